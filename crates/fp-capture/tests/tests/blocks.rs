use std::io::{Cursor, Read};

use fp_capture::{Block, CaptureReader, Error, FileSource, Source};

use crate::files::Scratch;
use crate::writer::{MICROS, MODIFIED, NANOS, Order, Writer};
use crate::{Owned, Trickle, read_from as one_by_one};

type Outcome = (Vec<Owned>, Option<Error>);

pub(crate) fn read_from(reader: impl Read + Send + 'static, singly: usize) -> Outcome {
    match CaptureReader::from_reader("test", reader) {
        Ok(reader) => drain(reader, singly),
        Err(error) => (Vec::new(), Some(error)),
    }
}

/// Reads block after block, after each so many frames one by one, and then as many as there are
/// without reading more.
pub(crate) fn drain(mut reader: CaptureReader, singly: usize) -> Outcome {
    let mut frames = Vec::new();
    let mut block = Block::default();
    loop {
        let (mut places, before) = (Vec::new(), frames.len());
        let read = reader.next_block(&mut block, |place, frame| {
            places.push(place);
            frames.push(Owned::from(*frame));
        });
        let found = &frames[before..];
        assert!(
            places.iter().map(|place| Owned::from(block.frame(*place).unwrap())).eq(found.iter().cloned())
        );
        for (place, frame) in places.iter().zip(found) {
            assert!(block.vicinity(*place).len() >= frame.data.len());
        }
        match read {
            Ok(any) => {
                assert_eq!(any, !places.is_empty());
                if !any {
                    return (frames, None);
                }
            }
            Err(error) => {
                let again = reader.next_block(&mut block, |_, _| panic!("there is nothing behind damage"));
                assert!(!again.unwrap(), "damage is met only once");
                return (frames, Some(error));
            }
        }
        for _ in 0..singly {
            match reader.next() {
                Ok(frame) => frames.extend(frame.map(Owned::from)),
                Err(error) => return (frames, Some(error)),
            }
        }
        if singly > 0 {
            match reader.frames() {
                Ok(at_hand) => frames.extend(at_hand.into_iter().flatten().map(Owned::from)),
                Err(error) => return (frames, Some(error)),
            }
        }
    }
}

pub(crate) fn same(one: &Outcome, other: &Outcome) -> bool {
    let text = |error: &Option<Error>| error.as_ref().map(ToString::to_string);
    one.0 == other.0 && text(&one.1) == text(&other.1)
}

/// Several windows full, with records that are larger than what is delivered of them and one that
/// is larger than a window.
fn large() -> Vec<u8> {
    let mut writer = Writer::pcap(Order::Little, MICROS, 0, 249);
    for n in 0..4000u32 {
        let len = match n {
            1234 => 1_500_000,
            _ if n % 500 == 7 => 90_000,
            _ => n * 7919 % 1500,
        };
        writer.u32(n).u32(0).u32(len).u32(len);
        writer.bytes.extend((0..len).map(|byte| (byte + n) as u8));
    }
    writer.bytes
}

#[test]
fn the_same_frames_as_one_by_one() {
    let bytes = large();
    let whole = one_by_one(Cursor::new(bytes.clone()));
    assert_eq!((whole.0.len(), whole.1.is_none()), (4000, true));
    for singly in [0, 1, 100] {
        assert!(
            same(&read_from(Cursor::new(bytes.clone()), singly), &whole),
            "{singly} frames between blocks"
        );
    }
    for step in [1000, 70_000] {
        assert!(same(&read_from(Trickle::new(&bytes, step), 3), &whole), "{step} bytes at a time");
    }
    for cut in [1_000_001, 3_000_002, bytes.len() - 1] {
        let cut = &bytes[..cut];
        let outcome = read_from(Cursor::new(cut.to_vec()), 0);
        assert!(outcome.1.is_some() && same(&outcome, &one_by_one(Cursor::new(cut.to_vec()))));
    }
}

#[test]
fn of_several_files() {
    let scratch = Scratch::new("blocks_of_several_files");
    let bytes = large();
    let whole = scratch.write("whole", &bytes);
    let cut = scratch.write("cut", &bytes[..3000]);
    let missing = cut.with_file_name("missing");
    let mut source = FileSource::new([cut, missing, whole]);
    let mut block = Block::default();
    let mut next = || {
        let mut frames = 0;
        let read = source.next_block(&mut block, |_, _| frames += 1);
        (frames, read.map_err(|error| error.to_string()))
    };
    let (frames, read) = next();
    assert!(frames > 1 && read.unwrap_err().contains("cut"));
    let (frames, read) = next();
    assert!(frames == 0 && read.unwrap_err().contains("missing"));
    let whole = std::iter::from_fn(|| Some(next()).filter(|(_, read)| read.as_ref().is_ok_and(|any| *any)));
    assert_eq!(whole.map(|(frames, _)| frames).sum::<u32>(), 4000);
    assert_eq!(source.position(), 3000 + bytes.len() as u64);
}

#[test]
fn as_many_as_there_are_and_no_more_than_wanted() {
    let bytes = large();
    let mut reader = CaptureReader::from_reader("test", Cursor::new(bytes)).unwrap();
    let (mut calls, mut frames) = (0, Vec::new());
    while reader.frames().unwrap().is_some() {
        let at_hand = reader.frames().unwrap().expect("those that were not taken are still there");
        for frame in at_hand {
            frames.push(Owned::from(frame));
            if frames.len().is_multiple_of(1000) {
                break;
            }
        }
        calls += 1;
        assert!(calls < 50, "many at once");
    }
    assert!(calls > 4, "those that were not taken came again");
    assert_eq!(frames, one_by_one(Cursor::new(large())).0);
}

#[test]
fn at_hand_is_the_same_as_one_by_one_in_every_kind_of_classic_capture() {
    let kinds = [
        (Order::Little, MICROS, (2, 4)),
        (Order::Little, NANOS, (2, 4)),
        (Order::Big, MICROS, (2, 4)),
        (Order::Little, MODIFIED, (2, 4)),
        (Order::Big, MODIFIED, (2, 4)),
        (Order::Little, MICROS, (2, 3)),
        (Order::Little, MICROS, (2, 2)),
    ];
    for (order, magic, version) in kinds {
        let mut writer = Writer::pcap_version(order, magic, version, 0, 1);
        for n in 0..20u8 {
            let (captured, original) = (u32::from(n), u32::from(n) + 60);
            let [first, second] = if version == (2, 2) { [original, captured] } else { [captured, original] };
            writer.u32(n.into()).u32(1).u32(first).u32(second);
            writer.raw(&[0xff; 8][..if magic == MODIFIED { 8 } else { 0 }]).raw(&vec![n; n.into()]);
        }
        let mut reader = CaptureReader::from_reader("test", Cursor::new(writer.bytes.clone())).unwrap();
        let mut at_hand = Vec::new();
        let mut calls = 0;
        while let Some(frames) = reader.frames().unwrap() {
            at_hand.extend(frames.map(Owned::from));
            calls += 1;
        }
        assert_eq!(calls, 1, "{order:?} {magic:x} {version:?}");
        let (expected, error) = one_by_one(Cursor::new(writer.bytes));
        assert!(error.is_none());
        assert_eq!((at_hand.len(), &at_hand), (20, &expected), "{order:?} {magic:x} {version:?}");
    }
}
