//! Work that a capture does not wait for: so much in a second, and what is more is left out and
//! counted.

use std::cell::Cell;

use fp_engine::Timestamp;

const SECOND: i64 = 1_000_000;
/// A clock that was set back by more than this, in microseconds, is believed.
const SET_BACK: i64 = 60 * SECOND;

/// How much work the search for nearest labels may be in a second of packet time, in comparisons
/// with a signature ([`fp_match::Matcher::candidates_work`]). What was not used in the last second
/// may still be. It is the time of packets that counts, so that the same packets have the same left
/// out.
#[derive(Debug)]
pub struct Allowance {
    per_second: i64,
    /// Less than nothing after a search that was more work than was left.
    left: Cell<i64>,
    /// Up to when it has been given, in microseconds.
    given: Cell<i64>,
    counts: Cell<Searches>,
}

/// What became of searches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Searches {
    /// Those that were made.
    pub made: u64,
    /// Lines that say that theirs was left out.
    pub left_out: u64,
}

impl Allowance {
    /// So many comparisons a second.
    pub fn new(per_second: u32) -> Allowance {
        let left = i64::from(per_second);
        Allowance { per_second: left, left: Cell::new(left), given: Cell::new(0), counts: Cell::default() }
    }

    /// Whether there is any for a packet of this time.
    pub fn is_any(&self, time: Timestamp) -> bool {
        let now = time.seconds.saturating_mul(SECOND).saturating_add(time.nanos / 1000);
        let elapsed = now.saturating_sub(self.given.get());
        if elapsed > 0 {
            let gain = elapsed.saturating_mul(self.per_second) / SECOND;
            if gain > 0 {
                self.given.set(now);
                // At most that of a second is kept.
                self.left.set(self.left.get().saturating_add(gain).min(self.per_second));
            }
        } else if elapsed < -SET_BACK {
            self.given.set(now);
        }
        self.left.get() > 0
    }

    /// Takes what a search was.
    pub fn spend(&self, work: u64) {
        self.left.set(self.left.get().saturating_sub_unsigned(work));
        let counts = self.counts.get();
        self.counts.set(Searches { made: counts.made + 1, ..counts });
    }

    /// Counts a line that says that its search was left out.
    pub fn leave_out(&self) {
        let counts = self.counts.get();
        self.counts.set(Searches { left_out: counts.left_out + 1, ..counts });
    }

    /// What became of the searches so far.
    pub fn searches(&self) -> Searches {
        self.counts.get()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64, micros: i64) -> Timestamp {
        Timestamp { seconds, nanos: micros * 1000, digits: 6 }
    }

    /// How many searches of so much work there are at this time.
    fn searches(allowance: &Allowance, time: Timestamp, work: u64) -> u64 {
        let before = allowance.searches().made;
        while allowance.is_any(time) {
            allowance.spend(work);
        }
        allowance.searches().made - before
    }

    #[test]
    fn so_much_in_a_second() {
        let allowance = Allowance::new(1000);
        assert_eq!(searches(&allowance, at(7, 0), 100), 10);
        assert_eq!(searches(&allowance, at(7, 0), 100), 0);
        assert_eq!(searches(&allowance, at(7, 99), 100), 0);
        assert_eq!(searches(&allowance, at(7, 500_099), 100), 5);
        // What is not used is kept, but for a second.
        assert_eq!(searches(&allowance, at(90, 0), 100), 10);
        // In steps too small to give anything, it is given in the end.
        let mut made = 0;
        for micros in 0..200_000 {
            made += searches(&allowance, at(90, micros), 1);
        }
        assert!((190..=200).contains(&made), "{made}");
    }

    /// One that is more than a second's is made, and paid for.
    #[test]
    fn what_is_too_much_is_paid_for() {
        let allowance = Allowance::new(1000);
        assert_eq!(searches(&allowance, at(1, 0), 5000), 1);
        assert_eq!(searches(&allowance, at(4, 999_999), 5000), 0);
        let mut second = 2;
        while searches(&allowance, at(second, 0), 5000) == 0 {
            second += 1;
        }
        assert!((5..=7).contains(&second), "{second}");
    }

    #[test]
    fn hostile_times() {
        let allowance = Allowance::new(1000);
        assert_eq!(searches(&allowance, at(i64::MIN, 0), 100), 10);
        assert_eq!(searches(&allowance, at(i64::MAX, i64::MAX / 1000), 100), 10);
        // Forth and back by less than a minute gives nothing.
        let allowance = Allowance::new(1000);
        assert_eq!(searches(&allowance, at(100, 0), 100), 10);
        for _ in 0..10 {
            assert_eq!(searches(&allowance, at(99, 0), 100), 0);
            assert_eq!(searches(&allowance, at(100, 0), 100), 0);
        }
        // A clock that was set back an hour is believed from then on.
        let allowance = Allowance::new(1000);
        assert_eq!(searches(&allowance, at(10_000, 0), 100), 10);
        assert_eq!(searches(&allowance, at(6_400, 0), 100), 0);
        assert_eq!(searches(&allowance, at(6_401, 0), 100), 10);
    }

    #[test]
    fn nothing_is_nothing() {
        let allowance = Allowance::new(0);
        assert_eq!(searches(&allowance, at(1, 0), 1), 0);
        assert_eq!(searches(&allowance, at(1000, 0), 1), 0);
        allowance.leave_out();
        assert_eq!(allowance.searches(), Searches { made: 0, left_out: 1 });
    }
}
