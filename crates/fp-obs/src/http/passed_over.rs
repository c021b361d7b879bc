use core::fmt;

/// Why a part of a head is not among what is told of it (deviation D12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassedOver {
    /// A line that is no header: without a colon, or with a name that is none, has a `|` or more
    /// than [`MAX_HTTP_NAME`](super::MAX_HTTP_NAME) bytes.
    Name,
    /// A line that goes on with the value of the one before (obs-fold; RFC 9112, 5.2).
    Folded,
    /// A header after [`MAX_HTTP_HEADERS`](super::MAX_HTTP_HEADERS).
    Count,
    /// What a head has beyond the bytes that are kept of it.
    Length,
    /// A head that came with more holes between its bytes than are kept apart: it is not told.
    Holes,
}

impl PassedOver {
    /// All reasons, in the order of their numbers.
    pub const ALL: [PassedOver; 5] =
        [PassedOver::Name, PassedOver::Folded, PassedOver::Count, PassedOver::Length, PassedOver::Holes];

    /// Its number, less than the length of [`PassedOver::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }
}

impl fmt::Display for PassedOver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            PassedOver::Name => "no usable name",
            PassedOver::Folded => "folded line",
            PassedOver::Count => "too many headers",
            PassedOver::Length => "head too long",
            PassedOver::Holes => "too many holes",
        })
    }
}

/// How many parts of a head were passed over, by reason. None, by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PassedOverCounts([u16; PassedOver::ALL.len()]);

impl From<PassedOver> for PassedOverCounts {
    /// One for this reason.
    fn from(reason: PassedOver) -> Self {
        let mut counts = PassedOverCounts::default();
        counts.add(reason);
        counts
    }
}

impl PassedOverCounts {
    /// Counts one more, up to 65,535.
    pub fn add(&mut self, reason: PassedOver) {
        if let Some(count) = self.0.get_mut(reason.index()) {
            *count = count.saturating_add(1);
        }
    }

    /// Nothing was passed over.
    #[inline]
    pub fn is_empty(&self) -> bool {
        *self == PassedOverCounts::default()
    }

    /// For whatever reason.
    pub fn total(&self) -> u32 {
        self.0.iter().map(|count| u32::from(*count)).sum()
    }

    /// The reasons, and how many each; those that never occurred are left out.
    pub fn iter(&self) -> impl Iterator<Item = (PassedOver, u16)> {
        PassedOver::ALL.into_iter().zip(self.0).filter(|(_, count)| *count > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counted_by_reason() {
        let mut counts = PassedOverCounts::default();
        assert!(counts.is_empty());
        counts.add(PassedOver::Folded);
        counts.add(PassedOver::Length);
        counts.add(PassedOver::Folded);
        assert_eq!(counts.iter().collect::<Vec<_>>(), [(PassedOver::Folded, 2), (PassedOver::Length, 1)]);
        assert_eq!(counts.total(), 3);
        for (number, reason) in PassedOver::ALL.into_iter().enumerate() {
            assert_eq!(reason.index(), number);
        }
        (0..70_000).for_each(|_| counts.add(PassedOver::Name));
        assert_eq!(counts.total(), 65_535 + 3, "it stays at the most that it can count");
    }
}
