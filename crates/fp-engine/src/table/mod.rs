//! Entries in order of age, found by a keyed hash that the caller makes once.
//!
//! No call does more than a bounded part of the work that growing and forgetting are, however many
//! entries there are:
//! * Entries stand in segments, so that none is ever moved.
//! * The [index](Index) grows a step with every insertion.
//! * What becomes too old is [condemned](Table::condemn) by the second in which it came, all
//!   entries of a second in one step; the caller removes condemned entries a few at a time.

#![expect(clippy::indexing_slicing, reason = "every index is one this table gave out and still holds")]

mod index;
mod queue;

use core::slice;
use std::collections::VecDeque;

use index::Index;
use prefetch_index::prefetch_index;
pub(crate) use queue::{Linked, Links, Queue};

/// No entry.
const NIL: u32 = u32::MAX;
/// Entries that are allocated together: half a megabyte, which comes from the system as pages that
/// are not there before they are written to. Many small pieces cost a packet more, now and then.
const SEGMENT: usize = 4096;
/// The most runs that are told apart: time that jumps to and fro with every packet makes a run
/// each.
const MAX_RUNS: usize = 1 << 20;

struct Slot<T> {
    hash: u32,
    older: u32,
    /// Of a free slot, the next free one.
    newer: u32,
    /// The number of its run.
    run: u32,
    /// `None` while the slot is free.
    value: Option<T>,
}

/// Neighbours in age that came, or were touched, in the same second.
struct Run {
    seconds: u32,
    held: u32,
}

/// A place in a [`Table`], valid until its entry is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Slotted(pub(crate) u32);

pub(crate) struct Table<T> {
    slots: Vec<Vec<Slot<T>>>,
    index: Index,
    free: u32,
    oldest: u32,
    newest: u32,
    len: u32,
    runs: VecDeque<Run>,
    /// The number of the first run; those before it are condemned.
    first_run: u32,
    condemned: u32,
}

impl<T> Table<T> {
    /// Bytes of an entry, and of its part of the index when that is fullest.
    #[cfg(test)]
    pub(crate) const BYTES_PER_ENTRY: usize = size_of::<Slot<T>>() + Index::BYTES_PER_ENTRY;

    pub(crate) fn new() -> Self {
        Table {
            slots: Vec::new(),
            index: Index::new(),
            free: NIL,
            oldest: NIL,
            newest: NIL,
            len: 0,
            runs: VecDeque::new(),
            first_run: 0,
            condemned: 0,
        }
    }

    /// Makes room for the places of so many entries, which need no memory before they are there.
    pub(crate) fn expect(&mut self, entries: usize) {
        self.slots.reserve(entries.div_ceil(SEGMENT).saturating_sub(self.slots.len()));
    }

    /// How many entries there are, the condemned ones not counted.
    pub(crate) fn len(&self) -> usize {
        (self.len - self.condemned) as usize
    }

    /// How many entries there are, the condemned ones counted.
    pub(crate) fn total(&self) -> usize {
        self.len as usize
    }

    /// The entry of this hash for which `same` holds.
    #[inline(always)]
    pub(crate) fn find(&self, hash: u32, same: impl FnMut(&T) -> bool) -> Option<Slotted> {
        self.first(hash).and_then(|first| self.find_from(first, hash, same))
    }

    /// The first entry of this hash, mostly the only one.
    #[inline(always)]
    pub(crate) fn first(&self, hash: u32) -> Option<Slotted> {
        self.index.first(hash).map(Slotted)
    }

    /// [`find`](Self::find), where [`first`](Self::first) of the hash is known.
    #[inline(always)]
    pub(crate) fn find_from(
        &self,
        first: Slotted,
        hash: u32,
        mut same: impl FnMut(&T) -> bool,
    ) -> Option<Slotted> {
        if same(self.get(first)) { Some(first) } else { self.find_other(hash, same) }
    }

    /// [`find`](Self::find) among several entries of a hash.
    #[cold]
    fn find_other(&self, hash: u32, mut same: impl FnMut(&T) -> bool) -> Option<Slotted> {
        self.index.find(hash, |at| same(self.get(Slotted(at)))).map(Slotted)
    }

    /// Fetches from memory where [`find`](Self::find) will begin to look.
    #[inline]
    pub(crate) fn prefetch(&self, hash: u32) {
        self.index.prefetch(hash);
    }

    /// Fetches the entry that [`find`](Self::find) will compare first.
    #[inline]
    pub(crate) fn prefetch_entry(&self, hash: u32) {
        if let Some(at) = self.index.first(hash) {
            self.prefetch_at(Slotted(at));
        }
    }

