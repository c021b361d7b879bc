//! Hosts: a list of them, one with all that is known, and why that is said.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use fp_host::{Dossier, Role};
use fp_report::hosts::{push_json, push_why, system_name};
use serde_json::{Value, json};

use super::params::Params;
use super::{elsewhere, problem, with_type};
use crate::answering::Answering;
use crate::desk::Desk;

/// Hosts of a page, unless somebody says otherwise, and the most.
const PAGE: u64 = 500;
const LARGEST_PAGE: u64 = 5000;

/// A page of hosts in the order of their addresses.
pub(super) async fn list(
    State(Answering { desk, .. }): State<Answering>,
    RawQuery(query): RawQuery,
) -> Response {
    let params = Params::of(query.as_deref());
    let limit = match params.number("limit", PAGE, LARGEST_PAGE) {
        Ok(limit) => limit as usize,
        Err(refused) => return refused,
    };
    let after = match params.text("after").map(str::parse::<IpAddr>) {
        Some(Err(_)) => return problem(StatusCode::BAD_REQUEST, "after: expected an IP address"),
        Some(Ok(address)) => Some(address),
        None => None,
    };
    elsewhere(move || {
        let all = desk.told_hosts();
        let total = all.len();
        let behind = all.iter().filter(|(told, _)| after.is_none_or(|after| *told > after));
        let wanted: Vec<(IpAddr, IpAddr)> = behind.take(limit).copied().collect();
        let is_last = wanted.last() == all.last() || wanted.is_empty();
        // One at a time, so that whoever brings events waits for none of this.
        let summary = |(told, address): &(IpAddr, IpAddr)| Some(summary(*told, &desk.own_dossier(*address)?));
        let hosts: Vec<Value> = wanted.iter().filter_map(summary).collect();
        let next = wanted.last().filter(|_| !is_last).map(|(told, _)| told.to_string());
        let stored = if after.is_none() { desk.stored() } else { &[] };
        super::json(&json!({ "total": total, "next": next, "hosts": hosts, "stored": stored }))
    })
    .await
}

/// All that is known of a host: of the traffic as `fp-cli hosts` tells it, and what the inventory
/// has.
pub(super) async fn one(
    State(Answering { desk, .. }): State<Answering>,
    address: Result<Path<String>, PathRejection>,
) -> Response {
    of_one(desk, address, |desk, address, known| {
        let Some(stored) = known.stored else {
            return with_type(
                "application/json",
                known.traffic.map_or_else(Vec::new, |host| object(desk, &host)),
            );
        };
        let mut whole = match known.traffic {
            Some(host) => value(desk, &host),
            None => json!({ "address": address }),
        };
        if let Value::Object(members) = &mut whole {
            members.insert("stored".to_owned(), stored);
        }
        super::json(&whole)
    })
    .await
}

/// The evidence on a host, and in words what each piece does; and what the inventory has.
pub(super) async fn evidence(
    State(Answering { desk, .. }): State<Answering>,
    address: Result<Path<String>, PathRejection>,
) -> Response {
    of_one(desk, address, |desk, address, known| {
        let (mut evidence, mut why) = (json!([]), Vec::new());
        if let Some(host) = &known.traffic {
            evidence = value(desk, host).get("evidence").cloned().unwrap_or_default();
            push_why(host, &desk.captures().names(), &mut why);
        }
        let mut out =
            json!({ "address": address, "evidence": evidence, "why": String::from_utf8_lossy(&why) });
        if let (Some(stored), Value::Object(members)) = (known.stored, &mut out) {
            members.insert("stored".to_owned(), stored.get("evidence").cloned().unwrap_or_default());
        }
        super::json(&out)
    })
    .await
}

/// What is known of a host, of one or both.
struct Known {
    traffic: Option<Dossier>,
    stored: Option<Value>,
}

/// What is answered of the host that an address in the path names.
async fn of_one(
    desk: Arc<Desk>,
    address: Result<Path<String>, PathRejection>,
    answer: impl FnOnce(&Desk, IpAddr, Known) -> Response + Send + 'static,
) -> Response {
    let Some(address) = parse(address) else { return no_address() };
    elsewhere(move || {
        let traffic = desk.dossier(address);
        match desk.stored_host(address) {
            Err(fault) => problem(StatusCode::SERVICE_UNAVAILABLE, &fault),
            Ok(None) if traffic.is_none() => unknown(),
            Ok(stored) => answer(&desk, address, Known { traffic, stored }),
        }
    })
    .await
}

fn object(desk: &Desk, host: &Dossier) -> Vec<u8> {
    let mut out = Vec::new();
    push_json(host, &desk.captures().names(), &mut out);
    out
}

fn value(desk: &Desk, host: &Dossier) -> Value {
    serde_json::from_slice(&object(desk, host)).unwrap_or_default()
}

/// What a list tells of a host, of which it tells this address.
fn summary(address: IpAddr, host: &Dossier) -> Value {
    let main = host.main();
    let answer = main.and_then(|system| system.verdict.answer());
    let mut notes: Vec<&str> = host.notes.iter().map(|note| note.kind.name()).collect();
    notes.dedup();
    json!({
        "address": address,
        "system": main.and_then(system_name),
        "family": answer.map(|answer| answer.family.as_str()),
        "probability": answer.map(|answer| (answer.probability * 1000.0).round() / 1000.0),
        "systems": host.systems.len(),
        "role": host.role.map(Role::name),
        "notes": notes,
        "hops": host.facts.hops,
        "links": host.facts.links,
        "uptime_minutes": host.facts.uptime.map(|(minutes, _)| minutes),
        "ports": host.facts.ports,
        "opened": host.facts.opened,
        "evidence": host.evidence.len(),
        "first": seconds(host.first),
        "last": seconds(host.last),
    })
}

fn seconds(time: fp_engine::Timestamp) -> f64 {
    time.seconds as f64 + time.nanos as f64 / 1e9
}

fn parse(address: Result<Path<String>, PathRejection>) -> Option<IpAddr> {
    address.ok()?.0.parse().ok()
}

fn no_address() -> Response {
    problem(StatusCode::BAD_REQUEST, "address: expected an IP address")
}

fn unknown() -> Response {
    problem(StatusCode::NOT_FOUND, "nothing is known of this host")
}
