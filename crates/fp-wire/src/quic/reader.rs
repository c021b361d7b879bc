use core::fmt;
use core::ops::Range;

use fp_obs::tls::{ClientHello, ServerHello};

use super::crypto_stream::{CryptoStream, Hello};
use super::header::{LongPacket, MAX_CONNECTION_ID, PacketKind, Version, packets};
use super::keys::Keys;
use crate::bytes::Bytes;

/// The most Initial packets of an end that are decrypted or tried: a hello of 64 KiB takes about
/// sixty.
pub const MAX_PACKETS: u32 = 128;

/// Who sent a datagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sender {
    /// Who sent the first Initial packet.
    Client,
    /// The other end.
    Server,
}

/// What the datagrams of a connection told.
#[derive(Debug)]
pub enum Told<'a> {
    /// A client hello, and the packet that made it whole.
    Client(Box<ClientHello>, LongPacket<'a>),
    /// A server hello or a HelloRetryRequest, likewise.
    Server(Box<ServerHello>, LongPacket<'a>),
}

/// The fewest bytes of a datagram in which a server takes an Initial packet (RFC 9000, 14.1).
const LEAST_DATAGRAM: usize = 1200;

/// The fewest bytes of the destination of a client's first Initial packet (RFC 9000, 7.2).
const LEAST_DESTINATION: usize = 8;

/// So many connections of the same ends are told apart at a time.
const MAX_CONNECTIONS: usize = 4;

/// Reads the hellos of two ends from their Initial packets.
///
/// The server's can be read once one of the client's was, since the destination of that makes the
/// keys. A token may come by a Retry or from an earlier connection; after a Retry the client's next
/// packet makes new keys, and what it repeats is told once. What a server must discard is not read:
/// of a client Initial packets in datagrams of less than 1,200 bytes, and first ones with a
/// destination of less than eight that no Retry can have named.
///
/// Each destination that a client begins with is a connection of its own, with its own CRYPTO
/// stream. Bounded: four of them are told apart at a time, [`MAX_PACKETS`] of either end are tried,
/// and of a hello that is not whole 69,632 bytes kept, with 8 KiB behind the first hole.
#[derive(Default)]
pub struct InitialReader {
    /// The oldest first.
    connections: Vec<Connection>,
    /// Initial packets of client and server that were looked at.
    tried: [u32; 2],
}

/// What is known of a connection.
struct Connection {
    /// What keys are made of: the destination of a packet of the client that could be decrypted.
    destination: ConnectionId,
    /// `None` once all was told.
    client: Option<Box<End>>,
    /// Likewise, or nothing of the server was read yet.
    server: Option<Box<End>>,
    /// The SHA-256 of the first hello of the client.
    hello: Option<[u8; 32]>,
    /// The server answered the client's hello.
    done: bool,
}

/// A connection identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct ConnectionId {
    bytes: [u8; MAX_CONNECTION_ID],
    len: usize,
}

struct End {
    version: Version,
    keys: Keys,
    stream: CryptoStream,
    /// Hellos that were told.
    hellos: u32,
}

impl ConnectionId {
    fn new(id: &[u8]) -> Option<ConnectionId> {
        let mut bytes = [0; MAX_CONNECTION_ID];
        bytes.get_mut(..id.len())?.copy_from_slice(id);
        Some(ConnectionId { bytes, len: id.len() })
    }

    fn get(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or(&[])
    }
}

impl End {
    fn new(version: Version, keys: Keys) -> Box<End> {
        Box::new(End { version, keys, stream: CryptoStream::new(), hellos: 0 })
    }
}

impl Connection {
    fn end(&self, sender: Sender) -> Option<&End> {
        let end = if sender == Sender::Client { &self.client } else { &self.server };
        end.as_deref()
    }

    fn has_ended(&self, sender: Sender) -> bool {
        self.done || self.end(sender).is_some_and(|end| end.stream.has_ended())
    }

    fn memory(&self) -> usize {
        let of = |end: &End| size_of::<End>() + end.stream.memory();
        [&self.client, &self.server].into_iter().flatten().map(|end| of(end)).sum()
    }

    fn finish(&mut self) {
        self.done = true;
        (self.client, self.server) = (None, None);
    }
}

