//! Connections whose SYN was not seen: they are not followed, and a host all of whose connections
//! are such would be told of nowhere.

use core::net::IpAddr;

/// Places for connections that were met: 1 MiB.
const PLACES: usize = 1 << 18;
/// Connections that are known to have been met, so that a search is short.
const KNOWN: usize = PLACES / 2;
/// Hosts that are counted at a time.
const HOSTS: usize = 16;

/// How many connections were met in their middle, and which hosts most of them were of.
///
/// A connection is known by the 32 bits of its hash, so that it counts once: of 10,000 connections
/// two have one hash in a run of a hundred. Once [`KNOWN`] are, no others are counted, and there
/// are at least as many. Of a host that takes the place of another the count begins with that of
/// the other (the space-saving algorithm of Metwally, Agrawal and El Abbadi, 2005): a host of more
/// than a sixteenth of all connections is always among them.
pub(crate) struct Unseen {
    /// Hashes, each at the first free place from its own on; 0 is none.
    met: Box<[u32]>,
    known: usize,
    count: u64,
    /// There may be more, since no others can be known.
    beyond: bool,
    hosts: Vec<Host>,
}

#[derive(Clone, Copy)]
struct Host {
    address: IpAddr,
    count: u64,
    /// What of the count may be of others.
    of_others: u64,
}

/// A hash as it is kept: 0 is a free place.
#[inline(always)]
fn stored(hash: u32) -> u32 {
    if hash == 0 { u32::MAX } else { hash }
}

impl Unseen {
    pub(crate) fn new() -> Unseen {
        Unseen {
            met: vec![0; PLACES].into_boxed_slice(),
            known: 0,
            count: 0,
            beyond: false,
            hosts: Vec::with_capacity(HOSTS),
        }
    }

    /// Where a hash stands, or where it would.
    #[inline(always)]
    fn find(&self, hash: u32) -> Result<(), usize> {
        let mut place = hash as usize % PLACES;
        // Half of the places are free.
        loop {
            match self.met.get(place) {
                Some(0) | None => return Err(place),
                Some(met) if *met == hash => return Ok(()),
                Some(_) => place = (place + 1) % PLACES,
            }
        }
    }

    /// Whether a connection of this hash was met, from its SYN on or not, or there is no room to
    /// know it.
    #[inline(always)]
    pub(crate) fn is_met(&self, hash: u32) -> bool {
        self.find(stored(hash)).is_ok() || self.known == KNOWN
    }

    /// Its SYN was seen.
    #[inline(always)]
    pub(crate) fn meet(&mut self, hash: u32) {
        let hash = stored(hash);
        let Err(place) = self.find(hash) else { return };
        if self.known < KNOWN
            && let Some(free) = self.met.get_mut(place)
        {
            *free = hash;
            self.known += 1;
            self.beyond |= self.known == KNOWN;
        }
    }

    /// A connection that was not [met](Unseen::is_met) is met in its middle.
    #[cold]
    pub(crate) fn meet_in_the_middle(&mut self, hash: u32, ends: [IpAddr; 2]) {
        self.meet(hash);
        self.count += 1;
        for address in ends {
            self.count_host(address);
        }
    }

    fn count_host(&mut self, address: IpAddr) {
        if let Some(host) = self.hosts.iter_mut().find(|host| host.address == address) {
            host.count += 1;
        } else if self.hosts.len() < HOSTS {
            self.hosts.push(Host { address, count: 1, of_others: 0 });
        } else if let Some(least) = self.hosts.iter_mut().min_by_key(|host| host.count) {
            *least = Host { address, count: least.count + 1, of_others: least.count };
        }
    }

    /// What follows is of another time: connections are met anew. Counts go on.
    pub(crate) fn forget(&mut self) {
        self.met.fill(0);
        self.known = 0;
    }

    pub(crate) fn count(&self) -> u64 {
        self.count
    }

    /// There was no room to know all connections: there may be more than are counted.
    pub(crate) fn is_beyond(&self) -> bool {
        self.beyond
    }

    /// The hosts with the most, those first, and how many each has at least.
    pub(crate) fn hosts(&self) -> Vec<(IpAddr, u64)> {
        let mut hosts: Vec<(IpAddr, u64)> =
            self.hosts.iter().map(|host| (host.address, host.count - host.of_others)).collect();
        hosts.sort_by_key(|(address, count)| (core::cmp::Reverse(*count), *address));
        hosts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(number: u32) -> IpAddr {
        IpAddr::from(number.to_be_bytes())
    }

    #[test]
    fn a_host_of_many_connections_is_found_among_many_hosts() {
        let mut unseen = Unseen::new();
        for number in 0..10_000_u32 {
            assert!(!unseen.is_met(number));
            // Every fifth is of one host.
            let client = if number % 5 == 0 { host(1) } else { host(1000 + number) };
            unseen.meet_in_the_middle(number, [client, host(2)]);
            assert!(unseen.is_met(number));
        }
        assert_eq!(unseen.count(), 10_000);
        let hosts = unseen.hosts();
        assert!(hosts.len() <= HOSTS);
        assert_eq!(hosts[0], (host(2), 10_000));
        assert_eq!(hosts[1].0, host(1));
        assert!((1000..=2000).contains(&hosts[1].1), "{hosts:?}");
    }

    #[test]
    fn a_syn_is_no_such_connection() {
        let mut unseen = Unseen::new();
        unseen.meet(7);
        assert!(unseen.is_met(7) && !unseen.is_met(8));
        unseen.forget();
        assert!(!unseen.is_met(7));
        assert_eq!((unseen.count(), unseen.hosts()), (0, vec![]));
    }

    #[test]
    fn each_counts_once_until_there_is_no_room() {
        let mut unseen = Unseen::new();
        // Hashes that crowd in one place.
        for hash in [0, 1, PLACES as u32, 1 + PLACES as u32, u32::MAX, u32::MAX] {
            if !unseen.is_met(hash) {
                unseen.meet_in_the_middle(hash, [host(1), host(2)]);
            }
        }
        // Those of 0 are taken for those of u32::MAX.
        assert_eq!((unseen.count(), unseen.is_beyond()), (4, false));
        for hash in 0..PLACES as u32 {
            unseen.meet(hash);
        }
        assert!(unseen.is_met(PLACES as u32 * 7) && unseen.is_beyond());
        assert_eq!(unseen.known, KNOWN);
        unseen.forget();
        assert!(!unseen.is_met(1) && unseen.is_beyond(), "what was counted is still a bound");
    }
}
