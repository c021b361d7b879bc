use core::fmt;
use core::str::FromStr;

use crate::ParseError;

/// A set of oddities in IP and TCP headers (p0f README, section 5, "quirks").
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Quirks(u32);

macro_rules! quirks {
    ($($(#[$doc:meta])* $name:ident = $bit:literal $text:literal;)*) => {
        impl Quirks {
            $($(#[$doc])* pub const $name: Quirks = Quirks(1 << $bit);)*

            /// Every quirk with its p0f name, in the order in which p0f prints them.
            pub const NAMES: &'static [(Quirks, &'static str)] = &[$((Quirks::$name, $text)),*];
        }
    };
}

quirks! {
    /// IPv4 "don't fragment".
    DF = 0 "df";
    /// IPv4 DF and a non-zero identification.
    NONZERO_ID = 1 "id+";
    /// IPv4 without DF and a zero identification.
    ZERO_ID = 2 "id-";
    /// Explicit congestion notification: an IP ECN bit, TCP ECE, CWR or NS.
    ECN = 3 "ecn";
    /// The reserved bit of the IPv4 flags.
    NONZERO_MBZ = 4 "0+";
    /// A non-zero IPv6 flow label.
    FLOW = 5 "flow";
    /// TCP sequence number zero.
    ZERO_SEQ = 6 "seq-";
    /// An acknowledgment number without the ACK flag (and no RST).
    NONZERO_ACK = 7 "ack+";
    /// The ACK flag with acknowledgment number zero.
    ZERO_ACK = 8 "ack-";
    /// An urgent pointer without the URG flag.
    NONZERO_URG = 9 "uptr+";
    /// The URG flag.
    URG = 10 "urgf+";
    /// The PSH flag.
    PUSH = 11 "pushf+";
    /// Own timestamp zero.
    OPT_ZERO_TS1 = 12 "ts1-";
    /// Non-zero timestamp echo on a SYN.
    OPT_NONZERO_TS2 = 13 "ts2+";
    /// A non-zero byte after the end of options.
    OPT_EOL_NONZERO = 14 "opt+";
    /// Window scale above 14.
    OPT_EXCESSIVE_WS = 15 "exws";
    /// Malformed TCP options.
    OPT_BAD = 16 "bad";
}

impl Quirks {
    /// No quirk.
    pub const NONE: Quirks = Quirks(0);
    /// The quirks that only IPv4 has and an IPv6 packet leaves undecided: `df`, `id+`, `id-`.
    pub const IPV4_ONLY: Quirks = Quirks(Self::DF.0 | Self::NONZERO_ID.0 | Self::ZERO_ID.0);

    /// All of `other` in this set.
    pub const fn contains(self, other: Quirks) -> bool {
        self.0 & other.0 == other.0
    }

    /// Nothing in this set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Both sets together.
    pub const fn union(self, other: Quirks) -> Quirks {
        Quirks(self.0 | other.0)
    }

    /// What this set has and `other` has not.
    pub const fn without(self, other: Quirks) -> Quirks {
        Quirks(self.0 & !other.0)
    }

    /// This set, with `other` in it where `on` holds.
    #[must_use]
    pub const fn with_if(self, other: Quirks, on: bool) -> Quirks {
        if on { self.union(other) } else { self }
    }

    /// Adds `other`.
    pub fn insert(&mut self, other: Quirks) {
        self.0 |= other.0;
    }

    /// The set as bits, bit 0 being `df`, in the order of [`Quirks::NAMES`].
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The set of these bits; bits without a name are dropped.
    pub const fn from_bits_truncate(bits: u32) -> Quirks {
        Quirks(bits & ((1 << 17) - 1))
    }

    /// The p0f names of the quirks in this set, in print order.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let mut left = self.0;
        core::iter::from_fn(move || {
            // Bits are in print order.
            let place = left.trailing_zeros();
            left &= left.wrapping_sub(1);
            Self::NAMES.get(place as usize).map(|(_, name)| *name)
        })
    }

    /// The quirk of this p0f name.
    pub fn from_name(name: &str) -> Option<Quirks> {
        Self::NAMES.iter().find(|(_, text)| *text == name).map(|(quirk, _)| *quirk)
    }
}

impl core::ops::BitOr for Quirks {
    type Output = Quirks;
    fn bitor(self, other: Quirks) -> Quirks {
        self.union(other)
    }
}

impl fmt::Display for Quirks {
    /// `df,id+`; nothing for the empty set.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, name) in self.names().enumerate() {
            if i > 0 {
                f.write_str(",")?;
            }
            f.write_str(name)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Quirks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Quirks({self})")
    }
}

impl FromStr for Quirks {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let mut set = Quirks::NONE;
        if text.is_empty() {
            return Ok(set);
        }
        let mut at = 0;
        for name in text.split(',') {
            let quirk = Quirks::from_name(name)
                .ok_or_else(|| ParseError::new(at..at + name.len(), "a quirk such as df, id+ or ecn"))?;
            set.insert(quirk);
            at += name.len() + 1;
        }
        Ok(set)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Quirks {
    /// A list of names.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.names())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_quirk_prints_and_parses() {
        for bits in [0u32, 1, 0x1ffff, 0x15555, 0x2aaa] {
            let set = Quirks::from_bits_truncate(bits);
            assert_eq!(set.to_string().parse::<Quirks>(), Ok(set));
        }
        assert_eq!(Quirks::NAMES.len(), 17);
    }

    #[test]
    fn prints_in_p0f_order_whatever_the_order_read() {
        assert_eq!("ecn,df".parse::<Quirks>().map(|q| q.to_string()), Ok("df,ecn".into()));
    }

    #[test]
    fn an_unknown_quirk_is_located() {
        let error = "df,idd".parse::<Quirks>().unwrap_err();
        assert_eq!(error.span(), 3..6);
    }
}
