//! What can be asked of an engine, and set, at any time.

use core::net::IpAddr;
use std::sync::Arc;

use fp_db::Database;
use fp_match::Matcher;
use ipnet::IpNet;

use super::Engine;
use crate::host::{Host, HostRecord};
use crate::networks::PLAIN;
use crate::prepare::Preparer;
use crate::{Deviations, Statistics};

impl<'db> Engine<'db> {
    /// The database that answers come from.
    pub fn database(&self) -> &Database {
        self.matcher().database()
    }

    /// What was counted so far.
    pub fn statistics(&self) -> Statistics {
        let mut statistics = self.statistics.clone().with_evicted(self.tables.evicted());
        statistics.unseen = self.tables.unseen.count();
        statistics.unseen_at_least = self.tables.unseen.is_beyond();
        statistics
    }

    /// The hosts of which most connections were met whose SYN was not seen
    /// ([`Statistics::unseen`]), those with most first, and how many each has at least: no more
    /// than 16, and none is missing that has more than a sixteenth of all.
    pub fn unseen_hosts(&self) -> Vec<(IpAddr, u64)> {
        self.tables.unseen.hosts()
    }

    /// What is known of a host. Of hosts with this address in several networks it is the one that
    /// is in none by its tags and tunnels, or else the one that was seen last.
    pub fn host(&self, address: IpAddr) -> Option<HostRecord> {
        let within = |network| {
            let hosts = &self.tables.hosts;
            let same = |host: &Host| host.address == address && host.network == network;
            let id = hosts.find(self.preparer.host_hash(address, network), same)?;
            Some(HostRecord::of(hosts.get(id), hosts.seconds(id)?))
        };
        let networks = self.tables.tagged.networks(address);
        let tagged = || networks.filter_map(within).max_by_key(|host| host.last_seen);
        within(PLAIN).or_else(tagged)
    }

    /// All hosts that are held, from the one whose last SYN is the oldest.
    pub fn hosts(&self) -> impl Iterator<Item = HostRecord> {
        let hosts = &self.tables.hosts;
        core::iter::successors(hosts.oldest(), |id| hosts.newer(*id))
            .filter_map(|id| Some(HostRecord::of(hosts.get(id), hosts.seconds(id)?)))
    }

    /// The matcher that answers come from, for further questions on what an event observed.
    pub fn matcher(&self) -> &Arc<Matcher<'db>> {
        &self.preparer.matcher
    }

    /// Where it answers otherwise than p0f.
    pub fn deviations(&self) -> Deviations {
        self.rules.deviations
    }

    /// How many flows and hosts are held now.
    pub fn held(&self) -> (usize, usize) {
        (self.tables.flows.len(), self.tables.hosts.len())
    }

    /// From now on believes what proxies in these networks say of whose connections they hand on
    /// (PROXY protocol, [`Deviations::PROXY`](crate::Deviations::PROXY)): what is read of such a
    /// connection counts for the host of the client that is named, and what is told of it is marked
    /// so. Of others it is told as what they claim. It holds for all who go on with this engine's
    /// [memory](Self::into_memory), too.
    pub fn trust_proxies(&mut self, networks: impl Into<Arc<[IpNet]>>) {
        self.tables.trusted_proxies = networks.into();
    }

    /// What does for packets, on any thread, all that needs no memory of earlier ones.
    pub fn preparer(&self) -> Preparer<'db> {
        self.preparer.clone()
    }
}
