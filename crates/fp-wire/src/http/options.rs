//! How heads are read.

/// Where a [`HeadReader`](super::HeadReader) goes beyond p0f, and whether it copies a fault of
/// p0f's. None of it, by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Methods other than GET and HEAD (deviation D6), with any request target.
    pub any_method: bool,
    /// What p0f's limits refuse (deviation D12): [as much as servers and browsers
    /// take](super::HeadReader#beyond-p0fs-limits).
    pub large: bool,
    /// Lose lines of a response head that comes in several segments, as p0f does (deviation D5).
    /// Each call of [`HeadReader::advance`](super::HeadReader::advance) then stands for one
    /// segment.
    pub skip_on_segment: bool,
}
