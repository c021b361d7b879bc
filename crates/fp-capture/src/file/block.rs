use super::record::Record;
use crate::Frame;

/// The frames of a part of a capture, with the bytes they were read from: for whoever wants many at once, or on another
/// thread. No frame is copied.
///
/// It keeps its memory (a mebibyte, and 56 bytes a frame) for the part that is read into it next.
#[derive(Default)]
pub struct Block {
    pub(super) bytes: Box<[u8]>,
    pub(super) records: Vec<Record>,
}

impl Block {
    /// The frames in their order.
    #[inline]
    pub fn frames(&self) -> impl ExactSizeIterator<Item = Frame<'_>> {
        self.records.iter().map(|record| {
            let data = self.bytes.get(record.span.clone()).unwrap_or_default();
            record.frame(data)
        })
    }

    /// Keeps the frames that are wanted.
    pub fn retain(&mut self, mut wanted: impl FnMut(&Frame<'_>) -> bool) {
        let bytes = &self.bytes;
        self.records.retain(|record| {
            let data = bytes.get(record.span.clone()).unwrap_or_default();
            wanted(&record.frame(data))
        });
    }

    pub(super) fn clear(&mut self) {
        self.records.clear();
    }

    /// How many frames there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// There is no frame.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}
