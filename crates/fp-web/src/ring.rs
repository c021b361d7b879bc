//! The last events with their sequence numbers, in bounded memory.

use std::collections::VecDeque;
use std::sync::Arc;

use bytes::Bytes;

/// An event as it is kept.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// The line of JSON, without its line end.
    pub(crate) line: Bytes,
    /// The frame that told it, as far as it is kept, and how it begins (tcpdump.org's number).
    pub(crate) frame: Arc<[u8]>,
    pub(crate) link_type: u32,
}

impl Row {
    /// Bytes that it takes, about.
    fn size(&self) -> usize {
        self.line.len() + self.frame.len() + size_of::<Row>() + 64
    }
}

/// The last events. The oldest give way.
#[derive(Debug)]
pub(crate) struct Ring {
    rows: VecDeque<Row>,
    /// The number of the first row that is kept; that of the very first event is 1.
    first: u64,
    bytes: usize,
    max_rows: usize,
    max_bytes: usize,
}

impl Ring {
    pub(crate) fn new(max_rows: usize, max_bytes: usize) -> Ring {
        Ring { rows: VecDeque::new(), first: 1, bytes: 0, max_rows: max_rows.max(1), max_bytes }
    }

    /// The number that the next event will have.
    pub(crate) fn next(&self) -> u64 {
        self.first + self.rows.len() as u64
    }

    /// The number of the oldest event that is kept.
    pub(crate) fn first(&self) -> u64 {
        self.first
    }

    /// Bytes that the events take, about.
    pub(crate) fn bytes(&self) -> usize {
        self.bytes
    }

    /// Adds an event.
    pub(crate) fn push(&mut self, row: Row) {
        self.bytes += row.size();
        self.rows.push_back(row);
        while self.rows.len() > self.max_rows || (self.bytes > self.max_bytes && self.rows.len() > 1) {
            let Some(gone) = self.rows.pop_front() else { break };
            self.bytes -= gone.size();
            self.first += 1;
        }
    }

    /// Forgets all events. Numbers go on.
    pub(crate) fn clear(&mut self) {
        self.first = self.next();
        self.rows.clear();
        self.bytes = 0;
    }

    /// The event of a number, if it is still kept.
    pub(crate) fn get(&self, number: u64) -> Option<&Row> {
        self.rows.get(usize::try_from(number.checked_sub(self.first)?).ok()?)
    }

    /// The lines of up to `limit` events behind the one of the number `after`, with the number of
    /// the first of them.
    pub(crate) fn after(&self, after: u64, limit: usize) -> (u64, Vec<Bytes>) {
        let begin = after.saturating_add(1).max(self.first);
        let skip = usize::try_from(begin - self.first).unwrap_or(usize::MAX).min(self.rows.len());
        let lines = self.rows.range(skip..).take(limit).map(|row| row.line.clone()).collect();
        (begin, lines)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(text: &str) -> Row {
        Row { line: Bytes::copy_from_slice(text.as_bytes()), frame: Arc::from(&b""[..]), link_type: 1 }
    }

    #[test]
    fn the_oldest_give_way() {
        let mut ring = Ring::new(3, usize::MAX);
        for text in ["a", "b", "c", "d", "e"] {
            ring.push(row(text));
        }
        assert_eq!((ring.first(), ring.next()), (3, 6));
        assert!(ring.get(2).is_none() && ring.get(6).is_none());
        assert_eq!(&ring.get(3).unwrap().line[..], b"c");
        let (begin, lines) = ring.after(0, 2);
        assert_eq!((begin, lines), (3, vec![Bytes::from("c"), Bytes::from("d")]));
        assert_eq!(ring.after(4, 9), (5, vec![Bytes::from("e")]));
        assert_eq!(ring.after(5, 9), (6, vec![]));
        assert_eq!(ring.after(u64::MAX, 9).1, Vec::<Bytes>::new());
    }

    #[test]
    fn bytes_are_bounded_and_numbers_go_on() {
        let mut ring = Ring::new(1000, 10_000);
        for _ in 0..1000 {
            ring.push(row(&"x".repeat(500)));
        }
        assert!(ring.bytes() <= 10_000, "{}", ring.bytes());
        assert_eq!(ring.next(), 1001);
        ring.clear();
        assert_eq!((ring.first(), ring.next(), ring.bytes()), (1001, 1001, 0));
    }
}
