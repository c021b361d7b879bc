//! Flows of datagrams.
//!
//! Anybody can begin any number of them, under any address. All are bounded together, and the kind
//! of which there are most gives way, from the oldest on: who begins many and is not answered keeps
//! out no one who is.

use super::Limits;
use crate::conversation::Observed;
use crate::datagram::{Exchange, Holds, Offer};
use crate::ends::Ends;
use crate::flow::PackedEndpoint;
use crate::statistics::Evicted;
use crate::table::{Linked, Links, Queue, Slotted, Table};
use crate::{Eviction, Subject};

/// A flow of datagrams. The second of its first one is its age in the table.
struct DatagramFlow {
    ends: Ends<PackedEndpoint>,
    /// The end that sent the first one.
    first: Subject,
    exchange: Exchange,
    standing: Standing,
    links: Links,
}

/// What is known of a flow, by which it gives way to others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// More is wanted of it, and only one end has said something.
    OneSided,
    /// More is wanted of it, and both ends have.
    Answered,
    /// All was told.
    Told,
}

impl Linked for DatagramFlow {
    fn links(&mut self) -> &mut Links {
        &mut self.links
    }
}

/// All flows of datagrams.
pub(crate) struct Datagrams {
    flows: Table<DatagramFlow>,
    one_sided: Queue,
    answered: Queue,
    told: Queue,
    /// Seconds of the last look for what is too old.
    last_expiry: u32,
}

/// A datagram that came.
pub(crate) struct DatagramArrival<'p> {
    /// The hash of its flow.
    pub(crate) hash: u32,
    pub(crate) seconds: u32,
    pub(crate) source: PackedEndpoint,
    pub(crate) destination: PackedEndpoint,
    pub(crate) offer: Offer<'p>,
}

impl Datagrams {
    /// Nothing is held.
    pub(super) fn new() -> Self {
        Datagrams {
            flows: Table::new(),
            one_sided: Queue::EMPTY,
            answered: Queue::EMPTY,
            told: Queue::EMPTY,
            last_expiry: 0,
        }
    }

    /// How many flows are held, those that are too old among them.
    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.flows.total()
    }

    /// Takes a datagram, and tells what it shows of the ends of its flow.
    pub(super) fn take(
        &mut self,
        arrival: &DatagramArrival<'_>,
        limits: &Limits,
        evicted: &mut Evicted,
        tell: &mut impl FnMut(Ends<PackedEndpoint>, Observed<'_>),
    ) {
        let DatagramArrival { hash, seconds, source, destination, ref offer } = *arrival;
        self.expire(seconds, limits.flow_timeout);
        let here = Ends { client: source, server: destination };
        let there = Ends { client: destination, server: source };
        let found = self.flows.find(hash, |flow| flow.ends == here || flow.ends == there);
        match found {
            Some(id) if self.flows.is_condemned(id) => self.forget(id),
            Some(id) => return self.go_on(id, source, offer, limits, evicted, tell),
            None => {}
        }
        let ends = if offer.sender == Subject::Client { here } else { there };
        let begun = Exchange::begin(offer, &mut |observed| tell(ends, observed));
        let Some((exchange, holds)) = begun else { return };
        let standing = if holds == Holds::Told { Standing::Told } else { Standing::OneSided };
        self.make_room(limits, evicted);
        let flow = DatagramFlow { ends, first: offer.sender, exchange, standing, links: Links::NONE };
        let id = self.flows.insert(hash, flow, seconds);
        let (flows, queue) = self.queue(standing);
        queue.push(flows, id);
    }

    /// Takes a datagram of a flow that is held.
    fn go_on(
        &mut self,
        id: Slotted,
        source: PackedEndpoint,
        offer: &Offer<'_>,
        limits: &Limits,
        evicted: &mut Evicted,
        tell: &mut impl FnMut(Ends<PackedEndpoint>, Observed<'_>),
    ) {
        let flow = self.flows.get_mut(id);
        let ends = flow.ends;
        let sender = if ends.client == source { Subject::Client } else { Subject::Server };
        let holds = flow.exchange.offer(offer, sender, &mut |observed| tell(ends, observed));
        let now = match holds {
            Holds::Nothing => return self.forget(id),
            Holds::Told => Standing::Told,
            // Another connection begins.
            Holds::Reader if sender == flow.first && flow.standing == Standing::Told => Standing::OneSided,
            Holds::Reader if sender == flow.first => return,
            Holds::Reader => Standing::Answered,
        };
        let before = flow.standing;
        if now != before {
            if before == Standing::Told {
                self.make_room_for_parts(limits, evicted);
            }
            self.flows.get_mut(id).standing = now;
            let (flows, queue) = self.queue(before);
            queue.remove(flows, id);
            let (flows, queue) = self.queue(now);
            queue.push(flows, id);
        }
    }

    /// The flows, and the queue of a kind of them.
    fn queue(&mut self, standing: Standing) -> (&mut Table<DatagramFlow>, &mut Queue) {
        let queue = match standing {
            Standing::OneSided => &mut self.one_sided,
            Standing::Answered => &mut self.answered,
            Standing::Told => &mut self.told,
        };
        (&mut self.flows, queue)
    }

    fn forget(&mut self, id: Slotted) {
        let (flows, queue) = self.queue(self.flows.get(id).standing);
        queue.remove(flows, id);
        flows.remove(id);
    }

    /// Makes room for one more flow.
    fn make_room(&mut self, limits: &Limits, evicted: &mut Evicted) {
        self.make_room_for_parts(limits, evicted);
        while self.flows.total() >= (limits.max_datagram_flows as usize).max(1) {
            let all = [&self.told, &self.one_sided, &self.answered];
            let Some(oldest) = all.into_iter().max_by_key(|queue| queue.len()).and_then(Queue::oldest) else {
                break;
            };
            self.forget(oldest);
            evicted.count(Eviction::DatagramsForDatagrams);
        }
    }

    /// Makes room for one more flow of which more is wanted.
    fn make_room_for_parts(&mut self, limits: &Limits, evicted: &mut Evicted) {
        let kept = limits.max_kept_parts as usize;
        while self.one_sided.len() + self.answered.len() >= kept.max(1) {
            let longer =
                if self.one_sided.len() >= self.answered.len() { &self.one_sided } else { &self.answered };
            let Some(oldest) = longer.oldest() else { break };
            self.forget(oldest);
            evicted.count(Eviction::DatagramsForDatagrams);
        }
    }

    /// Forgets what is too old: a few flows at a time, more than a datagram can add.
    fn expire(&mut self, now: u32, timeout: u32) {
        const AT_A_TIME: usize = 4;
        if now != self.last_expiry {
            self.last_expiry = now;
            self.flows.condemn(now, timeout);
        }
        for _ in 0..AT_A_TIME {
            let Some(id) = self.flows.next_condemned() else { break };
            self.forget(id);
        }
    }
}
