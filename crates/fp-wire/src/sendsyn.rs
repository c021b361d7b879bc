//! The eight SYNs of p0f-sendsyn: a server answers the options that it is offered, so that only all
//! of them together show all that its SYN+ACKs can look like (p0f README, section 5).
//!
//! Each offers an MSS of [`SENDSYN_MSS`] in a window of [`SENDSYN_WINDOW`] with a TTL of 192,
//! without DF, and pads its options to 24 bytes: no system's SYN looks like that, so that listeners
//! can tell probe and answer from the rest.

use std::net::{IpAddr, SocketAddr};

use fp_obs::{OptionKind, SENDSYN_MSS, SENDSYN_WINDOW};

/// What a probe offers besides its MSS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Offer {
    /// A window scale.
    pub scale: bool,
    /// Selective acknowledgments.
    pub sack: bool,
    /// Timestamps.
    pub timestamps: bool,
}

impl Offer {
    /// All eight, in the order of p0f's database.
    pub const ALL: [Offer; 8] = [
        Offer::of(false, false, false),
        Offer::of(false, false, true),
        Offer::of(true, false, false),
        Offer::of(false, true, false),
        Offer::of(true, false, true),
        Offer::of(false, true, true),
        Offer::of(true, true, false),
        Offer::of(true, true, true),
    ];

    const fn of(scale: bool, sack: bool, timestamps: bool) -> Offer {
        Offer { scale, sack, timestamps }
    }
}

/// An IP packet, from its first header on, that holds the probe; `None` if the addresses are of
/// different IP versions.
///
/// `seq` is the sequence number. It is also the probe's clock and its IPv4 identification, and 1 in
/// place of 0.
pub fn probe(offer: Offer, source: SocketAddr, destination: SocketAddr, seq: u32) -> Option<Vec<u8>> {
    let seq = seq.max(1);
    let mut packet = ip_header(source.ip(), destination.ip(), seq)?;
    let start = packet.len();
    packet.extend(tcp_header(offer, source.port(), destination.port(), seq));
    let segment = packet.get(start..)?;
    let checksum = checksum(&[&pseudo_header(source.ip(), destination.ip()), segment]);
    packet.get_mut(start + CHECKSUM_AT..)?.get_mut(..2)?.copy_from_slice(&checksum);
    Some(packet)
}

const TTL: u8 = 192;
const SCALE: u8 = 5;
const TCP: u8 = 6;
const OPTIONS_LEN: usize = 24;
const TCP_LEN: usize = 20 + OPTIONS_LEN;
/// Where the checksum stands in a TCP header.
const CHECKSUM_AT: usize = 16;

fn ip_header(source: IpAddr, destination: IpAddr, seq: u32) -> Option<Vec<u8>> {
    match (source, destination) {
        (IpAddr::V4(source), IpAddr::V4(destination)) => {
            // Without DF the identification has to be one.
            let [i0, i1] = ((seq as u16) | 1).to_be_bytes();
            let mut header = vec![0x45, 0, 0, (20 + TCP_LEN) as u8, i0, i1, 0, 0, TTL, TCP, 0, 0];
            header.extend(source.octets());
            header.extend(destination.octets());
            let checksum = checksum(&[&header]);
            header.get_mut(10..12)?.copy_from_slice(&checksum);
            Some(header)
        }
        (IpAddr::V6(source), IpAddr::V6(destination)) => {
            let mut header = vec![0x60, 0, 0, 0, 0, TCP_LEN as u8, TCP, TTL];
            header.extend(source.octets());
            header.extend(destination.octets());
            Some(header)
        }
        _ => None,
    }
}

/// The header (RFC 9293, section 3.1), its checksum 0.
fn tcp_header(offer: Offer, source: u16, destination: u16, seq: u32) -> Vec<u8> {
    const SYN: u8 = 2;
    let mut header = Vec::with_capacity(TCP_LEN);
    header.extend(source.to_be_bytes());
    header.extend(destination.to_be_bytes());
    header.extend(seq.to_be_bytes());
    header.extend([0; 4]);
    header.extend([((TCP_LEN / 4) as u8) << 4, SYN]);
    header.extend(SENDSYN_WINDOW.to_be_bytes());
    header.extend([0; 4]);
    header.extend([OptionKind::MSS.0, 4]);
    header.extend(SENDSYN_MSS.to_be_bytes());
    if offer.scale {
        header.extend([OptionKind::WS.0, 3, SCALE]);
    }
    if offer.sack {
        header.extend([OptionKind::SOK.0, 2]);
    }
    if offer.timestamps {
        header.extend([OptionKind::TS.0, 10]);
        header.extend(seq.to_be_bytes());
        header.extend([0; 4]);
    }
    header.extend([OptionKind::NOP.0, OptionKind::EOL.0]);
    header.resize(TCP_LEN, 0);
    header
}

