//! HTTP/2 in clear: what each end says first, and its first head (RFC 9113).

use fp_obs::Direction;
use fp_wire::MAX_STREAM;
use fp_wire::http2::{OpeningReader, Status, begins};

use super::Observed;
use super::protocol::{Begins, Protocol, Wants};
use crate::Subject;
use crate::ends::Ends;

/// Reads both ends up to their first heads.
#[derive(Debug)]
pub(crate) struct Http2 {
    readers: Ends<OpeningReader>,
}

impl Http2 {
    /// Of a connection on which HTTP/1.1 was spoken before, or nothing.
    pub(super) fn new(upgraded: bool) -> Http2 {
        let reader = |direction| OpeningReader::new(direction, upgraded);
        Http2 { readers: Ends { client: reader(Direction::Request), server: reader(Direction::Response) } }
    }
}

impl Default for Http2 {
    fn default() -> Self {
        Http2::new(false)
    }
}

impl Protocol for Box<Http2> {
    /// The reader takes all bytes.
    const BOUND: usize = MAX_STREAM;

    /// By the preface of the client: what a server begins with others may begin with, too.
    fn begins(sender: Subject, bytes: &[u8]) -> Begins {
        match (begins(sender.direction(), bytes), sender) {
            (Some(true), Subject::Client) => Begins::Yes,
            (Some(true), Subject::Server) | (None, _) => Begins::Maybe,
            (Some(false), _) => Begins::No,
        }
    }

    fn read(&mut self, sender: Subject, bytes: &mut &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Wants {
        match self.readers[sender].read(bytes) {
            Status::NeedMore => Wants::More,
            Status::Ended => Wants::Enough,
            Status::Opening(opening, head) => {
                tell(Observed::Http2 { sender, opening });
                if let Some(head) = head {
                    tell(Observed::Head { sender, head: &head, early: None, first: false });
                }
                Wants::Enough
            }
        }
    }

    fn kept(&self) -> usize {
        self.readers.client.kept() + self.readers.server.kept()
    }
}
