//! HTTP/1 heads, read as far as their bytes have come.
//!
//! A head is read by our own tolerant walk over its lines, since what counts as a head is p0f's choice: it takes a CR
//! anywhere, a bare LF as a line end, any bytes in a value and any digit after `HTTP/1.`, and refuses what is legal
//! but odd, such as an absolute request target. httparse decides nothing here; in the tests it is the judge of heads
//! that are well formed.

#[doc(hidden)]
pub mod fuzzing;
mod head;
mod stream;

pub use head::{HeadReader, Options, Status};
pub use stream::HeadStream;

#[cfg(test)]
mod tests;
