//! Bytes from the wire to observations: link, IP and TCP headers, and HTTP heads.
//!
//! * [`decode`] finds the [`TcpPacket`] of a captured frame of any [`LinkType`] that carries IP, or
//!   says why there is none: [`Skipped`]. [`DecodeOptions`] tell how far it looks: VLAN tags,
//!   extension headers, tunnels, checksums.
//! * [`decode_udp`] gives the [`UdpDatagram`] of a frame that has no TCP.
//! * [`observe_tcp`] tells what a SYN or SYN+ACK shows of its sender; [`timestamps`] reads the
//!   clock of any segment.
//! * [`Stream`] puts the first bytes of a direction together from segments in any order, and
//!   [`http::HeadReader`] reads a request or response head as its bytes come.
//! * [`tls::HelloReader`] and [`dtls::DtlsReader`] read client and server hellos, [`quic`] finds
//!   those of QUIC, [`ssh::packet`] the key exchange init of SSH, and [`dhcp`] the messages of DHCP
//!   clients. [`http2::OpeningReader`] reads what the ends of HTTP/2 say first, [`hpack`] its
//!   heads. [`smb`] reads the messages with which SMB begins, and [`ntlm`] those of NTLM in them.
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
//! let mut seen = observe_tcp(&packet, true);
//! // On a SYN+ACK: the MSS of its SYN in the place of 0.
//! seen.window_multiple = seen.detect_window_multiple(0);
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
//! Nothing here panics on any bytes, and decoding allocates nothing. This crate keeps no flows,
//! matches no signatures and reads no files. It does not put IP fragments together, decrypts
//! nothing but the Initial packets of QUIC (feature `quic`), and verifies checksums only if asked
//! to.
#![forbid(unsafe_code)]

mod bytes;
mod checksum;
mod decode;
mod depth;
pub mod dhcp;
pub mod dtls;
mod error;
#[doc(hidden)]
pub mod fuzzing;
pub mod hpack;
pub mod http;
pub mod http2;
mod ip;
mod le;
mod link;
pub mod mdns;
mod network;
mod next;
pub mod ntlm;
mod observe;
mod packet;
mod proxy;
pub mod quic;
mod reader;
#[cfg(test)]
mod samples;
mod sender;
pub mod sendsyn;
pub mod smb;
pub mod ssdp;
pub mod ssh;
mod stream;
mod tcp;
pub mod telnet;
pub mod tls;
#[cfg(test)]
mod tshark;
mod tunnel;
mod tunnel_ports;
mod udp;

#[cfg(feature = "certificates")]
pub mod x509;

#[doc(no_inline)]
pub use fp_obs;
// What the functions here give, so that who uses them needs no crate below this one.
#[doc(no_inline)]
pub use fp_obs::{Direction, HttpObservation, IpVersion, TcpObservation};

pub use decode::{MAX_LAYERS, decode, decode_any, decode_common, decode_udp};
pub use depth::DecodeOptions;
pub use error::{Layer, Shortage, SkipReason, Skipped};
pub use link::LinkType;
pub use network::network;
pub use observe::observe_tcp;
pub use packet::{SegmentType, TcpFlags, TcpPacket};
pub use proxy::{Proxy, ProxyHeader};
pub use reader::MAX_FRAME_LEN;
pub use sender::sender;
pub use stream::{MAX_STREAM, Stream};
pub use tcp::options::timestamps;
pub use tunnel_ports::{TunnelPort, TunnelPortError, TunnelPorts, UdpTunnel};
pub use udp::UdpDatagram;
