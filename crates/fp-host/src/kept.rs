//! What all that is kept of a host is made of.

use fp_engine::{Endpoint, Subject, Timestamp};

/// How many packets and connections are kept as examples.
pub(crate) const EXAMPLES: usize = 3;

/// The packet that told something: the number of its file, from 0, and its number in that file,
/// from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: u32,
    /// The packet.
    pub number: u64,
}

/// A connection, seen from one of its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Connection {
    /// The port of the host itself.
    pub port: u16,
    /// The other end.
    pub peer: Endpoint,
    /// Which end the host is.
    pub side: Subject,
}

/// Makes room for one more: of most hosts there is one of each, and of others not many.
pub(crate) fn make_room<T>(all: &mut Vec<T>) {
    if all.len() == all.capacity() {
        all.reserve_exact(all.len().max(1));
    }
}

/// Adds what is new, while there is room.
pub(crate) fn push_some<T: PartialEq>(all: &mut Vec<T>, one: T, most: usize) {
    if all.len() < most && !all.contains(&one) {
        make_room(all);
        all.push(one);
    }
}

/// What times are ordered by: how finely a clock counts makes none later.
pub(crate) fn order(time: Timestamp) -> (i64, i64) {
    (time.seconds, time.nanos)
}

/// Captures may come in any order.
pub(crate) fn earlier(a: Timestamp, b: Timestamp) -> Timestamp {
    if order(b) < order(a) { b } else { a }
}

pub(crate) fn later(a: Timestamp, b: Timestamp) -> Timestamp {
    if order(b) > order(a) { b } else { a }
}
