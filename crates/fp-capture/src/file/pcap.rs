//! The classic format: one header, then records (draft-ietf-opsawg-pcap).

use super::buffer::{Buffer, CAPACITY};
use super::byte_order::ByteOrder;
use super::record::Record;
use crate::{Error, Frame, MAX_FRAME_LEN, Timestamp};

const HEADER_LEN: u64 = 24;
const MICROSECONDS: u32 = 0xa1b2_c3d4;
const NANOSECONDS: u32 = 0xa1b2_3c4d;
/// Alexey Kuznetzov's variant for early Linux: each record header has eight bytes more.
const MODIFIED: u32 = 0xa1b2_cd34;
/// The low bits of the link type field; above them stand a reserved part and the length of the
/// frame check sequence.
const LINK_TYPE_MASK: u32 = 0x03ff_ffff;

/// The reader of one classic capture.
#[derive(Clone)]
pub(super) struct Pcap {
    order: ByteOrder,
    lengths: Lengths,
    record_header: usize,
    /// Little-endian, the captured length first, record headers of 16 bytes.
    common: bool,
    /// Nanoseconds that one unit of the fraction is.
    unit: i64,
    digits: u8,
    link_type: u32,
    /// What is delivered of a record at most.
    keep: u32,
    /// The captured length above which a record is damage.
    max_captured: u32,
}

/// Which of the two lengths of a record is the captured one: files of before version 2.3 have them
/// the other way round.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lengths {
    CapturedFirst,
    OriginalFirst,
    /// Version 2.3: writers differed, and a frame cannot grow by being captured.
    SmallerIsCaptured,
}

impl Pcap {
    /// The byte order of a capture that begins with `magic`, if it is a classic one.
    pub(super) fn recognise(magic: [u8; 4]) -> Option<ByteOrder> {
        [ByteOrder::Little, ByteOrder::Big]
            .into_iter()
            .find(|order| matches!(order.u32(magic), MICROSECONDS | NANOSECONDS | MODIFIED))
    }

    /// Reads the header of the capture.
    pub(super) fn open(order: ByteOrder, buffer: &mut Buffer) -> Result<Self, Error> {
        let Some(header) = buffer.peek::<{ HEADER_LEN as usize }>()? else {
            return Err(buffer.truncated(HEADER_LEN));
        };
        let [magic, _, _zone, _accuracy, snap_len, link_field] = order.u32s(&header);
        let [_, _, _, _, major0, major1, minor0, minor1, ..] = header;
        let version = (order.u16([major0, major1]), order.u16([minor0, minor1]));
        buffer.consume(HEADER_LEN, 0..0);
        let link_type = link_field & LINK_TYPE_MASK;
        let (unit, digits) = if magic == NANOSECONDS { (1, 9) } else { (1000, 6) };
        // libpcap takes a snap length of 0, or one that is negative as a C int, for none.
        let snap_len = if snap_len == 0 || i32::try_from(snap_len).is_err() { u32::MAX } else { snap_len };
        let lengths = Lengths::of_version(version);
        let record_header = if magic == MODIFIED { 24 } else { 16 };
        Ok(Pcap {
            order,
            lengths,
            record_header,
            common: (order, lengths, record_header) == (ByteOrder::Little, Lengths::CapturedFirst, 16),
            unit,
            digits,
            link_type,
            keep: snap_len.min(MAX_FRAME_LEN as u32),
            max_captured: max_captured(link_type),
        })
    }

    /// Of all its frames.
    pub(super) fn link_type(&self) -> u32 {
        self.link_type
    }

    /// Consumes a record.
    #[inline(always)]
    fn record(
        &self,
        buffer: &mut Buffer,
        [seconds, fraction]: [u32; 2],
        captured: u32,
        original_len: u32,
    ) -> Record {
        let total = self.record_header + captured as usize;
        let keep = captured.min(original_len).min(self.keep) as usize;
        let Timestamp { seconds, nanos, digits } = self.time(seconds, fraction);
        Record {
            seconds,
            nanos,
            digits,
            link_type: self.link_type,
            original_len,
            interface: 0,
            span: buffer.consume(total as u64, self.record_header..self.record_header + keep),
        }
    }

