use core::fmt;

use super::known::KnownSet;
use super::{HeaderRole, HttpObservation, NameCase, RawHeader, names};
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
        let RawHttpSignature { head, direction, known } = *self;
        out.extend_from_slice(&[b'0' + head.version % 10, b':']);
        let mut seen = KnownSet::default();
        for (i, RawHeader { known: name_known, name, value }) in head.raw_headers().enumerate() {
            if i > 0 {
                out.push(b',');
            }
            let this = KnownSet::just(name_known, NameCase::Exact);
            seen = seen.union(this);
            match HeaderRole::of_known(this, direction) {
                HeaderRole::Transient => {
                    out.push(b'?');
                    out.extend_from_slice(name);
                }
                HeaderRole::Valueless => out.extend_from_slice(name),
                HeaderRole::Telling => {
                    out.extend_from_slice(name);
                    // A bar would end the value in p0f's own lists of headers; it is left in where p0f has no list to look
                    // at.
                    let bar_ends =
                        || this.meets(names::LISTED) || core::str::from_utf8(name).is_ok_and(known);
                    let value = printable(value, bar_ends);
                    if !value.is_empty() {
                        out.extend_from_slice(b"=[");
                        out.extend_from_slice(value);
                        out.push(b']');
                    }
                }
            }
        }
        out.push(b':');
        let start = out.len();
        for (name, set) in names::common(direction).iter().zip(names::common_sets(direction)) {
            if !seen.meets(*set) {
                if out.len() > start {
                    out.push(b',');
                }
                out.extend_from_slice(name.as_bytes());
            }
        }
        out.push(b':');
        let software = head.software(direction, NameCase::Exact).unwrap_or(&[]);
        out.extend_from_slice(printable(software, || false));
    }
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
    if is_plain(value) {
        return value;
    }
    let stops = |byte: u8| !matches!(byte, 0x20..=0x7f) | (byte == b']');
    let value = before(value, stops);
    match before(value, |byte| byte == b'|') {
        part if part.len() < value.len() && bar_ends() => part,
        _ => value,
    }
}

/// All of it is printed, and there is no bar in it: looked at sixteen bytes at a time.
fn is_plain(value: &[u8]) -> bool {
    let plain = |byte: u8| matches!(byte, 0x20..=0x7f) & (byte != b']') & (byte != b'|');
    let (chunks, rest) = value.as_chunks::<16>();
    chunks.iter().all(|chunk| chunk.iter().fold(true, |all, byte| all & plain(*byte)))
        && rest.iter().all(|byte| plain(*byte))
}

/// The bytes before the first that `stops`.
fn before(bytes: &[u8], stops: impl Fn(u8) -> bool) -> &[u8] {
    let end = bytes.iter().take_while(|byte| !stops(**byte)).count();
    bytes.get(..end).unwrap_or(bytes)
}
