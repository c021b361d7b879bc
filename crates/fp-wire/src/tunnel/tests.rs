use crate::decode::{DecodeOptions, decode};
use crate::error::SkipReason;
use crate::fuzzing::check;
use crate::link::LinkType;
use crate::samples::{IPV4, hex, tunnels};

const INTO: DecodeOptions = DecodeOptions { tunnels: true, vlan: true, links: true, checksums: false };

#[test]
fn the_innermost_segment_counts() {
    for sample in tunnels() {
        let expected = decode(LinkType::RAW, &sample.packet, &INTO).unwrap();
        assert_eq!(check(sample.link, &sample.frame, &INTO), Some(expected), "{}", sample.name);
    }
}

#[test]
fn closed_unless_asked_for() {
    for sample in tunnels() {
        let skipped = decode(sample.link, &sample.frame, &DecodeOptions::default()).unwrap_err();
        assert_eq!(skipped.reason(), SkipReason::NotTcp, "{}", sample.name);
        assert!(!skipped.is_tcp());
    }
}

#[test]
fn no_tunnel_survives_a_cut() {
    for sample in tunnels() {
        for len in 0..sample.frame.len() {
            assert_eq!(check(sample.link, &sample.frame[..len], &INTO), None, "{} cut to {len}", sample.name);
        }
    }
}

#[test]
fn any_byte_may_be_any_other() {
    for sample in tunnels() {
        let mut frame = sample.frame;
        for at in 0..frame.len() {
            let byte = frame[at];
            for mask in [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xff] {
                frame[at] = byte ^ mask;
                check(sample.link, &frame, &INTO);
            }
            frame[at] = byte;
        }
    }
}

/// IPv4 headers of 20 bytes around `inner`, each saying that IPv4 follows.
fn ip_in_ip(times: usize, inner: &[u8]) -> Vec<u8> {
    let mut packet = inner.to_vec();
    for _ in 0..times {
        let mut outer = hex("45 00 00 00 00 00 00 00 40 04 00 00 cb 00 71 01 cb 00 71 02");
        outer[2..4].copy_from_slice(&(packet.len() as u16 + 20).to_be_bytes());
        outer.extend(packet);
        packet = outer;
    }
    packet
}

#[test]
fn nesting_ends() {
    let fine = ip_in_ip(10, &hex(IPV4));
    assert!(check(LinkType::RAW, &fine, &INTO).is_some());
    let deep = ip_in_ip(100, &hex(IPV4));
    assert_eq!(decode(LinkType::RAW, &deep, &INTO).map_err(|s| s.reason()), Err(SkipReason::TooDeep));
}

#[test]
fn what_looks_like_a_tunnel_but_is_none() {
    for sample in tunnels() {
        let mut frame = sample.frame.clone();
        let header = match sample.name {
            // Flags without the network bit, version 1, a message without user data, routing, version 2.
            "vxlan" => (28, 0x00),
            "geneve" => (28, 0x41),
            "gtp-u" => (29, 1),
            "gre" => (20, 0x40),
            "gre teb" => (21, 0x02),
            _ => continue,
        };
        frame[header.0] = header.1;
        let reason = decode(sample.link, &frame, &INTO).map_err(|skipped| skipped.reason());
        assert_eq!(reason, Err(SkipReason::NotTcp), "{}", sample.name);
    }
}
