//! UDP headers (RFC 768).

use core::net::IpAddr;

use crate::checksum;
use crate::depth::DecodeOptions;
use crate::error::{Layer, Skipped};
use crate::ip::Header;
use crate::reader::Reader;

/// Bytes of a header.
const LEN: u16 = 8;

/// A UDP datagram as it arrived.
///
/// Only whole, unfragmented datagrams whose lengths agree become one; see
/// [`decode_udp`](crate::decode_udp).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UdpDatagram<'a> {
    ip: Header<'a>,
    /// UDP source port.
    pub source_port: u16,
    /// UDP destination port.
    pub destination_port: u16,
    /// The payload.
    pub payload: &'a [u8],
}

impl UdpDatagram<'_> {
    /// IP source address.
    pub fn source(&self) -> IpAddr {
        self.ip.source()
    }

    /// IP destination address.
    pub fn destination(&self) -> IpAddr {
        self.ip.destination()
    }

    /// TTL or hop limit.
    pub fn ttl(&self) -> u8 {
        self.ip.ttl()
    }
}

/// Reads the datagram behind an IP header.
pub(crate) fn datagram<'a>(
    ip: Header<'a>,
    r: Reader<'a>,
    options: &DecodeOptions,
) -> Result<UdpDatagram<'a>, Skipped> {
    let mut r = r.enter(Layer::Udp);
    let start = r;
    let [s0, s1, d0, d1, l0, l1, sum @ ..] = *r.array::<8>()?;
    let len = u16::from_be_bytes([l0, l1]);
    match len.checked_sub(LEN) {
        Some(len) => r.limit(usize::from(len))?,
        // Longer than the field can say (RFC 2675, section 4): all that there is.
        None if len == 0 => {}
        None => return Err(start.contradiction(usize::from(LEN), usize::from(len))),
    }
    // 0 means that the sender made none.
    if options.checksums && sum != [0; 2] {
        let whole = start.rest().get(..usize::from(LEN) + r.rest().len()).unwrap_or(start.rest());
        checksum::of_udp(ip.addresses(), whole)?;
    }
    Ok(UdpDatagram {
        ip,
        source_port: u16::from_be_bytes([s0, s1]),
        destination_port: u16::from_be_bytes([d0, d1]),
        payload: r.rest(),
    })
}

#[cfg(test)]
mod tests {
    use crate::link::LinkType;
    use crate::samples::hex;
    use crate::{DecodeOptions, SkipReason, decode, decode_udp};

    /// IPv4, TTL 64, UDP from 192.0.2.1:68 to 192.0.2.2:67 with `abc`, without checksums.
    const IPV4: &str = "45 00 00 1f 00 00 40 00 40 11 00 00 c0 00 02 01 c0 00 02 02
        00 44 00 43 00 0b 00 00 61 62 63";

    fn with(at: usize, bytes: &[u8]) -> Vec<u8> {
        let mut packet = hex(IPV4);
        packet[at..at + bytes.len()].copy_from_slice(bytes);
        packet
    }

    fn payload(packet: &[u8], options: &DecodeOptions) -> Option<Vec<u8>> {
        decode_udp(LinkType::RAW, packet, options).map(|datagram| datagram.payload.to_vec())
    }

    #[test]
    fn reads_what_is_there() {
        let packet = hex(IPV4);
        let skipped = decode(LinkType::RAW, &packet, &DecodeOptions::default()).unwrap_err();
        assert!(skipped.is_udp() && !skipped.is_tcp() && skipped.reason() == SkipReason::NotTcp);
        let datagram = decode_udp(LinkType::RAW, &packet, &DecodeOptions::default()).unwrap();
        assert_eq!((datagram.source_port, datagram.destination_port, datagram.ttl()), (68, 67, 64));
        assert_eq!(datagram.source().to_string(), "192.0.2.1");
        assert_eq!(datagram.destination().to_string(), "192.0.2.2");
        assert_eq!(datagram.payload, b"abc");
        for len in 0..packet.len() {
            assert_eq!(payload(&packet[..len], &DecodeOptions::default()), None, "cut to {len}");
        }
    }

    #[test]
    fn lengths_have_to_agree() {
        let options = DecodeOptions::default();
        for (len, expected) in [
            (7, None),
            (8, Some(&b""[..])),
            (10, Some(b"ab")),
            (11, Some(b"abc")),
            (12, None),
            (0, Some(b"abc")),
        ] {
            assert_eq!(payload(&with(24, &[0, len]), &options).as_deref(), expected, "{len}");
        }
        assert_eq!(payload(&with(6, &[0x20, 0]), &options), None, "a fragment");
        assert_eq!(payload(&with(9, &[6]), &options), None, "TCP");
    }

    #[test]
    fn checksums_count_where_they_are_asked_for() {
        let verify = DecodeOptions { checksums: true, ..DecodeOptions::default() };
        // That of the IPv4 header: 4500+001f+4000+4011+c000+0201+c000+0202 = 2_4933, folded 4935,
        // inverted b6ca.
        let mut packet = with(10, &[0xb6, 0xca]);
        assert!(payload(&packet, &verify).is_some(), "none was made");
        packet[26..28].copy_from_slice(&right_sum());
        assert!(payload(&packet, &verify).is_some());
        packet[27] ^= 1;
        assert_eq!(payload(&packet, &verify), None);
        assert!(payload(&packet, &DecodeOptions::default()).is_some());
    }

    /// The one's complement of the one's complement sum of pseudo header and datagram.
    fn right_sum() -> [u8; 2] {
        let words = [0xc000, 0x0201, 0xc000, 0x0202, 0x0011, 0x000b, 0x0044, 0x0043, 0x000b, 0x6162, 0x6300];
        let sum: u32 = words.iter().sum();
        (!((sum & 0xffff) + (sum >> 16)) as u16).to_be_bytes()
    }
}
