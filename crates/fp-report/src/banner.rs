//! Greetings of servers: as fields of blocks and log lines, and as members of JSON.

use fp_engine::{Banner, BannerNames};

use super::fields::Fields;
use super::members::{Members, Value};
use super::text::UNKNOWN;

pub(super) fn fields(banner: &Banner, to: &mut impl Fields) {
    name_fields(&banner.names, to);
    to.field("protocol", |out| out.extend_from_slice(banner.protocol.name().as_bytes()));
    to.field("banner", |out| {
        out.extend_from_slice(&banner.text);
        if banner.cut {
            out.extend_from_slice(b"...");
        }
    });
}

/// The program, the system and the device that a pattern found.
pub(super) fn name_fields(names: &BannerNames, to: &mut impl Fields) {
    for (key, name, version) in
        [("app", &names.software, &names.version), ("os", &names.system, &names.system_version)]
    {
        to.field(key, |out| {
            out.extend_from_slice(name.as_deref().unwrap_or(UNKNOWN));
            if let Some(version) = version {
                out.push(b' ');
                out.extend_from_slice(version);
            }
        });
    }
    if let Some(device) = &names.device {
        to.field("device", |out| out.extend_from_slice(device));
    }
}

pub(super) fn members<M: Members>(to: &mut M, banner: &Banner) -> Result<(), M::Error> {
    let names = &banner.names;
    to.member("protocol", banner.protocol.name())?;
    for (key, name) in [
        ("software", &names.software),
        ("version", &names.version),
        ("system", &names.system),
        ("system_version", &names.system_version),
        ("device", &names.device),
        ("host_name", &names.host),
    ] {
        to.member(key, Value::latin1_or_null(name.as_deref()))?;
    }
    to.member("banner", Value::Latin1(&banner.text))?;
    to.member("cut", banner.cut)?;
    if banner.left_out {
        to.member("left_out", Value::Latin1List(b"names"))?;
    }
    Ok(())
}
