//! Reading what [`RawHttpSignature`](super::RawHttpSignature) prints.

use core::ops::Range;

use super::{HttpObservation, MAX_HTTP_HEADERS, MAX_HTTP_NAME, is_http_name_byte, names};
use crate::{Direction, ParseError};

impl HttpObservation<'static> {
    /// Reads p0f's `raw_sig` of a head: `ver:headers:missing:software`.
    ///
    /// The software becomes the value of User-Agent, or of Server, which that text prints without
    /// its own. Values that it does not hold, of headers that come and go with the page, come out
    /// empty.
    ///
    /// # Errors
    /// What stands in the way, and where.
    ///
    /// ```
    /// use fp_obs::{Direction, HttpObservation, NameCase};
    ///
    /// let text = "1:Host,User-Agent,Accept=[*/*]:Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:curl/8.5.0";
    /// let head = HttpObservation::from_raw_sig(text, Direction::Request)?;
    /// assert_eq!(head.software(Direction::Request, NameCase::Exact), Some(&b"curl/8.5.0"[..]));
    /// assert_eq!(head.raw_sig(Direction::Request, &|_| false).to_string(), text);
    /// # Ok::<(), fp_obs::ParseError>(())
    /// ```
    pub fn from_raw_sig(text: &str, direction: Direction) -> Result<Self, ParseError> {
        let mut rest = Rest { text, at: 0 };
        let version = match rest.before(|byte| byte == b':') {
            ("0", _) => 0,
            ("1", _) => 1,
            ("2", _) => 2,
            (_, span) => return Err(ParseError::new(span, "a version of HTTP, 0, 1 or 2")),
        };
        rest.expect(b':', "':' and the headers")?;
        let mut headers: Vec<(&str, &str)> = Vec::new();
        rest.list("a comma and a header, or ':' and the missing headers", |rest| {
            rest.accept(b'?');
            let (name, span) = rest.name()?;
            if headers.len() == MAX_HTTP_HEADERS {
                return Err(ParseError::new(span, "at most 128 headers"));
            }
            headers.push((name, rest.value()?));
            Ok(())
        })?;
        rest.list("a comma and a header, or ':' and the software", |rest| rest.name().map(drop))?;
        let (software, span) = rest.before(|byte| !matches!(byte, 0x20..=0x7f) || byte == b']');
        if rest.at < text.len() {
            return Err(ParseError::new(rest.here(), "the end of the line, or printable ASCII without ']'"));
        }
        if !software.is_empty() {
            let name = names::software(direction).text();
            match headers.iter_mut().rev().find(|(known, _)| *known == name) {
                Some((_, value)) => *value = software,
                None => {
                    return Err(ParseError::new(
                        span,
                        format!("no software: {name} is not among the headers"),
                    ));
                }
            }
        }
        Ok(HttpObservation::from_headers(
            version,
            headers.into_iter().map(|(name, value)| (name, value.as_bytes())),
        ))
    }
}

/// What was not read yet.
struct Rest<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Rest<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next character, or the end.
    fn here(&self) -> Range<usize> {
        let len = self.text.get(self.at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        self.at..self.at + len
    }

    fn accept(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn expect(&mut self, byte: u8, expected: &str) -> Result<(), ParseError> {
        if self.accept(byte) { Ok(()) } else { Err(ParseError::new(self.here(), expected)) }
    }

    /// What stands before the first byte that `stops`, or the end, and where. A byte that stops
    /// must be ASCII or the beginning of a character.
    fn before(&mut self, stops: impl Fn(u8) -> bool) -> (&'a str, Range<usize>) {
        let start = self.at;
        while self.peek().is_some_and(|byte| !stops(byte)) {
            self.at += 1;
        }
        (self.text.get(start..self.at).unwrap_or(""), start..self.at)
    }

    fn name(&mut self) -> Result<(&'a str, Range<usize>), ParseError> {
        let (name, span) = self.before(|byte| !is_http_name_byte(byte));
        if name.is_empty() {
            return Err(ParseError::new(
                self.here(),
                "the name of a header: letters, digits and -_.!#$%&'*+^`~",
            ));
        }
        if name.len() > MAX_HTTP_NAME {
            return Err(ParseError::new(span, "a name of at most 255 characters"));
        }
        Ok((name, span))
    }

    /// `=[...]`, or nothing.
    fn value(&mut self) -> Result<&'a str, ParseError> {
        if !self.accept(b'=') {
            return Ok("");
        }
        self.expect(b'[', "'[' and a value")?;
        let (value, _) = self.before(|byte| !matches!(byte, 0x20..=0x7f) || byte == b']');
        self.expect(b']', "']' after printable ASCII")?;
        Ok(value)
    }

    /// Items with commas between, and the colon behind them.
    fn list(
        &mut self,
        expected: &str,
        mut item: impl FnMut(&mut Self) -> Result<(), ParseError>,
    ) -> Result<(), ParseError> {
        if self.accept(b':') {
            return Ok(());
        }
        loop {
            item(self)?;
            if !self.accept(b',') {
                return self.expect(b':', expected);
            }
        }
    }
}
