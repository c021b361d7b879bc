//! So many lines a second, so that a flood of packets does not become a flood of text.

use std::collections::HashMap;
use std::net::IpAddr;
use std::time::{Duration, Instant};

use fp_engine::{Event, EventKind, Subject};

use crate::messages::tell;
use crate::metrics::LINES_HELD_BACK;

/// Hosts whose lines of a second are counted. Of further ones only all together are.
const HOSTS: usize = 1 << 16;
/// How often it is told how many lines were held back.
const QUIET: Duration = Duration::from_secs(60);

/// Lines in a second of the packets' time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Limits {
    /// In all. Half of them are kept for what takes both ends of a connection: anybody can forge
    /// SYNs.
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
    /// Lines held back that the next message tells of.
    untold: u64,
    told: Option<Instant>,
}

impl Limiter {
    pub(super) fn new(limits: Limits) -> Limiter {
        let hosts = HashMap::with_capacity(if limits.host.is_some() { HOSTS } else { 0 });
        Limiter { limits, second: None, lines: 0, of_syns: 0, hosts, untold: 0, told: None }
    }

    /// Whether there is to be a line of this event.
    pub(super) fn passes(&mut self, event: &Event<'_>) -> bool {
        if self.limits == Limits::default() {
            return true;
        }
        let by_both_ends = matches!(
            event.kind,
            EventKind::SynAck(_)
                | EventKind::SendsynResponse(_)
                | EventKind::HttpRequest(_)
                | EventKind::HttpResponse(_)
                | EventKind::Banner(_)
                | EventKind::Smb(_)
                | EventKind::Ntlm(_)
                | EventKind::SshClient(_)
                | EventKind::SshServer(_)
                | EventKind::SshKex(_)
                | EventKind::TlsClient(_)
                | EventKind::TlsServer(_)
                | EventKind::TlsCertificate(_)
                | EventKind::Http2Client(_)
                | EventKind::Http2Server(_)
                | EventKind::HttpUpgrade(_)
        );
        let host = match event.subject {
            Subject::Client => event.client.address,
            Subject::Server => event.server.address,
        };
        let passes = self.count(event.time.seconds, host, !by_both_ends);
        if !passes {
            LINES_HELD_BACK.add(1);
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

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn host(number: u32) -> IpAddr {
        Ipv4Addr::from_bits(number).into()
    }

    #[test]
    fn of_one_host_and_of_all() {
        let mut limiter = Limiter::new(Limits { all: Some(100), host: Some(10) });
        let mut passed = |second: i64, from: u32, of_syn: bool, times: usize| {
            (0..times).filter(|_| limiter.count(second, host(from), of_syn)).count()
        };
        assert_eq!(passed(1, 1, true, 1000), 10, "one host");
        assert_eq!((2..1000).map(|from| passed(1, from, true, 1)).sum::<usize>(), 40, "SYNs have half");
        assert_eq!(
            (2..1000).map(|from| passed(1, from, false, 1)).sum::<usize>(),
            50,
            "connections the rest"
        );
        assert_eq!(passed(2, 1, true, 1000), 10, "the next second");
        assert_eq!(passed(2, 7, false, 3), 3);
    }

    #[test]
    fn hosts_are_bounded() {
        let mut limiter = Limiter::new(Limits { all: None, host: Some(1) });
        let capacity = limiter.hosts.capacity();
        let passed = (0..200_000).filter(|from| limiter.count(1, host(*from), true)).count();
        assert_eq!((passed, limiter.hosts.capacity()), (200_000, capacity));
        assert!(!limiter.count(1, host(0), true));
    }
}
