//! Bytes from the wire to observations: link, IP and TCP headers, and HTTP heads.
#![forbid(unsafe_code)]

mod packet;

pub use packet::{TcpFlags, TcpPacket};
