use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use fp_capture::ErrorKind;

use crate::writer::{MICROS, Order, Writer};
use crate::{Trickle, frames, read, read_from};

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    zstd::encode_all(bytes, 1).unwrap()
}

fn captures() -> [Vec<u8>; 2] {
    let mut pcap = Writer::pcap(Order::Little, MICROS, 0, 1);
    let mut pcapng = Writer::pcapng(Order::Big);
    pcapng.ethernet();
    for i in 0..2000_u32 {
        let data: Vec<u8> = (0..i % 700).map(|j| ((j * i) >> 3) as u8).collect();
        pcap.record(i, i, 700, &data);
        pcapng.packet(0, i.into(), 700, &data);
    }
    [pcap.bytes, pcapng.bytes]
}

#[test]
fn both_formats_in_both_compressions() {
    for capture in captures() {
        let plain = frames(&capture);
        assert_eq!(plain.len(), 2000);
        for compressed in [gzip(&capture), zstd(&capture)] {
            assert_eq!(frames(&compressed), plain);
            let (trickled, error) = read_from(Trickle::new(&compressed, 1));
            assert!(error.is_none());
            assert_eq!(trickled, plain);
        }
    }
}

#[test]
fn members_and_frames_follow_each_other_wherever_they_are_split() {
    for capture in captures() {
        let plain = frames(&capture);
        for at in [0, 1, 3, 24, 30, capture.len() / 2, capture.len()] {
            let (head, tail) = capture.split_at(at);
            assert_eq!(frames(&[gzip(head), gzip(tail)].concat()), plain);
            assert_eq!(frames(&[zstd(head), zstd(tail)].concat()), plain);
        }
        // Parallel compressors put a skippable frame first.
        let skippable = [0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4];
        assert_eq!(frames(&[&skippable[..], &zstd(&capture)].concat()), plain);
    }
}

#[test]
fn a_cut_stream_gives_what_it_still_holds_and_then_an_error() {
    for capture in captures() {
        let plain = frames(&capture);
        for (compressed, at_most) in [(gzip(&capture), plain.len()), (zstd(&capture), plain.len() - 1)] {
            // The last bytes of gzip are a checksum: all frames may have come by then.
            for cut in [1, 9, compressed.len() / 2] {
                let (frames, error) = read(&compressed[..compressed.len() - cut]);
                assert!(frames.len() <= at_most);
                assert_eq!(frames, plain[..frames.len()]);
                let error = error.expect("a cut stream is damaged");
                assert!(matches!(error.kind(), ErrorKind::Decompress(_)), "{error}");
                assert!(
                    error
                        .to_string()
                        .starts_with(&format!("test: at byte {}: cannot decompress: ", error.offset()))
                );
            }
        }
    }
}

#[test]
fn a_compressed_stream_of_something_else_is_not_a_capture() {
    for bytes in [gzip(b"something else"), zstd(b"something else"), gzip(&gzip(b"twice"))] {
        let (frames, error) = read(&bytes);
        assert!(frames.is_empty());
        assert!(matches!(error.unwrap().kind(), ErrorKind::NotACapture { .. }));
    }
}

#[test]
fn a_zstd_window_beyond_128_mib_is_refused() {
    // RFC 8878, 3.1.1.1.2: the exponent, less 10, in the five high bits; then one last block of 0 bytes, raw.
    let frame = |exponent: u8| [0x28, 0xb5, 0x2f, 0xfd, 0, (exponent - 10) << 3, 1, 0, 0];
    let kind = |exponent| read(&frame(exponent)).1.map(|error| error.to_string());
    let allowed = kind(27).unwrap_or_default();
    assert!(!allowed.contains("cannot decompress"), "{allowed}");
    for exponent in [28, 31, 41] {
        let refused = kind(exponent).expect("it is refused");
        assert!(refused.contains("cannot decompress"), "{refused}");
    }
}
