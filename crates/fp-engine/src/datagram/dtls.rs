//! DTLS: the hellos of both ends (RFC 6347, RFC 9147).

use fp_wire::MAX_STREAM;
use fp_wire::dtls::{DtlsReader, Hello, begins};

use super::reads::{DatagramProtocol, Holds, Ports};
use crate::Subject;
use crate::conversation::Observed;
use crate::ends::Ends;

/// Reads the hellos of both ends: two of a client that is asked for a cookie.
#[derive(Debug, Default)]
pub(crate) struct Dtls {
    readers: Ends<DtlsReader>,
    asked: bool,
    answered: bool,
}

impl DatagramProtocol for Dtls {
    const BOUND: usize = 2 * MAX_STREAM;

    /// Which message it begins with says who sends it.
    fn may_be(_: Ports, payload: &[u8]) -> Option<Subject> {
        begins(payload).map(|of_client| if of_client { Subject::Client } else { Subject::Server })
    }

    fn read(&mut self, sender: Subject, payload: &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Holds {
        let Dtls { readers, asked, answered } = self;
        readers[sender].read(payload, &mut |hello| match hello {
            Hello::Client(hello) => {
                *asked = true;
                tell(Observed::ClientHello { sender, hello });
            }
            Hello::Server(hello) => {
                *answered |= !hello.retry;
                tell(Observed::ServerHello { sender, hello });
            }
        });
        let over = self.readers.client.has_ended() && self.readers.server.has_ended();
        if self.asked && self.answered || over { Holds::Told } else { Holds::Reader }
    }

    fn kept(&self) -> usize {
        self.readers.client.memory() + self.readers.server.memory()
    }
}
