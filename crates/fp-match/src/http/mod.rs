//! HTTP: the parts of the test of one signature, and the index that spares most of them.

mod index;
mod names;

use fp_db::HttpSignature;
use fp_obs::NameCase;

pub(crate) use index::HttpIndex;

/// How the name of a header that must be absent is compared. A signature that expects `User-agent` and no
/// `User-Agent` is about the spelling, and could match nothing if that were ignored.
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
