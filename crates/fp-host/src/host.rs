//! What is kept of one host: what was seen of it, in bounded memory.

use core::hash::{BuildHasher, Hash, Hasher};

use fp_db::LabelId;
use fp_engine::{Endpoint, Event, EventKind, Reasons, Subject, TcpEvent, Timestamp, Transport, UptimeDoubt};
use fp_match::keyed::Keyed;
use fp_obs::NameCase;

use crate::evidence::{EvidenceKind, KINDS, Seen, TcpSeen};
use crate::mac::Mac;
use crate::tls_version::{TlsVersion, Versions};

/// The most pieces of evidence that are kept of a host; of further ones only the number is.
pub(crate) const MOST_ITEMS: usize = 32;
/// The most kinds of packets from which its systems are told apart.
const MOST_STRANDS: usize = 8;
/// The most connections of which is known which strand they are of.
const MOST_RECENT: usize = 32;
/// How many packets and connections are kept as examples.
const EXAMPLES: usize = 3;
/// The most different MTUs and ports.
const MOST_FACTS: usize = 8;
/// What a host takes in the table of all, in a queue, and of the allocator.
const IN_TABLES: usize = 160;
/// Of no strand: its SYN was not seen.
pub(crate) const NO_STRAND: u8 = u8::MAX;

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

/// One thing that was seen of a host, how often, and where.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) kind: EvidenceKind,
    key: u64,
    pub(crate) strand: u8,
    pub(crate) seen: Seen,
    pub(crate) first: Timestamp,
    pub(crate) last: Timestamp,
    pub(crate) count: u64,
    /// How often it had been seen when somebody settled what is known.
    pub(crate) settled: u64,
    pub(crate) places: Vec<Place>,
    pub(crate) connections: Vec<Connection>,
}

/// Packets that one stack sent over one path: what a system is made of.
#[derive(Clone, Debug)]
pub(crate) struct Strand {
    key: u64,
    pub(crate) side: Subject,
    pub(crate) hops: i16,
    pub(crate) connections: u64,
    pub(crate) examples: Vec<Connection>,
    pub(crate) first: Timestamp,
    pub(crate) last: Timestamp,
}

/// An MTU and the link that is known by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) mtu: u32,
    pub(crate) label: Option<LabelId>,
}

/// How long it has been up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Uptime {
    pub(crate) at: Timestamp,
    pub(crate) minutes: u32,
    pub(crate) hz: u32,
    pub(crate) doubt: Option<UptimeDoubt>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Host {
    pub(crate) first: Timestamp,
    pub(crate) last: Timestamp,
    pub(crate) events: u64,
    pub(crate) items: Vec<Item>,
    /// Pieces of evidence that found no room.
    pub(crate) left_out: u64,
    pub(crate) strands: Vec<Strand>,
    /// Connections by a hash, and their strands, the oldest first.
    recent: Vec<(u32, u8)>,
    next_recent: u8,
    pub(crate) links: Vec<Link>,
    pub(crate) ports: Vec<u16>,
    pub(crate) uptime: Option<Uptime>,
    /// What it could do best as a client of TLS, and what it chose as a server.
    pub(crate) tls_client: Versions,
    pub(crate) tls_server: Versions,
    /// Addresses that it gave itself on its link, of those that DHCP tells.
    pub(crate) macs: Vec<Mac>,
    /// It was the client of something.
    pub(crate) is_client: bool,
    /// Its requests named a proxy.
    pub(crate) via: bool,
    /// The engine found that others share its address, and why.
    pub(crate) sharing: Reasons,
    /// SYNs and SYN+ACKs.
    pub(crate) opened: u64,
    pub(crate) answered: u64,
    /// It said something in a connection whose SYN or SYN+ACK is known to be its own.
    is_proven: bool,
}

/// What a host has shown of itself, by which it gives way to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// A single packet made it, as those of a flood do.
    Slight,
    /// Handshakes and datagrams alone, which anybody can send under any address.
    Unproven,
    /// It had an established connection.
    Proven,
}

impl Standing {
    pub(crate) const COUNT: usize = 3;
}

impl Host {
    pub(crate) fn new(time: Timestamp) -> Host {
        Host { first: time, last: time, ..Host::default() }
    }

