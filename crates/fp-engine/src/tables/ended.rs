//! Connections that are over.
//!
//! Where connections are told of whose SYN was not seen, segments that come again behind the end of
//! one would be taken for such a connection, and told twice. So the last ones that ended are
//! remembered, for as long as a flow would be held.

use core::net::Ipv4Addr;

use crate::flow::PackedEndpoint;
use crate::table::{Slotted, Table};

/// So many are remembered: some 80 bytes each.
const REMEMBERED: usize = 1 << 14;

pub(super) struct Ended(Table<[PackedEndpoint; 2]>);

impl Ended {
    pub(super) fn new() -> Self {
        Ended(Table::new())
    }

    /// Allocates before the first packet what the first connections need.
    pub(super) fn expect_some(&mut self) {
        if self.0.total() == 0 {
            let nobody = PackedEndpoint::new(Ipv4Addr::UNSPECIFIED.into(), 0);
            let id = self.0.insert(0, [nobody; 2], 0);
            self.0.remove(id);
        }
    }

    /// Remembers a connection that ended in this second.
    pub(super) fn note(&mut self, hash: u32, ends: [PackedEndpoint; 2], seconds: u32) {
        if let Some(id) = self.find(hash, ends) {
            return self.0.touch(id, seconds);
        }
        if self.0.total() >= REMEMBERED
            && let Some(oldest) = self.0.oldest()
        {
            self.0.remove(oldest);
        }
        self.0.insert(hash, ends, seconds);
    }

    /// The connection between these ends is over, and was not too many seconds ago.
    pub(super) fn has(&self, hash: u32, ends: [PackedEndpoint; 2], now: u32, timeout: u32) -> bool {
        let ended = self.find(hash, ends).and_then(|id| self.0.seconds(id));
        ended.is_some_and(|seconds| now.wrapping_sub(seconds) <= timeout)
    }

    fn find(&self, hash: u32, [one, other]: [PackedEndpoint; 2]) -> Option<Slotted> {
        self.0.find(hash, |held| *held == [one, other] || *held == [other, one])
    }
}