impl fmt::Debug for InitialReader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let destinations: Vec<_> = self.connections.iter().map(|held| held.destination).collect();
        f.debug_struct("InitialReader").field("destinations", &destinations).finish_non_exhaustive()
    }
}

impl InitialReader {
    /// A reader for ends of which nothing was read.
    pub fn new() -> Self {
        InitialReader::default()
    }

    /// Reads a datagram, and tells the hellos that it makes whole.
    pub fn read<'a>(&mut self, sender: Sender, datagram: &'a [u8], tell: &mut impl FnMut(Told<'a>)) {
        if sender == Sender::Client && datagram.len() < LEAST_DATAGRAM {
            return;
        }
        // Where packets are decrypted.
        let mut plain = Vec::new();
        for packet in packets(datagram) {
            if packet.kind == PacketKind::Initial {
                self.packet(sender, packet, &mut plain, tell);
            }
        }
    }

    /// No packet was looked at.
    pub fn is_untouched(&self) -> bool {
        self.tried == [0; 2]
    }

    /// Of each connection that was seen both hellos were told. A new one may begin.
    pub fn is_done(&self) -> bool {
        !self.connections.is_empty() && self.connections.iter().all(|held| held.done)
    }

    /// No more hellos of this end are to come, unless a new connection begins: what follows them
    /// was seen. None at all if there were too many packets.
    pub fn has_ended(&self, sender: Sender) -> bool {
        let all = || self.connections.iter().all(|held| held.has_ended(sender));
        self.has_tried_all(sender) || !self.connections.is_empty() && all()
    }

    fn has_tried_all(&self, sender: Sender) -> bool {
        let [client, server] = self.tried;
        (if sender == Sender::Client { client } else { server }) >= MAX_PACKETS
    }

    /// Bytes of memory that are kept.
    pub fn memory(&self) -> usize {
        self.connections.iter().map(Connection::memory).sum()
    }

    fn packet<'a>(
        &mut self,
        sender: Sender,
        packet: LongPacket<'a>,
        plain: &mut Vec<u8>,
        tell: &mut impl FnMut(Told<'a>),
    ) {
        let Some(version) = Version::from_number(packet.version) else { return };
        if self.has_tried_all(sender) {
            return;
        }
        let [client, server] = &mut self.tried;
        *(if sender == Sender::Client { client } else { server }) += 1;
        let opened = self.open_known(sender, version, &packet, plain).or_else(|| match sender {
            Sender::Client => self.open_own(version, &packet, plain),
            Sender::Server => self.open_answer(version, &packet, plain),
        });
        let Some((place, opened)) = opened else { return };
        let Some(plain) = plain.get(opened) else { return };
        self.read_frames(place, sender, packet, plain, tell);
    }

    /// Decrypts a packet with the keys of before: the place of its connection, and where its frames
    /// stand.
    fn open_known(
        &self,
        sender: Sender,
        version: Version,
        packet: &LongPacket<'_>,
        plain: &mut Vec<u8>,
    ) -> Option<(usize, Range<usize>)> {
        self.connections.iter().enumerate().rev().find_map(|(place, held)| {
            let end = held.end(sender).filter(|end| end.version == version)?;
            Some((place, end.keys.open(packet, plain)?))
        })
    }

    /// The same with the keys that a packet of the client makes itself. It begins a connection, or
    /// goes on with one in another version.
    fn open_own(
        &mut self,
        version: Version,
        packet: &LongPacket<'_>,
        plain: &mut Vec<u8>,
    ) -> Option<(usize, Range<usize>)> {
        // A server may name a shorter one in a Retry, which gives a token.
        if packet.destination.len() < LEAST_DESTINATION && packet.token.is_empty() {
            return None;
        }
        let destination = ConnectionId::new(packet.destination)?;
        let known = self.connections.iter().position(|held| held.destination == destination);
        if known.and_then(|place| self.connections.get(place)).is_some_and(|held| held.done) {
            return None;
        }
        let keys = Keys::new(version, destination.get(), true)?;
        let opened = keys.open(packet, plain)?;
        if let Some(place) = known {
            match &mut self.connections.get_mut(place)?.client {
                Some(end) => (end.version, end.keys) = (version, keys),
                none => *none = Some(End::new(version, keys)),
            }
            return Some((place, opened));
        }
        if self.connections.len() >= MAX_CONNECTIONS {
            let place = self.connections.iter().position(|held| held.done).unwrap_or(0);
            self.connections.remove(place);
        }
        let client = Some(End::new(version, keys));
        // There is one, as a rule.
        self.connections.reserve_exact(1);
        self.connections.push(Connection { destination, client, server: None, hello: None, done: false });
        Some((self.connections.len() - 1, opened))
    }

