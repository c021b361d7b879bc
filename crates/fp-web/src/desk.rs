//! Where everything comes together, and where every question is answered.

use std::net::IpAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use fp_engine::{Config, Database, Matcher};
use fp_host::{Chosen, Dossier, Hosts, Limits, Vendors};
use fp_match::{Coverage, covered};
use fp_report::Pseudonyms;
use tokio::sync::watch;

use crate::captures::Captures;
use crate::catalogue::{Entry, entries};
use crate::inventory::Inventory;
use crate::ring::Ring;
use crate::shapes::Shapes;

/// How much is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The most events.
    pub events: usize,
    /// The most bytes of events with their frames.
    pub bytes: usize,
    /// The most hosts.
    pub hosts: usize,
    /// The longest capture that may be sent to the page, in bytes.
    pub upload: u64,
}

impl Default for Kept {
    /// 200,000 events in 256 MiB, 50,000 hosts, and captures of up to 4 GiB.
    fn default() -> Kept {
        Kept { events: 200_000, bytes: 256 << 20, hosts: 50_000, upload: 4 << 30 }
    }
}

/// The last events, the hosts, and the captures that they come from. Shared by those who bring
/// events and those who ask; no lock is held while anybody is waited for.
pub struct Desk {
    pub(crate) database: Arc<Database>,
    pub(crate) matcher: Arc<Matcher<'static>>,
    pub(crate) config: Config,
    pub(crate) kept: Kept,
    ring: Mutex<Ring>,
    hosts: Mutex<Hosts>,
    shapes: Mutex<Shapes>,
    captures: Mutex<Captures>,
    /// Counts what happened, so that those who follow are woken.
    changed: watch::Sender<u64>,
    /// Counts how often everything was forgotten: what is on its way since then is not taken.
    generation: AtomicU64,
    /// Captures that are sent to the page at this moment.
    pub(crate) uploads: AtomicU64,
    /// Streams of events that are open.
    pub(crate) streams: AtomicU64,
    stored: Vec<serde_json::Value>,
    inventory: Option<Mutex<Box<dyn Inventory>>>,
    vendors: Arc<Vendors>,
    /// What is told in place of what is personal.
    pub(crate) pseudonyms: Option<Pseudonyms>,
    /// Made when somebody asks.
    entries: OnceLock<Vec<Entry>>,
    coverage: OnceLock<Coverage>,
}

impl Desk {
    /// With nothing on it.
    pub fn new(database: Database, config: Config, kept: Kept) -> Desk {
        let database = Arc::new(database);
        Desk {
            matcher: Arc::new(Matcher::new(Arc::clone(&database))),
            database,
            config,
            kept,
            ring: Mutex::new(Ring::new(kept.events, kept.bytes)),
            hosts: Mutex::new(Hosts::new(Limits::of(kept.hosts))),
            shapes: Mutex::default(),
            captures: Mutex::default(),
            changed: watch::Sender::new(0),
            generation: AtomicU64::new(0),
            uploads: AtomicU64::new(0),
            streams: AtomicU64::new(0),
            stored: Vec::new(),
            inventory: None,
            vendors: Arc::default(),
            pseudonyms: None,
            entries: OnceLock::new(),
            coverage: OnceLock::new(),
        }
    }

    /// With hosts of an inventory beside those of traffic: objects with the members of the list of
    /// hosts; and the inventory itself, which is asked for all of one.
    #[must_use]
    pub fn with_stored(mut self, hosts: Vec<serde_json::Value>, inventory: Box<dyn Inventory>) -> Desk {
        self.stored = hosts;
        self.inventory = Some(Mutex::new(inventory));
        self
    }

    /// These say whose blocks MAC addresses are of.
    #[must_use]
    pub fn with_vendors(mut self, vendors: Arc<Vendors>) -> Desk {
        self.vendors = vendors;
        *self.hosts() = self.no_hosts();
        self
    }

    /// Tells these in place of what is personal. Frames are not kept then, and no captures are
    /// taken: who may send some could try whose a name is.
    #[must_use]
    pub fn hiding(self, pseudonyms: Option<Pseudonyms>) -> Desk {
        Desk { pseudonyms, ..self }
    }

