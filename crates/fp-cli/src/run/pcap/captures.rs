//! Which capture is read, and whether time goes on from one to the next.

use std::sync::Arc;

use fp_capture::{CaptureTimes, Timestamp};
use fp_report::CaptureName;

/// The capture that is read, and how far that has come.
pub(super) struct Captures {
    /// How many were opened before.
    opened: usize,
    name: String,
    told: Arc<CaptureName>,
    /// Packets of it that were read.
    packets: u64,
    times: Option<CaptureTimes>,
}

/// Where the packets of a part of a capture stand.
#[derive(Clone)]
pub(super) struct Stretch {
    pub(super) capture: Arc<CaptureName>,
    /// So many packets of the capture come before it.
    pub(super) before: u64,
}

impl Captures {
    pub(super) fn new() -> Captures {
        Captures { opened: 0, name: String::new(), told: Arc::default(), packets: 0, times: None }
    }

    /// Whether the capture is another one than before.
    pub(super) fn is_new(&self, opened: usize) -> bool {
        self.opened != opened
    }

    /// Begins a part of the capture that was `opened` as such and such a one, whose first packet is
    /// of the time `first`. Where a new time line begins with it there is something to tell.
    pub(super) fn begin(
        &mut self,
        opened: usize,
        name: Option<&str>,
        first: Timestamp,
    ) -> (Stretch, Option<String>) {
        let mut notice = None;
        if self.is_new(opened) {
            let name = name.unwrap_or_default();
            notice = self.times.and_then(|times| times.broken_by(first)).map(|back| {
                format!(
                    "{name}: begins {:.3} s before {} ends: a new time line, in which nothing of before is \
                     remembered; name captures in the order of their times to have one",
                    back.as_secs_f64(),
                    self.name
                )
            });
            self.opened = opened;
            self.told = Arc::new(CaptureName::new(name));
            name.clone_into(&mut self.name);
            self.packets = 0;
            self.times = None;
        }
        (Stretch { capture: Arc::clone(&self.told), before: self.packets }, notice)
    }

    /// Ends a part: how many packets it had, and the times of the first and the last one.
    pub(super) fn end(&mut self, packets: u64, first: Timestamp, last: Timestamp) {
        self.packets += packets;
        self.times.get_or_insert_with(|| CaptureTimes::new(first)).go_on(last);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp { seconds, nanos: 0, digits: 9 }
    }

    #[test]
    fn a_new_time_line_is_told() {
        let mut captures = Captures::new();
        assert!(captures.begin(1, Some("a"), at(10)).1.is_none());
        captures.end(3, at(10), at(12));
        assert_eq!(captures.begin(1, Some("a"), at(11)).0.before, 3);
        captures.end(2, at(11), at(20));
        let (stretch, notice) = captures.begin(2, Some("b"), at(10));
        let notice = notice.unwrap();
        assert!(notice.starts_with("b: begins 10.000 s before a ends: a new time line"), "{notice}");
        assert_eq!(stretch.before, 0);
        // Then the times of that one count.
        captures.end(1, at(10), at(12));
        assert!(captures.begin(3, Some("c"), at(13)).1.is_none());
    }
}
