//! Multicast DNS and SSDP: as fields of blocks and log lines, and as members of JSON.

use fp_engine::{Mdns, Ssdp};

use super::field::Fields;
use super::members::{Members, Value};

pub(super) fn mdns_fields(seen: &Mdns, to: &mut impl Fields) {
    for (key, text) in texts(seen) {
        if let Some(text) = text {
            to.field(key, |out| out.extend_from_slice(text.as_bytes()));
        }
    }
    if !seen.services.is_empty() {
        to.field("services", |out| out.extend_from_slice(seen.services.join(", ").as_bytes()));
    }
}

pub(super) fn mdns_members<M: Members>(to: &mut M, seen: &Mdns) -> Result<(), M::Error> {
    for (key, text) in texts(seen) {
        to.member(if key == "host" { "host_name" } else { key }, or_null(text))?;
    }
    to.member("services", Value::Texts(&seen.services))
}

/// The texts of a response, each under its name.
fn texts(seen: &Mdns) -> [(&'static str, &Option<Box<str>>); 5] {
    [
        ("host", &seen.host),
        ("model", &seen.model),
        ("osxvers", &seen.osxvers),
        ("machine", &seen.machine),
        ("system", &seen.system),
    ]
}

pub(super) fn ssdp_fields(seen: &Ssdp, to: &mut impl Fields) {
    to.field("message", |out| out.extend_from_slice(seen.message.name().as_bytes()));
    to.field("agent", |out| out.extend_from_slice(seen.agent.as_bytes()));
    for (key, text) in [("target", &seen.target), ("usn", &seen.usn)] {
        if let Some(text) = text {
            to.field(key, |out| out.extend_from_slice(text.as_bytes()));
        }
    }
}

pub(super) fn ssdp_members<M: Members>(to: &mut M, seen: &Ssdp) -> Result<(), M::Error> {
    to.member("message", seen.message.name())?;
    to.member("agent", &*seen.agent)?;
    to.member("target", or_null(&seen.target))?;
    to.member("usn", or_null(&seen.usn))
}

fn or_null(text: &Option<Box<str>>) -> Value<'_> {
    text.as_deref().map_or(Value::Null, Value::Text)
}
