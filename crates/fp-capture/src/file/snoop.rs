//! snoop of Solaris, version 2 (RFC 1761): one header, then records, all numbers big-endian.

use super::buffer::{Buffer, CAPACITY};
use super::byte_order::ByteOrder;
use super::record::Record;
use crate::{Error, MAX_FRAME_LEN};

const MAGIC: [u8; 8] = *b"snoop\0\0\0";
const HEADER_LEN: u64 = 16;
const VERSION: u32 = 2;
const RECORD_HEADER: usize = 24;
/// As for a classic capture: what is larger is damage.
const MAX_CAPTURED: u32 = 256 * 1024;
/// Of a record, with its padding.
const MAX_RECORD: u32 = MAX_CAPTURED + 64 * 1024;

/// The reader of one snoop capture.
pub(super) struct Snoop {
    link_type: u32,
}

impl Snoop {
    /// Whether a capture that begins with `magic` is of snoop.
    pub(super) fn recognise(magic: [u8; 4]) -> bool {
        MAGIC.starts_with(&magic)
    }

    /// Reads the header of the capture. `None` if it is not one.
    pub(super) fn open(buffer: &mut Buffer) -> Result<Option<Self>, Error> {
        let Some(magic) = buffer.peek::<8>()? else {
            return Err(buffer.truncated(HEADER_LEN));
        };
        if magic != MAGIC {
            return Ok(None);
        }
        let Some(header) = buffer.peek::<{ HEADER_LEN as usize }>()? else {
            return Err(buffer.truncated(HEADER_LEN));
        };
        let [_, _, version, datalink] = ByteOrder::Big.u32s(&header);
        if version != VERSION {
            return Err(Error::malformed(8, format!("version {VERSION} of snoop"), version));
        }
        let Some(link_type) = link_type(datalink) else {
            let expected = "a link that is read: 0 (IEEE 802.3), 2 (Token Ring), 4 (Ethernet) or 8 (FDDI)";
            return Err(Error::malformed(12, expected, datalink));
        };
        buffer.consume(HEADER_LEN, 0..0);
        Ok(Some(Snoop { link_type }))
    }

    pub(super) fn link_type(&self) -> u32 {
        self.link_type
    }

    /// The next record, or `None` at the end.
    #[inline]
    pub(super) fn next(&self, buffer: &mut Buffer) -> Result<Option<Record>, Error> {
        let Some(header) = buffer.peek::<RECORD_HEADER>()? else {
            return buffer.end(RECORD_HEADER as u64);
        };
        // What was dropped before it is the fourth.
        let [original_len, captured, record_len, _, seconds, micros] = ByteOrder::Big.u32s(&header);
        if captured > MAX_CAPTURED {
            let expected = format!("a record of at most {MAX_CAPTURED} captured bytes");
            return Err(Error::malformed(buffer.offset(), expected, captured));
        }
        let least = RECORD_HEADER as u32 + captured;
        if record_len < least || record_len > MAX_RECORD {
            let expected = format!("a record length from {least} to {MAX_RECORD}");
            return Err(Error::malformed(buffer.offset(), expected, record_len));
        }
        if !buffer.has((record_len as usize).min(CAPACITY))? {
            return Err(buffer.truncated(record_len.into()));
        }
        let keep = captured.min(original_len).min(MAX_FRAME_LEN as u32) as usize;
        Ok(Some(Record {
            seconds: i64::from(seconds),
            nanos: i64::from(micros.cast_signed()) * 1000,
            digits: 6,
            link_type: self.link_type,
            original_len,
            interface: 0,
            span: buffer.consume(record_len.into(), RECORD_HEADER..RECORD_HEADER + keep),
        }))
    }
}

/// The registry's number for one of snoop's (RFC 1761, section 4), if frames of it begin as the
/// registry says.
fn link_type(datalink: u32) -> Option<u32> {
    match datalink {
        0 | 4 => Some(1),
        2 => Some(6),
        8 => Some(10),
        _ => None,
    }
}
