//! Strategies for HTTP heads.

use proptest::collection::vec;
use proptest::prelude::*;

use crate::{HttpObservation, MAX_HTTP_HEADERS};

/// Names that software sends, some of them spelt in an unusual case.
const NAMES: [&str; 26] = [
    "Host",
    "User-Agent",
    "user-agent",
    "Accept",
    "accept",
    "Accept-Encoding",
    "Accept-Language",
    "Accept-Charset",
    "Connection",
    "connection",
    "Keep-Alive",
    "Cookie",
    "Referer",
    "Cache-Control",
    "Via",
    "X-Forwarded-For",
    "Date",
    "Server",
    "Content-Type",
    "Content-type",
    "Content-Length",
    "Accept-Ranges",
    "ETag",
    "Vary",
    "Set-Cookie",
    "Transfer-Encoding",
];

/// A header name: mostly one that software sends.
pub fn header_name() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => proptest::sample::select(&NAMES[..]).prop_map(str::to_string),
        1 => "[A-Za-z0-9_-]{1,32}",
        1 => "[A-Za-z0-9.!#$%&'*+^`~_-]{1,80}",
    ]
}

/// A header value: mostly text, sometimes any bytes but LF. Never ends in CR, which would belong to
/// the line end.
pub fn header_value() -> impl Strategy<Value = Vec<u8>> {
    let text = prop_oneof![
        Just(""),
        Just("*/*"),
        Just("keep-alive"),
        Just("gzip, deflate"),
        Just("text/html"),
        Just("en-US,en;q=0.5"),
        Just("Sun, 06 Nov 1994 08:49:37 GMT"),
        Just("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"),
        Just("nginx"),
    ];
    let any = vec(any::<u8>().prop_filter("a line feed ends the value", |byte| *byte != b'\n'), 0..40)
        .prop_map(|mut value| {
            value.truncate(value.iter().rposition(|byte| *byte != b'\r').map_or(0, |last| last + 1));
            value
        });
    prop_oneof![4 => text.prop_map(|text| text.as_bytes().to_vec()), 1 => "[ -~]{0,40}".prop_map(String::into_bytes), 1 => any]
}

/// Names and values of a head.
pub fn headers() -> impl Strategy<Value = Vec<(String, Vec<u8>)>> {
    prop_oneof![
        6 => vec((header_name(), header_value()), 0..=32),
        1 => vec((header_name(), header_value()), 0..=MAX_HTTP_HEADERS),
    ]
}

/// A head with such headers.
pub fn head() -> impl Strategy<Value = HttpObservation<'static>> {
    (0u8..=1, headers()).prop_map(|(version, headers)| {
        HttpObservation::from_headers(version, headers.iter().map(|(name, value)| (&**name, &**value)))
    })
}
