//! A piece of evidence as it is kept.

use fp_engine::Timestamp;

use crate::evidence::{EvidenceKind, Seen, TcpSeen};
use crate::kept::{Connection, EXAMPLES, Place, earlier, later, push_some};
use crate::mac::Mac;

/// Who said a piece of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// What sends the packets of a strand, by its place in [`Host::strands`](crate::host::Host).
    Strand(u8),
    /// An end of a connection of which no SYN or SYN+ACK is known.
    Unopened,
    /// Whoever sent a datagram from the address, as anybody can from any.
    Datagram,
    /// Who asked for the address without having one, by the hardware address that he tells.
    Claimant(Option<Mac>),
}

impl Source {
    /// The end of a connection of that strand, if it is known.
    pub(crate) fn of(strand: Option<u8>) -> Source {
        strand.map_or(Source::Unopened, Source::Strand)
    }

    pub(crate) fn is_claimant(self) -> bool {
        matches!(self, Source::Claimant(_))
    }
}

/// One thing that was seen of a host, how often, and where.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) kind: EvidenceKind,
    pub(crate) key: u64,
    pub(crate) source: Source,
    pub(crate) seen: Seen,
    pub(crate) first: Timestamp,
    pub(crate) last: Timestamp,
    pub(crate) count: u64,
    /// How often it had been seen when somebody settled what is known.
    pub(crate) settled: u64,
    pub(crate) places: Vec<Place>,
    pub(crate) connections: Vec<Connection>,
}

impl Item {
    /// Bytes of memory beside its own.
    pub(crate) fn memory(&self) -> usize {
        let seen = match &self.seen {
            Seen::Tcp(_) => size_of::<TcpSeen>(),
            Seen::Text(text) => text.len(),
            Seen::Label(_) | Seen::Build(_) => 0,
        };
        seen + self.places.capacity() * size_of::<Place>()
            + self.connections.capacity() * size_of::<Connection>()
    }

    pub(crate) fn again(&mut self, time: Timestamp, place: Place, connection: Connection) {
        self.first = earlier(self.first, time);
        self.last = later(self.last, time);
        self.count += 1;
        push_some(&mut self.places, place, EXAMPLES);
        push_some(&mut self.connections, connection, EXAMPLES);
    }
}
