//! From what was observed on a connection to what is told of its ends: matcher, host memory, event.

use core::mem::ManuallyDrop;
use std::borrow::Cow;

use fp_match::Verdict;
use fp_obs::{HttpObservation, MacAddress};

use crate::conversation::Observed;
use crate::flow::Connection;
use crate::head::{EarlyHead, HeadFacts};
use crate::hellos::Hellos;
use crate::host::kinship::Kinship;
use crate::host::memory::HandshakeFacts;
use crate::host::sharing::{HttpFacts, Sharing};
use crate::host::uptime::Clock;
use crate::host::{Handshake, Host, Matched, Response};
use crate::prepare::Preparer;
use crate::table::Table;
use crate::{
    ClaimedClient, Deviations, Event, EventKind, HeadEvent, MtuEvent, Sink, Statistics, Subject, TcpEvent,
    Timestamp,
};

/// Tells what a packet shows of the ends of its connection.
pub(super) struct Reporter<'e, 'db, S> {
    pub(super) time: Timestamp,
    pub(super) place: u32,
    pub(super) connection: Connection,
    pub(super) deviations: Deviations,
    /// A proxy hands on the connection, of this client.
    pub(super) handed_on: Option<Option<ClaimedClient>>,
    /// The hardware address of the subject, for the next event alone.
    pub(super) mac: Option<MacAddress>,
    pub(super) preparer: &'e Preparer<'db>,
    pub(super) hellos: &'e mut Hellos,
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
            let kinship = self.kinship();
            let sharing = self.host(subject).take_tool(database, subject, verdict.label, kinship);
            self.sharing(subject, sharing);
            return Handshaken::Tool;
        }
        let matched = event.verdict.map(|verdict| Matched::new(verdict, event.random_ttl));
        let doubts_clocks = self.deviations.contains(Deviations::CLOCKS);
        let held_against_peer = doubts_clocks && event.observation.timestamp != 0;
        let peer = if held_against_peer { self.peer(subject) } else { 0 };
        let seen = Handshake::new(&event.observation, matched, self.time.millis(), peer);
        let client_port = self.connection.client.port();
        let TcpEvent { verdict, hops, .. } = *event;
        let kinship = self.kinship();
        let facts =
            HandshakeFacts { role: subject, seen: &seen, verdict, hops, client_port, doubts_clocks, kinship };
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

    /// How labels are held against each other.
    fn kinship(&self) -> Kinship {
        if self.deviations.contains(Deviations::KINSHIP) { Kinship::Families } else { Kinship::Names }
    }

    /// A hash of the address of the other end.
    fn peer(&self, subject: Subject) -> u16 {
        let peer = match subject {
            Subject::Client => self.connection.server,
            Subject::Server => self.connection.client,
        };
        self.preparer.host_hash(peer.address(), peer.network()) as u16
    }

    /// Compares a timestamp with that of the host's last SYN or SYN+ACK. The uptime is settled then
    /// for the connection, or not yet: p0f lets the SYN of a `patient` one pass, since the next
    /// packet may do better.
    pub(super) fn uptime(&mut self, subject: Subject, own: u32, patient: bool) -> bool {
        let millis = self.time.millis();
        let database = self.preparer.matcher.database();
        let doubting = self.deviations.contains(Deviations::CLOCKS).then_some(database);
        match self.host(subject).read_clock(subject, own, millis, doubting) {
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
            Observed::SshKex { sender, kex } => {
                self.emit(sender, || EventKind::SshKex(Cow::Borrowed(&kex)));
            }
            Observed::Http2 { sender, opening } => self.emit(sender, || match sender {
                Subject::Client => EventKind::Http2Client(Cow::Borrowed(&opening)),
                Subject::Server => EventKind::Http2Server(Cow::Borrowed(&opening)),
            }),
            Observed::Upgrade(upgrade) => {
                self.emit(Subject::Server, || EventKind::HttpUpgrade(Cow::Borrowed(&upgrade)));
            }
            #[cfg(feature = "certificates")]
            Observed::Certificate { sender, leaf } => {
                let certificate = self.hellos.certificate(&leaf);
                self.emit(sender, || EventKind::TlsCertificate(Cow::Borrowed(&certificate)));
            }
            #[cfg(not(feature = "certificates"))]
            Observed::Certificate { .. } => {}
            Observed::Banner(banner) => {
                #[cfg(feature = "banners")]
                let banner = self.hellos.named(banner, self.time.seconds);
                self.statistics.greetings_left_out += u64::from(banner.left_out);
                self.emit(Subject::Server, || EventKind::Banner(Cow::Borrowed(&banner)));
            }
            Observed::Smb { sender, smb } => {
                #[cfg(feature = "banners")]
                let smb = fp_match::banners::named(smb);
                self.emit(sender, || EventKind::Smb(Cow::Borrowed(&smb)));
            }
            Observed::Ntlm { sender, ntlm } => {
                self.emit(sender, || EventKind::Ntlm(Cow::Borrowed(&ntlm)));
            }
            Observed::ClientHello { sender, hello } => {
                self.emit(sender, || EventKind::TlsClient(Cow::Borrowed(&hello)));
            }
            Observed::ServerHello { sender, hello } => {
                self.emit(sender, || EventKind::TlsServer(Cow::Borrowed(&hello)));
            }
            // Of datagrams alone: see `super::datagrams`.
            Observed::Dhcp(_)
            | Observed::Mdns { .. }
            | Observed::Ssdp { .. }
            | Observed::QuicClient { .. }
            | Observed::QuicServer { .. }
            | Observed::QuicVersions(_)
            | Observed::QuicRetry(_) => {}
        }
    }

    fn head(
        &mut self,
        subject: Subject,
        observation: &HttpObservation<'_>,
        early: Option<&EarlyHead>,
        first: bool,
    ) {
        let facts = match early {
            Some(early) => early.facts,
            None => self.preparer.head_facts(observation, subject),
        };
        let passed_over = observation.spans.passed_over();
        if !passed_over.is_empty() {
            self.statistics.pass_over(passed_over);
        }
        let event = facts.event(observation.lent());
        let event = HeadEvent::from(&event);
        self.emit(subject, || match subject {
            Subject::Client => EventKind::HttpRequest(event),
            Subject::Server => EventKind::HttpResponse(event),
        });
        let is_counted = self.handed_on.is_none_or(|client| client.is_some_and(|client| client.trusted));
        if !first || !is_counted {
            // What p0f does not see must not change what it says of sharing.
            return;
        }
        let HeadFacts { verdict, dishonest, language, claim, via, date, .. } = facts;
        let label = verdict.map(|verdict| verdict.label);
        let (port, seconds) = (self.connection.server.port(), self.time.seconds as u32);
        let response = Response { port, seconds, date, label };
        let facts = HttpFacts { verdict, dishonest, claim, via, response };
        let database = self.preparer.matcher.database();
        let kinship = self.kinship();
        for sharing in self.host(subject).take_head(database, subject, &facts, language, kinship) {
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

    /// Tells of an event. Inlined, so that it is made where the sink looks at it: to read at once
    /// what was just written in other pieces would have the processor wait.
    #[inline(always)]
    pub(super) fn emit<'e>(&mut self, subject: Subject, kind: impl FnOnce() -> EventKind<'e>) {
        self.statistics.events += 1;
        let Reporter { time, place, .. } = *self;
        // It borrows whatever it tells of: there is nothing to drop, and no need to look for it.
        let mut event = ManuallyDrop::new(Event {
            time,
            place,
            client: self.connection.client.into(),
            server: self.connection.server.into(),
            network: self.preparer.networks.of(self.connection.client.network()),
            subject,
            tcp: None,
            hello: None,
            claimed: self.handed_on.flatten(),
            mac: self.mac,
            labels: self.preparer.matcher.labels_id(),
            kind: kind(),
        });
        if event.kind.is_beyond_p0f() {
            event.tcp = self.connection.matched[subject].get();
            event.hello = self.hellos.of(&self.preparer.matcher, &event.kind);
        }
        self.sink.event(&event);
    }
}
