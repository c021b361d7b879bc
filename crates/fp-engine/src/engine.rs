mod groups;
mod held;
mod messages;
mod rivals;

use core::mem::ManuallyDrop;
use core::net::IpAddr;
use std::borrow::Cow;
use std::sync::Arc;

use fp_db::Database;
use fp_match::{Matcher, Verdict};
use fp_obs::{Direction, HttpObservation};
use fp_wire::{DecodeOptions, LinkType, Skipped, TcpFlags, TcpPacket, decode_any, decode_common, timestamps};

use crate::flow::{Flow, FlowId, PackedEndpoint, Rank, Standing};
use crate::head::{HeadFacts, Segment};
use crate::host::sharing::{HttpFacts, Sharing, score_application, score_handshake, score_http};
use crate::host::uptime::{self, Clock};
use crate::host::{Handshake, Honesty, Host, HostRecord, Matched, Response, SystemQuality};
use crate::memory::Queues;
use crate::prepare::{Opening, Preparer, destination, opens, source};
use crate::table::Table;
use crate::{
    Config, Deviations, Event, EventKind, HeadEvent, Memory, MtuEvent, Reasons, Sink, Statistics, Subject,
    TcpEvent, Timestamp,
};

/// Turns packets into events: the flows and hosts of one link over time.
///
/// It does no I/O and reads no clock: time comes in with the packets. Memory is bounded by its [`Config`].
pub struct Engine<'db> {
    config: Config,
    preparer: Preparer<'db>,
    flows: Table<Flow>,
    hosts: Table<Host>,
    queues: Queues,
    /// Flows' parts of HTTP heads that are kept.
    partial_heads: u32,
    statistics: Statistics,
    /// TCP packets, whole or not, since the last look for what is too old.
    ticks: u32,
    /// Seconds of the last look for what is too old.
    last_expiry: u32,
    /// SYNs of the last group of packets.
    opened: usize,
}

/// How many TCP packets pass between two looks for what is too old.
const EXPIRY_INTERVAL: u32 = 50;

impl<'db> Engine<'db> {
    /// An engine that knows the signatures of `database` and nothing else yet.
    pub fn new(database: &'db Database, config: Config) -> Self {
        Engine::resume(database, config, Memory::default())
    }

    /// An engine that goes on where another one was. The memory must be of the same database, or translated to it.
    pub fn resume(database: &'db Database, config: Config, memory: Memory) -> Self {
        let Memory { mut flows, mut hosts, queues, hasher, partial_heads, statistics, ticks, last_expiry } =
            memory;
        flows.expect(config.max_flows as usize);
        hosts.expect(config.max_hosts as usize);
        let options = DecodeOptions {
            tunnels: config.tunnels,
            vlan: config.deviations.contains(Deviations::VLAN),
            links: config.deviations.contains(Deviations::LINKS),
            checksums: config.verify_checksums,
        };
        Engine {
            preparer: Preparer::new(options, config.deviations, hasher, Arc::new(Matcher::new(database))),
            config,
            flows,
            hosts,
            queues,
            partial_heads,
            statistics,
            ticks,
            last_expiry,
            opened: 0,
        }
    }

    /// What is remembered, to go on with from another database.
    pub fn into_memory(self) -> Memory {
        let Engine { flows, hosts, queues, preparer, partial_heads, statistics, ticks, last_expiry, .. } =
            self;
        let hasher = preparer.hasher;
        Memory { flows, hosts, queues, hasher, partial_heads, statistics, ticks, last_expiry }
    }

