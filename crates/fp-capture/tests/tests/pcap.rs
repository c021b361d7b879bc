use fp_capture::{MAX_FRAME_LEN, Timestamp};

use crate::writer::{MICROS, MODIFIED, NANOS, Order, Writer};
use crate::{frames, message};

const FRAME: &[u8] = &[1, 2, 3, 4, 5];

#[test]
fn both_resolutions_in_both_byte_orders() {
    for order in [Order::Little, Order::Big] {
        for (magic, nanos, digits) in [(MICROS, 123_456_000, 6), (NANOS, 123_456, 9)] {
            let mut writer = Writer::pcap(order, magic, 0, 113);
            writer.record(1_700_000_000, 123_456, 60, FRAME).record(1_700_000_001, 0, 5, FRAME);
            let read = frames(&writer.bytes);
            assert_eq!(read.len(), 2);
            assert_eq!(read[0].time, Timestamp { seconds: 1_700_000_000, nanos, digits });
            assert_eq!((read[0].link_type, read[0].interface, read[0].original_len), (113, 0, 60));
            assert_eq!(read[0].data, FRAME);
            assert_eq!(read[1].time.seconds, 1_700_000_001);
        }
    }
}

#[test]
fn kuznetzov_variant_has_eight_bytes_more_before_the_frame() {
    for order in [Order::Little, Order::Big] {
        let mut writer = Writer::pcap(order, MODIFIED, 0, 1);
        for seconds in [7, 8] {
            writer.u32(seconds).u32(9).u32(5).u32(70).raw(&[0xff; 8]).raw(FRAME);
        }
        let read = frames(&writer.bytes);
        assert_eq!(read.len(), 2);
        assert_eq!(read[1].time, Timestamp { seconds: 8, nanos: 9000, digits: 6 });
        assert_eq!((read[1].original_len, &read[1].data[..]), (70, FRAME));
    }
}

/// libpcap 1.10.3 gave these lengths for the same files.
#[test]
fn old_versions_have_the_lengths_exchanged() {
    let read = |version, captured: u32, original: u32| {
        let mut writer = Writer::pcap_version(Order::Little, MICROS, version, 0, 1);
        writer.u32(0).u32(0).u32(captured).u32(original).raw(FRAME);
        let read = frames(&writer.bytes);
        assert_eq!(read[0].data, FRAME);
        read[0].original_len
    };
    assert_eq!(read((2, 4), 5, 70), 70);
    assert_eq!(read((2, 3), 5, 70), 70);
    assert_eq!(read((2, 3), 70, 5), 70);
    assert_eq!(read((2, 2), 70, 5), 70);
    assert_eq!(read((543, 0), 70, 5), 70);
}

#[test]
fn a_record_is_cut_to_the_snap_length_and_to_what_was_on_the_wire() {
    let cut = |snap_len, original_len| {
        let mut writer = Writer::pcap(Order::Little, MICROS, snap_len, 1);
        writer.record(1, 0, original_len, FRAME).record(2, 0, 5, FRAME);
        let read = frames(&writer.bytes);
        assert_eq!(read[1].time.seconds, 2, "the rest of the record is read over");
        read[0].data.len()
    };
    assert_eq!(cut(3, 9), 3);
    assert_eq!(cut(3, 2), 2);
    assert_eq!(cut(0, 4), 4);
    assert_eq!(cut(0, 9), 5);
    assert_eq!(cut(u32::MAX, 9), 5);
}

#[test]
fn a_fraction_may_be_out_of_range_and_seconds_are_unsigned() {
    let mut writer = Writer::pcap(Order::Little, MICROS, 0, 1);
    writer.record(u32::MAX, (-5_i32).cast_unsigned(), 5, FRAME).record(0, 5_000_000, 5, FRAME);
    let read = frames(&writer.bytes);
    assert_eq!(read[0].time, Timestamp { seconds: 4_294_967_295, nanos: -5000, digits: 6 });
    assert_eq!(read[1].time, Timestamp { seconds: 0, nanos: 5_000_000_000, digits: 6 });
}

#[test]
fn the_link_type_field_also_tells_of_the_frame_check_sequence() {
    for (field, link_type) in [(0xf400_0001, 1), (0x0400_0069, 105), (2_105_376, 2_105_376)] {
        let mut writer = Writer::pcap(Order::Little, MICROS, 0, field);
        writer.record(0, 0, 5, FRAME);
        assert_eq!(frames(&writer.bytes)[0].link_type, link_type);
    }
}

#[test]
fn a_frame_is_cut_at_its_longest_and_the_rest_is_read_over() {
    // Of a D-Bus capture libpcap takes records of up to 128 MiB: more than the buffer holds.
    for len in [MAX_FRAME_LEN, MAX_FRAME_LEN + 1, 600_000, 3_000_000] {
        let mut writer = Writer::pcap(Order::Little, MICROS, 0, 231);
        writer.record(1, 0, len as u32, &vec![7; len]).record(2, 0, 5, FRAME);
        let read = frames(&writer.bytes);
        assert_eq!((read[0].data.len(), read[0].original_len), (MAX_FRAME_LEN, len as u32));
        assert!(read[0].data.iter().all(|byte| *byte == 7));
        assert_eq!(read[1].data, FRAME);
    }
}

#[test]
fn an_absurd_captured_length_ends_the_capture_with_its_place() {
    let mut writer = Writer::pcap(Order::Little, MICROS, 0, 1);
    writer.record(0, 0, 5, FRAME).u32(0).u32(0).u32(262_145).u32(60).raw(&[0; 400_000]);
    assert_eq!(
        message(&writer.bytes),
        "test: at byte 45: expected a record of at most 262144 captured bytes, found 262145"
    );
}
