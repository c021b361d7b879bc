//! The bodies of the fuzz targets.

use std::io::Cursor;

use crate::filter::tags;
use crate::{Block, CaptureReader, MAX_FRAME_LEN, Source, Timestamp};

/// Reads any bytes as a capture to its end.
///
/// # Panics
///
/// If a frame is longer than it may be, if more is read behind an end or an error, or if
/// [`CaptureReader::frames`] or blocks give anything else.
pub fn capture(bytes: &[u8]) {
    let Ok(mut reader) = CaptureReader::from_reader("fuzz", Cursor::new(bytes.to_vec())) else {
        return;
    };
    let (mut frames, mut untagged) = (Vec::new(), Vec::new());
    let end = loop {
        match reader.next() {
            Ok(Some(frame)) => {
                assert!(frame.data.len() <= MAX_FRAME_LEN);
                assert!(frame.data.len() <= frame.original_len as usize);
                assert!(frame.time.digits <= 9);
                // What a filter gets of a tagged frame, whatever the link.
                for link_type in [frame.link_type, 1, 113, 276] {
                    let is_tagged = tags::remove(link_type, frame.data, &mut untagged);
                    assert!(!is_tagged || untagged.len() + 4 <= frame.data.len());
                }
                frames.push((frame.time, frame.link_type, frame.data.to_vec()));
            }
            Ok(None) => break None,
            Err(error) => break Some(error.to_string()),
        }
    };
    assert!(matches!(reader.next(), Ok(None)));
    assert!(reader.position() <= bytes.len() as u64);
    let mut again =
        CaptureReader::from_reader("fuzz", Cursor::new(bytes.to_vec())).expect("it was opened before");
    if let (Ok(link_type), Some((_, first, _))) = (again.link_type(), frames.first()) {
        assert_eq!(link_type, Some(*first));
    }
    at_once(bytes, &frames, end.as_deref());
    in_blocks(bytes, &frames, end.as_deref());
}

/// The same, as many at once as there are.
fn at_once(bytes: &[u8], frames: &[(Timestamp, u32, Vec<u8>)], end: Option<&str>) {
    let mut frames = frames.iter();
    let mut reader =
        CaptureReader::from_reader("fuzz", Cursor::new(bytes.to_vec())).expect("it was opened before");
    loop {
        match reader.frames() {
            Ok(Some(at_hand)) => {
                let before = frames.len();
                let first = at_hand.first().expect("there is one");
                assert_eq!(frames.as_slice().first().map(|frame| &*frame.2), Some(first.data));
                for frame in at_hand {
                    let expected = frames.next().expect("no more frames than one by one");
                    let found = (frame.time, frame.link_type, frame.data);
                    assert_eq!(found, (expected.0, expected.1, &*expected.2));
                    // Now and then only a part of them.
                    if frames.len().is_multiple_of(7) {
                        break;
                    }
                }
                assert!(frames.len() < before);
            }
            Ok(None) => break assert_eq!(end, None),
            Err(error) => break assert_eq!(end, Some(&*error.to_string())),
        }
    }
    assert_eq!(frames.len(), 0, "no fewer frames than one by one");
}

/// The same in blocks.
fn in_blocks(bytes: &[u8], frames: &[(Timestamp, u32, Vec<u8>)], end: Option<&str>) {
    let mut frames = frames.iter();
    let mut reader =
        CaptureReader::from_reader("fuzz", Cursor::new(bytes.to_vec())).expect("it was opened before");
    let mut block = Block::default();
    loop {
        let mut found = Vec::new();
        let read = reader.next_block(&mut block, |place, frame| {
            let expected = frames.next().expect("no more frames than one by one");
            assert_eq!((frame.time, frame.link_type, frame.data), (expected.0, expected.1, &*expected.2));
            found.push((place, expected));
        });
        for (place, expected) in found {
            let data = block.frame(place).expect("a place is good until the next block").data;
            assert_eq!(data, expected.2);
        }
        match read {
            Ok(true) => {}
            Ok(false) => break assert_eq!(end, None),
            Err(error) => break assert_eq!(end, Some(&*error.to_string())),
        }
    }
    assert_eq!(frames.len(), 0, "no fewer frames than one by one");
}
