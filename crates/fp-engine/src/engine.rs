mod groups;
mod report;

use core::net::IpAddr;
use std::borrow::Cow;
use std::sync::Arc;

use fp_db::Database;
use fp_match::{DatabaseRef, Matcher};
use fp_obs::Direction;
use fp_wire::{DecodeOptions, LinkType, Skipped, TcpFlags, TcpPacket, decode_any, decode_common, timestamps};

use crate::conversation::{Next, Rules, Said};
use crate::flow::{FlowId, Rank, Standing};
use crate::head::Segment;
use crate::host::HostRecord;
use crate::prepare::{Opening, Preparer, destination, opens, source};
use crate::tables::{Arrival, Tables};
use crate::{Config, Deviations, EventKind, Memory, Protocols, Sink, Statistics, Subject, Timestamp};
use report::{Handshaken, Reporter};

/// Turns packets into events: the flows and hosts of one link over time.
///
/// It does no I/O and reads no clock: time comes in with the packets. Memory is bounded by its [`Config`].
///
/// It conducts, and is the only one that tells events: a packet finds its flow in the tables, what its conversation
/// observes goes to the matcher, what the matcher says to the host memory, and what is new then to the sink.
pub struct Engine<'db> {
    rules: Rules,
    preparer: Preparer<'db>,
    tables: Tables,
    statistics: Statistics,
    /// TCP packets, whole or not, since the last look for what is too old.
    ticks: u32,
    /// SYNs of the last group of packets.
    opened: usize,
}

/// How many TCP packets pass between two looks for what is too old.
const EXPIRY_INTERVAL: u32 = 50;

impl<'db> Engine<'db> {
    /// An engine that knows the signatures of `database` and nothing else yet. It borrows the database, or holds it with
    /// others if it is given an [`Arc`]: a service that keeps its engine as an `Engine<'static>` leaks nothing.
    pub fn new(database: impl Into<DatabaseRef<'db>>, config: Config) -> Self {
        Engine::resume(database, config, Memory::default())
    }

    /// An engine that goes on where another one was. The memory must be of the same database, or translated to it.
    pub fn resume(database: impl Into<DatabaseRef<'db>>, config: Config, memory: Memory) -> Self {
        let Memory { mut tables, hasher, statistics, ticks } = memory;
        tables.set_limits((&config).into());
        let deviations = config.deviations;
        let follows = deviations.contains(Deviations::PROTOCOLS);
        let protocols = if follows { config.protocols } else { Protocols::NONE };
        let options = DecodeOptions {
            tunnels: config.tunnels,
            vlan: deviations.contains(Deviations::VLAN),
            links: deviations.contains(Deviations::LINKS),
            checksums: config.verify_checksums,
        };
        Engine {
            rules: Rules { deviations, protocols },
            preparer: Preparer::new(options, deviations, hasher, Arc::new(Matcher::new(database))),
            tables,
            statistics,
            ticks,
            opened: 0,
        }
    }

    /// What is remembered, to go on with from another database.
    pub fn into_memory(self) -> Memory {
        let Engine { tables, preparer, statistics, ticks, .. } = self;
        Memory { tables, hasher: preparer.hasher, statistics, ticks }
    }

    /// The database that answers come from.
    pub fn database(&self) -> &Database {
        self.matcher().database()
    }

    /// What was counted so far.
    pub fn statistics(&self) -> Statistics {
        self.statistics.clone().with_evicted(self.tables.evicted())
    }

    /// What is known of a host.
    pub fn host(&self, address: IpAddr) -> Option<HostRecord> {
        let hosts = &self.tables.hosts;
        let id = hosts.find(self.preparer.host_hash(address), |host| host.address == address)?;
        Some(HostRecord::new(hosts.get(id), hosts.seconds(id)?))
    }

    /// All hosts that are held, from the one whose last SYN is the oldest.
    pub fn hosts(&self) -> impl Iterator<Item = HostRecord> {
        let hosts = &self.tables.hosts;
        core::iter::successors(hosts.oldest(), |id| hosts.newer(*id))
            .filter_map(|id| Some(HostRecord::new(hosts.get(id), hosts.seconds(id)?)))
    }

