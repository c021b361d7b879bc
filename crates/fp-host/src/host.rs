//! What is kept of one host: what was seen of it, in bounded memory.

use core::hash::{BuildHasher, Hash, Hasher};

use fp_db::LabelId;
use fp_engine::{Event, EventKind, Reasons, Subject, TcpEvent, Timestamp, Transport, UptimeDoubt};
use fp_match::keyed::Keyed;
use fp_obs::NameCase;

use crate::claims::{Claim, Claims};
use crate::evidence::{EvidenceKind, KINDS};
use crate::item::{Item, Source};
use crate::kept::{Connection, EXAMPLES, Place, earlier, later, make_room, order, push_some};
use crate::mac::Mac;
use crate::tls_version::{TlsVersion, Versions};

/// The most pieces of evidence that are kept of a host; of further ones only the number is.
pub(crate) const MOST_ITEMS: usize = 32;
/// The most kinds of packets from which its systems are told apart.
const MOST_STRANDS: usize = 8;
/// The most connections of which is known which strand they are of.
const MOST_RECENT: usize = 32;
/// The most different MTUs and ports.
const MOST_FACTS: usize = 8;
/// What a host takes in the table of all, in a queue, and of the allocator.
const IN_TABLES: usize = 160;
/// The most pieces of evidence that are claims.
const MOST_CLAIMS: usize = 4;

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
    /// One of its connections was established: it said something in it.
    pub(crate) is_proven: bool,
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
    recent: Vec<(u32, Option<u8>)>,
    next_recent: u8,
    pub(crate) links: Vec<Link>,
    pub(crate) ports: Vec<u16>,
    pub(crate) uptime: Option<Uptime>,
    /// What it could do best as a client of TLS, and what it chose as a server.
    pub(crate) tls_client: Versions,
    pub(crate) tls_server: Versions,
    /// Addresses that it gave itself on its link, of those that DHCP tells.
    pub(crate) macs: Vec<Mac>,
    /// Who asked for its address without having one, and who did first.
    pub(crate) claims: Claims,
    /// A packet came from its address: it is known by more than claims.
    pub(crate) is_shown: bool,
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
            + self.claims.memory()
    }

    pub(crate) fn take(&mut self, event: &Event<'_>, place: Place, hasher: &Keyed) {
        self.events += 1;
        self.is_client |= event.subject == Subject::Client;
        let connection = connection(event);
        if let Some(claim) = Claim::of(event) {
            if !self.is_shown {
                self.spans(event.time);
            }
            self.claims.take(claim);
            return self.see(event, place, connection, Source::Claimant(claim.mac), hasher);
        }
        if !std::mem::replace(&mut self.is_shown, true) {
            // When somebody asked for its address says nothing of when it was there.
            (self.first, self.last) = (event.time, event.time);
        }
        self.spans(event.time);
        let mut opened = None;
        match &event.kind {
            EventKind::Syn(tcp) => {
                self.opened += 1;
                opened = Some(self.strand(event, tcp, connection, hasher));
            }
            EventKind::SynAck(tcp) => {
                self.answered += 1;
                push_some(&mut self.ports, connection.port, MOST_FACTS);
                opened = Some(self.strand(event, tcp, connection, hasher));
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
        let source = match (opened, event.kind.transport()) {
            (Some(strand), _) => Source::of(strand),
            (None, Transport::Tcp) => Source::of(self.prove(&connection, hasher)),
            (None, _) => Source::Datagram,
        };
        self.see(event, place, connection, source, hasher);
    }

    /// It was there at that time.
    fn spans(&mut self, time: Timestamp) {
        self.first = earlier(self.first, time);
        self.last = later(self.last, time);
    }

    /// Notes the evidence that an event has.
    fn see(
        &mut self,
        event: &Event<'_>,
        place: Place,
        connection: Connection,
        source: Source,
        hasher: &Keyed,
    ) {
        for (kind, of) in EvidenceKind::all().zip(&KINDS) {
            let Some(glimpse) = (of.see)(event) else { continue };
            let key = glimpse.key(hasher);
            let known = |item: &&mut Item| item.kind == kind && item.key == key && item.source == source;
            if let Some(item) = self.items.iter_mut().find(known) {
                item.again(event.time, place, connection);
            } else if self.has_room(source) {
                make_room(&mut self.items);
                let first = event.time;
                let (seen, places, connections) = (glimpse.keep(), vec![place], vec![connection]);
                self.items.push(Item {
                    kind,
                    key,
                    source,
                    seen,
                    first,
                    last: first,
                    count: 1,
                    settled: 0,
                    places,
                    connections,
                });
            } else {
                self.left_out += 1;
            }
        }
    }

    /// Whether there is room for a piece of evidence: of what anybody can forge, the one that was
    /// not seen for the longest time gives way.
    fn has_room(&mut self, source: Source) -> bool {
        let claims = self.items.iter().filter(|item| item.source.is_claimant()).count();
        if source.is_claimant() && claims >= MOST_CLAIMS {
            return false;
        }
        if self.items.len() < MOST_ITEMS {
            return true;
        }
        let forgeable = self.items.iter().enumerate().filter(|(_, item)| !self.is_proven_by(item.source));
        let Some((oldest, _)) = forgeable.min_by_key(|(_, item)| order(item.last)) else {
            return false;
        };
        self.items.remove(oldest);
        self.left_out += 1;
        true
    }

    /// The hardware addresses that it tells, and those that its claims tell which are believed.
    pub(crate) fn all_macs(&self) -> Vec<Mac> {
        let mut macs = self.macs.clone();
        let claimed = self.claims.macs(&self.macs, self.shown());
        macs.extend(claimed.filter(|mac| !self.macs.contains(mac)));
        macs
    }

    /// Whether what a claimant said first at a time is believed.
    pub(crate) fn believes_claim(&self, claimant: Option<Mac>, first: Timestamp) -> bool {
        self.claims.believes(claimant, first, &self.macs, self.shown())
    }

    /// When the first packet came from its address.
    fn shown(&self) -> Option<Timestamp> {
        self.is_shown.then_some(self.first)
    }

    /// What is of this source was said by who has the address.
    pub(crate) fn is_proven_by(&self, source: Source) -> bool {
        let Source::Strand(strand) = source else { return false };
        self.strands.get(usize::from(strand)).is_some_and(|strand| strand.is_proven)
    }

    /// The strand of a SYN or SYN+ACK, which is that of its connection from now on; `None` where
    /// there is no room for it.
    fn strand(
        &mut self,
        event: &Event<'_>,
        tcp: &TcpEvent,
        connection: Connection,
        hasher: &Keyed,
    ) -> Option<u8> {
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
            None => {
                let strand = Strand {
                    key,
                    side: connection.side,
                    hops: tcp.hops,
                    connections: 0,
                    examples: Vec::new(),
                    first: event.time,
                    last: event.time,
                    is_proven: false,
                };
                self.begin(strand)?
            }
        };
        if let Some(strand) = self.strands.get_mut(place) {
            strand.first = earlier(strand.first, event.time);
            strand.last = later(strand.last, event.time);
            strand.connections += 1;
            push_some(&mut strand.examples, connection, EXAMPLES);
        }
        let strand = u8::try_from(place).ok();
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

    /// The place of a new strand. Where there is none, that of those without an established
    /// connection gives way which was not seen for the longest time, with its evidence.
    fn begin(&mut self, strand: Strand) -> Option<usize> {
        if self.strands.len() < MOST_STRANDS {
            make_room(&mut self.strands);
            self.strands.push(strand);
            return Some(self.strands.len() - 1);
        }
        let forgeable = self.strands.iter_mut().enumerate().filter(|(_, strand)| !strand.is_proven);
        let (place, oldest) = forgeable.min_by_key(|(_, strand)| order(strand.last))?;
        *oldest = strand;
        let of = u8::try_from(place).ok();
        let before = self.items.len();
        self.items.retain(|item| item.source != Source::of(of));
        self.left_out += (before - self.items.len()) as u64;
        let of_it = self.recent.iter_mut().map(|(_, strand)| strand).filter(|strand| **strand == of);
        of_it.for_each(|strand| *strand = None);
        Some(place)
    }

    /// The strand of a connection whose SYN was seen not long ago. What it says now proves it: it
    /// is established.
    fn prove(&mut self, connection: &Connection, hasher: &Keyed) -> Option<u8> {
        let wanted = hash(connection, hasher);
        let (_, strand) = self.recent.iter().rev().find(|(known, _)| *known == wanted)?;
        let place = (*strand)?;
        let strand = self.strands.get_mut(usize::from(place))?;
        (strand.is_proven, self.is_proven) = (true, true);
        Some(place)
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
