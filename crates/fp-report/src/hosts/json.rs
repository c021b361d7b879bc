//! A line of JSON for a host.

use fp_engine::{Subject, Timestamp, UptimeDoubt};
use fp_host::{
    Connection, Device, Dossier, Evidence, Facts, Hypothesis, Mac, Note, RuleResult, System, TlsVersion,
};

use super::system_name;
use crate::civil::push_rfc3339;
use crate::json_text::{push_key, push_rounded, push_string};
use crate::text::{push_decimal, push_signed};

/// The JSON Schema of the lines of `fp-cli hosts --json`.
pub const HOST_SCHEMA: &str = include_str!("../../schema/host.schema.json");

/// Families are told until they have so much probability together.
const COVERED: f64 = 0.95;

/// Appends a JSON object and a line end. `files`: the names of the captures, by their numbers.
pub fn push_json(dossier: &Dossier, files: &[String], out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"address\":");
    push_string(out, dossier.address);
    push_key(out, "verdict");
    match dossier.main() {
        Some(system) => push_verdict(out, system, dossier.role.map(fp_host::Role::name)),
        None => out.extend_from_slice(b"null"),
    }
    if dossier.systems.len() > 1 {
        push_key(out, "systems");
        push_all(out, &dossier.systems, push_system);
    }
    push_key(out, "evidence");
    push_all(out, &dossier.evidence, |out, one| push_evidence(out, one, files));
    if dossier.left_out > 0 {
        push_key(out, "left_out");
        push_decimal(out, dossier.left_out);
    }
    push_key(out, "notes");
    push_all(out, &dossier.notes, push_note);
    if !dossier.rules.is_empty() {
        push_key(out, "rules");
        push_all(out, &dossier.rules, push_rule);
    }
    push_facts(out, &dossier.facts);
    if let Some(device) = &dossier.device {
        push_key(out, "device");
        push_device(out, device);
    }
    push_key(out, "first_seen");
    push_time(out, dossier.first);
    push_key(out, "last_seen");
    push_time(out, dossier.last);
    out.extend_from_slice(b"}\n");
}

/// Appends a JSON object and a line end: a rule that a host breaks, as an alert.
pub fn push_alert(dossier: &Dossier, result: &RuleResult, out: &mut Vec<u8>) {
    let system = dossier.systems.get(result.system);
    let answer = system.and_then(|system| system.verdict.answer());
    out.extend_from_slice(b"{\"time\":");
    push_time(out, dossier.last);
    push_key(out, "address");
    push_string(out, dossier.address);
    push_key(out, "rule");
    push_string(out, &result.rule);
    push_key(out, "severity");
    push_string(out, result.severity);
    push_key(out, "system");
    push_or_null(out, system.and_then(system_name).as_deref());
    push_key(out, "probability");
    match answer {
        Some(answer) => push_share(out, answer.probability),
        None => out.extend_from_slice(b"null"),
    }
    push_key(out, "role");
    push_or_null(out, dossier.role.map(fp_host::Role::name));
    push_key(out, "text");
    push_string(out, &result.text);
    out.extend_from_slice(b"}\n");
}

/// An array of what `push` makes of each.
fn push_all<T>(out: &mut Vec<u8>, all: &[T], mut push: impl FnMut(&mut Vec<u8>, &T)) {
    out.push(b'[');
    for (at, one) in all.iter().enumerate() {
        if at > 0 {
            out.push(b',');
        }
        push(out, one);
    }
    out.push(b']');
}

fn push_verdict(out: &mut Vec<u8>, system: &System, role: Option<&str>) {
    let verdict = &system.verdict;
    let answer = verdict.answer();
    out.extend_from_slice(b"{\"family\":");
    push_or_null(out, answer.map(|answer| answer.family.as_str()));
    push_key(out, "product");
    push_or_null(out, answer.and_then(|answer| answer.product.as_deref()));
    push_key(out, "version");
    push_or_null(out, answer.and_then(|answer| answer.version.as_deref()));
    push_key(out, "role");
    push_or_null(out, role);
    push_key(out, "probability");
    match answer {
        Some(answer) => push_share(out, answer.probability),
        None => out.extend_from_slice(b"null"),
    }
    push_key(out, "end_of_life");
    push_lifecycle(out, system);
    push_key(out, "cpe");
    push_all(out, &system.cpe, |out, name| push_string(out, name));
    push_key(out, "hypotheses");
    push_all(out, &verdict.hypotheses, push_hypothesis);
    push_key(out, "families");
    out.push(b'{');
    for (at, (family, share)) in verdict.covering(COVERED).enumerate() {
        if at > 0 {
            out.push(b',');
        }
        push_string(out, family);
        out.push(b':');
        push_share(out, *share);
    }
    out.extend_from_slice(b"}}");
}

