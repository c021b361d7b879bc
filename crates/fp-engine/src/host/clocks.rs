//! Are a host's timestamps (RFC 7323) of one clock, or does each peer or connection get another one
//! (deviation D16)?
//!
//! Linux before 4.10 sends the clock of the machine. Later kernels add an offset that depends on
//! the addresses of both ends, current ones on the ports too, and other systems draw one for each
//! connection: such timestamps tell neither how long a system is up nor whether two connections are
//! of one system. One clock shows itself by timestamps to different addresses that fit each other.
//! Random ones do so at most three times in 100,000.

use fp_db::Label;

use crate::UptimeDoubt;

/// A timestamp of a host.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading {
    pub(crate) timestamp: u32,
    /// When, modulo 49 days.
    pub(crate) millis: u32,
    /// A hash of the address that it was sent to. Two that are alike hide that there were two.
    pub(crate) peer: u16,
}

/// A clock, by the last timestamp of a SYN or SYN+ACK that was on it.
#[derive(Clone, Copy, Debug)]
struct Line {
    last: Reading,
    /// Its frequency; 0 before it is known.
    hz: u16,
    /// It was sent to more than one address.
    shown: bool,
}

/// The clocks of a host: two, so that systems that take turns behind one address are told apart.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Clocks {
    lines: [Option<Line>; 2],
    /// How many timestamps fitted neither line since the last one that fitted a clock that has
    /// shown itself.
    strays: u8,
}

impl Clocks {
    /// Of a host that has sent nothing.
    pub(crate) const NONE: Clocks = Clocks { lines: [None; 2], strays: 0 };
    /// After so many strays in a row a clock that has shown itself did so by chance, or is no more.
    const STRAYS: u8 = 8;

    /// Nothing was taken.
    pub(crate) fn is_empty(&self) -> bool {
        self.lines.iter().all(Option::is_none)
    }

    /// Takes the timestamp of a SYN or SYN+ACK.
    pub(crate) fn take(&mut self, now: Reading) {
        if let Some((line, hz)) = self.lines.iter_mut().flatten().find_map(|line| {
            let hz = line.fits(now)?;
            Some((line, hz))
        }) {
            line.shown |= line.last.peer != now.peer;
            (line.last, line.hz) = (now, hz);
            if line.shown {
                self.strays = 0;
            }
            return;
        }
        if !self.is_empty() {
            self.strays = self.strays.saturating_add(1);
        }
        // What gives way: no clock, then one that has not shown itself, then the one that was not
        // seen for longer.
        let [first, second] = &mut self.lines;
        let rank = |line: &Option<Line>| {
            line.map_or((0, 0), |line| {
                (1 + u8::from(line.shown), u32::MAX - now.millis.wrapping_sub(line.last.millis))
            })
        };
        let place = if rank(first) <= rank(second) { first } else { second };
        *place = Some(Line { last: now, hz: 0, shown: false });
    }

    /// There is one clock for all that a system of this host sends.
    pub(crate) fn are_of_machines(&self) -> bool {
        self.strays < Self::STRAYS && self.lines.iter().flatten().any(|line| line.shown)
    }

    /// Why the uptime that a timestamp of the host tells is doubtful; `None` if it is on a clock
    /// that has shown itself.
    pub(crate) fn doubt(&self, now: Reading) -> Option<UptimeDoubt> {
        let shown = self.lines.iter().flatten().any(|line| line.shown && line.fits(now).is_some());
        if shown && self.are_of_machines() {
            None
        } else if self.strays > 0 {
            Some(UptimeDoubt::SeveralClocks)
        } else {
            Some(UptimeDoubt::OnePeer)
        }
    }
}

