//! Bytes from the wire to observations: link, IP and TCP headers, and HTTP heads.
//!
//! * [`decode`] finds the [`TcpPacket`] of a captured frame of any [`LinkType`] that carries IP, or says why there is
//!   none: [`Skipped`]. [`DecodeOptions`] tell how far it looks: VLAN tags, extension headers, tunnels, checksums.
//! * [`observe_tcp`] tells what a SYN or SYN+ACK shows of its sender; [`timestamps`] reads the clock of any segment.
//! * [`Stream`] puts the first bytes of a direction together from segments in any order, and [`http::HeadReader`]
//!   reads a request or response head as its bytes come.
//! * [`tls::HelloReader`] reads client and server hellos.
//! * [`sendsyn::probe`] goes the other way: the SYNs that make a server show its SYN+ACKs.
//!
//! ```
//! use fp_obs::Direction;
//! use fp_wire::{DecodeOptions, LinkType, SegmentType, decode, observe_tcp};
//!
//! // An IPv4 packet without a link header: a SYN with the options mss, nop, ws.
//! let frame = [
//!     0x45, 0x00, 0x00, 0x30, 0x1c, 0x46, 0x40, 0x00, 0x3f, 0x06, 0x00, 0x00, 192, 0, 2, 1, 198, 51, 100, 2,
//!     0xc3, 0x50, 0x01, 0xbb, 0, 0, 0, 1, 0, 0, 0, 0, 0x70, 0x02, 0x20, 0x00, 0x00, 0x00, 0, 0,
//!     2, 4, 0x05, 0xb4, 1, 3, 3, 8,
//! ];
//! let packet = decode(LinkType::RAW, &frame, &DecodeOptions::default())?;
//! assert_eq!(packet.segment_type(), Some(SegmentType::Syn));
//! let seen = observe_tcp(&packet, true);
//! assert_eq!(seen.raw_sig(Direction::Request).to_string(), "4:63+1:0:1460:8192,8:mss,nop,ws:df,id+:0");
//!
//! let cut_short = decode(LinkType::RAW, &frame[..30], &DecodeOptions::default());
//! assert_eq!(
//!     cut_short.map_err(|skipped| skipped.to_string()),
//!     Err("truncated at the IPv4 header: 48 bytes needed at offset 0, 30 there".into())
//! );
//! # Ok::<(), fp_wire::Skipped>(())
//! ```
//!
//! Nothing here panics on any bytes, and decoding allocates nothing. This crate keeps no flows, matches no signatures
//! and reads no files. It does not put IP fragments together or decrypt anything, and verifies checksums only if
//! asked to.
#![forbid(unsafe_code)]

mod bytes;
mod checksum;
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
pub mod sendsyn;
mod stream;
mod tcp;
pub mod tls;
mod tunnel;

pub use decode::{DecodeOptions, MAX_FRAME_LEN, MAX_LAYERS, decode, decode_any, decode_common};
pub use error::{Layer, Shortage, SkipReason, Skipped};
pub use link::LinkType;
pub use observe::observe_tcp;
pub use packet::{SegmentType, TcpFlags, TcpPacket};
pub use stream::{MAX_STREAM, Stream};
pub use tcp::options::timestamps;
