//! What is known of a host, for those who ask.

use std::net::IpAddr;

use fp_db::Database;
use fp_engine::{Honesty, HostRecord};

use super::civil::Civil;
use super::json_text::{push_bool, push_key, push_label, push_label_object, push_string};
use super::text::{push_decimal, push_display, push_signed};

/// What is known of an address: a record or nothing.
pub struct Record<'a> {
    /// The address that was asked for.
    pub address: IpAddr,
    /// What is known of it.
    pub record: Option<&'a HostRecord>,
    /// Whether it is ours, where somebody said what is.
    pub home: Option<bool>,
}

impl Record<'_> {
    /// Appends a JSON object and a line end. Members that are not known are null.
    pub fn push_json(&self, out: &mut Vec<u8>, database: &Database) {
        out.extend_from_slice(b"{\"event\":\"host\"");
        push_key(out, "ip");
        push_string(out, self.address);
        push_key(out, "known");
        push_bool(out, self.record.is_some());
        if let Some(home) = self.home {
            push_key(out, "home");
            push_bool(out, home);
        }
        if let Some(record) = self.record {
            push_members(out, record, database);
        }
        out.extend_from_slice(b"}\n");
    }
}

fn push_members(out: &mut Vec<u8>, record: &HostRecord, database: &Database) {
    for (key, seconds) in [
        ("first_seen", Some(record.first_seen)),
        ("last_seen", Some(record.last_seen)),
        ("changed", record.changed),
        ("shared", record.shared),
    ] {
        push_key(out, key);
        or_null(out, seconds, |out, seconds| {
            out.push(b'"');
            Civil::from_unix(seconds.into()).push(out, b'-', b'T');
            out.extend_from_slice(b"Z\"");
        });
    }
    push_key(out, "connections");
    push_decimal(out, record.connections.into());
    push_key(out, "system");
    or_null(out, record.system, |out, label| {
        push_label_object(out, label, database, |out| {
            push_key(out, "fuzzy");
            push_bool(out, record.system_quality.fuzzy);
            push_key(out, "generic");
            push_bool(out, record.system_quality.generic);
        });
    });
    push_key(out, "application");
    or_null(out, record.application, |out, label| push_label_object(out, label, database, |_| ()));
    push_key(out, "link");
    push_label(out, record.link, database);
    push_key(out, "language");
    or_null(out, record.language, push_string);
    push_key(out, "hops");
    or_null(out, record.hops, |out, hops| push_signed(out, hops.into()));
    for (key, number) in [
        ("uptime_minutes", record.uptime.map(|(minutes, _)| minutes)),
        ("wrap_days", record.uptime.map(|(_, days)| days)),
    ] {
        push_key(out, key);
        or_null(out, number, |out, number| push_decimal(out, number.into()));
    }
    push_key(out, "honesty");
    push_string(
        out,
        match record.honesty {
            Honesty::Plausible => "plausible",
            Honesty::OtherSystem => "other system",
            Honesty::Dishonest => "dishonest",
        },
    );
}

fn or_null<T>(out: &mut Vec<u8>, value: Option<T>, push: impl FnOnce(&mut Vec<u8>, T)) {
    match value {
        Some(value) => push(out, value),
        None => push_display(out, "null"),
    }
}
