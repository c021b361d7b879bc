//! The header names that p0f treats specially.

use super::NameCase;
use super::known::{KnownHeader, NameSet};
use crate::Direction;

/// The header that names the sender's software.
pub(super) fn software(direction: Direction) -> KnownHeader {
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
        let known = KnownHeader::find(name.as_bytes());
        let known = known.filter(|(_, spelt)| *spelt == NameCase::Exact || case == NameCase::Ignored);
        let is_one_of = |set: NameSet| known.is_some_and(|(name, _)| set.contains(name));
        if is_one_of(transient(direction)) {
            HeaderRole::Transient
        } else if is_one_of(valueless(direction)) {
            HeaderRole::Valueless
        } else {
            HeaderRole::Telling
        }
    }
}

/// Headers that come and go with the page asked for: printed with `?` and without their value.
pub(super) const fn transient(direction: Direction) -> NameSet {
    const REQUEST: NameSet = NameSet::of(&[
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
    const RESPONSE: NameSet = NameSet::of(&[
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
    match direction {
        Direction::Request => REQUEST,
        Direction::Response => RESPONSE,
    }
}

/// Headers whose value says nothing of the software: printed without it.
pub(super) const fn valueless(direction: Direction) -> NameSet {
    const REQUEST: NameSet = NameSet::of(&["Host", "User-Agent"]);
    const RESPONSE: NameSet = NameSet::of(&["Date", "Content-Type", "Server"]);
    match direction {
        Direction::Request => REQUEST,
        Direction::Response => RESPONSE,
    }
}

const COMMON_OF_REQUESTS: &[&str] = &[
    "Host",
    "User-Agent",
    "Connection",
    "Accept",
    "Accept-Encoding",
    "Accept-Language",
    "Accept-Charset",
    "Keep-Alive",
];
const COMMON_OF_RESPONSES: &[&str] = &["Content-Type", "Connection", "Keep-Alive", "Accept-Ranges", "Date"];

/// Headers that most software sends, so that their absence tells something (p0f's lists).
pub const fn common(direction: Direction) -> &'static [&'static str] {
    match direction {
        Direction::Request => COMMON_OF_REQUESTS,
        Direction::Response => COMMON_OF_RESPONSES,
    }
}

/// The [`common`] headers; as a set it gives them in that order.
pub(super) const fn common_set(direction: Direction) -> NameSet {
    const REQUEST: NameSet = NameSet::of(COMMON_OF_REQUESTS);
    const RESPONSE: NameSet = NameSet::of(COMMON_OF_RESPONSES);
    match direction {
        Direction::Request => REQUEST,
        Direction::Response => RESPONSE,
    }
}

/// The headers of all lists above, of both directions.
pub(super) const LISTED: NameSet = {
    const fn of(direction: Direction) -> NameSet {
        transient(direction).union(valueless(direction)).union(common_set(direction))
    }
    of(Direction::Request).union(of(Direction::Response))
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_common_headers_are_numbered_in_their_order() {
        for direction in Direction::ALL {
            let names: Vec<&str> = common_set(direction).map(KnownHeader::text).collect();
            assert_eq!(names, common(direction));
        }
        assert_eq!(LISTED.count(), 34);
    }

    #[test]
    fn roles() {
        let (request, response) = (Direction::Request, Direction::Response);
        for (name, direction, case, role) in [
            ("Cookie", request, NameCase::Exact, HeaderRole::Transient),
            ("cookie", request, NameCase::Exact, HeaderRole::Telling),
            ("cookie", request, NameCase::Ignored, HeaderRole::Transient),
            ("Cookie", response, NameCase::Ignored, HeaderRole::Telling),
            ("Host", request, NameCase::Exact, HeaderRole::Valueless),
            ("Date", response, NameCase::Ignored, HeaderRole::Valueless),
            ("X-Cache", response, NameCase::Ignored, HeaderRole::Telling),
            ("X-Unheard-Of", response, NameCase::Ignored, HeaderRole::Telling),
        ] {
            assert_eq!(HeaderRole::of(name, direction, case), role, "{name}");
        }
    }
}
