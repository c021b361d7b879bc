//! What a connection knows of its client's count in `tables/sources.rs`.

use crate::table::Slotted;

/// Whether a connection is counted, as whose, and whether it is one beyond the share of its client.
/// In four bytes: 0, or the place of the client's count and one, with the lowest bit for the share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counted(u32);

impl Counted {
    pub(crate) fn new(Slotted(place): Slotted, beyond_share: bool) -> Self {
        Counted((place + 1) << 1 | u32::from(beyond_share))
    }

    /// Its client has more connections than its share.
    pub(crate) fn is_beyond_share(self) -> bool {
        self.0 & 1 != 0
    }

    pub(crate) fn of(self) -> Option<Slotted> {
        (self.0 >> 1).checked_sub(1).map(Slotted)
    }
}
