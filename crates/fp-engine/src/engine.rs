mod ask;
mod datagrams;
mod early;
mod end;
mod groups;
mod handshakes;
mod report;
mod turn;
mod unopened;
mod uptime;

use std::hash::BuildHasher as _;
use std::sync::Arc;

use fp_db::ForeignLabels;
use fp_match::{DatabaseRef, Matcher};
use fp_wire::{LinkType, Skipped, TcpFlags, TcpPacket, decode_any, decode_common, sender};

use crate::conversation::{Next, Rules, Said};
use crate::flow::{Flow, FlowId};
use crate::head::Segment;
use crate::hellos::Hellos;
use crate::networks::PLAIN;
use crate::prepare::{Preparer, destination, opens, source};
use crate::tables::{Tables, source_key};
use crate::{Config, Deviations, Memory, Protocols, Sink, Statistics, Subject, Timestamp};
use report::Reporter;
use turn::Turn;

/// Turns packets into events: the flows and hosts of one link over time.
///
/// It does no I/O and reads no clock: time comes in with the packets. Memory is bounded by its
/// [`Config`].
///
/// It conducts, and is the only one that tells events: a packet finds its flow in the tables, what
/// its conversation observes goes to the matcher, what the matcher says to the host memory, and
/// what is new then to the sink.
pub struct Engine<'db> {
    rules: Rules,
    preparer: Preparer<'db>,
    tables: Tables,
    hellos: Hellos,
    statistics: Statistics,
    /// TCP packets, whole or not, since the last look for what is too old.
    ticks: u32,
    /// SYNs of the last group of packets.
    opened: usize,
    /// Which of the packets that came together is looked at.
    place: u32,
}

/// How many TCP packets pass between two looks for what is too old.
const EXPIRY_INTERVAL: u32 = 50;

impl<'db> Engine<'db> {
    /// An engine that knows the signatures of `database` and nothing else yet. It borrows the
    /// database, or holds it with others if it is given an [`Arc`]: a service that keeps its engine
    /// as an `Engine<'static>` leaks nothing.
    pub fn new(database: impl Into<DatabaseRef<'db>>, config: Config) -> Self {
        Engine::with(Matcher::new(database), config, Memory::default())
    }

    /// An engine that goes on where another one was. The memory must be of the same database, or
    /// [translated](Memory::translate) to it.
    ///
    /// # Errors
    /// The memory is of a database with other labels: hosts would be named by those of others.
    pub fn resume(
        database: impl Into<DatabaseRef<'db>>,
        config: Config,
        memory: Memory,
    ) -> Result<Self, ForeignLabels> {
        let matcher = Matcher::new(database);
        memory.labels.check(matcher.labels_id())?;
        Ok(Engine::with(matcher, config, memory))
    }

    fn with(matcher: Matcher<'db>, config: Config, memory: Memory) -> Self {
        let Memory { mut tables, hasher, networks, statistics, ticks, labels: _ } = memory;
        tables.set_limits((&config).into());
        let deviations = config.deviations;
        let follows = deviations.contains(Deviations::PROTOCOLS);
        let protocols = if follows { config.protocols } else { Protocols::NONE };
        let options = config.decode_options();
        let tells_networks = deviations.contains(Deviations::NETWORKS) && !config.merge_networks;
        Engine {
            rules: Rules { deviations, protocols: protocols.within(Protocols::STREAMS) },
            preparer: Preparer::new(
                options,
                deviations,
                protocols,
                tells_networks,
                (hasher, networks),
                Arc::new(matcher),
            ),
            tables,
            hellos: Hellos::default(),
            statistics,
            ticks,
            opened: 0,
            place: 0,
        }
    }

    /// For who listens to a link, before capture begins. Makes ready what else the first hello and
    /// the first greeting of each kind wait for, as far as these protocols are read; what
    /// greetings need is made once for the program, in some hundredths of a second. From then on no
    /// more than 400 greetings in a second of packet time are looked at of those that are like none
    /// before: who makes them for that takes a tenth of a processor. Of others nothing is said of
    /// what they name ([`Banner::left_out`](crate::Banner::left_out)).
    pub fn prepare(&mut self) {
        let protocols = self.rules.protocols.with(self.preparer.datagrams);
        if !protocols.is_empty() {
            self.matcher().prepare_hellos();
        }
        #[cfg(feature = "banners")]
        if protocols.contains(Protocols::BANNER) {
            fp_match::banners::prepare();
            self.hellos.bound();
        }
    }

