//! Places by their hash: buckets of a cache line each that grow a step with every insertion, so
//! that none has to wait for it.

#![expect(clippy::indexing_slicing, reason = "every index is masked")]

use prefetch_index::prefetch_index;

/// Cells of a bucket.
const CELLS: usize = 7;
/// Cells of each bucket that are in use, on an average, before the index grows: few buckets are
/// full then, and a search seldom has to go on to another one.
const USED: usize = 4;
/// Buckets that are allocated together: 8 KiB, which a packet may have to wait for.
const SEGMENT: usize = 128;
/// The place of an empty cell.
const NONE: u32 = u32::MAX;
/// The place of a cell of the old half whose content was moved or removed; a search goes on behind
/// it.
const GONE: u32 = u32::MAX - 1;

/// Finds 32-bit places by 32 bits of a hash.
pub(super) struct Index {
    buckets: Buckets,
    /// What is left of the half as many buckets while they are moved, and how many those are.
    old: Buckets,
    left: usize,
    len: usize,
}

impl Index {
    /// When it is fullest.
    #[cfg(test)]
    pub(super) const BYTES_PER_ENTRY: usize = size_of::<Bucket>() / USED;

    pub(super) fn new() -> Self {
        Index { buckets: Buckets::new(SEGMENT), old: Buckets::new(SEGMENT), left: 0, len: 0 }
    }

    /// The first place of this hash.
    #[inline(always)]
    pub(super) fn first(&self, hash: u32) -> Option<u32> {
        let found = self.buckets.find(hash, |_| true);
        let found = if found.is_none() && self.left > 0 { self.old.find(hash, |_| true) } else { found };
        found.map(|found| found.place)
    }

    /// The first place of this hash for which `same` holds.
    pub(super) fn find(&self, hash: u32, mut same: impl FnMut(u32) -> bool) -> Option<u32> {
        let found = self.buckets.find(hash, &mut same).or_else(|| self.old.find(hash, &mut same));
        found.map(|found| found.place)
    }

    /// Fetches from memory where [`find`](Self::find) begins, and mostly ends.
    #[inline]
    pub(super) fn prefetch(&self, hash: u32) {
        self.buckets.prefetch(hash);
    }

    /// Adds a place, which must be less than 2^32 - 2.
    pub(super) fn insert(&mut self, hash: u32, place: u32) {
        self.len += 1;
        if self.len > self.buckets.count() * USED && self.left == 0 {
            self.grow();
        }
        self.move_some();
        self.buckets.insert(Cell { hash, place });
    }

    /// Removes a place that is there.
    pub(super) fn remove(&mut self, hash: u32, place: u32) {
        if let Some(found) = self.buckets.find(hash, |other| other == place) {
            self.buckets.remove(&found);
        } else if let Some(found) = self.old.find(hash, |other| other == place) {
            self.old.bucket(found.bucket).cells[found.cell].place = GONE;
        }
        self.len -= 1;
    }

    #[cold]
    fn grow(&mut self) {
        let twice = Buckets::new(self.buckets.count() * 2);
        self.old = core::mem::replace(&mut self.buckets, twice);
        self.left = self.old.count();
        // What overflowed from the last to the first, so that the last can be given up.
        let mut at = 0;
        while self.move_one(at) {
            at += 1;
        }
    }

    /// Moves a bucket while the index grows. A quarter of one would do.
    fn move_some(&mut self) {
        if self.left > 0 {
            self.left -= 1;
            self.move_one(self.left);
            if self.left.is_multiple_of(SEGMENT) {
                self.old.segments[self.left / SEGMENT] = None;
            }
        }
    }

    /// Moves a bucket; `true` if it overflowed.
    fn move_one(&mut self, at: usize) -> bool {
        let Some(segment) = &mut self.old.segments[at / SEGMENT] else { return false };
        let bucket = &mut segment[at % SEGMENT];
        let overflowed = bucket.has_overflowed();
        for cell in bucket.cells.iter_mut().filter(|cell| cell.place < GONE) {
            self.buckets.insert(*cell);
            cell.place = GONE;
        }
        overflowed
    }
}

/// The place of an entry, by its hash.
#[derive(Clone, Copy)]
struct Cell {
    hash: u32,
    place: u32,
}

