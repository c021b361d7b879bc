//! Captures and IPv4 packets as bytes: read, changed and written.

use std::net::Ipv4Addr;

/// TCP flags.
pub(super) const SYN: u8 = 2;
pub(super) const ACK: u8 = 16;

/// The addresses and ports of an IPv4 packet with TCP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Ends {
    pub(super) source: (Ipv4Addr, u16),
    pub(super) destination: (Ipv4Addr, u16),
}

/// The IPv4 packets of a pcap file as tcpdump writes it, each with its time in microseconds.
pub(super) fn read(capture: &[u8]) -> Vec<(u64, &[u8])> {
    let number =
        |at: usize| capture.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_le_bytes);
    let mut out = Vec::new();
    let (Some(0xa1b2_c3d4), Some(link)) = (number(0), number(20)) else { return out };
    let mut at = 24;
    while let (Some(seconds), Some(micros), Some(len)) = (number(at), number(at + 4), number(at + 8)) {
        let Some(frame) = capture.get(at + 16..at + 16 + len as usize) else { break };
        let time = u64::from(seconds) * 1_000_000 + u64::from(micros);
        out.extend(ipv4(link & 0xffff, frame).map(|packet| (time, packet)));
        at += 16 + len as usize;
    }
    out
}

/// The IPv4 packet in a frame of a common link type.
fn ipv4(link: u32, frame: &[u8]) -> Option<&[u8]> {
    let header = match link {
        // Ethernet, with or without a tag; Linux cooked; raw; BSD loopback.
        1 if frame.get(12..14)? == [0x81, 0] => 18,
        1 => 14,
        113 => 16,
        12 | 101 | 228 => 0,
        0 | 108 => 4,
        _ => return None,
    };
    let packet = frame.get(header..)?;
    let len = u16::from_be_bytes([*packet.get(2)?, *packet.get(3)?]);
    // What follows the packet is the link's padding.
    let packet = packet.get(..usize::from(len)).unwrap_or(packet);
    (packet.first()? >> 4 == 4 && *packet.get(9)? == 6).then_some(packet)
}

/// Its ends and its TCP flags; `None` if it is cut or not the first of its fragments.
pub(super) fn ends(packet: &[u8]) -> Option<(Ends, u8)> {
    let address = |at: usize| Some(Ipv4Addr::from(<[u8; 4]>::try_from(packet.get(at..at + 4)?).ok()?));
    let tcp = tcp_at(packet)?;
    let port = |at: usize| Some(u16::from_be_bytes([*packet.get(at)?, *packet.get(at + 1)?]));
    let ends = Ends { source: (address(12)?, port(tcp)?), destination: (address(16)?, port(tcp + 2)?) };
    let whole = packet.get(6)? & 0x1f == 0 && *packet.get(7)? == 0;
    Some((ends, *packet.get(tcp + 13)?)).filter(|_| whole)
}

fn tcp_at(packet: &[u8]) -> Option<usize> {
    Some(usize::from(packet.first()? & 15) * 4)
}

/// Writes other ends into it. Checksums stay as they were: nobody here looks at them.
pub(super) fn set_ends(packet: &mut [u8], ends: Ends) -> Option<()> {
    let tcp = tcp_at(packet)?;
    packet.get_mut(12..16)?.copy_from_slice(&ends.source.0.octets());
    packet.get_mut(16..20)?.copy_from_slice(&ends.destination.0.octets());
    packet.get_mut(tcp..tcp + 2)?.copy_from_slice(&ends.source.1.to_be_bytes());
    packet.get_mut(tcp + 2..tcp + 4)?.copy_from_slice(&ends.destination.1.to_be_bytes());
    Some(())
}

/// Has it come so many hops from a sender that begins with the next usual TTL.
pub(super) fn set_hops(packet: &mut [u8], hops: u8) {
    if let Some(ttl) = packet.get_mut(8) {
        let initial = [32, 64, 128, 255].into_iter().find(|initial| *ttl <= *initial).unwrap_or(255);
        *ttl = initial - hops;
    }
}

/// The place of its timestamp (RFC 7323), if it has one that is not zero.
pub(super) fn timestamp_at(packet: &[u8]) -> Option<usize> {
    let tcp = tcp_at(packet)?;
    let end = tcp + usize::from(packet.get(tcp + 12)? >> 4) * 4;
    let mut at = tcp + 20;
    while at < end {
        match packet.get(at)? {
            0 => return None,
            1 => at += 1,
            8 if packet.get(at + 1) == Some(&10) => {
                let value = packet.get(at + 2..at + 6)?;
                return value.iter().any(|byte| *byte != 0).then_some(at + 2);
            }
            _ => at += usize::from(*packet.get(at + 1)?).max(2),
        }
    }
    None
}

/// The window of a SYN, in segments of the MSS that it begins its options with.
pub(super) fn window_in_segments(packet: &[u8]) -> Option<u16> {
    let tcp = tcp_at(packet)?;
    let number = |at: usize| Some(u16::from_be_bytes([*packet.get(at)?, *packet.get(at + 1)?]));
    let has_mss = packet.get(tcp + 20..tcp + 22)? == [2, 4];
    if has_mss { number(tcp + 14)?.checked_div(number(tcp + 22)?) } else { None }
}