    /// The frame of the record that `window` begins with and what is behind it, if the record is
    /// there as a whole and sound: what is wrong or not all there is the business of
    /// [`next`](Self::next).
    #[inline(always)]
    pub(super) fn frame<'w>(&self, window: &'w [u8]) -> Option<(Frame<'w>, &'w [u8])> {
        // Nearly all captures are of this kind, of which nothing has to be asked for each frame.
        if self.common {
            self.frame_of(window, ByteOrder::Little, Lengths::CapturedFirst, 16)
        } else {
            self.frame_of(window, self.order, self.lengths, self.record_header)
        }
    }

    #[inline(always)]
    fn frame_of<'w>(
        &self,
        window: &'w [u8],
        order: ByteOrder,
        lengths: Lengths,
        record_header: usize,
    ) -> Option<(Frame<'w>, &'w [u8])> {
        let (header, _) = window.split_first_chunk::<16>()?;
        let [seconds, fraction, first, second] = order.u32s(header);
        let (captured, original_len) = lengths.sort(first, second);
        if captured > self.max_captured {
            return None;
        }
        let (record, rest) = window.split_at_checked(record_header + captured as usize)?;
        let keep = captured.min(original_len).min(self.keep) as usize;
        let frame = Frame {
            time: self.time(seconds, fraction),
            link_type: self.link_type,
            original_len,
            data: record.get(record_header..record_header + keep).unwrap_or_default(),
            interface: 0,
        };
        Some((frame, rest))
    }

    #[inline]
    fn time(&self, seconds: u32, fraction: u32) -> Timestamp {
        Timestamp {
            // Unsigned as the format has it: captures of 2038 and later keep their date.
            seconds: i64::from(seconds),
            nanos: i64::from(fraction.cast_signed()) * self.unit,
            digits: self.digits,
        }
    }

    /// The next record, or `None` at the end.
    #[inline]
    pub(super) fn next(&self, buffer: &mut Buffer) -> Result<Option<Record>, Error> {
        loop {
            let available = buffer.available();
            let Some(header) = available.first_chunk::<16>() else {
                if buffer.fill(16)? {
                    continue;
                }
                return buffer.end(self.record_header as u64);
            };
            let [seconds, fraction, first, second] = self.order.u32s(header);
            let (captured, original_len) = self.lengths.sort(first, second);
            if captured > self.max_captured {
                return Err(self.bogus(buffer, captured));
            }
            let total = self.record_header + captured as usize;
            // A record that is not all there is damage; only of one larger than the buffer is the
            // rest looked for later.
            if total > available.len() && available.len() < CAPACITY {
                if buffer.fill(total.min(CAPACITY))? {
                    continue;
                }
                return Err(buffer.truncated(total as u64));
            }
            return Ok(Some(self.record(buffer, [seconds, fraction], captured, original_len)));
        }
    }

    #[cold]
    fn bogus(&self, buffer: &Buffer, captured: u32) -> Error {
        Error::malformed(
            buffer.offset(),
            format!("a record of at most {} captured bytes", self.max_captured),
            captured,
        )
    }
}

impl Lengths {
    fn of_version(version: (u16, u16)) -> Self {
        match version {
            (2, 3) => Lengths::SmallerIsCaptured,
            // 543 is what tcpdump of DG/UX wrote.
            (2, 0..3) | (543, _) => Lengths::OriginalFirst,
            _ => Lengths::CapturedFirst,
        }
    }

    /// The captured and the original length.
    #[inline]
    fn sort(self, first: u32, second: u32) -> (u32, u32) {
        match self {
            Lengths::CapturedFirst => (first, second),
            Lengths::OriginalFirst => (second, first),
            Lengths::SmallerIsCaptured => (first.min(second), first.max(second)),
        }
    }
}

/// The largest record that libpcap takes for sound, by link type (registry numbers).
fn max_captured(link_type: u32) -> u32 {
    const DBUS: u32 = 231;
    const USBPCAP: u32 = 249;
    const EBHSCR: u32 = 279;
    match link_type {
        DBUS | USBPCAP => 128 * 1024 * 1024,
        EBHSCR => 8 * 1024 * 1024,
        _ => 256 * 1024,
    }
}
