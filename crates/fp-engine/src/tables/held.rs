//! What is held of connections and hosts, and what gives way when that is too much.
//!
//! Who fills a table pays for it: what anybody can make any number of, under any address, gives way
//! to others of its kind once it is more than half of the table. Half-open connections are such,
//! hosts that were never an end of an established one, and connections that keep the beginning of a
//! message. So are connections of a client that has more than its share. As long as it is less, or
//! is another kind, the oldest goes.

use fp_obs::TcpObservation;

use super::{Limits, Tables, sources};
use crate::Eviction;
use crate::conversation::Conversation;
use crate::ends::Ends;
use crate::flow::{Counted, Flow, FlowId, PackedEndpoint, Rank, Sequence, Standing};
use crate::host::{Host, HostId};
use crate::table::{Links, Queue};

/// The SYN of a new flow.
pub(crate) struct Arrival<'a> {
    /// The hashes of the flow and of its ends.
    pub(crate) hash: u32,
    pub(crate) hosts: Ends<u32>,
    pub(crate) seconds: u32,
    pub(crate) client: PackedEndpoint,
    pub(crate) server: PackedEndpoint,
    /// The sequence number that follows it.
    pub(crate) next: u32,
    pub(crate) syn: &'a TcpObservation,
}

impl Tables {
    /// Holds a new flow, for which others give way if there are too many.
    pub(crate) fn new_flow(&mut self, arrival: &Arrival<'_>, rank: Rank) -> FlowId {
        let Arrival { hash, seconds, client, server, next, syn, .. } = *arrival;
        self.make_room();
        let hosts = Ends {
            client: self.host_of_syn(arrival.hosts.client, client, seconds),
            server: self.host_of_syn(arrival.hosts.server, server, seconds),
        };
        let flow = Flow {
            client,
            server,
            hosts,
            expected: Ends { client: next, server: 0 },
            syn_mss: syn.mss,
            sendsyn: syn.is_sendsyn(),
            answered: false,
            uptime_settled: Ends::default(),
            matched: Ends::default(),
            taken: Ends::default(),
            conversation: Conversation::default(),
            sequence: Sequence::new(next, syn),
            rank,
            counted: Counted::default(),
            standing: Standing::HalfOpen,
            links: Links::NONE,
        };
        let id = self.flows.insert(hash, flow, seconds);
        self.queues.half_open.push(&mut self.flows, id);
        id
    }

    /// The record of an end of a new flow.
    pub(super) fn host_of_syn(&mut self, hash: u32, end: PackedEndpoint, seconds: u32) -> HostId {
        let (address, network) = (end.address(), end.network());
        let id = match self.hosts.find(hash, |host| host.address == address && host.network == network) {
            Some(id) => {
                if self.hosts.is_condemned(id) {
                    self.begin_host_anew(id, Host::new(address, network, seconds));
                }
                self.hosts.touch(id, seconds);
                if !self.hosts.get(id).is_proven() {
                    self.queues.unproven.renew(&mut self.hosts, id);
                }
                id
            }
            None => {
                self.make_room_for_host();
                let id = self.hosts.insert(hash, Host::new(address, network, seconds), seconds);
                self.tagged.hold(address, network);
                self.queues.unproven.push(&mut self.hosts, id);
                id
            }
        };
        let host = self.hosts.get_mut(id);
        host.connections = host.connections.saturating_add(1);
        host.flows += 1;
        id
    }

    /// Makes another host the client of a flow, which was handed on for it. `false` if there is no
    /// room for the host: no flow gives way to it.
    pub(crate) fn hand_on(&mut self, id: FlowId, hash: u32, end: PackedEndpoint, seconds: u32) -> bool {
        let Limits { max_hosts, own_host_memory, .. } = self.limits;
        let most = if own_host_memory { max_hosts } else { max_hosts.min(10_000) } as usize;
        let same = |host: &Host| host.address == end.address() && host.network == end.network();
        if self.hosts.find(hash, same).is_none() && self.hosts.total() >= most {
            match self.hosts.oldest().filter(|oldest| self.hosts.get(*oldest).flows == 0) {
                Some(oldest) => self.evict_host(oldest, Eviction::HostForHost),
                None => return false,
            }
        }
        let host = self.host_of_syn(hash, end, seconds);
        if !self.hosts.get(host).is_proven() {
            self.queues.unproven.remove(&mut self.hosts, host);
        }
        let before = core::mem::replace(&mut self.flows.get_mut(id).hosts.client, host);
        self.hosts.get_mut(before).flows -= 1;
        true
    }

