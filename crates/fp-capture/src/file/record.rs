use std::ops::Range;

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
