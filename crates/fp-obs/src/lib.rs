//! The shared vocabulary of passive fingerprinting: what was observed on the wire, and how p0f spells it.
//!
//! * [`TcpObservation`] is what a SYN or SYN+ACK shows of the stack that sent it; its parts are
//!   [`Quirks`], [`OptionLayout`], [`WindowMultiple`] and [`IpVersion`].
//! * [`HttpObservation`] is a request or response head.
//! * [`tls::ClientHello`] and [`tls::ServerHello`] are the first messages of TLS.
//! * [`RawTcpSignature`] and [`RawHttpSignature`] print either in p0f's notation (`raw_sig`).
//!
//! This crate knows nothing of packets' bytes, files, databases or time: types and their spelling, nothing else.
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

mod direction;
mod error;
mod http;
mod ip;
mod mtu;
mod quirks;
mod raw_sig;
mod recent;
mod tcp;
mod tcp_option;
mod tcp_shape;
#[cfg(feature = "testing")]
pub mod testing;
pub mod tls;
mod window;

pub use direction::Direction;
pub use error::ParseError;
pub use http::{
    HeaderRole, HeaderSpan, HeaderSpans, HttpHeader, HttpObservation, KnownHeader, MAX_HTTP_HEADERS,
    MAX_HTTP_NAME, MAX_HTTP_VALUE, NameCase, PassedOver, PassedOverCounts, RawHttpSignature, common_headers,
    is_http_name_byte,
};
pub use ip::IpVersion;
pub use mtu::mtu_of_mss;
pub use quirks::Quirks;
pub use raw_sig::RawTcpSignature;
pub use recent::Recent;
pub use tcp::{MAX_HOPS, SENDSYN_MSS, SENDSYN_WINDOW, TcpObservation, guess_hops};
pub use tcp_option::{MAX_TCP_OPTIONS, OptionKind, OptionLayout};
pub use tcp_shape::TcpShape;
pub use window::WindowMultiple;
