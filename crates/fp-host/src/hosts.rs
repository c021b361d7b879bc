//! All hosts, in bounded memory.

use core::net::IpAddr;
use std::borrow::Cow;
use std::collections::VecDeque;
use std::sync::Arc;

use fp_engine::{Event, EventKind, Subject, Timestamp, Transport};
use fp_match::Matcher;
use fp_match::keyed::Keyed;
use hashbrown::HashMap;

use crate::devices::Devices;
use crate::dossier::{Dossier, macs};
use crate::evidence::Chosen;
use crate::host::{Host, Place, earlier, later};
use crate::lifecycle::Lifecycles;
use crate::mac::Mac;
use crate::vendors::Vendors;

/// How much is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The most hosts. Those of which a single SYN was seen give way first while they are more than
    /// half of them.
    pub max_hosts: usize,
}

impl Default for Limits {
    /// 500,000 hosts: some 0.5 GB if each sent little, and at most 32 pieces of evidence of each.
    fn default() -> Limits {
        Limits { max_hosts: 500_000 }
    }
}

/// What is known of the hosts that an engine tells of.
#[derive(Debug)]
pub struct Hosts {
    limits: Limits,
    hasher: Keyed,
    hosts: HashMap<IpAddr, Box<Host>, Keyed>,
    /// The addresses of which one SYN was seen, and those of which more was, the oldest first. An
    /// address that has become one of the others, or is gone, is passed over when its turn comes.
    slight: VecDeque<IpAddr>,
    others: VecDeque<IpAddr>,
    /// How many of all are slight.
    slight_count: usize,
    forgotten: u64,
    seen: Option<(Timestamp, Timestamp)>,
    /// The last second that `seen` believes.
    horizon: i64,
    lifecycles: Cow<'static, Lifecycles>,
    vendors: Arc<Vendors>,
}

impl Hosts {
    /// No hosts.
    pub fn new(limits: Limits) -> Hosts {
        let hasher = Keyed::default();
        Hosts {
            limits,
            hosts: HashMap::with_hasher(hasher.clone()),
            hasher,
            slight: VecDeque::new(),
            others: VecDeque::new(),
            slight_count: 0,
            forgotten: 0,
            seen: None,
            horizon: i64::MAX,
            lifecycles: Cow::Borrowed(Lifecycles::embedded()),
            vendors: Arc::default(),
        }
    }

    /// From now on these say until when systems get updates, instead of those that are built in.
    pub fn set_lifecycles(&mut self, lifecycles: Lifecycles) {
        self.lifecycles = Cow::Owned(lifecycles);
    }

    /// From now on these say whose blocks MAC addresses are of; nobody does at first.
    pub fn set_vendors(&mut self, vendors: Arc<Vendors>) {
        self.vendors = vendors;
    }

    /// Whether a MAC address is known of any host that somebody's block may hold.
    pub fn have_macs(&self) -> bool {
        self.hosts.iter().any(|(address, host)| macs(*address, host).iter().any(|mac| !mac.is_local()))
    }

    /// From now on a packet that claims a later second than this does not count as the newest
    /// ([`Hosts::seen`]): a capture can claim any time, and what is old is counted back from there.
    pub fn set_horizon(&mut self, seconds: i64) {
        self.horizon = seconds;
    }

    /// Notes what an event says of its subject. `place`: the packet that told it.
    pub fn take(&mut self, event: &Event<'_>, place: Place) {
        let Some(address) = Hosts::subject(event) else { return };
        let time = event.time;
        if time.seconds <= self.horizon {
            self.seen = Some(match self.seen {
                None => (time, time),
                Some((first, last)) => (earlier(first, time), later(last, time)),
            });
        }
        if let Some(host) = self.hosts.get_mut(&address) {
            let was_slight = host.is_slight();
            host.take(event, place, &self.hasher);
            if was_slight && !host.is_slight() {
                self.slight_count -= 1;
                self.others.push_back(address);
            }
            return;
        }
        if self.hosts.len() >= self.limits.max_hosts.max(1) {
            self.forget_one();
        }
        let mut host = Box::new(Host::new(event.time));
        host.take(event, place, &self.hasher);
        if host.is_slight() {
            self.slight_count += 1;
            self.slight.push_back(address);
        } else {
            self.others.push_back(address);
        }
        self.hosts.insert(address, host);
        self.tidy();
    }

