use core::fmt;

use super::known::{NameSet, at};
use super::{HeaderSpan, HttpObservation, NameCase, names};
use crate::Direction;

/// The most characters of a value that are printed (p0f).
const MAX_PRINTED: usize = 200;

/// Prints an [`HttpObservation`] as `ver:headers:missing:software`.
///
/// The text is p0f's to the letter, and so are its comparisons of names: a header spelt in another case than usual is
/// printed like any unknown one, and its usual spelling as missing. Matching without regard to case (deviation D4)
/// leaves the text as it is, so that it shows what was observed and still compares with p0f's: such a header occurs
/// in 297 of 1,873 HTTP lines that p0f wrote of real captures.
#[derive(Clone, Copy)]
pub struct RawHttpSignature<'a> {
    head: &'a HttpObservation<'a>,
    direction: Direction,
    known: &'a dyn Fn(&str) -> bool,
}

impl<'a> RawHttpSignature<'a> {
    pub(super) fn new(
        head: &'a HttpObservation<'a>,
        direction: Direction,
        known: &'a dyn Fn(&str) -> bool,
    ) -> Self {
        RawHttpSignature { head, direction, known }
    }
}

impl RawHttpSignature<'_> {
    /// Appends the text, which is ASCII: what `Display` writes, without the cost of formatting.
    pub fn push_to(&self, out: &mut Vec<u8>) {
        let RawHttpSignature { head, direction, .. } = *self;
        out.extend_from_slice(&[b'0' + head.version % 10, b':']);
        let bytes: &[u8] = &head.bytes;
        let lists = Lists { transient: names::transient(direction), valueless: names::valueless(direction) };
        let start = out.len();
        for span in head.spans.iter() {
            self.push_header(span, bytes, lists, out);
        }
        end_list(out, start);
        let start = out.len();
        let missing = names::common_set(direction).without(head.spans.names(NameCase::Exact));
        for (text, len) in missing.filter_map(|name| ITEMS.get(name.index())) {
            push_part::<ITEM>(out, text, usize::from(*len));
        }
        end_list(out, start);
        if let Some(span) = head.last_with_value(names::software(direction), NameCase::Exact) {
            let value = span.value(bytes);
            push_part::<32>(out, value, printed(value, || false));
        }
    }

    /// Appends a header, and a comma.
    #[inline]
    fn push_header(&self, span: &HeaderSpan, bytes: &[u8], lists: Lists, out: &mut Vec<u8>) {
        let known = span.set(NameCase::Exact);
        let line = span.onwards(bytes);
        let name_len = span.name_len();
        if known.meets(lists.transient) {
            out.push(b'?');
        } else if !known.meets(lists.valueless) {
            // A bar would end the value in p0f's own lists of headers; it is left in where p0f has no list to look at.
            let bar_ends =
                || known.meets(names::LISTED) || core::str::from_utf8(span.name(bytes)).is_ok_and(self.known);
            let value = span.value(bytes);
            let len = printed(value, bar_ends);
            if len > 0 && span.gap() == 2 {
                // Mostly all stands together, and only what is between name and value is another.
                let between = out.len() + name_len;
                push_part::<64>(out, line, name_len + 2 + len);
                if let Some(between) = out.get_mut(between..between + 2) {
                    between.copy_from_slice(b"=[");
                }
                out.extend_from_slice(b"],");
                return;
            }
            if len > 0 {
                push_part::<32>(out, line, name_len);
                out.extend_from_slice(b"=[");
                push_part::<32>(out, value, len);
                out.extend_from_slice(b"],");
                return;
            }
        }
        push_part::<32>(out, line, name_len);
        out.push(b',');
    }
}

/// Headers that are printed without their value.
#[derive(Clone, Copy)]
struct Lists {
    transient: NameSet,
    valueless: NameSet,
}

/// Appends the first `len` bytes of `text`. Up to `USUAL` of them, where there are as many, are copied as that many and
/// the rest taken back, which costs less than a copy whose length is not known beforehand.
#[inline]
fn push_part<const USUAL: usize>(out: &mut Vec<u8>, text: &[u8], len: usize) {
    match text.first_chunk::<USUAL>() {
        Some(usual) if len <= USUAL => {
            let end = out.len() + len;
            out.extend_from_slice(usual);
            out.truncate(end);
        }
        _ => out.extend_from_slice(text.get(..len).unwrap_or(&[])),
    }
}

/// Room for the longest of [`ITEMS`].
const ITEM: usize = 16;

/// The names whose absence is told, with a comma behind, by their numbers, and how long that is.
static ITEMS: [([u8; ITEM], u8); 11] = {
    let mut items = [([0; ITEM], 0); _];
    let mut index = 0;
    while index < items.len() {
        let name = at(index).as_bytes();
        #[expect(clippy::indexing_slicing, reason = "evaluated when compiled")]
        {
            let item = &mut items[index];
            item.0.split_at_mut(name.len()).0.copy_from_slice(name);
            item.0[name.len()] = b',';
            item.1 = name.len() as u8 + 1;
        }
        index += 1;
    }
    items
};

/// Ends a list that began at `start` of items with a comma behind each.
fn end_list(out: &mut Vec<u8>, start: usize) {
    if out.len() > start {
        out.pop();
    }
    out.push(b':');
}

impl fmt::Display for RawHttpSignature<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = Vec::new();
        self.push_to(&mut text);
        f.write_str(&String::from_utf8_lossy(&text))
    }
}

