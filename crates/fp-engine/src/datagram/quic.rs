//! QUIC: the hellos of both ends in its Initial packets (RFC 9000, RFC 9001).

use fp_obs::quic::{QuicClient, QuicServer};
use fp_wire::quic::{InitialReader, LongPacket, Sender, Told, is_initial};

use super::reads::{DatagramProtocol, Holds, Ports};
use crate::Subject;
use crate::conversation::Observed;

/// Reads the hellos of both ends: two of a client that is told to send its hello again.
#[derive(Debug, Default)]
pub(crate) struct Quic {
    reader: InitialReader,
    asked: bool,
    answered: bool,
}

impl DatagramProtocol for Quic {
    /// Hellos of today have up to four kibibytes.
    const BOUND: usize = 32 * 1024;

    /// By its first packet. Servers have the smaller port, as a rule; whom it does not fit is not
    /// decrypted.
    fn may_be(ports: Ports, payload: &[u8]) -> Option<Subject> {
        let by_client = ports.destination < ports.source;
        is_initial(payload).then_some(if by_client { Subject::Client } else { Subject::Server })
    }

    fn read(&mut self, sender: Subject, payload: &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Holds {
        let Quic { reader, asked, answered } = self;
        let who = match sender {
            Subject::Client => Sender::Client,
            Subject::Server => Sender::Server,
        };
        reader.read(who, payload, &mut |told| match told {
            Told::Client(hello, packet) => {
                let LongPacket { version, destination, source, token, .. } = packet;
                *asked = true;
                let mut client = QuicClient::new(version, *hello);
                client.destination_len = destination.len() as u8;
                client.source_len = source.len() as u8;
                client.token_len = token.len() as u16;
                tell(Observed::QuicClient { sender, client: Box::new(client) });
            }
            Told::Server(hello, packet) => {
                let LongPacket { version, destination, source, .. } = packet;
                *answered |= !hello.retry;
                let mut server = QuicServer::new(version, *hello);
                server.destination_len = destination.len() as u8;
                server.source_len = source.len() as u8;
                tell(Observed::QuicServer { sender, server: Box::new(server) });
            }
        });
        let over = self.reader.has_ended(Sender::Client) && self.reader.has_ended(Sender::Server);
        if self.asked && self.answered || over { Holds::Told } else { Holds::Reader }
    }

    fn kept(&self) -> usize {
        self.reader.memory()
    }
}
