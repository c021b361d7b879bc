//! Nanoseconds per packet of decoding and observing, by the commonest shapes of frame.
//!
//! `cargo bench -p fp-wire --bench decode`
#![allow(missing_docs, reason = "a benchmark has no callers")]

use divan::{Bencher, black_box};
use etherparse::PacketBuilder;
use fp_wire::{DecodeOptions, LinkType, decode, observe_tcp, timestamps};

fn main() {
    divan::main();
}

const TIMESTAMPS: [u8; 12] = [1, 1, 8, 10, 0, 1, 2, 3, 4, 5, 6, 7];
/// A Linux SYN: mss, sok, ts, nop, ws.
const SYN: [u8; 20] = [2, 4, 5, 0xb4, 4, 2, 8, 10, 0, 1, 2, 3, 0, 0, 0, 0, 1, 3, 3, 7];

fn ethernet() -> etherparse::PacketBuilderStep<etherparse::Ethernet2Header> {
    PacketBuilder::ethernet2([1; 6], [2; 6])
}

fn segment(
    ip: etherparse::PacketBuilderStep<etherparse::IpHeaders>,
    options: &[u8],
    is_syn: bool,
) -> Vec<u8> {
    let tcp = ip.tcp(50000, 443, 1, 29200);
    let tcp = if is_syn { tcp.syn() } else { tcp.ack(7) };
    let tcp = tcp.options_raw(options).expect("the options fit a header");
    let payload = [0x16; 512];
    let payload = if is_syn { &[][..] } else { &payload };
    let mut frame = Vec::new();
    tcp.write(&mut frame, payload).expect("a vector takes all bytes");
    frame
}

fn run(bencher: Bencher<'_, '_>, frame: Vec<u8>) {
    let options = DecodeOptions::default();
    bencher.counter(divan::counter::ItemsCount::new(1u32)).bench_local(|| {
        let packet = decode(LinkType::ETHERNET, black_box(&frame), &options).expect("a whole segment");
        black_box(timestamps(packet.options));
        black_box(packet);
    });
}

#[divan::bench]
fn ipv4_timestamps(bencher: Bencher<'_, '_>) {
    run(bencher, segment(ethernet().ipv4([10, 0, 0, 1], [10, 0, 0, 2], 64), &TIMESTAMPS, false));
}

#[divan::bench]
fn ipv6_timestamps(bencher: Bencher<'_, '_>) {
    run(bencher, segment(ethernet().ipv6([1; 16], [2; 16], 64), &TIMESTAMPS, false));
}

#[divan::bench]
fn vlan_ipv4_timestamps(bencher: Bencher<'_, '_>) {
    let vlan = ethernet().single_vlan(etherparse::VlanId::try_new(7).expect("7 is a VLAN id"));
    run(bencher, segment(vlan.ipv4([10, 0, 0, 1], [10, 0, 0, 2], 64), &TIMESTAMPS, false));
}

#[divan::bench]
fn raw_ipv4_timestamps(bencher: Bencher<'_, '_>) {
    let frame = segment(ethernet().ipv4([10, 0, 0, 1], [10, 0, 0, 2], 64), &TIMESTAMPS, false);
    let packet = frame.split_at(14).1;
    let options = DecodeOptions::default();
    bencher.counter(divan::counter::ItemsCount::new(1u32)).bench_local(|| {
        let packet = decode(LinkType::RAW, black_box(packet), &options).expect("a whole segment");
        black_box(timestamps(packet.options));
        black_box(packet);
    });
}

#[divan::bench]
fn not_tcp(bencher: Bencher<'_, '_>) {
    let mut frame = Vec::new();
    let udp = ethernet().ipv4([10, 0, 0, 1], [10, 0, 0, 2], 64).udp(53, 53);
    udp.write(&mut frame, &[0; 64]).expect("a vector takes all bytes");
    let options = DecodeOptions::default();
    bencher.counter(divan::counter::ItemsCount::new(1u32)).bench_local(|| {
        black_box(decode(LinkType::ETHERNET, black_box(&frame), &options).is_err());
    });
}

#[divan::bench]
fn ipv4_syn_observed(bencher: Bencher<'_, '_>) {
    let frame = segment(ethernet().ipv4([10, 0, 0, 1], [10, 0, 0, 2], 64), &SYN, true);
    let options = DecodeOptions::default();
    bencher.counter(divan::counter::ItemsCount::new(1u32)).bench_local(|| {
        let packet = decode(LinkType::ETHERNET, black_box(&frame), &options).expect("a whole segment");
        black_box(observe_tcp(&packet, true));
    });
}

#[divan::bench]
fn ipv4_timestamps_by_etherparse(bencher: Bencher<'_, '_>) {
    let frame = segment(ethernet().ipv4([10, 0, 0, 1], [10, 0, 0, 2], 64), &TIMESTAMPS, false);
    bencher.counter(divan::counter::ItemsCount::new(1u32)).bench_local(|| {
        black_box(etherparse::SlicedPacket::from_ethernet(black_box(&frame)).is_ok());
    });
}
