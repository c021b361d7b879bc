//! Bytes from the wire to observations: link, IP and TCP headers, and HTTP heads.
#![forbid(unsafe_code)]

mod decode;
mod error;
mod fast;
#[doc(hidden)]
pub mod fuzzing;
pub mod http;
mod ip;
mod link;
mod observe;
mod packet;
mod reader;
#[cfg(test)]
mod samples;
mod stream;
mod tcp;
mod tunnel;

pub use decode::{DecodeOptions, MAX_FRAME_LEN, MAX_LAYERS, decode};
pub use error::{Layer, Shortage, SkipReason, Skipped};
pub use link::LinkType;
pub use observe::observe_tcp;
pub use packet::{SegmentType, TcpFlags, TcpPacket};
pub use stream::{MAX_STREAM, Stream};
pub use tcp::options::timestamps;