    /// Fetches an entry.
    #[inline]
    pub(crate) fn prefetch_at(&self, at: Slotted) {
        const LINE: usize = 64;
        // Words from the slot's first to its last one: of what is fetched only the address counts.
        let first = slice::from_ref(&self.slot(at.0).hash);
        let words = size_of::<Slot<T>>() / size_of::<u32>();
        for word in (0..words).step_by(LINE / size_of::<u32>()) {
            prefetch_index(first, word);
        }
        prefetch_index(first, words - 1);
    }

    /// Adds an entry as the newest, which comes in this second.
    pub(crate) fn insert(&mut self, hash: u32, value: T, seconds: u32) -> Slotted {
        let run = self.join_run(seconds);
        let slot = Slot { hash, older: self.newest, newer: NIL, run, value: Some(value) };
        let at = if self.free == NIL { self.push(slot) } else { self.reuse(slot) };
        self.len += 1;
        self.index.insert(hash, at);
        self.follow_newest(at);
        Slotted(at)
    }

    /// Removes an entry.
    pub(crate) fn remove(&mut self, at: Slotted) {
        self.index.remove(self.slot(at.0).hash, at.0);
        self.unlink(at.0);
        self.leave_run(at.0);
        self.len -= 1;
        let free = core::mem::replace(&mut self.free, at.0);
        let slot = self.slot_mut(at.0);
        slot.newer = free;
        slot.value = None;
    }

    /// Makes an entry the newest, which comes in this second.
    pub(crate) fn touch(&mut self, at: Slotted, seconds: u32) {
        self.leave_run(at.0);
        self.slot_mut(at.0).run = self.join_run(seconds);
        if self.newest != at.0 {
            self.unlink(at.0);
            self.link_newest(at.0);
        }
    }

    /// Condemns the oldest entries as long as they came more than `limit` seconds before `now`;
    /// unsigned differences, so that time running backwards condemns too (p0f).
    pub(crate) fn condemn(&mut self, now: u32, limit: u32) {
        while let Some(run) = self.runs.front() {
            if run.held > 0 && now.wrapping_sub(run.seconds) <= limit {
                break;
            }
            self.condemned += run.held;
            self.runs.pop_front();
            self.first_run = self.first_run.wrapping_add(1);
        }
    }

    /// Forgets the seconds before that of the oldest entry.
    pub(crate) fn forget_empty_runs(&mut self) {
        while self.runs.front().is_some_and(|run| run.held == 0) {
            self.runs.pop_front();
            self.first_run = self.first_run.wrapping_add(1);
        }
    }

    /// The entry is condemned.
    pub(crate) fn is_condemned(&self, at: Slotted) -> bool {
        self.run(at.0).is_none()
    }

    /// There are condemned entries to remove.
    #[inline]
    pub(crate) fn any_condemned(&self) -> bool {
        self.condemned > 0
    }

    /// The oldest entry, if it is condemned: remove it, or touch it.
    pub(crate) fn next_condemned(&self) -> Option<Slotted> {
        if self.condemned == 0 { None } else { self.oldest() }
    }

    /// The second in which an entry came; `None` of a condemned one.
    pub(crate) fn seconds(&self, at: Slotted) -> Option<u32> {
        self.run(at.0).and_then(|run| self.runs.get(run)).map(|run| run.seconds)
    }

    /// The oldest entry, condemned or not.
    pub(crate) fn oldest(&self) -> Option<Slotted> {
        (self.oldest != NIL).then_some(Slotted(self.oldest))
    }

    /// The next newer entry.
    pub(crate) fn newer(&self, at: Slotted) -> Option<Slotted> {
        let newer = self.slot(at.0).newer;
        (newer != NIL).then_some(Slotted(newer))
    }

    #[inline]
    pub(crate) fn get(&self, at: Slotted) -> &T {
        self.slot(at.0).value.as_ref().expect("a place is not kept after its entry's removal")
    }

    #[inline]
    pub(crate) fn get_mut(&mut self, at: Slotted) -> &mut T {
        self.slot_mut(at.0).value.as_mut().expect("a place is not kept after its entry's removal")
    }

    #[inline]
    fn slot(&self, at: u32) -> &Slot<T> {
        &self.slots[at as usize / SEGMENT][at as usize % SEGMENT]
    }

    #[inline]
    fn slot_mut(&mut self, at: u32) -> &mut Slot<T> {
        &mut self.slots[at as usize / SEGMENT][at as usize % SEGMENT]
    }

    fn push(&mut self, slot: Slot<T>) -> u32 {
        if self.slots.last().is_none_or(|segment| segment.len() == SEGMENT) {
            self.slots.push(Vec::with_capacity(SEGMENT));
        }
        let full = (self.slots.len() - 1) * SEGMENT;
        let segment = self.slots.last_mut().expect("one was pushed");
        let at = u32::try_from(full + segment.len()).expect("the configured limits are 32-bit numbers");
        segment.push(slot);
        at
    }

    fn reuse(&mut self, slot: Slot<T>) -> u32 {
        let at = self.free;
        let old = self.slot_mut(at);
        let next = old.newer;
        *old = slot;
        self.free = next;
        at
    }