/// A cache line: cells whose hash begins here, or overflowed from the buckets before.
#[derive(Clone)]
#[repr(align(64))]
struct Bucket {
    /// A byte for each cell, zero if that is empty, else with seven bits of its hash; and
    /// [`Bucket::OVERFLOWED`].
    tags: u64,
    cells: [Cell; CELLS],
}

impl Bucket {
    const EMPTY: Bucket = Bucket { tags: 0, cells: [Cell { hash: 0, place: NONE }; CELLS] };
    /// The lowest bit of each cell's tag.
    const LOW: u64 = 0x0001_0101_0101_0101;
    /// The highest bit, which every cell in use has set.
    const HIGH: u64 = Self::LOW << 7;

    /// Cells whose hash begins here, or before, may stand in the buckets that follow.
    const OVERFLOWED: u64 = 1 << 63;

    fn tag(hash: u32) -> u64 {
        u64::from((hash >> 25) | 0x80)
    }

    /// The cells that may have this hash, by the highest bits of their tags: all that have it, and
    /// seldom another.
    #[inline(always)]
    fn of(&self, hash: u32) -> u64 {
        let differs = self.tags ^ (Self::tag(hash) * Self::LOW);
        differs.wrapping_sub(Self::LOW) & !differs & Self::HIGH
    }

    /// The empty cells, by the highest bits of their tags.
    #[inline(always)]
    fn empty(&self) -> u64 {
        !self.tags & Self::HIGH
    }

    #[inline(always)]
    fn has_overflowed(&self) -> bool {
        self.tags & Self::OVERFLOWED != 0
    }

    /// Puts a cell into an empty one; if there is none it has to go on to the next bucket.
    #[inline(always)]
    fn add(&mut self, cell: Cell) -> bool {
        let empty = self.empty();
        if empty == 0 {
            self.tags |= Self::OVERFLOWED;
            return false;
        }
        let at = number(empty);
        self.tags |= Self::tag(cell.hash) << (8 * at);
        self.cells[at] = cell;
        true
    }

    /// Empties a cell.
    fn take(&mut self, at: usize) -> Cell {
        self.tags &= !(0xff << (8 * at));
        core::mem::replace(&mut self.cells[at], Cell { hash: 0, place: NONE })
    }
}

/// The number of the first of these cells.
#[inline(always)]
fn number(cells: u64) -> usize {
    cells.trailing_zeros() as usize / 8
}

/// A cell in use.
struct Found {
    bucket: usize,
    cell: usize,
    place: u32,
}

/// A power of two of buckets, allocated as they are written to. There are always empty cells.
struct Buckets {
    /// `None`, which is zero, so that memory for as many as needed is there at once and costs
    /// nothing before it is written to.
    segments: Vec<Option<Segment>>,
    mask: usize,
}

type Segment = Box<[Bucket; SEGMENT]>;

impl Buckets {
    fn new(count: usize) -> Self {
        Buckets { segments: vec![None; count / SEGMENT], mask: count - 1 }
    }

    fn count(&self) -> usize {
        self.mask + 1
    }

    #[inline]
    fn get(&self, at: usize) -> Option<&Bucket> {
        self.segments[at / SEGMENT].as_ref().map(|segment| &segment[at % SEGMENT])
    }

    #[inline]
    fn bucket(&mut self, at: usize) -> &mut Bucket {
        let segment = self.segments[at / SEGMENT].get_or_insert_with(|| Box::new([Bucket::EMPTY; SEGMENT]));
        &mut segment[at % SEGMENT]
    }

    #[inline]
    fn prefetch(&self, hash: u32) {
        let home = hash as usize & self.mask;
        if let Some(segment) = &self.segments[home / SEGMENT] {
            prefetch_index(segment.as_slice(), home % SEGMENT);
        }
    }

    #[inline(always)]
    fn find(&self, hash: u32, mut same: impl FnMut(u32) -> bool) -> Option<Found> {
        let mut at = hash as usize & self.mask;
        loop {
            let bucket = self.get(at)?;
            let mut cells = bucket.of(hash);
            while cells != 0 {
                let at_cell = number(cells);
                let cell = bucket.cells[at_cell];
                if cell.hash == hash && cell.place < GONE && same(cell.place) {
                    return Some(Found { bucket: at, cell: at_cell, place: cell.place });
                }
                cells &= cells - 1;
            }
            if !bucket.has_overflowed() {
                return None;
            }
            at = (at + 1) & self.mask;
        }
    }

