//! The header names that p0f treats specially.

use super::known::{KnownHeader, KnownSet};
use crate::Direction;

/// How header names are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NameCase {
    /// To the letter, as p0f does.
    Exact,
    /// Without regard to case, as RFC 9110, section 5.1, says (deviation D4).
    #[default]
    Ignored,
}

impl NameCase {
    /// Both.
    pub const ALL: [NameCase; 2] = [NameCase::Exact, NameCase::Ignored];

    /// Both names are the same header.
    pub fn same(self, left: &str, right: &str) -> bool {
        self.same_bytes(left.as_bytes(), right.as_bytes())
    }

    /// Both names, as bytes, are the same header.
    #[inline]
    pub fn same_bytes(self, left: &[u8], right: &[u8]) -> bool {
        match self {
            NameCase::Exact => left == right,
            // Most are spelt alike, and that shows at a glance.
            NameCase::Ignored => left == right || left.eq_ignore_ascii_case(right),
        }
    }
}

/// The header that names the sender's software.
pub(super) fn software(direction: Direction) -> &'static str {
    match direction {
        Direction::Request => "User-Agent",
        Direction::Response => "Server",
    }
}

/// The same by its number.
pub(super) fn software_known(direction: Direction) -> KnownHeader {
    match direction {
        Direction::Request => KnownHeader::USER_AGENT,
        Direction::Response => KnownHeader::SERVER,
    }
}

/// What a header tells of the software that sent it (p0f's lists).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeaderRole {
    /// It comes and goes with the page asked for.
    Transient,
    /// That it is there tells something, its value nothing.
    Valueless,
    /// Its value tells something, too.
    Telling,
}

impl HeaderRole {
    /// The role of the header of this name.
    pub fn of(name: &str, direction: Direction, case: NameCase) -> HeaderRole {
        HeaderRole::of_known(KnownSet::just(KnownHeader::of(name.as_bytes()), case), direction)
    }

    /// The role of a header by the set of it alone.
    #[inline]
    pub(super) fn of_known(known: KnownSet, direction: Direction) -> HeaderRole {
        let (transient, valueless) = match direction {
            Direction::Request => (REQUEST_TRANSIENT, REQUEST_VALUELESS),
            Direction::Response => (RESPONSE_TRANSIENT, RESPONSE_VALUELESS),
        };
        if known.meets(transient) {
            HeaderRole::Transient
        } else if known.meets(valueless) {
            HeaderRole::Valueless
        } else {
            HeaderRole::Telling
        }
    }
}

/// Headers that come and go with the page asked for: printed with `?` and without their value.
const REQUEST_TRANSIENT: KnownSet = KnownSet::of(&[
    "Cookie",
    "Referer",
    "Origin",
    "Range",
    "If-Modified-Since",
    "If-None-Match",
    "Via",
    "X-Forwarded-For",
    "Authorization",
    "Proxy-Authorization",
    "Cache-Control",
]);
const RESPONSE_TRANSIENT: KnownSet = KnownSet::of(&[
    "Set-Cookie",
    "Last-Modified",
    "ETag",
    "Content-Length",
    "Content-Disposition",
    "Cache-Control",
    "Expires",
    "Pragma",
    "Location",
    "Refresh",
    "Content-Range",
    "Vary",
]);

/// Headers whose value says nothing of the software: printed without it.
const REQUEST_VALUELESS: KnownSet = KnownSet::of(&["Host", "User-Agent"]);
const RESPONSE_VALUELESS: KnownSet = KnownSet::of(&["Date", "Content-Type", "Server"]);

/// Headers that most software sends, so that their absence tells something (p0f's lists).
pub fn common(direction: Direction) -> &'static [&'static str] {
    match direction {
        Direction::Request => &REQUEST_COMMON,
        Direction::Response => &RESPONSE_COMMON,
    }
}

const REQUEST_COMMON: [&str; 8] = [
    "Host",
    "User-Agent",
    "Connection",
    "Accept",
    "Accept-Encoding",
    "Accept-Language",
    "Accept-Charset",
    "Keep-Alive",
];
const RESPONSE_COMMON: [&str; 5] = ["Content-Type", "Connection", "Keep-Alive", "Accept-Ranges", "Date"];

/// Each of [`common`] as a set.
pub(super) fn common_sets(direction: Direction) -> &'static [KnownSet] {
    const REQUEST: [KnownSet; REQUEST_COMMON.len()] = each(REQUEST_COMMON);
    const RESPONSE: [KnownSet; RESPONSE_COMMON.len()] = each(RESPONSE_COMMON);
    match direction {
        Direction::Request => &REQUEST,
        Direction::Response => &RESPONSE,
    }
}

/// All that stand in one of the lists above, of either direction.
pub(super) const LISTED: KnownSet = REQUEST_TRANSIENT
    .union(RESPONSE_TRANSIENT)
    .union(REQUEST_VALUELESS)
    .union(RESPONSE_VALUELESS)
    .union(KnownSet::of(&REQUEST_COMMON))
    .union(KnownSet::of(&RESPONSE_COMMON));

#[expect(clippy::indexing_slicing, reason = "evaluated when compiled")]
const fn each<const N: usize>(names: [&str; N]) -> [KnownSet; N] {
    let mut sets = [KnownSet::of(&[]); N];
    let mut n = 0;
    while n < N {
        sets[n] = KnownSet::of(&[names[n]]);
        n += 1;
    }
    sets
}
