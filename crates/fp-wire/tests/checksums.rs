//! Checksums are verified where this is asked for, as etherparse computes them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic is how a test fails")]

use etherparse::{
    IpHeaders, IpNumber, Ipv4Extensions, Ipv4Header, Ipv6Extensions, Ipv6Header, Ipv6RawExtHeader, NetSlice,
    PacketBuilder, SlicedPacket, TransportSlice,
};
use fp_wire::{DecodeOptions, LinkType, SkipReason, TcpPacket, fuzzing};
use proptest::prelude::*;

use crate::decode::{segment, write};

fn verify() -> DecodeOptions {
    let mut options = DecodeOptions::default();
    (options.tunnels, options.checksums) = (true, true);
    options
}
/// Bytes of an Ethernet header.
const LINK_LEN: usize = 14;

fn verified(frame: &[u8]) -> Result<TcpPacket<'_>, SkipReason> {
    fuzzing::check(LinkType::ETHERNET, frame, &verify());
    fp_wire::decode(LinkType::ETHERNET, frame, &verify()).map_err(|skipped| skipped.reason())
}

fn taken_unverified(frame: &[u8]) -> Option<TcpPacket<'_>> {
    let mut options = verify();
    options.checksums = false;
    fuzzing::check(LinkType::ETHERNET, frame, &options)
}

/// A segment in IP headers with options or extension headers, or without.
fn built(v6: bool, more: bool, payload: &[u8]) -> Vec<u8> {
    let ip = if v6 {
        let options = Ipv6RawExtHeader::new_raw(IpNumber::TCP, &[1, 4, 7, 7, 7, 7]).unwrap();
        let header = Ipv6Header {
            hop_limit: 64,
            source: [0xfd; 16],
            destination: [0x2a; 16],
            ..Ipv6Header::default()
        };
        let destination_options = more.then_some(options);
        IpHeaders::Ipv6(header, Ipv6Extensions { destination_options, ..Ipv6Extensions::default() })
    } else {
        let options = if more { [7, 7, 4, 0xa5, 0x5a, 0, 0, 0].as_slice() } else { &[] };
        let mut header = Ipv4Header::new(0, 64, IpNumber::TCP, [192, 0, 2, 1], [198, 51, 100, 2]).unwrap();
        header.options = options.try_into().unwrap();
        IpHeaders::Ipv4(header, Ipv4Extensions::default())
    };
    let tcp = PacketBuilder::ethernet2([2; 6], [4; 6]).ip(ip).tcp(50_000, 80, 77, 8192).ack(99);
    let mut frame = Vec::new();
    tcp.options_raw(&[1, 1, 1, 0]).unwrap().write(&mut frame, payload).unwrap();
    frame
}

fn all_kinds() -> impl Iterator<Item = (bool, Vec<u8>)> {
    [(false, false), (false, true), (true, false), (true, true)].into_iter().flat_map(|(v6, more)| {
        [b"".as_slice(), b"odd", b"even", &[0xff; 1201]].map(|payload| (v6, built(v6, more, payload)))
    })
}

#[test]
fn right_ones_are_taken() {
    for (_, mut frame) in all_kinds() {
        assert_eq!(verified(&frame).ok(), taken_unverified(&frame));
        assert!(verified(&frame).is_ok(), "{frame:02x?}");
        // What pads a short frame belongs to no sum.
        frame.extend([0xaa; 7]);
        assert!(verified(&frame).is_ok(), "{frame:02x?}");
    }
}

#[test]
fn no_damaged_bit_is_taken() {
    // Traffic class, flow label and hop limit are in no sum of IPv6.
    let in_no_sum = |v6: bool, at: usize, bit: u8| v6 && (at == 0 && bit < 4 || matches!(at, 1..=3 | 7));
    let mut by_sum = 0;
    for (v6, frame) in all_kinds() {
        for at in LINK_LEN..frame.len() {
            for bit in 0..8 {
                let mut damaged = frame.clone();
                damaged[at] ^= 1 << bit;
                let verified = verified(&damaged);
                // Nor are the bytes of an extension header, and etherparse lays out its one from
                // byte 40 on.
                let extension = v6 && frame[LINK_LEN + 6] == 60 && (40..48).contains(&(at - LINK_LEN));
                // A length of 0 is that of what was captured, and IPv6 has no sum of it.
                let unlimited = v6 && damaged[LINK_LEN + 4..LINK_LEN + 6] == [0, 0];
                if in_no_sum(v6, at - LINK_LEN, bit) || unlimited {
                    assert!(verified.is_ok(), "byte {at}, bit {bit}");
                } else if !extension {
                    let reason = verified.expect_err("its sum is wrong");
                    if taken_unverified(&damaged).is_some() {
                        assert_eq!(reason, SkipReason::Checksum, "byte {at}, bit {bit}");
                        by_sum += 1;
                    }
                }
            }
        }
    }
    assert!(by_sum > 10_000, "{by_sum}");
}

