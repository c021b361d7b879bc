//! HTTP/1 messages: their heads, read as far as their bytes have come, and how far their bodies go.
//!
//! A head is read by our own tolerant walk over its lines, since what counts as a head is p0f's
//! choice: it takes a CR anywhere, a bare LF as a line end, any bytes in a value and any digit
//! after `HTTP/1.`, and refuses what is legal but odd, such as an absolute request target. Where
//! p0f's limits are lifted ([`Options::large`]), what servers and browsers take is taken. httparse
//! decides nothing here; in the tests it is the judge of heads that it reads, too.
//!
//! Of a body nothing is read but where it ends ([`Body`], [`ChunkReader`]), so that the next head
//! can be found.

mod body;
mod chunks;
mod fields;
mod first_line;
mod framing;
#[doc(hidden)]
pub mod fuzzing;
mod head;
mod options;
mod rest;
mod scan;
mod stream;

pub use body::{Asked, Body, status};
pub use chunks::{ChunkReader, Chunks};
pub use first_line::may_begin;
pub use framing::Framing;
pub use head::{HeadEnd, HeadReader, Status};
pub use options::Options;
pub use rest::RestOfHead;
pub use stream::HeadStream;

#[cfg(test)]
mod tests;
