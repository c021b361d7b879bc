use std::io::Write;

use bzip2::write::BzEncoder;
use flate2::Compression;
use flate2::write::GzEncoder;
use fp_capture::ErrorKind;
use lzma_rust2::{XzOptions, XzWriter};

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

fn xz(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = XzWriter::new(Vec::new(), XzOptions::with_preset(1)).unwrap();
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn bzip2(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = BzEncoder::new(Vec::new(), bzip2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
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
fn both_formats_in_each_compression() {
    for capture in captures() {
        let plain = frames(&capture);
        assert_eq!(plain.len(), 2000);
        for compressed in [gzip(&capture), zstd(&capture), xz(&capture), bzip2(&capture)] {
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
            assert_eq!(frames(&[bzip2(head), bzip2(tail)].concat()), plain);
            assert_eq!(frames(&[xz(head), xz(tail)].concat()), plain);
            // The padding of a stream is of a multiple of four bytes.
            assert_eq!(frames(&[&xz(head)[..], &[0; 8], &xz(tail), &[0; 4]].concat()), plain);
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
        // The last bytes of gzip, xz and bzip2 are checksums: all frames may have come by then.
        for (compressed, at_most) in [
            (gzip(&capture), plain.len()),
            (zstd(&capture), plain.len() - 1),
            (xz(&capture), plain.len()),
            (bzip2(&capture), plain.len()),
        ] {
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
    for compress in [gzip, zstd, xz, bzip2] {
        let (frames, error) = read(&compress(&compress(b"twice")));
        assert!(frames.is_empty());
        assert!(matches!(error.unwrap().kind(), ErrorKind::NotACapture { .. }));
        let bytes = compress(b"something else");
        let (frames, error) = read(&bytes);
        assert!(frames.is_empty());
        assert!(matches!(error.unwrap().kind(), ErrorKind::NotACapture { .. }));
    }
}

#[test]
fn a_zstd_window_beyond_128_mib_is_refused() {
    // RFC 8878, 3.1.1.1.2: the exponent, less 10, in the five high bits; then one last block of 0
    // bytes, raw.
    let frame = |exponent: u8| [0x28, 0xb5, 0x2f, 0xfd, 0, (exponent - 10) << 3, 1, 0, 0];
    let kind = |exponent| read(&frame(exponent)).1.map(|error| error.to_string());
    let allowed = kind(27).unwrap_or_default();
    assert!(!allowed.contains("cannot decompress"), "{allowed}");
    for exponent in [28, 31, 41] {
        let refused = kind(exponent).expect("it is refused");
        assert!(refused.contains("cannot decompress"), "{refused}");
    }
}

/// One frame, as xz 5.4 and bzip2 1.0.8 compress it.
const OF_XZ: &str = "fd377a585a000004e6d6b4460200210116000000742fe5a3e0002a001b5d006a30d1c87d8bf8099bad944b8af2fffacad65130\
                     6312cf5f6dbca00000a9617a03d1662fcb0001372b5fec3d1c1fb6f37d010000000004595a";
const OF_BZIP2: &str = "425a6839314159265359b045a4b4000012411efe00380020001000080004000000a00031000006210687a95026a938244a2388\
                        8ddf7cddbf8bb9229c28485822d25a00";

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

#[test]
fn what_other_programs_compress() {
    let mut plain = Writer::pcap(Order::Little, MICROS, 65535, 1);
    plain.record(1, 2, 3, b"abc");
    for compressed in [bytes(OF_XZ), bytes(OF_BZIP2)] {
        assert_eq!(frames(&compressed), frames(&plain.bytes));
        for cut in 0..compressed.len() {
            assert!(read(&compressed[..cut]).1.is_some(), "{cut}");
        }
        for at in 0..compressed.len() {
            for flip in [0x01, 0x10, 0x80, 0xff] {
                let mut damaged = compressed.clone();
                damaged[at] ^= flip;
                let (frames, error) = read(&damaged);
                // Some bits of a header mean nothing; what is read in spite of them is right.
                assert!(frames.len() <= 1 && (error.is_some() || frames.len() == 1), "{at}: {flip:#x}");
            }
        }
        for behind in [&b"x"[..], b"rubbish behind it"] {
            assert!(read(&[&compressed, behind].concat()).1.is_some());
        }
    }
}

/// The dictionary of an xz block: 2 or 3 times a power of two (The .xz File Format 1.2.0, 5.3.1).
#[test]
fn an_xz_dictionary_beyond_128_mib_is_refused() {
    let with_dictionary = |size: u8| {
        let mut bytes = bytes(OF_XZ);
        // The block header follows the stream header of 12 bytes; the filter's property is its
        // fifth byte.
        bytes[16] = size;
        let mut crc = flate2::Crc::new();
        crc.update(&bytes[12..20]);
        bytes[20..24].copy_from_slice(&crc.sum().to_le_bytes());
        read(&bytes)
    };
    for allowed in [0, 22, 30] {
        let (frames, error) = with_dictionary(allowed);
        assert!(frames.len() == 1 && error.is_none(), "{allowed}: {error:?}");
    }
    for refused in [31, 32, 40, 41, 255] {
        let (frames, error) = with_dictionary(refused);
        assert!(frames.is_empty(), "{refused}");
        assert!(error.unwrap().to_string().contains("cannot decompress"), "{refused}");
    }
}

/// Sixteen mebibytes of NULs, each sixteen of which are a record of no bytes, in a few bytes of
/// input.
#[test]
fn a_bomb_is_read_in_a_window() {
    let mut bomb = Writer::pcap(Order::Little, MICROS, 0, 1).bytes;
    bomb.resize(24 + (16 << 20), 0);
    for compress in [zstd, bzip2, xz] {
        let compressed = compress(&bomb);
        assert!(compressed.len() < 20_000);
        let mut reader =
            fp_capture::CaptureReader::from_reader("bomb", std::io::Cursor::new(compressed)).unwrap();
        let mut count = 0;
        while let Some(frames) = reader.frames().unwrap() {
            // No more are held at a time than the window has room for.
            let held = frames.count();
            assert!(held <= 512 * 1024 / 16);
            count += held;
        }
        assert_eq!(count, 1 << 20);
    }
}
