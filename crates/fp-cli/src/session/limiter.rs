//! So many lines a second, so that a flood of packets does not become a flood of text.

use std::collections::HashMap;
use std::net::IpAddr;
use std::time::{Duration, Instant};

use fp_engine::{Event, EventKind};

use crate::messages::tell;

/// Hosts whose lines of a second are counted. Of further ones only all together are.
const HOSTS: usize = 1 << 16;
/// How often it is told how many lines were held back.
const QUIET: Duration = Duration::from_secs(60);

/// Lines in a second of the packets' time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Limits {
    /// In all. Half of them are kept for what only a connection tells: anybody can forge SYNs.
    pub(crate) all: Option<u32>,
    /// About one host.
    pub(crate) host: Option<u32>,
}

/// Counts the lines of a second.
pub(super) struct Limiter {
    limits: Limits,
    /// Which second.
    second: Option<i64>,
    lines: u32,
    /// Of them, what SYNs told.
    of_syns: u32,
    hosts: HashMap<IpAddr, u32>,
    held_back: u64,
    /// Of them, those that the next message tells of.
    untold: u64,
    told: Option<Instant>,
}

impl Limiter {
    pub(super) fn new(limits: Limits) -> Limiter {
        let hosts = HashMap::with_capacity(if limits.host.is_some() { HOSTS } else { 0 });
        Limiter { limits, second: None, lines: 0, of_syns: 0, hosts, held_back: 0, untold: 0, told: None }
    }

    /// How many lines were held back.
    pub(super) fn held_back(&self) -> u64 {
        self.held_back
    }

    /// Whether there is to be a line of this event.
    pub(super) fn passes(&mut self, event: &Event<'_>) -> bool {
        if self.limits == Limits::default() {
            return true;
        }
        // As p0f has it: of a SYN without a host's answer nobody knows whether the host sent it.
        let of_syn = matches!(
            event.kind,
            EventKind::Syn(_) | EventKind::Mtu(_) | EventKind::SendsynProbe(_) | EventKind::HostChange(_)
        );
        let passes = self.count(event.time.seconds.into(), event.subject().address(), of_syn);
        if !passes {
            self.held_back += 1;
            self.untold += 1;
        }
        passes
    }

    fn count(&mut self, second: i64, host: IpAddr, of_syn: bool) -> bool {
        if self.second.replace(second) != Some(second) {
            (self.lines, self.of_syns) = (0, 0);
            self.hosts.clear();
        }
        let full = |all: u32| self.lines >= all || of_syn && self.of_syns >= all.div_ceil(2);
        if self.limits.all.is_some_and(full) {
            return false;
        }
        if let Some(limit) = self.limits.host {
            let has_room = self.hosts.len() < HOSTS;
            match self.hosts.get_mut(&host) {
                Some(lines) if *lines >= limit => return false,
                Some(lines) => *lines += 1,
                None if has_room => drop(self.hosts.insert(host, 1)),
                None => {}
            }
        }
        self.lines += 1;
        self.of_syns += u32::from(of_syn);
        true
    }

    /// Tells now and then how many lines were held back.
    pub(super) fn tell_if_due(&mut self) {
        if self.untold > 0 && self.told.is_none_or(|told| told.elapsed() >= QUIET) {
            self.told = Some(Instant::now());
            let lines = std::mem::take(&mut self.untold);
            tell(format_args!("{lines} lines were held back (--max-lines, --max-lines-per-host)"));
        }
    }
}
