//! The Internet checksum (RFC 1071) of IPv4 headers and TCP segments, for those who ask for it.

use crate::error::{Layer, SkipReason, Skipped};

/// The sum of an IPv4 header, options included, is right (RFC 791, section 3.1).
#[cold]
pub(crate) fn of_ipv4(header: &[u8]) -> Result<(), Skipped> {
    check(sum(header), Layer::Ipv4)
}

/// The sum of a whole TCP segment, header and payload, is right with the pseudo header of the
/// addresses of its IP header (RFC 9293, section 3.1; RFC 8200, section 8.1).
#[cold]
pub(crate) fn of_tcp(addresses: &[u8], segment: &[u8]) -> Result<(), Skipped> {
    const TCP: u64 = 6;
    of_transport(addresses, TCP, segment, Layer::Tcp)
}

/// The same of a UDP datagram that has one (RFC 768).
#[cold]
pub(crate) fn of_udp(addresses: &[u8], datagram: &[u8]) -> Result<(), Skipped> {
    const UDP: u64 = 17;
    of_transport(addresses, UDP, datagram, Layer::Udp)
}

fn of_transport(addresses: &[u8], protocol: u64, segment: &[u8], layer: Layer) -> Result<(), Skipped> {
    // The length is that of the segment, not what the IP header says.
    let pseudo_header = sum(addresses) + protocol + segment.len() as u64;
    check(pseudo_header + sum(segment), layer)
}

/// Of all bytes with the checksum among them the one's complement sum is zero, of which the form
/// without a carry has all bits set.
fn check(sum: u64, layer: Layer) -> Result<(), Skipped> {
    let mut folded = sum;
    while folded > 0xffff {
        folded = (folded & 0xffff) + (folded >> 16);
    }
    if folded == 0xffff { Ok(()) } else { Err(Skipped::new(SkipReason::Checksum, layer)) }
}

/// The sum of 16 bit words in network order, an odd last byte as the upper half of one. A packet
/// has at most 64 KiB, so that no carry is lost.
fn sum(bytes: &[u8]) -> u64 {
    let (words, odd) = bytes.as_chunks();
    let odd = odd.first().map_or(0, |last| u64::from(*last) << 8);
    words.iter().fold(odd, |sum, word| sum + u64::from(u16::from_be_bytes(*word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of RFC 1071, section 3.
    #[test]
    fn words_of_the_rfc() {
        let words = [0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7];
        assert_eq!(sum(&words), 0x2ddf0);
        assert!(check(0x2ddf0, Layer::Tcp).is_err());
        assert_eq!(check(0x2ddf0 + u64::from(!0xddf2u16), Layer::Tcp), Ok(()));
        assert_eq!(sum(&words[..5]), 0x1 + 0xf203 + 0xf400, "the odd byte is the upper half");
    }

    #[test]
    fn nothing_at_all_has_no_right_sum() {
        assert!(check(sum(&[]), Layer::Tcp).is_err() && check(sum(&[0; 20]), Layer::Ipv4).is_err());
    }

    #[test]
    fn the_longest_packet_loses_no_carry() {
        assert_eq!(sum(&[0xff; 65535]), 32767 * 0xffff + 0xff00);
    }
}
