//! How many notices of a kind a host gets (deviation D13).

/// The notices of one kind of a host: [so many](Self::AT_ONCE) are told in [a
/// minute](Self::SECONDS) of packet time, which begins with the first, and the others held back.
/// The same packets have the same ones told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Notices {
    /// The second of the first one of this minute.
    begun: u32,
    /// How many were told in it.
    told: u32,
    /// How many were held back since the last that was told.
    held_back: u32,
}

impl Notices {
    /// Nothing was told.
    pub(crate) const NONE: Notices = Notices { begun: 0, told: 0, held_back: 0 };
    /// More than clients behind one address made in captures of real traffic: 25.
    pub(crate) const AT_ONCE: u32 = 30;
    pub(crate) const SECONDS: u32 = 60;

    /// Takes a notice of this second: how many were held back before it, or `None` if it is held
    /// back too. Time that runs backwards begins another minute.
    pub(crate) fn take(&mut self, seconds: u32) -> Option<u32> {
        if self.told == 0 || seconds.wrapping_sub(self.begun) >= Self::SECONDS {
            (self.begun, self.told) = (seconds, 0);
        }
        if self.told == Self::AT_ONCE {
            self.held_back = self.held_back.saturating_add(1);
            return None;
        }
        self.told += 1;
        Some(core::mem::take(&mut self.held_back))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_in_a_minute() {
        let mut notices = Notices::NONE;
        let mut told =
            |seconds, times: u32| (0..times).filter_map(|_| notices.take(seconds)).collect::<Vec<_>>();
        assert_eq!(told(100, 24), [0; 24]);
        assert_eq!(told(159, 10), [0; 6], "of the same minute");
        assert_eq!(told(160, 1), [4], "of the next, with those that were held back");
        assert_eq!(told(161, 100), [0; 29]);
        assert_eq!(told(1_000_000, 2), [71, 0]);
        assert_eq!(told(5, 1), [0], "time ran backwards");
    }
}
