use fp_obs::{HttpObservation, NameCase};

use super::framing::{Framing, is_of_body, tells_of_body};
use super::{Asked, Body, HeadEnd};

/// So many bytes of a line are kept: more than a header needs that says where a body ends.
const LINE: usize = 63;

/// Reads what a head has behind the bytes that are kept of it, up to its end: of its headers only
/// those that say where its body ends, in less than a hundred bytes of memory.
///
/// ```
/// use fp_wire::http::{Body, RestOfHead};
///
/// let mut rest = RestOfHead::of_long_request();
/// assert_eq!(rest.advance(b"/a HTTP/1.1\r\nContent-Le"), None);
/// assert_eq!(rest.advance(b"ngth: 3\r\n\r\nabc"), Some((11, Body::Length(3))));
/// ```
#[derive(Clone, Debug)]
pub struct RestOfHead {
    of: Of,
    /// Of HTTP/1.
    version: u8,
    said: Framing,
    /// The line before the one that is read says of the body, as far as that is known.
    goes_on: bool,
    place: Place,
    /// The line that is read, as far as it came and there is room for it.
    line: [u8; LINE],
    len: u8,
}

/// Whose head it is, as far as its headers decide where the body ends.
#[derive(Clone, Copy, Debug)]
enum Of {
    Request,
    Response(Asked),
    /// They decide nothing.
    Known(Body),
}

/// Where in a line the next byte stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// In the first line, of which nothing is looked at.
    FirstLine,
    Start,
    Inside,
    /// Behind the CR of the empty line.
    AfterCr,
}

impl RestOfHead {
    /// Of a request of which this much was kept, up to a line's start.
    pub fn of_request(head: &HttpObservation<'_>, end: HeadEnd) -> Self {
        RestOfHead::cut(Of::Request, head, end)
    }

    /// Of a response to such a request.
    pub fn of_response(head: &HttpObservation<'_>, end: HeadEnd, asked: Asked) -> Self {
        let of = match Body::of_response(head, end, asked) {
            body @ (Body::Tunnel | Body::Interim | Body::None) => Of::Known(body),
            _ => Of::Response(asked),
        };
        RestOfHead::cut(of, head, end)
    }

    /// Of a request of which even the first line is longer than what is kept: from within that line
    /// on. It is taken to be of HTTP/1.1, as all are today.
    pub fn of_long_request() -> Self {
        RestOfHead::new(Of::Request, Place::FirstLine)
    }

    /// Of a response with such a first line, which says nothing.
    pub fn of_long_response() -> Self {
        RestOfHead::new(Of::Known(Body::Unclear), Place::FirstLine)
    }

    /// From behind the CR of the empty line on, where the body is known.
    pub fn behind_cr(body: Body) -> Self {
        RestOfHead::new(Of::Known(body), Place::AfterCr)
    }

    fn new(of: Of, place: Place) -> Self {
        RestOfHead { of, version: 1, said: Framing::Unsaid, goes_on: false, place, line: [0; LINE], len: 0 }
    }

    fn cut(of: Of, head: &HttpObservation<'_>, end: HeadEnd) -> Self {
        let goes_on =
            head.spans.last().and_then(|span| span.known(NameCase::Ignored)).is_some_and(is_of_body);
        let (version, said) = (head.version, Framing::of(head, end.passed_over));
        RestOfHead { version, said, goes_on, ..RestOfHead::new(of, Place::Start) }
    }

    /// Reads on. How many of these bytes there are up to the end of the head, if that is among
    /// them, and the body behind it. As in a head that is read, the CR of the empty line is enough.
    pub fn advance(&mut self, bytes: &[u8]) -> Option<(usize, Body)> {
        for (at, byte) in bytes.iter().enumerate() {
            self.place = match (self.place, byte) {
                (Place::Start | Place::AfterCr, b'\n') => return Some((at + 1, self.body())),
                (Place::AfterCr, _) => return Some((at, self.body())),
                (Place::Start, b'\r') => Place::AfterCr,
                (Place::FirstLine, b'\n') => Place::Start,
                (Place::FirstLine, _) => Place::FirstLine,
                (Place::Inside, b'\n') => {
                    self.take_line();
                    Place::Start
                }
                (Place::Start | Place::Inside, _) => {
                    if let Some(slot) = self.line.get_mut(usize::from(self.len)) {
                        *slot = *byte;
                        self.len += 1;
                    }
                    Place::Inside
                }
            };
        }
        None
    }

    fn take_line(&mut self) {
        let len = usize::from(core::mem::take(&mut self.len));
        let line = self.line.get(..len).unwrap_or(&[]);
        let is_whole = len < LINE;
        let is_folded = matches!(line, [b' ' | b'\t', ..]);
        let said = match () {
            () if is_folded && self.goes_on => Framing::Unclear,
            () if is_whole && !is_folded => Framing::of_line(line, self.version),
            () if tells_of_body(line) => Framing::Unclear,
            () => Framing::Unsaid,
        };
        self.goes_on = said != Framing::Unsaid;
        self.said = self.said.and(said);
    }

