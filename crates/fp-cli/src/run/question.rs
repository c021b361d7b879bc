//! Observations that somebody typed, and what the engine would tell of them.

use std::borrow::Cow;
use std::ops::Range;

use fp_db::Ttl;
use fp_engine::{
    Direction, EventKind, HttpEvent, HttpObservation, MtuEvent, TcpEvent, TcpObservation, Verdict,
};
use fp_match::{Matcher, hops, http_quality, tcp_quality};
use fp_obs::{NameCase, ParseError};

/// Reads `text` and matches it: `syn:` or `syn+ack:` and a raw signature, `http request:` or `http response:` and one, or
/// `mtu:` and bytes. Without a prefix the first character tells what it is, and `otherwise` its direction.
pub(crate) fn answer(
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
                let tcp = tcp(matcher, text.parse()?, direction);
                match direction {
                    Direction::Request => EventKind::Syn(Cow::Owned(tcp)),
                    Direction::Response => EventKind::SynAck(Cow::Owned(tcp)),
                }
            }
            What::Http(direction) => {
                let http = http(matcher, HttpObservation::from_raw_sig(text, direction)?, direction).into();
                match direction {
                    Direction::Request => EventKind::HttpRequest(http),
                    Direction::Response => EventKind::HttpResponse(http),
                }
            }
            What::Mtu => {
                let fault = |span: Range<usize>| ParseError::new(span, "an MTU in bytes");
                let mtu = text.parse().map_err(|_| fault(0..text.len()))?;
                EventKind::Mtu(MtuEvent { link: matcher.mtu(mtu), mtu })
            }
        })
    }
}

/// What the engine would tell of this SYN or SYN+ACK.
fn tcp(matcher: &Matcher<'_>, observation: TcpObservation, direction: Direction) -> TcpEvent {
    let database = matcher.database();
    let found = matcher.tcp(&observation, direction);
    let random_ttl =
        found.signature(database).is_some_and(|signature| matches!(signature.ttl, Ttl::AtMost(_)));
    TcpEvent {
        observation,
        verdict: found.verdict,
        hops: hops(&observation, &found, database),
        random_ttl,
        quality: tcp_quality(&observation, &found, database),
        alike: None,
    }
}

/// What the engine would tell of this head.
fn http(
    matcher: &Matcher<'_>,
    observation: HttpObservation<'static>,
    direction: Direction,
) -> HttpEvent<'static> {
    let case = NameCase::Ignored;
    let verdict = matcher.http(&observation, direction, case);
    let signature = |verdict: Verdict| verdict.signature.http(matcher.database(), direction);
    let expected = verdict.and_then(signature).map_or("", |signature| &signature.software);
    let software = observation.software(direction, case).map(String::from_utf8_lossy);
    HttpEvent {
        verdict,
        dishonest: software.as_ref().is_some_and(|software| !software.contains(expected)),
        anonymous: software.is_none(),
        language: if direction == Direction::Request { observation.language(case) } else { None },
        quality: http_quality(verdict.as_ref()),
        observation,
    }
}
