//! All hosts, in bounded memory.

use core::net::IpAddr;
use std::borrow::Cow;
use std::collections::VecDeque;
use std::sync::Arc;

use fp_engine::{Event, EventKind, ForeignLabels, LabelsId, Subject, Timestamp, Transport};
use fp_match::Matcher;
use fp_match::keyed::Keyed;
use hashbrown::HashMap;

use crate::devices::Devices;
use crate::dossier::{Dossier, macs};
use crate::evidence::Chosen;
use crate::host::{Host, Standing};
use crate::kept::{Place, earlier, later};
use crate::lifecycle::Lifecycles;
use crate::mac::Mac;
use crate::vendors::Vendors;

/// How much is kept. Who fills it pays for it: while hosts that were in no established connection
/// take more than half of the memory, the oldest of these gives way, of those that sent a single
/// packet or of the others, of whichever there is more; else the oldest of all others does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The most hosts.
    pub max_hosts: usize,
    /// The most bytes of memory that all hosts take together.
    pub max_bytes: usize,
}

impl Limits {
    /// So many hosts, and 2 KiB for each: one of which little was seen takes half of that, one of
    /// which all is kept that may be some 20 KiB.
    pub const fn of(max_hosts: usize) -> Limits {
        Limits { max_hosts, max_bytes: max_hosts.saturating_mul(2048) }
    }

    /// The same with so many bytes.
    #[must_use]
    pub const fn with_max_bytes(self, max_bytes: usize) -> Limits {
        Limits { max_bytes, ..self }
    }
}

impl Default for Limits {
    /// 500,000 hosts, and 1 GB.
    fn default() -> Limits {
        Limits::of(500_000)
    }
}

/// Hosts of one standing.
#[derive(Debug, Default)]
struct Alike {
    /// Their addresses, the oldest first. An address that stands otherwise by now, or is gone, is
    /// passed over when its turn comes.
    queue: VecDeque<IpAddr>,
    count: usize,
    bytes: usize,
}

/// What is known of the hosts that an engine tells of.
#[derive(Debug)]
pub struct Hosts {
    limits: Limits,
    hasher: Keyed,
    hosts: HashMap<IpAddr, Box<Host>, Keyed>,
    /// By what they have shown of themselves: slight, unproven and proven ones.
    alike: [Alike; Standing::COUNT],
    forgotten: u64,
    seen: Option<(Timestamp, Timestamp)>,
    /// The last second that `seen` believes.
    horizon: i64,
    lifecycles: Cow<'static, Lifecycles>,
    vendors: Arc<Vendors>,
    /// Which list the labels of events count in; nothing if events of several were taken.
    labels: Option<LabelsId>,
}

