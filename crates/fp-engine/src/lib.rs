//! A sans-IO passive fingerprinting engine: packets in, events out, flows and hosts over time.
#![forbid(unsafe_code)]

mod config;
mod event;
mod time;

pub use config::{Config, Deviations};
pub use event::{
    Endpoint, Event, EventKind, HttpEvent, MtuEvent, OwnedEvent, Reasons, SharingEvent, Subject, TcpEvent,
    UptimeEvent,
};
pub use time::Timestamp;
