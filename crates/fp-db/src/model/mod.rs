//! What a signature database says, as plain data.

mod database;
mod hello;
mod http;
mod label;
mod labels_id;
mod mtu;
mod provenance;
mod role;
mod source;
mod tcp;

pub use database::Database;
pub use hello::{Fingerprint, HelloLists, HelloPart, HelloPattern, HelloRule, HelloSignature};
pub use http::{HeaderRule, HttpSignature, UaOs};
pub use label::{Class, ClassId, Label, LabelId, System};
pub use labels_id::{ForeignLabels, LabelsId};
pub use mtu::MtuSignature;
pub use provenance::Provenance;
pub use role::Role;
pub use source::SourceId;
pub use tcp::{TcpSignature, Ttl, WindowRule};
