//! What can be done for a packet without knowing those before it.

use core::net::IpAddr;
use core::num::NonZeroU64;
use core::sync::atomic::{AtomicU64, Ordering};
use std::sync::Arc;

use ahash::RandomState;
use fp_db::Ttl;
use fp_match::{HigherTtl, Matcher, Verdict, hops, tcp_quality};
use fp_obs::{Direction, HttpObservation, Recent, TcpObservation, TcpShape, WindowMultiple};
use fp_wire::{
    DecodeOptions, LinkType, Skipped, TcpFlags, TcpPacket, decode, decode_any, decode_common, observe_tcp,
};

use crate::ends::Ends;
use crate::flow::PackedEndpoint;
use crate::head::{EarlyHead, HeadFacts};
use crate::{Deviations, Event, EventKind, Statistics, Subject, TcpEvent, Timestamp};

/// Prepares packets for one [`Engine`](crate::Engine), in any order, on any thread.
#[derive(Clone)]
pub struct Preparer<'db> {
    /// The engine that it prepares for.
    engine: u64,
    pub(crate) options: DecodeOptions,
    deviations: Deviations,
    pub(crate) hasher: RandomState,
    pub(crate) matcher: Arc<Matcher<'db>>,
    /// What the matcher said of packets: a link has few stacks, and each sends the same again and again.
    matched: Recent<Question, Answer>,
    /// HTTP heads are read.
    pub(crate) heads: bool,
}

/// What the match of a SYN or SYN+ACK depends on: its shape, before the window's multiple is known, the MSS of the SYN
/// that it answers, and its direction.
type Question = (TcpShape, u16, Direction);

/// What a match comes to.
#[derive(Clone, Copy)]
struct Answer {
    window_multiple: Option<WindowMultiple>,
    verdict: Option<Verdict>,
    hops: i16,
    random_ttl: bool,
    quality: f32,
    /// No other answer of this process has it.
    number: Option<NonZeroU64>,
}

/// The number of the next answer.
static ANSWERS: AtomicU64 = AtomicU64::new(1);

/// The number of the next engine.
static ENGINES: AtomicU64 = AtomicU64::new(1);

/// Packets were prepared for another engine: where they belong in its tables says nothing of this one's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PreparedForAnother;

impl core::fmt::Display for PreparedForAnother {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("the packets were prepared for another engine")
    }
}

impl core::error::Error for PreparedForAnother {}

/// How many answers are remembered, as a power of two: 100 bytes each.
const REMEMBERED: u32 = 10;

/// What is known of packets in their order: which are TCP, the places of their connections in a table, and what their
/// SYNs tell.
#[derive(Default)]
pub struct Prepared {
    /// The engine that they were prepared for; 0 before there is one.
    engine: u64,
    /// Of the packets that are TCP.
    pub(crate) marks: Vec<Mark>,
    /// Of those that are SYNs.
    pub(crate) openings: Vec<Opening>,
    /// Of those whose payload is an HTTP head.
    pub(crate) heads: Vec<EarlyHead>,
    /// Of all packets.
    pub(crate) statistics: Statistics,
}

impl Prepared {
    /// Forgets the packets; their memory is used again.
    pub fn clear(&mut self) {
        let Prepared { engine, marks, openings, heads, statistics } = self;
        *engine = 0;
        marks.clear();
        openings.clear();
        heads.clear();
        *statistics = Statistics::default();
    }
}

/// A packet that is TCP. Small, since most are of no connection that is held and are not looked at again.
pub(crate) struct Mark {
    /// The hash of its flow.
    pub(crate) flow: u32,
    /// When it was captured.
    pub(crate) seconds: u32,
    /// Where whoever had it prepared finds it again.
    pub(crate) place: u32,
    pub(crate) kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A SYN, of which there is an [`Opening`].
    Opening,
    /// One with an HTTP head, of which there is an [`EarlyHead`].
    Head,
    /// Any other segment.
    Segment,
    /// One that is not whole.
    Cut,
}

