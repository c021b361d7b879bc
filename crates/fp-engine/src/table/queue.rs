//! Some entries of a table, in an order of their own.

use super::{NIL, Slotted, Table};

/// Where an entry is in no queue that has neighbours; no place of an entry.
const OUT: u32 = NIL - 1;

/// The neighbours of an entry in the queue that it is in, if it is in one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Links {
    older: u32,
    newer: u32,
}

impl Links {
    /// Of an entry that is in no queue.
    pub(crate) const NONE: Links = Links { older: OUT, newer: OUT };

    /// The entry is in a queue.
    #[inline]
    pub(crate) fn is_queued(self) -> bool {
        self.older != OUT
    }
}

/// An entry that may be in a [`Queue`], in one at a time.
pub(crate) trait Linked {
    /// Its neighbours there.
    fn links(&mut self) -> &mut Links;
}

/// Entries of one table, from the one that was put in first. It costs no memory but the entries'
/// [`Links`]. Whoever removes an entry from the table takes it from its queue before.
#[derive(Debug)]
pub(crate) struct Queue {
    oldest: u32,
    newest: u32,
    len: u32,
    /// The entry behind those that were fetched as the oldest.
    scout: u32,
}

impl Queue {
    pub(crate) const EMPTY: Queue = Queue { oldest: NIL, newest: NIL, len: 0, scout: NIL };

    /// How many entries are in it.
    pub(crate) fn len(&self) -> usize {
        self.len as usize
    }

    /// The entry that was put in first.
    pub(crate) fn oldest(&self) -> Option<Slotted> {
        (self.oldest != NIL).then_some(Slotted(self.oldest))
    }

    /// The one that was put in after this one.
    pub(crate) fn newer<T: Linked>(table: &mut Table<T>, at: Slotted) -> Option<Slotted> {
        let newer = table.get_mut(at).links().newer;
        (newer != NIL).then_some(Slotted(newer))
    }

    /// Puts in an entry that is in no queue.
    pub(crate) fn push<T: Linked>(&mut self, table: &mut Table<T>, at: Slotted) {
        *table.get_mut(at).links() = Links { older: self.newest, newer: NIL };
        match self.newest {
            NIL => self.oldest = at.0,
            newest => table.get_mut(Slotted(newest)).links().newer = at.0,
        }
        self.newest = at.0;
        self.len += 1;
    }

    /// Takes out an entry that is in this queue.
    pub(crate) fn remove<T: Linked>(&mut self, table: &mut Table<T>, at: Slotted) {
        let Links { older, newer } = core::mem::replace(table.get_mut(at).links(), Links::NONE);
        match older {
            NIL => self.oldest = newer,
            older => table.get_mut(Slotted(older)).links().newer = newer,
        }
        match newer {
            NIL => self.newest = older,
            newer => table.get_mut(Slotted(newer)).links().older = older,
        }
        if self.scout == at.0 {
            self.scout = newer;
        }
        self.len -= 1;
    }

    /// Makes an entry of this queue the last one.
    pub(crate) fn renew<T: Linked>(&mut self, table: &mut Table<T>, at: Slotted) {
        if self.newest != at.0 {
            self.remove(table, at);
            self.push(table, at);
        }
    }

    /// Fetches what the removal of the oldest entries will look at, and shows them to `see`.
    #[inline]
    pub(crate) fn prefetch_oldest<T: Linked>(
        &mut self,
        table: &mut Table<T>,
        count: usize,
        mut see: impl FnMut(&T),
    ) {
        let mut at = self.oldest;
        for _ in 0..count {
            if at == NIL {
                break;
            }
            table.prefetch(table.slot(at).hash);
            let entry = table.get_mut(Slotted(at));
            see(entry);
            at = entry.links().newer;
        }
        self.scout = at;
    }

    /// Fetches one entry more of the oldest.
    #[inline]
    pub(crate) fn prefetch_next_oldest<T: Linked>(&mut self, table: &mut Table<T>) {
        if self.scout != NIL {
            let at = Slotted(self.scout);
            table.prefetch_at(at);
            self.scout = table.get_mut(at).links().newer;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Entry(u32, Links);

    impl Linked for Entry {
        fn links(&mut self) -> &mut Links {
            &mut self.1
        }
    }

    fn order(queue: &Queue, table: &mut Table<Entry>) -> Vec<u32> {
        let mut all = Vec::new();
        let mut at = queue.oldest();
        while let Some(place) = at {
            all.push(table.get(place).0);
            at = Queue::newer(table, place);
        }
        assert_eq!(all.len(), queue.len());
        all
    }

    #[test]
    fn an_order_of_its_own() {
        let (mut table, mut queue) = (Table::new(), Queue::EMPTY);
        let places: Vec<_> = (0..6).map(|n| table.insert(n, Entry(n, Links::NONE), 0)).collect();
        for n in [3, 0, 5, 1] {
            queue.push(&mut table, places[n]);
        }
        assert_eq!(order(&queue, &mut table), [3, 0, 5, 1], "not that of the table");
        queue.remove(&mut table, places[0]);
        table.remove(places[0]);
        assert_eq!(order(&queue, &mut table), [3, 5, 1]);
        queue.renew(&mut table, places[3]);
        queue.renew(&mut table, places[3]);
        assert_eq!(order(&queue, &mut table), [5, 1, 3]);
        for n in [3, 5, 1] {
            queue.remove(&mut table, places[n]);
        }
        assert_eq!((order(&queue, &mut table), queue.oldest()), (vec![], None));
        queue.push(&mut table, places[2]);
        assert_eq!(order(&queue, &mut table), [2]);
    }

    #[test]
    fn what_was_fetched_ahead_may_be_gone() {
        let (mut table, mut queue) = (Table::new(), Queue::EMPTY);
        let places: Vec<_> = (0..4).map(|n| table.insert(n, Entry(n, Links::NONE), 0)).collect();
        places.iter().for_each(|at| queue.push(&mut table, *at));
        let mut seen = Vec::new();
        queue.prefetch_oldest(&mut table, 2, |entry| seen.push(entry.0));
        assert_eq!(seen, [0, 1]);
        queue.remove(&mut table, places[2]);
        table.remove(places[2]);
        queue.prefetch_next_oldest(&mut table);
        queue.prefetch_next_oldest(&mut table);
        assert_eq!(order(&queue, &mut table), [0, 1, 3]);
    }
}
