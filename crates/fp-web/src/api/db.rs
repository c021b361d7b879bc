//! Signatures and labels of the database, and what each does in the loaded traffic.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use fp_match::{Section, examples};
use fp_obs::NameCase;
use fp_obs::hello::RawHello;
use serde_json::{Value, json};

use super::params::Params;
use super::{elsewhere, problem};
use crate::answering::Answering;
use crate::catalogue::{Entry, FACETS, SECTIONS, count, direction, hello_kind, selection};
use crate::desk::Desk;
use crate::shapes::{Seen, Shape};

/// Signatures of a page, unless somebody says otherwise, and the most.
const PAGE: u64 = 200;
const LARGEST_PAGE: u64 = 2000;
/// Observations that are told of a signature, and names that are near it.
const MATCHES: usize = 30;
const NEAR: usize = 6;

/// A page of signatures, or a file of all that are chosen.
pub(super) async fn list(
    State(Answering { desk, .. }): State<Answering>,
    RawQuery(query): RawQuery,
) -> Response {
    let params = Params::of(query.as_deref());
    let (offset, limit) =
        match (params.number("offset", 0, u32::MAX.into()), params.number("limit", PAGE, LARGEST_PAGE)) {
            (Ok(offset), Ok(limit)) => (offset as usize, limit as usize),
            (Err(refused), _) | (_, Err(refused)) => return refused,
        };
    if let Some(section) = params.text("section")
        && !SECTIONS.contains(&section)
    {
        return problem(
            StatusCode::BAD_REQUEST,
            &format!("section: expected one of {}", SECTIONS.join(", ")),
        );
    }
    let as_file = match params.text("format") {
        None | Some("json") => false,
        Some("fp") => true,
        Some(_) => return problem(StatusCode::BAD_REQUEST, "format: expected json or fp"),
    };
    elsewhere(move || {
        let entries = desk.entries();
        let text = params.text("text").unwrap_or_default().to_lowercase();
        let wanted: Vec<(&str, &str)> =
            FACETS.iter().filter_map(|facet| Some((*facet, params.text(facet)?))).collect();
        // By all that is asked for but a facet.
        let is_chosen_but_by = |but: &str, one: &Entry| {
            wanted.iter().all(|(facet, value)| *facet == but || one.is_of(facet, value))
                && one.contains(&text)
        };
        let is_chosen = |one: &&Entry| is_chosen_but_by("", one);
        if as_file {
            let chosen = selection(&desk.database, entries.iter().filter(is_chosen));
            let headers = [
                (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
                (header::CONTENT_DISPOSITION, "attachment; filename=\"selection.fp\""),
            ];
            return (headers, chosen.to_string()).into_response();
        }
        let counts = counts(&desk);
        let chosen: Vec<&Entry> = entries.iter().filter(is_chosen).collect();
        let page: Vec<Value> = chosen
            .iter()
            .skip(offset)
            .take(limit)
            .map(|one| with(one, "count", counts.get(&(one.section, one.index)).copied().unwrap_or(0).into()))
            .collect();
        let sources: BTreeSet<&str> = entries.iter().map(|one| one.source.as_str()).collect();
        // What there would be of each value if no other of the facet was asked for.
        let facets = FACETS
            .map(|facet| (facet, count(facet, entries.iter().filter(|one| is_chosen_but_by(facet, one)))));
        super::json(&json!({
            "all": entries.len(), "total": chosen.len(), "sources": sources, "facets": BTreeMap::from(facets),
            "signatures": page,
        }))
    })
    .await
}

/// A signature: what it matches, what is near it and what leaves it nothing.
pub(super) async fn one(
    State(Answering { desk, .. }): State<Answering>,
    path: Result<Path<(String, u32)>, PathRejection>,
) -> Response {
    let Ok(Path((section, index))) = path else {
        return problem(StatusCode::BAD_REQUEST, "expected a section and the place of a signature in it");
    };
    elsewhere(move || {
        let found = desk.entries().iter().find(|one| one.section == section && one.index == index);
        let Some(entry) = found else {
            return problem(StatusCode::NOT_FOUND, "there is no such signature");
        };
        let mut matches: Vec<(Value, u64)> = Vec::new();
        for (seen, shape) in desk.shapes().iter().filter(|(seen, shape)| is_of(&desk, entry, seen, shape)) {
            matches.push((
                json!({ "raw_sig": raw_sig(seen), "count": shape.count, "last": shape.last, "subjects": shape.subjects }),
                shape.count,
            ));
        }
        matches.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let matches: Vec<Value> = matches.into_iter().take(MATCHES).map(|(value, _)| value).collect();
        let named = desk.database.label(entry.of);
        let mut out = with(entry, "matches", matches.into());
        if let Value::Object(members) = &mut out {
            members.insert("near".to_owned(), near(&desk, entry));
            members.insert("shadowed_by".to_owned(), shadow(&desk, entry));
            let provenance = named.provenance.as_ref().map(|provenance| provenance.to_string());
            members.insert("provenance".to_owned(), json!(provenance));
        }
        super::json(&out)
    })
    .await
}

/// An entry as an object with a member more.
fn with(entry: &Entry, name: &str, value: Value) -> Value {
    let mut out = serde_json::to_value(entry).unwrap_or_default();
    if let Value::Object(members) = &mut out {
        members.insert(name.to_owned(), value);
    }
    out
}

/// How often each signature matched, by section and place.
fn counts(desk: &Desk) -> HashMap<(&'static str, u32), u64> {
    let mut out = HashMap::new();
    for (seen, shape) in desk.shapes().iter() {
        if let (Some(section), Some(verdict)) = (section(seen), shape.verdict) {
            *out.entry((section, verdict.signature.0)).or_default() += shape.count;
        }
        if let Seen::Mtu(mtu) = seen {
            let found = desk.database.mtu.iter().zip(0..).find(|(one, _)| one.mtu == *mtu);
            if let Some((_, index)) = found {
                *out.entry(("mtu", index)).or_default() += shape.count;
            }
        }
    }
    out
}

fn is_of(desk: &Desk, entry: &Entry, seen: &Seen, shape: &Shape) -> bool {
    match seen {
        Seen::Mtu(mtu) => {
            entry.section == "mtu"
                && desk.database.mtu.get(entry.index as usize).is_some_and(|one| one.mtu == *mtu)
        }
        _ => {
            section(seen) == Some(entry.section)
                && shape.verdict.is_some_and(|verdict| verdict.signature.0 == entry.index)
        }
    }
}

/// The section whose signatures an observation is matched against; MTUs have no verdict.
fn section(seen: &Seen) -> Option<&'static str> {
    use fp_engine::Direction::{Request, Response};
    Some(match seen {
        Seen::Tcp(Request, _) => "tcp:request",
        Seen::Tcp(Response, _) => "tcp:response",
        Seen::Http(Request, _) => "http:request",
        Seen::Http(Response, _) => "http:response",
        Seen::Hello(raw) => raw.kind().name(),
        Seen::Mtu(_) => return None,
    })
}