/// A SYN.
pub(crate) struct Opening {
    pub(crate) time: Timestamp,
    /// The hashes of its sender, the client, and of the server.
    pub(crate) hosts: Ends<u32>,
    pub(crate) client: PackedEndpoint,
    pub(crate) server: PackedEndpoint,
    /// The sequence number that follows.
    pub(crate) next: u32,
    pub(crate) event: TcpEvent,
}

impl Opening {
    /// What it tells of its sender.
    #[inline(always)]
    pub(crate) fn told<'a>(&'a self, kind: EventKind<'a>) -> Event<'a> {
        let Opening { time, client, server, .. } = *self;
        Event { time, client: client.into(), server: server.into(), subject: Subject::Client, kind }
    }
}

impl<'db> Preparer<'db> {
    pub(crate) fn new(
        options: DecodeOptions,
        deviations: Deviations,
        hasher: RandomState,
        matcher: Arc<Matcher<'db>>,
    ) -> Self {
        let engine = ENGINES.fetch_add(1, Ordering::Relaxed);
        Preparer {
            engine,
            options,
            deviations,
            hasher,
            matcher,
            matched: Recent::new(REMEMBERED),
            heads: true,
        }
    }

    /// It prepared these packets, or another one of the same engine did. There may be none.
    pub(crate) fn has_prepared(&self, prepared: &Prepared) -> bool {
        prepared.engine == self.engine || prepared.engine == 0
    }

    /// Prepares a packet, to come after those that were prepared before: time, link type, and bytes as they were captured.
    /// By its `place` it is found again.
    #[inline(always)]
    pub fn prepare(
        &mut self,
        prepared: &mut Prepared,
        place: u32,
        time: Timestamp,
        link: LinkType,
        bytes: &[u8],
    ) {
        prepared.engine = self.engine;
        prepared.statistics.packets += 1;
        match decode_common(link, bytes, &self.options) {
            Some(Ok(packet)) => self.tcp(prepared, place, time, &packet),
            Some(Err(skipped)) => self.skip(prepared, place, time, skipped),
            None => self.prepare_uncommon(prepared, place, time, link, bytes),
        }
    }

    #[inline(never)]
    fn prepare_uncommon(
        &mut self,
        prepared: &mut Prepared,
        place: u32,
        time: Timestamp,
        link: LinkType,
        bytes: &[u8],
    ) {
        match decode_any(link, bytes, &self.options) {
            Ok(packet) => self.tcp(prepared, place, time, &packet),
            Err(skipped) => self.skip(prepared, place, time, skipped),
        }
    }

    #[inline(always)]
    fn tcp(&mut self, prepared: &mut Prepared, place: u32, time: Timestamp, packet: &TcpPacket<'_>) {
        prepared.statistics.tcp += 1;
        let flow = self.flow(source(packet), destination(packet));
        let kind = if opens(packet) {
            prepared.openings.push(self.open(time, packet, self.hosts(packet)));
            Kind::Opening
        } else if self.heads
            && let Some(head) = EarlyHead::read(&self.matcher, place, packet.payload, self.deviations)
        {
            prepared.heads.push(head);
            Kind::Head
        } else {
            Kind::Segment
        };
        prepared.marks.push(Mark { flow, seconds: time.seconds as u32, place, kind });
    }

    #[inline]
    fn skip(&self, prepared: &mut Prepared, place: u32, time: Timestamp, skipped: Skipped) {
        prepared.statistics.skip(skipped);
        if skipped.is_tcp() {
            prepared.marks.push(Mark { flow: 0, seconds: time.seconds as u32, place, kind: Kind::Cut });
        }
    }

