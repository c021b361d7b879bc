//! A sans-IO passive fingerprinting engine: packets in, events out, flows and hosts over time.
//!
//! * [`Engine::push`] takes a packet with its time and link type; what it tells goes to a [`Sink`]
//!   as borrowed [`Event`]s. A packet that tells nothing costs no allocation.
//! * [`analyze`] and [`analyze_channel`] turn any [`PacketSource`] into an iterator, or a channel,
//!   of [`OwnedEvent`]s.
//! * [`parallel`] has several threads read, decode, format and write around one engine, in order
//!   all the same.
//! * [`Config`] bounds what is remembered and names the [`Deviations`] from p0f.
//!
//! ```
//! use fp_db::Database;
//! use fp_engine::{Config, Engine, Event, EventKind, LinkType, Timestamp};
//!
//! let database = Database::parse("mine", "classes = unix\n[tcp:request]\nlabel = s:unix:Linux:\nsig = *:64:0:*:*,0:mss:df:0\n")?;
//! let mut engine = Engine::new(&database, Config::default());
//! let syn = [
//!     // IPv4: 44 bytes, DF, TTL 60, TCP, 192.0.2.1 to 192.0.2.2.
//!     0x45, 0, 0, 44, 0, 0, 0x40, 0, 60, 6, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2,
//!     // TCP: port 40000 to 80, SYN, a window of 8192, MSS 1460.
//!     0x9c, 0x40, 0, 80, 0, 0, 0, 9, 0, 0, 0, 0, 0x60, 2, 0x20, 0, 0, 0, 0, 0, 2, 4, 5, 0xb4,
//! ];
//! let mut told = Vec::new();
//! let mut sink = |event: &Event<'_>| {
//!     if let EventKind::Syn(tcp) = &event.kind {
//!         let label = tcp.verdict.map(|verdict| database.label(verdict.label).name.as_str());
//!         told.push((event.client.port, label.map(str::to_owned), tcp.hops));
//!     }
//! };
//! engine.push(Timestamp::default(), LinkType::RAW, &syn, &mut sink);
//! assert_eq!(told, [(40000, Some("Linux".to_owned()), 4)]);
//! # Ok::<(), fp_db::Error>(())
//! ```
//!
//! The argument of the closure needs its type written. [`push`](Engine::push) takes a [`Sink`], and
//! a closure is one only if it takes events of every lifetime; without the type the compiler
//! settles on one lifetime.
//!
//! [`Engine::new`] makes the indexes of the database, and [`Database::embedded`] parses its text at
//! each call: make both once and keep them.
//!
//! # What it tells
//!
//! [`EventKind`] has them all: SYN, SYN+ACK, MTU and uptime of TCP; heads of HTTP/1 and what HTTP/2
//! says first; hellos of TLS, DTLS and QUIC, and certificates; SSH; greetings of servers; SMB and
//! NTLM; DHCP, mDNS and SSDP; and that a host changed or several share an address.
//! `fp_report::WithNames` prints them with the names of their labels.
//!
//! # Features
//!
//! * `embedded-open` and `embedded-p0f`, on by default: the signatures of [`Database::embedded`],
//!   which is empty without them.
//! * `quic`, `certificates` and `banners`, off by default: hellos of QUIC, certificates of servers
//!   of TLS, and what greetings and SMB name.
//!
//! [`Protocols::ALL`] names all protocols whatever the features are. What has no feature is not
//! read.
//!
//! # What it does not do
//!
//! It opens no file and no socket, reads no clock, and formats nothing. A protocol cannot be added
//! from outside: who needs one decodes the same frames with [`fp_wire::decode`] beside the engine.
#![forbid(unsafe_code)]

mod analyze;
mod config;
mod conversation;
mod datagram;
mod ends;
mod engine;
mod event;
mod flow;
#[doc(hidden)]
pub mod fuzzing;
mod head;
mod hellos;
mod host;
mod kept;
mod memory;
mod networks;
mod opening;
pub mod parallel;
mod prepare;
// Hidden: it is fp-report's too, which remembers lines by it.
#[doc(hidden)]
pub mod recent;
mod running;
mod sink;
mod statistics;
mod table;
mod tables;
mod text;

pub use analyze::{Analysis, PacketSource, SourceError, SourceThread, analyze, analyze_channel};
pub use config::{Config, Deviations};
pub use conversation::{Protocols, SshIdentification};
pub use engine::Engine;
pub use event::{
    ClaimedClient, Endpoint, Event, EventKind, HeadEvent, HttpEvent, MtuEvent, OwnedEvent, Reasons,
    SharingEvent, Subject, TcpEvent, TcpReference, Transport, UptimeDoubt, UptimeEvent,
};
pub use host::{Honesty, HostRecord, SystemQuality};
pub use memory::Memory;
pub use prepare::{Prepared, PreparedForAnother, Preparer};
pub use running::{Ended, Handle, Running, spawn};
pub use sink::Sink;
pub use statistics::{Eviction, Statistics};
// What the engine's methods take and give, so that who uses it needs no crate below this one.
pub use fp_db::{Database, ForeignLabels, LabelId, LabelsId};
pub use fp_match::{DatabaseRef, HelloVerdict, MatchKind, Matcher, SignatureId, Verdict};
pub use fp_obs::banner::{Banner, BannerNames, BannerProtocol};
pub use fp_obs::dhcp::DhcpClient;
pub use fp_obs::http2::{Http2Opening, HttpUpgrade};
pub use fp_obs::mdns::Mdns;
pub use fp_obs::ntlm::{Ntlm, NtlmCarrier, NtlmMessage, NtlmVersion};
pub use fp_obs::quic::{QuicClient, QuicRetry, QuicServer, QuicVersions};
pub use fp_obs::smb::{Smb, SmbMessage};
pub use fp_obs::ssdp::{Ssdp, SsdpMessage};
pub use fp_obs::ssh::{KexInit, SshRole};
pub use fp_obs::tls::{self, Certificate, ClientHello, ServerHello};
pub use fp_obs::{
    Direction, HttpObservation, MAX_HOPS, MacAddress, Network, PassedOver, TcpObservation, Timestamp, Tunnel,
};
pub use fp_wire::{
    LinkType, SkipReason, TcpPacket, TunnelPort, TunnelPortError, TunnelPorts, UdpTunnel, sendsyn,
};
/// What [`Engine::trust_proxies`] takes.
pub use ipnet::IpNet;
#[doc(no_inline)]
pub use {fp_db, fp_match, fp_obs, fp_wire};
