//! Requests and what every answer says of itself.

use std::io;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::{Router, body::Body};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;

use crate::access::{Access, COOKIE, Refusal};
use crate::answering::Answering;
use crate::connections::Bounded;
use crate::desk::Desk;
use crate::{api, assets};

/// How long a connection may take until the head of a request is whole, the first or a later one.
const PATIENCE: Duration = Duration::from_secs(10);

/// What every answer says of itself: nothing from elsewhere runs, is shown or may show it.
const HEADERS: [(&str, &str); 8] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=(), usb=(), serial=()"),
];

/// Answers requests until `end` is done. One thread does it, so that there is always a processor
/// for capture; what takes long is done on others.
///
/// # Errors
/// The socket cannot be listened to.
pub fn serve(
    listener: TcpListener,
    desk: Arc<Desk>,
    access: Access,
    end: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .enable_time()
        .max_blocking_threads(4)
        .build()?;
    let result = runtime.block_on(async {
        let listener = Bounded::new(tokio::net::TcpListener::from_std(listener)?);
        let router = router(Answering { desk, access: Arc::new(access) });
        // Streams never end by themselves: what is open when the end comes is closed.
        tokio::select! {
            () = answer_all(listener, router) => Ok(()),
            () = end => Ok(()),
        }
    });
    runtime.shutdown_background();
    result
}

/// Answers on each connection, one behind the other.
async fn answer_all(listener: Bounded, router: Router) {
    loop {
        let connection = TokioIo::new(listener.accept().await);
        let service = TowerToHyperService::new(router.clone());
        tokio::spawn(async move {
            let mut server = hyper::server::conn::http1::Builder::new();
            server.timer(TokioTimer::new()).header_read_timeout(PATIENCE);
            // Who says nothing, or no HTTP, is gone.
            let _ = server.serve_connection(connection, service).await;
        });
    }
}

fn router(answering: Answering) -> Router {
    Router::new()
        .nest("/api/v1", api::router())
        .fallback(asset)
        .layer(from_fn_with_state(answering.clone(), guard))
        .with_state(answering)
}

/// A file of the page.
async fn asset(request: Request) -> Response {
    if request.method() != axum::http::Method::GET && request.method() != axum::http::Method::HEAD {
        return api::problem(StatusCode::METHOD_NOT_ALLOWED, "only GET");
    }
    assets::answer(request.uri().path())
        .unwrap_or_else(|| api::problem(StatusCode::NOT_FOUND, "there is nothing of this name"))
}

/// Lets those pass who may ask, and says of every answer what it is.
async fn guard(State(answering): State<Answering>, request: Request, next: Next) -> Response {
    let query = request.uri().query().unwrap_or_default();
    let given = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "token");
    let given = given.map(|(_, value)| value.into_owned());
    let checked = answering.access.check(request.method(), request.headers(), given.as_deref());
    let is_page = request.uri().path() == "/";
    let mut response = match checked {
        Ok(()) => match answering.access.token().filter(|_| is_page && given.is_some()) {
            // From here on the cookie has it, and the address of the page does not.
            Some(token) => with_cookie(token.text()),
            None => next.run(request).await,
        },
        Err(Refusal::Host) => api::problem(
            StatusCode::MISDIRECTED_REQUEST,
            "this name is not one of this server: ask for its address, or start it with --name",
        ),
        Err(Refusal::Origin) => api::problem(StatusCode::FORBIDDEN, "another page may not ask"),
        Err(Refusal::Token) => api::problem(
            StatusCode::UNAUTHORIZED,
            "the token is missing or wrong: open the address that the server printed when it began",
        ),
    };
    let headers: &mut HeaderMap = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

fn with_cookie(token: &str) -> Response {
    let cookie = format!("{COOKIE}={token}; Path=/; HttpOnly; SameSite=Strict");
    let built = Response::builder()
        .status(StatusCode::SEE_OTHER)
        .header(header::LOCATION, "/")
        .header(header::SET_COOKIE, cookie)
        .body(Body::empty());
    built.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// What ends a server: done once the other is dropped.
pub fn end() -> (End, impl Future<Output = ()> + Send + 'static) {
    let (sender, receiver) = tokio::sync::oneshot::channel::<()>();
    (End(sender), async move {
        let _ = receiver.await;
    })
}

/// Ends a server when it is dropped.
#[derive(Debug)]
pub struct End(#[expect(dead_code, reason = "it is dropped")] tokio::sync::oneshot::Sender<()>);