    /// Forgets what is known of a host, though flows of before, which are condemned too, may not be
    /// removed yet.
    #[cold]
    fn begin_host_anew(&mut self, id: HostId, anew: Host) {
        let host = self.hosts.get_mut(id);
        let old = core::mem::replace(host, anew);
        (host.flows, host.links) = (old.flows, old.links);
        self.evicted.count(Eviction::HostByAge);
        if old.is_proven() {
            self.queues.unproven.push(&mut self.hosts, id);
        }
    }

    /// The client has shown that it got the server's answer. `hash` is that of what stands for it.
    pub(crate) fn establish(&mut self, id: FlowId, hash: impl FnOnce(PackedEndpoint) -> u32) {
        let Limits { own_capacity, max_flows, .. } = self.limits;
        let flow = self.flows.get(id);
        let (hosts, client) = (flow.hosts, flow.client);
        if own_capacity && self.flows.total() > max_flows as usize / 2 {
            let share = max_flows / sources::SHARE;
            self.flows.get_mut(id).counted = self.sources.count(hash(client), sources::key(client), share);
        }
        let beyond = self.flows.get(id).counted.is_beyond_share();
        self.stand(id, if beyond { Standing::BeyondShare } else { Standing::Established });
        for host in [hosts.client, hosts.server] {
            if !self.hosts.get(host).is_proven() {
                self.queues.unproven.remove(&mut self.hosts, host);
            }
        }
    }

    /// Puts a flow among others of a kind, behind those that are there.
    pub(super) fn stand(&mut self, id: FlowId, now: Standing) {
        let before = core::mem::replace(&mut self.flows.get_mut(id).standing, now);
        if before == now {
            return;
        }
        if let Some(queue) = self.queues.of(before) {
            queue.remove(&mut self.flows, id);
        }
        if let Some(queue) = self.queues.of(now) {
            queue.push(&mut self.flows, id);
        }
    }

    /// Takes account of how many beginnings of messages a flow keeps, after it kept `before`.
    /// `false` if there is no room for one more.
    #[inline]
    pub(crate) fn keeps_parts(&mut self, id: FlowId, before: u32) -> bool {
        let kept = self.flows.get(id).conversation.kept_parts();
        kept == before || self.keeps_more_or_fewer_parts(id, before, kept)
    }

    #[inline(never)]
    fn keeps_more_or_fewer_parts(&mut self, id: FlowId, before: u32, kept: u32) -> bool {
        let flow = self.flows.get(id);
        let standing = flow.standing;
        let without = match flow {
            flow if flow.counted.is_beyond_share() => Standing::BeyondShare,
            flow if flow.sequence.unopened => Standing::Unopened,
            _ => Standing::Established,
        };
        self.kept_parts = self.kept_parts - before + kept;
        if kept > before && !self.make_room_for_part(id) {
            return false;
        }
        if kept > 0 {
            self.stand(id, Standing::KeepsPart);
        } else if standing == Standing::KeepsPart {
            self.stand(id, without);
        }
        true
    }

    /// Forgets a flow.
    pub(crate) fn forget(&mut self, id: FlowId) {
        let flow = self.flows.get(id);
        self.kept_parts -= flow.conversation.kept_parts();
        for host in [flow.hosts.client, flow.hosts.server] {
            self.hosts.get_mut(host).flows -= 1;
        }
        self.sources.forget(flow.counted);
        if let Some(queue) = self.queues.of(flow.standing) {
            queue.remove(&mut self.flows, id);
        }
        self.flows.remove(id);
    }

    /// Forgets a flow before its end.
    pub(crate) fn evict(&mut self, id: FlowId, eviction: Eviction) {
        self.evicted.count(eviction);
        self.forget(id);
    }

    /// Forgets a host that has no flows.
    fn evict_host(&mut self, id: HostId, eviction: Eviction) {
        self.evicted.count(eviction);
        let host = self.hosts.get(id);
        self.tagged.let_go(host.address, host.network);
        if !host.is_proven() {
            self.queues.unproven.remove(&mut self.hosts, id);
        }
        self.hosts.remove(id);
    }

    pub(super) fn make_room(&mut self) {
        let own = self.limits.own_capacity;
        let limit = if own { self.limits.max_flows } else { self.limits.max_flows.min(1000) } as usize;
        let held = self.flows.total();
        if held <= limit {
            return;
        }
        if !own {
            self.drop_flows(1 + held / 10, Eviction::FlowForFlow);
        } else if !self.drop_unopened(Eviction::FlowForFlow) {
            if self.half_open_give_way() {
                self.drop_half_open(Eviction::FlowForFlow);
            } else if let Some(oldest) = self.queues.beyond_share.oldest() {
                self.evict(oldest, Eviction::FlowForFlow);
            } else {
                self.drop_flows(1, Eviction::FlowForFlow);
            }
        }
    }

