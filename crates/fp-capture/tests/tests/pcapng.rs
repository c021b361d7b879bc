use fp_capture::{MAX_FRAME_LEN, Timestamp};

use crate::writer::{Order, Writer};
use crate::{frames, message};

const FRAME: &[u8] = &[1, 2, 3, 4, 5];
const RESOLUTION: u16 = 9;
const OFFSET: u16 = 14;
const BOTH: [Order; 2] = [Order::Little, Order::Big];

/// The time that an interface with these options gives to `ticks`.
fn time(order: Order, options: &[(u16, &[u8])], ticks: u64) -> Timestamp {
    let mut writer = Writer::pcapng(order);
    writer.interface(1, 0, options).packet(0, ticks, 5, FRAME);
    frames(&writer.bytes)[0].time
}

#[test]
fn all_three_kinds_of_packet_block() {
    for order in BOTH {
        let mut writer = Writer::pcapng(order);
        writer.interface(1, 0, &[]).interface(101, 0, &[(RESOLUTION, &[9])]);
        writer.packet(1, 5_000_000_007, 60, FRAME);
        writer.obsolete_packet(1, 6_000_000_000, FRAME);
        writer.simple_packet(4, &FRAME[..4]);
        let read = frames(&writer.bytes);
        assert_eq!(read.len(), 3);
        assert_eq!(read[0].time, Timestamp { seconds: 5, nanos: 7, digits: 9 });
        assert_eq!((read[0].link_type, read[0].interface, read[0].original_len), (101, 1, 60));
        assert_eq!(read[1].time.seconds, 6);
        assert_eq!((read[1].link_type, read[1].interface, &read[1].data[..]), (101, 1, FRAME));
        assert_eq!(read[2].time, Timestamp { seconds: 0, nanos: 0, digits: 6 });
        assert_eq!((read[2].link_type, read[2].interface, &read[2].data[..]), (1, 0, &FRAME[..4]));
    }
}

#[test]
fn clocks_count_in_powers_of_ten_and_of_two() {
    for order in BOTH {
        let at = |resolution: u8, ticks| time(order, &[(RESOLUTION, &[resolution])], ticks);
        assert_eq!(time(order, &[], 1_500_000), Timestamp { seconds: 1, nanos: 500_000_000, digits: 6 });
        assert_eq!(at(0, 9), Timestamp { seconds: 9, nanos: 0, digits: 0 });
        assert_eq!(at(3, 1_250), Timestamp { seconds: 1, nanos: 250_000_000, digits: 3 });
        assert_eq!(at(9, u64::MAX).seconds, 18_446_744_073);
        assert_eq!(at(12, 1_000_000_001_999), Timestamp { seconds: 1, nanos: 1, digits: 9 });
        // 2^-10 s needs four digits (0.0009765625 rounded down), 2^-30 s all nine.
        assert_eq!(at(0x8a, 1024 + 512), Timestamp { seconds: 1, nanos: 500_000_000, digits: 4 });
        assert_eq!(at(0x9e, 1 << 30 | 1 << 29 | 1), Timestamp { seconds: 1, nanos: 500_000_000, digits: 9 });
        assert_eq!(at(0xbf, u64::MAX), Timestamp { seconds: 1, nanos: 999_999_999, digits: 9 });
    }
}

#[test]
fn an_offset_is_added_to_the_seconds() {
    let little = (-1_000_i64).to_le_bytes();
    let big = (-1_000_i64).to_be_bytes();
    assert_eq!(time(Order::Little, &[(OFFSET, &little)], 3_000_000).seconds, -997);
    assert_eq!(time(Order::Big, &[(OFFSET, &big)], 3_000_000).seconds, -997);
    let extreme = i64::MAX.to_le_bytes();
    assert_eq!(time(Order::Little, &[(OFFSET, &extreme)], 0).seconds, i64::MAX);
}

#[test]
fn options_around_those_of_the_clock_do_not_matter() {
    let options: &[(u16, &[u8])] =
        &[(2, b"eth0\0"), (RESOLUTION, &[9]), (12, b"Linux"), (0, &[]), (RESOLUTION, &[3])];
    assert_eq!(time(Order::Little, options, 1_000_000_000).digits, 9);
    // An option that claims more than the block has ends the options.
    let mut writer = Writer::pcapng(Order::Little);
    writer.block(1, |body| {
        body.u16(1).u16(0).u32(0).u16(RESOLUTION).u16(1).padded(&[9]).u16(2).u16(60_000).u32(0);
    });
    writer.packet(0, 1_000_000_000, 5, FRAME);
    assert_eq!(frames(&writer.bytes)[0].time.seconds, 1);
}