/// What a TCP checksum covers besides the segment: that of IPv6 (RFC 8200, section 8.1), which for
/// addresses of IPv4 adds up to the same as IPv4's own.
fn pseudo_header(source: IpAddr, destination: IpAddr) -> Vec<u8> {
    let mut header = Vec::with_capacity(40);
    for address in [source, destination] {
        match address {
            IpAddr::V4(address) => header.extend(address.octets()),
            IpAddr::V6(address) => header.extend(address.octets()),
        }
    }
    header.extend([0, 0, 0, TCP_LEN as u8, 0, 0, 0, TCP]);
    header
}

/// The checksum of parts of even length (RFC 1071).
fn checksum(parts: &[&[u8]]) -> [u8; 2] {
    let words = parts.iter().flat_map(|part| part.as_chunks::<2>().0);
    let mut sum: u32 = words.map(|word| u32::from(u16::from_be_bytes(*word))).sum();
    while sum > 0xffff {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    (!(sum as u16)).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use etherparse::{NetSlice, SlicedPacket, TransportSlice};
    use fp_obs::Direction;

    use super::*;
    use crate::{DecodeOptions, LinkType, decode, observe_tcp};

    const PAIRS: [(&str, &str, char); 2] =
        [("192.0.2.1:1025", "192.0.2.2:80", '4'), ("[2001:db8::1]:1025", "[2001:db8::2]:80", '6')];

    /// As the signatures of `p0f - sendsyn utility` have them.
    const EXPECTED: [&str; 8] = [
        "1337,0:mss,nop,eol+18::0",
        "1337,0:mss,ts,nop,eol+8::0",
        "1337,5:mss,ws,nop,eol+15::0",
        "1337,0:mss,sok,nop,eol+16::0",
        "1337,5:mss,ws,ts,nop,eol+5::0",
        "1337,0:mss,sok,ts,nop,eol+6::0",
        "1337,5:mss,ws,sok,nop,eol+13::0",
        "1337,5:mss,ws,sok,ts,nop,eol+3::0",
    ];

    #[test]
    fn each_is_what_p0f_knows() {
        for (source, destination, version) in PAIRS {
            for (offer, expected) in Offer::ALL.into_iter().zip(EXPECTED) {
                for seq in [0, 1, 0xffff_0000, u32::MAX] {
                    let bytes =
                        probe(offer, source.parse().unwrap(), destination.parse().unwrap(), seq).unwrap();
                    let packet = decode(LinkType::RAW, &bytes, &DecodeOptions::default()).unwrap();
                    let seen = observe_tcp(&packet, true);
                    assert!(seen.is_sendsyn());
                    assert_eq!(
                        seen.raw_sig(Direction::Request).to_string(),
                        format!("{version}:192{}:0:1331:{expected}", hops(&seen)),
                    );
                }
            }
        }
    }

    fn hops(seen: &fp_obs::TcpObservation) -> String {
        seen.guessed_hops().map_or("+?".to_owned(), |hops| format!("+{hops}"))
    }

    #[test]
    fn checksums_and_ends_are_right() {
        for (source, destination, _) in PAIRS {
            let (source, destination) = (source.parse().unwrap(), destination.parse().unwrap());
            for offer in Offer::ALL {
                let bytes = probe(offer, source, destination, 0x1234_5678).unwrap();
                let packet = SlicedPacket::from_ip(&bytes).unwrap();
                let Some(TransportSlice::Tcp(tcp)) = packet.transport else { panic!("no TCP") };
                assert_eq!((tcp.source_port(), tcp.destination_port()), (1025, 80));
                let (expected, ends): (u16, [IpAddr; 2]) = match packet.net.unwrap() {
                    NetSlice::Ipv4(ip) => {
                        let header = ip.header();
                        assert_eq!(header.header_checksum(), header.to_header().calc_header_checksum());
                        (
                            tcp.calc_checksum_ipv4(header.source(), header.destination()).unwrap(),
                            [header.source_addr().into(), header.destination_addr().into()],
                        )
                    }
                    NetSlice::Ipv6(ip) => {
                        let header = ip.header();
                        (
                            tcp.calc_checksum_ipv6(header.source(), header.destination()).unwrap(),
                            [header.source_addr().into(), header.destination_addr().into()],
                        )
                    }
                    other => panic!("{other:?}"),
                };
                assert_eq!(tcp.checksum(), expected);
                assert_eq!(ends, [source.ip(), destination.ip()]);
            }
        }
    }

    #[test]
    fn versions_do_not_mix() {
        let [v4, v6] = PAIRS.map(|(source, ..)| source.parse().unwrap());
        assert_eq!(probe(Offer::ALL[0], v4, v6, 1), None);
        assert_eq!(probe(Offer::ALL[0], v6, v4, 1), None);
    }
}