    /// Makes room: who fills the table pays for it.
    fn forget_one(&mut self) {
        let slight_first = self.slight_count > self.hosts.len() / 2;
        for slight in [slight_first, !slight_first] {
            let queue = if slight { &mut self.slight } else { &mut self.others };
            while let Some(address) = queue.pop_front() {
                if self.hosts.get(&address).is_some_and(|host| host.is_slight() == slight) {
                    self.hosts.remove(&address);
                    self.slight_count -= usize::from(slight);
                    self.forgotten += 1;
                    return;
                }
            }
        }
    }

    /// Addresses that are no longer slight do not fill their queue.
    fn tidy(&mut self) {
        if self.slight.len() > 2 * self.slight_count + 1024 {
            let hosts = &self.hosts;
            self.slight.retain(|address| hosts.get(address).is_some_and(|host| host.is_slight()));
        }
    }

    /// The address of the host that an event is about, if it is about one. A client of DHCP that
    /// has none yet is known by the one that a server offers it
    /// ([`DhcpClient::own_address`](fp_engine::DhcpClient::own_address)); of one that only wishes
    /// for one nothing can be noted. Nor is anything noted of groups: who sends from the address of
    /// one is not known by it. A connection over IPv4 is the exception: who made addresses of a
    /// capture unknown often put others of all 32 bits in their place.
    pub fn subject(event: &Event<'_>) -> Option<IpAddr> {
        let address = match event.subject {
            Subject::Client => event.client.address,
            Subject::Server => event.server.address,
        };
        let address = match &event.kind {
            EventKind::DhcpClient(client) if address.is_unspecified() => client.own_address()?,
            _ => address,
        };
        (is_of_one_host(address) || is_replaced(address, event)).then_some(address)
    }

    /// Says that what is known of a host has been written down: evidence counts anew from here on
    /// ([`Evidence::fresh`](crate::Evidence::fresh)).
    pub fn settle(&mut self, address: IpAddr) {
        if let Some(host) = self.hosts.get_mut(&address) {
            host.items.iter_mut().for_each(|item| item.settled = item.count);
        }
    }

    /// Whether an address was that of a client of something.
    pub fn is_client(&self, address: IpAddr) -> bool {
        self.hosts.get(&address).is_some_and(|host| host.is_client)
    }

    /// Which addresses are of one device.
    pub fn devices(&self) -> Devices {
        let mut devices = Devices::default();
        for (address, host) in &self.hosts {
            devices.add(*address, &macs(*address, host));
        }
        devices.finish()
    }

    /// How many hosts are known.
    pub fn len(&self) -> usize {
        self.hosts.len()
    }

    /// None is.
    pub fn is_empty(&self) -> bool {
        self.hosts.is_empty()
    }

    /// How many hosts were forgotten to make room.
    pub fn forgotten(&self) -> u64 {
        self.forgotten
    }

    /// The times of the first and the last packet that told of any host, forgotten ones included,
    /// but none that is later than [`Hosts::set_horizon`] says.
    pub fn seen(&self) -> Option<(Timestamp, Timestamp)> {
        self.seen
    }

    /// The addresses of all hosts, in order.
    pub fn addresses(&self) -> Vec<IpAddr> {
        let mut all: Vec<IpAddr> = self.hosts.keys().copied().collect();
        all.sort_unstable();
        all
    }

    /// What is known of a host, by the kinds of evidence that are chosen. `matcher` must be that of
    /// the engine.
    pub fn dossier(&self, address: IpAddr, matcher: &Matcher<'_>, chosen: Chosen) -> Option<Dossier> {
        let host = self.hosts.get(&address)?;
        let mut dossier = Dossier::of(address, host, matcher, chosen, &self.lifecycles);
        let facts = &mut dossier.facts;
        let vendor = |mac: &Mac| Some((*mac, self.vendors.of(*mac)?.to_owned()));
        facts.vendors = facts.macs.iter().filter_map(vendor).collect();
        Some(dossier)
    }
}

/// Whether a host can have this address: it is not the one that stands for none, not of a group and
/// not of all hosts of a link (RFC 6890, RFC 4291, 2.5.2 and 2.7).
fn is_of_one_host(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            !address.is_unspecified() && !address.is_multicast() && !address.is_broadcast()
        }
        IpAddr::V6(address) => !address.is_unspecified() && !address.is_multicast(),
    }
}

/// Whether an end of a connection may have the address of a group in place of its own.
fn is_replaced(address: IpAddr, event: &Event<'_>) -> bool {
    event.kind.transport() == Transport::Tcp
        && matches!(address.to_canonical(), IpAddr::V4(address) if address.is_multicast())
}
