//! From what was observed on a connection to what is told of its ends: matcher, host memory, event.

use core::mem::ManuallyDrop;

use fp_match::Verdict;
use fp_obs::HttpObservation;

use crate::conversation::Observed;
use crate::flow::Connection;
use crate::head::{EarlyHead, HeadFacts};
use crate::host::memory::HandshakeFacts;
use crate::host::sharing::{HttpFacts, Sharing};
use crate::host::uptime::Clock;
use crate::host::{Handshake, Host, Matched, Response};
use crate::prepare::Preparer;
use crate::table::Table;
use crate::{
    Deviations, Event, EventKind, HeadEvent, MtuEvent, Sink, Statistics, Subject, TcpEvent, Timestamp,
};

/// Tells what a packet shows of the ends of its connection.
pub(super) struct Reporter<'e, 'db, S> {
    pub(super) time: Timestamp,
    pub(super) connection: Connection,
    pub(super) deviations: Deviations,
    pub(super) preparer: &'e Preparer<'db>,
    pub(super) hosts: &'e mut Table<Host>,
    pub(super) statistics: &'e mut Statistics,
    pub(super) sink: &'e mut S,
}

/// What becomes of a connection after its SYN or SYN+ACK.
pub(super) enum Handshaken {
    /// It is a tool's, and says nothing more.
    Tool,
    /// It goes on, and the uptime of the end is settled, or not.
    System { uptime_settled: bool },
}

impl<S: Sink> Reporter<'_, '_, S> {
    fn host(&mut self, subject: Subject) -> &mut Host {
        self.hosts.get_mut(self.connection.hosts[subject])
    }

    /// What follows a fingerprinted SYN or SYN+ACK: its score, its MTU, its uptime.
    pub(super) fn handshake(&mut self, subject: Subject, event: &TcpEvent) -> Handshaken {
        let preparer = self.preparer;
        let database = preparer.matcher.database();
        let is_tool = |verdict: &Verdict| database.label(verdict.label).is_application();
        if let Some(verdict) = event.verdict.filter(is_tool) {
            let sharing = self.host(subject).take_tool(database, subject, verdict.label);
            self.sharing(subject, sharing);
            return Handshaken::Tool;
        }
        let matched = event.verdict.map(|verdict| Matched::new(verdict, event.random_ttl));
        let seen = Handshake::new(&event.observation, matched, self.time.millis());
        let client_port = self.connection.client.port();
        let facts =
            HandshakeFacts { role: subject, seen, verdict: event.verdict, hops: event.hops, client_port };
        let sharing = self.host(subject).take_handshake(database, &facts);
        self.sharing(subject, sharing);

        if let Some(mtu) = event.observation.mtu() {
            let link = preparer.matcher.mtu(mtu);
            if link.is_some() {
                self.host(subject).link = link.into();
            }
            self.emit(subject, || EventKind::Mtu(MtuEvent { link, mtu }));
        }
        let uptime_settled = self.uptime(subject, seen.timestamp, subject == Subject::Client);
        self.host(subject).keep_handshake(subject, seen);
        Handshaken::System { uptime_settled }
    }

    /// Compares a timestamp with that of the host's last SYN or SYN+ACK. The uptime is settled then for the connection,
    /// or not yet: p0f lets the SYN of a `patient` one pass, since the next packet may do better.
    pub(super) fn uptime(&mut self, subject: Subject, own: u32, patient: bool) -> bool {
        let millis = self.time.millis();
        match self.host(subject).read_clock(subject, own, millis) {
            None | Some(Clock::Undecided) => false,
            Some(Clock::Implausible) => !patient,
            Some(Clock::Ticking(up)) => {
                self.emit(subject, || EventKind::Uptime(up));
                true
            }
        }
    }

    /// What a conversation observed.
    pub(super) fn observed(&mut self, observed: Observed<'_>) {
        match observed {
            Observed::Head { sender, head, early, first } => self.head(sender, head, early, first),
            Observed::PassedOver(counts) => self.statistics.pass_over(counts),
            Observed::Ssh { sender, identification } => self.emit(sender, || match sender {
                Subject::Client => EventKind::SshClient(identification),
                Subject::Server => EventKind::SshServer(identification),
            }),
        }
    }

    fn head(
        &mut self,
        subject: Subject,
        observation: HttpObservation<'_>,
        early: Option<&EarlyHead>,
        first: bool,
    ) {
        let facts = match early {
            Some(early) => early.facts,
            None => self.preparer.head_facts(&observation, subject),
        };
        let passed_over = observation.spans.passed_over();
        if !passed_over.is_empty() {
            self.statistics.pass_over(passed_over);
        }
        let event = facts.event(observation);
        let event = HeadEvent::Borrowed(&event);
        self.emit(subject, || match subject {
            Subject::Client => EventKind::HttpRequest(event),
            Subject::Server => EventKind::HttpResponse(event),
        });
        if !first {
            // What p0f does not see must not change what it says of sharing.
            return;
        }
        let HeadFacts { verdict, dishonest, language, claim, via, date, .. } = facts;
        let label = verdict.map(|verdict| verdict.label);
        let (port, seconds) = (self.connection.server.port(), self.time.seconds as u32);
        let response = Response { port, seconds, date, label };
        let facts = HttpFacts { verdict, dishonest, claim, via, response };
        let database = self.preparer.matcher.database();
        for sharing in self.host(subject).take_head(database, subject, &facts, language) {
            self.sharing(subject, sharing);
        }
    }

    #[inline(always)]
    fn sharing(&mut self, subject: Subject, sharing: Option<Sharing>) {
        if let Some(sharing) = sharing {
            self.tell_sharing(subject, sharing);
        }
    }

    #[cold]
    fn tell_sharing(&mut self, subject: Subject, sharing: Sharing) {
        let limited = self.deviations.contains(Deviations::NOTICES);
        let seconds = self.time.seconds as u32;
        match self.host(subject).notice(sharing, seconds, limited) {
            Some(Sharing::Change(event)) => self.emit(subject, || EventKind::HostChange(event)),
            Some(Sharing::Pattern(event)) => self.emit(subject, || EventKind::IpSharing(event)),
            None => self.statistics.held_back += 1,
        }
    }

    /// Tells of an event. Inlined, so that it is made where the sink looks at it: to read at once what was just written
    /// in other pieces would have the processor wait.
    #[inline(always)]
    pub(super) fn emit<'e>(&mut self, subject: Subject, kind: impl FnOnce() -> EventKind<'e>) {
        self.statistics.events += 1;
        let (client, server) = (self.connection.client.into(), self.connection.server.into());
        // It borrows whatever it tells of: there is nothing to drop, and no need to look for it.
        self.sink.event(&ManuallyDrop::new(Event { time: self.time, client, server, subject, kind: kind() }));
    }
}
