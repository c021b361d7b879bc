//! SMB and NTLM: as fields of blocks and log lines, and as members of JSON.

use fp_engine::{Ntlm, Smb};
use fp_match::windows;

use super::fields::Fields;
use super::members::{Members, Value};
use super::text::{UNKNOWN, push_decimal, push_display};

pub(super) fn smb_fields(smb: &Smb, to: &mut impl Fields) {
    super::banner::name_fields(&smb.names, to);
    to.field("message", |out| out.extend_from_slice(smb.message.name().as_bytes()));
    to.field("smb", |out| push_decimal(out, smb.protocol.into()));
    if !smb.dialects.is_empty() {
        to.field("dialects", |out| out.extend_from_slice(smb.dialects.join(", ").as_bytes()));
    }
    for (key, text) in [
        ("native_os", &smb.native_os),
        ("native_lm", &smb.native_lm),
        ("host", &smb.host),
        ("domain", &smb.domain),
    ] {
        if let Some(text) = text {
            to.field(key, |out| out.extend_from_slice(text.as_bytes()));
        }
    }
}

pub(super) fn smb_members<M: Members>(to: &mut M, smb: &Smb) -> Result<(), M::Error> {
    let names = &smb.names;
    to.member("message", smb.message.name())?;
    to.member("protocol", smb.protocol)?;
    to.member("dialects", Value::Texts(&smb.dialects))?;
    for (key, text) in [
        ("native_os", &smb.native_os),
        ("native_lm", &smb.native_lm),
        ("host_name", &smb.host),
        ("domain", &smb.domain),
    ] {
        to.member(key, text_or_null(text))?;
    }
    for (key, name) in [
        ("software", &names.software),
        ("version", &names.version),
        ("system", &names.system),
        ("system_version", &names.system_version),
    ] {
        to.member(key, Value::latin1_or_null(name.as_deref()))?;
    }
    Ok(())
}

pub(super) fn ntlm_fields(ntlm: &Ntlm, to: &mut impl Fields) {
    to.field("os", |out| match ntlm.version.and_then(windows::build) {
        Some(found) => out.extend_from_slice(found.name().as_bytes()),
        None => out.extend_from_slice(UNKNOWN),
    });
    if let Some(version) = ntlm.version {
        to.field("version", |out| push_display(out, version));
    }
    to.field("message", |out| out.extend_from_slice(ntlm.message.name().as_bytes()));
    to.field("carrier", |out| out.extend_from_slice(ntlm.carrier.name().as_bytes()));
    for (key, name) in names(ntlm) {
        if let Some(name) = name {
            to.field(key, |out| out.extend_from_slice(name.as_bytes()));
        }
    }
}

pub(super) fn ntlm_members<M: Members>(to: &mut M, ntlm: &Ntlm) -> Result<(), M::Error> {
    to.member("message", ntlm.message.name())?;
    to.member("carrier", ntlm.carrier.name())?;
    match ntlm.version {
        Some(version) => to.member("version", &version.to_string())?,
        None => to.member("version", Value::Null)?,
    }
    let found = ntlm.version.and_then(windows::build);
    let text = |text: Option<&'static str>| text.map_or(Value::Null, Value::Text);
    to.member("windows", text(found.and_then(|found| found.client)))?;
    to.member("windows_server", text(found.and_then(|found| found.server)))?;
    for (key, name) in names(ntlm) {
        to.member(key, text_or_null(name))?;
    }
    Ok(())
}

/// The names that a message tells, each under its own.
fn names(ntlm: &Ntlm) -> [(&'static str, &Option<Box<str>>); 6] {
    [
        ("target", &ntlm.target),
        ("computer", &ntlm.computer),
        ("domain", &ntlm.domain),
        ("dns_computer", &ntlm.dns_computer),
        ("dns_domain", &ntlm.dns_domain),
        ("dns_forest", &ntlm.dns_forest),
    ]
}

fn text_or_null(text: &Option<Box<str>>) -> Value<'_> {
    text.as_deref().map_or(Value::Null, Value::Text)
}