#[test]
fn a_section_has_its_own_byte_order_and_interfaces() {
    let mut writer = Writer::pcapng(Order::Little);
    writer.ethernet().packet(0, 1, 5, FRAME);
    writer.in_order(Order::Big).section().interface(113, 0, &[]).packet(0, 2, 5, FRAME);
    writer.in_order(Order::Little).section();
    let read = frames(&writer.bytes);
    assert_eq!((read[0].link_type, read[1].link_type), (1, 113));
    assert_eq!(read[1].time.nanos, 2000);
    writer.packet(0, 3, 5, FRAME);
    assert!(message(&writer.bytes).ends_with("expected one of the 0 interfaces of the section, found 0"));
}

#[test]
fn other_blocks_are_skipped_however_large() {
    for size in [0, 4, 1_000, 600_000, 2_000_000] {
        let mut writer = Writer::pcapng(Order::Little);
        writer.ethernet();
        for block_type in [4, 5, 10, 0xbad, 0x4000_0bad, 0xffff_ffff] {
            writer.block(block_type, |body| {
                body.raw(&vec![0xaa; size]);
            });
            writer.packet(0, block_type.into(), 5, FRAME);
        }
        assert_eq!(frames(&writer.bytes).len(), 6);
    }
}

#[test]
fn packets_with_options_or_too_long_for_the_buffer() {
    for len in [5, MAX_FRAME_LEN + 1, 1_000_000] {
        let mut writer = Writer::pcapng(Order::Little);
        writer.ethernet().packet_with(0, 1, len as u32, &vec![7; len], &[(1, b"a comment"), (2, &[0; 4])]);
        writer.packet(0, 2, 3, FRAME);
        let read = frames(&writer.bytes);
        assert_eq!((read[0].data.len(), read[0].original_len), (len.min(MAX_FRAME_LEN), len as u32));
        assert!(read[0].data.iter().all(|byte| *byte == 7));
        assert_eq!(read[1].data, &FRAME[..3], "cut to what was on the wire");
    }
}

#[test]
fn a_simple_packet_is_cut_by_snap_length_and_block() {
    let mut writer = Writer::pcapng(Order::Big);
    writer.interface(1, 3, &[]).simple_packet(60, FRAME).section().ethernet().simple_packet(60, FRAME);
    let read = frames(&writer.bytes);
    assert_eq!((&read[0].data[..], read[0].original_len), (&FRAME[..3], 60));
    assert_eq!(
        read[1].data.len(),
        8,
        "all of the block, padding included: it does not say where the frame ends"
    );
}

#[test]
fn an_interface_may_have_more_options_than_the_buffer_holds() {
    let long = vec![b'x'; 60_000];
    let mut options: Vec<(u16, &[u8])> = vec![(RESOLUTION, &[9])];
    options.extend(std::iter::repeat_n((1, &long[..]), 12));
    assert_eq!(time(Order::Little, &options, 3_000_000_000).seconds, 3);
}

#[test]
fn numbers_that_cannot_be_end_the_capture_with_their_place() {
    let sound = {
        let mut writer = Writer::pcapng(Order::Little);
        writer.ethernet();
        writer
    };
    let mut writer = sound.clone();
    writer.packet(1, 0, 5, FRAME);
    assert_eq!(
        message(&writer.bytes),
        "test: at byte 48: expected one of the 1 interfaces of the section, found 1"
    );

    let mut writer = sound.clone();
    writer.block(6, |body| {
        body.u32(0).u32(0).u32(0).u32(9).u32(9).raw(&[0; 8]);
    });
    assert_eq!(
        message(&writer.bytes),
        "test: at byte 48: expected at most 8 captured bytes in the block, found 9"
    );

    for len in [0, 8, 13] {
        let mut writer = sound.clone();
        writer.u32(0xbad).u32(len).raw(&[0; 100]);
        let expected = "expected a block length that is a multiple of 4 and at least 12";
        assert_eq!(message(&writer.bytes), format!("test: at byte 48: {expected}, found {len}"));
    }

    let mut writer = sound.clone();
    writer.interface(1, 0, &[(RESOLUTION, &[20])]);
    assert!(message(&writer.bytes).ends_with("(if_tsresol), found 20"));

    let mut writer = sound;
    writer.u32(0x0a0d_0d0a).u32(28).raw(&[0; 20]);
    assert!(message(&writer.bytes).contains("expected the byte-order magic"));
}
