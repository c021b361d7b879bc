//! HTTP/2 in clear: what each end says up to its first head (RFC 9113).

#[doc(hidden)]
pub mod fuzzing;
mod head;
mod reader;
#[cfg(test)]
mod tests;

pub use reader::{MAX_BLOCK, OpeningReader, Status, begins};
