use std::ops::Range;

use crate::{Frame, Timestamp};

/// A frame whose bytes are told by their place in the buffer, so that it borrows nothing.
pub(super) struct Record {
    pub(super) seconds: i64,
    pub(super) nanos: i64,
    pub(super) digits: u8,
    pub(super) link_type: u32,
    pub(super) original_len: u32,
    pub(super) interface: u32,
    pub(super) span: Range<usize>,
}

impl Record {
    /// The frame, with the bytes of its `span`.
    #[inline]
    pub(super) fn frame<'a>(&self, data: &'a [u8]) -> Frame<'a> {
        let time = Timestamp { seconds: self.seconds, nanos: self.nanos, digits: self.digits };
        let Record { link_type, original_len, interface, .. } = *self;
        Frame { time, link_type, original_len, data, interface }
    }
}
