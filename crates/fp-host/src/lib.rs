//! Hosts: what the events of an engine say of each address, together.
//!
//! * [`Hosts::take`] takes an event and notes it in the record of the host that it is about. It
//!   keeps what was seen, not what that means, so that an event costs little.
//! * [`Hosts::dossier`] says what is known of a host: systems with their evidence, a verdict on
//!   each, what it is for, and what does not fit together ([`Note`]).
//! * [`EvidenceKind`] lists the kinds of evidence, a module for each under `evidence/`.
//! * [`Lifecycles`] knows until when releases get updates, and [`cpe_names`] how other tools name
//!   them.
//! * [`Limits`] bounds the hosts and what is kept of each.
//!
//! ```
//! use fp_host::{Chosen, Config, Database, Engine, Event, Hosts, Limits};
//! use fp_host::{LinkType, Place, Timestamp};
//!
//! let database = Database::parse(
//!     "mine",
//!     "classes = unix\n[tcp:request]\nlabel = s:unix:Linux:4.20 or newer\n\
//!      sig = *:64:0:*:*,0:mss:df:0\n",
//! )?;
//! let mut engine = Engine::new(&database, Config::default());
//! let matcher = std::sync::Arc::clone(engine.matcher());
//! let mut hosts = Hosts::new(Limits::default());
//! let syn = [
//!     // IPv4: 44 bytes, DF, TTL 60, TCP, 192.0.2.1 to 192.0.2.2.
//!     0x45, 0, 0, 44, 0, 0, 0x40, 0, 60, 6, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2,
//!     // TCP: port 40000 to 80, SYN, a window of 8192, MSS 1460.
//!     0x9c, 0x40, 0, 80, 0, 0, 0, 9, 0, 0, 0, 0, 0x60, 2, 0x20, 0, 0, 0, 0, 0, 2, 4, 5, 0xb4,
//! ];
//! let place = Place { file: 0, number: 1 };
//! engine.push(Timestamp::default(), LinkType::RAW, &syn, &mut |event: &Event<'_>| {
//!     hosts.take(event, place);
//! });
//! let address = [192, 0, 2, 1].into();
//! let dossier = hosts.dossier(address, &matcher, Chosen::ALL).expect("it sent a SYN");
//! let answer = dossier.systems[0].verdict.answer().expect("a signature describes the SYN");
//! assert_eq!(answer.family, "Linux");
//! assert_eq!(answer.version.as_deref(), Some("4.20 or newer"));
//! # Ok::<(), fp_host::fp_engine::fp_db::Error>(())
//! ```
//!
//! What it does not do: it opens no file, reads no clock, and prints nothing.
#![forbid(unsafe_code)]

mod banner;
mod claims;
mod cpe;
mod devices;
mod dossier;
mod evidence;
mod host;
mod hosts;
mod item;
mod kept;
mod lifecycle;
mod mac;
mod notes;
mod role;
mod span;
mod systems;
mod tls_version;
mod user_agent;
mod vendors;

pub use cpe::cpe_names;
pub use devices::{Device, Devices};
pub use dossier::{Dossier, Evidence, Facts, RuleResult, System};
pub use evidence::{Chosen, EvidenceKind};
// What an engine needs whose events are taken, so that who uses hosts needs no crate below this
// one.
#[doc(no_inline)]
pub use fp_engine::{self, Config, Database, Engine, Event, LinkType, Matcher, Timestamp};
pub use fp_fuse::{Grade, Hypothesis, Moved, Product, Role, Says, Verdict, Version, Versions};
pub use hosts::{Hosts, Limits};
pub use kept::{Connection, Place};
pub use lifecycle::{Date, End, Lifecycle, LifecycleError, Lifecycles};
pub use mac::Mac;
pub use notes::{Note, NoteKind};
pub use span::parse_span;
pub use tls_version::TlsVersion;
pub use vendors::Vendors;

/// The example of the README, so that it keeps compiling.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
