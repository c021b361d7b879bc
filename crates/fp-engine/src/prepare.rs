//! What can be done for a packet without knowing those before it.

use core::net::IpAddr;
use core::num::NonZeroU64;
use core::sync::atomic::{AtomicU64, Ordering};
use std::hash::BuildHasher as _;
use std::sync::Arc;

use fp_db::Ttl;
use fp_match::keyed::Keyed;
use fp_match::{Matcher, Verdict, hops, tcp_quality};
use fp_obs::fitting::TcpShape;
use fp_obs::{Direction, HttpObservation, MacAddress, TcpObservation, WindowMultiple};
use fp_wire::{
    DecodeOptions, LinkType, Skipped, TcpFlags, TcpPacket, decode, decode_any, decode_common, decode_udp,
    network, observe_tcp, sender,
};

use crate::conversation::begun_by;
use crate::datagram::Offer;
use crate::ends::Ends;
use crate::flow::PackedEndpoint;
use crate::head::{EarlyHead, HeadFacts};
use crate::networks::{Networks, PLAIN};
use crate::opening::Opening;
use crate::recent::Recent;
use crate::{Deviations, Protocols, Statistics, Subject, TcpEvent, Timestamp};

/// Prepares packets for one [`Engine`](crate::Engine), in any order, on any thread.
#[derive(Clone)]
pub struct Preparer<'db> {
    /// The engine that it prepares for.
    engine: u64,
    pub(crate) options: DecodeOptions,
    deviations: Deviations,
    pub(crate) hasher: Keyed,
    pub(crate) matcher: Arc<Matcher<'db>>,
    /// What the matcher said of packets: a link has few stacks, and each sends the same again and
    /// again.
    matched: Recent<Question, Answer>,
    /// HTTP heads are read.
    pub(crate) heads: bool,
    /// The protocols of datagrams that are followed.
    pub(crate) datagrams: Protocols,
    /// Those of connections.
    streams: Protocols,
    /// Networks are told apart (deviation D23).
    tells_networks: bool,
    pub(crate) networks: Networks,
}

/// What the match of a SYN or SYN+ACK depends on: its shape, before the window's multiple is known,
/// the MSS of the SYN that it answers, and its direction.
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

/// Packets were prepared for another engine: where they belong in its tables says nothing of this
/// one's.
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

/// What is known of packets in their order: which are TCP, the places of their connections in a
/// table, and what their SYNs tell.
#[derive(Default)]
pub struct Prepared {
    /// The engine that they were prepared for; 0 before there is one.
    engine: u64,
    /// Of the packets that are TCP, and of the datagrams that are looked at.
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

/// A packet that is TCP, or a datagram of a protocol that is followed. Small, since most are of no
/// connection that is held and are not looked at again.
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
    /// Any other segment that may tell something though its connection is not held.
    Telling,
    /// Any other segment.
    Segment,
    /// One that is not whole.
    Cut,
    /// A datagram.
    Datagram,
}

