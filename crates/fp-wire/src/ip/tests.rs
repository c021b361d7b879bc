use crate::decode::decode;
use crate::depth::DecodeOptions;
use crate::error::{Layer, SkipReason, Skipped};
use crate::fuzzing::check;
use crate::link::LinkType;
use crate::packet::TcpPacket;
use crate::samples::{IPV4, IPV6, hex, protected};

fn read(bytes: &[u8]) -> Result<TcpPacket<'_>, Skipped> {
    check(LinkType::RAW, bytes, &DecodeOptions::default());
    decode(LinkType::RAW, bytes, &DecodeOptions::default())
}

/// The sample with other bytes from `at` on.
fn with(sample: &str, at: usize, bytes: &[u8]) -> Vec<u8> {
    let mut packet = hex(sample);
    packet[at..at + bytes.len()].copy_from_slice(bytes);
    packet
}

fn quirks(packet: &[u8]) -> String {
    read(packet).unwrap().ip_quirks().to_string()
}

#[test]
fn ipv4_fields() {
    let bytes = hex(IPV4);
    let packet = read(&bytes).unwrap();
    assert_eq!(packet.source().to_string(), "192.0.2.1");
    assert_eq!(packet.destination().to_string(), "198.51.100.2");
    assert_eq!((packet.source_port(), packet.destination_port()), (50000, 443));
    assert_eq!((packet.ttl(), packet.tos(), packet.ip_options_len()), (64, 0, 0));
    assert_eq!((packet.seq(), packet.ack(), packet.window(), packet.urgent()), (0x01020304, 0, 29200, 0));
    assert_eq!(packet.options, &bytes[40..]);
    assert_eq!(packet.payload, []);
}

#[test]
fn ipv6_fields() {
    let packet = hex(IPV6);
    let packet = read(&packet).unwrap();
    assert_eq!(packet.source().to_string(), "2001:db8::1");
    assert_eq!(packet.destination().to_string(), "2001:db8::2");
    assert_eq!((packet.ttl(), packet.tos(), packet.ip_options_len()), (63, 0xb9, 0));
    assert_eq!(packet.payload, b"abc");
    assert_eq!(packet.ip_quirks().to_string(), "ecn,flow");
}

#[test]
fn ipv4_quirks() {
    assert_eq!(quirks(&hex(IPV4)), "df,id+");
    assert_eq!(quirks(&with(IPV4, 4, &[0, 0])), "df");
    assert_eq!(quirks(&with(IPV4, 4, &[0, 1, 0, 0])), "");
    assert_eq!(quirks(&with(IPV4, 4, &[0, 0, 0, 0])), "id-");
    assert_eq!(quirks(&with(IPV4, 4, &[0, 0, 0xc0, 0])), "df,0+");
    assert_eq!(quirks(&with(IPV4, 1, &[0xb8])), "df,id+");
    for ecn in 1..4 {
        assert_eq!(quirks(&with(IPV4, 1, &[0xb8 | ecn])), "df,id+,ecn");
    }
}

#[test]
fn ipv6_quirks() {
    assert_eq!(quirks(&with(IPV6, 0, &[0x60, 0, 0, 0])), "");
    assert_eq!(quirks(&with(IPV6, 0, &[0x60, 0, 0, 1])), "flow");
    assert_eq!(quirks(&with(IPV6, 0, &[0x60, 0x0f, 0, 0])), "flow");
    assert_eq!(quirks(&with(IPV6, 0, &[0x60, 0x20, 0, 0])), "ecn");
    assert_eq!(quirks(&with(IPV6, 0, &[0x60, 0x10, 0, 0])), "ecn");
    assert_eq!(quirks(&with(IPV6, 0, &[0x6f, 0xc0, 0, 0])), "");
}

#[test]
fn ipv4_options_are_counted() {
    let mut packet = hex(IPV4);
    packet.splice(20..20, [1, 1, 1, 1, 1, 1, 1, 0]);
    packet[0] = 0x47;
    packet[3] += 8;
    let packet = read(&packet).unwrap();
    assert_eq!(packet.ip_options_len(), 8);
    assert_eq!(packet.source_port(), 50000);
}

#[test]
fn bytes_beyond_the_total_length_do_not_exist() {
    let padded = [hex(IPV4), vec![0; 6]].concat();
    assert_eq!(read(&padded).unwrap().payload, []);
    let padded = [hex(IPV6), vec![0; 6]].concat();
    assert_eq!(read(&padded).unwrap().payload, b"abc");
}

