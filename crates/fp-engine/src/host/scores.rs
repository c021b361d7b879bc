//! How often a host's recent observations contradicted the earlier ones (p0f README, section 6).

/// The last 32 scores of a host in one direction: for each of four bounds, one bit a score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scores {
    over: [u32; 4],
}

impl Scores {
    /// Nothing but zeros.
    pub(crate) const NONE: Scores = Scores { over: [0; 4] };
    const BOUNDS: [u8; 4] = [5, 2, 1, 0];
    /// A count above these of scores above [`Scores::BOUNDS`] is a pattern.
    const TOLERATED: [u8; 4] = [2, 4, 6, 8];

    /// Adds a score, in place of the one 32 before.
    pub(crate) fn push(&mut self, score: u8) {
        for (bits, bound) in self.over.iter_mut().zip(Self::BOUNDS) {
            *bits = (*bits << 1) | u32::from(score > bound);
        }
    }

    /// How many scores were above 5, 2, 1 and 0.
    pub(crate) fn hits(&self) -> [u8; 4] {
        self.over.map(|bits| bits.count_ones() as u8)
    }

    /// The scores show a pattern, not a single event.
    pub(crate) fn is_pattern(&self) -> bool {
        self.hits().iter().zip(Self::TOLERATED).any(|(hits, tolerated)| *hits > tolerated)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bins_are_cumulative_downward() {
        let mut scores = Scores::default();
        for score in [0, 1, 2, 4, 8] {
            scores.push(score);
        }
        assert_eq!(scores.hits(), [1, 2, 3, 4]);
    }

    #[test]
    fn a_pattern_needs_more_than_tolerated() {
        for (score, tolerated) in [(8, 2), (4, 4), (2, 6), (1, 8)] {
            let mut scores = Scores::default();
            for _ in 0..tolerated {
                scores.push(score);
            }
            assert!(!scores.is_pattern(), "{score}");
            scores.push(score);
            assert!(scores.is_pattern(), "{score}");
        }
    }

    #[test]
    fn the_33rd_forgets_the_first() {
        let mut scores = Scores::default();
        scores.push(8);
        for _ in 0..31 {
            scores.push(0);
        }
        assert_eq!(scores.hits(), [1; 4]);
        scores.push(0);
        assert_eq!(scores.hits(), [0; 4]);
    }
}