    pub(crate) fn standing(&self) -> Standing {
        if self.is_proven {
            Standing::Proven
        } else if self.answered == 0 && self.opened <= 1 && self.items.len() <= 1 {
            Standing::Slight
        } else {
            Standing::Unproven
        }
    }

    /// Bytes of memory that are kept, those of the tables that it is in among them.
    pub(crate) fn memory(&self) -> usize {
        let items = self.items.iter().map(Item::memory).sum::<usize>();
        let strands = self.strands.iter().map(|strand| strand.examples.capacity() * size_of::<Connection>());
        IN_TABLES
            + size_of::<Host>()
            + self.items.capacity() * size_of::<Item>()
            + items
            + self.strands.capacity() * size_of::<Strand>()
            + strands.sum::<usize>()
            + self.recent.capacity() * size_of::<(u32, u8)>()
            + self.links.capacity() * size_of::<Link>()
            + self.ports.capacity() * size_of::<u16>()
            + self.macs.capacity() * size_of::<Mac>()
    }

    pub(crate) fn take(&mut self, event: &Event<'_>, place: Place, hasher: &Keyed) {
        self.events += 1;
        self.first = earlier(self.first, event.time);
        self.last = later(self.last, event.time);
        self.is_client |= event.subject == Subject::Client;
        let connection = connection(event);
        let mut strand = None;
        match &event.kind {
            EventKind::Syn(tcp) => {
                self.opened += 1;
                strand = Some(self.strand(event, tcp, connection, hasher));
            }
            EventKind::SynAck(tcp) => {
                self.answered += 1;
                push_some(&mut self.ports, connection.port, MOST_FACTS);
                strand = Some(self.strand(event, tcp, connection, hasher));
            }
            EventKind::Mtu(mtu) => {
                return push_some(&mut self.links, Link { mtu: mtu.mtu, label: mtu.link }, MOST_FACTS);
            }
            EventKind::Uptime(up) => {
                let newer = self.uptime.is_none_or(|known| later(known.at, event.time) == event.time);
                if newer {
                    self.uptime =
                        Some(Uptime { at: event.time, minutes: up.minutes, hz: up.hz, doubt: up.doubt });
                }
                return;
            }
            EventKind::IpSharing(sharing) => return self.sharing.insert(sharing.reasons),
            EventKind::HttpRequest(head) => self.via |= head.observation.has_via(NameCase::Ignored),
            EventKind::TlsClient(hello) => {
                self.tls_client.add(TlsVersion::of_number(hello.highest_version()))
            }
            EventKind::QuicClient(_) => self.tls_client.add(Some(TlsVersion::Tls13)),
            EventKind::TlsServer(hello) => self.tls_server.add(TlsVersion::chosen(hello)),
            EventKind::QuicServer(_) => self.tls_server.add(Some(TlsVersion::Tls13)),
            EventKind::DhcpClient(client) => {
                if let Some(mac) = Mac::read(&client.mac) {
                    push_some(&mut self.macs, mac, MOST_FACTS);
                }
            }
            _ => {}
        }
        if strand.is_none() && event.kind.transport() == Transport::Tcp {
            self.is_proven |= self.strand_of(&connection, hasher) != NO_STRAND;
        }
        for (kind, of) in EvidenceKind::all().zip(&KINDS) {
            let Some(glimpse) = (of.see)(event) else { continue };
            let key = glimpse.key(hasher);
            let strand = strand.unwrap_or_else(|| self.strand_of(&connection, hasher));
            let known = |item: &&mut Item| item.kind == kind && item.key == key && item.strand == strand;
            let has_room = self.items.len() < MOST_ITEMS;
            match self.items.iter_mut().find(known) {
                Some(item) => item.again(event.time, place, connection),
                None if has_room => {
                    make_room(&mut self.items);
                    self.items.push(Item {
                        kind,
                        key,
                        strand,
                        seen: glimpse.keep(),
                        first: event.time,
                        last: event.time,
                        count: 1,
                        settled: 0,
                        places: vec![place],
                        connections: vec![connection],
                    });
                }
                None => self.left_out += 1,
            }
        }
    }

