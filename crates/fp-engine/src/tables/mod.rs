//! The flows and hosts of a link: which are held, for how long, and which give way. No event, no
//! matcher.
//!
//! What is remembered of a host stands in its entry and is the host memory's; here it is only held.

mod datagrams;
mod ended;
mod held;
mod neighbours;
mod rivals;
mod sources;
mod syn_data;
mod tagged;
mod unopened;
mod unseen;

use std::sync::Arc;

use fp_obs::MacAddress;
use ipnet::IpNet;

use crate::conversation::Observed;
use crate::ends::Ends;
use crate::flow::{Flow, PackedEndpoint, Standing};
use crate::host::Host;
use crate::statistics::Evicted;
use crate::table::{Queue, Table};
use crate::{Config, Deviations};

pub(crate) use datagrams::{DatagramArrival, Datagrams};
use ended::Ended;
pub(crate) use held::Arrival;
use neighbours::Neighbours;
use sources::Sources;
pub(crate) use sources::key as source_key;
use tagged::Tagged;
pub(crate) use unopened::Unopened;
use unseen::Unseen;

/// Flows and hosts, with their limits.
pub(crate) struct Tables {
    pub(crate) flows: Table<Flow>,
    pub(crate) hosts: Table<Host>,
    /// Those of them that are in networks.
    pub(crate) tagged: Tagged,
    pub(crate) datagrams: Datagrams,
    /// Connections that are over (deviation D21).
    ended: Ended,
    queues: Queues,
    /// Who holds how many connections.
    sources: Sources,
    /// Beginnings of messages that flows keep.
    kept_parts: u32,
    /// Seconds of the last look for what is too old.
    last_expiry: u32,
    limits: Limits,
    /// Networks whose proxies are believed.
    pub(crate) trusted_proxies: Arc<[IpNet]>,
    /// What was forgotten before its end.
    evicted: Evicted,
    /// What nothing is held of.
    pub(crate) unseen: Unseen,
    /// Who is on the link.
    pub(crate) neighbours: Neighbours,
}

/// What gives way to others of its kind, from the oldest on.
struct Queues {
    /// Flows that are half open.
    half_open: Queue,
    /// Flows that are half open, and whose SYN said something.
    said_in_syn: Queue,
    /// Flows of which the beginning of a message is kept, from the one that began first.
    with_parts: Queue,
    /// Flows whose SYN was not seen.
    unopened: Queue,
    /// Flows of clients that have more than their share.
    beyond_share: Queue,
    /// Hosts that were an end of no established connection, from the longest unseen.
    unproven: Queue,
}

/// How much is held, and how long.
#[derive(Clone, Copy)]
pub(crate) struct Limits {
    max_flows: u32,
    max_hosts: u32,
    max_kept_parts: u32,
    max_datagram_flows: u32,
    /// Seconds.
    flow_timeout: u32,
    /// Seconds.
    host_timeout: u32,
    /// More flows than p0f's thousand, and the oldest go singly (deviation D7).
    own_capacity: bool,
    /// Hosts go by age alone (deviation D9).
    own_host_memory: bool,
    /// Segments that the ends ignore change nothing (deviation D11).
    checks_sequence: bool,
    /// Connections whose SYN was not seen are told of (deviation D21).
    takes_unopened: bool,
}

impl From<&Config> for Limits {
    fn from(config: &Config) -> Self {
        let on = |deviation| config.deviations.contains(deviation);
        Limits {
            max_flows: config.max_flows,
            max_hosts: config.max_hosts,
            max_kept_parts: config.max_partial_heads,
            max_datagram_flows: config.max_datagram_flows,
            flow_timeout: config.flow_timeout,
            host_timeout: config.host_timeout.saturating_mul(60),
            own_capacity: on(Deviations::CAPACITY),
            own_host_memory: on(Deviations::HOST_MEMORY),
            checks_sequence: on(Deviations::SEQUENCE),
            takes_unopened: on(Deviations::UNOPENED),
        }
    }
}

