use core::fmt;

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

/// Reads the hellos of a connection from its Initial packets.
///
/// The server's can be read once one of the client's was, since the destination of that makes the
/// keys. A token may come by a Retry or from an earlier connection; after a Retry the client's next
/// packet makes new keys, and what it repeats is told once. Bounded: [`MAX_PACKETS`] of either end
/// are tried, and of a hello that is not whole 69,632 bytes kept, with 8 KiB behind the first hole.
#[derive(Default)]
pub struct InitialReader {
    client: Option<End>,
    server: Option<End>,
    /// What keys are made of: the destination of a packet of the client that could be decrypted.
    destination: Option<ConnectionId>,
    /// Initial packets of client and server that were looked at.
    tried: [u32; 2],
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

impl fmt::Debug for InitialReader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InitialReader").field("destination", &self.destination).finish_non_exhaustive()
    }
}

impl InitialReader {
    /// A reader for a connection of which nothing was read.
    pub fn new() -> Self {
        InitialReader::default()
    }

    /// Reads a datagram, and tells the hellos that it makes whole.
    pub fn read<'a>(&mut self, sender: Sender, datagram: &'a [u8], tell: &mut impl FnMut(Told<'a>)) {
        // Where packets are decrypted.
        let mut plain = Vec::new();
        for packet in packets(datagram) {
            if packet.kind == PacketKind::Initial {
                self.packet(sender, packet, &mut plain, tell);
            }
        }
    }

    /// No more hellos of this end are to come: what follows them was seen, or there were too many
    /// packets.
    pub fn has_ended(&self, sender: Sender) -> bool {
        let [client, server] = self.tried;
        let (end, tried) =
            if sender == Sender::Client { (&self.client, client) } else { (&self.server, server) };
        tried >= MAX_PACKETS || end.as_ref().is_some_and(|end| end.stream.has_ended())
    }

    /// Bytes of memory that are kept.
    pub fn memory(&self) -> usize {
        let of = |end: &Option<End>| end.as_ref().map_or(0, |end| size_of::<End>() + end.stream.memory());
        of(&self.client) + of(&self.server)
    }

    fn packet<'a>(
        &mut self,
        sender: Sender,
        packet: LongPacket<'a>,
        plain: &mut Vec<u8>,
        tell: &mut impl FnMut(Told<'a>),
    ) {
        let Some(version) = Version::from_number(packet.version) else { return };
        let of_client = sender == Sender::Client;
        if self.has_ended(sender) {
            return;
        }
        let [client, server] = &mut self.tried;
        let (end, tried) = if of_client { (&mut self.client, client) } else { (&mut self.server, server) };
        *tried += 1;
        // The keys of before first; those that this packet would make of its own where it does not
        // fit them.
        let known = end.as_ref().filter(|end| end.version == version);
        let opened = match known.and_then(|end| end.keys.open(&packet, plain)) {
            Some(opened) => opened,
            None => {
                let own = if of_client { ConnectionId::new(packet.destination) } else { self.destination };
                let Some(destination) = own else { return };
                let Some(keys) = Keys::new(version, destination.get(), of_client) else { return };
                let Some(opened) = keys.open(&packet, plain) else { return };
                match end {
                    Some(end) => (end.version, end.keys) = (version, keys),
                    None => {
                        *end = Some(End { version, keys, stream: CryptoStream::new(), hellos: 0 });
                    }
                }
                if of_client {
                    self.destination = Some(destination);
                }
                opened
            }
        };
        let (Some(End { stream, hellos, .. }), Some(plain)) = (end, plain.get(opened)) else { return };
        frames(plain, |offset, data| {
            stream.push(offset, data, &mut |hello| {
                *hellos += 1;
                match hello {
                    Hello::Client(mut hello) => {
                        hello.repeated = *hellos > 1;
                        tell(Told::Client(hello, packet));
                    }
                    Hello::Server(hello) => tell(Told::Server(hello, packet)),
                }
            });
        });
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
