//! The flows and hosts of a link: which are held, for how long, and which give way. No event, no matcher.
//!
//! What is remembered of a host stands in its entry and is the host memory's; here it is only held.

mod held;
mod rivals;

use crate::flow::{Flow, Standing};
use crate::host::Host;
use crate::statistics::Evicted;
use crate::table::{Queue, Table};
use crate::{Config, Deviations};

pub(crate) use held::Arrival;

/// Flows and hosts, with their limits.
pub(crate) struct Tables {
    pub(crate) flows: Table<Flow>,
    pub(crate) hosts: Table<Host>,
    queues: Queues,
    /// Beginnings of messages that flows keep.
    kept_parts: u32,
    /// Seconds of the last look for what is too old.
    last_expiry: u32,
    limits: Limits,
    /// What was forgotten before its end.
    evicted: Evicted,
}

/// What gives way to others of its kind, from the oldest on.
struct Queues {
    /// Flows that are half open.
    half_open: Queue,
    /// Flows of which the beginning of a message is kept, from the one that began first.
    with_parts: Queue,
    /// Hosts that were an end of no established connection, from the longest unseen.
    unproven: Queue,
}

/// How much is held, and how long.
#[derive(Clone, Copy)]
pub(crate) struct Limits {
    max_flows: u32,
    max_hosts: u32,
    max_kept_parts: u32,
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
}

impl From<&Config> for Limits {
    fn from(config: &Config) -> Self {
        let on = |deviation| config.deviations.contains(deviation);
        Limits {
            max_flows: config.max_flows,
            max_hosts: config.max_hosts,
            max_kept_parts: config.max_partial_heads,
            flow_timeout: config.flow_timeout,
            host_timeout: config.host_timeout.saturating_mul(60),
            own_capacity: on(Deviations::CAPACITY),
            own_host_memory: on(Deviations::HOST_MEMORY),
            checks_sequence: on(Deviations::SEQUENCE),
        }
    }
}

impl Queues {
    const EMPTY: Queues =
        Queues { half_open: Queue::EMPTY, with_parts: Queue::EMPTY, unproven: Queue::EMPTY };

    /// The queue of flows of a kind.
    #[inline]
    fn of(&mut self, standing: Standing) -> Option<&mut Queue> {
        match standing {
            Standing::HalfOpen => Some(&mut self.half_open),
            Standing::KeepsPart => Some(&mut self.with_parts),
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
            queues: Queues::EMPTY,
            kept_parts: 0,
            last_expiry: 0,
            limits,
            evicted: Evicted::default(),
        }
    }

    /// Holds so much from now on.
    pub(crate) fn set_limits(&mut self, limits: Limits) {
        self.flows.expect(limits.max_flows as usize);
        self.hosts.expect(limits.max_hosts as usize);
        self.limits = limits;
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
