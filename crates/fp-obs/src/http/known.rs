//! Header names that are asked for again and again, each known by a number once it was compared.

use super::NameCase;

/// Which of some sixty well-known names a header's name is, and whether it is spelt as usual.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KnownHeader(u8);

/// The names that p0f treats specially come first, then what browsers and servers send most.
const NAMES: [&str; 63] = [
    "User-Agent",
    "Server",
    "Accept-Language",
    "Via",
    "X-Forwarded-For",
    "Date",
    "Host",
    "Connection",
    "Accept",
    "Accept-Encoding",
    "Accept-Charset",
    "Keep-Alive",
    "Content-Type",
    "Accept-Ranges",
    "Cookie",
    "Referer",
    "Origin",
    "Range",
    "If-Modified-Since",
    "If-None-Match",
    "Authorization",
    "Proxy-Authorization",
    "Cache-Control",
    "Set-Cookie",
    "Last-Modified",
    "ETag",
    "Content-Length",
    "Content-Disposition",
    "Expires",
    "Pragma",
    "Location",
    "Refresh",
    "Content-Range",
    "Vary",
    "Age",
    "Alt-Svc",
    "Access-Control-Allow-Origin",
    "Content-Encoding",
    "Content-Language",
    "Content-Security-Policy",
    "DNT",
    "Link",
    "Memento-Datetime",
    "P3P",
    "Proxy-Connection",
    "Sec-Fetch-Dest",
    "Sec-Fetch-Mode",
    "Sec-Fetch-Site",
    "Sec-Fetch-User",
    "Status",
    "Strict-Transport-Security",
    "TE",
    "Transfer-Encoding",
    "UA-CPU",
    "Upgrade",
    "Upgrade-Insecure-Requests",
    "X-Cache",
    "X-Content-Type-Options",
    "X-Frame-Options",
    "X-Powered-By",
    "X-Requested-With",
    "X-UA-Compatible",
    "X-XSS-Protection",
];

/// Places of a table of the names, more than three quarters of them free.
const PLACES: usize = 256;

/// One more than the number of a name at its place, or at the next free one.
#[expect(clippy::indexing_slicing, reason = "evaluated when compiled")]
const TABLE: [u8; PLACES] = {
    let mut table = [0; PLACES];
    let mut n = 0;
    while n < NAMES.len() {
        let name = NAMES[n].as_bytes();
        let mut place = place_of(name.len(), name[0], name[name.len() / 2], name[name.len() - 1]);
        while table[place] != 0 {
            place = (place + 1) % PLACES;
        }
        n += 1;
        table[place] = n as u8;
    }
    table
};

/// The same in any case.
const fn place_of(len: usize, first: u8, middle: u8, last: u8) -> usize {
    let (first, middle, last) = ((first | 0x20) as usize, (middle | 0x20) as usize, (last | 0x20) as usize);
    (len * 59 + first * 28 + middle * 45 + last * 52) % PLACES
}

impl KnownHeader {
    /// How many names are known.
    pub const COUNT: usize = NAMES.len();
    /// The name is spelt in another case than usual.
    const OTHER_CASE: u8 = 0x80;

    pub(super) const USER_AGENT: KnownHeader = KnownHeader::named("User-Agent");
    pub(super) const SERVER: KnownHeader = KnownHeader::named("Server");
    pub(super) const ACCEPT_LANGUAGE: KnownHeader = KnownHeader::named("Accept-Language");
    pub(super) const VIA: KnownHeader = KnownHeader::named("Via");
    pub(super) const X_FORWARDED_FOR: KnownHeader = KnownHeader::named("X-Forwarded-For");
    pub(super) const DATE: KnownHeader = KnownHeader::named("Date");

    /// Looks a name up.
    #[inline]
    pub fn of(name: &[u8]) -> KnownHeader {
        let (Some(first), Some(middle), Some(last)) = (name.first(), name.get(name.len() / 2), name.last())
        else {
            return KnownHeader::default();
        };
        let mut place = place_of(name.len(), *first, *middle, *last);
        loop {
            let number = TABLE.get(place).copied().unwrap_or(0);
            let Some(known) = NAMES.get(usize::from(number).wrapping_sub(1)) else {
                return KnownHeader::default();
            };
            if known.as_bytes() == name {
                return KnownHeader(number);
            }
            if known.as_bytes().eq_ignore_ascii_case(name) {
                return KnownHeader(number | Self::OTHER_CASE);
            }
            place = (place + 1) % PLACES;
        }
    }

