//! Header names by number: a name is compared with text once, when its head is read, and is a bit
//! in a set from then on.

use super::NameCase;

/// The names of p0f's lists and others that signatures ask for or that most software sends. Those
/// whose absence tells something come first, in the order in which p0f prints the missing ones of a
/// request and of a response.
const NAMES: [&str; 63] = [
    "Host",
    "User-Agent",
    "Content-Type",
    "Connection",
    "Accept",
    "Accept-Encoding",
    "Accept-Language",
    "Accept-Charset",
    "Keep-Alive",
    "Accept-Ranges",
    "Date",
    "Server",
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

/// One of the header names that are known by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct KnownHeader(u8);

impl KnownHeader {
    /// How many there are.
    pub const COUNT: usize = NAMES.len();

    /// `Accept-Language`.
    pub const ACCEPT_LANGUAGE: KnownHeader = KnownHeader::named("Accept-Language");
    /// `Content-Length`.
    pub const CONTENT_LENGTH: KnownHeader = KnownHeader::named("Content-Length");
    /// `Date`.
    pub const DATE: KnownHeader = KnownHeader::named("Date");
    /// `Server`.
    pub const SERVER: KnownHeader = KnownHeader::named("Server");
    /// `Transfer-Encoding`.
    pub const TRANSFER_ENCODING: KnownHeader = KnownHeader::named("Transfer-Encoding");
    /// `User-Agent`.
    pub const USER_AGENT: KnownHeader = KnownHeader::named("User-Agent");
    /// `Via`.
    pub const VIA: KnownHeader = KnownHeader::named("Via");
    /// `X-Forwarded-For`.
    pub const X_FORWARDED_FOR: KnownHeader = KnownHeader::named("X-Forwarded-For");

    /// The known name that `name` is, and whether to the letter ([`NameCase::Exact`]) or but for
    /// its case.
    #[inline]
    pub fn find(name: &[u8]) -> Option<(KnownHeader, NameCase)> {
        let (slot, ends) = slot(name);
        let known = KnownHeader(*PLACES.get(slot)?);
        let (text, its_ends) = KEYS.get(known.index())?;
        // Two ends of eight bytes are the whole of most names.
        let all = ends == *its_ends && name.len() == text.len();
        if all && (text.len() <= 16 || text.as_bytes() == name) {
            return Some((known, NameCase::Exact));
        }
        known.differs_in_case(name, ends).then_some((known, NameCase::Ignored))
    }

    #[cold]
    fn differs_in_case(self, name: &[u8], ends: Ends) -> bool {
        let Some((text, its_ends)) = KEYS.get(self.index()) else { return false };
        let same = |word: u64, its: u64| (word ^ its) & !case_bits(its) == 0;
        text.len() == name.len()
            && same(ends.0, its_ends.0)
            && same(ends.1, its_ends.1)
            && (text.len() <= 16 || text.as_bytes().eq_ignore_ascii_case(name))
    }

    /// Its number, less than [`KnownHeader::COUNT`].
    #[inline]
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// Its usual spelling.
    pub fn text(self) -> &'static str {
        NAMES.get(self.index()).copied().unwrap_or("")
    }

    /// The number of a name of the list: for constants, where any other does not compile.
    const fn named(name: &str) -> KnownHeader {
        let mut index = 0;
        while !same(at(index), name) {
            index += 1;
        }
        KnownHeader(index as u8)
    }
}

/// What a header's name is among the known ones, in a byte.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag(u8);

impl Tag {
    const OTHER_CASE: u8 = 0x40;
    const UNKNOWN: u8 = 0x80;

    #[inline]
    pub(super) fn of(name: &[u8]) -> Tag {
        Tag(match KnownHeader::find(name) {
            Some((known, NameCase::Exact)) => known.0,
            Some((known, NameCase::Ignored)) => known.0 | Tag::OTHER_CASE,
            None => Tag::UNKNOWN,
        })
    }

    #[inline]
    pub(super) fn known(self, case: NameCase) -> Option<KnownHeader> {
        self.is_known(case).then_some(KnownHeader(self.0 & !Tag::OTHER_CASE))
    }

