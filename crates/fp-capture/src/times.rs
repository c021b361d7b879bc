use std::time::Duration;

use fp_obs::Timestamp;

/// A capture that begins earlier than the one before it ended by no more than this goes on with it:
/// packets of several processors, or of several queues of an interface, are not always written in
/// order. In nanoseconds.
const OUT_OF_ORDER: i128 = 1_000_000_000;

/// The times of a capture's first packet and of the last one that was read: whether another one
/// that is read after it goes on where it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaptureTimes {
    /// In nanoseconds since 1970, as the other.
    begun: i128,
    ended: i128,
}

impl CaptureTimes {
    /// Of a capture whose first packet is of this time.
    pub fn new(first: Timestamp) -> CaptureTimes {
        CaptureTimes { begun: nanos(first), ended: nanos(first) }
    }

    /// The last packet that was read is of this time.
    pub fn go_on(&mut self, last: Timestamp) {
        self.ended = nanos(last);
    }

    /// How much too early another capture is to go on with this one, if its first packet is of the
    /// time `next`: it begins before this one did or at the same time, or more than a second before
    /// this one ended. `None` if it goes on.
    ///
    /// What was learned of this capture holds for no packet of another time: see
    /// `fp_engine::Engine::forget`.
    pub fn broken_by(&self, next: Timestamp) -> Option<Duration> {
        let next = nanos(next);
        let back = self.ended.checked_sub(next)?;
        (back > 0 && (next <= self.begun || back > OUT_OF_ORDER))
            .then(|| Duration::from_nanos(u64::try_from(back).unwrap_or(u64::MAX)))
    }
}

fn nanos(time: Timestamp) -> i128 {
    i128::from(time.seconds) * 1_000_000_000 + i128::from(time.nanos)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64, nanos: i64) -> Timestamp {
        Timestamp { seconds, nanos, digits: 9 }
    }

    #[test]
    fn what_begins_a_new_time_line() {
        let half = 500_000_000;
        let mut times = CaptureTimes::new(at(10, 0));
        times.go_on(at(20, half));
        for (next, breaks) in [
            // After it, at its end, and as packets of several queues are written.
            (at(30, 0), None),
            (at(20, half), None),
            (at(20, half - 1), None),
            (at(19, half), None),
            (at(19, half - 1), Some(1_000_000_001)),
            // Before it, and at its beginning.
            (at(10, 0), Some(10_500_000_000)),
            (at(-5, 0), Some(25_500_000_000)),
            // As far as a number of nanoseconds goes.
            (at(i64::MIN, i64::MIN), Some(u64::MAX)),
            (at(i64::MAX, i64::MAX), None),
        ] {
            assert_eq!(times.broken_by(next), breaks.map(Duration::from_nanos), "{next:?}");
        }
        // The same packet twice, and captures that took less than a second.
        let mut times = CaptureTimes::new(at(10, 0));
        assert_eq!(times.broken_by(at(10, 0)), None);
        times.go_on(at(10, 7));
        assert_eq!(times.broken_by(at(10, 0)), Some(Duration::from_nanos(7)));
    }
}
