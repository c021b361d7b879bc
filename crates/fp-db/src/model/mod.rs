//! What a signature database says, as plain data.

mod database;
mod http;
mod label;
mod mtu;
mod provenance;
mod tcp;

pub use database::{Database, SourceId};
pub use http::{HeaderRule, HttpSignature, UaOs};
pub use label::{Class, ClassId, Label, LabelId, System};
pub use mtu::MtuSignature;
pub use provenance::Provenance;
pub use tcp::{TcpSignature, Ttl, WindowRule};
