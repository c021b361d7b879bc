//! HTTP: the parts of the test of one signature, and the index that spares most of them.

mod index;
mod names;
mod nearest;
mod sieve;

use fp_db::HttpSignature;
use fp_obs::NameCase;
use memchr::memmem::Finder;

pub(crate) use index::HttpIndex;

/// How the name of a header that must be absent is compared. A signature that expects `User-agent`
/// and no `User-Agent` is about the spelling, and could match nothing if that were ignored.
pub(crate) fn absent_case(signature: &HttpSignature, absent: &str, case: NameCase) -> NameCase {
    let spelt_otherwise = |expected: &str| expected != absent && expected.eq_ignore_ascii_case(absent);
    if signature.headers.iter().any(|rule| spelt_otherwise(&rule.name)) { NameCase::Exact } else { case }
}

/// `wanted` occurs in a header's value, which to p0f ends at a NUL.
pub(crate) fn value_contains(value: &[u8], wanted: &str) -> bool {
    // As most do.
    if value.starts_with(wanted.as_bytes()) && !wanted.contains('\0') {
        return true;
    }
    let text = memchr::memchr(0, value).and_then(|end| value.get(..end)).unwrap_or(value);
    memchr::memmem::find(text, wanted.as_bytes()).is_some()
}

/// The `wanted` of [`value_contains`], made ready to be looked for again and again.
pub(crate) struct Wanted {
    text: Box<[u8]>,
    finder: Finder<'static>,
    /// No value contains a NUL.
    possible: bool,
}

impl Wanted {
    pub(crate) fn new(text: &str) -> Self {
        let text = text.as_bytes();
        Wanted { text: text.into(), finder: Finder::new(text).into_owned(), possible: !text.contains(&0) }
    }

    /// What it is.
    pub(crate) fn text(&self) -> &[u8] {
        &self.text
    }

    /// What [`value_contains`] says.
    pub(crate) fn is_in(&self, value: &[u8]) -> bool {
        // Most values begin with it, or are shorter.
        self.possible
            && value.len() >= self.text.len()
            && (value.first() == self.text.first() && value.starts_with(&self.text)
                || self.finder.find(value).is_some_and(|at| {
                    value.get(..at).is_some_and(|before| memchr::memchr(0, before).is_none())
                }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_to_look_for_a_value_agree() {
        let long = format!("{}, gzip\0, br", "x".repeat(100));
        for value in
            ["", "gzip", "gzip, br", "a gzip", "gzi", "\0gzip", "a\0gzip", "gzip\0", "br\0gzip", &long]
        {
            for wanted in ["", "g", "gzip", "gzip\0", "\0", "br", "p, b"] {
                let text = value.split('\0').next().unwrap_or_default();
                let expected = text.contains(wanted);
                assert_eq!(value_contains(value.as_bytes(), wanted), expected, "{value:?} {wanted:?}");
                assert_eq!(Wanted::new(wanted).is_in(value.as_bytes()), expected, "{value:?} {wanted:?}");
            }
        }
    }
}
