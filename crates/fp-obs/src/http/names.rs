//! The header names that p0f treats specially.

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
        let is_one_of = |list: &[&str]| list.iter().any(|known| case.same(known, name));
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
pub(super) fn transient(direction: Direction) -> &'static [&'static str] {
    match direction {
        Direction::Request => &[
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
        ],
        Direction::Response => &[
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
        ],
    }
}

/// Headers whose value says nothing of the software: printed without it.
pub(super) fn valueless(direction: Direction) -> &'static [&'static str] {
    match direction {
        Direction::Request => &["Host", "User-Agent"],
        Direction::Response => &["Date", "Content-Type", "Server"],
    }
}

/// Headers that most software sends, so that their absence tells something (p0f's lists).
pub fn common(direction: Direction) -> &'static [&'static str] {
    match direction {
        Direction::Request => &[
            "Host",
            "User-Agent",
            "Connection",
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Accept-Charset",
            "Keep-Alive",
        ],
        Direction::Response => &["Content-Type", "Connection", "Keep-Alive", "Accept-Ranges", "Date"],
    }
}

/// In one of the lists above, of either direction.
pub(super) fn listed(name: &[u8]) -> bool {
    Direction::ALL
        .iter()
        .any(|d| [transient(*d), valueless(*d), common(*d)].iter().any(|list| contains(list, name)))
}

/// The list has this name, to the letter.
pub(super) fn contains(list: &[&str], name: &[u8]) -> bool {
    list.iter().any(|known| known.as_bytes() == name)
}
