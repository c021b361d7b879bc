use fp_obs::HttpObservation;

use super::HeadEnd;
use super::framing::Framing;

/// What a request asks of a response, as far as that decides how far the response goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// GET, POST and most others.
    Any,
    /// HEAD: a response has no body, whatever its head says.
    Head,
    /// CONNECT: what follows a positive response is no HTTP.
    Connect,
    /// Not known.
    Unknown,
}

impl Asked {
    /// What the request with this head asks.
    pub fn by(head: &HttpObservation<'_>) -> Asked {
        match head.bytes.get(..5) {
            Some(b"HEAD ") => Asked::Head,
            Some(b"CONNE") if head.bytes.starts_with(b"CONNECT ") => Asked::Connect,
            _ => Asked::Any,
        }
    }
}

/// What follows a head (RFC 9112, 6.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// The next head.
    None,
    /// The head of the response that was asked for: this one was an interim one (RFC 9110, 15.2).
    Interim,
    /// So many bytes, then the next head.
    Length(u64),
    /// Chunks, then the next head.
    Chunked,
    /// All that is still sent.
    UntilClose,
    /// Another protocol, in both directions: after 101, and a positive response to CONNECT.
    Tunnel,
    /// It cannot be told: what says so is missing, contradicts itself, or is understood differently
    /// by different receivers.
    Unclear,
}

impl Body {
    /// What follows a request head. Of one that was cut nothing is known yet of the lines that are
    /// missing ([`RestOfHead`](super::RestOfHead)).
    pub fn of_request(head: &HttpObservation<'_>, end: HeadEnd) -> Body {
        Body::of_request_that_says(Framing::of(head, end.passed_over))
    }

    /// What follows a response head; of one that was cut, the same.
    pub fn of_response(head: &HttpObservation<'_>, end: HeadEnd, asked: Asked) -> Body {
        let Some(status) = status(head) else { return Body::Unclear };
        match (status, asked) {
            (101, _) | (200..300, Asked::Connect) => Body::Tunnel,
            (100..200, _) => Body::Interim,
            (204 | 304, _) | (_, Asked::Head) => Body::None,
            _ => Body::of_response_that_says(Framing::of(head, end.passed_over), asked),
        }
    }

    pub(super) fn of_request_that_says(said: Framing) -> Body {
        match said {
            Framing::Unsaid => Body::None,
            Framing::Length(length) => Body::Length(length),
            Framing::Coded { chunked: true } => Body::Chunked,
            Framing::Coded { chunked: false } | Framing::Unclear => Body::Unclear,
        }
    }

    pub(super) fn of_response_that_says(said: Framing, asked: Asked) -> Body {
        match said {
            _ if asked == Asked::Unknown => Body::Unclear,
            Framing::Unsaid | Framing::Coded { chunked: false } => Body::UntilClose,
            Framing::Length(length) => Body::Length(length),
            Framing::Coded { chunked: true } => Body::Chunked,
            Framing::Unclear => Body::Unclear,
        }
    }
}

