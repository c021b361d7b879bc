use core::fmt;

use super::known::{NameSet, at};
use super::{HeaderSpan, HttpObservation, NameCase, names};
use crate::Direction;

/// The most characters of a value that are printed (p0f).
const MAX_PRINTED: usize = 200;

/// Prints an [`HttpObservation`] as `ver:headers:missing:software`.
///
/// The text is p0f's to the letter, and so are its comparisons of names: a header spelt in another
/// case than usual is printed like any unknown one, and its usual spelling as missing. Matching
/// without regard to case (deviation D4) leaves the text as it is, so that it shows what was
/// observed and still compares with p0f's: such a header occurs in 297 of 1,873 HTTP lines that p0f
/// wrote of real captures.
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
        for (place, lists) in MISSING.iter().enumerate() {
            let (text, len) = lists.get(missing.four(place)).unwrap_or(&([0; FOUR], 0));
            push_part::<FOUR>(out, text, usize::from(*len));
        }
        end_list(out, start);
        if let Some(span) = head.last_with_value(names::software(direction), NameCase::Exact) {
            let value = kept(span.value(bytes));
            let len = if is_clear(value) { value.len() } else { clear_part(value, || false) };
            push_part::<128>(out, span.value_onwards(bytes), len);
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
            let value = kept(span.value(bytes));
            let len = if is_clear(value) { value.len() } else { self.clear_part(span, value) };
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

    /// Bytes of the value of a header before the first that ends it.
    #[cold]
    fn clear_part(&self, span: &HeaderSpan, value: &[u8]) -> usize {
        // A bar would end the value in p0f's own lists of headers; it is left in where p0f has no
        // list to look at.
        let name = span.name(&self.head.bytes);
        clear_part(value, || {
            span.set(NameCase::Exact).meets(names::LISTED) || core::str::from_utf8(name).is_ok_and(self.known)
        })
    }
}

/// Headers that are printed without their value.
#[derive(Clone, Copy)]
struct Lists {
    transient: NameSet,
    valueless: NameSet,
}

/// Appends the first `len` bytes of `text`. Up to `USUAL` of them, where there are as many, are
/// copied as that many and the rest taken back, which costs less than a copy whose length is not
/// known beforehand.
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

/// Room for the longest text in [`MISSING`].
const FOUR: usize = 64;

/// Of the first four names, of the next four and so on, as far as their absence is told: the text
/// of each set, with a comma behind each name, and its length.
static MISSING: [[([u8; FOUR], u8); 16]; 3] = {
    let mut lists = [[([0; FOUR], 0); 16]; 3];
    let mut place = 0;
    while place < lists.len() {
        let mut set = 0;
        while set < 16 {
            let mut name = 0;
            while name < 4 {
                #[expect(clippy::indexing_slicing, reason = "evaluated when compiled")]
                if set >> name & 1 != 0 && 4 * place + name < TOLD {
                    push(&mut lists[place][set], at(4 * place + name).as_bytes());
                }
                name += 1;
            }
            set += 1;
        }
        place += 1;
    }
    lists
};

/// How many of the known names are of those whose absence is told: they come first.
const TOLD: usize = 11;

/// Appends a name and a comma.
#[expect(clippy::indexing_slicing, reason = "evaluated when compiled")]
const fn push((text, len): &mut ([u8; FOUR], u8), name: &[u8]) {
    let mut index = 0;
    while index < name.len() {
        text[*len as usize] = name[index];
        *len += 1;
        index += 1;
    }
    text[*len as usize] = b',';
    *len += 1;
}

/// Ends a list that began at `start` of items with a comma behind each.
fn end_list(out: &mut Vec<u8>, start: usize) {
    match out.get_mut(start..).and_then(<[u8]>::last_mut) {
        Some(comma) => *comma = b':',
        None => out.push(b':'),
    }
}

impl fmt::Display for RawHttpSignature<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = Vec::new();
        self.push_to(&mut text);
        f.write_str(&String::from_utf8_lossy(&text))
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for RawHttpSignature<'_> {
    /// As its text.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Debug for RawHttpSignature<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawHttpSignature({self})")
    }
}

/// What is printed of a value, as long as nothing ends it.
#[inline]
fn kept(value: &[u8]) -> &[u8] {
    value.get(..MAX_PRINTED).unwrap_or(value)
}

/// No value holds this byte: all but printable ASCII and DEL, and `]`.
#[inline]
fn ends(byte: u8) -> bool {
    (byte.cast_signed() < 0x20) | (byte == b']')
}

/// Nothing ends the value, and no bar is in it: for sure if `true`. Looked at as many bytes at a
/// time as there are, the last ones perhaps twice.
#[inline(always)]
fn is_clear(value: &[u8]) -> bool {
    // One bit or another makes a bar of a bracket, and of two other bytes that are rare.
    let clear =
        |byte: &u8| (byte.cast_signed() >= 0x20) & ((byte | BAR_OR_BRACKET) != (b'|' | BAR_OR_BRACKET));
    let is_clear_chunk = |chunk: &[u8; 16]| chunk.iter().fold(true, |all, byte| all & clear(byte));
    if let Some(last) = value.last_chunk() {
        for chunk in value.as_chunks().0 {
            if !is_clear_chunk(chunk) {
                return false;
            }
        }
        is_clear_chunk(last)
    } else if let (Some(first), Some(last)) = (value.first_chunk(), value.last_chunk()) {
        is_clear_word(u64::from_le_bytes(*first)) && is_clear_word(u64::from_le_bytes(*last))
    } else if let (Some(first), Some(last)) = (value.first_chunk(), value.last_chunk()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        is_clear_word(u64::from(first) | u64::from(last) << 32)
    } else {
        value.iter().all(clear)
    }
}

/// The bits in which a bar and a bracket differ.
const BAR_OR_BRACKET: u8 = b'|' ^ b']';

/// [`is_clear`] of eight bytes.
#[inline]
fn is_clear_word(word: u64) -> bool {
    const ONES: u64 = u64::MAX / 255;
    let other = (word | (ONES * BAR_OR_BRACKET as u64)) ^ (ONES * (b'|' | BAR_OR_BRACKET) as u64);
    // In the high bit of each byte, and perhaps of bytes behind the first such.
    let marks = word | word.wrapping_sub(ONES * 0x20) | other.wrapping_sub(ONES);
    marks & (ONES * 0x80) == 0
}

/// Bytes before the first that ends a value, which a bar does if `bar_ends`.
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
            let printed =
                |value: &[u8]| if is_clear(value) { value.len() } else { clear_part(value, || bar) };
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
                    spans: std::borrow::Cow::Owned([narrow].into_iter().collect()),
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
    fn every_set_of_missing_headers() {
        for direction in Direction::ALL {
            let common = names::common(direction);
            for set in 0..1usize << common.len() {
                let of = |missing: bool| {
                    let names = common.iter().enumerate();
                    names.filter(move |(place, _)| (set >> place & 1 != 0) == missing).map(|(_, name)| *name)
                };
                let head = HttpObservation::from_headers(1, of(false).map(|name| (name, &b""[..])));
                let text = head.raw_sig(direction, &|_| false).to_string();
                assert_eq!(text.split(':').nth(2), Some(&*of(true).collect::<Vec<_>>().join(",")));
            }
        }
    }
}
