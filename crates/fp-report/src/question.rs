//! Observations that somebody typed, and what the engine would tell of them.

use std::borrow::Cow;
use std::ops::Range;

use fp_engine::{Direction, EventKind, HelloVerdict, HttpEvent, HttpObservation, MtuEvent, TcpEvent};
use fp_match::{HelloSeen, Matcher};
use fp_obs::ParseError;
use fp_obs::hello::{HelloKind, RawHello};

/// What somebody asked, and what came of it.
pub enum Asked {
    /// An observation, as the engine would tell it.
    Event(EventKind<'static>),
    /// A hello, and what it matched.
    Hello(RawHello, Option<HelloVerdict>),
}

/// Reads `text` and matches it: the name of a section of hellos such as `tls:client:` and a raw
/// signature (`tls:`, `quic:`, `ssh:`, `dhcp:` and `http2:` are short for those of clients), or
/// what [`question`] reads.
///
/// # Errors
/// What of the text is in no notation, and what was expected there.
pub fn asked(matcher: &Matcher<'_>, text: &str, otherwise: Direction) -> Result<Asked, ParseError> {
    let long = HelloKind::ALL.map(|kind| (kind.name(), kind));
    let short = [
        ("tls", HelloKind::TlsClient),
        ("quic", HelloKind::QuicClient),
        ("ssh", HelloKind::SshClient),
        ("dhcp", HelloKind::DhcpClient),
        ("http2", HelloKind::Http2Client),
    ];
    for (name, kind) in long.into_iter().chain(short) {
        let Some(rest) = text.strip_prefix(name).and_then(|rest| rest.strip_prefix(':')) else { continue };
        let signature = rest.trim_start();
        let before = text.len() - signature.len();
        let raw = RawHello::parse(kind, signature).map_err(|error| error.shifted(before))?;
        let hello = matcher.hello(HelloSeen::raw(&raw));
        return Ok(Asked::Hello(raw, hello));
    }
    question(matcher, text, otherwise).map(Asked::Event)
}

/// Reads `text` and matches it: `syn:` or `syn+ack:` and a raw signature, `http request:` or `http
/// response:` and one, or `mtu:` and bytes. Without a prefix the first character tells what it is,
/// and `otherwise` its direction.
///
/// # Errors
/// What of the text is in no notation, and what was expected there.
pub fn question(
    matcher: &Matcher<'_>,
    text: &str,
    otherwise: Direction,
) -> Result<EventKind<'static>, ParseError> {
    for (prefix, what) in [
        ("syn+ack:", What::Tcp(Direction::Response)),
        ("syn:", What::Tcp(Direction::Request)),
        ("http request:", What::Http(Direction::Request)),
        ("http response:", What::Http(Direction::Response)),
        ("mtu:", What::Mtu),
    ] {
        if let Some(rest) = text.strip_prefix(prefix) {
            let blanks = rest.len() - rest.trim_start().len();
            let read = what.read(matcher, rest.trim_start());
            return read.map_err(|error| error.shifted(prefix.len() + blanks));
        }
    }
    let what = if text.starts_with("0:") || text.starts_with("1:") {
        What::Http(otherwise)
    } else if text.bytes().all(|byte| byte.is_ascii_digit()) {
        What::Mtu
    } else {
        What::Tcp(otherwise)
    };
    what.read(matcher, text)
}

/// What a text is of.
#[derive(Clone, Copy)]
enum What {
    Tcp(Direction),
    Http(Direction),
    Mtu,
}

impl What {
    fn read(self, matcher: &Matcher<'_>, text: &str) -> Result<EventKind<'static>, ParseError> {
        Ok(match self {
            What::Tcp(direction) => {
                let tcp = TcpEvent::of(matcher, text.parse()?, direction);
                match direction {
                    Direction::Request => EventKind::Syn(Cow::Owned(tcp)),
                    Direction::Response => EventKind::SynAck(Cow::Owned(tcp)),
                }
            }
            What::Http(direction) => {
                let http =
                    HttpEvent::of(matcher, HttpObservation::from_raw_sig(text, direction)?, direction).into();
                match direction {
                    Direction::Request => EventKind::HttpRequest(http),
                    Direction::Response => EventKind::HttpResponse(http),
                }
            }
            What::Mtu => {
                let fault = |span: Range<usize>| ParseError::new(span, "an MTU in bytes");
                let mtu = text.parse().map_err(|_| fault(0..text.len()))?;
                EventKind::Mtu(MtuEvent::new(matcher.mtu(mtu), mtu))
            }
        })
    }
}
