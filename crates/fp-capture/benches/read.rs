//! What reading costs per packet, from memory: `cargo bench -p fp-capture`.
//!
//! `copy` is the floor: the same bytes through the same buffer size without looking at them.
#![allow(missing_docs)] // divan's entry points are not an interface

use std::io::Read;
use std::sync::LazyLock;

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use fp_capture::{CaptureReader, Source};

/// Packets of the lengths that the design was measured with.
const BIG: (usize, usize) = (670, 60_000);
const SMALL: (usize, usize) = (96, 400_000);

static PCAP_BIG: LazyLock<&'static [u8]> = LazyLock::new(|| pcap(BIG).leak());
static PCAP_SMALL: LazyLock<&'static [u8]> = LazyLock::new(|| pcap(SMALL).leak());
static PCAPNG_BIG: LazyLock<&'static [u8]> = LazyLock::new(|| pcapng(BIG).leak());
static PCAPNG_SMALL: LazyLock<&'static [u8]> = LazyLock::new(|| pcapng(SMALL).leak());

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

fn words(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}
