//! Certificates of TLS servers: as fields of blocks and log lines, and as members of JSON.

use fp_engine::{Certificate, Timestamp};

use super::civil::push_rfc3339;
use super::field::Fields;
use super::members::{Members, Value};
use super::text::{UNKNOWN, push_decimal};

pub(super) fn fields(seen: &Certificate, to: &mut impl Fields) {
    for (key, name) in [("cert", &seen.subject), ("issuer", &seen.issuer)] {
        to.field(key, |out| match name.as_bytes() {
            [] => out.extend_from_slice(UNKNOWN),
            name => out.extend_from_slice(name),
        });
    }
    to.field("names", |out| {
        for (at, name) in seen.names.iter().enumerate() {
            if at > 0 {
                out.push(b' ');
            }
            out.extend_from_slice(name);
        }
        if seen.names.is_empty() {
            out.extend_from_slice(b"none");
        }
    });
    to.field("valid", |out| {
        if seen.malformed {
            return out.extend_from_slice(UNKNOWN);
        }
        push_rfc3339(out, second(seen.not_before));
        out.extend_from_slice(b" to ");
        push_rfc3339(out, second(seen.not_after));
    });
    to.field("params", |out| {
        let words = [("self_signed", seen.self_signed), ("malformed", seen.malformed)];
        let start = out.len();
        for (word, _) in words.into_iter().filter(|(_, applies)| *applies) {
            if out.len() > start {
                out.push(b' ');
            }
            out.extend_from_slice(word.as_bytes());
        }
        if out.len() == start {
            out.extend_from_slice(b"none");
        }
    });
    to.field("others", |out| push_decimal(out, seen.others.into()));
    to.field("sha256", |out| out.extend_from_slice(seen.sha256_hex().as_bytes()));
}

pub(super) fn members<M: Members>(to: &mut M, seen: &Certificate) -> Result<(), M::Error> {
    to.member("sha256", &seen.sha256_hex())?;
    to.member("subject_name", &seen.subject)?;
    to.member("issuer_name", &seen.issuer)?;
    to.member("names", Value::Latin1s(&seen.names))?;
    to.member("name_count", seen.name_count)?;
    for (key, seconds) in [("not_before", seen.not_before), ("not_after", seen.not_after)] {
        let mut text = Vec::new();
        push_rfc3339(&mut text, second(seconds));
        let text = String::from_utf8_lossy(&text);
        to.member(key, if seen.malformed { Value::Null } else { Value::Text(&text) })?;
    }
    to.member("self_signed", seen.self_signed)?;
    to.member("malformed", seen.malformed)?;
    to.member("others", seen.others)
}

fn second(seconds: i64) -> Timestamp {
    Timestamp { seconds, nanos: 0, digits: 0 }
}
