use crate::decode::decode;
use crate::depth::DecodeOptions;
use crate::error::{Layer, SkipReason, Skipped};
use crate::fuzzing::check;
use crate::link::LinkType;
use crate::samples::{IPV4, IPV6, hex, samples};

fn skipped(link: LinkType, bytes: &[u8]) -> Skipped {
    check(link, bytes, &DecodeOptions::default());
    decode(link, bytes, &DecodeOptions::default()).unwrap_err()
}

/// The reason for which `text`, with an IPv4 packet behind it, is skipped.
fn reason(link: LinkType, text: &str) -> SkipReason {
    skipped(link, &[hex(text), hex(IPV4)].concat()).reason()
}

#[test]
fn every_link_type_leads_to_the_same_packets() {
    let options = DecodeOptions::default();
    for sample in samples() {
        let expected = decode(LinkType::RAW, &sample.packet, &options).unwrap();
        let packet = check(sample.link, &sample.frame, &options);
        assert_eq!(packet, Some(expected), "{}", sample.name);
        let trailer = [&sample.frame[..], &[0xee; 7]].concat();
        assert_eq!(check(sample.link, &trailer, &options), Some(expected), "{} with a trailer", sample.name);
    }
}

#[test]
fn every_known_link_type_has_a_sample() {
    let samples = samples();
    for (link, name) in LinkType::KNOWN {
        assert!(samples.iter().any(|sample| sample.link == *link), "{name}");
        assert_eq!(link.to_string(), *name);
    }
    assert_eq!(LinkType(147).to_string(), "147");
}

#[test]
fn no_sample_survives_a_cut() {
    for sample in samples() {
        for len in 0..sample.frame.len() {
            let error = skipped(sample.link, &sample.frame[..len]);
            let told =
                matches!(error.reason(), SkipReason::Truncated | SkipReason::NotIp | SkipReason::Malformed);
            assert!(told, "{} cut to {len}: {error}", sample.name);
        }
    }
}

#[test]
fn any_byte_may_be_any_other() {
    for sample in samples() {
        let mut frame = sample.frame;
        for at in 0..frame.len() {
            let byte = frame[at];
            for mask in [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xff] {
                frame[at] = byte ^ mask;
                for tunnels in [false, true] {
                    check(sample.link, &frame, &DecodeOptions { tunnels, ..Default::default() });
                }
            }
            frame[at] = byte;
        }
    }
}

#[test]
fn tags_are_left_alone_on_demand() {
    let as_p0f = DecodeOptions { vlan: false, ..Default::default() };
    for sample in samples() {
        let tagged = match sample.name {
            "ethernet ipv4" | "ethernet ipv6" => false,
            "sll vlan"
            | "ppp mpls"
            | "c_hdlc mpls"
            | "marvell by link type"
            | "juniper ethernet, extended" => true,
            _ => sample.link == LinkType::ETHERNET,
        };
        let result = decode(sample.link, &sample.frame, &as_p0f).map_err(|skipped| skipped.reason());
        if tagged {
            assert_eq!(result, Err(SkipReason::Tagged), "{}", sample.name);
        } else {
            assert!(result.is_ok(), "{}", sample.name);
        }
    }
}

#[test]
fn what_is_not_ip() {
    let macs = "02 00 00 00 00 01 02 00 00 00 00 02";
    for (link, header) in [
        (LinkType::ETHERNET, format!("{macs} 08 06")),
        (LinkType::ETHERNET, format!("{macs} 00 26 42 42 03")),
        (LinkType::ETHERNET, format!("{macs} 00 26 aa aa 03 00 00 0c 20 00")),
        (LinkType::ETHERNET, format!("{macs} 88 63 11 09 00 00 00 04")),
        (LinkType::ETHERNET, format!("{macs} 88 64 11 00 00 01 00 3e c0 21")),
        (LinkType::NULL, "07 00 00 00".into()),
        (LinkType::PPP, "ff 03 c0 21".into()),
        (LinkType::C_HDLC, "8f 00 80 35".into()),
        (LinkType::FRELAY, "18 41 03 08".into()),
        (LinkType::FDDI, format!("4f {macs} aa aa 03 00 00 00 08 00")),
        (LinkType::TOKEN_RING, format!("10 00 {macs} aa aa 03 00 00 00 08 00")),
        (LinkType::NFLOG, "03 00 00 00 40 00 09 00".into()),
        (LinkType::ARCNET, "01 02 d5 00 00 00".into()),
        (LinkType::SUNATM, "81 00 00 05".into()),
        (LinkType::RAW, "30".into()),
        // Another kind of Arista's header, another version of it, a service header around something
        // else.
        (LinkType::ETHERNET, format!("{macs} d2 8b 00 02 00 10 00 00 00 00 00 00 00 00 08 00")),
        (LinkType::ETHERNET, format!("{macs} d2 8b 00 01 00 30 00 00 00 00 00 00 00 00 08 00")),
        (LinkType::ETHERNET, format!("{macs} 89 4f 0f c2 02 06 00 00 01 ff")),
    ] {
        assert_eq!(reason(link, &header), SkipReason::NotIp, "{link} {header}");
    }
    assert_eq!(reason(LinkType(147), ""), SkipReason::UnknownLinkType);
    assert_eq!(reason(LinkType::PPI, "00 00 08 00 93 00 00 00"), SkipReason::UnknownLinkType);
}

