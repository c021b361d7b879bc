use core::fmt;
use core::ops::Deref;

use smallvec::SmallVec;

use super::known::{KnownHeader, NameSet, Tag};
use super::{NameCase, PassedOverCounts};

/// Where a header stands in the bytes of a head, and which of the known names it has.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct HeaderSpan {
    /// Offset of the name.
    at: u32,
    value_len: u16,
    name_len: u8,
    /// Bytes between the name and the value.
    gap: u8,
    tag: Tag,
}

impl HeaderSpan {
    /// A header whose `name` stands at offset `at` of the head's bytes, and behind it, after `gap`
    /// bytes (the colon and the blank that belongs to it), a value of `value_len` bytes. Of a name,
    /// the first 255 bytes count.
    #[inline]
    pub fn new(at: u32, name: &[u8], gap: u8, value_len: u16) -> HeaderSpan {
        let name_len = name.len().min(usize::from(u8::MAX)) as u8;
        HeaderSpan { at, value_len, name_len, gap, tag: Tag::of(name) }
    }

    /// The name in the bytes of its head.
    #[inline]
    pub fn name<'a>(&self, bytes: &'a [u8]) -> &'a [u8] {
        let at = self.at as usize;
        bytes.get(at..at + usize::from(self.name_len)).unwrap_or(&[])
    }

    /// The value in the bytes of its head.
    #[inline]
    pub fn value<'a>(&self, bytes: &'a [u8]) -> &'a [u8] {
        let at = self.at as usize + usize::from(self.name_len) + usize::from(self.gap);
        bytes.get(at..at + usize::from(self.value_len)).unwrap_or(&[])
    }

    /// The known name that this one is, if names compare like this.
    #[doc(hidden)]
    #[inline]
    pub fn known(&self, case: NameCase) -> Option<KnownHeader> {
        self.tag.known(case)
    }

    /// Bytes of the name.
    #[inline]
    pub(super) fn name_len(&self) -> usize {
        usize::from(self.name_len)
    }

    /// Bytes between the name and the value.
    #[inline]
    pub(super) fn gap(&self) -> usize {
        usize::from(self.gap)
    }

    /// All bytes of its head from its name on.
    #[inline]
    pub(super) fn onwards<'a>(&self, bytes: &'a [u8]) -> &'a [u8] {
        bytes.get(self.at as usize..).unwrap_or(&[])
    }

    /// All bytes of its head from its value on.
    #[inline]
    pub(super) fn value_onwards<'a>(&self, bytes: &'a [u8]) -> &'a [u8] {
        self.onwards(bytes).get(self.name_len() + self.gap()..).unwrap_or(&[])
    }

    /// The set of its name alone, if it is known and names compare like this.
    #[inline]
    pub(super) fn set(&self, case: NameCase) -> NameSet {
        self.tag.set(case)
    }
}

impl fmt::Debug for HeaderSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let HeaderSpan { at, value_len, name_len, gap, .. } = self;
        let known = self.known(NameCase::Ignored).map(KnownHeader::text);
        write!(f, "HeaderSpan({at}: {name_len} + {gap} + {value_len}, {known:?})")
    }
}

/// The headers of a head in the order they were sent: a slice of [`HeaderSpan`]s that only grows.
/// It knows which of the known names occur, and how much of the head is not among them.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct HeaderSpans {
    list: SmallVec<[HeaderSpan; 16]>,
    /// By the usual spelling of their names, and by any other.
    exact: NameSet,
    otherwise: NameSet,
    passed_over: PassedOverCounts,
}

impl HeaderSpans {
    /// Appends a header.
    #[inline]
    pub fn push(&mut self, span: HeaderSpan) {
        match span.tag.spelt() {
            Some((name, NameCase::Exact)) => self.exact.insert(name),
            Some((name, NameCase::Ignored)) => self.otherwise.insert(name),
            None => {}
        }
        self.list.push(span);
    }

    /// Notes what of the head was passed over.
    pub fn set_passed_over(&mut self, counts: PassedOverCounts) {
        self.passed_over = counts;
    }

    /// What of the head was passed over.
    #[inline]
    pub fn passed_over(&self) -> PassedOverCounts {
        self.passed_over
    }

    /// The known names that occur, if names compare like this.
    #[inline]
    pub(super) fn names(&self, case: NameCase) -> NameSet {
        match case {
            NameCase::Exact => self.exact,
            NameCase::Ignored => self.exact.union(self.otherwise),
        }
    }
}

impl Clone for HeaderSpans {
    fn clone(&self) -> Self {
        let HeaderSpans { ref list, exact, otherwise, passed_over } = *self;
        HeaderSpans { list: SmallVec::from_slice(list), exact, otherwise, passed_over }
    }

    /// Keeps the memory that there is.
    fn clone_from(&mut self, other: &Self) {
        self.list.clear();
        self.list.extend_from_slice(&other.list);
        (self.exact, self.otherwise) = (other.exact, other.otherwise);
        self.passed_over = other.passed_over;
    }
}

impl Deref for HeaderSpans {
    type Target = [HeaderSpan];

    #[inline]
    fn deref(&self) -> &[HeaderSpan] {
        &self.list
    }
}

impl FromIterator<HeaderSpan> for HeaderSpans {
    fn from_iter<I: IntoIterator<Item = HeaderSpan>>(spans: I) -> Self {
        let mut all = HeaderSpans::default();
        spans.into_iter().for_each(|span| all.push(span));
        all
    }
}
