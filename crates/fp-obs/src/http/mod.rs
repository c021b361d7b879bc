//! What an HTTP/1 head shows of the software that wrote it.

mod date;
mod language;
mod names;
mod parse;
mod raw_sig;

use smallvec::SmallVec;
use std::borrow::Cow;

use crate::Direction;

pub use names::{HeaderRole, NameCase, common as common_headers};
pub use raw_sig::RawHttpSignature;

/// The most headers that an observation keeps (p0f).
pub const MAX_HTTP_HEADERS: usize = 32;
/// The longest header name, in bytes (p0f).
pub const MAX_HTTP_NAME: usize = 32;
/// The longest header value, in bytes, a CR before the line end counted (p0f).
pub const MAX_HTTP_VALUE: usize = 1024;

/// Where a header stands in the bytes of a head: offsets and lengths in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HeaderSpan {
    /// Offset of the name.
    pub name: u32,
    /// Length of the name, 1 to 32.
    pub name_len: u16,
    /// Length of the value, up to 1024.
    pub value_len: u16,
    /// Offset of the value.
    pub value: u32,
}

/// A header of a head: the name as it was spelt, the value as it was sent, without the line end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HttpHeader<'a> {
    /// Letters, digits, `-` and `_`.
    pub name: &'a str,
    /// Any bytes: values are not text until they prove to be.
    pub value: &'a [u8],
}

/// An HTTP/1 request or response head: its version and its headers in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpObservation<'a> {
    /// 1 for HTTP/1.1, else 0.
    pub version: u8,
    /// The bytes in which [`HeaderSpan`]s count.
    pub bytes: Cow<'a, [u8]>,
    /// The headers in the order they were sent.
    pub spans: SmallVec<[HeaderSpan; 16]>,
}

impl HttpObservation<'_> {
    /// The headers in order.
    pub fn headers(&self) -> impl DoubleEndedIterator<Item = HttpHeader<'_>> + ExactSizeIterator + Clone {
        self.raw_headers()
            .map(|(name, value)| HttpHeader { name: core::str::from_utf8(name).unwrap_or(""), value })
    }

    /// The names and values of the headers in order, as bytes: looking at a name as text costs more than comparing it.
    pub fn raw_headers(&self) -> impl DoubleEndedIterator<Item = (&[u8], &[u8])> + ExactSizeIterator + Clone {
        let bytes: &[u8] = &self.bytes;
        self.spans.iter().map(move |span| {
            let cut = |at: u32, len: u16| {
                let at = at as usize;
                bytes.get(at..at + usize::from(len)).unwrap_or(&[])
            };
            (cut(span.name, span.name_len), cut(span.value, span.value_len))
        })
    }

    /// The value of the last header of this name that has one; any bytes count, also a lone CR.
    pub fn last_value(&self, name: &str, case: NameCase) -> Option<&[u8]> {
        self.raw_headers()
            .rev()
            .find(|(spelt, value)| case.same_bytes(spelt, name.as_bytes()) && !value.is_empty())
            .map(|(_, value)| value)
    }

    /// What the sender calls itself: User-Agent of a request, Server of a response. `None` is p0f's `anonymous`.
    pub fn software(&self, direction: Direction, case: NameCase) -> Option<&[u8]> {
        self.last_value(names::software(direction), case)
    }

    /// The English name of the language that a request prefers, by the first two letters of Accept-Language.
    ///
    /// `Some("???")` for letters that no language has (upper case included), `None` where p0f says `none`.
    pub fn language(&self, case: NameCase) -> Option<&'static str> {
        language::of_accept_language(self.last_value("Accept-Language", case)?)
    }

    /// A proxy tells of itself: a non-empty Via or X-Forwarded-For.
    pub fn has_via(&self, case: NameCase) -> bool {
        ["Via", "X-Forwarded-For"].iter().any(|name| self.last_value(name, case).is_some())
    }

    /// The time that Date tells, in seconds since 1970, read as UTC whatever zone it names (deviation D8).
    /// `None` without a Date, or when the last one does not begin `Wkd, D Mon YYYY h:m:s`.
    pub fn date(&self, case: NameCase) -> Option<i64> {
        date::seconds(self.last_value("Date", case)?)
    }

    /// The text of this head as p0f prints it, `raw_sig`. `known` says which header names the database mentions.
    pub fn raw_sig<'a>(
        &'a self,
        direction: Direction,
        known: &'a dyn Fn(&str) -> bool,
    ) -> RawHttpSignature<'a> {
        RawHttpSignature::new(self, direction, known)
    }

    /// The same head with bytes of its own.
    pub fn into_owned(self) -> HttpObservation<'static> {
        HttpObservation {
            version: self.version,
            bytes: Cow::Owned(self.bytes.into_owned()),
            spans: self.spans,
        }
    }
}

impl HttpObservation<'static> {
    /// A head made of these names and values: no request or status line, for tests and tools.
    /// Names and values beyond 65535 bytes are cut.
    pub fn from_headers<'h>(version: u8, headers: impl IntoIterator<Item = (&'h str, &'h [u8])>) -> Self {
        let mut bytes = Vec::new();
        let mut append = |text: &[u8]| {
            let at = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
            let len = u16::try_from(text.len()).unwrap_or(u16::MAX);
            bytes.extend(text.iter().take(usize::from(len)));
            (at, len)
        };
        let spans = headers
            .into_iter()
            .map(|(name, value)| {
                let (name, name_len) = append(name.as_bytes());
                append(b": ");
                let (value, value_len) = append(value);
                append(b"\r\n");
                HeaderSpan { name, name_len, value_len, value }
            })
            .collect();
        HttpObservation { version, bytes: Cow::Owned(bytes), spans }
    }
}

#[cfg(test)]
mod tests;
