//! What an HTTP/1 head shows of the software that wrote it.

mod date;
mod known;
mod language;
mod names;
mod parse;
mod raw_sig;

use core::ops::Range;
use std::borrow::Cow;

use smallvec::SmallVec;

use crate::Direction;

pub use known::KnownHeader;
pub use names::{HeaderRole, NameCase, common as common_headers};
pub use raw_sig::RawHttpSignature;

/// The most headers that an observation keeps (p0f).
pub const MAX_HTTP_HEADERS: usize = 32;
/// The longest header name, in bytes (p0f).
pub const MAX_HTTP_NAME: usize = 32;
/// The longest header value, in bytes, a CR before the line end counted (p0f).
pub const MAX_HTTP_VALUE: usize = 1024;

/// Where a header stands in the bytes of a head, and which it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HeaderSpan {
    name: u32,
    value: u32,
    value_len: u16,
    name_len: u8,
    known: KnownHeader,
}

impl HeaderSpan {
    /// The header whose name and value stand at these offsets of the bytes `head`. A name is cut at 255 bytes, a value at
    /// 65535; what lies beyond the bytes is empty.
    #[inline]
    pub fn new(head: &[u8], name: Range<usize>, value: Range<usize>) -> Self {
        let name_len = u8::try_from(name.len()).unwrap_or(u8::MAX);
        let bytes = head.get(name.start..name.start + usize::from(name_len)).unwrap_or(&[]);
        HeaderSpan {
            name: u32::try_from(name.start).unwrap_or(u32::MAX),
            value: u32::try_from(value.start).unwrap_or(u32::MAX),
            value_len: u16::try_from(value.len()).unwrap_or(u16::MAX),
            name_len,
            known: KnownHeader::of(bytes),
        }
    }
}

/// A header as bytes, which cost less than text.
#[derive(Clone, Copy, Debug)]
pub struct RawHeader<'a> {
    /// Which it is, if it is a well-known one.
    pub known: KnownHeader,
    /// Its name as it was spelt.
    pub name: &'a [u8],
    /// Its value as it was sent.
    pub value: &'a [u8],
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
        self.raw_headers().map(|RawHeader { name, value, .. }| HttpHeader {
            name: core::str::from_utf8(name).unwrap_or(""),
            value,
        })
    }

    /// The headers in order, as bytes.
    #[inline]
    pub fn raw_headers(&self) -> impl DoubleEndedIterator<Item = RawHeader<'_>> + ExactSizeIterator + Clone {
        let bytes: &[u8] = &self.bytes;
        self.spans.iter().map(move |span| {
            let cut = |at: u32, len: u16| {
                let at = at as usize;
                bytes.get(at..at + usize::from(len)).unwrap_or(&[])
            };
            RawHeader {
                known: span.known,
                name: cut(span.name, span.name_len.into()),
                value: cut(span.value, span.value_len),
            }
        })
    }

    /// The value of the last header of this name that has one; any bytes count, also a lone CR.
    pub fn last_value(&self, name: &str, case: NameCase) -> Option<&[u8]> {
        self.last(|header| case.same_bytes(header.name, name.as_bytes()))
    }

    /// The same of a well-known one.
    fn last_known(&self, known: KnownHeader, case: NameCase) -> Option<&[u8]> {
        self.last(|header| header.known.is(known, case))
    }

    #[inline]
    fn last(&self, is_it: impl Fn(&RawHeader<'_>) -> bool) -> Option<&[u8]> {
        let last = self.raw_headers().rev().find(|header| is_it(header) && !header.value.is_empty());
        last.map(|header| header.value)
    }

    /// What the sender calls itself: User-Agent of a request, Server of a response. `None` is p0f's `anonymous`.
    pub fn software(&self, direction: Direction, case: NameCase) -> Option<&[u8]> {
        self.last_known(names::software_known(direction), case)
    }

    /// The English name of the language that a request prefers, by the first two letters of Accept-Language.
    ///
    /// `Some("???")` for letters that no language has (upper case included), `None` where p0f says `none`.
    pub fn language(&self, case: NameCase) -> Option<&'static str> {
        language::of_accept_language(self.last_known(KnownHeader::ACCEPT_LANGUAGE, case)?)
    }

    /// A proxy tells of itself: a non-empty Via or X-Forwarded-For.
    pub fn has_via(&self, case: NameCase) -> bool {
        [KnownHeader::VIA, KnownHeader::X_FORWARDED_FOR]
            .iter()
            .any(|known| self.last_known(*known, case).is_some())
    }

    /// The time that Date tells, in seconds since 1970, read as UTC whatever zone it names (deviation D8).
    /// `None` without a Date, or when the last one does not begin `Wkd, D Mon YYYY h:m:s`.
    pub fn date(&self, case: NameCase) -> Option<i64> {
        date::seconds(self.last_known(KnownHeader::DATE, case)?)
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
    /// Names beyond 255 bytes and values beyond 65535 are cut.
    pub fn from_headers<'h>(version: u8, headers: impl IntoIterator<Item = (&'h str, &'h [u8])>) -> Self {
        let mut bytes = Vec::new();
        let mut append = |text: &[u8]| {
            let start = bytes.len();
            bytes.extend_from_slice(text);
            start..bytes.len()
        };
        let places: Vec<_> = headers
            .into_iter()
            .map(|(name, value)| {
                let name = append(name.as_bytes());
                append(b": ");
                let value = append(value);
                append(b"\r\n");
                (name, value)
            })
            .collect();
        let spans = places.into_iter().map(|(name, value)| HeaderSpan::new(&bytes, name, value)).collect();
        HttpObservation { version, bytes: Cow::Owned(bytes), spans }
    }
}

#[cfg(test)]
mod tests;
