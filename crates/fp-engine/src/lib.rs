//! A sans-IO passive fingerprinting engine: packets in, events out, flows and hosts over time.
#![forbid(unsafe_code)]

mod config;
mod event;
mod time;

pub use config::{Config, Deviations};
pub use event::{
    Endpoint, Event, EventKind, HttpEvent, MtuEvent, OwnedEvent, Reasons, SharingEvent, Subject, TcpEvent, UptimeEvent,
};
pub use time::Timestamp;
// What events are made of, so that a front end needs no crate below this one.
pub use fp_match::{MatchKind, SignatureId, Verdict};
pub use fp_obs::{Direction, HttpObservation, MAX_HOPS, TcpObservation};
