//! Which interface of the link sent a frame.

use fp_obs::MacAddress;

use crate::ip::Header;
use crate::link::{LinkType, ethertype};
use crate::packet::TcpPacket;

/// The hardware address that a frame came from, if `packet` is what [`decode`](crate::decode) gave
/// of it: of Ethernet and Linux cooked captures, with VLAN tags at most between it and the packet's
/// IP header. That of a packet in a tunnel is none of its sender.
#[inline]
pub fn sender(link: LinkType, bytes: &[u8], packet: &TcpPacket<'_>) -> Option<MacAddress> {
    let (address, mut at) = match link {
        LinkType::ETHERNET => (bytes.get(6..)?.first_chunk()?, 12),
        LinkType::LINUX_SLL => (cooked(bytes.get(2..)?.first_chunk()?, bytes.get(6..)?)?, 14),
        LinkType::LINUX_SLL2 => {
            let [h0, h1, _, len] = *bytes.get(8..)?.first_chunk()?;
            (cooked(&[h0, h1, 0, len], bytes.get(12..)?)?, 0)
        }
        _ => return None,
    };
    let behind = if link == LinkType::LINUX_SLL2 { 20 } else { at + 2 };
    let ether_type = |at: usize| Some(u16::from_be_bytes(*bytes.get(at..)?.first_chunk()?));
    let mut tag = ether_type(at)?;
    at = behind;
    while ethertype::is_vlan_tag(tag) {
        tag = ether_type(at + 2)?;
        at += 4;
    }
    let header = match packet.ip {
        Header::V4(header) => header.slice().as_ptr(),
        Header::V6(header) => header.slice().as_ptr(),
    };
    let address = MacAddress(*address);
    (ethertype::is_ip(tag) && bytes.get(at..)?.as_ptr() == header && !address.is_of_many()).then_some(address)
}

/// The address of an Ethernet-like device, whose hardware type and length stand in these fields.
fn cooked<'a>([h0, h1, l0, l1]: &[u8; 4], address: &'a [u8]) -> Option<&'a [u8; 6]> {
    const ETHERNET: u16 = 1;
    let (hardware, len) = (u16::from_be_bytes([*h0, *h1]), u16::from_be_bytes([*l0, *l1]));
    if hardware == ETHERNET && len == 6 { address.first_chunk() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{samples, tunnels};
    use crate::{DecodeOptions, decode};

    fn of(link: LinkType, frame: &[u8]) -> Option<String> {
        let options = DecodeOptions { tunnels: true, ..DecodeOptions::default() };
        let packet = decode(link, frame, &options).ok()?;
        sender(link, frame, &packet).map(|address| address.to_string())
    }

    #[test]
    fn behind_tags_and_in_no_tunnel() {
        for sample in samples() {
            let told = of(sample.link, &sample.frame);
            match sample.name {
                "ethernet ipv4" | "802.1Q" | "four tags" => {
                    let address = MacAddress(*sample.frame[6..].first_chunk().unwrap());
                    assert_eq!(told, Some(address.to_string()), "{}", sample.name);
                }
                "mpls pseudowire" => assert_eq!(told, None),
                _ => {}
            }
            let options = DecodeOptions::default();
            let Ok(packet) = decode(sample.link, &sample.frame, &options) else { continue };
            for len in 0..sample.frame.len() {
                sender(sample.link, &sample.frame[..len], &packet);
            }
        }
        for sample in tunnels() {
            assert_eq!(of(sample.link, &sample.frame), None, "{}", sample.name);
        }
    }

    #[test]
    fn cooked_captures() {
        let ip = "45 00 00 28 00 00 40 00 40 06 00 00 c0 00 02 01 c0 00 02 02
            9c 40 00 50 00 00 00 09 00 00 00 00 50 02 20 00 00 00 00 00";
        let frame = |head: &str| crate::samples::hex(&format!("{head} {ip}"));
        for (link, head, expected) in [
            (LinkType::LINUX_SLL, "00 00 00 01 00 06 02 00 5e 10 00 01 00 00 08 00", true),
            // PPP has no addresses.
            (LinkType::LINUX_SLL, "00 00 02 00 00 00 02 00 5e 10 00 01 00 00 08 00", false),
            (LinkType::LINUX_SLL2, "08 00 00 00 00 00 00 02 00 01 00 06 02 00 5e 10 00 01 00 00", true),
            (LinkType::LINUX_SLL2, "08 00 00 00 00 00 00 02 03 04 00 06 02 00 5e 10 00 01 00 00", false),
        ] {
            let expected = expected.then(|| "02:00:5e:10:00:01".to_owned());
            assert_eq!(of(link, &frame(head)), expected, "{head}");
        }
    }
}
