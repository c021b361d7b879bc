use fp_wire::{SkipReason, Skipped};

/// What an [`Engine`](crate::Engine) counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statistics {
    /// Packets taken.
    pub packets: u64,
    /// Packets that were whole TCP segments.
    pub tcp: u64,
    /// Events told.
    pub events: u64,
    skipped: [u64; SkipReason::ALL.len()],
}

impl Statistics {
    pub(crate) fn skip(&mut self, skipped: Skipped) {
        if let Some(count) = self.skipped.get_mut(skipped.reason().index()) {
            *count += 1;
        }
    }

    pub(crate) fn add(&mut self, more: &Statistics) {
        let Statistics { packets, tcp, events, skipped } = more;
        self.packets += packets;
        self.tcp += tcp;
        self.events += events;
        for (count, more) in self.skipped.iter_mut().zip(skipped) {
            *count += more;
        }
    }

    /// The reasons why packets were not looked at, and how many each; those that never occurred are left out.
    pub fn skipped(&self) -> impl Iterator<Item = (SkipReason, u64)> {
        SkipReason::ALL.iter().copied().zip(self.skipped).filter(|(_, count)| *count > 0)
    }
}