/// Its sequence number.
pub(super) fn sequence(packet: &[u8]) -> Option<u32> {
    let at = tcp_at(packet)? + 4;
    Some(u32::from_be_bytes(packet.get(at..at + 4)?.try_into().ok()?))
}

/// Writes the checksum of its IPv4 header (RFC 1071).
pub(super) fn set_header_checksum(packet: &mut [u8]) -> Option<()> {
    let len = tcp_at(packet)?;
    packet.get_mut(10..12)?.fill(0);
    let words = packet.get(..len)?.chunks_exact(2);
    let sum: u32 = words.map(|word| word.iter().fold(0, |word, byte| word << 8 | u32::from(*byte))).sum();
    let folded = (sum & 0xffff) + (sum >> 16);
    let folded = (folded & 0xffff) + (folded >> 16);
    packet.get_mut(10..12)?.copy_from_slice(&(!folded as u16).to_be_bytes());
    Some(())
}

/// A pcap file of raw IP packets, in the order of their times.
pub(super) fn write(mut packets: Vec<(u64, Vec<u8>)>) -> Vec<u8> {
    packets.sort_by_key(|(micros, _)| *micros);
    const RAW: u32 = 101;
    file(RAW, packets.into_iter())
}

/// A pcap file of Ethernet frames, each from the first of its hardware addresses to the second.
pub(super) fn write_ethernet(packets: impl Iterator<Item = (u64, [[u8; 6]; 2], Vec<u8>)>) -> Vec<u8> {
    const ETHERNET: u32 = 1;
    let frames = packets
        .map(|(micros, [from, to], packet)| (micros, [&to[..], &from, &[0x08, 0x00], &packet].concat()));
    file(ETHERNET, frames)
}

fn file(link: u32, packets: impl Iterator<Item = (u64, Vec<u8>)>) -> Vec<u8> {
    let mut out = Vec::new();
    for number in [0xa1b2_c3d4, 0x0004_0002, 0, 0, 262_144, link] {
        out.extend(number.to_le_bytes());
    }
    for (micros, packet) in packets {
        let len = packet.len() as u32;
        for number in [(micros / 1_000_000) as u32, (micros % 1_000_000) as u32, len, len] {
            out.extend(number.to_le_bytes());
        }
        out.extend(packet);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A SYN of 192.0.2.1:4660 to 198.51.100.2:80 with MSS and a timestamp.
    fn syn() -> Vec<u8> {
        let mut packet = vec![0x45, 0, 0, 56, 0, 1, 0x40, 0, 60, 6, 0, 0, 192, 0, 2, 1, 198, 51, 100, 2];
        packet.extend([0x12, 0x34, 0, 80, 0, 0, 0, 1, 0, 0, 0, 0, 0x90, SYN, 1, 0, 0, 0, 0, 0]);
        packet.extend([2, 4, 5, 180, 8, 10, 0, 0, 0, 9, 0, 0, 0, 0, 1, 0]);
        packet
    }

    #[test]
    fn what_is_written_is_read() {
        let file = write(vec![(2_000_001, syn()), (1, syn())]);
        let packets = read(&file);
        assert_eq!(packets.iter().map(|(time, _)| *time).collect::<Vec<_>>(), [1, 2_000_001]);
        assert!(packets.iter().all(|(_, packet)| *packet == syn()));
        for len in 0..file.len() {
            assert!(read(&file[..len]).len() < 2, "{len}");
        }
    }

    #[test]
    fn other_ends_hops_and_no_more() {
        let mut packet = syn();
        let (ends_before, flags) = ends(&packet).unwrap();
        assert_eq!((ends_before.source.0, ends_before.source.1, flags), ([192, 0, 2, 1].into(), 0x1234, SYN));
        let other = Ends { source: ([10, 0, 0, 1].into(), 7), destination: ([10, 0, 0, 2].into(), 8) };
        set_ends(&mut packet, other).unwrap();
        assert_eq!(ends(&packet), Some((other, SYN)));
        set_ends(&mut packet, ends_before).unwrap();
        assert_eq!(packet, syn());
        set_hops(&mut packet, 12);
        assert_eq!(packet[8], 64 - 12);
        assert_eq!(sequence(&packet), Some(1));
        set_header_checksum(&mut packet).unwrap();
        let sum: u32 = packet[..20].chunks(2).map(|word| u32::from(word[0]) << 8 | u32::from(word[1])).sum();
        assert_eq!((sum & 0xffff) + (sum >> 16), 0xffff, "with its checksum a header adds up to nothing");
        assert_eq!(timestamp_at(&packet), Some(46));
        assert_eq!(window_in_segments(&packet), Some(256 / 1460));
        for len in 0..packet.len() {
            let mut cut = packet[..len].to_vec();
            let _ = (ends(&cut), timestamp_at(&cut), set_ends(&mut cut, other));
        }
    }
}