    /// The database that answers come from.
    pub fn database(&self) -> &'db Database {
        self.matcher().database()
    }

    /// What was counted so far.
    pub fn statistics(&self) -> &Statistics {
        &self.statistics
    }

    /// What is known of a host.
    pub fn host(&self, address: IpAddr) -> Option<HostRecord> {
        let id = self.hosts.find(self.preparer.host_hash(address), |host| host.address == address)?;
        Some(HostRecord::new(self.hosts.get(id), self.hosts.seconds(id)?))
    }

    /// All hosts that are held, from the one whose last SYN is the oldest.
    pub fn hosts(&self) -> impl Iterator<Item = HostRecord> {
        let oldest = self.hosts.oldest();
        core::iter::successors(oldest, |id| self.hosts.newer(*id))
            .filter_map(|id| Some(HostRecord::new(self.hosts.get(id), self.hosts.seconds(id)?)))
    }

    /// The matcher that answers come from, for further questions on what an event observed.
    pub fn matcher(&self) -> &Arc<Matcher<'db>> {
        &self.preparer.matcher
    }

    /// How many flows and hosts are held now.
    pub fn held(&self) -> (usize, usize) {
        (self.flows.len(), self.hosts.len())
    }

    /// What does for packets, on any thread, all that needs no memory of earlier ones.
    pub fn preparer(&self) -> Preparer<'db> {
        self.preparer.clone()
    }

    /// Takes a packet of a link type as it was captured; what it tells goes to `sink`.
    pub fn push(&mut self, time: Timestamp, link: LinkType, bytes: &[u8], sink: &mut impl Sink) {
        self.statistics.packets += 1;
        match decode_common(link, bytes, &self.preparer.options) {
            Some(Ok(packet)) => self.tcp(time, packet, sink),
            Some(Err(skipped)) => self.skip(time, skipped),
            None => self.push_uncommon(time, link, bytes, sink),
        }
    }

    /// Takes a packet of another kind than most.
    #[inline(never)]
    fn push_uncommon(&mut self, time: Timestamp, link: LinkType, bytes: &[u8], sink: &mut impl Sink) {
        match decode_any(link, bytes, &self.preparer.options) {
            Ok(packet) => self.tcp(time, packet, sink),
            Err(skipped) => self.skip(time, skipped),
        }
    }

    /// Takes a TCP segment that was decoded elsewhere.
    pub fn push_tcp(&mut self, time: Timestamp, packet: &TcpPacket<'_>, sink: &mut impl Sink) {
        self.tcp(time, *packet, sink);
    }

    #[inline(always)]
    fn tcp(&mut self, time: Timestamp, packet: TcpPacket<'_>, sink: &mut impl Sink) {
        let hash = self.preparer.flow(source(&packet), destination(&packet));
        self.count_tcp(time);
        if opens(&packet) {
            let hosts = self.preparer.hosts(&packet);
            self.hosts.prefetch(hosts.client);
            self.hosts.prefetch(hosts.server);
            let opening = self.preparer.open(time, &packet, hosts);
            self.syn(hash, &opening, sink);
        } else if let Some(first) = self.flows.first(hash) {
            self.segment(time, hash, first, Segment { packet: &packet, head: None }, sink);
        }
    }

    #[inline]
    fn skip(&mut self, time: Timestamp, skipped: Skipped) {
        self.statistics.skip(skipped);
        if skipped.is_tcp() {
            self.tick(time.seconds as u32);
        }
    }

    /// A segment that opens no connection: of one that is held, mostly the `first` of its hash, or of none.
    #[inline(never)]
    fn segment(
        &mut self,
        time: Timestamp,
        hash: u32,
        first: FlowId,
        segment: Segment<'_, '_>,
        sink: &mut impl Sink,
    ) {
        let packet = segment.packet;
        let found = self.find(hash, first, source(packet), destination(packet));
        let Some((flow, sender)) = found else { return };
        let fitting = self.config.deviations.contains(Deviations::SEQUENCE);
        let fitting = if fitting { self.fitting(hash, flow, sender, packet) } else { Some((flow, sender)) };
        let Some((flow, sender)) = fitting else { return };
        let flags = packet.flags();
        if flags.contains(TcpFlags::SYN) {
            self.syn_ack(time, flow, sender, packet, sink);
        } else if flags.intersects(TcpFlags::FIN | TcpFlags::RST) {
            self.end(time, flow, sender, segment, sink);
        } else {
            self.ack(time, flow, sender, segment, sink);
        }
    }

    /// The flow of a segment, if it is held and not too old, and who sent the segment; `first` is the first of its hash.
    #[inline(always)]
    fn find(
        &mut self,
        hash: u32,
        first: FlowId,
        source: PackedEndpoint,
        destination: PackedEndpoint,
    ) -> Option<(FlowId, Subject)> {
        let mut sender = None;
        let found = self.flows.find_from(first, hash, |flow| {
            sender = flow.sender(source, destination);
            sender.is_some()
        })?;
        if self.flows.is_condemned(found) {
            return self.find_younger(hash, found, source, destination);
        }
        sender.map(|sender| (found, sender))
    }

    #[inline]
    fn count_tcp(&mut self, time: Timestamp) {
        self.statistics.tcp += 1;
        self.tick(time.seconds as u32);
    }

    /// Counts a packet that is TCP, whole or not, and looks now and then for what is too old.
    #[inline]
    fn tick(&mut self, seconds: u32) {
        if self.count(1).is_some() {
            self.expire(seconds);
        }
        if self.any_condemned() {
            self.remove_some();
        }
    }

    /// Counts so many packets that are TCP, fewer than [`EXPIRY_INTERVAL`]. The number of the one with which to look for
    /// what is too old, if it is among them.
    #[inline(always)]
    fn count(&mut self, packets: u32) -> Option<u32> {
        let missing = EXPIRY_INTERVAL - self.ticks;
        let due = packets >= missing;
        self.ticks = if due { packets - missing } else { self.ticks + packets };
        due.then(|| missing - 1)
    }

    /// There is something to be removed, a few at a time.
    #[inline]
    fn any_condemned(&self) -> bool {
        self.flows.any_condemned() || self.hosts.any_condemned()
    }

    #[inline(never)]
    fn syn(&mut self, hash: u32, opening: &Opening, sink: &mut impl Sink) {
        let Opening { client, server, next, event, .. } = opening;
        let time = opening.time;
        let mut rank = Rank::Alone;
        if let Some(first) = self.flows.first(hash)
            && let Some((flow, sender)) = self.find(hash, first, *client, *server)
        {
            match self.syn_again(hash, flow, sender, *next) {
                Some(new) => rank = new,
                None => return,
            }
        }
        self.opened += 1;
        let id = self.new_flow(hash, opening, rank);
        if self.flows.get(id).sendsyn {
            self.emit(time, id, Subject::Client, || EventKind::SendsynProbe(Cow::Borrowed(event)), sink);
            return;
        }
        self.emit(time, id, Subject::Client, || EventKind::Syn(Cow::Borrowed(event)), sink);
        self.handshake(time, id, Subject::Client, event, sink);
    }

    fn syn_ack(
        &mut self,
        time: Timestamp,
        id: FlowId,
        sender: Subject,
        packet: &TcpPacket<'_>,
        sink: &mut impl Sink,
    ) {
        let sequence = self.config.deviations.contains(Deviations::SEQUENCE);
        let flow = self.flows.get_mut(id);
        if sender == Subject::Client || flow.answered && !sequence {
            return;
        }
        // That of before, if there was one, did not acknowledge the SYN.
        flow.answered = true;
        flow.expected.server = packet.seq().wrapping_add(1);
        let (syn_mss, sendsyn) = (flow.syn_mss, flow.sendsyn);
        let event = self.preparer.tcp_event(packet, syn_mss, Direction::Response);
        if sendsyn {
            self.emit(time, id, Subject::Server, || EventKind::SendsynResponse(Cow::Borrowed(&event)), sink);
            self.forget(id);
            return;
        }
        self.flows.get_mut(id).sequence.answer(packet, &event.observation);
        self.emit(time, id, Subject::Server, || EventKind::SynAck(Cow::Borrowed(&event)), sink);
        self.handshake(time, id, Subject::Server, &event, sink);
    }

    /// What follows a fingerprinted SYN or SYN+ACK: its score, its MTU, its uptime.
    fn handshake(
        &mut self,
        time: Timestamp,
        id: FlowId,
        subject: Subject,
        event: &TcpEvent,
        sink: &mut impl Sink,
    ) {
        let database = self.database();
        let host_id = self.flows.get(id).hosts[subject];
        let matched = event.verdict.map(|verdict| Matched::new(verdict, event.random_ttl));
        let seen = Handshake::new(&event.observation, matched, time.millis());
        let is_tool = |verdict: Verdict| database.label(verdict.label).is_application();
        if event.verdict.is_some_and(is_tool) {
            let host = self.hosts.get_mut(host_id);
            let score = event.verdict.and_then(|verdict| score_application(database, host, verdict.label));
            let sharing = score.and_then(|score| host.take_score(subject, score));
            self.emit_sharing(time, id, subject, sharing, sink);
            self.forget(id);
            return;
        }

        let client_port = self.flows.get(id).client.port();
        let host = self.hosts.get_mut(host_id);
        let score = score_handshake(database, host, subject, &seen, event.hops, client_port);
        host.client_port = client_port;
        host.hops = Some(event.hops);
        if let Some(verdict) = event.verdict {
            host.system = Some(verdict.label).into();
            host.system_quality = SystemQuality { fuzzy: verdict.is_fuzzy(), generic: verdict.generic };
        }
        let sharing = host.take_score(subject, score);
        self.emit_sharing(time, id, subject, sharing, sink);

        if let Some(mtu) = event.observation.mtu() {
            let link = self.matcher().mtu(mtu);
            let host = self.hosts.get_mut(host_id);
            if link.is_some() {
                host.link = link.into();
            }
            self.emit(time, id, subject, || EventKind::Mtu(MtuEvent { link, mtu }), sink);
        }
        self.uptime(time, id, subject, seen.timestamp, subject == Subject::Client, sink);
        self.hosts.get_mut(host_id).handshakes.set(subject, seen);
    }

    fn ack(
        &mut self,
        time: Timestamp,
        id: FlowId,
        sender: Subject,
        segment: Segment<'_, '_>,
        sink: &mut impl Sink,
    ) {
        let packet = segment.packet;
        let flow = self.flows.get_mut(id);
        if !flow.answered {
            self.forget(id);
            return;
        }
        let next = flow.expected[sender];
        let in_order = packet.seq() == next;
        if flow.standing == Standing::HalfOpen
            && sender == Subject::Client
            && flow.sequence.is_certain()
            && flow.sequence.acknowledges(sender, packet)
        {
            self.establish(id);
        }
        let flow = self.flows.get_mut(id);
        flow.sequence.note(sender, packet);
        if in_order {
            let len = packet.payload.len();
            flow.expected[sender] = next.wrapping_add(len as u32);
            flow.taken[sender] = flow.taken[sender].saturating_add(u16::try_from(len).unwrap_or(u16::MAX));
            self.packet_uptime(time, id, sender, packet, sink);
        }
        let read =
            !packet.payload.is_empty() && (in_order || self.config.deviations.contains(Deviations::SEGMENTS));
        if read && !self.payload(time, id, sender, segment, next, sink) {
            self.forget(id);
        }
    }

    fn end(
        &mut self,
        time: Timestamp,
        id: FlowId,
        sender: Subject,
        segment: Segment<'_, '_>,
        sink: &mut impl Sink,
    ) {
        let packet = segment.packet;
        self.packet_uptime(time, id, sender, packet, sink);
        let flow = self.flows.get(id);
        let last_words = flow.answered
            && !packet.payload.is_empty()
            && packet.flags().contains(TcpFlags::FIN)
            && self.config.deviations.contains(Deviations::SEGMENTS)
            && !(self.config.deviations.contains(Deviations::SEQUENCE)
                && flow.has_old_payload(sender, packet));
        if last_words {
            let next = flow.expected[sender];
            self.payload(time, id, sender, segment, next, sink);
        }
        let flow = self.flows.get_mut(id);
        let over = packet.flags().contains(TcpFlags::RST)
            || flow.answered
                && (flow.sequence.continues(sender, packet.seq()) || !flow.sequence.is_certain());
        if over || !self.config.deviations.contains(Deviations::SEQUENCE) {
            self.forget(id);
        } else {
            // What was sent before comes yet, or was not seen here.
            flow.sequence.note(sender, packet);
        }
    }

    fn http(
        &mut self,
        time: Timestamp,
        id: FlowId,
        subject: Subject,
        (observation, facts): (HttpObservation<'_>, &HeadFacts),
        first: bool,
        sink: &mut impl Sink,
    ) {
        let database = self.database();
        let HeadFacts { verdict, dishonest, language, claim, via, date, .. } = *facts;
        let flow = self.flows.get(id);
        let (hosts, port) = (flow.hosts, flow.server.port());
        let label = verdict.map(|verdict| verdict.label);
        let response = Response { port, seconds: time.seconds as u32, date, label };
        let host = self.hosts.get(hosts[subject]);
        let score =
            score_http(database, host, subject, &HttpFacts { verdict, dishonest, claim, via, response });

        let passed_over = observation.spans.passed_over();
        if !passed_over.is_empty() {
            self.statistics.pass_over(passed_over);
        }
        let event = facts.event(observation);
        let event = HeadEvent::Borrowed(&event);
        let kind = || match subject {
            Subject::Client => EventKind::HttpRequest(event),
            Subject::Server => EventKind::HttpResponse(event),
        };
        self.emit(time, id, subject, kind, sink);
        if !first {
            // What p0f does not see must not change what it says of sharing.
            return;
        }

        let system =
            verdict.map(|verdict| verdict.label).filter(|label| !database.label(*label).is_application());
        let host = self.hosts.get_mut(hosts[subject]);
        if let Some(verdict) = verdict {
            host.honesty = if dishonest {
                Honesty::Dishonest
            } else if score.reasons.contains(Reasons::UA_VS_OS) {
                Honesty::OtherSystem
            } else {
                Honesty::Plausible
            };
            host.system_quality.generic =
                if system.is_some() { verdict.generic } else { host.system_quality.generic };
        }
        if language.is_some() {
            host.more_mut().language = language;
        }
        if let (Some(verdict), None) = (verdict, system) {
            host.more_mut().application = Some(verdict.label);
            let sharing = score_application(database, host, verdict.label)
                .and_then(|score| host.take_score(subject, score));
            self.emit_sharing(time, id, subject, sharing, sink);
        }
        let host = self.hosts.get_mut(hosts[subject]);
        let sharing = host.take_score(subject, score);
        match subject {
            Subject::Client if system.is_some() => host.more_mut().request = system,
            Subject::Client => {}
            Subject::Server => host.more_mut().response = Some(response),
        }
        if system.is_some() {
            host.system = system.into();
        }
        self.emit_sharing(time, id, subject, sharing, sink);
    }

    #[inline]
    fn packet_uptime(
        &mut self,
        time: Timestamp,
        id: FlowId,
        sender: Subject,
        packet: &TcpPacket<'_>,
        sink: &mut impl Sink,
    ) {
        let Some((own, _)) = timestamps(packet.options) else { return };
        let flow = self.flows.get(id);
        if !flow.uptime_settled[sender] && !flow.exchange.is_later() {
            self.uptime(time, id, sender, own, false, sink);
        }
    }

    /// Compares a timestamp with that of the host's last SYN or SYN+ACK, once per flow and direction.
    fn uptime(
        &mut self,
        time: Timestamp,
        id: FlowId,
        subject: Subject,
        own: u32,
        patient: bool,
        sink: &mut impl Sink,
    ) {
        if own == 0 {
            return;
        }
        let flow = self.flows.get_mut(id);
        let host = self.hosts.get_mut(flow.hosts[subject]);
        let Some(last) = host.handshakes.get(subject) else { return };
        if last.timestamp == 0 {
            return;
        }
        match uptime::read(last.timestamp, own, time.millis().wrapping_sub(last.millis)) {
            Clock::Undecided => {}
            Clock::Implausible => {
                // p0f lets a SYN pass: the next packet of the flow may do better.
                flow.uptime_settled[subject] |= !patient;
            }
            Clock::Ticking(up) => {
                flow.uptime_settled[subject] = true;
                host.more_mut().uptime = Some((up.minutes, up.wrap_days));
                self.emit(time, id, subject, || EventKind::Uptime(up), sink);
            }
        }
    }

    /// Tells of an event. Inlined, so that it is made where the sink looks at it: to read at once what was just written
    /// in other pieces would have the processor wait.
    #[inline(always)]
    fn emit<'e>(
        &mut self,
        time: Timestamp,
        id: FlowId,
        subject: Subject,
        kind: impl FnOnce() -> EventKind<'e>,
        sink: &mut impl Sink,
    ) {
        self.statistics.events += 1;
        let flow = self.flows.get(id);
        let (client, server) = (flow.client.into(), flow.server.into());
        // It borrows whatever it tells of: there is nothing to drop, and no need to look for it.
        sink.event(&ManuallyDrop::new(Event { time, client, server, subject, kind: kind() }));
    }

    #[inline(always)]
    fn emit_sharing(
        &mut self,
        time: Timestamp,
        id: FlowId,
        subject: Subject,
        sharing: Option<Sharing>,
        sink: &mut impl Sink,
    ) {
        if let Some(sharing) = sharing {
            self.tell_sharing(time, id, subject, sharing, sink);
        }
    }

    #[cold]
    fn tell_sharing(
        &mut self,
        time: Timestamp,
        id: FlowId,
        subject: Subject,
        sharing: Sharing,
        sink: &mut impl Sink,
    ) {
        let more = self.hosts.get_mut(self.flows.get(id).hosts[subject]).more_mut();
        let seconds = time.seconds as u32;
        let (last, notices, mut event) = match sharing {
            Sharing::Change(event) => (&mut more.changed, &mut more.change_notices, event),
            Sharing::Pattern(event) => (&mut more.shared, &mut more.sharing_notices, event),
        };
        *last = Some(seconds);
        if self.config.deviations.contains(Deviations::NOTICES) {
            match notices.take(seconds) {
                Some(held_back) => event.held_back = held_back,
                None => {
                    self.statistics.held_back += 1;
                    return;
                }
            }
        }
        let kind = match sharing {
            Sharing::Change(_) => EventKind::HostChange(event),
            Sharing::Pattern(_) => EventKind::IpSharing(event),
        };
        self.emit(time, id, subject, || kind, sink);
    }
}
