//! What all formats have in common.

use fp_engine::Event;

/// A way to write events down.
pub trait Format {
    /// Appends the text of `event` to `out`, its line end included.
    fn write(&mut self, event: &Event<'_>, out: &mut Vec<u8>);
}
