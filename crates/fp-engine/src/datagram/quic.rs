//! QUIC: the hellos of both ends in its Initial packets (RFC 9000, RFC 9001), and the answers of a
//! server that wants another version, or to see that the client has its address.

use fp_obs::quic::{QuicClient, QuicRetry, QuicServer, QuicVersions};
use fp_wire::quic::{InitialReader, LongPacket, PacketKind, Sender, Told, is_initial, is_refusal, packets};

use super::reads::{DatagramProtocol, Holds, Ports};
use crate::Subject;
use crate::conversation::Observed;

/// Reads the hellos of both ends: two of a client that is told to send its hello again, and those
/// of several connections one after the other.
#[derive(Debug, Default)]
pub(crate) struct Quic {
    reader: InitialReader,
    /// The client whose hello was told last, which a Retry may answer.
    asked: Option<Box<Asked>>,
    /// The server was seen to want another version, or a token: each is told once.
    versions_told: bool,
    retry_told: bool,
}

/// How a client calls its connection, and what it calls the server's end of it at first.
#[derive(Debug)]
struct Asked {
    source: Box<[u8]>,
    destination: Box<[u8]>,
}

impl DatagramProtocol for Quic {
    /// Hellos of today have up to four kibibytes.
    const BOUND: usize = 32 * 1024;

    /// By its first packet. Servers have the smaller port, as a rule; whom it does not fit is not
    /// decrypted.
    fn may_be(ports: Ports, payload: &[u8]) -> Option<Subject> {
        let by_client = ports.destination < ports.source;
        // Only what has a long header can be either (RFC 9000, 17.2).
        if payload.first().is_none_or(|first| first & 0x80 == 0) {
            return None;
        }
        if is_initial(payload) {
            return Some(if by_client { Subject::Client } else { Subject::Server });
        }
        is_refusal(payload).then_some(Subject::Server)
    }

    fn read(&mut self, sender: Subject, payload: &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Holds {
        if sender == Subject::Client || !self.refused(payload, tell) {
            self.hellos(sender, payload, tell);
        }
        let reader = &self.reader;
        let over = || reader.has_ended(Sender::Client) && reader.has_ended(Sender::Server);
        if reader.is_untouched() && !self.versions_told {
            Holds::Nothing
        } else if reader.is_done() || over() {
            Holds::Told
        } else {
            Holds::Reader
        }
    }

    /// Another connection of the same ends.
    fn may_begin_anew(&self) -> bool {
        true
    }

    fn kept(&self) -> usize {
        self.reader.memory()
    }
}

impl Asked {
    fn may_be_refused_by(&self, packet: &LongPacket<'_>) -> bool {
        *self.source == *packet.destination
            && (packet.kind != PacketKind::Retry || packet.is_retry_for(&self.destination) != Some(false))
    }
}

impl Quic {
    /// Reads the Initial packets of a datagram, and tells the hellos that they make whole.
    fn hellos(&mut self, sender: Subject, payload: &[u8], tell: &mut impl FnMut(Observed<'_>)) {
        let Quic { reader, asked, .. } = self;
        let who = match sender {
            Subject::Client => Sender::Client,
            Subject::Server => Sender::Server,
        };
        reader.read(who, payload, &mut |told| match told {
            Told::Client(hello, packet) => {
                let LongPacket { version, destination, source, token, .. } = packet;
                *asked = Some(Box::new(Asked { source: source.into(), destination: destination.into() }));
                let mut client = QuicClient::new(version, *hello);
                client.destination_len = destination.len() as u8;
                client.source_len = source.len() as u8;
                client.token_len = token.len() as u16;
                tell(Observed::QuicClient { sender, client: Box::new(client) });
            }
            Told::Server(hello, packet) => {
                let LongPacket { version, destination, source, .. } = packet;
                let mut server = QuicServer::new(version, *hello);
                server.destination_len = destination.len() as u8;
                server.source_len = source.len() as u8;
                tell(Observed::QuicServer { sender, server: Box::new(server) });
            }
        });
    }

    /// Whether a server answers with a version negotiation or a Retry, which is told if it is for
    /// the client that asked: one that calls its connection otherwise drops it (RFC 9000, 17.2.1
    /// and 17.2.5.1), and who does not see what the client says can only guess. A Retry proves by
    /// its tag that its sender saw it (RFC 9001, 5.8).
    fn refused(&mut self, payload: &[u8], tell: &mut impl FnMut(Observed<'_>)) -> bool {
        let Some(packet) = packets(payload).next() else { return false };
        let (destination, source) = (packet.destination.len() as u8, packet.source.len() as u8);
        let is_refusal = matches!(packet.kind, PacketKind::Retry | PacketKind::VersionNegotiation);
        if is_refusal && self.asked.as_ref().is_some_and(|asked| !asked.may_be_refused_by(&packet)) {
            return true;
        }
        match packet.kind {
            PacketKind::Retry if self.asked.is_some() && !packet.token.is_empty() => {
                if !core::mem::replace(&mut self.retry_told, true) {
                    let mut retry = QuicRetry::default();
                    (retry.version, retry.destination_len, retry.source_len) =
                        (packet.version, destination, source);
                    retry.token_len = packet.token.len() as u16;
                    tell(Observed::QuicRetry(Box::new(retry)));
                }
                true
            }
            PacketKind::VersionNegotiation => {
                let Some(list) = packet.versions() else { return false };
                if !core::mem::replace(&mut self.versions_told, true) {
                    let mut versions = QuicVersions::default();
                    versions.versions = list.collect();
                    (versions.destination_len, versions.source_len) = (destination, source);
                    tell(Observed::QuicVersions(Box::new(versions)));
                }
                true
            }
            _ => false,
        }
    }
}
