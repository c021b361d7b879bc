//! A part of the time, for what capture must not wait for.

use std::time::{Duration, Instant};

/// Half of the time that passes, and a sixteenth while capture is behind. What was not used is
/// kept, but no more than
/// [`Share::MOST`].
pub(super) struct Share {
    left: Duration,
    /// More was used than there was.
    owed: Duration,
    given: Instant,
    /// Packets have waited without end for a while.
    behind: bool,
}

impl Share {
    /// As much as a ring of some megabytes holds the packets of, whatever the rate.
    const MOST: Duration = Duration::from_millis(50);

    pub(super) fn new(now: Instant) -> Share {
        Share { left: Share::MOST, owed: Duration::ZERO, given: now, behind: false }
    }

    /// Says whether capture is behind from now on.
    pub(super) fn set_behind(&mut self, behind: bool) {
        self.behind = behind;
    }

    /// How much there is at this moment.
    pub(super) fn left(&mut self, now: Instant) -> Duration {
        let gain = now.saturating_duration_since(self.given) / if self.behind { 16 } else { 2 };
        self.given = now;
        let paid = gain.min(self.owed);
        self.owed -= paid;
        self.left = (self.left + (gain - paid)).min(Share::MOST);
        self.left
    }

    /// Takes what something took.
    pub(super) fn spend(&mut self, time: Duration) {
        self.owed += time.saturating_sub(self.left);
        self.left = self.left.saturating_sub(time);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_time() {
        const MILLI: Duration = Duration::from_millis(1);
        let mut now = Instant::now();
        let mut share = Share::new(now);
        assert_eq!(share.left(now), Share::MOST);
        let mut used = Duration::ZERO;
        // Each time takes three milliseconds, of which there are not always so many.
        for _ in 0..1000 {
            if share.left(now) > Duration::ZERO {
                share.spend(3 * MILLI);
                used += 3 * MILLI;
            }
            now += MILLI;
        }
        assert!((500..=560).contains(&used.as_millis()), "{used:?}");
        now += Duration::from_secs(1000);
        assert_eq!(share.left(now), Share::MOST);
        share.set_behind(true);
        share.spend(Share::MOST);
        assert_eq!(share.left(now + 160 * MILLI), 10 * MILLI);
    }
}
