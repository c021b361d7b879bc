use core::fmt;

use super::{HttpObservation, NameCase, names};
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

impl fmt::Display for RawHttpSignature<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let RawHttpSignature { head, direction, known } = *self;
        write!(f, "{}:", head.version)?;
        for (i, header) in head.headers().enumerate() {
            if i > 0 {
                f.write_str(",")?;
            }
            if names::transient(direction).contains(&header.name) {
                write!(f, "?{}", header.name)?;
                continue;
            }
            f.write_str(header.name)?;
            if names::valueless(direction).contains(&header.name) {
                continue;
            }
            // A bar would end the value in p0f's own lists of headers; it is left in where p0f has no list to look at.
            let bar_ends = names::listed(header.name) || known(header.name);
            let value = printable(header.value, bar_ends);
            if !value.is_empty() {
                write!(f, "=[{value}]")?;
            }
        }
        f.write_str(":")?;
        let missing =
            names::common(direction).iter().filter(|name| !head.headers().any(|h| h.name == **name));
        for (i, name) in missing.enumerate() {
            if i > 0 {
                f.write_str(",")?;
            }
            f.write_str(name)?;
        }
        f.write_str(":")?;
        f.write_str(printable(head.software(direction, NameCase::Exact).unwrap_or(&[]), false))
    }
}

impl fmt::Debug for RawHttpSignature<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawHttpSignature({self})")
    }
}

/// The beginning of a value that a signature can hold.
fn printable(value: &[u8], bar_ends: bool) -> &str {
    let printed = value
        .iter()
        .take(MAX_PRINTED)
        .take_while(|byte| matches!(byte, 0x20..=0x7f) && **byte != b']' && !(bar_ends && **byte == b'|'))
        .count();
    value.get(..printed).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or("")
}