    /// The same with the keys of a server, which it has of what the client began with.
    fn open_answer(
        &mut self,
        version: Version,
        packet: &LongPacket<'_>,
        plain: &mut Vec<u8>,
    ) -> Option<(usize, Range<usize>)> {
        self.connections.iter_mut().enumerate().rev().filter(|(_, held)| !held.done).find_map(
            |(place, held)| {
                if held.server.as_ref().is_some_and(|end| end.version == version) {
                    return None;
                }
                let keys = Keys::new(version, held.destination.get(), false)?;
                let opened = keys.open(packet, plain)?;
                match &mut held.server {
                    Some(end) => (end.version, end.keys) = (version, keys),
                    none => *none = Some(End::new(version, keys)),
                }
                Some((place, opened))
            },
        )
    }

    /// Reads the frames of a packet of the connection at this place.
    fn read_frames<'a>(
        &mut self,
        place: usize,
        sender: Sender,
        packet: LongPacket<'a>,
        plain: &[u8],
        tell: &mut impl FnMut(Told<'a>),
    ) {
        // After a Retry the same hello comes once more.
        let mut before = [None; MAX_CONNECTIONS];
        for (slot, older) in before.iter_mut().zip(self.connections.iter().take(place)) {
            *slot = older.hello;
        }
        let Some(Connection { client, server, hello: first, .. }) = self.connections.get_mut(place) else {
            return;
        };
        let end = if sender == Sender::Client { client } else { server };
        let Some(End { stream, hellos, .. }) = end.as_deref_mut() else { return };
        let mut answered = false;
        frames(plain, |offset, data| {
            stream.push(offset, data, &mut |hello| {
                *hellos += 1;
                match hello {
                    Hello::Client(mut hello, digest) => {
                        hello.repeated = *hellos > 1;
                        first.get_or_insert(digest);
                        if hello.repeated || !before.contains(&Some(digest)) {
                            tell(Told::Client(hello, packet));
                        }
                    }
                    Hello::Server(hello) => {
                        answered |= !hello.retry;
                        tell(Told::Server(hello, packet));
                    }
                }
            });
        });
        let first = *first;
        if answered && first.is_some() {
            self.connections.iter_mut().filter(|held| held.hello == first).for_each(Connection::finish);
        }
    }
}

/// The CRYPTO frames of a packet, up to the first frame that an Initial packet may not have (RFC
/// 9000, 12.4).
pub(super) fn frames(plain: &[u8], mut crypto: impl FnMut(u64, &[u8])) {
    let mut bytes = Bytes::new(plain);
    while frame(&mut bytes, &mut crypto).is_some() {}
}

/// Reads a frame; `None` at the end, and of what is none.
fn frame(bytes: &mut Bytes<'_>, crypto: &mut impl FnMut(u64, &[u8])) -> Option<()> {
    match bytes.varint()? {
        // PADDING and PING.
        0 | 1 => {}
        // ACK, the second with counts of marks.
        kind @ (2 | 3) => {
            let (_largest, _delay, ranges, _first) =
                (bytes.varint()?, bytes.varint()?, bytes.varint()?, bytes.varint()?);
            let more = if kind == 3 { 3 } else { 0 };
            // Each takes a byte at least, so that what is there bounds it.
            for _ in 0..ranges.checked_mul(2)?.checked_add(more)? {
                bytes.varint()?;
            }
        }
        6 => {
            let (offset, len) = (bytes.varint()?, bytes.varint()?);
            crypto(offset, bytes.take(usize::try_from(len).ok()?)?);
        }
        _ => return None,
    }
    Some(())
}
