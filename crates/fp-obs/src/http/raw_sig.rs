use core::fmt;

use super::known::NameSet;
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
        let start = out.len();
        for span in head.spans.iter() {
            self.push_header(span, out);
        }
        end_list(out, start);
        let start = out.len();
        for name in names::common_set(direction).without(head.spans.names(NameCase::Exact)) {
            out.extend_from_slice(name.text().as_bytes());
            out.push(b',');
        }
        end_list(out, start);
        let software = head.software(direction, NameCase::Exact).unwrap_or(&[]);
        out.extend_from_slice(printable(software, || false));
    }

    /// Appends a header, and a comma.
    #[inline]
    fn push_header(&self, span: &HeaderSpan, out: &mut Vec<u8>) {
        let bytes: &[u8] = &self.head.bytes;
        let name = span.name(bytes);
        let is_in = |set: NameSet| span.known(NameCase::Exact).is_some_and(|name| set.contains(name));
        let transient = is_in(names::transient(self.direction));
        if transient {
            out.push(b'?');
        }
        // A bar would end the value in p0f's own lists of headers; it is left in where p0f has no list to look at.
        let bar_ends = || is_in(names::LISTED) || core::str::from_utf8(name).is_ok_and(self.known);
        let telling = !transient && !is_in(names::valueless(self.direction));
        let value = if telling { printable(span.value(bytes), bar_ends) } else { &[] };
        if value.is_empty() {
            out.extend_from_slice(name);
            out.push(b',');
            return;
        }
        match span.line(bytes, value.len()) {
            // Mostly all stands together, and only what is between name and value is another.
            Some(line) => {
                let between = out.len() + name.len();
                out.extend_from_slice(line);
                if let Some(between) = out.get_mut(between..between + 2) {
                    between.copy_from_slice(b"=[");
                }
            }
            None => {
                out.extend_from_slice(name);
                out.extend_from_slice(b"=[");
                out.extend_from_slice(value);
            }
        }
        out.extend_from_slice(b"],");
    }
}

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

/// The beginning of a value that a signature can hold. `bar_ends` is asked only if it matters.
fn printable(value: &[u8], bar_ends: impl FnOnce() -> bool) -> &[u8] {
    let value = value.get(..MAX_PRINTED).unwrap_or(value);
    let part = before::<b'|'>(value);
    if value.get(part.len()) == Some(&b'|') && !bar_ends() { before::<b']'>(value) } else { part }
}

/// The bytes before the first that no value holds: all but printable ASCII and DEL, `]`, and `ALSO`.
fn before<const ALSO: u8>(bytes: &[u8]) -> &[u8] {
    let ends = |byte: u8| !matches!(byte, 0x20..=0x7f) | (byte == b']') | (byte == ALSO);
    // Sixteen at a time, then eight.
    let (chunks, _) = bytes.as_chunks::<16>();
    let clear = |chunk: &&[u8; 16]| !chunk.iter().fold(false, |any, byte| any | ends(*byte));
    let mut end = 16 * chunks.iter().take_while(clear).count();
    let (words, _) = bytes.get(end..).unwrap_or(&[]).as_chunks::<8>();
    for word in words {
        let place = first_end(*word, ALSO);
        end += place;
        if place < 8 {
            return bytes.get(..end).unwrap_or(bytes);
        }
    }
    end = match bytes.last_chunk::<8>() {
        // Those that were looked at before end nothing.
        Some(word) => bytes.len() - 8 + first_end(*word, ALSO),
        None => bytes.iter().take_while(|byte| !ends(**byte)).count(),
    };
    bytes.get(..end).unwrap_or(bytes)
}

/// The place of the first of eight bytes that ends a value, or 8.
#[inline]
fn first_end(word: [u8; 8], also: u8) -> usize {
    const ONES: u64 = u64::MAX / 255;
    let word = u64::from_le_bytes(word);
    let same = |byte: u8| (word ^ (ONES * u64::from(byte))).wrapping_sub(ONES);
    // In the high bit of each byte. What a subtraction borrows from makes only later bytes wrong.
    let ends = (word | word.wrapping_sub(ONES * 0x20) | same(b']') | same(also)) & (ONES * 0x80);
    ends.trailing_zeros() as usize / 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_at_every_place() {
        for bar in [false, true] {
            let ends = |byte: u8| !matches!(byte, 0x20..=0x7f) || byte == b']' || bar && byte == b'|';
            let end_of = |value: &[u8]| {
                if bar { before::<b'|'>(value).len() } else { before::<b']'>(value).len() }
            };
            for len in 0..50 {
                for at in 0..len {
                    for byte in 0..=u8::MAX {
                        let mut value = vec![b'~'; len];
                        value[at] = byte;
                        let expected = if ends(byte) { at } else { len };
                        assert_eq!(end_of(&value), expected, "{byte:#x} at {at} of {len}");
                        // What follows an end does not matter.
                        value[at] = b'\r';
                        if let Some(next) = value.get_mut(at + 1) {
                            *next = byte;
                        }
                        assert_eq!(end_of(&value), at);
                    }
                }
            }
        }
    }
}