/// The status code of a response, as its first line has it; `None` where that has none.
pub fn status(head: &HttpObservation<'_>) -> Option<u16> {
    const AT: usize = b"HTTP/1.1 ".len();
    let digits = head.bytes.get(AT..AT + 3)?;
    digits
        .iter()
        .try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u16::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use fp_obs::Direction;

    use super::super::{HeadReader, Options, Status};
    use super::*;

    fn read(direction: Direction, text: &str) -> (HttpObservation<'_>, HeadEnd) {
        let options = Options { any_method: true, large: true, ..Options::default() };
        let mut reader = HeadReader::new(direction, options);
        let Status::Head(head) = reader.advance(text.as_bytes()) else { panic!("not a head: {text:?}") };
        (head, reader.end())
    }

    #[test]
    fn bodies_of_requests() {
        for (headers, expected) in [
            ("", Body::None),
            ("Content-Length: 0\r\n", Body::Length(0)),
            ("content-length:  17 \r\n", Body::Length(17)),
            ("Content-Length: 5\r\nContent-Length: 5\r\n", Body::Length(5)),
            ("Content-Length: 5, 5\r\n", Body::Length(5)),
            ("Content-Length: 5\r\nContent-Length: 6\r\n", Body::Unclear),
            ("Content-Length: 5, 6\r\n", Body::Unclear),
            ("Content-Length: +5\r\n", Body::Unclear),
            ("Content-Length: 0x5\r\n", Body::Unclear),
            ("Content-Length:\r\n", Body::Unclear),
            ("Content-Length: 18446744073709551615\r\n", Body::Length(u64::MAX)),
            ("Content-Length: 18446744073709551616\r\n", Body::Unclear),
            ("Content-Length : 5\r\n", Body::Unclear),
            ("Content-Length: 5\r\n 0\r\n", Body::Unclear),
            ("A: b\r\n Content-Length: 5\r\n", Body::Unclear),
            ("Content-Length\x0b: 5\r\n", Body::Unclear),
            ("Transfer-Encoding: chunked\r\n", Body::Chunked),
            ("Transfer-Encoding: gzip, Chunked\r\nContent-Length: 5\r\n", Body::Chunked),
            ("Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", Body::Chunked),
            ("Transfer-Encoding: chunked, gzip\r\n", Body::Unclear),
            ("Transfer-Encoding: xchunked\r\n", Body::Unclear),
            ("Transfer-Encoding:\r\nContent-Length: 5\r\n", Body::Unclear),
            ("Transfer-Encoding\x0b: chunked\r\nContent-Length: 5\r\n", Body::Unclear),
        ] {
            let text = format!("POST / HTTP/1.1\r\nHost: a\r\n{headers}\r\n");
            let (head, end) = read(Direction::Request, &text);
            assert_eq!(Body::of_request(&head, end), expected, "{headers:?}");
            assert_eq!(usize::from(end.len), text.len());
        }
        let (head, end) = read(Direction::Request, "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n");
        assert_eq!(Body::of_request(&head, end), Body::Unclear);
    }

    #[test]
    fn bodies_of_responses() {
        for (text, asked, expected) in [
            ("200 OK\r\n", Asked::Any, Body::UntilClose),
            ("200 OK\r\nContent-Length: 3\r\n", Asked::Any, Body::Length(3)),
            ("200 OK\r\nContent-Length: 3\r\n", Asked::Head, Body::None),
            ("200 OK\r\nContent-Length: 3\r\n", Asked::Unknown, Body::Unclear),
            ("204 No Content\r\nContent-Length: 3\r\n", Asked::Any, Body::None),
            ("304 Not Modified\r\nContent-Length: 3\r\n", Asked::Unknown, Body::None),
            ("100 Continue\r\n", Asked::Any, Body::Interim),
            ("101 Switching Protocols\r\n", Asked::Any, Body::Tunnel),
            ("200 OK\r\n", Asked::Connect, Body::Tunnel),
            ("407 No\r\nContent-Length: 3\r\n", Asked::Connect, Body::Length(3)),
            ("200 OK\r\nTransfer-Encoding: chunked\r\n", Asked::Any, Body::Chunked),
            ("200 OK\r\nTransfer-Encoding: gzip\r\n", Asked::Any, Body::UntilClose),
            ("200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n", Asked::Any, Body::Unclear),
            ("2OO OK\r\n", Asked::Any, Body::Unclear),
        ] {
            let text = format!("HTTP/1.1 {text}\r\n");
            let (head, end) = read(Direction::Response, &text);
            assert_eq!(Body::of_response(&head, end, asked), expected, "{text:?}, {asked:?}");
        }
    }

    #[test]
    fn what_a_request_asks() {
        for (text, expected) in [
            ("GET / HTTP/1.1", Asked::Any),
            ("HEAD / HTTP/1.1", Asked::Head),
            ("HEADS / HTTP/1.1", Asked::Any),
            ("CONNECT a:443 HTTP/1.1", Asked::Connect),
        ] {
            let text = format!("{text}\r\n\r\n");
            assert_eq!(Asked::by(&read(Direction::Request, &text).0), expected, "{text:?}");
        }
    }
}