    #[inline]
    fn insert(&mut self, cell: Cell) {
        let mut at = cell.hash as usize & self.mask;
        while !self.bucket(at).add(cell) {
            at = (at + 1) & self.mask;
        }
    }

    #[inline]
    fn remove(&mut self, found: &Found) {
        let bucket = self.bucket(found.bucket);
        bucket.take(found.cell);
        if bucket.has_overflowed() {
            self.refill(found.bucket);
        }
    }

    /// Moves back into a bucket with room what overflowed from it, or from those before.
    #[cold]
    fn refill(&mut self, mut gap: usize) {
        let mask = self.mask;
        let mut at = gap;
        loop {
            at = (at + 1) & mask;
            let steps = at.wrapping_sub(gap) & mask;
            let bucket = self.bucket(at);
            let overflowed = bucket.cells.iter().position(|cell| {
                let from_home = at.wrapping_sub(cell.hash as usize) & mask;
                cell.place != NONE && from_home >= steps
            });
            let more = bucket.has_overflowed();
            match overflowed.map(|cell| bucket.take(cell)) {
                Some(cell) => {
                    self.bucket(gap).add(cell);
                    gap = at;
                }
                None if !more => self.bucket(gap).tags &= !Bucket::OVERFLOWED,
                None => {}
            }
            if !more {
                return;
            }
        }
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
                let hash = hash(chosen(n));
                let found = index.buckets.find(hash, |place| place == n).unwrap();
                (found.bucket.wrapping_sub(hash as usize) & index.buckets.mask) * CELLS + found.cell
            };
            (0..2000).map(looked_up).max().unwrap()
        };
        assert!(worst(&|address| address.wrapping_mul(MULTIPLIER)) > 1000, "the flood works without a key");
        let keyed = fp_match::keyed::Keyed::default();
        assert!(worst(&|address| std::hash::BuildHasher::hash_one(&keyed, address) as u32) < 100);
    }

    /// Few bits at the top and the bottom: long runs of cells, also around the end.
    fn hash(n: u32) -> u32 {
        let spread = n.wrapping_mul(0x9e37_79b1);
        if n.is_multiple_of(5) { 0xffff_fff8 | spread >> 30 } else { spread }
    }

    /// Most hashes begin in the last two buckets, so that those overflow by far and around the end;
    /// as many come as go, the index growing now and then.
    #[test]
    fn overflows_and_comes_back() {
        let mut index = Index::new();
        let mut held: Vec<(u32, u32)> = Vec::new();
        let mut state = 1u64;
        let mut random = || {
            state = state.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(1);
            (state >> 32) as u32
        };
        for place in 0..30_000u32 {
            let hash = if random() % 8 == 0 { random() } else { random() & 0xff00_0003 | 0x0000_fffe };
            index.insert(hash, place);
            held.push((hash, place));
            // Up to 1,500 and down to one, four times.
            let most = place % 7500 * 2 / 5;
            while held.len() > most.min(3000 - most) as usize {
                let (hash, place) = held.swap_remove(random() as usize % held.len());
                index.remove(hash, place);
                assert_eq!(index.find(hash, |other| other == place), None);
            }
            if place % 500 == 0 {
                for (hash, place) in &held {
                    assert_eq!(index.find(*hash, |other| other == *place), Some(*place), "{hash:x}");
                    assert!(index.first(*hash).is_some());
                }
            }
        }
        assert_eq!((held.len(), index.len), (1, 1));
        held.iter().for_each(|(hash, place)| index.remove(*hash, *place));
        let buckets = index.buckets.segments.iter().flatten().flat_map(|segment| segment.iter());
        assert_eq!(buckets.filter(|bucket| bucket.tags != 0).count(), 0, "nothing is searched on any longer");
        assert!(index.buckets.count() > SEGMENT, "it grew");
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
        let segments = index.buckets.segments.iter().chain(&index.old.segments).flatten();
        let cells = segments.flat_map(|segment| segment.iter()).flat_map(|bucket| bucket.cells);
        assert_eq!(cells.filter(|cell| cell.place < GONE).count(), 0);
        assert_eq!(Index::new().first(hash(7)), None);
    }
}
