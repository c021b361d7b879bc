//! A slab of entries in order of age, found by a keyed hash that the caller makes once.

#![expect(clippy::indexing_slicing, reason = "every index is one this table gave out and still holds")]

use hashbrown::HashTable;

/// No entry.
const NIL: u32 = u32::MAX;

struct Slot<T> {
    hash: u64,
    older: u32,
    newer: u32,
    /// `None` while the slot is free; `older` then links the free list.
    value: Option<T>,
}

/// A place in a [`Table`], valid until its entry is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Slotted(u32);

pub(crate) struct Table<T> {
    slots: Vec<Slot<T>>,
    index: HashTable<u32>,
    free: u32,
    oldest: u32,
    newest: u32,
}

impl<T> Table<T> {
    pub(crate) fn new() -> Self {
        Table { slots: Vec::new(), index: HashTable::new(), free: NIL, oldest: NIL, newest: NIL }
    }

    pub(crate) fn len(&self) -> usize {
        self.index.len()
    }

    /// The entry of this hash for which `same` holds.
    #[inline]
    pub(crate) fn find(&self, hash: u64, mut same: impl FnMut(&T) -> bool) -> Option<Slotted> {
        let slots = &self.slots;
        self.index
            .find(hash, |&at| {
                slots.get(at as usize).and_then(|slot| slot.value.as_ref()).is_some_and(&mut same)
            })
            .map(|&at| Slotted(at))
    }

    /// Adds an entry as the newest.
    pub(crate) fn insert(&mut self, hash: u64, value: T) -> Slotted {
        let at = if self.free == NIL {
            let at = u32::try_from(self.slots.len()).expect("the configured limits are 32-bit numbers");
            self.slots.push(Slot { hash, older: NIL, newer: NIL, value: Some(value) });
            at
        } else {
            let at = self.free;
            let slot = &mut self.slots[at as usize];
            self.free = slot.older;
            slot.hash = hash;
            slot.value = Some(value);
            at
        };
        self.link_newest(at);
        let slots = &self.slots;
        self.index.insert_unique(hash, at, |&other| slots[other as usize].hash);
        Slotted(at)
    }

    /// Removes an entry.
    pub(crate) fn remove(&mut self, at: Slotted) -> Option<T> {
        let hash = self.slots[at.0 as usize].hash;
        if let Ok(entry) = self.index.find_entry(hash, |&other| other == at.0) {
            entry.remove();
        }
        self.unlink(at.0);
        let slot = &mut self.slots[at.0 as usize];
        slot.older = self.free;
        self.free = at.0;
        slot.value.take()
    }

    /// Makes an entry the newest.
    pub(crate) fn touch(&mut self, at: Slotted) {
        if self.newest != at.0 {
            self.unlink(at.0);
            self.link_newest(at.0);
        }
    }

    /// The oldest entry.
    pub(crate) fn oldest(&self) -> Option<Slotted> {
        (self.oldest != NIL).then_some(Slotted(self.oldest))
    }

    /// The next newer entry.
    pub(crate) fn newer(&self, at: Slotted) -> Option<Slotted> {
        let newer = self.slots[at.0 as usize].newer;
        (newer != NIL).then_some(Slotted(newer))
    }

    pub(crate) fn get(&self, at: Slotted) -> &T {
        self.slots[at.0 as usize].value.as_ref().expect("a place is not kept after its entry's removal")
    }

    pub(crate) fn get_mut(&mut self, at: Slotted) -> &mut T {
        self.slots[at.0 as usize].value.as_mut().expect("a place is not kept after its entry's removal")
    }

    fn link_newest(&mut self, at: u32) {
        let newest = self.newest;
        let slot = &mut self.slots[at as usize];
        slot.older = newest;
        slot.newer = NIL;
        match newest {
            NIL => self.oldest = at,
            newest => self.slots[newest as usize].newer = at,
        }
        self.newest = at;
    }

    fn unlink(&mut self, at: u32) {
        let (older, newer) = (self.slots[at as usize].older, self.slots[at as usize].newer);
        match older {
            NIL => self.oldest = newer,
            older => self.slots[older as usize].newer = newer,
        }
        match newer {
            NIL => self.newest = older,
            newer => self.slots[newer as usize].older = older,
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
        let places: Vec<_> = (0..5u32).map(|n| table.insert(u64::from(n % 2), n)).collect();
        table.touch(places[1]);
        assert_eq!(ages(&table), [0, 2, 3, 4, 1]);
        assert_eq!(table.remove(places[0]), Some(0));
        assert_eq!(table.remove(places[3]), Some(3));
        assert_eq!(ages(&table), [2, 4, 1]);
        let again = table.insert(7, 9);
        assert_eq!(table.find(7, |n| *n == 9), Some(again));
        assert_eq!(table.find(1, |n| *n == 3), None);
        assert_eq!(ages(&table), [2, 4, 1, 9]);
        assert_eq!(table.len(), 4);
        for n in [2, 4, 1, 9] {
            let oldest = table.oldest().unwrap();
            assert_eq!(table.remove(oldest), Some(n));
        }
        assert_eq!((table.len(), table.oldest()), (0, None));
    }
}
