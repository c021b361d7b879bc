//! The clock of this machine, which bounds the times that captures claim.

use std::time::{SystemTime, UNIX_EPOCH};

/// How far the clock of another machine may be ahead of this one, in seconds.
const AHEAD: i64 = 86_400;

/// The last second that is believed to be past. A packet can claim any time, and what is old is
/// counted back from the newest: later ones do not count as that.
pub(crate) fn horizon() -> i64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    i64::try_from(now).unwrap_or(i64::MAX).saturating_add(AHEAD)
}