fn push_lifecycle(out: &mut Vec<u8>, system: &System) {
    let Some(lifecycle) = system.lifecycle else { return out.extend_from_slice(b"null") };
    out.extend_from_slice(b"{\"earliest\":");
    push_string(out, lifecycle.earliest);
    push_key(out, "latest");
    push_string(out, lifecycle.latest);
    push_key(out, "past");
    push_bool_or_null(out, system.is_past_end);
    out.push(b'}');
}

fn push_hypothesis(out: &mut Vec<u8>, one: &Hypothesis) {
    out.extend_from_slice(b"{\"family\":");
    push_string(out, &one.family);
    push_key(out, "product");
    push_or_null(out, one.product.as_deref());
    push_key(out, "version");
    push_or_null(out, one.version.as_deref());
    push_key(out, "probability");
    push_share(out, one.probability);
    out.push(b'}');
}

fn push_system(out: &mut Vec<u8>, system: &System) {
    out.extend_from_slice(b"{\"verdict\":");
    push_verdict(out, system, None);
    push_key(out, "connections");
    push_decimal(out, system.connections);
    push_key(out, "examples");
    push_all(out, &system.examples, push_connection);
    push_key(out, "evidence");
    push_places(out, &system.evidence);
    out.push(b'}');
}

fn push_places(out: &mut Vec<u8>, places: &[usize]) {
    push_all(out, places, |out, place| push_decimal(out, *place as u64));
}

fn push_evidence(out: &mut Vec<u8>, one: &Evidence, files: &[String]) {
    out.extend_from_slice(b"{\"kind\":");
    push_string(out, one.kind.name());
    push_key(out, "grade");
    push_or_null(out, one.grade.map(|grade| grade.name()));
    push_key(out, "value");
    push_string(out, &one.value);
    push_key(out, "says");
    match &one.says {
        None => out.extend_from_slice(b"null"),
        Some(says) => {
            out.extend_from_slice(b"{\"families\":{");
            for (at, (family, share)) in says.families.iter().enumerate() {
                if at > 0 {
                    out.push(b',');
                }
                push_string(out, family);
                out.push(b':');
                push_share(out, *share);
            }
            out.push(b'}');
            push_key(out, "products");
            push_all(out, &says.products, |out, product| {
                out.extend_from_slice(b"{\"name\":");
                push_string(out, &product.name);
                push_key(out, "version");
                push_or_null(out, product.versions.as_ref().map(|v| v.words_of(&product.name)).as_deref());
                out.push(b'}');
            });
            push_key(out, "release");
            let family = says.first_family().unwrap_or_default();
            push_or_null(
                out,
                says.release.as_ref().map(|release| release.words_of_family(family)).as_deref(),
            );
            push_key(out, "role");
            push_or_null(out, says.role.map(fp_host::Role::name));
            out.push(b'}');
        }
    }
    push_key(out, "moved");
    match one.moved {
        None => out.extend_from_slice(b"null"),
        Some(moved) => {
            out.extend_from_slice(b"{\"without\":");
            push_share(out, moved.without);
            push_key(out, "with");
            push_share(out, moved.with);
            out.push(b'}');
        }
    }
    push_key(out, "count");
    push_decimal(out, one.count);
    push_key(out, "first_seen");
    push_time(out, one.first);
    push_key(out, "last_seen");
    push_time(out, one.last);
    push_key(out, "packets");
    push_all(out, &one.places, |out, place| {
        out.extend_from_slice(b"{\"file\":");
        push_or_null(out, files.get(place.file as usize).map(String::as_str));
        push_key(out, "number");
        push_decimal(out, place.number);
        out.push(b'}');
    });
    push_key(out, "connections");
    push_all(out, &one.connections, push_connection);
    out.push(b'}');
}

fn push_connection(out: &mut Vec<u8>, connection: &Connection) {
    out.extend_from_slice(b"{\"side\":");
    push_string(out, side(connection.side));
    push_key(out, "port");
    push_decimal(out, connection.port.into());
    push_key(out, "peer");
    out.extend_from_slice(b"{\"ip\":");
    push_string(out, connection.peer.address);
    push_key(out, "port");
    push_decimal(out, connection.peer.port.into());
    out.extend_from_slice(b"}}");
}

