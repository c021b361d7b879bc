//! The captures and links that events come from.

use axum::extract::{RawQuery, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use futures_util::StreamExt as _;
use serde_json::json;

use super::params::Params;
use super::{problem, with_type};
use crate::answering::Answering;
use crate::desk::Desk;
use crate::upload::{self, Refused};

/// The longest name of a capture, in characters.
const LONGEST_NAME: usize = 200;

/// What is to be known of all captures, as text.
pub(super) fn text(desk: &Desk) -> String {
    let captures = desk.captures().all().to_vec();
    let (first, next, bytes) = {
        let ring = desk.ring();
        (ring.first(), ring.next(), ring.bytes())
    };
    let left_out = desk.shapes().left_out();
    let hosts = desk.hosts();
    json!({
        "captures": captures,
        "first": first,
        "last": next - 1,
        "kept_bytes": bytes,
        "most_kept_bytes": desk.kept.bytes,
        "most_events": desk.kept.events,
        "hosts": hosts.len(),
        "forgotten_hosts": hosts.forgotten(),
        "stored_hosts": desk.stored().len(),
        "upload_limit": desk.kept.upload,
        "observations_left_out": left_out,
        "generation": desk.generation(),
    })
    .to_string()
}

pub(super) async fn list(State(Answering { desk, .. }): State<Answering>) -> Response {
    with_type("application/json", text(&desk))
}

/// Takes a capture. The answer comes once all of it was read, or why that could not be.
pub(super) async fn send(
    State(Answering { desk, .. }): State<Answering>,
    RawQuery(query): RawQuery,
    request: Request,
) -> Response {
    if desk.pseudonyms.is_some() {
        return problem(StatusCode::FORBIDDEN, "no captures are taken with --privacy");
    }
    let params = Params::of(query.as_deref());
    let name: String = params.text("name").unwrap_or("upload").chars().take(LONGEST_NAME).collect();
    let length = request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok());
    let size: Option<u64> = length.and_then(|text| text.parse().ok());
    let too_long = || {
        let what = format!(
            "longer than the {} bytes that are taken: start the server with --upload-limit",
            desk.kept.upload
        );
        problem(StatusCode::PAYLOAD_TOO_LARGE, &what)
    };
    if size.is_some_and(|size| size > desk.kept.upload) {
        return too_long();
    }
    let (id, sender) = match upload::begin(&desk, &name, size) {
        Ok(begun) => begun,
        Err(Refused::Busy) => {
            return problem(
                StatusCode::TOO_MANY_REQUESTS,
                "other captures are sent at this moment: try again later",
            );
        }
        Err(Refused::Full) => {
            return problem(StatusCode::TOO_MANY_REQUESTS, "there are too many captures: forget them first");
        }
    };
    let mut body = request.into_body().into_data_stream();
    let mut taken = 0;
    while let Some(piece) = body.next().await {
        let piece = match piece {
            Ok(piece) => piece,
            Err(_) => {
                let _ = sender.send(Err("the browser stopped sending it".to_owned())).await;
                return problem(StatusCode::BAD_REQUEST, "the body came to no end");
            }
        };
        taken += piece.len() as u64;
        if taken > desk.kept.upload {
            let _ = sender.send(Err("it is longer than what is taken".to_owned())).await;
            return too_long();
        }
        // Nobody reads on behind damage, or what was forgotten.
        if sender.send(Ok(piece)).await.is_err() {
            break;
        }
    }
    // That is its end.
    drop(sender);
    finished(&desk, id).await
}

/// What came of a capture, once nothing is read of it any more.
async fn finished(desk: &Desk, id: u32) -> Response {
    let mut changed = desk.follow();
    loop {
        changed.mark_unchanged();
        let capture = desk.captures().get_mut(id).map(|capture| capture.clone());
        match capture {
            None => return problem(StatusCode::CONFLICT, "it was forgotten while it was read"),
            Some(capture) => match capture.state {
                crate::CaptureState::Done => {
                    let mut response = super::json(&capture);
                    *response.status_mut() = StatusCode::CREATED;
                    return response;
                }
                crate::CaptureState::Failed => {
                    let mut response = super::json(&json!({
                        "error": capture.notice.clone().unwrap_or_default(),
                        "capture": capture,
                    }));
                    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
                    return response;
                }
                _ => {}
            },
        }
        let _ = changed.changed().await;
    }
}

/// Forgets events, hosts and captures.
pub(super) async fn clear(State(Answering { desk, .. }): State<Answering>) -> Response {
    desk.clear();
    StatusCode::NO_CONTENT.into_response()
}
