use crate::decode::decode;
use crate::depth::DecodeOptions;
use crate::error::SkipReason;
use crate::fuzzing::check;
use crate::link::LinkType;
use crate::samples::{IPV4, hex, tunnels};
use crate::tunnel_ports::{TunnelPort, TunnelPorts, UdpTunnel};

fn into() -> DecodeOptions {
    DecodeOptions { tunnels: true, ..Default::default() }
}

#[test]
fn the_innermost_segment_counts() {
    for sample in tunnels() {
        let expected = decode(LinkType::RAW, &sample.packet, &into()).unwrap();
        assert_eq!(check(sample.link, &sample.frame, &into()), Some(expected), "{}", sample.name);
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
            assert_eq!(
                check(sample.link, &sample.frame[..len], &into()),
                None,
                "{} cut to {len}",
                sample.name
            );
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
                check(sample.link, &frame, &into());
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
    assert!(check(LinkType::RAW, &fine, &into()).is_some());
    let deep = ip_in_ip(100, &hex(IPV4));
    assert_eq!(decode(LinkType::RAW, &deep, &into()).map_err(|s| s.reason()), Err(SkipReason::TooDeep));
}

#[test]
fn what_looks_like_a_tunnel_but_is_none() {
    for sample in tunnels() {
        let mut frame = sample.frame.clone();
        let header = match sample.name {
            // Flags without the network bit, version 1, a message without user data, routing,
            // version 2.
            "vxlan" => (28, 0x00),
            "geneve" => (28, 0x41),
            "gtp-u" => (29, 1),
            "gre" => (20, 0x40),
            "gre teb" => (21, 0x02),
            _ => continue,
        };
        frame[header.0] = header.1;
        let reason = decode(sample.link, &frame, &into()).map_err(|skipped| skipped.reason());
        assert_eq!(reason, Err(SkipReason::NotTcp), "{}", sample.name);
    }
}

/// An IPv4 packet of ESP around `packet`, with an initialisation vector and an integrity check
/// value of these sizes.
fn esp(packet: &[u8], padding: &[u8], vector_len: usize, check_len: usize) -> Vec<u8> {
    let mut payload = hex("00 00 10 00 00 00 00 01");
    payload.extend(vec![0xee; vector_len]);
    payload.extend(packet);
    payload.extend(padding);
    payload.extend([padding.len() as u8, 4]);
    payload.extend(vec![0xee; check_len]);
    let mut frame = hex("45 00 00 00 00 00 00 00 40 32 00 00 cb 00 71 01 cb 00 71 02");
    frame[2..4].copy_from_slice(&(payload.len() as u16 + 20).to_be_bytes());
    frame.extend(payload);
    frame
}

#[test]
fn esp_is_read_where_it_shows_that_it_is_in_the_clear() {
    let packet = hex(IPV4);
    let expected = decode(LinkType::RAW, &packet, &into()).unwrap();
    for (vector_len, check_len) in [(0, 12), (0, 16), (0, 24), (0, 32), (8, 16), (0, 0)] {
        for padding in [&[1, 2][..], &[1, 2, 3, 4, 5, 6]] {
            let frame = esp(&packet, padding, vector_len, check_len);
            assert_eq!(check(LinkType::RAW, &frame, &into()), Some(expected), "{vector_len} {check_len}");
        }
        for padding in [&[0, 0][..], &[1, 3], &[1, 2, 3], &[2, 1]] {
            let frame = esp(&packet, padding, vector_len, check_len);
            let reason = decode(LinkType::RAW, &frame, &into()).map_err(|skipped| skipped.reason());
            assert_eq!(reason, Err(SkipReason::Encrypted), "{padding:?}");
        }
    }
    let mut longer = packet.clone();
    longer[3] += 1;
    let frame = esp(&longer, &[1, 2], 0, 12);
    assert_eq!(decode(LinkType::RAW, &frame, &into()).unwrap_err().reason(), SkipReason::Encrypted);
}

#[test]
fn a_tunnel_is_found_on_a_port_that_is_named() {
    for sample in tunnels().into_iter().filter(|sample| sample.frame[0] >> 4 == 4 && sample.frame[9] == 17) {
        let kinds = [
            ("vxlan-gpe", UdpTunnel::VxlanGpe),
            ("vxlan", UdpTunnel::Vxlan),
            ("geneve", UdpTunnel::Geneve),
            ("gtp-u", UdpTunnel::GtpUser),
            ("l2tp", UdpTunnel::L2tp),
            ("teredo", UdpTunnel::Teredo),
        ];
        let kind = kinds.into_iter().find(|(name, _)| sample.name.starts_with(name)).unwrap().1;
        let mut frame = sample.frame;
        frame[20..24].copy_from_slice(&hex("c0 00 03 e8"));
        let reason = decode(sample.link, &frame, &into()).map_err(|skipped| skipped.reason());
        assert_eq!(reason, Err(SkipReason::NotTcp), "{}", sample.name);
        let tunnel_ports = TunnelPorts::default().with(TunnelPort { kind, port: 1000 }).unwrap();
        let named = DecodeOptions { tunnel_ports, ..into() };
        assert!(check(sample.link, &frame, &named).is_some(), "{}", sample.name);
    }
}

#[test]
fn control_messages_and_other_versions_carry_nothing() {
    for sample in tunnels() {
        let (at, bytes): (usize, &[u8]) = match sample.name {
            // A control message, version 1, the session of control messages, another version and
            // reserved bits.
            "l2tp 2" => (28, &[0x80]),
            "l2tp 2, all fields" => (29, &[1]),
            "l2tp 3" => (20, &[0; 4]),
            "l2tp 3 over udp" => (28, &[0x80]),
            "etherip" => (sample.frame.len() - sample.packet.len() - 16, &[0x20]),
            "vxlan-gpe" => (31, &[9]),
            _ => continue,
        };
        let mut frame = sample.frame;
        frame[at..at + bytes.len()].copy_from_slice(bytes);
        let reason = decode(sample.link, &frame, &into()).map_err(|skipped| skipped.reason());
        assert_eq!(reason, Err(SkipReason::NotTcp), "{}", sample.name);
    }
}
