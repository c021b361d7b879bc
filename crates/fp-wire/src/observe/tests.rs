use fp_obs::Direction;

use super::observe_tcp;
use crate::decode::decode;
use crate::depth::DecodeOptions;
use crate::link::LinkType;
use crate::samples::{IPV4, IPV6, hex};

/// The signature of a sample with other bytes from `at` on.
fn signature(sample: &str, at: usize, bytes: &[u8], whole_ack: bool) -> String {
    let mut packet = hex(sample);
    packet[at..at + bytes.len()].copy_from_slice(bytes);
    let packet = decode(LinkType::RAW, &packet, &DecodeOptions::default()).unwrap();
    let mut seen = observe_tcp(&packet, whole_ack);
    assert_eq!(seen.window_multiple, None);
    seen.window_multiple = seen.detect_window_multiple(0);
    seen.raw_sig(Direction::Request).to_string()
}

/// The quirks of a sample with other bytes from `at` on.
#[track_caller]
fn quirks(sample: &str, at: usize, bytes: &[u8], expected: &str) {
    let signature = signature(sample, at, bytes, true);
    assert_eq!(signature.split(':').nth(6), Some(expected), "{signature}");
}

#[test]
fn signatures() {
    assert_eq!(signature(IPV4, 0, &[], true), "4:64+0:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0");
    assert_eq!(
        signature(IPV6, 0, &[], true),
        "6:63+1:0:1440:8192,8:mss,nop,ws,nop,nop,sok:ecn,flow,seq-,ack+:+"
    );
}

#[test]
fn fields_outside_the_signature() {
    let (v4, v6) = (hex(IPV4), hex(IPV6));
    let options = DecodeOptions::default();
    let v4 = observe_tcp(&decode(LinkType::RAW, &v4, &options).unwrap(), true);
    assert_eq!((v4.tos, v4.timestamp, v4.header_len), (0, 0x00010203, 60));
    let v6 = observe_tcp(&decode(LinkType::RAW, &v6, &options).unwrap(), true);
    assert_eq!((v6.tos, v6.timestamp, v6.header_len), (0xb9 >> 2, 0, 72));
}

#[test]
fn header_quirks() {
    quirks(IPV4, 24, &[0; 4], "df,id+,seq-");
    quirks(IPV4, 38, &[0, 1], "df,id+,uptr+");
    quirks(IPV4, 33, &[0x22], "df,id+,urgf+");
    quirks(IPV4, 33, &[0x0a], "df,id+,pushf+");
    // ECE, CWR, the lowest reserved bit, and the other two.
    quirks(IPV4, 33, &[0x42], "df,id+,ecn");
    quirks(IPV4, 33, &[0x82], "df,id+,ecn");
    quirks(IPV4, 32, &[0xa1], "df,id+,ecn");
    quirks(IPV4, 32, &[0xae], "df,id+");
    quirks(IPV4, 33, &[0x12], "df,id+,ack-");
    quirks(IPV4, 28, &[1, 0, 0, 0, 0xa0, 0x12], "df,id+");
}

#[test]
fn timestamp_quirks() {
    quirks(IPV4, 48, &[0; 4], "df,id+,ts1-");
    quirks(IPV4, 52, &[0, 0, 0, 1], "df,id+,ts2+");
    let mut answer = hex(IPV4);
    answer[33] = 0x12;
    answer[31] = 1;
    answer[55] = 1;
    let packet = decode(LinkType::RAW, &answer, &DecodeOptions::default()).unwrap();
    assert_eq!(observe_tcp(&packet, true).quirks.to_string(), "df,id+", "a SYN+ACK echoes");
}

/// Deviation D3: p0f tests one bit of the number.
#[test]
fn stray_acknowledgment_numbers() {
    for (ack, whole, one_bit) in [
        ([0, 0, 0, 0], "df,id+", "df,id+"),
        ([1, 0, 0, 0], "df,id+,ack+", "df,id+,ack+"),
        ([0, 0, 0, 1], "df,id+,ack+", "df,id+"),
        ([0xfe, 0xff, 0xff, 0xff], "df,id+,ack+", "df,id+"),
        ([0xff, 0, 0, 0], "df,id+,ack+", "df,id+,ack+"),
    ] {
        for (whole_ack, expected) in [(true, whole), (false, one_bit)] {
            let signature = signature(IPV4, 28, &ack, whole_ack);
            assert_eq!(signature.split(':').nth(6), Some(expected), "{ack:?}");
        }
    }
}