    /// The number of the run that an entry of this second is part of.
    fn join_run(&mut self, seconds: u32) -> u32 {
        let full = self.runs.len() >= MAX_RUNS;
        match self.runs.back_mut() {
            Some(run) if run.seconds == seconds || full => run.held += 1,
            _ => self.runs.push_back(Run { seconds, held: 1 }),
        }
        self.first_run.wrapping_add(self.runs.len() as u32 - 1)
    }

    fn leave_run(&mut self, at: u32) {
        match self.run(at) {
            Some(run) => self.runs[run].held -= 1,
            None => self.condemned -= 1,
        }
    }

    /// The place of an entry's run, if it is not condemned.
    #[inline]
    fn run(&self, at: u32) -> Option<usize> {
        let place = self.slot(at).run.wrapping_sub(self.first_run);
        (place.cast_signed() >= 0).then_some(place as usize)
    }

    fn link_newest(&mut self, at: u32) {
        let newest = self.newest;
        let slot = self.slot_mut(at);
        slot.older = newest;
        slot.newer = NIL;
        self.follow_newest(at);
    }

    /// Lets the newest entry know of one that is newer.
    fn follow_newest(&mut self, at: u32) {
        match self.newest {
            NIL => self.oldest = at,
            newest => self.slot_mut(newest).newer = at,
        }
        self.newest = at;
    }

    fn unlink(&mut self, at: u32) {
        let Slot { older, newer, .. } = *self.slot(at);
        match older {
            NIL => self.oldest = newer,
            older => self.slot_mut(older).newer = newer,
        }
        match newer {
            NIL => self.newest = older,
            newer => self.slot_mut(newer).older = older,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ages(table: &Table<u32>) -> Vec<u32> {
        let mut all = Vec::new();
        let mut at = table.oldest();
        while let Some(place) = at {
            all.push(*table.get(place));
            at = table.newer(place);
        }
        all
    }

    #[test]
    fn keeps_age_through_touch_and_removal() {
        let mut table = Table::new();
        let places: Vec<_> = (0..5u32).map(|n| table.insert(n % 2, n, 0)).collect();
        table.touch(places[1], 0);
        assert_eq!(ages(&table), [0, 2, 3, 4, 1]);
        table.remove(places[0]);
        table.remove(places[3]);
        assert_eq!(ages(&table), [2, 4, 1]);
        let again = table.insert(7, 9, 0);
        assert_eq!(table.find(7, |n| *n == 9), Some(again));
        assert_eq!(table.find(1, |n| *n == 3), None);
        assert_eq!(ages(&table), [2, 4, 1, 9]);
        assert_eq!(table.len(), 4);
        for n in [2, 4, 1, 9] {
            let oldest = table.oldest().unwrap();
            assert_eq!(*table.get(oldest), n);
            table.remove(oldest);
        }
        assert_eq!((table.len(), table.oldest()), (0, None));
    }

    #[test]
    fn finds_everything_while_it_grows() {
        let hash = |n: u32| (u64::from(n).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20) as u32;
        let mut table = Table::new();
        let mut places = Vec::new();
        for n in 0..5000 {
            places.push(table.insert(hash(n), n, n));
            if n % 3 == 0 {
                table.remove(places[n as usize / 3]);
            }
            if n % 500 == 0 || n == 4999 {
                let gone = n / 3;
                for m in 0..=n {
                    let found = table.find(hash(m), |held| *held == m);
                    assert_eq!(found.is_some(), m > gone, "{m} of {n}");
                }
            }
        }
    }

    #[test]
    fn condemns_by_the_second() {
        let mut table = Table::new();
        let places: Vec<_> = [10, 10, 11, 11, 12].map(|seconds| table.insert(0, seconds, seconds)).into();
        table.touch(places[0], 12);
        table.remove(places[2]);
        table.condemn(20, 9);
        assert_eq!((table.len(), table.total()), (3, 4));
        assert!(table.is_condemned(places[1]) && !table.is_condemned(places[0]));
        assert_eq!((table.seconds(places[1]), table.seconds(places[0])), (None, Some(12)));
        let next = table.next_condemned().unwrap();
        assert_eq!(*table.get(next), 10);
        table.remove(next);
        assert_eq!(table.next_condemned(), None);
        table.condemn(8, 100);
        assert_eq!(table.len(), 0, "time ran backwards");
        table.touch(places[4], 8);
        assert_eq!((table.len(), table.total()), (1, 3));
    }

    #[test]
    fn the_oldest_that_stays_keeps_what_is_behind_it() {
        let mut table = Table::new();
        for seconds in [10, 30, 10, 30] {
            table.insert(0, seconds, seconds);
        }
        table.condemn(35, 10);
        assert_eq!(table.len(), 3, "as p0f looks no further");
    }
}
