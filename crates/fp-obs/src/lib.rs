//! The shared vocabulary of passive fingerprinting: what was observed on the wire, and how p0f
//! spells it.
//!
//! * [`TcpObservation`] is what a SYN or SYN+ACK shows of the stack that sent it; its parts are
//!   [`Quirks`], [`OptionLayout`], [`WindowMultiple`] and [`IpVersion`].
//! * [`HttpObservation`] is a request or response head.
//! * [`tls::ClientHello`] and [`tls::ServerHello`] are the first messages of TLS.
//! * [`ssh::KexInit`] is what an end of an SSH connection offers.
//! * [`http2::Http2Opening`] is what an end of an HTTP/2 connection says first.
//! * [`banner::Banner`] is what a server of mail, files or terminals says before its client does.
//! * [`smb::Smb`] is what an end of SMB says of itself, and [`ntlm::Ntlm`] what a message of NTLM
//!   does.
//! * [`hello::RawHello`] is what TLS, QUIC, SSH or DHCP says first, as a text of fields that
//!   signatures match.
//! * [`RawTcpSignature`] and [`RawHttpSignature`] print either in p0f's notation (`raw_sig`).
//!
//! This crate knows nothing of packets' bytes, files, databases or time: types and their spelling,
//! nothing else.
//!
//! ```
//! use fp_obs::{TcpObservation, Direction};
//!
//! let seen: TcpObservation = "4:57+7:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0".parse()?;
//! assert_eq!(seen.guessed_hops(), Some(7));
//! assert_eq!(seen.window, 29200);
//! assert_eq!(seen.raw_sig(Direction::Request).to_string(), "4:57+7:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0");
//! # Ok::<(), fp_obs::ParseError>(())
//! ```
#![forbid(unsafe_code)]

pub mod banner;
mod calendar;
pub mod dhcp;
mod direction;
mod error;
pub mod hello;
mod hex;
mod http;
pub mod http2;
mod ip;
mod mac;
pub mod mdns;
mod mtu;
mod network;
pub mod ntlm;
pub mod quic;
mod quirks;
mod raw_sig;
pub mod smb;
pub mod ssdp;
pub mod ssh;
mod tcp;
mod tcp_option;
mod tcp_shape;
#[cfg(feature = "testing")]
pub mod testing;
mod time;
pub mod tls;
mod window;

pub use calendar::day_of_unix;
pub use direction::Direction;
pub use error::ParseError;
pub use http::{
    HeaderRole, HeaderSpan, HeaderSpans, HttpHeader, HttpObservation, MAX_HTTP_HEADERS, MAX_HTTP_NAME,
    MAX_HTTP_VALUE, NameCase, PassedOver, PassedOverCounts, RawHttpSignature, common_headers,
    is_http_name_byte,
};
pub use ip::IpVersion;
pub use mac::MacAddress;
pub use mtu::mtu_of_mss;
pub use network::{MAX_VLANS, Network, Tunnel};
pub use quirks::Quirks;
pub use raw_sig::RawTcpSignature;
pub use tcp::{MAX_HOPS, SENDSYN_MSS, SENDSYN_WINDOW, TcpObservation, guess_hops};
pub use tcp_option::{MAX_TCP_OPTIONS, OptionKind, OptionLayout};
pub use time::Timestamp;
pub use window::WindowMultiple;

/// What the crates of this workspace share to be fast: names of headers by number, and packets in a
/// few words. Hidden, as are the methods that take or give them: it is for fp-wire, fp-match and
/// fp-engine alone, and may change with any version.
#[doc(hidden)]
pub mod fitting {
    pub use crate::http::KnownHeader;
    pub use crate::tcp_shape::TcpShape;
}
