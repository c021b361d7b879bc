use crate::writer::Writer;
use crate::{frames, message};

/// As `editcap -F snoop` of Wireshark writes the first frame of `testdata/curl-nginx-ipv4`, its
/// bytes past 20 left out.
const OF_EDITCAP: [u8; 60] = [
    b's', b'n', b'o', b'o', b'p', 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 4, 0, 0, 0, 0x4a, 0, 0, 0, 0x14, 0, 0, 0,
    0x2c, 0, 0, 0, 0, 0x6b, 0x03, 0xb6, 0x47, 0, 0x07, 0xa7, 0x4b, 0x26, 0x97, 0x6a, 0x6c, 0x52, 0xbf, 0x66,
    0x9f, 0x42, 0x2d, 0x9b, 0x22, 8, 0, 0x45, 0, 0, 0x3c, 0x8e, 0x3f,
];

#[test]
fn times_lengths_and_links() {
    let frame = &frames(&OF_EDITCAP)[0];
    assert_eq!((frame.time.seconds, frame.time.nanos, frame.time.digits), (0x6b03_b647, 501_579_000, 6));
    assert_eq!((frame.link_type, frame.original_len, frame.data.len()), (1, 0x4a, 20));
    assert_eq!(frame.data[12..16], [8, 0, 0x45, 0]);
    // IEEE 802.3, Token Ring, Ethernet, FDDI.
    for (datalink, link_type) in [(0, 1), (2, 6), (4, 1), (8, 10)] {
        let mut writer = Writer::snoop(datalink);
        writer.snoop_record(1, 2, 5, &[1, 2, 3, 4, 5]).snoop_record(3, 4, 2, &[6, 7]);
        let frames = frames(&writer.bytes);
        assert_eq!(frames.len(), 2);
        assert!(frames.iter().all(|frame| frame.link_type == link_type));
        assert_eq!((&frames[0].data[..], &frames[1].data[..]), (&[1, 2, 3, 4, 5][..], &[6, 7][..]));
    }
}

#[test]
fn a_capture_of_no_frames() {
    assert!(frames(&Writer::snoop(4).bytes).is_empty());
}

#[test]
fn what_is_no_snoop_or_not_read_says_where() {
    let wrong = |change: &[(usize, u8)]| {
        let mut bytes = OF_EDITCAP;
        change.iter().for_each(|(at, byte)| bytes[*at] = *byte);
        message(&bytes)
    };
    assert!(wrong(&[(6, 1)]).contains("expected a pcap, pcapng or snoop capture"));
    assert_eq!(wrong(&[(11, 1)]), "test: at byte 8: expected version 2 of snoop, found 1");
    assert!(wrong(&[(15, 5)]).starts_with("test: at byte 12: expected a link that is read: 0 (IEEE 802.3)"));
    assert_eq!(
        wrong(&[(20, 0x10)]),
        "test: at byte 16: expected a record of at most 262144 captured bytes, found 268435476"
    );
    // The record has to have room for what it says was captured.
    assert_eq!(wrong(&[(27, 43)]), "test: at byte 16: expected a record length from 44 to 327680, found 43");
    assert_eq!(
        wrong(&[(27, 45)]),
        "test: at byte 16: expected 45 bytes, found 44 before the end of the input"
    );
}

/// The record length is what leads to the next one, whatever stands behind the data.
#[test]
fn a_record_may_have_more_behind_its_data() {
    let mut writer = Writer::snoop(4);
    writer.u32(2).u32(2).u32(24 + 100).u32(9).u32(1).u32(2).raw(&[1, 2]).raw(&[0xee; 98]);
    writer.snoop_record(3, 4, 1, &[5]);
    let frames = frames(&writer.bytes);
    assert_eq!((&frames[0].data[..], &frames[1].data[..]), (&[1, 2][..], &[5][..]));
}

/// As large as they come: more than the window that is read at once has room for.
#[test]
fn large_records() {
    let data = vec![7; 262_144];
    let mut writer = Writer::snoop(4);
    for _ in 0..5 {
        writer.snoop_record(1, 2, 300_000, &data);
    }
    let frames = frames(&writer.bytes);
    assert_eq!(frames.len(), 5);
    assert!(frames.iter().all(|frame| frame.data == data[..65_535]));
}