    /// What [`KnownHeader::find`] said of the name.
    #[inline]
    pub(super) fn spelt(self) -> Option<(KnownHeader, NameCase)> {
        match self.0 {
            known @ 0..Tag::OTHER_CASE => Some((KnownHeader(known), NameCase::Exact)),
            other @ Tag::OTHER_CASE..Tag::UNKNOWN => {
                Some((KnownHeader(other & !Tag::OTHER_CASE), NameCase::Ignored))
            }
            Tag::UNKNOWN.. => None,
        }
    }

    /// The set of this name alone; of one that is not known, the empty one.
    #[inline]
    pub(super) fn set(self, case: NameCase) -> NameSet {
        NameSet(u64::from(self.is_known(case)) << (self.0 & 63))
    }

    #[inline]
    fn is_known(self, case: NameCase) -> bool {
        self.0
            < match case {
                NameCase::Exact => Tag::OTHER_CASE,
                NameCase::Ignored => Tag::UNKNOWN,
            }
    }
}

impl Default for Tag {
    fn default() -> Self {
        Tag(Tag::UNKNOWN)
    }
}

/// A set of known names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct NameSet(u64);

impl NameSet {
    /// The set of these names, all of which must be known.
    pub(super) const fn of(names: &[&str]) -> NameSet {
        let mut set = 0;
        let mut rest = names;
        while let [name, others @ ..] = rest {
            set |= 1 << KnownHeader::named(name).0;
            rest = others;
        }
        NameSet(set)
    }

    /// Adds a name.
    #[inline]
    pub(super) fn insert(&mut self, name: KnownHeader) {
        self.0 |= 1 << (name.0 & 63);
    }

    /// The names of either.
    #[inline]
    pub(super) const fn union(self, other: NameSet) -> NameSet {
        NameSet(self.0 | other.0)
    }

    /// The names of this set that are not in the other.
    pub(super) fn without(self, other: NameSet) -> NameSet {
        NameSet(self.0 & !other.0)
    }

    /// The first four names, or the next four and so on, a bit each.
    #[inline]
    pub(super) const fn four(self, place: usize) -> usize {
        (self.0 >> (4 * place) & 15) as usize
    }

    #[inline]
    pub(super) fn contains(self, name: KnownHeader) -> bool {
        self.0 >> (name.0 & 63) & 1 != 0
    }

    /// Some name is in both.
    #[inline]
    pub(super) const fn meets(self, other: NameSet) -> bool {
        self.0 & other.0 != 0
    }
}

impl Iterator for NameSet {
    type Item = KnownHeader;

    /// Takes out the name with the lowest number.
    fn next(&mut self) -> Option<KnownHeader> {
        let lowest = (self.0 != 0).then(|| KnownHeader(self.0.trailing_zeros() as u8));
        self.0 &= self.0.wrapping_sub(1);
        lowest
    }
}

/// The first and the last bytes of a name, which overlap in a short one: eight each, or four or
/// two.
type Ends = (u64, u64);

/// The bit that makes another case of a letter, in each byte of ASCII that is one.
const fn case_bits(word: u64) -> u64 {
    const ONES: u64 = u64::MAX / 255;
    let small = word | (ONES * 0x20);
    let from_a = small + ONES * (0x80 - b'a' as u64);
    let beyond_z = small + ONES * (0x80 - b'z' as u64 - 1);
    (from_a & !beyond_z & (ONES * 0x80)) >> 2
}

/// Which name may be in a slot; more than there are names, for an empty one.
static PLACES: [u8; 256] = {
    let mut places = [u8::MAX; 256];
    let mut index = 0;
    while index < NAMES.len() {
        let (slot, _) = slot(at(index).as_bytes());
        #[expect(clippy::indexing_slicing, reason = "evaluated when compiled")]
        {
            assert!(places[slot] == u8::MAX, "two names share a slot: another multiplier is needed");
            places[slot] = index as u8;
        }
        index += 1;
    }
    places
};

static KEYS: [(&str, Ends); NAMES.len()] = {
    let mut keys = [("", (0, 0)); NAMES.len()];
    let mut index = 0;
    while index < NAMES.len() {
        #[expect(clippy::indexing_slicing, reason = "evaluated when compiled")]
        {
            keys[index] = (at(index), slot(at(index).as_bytes()).1);
        }
        index += 1;
    }
    keys
};