#[test]
fn macsec_tells_what_it_hides() {
    let ethernet = |rest: &str| format!("02 00 00 00 00 01 02 00 00 00 00 02 88 e5 {rest} 08 00");
    for (control, expected) in [
        ("0c 00 00 00 00 01", SkipReason::Encrypted),
        ("2c 00 00 00 00 01 02 00 00 00 00 01 00 01", SkipReason::Encrypted),
        ("04 00 00 00 00 01", SkipReason::Encrypted),
        ("80 00 00 00 00 01", SkipReason::NotIp),
    ] {
        assert_eq!(reason(LinkType::ETHERNET, &ethernet(control)), expected, "{control}");
    }
}

#[test]
fn ieee80211_frames_without_a_readable_packet() {
    let rest = "00 00 02 00 00 00 00 01 02 00 00 00 00 02 02 00 00 00 00 03";
    let snap = "aa aa 03 00 00 00 08 00";
    for (control, sequence, expected) in [
        ("80 00", "10 00", SkipReason::NotIp),
        ("48 01", "10 00", SkipReason::NotIp),
        ("c8 01", "10 00", SkipReason::NotIp),
        ("08 41", "10 00", SkipReason::Encrypted),
        ("08 05", "10 00", SkipReason::Fragment),
        ("08 01", "11 00", SkipReason::Fragment),
    ] {
        let header = format!("{control} {rest} {sequence} {snap}");
        assert_eq!(reason(LinkType::IEEE802_11, &header), expected, "{control} {sequence}");
    }
}

#[test]
fn lengths_that_contradict_themselves() {
    let macs = "02 00 00 00 00 01 02 00 00 00 00 02";
    for (link, header) in [
        (LinkType::RADIOTAP, "00 00 03 00 00 00 00 00".to_string()),
        (LinkType::PPI, "00 00 07 00 69 00 00 00".to_string()),
        (LinkType::AVS, "80 21 10 01 00 00 00 07".to_string()),
        (LinkType::PKTAP, "0b 00 00 00 01 00 00 00 01 00 00 00".to_string()),
        (LinkType::NFLOG, "02 00 00 00 03 00 09 00".to_string()),
        (LinkType::FRELAY, "18 40 40 40 40 41 03 cc".to_string()),
        (LinkType::JUNIPER_ETHER, format!("4d 47 44 00 {macs} 08 00")),
        (LinkType::ETHERNET, format!("{macs} 89 4f 0f c1 02 01 00 00 01 ff")),
        // PPPoE of another version, and one that ends within the IP packet.
        (LinkType::ETHERNET, format!("{macs} 88 64 21 00 00 01 00 3e 00 21")),
        (LinkType::ETHERNET, format!("{macs} 88 64 11 00 00 01 00 3d 00 21")),
    ] {
        assert_eq!(reason(link, &header), SkipReason::Malformed, "{link} {header}");
    }
}

#[test]
fn a_shortage_is_located() {
    let frame = [hex("02 00 00 00 00 01 02 00 00 00 00 02 81 00 00 07 86 dd"), hex(IPV6)].concat();
    let error = skipped(LinkType::ETHERNET, &frame[..60]);
    assert_eq!(error.layer(), Layer::Ipv6);
    assert_eq!(error.to_string(), "truncated at the IPv6 header: 35 bytes needed at offset 58, 2 there");
    assert!(error.is_tcp());
}

#[test]
fn nesting_ends() {
    // Each PPI header says that another one follows.
    let frame = "00 00 08 00 c0 00 00 00".repeat(1000);
    assert_eq!(reason(LinkType::PPI, &frame), SkipReason::TooDeep);
    // A stack of tags is one header.
    let frame = format!("02 00 00 00 00 01 02 00 00 00 00 02 {} 08 00", "81 00 00 07".repeat(1000));
    assert!(check(LinkType::ETHERNET, &[hex(&frame), hex(IPV4)].concat(), &Default::default()).is_some());
}
