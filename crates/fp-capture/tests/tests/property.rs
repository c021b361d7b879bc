use fp_capture::Timestamp;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::writer::{MICROS, NANOS, Order, Writer};
use crate::{Owned, Trickle, damage, frames, read, read_from};

#[derive(Clone, Debug)]
struct Packet {
    seconds: u32,
    fraction: u32,
    more: u32,
    data: Vec<u8>,
}

fn packets() -> impl Strategy<Value = Vec<Packet>> {
    let packet = (any::<u32>(), 0..1_000_000_u32, 0..100_u32, vec(any::<u8>(), 0..2000))
        .prop_map(|(seconds, fraction, more, data)| Packet { seconds, fraction, more, data });
    vec(packet, 0..20)
}

fn order() -> impl Strategy<Value = Order> {
    prop_oneof![Just(Order::Little), Just(Order::Big)]
}

fn pcap(order: Order, magic: u32, link_type: u32, packets: &[Packet]) -> Vec<u8> {
    let mut writer = Writer::pcap(order, magic, 262_144, link_type);
    for Packet { seconds, fraction, more, data } in packets {
        writer.record(*seconds, *fraction, data.len() as u32 + more, data);
    }
    writer.bytes
}

fn pcapng(order: Order, packets: &[Packet]) -> Vec<u8> {
    let mut writer = Writer::pcapng(order);
    writer.ethernet().interface(113, 0, &[]);
    for (i, Packet { seconds, fraction, more, data }) in packets.iter().enumerate() {
        let ticks = u64::from(*seconds) * 1_000_000 + u64::from(*fraction);
        let options: &[(u16, &[u8])] = if i % 3 == 0 { &[(1, b"comment")] } else { &[] };
        writer.packet_with(i as u32 % 2, ticks, data.len() as u32 + more, data, options);
    }
    writer.bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_pcap_that_was_written_reads_back(order in order(), nanos: bool, link_type in 0..300_u32, packets in packets()) {
        let (magic, unit, digits) = if nanos { (NANOS, 1, 9) } else { (MICROS, 1000, 6) };
        let expected: Vec<Owned> = packets
            .iter()
            .map(|packet| Owned {
                time: Timestamp { seconds: packet.seconds.into(), nanos: i64::from(packet.fraction) * unit, digits },
                link_type,
                original_len: packet.data.len() as u32 + packet.more,
                interface: 0,
                data: packet.data.clone(),
            })
            .collect();
        prop_assert_eq!(frames(&pcap(order, magic, link_type, &packets)), expected);
    }

    #[test]
    fn a_pcapng_that_was_written_reads_back(order in order(), packets in packets()) {
        let expected: Vec<Owned> = packets
            .iter()
            .enumerate()
            .map(|(i, packet)| Owned {
                time: Timestamp { seconds: packet.seconds.into(), nanos: i64::from(packet.fraction) * 1000, digits: 6 },
                link_type: if i % 2 == 0 { 1 } else { 113 },
                original_len: packet.data.len() as u32 + packet.more,
                interface: i as u32 % 2,
                data: packet.data.clone(),
            })
            .collect();
        prop_assert_eq!(frames(&pcapng(order, &packets)), expected);
    }

    #[test]
    fn the_size_of_the_reads_does_not_matter(packets in packets(), step in 1..5000_usize, cut in 0..40_usize) {
        for capture in [pcap(Order::Little, MICROS, 1, &packets), pcapng(Order::Big, &packets)] {
            let bytes = &capture[..capture.len() - cut.min(capture.len())];
            let (whole, why) = read(bytes);
            let (trickled, why_trickled) = read_from(Trickle::new(bytes, step));
            prop_assert_eq!(whole, trickled);
            prop_assert_eq!(why.map(|error| error.to_string()), why_trickled.map(|error| error.to_string()));
        }
    }

    #[test]
    fn pcap_parser_sees_the_same_frames(order in order(), packets in packets()) {
        use pcap_parser::{Block, LegacyPcapSlice, PcapBlockOwned, PcapNGSlice};
        // Its iterator takes every classic capture for little-endian.
        let bytes = pcap(Order::Little, MICROS, 1, &packets);
        let theirs: Vec<(u32, Vec<u8>)> = LegacyPcapSlice::from_slice(&bytes)
            .unwrap()
            .map(|block| match block.unwrap() {
                PcapBlockOwned::Legacy(packet) => (packet.origlen, packet.data.to_vec()),
                _ => panic!("a record is a legacy block"),
            })
            .collect();
        let ours: Vec<(u32, Vec<u8>)> = frames(&bytes).into_iter().map(|frame| (frame.original_len, frame.data)).collect();
        prop_assert_eq!(&ours, &theirs);

        let bytes = pcapng(order, &packets);
        let theirs: Vec<(u32, Vec<u8>)> = PcapNGSlice::from_slice(&bytes)
            .unwrap()
            .filter_map(|block| match block.unwrap() {
                PcapBlockOwned::NG(Block::EnhancedPacket(packet)) => {
                    Some((packet.origlen, packet.data[..packet.caplen as usize].to_vec()))
                }
                _ => None,
            })
            .collect();
        prop_assert_eq!(ours, theirs);
    }

    #[test]
    fn any_bytes_come_to_an_end(bytes in vec(any::<u8>(), 0..3000)) {
        fp_capture::fuzzing::capture(&bytes);
    }

    #[test]
    fn any_bytes_behind_a_sound_beginning_come_to_an_end(
        sample in 0..8_usize,
        keep in 24..80_usize,
        bytes in vec(any::<u8>(), 0..3000),
        compress: bool,
    ) {
        let samples = damage::samples();
        let sample = &samples[sample % samples.len()];
        let mut capture = sample[..keep.min(sample.len())].to_vec();
        capture.extend(bytes);
        if compress {
            capture = zstd::encode_all(&capture[..], 1).unwrap();
        }
        fp_capture::fuzzing::capture(&capture);
    }
}
