use core::hash::{BuildHasher, Hasher};
use core::num::NonZero;

use crate::keyed::Keyed;
use fp_obs::fitting::KnownHeader;
use fp_obs::{HeaderSpan, NameCase};
use hashbrown::HashTable;

/// A header name of some signature; names that no signature mentions have none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NameId(NonZero<u32>);

impl NameId {
    /// Names beyond this many share the last bit of a mask.
    pub(crate) const OWN_BITS: u32 = 127;

    /// The name at this place of the list.
    fn at(place: u32) -> NameId {
        NameId(NonZero::<u32>::MIN.saturating_add(place))
    }

    /// Its place in the list.
    const fn place(self) -> u32 {
        self.0.get() - 1
    }

    /// From 1 on; that of a name with a bit of its own is at most [`NameId::OWN_BITS`].
    pub(crate) const fn number(self) -> usize {
        self.0.get() as usize
    }

    /// The bit of this name in the set of headers of a head. Later names share one.
    pub(crate) const fn bit(self) -> u128 {
        1 << self.bit_place()
    }

    const fn bit_place(self) -> u32 {
        if self.has_own_bit() { self.place() } else { Self::OWN_BITS }
    }

    /// No other name has this bit.
    pub(crate) const fn has_own_bit(self) -> bool {
        self.place() < Self::OWN_BITS
    }
}

/// A set of names by their bits, in halves that can be asked for one name without a long shift.
#[derive(Clone, Copy, Default)]
pub(crate) struct NameSet {
    low: u64,
    high: u64,
}

impl NameSet {
    #[inline]
    pub(crate) fn insert(&mut self, name: NameId) {
        let place = name.bit_place();
        let half = if place < u64::BITS { &mut self.low } else { &mut self.high };
        *half |= 1 << (place % u64::BITS);
    }

    /// The name is in the set, or one that has the same bit.
    #[inline]
    pub(crate) fn contains(self, name: NameId) -> bool {
        let place = name.bit_place();
        let half = if place < u64::BITS { self.low } else { self.high };
        half >> (place % u64::BITS) & 1 != 0
    }

    /// All bits.
    pub(crate) fn bits(self) -> u128 {
        u128::from(self.high) << u64::BITS | u128::from(self.low)
    }
}

/// The header names that occur in the signatures of one direction.
pub(crate) struct Names {
    case: NameCase,
    names: Vec<Box<str>>,
    /// Those that are known by number to everybody, by that number.
    known: [Option<NameId>; KnownHeader::COUNT],
    /// The lengths of all others, a bit each ([`length_bit`]): most names that nobody mentions have
    /// none of these.
    lengths: u64,
    table: HashTable<u32>,
    /// Keyed, since the names looked up are the sender's choice.
    hasher: Keyed,
}

impl Names {
    pub(crate) fn new(case: NameCase) -> Names {
        Names {
            case,
            names: Vec::new(),
            known: [None; KnownHeader::COUNT],
            lengths: 0,
            table: HashTable::new(),
            hasher: Keyed::default(),
        }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }

    /// How they are compared.
    pub(crate) fn case(&self) -> NameCase {
        self.case
    }

    /// The id of a name, a new one if need be.
    pub(crate) fn intern(&mut self, name: &str) -> NameId {
        if let Some(id) = self.find(name.as_bytes()) {
            return id;
        }
        let id = self.names.len() as u32;
        self.names.push(name.into());
        let (names, hasher, case) = (&self.names, &self.hasher, self.case);
        self.table.insert_unique(hash(hasher, case, name.as_bytes()), id, |id| {
            names.get(*id as usize).map_or(0, |name| hash(hasher, case, name.as_bytes()))
        });
        if let Some((known, spelt)) = KnownHeader::find(name.as_bytes())
            && (spelt == NameCase::Exact || case == NameCase::Ignored)
            && let Some(slot) = self.known.get_mut(known.index())
        {
            *slot = Some(NameId::at(id));
        } else {
            self.lengths |= length_bit(name.as_bytes());
        }
        NameId::at(id)
    }

    /// The id of the name of a header in the bytes of its head, if a signature mentions it.
    #[inline]
    pub(crate) fn of(&self, span: &HeaderSpan, bytes: &[u8]) -> Option<NameId> {
        match span.known(self.case) {
            Some(known) => self.known.get(known.index()).copied().flatten(),
            None => {
                let name = span.name(bytes);
                if self.lengths & length_bit(name) == 0 { None } else { self.find(name) }
            }
        }
    }

    /// The id of a name, if a signature mentions it.
    pub(crate) fn find(&self, name: &[u8]) -> Option<NameId> {
        let same = |id: &u32| {
            self.names.get(*id as usize).is_some_and(|known| self.case.same_bytes(known.as_bytes(), name))
        };
        self.table.find(hash(&self.hasher, self.case, name), same).map(|id| NameId::at(*id))
    }
}

/// Long names share a bit.
fn length_bit(name: &[u8]) -> u64 {
    1 << name.len().min(63)
}

/// Eight bytes at a time, folded to lower case where case does not matter.
fn hash(hasher: &Keyed, case: NameCase, name: &[u8]) -> u64 {
    // Makes letters lower case. A few other bytes become one another too, which only a comparison
    // has to tell.
    let fold = if case == NameCase::Ignored { 0x2020_2020_2020_2020 } else { 0 };
    let mut state = hasher.build_hasher();
    let (words, rest) = name.as_chunks::<8>();
    for word in words {
        state.write_u64(u64::from_le_bytes(*word) | fold);
    }
    let rest = rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte));
    // The length tells a name from the same one with zeros behind it.
    state.write_u64(rest | fold);
    state.write_usize(name.len());
    state.finish()
}