/// Which end of its connection a host is.
pub(super) fn side(side: Subject) -> &'static str {
    match side {
        Subject::Client => "client",
        Subject::Server => "server",
    }
}

fn push_note(out: &mut Vec<u8>, note: &Note) {
    out.extend_from_slice(b"{\"note\":");
    push_string(out, note.kind.name());
    push_key(out, "reasons");
    push_all(out, &note.reasons, |out, reason| push_string(out, reason));
    push_key(out, "evidence");
    push_places(out, &note.evidence);
    out.push(b'}');
}

fn push_rule(out: &mut Vec<u8>, result: &RuleResult) {
    out.extend_from_slice(b"{\"rule\":");
    push_string(out, &result.rule);
    push_key(out, "severity");
    push_string(out, result.severity);
    push_key(out, "broken");
    push_bool_or_null(out, result.broken);
    push_key(out, "system");
    push_decimal(out, result.system as u64);
    out.push(b'}');
}

fn push_bool_or_null(out: &mut Vec<u8>, is: Option<bool>) {
    let word: &[u8] = match is {
        None => b"null",
        Some(true) => b"true",
        Some(false) => b"false",
    };
    out.extend_from_slice(word);
}

fn push_versions(out: &mut Vec<u8>, versions: Option<(TlsVersion, TlsVersion)>) {
    match versions {
        None => out.extend_from_slice(b"null"),
        Some((lowest, highest)) => {
            out.extend_from_slice(b"{\"lowest\":");
            push_string(out, lowest.name());
            push_key(out, "highest");
            push_string(out, highest.name());
            out.push(b'}');
        }
    }
}

fn push_facts(out: &mut Vec<u8>, facts: &Facts) {
    push_key(out, "hops");
    match facts.hops {
        None => out.extend_from_slice(b"null"),
        Some((least, most)) => {
            out.extend_from_slice(b"{\"least\":");
            push_signed(out, least.into());
            push_key(out, "most");
            push_signed(out, most.into());
            out.push(b'}');
        }
    }
    push_key(out, "links");
    push_all(out, &facts.links, |out, (mtu, name)| {
        out.extend_from_slice(b"{\"mtu\":");
        push_decimal(out, (*mtu).into());
        push_key(out, "name");
        push_or_null(out, name.as_deref());
        out.push(b'}');
    });
    push_key(out, "uptime_minutes");
    match facts.uptime {
        None => out.extend_from_slice(b"null"),
        Some((minutes, _)) => push_decimal(out, minutes.into()),
    }
    push_key(out, "uptime_doubt");
    push_or_null(out, facts.uptime_doubt.map(UptimeDoubt::name));
    push_key(out, "tls_client");
    push_versions(out, facts.tls_client);
    push_key(out, "tls_server");
    push_versions(out, facts.tls_server);
    push_key(out, "macs");
    push_all(out, &facts.macs, |out, mac| push_mac(out, *mac, facts));
    push_key(out, "ports");
    push_all(out, &facts.ports, |out, port| push_decimal(out, (*port).into()));
    push_key(out, "opened");
    push_decimal(out, facts.opened);
    push_key(out, "answered");
    push_decimal(out, facts.answered);
}

fn push_device(out: &mut Vec<u8>, device: &Device) {
    out.extend_from_slice(b"{\"mac\":");
    push_string(out, device.mac);
    push_key(out, "addresses");
    push_all(out, &device.addresses, |out, address| push_string(out, address));
    push_key(out, "probability");
    push_share(out, device.probability);
    out.push(b'}');
}

fn push_mac(out: &mut Vec<u8>, mac: Mac, facts: &Facts) {
    out.extend_from_slice(b"{\"mac\":");
    push_string(out, mac);
    push_key(out, "local");
    push_bool_or_null(out, Some(mac.is_local()));
    if let Some((_, vendor)) = facts.vendors.iter().find(|(of, _)| *of == mac) {
        push_key(out, "vendor");
        push_string(out, vendor);
    }
    out.push(b'}');
}

fn push_or_null(out: &mut Vec<u8>, text: Option<&str>) {
    match text {
        Some(text) => push_string(out, text),
        None => out.extend_from_slice(b"null"),
    }
}

/// A probability, to thousandths.
fn push_share(out: &mut Vec<u8>, share: f64) {
    push_rounded(out, share as f32);
}

fn push_time(out: &mut Vec<u8>, time: Timestamp) {
    out.push(b'"');
    push_rfc3339(out, time);
    out.push(b'"');
}
