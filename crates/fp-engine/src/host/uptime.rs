//! Uptime from the progress of a host's TCP timestamps (RFC 7323) between two packets.

use crate::UptimeEvent;

/// What two timestamps of a host say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Clock {
    /// Too near, too far or too few ticks: look again later.
    Undecided,
    /// Not a clock that systems use.
    Implausible,
    /// A clock.
    Ticking(UptimeEvent),
}

/// Compares a timestamp with an earlier one of the same host, `elapsed` milliseconds before.
pub(crate) fn read(earlier: u32, now: u32, elapsed: u64) -> Clock {
    const MIN_WAIT_MS: u64 = 25;
    const MAX_WAIT_MS: u64 = 10 * 60 * 1000;
    const MIN_TICKS: u32 = 5;
    /// Packets overtake each other within so many milliseconds.
    const REORDERED_MS: u64 = 100;
    const REORDERED_TICKS: u32 = 15_000;

    let ticks = now.wrapping_sub(earlier);
    let back = ticks.wrapping_neg();
    if !(MIN_WAIT_MS..=MAX_WAIT_MS).contains(&elapsed)
        || ticks < MIN_TICKS
        || (elapsed < REORDERED_MS && back <= REORDERED_TICKS)
    {
        return Clock::Undecided;
    }
    let raw_hz = f64::from(ticks) * 1000.0 / elapsed as f64;
    if back <= ticks || !(0.7..=1500.0).contains(&raw_hz) {
        return Clock::Implausible;
    }
    let hz = round_hz(raw_hz as u32);
    Clock::Ticking(UptimeEvent {
        minutes: now / hz / 60,
        wrap_days: u32::MAX / (hz * 60 * 60 * 24),
        raw_hz,
        hz,
        doubt: None,
    })
}

/// The frequency in Hz that systems use nearest to a measured one, from its integer part.
fn round_hz(hz: u32) -> u32 {
    match hz {
        0 => 1,
        1..=10 => hz,
        11..=50 => (hz + 3) / 5 * 5,
        51..=100 => (hz + 7) / 10 * 10,
        101..=500 => (hz + 33) / 50 * 50,
        _ => (hz + 67) / 100 * 100,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thousand_hertz() {
        let Clock::Ticking(up) = read(1_000_000, 1_000_990, 1000) else { panic!() };
        assert_eq!((up.minutes, up.wrap_days, up.hz), (16, 49, 1000));
        assert_eq!(up.raw_hz, 990.0);
    }

    #[test]
    fn rounding() {
        for (hz, rounded) in [
            (0, 1),
            (7, 7),
            (11, 10),
            (12, 15),
            (50, 50),
            (51, 50),
            (53, 60),
            (99, 100),
            (249, 250),
            (268, 300),
            (996, 1000),
            (1499, 1500),
        ] {
            assert_eq!(round_hz(hz), rounded, "{hz}");
        }
    }

    #[test]
    fn not_yet_and_never() {
        assert_eq!(read(0, 24, 24), Clock::Undecided, "too near");
        assert_eq!(read(0, 600_001, 600_001), Clock::Undecided, "too far");
        assert_eq!(read(0, 4, 1000), Clock::Undecided, "too few ticks");
        assert_eq!(read(15_000, 0, 99), Clock::Undecided, "overtaken");
        assert_eq!(read(15_001, 0, 99), Clock::Implausible, "too far back to be overtaken");
        assert_eq!(read(15_000, 0, 100), Clock::Implausible, "back");
        assert_eq!(read(0, 1501, 1000), Clock::Implausible, "too fast");
        assert_eq!(read(0, 5, 10_000), Clock::Implausible, "too slow");
        assert!(matches!(read(u32::MAX - 100, 899, 1000), Clock::Ticking(_)), "wraps");
    }
}