    fn body(&self) -> Body {
        match self.of {
            Of::Known(body) => body,
            Of::Request => Body::of_request_that_says(self.said),
            Of::Response(asked) => Body::of_response_that_says(self.said, asked),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What body is behind these lines, however they are cut.
    fn body(rest: &RestOfHead, lines: &str) -> Body {
        let text = [lines, "\r\n"].concat();
        let whole = rest.clone().advance(text.as_bytes());
        assert_eq!(whole.map(|(len, _)| len), Some(text.len()), "{lines:?}");
        for step in 1..text.len() {
            let mut rest = rest.clone();
            let told: Vec<_> = text.as_bytes().chunks(step).filter_map(|piece| rest.advance(piece)).collect();
            assert_eq!(
                told.last().map(|(_, body)| *body),
                whole.map(|(_, body)| body),
                "{lines:?} by {step}"
            );
        }
        whole.unwrap().1
    }

    #[test]
    fn what_lines_say_of_the_body() {
        let rest = RestOfHead::new(Of::Request, Place::Start);
        let long = |header: &str| format!("{header}{}\r\n", "c".repeat(200));
        for (lines, expected) in [
            ("", Body::None),
            ("A: b\r\n", Body::None),
            (&long("Cookie: "), Body::None),
            ("CONTENT-length:7\n", Body::Length(7)),
            (&[&long("A: "), "Content-Length: 7\r\n", &long("B: ")].concat(), Body::Length(7)),
            ("Content-Length: 7\r\nContent-Length: 7\r\n", Body::Length(7)),
            ("Content-Length: 7\r\nContent-Length: 8\r\n", Body::Unclear),
            ("Content-Length: 7\r\nTransfer-Encoding: chunked\r\n", Body::Chunked),
            ("Transfer-Encoding: gzip, chunked\r\nContent-Length: 7\r\n", Body::Chunked),
            ("Transfer-Encoding: chunked\r\nTransfer-Encoding: gzip\r\n", Body::Unclear),
            ("Content-Length : 7\r\n", Body::Unclear),
            (" Content-Length: 7\r\n", Body::Unclear),
            ("Content-Length: 7\r\n 8\r\n", Body::Unclear),
            ("A: b\r\n 8\r\nContent-Length: 7\r\n", Body::Length(7)),
            ("Content-Length-A: 7\r\n", Body::None),
            ("Content-Length\r\n", Body::Unclear),
            (&long("Content-Length: 7"), Body::Unclear),
            (&long("Content-Length: 7,7,7"), Body::Unclear),
        ] {
            assert_eq!(body(&rest, lines), expected, "{lines:?}");
        }
        let older = RestOfHead { version: 0, ..rest.clone() };
        assert_eq!(body(&older, "Transfer-Encoding: chunked\r\n"), Body::Unclear);
        let goes_on = RestOfHead { said: Framing::Length(7), goes_on: true, ..rest };
        assert_eq!(body(&goes_on, " 8\r\n"), Body::Unclear);
        assert_eq!(body(&goes_on, "A: b\r\n"), Body::Length(7));
    }

    #[test]
    fn what_responses_say() {
        for (asked, lines, expected) in [
            (Asked::Any, "Content-Length: 7\r\n", Body::Length(7)),
            (Asked::Any, "A: b\r\n", Body::UntilClose),
            (Asked::Unknown, "Content-Length: 7\r\n", Body::Unclear),
        ] {
            assert_eq!(body(&RestOfHead::new(Of::Response(asked), Place::Start), lines), expected);
        }
        let known = RestOfHead::new(Of::Known(Body::None), Place::Start);
        assert_eq!(body(&known, "Content-Length: 7\r\n"), Body::None);
    }

    #[test]
    fn where_it_ends() {
        for (text, len) in [("\r\nbody", 2), ("\nbody", 1), ("\rbody", 1), ("A: b\n\r\r", 6)] {
            let mut rest = RestOfHead::new(Of::Request, Place::Start);
            assert_eq!(rest.advance(text.as_bytes()), Some((len, Body::None)), "{text:?}");
        }
        assert_eq!(RestOfHead::behind_cr(Body::Chunked).advance(b"\nb"), Some((1, Body::Chunked)));
        assert_eq!(RestOfHead::behind_cr(Body::Chunked).advance(b"b"), Some((0, Body::Chunked)));
        assert_eq!(RestOfHead::of_long_response().advance(b"\n\n"), Some((2, Body::Unclear)));
    }
}
