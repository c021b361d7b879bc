use crate::decode::{DecodeOptions, decode};
use crate::error::{Layer, SkipReason, Skipped};
use crate::fuzzing::check;
use crate::link::LinkType;
use crate::packet::TcpPacket;
use crate::samples::{IPV4, IPV6, hex};

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
        (with(IPV4, 2, &[0, 0]), Layer::Ipv4),
        (with(IPV4, 2, &[0, 39]), Layer::Tcp),
        (with(IPV4, 2, &[0, 59]), Layer::Tcp),
        (with(IPV4, 32, &[0x40]), Layer::Tcp),
        (with(IPV4, 32, &[0xb0]), Layer::Tcp),
        (with(IPV6, 4, &[0, 0]), Layer::Tcp),
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