    /// The matcher that answers come from, for further questions on what an event observed.
    pub fn matcher(&self) -> &Arc<Matcher<'db>> {
        &self.preparer.matcher
    }

    /// How many flows and hosts are held now.
    pub fn held(&self) -> (usize, usize) {
        (self.tables.flows.len(), self.tables.hosts.len())
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

    /// Takes a TCP segment that was decoded elsewhere. It is counted as [`push`](Self::push) counts it.
    pub fn push_tcp(&mut self, time: Timestamp, packet: &TcpPacket<'_>, sink: &mut impl Sink) {
        self.statistics.packets += 1;
        self.tcp(time, *packet, sink);
    }

    #[inline(always)]
    fn tcp(&mut self, time: Timestamp, packet: TcpPacket<'_>, sink: &mut impl Sink) {
        let hash = self.preparer.flow(source(&packet), destination(&packet));
        self.count_tcp(time);
        if opens(&packet) {
            let hosts = self.preparer.hosts(&packet);
            self.tables.hosts.prefetch(hosts.client);
            self.tables.hosts.prefetch(hosts.server);
            let opening = self.preparer.open(time, &packet, hosts);
            self.syn(hash, &opening, sink);
        } else if let Some(first) = self.tables.flows.first(hash) {
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
        let found = self.tables.find(hash, first, source(packet), destination(packet));
        let Some((flow, sender)) = found else { return };
        let Some((flow, sender)) = self.tables.fitting(hash, flow, sender, packet) else { return };
        let flags = packet.flags();
        if flags.contains(TcpFlags::SYN) {
            self.syn_ack(time, flow, sender, packet, sink);
        } else if flags.intersects(TcpFlags::FIN | TcpFlags::RST) {
            self.end(time, flow, sender, segment, sink);
        } else {
            self.ack(time, flow, sender, segment, sink);
        }
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
            self.tables.expire(seconds);
        }
        if self.tables.any_condemned() {
            self.tables.remove_some();
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

    /// Tells what a packet shows of a flow.
    #[inline(always)]
    fn reporter<'e, S>(&'e mut self, time: Timestamp, id: FlowId, sink: &'e mut S) -> Reporter<'e, 'db, S> {
        let Engine { tables, preparer, statistics, rules, .. } = self;
        let connection = tables.flows.get(id).connection();
        let deviations = rules.deviations;
        Reporter { time, connection, deviations, preparer, hosts: &mut tables.hosts, statistics, sink }
    }

    #[inline(never)]
    fn syn(&mut self, hash: u32, opening: &Opening, sink: &mut impl Sink) {
        let Opening { time, hosts, client, server, next, ref event } = *opening;
        let mut rank = Rank::Alone;
        if let Some(first) = self.tables.flows.first(hash)
            && let Some((flow, sender)) = self.tables.find(hash, first, client, server)
        {
            match self.tables.syn_again(hash, flow, sender, next) {
                Some(new) => rank = new,
                None => return,
            }
        }
        self.opened += 1;
        let (seconds, syn) = (time.seconds as u32, &event.observation);
        let id = self.tables.new_flow(&Arrival { hash, hosts, seconds, client, server, next, syn }, rank);
        let mut reporter = self.reporter(time, id, sink);
        if event.observation.is_sendsyn() {
            reporter.emit(Subject::Client, || EventKind::SendsynProbe(Cow::Borrowed(event)));
            return;
        }
        reporter.emit(Subject::Client, || EventKind::Syn(Cow::Borrowed(event)));
        let handshaken = reporter.handshake(Subject::Client, event);
        self.after_handshake(id, Subject::Client, handshaken);
    }

    fn syn_ack(
        &mut self,
        time: Timestamp,
        id: FlowId,
        sender: Subject,
        packet: &TcpPacket<'_>,
        sink: &mut impl Sink,
    ) {
        let sequence = self.rules.deviations.contains(Deviations::SEQUENCE);
        let flow = self.tables.flows.get_mut(id);
        if sender == Subject::Client || flow.answered && !sequence {
            return;
        }
        // That of before, if there was one, did not acknowledge the SYN.
        flow.answered = true;
        flow.expected.server = packet.seq().wrapping_add(1);
        let (syn_mss, sendsyn) = (flow.syn_mss, flow.sendsyn);
        let event = self.preparer.tcp_event(packet, syn_mss, Direction::Response);
        let mut reporter = self.reporter(time, id, sink);
        if sendsyn {
            reporter.emit(Subject::Server, || EventKind::SendsynResponse(Cow::Borrowed(&event)));
            self.tables.forget(id);
            return;
        }
        reporter.emit(Subject::Server, || EventKind::SynAck(Cow::Borrowed(&event)));
        let handshaken = reporter.handshake(Subject::Server, &event);
        self.tables.flows.get_mut(id).sequence.answer(packet, &event.observation);
        self.after_handshake(id, Subject::Server, handshaken);
    }

    /// What becomes of a flow after its SYN or SYN+ACK.
    #[inline]
    fn after_handshake(&mut self, id: FlowId, subject: Subject, handshaken: Handshaken) {
        match handshaken {
            Handshaken::Tool => self.tables.forget(id),
            Handshaken::System { uptime_settled } => {
                self.tables.flows.get_mut(id).uptime_settled[subject] |= uptime_settled;
            }
        }
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
        let flow = self.tables.flows.get_mut(id);
        if !flow.answered {
            self.tables.forget(id);
            return;
        }
        let next = flow.expected[sender];
        let in_order = packet.seq() == next;
        if flow.standing == Standing::HalfOpen
            && sender == Subject::Client
            && flow.sequence.is_certain()
            && flow.sequence.acknowledges(sender, packet)
        {
            self.tables.establish(id);
        }
        let flow = self.tables.flows.get_mut(id);
        flow.sequence.note(sender, packet);
        if in_order {
            let len = packet.payload.len();
            flow.expected[sender] = next.wrapping_add(len as u32);
            flow.taken[sender] = flow.taken[sender].saturating_add(u16::try_from(len).unwrap_or(u16::MAX));
            self.packet_uptime(time, id, sender, packet, sink);
        }
        let read =
            !packet.payload.is_empty() && (in_order || self.rules.deviations.contains(Deviations::SEGMENTS));
        if read && self.payload(time, id, sender, segment, next, sink) == Next::LetGo {
            self.tables.forget(id);
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
        let deviations = self.rules.deviations;
        self.packet_uptime(time, id, sender, packet, sink);
        let flow = self.tables.flows.get(id);
        let last_words = flow.answered
            && !packet.payload.is_empty()
            && packet.flags().contains(TcpFlags::FIN)
            && deviations.contains(Deviations::SEGMENTS)
            && !(deviations.contains(Deviations::SEQUENCE) && flow.has_old_payload(sender, packet));
        if last_words {
            let next = flow.expected[sender];
            self.payload(time, id, sender, segment, next, sink);
        }
        let flow = self.tables.flows.get_mut(id);
        let over = packet.flags().contains(TcpFlags::RST)
            || flow.answered
                && (flow.sequence.continues(sender, packet.seq()) || !flow.sequence.is_certain());
        if over || !deviations.contains(Deviations::SEQUENCE) {
            self.tables.forget(id);
        } else {
            // What was sent before comes yet, or was not seen here.
            flow.sequence.note(sender, packet);
        }
    }

    /// Offers a payload to the conversation of its flow; `next` is the first sequence number of its sender that was not
    /// taken before.
    fn payload(
        &mut self,
        time: Timestamp,
        id: FlowId,
        sender: Subject,
        segment: Segment<'_, '_>,
        next: u32,
        sink: &mut impl Sink,
    ) -> Next {
        let Engine { tables, preparer, statistics, rules, .. } = self;
        let Tables { flows, hosts, .. } = tables;
        let Segment { packet, head: early } = segment;
        let flow = flows.get_mut(id);
        let ack = packet.flags().contains(TcpFlags::ACK).then(|| packet.ack());
        let (seq, payload, taken) = (packet.seq(), packet.payload, flow.taken);
        let said = Said { sender, seq, payload, next, ack, taken, early };
        let (connection, deviations) = (flow.connection(), rules.deviations);
        let mut reporter = Reporter { time, connection, deviations, preparer, hosts, statistics, sink };
        let before = flow.conversation.kept_parts();
        let then = flow.conversation.offer(&said, *rules, &mut |observed| reporter.observed(observed));
        if tables.keeps_parts(id, before) { then } else { Next::LetGo }
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
        let flow = self.tables.flows.get(id);
        if !flow.uptime_settled[sender] && !flow.conversation.is_later() {
            let settled = self.reporter(time, id, sink).uptime(sender, own, false);
            self.tables.flows.get_mut(id).uptime_settled[sender] |= settled;
        }
    }
}
