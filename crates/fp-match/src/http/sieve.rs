//! Which groups of signatures the header names of a head let through, for sixty-four groups at a
//! time: by what four names and then the next four leave of them, instead of group by group.

/// The names that signatures ask for and those that they forbid, a bit each
/// ([`super::names::NameId::bit`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Sets {
    pub(crate) required: u128,
    pub(crate) absent: u128,
}

/// The names that one table is about.
const NAMES: usize = 4;

/// At most [`Sieve::WIDTH`] groups.
#[derive(Debug)]
pub(crate) struct Sieve {
    /// For the first four names, the next four and so on: the groups that each of the ways lets
    /// through in which a head may have them or not. No tables for names that no group minds.
    tables: Vec<[u64; 1 << NAMES]>,
}

impl Sieve {
    /// How many groups one sieve holds.
    pub(crate) const WIDTH: usize = u64::BITS as usize;

    /// Groups beyond [`Sieve::WIDTH`] are left out.
    pub(crate) fn new(groups: impl Iterator<Item = Sets>) -> Sieve {
        // By name: who asks for it and who forbids it.
        let mut wanted = [[0u64; u128::BITS as usize]; 2];
        let mut all = 0;
        let mut minded = 0;
        for (sets, place) in groups.zip(0..u64::BITS) {
            all |= 1 << place;
            minded |= sets.required | sets.absent;
            for (by_name, mut set) in wanted.iter_mut().zip([sets.required, sets.absent]) {
                while let Some(who) = by_name.get_mut(set.trailing_zeros() as usize) {
                    *who |= 1 << place;
                    set &= set - 1;
                }
            }
        }
        let [asking, forbidding] = wanted;
        // One at least, which tells how many groups there are.
        let count = (u128::BITS - minded.leading_zeros()).div_ceil(NAMES as u32).max(1);
        let (asking, forbidding) = (asking.as_chunks::<NAMES>().0, forbidding.as_chunks::<NAMES>().0);
        let table = |(asking, forbidding): (&[u64; NAMES], &[u64; NAMES])| {
            core::array::from_fn(|has| {
                let refuses = |name: usize, (asks, forbids): (&u64, &u64)| {
                    if has >> name & 1 == 0 { *asks } else { *forbids }
                };
                let each = asking.iter().zip(forbidding).enumerate();
                all & !each.fold(0, |refusing, (name, who)| refusing | refuses(name, who))
            })
        };
        Sieve { tables: asking.iter().zip(forbidding).map(table).take(count as usize).collect() }
    }

    /// The groups that a head of these names is let through to, the first in the lowest bit.
    #[inline]
    pub(crate) fn let_through(&self, names: u128) -> u64 {
        let mut rest = names;
        self.tables.iter().fold(u64::MAX, |groups, table| {
            let has = rest as usize % table.len();
            rest >>= NAMES;
            groups & table.get(has).copied().unwrap_or(0)
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    /// What [`Sieve::let_through`] says, group by group.
    fn each_let_through(groups: &[Sets], names: u128) -> u64 {
        let through = |sets: &Sets| sets.required & !names == 0 && sets.absent & names == 0;
        groups.iter().zip(0..).fold(0, |all, (sets, place)| all | u64::from(through(sets)) << place)
    }

    fn names(below: u32, most: usize) -> impl Strategy<Value = u128> {
        vec(0..below, 0..=most).prop_map(|names| names.into_iter().fold(0, |set, name| set | 1 << name))
    }

    fn groups(below: u32) -> impl Strategy<Value = Vec<Sets>> {
        let sets =
            (names(below, 4), names(below, 3)).prop_map(|(required, absent)| Sets { required, absent });
        vec(sets, 0..=Sieve::WIDTH)
    }

    proptest! {
        #[test]
        fn it_lets_through_what_each_group_does(
            (groups, heads) in (1..=128u32).prop_flat_map(|below| (groups(below), vec(names(128, 12), 20))),
        ) {
            let sieve = Sieve::new(groups.iter().copied());
            for head in heads {
                prop_assert_eq!(sieve.let_through(head), each_let_through(&groups, head));
                // One that some of the groups are about.
                for sets in &groups {
                    let (asked, more) = (sets.required, sets.required | head & !sets.absent);
                    prop_assert_eq!(sieve.let_through(asked), each_let_through(&groups, asked));
                    prop_assert_eq!(sieve.let_through(more), each_let_through(&groups, more));
                }
            }
        }
    }

    #[test]
    fn every_name_by_itself() {
        for name in 0..u128::BITS {
            let bit = 1 << name;
            let groups = [Sets { required: bit, absent: 0 }, Sets { required: 0, absent: bit }];
            let sieve = Sieve::new(groups.into_iter());
            assert_eq!(sieve.let_through(bit), 0b01);
            assert_eq!(sieve.let_through(!bit), 0b10);
        }
        assert_eq!(Sieve::new([].into_iter()).let_through(1), 0);
    }
}