/// A system of this label has one clock whatever it sends: Linux before 4.10, where all versions
/// that the label names are such.
pub(crate) fn is_one_in(label: &Label) -> bool {
    let mut versions =
        label.flavor.split([' ', '-']).filter(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let old = |version: &str| ["2.", "3."].iter().any(|major| version.starts_with(major));
    label.name == "Linux"
        && !label.generic
        && !label.flavor.contains("newer")
        && versions.clone().next().is_some()
        && versions.all(old)
}

/// Frequencies of TCP timestamps in Hz: of Linux (100, 250, 300, 1000, 1024), the BSDs, Solaris and
/// Windows.
const FREQUENCIES: [u16; 11] = [1, 2, 10, 64, 100, 200, 250, 300, 500, 1000, 1024];

impl Line {
    /// The frequency of this clock, 0 if that is not known yet, if a timestamp is on it.
    fn fits(&self, now: Reading) -> Option<u16> {
        const DAY_MS: u32 = 24 * 60 * 60 * 1000;
        /// How far apart two timestamps may be while the frequency is not known.
        const UNKNOWN_MS: u32 = 10 * 60 * 1000;
        /// Between these it is known.
        const MEASURED_MS: u32 = 10 * 1000;
        const SECOND_MS: u32 = 1000;
        /// No clock ticks faster, in Hz.
        const FASTEST: i64 = 1500;
        /// Packets that overtake each other are so far apart.
        const OVERTAKEN_TICKS: i64 = 150;

        let elapsed = now.millis.wrapping_sub(self.last.millis);
        let ticks = i64::from(now.timestamp.wrapping_sub(self.last.timestamp).cast_signed());
        let far_off = |hz: u16| (ticks * 1000 - i64::from(hz) * i64::from(elapsed)).abs();
        // Ticks may be a thousandth, or another part, wrong, and packets 100 ms late; they are
        // whole numbers.
        let is_near = |hz: u16, part: i64| {
            let slack = i64::from(hz) * (i64::from(elapsed) / part + 100) + 2000;
            ticks > 0 && far_off(hz) <= slack
        };
        if elapsed > DAY_MS {
            None
        } else if elapsed < SECOND_MS {
            let most = i64::from(elapsed) * FASTEST / 1000 + OVERTAKEN_TICKS;
            (-OVERTAKEN_TICKS..=most).contains(&ticks).then_some(self.hz)
        } else if self.hz != 0 {
            is_near(self.hz, 1000).then_some(self.hz)
        } else {
            let hz = FREQUENCIES.into_iter().min_by_key(|hz| far_off(*hz))?;
            let fits = elapsed <= UNKNOWN_MS && is_near(hz, 50);
            fits.then_some(if elapsed < MEASURED_MS { 0 } else { hz })
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::host::testing::label;

    use super::*;

    fn clocks(readings: impl IntoIterator<Item = (u32, u32, u32)>) -> Clocks {
        let mut clocks = Clocks::NONE;
        for (millis, timestamp, peer) in readings {
            clocks.take(Reading { timestamp, millis, peer: peer as u16 });
        }
        clocks
    }

    /// The timestamp of a clock that began at `offset`.
    fn at(millis: u32, offset: u32, hz: u64) -> u32 {
        offset.wrapping_add((u64::from(millis) * hz / 1000) as u32)
    }

    /// What a clock of each connection, or of each pair of addresses, adds.
    fn offset(of: u32) -> u32 {
        of.wrapping_mul(2_654_435_761).rotate_left(7) ^ 0x5bd1_e995
    }

    #[test]
    fn systems_known_to_have_one_clock() {
        for flavor in ["2.0", "2.4.x", "2.4-2.6", "2.4 or 2.6", "2.6.39-3.10", "2.6.x (loopback)", "3.x"] {
            assert!(is_one_in(&label("Linux", flavor, false)), "{flavor}");
            assert!(!is_one_in(&label("Linux", flavor, true)), "a last resort fits much");
            assert!(!is_one_in(&label("BSD", flavor, false)));
        }
        for flavor in ["", "(Android)", "3.11 and newer", "3.11-4.19", "4.20 or newer", "2.6 to 5.1", "20.x"]
        {
            assert!(!is_one_in(&label("Linux", flavor, false)), "{flavor}");
        }
    }

    #[test]
    fn two_peers_on_one_clock() {
        for hz in [1, 2, 10, 100, 250, 300, 1000, 1024] {
            for gap in [3_000, 30_000, 500_000] {
                let seen = |peers: u32| clocks((0..4).map(|i| (i * gap, at(i * gap, 77, hz), i % peers)));
                assert!(!seen(1).are_of_machines(), "one peer, {hz} Hz");
                assert!(seen(2).are_of_machines(), "two peers, {hz} Hz, {gap} ms");
                let now = Reading { timestamp: at(4 * gap, 77, hz), millis: 4 * gap, peer: 9 };
                assert_eq!(seen(2).doubt(now), None);
                assert_eq!(seen(1).doubt(now), Some(UptimeDoubt::OnePeer));
            }
        }
        // A browser opens several connections at once.
        assert!(clocks([(0, 5_000, 1), (1, 5_000, 2)]).are_of_machines());
        assert!(!clocks([(0, 5_000, 1), (60_000, 5_000, 2)]).are_of_machines(), "that is no clock");
    }

    #[test]
    fn a_clock_of_each_pair_or_connection_is_none_of_machines() {
        for gap in [0, 1, 40, 3_000, 61_000] {
            let pair = clocks((0..2_000).map(|i| (i * gap, at(i * gap, offset(i % 7), 1000), i % 7)));
            let connection = clocks((0..2_000).map(|i| (i * gap, at(i * gap, offset(i), 1000), i % 7)));
            for clocks in [pair, connection] {
                assert!(!clocks.are_of_machines(), "{gap}");
                let now = Reading { timestamp: 5, millis: 2_000 * gap, peer: 1 };
                assert_eq!(clocks.doubt(now), Some(UptimeDoubt::SeveralClocks));
            }
        }
    }

    #[test]
    fn random_timestamps_hardly_ever_fit() {
        let mut state = 1u64;
        let mut random = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 32) as u32
        };
        let fits = (0..1_000_000)
            .filter(|_| {
                let last = Reading { timestamp: random(), millis: 0, peer: 1 };
                let now = Reading { timestamp: random(), millis: 600_000, peer: 2 };
                Line { last, hz: 0, shown: false }.fits(now).is_some()
            })
            .count();
        assert!(fits <= 40, "{fits}");
    }

    #[test]
    fn systems_that_take_turns() {
        // Each has one clock, and never comes twice in a row.
        let turn = |i: u32| (i * 2_000, at(i * 2_000, offset(i % 2), 1000), i);
        let seen = clocks((0..6).map(turn));
        assert!(seen.are_of_machines());
        for system in [6, 7] {
            let (millis, timestamp, peer) = turn(system);
            assert_eq!(seen.doubt(Reading { timestamp, millis, peer: peer as u16 }), None);
        }
        // The other one draws a clock for each connection.
        let turn =
            |i: u32| (i * 2_000, at(i * 2_000, if i.is_multiple_of(2) { 0 } else { offset(i) }, 100), i);
        let seen = clocks((0..20).map(turn));
        assert!(seen.are_of_machines());
        let (millis, timestamp, peer) = turn(21);
        let doubt = seen.doubt(Reading { timestamp, millis, peer: peer as u16 });
        assert_eq!(doubt, Some(UptimeDoubt::SeveralClocks), "of the other one's clock nothing is known");
    }

    #[test]
    fn a_clock_that_is_no_more() {
        let before = (0..4).map(|i| (i * 1_000, at(i * 1_000, 0, 1000), i));
        let after = |count: u32| (4..4 + count).map(|i| (i * 1_000, at(i * 1_000, offset(i), 1000), i));
        assert!(clocks(before.clone().chain(after(7))).are_of_machines());
        assert!(!clocks(before.clone().chain(after(8))).are_of_machines());
        // It was restarted: its new clock is another line, and shows itself.
        let again = (14..16).map(|i| (i * 1_000, at(i * 1_000, 1 << 31, 1000), i));
        assert!(clocks(before.chain(after(10)).chain(again)).are_of_machines());
    }
}
