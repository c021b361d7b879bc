//! The files of the page, which are in the program.

use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::Response;

/// A file under `assets/`: its path as it is asked for, its type and its bytes.
type Asset = (&'static str, &'static str, &'static [u8]);

macro_rules! assets {
    ($($kind:ident: $($path:literal)+;)+) => {
        [$($((concat!("/", $path), types::$kind, include_bytes!(concat!("../assets/", $path)).as_slice()),)+)+]
    };
}

#[allow(non_upper_case_globals, reason = "words of the list below")]
mod types {
    pub(super) const script: &str = "text/javascript; charset=utf-8";
    pub(super) const style: &str = "text/css; charset=utf-8";
    pub(super) const text: &str = "text/plain; charset=utf-8";
    pub(super) const image: &str = "image/svg+xml";
}

const INDEX: &[u8] = include_bytes!("../assets/index.html");

const ASSETS: [Asset; ASSET_COUNT] = assets! {
    script: "api.js" "app.js" "charts.js" "dom.js" "events.js" "hex.js" "list.js" "query.js" "signature.js" "tally.js" "texts.js" "vendor/uPlot.js" "views/database.js" "views/event.js" "views/host.js" "views/hosts.js" "views/inventory.js" "views/matrix.js" "views/pieces.js" "views/tester.js" "views/traffic.js";
    style: "style.css" "vendor/uPlot.css";
    text: "vendor/uPlot.LICENSE";
    image: "icon.svg";
};
const ASSET_COUNT: usize = 25;

/// The page or one of its files.
pub(crate) fn answer(path: &str) -> Option<Response> {
    let (kind, bytes) = if path == "/" {
        ("text/html; charset=utf-8", INDEX)
    } else {
        ASSETS.iter().find(|(known, ..)| *known == path).map(|(_, kind, bytes)| (*kind, *bytes))?
    };
    Response::builder()
        .status(StatusCode::OK)
        .header(header::CONTENT_TYPE, kind)
        .header(header::CACHE_CONTROL, "no-cache")
        .body(Body::from(bytes))
        .ok()
}
