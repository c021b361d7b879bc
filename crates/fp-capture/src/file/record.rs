use std::ops::Range;

use crate::Timestamp;

/// A frame whose bytes are told by their place in the buffer, so that it borrows nothing.
///
/// Filled in place: handed on by value it costs more than all the rest of reading.
#[derive(Default)]
pub(super) struct Record {
    pub(super) time: Timestamp,
    pub(super) link_type: u32,
    pub(super) original_len: u32,
    pub(super) interface: u32,
    pub(super) span: Range<usize>,
}
