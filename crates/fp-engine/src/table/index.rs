//! Places by their hash: open addressing that grows a step with every insertion, so that none has to wait for it.

#![expect(clippy::indexing_slicing, reason = "every index is masked")]

/// Cells that are allocated together: 8 KiB, which a packet may have to wait for.
const SEGMENT: usize = 1 << 10;
/// Cells that an insertion moves while the index grows. Two would do.
const STEP: usize = 8;
const EMPTY: u64 = 0;
/// The place of a cell of the old half whose content was moved or removed; a search goes on behind it.
const GONE: u32 = u32::MAX - 1;

/// Finds 32-bit places by 32 bits of a hash.
pub(super) struct Index {
    cells: Cells,
    /// What is left of the cells of half the size while they are moved, and how many those are.
    old: Cells,
    left: usize,
    len: usize,
}

impl Index {
    pub(super) fn new() -> Self {
        Index { cells: Cells::new(SEGMENT), old: Cells::new(SEGMENT), left: 0, len: 0 }
    }

    /// The first place of this hash.
    #[inline(always)]
    pub(super) fn first(&self, hash: u32) -> Option<u32> {
        let found = self.cells.find(hash, |_| true);
        let found = if found.is_none() && self.left > 0 { self.old.find(hash, |_| true) } else { found };
        found.map(|(_, place)| place)
    }

    /// The first place of this hash for which `same` holds.
    pub(super) fn find(&self, hash: u32, mut same: impl FnMut(u32) -> bool) -> Option<u32> {
        let found = self.cells.find(hash, &mut same).or_else(|| self.old.find(hash, &mut same));
        found.map(|(_, place)| place)
    }

    /// Reads the cell where [`find`](Self::find) begins, and where it mostly ends.
    #[inline]
    pub(super) fn look_ahead(&self, hash: u32) -> u32 {
        let home = hash as usize & self.cells.mask;
        (self.cells.get(home) ^ self.cells.get((home + 3) & self.cells.mask)) as u32
    }

    /// Adds a place, which must be less than 2^32 - 2.
    pub(super) fn insert(&mut self, hash: u32, place: u32) {
        self.len += 1;
        // Half full, so that a search for what is not there soon comes to an empty cell.
        if self.len * 2 > self.cells.count() && self.left == 0 {
            self.grow();
        }
        self.move_some();
        self.cells.insert(cell(hash, place));
    }

    /// Removes a place that is there.
    pub(super) fn remove(&mut self, hash: u32, place: u32) {
        if let Some((at, _)) = self.cells.find(hash, |other| other == place) {
            self.cells.remove(at);
        } else if let Some((at, _)) = self.old.find(hash, |other| other == place) {
            self.old.set(at, cell(hash, GONE));
        }
        self.len -= 1;
    }

    #[cold]
    fn grow(&mut self) {
        let twice = Cells::new(self.cells.count() * 2);
        self.old = core::mem::replace(&mut self.cells, twice);
        self.left = self.old.count();
        // The run of cells that goes on from the last to the first, so that the last can be given up.
        let mut at = 0;
        while self.old.get(at) != EMPTY {
            self.move_one(at);
            at += 1;
        }
    }

    fn move_some(&mut self) {
        for _ in 0..STEP.min(self.left) {
            self.left -= 1;
            self.move_one(self.left);
            if self.left.is_multiple_of(SEGMENT) {
                self.old.segments[self.left / SEGMENT] = None;
            }
        }
    }

    fn move_one(&mut self, at: usize) {
        let found = self.old.get(at);
        if found != EMPTY && place_of(found) != GONE {
            self.cells.insert(found);
            self.old.set(at, cell(hash_of(found), GONE));
        }
    }
}

/// A hash and one more than a place: all zero is empty.
fn cell(hash: u32, place: u32) -> u64 {
    u64::from(hash) << 32 | u64::from(place + 1)
}

fn hash_of(cell: u64) -> u32 {
    (cell >> 32) as u32
}

fn place_of(cell: u64) -> u32 {
    (cell as u32).wrapping_sub(1)
}

/// A power of two of cells, allocated as they are written to.
struct Cells {
    /// `None`, which is all zero, so that memory for as many as needed is there at once and costs nothing before it is
    /// written to.
    segments: Vec<Option<Segment>>,
    mask: usize,
}

type Segment = Box<[u64; SEGMENT]>;

impl Cells {
    fn new(count: usize) -> Self {
        Cells { segments: vec![None; count / SEGMENT], mask: count - 1 }
    }

    fn count(&self) -> usize {
        self.mask + 1
    }

