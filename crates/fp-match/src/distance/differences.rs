//! The ways in which a head differs from a signature.

use core::fmt;

use fp_db::HttpSignature;
use fp_obs::{HttpObservation, NameCase};

use super::HTTP_WEIGHTS;
use crate::http::{absent_case, value_contains};

/// One way in which a head differs from a signature, in words by `Display`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HttpDifference<'a> {
    /// Not the version that the signature asks for, the minor number of HTTP/1.
    Version {
        /// What was seen.
        seen: u8,
        /// What the signature says.
        wanted: u8,
    },
    /// A header that should be absent.
    Unwanted(&'a str),
    /// A required header is missing.
    Missing(&'a str),
    /// A header stands only before one that it should follow.
    TooEarly {
        /// The header.
        name: &'a str,
        /// The one before it in the signature that was found last.
        after: &'a str,
    },
    /// A header's value lacks a text.
    Value {
        /// The header.
        name: &'a str,
        /// Its value.
        seen: &'a [u8],
        /// The text.
        wanted: &'a str,
    },
    /// User-Agent or Server is missing or lacks the name of the expected software.
    Software {
        /// The name.
        wanted: &'a str,
    },
}

impl HttpDifference<'_> {
    /// What it adds to the distance.
    pub fn share(&self) -> f32 {
        let w = &HTTP_WEIGHTS;
        match self {
            HttpDifference::Version { .. } => w.version,
            HttpDifference::Unwanted(_) => w.unwanted_header,
            HttpDifference::Missing(_) | HttpDifference::TooEarly { .. } => w.header,
            HttpDifference::Value { .. } => w.header_value,
            HttpDifference::Software { .. } => w.software,
        }
    }
}

impl fmt::Display for HttpDifference<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            HttpDifference::Version { seen, wanted } => write!(f, "HTTP/1.{seen}, not 1.{wanted}"),
            HttpDifference::Unwanted(name) => write!(f, "{name} should be absent"),
            HttpDifference::Missing(name) => write!(f, "{name} is missing"),
            HttpDifference::TooEarly { name, after } => write!(f, "{name} should come after {after}"),
            HttpDifference::Value { name, seen, wanted } => {
                write!(f, "{name}=[{}] lacks [{wanted}]", String::from_utf8_lossy(seen))
            }
            HttpDifference::Software { wanted } => write!(f, "not by {wanted}"),
        }
    }
}

/// Hands each difference of `seen` from `signature` to `to`: version, then headers and values in
/// the order of the signature, then headers that should be absent, then software.
pub(super) fn differences<'a>(
    seen: &'a HttpObservation<'_>,
    signature: &'a HttpSignature,
    case: NameCase,
    mut to: impl FnMut(HttpDifference<'a>),
) {
    if let Some(wanted) = signature.version.filter(|wanted| *wanted != seen.version) {
        to(HttpDifference::Version { seen: seen.version, wanted });
    }
    let mut rest = seen.headers();
    let mut last = None;
    for rule in &signature.headers {
        let mut from_here = rest.clone();
        let name = rule.name.as_str();
        if let Some(header) = from_here.find(|header| case.same(header.name, name)) {
            let value = header.value;
            if let Some(wanted) = rule.value.as_deref().filter(|wanted| !value_contains(value, wanted)) {
                to(HttpDifference::Value { name, seen: value, wanted });
            }
            rest = from_here;
            last = Some(name);
        } else if let Some(after) = last
            && seen.headers().any(|header| case.same(header.name, name))
        {
            to(HttpDifference::TooEarly { name, after });
        } else if !rule.optional {
            to(HttpDifference::Missing(name));
        }
    }
    for (i, name) in signature.absent.iter().enumerate() {
        let its_case = absent_case(signature, name, case);
        let again = |earlier: &String| {
            its_case.same(earlier, name) && absent_case(signature, earlier, case) == its_case
        };
        let counted = signature.absent.iter().take(i).any(again);
        if !counted && seen.headers().any(|header| its_case.same(header.name, name)) {
            to(HttpDifference::Unwanted(name));
        }
    }
    let wanted = signature.software.as_str();
    let honest = wanted.is_empty()
        || seen.headers().any(|header| {
            let names_software = ["User-Agent", "Server"].iter().any(|name| case.same(header.name, name));
            names_software && value_contains(header.value, wanted)
        });
    if !honest {
        to(HttpDifference::Software { wanted });
    }
}
