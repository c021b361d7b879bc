//! How many events wait for the thread of hosts, and how much memory they take.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many events wait, and the bytes that they take together.
#[derive(Clone, Default)]
pub(super) struct Waiting(Arc<Counts>);

#[derive(Default)]
struct Counts {
    events: AtomicUsize,
    bytes: AtomicUsize,
}

/// One event that waits: it is no longer counted once this is dropped.
pub(super) struct Weight {
    all: Waiting,
    bytes: usize,
}

impl Waiting {
    /// A place for an event of so many bytes, unless more bytes or events wait then than this.
    pub(super) fn admit(&self, bytes: usize, most_bytes: usize, most_events: usize) -> Option<Weight> {
        let before = self.0.bytes.fetch_add(bytes, Ordering::Relaxed);
        let events = self.0.events.fetch_add(1, Ordering::Relaxed);
        // What is not admitted is taken back at once.
        let weight = Weight { all: self.clone(), bytes };
        (before.saturating_add(bytes) <= most_bytes && events < most_events).then_some(weight)
    }
}

impl Drop for Weight {
    fn drop(&mut self) {
        self.all.0.bytes.fetch_sub(self.bytes, Ordering::Relaxed);
        self.all.0.events.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_gives_its_bytes_back() {
        let waiting = Waiting::default();
        let first = waiting.admit(60, 100, 9);
        assert!(first.is_some() && waiting.admit(41, 100, 9).is_none(), "too many bytes");
        let second = waiting.admit(40, 100, 9);
        assert!(second.is_some() && waiting.admit(0, 100, 2).is_none(), "too many events");
        drop(first);
        assert!(waiting.admit(60, 100, 2).is_some());
        drop(second);
        assert_eq!(waiting.0.bytes.load(Ordering::Relaxed), 0);
        assert_eq!(waiting.0.events.load(Ordering::Relaxed), 0);
    }
}
