//! The API, `/api/v1`. `openapi.json` says what each question takes and what is answered.

mod captures;
mod db;
mod events;
mod hosts;
mod numbered;
mod params;
mod stream;
mod tester;

use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use axum::{Router, extract::DefaultBodyLimit};

use crate::answering::{Answering, OPENAPI};

/// The longest body but for captures, in bytes.
const LONGEST_BODY: usize = 256 * 1024;

/// All questions.
pub(crate) fn router() -> Router<Answering> {
    let small = Router::new()
        .route("/match", axum::routing::post(tester::answer))
        .layer(DefaultBodyLimit::max(LONGEST_BODY));
    Router::new()
        .route("/events", get(events::page))
        .route("/events/{seq}", get(events::one))
        .route("/events/{seq}/packet", get(events::packet))
        .route("/hosts", get(hosts::list))
        .route("/hosts/{address}", get(hosts::one))
        .route("/hosts/{address}/evidence", get(hosts::evidence))
        .route("/db", get(db::list))
        .route("/db/{section}/{place}", get(db::one))
        .route("/captures", get(captures::list).post(captures::send).delete(captures::clear))
        .route("/openapi.json", get(openapi))
        .merge(small)
        .method_not_allowed_fallback(not_allowed)
        .fallback(unknown)
}

async fn openapi() -> Response {
    with_type("application/json", OPENAPI.to_owned())
}

async fn unknown() -> Response {
    problem(StatusCode::NOT_FOUND, "the API has nothing of this name: see /api/v1/openapi.json")
}

async fn not_allowed() -> Response {
    problem(StatusCode::METHOD_NOT_ALLOWED, "not with this method: see /api/v1/openapi.json")
}

/// What is wrong, in words, as an object with the member `error`.
pub(crate) fn problem(status: StatusCode, what: &str) -> Response {
    let mut response = json(&serde_json::json!({ "error": what }));
    *response.status_mut() = status;
    response
}

/// An answer in JSON.
pub(crate) fn json(value: &impl serde::Serialize) -> Response {
    match serde_json::to_vec(value) {
        Ok(text) => with_type("application/json", text),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// An answer of a type.
fn with_type(kind: &'static str, body: impl Into<Body>) -> Response {
    ([(header::CONTENT_TYPE, kind)], body.into()).into_response()
}

/// Does what takes long on another thread.
async fn elsewhere(what: impl FnOnce() -> Response + Send + 'static) -> Response {
    let done = tokio::task::spawn_blocking(what).await;
    done.unwrap_or_else(|_| problem(StatusCode::INTERNAL_SERVER_ERROR, "no answer could be made"))
}
