use super::pcap::Pcap;
use super::record::Record;
use crate::Frame;

/// The frames of a part of a capture, with the bytes they were read from: for whoever wants many at once, or on another
/// thread. No frame is copied.
///
/// It keeps its memory (half a mebibyte, and 4 bytes a frame, 60 in a pcapng) for the part that is read into it next.
#[derive(Default)]
pub struct Block {
    pub(super) bytes: Box<[u8]>,
    /// Of a classic capture, to read its records.
    pub(super) pcap: Option<Pcap>,
    /// Where each frame is told of: of a whole record of a classic capture its offset in `bytes`, of any other
    /// [`Block::KEPT`] and its place in `records`.
    pub(super) places: Vec<u32>,
    records: Vec<Record>,
}

impl Block {
    const KEPT: u32 = 1 << 31;

    /// The frames in their order.
    #[inline(always)]
    pub fn frames(&self) -> impl Iterator<Item = Frame<'_>> {
        self.places.iter().filter_map(|place| self.frame_at(*place))
    }

    /// One of the frames by its number, from 0.
    #[inline(always)]
    pub fn frame(&self, number: usize) -> Option<Frame<'_>> {
        self.places.get(number).and_then(|place| self.frame_at(*place))
    }

    /// Inlined, so that nothing is made of a frame that is not looked at.
    #[inline(always)]
    fn frame_at(&self, place: u32) -> Option<Frame<'_>> {
        if place & Self::KEPT != 0 {
            return self.kept(place ^ Self::KEPT);
        }
        let (frame, _) = self.pcap.as_ref()?.frame(self.bytes.get(place as usize..)?)?;
        Some(frame)
    }

    #[inline(never)]
    fn kept(&self, place: u32) -> Option<Frame<'_>> {
        let record = self.records.get(place as usize)?;
        Some(record.frame(self.bytes.get(record.span.clone()).unwrap_or_default()))
    }

    /// Keeps the frames that are wanted.
    pub fn retain(&mut self, mut wanted: impl FnMut(&Frame<'_>) -> bool) {
        let mut places = core::mem::take(&mut self.places);
        places.retain(|place| self.frame_at(*place).is_some_and(|frame| wanted(&frame)));
        self.places = places;
    }

    pub(super) fn clear(&mut self) {
        self.places.clear();
        self.records.clear();
    }

    /// Adds the frame of a record.
    pub(super) fn push(&mut self, record: Record) {
        self.places.push(Self::KEPT | self.records.len() as u32);
        self.records.push(record);
    }

    /// How many frames there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// There is no frame.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }
}
