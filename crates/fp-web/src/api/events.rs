//! Events: a page of them, one, and the packet that told it.

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use serde_json::json;

use super::numbered::push_numbered;
use super::params::Params;
use super::{problem, stream, with_type};
use crate::answering::Answering;
use crate::marks::marks;

/// Events of a page, unless somebody says otherwise, and the most.
const PAGE: u64 = 1000;
const LARGEST_PAGE: u64 = 5000;

/// A page of events, or, where a stream is asked for, all that follow.
pub(super) async fn page(
    State(Answering { desk, .. }): State<Answering>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let params = Params::of(query.as_deref());
    let after = match params.number("after", 0, i64::MAX as u64) {
        Ok(after) => after,
        Err(refused) => return refused,
    };
    let accepts = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if accepts.contains("text/event-stream") {
        let last = headers.get("last-event-id").and_then(|value| value.to_str().ok());
        return stream::events(desk, last.and_then(|text| text.parse().ok()).unwrap_or(after));
    }
    let limit = match params.number("limit", PAGE, LARGEST_PAGE) {
        Ok(limit) => limit,
        Err(refused) => return refused,
    };
    let (begin, lines, first, next) = {
        let ring = desk.ring();
        let (begin, lines) = ring.after(after, limit as usize);
        (begin, lines, ring.first(), ring.next())
    };
    let mut text = Vec::with_capacity(lines.iter().map(|line| line.len() + 32).sum::<usize>() + 64);
    text.extend_from_slice(format!("{{\"first\":{first},\"last\":{},\"events\":[", next - 1).as_bytes());
    for (line, seq) in lines.iter().zip(begin..) {
        if seq > begin {
            text.push(b',');
        }
        push_numbered(&mut text, line, seq);
    }
    text.extend_from_slice(b"]}");
    with_type("application/json", text)
}

/// An event.
pub(super) async fn one(
    State(Answering { desk, .. }): State<Answering>,
    seq: Result<Path<u64>, PathRejection>,
) -> Response {
    let Ok(Path(seq)) = seq else { return no_number() };
    let Some(row) = desk.ring().get(seq).cloned() else { return gone() };
    let mut text = Vec::new();
    push_numbered(&mut text, &row.line, seq);
    with_type("application/json", text)
}

/// The packet that told an event, with the places of the fields that count.
pub(super) async fn packet(
    State(Answering { desk, .. }): State<Answering>,
    seq: Result<Path<u64>, PathRejection>,
) -> Response {
    let Ok(Path(seq)) = seq else { return no_number() };
    let Some(row) = desk.ring().get(seq).cloned() else { return gone() };
    let hex: String = row.frame.iter().map(|byte| format!("{byte:02x}")).collect();
    super::json(&json!({
        "seq": seq,
        "link_type": row.link_type,
        "bytes": hex,
        "fields": marks(row.link_type, &row.frame),
    }))
}

fn no_number() -> Response {
    problem(StatusCode::BAD_REQUEST, "seq: expected the number of an event")
}

fn gone() -> Response {
    problem(StatusCode::NOT_FOUND, "there is no event of this number, or it is no longer kept")
}