impl fmt::Debug for RawHttpSignature<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawHttpSignature({self})")
    }
}

/// How much of a value a signature can hold. `bar_ends` is asked only if it matters.
#[inline]
fn printed(value: &[u8], bar_ends: impl FnOnce() -> bool) -> usize {
    let value = value.get(..MAX_PRINTED).unwrap_or(value);
    if is_clear(value) { value.len() } else { clear_part(value, bar_ends) }
}

/// No value holds this byte: all but printable ASCII and DEL, and `]`.
#[inline]
fn ends(byte: u8) -> bool {
    (byte.cast_signed() < 0x20) | (byte == b']')
}

/// Nothing ends the value, and no bar is in it. Looked at as many bytes at a time as there are, the last ones perhaps twice.
#[inline]
fn is_clear(value: &[u8]) -> bool {
    let clear = |byte: &u8| !(ends(*byte) | (*byte == b'|'));
    let is_clear_chunk = |chunk: &[u8; 16]| chunk.iter().fold(true, |all, byte| all & clear(byte));
    if let Some(last) = value.last_chunk() {
        value.as_chunks().0.iter().all(is_clear_chunk) && is_clear_chunk(last)
    } else if let (Some(first), Some(last)) = (value.first_chunk(), value.last_chunk()) {
        is_clear_word(u64::from_le_bytes(*first)) && is_clear_word(u64::from_le_bytes(*last))
    } else if let (Some(first), Some(last)) = (value.first_chunk(), value.last_chunk()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        is_clear_word(u64::from(first) | u64::from(last) << 32)
    } else {
        value.iter().all(clear)
    }
}

/// [`is_clear`] of eight bytes.
#[inline]
fn is_clear_word(word: u64) -> bool {
    const ONES: u64 = u64::MAX / 255;
    let same = |byte: u8| (word ^ (ONES * u64::from(byte))).wrapping_sub(ONES);
    // In the high bit of each byte, and perhaps of bytes behind the first such.
    let marks = word | word.wrapping_sub(ONES * 0x20) | same(b']') | same(b'|');
    marks & (ONES * 0x80) == 0
}

/// The bytes before the first that ends a value, which a bar does if `bar_ends`.
#[cold]
fn clear_part(value: &[u8], bar_ends: impl FnOnce() -> bool) -> usize {
    let before = |also: u8| value.iter().position(|byte| ends(*byte) || *byte == also).unwrap_or(value.len());
    let len = before(b'|');
    if value.get(len) == Some(&b'|') && !bar_ends() { before(b']') } else { len }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_at_every_place() {
        for bar in [false, true] {
            let ends = |byte: u8| !matches!(byte, 0x20..=0x7f) || byte == b']' || bar && byte == b'|';
            let printed = |value: &[u8]| printed(value, || bar);
            for len in 0..50 {
                let mut value = vec![b'~'; len];
                assert_eq!(printed(&value), len);
                for at in 0..len {
                    for byte in 0..=u8::MAX {
                        value[at] = byte;
                        let expected = if ends(byte) { at } else { len };
                        assert_eq!(printed(&value), expected, "{byte:#x} at {at} of {len}");
                        // What follows an end does not matter.
                        if at + 1 < len {
                            value[at + 1] = byte;
                            value[at] = b'\r';
                            assert_eq!(printed(&value), at);
                            value[at + 1] = b'~';
                        }
                        value[at] = b'~';
                    }
                }
            }
        }
    }

    #[test]
    fn every_length_is_copied() {
        let text: Vec<u8> = (0..100).collect();
        for (end, len) in (0..=text.len()).flat_map(|end| (0..=end).map(move |len| (end, len))) {
            let mut out = b"x".to_vec();
            push_part::<32>(&mut out, &text[..end], len);
            assert_eq!(out, [b"x", &text[..len]].concat());
        }
    }

    #[test]
    fn headers_of_every_length_wherever_they_stand() {
        for (name, value) in (1..=40).flat_map(|name| (0..=210).map(move |value| (name, value))) {
            let (name, value) = ("n".repeat(name), "v".repeat(value));
            let printed = match &value[..value.len().min(MAX_PRINTED)] {
                "" => name.clone(),
                printed => format!("{name}=[{printed}]"),
            };
            let wide = [&*name, ":", &*value].concat();
            let narrow = HeaderSpan::new(0, name.as_bytes(), 1, value.len() as u16);
            let heads = [
                HttpObservation::from_headers(1, [(&*name, value.as_bytes())]),
                HttpObservation {
                    version: 1,
                    bytes: wide.as_bytes().into(),
                    spans: [narrow].into_iter().collect(),
                },
                HttpObservation::from_headers(1, [(&*name, value.as_bytes()), ("Date", &[b'x'; 80])]),
            ];
            for (head, next) in heads.iter().zip(["", "", ",Date"]) {
                let text = head.raw_sig(Direction::Response, &|_| false).to_string();
                assert_eq!(text.split(':').nth(1), Some(&*format!("{printed}{next}")));
            }
        }
    }

    #[test]
    fn the_names_whose_absence_is_told_are_among_the_items() {
        for name in Direction::ALL.into_iter().flat_map(names::common_set) {
            let (text, len) = ITEMS[name.index()];
            assert_eq!(text[..usize::from(len)], *format!("{},", name.text()).as_bytes());
        }
    }
}