    /// The addresses of all hosts as they are told, each with its own, in order.
    pub(crate) fn told_hosts(&self) -> Vec<(IpAddr, IpAddr)> {
        let Some(pseudonyms) = &self.pseudonyms else {
            return self.hosts().addresses().into_iter().map(|address| (address, address)).collect();
        };
        let own: Vec<(IpAddr, bool)> = {
            let hosts = self.hosts();
            hosts.addresses().into_iter().map(|address| (address, hosts.is_client(address))).collect()
        };
        // Hashing takes longer than anybody is to wait for the hosts.
        let told = |(address, is_client)| (pseudonyms.host(address, &|_| is_client), address);
        let mut all: Vec<(IpAddr, IpAddr)> = own.into_iter().map(told).collect();
        all.sort_unstable();
        all
    }

    /// What is known of the host that is told under this address, and of which device it is.
    pub(crate) fn dossier(&self, told: IpAddr) -> Option<Dossier> {
        let address = match &self.pseudonyms {
            None => told,
            Some(_) => {
                let all = self.told_hosts();
                let at = all.partition_point(|(one, _)| *one < told);
                all.get(at).filter(|(one, _)| *one == told)?.1
            }
        };
        let mut dossier = self.own_dossier(address)?;
        let hosts = self.hosts();
        if !dossier.facts.macs.is_empty() {
            dossier.device = hosts.devices().of(address, &dossier.facts.macs);
        }
        if let Some(pseudonyms) = &self.pseudonyms {
            pseudonyms.dossier(&mut dossier, &|address| hosts.is_client(address));
        }
        Some(dossier)
    }

    /// What is known of a host by its own address, as it is.
    pub(crate) fn own_dossier(&self, address: IpAddr) -> Option<Dossier> {
        self.hosts().dossier(address, &self.matcher, Chosen::ALL)
    }

    /// All signatures.
    pub(crate) fn entries(&self) -> &[Entry] {
        self.entries.get_or_init(|| entries(&self.database))
    }

    /// The signatures that earlier ones leave nothing.
    pub(crate) fn coverage(&self) -> &Coverage {
        self.coverage.get_or_init(|| covered(&self.database))
    }

    pub(crate) fn stored(&self) -> &[serde_json::Value] {
        &self.stored
    }

    /// What the inventory has on a host.
    pub(crate) fn stored_host(&self, address: IpAddr) -> Result<Option<serde_json::Value>, String> {
        self.inventory.as_ref().map_or(Ok(None), |inventory| lock(inventory).host(address))
    }

    pub(crate) fn ring(&self) -> MutexGuard<'_, Ring> {
        lock(&self.ring)
    }

    pub(crate) fn hosts(&self) -> MutexGuard<'_, Hosts> {
        lock(&self.hosts)
    }

    pub(crate) fn shapes(&self) -> MutexGuard<'_, Shapes> {
        lock(&self.shapes)
    }

    pub(crate) fn captures(&self) -> MutexGuard<'_, Captures> {
        lock(&self.captures)
    }

    /// Tells those who follow that there is something new.
    pub(crate) fn wake(&self) {
        self.changed.send_modify(|count| *count += 1);
    }

    /// Learns of what is new.
    pub(crate) fn follow(&self) -> watch::Receiver<u64> {
        self.changed.subscribe()
    }

    pub(crate) fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    /// Hosts of which nothing was seen yet.
    fn no_hosts(&self) -> Hosts {
        let mut hosts = Hosts::new(Limits::of(self.kept.hosts));
        hosts.set_vendors(Arc::clone(&self.vendors));
        hosts
    }

    /// Forgets events, hosts and captures. Links are listened to further on.
    pub(crate) fn clear(&self) {
        // In the order in which `Intake::take` locks.
        let (mut captures, mut hosts, mut shapes, mut ring) =
            (self.captures(), self.hosts(), self.shapes(), self.ring());
        self.generation.fetch_add(1, Ordering::AcqRel);
        *hosts = self.no_hosts();
        *shapes = Shapes::default();
        captures.clear();
        ring.clear();
        drop((captures, hosts, shapes, ring));
        self.wake();
    }
}

/// A panic of who held it is told where that happened; what is behind it is as whole as before.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
