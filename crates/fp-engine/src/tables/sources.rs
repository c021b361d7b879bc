//! Who holds how many of the established connections.
//!
//! Anybody with a host that answers can establish any number of connections. While the table has
//! room for as many again, nobody is counted. From then on each client is, an IPv6 one by its /64,
//! which is what a network gets (RFC 6177): connections beyond a sixteenth of the table give way
//! before those of others.

use crate::flow::{Counted, PackedEndpoint};
use crate::table::Table;

/// One client has this part of the table at most, once the table fills.
pub(super) const SHARE: u32 = 16;

/// Connections of each client, as far as they are counted.
pub(super) struct Sources(Table<Source>);

struct Source {
    key: Key,
    connections: u32,
}

/// The upper half of an IPv6 address, or an IPv4 address, and the network with the version.
type Key = (u64, u32);

/// What stands for a client: of this key, and a hash of it.
pub(crate) fn key(client: PackedEndpoint) -> Key {
    let address = if client.is_ipv4() { client.low } else { client.high };
    (address, u32::from(client.network()) << 1 | u32::from(client.is_ipv4()))
}

impl Sources {
    pub(super) fn new() -> Self {
        Sources(Table::new())
    }

    /// Counts a connection of a client that may have so many.
    pub(super) fn count(&mut self, hash: u32, key: Key, share: u32) -> Counted {
        let known = self.0.find(hash, |source| source.key == key);
        let id = known.unwrap_or_else(|| self.0.insert(hash, Source { key, connections: 0 }, 0));
        let source = self.0.get_mut(id);
        source.connections += 1;
        Counted::new(id, source.connections > share)
    }

    /// A connection is no more.
    pub(super) fn forget(&mut self, counted: Counted) {
        let Some(id) = counted.of() else { return };
        let source = self.0.get_mut(id);
        source.connections -= 1;
        if source.connections == 0 {
            self.0.remove(id);
        }
    }
}

#[cfg(test)]
mod tests {
    use core::net::IpAddr;

    use super::*;

    fn key_of(address: &str) -> Key {
        key(PackedEndpoint::new(address.parse::<IpAddr>().unwrap(), 80))
    }

    #[test]
    fn who_is_one_client() {
        assert_eq!(key_of("2001:db8::1"), key_of("2001:db8:0:0:ffff::"));
        assert_ne!(key_of("2001:db8::1"), key_of("2001:db8:0:1::1"));
        assert_ne!(key_of("192.0.2.1"), key_of("192.0.2.2"));
        assert_ne!(key_of("192.0.2.1"), key_of("::c000:201"));
        assert_ne!(key_of("0.0.0.0"), key_of("::1"));
        let end = PackedEndpoint::new(IpAddr::from([192, 0, 2, 1]), 80);
        assert_ne!(key(end), key(end.within(7)));
    }

    #[test]
    fn what_is_forgotten_counts_no_more() {
        let mut sources = Sources::new();
        let first = sources.count(7, (1, 0), 1);
        // Of the same hash.
        let other = sources.count(7, (2, 0), 1);
        let second = sources.count(7, (1, 0), 1);
        assert_eq!([first, other, second].map(Counted::is_beyond_share), [false, false, true]);
        sources.forget(Counted::default());
        sources.forget(first);
        sources.forget(other);
        assert!(sources.count(7, (1, 0), 1).is_beyond_share());
        assert!(!sources.count(7, (2, 0), 1).is_beyond_share());
    }
}
