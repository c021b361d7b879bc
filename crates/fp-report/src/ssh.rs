//! What the ends of SSH connections say: as fields of blocks and log lines, and as members of JSON.

use fp_engine::{KexInit, SshIdentification};

use super::fields::Fields;
use super::members::{Members, Value};
use super::text::UNKNOWN;

pub(super) fn line_fields(ssh: &SshIdentification<'_>, to: &mut impl Fields) {
    to.field("app", |out| {
        let software = ssh.software();
        out.extend_from_slice(if software.is_empty() { UNKNOWN } else { software });
        if let Some(version) = ssh.version() {
            out.push(b' ');
            out.extend_from_slice(version);
        }
    });
    to.field("comments", |out| out.extend_from_slice(ssh.comments().unwrap_or(b"none")));
    to.field("protocol", |out| out.extend_from_slice(ssh.protocol()));
    to.field("raw_line", |out| out.extend_from_slice(ssh.line()));
}

pub(super) fn line_members<M: Members>(to: &mut M, ssh: &SshIdentification<'_>) -> Result<(), M::Error> {
    to.member("protocol", Value::Latin1(ssh.protocol()))?;
    to.member("software", Value::Latin1(ssh.software()))?;
    to.member("version", Value::latin1_or_null(ssh.version()))?;
    to.member("comments", Value::latin1_or_null(ssh.comments()))?;
    to.member("raw_line", Value::Latin1(ssh.line()))
}

pub(super) fn kex_fields(kex: &KexInit, to: &mut impl Fields) {
    to.field("hassh", |out| out.extend_from_slice(kex.hassh().as_bytes()));
    to.field("host_key", |out| out.extend_from_slice(kex.server_host_key_algorithms()));
    to.field("raw_sig", |out| out.extend_from_slice(kex.raw_sig().as_bytes()));
}

pub(super) fn kex_members<M: Members>(to: &mut M, kex: &KexInit) -> Result<(), M::Error> {
    to.member("hassh", &kex.hassh())?;
    to.member("raw_sig", &kex.raw_sig())?;
    for (name, list) in KexInit::NAMES.into_iter().zip(kex.lists()) {
        to.member(name, Value::Latin1List(list))?;
    }
    to.member("first_packet_follows", kex.first_packet_follows)
}
