//! What an HTTP head shows of the software that wrote it.

mod date;
mod known;
mod language;
mod name_case;
mod names;
mod parse;
mod passed_over;
mod raw_sig;
mod span;

use std::borrow::Cow;

use crate::Direction;

pub use known::KnownHeader;
pub use name_case::NameCase;
pub use names::{HeaderRole, common as common_headers};
pub use passed_over::{PassedOver, PassedOverCounts};
pub use raw_sig::RawHttpSignature;
pub use span::{HeaderSpan, HeaderSpans};

/// The most headers that an observation keeps. p0f's limit is 32.
pub const MAX_HTTP_HEADERS: usize = 128;
/// The longest header name, in bytes. p0f's limit is 32.
pub const MAX_HTTP_NAME: usize = 255;
/// The longest header value, in bytes: as much as is kept of a head. p0f's limit is 1,024, with a
/// CR before the line end.
pub const MAX_HTTP_VALUE: usize = 8192;

/// A byte that the name of a header may have: those of a token (RFC 9110, 5.6.2) but `|`, which
/// stands between the fields of a line of p0f's log. None of them means anything else in a
/// signature. p0f has letters, digits, `-` and `_`.
#[inline]
pub const fn is_http_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'-' | b'_' | b'.' | b'!' | b'#' | b'$' | b'%' | b'&' | b'\'' | b'*' | b'+' | b'^' | b'`' | b'~'
        )
}

/// A header of a head: the name as it was spelt, the value as it was sent, without the line end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HttpHeader<'a> {
    /// Made of [name bytes](is_http_name_byte).
    pub name: &'a str,
    /// Any bytes: values are not text until they prove to be.
    pub value: &'a [u8],
}

/// A request or response head: its version and its headers in order.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct HttpObservation<'a> {
    /// 1 for HTTP/1.1, 2 for HTTP/2, else 0.
    pub version: u8,
    /// The bytes in which [`HeaderSpan`]s count.
    pub bytes: Cow<'a, [u8]>,
    /// Where the headers stand, in the order they were sent.
    pub spans: Cow<'a, HeaderSpans>,
}

impl HttpObservation<'_> {
    /// The same, borrowed from this one: its headers are not copied.
    #[inline]
    pub fn lent(&self) -> HttpObservation<'_> {
        HttpObservation {
            version: self.version,
            bytes: Cow::Borrowed(&self.bytes),
            spans: Cow::Borrowed(&self.spans),
        }
    }

    /// The headers in order.
    pub fn headers(&self) -> impl DoubleEndedIterator<Item = HttpHeader<'_>> + ExactSizeIterator + Clone {
        self.raw_headers()
            .map(|(name, value)| HttpHeader { name: core::str::from_utf8(name).unwrap_or(""), value })
    }

    /// The names and values of the headers in order, as bytes: looking at a name as text costs more
    /// than comparing it.
    pub fn raw_headers(&self) -> impl DoubleEndedIterator<Item = (&[u8], &[u8])> + ExactSizeIterator + Clone {
        let bytes: &[u8] = &self.bytes;
        self.spans.iter().map(move |span| (span.name(bytes), span.value(bytes)))
    }

    /// There is a header of this name, whatever its case, with a value or without.
    #[doc(hidden)]
    #[inline]
    pub fn names(&self, name: KnownHeader) -> bool {
        self.spans.names(NameCase::Ignored).contains(name)
    }

    /// The value of the last header of this name that has one; any bytes count, also a lone CR.
    #[doc(hidden)]
    #[inline]
    pub fn last_value(&self, name: KnownHeader, case: NameCase) -> Option<&[u8]> {
        self.last_with_value(name, case).map(|span| span.value(&self.bytes))
    }

    /// The last header of this name that has a value.
    #[inline]
    fn last_with_value(&self, name: KnownHeader, case: NameCase) -> Option<&HeaderSpan> {
        if !self.spans.names(case).contains(name) {
            return None;
        }
        let mut spans = self.spans.iter().rev();
        spans.find(|span| span.known(case) == Some(name) && !span.value(&self.bytes).is_empty())
    }

    /// What the sender calls itself: User-Agent of a request, Server of a response. `None` is p0f's
    /// `anonymous`.
    pub fn software(&self, direction: Direction, case: NameCase) -> Option<&[u8]> {
        self.last_value(names::software(direction), case)
    }

    /// The English name of the language that a request prefers, by the first two letters of
    /// Accept-Language.
    ///
    /// `Some("???")` for letters that no language has (upper case included), `None` where p0f says
    /// `none`.
    pub fn language(&self, case: NameCase) -> Option<&'static str> {
        language::of_accept_language(self.last_value(KnownHeader::ACCEPT_LANGUAGE, case)?)
    }

    /// A proxy tells of itself: a non-empty Via or X-Forwarded-For.
    pub fn has_via(&self, case: NameCase) -> bool {
        [KnownHeader::VIA, KnownHeader::X_FORWARDED_FOR]
            .iter()
            .any(|name| self.last_value(*name, case).is_some())
    }

    /// The time that Date tells, in seconds since 1970, read as UTC whatever zone it names
    /// (deviation D8). `None` without a Date, or when the last one does not begin `Wkd, D Mon YYYY
    /// h:m:s`.
    pub fn date(&self, case: NameCase) -> Option<i64> {
        date::seconds(self.last_value(KnownHeader::DATE, case)?)
    }

    /// The text of this head as p0f prints it, `raw_sig`. `known` says which header names the
    /// database mentions.
    pub fn raw_sig<'a>(
        &'a self,
        direction: Direction,
        known: &'a dyn Fn(&str) -> bool,
    ) -> RawHttpSignature<'a> {
        RawHttpSignature::new(self, direction, known)
    }

    /// The same head, borrowing nothing.
    pub fn into_owned(self) -> HttpObservation<'static> {
        HttpObservation {
            version: self.version,
            bytes: Cow::Owned(self.bytes.into_owned()),
            spans: Cow::Owned(self.spans.into_owned()),
        }
    }
}

impl<'a> HttpObservation<'a> {
    /// A head whose headers stand at these places of its bytes; the version is 1 for HTTP/1.1, else
    /// 0.
    #[inline]
    pub fn new(version: u8, bytes: Cow<'a, [u8]>, spans: Cow<'a, HeaderSpans>) -> HttpObservation<'a> {
        HttpObservation { version, bytes, spans }
    }
}

impl HttpObservation<'static> {
    /// A head made of these names and values: no request or status line, for tests and tools.
    /// Names beyond 255 bytes and values beyond 65535 are cut.
    pub fn from_headers<'h>(version: u8, headers: impl IntoIterator<Item = (&'h str, &'h [u8])>) -> Self {
        const SEPARATOR: &[u8] = b": ";
        let mut bytes = Vec::new();
        let mut spans = HeaderSpans::default();
        for (name, value) in headers {
            let name = name.as_bytes();
            let name = name.get(..usize::from(u8::MAX)).unwrap_or(name);
            let value = value.get(..usize::from(u16::MAX)).unwrap_or(value);
            let at = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
            spans.push(HeaderSpan::new(at, name, SEPARATOR.len() as u8, value.len() as u16));
            for part in [name, SEPARATOR, value, b"\r\n"] {
                bytes.extend_from_slice(part);
            }
        }
        HttpObservation { version, bytes: Cow::Owned(bytes), spans: Cow::Owned(spans) }
    }
}

#[cfg(test)]
mod tests;
