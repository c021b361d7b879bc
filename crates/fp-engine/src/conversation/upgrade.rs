//! Where a connection of HTTP/1 goes on with another protocol: behind a response with status 101
//! (RFC 9110, 7.8), and behind a positive one to CONNECT (9.3.6).

use fp_obs::HttpObservation;
use fp_obs::http2::HttpUpgrade;
use fp_wire::Stream;
use fp_wire::http::status;

/// What follows the heads after which it does.
#[derive(Debug)]
pub(crate) struct Tunnel {
    /// What the server says of it, but behind CONNECT.
    pub(crate) upgrade: Option<Box<HttpUpgrade>>,
    /// The sequence number of the client's first byte in it.
    pub(crate) client: u32,
    /// What came of the server, from its first byte on.
    pub(crate) server: Stream,
}

/// What is spoken in a tunnel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Inside {
    /// HTTP/2 (RFC 7540, 3.2).
    Http2,
    /// Whatever its first bytes say: behind CONNECT, or TLS (RFC 2817).
    Any,
    /// Nothing that is read.
    Unread,
}

impl Tunnel {
    pub(crate) fn inside(&self) -> Inside {
        match self.upgrade.as_deref().map(|upgrade| &*upgrade.protocol) {
            None => Inside::Any,
            Some(protocol) if protocol.eq_ignore_ascii_case(b"h2c") => Inside::Http2,
            Some([b'T' | b't', b'L' | b'l', b'S' | b's', b'/', ..]) => Inside::Any,
            Some(_) => Inside::Unread,
        }
    }
}

/// What a response says of the protocol that follows it; `None` if its status is not 101.
pub(crate) fn of_response(head: &HttpObservation<'_>) -> Option<Box<HttpUpgrade>> {
    if status(head) != Some(101) {
        return None;
    }
    let value = |name: &[u8]| {
        let mut headers = head.raw_headers();
        headers.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| Box::from(value))
    };
    Some(Box::new(HttpUpgrade {
        protocol: value(b"upgrade").unwrap_or_default(),
        websocket_protocol: value(b"sec-websocket-protocol"),
        websocket_extensions: value(b"sec-websocket-extensions"),
    }))
}
