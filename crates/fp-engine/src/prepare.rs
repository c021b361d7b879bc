//! What can be done for a packet without knowing those before it.

use core::net::{IpAddr, Ipv4Addr};

use ahash::RandomState;
use fp_wire::{DecodeOptions, LinkType, Skipped, TcpFlags, TcpPacket, decode};

use crate::ends::Ends;
use crate::{Endpoint, Timestamp};

/// Prepares packets for one [`Engine`](crate::Engine), in any order, on any thread.
#[derive(Clone)]
pub struct Preparer {
    pub(crate) decode: DecodeOptions,
    pub(crate) hasher: RandomState,
}

/// A packet decoded, its connection's place in a table known.
pub struct Prepared<'a> {
    pub(crate) time: Timestamp,
    pub(crate) keys: Keys,
    pub(crate) packet: Result<TcpPacket<'a>, Skipped>,
}

/// Where a segment's connection and hosts are to be found.
#[derive(Clone, Copy, Default)]
pub(crate) struct Keys {
    pub(crate) flow: u64,
    /// The sender of a SYN as the client; 0 for all that is no SYN.
    pub(crate) hosts: Ends<u64>,
}

impl Preparer {
    /// Decodes a packet of a link type as it was captured.
    #[inline]
    pub fn prepare<'a>(&self, time: Timestamp, link: LinkType, bytes: &'a [u8]) -> Prepared<'a> {
        let packet = decode(link, bytes, &self.decode);
        let keys = packet.as_ref().map_or(Keys::default(), |packet| self.keys(packet));
        Prepared { time, keys, packet }
    }

    #[inline]
    pub(crate) fn keys(&self, packet: &TcpPacket<'_>) -> Keys {
        let flow = self.flow_hash(source(packet), destination(packet));
        let hosts = if opens(packet) {
            Ends { client: self.host_hash(packet.source), server: self.host_hash(packet.destination) }
        } else {
            Ends::default()
        };
        Keys { flow, hosts }
    }

    pub(crate) fn host_hash(&self, address: IpAddr) -> u64 {
        match address {
            IpAddr::V4(address) => self.hasher.hash_one(address.to_bits()),
            IpAddr::V6(address) => self.hasher.hash_one(address.to_bits()),
        }
    }

    /// The same for both directions of a connection.
    #[inline]
    fn flow_hash(&self, one: Endpoint, other: Endpoint) -> u64 {
        if let (IpAddr::V4(a), IpAddr::V4(b)) = (one.address, other.address) {
            let key = |address: Ipv4Addr, port| u64::from(address.to_bits()) << 16 | u64::from(port);
            let (a, b) = (key(a, one.port), key(b, other.port));
            return self.hasher.hash_one((a.min(b), a.max(b)));
        }
        let key = |end: Endpoint| match end.address {
            IpAddr::V4(address) => (u128::from(address.to_bits()), end.port),
            IpAddr::V6(address) => (address.to_bits(), end.port),
        };
        let (one, other) = (key(one), key(other));
        let (low, high) = if one <= other { (one, other) } else { (other, one) };
        self.hasher.hash_one((low.0, high.0, u32::from(low.1) << 16 | u32::from(high.1)))
    }
}

/// A SYN alone.
#[inline]
pub(crate) fn opens(packet: &TcpPacket<'_>) -> bool {
    packet.flags.contains(TcpFlags::SYN) && !packet.flags.contains(TcpFlags::ACK)
}

#[inline]
pub(crate) fn source(packet: &TcpPacket<'_>) -> Endpoint {
    Endpoint { address: packet.source, port: packet.source_port }
}

#[inline]
pub(crate) fn destination(packet: &TcpPacket<'_>) -> Endpoint {
    Endpoint { address: packet.destination, port: packet.destination_port }
}
