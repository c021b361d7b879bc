//! TLS: the hellos, in which each end says what it can and what it chose (RFC 8446, 4.1), and the
//! certificate of a server that shows it in clear (RFC 5246, 7.4.2).

use fp_obs::tls::ServerHello;
use fp_wire::MAX_STREAM;
use fp_wire::tls::{HelloReader, Status, begins_hello};

use super::Observed;
use super::protocol::{Begins, Protocol, Wants};
use crate::Subject;
use crate::ends::Ends;

/// Reads the hellos of both ends: two of a client that is told to send its hello again.
///
/// Which end is the client of TLS shows by its hello, and need not be who opened the connection:
/// FTP in active mode has a server that connects to the client.
#[derive(Debug, Default)]
pub(crate) struct Tls {
    readers: Ends<HelloReader>,
    /// Who sent a client hello.
    client: Option<Subject>,
    /// A server hello was told that is no HelloRetryRequest.
    answered: bool,
    /// Who is to send a certificate.
    shows: Option<Subject>,
}

impl Protocol for Box<Tls> {
    /// The reader takes all bytes.
    const BOUND: usize = MAX_STREAM;

    fn begins(_: Subject, bytes: &[u8]) -> Begins {
        match begins_hello(bytes) {
            Some(true) => Begins::Yes,
            Some(false) => Begins::No,
            None => Begins::Maybe,
        }
    }

    fn read(&mut self, sender: Subject, bytes: &mut &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Wants {
        loop {
            match self.readers[sender].read(bytes) {
                Status::NeedMore => return Wants::More,
                Status::Ended | Status::TooLong if self.client == Some(sender.other()) => {
                    return Wants::Nothing;
                }
                Status::Ended | Status::TooLong => {
                    self.shows = self.shows.filter(|subject| *subject != sender);
                    return Wants::Enough;
                }
                Status::Client(hello) => {
                    self.client = Some(sender);
                    tell(Observed::ClientHello { sender, hello });
                }
                Status::Server(hello) => {
                    self.answered |= !hello.retry;
                    if cfg!(feature = "certificates") && shows_certificate(&hello) {
                        self.readers[sender].expect_certificate();
                        self.shows = Some(sender);
                    }
                    tell(Observed::ServerHello { sender, hello });
                }
                Status::Certificate(leaf) => {
                    self.shows = None;
                    #[cfg(feature = "certificates")]
                    tell(Observed::Certificate { sender, leaf });
                    #[cfg(not(feature = "certificates"))]
                    drop(leaf);
                }
            }
            if self.client.is_some() && self.answered {
                match self.shows {
                    None => return Wants::Nothing,
                    // Nothing more is wanted of the client.
                    Some(subject) if subject != sender => return Wants::Enough,
                    Some(_) => {}
                }
            }
        }
    }

    fn kept(&self) -> usize {
        self.readers.client.memory() + self.readers.server.memory()
    }
}

/// Whether the server may send its certificate in clear: not with TLS 1.3, which a draft or its
/// cipher suites tell as well.
fn shows_certificate(hello: &ServerHello) -> bool {
    let is_old = matches!(hello.version, 0x0300..=0x0303) && hello.selected_version.is_none();
    is_old && !hello.retry && hello.cipher >> 8 != 0x13
}
