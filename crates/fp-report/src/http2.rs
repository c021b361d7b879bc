//! What the ends of HTTP/2 say first, and upgrades of HTTP/1: as fields of blocks and log lines,
//! and as members of JSON.

use fp_engine::{Http2Opening, HttpUpgrade};

use super::field::Fields;
use super::members::{Members, Value};
use super::text::push_display;

pub(super) fn client_fields(opening: &Http2Opening, to: &mut impl Fields) {
    params(opening, to);
    to.field("hash", |out| out.extend_from_slice(opening.akamai_hash().as_bytes()));
    to.field("raw_sig", |out| out.extend_from_slice(opening.akamai().as_bytes()));
}

pub(super) fn server_fields(opening: &Http2Opening, to: &mut impl Fields) {
    params(opening, to);
    to.field("raw_sig", |out| out.extend_from_slice(opening.server_text().as_bytes()));
}

fn params(opening: &Http2Opening, to: &mut impl Fields) {
    to.field("params", |out| {
        out.extend_from_slice(match (opening.upgraded, opening.malformed_head) {
            (false, false) => b"none",
            (true, false) => b"upgraded",
            (false, true) => b"malformed",
            (true, true) => b"upgraded malformed",
        });
    });
}

pub(super) fn client_members<M: Members>(to: &mut M, opening: &Http2Opening) -> Result<(), M::Error> {
    to.member("raw_sig", &opening.akamai())?;
    to.member("akamai_hash", &opening.akamai_hash())?;
    common_members(to, opening)?;
    let priorities = texts(&opening.priorities);
    to.member("priorities", Value::Latin1s(&priorities))?;
    let head = opening.head_priority.map(|priority| priority.to_string());
    to.member("head_priority", head.as_deref().map_or(Value::Null, Value::Text))?;
    let names: Vec<Box<[u8]>> =
        opening.pseudo_headers.iter().map(|header| header.name().as_bytes().into()).collect();
    to.member("pseudo_headers", Value::Latin1s(&names))
}

pub(super) fn server_members<M: Members>(to: &mut M, opening: &Http2Opening) -> Result<(), M::Error> {
    to.member("raw_sig", &opening.server_text())?;
    common_members(to, opening)
}

fn common_members<M: Members>(to: &mut M, opening: &Http2Opening) -> Result<(), M::Error> {
    let settings = opening.settings.iter().map(|(id, value)| format!("{id}:{value}").into_bytes().into());
    let settings: Vec<Box<[u8]>> = settings.collect();
    to.member("settings", Value::Latin1s(&settings))?;
    to.member("window_update", opening.window_update)?;
    to.member("upgraded", opening.upgraded)?;
    to.member("malformed_head", opening.malformed_head)
}

/// Each as its text.
fn texts(all: &[impl core::fmt::Display]) -> Vec<Box<[u8]>> {
    all.iter().map(|one| one.to_string().into_bytes().into()).collect()
}

pub(super) fn upgrade_fields(upgrade: &HttpUpgrade, to: &mut impl Fields) {
    to.field("protocol", |out| out.extend_from_slice(&upgrade.protocol));
    for (key, value) in
        [("subproto", &upgrade.websocket_protocol), ("options", &upgrade.websocket_extensions)]
    {
        to.field(key, |out| match value {
            Some(value) => out.extend_from_slice(value),
            None => push_display(out, "none"),
        });
    }
}

pub(super) fn upgrade_members<M: Members>(to: &mut M, upgrade: &HttpUpgrade) -> Result<(), M::Error> {
    to.member("protocol", Value::Latin1(&upgrade.protocol))?;
    to.member("websocket_protocol", Value::latin1_or_null(upgrade.websocket_protocol.as_deref()))?;
    to.member("websocket_extensions", Value::latin1_or_null(upgrade.websocket_extensions.as_deref()))
}
