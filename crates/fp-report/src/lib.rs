//! Events as text: p0f's blocks, p0f's log, JSON lines and `serde` values.
//!
//! Each format is a [`Format`], which appends the text of an event to a buffer:
//!
//! * [`Human`] writes p0f's block for people, with what acts on a terminal escaped.
//! * [`P0fLog`] writes a line of p0f's `-o` log, to the byte.
//! * [`Json`] writes a line of JSON that keeps [`SCHEMA`].
//!
//! [`hosts`] writes what `fp-host` knows of hosts. Beside them [`Record`] writes what is known of a
//! host, [`Answer`] what a raw signature was matched to that somebody typed ([`question`]), and
//! [`escape`] makes any text safe to show.
//!
//! ```
//! use fp_db::Database;
//! use fp_engine::{Config, Engine, Event, LinkType, Timestamp};
//! use fp_report::{Format, Json};
//!
//! let database = Database::parse("mine", "classes = unix\n[tcp:request]\nlabel = s:unix:Linux:\nsig = *:64:0:*:*,0:mss:df:0\n")?;
//! let mut engine = Engine::new(&database, Config::default());
//! let syn = [
//!     0x45, 0, 0, 44, 0, 0, 0x40, 0, 60, 6, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2,
//!     0x9c, 0x40, 0, 80, 0, 0, 0, 9, 0, 0, 0, 0, 0x60, 2, 0x20, 0, 0, 0, 0, 0, 2, 4, 5, 0xb4,
//! ];
//! let matcher = engine.matcher().clone();
//! let (mut json, mut text) = (Json::new(&matcher), Vec::new());
//! engine.push(Timestamp::default(), LinkType::RAW, &syn, &mut |event: &Event<'_>| json.write(event, &mut text));
//! assert!(text.starts_with(br#"{"time":"1970-01-01T00:00:00Z","event":"syn","client":{"ip":"192.0.2.1","port":40000}"#));
//! # Ok::<(), fp_db::Error>(())
//! ```
//!
//! [`WithNames::with_names`] gives an event the names of its labels, so that `println!` shows its
//! block. With the feature `serde`, `serde_json::to_value(event.with_names(&matcher))` is the
//! object that [`Json`] writes.
//!
//! [`Pseudonyms`] replaces what is personal, in events and in what is known of hosts, by keyed
//! hashes.
//!
//! What it does not do: it reads no clock and prints nothing by itself. It opens no file but that
//! of the time zone, in `LocalZone::of_environment` with the feature `zone`.
#![forbid(unsafe_code)]

mod allowance;
mod answer;
mod banner;
mod candidates;
mod certificate;
mod civil;
mod community_id;
mod dhcp;
pub mod escape;
mod explain;
mod field;
mod fields;
mod format;
mod headline;
mod hello;
mod hellos;
pub mod hosts;
mod http2;
mod human;
mod json;
mod json_ends;
mod json_text;
mod known;
mod local;
mod members;
mod named;
mod names;
mod nearest;
mod network;
mod origin;
mod p0f_log;
mod privacy;
mod quality;
mod question;
mod quic;
mod record;
#[cfg(feature = "serde")]
mod serialize;
mod short;
mod smb;
mod ssh;
mod text;
mod tls;
mod zone;

#[cfg(all(test, feature = "serde"))]
mod foreign_tests;
#[cfg(all(test, feature = "serde"))]
mod serialize_tests;
#[cfg(test)]
mod tests;

// What the formats take, so that who uses them needs no crate below this one.
#[doc(no_inline)]
pub use fp_engine::{self, Database, Event, Matcher, OwnedEvent};

pub use allowance::{Allowance, Searches};
pub use answer::{Answer, Fault};
pub use candidates::{candidate_text, clamp};
pub use civil::Civil;
pub use fields::name;
pub use format::Format;
pub use hello::HelloAnswer;
pub use human::Human;
pub use json::{Json, SCHEMA};
pub use named::{Named, WithNames};
pub use nearest::Nearest;
pub use origin::{CaptureName, InterfaceName, Origin};
pub use p0f_log::P0fLog;
pub use privacy::{PRIVACY_KEY_LEN, Pseudonyms};
pub use quality::Quality;
pub use question::{Asked, asked, question};
pub use record::Record;
pub use zone::LocalZone;
