//! Systems behind one address: their packets with other addresses, times and clocks.

use std::net::Ipv4Addr;

use super::masquerade::Addresses;
use super::packet::{Ends, ends, set_ends, set_hops, timestamp_at};
use super::systems::{Packet, System};
use crate::bench::Random;

/// What a system's timestamps are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    /// One clock: Linux before 4.10.
    Machine,
    /// One for each pair of addresses: Linux since 4.10.
    Pair,
    /// One for each connection: current Linux, and others.
    Connection,
}

impl Clock {
    pub(super) const ALL: [(Clock, &'static str); 3] =
        [(Clock::Machine, "machine"), (Clock::Pair, "pair"), (Clock::Connection, "connection")];
}

/// Connections of a run, of all systems together.
pub(super) const CONNECTIONS: usize = 20;
/// Servers of a run: a client comes back to some of them.
const SERVERS: u64 = 8;
/// Routers between the systems and where their packets are captured.
const HOPS: u8 = 11;

/// Has these systems open connections from one address, the next one by any of them; what they sent
/// goes to `out`. `start` is in microseconds.
pub(super) fn compose(
    systems: &[&System],
    clock: Clock,
    addresses: &Addresses,
    start: u64,
    random: &mut Random,
    out: &mut Vec<(u64, Vec<u8>)>,
) {
    let below = |random: &mut Random, end: u64| random.next() % end.max(1);
    // Each has its secret, its uptime of up to 40 days, and its next source port.
    let mut machines: Vec<_> = systems
        .iter()
        .zip(addresses.inside)
        .map(|(system, inside)| {
            let uptime = below(random, 40 * 86_400);
            (*system, inside, random.next(), uptime, 1024 + below(random, 30_000))
        })
        .collect();
    let mut time = start;
    for connection in 0..CONNECTIONS as u64 {
        let turn = below(random, machines.len() as u64) as usize;
        let Some((system, inside, secret, uptime, port)) = machines.get_mut(turn) else { return };
        let chosen = below(random, system.connections.len() as u64) as usize;
        let Some(packets) = system.connections.get(chosen) else { return };
        let server = below(random, SERVERS);
        // A clock of the machine goes with source ports that count up, as old systems have them.
        *port = if clock == Clock::Machine {
            *port + 1 + below(random, 3)
        } else {
            32_768 + below(random, 28_000)
        };
        let offset = match clock {
            Clock::Machine => *uptime * 1000,
            Clock::Pair => hash(*secret ^ server),
            Clock::Connection => hash(*secret ^ (1 << 32 | connection)),
        };
        let server = Ipv4Addr::from(u32::from(addresses.servers) + server as u32);
        let (inside, public) = (*inside, addresses.public);
        let change = Change { inside, public, server, port: *port as u16, offset, time };
        out.extend(packets.iter().filter_map(|packet| change.of(packet, start)));
        time += 200_000 + below(random, 8_000_000);
    }
}

/// What becomes of a connection.
struct Change {
    /// Whose it is, and whose it is to its server.
    inside: Ipv4Addr,
    public: Ipv4Addr,
    server: Ipv4Addr,
    port: u16,
    /// What the client's clock of 1 kHz begins with.
    offset: u64,
    /// When its SYN is sent.
    time: u64,
}

impl Change {
    fn of(&self, packet: &Packet, start: u64) -> Option<(u64, Vec<u8>)> {
        let mut bytes = packet.bytes.clone();
        let (before, _) = ends(&bytes)?;
        let after = if packet.from_client {
            Ends { source: (self.inside, self.port), destination: (self.server, before.destination.1) }
        } else {
            Ends { source: (self.server, before.source.1), destination: (self.public, self.port) }
        };
        set_ends(&mut bytes, after)?;
        let time = self.time + packet.micros;
        if packet.from_client {
            set_hops(&mut bytes, HOPS);
            if let Some(at) = timestamp_at(&bytes) {
                // Never zero, which would be another quirk.
                let now = (self.offset + (time - start) / 1000) as u32 | 1;
                bytes.get_mut(at..at + 4)?.copy_from_slice(&now.to_be_bytes());
            }
        }
        Some((time, bytes))
    }
}

/// The finalizer of MurmurHash3.
fn hash(mut value: u64) -> u64 {
    value = (value ^ value >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
    value = (value ^ value >> 33).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    value ^ value >> 33
}
