use fp_obs::tls::{ClientHello, HelloTransport, ServerHello};
use sha2::{Digest as _, Sha256};

use crate::Stream;
use crate::tls::{CLIENT_HELLO, MAX_HELLO, SERVER_HELLO, client_hello, server_hello};

/// The handshake messages of one end, from CRYPTO frames in any order (RFC 9000, 19.6).
///
/// Behind what is there without a hole, [`MAX_STREAM`](crate::MAX_STREAM) bytes are kept; of a
/// message that is not whole [`MAX_HELLO`] at most.
#[derive(Debug)]
pub(super) struct CryptoStream {
    stream: Stream,
    message: Vec<u8>,
    ended: bool,
}

/// A hello of either kind.
#[derive(Debug)]
pub(super) enum Hello {
    /// With the SHA-256 of its body.
    Client(Box<ClientHello>, [u8; 32]),
    Server(Box<ServerHello>),
}

impl CryptoStream {
    pub(super) fn new() -> Self {
        CryptoStream { stream: Stream::new(0), message: Vec::new(), ended: false }
    }

    /// No more hellos are to come.
    pub(super) fn has_ended(&self) -> bool {
        self.ended
    }

    /// Bytes of memory that are kept.
    pub(super) fn memory(&self) -> usize {
        self.message.capacity() + self.stream.memory()
    }

    /// Takes a frame.
    pub(super) fn push(&mut self, offset: u64, data: &[u8], tell: &mut impl FnMut(Hello)) {
        if self.ended || offset > 4 * MAX_HELLO as u64 {
            return;
        }
        while let Some(ready) = self.stream.push(offset as u32, data) {
            let len = ready.len();
            self.message.extend_from_slice(ready);
            self.stream.take_front(len);
            self.read_messages(tell);
            if self.ended {
                self.message = Vec::new();
                self.stream.close();
                return;
            }
        }
    }

    fn read_messages(&mut self, tell: &mut impl FnMut(Hello)) {
        while let Some(([kind, len @ ..], rest)) = self.message.split_first_chunk::<4>() {
            let [high, middle, low] = *len;
            let len = u32::from_be_bytes([0, high, middle, low]) as usize;
            if !matches!(*kind, CLIENT_HELLO | SERVER_HELLO) || len > MAX_HELLO {
                self.ended = true;
                return;
            }
            let Some(body) = rest.get(..len) else { return };
            let hello = if *kind == CLIENT_HELLO {
                client_hello(body, HelloTransport::Quic)
                    .map(|hello| Hello::Client(Box::new(hello), Sha256::digest(body).into()))
            } else {
                server_hello(body).map(|mut hello| {
                    hello.transport = HelloTransport::Quic;
                    Hello::Server(Box::new(hello))
                })
            };
            let Some(hello) = hello else {
                self.ended = true;
                return;
            };
            tell(hello);
            self.message.drain(..4 + len);
        }
    }
}