#[test]
fn lengths_that_do_not_agree() {
    for (packet, layer) in [
        (with(IPV4, 0, &[0x44]), Layer::Ipv4),
        (with(IPV4, 2, &[0, 19]), Layer::Ipv4),
        (with(IPV4, 2, &[0, 39]), Layer::Tcp),
        (with(IPV4, 2, &[0, 59]), Layer::Tcp),
        (with(IPV4, 32, &[0x40]), Layer::Tcp),
        (with(IPV4, 32, &[0xb0]), Layer::Tcp),
        (with(IPV6, 4, &[0, 31]), Layer::Tcp),
    ] {
        let skipped = read(&packet).unwrap_err();
        assert_eq!((skipped.reason(), skipped.layer()), (SkipReason::Malformed, layer), "{skipped}");
        assert!(skipped.is_tcp(), "{skipped}");
    }
    for packet in [with(IPV4, 2, &[0, 61]), with(IPV6, 4, &[0, 36])] {
        let skipped = read(&packet).unwrap_err();
        assert_eq!(skipped.reason(), SkipReason::Truncated);
        assert!(skipped.is_tcp());
    }
}

#[test]
fn fragments_and_other_protocols() {
    for fragment in [[0x20, 0], [0, 1], [0x1f, 0xff], [0x60, 0]] {
        let packet = with(IPV4, 6, &fragment);
        let skipped = read(&packet).unwrap_err();
        assert_eq!((skipped.reason(), skipped.is_tcp()), (SkipReason::Fragment, true));
    }
    for packet in [with(IPV4, 9, &[17]), with(IPV6, 6, &[17]), with(IPV6, 6, &[59])] {
        let skipped = read(&packet).unwrap_err();
        assert_eq!((skipped.reason(), skipped.is_tcp()), (SkipReason::NotTcp, false));
    }
    assert_eq!(read(&with(IPV4, 0, &[0x55])).unwrap_err().reason(), SkipReason::NotIp);
}

#[test]
fn flags_that_make_a_segment() {
    // SYN, ACK, FIN and RST in every combination; PSH, URG, ECE and CWR change nothing.
    let mut types = Vec::new();
    for flags in 0..=u8::MAX {
        let packet = with(IPV4, 33, &[flags]);
        let kind = read(&packet).map(|packet| packet.segment_type()).map_err(|skipped| {
            assert!(skipped.is_tcp());
            skipped.reason()
        });
        if flags & 0xe8 == 0 {
            types.push(format!("{flags:02x} {kind:?}"));
        } else {
            let plain = with(IPV4, 33, &[flags & 0x17]);
            assert_eq!(kind, read(&plain).map(|p| p.segment_type()).map_err(|s| s.reason()), "{flags:02x}");
        }
    }
    assert_eq!(
        types,
        [
            "00 Err(Flags)",
            "01 Ok(Some(Fin))",
            "02 Ok(Some(Syn))",
            "03 Err(Flags)",
            "04 Ok(Some(Rst))",
            "05 Err(Flags)",
            "06 Err(Flags)",
            "07 Err(Flags)",
            "10 Ok(Some(Ack))",
            "11 Ok(Some(Fin))",
            "12 Ok(Some(SynAck))",
            "13 Err(Flags)",
            "14 Ok(Some(Rst))",
            "15 Err(Flags)",
            "16 Err(Flags)",
            "17 Err(Flags)",
        ]
    );
}

/// The IPv6 sample with extension headers in front of TCP, the first of this protocol number.
fn extended(first: u8, headers: &str) -> Vec<u8> {
    let headers = hex(headers);
    let mut packet = hex(IPV6);
    packet[6] = first;
    packet[5] += headers.len() as u8;
    packet.splice(40..40, headers);
    packet
}

#[test]
fn links() {
    let plain = hex(IPV6);
    let hop = "06 00 01 04 00 00 00 00";
    let all = "2b 01 01 0c 00 00 00 00 00 00 00 00 00 00 00 00
        3c 00 04 00 00 00 00 00
        33 00 01 04 00 00 00 00
        2c 04 00 00 00 00 00 01 00 00 00 02 00 00 00 00 00 00 00 00 00 00 00 00
        06 00 00 00 11 22 33 44";
    for packet in [extended(0, hop), extended(60, hop), extended(43, hop), extended(0, all)] {
        // All that a packet says of itself.
        assert_eq!(format!("{:?}", read(&packet)), format!("{:?}", read(&plain)));
        let as_p0f = DecodeOptions { links: false, ..Default::default() };
        let skipped = decode(LinkType::RAW, &packet, &as_p0f).unwrap_err();
        assert_eq!(skipped.reason(), SkipReason::NotTcp);
        for len in 0..packet.len() {
            assert!(read(&packet[..len]).is_err());
        }
    }
}

#[test]
fn ipv6_fragments() {
    let atomic = extended(44, "06 00 00 00 00 00 00 07");
    assert!(read(&atomic).is_ok());
    for text in ["06 00 00 01 00 00 00 07", "06 00 00 08 00 00 00 07"] {
        let packet = extended(44, text);
        let skipped = read(&packet).unwrap_err();
        assert_eq!((skipped.reason(), skipped.is_tcp()), (SkipReason::Fragment, true));
    }
    let udp = extended(44, "11 00 00 08 00 00 00 07");
    assert!(!read(&udp).unwrap_err().is_tcp());
}

#[test]
fn links_stay_within_the_packet() {
    let packet = extended(0, "06 ff 01 04 00 00 00 00");
    let skipped = read(&packet).unwrap_err();
    assert_eq!((skipped.reason(), skipped.layer()), (SkipReason::Malformed, Layer::Extension));
}