#[test]
fn off_by_default() {
    assert!(!DecodeOptions::default().checksums);
    let mut frame = built(false, false, b"x");
    let last = frame.len() - 1;
    for at in [LINK_LEN + 10, last] {
        frame[at] ^= 1;
        assert!(fuzzing::check(LinkType::ETHERNET, &frame, &DecodeOptions::default()).is_some());
        assert_eq!(verified(&frame), Err(SkipReason::Checksum));
        let skipped = fp_wire::decode(LinkType::ETHERNET, &frame, &verify()).unwrap_err();
        assert!(skipped.is_tcp());
        frame[at] ^= 1;
    }
}

/// The header around a tunnel has a sum as well.
#[test]
fn of_both_headers_of_a_tunnel() {
    let inner = &built(false, false, b"x")[LINK_LEN..];
    let outer =
        Ipv4Header::new(inner.len() as u16, 64, IpNumber::IPV4, [10, 0, 0, 1], [10, 0, 0, 2]).unwrap();
    let mut frame = vec![2; 12];
    frame.extend([8, 0]);
    outer.write(&mut frame).unwrap();
    frame.extend(inner);
    assert!(verified(&frame).is_ok());
    for at in [LINK_LEN + 8, LINK_LEN + 20 + 8, LINK_LEN + 40 + 4] {
        let mut damaged = frame.clone();
        damaged[at] ^= 0x20;
        assert_eq!(verified(&damaged), Err(SkipReason::Checksum), "byte {at}");
        assert!(taken_unverified(&damaged).is_some());
    }
}

/// A capture that cut a segment has not what its sum is of.
#[test]
fn what_was_cut_is_truncated() {
    let frame = built(false, false, b"abcdef");
    for len in LINK_LEN + 20..frame.len() {
        assert_eq!(verified(&frame[..len]), Err(SkipReason::Truncated), "{len}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn as_etherparse_computes_them(
        segment in segment(),
        damage in proptest::collection::vec((0usize..120, any::<u8>()), 0..3),
        resum: bool,
    ) {
        let mut frame = write(&segment);
        for (at, byte) in damage {
            if let Some(slot) = frame.get_mut(at) {
                *slot = byte;
            }
        }
        let Some(theirs) = sums(&frame) else { return Ok(()) };
        if resum && let Some((at, _, sum)) = theirs.last() {
            frame[*at..at + 2].copy_from_slice(&sum.to_be_bytes());
        }
        let Some(theirs) = sums(&frame) else { return Ok(()) };
        // All bits set and none are the same number.
        let right = theirs.iter().all(|(_, is, sum)| is == sum || (*is, *sum) == (0xffff, 0));
        if taken_unverified(&frame).is_some() {
            prop_assert_eq!(verified(&frame).err(), (!right).then_some(SkipReason::Checksum));
        }
    }
}

/// Where the sums of the headers stand, what they are and what etherparse says they should be,
/// TCP's last.
fn sums(frame: &[u8]) -> Option<Vec<(usize, u16, u16)>> {
    let SlicedPacket { net: Some(net), transport: Some(TransportSlice::Tcp(tcp)), .. } =
        SlicedPacket::from_ethernet(frame).ok()?
    else {
        return None;
    };
    let offset = |part: &[u8]| part.as_ptr() as usize - frame.as_ptr() as usize;
    let (is, header) = (tcp.checksum(), tcp.to_header());
    let at = offset(tcp.slice()) + 16;
    // etherparse's headers have no place for reserved bits, which count in the sums: TCP's but the
    // lowest, and that of IPv4.
    let reserved_in_ip = matches!(&net, NetSlice::Ipv4(ip) if ip.header().slice()[6] & 0x80 != 0);
    if tcp.slice()[12] & 0x0e != 0 || reserved_in_ip {
        return None;
    }
    match net {
        NetSlice::Ipv4(ip) => {
            let ip_header = ip.header().to_header();
            let sum = header.calc_checksum_ipv4(&ip_header, tcp.payload()).ok()?;
            let own = (
                offset(ip.header().slice()) + 10,
                ip_header.header_checksum,
                ip_header.calc_header_checksum(),
            );
            Some(vec![own, (at, is, sum)])
        }
        NetSlice::Ipv6(ip) => {
            Some(vec![(at, is, header.calc_checksum_ipv6(&ip.header().to_header(), tcp.payload()).ok()?)])
        }
        NetSlice::Arp(_) => None,
    }
}