    #[inline]
    fn get(&self, at: usize) -> u64 {
        self.segments[at / SEGMENT].as_ref().map_or(EMPTY, |cells| cells[at % SEGMENT])
    }

    #[inline]
    fn set(&mut self, at: usize, cell: u64) {
        self.segments[at / SEGMENT].get_or_insert_with(|| Box::new([EMPTY; SEGMENT]))[at % SEGMENT] = cell;
    }

    #[inline(always)]
    fn find(&self, hash: u32, mut same: impl FnMut(u32) -> bool) -> Option<(usize, u32)> {
        let mut at = hash as usize & self.mask;
        loop {
            let cell = self.get(at);
            if cell == EMPTY {
                return None;
            }
            if hash_of(cell) == hash && place_of(cell) != GONE && same(place_of(cell)) {
                return Some((at, place_of(cell)));
            }
            at = (at + 1) & self.mask;
        }
    }

    fn insert(&mut self, cell: u64) {
        let mut at = hash_of(cell) as usize & self.mask;
        while self.get(at) != EMPTY {
            at = (at + 1) & self.mask;
        }
        self.set(at, cell);
    }

    /// Empties a cell and closes the gap.
    fn remove(&mut self, mut gap: usize) {
        let mut at = gap;
        loop {
            at = (at + 1) & self.mask;
            let cell = self.get(at);
            if cell == EMPTY {
                break;
            }
            let from_home = at.wrapping_sub(hash_of(cell) as usize) & self.mask;
            if from_home >= at.wrapping_sub(gap) & self.mask {
                self.set(gap, cell);
                gap = at;
            }
        }
        self.set(gap, EMPTY);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Addresses chosen to collide where a hash has no key look up as few cells as any others.
    #[test]
    fn a_key_spreads_chosen_addresses() {
        const MULTIPLIER: u32 = 0x9e37_79b1;
        // Its inverse modulo 2^32, by Newton's method.
        let inverse = (0..5).fold(1u32, |x, _| x.wrapping_mul(2u32.wrapping_sub(MULTIPLIER.wrapping_mul(x))));
        let chosen = |n: u32| (n << 16 | 0x1234).wrapping_mul(inverse);
        let worst = |hash: &dyn Fn(u32) -> u32| {
            let mut index = Index::new();
            (0..2000).for_each(|n| index.insert(hash(chosen(n)), n));
            let looked_up = |n| {
                let home = hash(chosen(n)) as usize & index.cells.mask;
                (0..)
                    .take_while(|step| place_of(index.cells.get((home + step) & index.cells.mask)) != n)
                    .count()
            };
            (0..2000).map(looked_up).max().unwrap()
        };
        assert!(worst(&|address| address.wrapping_mul(MULTIPLIER)) > 1000, "the flood works without a key");
        let keyed = ahash::RandomState::new();
        assert!(worst(&|address| keyed.hash_one(address) as u32) < 100);
    }

    /// Few bits at the top and the bottom: long runs of cells, also around the end.
    fn hash(n: u32) -> u32 {
        let spread = n.wrapping_mul(0x9e37_79b1);
        if n.is_multiple_of(5) { 0xffff_fff8 | spread >> 30 } else { spread }
    }

    #[test]
    fn finds_what_was_added_and_not_removed() {
        let mut index = Index::new();
        let mut first = 0;
        for n in 0..40_000u32 {
            index.insert(if n < 2000 { hash(n) } else { n.wrapping_mul(0x9e37_79b1) }, n);
            let hash = |n| if n < 2000 { hash(n) } else { n.wrapping_mul(0x9e37_79b1) };
            if n % 3 == 0 {
                index.remove(hash(first), first);
                first += 1;
            }
            for m in [first, (first + n) / 2, n].into_iter().filter(|m| *m >= first && *m <= n) {
                assert_eq!(index.find(hash(m), |place| place == m), Some(m), "{m} at {n}");
                assert!(index.first(hash(m)).is_some(), "{m} at {n}");
            }
            if first > 0 {
                assert_eq!(index.find(hash(first - 1), |place| place == first - 1), None);
            }
        }
        assert_eq!(index.len, (40_000 - first) as usize);
        for n in first..40_000 {
            let hash = if n < 2000 { hash(n) } else { n.wrapping_mul(0x9e37_79b1) };
            index.remove(hash, n);
        }
        let cells =
            index.cells.segments.iter().chain(&index.old.segments).flatten().flat_map(|cells| cells.iter());
        assert_eq!(cells.filter(|cell| **cell != EMPTY && place_of(**cell) != GONE).count(), 0);
        assert_eq!(Index::new().first(hash(7)), None);
    }
}
