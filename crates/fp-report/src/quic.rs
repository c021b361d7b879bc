//! Answers of QUIC servers that do not go on with the handshake: as fields of blocks and log lines,
//! and as members of JSON.

use fp_engine::{QuicRetry, QuicVersions};

use super::field::Fields;
use super::members::{Members, Value};
use super::text::push_decimal;
use super::tls::push_quic_version;

pub(super) fn versions_fields(seen: &QuicVersions, to: &mut impl Fields) {
    to.field("versions", |out| {
        for (at, version) in seen.versions.iter().enumerate() {
            if at > 0 {
                out.push(b' ');
            }
            push_quic_version(out, *version);
        }
    });
}

pub(super) fn retry_fields(seen: &QuicRetry, to: &mut impl Fields) {
    to.field("quic", |out| push_quic_version(out, seen.version));
    to.field("token_len", |out| push_decimal(out, seen.token_len.into()));
}

pub(super) fn versions_members<M: Members>(to: &mut M, seen: &QuicVersions) -> Result<(), M::Error> {
    let versions: Vec<u64> = seen.versions.iter().map(|version| u64::from(*version)).collect();
    to.member("quic_versions", Value::U64s(&versions))?;
    to.member("destination_id_len", seen.destination_len)?;
    to.member("source_id_len", seen.source_len)
}

pub(super) fn retry_members<M: Members>(to: &mut M, seen: &QuicRetry) -> Result<(), M::Error> {
    to.member("quic_version", seen.version)?;
    to.member("destination_id_len", seen.destination_len)?;
    to.member("source_id_len", seen.source_len)?;
    to.member("token_len", seen.token_len)
}