    /// What is remembered, to go on with from another database.
    pub fn into_memory(self) -> Memory {
        let Engine { tables, preparer, statistics, ticks, .. } = self;
        let Preparer { hasher, networks, matcher, .. } = preparer;
        Memory { tables, hasher, networks, statistics, ticks, labels: matcher.labels_id() }
    }

    /// Forgets all flows and hosts, for packets of another time or another network: they are taken
    /// as if none had come before. Counts go on.
    pub fn forget(&mut self) {
        self.tables.clear();
        (self.ticks, self.opened) = (0, 0);
    }

    /// Takes a packet of a link type as it was captured; what it tells goes to `sink`.
    pub fn push(&mut self, time: Timestamp, link: LinkType, bytes: &[u8], sink: &mut impl Sink) {
        self.place = 0;
        self.take(time, link, bytes, sink);
    }

    /// Takes the packet that has the place at hand.
    #[inline(always)]
    fn take(&mut self, time: Timestamp, link: LinkType, bytes: &[u8], sink: &mut impl Sink) {
        self.statistics.packets += 1;
        match decode_common(link, bytes, &self.preparer.options) {
            Some(Ok(packet)) => self.tcp(time, packet, Some((link, bytes)), sink),
            Some(Err(skipped)) => self.skip(time, link, bytes, skipped, sink),
            None => self.push_uncommon(time, link, bytes, sink),
        }
    }

    /// Takes a packet of another kind than most.
    #[inline(never)]
    fn push_uncommon(&mut self, time: Timestamp, link: LinkType, bytes: &[u8], sink: &mut impl Sink) {
        match decode_any(link, bytes, &self.preparer.options) {
            Ok(packet) => self.tcp(time, packet, Some((link, bytes)), sink),
            Err(skipped) => self.skip(time, link, bytes, skipped, sink),
        }
    }

    /// Takes a TCP segment that was decoded elsewhere. It is counted as [`push`](Self::push) counts
    /// it.
    pub fn push_tcp(&mut self, time: Timestamp, packet: &TcpPacket<'_>, sink: &mut impl Sink) {
        self.statistics.packets += 1;
        self.place = 0;
        self.tcp(time, *packet, None, sink);
    }

    #[inline(always)]
    fn tcp(
        &mut self,
        time: Timestamp,
        packet: TcpPacket<'_>,
        frame: Option<(LinkType, &[u8])>,
        sink: &mut impl Sink,
    ) {
        let network = frame.map_or(PLAIN, |(link, bytes)| self.preparer.network(link, bytes));
        let mac = || frame.and_then(|(link, bytes)| sender(link, bytes, &packet));
        let hash = self.preparer.flow(source(&packet).within(network), destination(&packet).within(network));
        self.count_tcp(time);
        if opens(&packet) {
            let hosts = self.preparer.hosts(&packet, network);
            self.tables.hosts.prefetch(hosts.client);
            self.tables.hosts.prefetch(hosts.server);
            let opening = self.preparer.open(time, self.place, &packet, hosts, (network, mac()));
            self.syn(hash, &opening, packet.payload, sink);
        } else if let Some(first) = self.tables.flows.first(hash) {
            self.segment(time, hash, first, Segment::new(&packet, None, network, mac), sink);
        } else {
            if !self.tables.unseen.is_met(hash) {
                self.tables.unseen.meet_in_the_middle(hash, [packet.source(), packet.destination()]);
            }
            if self.preparer.tells_unopened(&packet) {
                self.unopened(time, hash, Segment::new(&packet, None, network, mac), sink);
            }
        }
    }

    #[inline]
    fn skip(
        &mut self,
        time: Timestamp,
        link: LinkType,
        bytes: &[u8],
        skipped: Skipped,
        sink: &mut impl Sink,
    ) {
        if skipped.is_udp() && self.preparer.follows_datagrams() && self.datagram(time, link, bytes, sink) {
            return;
        }
        self.statistics.skip(link, skipped);
        if skipped.is_tcp() {
            self.tick(time.seconds as u32);
        }
    }