    /// So many connections are half open that they give way to new ones.
    fn half_open_give_way(&self) -> bool {
        let half_open = self.queues.half_open.len() + self.queues.said_in_syn.len();
        half_open > self.limits.max_flows as usize / 2
    }

    /// So many hosts are unproven that they give way to new ones.
    fn unproven_give_way(&self) -> bool {
        self.queues.unproven.len() > self.limits.max_hosts as usize / 2
    }

    fn drop_half_open(&mut self, eviction: Eviction) {
        match self.queues.half_open.oldest().or(self.queues.said_in_syn.oldest()) {
            Some(oldest) => self.evict(oldest, eviction),
            None => self.drop_flows(1, eviction),
        }
    }

    fn drop_flows(&mut self, count: usize, eviction: Eviction) {
        for _ in 0..count {
            let Some(oldest) = self.flows.oldest() else { return };
            self.evict(oldest, eviction);
        }
    }

    /// The flows that began a message before all others give way until no more parts are kept than
    /// may be: whoever begins messages and never ends them keeps nobody else's from being read.
    /// `false` if there are none but `own`.
    fn make_room_for_part(&mut self, own: FlowId) -> bool {
        while self.kept_parts > self.limits.max_kept_parts {
            if self.flows.get(own).sequence.unopened {
                return false;
            }
            let oldest = self.queues.with_parts.oldest();
            let oldest = if oldest == Some(own) { Queue::newer(&mut self.flows, own) } else { oldest };
            let Some(oldest) = oldest else { return false };
            self.evict(oldest, Eviction::FlowForHead);
        }
        true
    }

    fn make_room_for_host(&mut self) {
        if !self.limits.own_host_memory {
            return self.make_room_for_host_as_p0f();
        }
        // A host goes when its flows are gone, so that flows give way to it. A few steps with every
        // new host: more than a packet can add.
        const STEPS: usize = 4;
        for _ in 0..STEPS {
            if self.hosts.total() <= self.limits.max_hosts as usize {
                return;
            }
            let unproven = self.unproven_give_way();
            let oldest = if unproven { self.queues.unproven.oldest() } else { self.hosts.oldest() };
            match oldest {
                _ if self.drop_unopened(Eviction::FlowForHost) => {}
                Some(id) if self.hosts.get(id).flows == 0 => self.evict_host(id, Eviction::HostForHost),
                Some(_) if unproven => self.drop_half_open(Eviction::FlowForHost),
                _ => self.drop_flows(1, Eviction::FlowForHost),
            }
        }
    }

    fn make_room_for_host_as_p0f(&mut self) {
        if self.hosts.total() <= self.limits.max_hosts.min(10_000) as usize {
            return;
        }
        self.drop_flows(1 + self.flows.total() / 10, Eviction::FlowForHost);
        if let Some(id) = self.hosts.oldest().filter(|id| self.hosts.get(*id).flows == 0) {
            self.evict_host(id, Eviction::HostForHost);
        }
    }

    /// Forgets what is too old. What is forgotten by its age alone (deviation D9) is condemned at
    /// once and removed by and by, so that no packet has to wait for the removal of all that came
    /// in some second.
    #[cold]
    pub(crate) fn expire(&mut self, now: u32) {
        if now == self.last_expiry {
            return;
        }
        self.last_expiry = now;
        self.flows.condemn(now, self.limits.flow_timeout);
        let host_timeout = self.limits.host_timeout;
        if self.limits.own_host_memory {
            // No host goes before its flows.
            self.hosts.condemn(now, host_timeout.max(self.limits.flow_timeout));
            return;
        }
        while let Some(id) = self.flows.next_condemned() {
            self.evict(id, Eviction::FlowByAge);
        }
        let mut candidate = self.hosts.oldest();
        while let Some(id) = candidate {
            if self.hosts.seconds(id).is_some_and(|seen| now.wrapping_sub(seen) <= host_timeout) {
                break;
            }
            candidate = self.hosts.newer(id);
            if self.hosts.get(id).flows == 0 {
                self.evict_host(id, Eviction::HostByAge);
            }
        }
        self.hosts.forget_empty_runs();
    }

    /// Removes a few of what is condemned: more than a packet can add.
    #[cold]
    pub(crate) fn remove_some(&mut self) {
        const AT_A_TIME: usize = 4;
        for _ in 0..AT_A_TIME {
            if let Some(id) = self.flows.next_condemned() {
                self.evict(id, Eviction::FlowByAge);
            } else if let Some(id) = self.hosts.next_condemned() {
                if self.hosts.get(id).flows == 0 {
                    self.evict_host(id, Eviction::HostByAge);
                } else {
                    // Time ran backwards, or it would be younger than its flow.
                    self.hosts.touch(id, self.last_expiry);
                }
            } else {
                return;
            }
        }
    }
}