/// A slot of [`PLACES`], which does not depend on case, and what it was made from.
#[inline]
const fn slot(name: &[u8]) -> (usize, Ends) {
    let (first, last) = match (name.first_chunk::<8>(), name.last_chunk::<8>()) {
        (Some(first), Some(last)) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
        _ => match (name.first_chunk::<4>(), name.last_chunk::<4>()) {
            (Some(first), Some(last)) => {
                (u32::from_le_bytes(*first) as u64, u32::from_le_bytes(*last) as u64)
            }
            _ => match (name.first_chunk::<2>(), name.last_chunk::<2>()) {
                (Some(first), Some(last)) => {
                    (u16::from_le_bytes(*first) as u64, u16::from_le_bytes(*last) as u64)
                }
                _ => (0, 0),
            },
        },
    };
    // Makes letters lower case. The multiplier was found by trying: no two names share a slot.
    const FOLD: u64 = 0x2020_2020_2020_2020;
    const MULTIPLIER: u64 = 0xb4a3_26ae_9882_664f;
    let mixed = ((first | FOLD) ^ (last | FOLD).rotate_left(32)).wrapping_mul(MULTIPLIER);
    ((mixed >> 56) as usize, (first, last))
}

/// A name of the list, for constants.
#[expect(clippy::indexing_slicing, reason = "evaluated when compiled")]
pub(super) const fn at(index: usize) -> &'static str {
    NAMES[index]
}

#[expect(clippy::indexing_slicing, reason = "evaluated when compiled")]
const fn same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let mut index = 0;
    while index < left.len() && index < right.len() && left[index] == right[index] {
        index += 1;
    }
    index == left.len() && index == right.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_found_in_any_case() {
        for (index, name) in NAMES.iter().enumerate() {
            let known = KnownHeader(index as u8);
            assert_eq!(known.text(), *name);
            assert_eq!(KnownHeader::find(name.as_bytes()), Some((known, NameCase::Exact)), "{name}");
            for other in [name.to_ascii_lowercase(), name.to_ascii_uppercase()] {
                let case = if other == *name { NameCase::Exact } else { NameCase::Ignored };
                assert_eq!(KnownHeader::find(other.as_bytes()), Some((known, case)), "{other}");
            }
        }
    }

    /// Also where the bytes that the slot is made from are the same.
    #[test]
    fn whatever_is_a_byte_away_is_another_name() {
        for name in NAMES {
            for at in 0..name.len() {
                for byte in 0..=u8::MAX {
                    let mut changed = name.as_bytes().to_vec();
                    changed[at] = byte;
                    let expected = NAMES.iter().find(|known| known.as_bytes().eq_ignore_ascii_case(&changed));
                    let found = KnownHeader::find(&changed);
                    assert_eq!(found.map(|(known, _)| known.text()), expected.copied(), "{changed:?}");
                    let exact = found.is_some_and(|(_, case)| case == NameCase::Exact);
                    assert_eq!(exact, expected.is_some_and(|known| known.as_bytes() == changed));
                }
            }
            for other in [format!("{name}\0"), format!("{name}x"), name[1..].to_string(), format!("x{name}")]
            {
                assert_eq!(KnownHeader::find(other.as_bytes()), None, "{other}");
            }
            let doubled: Vec<u8> = name.bytes().chain(name.bytes()).collect();
            assert_eq!(KnownHeader::find(&doubled), None);
        }
        assert_eq!(KnownHeader::find(b""), None);
        assert_eq!(KnownHeader::find(b"T"), None);
    }

    #[test]
    fn letters_have_cases() {
        for byte in 0..0x80u8 {
            let bits = if byte.is_ascii_alphabetic() { 0x20 } else { 0 };
            assert_eq!(
                case_bits(u64::from_le_bytes([byte, b'-', byte, b'a', b'Z', byte, b'3', 0])).to_le_bytes(),
                [bits, 0, bits, 0x20, 0x20, bits, 0, 0],
                "{byte:#x}"
            );
        }
    }

    #[test]
    fn a_set_gives_its_names_in_order() {
        let set = NameSet::of(&["Date", "Host", "X-Cache"]);
        assert_eq!(set.map(KnownHeader::text).collect::<Vec<_>>(), ["Host", "Date", "X-Cache"]);
        assert!(set.contains(KnownHeader::DATE) && !set.contains(KnownHeader::VIA));
        assert!(set.meets(NameSet::of(&["Via", "Date"])) && !set.meets(NameSet::of(&["Via"])));
        assert_eq!(set.without(NameSet::of(&["Host"])).count(), 2);
    }
}