/// An observation in p0f's notation, a hello in ours.
pub(super) fn raw_sig(seen: &Seen) -> String {
    match seen {
        Seen::Tcp(direction, observation) => observation.raw_sig(*direction).to_string(),
        Seen::Http(_, raw_sig) => raw_sig.clone(),
        Seen::Hello(raw) => raw.as_str().to_owned(),
        Seen::Mtu(mtu) => mtu.to_string(),
    }
}

/// Labels whose signatures are near, with how far and in what.
fn near(desk: &Desk, entry: &Entry) -> Value {
    let (database, direction, index) = (&*desk.database, direction(entry.section), entry.index as usize);
    let own = &database.label(entry.of).name;
    let told = |name: &str, flavor: String, shares: &[(&'static str, f32)]| {
        let differs: serde_json::Map<String, Value> = shares
            .iter()
            .filter(|(_, share)| *share > 0.0)
            .map(|(field, share)| ((*field).to_owned(), json!(share)))
            .collect();
        let distance: f32 = shares.iter().map(|(_, share)| share).sum();
        json!({ "name": name, "flavor": flavor, "distance": distance, "differs": differs })
    };
    let mut out = Vec::new();
    if let Some(kind) = hello_kind(entry.section) {
        // One that leaves something open is no hello, and a fingerprint tells nothing of it.
        let example = database.hello(kind).get(index).filter(|one| one.rule.field() == "sig");
        if let Some(seen) = example.and_then(|one| RawHello::parse(kind, &one.to_string()).ok()) {
            for one in desk.matcher.hello_candidates(&seen, NEAR).iter() {
                out.push(told(one.name(database), one.flavor(database), &one.distance.fields()));
            }
        }
    } else if entry.section.starts_with("tcp") {
        let example = database
            .tcp(direction)
            .get(index)
            .and_then(|one| examples::of_tcp(one, direction).into_iter().next());
        if let Some(seen) = example {
            for one in desk.matcher.candidates(&seen, direction, NEAR) {
                out.push(told(one.name(database), one.flavor(database), &one.distance.fields()));
            }
        }
    } else if entry.section.starts_with("http")
        && let Some(signature) = database.http(direction).get(index)
    {
        let [seen, _] = examples::of_http(signature);
        for one in desk.matcher.http_candidates(&seen, direction, NameCase::Ignored, NEAR) {
            out.push(told(one.name(database), one.flavor(database), &one.distance.fields()));
        }
    }
    out.retain(|one| one.get("name").and_then(Value::as_str) != Some(own));
    Value::Array(out)
}

/// The signature that leaves this one nothing to match.
fn shadow(desk: &Arc<Desk>, entry: &Entry) -> Value {
    let wanted = match (entry.section, direction(entry.section)) {
        ("mtu", _) => return Value::Null,
        (section, direction) if section.starts_with("tcp") => Section::Tcp(direction),
        (section, direction) => hello_kind(section).map_or(Section::Http(direction), Section::Hello),
    };
    let pair = desk
        .coverage()
        .pairs
        .iter()
        .find(|pair| pair.later.section == wanted && pair.later.id.0 == entry.index);
    let earlier = pair.and_then(|pair| {
        desk.entries().iter().find(|one| one.section == entry.section && one.index == pair.earlier.id.0)
    });
    earlier.map_or(Value::Null, |one| json!({ "id": one.id, "label": one.label, "text": one.text }))
}