/// Segmentation offload: the length of a packet that is still to be cut is 0 where it does not fit
/// its field.
#[test]
fn no_length_is_that_of_what_was_captured() {
    let as_p0f = DecodeOptions { offload: false, ..Default::default() };
    // A jumbo payload option (RFC 2675) of 8 bytes, IPv6's payload and itself: BIG TCP has it or
    // has it not.
    let mut jumbo = extended(0, "06 00 c2 04 00 00 00 2b");
    jumbo[4..6].fill(0);
    for (packet, of_length, layer) in [
        (with(IPV4, 2, &[0, 0]), hex(IPV4), Layer::Ipv4),
        (with(IPV6, 4, &[0, 0]), hex(IPV6), Layer::Tcp),
        (jumbo, hex(IPV6), Layer::Extension),
    ] {
        let (found, expected) = (read(&packet).unwrap(), read(&of_length).unwrap());
        assert_eq!((found.options, found.payload), (expected.options, expected.payload));
        assert_eq!((found.source(), found.source_port()), (expected.source(), expected.source_port()));
        let longer = [&packet[..], &[7; 3000]].concat();
        assert_eq!(read(&longer).unwrap().payload.len(), expected.payload.len() + 3000);
        let skipped = decode(LinkType::RAW, &packet, &as_p0f).unwrap_err();
        assert_eq!(
            (skipped.reason(), skipped.layer(), skipped.is_tcp()),
            (SkipReason::Malformed, layer, layer != Layer::Extension)
        );
        let headers = packet.len() - expected.payload.len();
        for len in 0..headers {
            assert_eq!(read(&packet[..len]).unwrap_err().reason(), SkipReason::Truncated, "cut to {len}");
        }
        assert_eq!(read(&packet[..headers]).unwrap().payload, []);
    }
    let mut fragment = with(IPV4, 2, &[0, 0]);
    fragment[6] = 0x20;
    assert_eq!(read(&fragment).unwrap_err().reason(), SkipReason::Fragment);
}

#[test]
fn protected_packets_are_read() {
    let into = DecodeOptions { tunnels: true, ..Default::default() };
    for sample in protected() {
        let expected = read(&sample.packet).unwrap();
        let packet = check(sample.link, &sample.frame, &into).expect(sample.name);
        assert_eq!((packet.source(), packet.ttl()), (expected.source(), expected.ttl()), "{}", sample.name);
        assert_eq!(
            (packet.seq(), packet.options, packet.payload),
            (expected.seq(), expected.options, expected.payload)
        );
        for len in 0..sample.frame.len() {
            assert_eq!(check(sample.link, &sample.frame[..len], &into), None, "{} cut to {len}", sample.name);
        }
        // ESP is a tunnel, and authentication headers are walked as extension headers are.
        let without = check(sample.link, &sample.frame, &DecodeOptions::default());
        assert_eq!(without.is_some(), sample.name.starts_with("ah"), "{}", sample.name);
        let as_p0f = DecodeOptions { links: false, ..Default::default() };
        let skipped = decode(sample.link, &sample.frame, &as_p0f).unwrap_err();
        assert_eq!((skipped.reason(), skipped.is_tcp()), (SkipReason::NotTcp, false), "{}", sample.name);
        let mut frame = sample.frame;
        for at in 0..frame.len() {
            for bit in 0..8 {
                frame[at] ^= 1 << bit;
                check(sample.link, &frame, &into);
                frame[at] ^= 1 << bit;
            }
        }
    }
}

/// What ICMP tells of a segment is not a segment: both quote the packet that they are about.
#[test]
fn no_segment_is_told_of_what_icmp_quotes() {
    let into = DecodeOptions { tunnels: true, ..Default::default() };
    // Destination unreachable, time exceeded, source quench, redirect, parameter problem.
    for kind in ["03 03", "0b 00", "04 00", "05 01", "0c 00"] {
        let quoted = [hex(&format!("{kind} 00 00 00 00 00 00")), hex(IPV4)].concat();
        let packet = [hex("45 00 00 58 00 00 00 00 40 01 00 00 cb 00 71 01 cb 00 71 02"), quoted].concat();
        let skipped = decode(LinkType::RAW, &packet, &into).unwrap_err();
        assert_eq!((skipped.reason(), skipped.is_tcp()), (SkipReason::NotTcp, false));
    }
    for kind in ["01 04", "02 00", "03 00", "04 00"] {
        let quoted = [hex(&format!("{kind} 00 00 00 00 00 00")), hex(IPV6)].concat();
        let ends = "fe 80 00 00 00 00 00 00 00 00 00 00 00 00 00 01".repeat(2);
        let packet = [hex(&format!("60 00 00 00 00 53 3a 40 {ends}")), quoted].concat();
        let skipped = decode(LinkType::RAW, &packet, &into).unwrap_err();
        assert_eq!((skipped.reason(), skipped.is_tcp()), (SkipReason::NotTcp, false));
    }
}
