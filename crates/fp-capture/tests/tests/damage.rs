use fp_capture::ErrorKind;

use crate::writer::{MICROS, MODIFIED, NANOS, Order, Writer};
use crate::{Owned, Trickle, message, read, read_from};

/// Small captures of every shape.
pub(crate) fn samples() -> Vec<Vec<u8>> {
    let mut samples = Vec::new();
    for order in [Order::Little, Order::Big] {
        for magic in [MICROS, NANOS] {
            let mut writer = Writer::pcap(order, magic, 40, 1);
            writer.record(1, 2, 3, &[1, 2, 3]).record(4, 5, 60, &[7; 50]).record(6, 7, 0, &[]);
            samples.push(writer.bytes);
        }
        let mut writer = Writer::pcap(order, MODIFIED, 0, 1);
        writer.u32(1).u32(2).u32(3).u32(4).raw(&[0; 8]).raw(&[1, 2, 3]);
        samples.push(writer.bytes);
        let mut writer = Writer::pcapng(order);
        writer.interface(1, 0, &[(9, &[0x8a]), (14, &[1; 8])]).packet(0, 5, 3, &[1, 2, 3]);
        writer.block(5, |body| {
            body.raw(&[9; 16]);
        });
        writer.simple_packet(2, &[1, 2]).obsolete_packet(0, 9, &[4; 7]).section().ethernet();
        writer.packet_with(0, 6, 4, &[5; 4], &[(1, b"comment")]);
        samples.push(writer.bytes);
    }
    let mut snoop = Writer::snoop(4);
    snoop.snoop_record(1, 2, 3, &[1, 2, 3]).snoop_record(4, 5, 60, &[7; 48]).snoop_record(6, 7, 0, &[]);
    samples.push(snoop.bytes);
    samples
}

#[test]
fn a_capture_cut_anywhere_gives_every_complete_frame_and_then_the_place() {
    for sample in samples() {
        let (whole, error) = read(&sample);
        assert!(error.is_none());
        let mut seen = 0;
        for cut in 0..sample.len() {
            let (frames, error) = read(&sample[..cut]);
            assert_eq!(frames, whole[..frames.len()]);
            // One byte more never takes a frame away, and brings at most one.
            assert!(frames.len() == seen || frames.len() == seen + 1);
            seen = frames.len();
            if let Some(error) = error {
                assert!(error.offset() <= cut as u64);
                match error.kind() {
                    ErrorKind::NotACapture { found } => assert_eq!(found, &sample[..cut]),
                    ErrorKind::Truncated { expected, found } => {
                        assert!(found < expected);
                        assert_eq!(error.offset() + found, cut as u64);
                    }
                    other => panic!("{other:?}"),
                }
            }
        }
        assert_eq!(seen + 1, whole.len(), "the last byte belongs to the last frame");
    }
}

/// Where a cut falls between two records or blocks the capture is sound: there is no count to miss
/// any.
#[test]
fn only_cuts_between_records_are_sound() {
    let mut writer = Writer::pcap(Order::Little, MICROS, 0, 1);
    writer.record(1, 2, 3, &[1, 2, 3]).record(4, 5, 6, &[4; 6]);
    let sound: Vec<usize> =
        (0..=writer.bytes.len()).filter(|cut| read(&writer.bytes[..*cut]).1.is_none()).collect();
    assert_eq!(sound, [24, 43, 65]);
}

#[test]
fn any_byte_may_be_anything() {
    for sample in samples() {
        for at in 0..sample.len() {
            for flip in [0x01, 0x80, 0xff] {
                let mut bytes = sample.clone();
                bytes[at] ^= flip;
                let (frames, error) = read(&bytes);
                // Every frame has at least the eight bytes of a header to itself.
                assert!(frames.len() * 8 <= bytes.len());
                assert!(error.is_none_or(|error| error.offset() <= bytes.len() as u64));
            }
        }
    }
}

#[test]
fn the_size_of_the_reads_does_not_matter() {
    for sample in samples() {
        for cut in [sample.len(), sample.len() - 1, sample.len() / 2] {
            let bytes = &sample[..cut];
            let whole = read(bytes);
            for step in [1, 2, 7, 16] {
                let (frames, error) = read_from(Trickle::new(bytes, step));
                assert_eq!(frames, whole.0);
                assert_eq!(text(error), text(read(bytes).1));
            }
        }
    }
}

#[test]
fn a_block_that_goes_on_beyond_the_end_is_named_by_its_beginning() {
    let mut writer = Writer::pcapng(Order::Little);
    writer.ethernet().u32(0xbad).u32(4_000_000_000).raw(&[0; 1_000_000]);
    assert_eq!(
        message(&writer.bytes),
        "test: at byte 48: expected 4000000000 bytes, found 1000008 before the end of the input"
    );
}

#[test]
fn what_is_not_a_capture_says_what_it_begins_with() {
    let expected =
        "test: at byte 0: expected a pcap, pcapng or snoop capture (plain, gzip, zstd, xz or bzip2), found ";
    assert_eq!(message(b""), format!("{expected}nothing"));
    assert_eq!(message(b"\x7fEL"), format!("{expected}the bytes 7f 45 4c"));
    assert_eq!(message(b"\x7fELF and more"), format!("{expected}the bytes 7f 45 4c 46"));
}

#[test]
fn an_error_of_the_reader_is_passed_on_after_the_frames_before_it() {
    struct Failing(Trickle);
    impl std::io::Read for Failing {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            match self.0.read(into)? {
                0 => Err(std::io::Error::other("the cable is out")),
                count => Ok(count),
            }
        }
    }
    let mut writer = Writer::pcap(Order::Little, MICROS, 0, 1);
    writer.record(1, 2, 3, &[1, 2, 3]);
    let (frames, error): (Vec<Owned>, _) = read_from(Failing(Trickle::new(&writer.bytes, 10)));
    assert_eq!(frames.len(), 1);
    assert_eq!(text(error), "test: at byte 43: cannot read: the cable is out");
}

fn text(error: Option<fp_capture::Error>) -> String {
    error.map(|error| error.to_string()).unwrap_or_default()
}