impl Queues {
    const EMPTY: Queues = Queues {
        half_open: Queue::EMPTY,
        said_in_syn: Queue::EMPTY,
        with_parts: Queue::EMPTY,
        unopened: Queue::EMPTY,
        beyond_share: Queue::EMPTY,
        unproven: Queue::EMPTY,
    };

    /// The queue of flows of a kind.
    #[inline]
    fn of(&mut self, standing: Standing) -> Option<&mut Queue> {
        match standing {
            Standing::HalfOpen => Some(&mut self.half_open),
            Standing::SaidInSyn => Some(&mut self.said_in_syn),
            Standing::KeepsPart => Some(&mut self.with_parts),
            Standing::Unopened => Some(&mut self.unopened),
            Standing::BeyondShare => Some(&mut self.beyond_share),
            Standing::Established => None,
        }
    }
}

impl Tables {
    /// Nothing is held.
    pub(crate) fn new(limits: Limits) -> Self {
        Tables {
            flows: Table::new(),
            hosts: Table::new(),
            tagged: Tagged::default(),
            datagrams: Datagrams::new(),
            ended: Ended::new(),
            queues: Queues::EMPTY,
            sources: Sources::new(),
            kept_parts: 0,
            last_expiry: 0,
            limits,
            trusted_proxies: Arc::default(),
            evicted: Evicted::default(),
            unseen: Unseen::new(),
            neighbours: Neighbours::default(),
        }
    }

    /// Holds so much from now on.
    pub(crate) fn set_limits(&mut self, limits: Limits) {
        self.flows.expect(limits.max_flows as usize);
        self.hosts.expect(limits.max_hosts as usize);
        self.limits = limits;
        if limits.takes_unopened {
            self.ended.expect_some();
        }
    }

    /// Takes a datagram, and tells what it shows of the ends of its flow.
    pub(crate) fn take_datagram(
        &mut self,
        arrival: &DatagramArrival<'_>,
        tell: &mut impl FnMut(Ends<PackedEndpoint>, Observed<'_>),
    ) {
        self.datagrams.take(arrival, &self.limits, &mut self.evicted, tell);
    }

    /// The hardware address that a SYN or SYN+ACK came from, if that is its sender's.
    #[inline(always)]
    pub(crate) fn neighbour(
        &mut self,
        mac: Option<MacAddress>,
        sender: PackedEndpoint,
        hops: i16,
    ) -> Option<MacAddress> {
        mac.filter(|mac| self.neighbours.is_of_sender(*mac, sender.address(), hops))
    }

    /// Forgets all that is held; how much was forgotten before its end is still known.
    pub(crate) fn clear(&mut self) {
        let mut cleared = Tables::new(self.limits);
        cleared.set_limits(self.limits);
        cleared.evicted = self.evicted;
        cleared.trusted_proxies = Arc::clone(&self.trusted_proxies);
        core::mem::swap(&mut cleared.unseen, &mut self.unseen);
        cleared.unseen.forget();
        *self = cleared;
    }

    /// What was forgotten before its end.
    pub(crate) fn evicted(&self) -> &Evicted {
        &self.evicted
    }

    /// There is something to be removed, a few at a time.
    #[inline]
    pub(crate) fn any_condemned(&self) -> bool {
        self.flows.any_condemned() || self.hosts.any_condemned()
    }

    /// Fetches what the next SYN of a flood removes.
    #[inline]
    pub(crate) fn prefetch_next_oldest(&mut self) {
        self.queues.half_open.prefetch_next_oldest(&mut self.flows);
        self.queues.unproven.prefetch_next_oldest(&mut self.hosts);
    }

    /// Fetches what so many SYNs of a flood remove.
    #[inline(never)]
    pub(crate) fn prefetch_oldest(&mut self, count: usize) {
        // In a flood it is these that give way, not the oldest of all.
        self.queues.unproven.prefetch_oldest(&mut self.hosts, count, |_| {});
        let hosts = &self.hosts;
        self.queues.half_open.prefetch_oldest(&mut self.flows, count, |flow| {
            hosts.prefetch_at(flow.hosts.client);
            hosts.prefetch_at(flow.hosts.server);
        });
    }
}
