//! What reading costs per packet, from memory: `cargo bench -p fp-capture`.
//!
//! `copy` is the floor: the same bytes through the same buffer size without looking at them.
#![allow(missing_docs)] // divan's entry points are not an interface

use std::io::Read;
use std::sync::LazyLock;

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use fp_capture::{CaptureReader, Source};
use pcap_parser::pcapng;

/// Packets of the lengths that the design was measured with.
const BIG: (usize, usize) = (670, 60_000);
const SMALL: (usize, usize) = (96, 400_000);

static PCAP_BIG: LazyLock<&'static [u8]> = LazyLock::new(|| pcap(BIG).leak());
static PCAP_SMALL: LazyLock<&'static [u8]> = LazyLock::new(|| pcap(SMALL).leak());
static PCAPNG_BIG: LazyLock<&'static [u8]> = LazyLock::new(|| pcapng(BIG).leak());
static PCAPNG_SMALL: LazyLock<&'static [u8]> = LazyLock::new(|| pcapng(SMALL).leak());
static SECTIONS: LazyLock<&'static [u8]> = LazyLock::new(|| sections_of_one_packet().leak());
const SECTION_COUNT: usize = 20_000;

fn main() {
    divan::main();
}

#[divan::bench]
fn pcap_big(bencher: Bencher<'_, '_>) {
    read(bencher, *PCAP_BIG, BIG.1);
}

#[divan::bench]
fn pcap_small(bencher: Bencher<'_, '_>) {
    read(bencher, *PCAP_SMALL, SMALL.1);
}

#[divan::bench]
fn pcapng_big(bencher: Bencher<'_, '_>) {
    read(bencher, *PCAPNG_BIG, BIG.1);
}

#[divan::bench]
fn pcapng_small(bencher: Bencher<'_, '_>) {
    read(bencher, *PCAPNG_SMALL, SMALL.1);
}

/// What is cold in a pcapng: sections of one interface with a name, an address, a resolution and a
/// system, and a packet behind each, so that every block is looked at.
#[divan::bench]
fn sections(bencher: Bencher<'_, '_>) {
    read(bencher, *SECTIONS, SECTION_COUNT);
}

/// The same, with sections and interfaces read by pcap-parser and all else as cheap as can be: how
/// much dearer than `sections` it could become to leave them to that crate.
#[divan::bench]
fn sections_by_pcap_parser(bencher: Bencher<'_, '_>) {
    let bytes = *SECTIONS;
    bencher.counter(ItemsCount::new(SECTION_COUNT)).counter(BytesCount::of_slice(bytes)).bench(|| {
        let (mut rest, mut interfaces) = (bytes, 0);
        while let [b0, b1, b2, b3, l0, l1, l2, l3, ..] = *rest {
            let (kind, len) = (u32::from_le_bytes([b0, b1, b2, b3]), u32::from_le_bytes([l0, l1, l2, l3]));
            match kind {
                0x0a0d_0d0a => {
                    black_box(pcapng::parse_sectionheaderblock_le(rest).expect("a sound section"));
                }
                1 => {
                    let (_, interface) =
                        pcapng::parse_interfacedescriptionblock_le(rest).expect("a sound interface");
                    interfaces += usize::from(interface.if_tsresol);
                    black_box(interface.linktype);
                }
                _ => {}
            }
            rest = rest.get(len as usize..).unwrap_or_default();
        }
        black_box(interfaces)
    });
}

#[divan::bench]
fn copy_big(bencher: Bencher<'_, '_>) {
    copy(bencher, *PCAP_BIG, BIG.1);
}

#[divan::bench]
fn copy_small(bencher: Bencher<'_, '_>) {
    copy(bencher, *PCAP_SMALL, SMALL.1);
}

fn read(bencher: Bencher<'_, '_>, bytes: &'static [u8], frames: usize) {
    bencher.counter(ItemsCount::new(frames)).counter(BytesCount::of_slice(bytes)).bench(|| {
        let mut source = CaptureReader::from_reader("memory", bytes).expect("the header is sound");
        let mut sum = 0;
        while let Some(frame) = source.next().expect("every record is sound") {
            sum += frame.data.len() + usize::from(frame.data.first().copied().unwrap_or_default());
        }
        black_box(sum)
    });
}

fn copy(bencher: Bencher<'_, '_>, bytes: &'static [u8], frames: usize) {
    let mut buffer = vec![0; 512 * 1024];
    bencher.counter(ItemsCount::new(frames)).counter(BytesCount::of_slice(bytes)).bench_local(|| {
        let mut rest = bytes;
        while rest.read(&mut buffer).is_ok_and(|count| count > 0) {
            black_box(&buffer);
        }
    });
}

fn pcap((len, count): (usize, usize)) -> Vec<u8> {
    let mut bytes = words(&[0xa1b2_c3d4, 0x0004_0002, 0, 0, 262_144, 1]);
    for i in 0..count as u32 {
        bytes.extend(words(&[i / 1000, i % 1000 * 1000, len as u32, len as u32]));
        bytes.resize(bytes.len() + len, i as u8);
    }
    bytes
}

fn pcapng((len, count): (usize, usize)) -> Vec<u8> {
    let mut bytes = words(&[0x0a0d_0d0a, 28, 0x1a2b_3c4d, 1, u32::MAX, u32::MAX, 28]);
    bytes.extend(words(&[1, 20, 1, 262_144, 20]));
    let padded = len.next_multiple_of(4);
    for i in 0..count as u32 {
        let block = 32 + padded as u32;
        bytes.extend(words(&[6, block, 0, 0, i * 1000, len as u32, len as u32]));
        bytes.resize(bytes.len() + padded, i as u8);
        bytes.extend(words(&[block]));
    }
    bytes
}

fn sections_of_one_packet() -> Vec<u8> {
    let mut bytes = Vec::new();
    for _ in 0..SECTION_COUNT {
        bytes.extend(words(&[0x0a0d_0d0a, 28, 0x1a2b_3c4d, 1, u32::MAX, u32::MAX, 28]));
        let mut options = Vec::new();
        for (code, value) in
            [(2, &b"eth0"[..]), (4, &[192, 0, 2, 1, 255, 255, 255, 0]), (9, &[9]), (12, b"Linux")]
        {
            options.extend(words(&[(value.len() as u32) << 16 | code]));
            options.extend(value);
            options.resize(options.len().next_multiple_of(4), 0);
        }
        options.extend(words(&[0]));
        let len = options.len() as u32 + 20;
        bytes.extend(words(&[1, len, 1, 262_144]));
        bytes.extend(options);
        bytes.extend(words(&[len]));
        bytes.extend(words(&[6, 36, 0, 0, 0, 4, 4, 0, 36]));
    }
    bytes
}

fn words(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}
