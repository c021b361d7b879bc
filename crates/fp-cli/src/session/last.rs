//! What came before the end was asked for.

use std::thread;
use std::time::{Duration, Instant};

use super::outcome::Read;

/// So long the kernel may keep frames back that came before: several times what it is allowed
/// (`Options::latency`), since others may have the processor.
const KEPT_BACK: Duration = Duration::from_millis(60);
/// On a link that never rests it has to end, too.
const AT_MOST: Duration = Duration::from_millis(500);
const PAUSE: Duration = Duration::from_millis(5);

/// Reads until there is nothing more of what came before.
pub(super) fn frames(mut read: impl FnMut() -> Read) {
    let asked = Instant::now();
    while asked.elapsed() < AT_MOST {
        match read() {
            Read::More => {}
            Read::Idle if asked.elapsed() < KEPT_BACK => thread::sleep(PAUSE),
            Read::Idle | Read::Ended => return,
        }
    }
}