impl<'db> Preparer<'db> {
    pub(crate) fn new(
        options: DecodeOptions,
        deviations: Deviations,
        protocols: Protocols,
        tells_networks: bool,
        (hasher, networks): (Keyed, Networks),
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
            datagrams: protocols.within(Protocols::DATAGRAMS),
            streams: protocols.within(Protocols::STREAMS),
            tells_networks,
            networks,
        }
    }

    /// A segment tells something though its connection is not held, if that is so (deviation D21).
    #[inline(always)]
    pub(crate) fn tells_unopened(&self, packet: &TcpPacket<'_>) -> bool {
        self.deviations.contains(Deviations::UNOPENED)
            && (packet.flags().contains(TcpFlags::SYN)
                || begun_by(packet.payload, self.streams, (packet.source_port(), packet.destination_port()))
                    .is_some())
    }

    /// Some protocol of datagrams is followed.
    #[inline]
    pub(crate) fn follows_datagrams(&self) -> bool {
        !self.datagrams.is_empty()
    }

    /// It prepared these packets, or another one of the same engine did. There may be none.
    pub(crate) fn has_prepared(&self, prepared: &Prepared) -> bool {
        prepared.engine == self.engine || prepared.engine == 0
    }

    /// Prepares a packet, to come after those that were prepared before: time, link type, and bytes
    /// as they were captured. By its `place` it is found again.
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
            Some(Ok(packet)) => self.tcp(prepared, place, time, &packet, (link, bytes)),
            Some(Err(skipped)) => self.skip(prepared, place, time, link, bytes, skipped),
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
            Ok(packet) => self.tcp(prepared, place, time, &packet, (link, bytes)),
            Err(skipped) => self.skip(prepared, place, time, link, bytes, skipped),
        }
    }

    #[inline(always)]
    fn tcp(
        &mut self,
        prepared: &mut Prepared,
        place: u32,
        time: Timestamp,
        packet: &TcpPacket<'_>,
        (link, bytes): (LinkType, &[u8]),
    ) {
        prepared.statistics.tcp += 1;
        let network = self.network(link, bytes);
        let flow = self.flow(source(packet).within(network), destination(packet).within(network));
        let kind = if opens(packet) {
            let (hosts, mac) = (self.hosts(packet, network), sender(link, bytes, packet));
            prepared.openings.push(self.open(time, place, packet, hosts, (network, mac)));
            Kind::Opening
        } else if self.heads
            && let Some(head) = EarlyHead::read(&self.matcher, place, packet.payload, self.deviations)
        {
            prepared.heads.push(head);
            Kind::Head
        } else if self.tells_unopened(packet) {
            Kind::Telling
        } else {
            Kind::Segment
        };
        prepared.marks.push(Mark { flow, seconds: time.seconds as u32, place, kind });
    }

    #[inline]
    fn skip(
        &self,
        prepared: &mut Prepared,
        place: u32,
        time: Timestamp,
        link: LinkType,
        bytes: &[u8],
        skipped: Skipped,
    ) {
        if skipped.is_udp() && self.follows_datagrams() && self.has_datagram(link, bytes) {
            let seconds = time.seconds as u32;
            return prepared.marks.push(Mark { flow: 0, seconds, place, kind: Kind::Datagram });
        }
        prepared.statistics.skip(link, skipped);
        if skipped.is_tcp() {
            prepared.marks.push(Mark { flow: 0, seconds: time.seconds as u32, place, kind: Kind::Cut });
        }
    }

    /// A packet has a datagram that may be of a protocol that is followed.
    #[inline(never)]
    fn has_datagram(&self, link: LinkType, bytes: &[u8]) -> bool {
        decode_udp(link, bytes, &self.options)
            .is_some_and(|datagram| Offer::of(&datagram, self.datagrams).is_some())
    }

    /// The segment of a packet that was prepared, once more.
    #[inline]
    pub(crate) fn decode<'a>(&self, link: LinkType, bytes: &'a [u8]) -> Result<TcpPacket<'a>, Skipped> {
        decode(link, bytes, &self.options)
    }

    /// The hashes of the ends of the connection that a SYN opens.
    #[inline(always)]
    pub(crate) fn hosts(&self, packet: &TcpPacket<'_>, network: u16) -> Ends<u32> {
        Ends {
            client: self.host_hash(packet.source(), network),
            server: self.host_hash(packet.destination(), network),
        }
    }

    /// What a SYN tells.
    #[inline(always)]
    pub(crate) fn open(
        &mut self,
        time: Timestamp,
        place: u32,
        packet: &TcpPacket<'_>,
        hosts: Ends<u32>,
        (network, mac): (u16, Option<MacAddress>),
    ) -> Opening {
        Opening {
            mac,
            time,
            place,
            hosts,
            client: source(packet).within(network),
            server: destination(packet).within(network),
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
        let deviations = self.deviations;
        let answer = self.matched.of(shape.digest(), &(shape, syn_mss, direction), || {
            answer(matcher, observation, syn_mss, direction, deviations)
        });
        let Answer { window_multiple, verdict, hops, random_ttl, quality, number } = *answer;
        observation.window_multiple = window_multiple;
        TcpEvent { observation, verdict, hops, random_ttl, quality, alike: number }
    }

    /// What a head of an end tells by itself.
    pub(crate) fn head_facts(&self, head: &HttpObservation<'_>, subject: Subject) -> HeadFacts {
        HeadFacts::of(&self.matcher, head, subject, self.deviations.name_case())
    }

    pub(crate) fn host_hash(&self, address: IpAddr, network: u16) -> u32 {
        if network != PLAIN {
            return self.hasher.hash_one((address, network)) as u32;
        }
        let hash = match address {
            IpAddr::V4(address) => self.hasher.hash_one(address.to_bits()),
            IpAddr::V6(address) => self.hasher.hash_one(address.to_bits()),
        };
        hash as u32
    }

    /// The number of the network that a frame is in, if networks are told apart.
    #[inline(always)]
    pub(crate) fn network(&mut self, link: LinkType, bytes: &[u8]) -> u16 {
        if !self.tells_networks {
            return PLAIN;
        }
        // No closure: it would be called for each frame, most of which are in none.
        let Some(network) = network(link, bytes, &self.options) else { return PLAIN };
        self.networks.number(&network)
    }

    /// The hash of a segment's flow, the same for both directions.
    #[inline]
    pub(crate) fn flow(&self, one: PackedEndpoint, other: PackedEndpoint) -> u32 {
        if one.is_ipv4() && other.is_ipv4() {
            let key =
                |end: PackedEndpoint| end.low << 16 | u64::from(end.port()) | u64::from(end.network()) << 48;
            let (a, b) = (key(one), key(other));
            return self.hasher.hash_one((a.min(b), a.max(b))) as u32;
        }
        let key = |end: PackedEndpoint| (end.high, end.low, end.port());
        let (a, b) = (key(one), key(other));
        let (low, high) = if a <= b { (a, b) } else { (b, a) };
        let ports = u32::from(low.2) << 16 | u32::from(high.2);
        let ports = u64::from(ports) | u64::from(one.network()) << 32;
        self.hasher.hash_one((low.0, low.1, high.0, high.1, ports)) as u32
    }
}

#[cold]
fn answer(
    matcher: &Matcher<'_>,
    mut observation: TcpObservation,
    syn_mss: u16,
    direction: Direction,
    deviations: Deviations,
) -> Answer {
    observation.window_multiple = observation.detect_window_multiple(syn_mss);
    let database = matcher.database();
    let mut found = matcher.tcp_by(&observation, direction, deviations.higher_ttl());
    if deviations.contains(Deviations::HOP_LIMIT) {
        found = matcher.but_for_hop_limit(&observation, found);
    }
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