    /// The segment of a packet that was prepared, once more.
    #[inline]
    pub(crate) fn decode<'a>(&self, link: LinkType, bytes: &'a [u8]) -> Result<TcpPacket<'a>, Skipped> {
        decode(link, bytes, &self.options)
    }

    /// The hashes of the ends of the connection that a SYN opens.
    #[inline(always)]
    pub(crate) fn hosts(&self, packet: &TcpPacket<'_>) -> Ends<u32> {
        Ends { client: self.host_hash(packet.source()), server: self.host_hash(packet.destination()) }
    }

    /// What a SYN tells.
    #[inline(always)]
    pub(crate) fn open(&mut self, time: Timestamp, packet: &TcpPacket<'_>, hosts: Ends<u32>) -> Opening {
        Opening {
            time,
            hosts,
            client: source(packet),
            server: destination(packet),
            next: packet.seq().wrapping_add(1),
            event: self.tcp_event(packet, 0, Direction::Request),
        }
    }

    /// Matches a SYN or SYN+ACK; `syn_mss` is the MSS of the SYN that it answers.
    pub(crate) fn tcp_event(
        &mut self,
        packet: &TcpPacket<'_>,
        syn_mss: u16,
        direction: Direction,
    ) -> TcpEvent {
        let mut observation = observe_tcp(packet, self.deviations.contains(Deviations::ACK_NUMBER));
        let (shape, matcher) = (observation.shape(), &self.matcher);
        let higher = self.deviations.higher_ttl();
        let answer = self.matched.of(shape.digest(), &(shape, syn_mss, direction), || {
            answer(matcher, observation, syn_mss, direction, higher)
        });
        let Answer { window_multiple, verdict, hops, random_ttl, quality, number } = *answer;
        observation.window_multiple = window_multiple;
        TcpEvent { observation, verdict, hops, random_ttl, quality, alike: number }
    }

    /// What a head of an end tells by itself.
    pub(crate) fn head_facts(&self, head: &HttpObservation<'_>, subject: Subject) -> HeadFacts {
        HeadFacts::of(&self.matcher, head, subject, self.deviations.name_case())
    }

    pub(crate) fn host_hash(&self, address: IpAddr) -> u32 {
        let hash = match address {
            IpAddr::V4(address) => self.hasher.hash_one(address.to_bits()),
            IpAddr::V6(address) => self.hasher.hash_one(address.to_bits()),
        };
        hash as u32
    }

    /// The hash of a segment's flow, the same for both directions.
    #[inline]
    pub(crate) fn flow(&self, one: PackedEndpoint, other: PackedEndpoint) -> u32 {
        if one.is_ipv4() && other.is_ipv4() {
            let key = |end: PackedEndpoint| end.low << 16 | u64::from(end.port());
            let (a, b) = (key(one), key(other));
            return self.hasher.hash_one((a.min(b), a.max(b))) as u32;
        }
        let key = |end: PackedEndpoint| (end.high, end.low, end.port());
        let (a, b) = (key(one), key(other));
        let (low, high) = if a <= b { (a, b) } else { (b, a) };
        let ports = u32::from(low.2) << 16 | u32::from(high.2);
        self.hasher.hash_one((low.0, low.1, high.0, high.1, ports)) as u32
    }
}

#[cold]
fn answer(
    matcher: &Matcher<'_>,
    mut observation: TcpObservation,
    syn_mss: u16,
    direction: Direction,
    higher: HigherTtl,
) -> Answer {
    observation.window_multiple = observation.detect_window_multiple(syn_mss);
    let database = matcher.database();
    let found = matcher.tcp_by(&observation, direction, higher);
    let signature = found.signature(database);
    Answer {
        window_multiple: observation.window_multiple,
        verdict: found.verdict,
        hops: hops(&observation, &found, database),
        random_ttl: signature.is_some_and(|signature| matches!(signature.ttl, Ttl::AtMost(_))),
        quality: tcp_quality(&observation, &found, database),
        number: NonZeroU64::new(ANSWERS.fetch_add(1, Ordering::Relaxed)),
    }
}

/// It is a SYN, which opens a connection.
#[inline(always)]
pub(crate) fn opens(packet: &TcpPacket<'_>) -> bool {
    packet.flags().contains(TcpFlags::SYN) && !packet.flags().contains(TcpFlags::ACK)
}

#[inline(always)]
pub(crate) fn source(packet: &TcpPacket<'_>) -> PackedEndpoint {
    PackedEndpoint::new(packet.source(), packet.source_port())
}

#[inline(always)]
pub(crate) fn destination(packet: &TcpPacket<'_>) -> PackedEndpoint {
    PackedEndpoint::new(packet.destination(), packet.destination_port())
}
