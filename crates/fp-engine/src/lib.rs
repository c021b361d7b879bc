//! A sans-IO passive fingerprinting engine: packets in, events out, flows and hosts over time.
#![forbid(unsafe_code)]

mod analyze;
mod config;
mod ends;
mod engine;
mod event;
mod flow;
mod host;
mod sink;
mod statistics;
mod table;
mod time;

pub use analyze::{Analysis, PacketSource, SourceError, analyze, analyze_channel};
pub use config::{Config, Deviations};
pub use engine::Engine;
pub use event::{
    Endpoint, Event, EventKind, HttpEvent, MtuEvent, OwnedEvent, Reasons, SharingEvent, Subject, TcpEvent, UptimeEvent,
};
pub use sink::Sink;
pub use statistics::Statistics;
pub use time::Timestamp;
// What events are made of, so that a front end needs no crate below this one.
pub use fp_match::{MatchKind, SignatureId, Verdict};
pub use fp_obs::{Direction, HttpObservation, MAX_HOPS, TcpObservation};
pub use fp_wire::{LinkType, SkipReason};