impl Hosts {
    /// No hosts.
    pub fn new(limits: Limits) -> Hosts {
        let hasher = Keyed::default();
        Hosts {
            limits,
            hosts: HashMap::with_hasher(hasher.clone()),
            hasher,
            alike: Default::default(),
            forgotten: 0,
            seen: None,
            horizon: i64::MAX,
            lifecycles: Cow::Borrowed(Lifecycles::embedded()),
            vendors: Arc::default(),
            labels: Some(LabelsId::UNKNOWN),
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

    /// Notes what an event says of its subject. `place`: the packet that told it. All events must
    /// be of engines with the same database ([`Hosts::check`]).
    pub fn take(&mut self, event: &Event<'_>, place: Place) {
        let Some(address) = Hosts::subject(event) else { return };
        if self.labels == Some(LabelsId::UNKNOWN) {
            self.labels = Some(event.labels);
        } else if self.labels.is_some_and(|labels| !labels.agrees(event.labels)) {
            self.labels = None;
        }
        let time = event.time;
        if time.seconds <= self.horizon {
            self.seen = Some(match self.seen {
                None => (time, time),
                Some((first, last)) => (earlier(first, time), later(last, time)),
            });
        }
        if let Some(host) = self.hosts.get_mut(&address) {
            let before = (host.standing(), host.memory());
            host.take(event, place, &self.hasher);
            let now = (host.standing(), host.memory());
            self.count(address, Some(before), Some(now));
        } else {
            self.make_room(1);
            let mut host = Box::new(Host::new(time));
            host.take(event, place, &self.hasher);
            self.count(address, None, Some((host.standing(), host.memory())));
            self.hosts.insert(address, host);
        }
        self.make_room(0);
        self.tidy();
    }

    /// A host stood and took this before, and stands and takes that now; `None` where there is
    /// none.
    fn count(&mut self, address: IpAddr, before: Option<(Standing, usize)>, now: Option<(Standing, usize)>) {
        if let Some((standing, bytes)) = before
            && let Some(alike) = self.alike.get_mut(standing as usize)
        {
            (alike.count, alike.bytes) = (alike.count - 1, alike.bytes - bytes);
        }
        if let Some((standing, bytes)) = now
            && let Some(alike) = self.alike.get_mut(standing as usize)
        {
            (alike.count, alike.bytes) = (alike.count + 1, alike.bytes + bytes);
            if before.is_none_or(|(before, _)| before != standing) {
                alike.queue.push_back(address);
            }
        }
    }

    /// Forgets hosts until there is room for so many more: who fills the table pays for it. The
    /// last one stays.
    fn make_room(&mut self, more: usize) {
        let Limits { max_hosts, max_bytes } = self.limits;
        loop {
            let bytes: usize = self.alike.iter().map(|alike| alike.bytes).sum();
            let len = self.hosts.len();
            if len <= 1 - more || len + more <= max_hosts && bytes <= max_bytes {
                return;
            }
            let [slight, unproven, proven] = [Standing::Slight, Standing::Unproven, Standing::Proven];
            let of = |standing: Standing| self.alike.get(standing as usize).map_or(0, |alike| alike.bytes);
            let (first, second) =
                if of(slight) > of(unproven) { (slight, unproven) } else { (unproven, slight) };
            let order = if of(slight) + of(unproven) > bytes / 2 {
                [first, second, proven]
            } else {
                [proven, first, second]
            };
            if !order.into_iter().any(|standing| self.forget_oldest(standing)) {
                return;
            }
        }
    }

    /// Forgets the oldest host of a standing; whether there is one.
    fn forget_oldest(&mut self, standing: Standing) -> bool {
        while let Some(address) =
            self.alike.get_mut(standing as usize).and_then(|alike| alike.queue.pop_front())
        {
            let stood = self.hosts.get(&address).map(|host| (host.standing(), host.memory()));
            if stood.is_some_and(|(stood, _)| stood == standing) {
                self.hosts.remove(&address);
                self.count(address, stood, None);
                self.forgotten += 1;
                return true;
            }
        }
        false
    }

    /// Addresses that stand otherwise by now do not fill their queue.
    fn tidy(&mut self) {
        for (standing, alike) in [Standing::Slight, Standing::Unproven].into_iter().zip(&mut self.alike) {
            if alike.queue.len() > 2 * alike.count + 1024 {
                let hosts = &self.hosts;
                let stays =
                    |address: &IpAddr| hosts.get(address).is_some_and(|host| host.standing() == standing);
                alike.queue.retain(stays);
            }
        }
    }

    /// Bytes of memory that all hosts take.
    pub fn memory(&self) -> usize {
        self.alike.iter().map(|alike| alike.bytes).sum()
    }

    /// The address of the host that an event is about, if it is about one. A client of DHCP that
    /// has none yet is known by the one that a server offers it
    /// ([`DhcpClient::own_address`](fp_engine::DhcpClient::own_address)), and so is one whose
    /// message a relay hands on; of one that only wishes for one nothing can be noted. Nor is
    /// anything noted of groups: who sends from the address of one is not known by it. A connection
    /// over IPv4 is the exception: who made addresses of a capture unknown often put others of all
    /// 32 bits in their place.
    pub fn subject(event: &Event<'_>) -> Option<IpAddr> {
        let address = match event.subject {
            Subject::Client => event.client.address,
            Subject::Server => event.server.address,
        };
        let address = match &event.kind {
            EventKind::DhcpClient(client) if address.is_unspecified() || client.relay.is_some() => {
                client.own_address()?
            }
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

    /// Whether the labels that hosts are known by are those of a matcher's database.
    ///
    /// # Errors
    /// They are those of another one, or events of several databases were taken.
    pub fn check(&self, matcher: &Matcher<'_>) -> Result<(), ForeignLabels> {
        self.labels.ok_or(ForeignLabels)?.check(matcher.labels_id())
    }

    /// What is known of a host, by the kinds of evidence that are chosen; `None` of an address that
    /// nothing is known of. `matcher` must be that of the engine: by one of another database no
    /// host is known, and [`check`](Hosts::check) says so.
    pub fn dossier(&self, address: IpAddr, matcher: &Matcher<'_>, chosen: Chosen) -> Option<Dossier> {
        self.check(matcher).ok()?;
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
