//! The bodies of the fuzz targets.

use std::io::Cursor;

use crate::{CaptureReader, MAX_FRAME_LEN, Source};

/// Reads any bytes as a capture to its end.
///
/// # Panics
///
/// If a frame is longer than it may be, or if more is read behind an end or an error.
pub fn capture(bytes: &[u8]) {
    let Ok(mut reader) = CaptureReader::from_reader("fuzz", Cursor::new(bytes.to_vec())) else {
        return;
    };
    while let Ok(Some(frame)) = reader.next() {
        assert!(frame.data.len() <= MAX_FRAME_LEN);
        assert!(frame.data.len() <= frame.original_len as usize);
        assert!(frame.time.digits <= 9);
    }
    assert!(matches!(reader.next(), Ok(None)));
    assert!(reader.position() <= bytes.len() as u64);
}
