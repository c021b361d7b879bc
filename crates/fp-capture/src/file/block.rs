use super::pcap::Pcap;
use super::record::Record;
use crate::Frame;

/// The bytes of a part of a capture, in which each of its frames has a place: for whoever looks at
/// many at once, or again later, or on another thread. No frame is copied.
///
/// It keeps its memory (half a mebibyte, and 60 bytes for each frame of a pcapng) for the part that
/// is read into it next.
#[derive(Default)]
pub struct Block {
    pub(super) bytes: Box<[u8]>,
    /// Of a classic capture, to read its records.
    pub(super) pcap: Option<Pcap>,
    /// Of which more than their bytes has to be kept: all but the whole records of a classic
    /// capture.
    records: Vec<Record>,
}

impl Block {
    /// In the place of a frame whose record is kept, its number among those; in any other it is the
    /// offset in `bytes` at which its record begins.
    const KEPT: u32 = 1 << 31;

    /// The frame at a place that [`next_block`](super::FileSource::next_block) gave.
    #[inline(always)]
    pub fn frame(&self, place: u32) -> Option<Frame<'_>> {
        if place & Self::KEPT != 0 {
            return self.kept(place ^ Self::KEPT);
        }
        let (frame, _) = self.pcap.as_ref()?.frame(self.bytes.get(place as usize..)?)?;
        Some(frame)
    }

    #[inline(never)]
    fn kept(&self, number: u32) -> Option<Frame<'_>> {
        let record = self.records.get(number as usize)?;
        Some(record.frame(self.bytes.get(record.span.clone()).unwrap_or_default()))
    }

    /// What is in memory from a frame on, or from a record header before it: for whoever has the
    /// processor fetch it before the frame is looked at.
    #[inline(always)]
    pub fn vicinity(&self, place: u32) -> &[u8] {
        let start = if place & Self::KEPT != 0 {
            self.records.get((place ^ Self::KEPT) as usize).map(|record| record.span.start)
        } else {
            Some(place as usize)
        };
        start.and_then(|start| self.bytes.get(start..)).unwrap_or_default()
    }

    pub(super) fn clear(&mut self) {
        self.records.clear();
    }

    /// Keeps a record; its place.
    pub(super) fn keep(&mut self, record: Record) -> u32 {
        self.records.push(record);
        Self::KEPT | (self.records.len() as u32 - 1)
    }
}
