use smallvec::SmallVec;
use std::borrow::Cow;

/// The most headers that an observation keeps (p0f).
pub const MAX_HTTP_HEADERS: usize = 32;

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
        self.spans.iter().map(|span| {
            let cut = |at: u32, len: u16| {
                let at = at as usize;
                self.bytes.get(at..at + usize::from(len)).unwrap_or(&[])
            };
            HttpHeader {
                name: core::str::from_utf8(cut(span.name, span.name_len)).unwrap_or(""),
                value: cut(span.value, span.value_len),
            }
        })
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
