//! The network that a frame is in.

use core::net::IpAddr;

use fp_obs::{Network, Tunnel};

use crate::decode::MAX_LAYERS;
use crate::depth::DecodeOptions;
use crate::ip;
use crate::link::{LinkType, ethertype};
use crate::next::Next;
use crate::reader::Reader;
use crate::tunnel;
use crate::tunnel_ports::UdpTunnel;

/// The network of a frame that [`decode`](crate::decode) gave a segment of with the same options,
/// or [`decode_udp`](crate::decode_udp) a datagram; `None` where no tag is around it, nor a tunnel
/// that tells networks apart.
#[inline(always)]
pub fn network(link: LinkType, bytes: &[u8], options: &DecodeOptions) -> Option<Network> {
    if is_plain(link, bytes, options) { None } else { walk(link, bytes, options) }
}

/// Nothing is around IP, at a glance: most frames.
#[inline(always)]
fn is_plain(link: LinkType, bytes: &[u8], options: &DecodeOptions) -> bool {
    let at = match link {
        LinkType::ETHERNET => 12,
        LinkType::LINUX_SLL => 14,
        LinkType::LINUX_SLL2 => 0,
        _ => return false,
    };
    let ether_type =
        bytes.get(at..).and_then(|rest| rest.first_chunk()).map(|pair| u16::from_be_bytes(*pair));
    !options.tunnels && ether_type.is_some_and(ethertype::is_ip)
}

#[inline(never)]
fn walk(link: LinkType, bytes: &[u8], options: &DecodeOptions) -> Option<Network> {
    // IP headers give the payload of any protocol then.
    let any = DecodeOptions { tunnels: true, ..*options };
    let mut network = Network::default();
    let mut next = Next::Frame(link, Reader::of_frame(bytes));
    for _ in 0..MAX_LAYERS {
        next = match next {
            Next::EtherType(tag, mut r) if ethertype::is_vlan_tag(tag) => {
                const IDENTIFIER: u16 = 0x0fff;
                let [t0, t1, e0, e1] = *r.array().ok()?;
                network.push_vlan(u16::from_be_bytes([t0, t1]) & IDENTIFIER);
                Next::EtherType(u16::from_be_bytes([e0, e1]), r)
            }
            Next::Ip(mut r) => {
                let (protocol, header) = ip::header(&mut r, &any).ok()?;
                match tunnel::header(protocol, r, options) {
                    Ok(inside) if options.tunnels => {
                        let ends = (header.source(), header.destination());
                        if let Some(tunnel) = tunnel_of(protocol, r.rest(), ends, options) {
                            network.enter(tunnel);
                        }
                        inside
                    }
                    _ => return (!network.is_plain()).then_some(network),
                }
            }
            below => below.header(&any).ok()?,
        };
    }
    None
}

/// The tunnel of a packet that has one, if it is one that tells networks apart.
fn tunnel_of(
    protocol: u8,
    datagram: &[u8],
    (source, destination): (IpAddr, IpAddr),
    options: &DecodeOptions,
) -> Option<Tunnel> {
    let (lower, higher) = (source.min(destination), source.max(destination));
    match protocol {
        tunnel::L2TP => return Some(Tunnel::L2tp(lower, higher)),
        ip::UDP => {}
        _ => return None,
    }
    // The ports, and behind the UDP header the number, where it stands in VXLAN and in Geneve.
    let [s0, s1, d0, d1, _, _, _, _, _, _, _, _, n0, n1, n2, _] = *datagram.first_chunk()?;
    let number = u32::from_be_bytes([0, n0, n1, n2]);
    let kind = |port| options.tunnel_ports.kind(u16::from_be_bytes(port));
    match (kind([d0, d1]), kind([s0, s1])) {
        (Some(UdpTunnel::Vxlan | UdpTunnel::VxlanGpe), _) => Some(Tunnel::Vxlan(number)),
        (Some(UdpTunnel::Geneve), _) => Some(Tunnel::Geneve(number)),
        (Some(UdpTunnel::GtpUser), _) | (_, Some(UdpTunnel::GtpUser)) => Some(Tunnel::GtpU(lower, higher)),
        (Some(UdpTunnel::L2tp), _) | (_, Some(UdpTunnel::L2tp)) => Some(Tunnel::L2tp(lower, higher)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{hex, samples, tunnels};
    use crate::{decode, decode_udp};

    fn into() -> DecodeOptions {
        DecodeOptions { tunnels: true, ..DecodeOptions::default() }
    }

    fn vlans(name: &str) -> Vec<Vec<u16>> {
        let all = samples();
        let those = all.iter().filter(|sample| sample.name == name);
        those
            .map(|sample| {
                let seen = network(sample.link, &sample.frame, &DecodeOptions::default());
                seen.map_or(Vec::new(), |network| network.vlans().to_vec())
            })
            .collect()
    }

    #[test]
    fn tags() {
        // Of 20 07 a priority of 1 and the identifier 7.
        assert_eq!(vlans("802.1Q"), [[7]]);
        assert_eq!(vlans("four tags"), [[1, 2, 3, 4]]);
        assert_eq!(vlans("ethernet ipv4"), [[0u16; 0]]);
        assert_eq!(vlans("sll vlan"), [[5]]);
        assert_eq!(vlans("mpls pseudowire"), [[1]]);
    }

    #[test]
    fn tunnels_with_numbers() {
        for sample in tunnels() {
            assert!(decode(sample.link, &sample.frame, &into()).is_ok());
            let seen = network(sample.link, &sample.frame, &into());
            let tunnel = seen.and_then(|network| network.tunnel);
            match sample.name {
                name if name.starts_with("vxlan") => {
                    assert!(matches!(tunnel, Some(Tunnel::Vxlan(_))), "{seen:?}")
                }
                name if name.starts_with("geneve") => {
                    assert!(matches!(tunnel, Some(Tunnel::Geneve(_))), "{seen:?}")
                }
                name if name.starts_with("gtp") => {
                    let Some(Tunnel::GtpU(one, other)) = tunnel else { panic!("{name}: {seen:?}") };
                    assert!(one <= other);
                }
                name if name.starts_with("l2tp") => {
                    let Some(Tunnel::L2tp(one, other)) = tunnel else { panic!("{name}: {seen:?}") };
                    assert!(one <= other);
                }
                name => assert_eq!(tunnel, None, "{name}"),
            }
            for len in 0..sample.frame.len() {
                network(sample.link, &sample.frame[..len], &into());
            }
        }
    }

    #[test]
    fn datagrams_have_one_too() {
        let frame =
            hex("02 00 00 00 00 01 02 00 00 00 00 02 81 00 00 09 08 00 45 00 00 1d 00 00 40 00 40 11 00 00
            c0 00 02 01 c0 00 02 02 00 44 00 43 00 09 00 00 61");
        for tunnels in [false, true] {
            let options = DecodeOptions { tunnels, ..DecodeOptions::default() };
            assert!(decode_udp(LinkType::ETHERNET, &frame, &options).is_some());
            let seen = network(LinkType::ETHERNET, &frame, &options).unwrap();
            assert_eq!((seen.vlans(), seen.tunnel), (&[9][..], None));
        }
    }
}
