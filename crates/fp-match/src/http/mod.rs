//! HTTP: the parts of the test of one signature, and the index that spares most of them.

mod index;
mod names;

use fp_db::HttpSignature;

pub(crate) use index::HttpIndex;

/// How header names are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HeaderCase {
    /// Without regard to case, as RFC 9110 section 5.1 says (deviation D4).
    Insensitive,
    /// As they are spelt, as p0f does.
    Sensitive,
}

impl HeaderCase {
    /// Both.
    pub const ALL: [HeaderCase; 2] = [HeaderCase::Insensitive, HeaderCase::Sensitive];

    /// Two names are the same header.
    pub fn same(self, a: &str, b: &str) -> bool {
        match self {
            HeaderCase::Insensitive => a.eq_ignore_ascii_case(b),
            HeaderCase::Sensitive => a == b,
        }
    }
}

/// How the name of a header that must be absent is compared. A signature that expects `User-agent` and no
/// `User-Agent` is about the spelling, and could match nothing if that were ignored.
pub(crate) fn absent_case(signature: &HttpSignature, absent: &str, case: HeaderCase) -> HeaderCase {
    let spelt_otherwise = |expected: &str| expected != absent && expected.eq_ignore_ascii_case(absent);
    if signature.headers.iter().any(|rule| spelt_otherwise(&rule.name)) {
        HeaderCase::Sensitive
    } else {
        case
    }
}

/// `wanted` occurs in a header's value, which to p0f ends at a NUL.
pub(crate) fn value_contains(value: &[u8], wanted: &str) -> bool {
    let text = value.split(|byte| *byte == 0).next().unwrap_or(&[]);
    let wanted = wanted.as_bytes();
    wanted.is_empty() || text.windows(wanted.len()).any(|part| part == wanted)
}