    /// A segment that opens no connection: of one that is held, mostly the `first` of its hash, or
    /// of none.
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
        let network = segment.network;
        let (source, destination) = (source(packet).within(network), destination(packet).within(network));
        let found = self.tables.find(hash, first, source, destination);
        let Some((flow, sender)) = found else { return self.unopened(time, hash, segment, sink) };
        let Some((flow, sender)) = self.tables.fitting(hash, flow, sender, packet) else {
            return self.unanswered(Turn { time, hash, id: flow, sender }, segment, sink);
        };
        let turn = Turn { time, hash, id: flow, sender };
        let flags = packet.flags();
        if flags.contains(TcpFlags::SYN) {
            self.syn_ack(turn, segment, sink);
        } else if flags.intersects(TcpFlags::FIN | TcpFlags::RST) {
            self.end(turn, segment, sink);
        } else {
            self.ack(turn, segment, sink);
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

    /// Counts so many packets that are TCP, fewer than [`EXPIRY_INTERVAL`]. The number of the one
    /// with which to look for what is too old, if it is among them.
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
        self.reporter_of(time, id, sink).0
    }

    /// The same, with the flow.
    #[inline(always)]
    fn reporter_of<'e, S>(
        &'e mut self,
        time: Timestamp,
        id: FlowId,
        sink: &'e mut S,
    ) -> (Reporter<'e, 'db, S>, &'e mut Flow) {
        let Engine { tables, preparer, hellos, statistics, rules, place, .. } = self;
        let Tables { flows, hosts, .. } = tables;
        let flow = flows.get_mut(id);
        let (place, connection, deviations) = (*place, flow.connection(), rules.deviations);
        let reporter = Reporter {
            time,
            place,
            connection,
            deviations,
            handed_on: None,
            mac: None,
            preparer,
            hellos,
            hosts,
            statistics,
            sink,
        };
        (reporter, flow)
    }

    fn ack(&mut self, turn: Turn, segment: Segment<'_, '_>, sink: &mut impl Sink) {
        let Turn { time, hash, id, sender } = turn;
        let packet = segment.packet;
        let flow = self.tables.flows.get_mut(id);
        if !flow.answered {
            self.tables.forget(id);
            return;
        }
        let next = flow.expected[sender];
        let in_order = packet.seq() == next;
        if flow.standing.is_half_open()
            && sender == Subject::Client
            && flow.sequence.is_certain()
            && flow.sequence.acknowledges(sender, packet)
        {
            let hasher = &self.preparer.hasher;
            self.tables.establish(id, |client| hasher.hash_one(source_key(client)) as u32);
        }
        let flow = self.tables.flows.get_mut(id);
        flow.sequence.note(sender, packet);
        if in_order {
            let len = packet.payload.len();
            flow.expected[sender] = next.wrapping_add(len as u32);
            flow.taken[sender] = flow.taken[sender].saturating_add(u16::try_from(len).unwrap_or(u16::MAX));
            self.packet_uptime(turn, packet, sink);
        }
        let read =
            !packet.payload.is_empty() && (in_order || self.rules.deviations.contains(Deviations::SEGMENTS));
        if read && self.payload(turn, segment, next, sink) == Next::LetGo {
            self.tables.end(hash, id, time.seconds as u32);
        }
    }

    /// Offers a payload to the conversation of its flow; `next` is the first sequence number of its
    /// sender that was not taken before.
    fn payload(&mut self, turn: Turn, segment: Segment<'_, '_>, next: u32, sink: &mut impl Sink) -> Next {
        let Turn { time, id, sender, .. } = turn;
        let Segment { packet, head: early, .. } = segment;
        let ack = packet.flags().contains(TcpFlags::ACK).then(|| packet.ack());
        let (seq, payload, taken) = (packet.seq(), packet.payload, self.tables.flows.get(id).taken);
        self.offer(time, id, &Said { sender, seq, payload, next, ack, taken, early }, sink)
    }

    /// Offers what was said to the conversation of its flow.
    #[inline(always)]
    fn offer(&mut self, time: Timestamp, id: FlowId, said: &Said<'_, '_>, sink: &mut impl Sink) -> Next {
        let rules = self.rules;
        let (mut reporter, flow) = self.reporter_of(time, id, sink);
        let before = flow.conversation.kept_parts();
        reporter.handed_on = flow.conversation.proxied().map(|proxied| proxied.client());
        let mut then = flow.conversation.offer(said, rules, &mut |observed| reporter.observed(observed));
        if then == Next::HandedOn {
            then = self.handed_on(time, id, said, sink);
        }
        let tables = &mut self.tables;
        if tables.keeps_parts(id, before) { then } else { Next::LetGo }
    }
}