    /// The strand of a SYN or SYN+ACK, which is that of its connection from now on.
    fn strand(&mut self, event: &Event<'_>, tcp: &TcpEvent, connection: Connection, hasher: &Keyed) -> u8 {
        let mut state = hasher.build_hasher();
        connection.side.hash(&mut state);
        match &tcp.verdict {
            Some(verdict) => (verdict.signature.0, tcp.hops).hash(&mut state),
            None => (tcp.observation.layout, tcp.observation.scale, tcp.hops).hash(&mut state),
        }
        let key = state.finish();
        let place = self.strands.iter().position(|strand| strand.key == key);
        let place = match place {
            Some(place) => place,
            None if self.strands.len() < MOST_STRANDS => {
                make_room(&mut self.strands);
                self.strands.push(Strand {
                    key,
                    side: connection.side,
                    hops: tcp.hops,
                    connections: 0,
                    examples: Vec::new(),
                    first: event.time,
                    last: event.time,
                });
                self.strands.len() - 1
            }
            None => return NO_STRAND,
        };
        if let Some(strand) = self.strands.get_mut(place) {
            strand.first = earlier(strand.first, event.time);
            strand.last = later(strand.last, event.time);
            strand.connections += 1;
            push_some(&mut strand.examples, connection, EXAMPLES);
        }
        let strand = u8::try_from(place).unwrap_or(NO_STRAND);
        let known = (hash(&connection, hasher), strand);
        if self.recent.len() < MOST_RECENT {
            make_room(&mut self.recent);
            self.recent.push(known);
        } else if let Some(oldest) = self.recent.get_mut(usize::from(self.next_recent)) {
            *oldest = known;
            self.next_recent = (self.next_recent + 1) % MOST_RECENT as u8;
        }
        strand
    }

    /// The strand of a connection whose SYN was seen not long ago.
    fn strand_of(&self, connection: &Connection, hasher: &Keyed) -> u8 {
        let wanted = hash(connection, hasher);
        let found = self.recent.iter().rev().find(|(known, _)| *known == wanted);
        found.map_or(NO_STRAND, |(_, strand)| *strand)
    }
}

impl Item {
    /// Bytes of memory beside its own.
    fn memory(&self) -> usize {
        let seen = match &self.seen {
            Seen::Tcp(_) => size_of::<TcpSeen>(),
            Seen::Text(text) => text.len(),
            Seen::Label(_) | Seen::Build(_) => 0,
        };
        seen + self.places.capacity() * size_of::<Place>()
            + self.connections.capacity() * size_of::<Connection>()
    }

    fn again(&mut self, time: Timestamp, place: Place, connection: Connection) {
        self.first = earlier(self.first, time);
        self.last = later(self.last, time);
        self.count += 1;
        push_some(&mut self.places, place, EXAMPLES);
        push_some(&mut self.connections, connection, EXAMPLES);
    }
}

/// Makes room for one more: of most hosts there is one of each, and of others not many.
fn make_room<T>(all: &mut Vec<T>) {
    if all.len() == all.capacity() {
        all.reserve_exact(all.len().max(1));
    }
}

/// The connection of an event, seen from its subject.
fn connection(event: &Event<'_>) -> Connection {
    let (own, peer) = match event.subject {
        Subject::Client => (event.client, event.server),
        Subject::Server => (event.server, event.client),
    };
    Connection { port: own.port, peer, side: event.subject }
}

fn hash(connection: &Connection, hasher: &Keyed) -> u32 {
    hasher.hash_one(connection) as u32
}

/// Adds what is new, while there is room.
fn push_some<T: PartialEq>(all: &mut Vec<T>, one: T, most: usize) {
    if all.len() < most && !all.contains(&one) {
        make_room(all);
        all.push(one);
    }
}

/// Captures may come in any order.
pub(crate) fn earlier(a: Timestamp, b: Timestamp) -> Timestamp {
    if (b.seconds, b.nanos) < (a.seconds, a.nanos) { b } else { a }
}

pub(crate) fn later(a: Timestamp, b: Timestamp) -> Timestamp {
    if (b.seconds, b.nanos) > (a.seconds, a.nanos) { b } else { a }
}
