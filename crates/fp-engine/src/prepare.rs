//! What can be done for a packet without knowing those before it.

use core::net::IpAddr;
use std::sync::Arc;

use ahash::RandomState;
use fp_db::Ttl;
use fp_match::{Matcher, Verdict, hops, tcp_quality};
use fp_obs::{Direction, Recent, TcpObservation, TcpShape, WindowMultiple};
use fp_wire::{DecodeOptions, LinkType, Skipped, TcpFlags, TcpPacket, decode, observe_tcp};

use crate::ends::Ends;
use crate::flow::PackedEndpoint;
use crate::{TcpEvent, Timestamp};

/// Prepares packets for one [`Engine`](crate::Engine), in any order, on any thread.
#[derive(Clone)]
pub struct Preparer<'db> {
    pub(crate) options: DecodeOptions,
    /// Look at the acknowledgment number of a SYN (deviation D7).
    pub(crate) ack_number: bool,
    pub(crate) hasher: RandomState,
    pub(crate) matcher: Arc<Matcher<'db>>,
    /// What the matcher said of packets: a link has few stacks, and each sends the same again and again.
    matched: Recent<Question, Answer>,
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
}

/// How many answers are remembered, as a power of two: 100 bytes each.
const REMEMBERED: u32 = 10;

/// Packets decoded in their order, the places of their connections in a table known and their SYNs matched.
#[derive(Default)]
pub struct Prepared<'a> {
    pub(crate) packets: Vec<PreparedPacket<'a>>,
    /// Of the packets that are SYNs, in the same order.
    pub(crate) openings: Vec<Opening>,
}

pub(crate) struct PreparedPacket<'a> {
    pub(crate) time: Timestamp,
    /// The hash of its flow.
    pub(crate) flow: u64,
    /// There is an [`Opening`] of it.
    pub(crate) opens: bool,
    pub(crate) packet: Result<TcpPacket<'a>, Skipped>,
}

/// A SYN.
pub(crate) struct Opening {
    /// The hashes of its sender, the client, and of the server.
    pub(crate) hosts: Ends<u64>,
    pub(crate) event: TcpEvent,
}

impl<'db> Preparer<'db> {
    pub(crate) fn new(
        options: DecodeOptions,
        ack_number: bool,
        hasher: RandomState,
        matcher: Arc<Matcher<'db>>,
    ) -> Self {
        Preparer { options, ack_number, hasher, matcher, matched: Recent::new(REMEMBERED) }
    }

    /// Prepares packets: time, link type, and bytes as they were captured.
    pub fn prepare<'a>(
        &mut self,
        packets: impl Iterator<Item = (Timestamp, LinkType, &'a [u8])>,
    ) -> Prepared<'a> {
        let mut prepared = Prepared::default();
        self.prepare_into(&mut prepared, packets);
        prepared
    }

    /// Prepares packets in place of those that were.
    pub(crate) fn prepare_into<'a>(
        &mut self,
        prepared: &mut Prepared<'a>,
        packets: impl Iterator<Item = (Timestamp, LinkType, &'a [u8])>,
    ) {
        let Prepared { packets: all, openings } = prepared;
        all.clear();
        openings.clear();
        all.extend(packets.map(|(time, link, bytes)| {
            let packet = self.decode(link, bytes);
            let (flow, opens) = match &packet {
                Ok(packet) => (self.flow(source(packet), destination(packet)), opens(packet)),
                Err(_) => (0, false),
            };
            if opens && let Ok(packet) = &packet {
                openings.push(self.open(packet));
            }
            PreparedPacket { time, flow, opens, packet }
        }));
    }

    #[inline(always)]
    pub(crate) fn decode<'a>(&self, link: LinkType, bytes: &'a [u8]) -> Result<TcpPacket<'a>, Skipped> {
        decode(link, bytes, &self.options)
    }

    /// What a SYN tells.
    #[inline(never)]
    pub(crate) fn open(&mut self, packet: &TcpPacket<'_>) -> Opening {
        Opening {
            hosts: Ends {
                client: self.host_hash(packet.source()),
                server: self.host_hash(packet.destination()),
            },
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
        let mut observation = observe_tcp(packet, self.ack_number);
        let (shape, matcher) = (observation.shape(), &self.matcher);
        let answer = self.matched.of(shape.digest(), &(shape, syn_mss, direction), || {
            answer(matcher, observation, syn_mss, direction)
        });
        let Answer { window_multiple, verdict, hops, random_ttl, quality } = *answer;
        observation.window_multiple = window_multiple;
        TcpEvent { observation, verdict, hops, random_ttl, quality }
    }

    pub(crate) fn host_hash(&self, address: IpAddr) -> u64 {
        match address {
            IpAddr::V4(address) => self.hasher.hash_one(address.to_bits()),
            IpAddr::V6(address) => self.hasher.hash_one(address.to_bits()),
        }
    }

    /// The hash of a segment's flow, the same for both directions.
    #[inline]
    pub(crate) fn flow(&self, one: PackedEndpoint, other: PackedEndpoint) -> u64 {
        if one.is_ipv4() && other.is_ipv4() {
            let key = |end: PackedEndpoint| end.low << 16 | u64::from(end.port());
            let (a, b) = (key(one), key(other));
            return self.hasher.hash_one((a.min(b), a.max(b)));
        }
        let key = |end: PackedEndpoint| (end.high, end.low, end.port());
        let (a, b) = (key(one), key(other));
        let (low, high) = if a <= b { (a, b) } else { (b, a) };
        self.hasher.hash_one((low.0, low.1, high.0, high.1, u32::from(low.2) << 16 | u32::from(high.2)))
    }
}

#[cold]
fn answer(
    matcher: &Matcher<'_>,
    mut observation: TcpObservation,
    syn_mss: u16,
    direction: Direction,
) -> Answer {
    observation.window_multiple = observation.detect_window_multiple(syn_mss);
    let database = matcher.database();
    let found = matcher.tcp(&observation, direction);
    let signature = found.signature(database);
    Answer {
        window_multiple: observation.window_multiple,
        verdict: found.verdict,
        hops: hops(&observation, &found, database),
        random_ttl: signature.is_some_and(|signature| matches!(signature.ttl, Ttl::AtMost(_))),
        quality: tcp_quality(&observation, &found, database),
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