    /// The number of the name, below [`COUNT`](Self::COUNT); `None` for one that is not known, or not in this spelling.
    #[inline]
    pub fn number(self, case: NameCase) -> Option<usize> {
        let number = match case {
            NameCase::Exact => self.0,
            NameCase::Ignored => self.0 & !Self::OTHER_CASE,
        };
        usize::from(number).checked_sub(1).filter(|number| *number < NAMES.len())
    }

    /// It is that one, which is spelt as usual.
    #[inline]
    pub(super) fn is(self, that: KnownHeader, case: NameCase) -> bool {
        match case {
            NameCase::Exact => self.0 == that.0,
            NameCase::Ignored => self.0 & !Self::OTHER_CASE == that.0,
        }
    }

    /// The names by their numbers.
    pub fn names() -> &'static [&'static str] {
        &NAMES
    }

    /// The number of a name as it is usually spelt, which must be one of the above.
    #[expect(clippy::indexing_slicing, reason = "evaluated when compiled")]
    const fn named(name: &str) -> KnownHeader {
        let mut n = 0;
        loop {
            let (known, wanted) = (NAMES[n].as_bytes(), name.as_bytes());
            let mut same = known.len() == wanted.len();
            let mut i = 0;
            while same && i < known.len() {
                same = known[i] == wanted[i];
                i += 1;
            }
            n += 1;
            if same {
                return KnownHeader(n as u8);
            }
        }
    }
}

/// A set of known names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct KnownSet(u64);

impl KnownSet {
    /// The set of these names, which must all be known.
    #[expect(clippy::indexing_slicing, reason = "evaluated when compiled")]
    pub(super) const fn of(names: &[&str]) -> KnownSet {
        const { assert!(NAMES.len() <= 64) };
        let mut set = 0;
        let mut n = 0;
        while n < names.len() {
            set |= 1 << (KnownHeader::named(names[n]).0 - 1);
            n += 1;
        }
        KnownSet(set)
    }

    /// The set of this name alone; of one that is not known, the empty set.
    #[inline]
    pub(super) fn just(known: KnownHeader, case: NameCase) -> KnownSet {
        KnownSet(known.number(case).map_or(0, |number| 1 << number))
    }

    #[inline]
    pub(super) const fn union(self, other: KnownSet) -> KnownSet {
        KnownSet(self.0 | other.0)
    }

    /// They have one in common.
    #[inline]
    pub(super) const fn meets(self, other: KnownSet) -> bool {
        self.0 & other.0 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_found_in_any_case() {
        for (n, name) in NAMES.iter().enumerate() {
            assert_eq!(KnownHeader::of(name.as_bytes()).number(NameCase::Exact), Some(n), "{name}");
            assert_eq!(NAMES.iter().filter(|other| other.eq_ignore_ascii_case(name)).count(), 1, "{name}");
            for other in [name.to_lowercase(), name.to_uppercase()] {
                if other == *name {
                    continue;
                }
                let known = KnownHeader::of(other.as_bytes());
                assert_eq!(
                    (known.number(NameCase::Ignored), known.number(NameCase::Exact)),
                    (Some(n), None),
                    "{other}"
                );
                let that = KnownHeader::of(name.as_bytes());
                assert!(known.is(that, NameCase::Ignored) && !known.is(that, NameCase::Exact));
            }
            for other in
                [format!("{name}x"), format!("x{name}"), name.replace(|c: char| c.is_alphabetic(), "_")]
            {
                assert_eq!(KnownHeader::of(other.as_bytes()), KnownHeader::default(), "{other}");
            }
        }
        assert_eq!(KnownHeader::of(b"").number(NameCase::Ignored), None);
    }

    #[test]
    fn few_share_a_place() {
        let places = |name: &&str| {
            let name = name.as_bytes();
            place_of(name.len(), name[0], name[name.len() / 2], name[name.len() - 1])
        };
        let distinct: std::collections::BTreeSet<_> = NAMES.iter().map(places).collect();
        assert!(distinct.len() > NAMES.len() * 4 / 5, "{} of {}", distinct.len(), NAMES.len());
    }
}
