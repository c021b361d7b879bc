//! The HTTP heads of a connection, as their bytes come.

use fp_wire::Stream;
use fp_wire::http::{HeadReader, HeadStream, Options, Status};

use crate::ends::Ends;
use crate::{Deviations, Subject};

/// How far the first request and response of a connection have come, and whether there are later ones.
#[derive(Debug, Default)]
pub(crate) struct Exchange {
    /// Heads of which a part has come. Boxed: few flows have one at a time.
    partial: Ends<Option<Box<HeadStream>>>,
    /// Requests that were read and whose response was not.
    unanswered: u8,
    /// p0f no longer holds this connection: what comes now is [`Deviations::LATER_REQUESTS`].
    later: bool,
}

/// What to do with a segment's payload.
pub(crate) enum Interest {
    /// Nothing: it belongs to no head.
    None,
    /// Give up on the connection.
    End,
    /// Read a head with this.
    Read(Reading),
}

/// A head that is being read: on the stack at first, since most are read at one go.
pub(crate) enum Reading {
    Begun(HeadStream),
    Kept(Box<HeadStream>),
}

impl Reading {
    /// It has read nothing yet, and begins with this sequence number.
    pub(crate) fn begins_with(&self, seq: u32) -> bool {
        matches!(self, Reading::Begun(stream) if stream.next_seq() == seq)
    }

    pub(crate) fn push<'a>(&'a mut self, seq: u32, payload: &'a [u8]) -> Status<'a> {
        match self {
            Reading::Begun(stream) => stream.push(seq, payload),
            Reading::Kept(stream) => stream.push(seq, payload),
        }
    }
}

impl Exchange {
    /// p0f no longer holds this connection.
    pub(crate) fn is_later(&self) -> bool {
        self.later
    }

    /// How many parts of heads are kept.
    pub(crate) fn partial_heads(&self) -> u32 {
        u32::from(self.partial.client.is_some()) + u32::from(self.partial.server.is_some())
    }

    /// What to do with a payload that `sender` sent at sequence number `seq`; `next` is the first that was not taken
    /// before. A part that was kept is handed out; [`Exchange::keep`] takes it back.
    pub(crate) fn interest(
        &mut self,
        sender: Subject,
        seq: u32,
        payload: &[u8],
        next: u32,
        deviations: Deviations,
    ) -> Interest {
        if let Some(stream) = self.partial[sender].take() {
            return Interest::Read(Reading::Kept(stream));
        }
        let any_method = deviations.contains(Deviations::LATER_REQUESTS);
        let mut start = next;
        if self.later {
            let plausible = match sender {
                Subject::Client => may_begin_request(payload),
                Subject::Server => self.unanswered > 0 && payload.starts_with(b"HTTP/1."),
            };
            if !plausible {
                return Interest::None;
            }
            start = seq;
        } else {
            match sender {
                Subject::Client if self.unanswered > 0 => return Interest::None,
                // Most connections end here: what begins like this is not HTTP, and needs no reader to be refused.
                Subject::Client if seq == next && payload.len() >= P0F_LEAST && !is_p0f_request(payload) => {
                    if !any_method || !may_begin_request(payload) {
                        return Interest::End;
                    }
                    self.later = true;
                }
                // Whoever speaks before a request is complete is no HTTP server.
                Subject::Server if self.unanswered == 0 => return Interest::End,
                _ => {}
            }
        }
        let segments = deviations.contains(Deviations::SEGMENTS);
        let options = Options { any_method, skip_on_segment: !segments };
        let stream = if segments { Stream::new(start) } else { Stream::in_order_only(start) };
        Interest::Read(Reading::Begun(HeadStream::new(HeadReader::new(sender.direction(), options), stream)))
    }

    /// Keeps a part of a head until more of it comes.
    pub(crate) fn keep(&mut self, sender: Subject, reading: Reading) {
        self.partial[sender] = Some(match reading {
            Reading::Begun(stream) => Box::new(stream),
            Reading::Kept(stream) => stream,
        });
    }

    /// Notes that a head was read. `false` when there is nothing more to expect.
    pub(crate) fn head_done(&mut self, sender: Subject, first: bool, deviations: Deviations) -> bool {
        self.later |= !first;
        match sender {
            Subject::Client => {
                self.unanswered = self.unanswered.saturating_add(1);
                true
            }
            Subject::Server => {
                self.unanswered = self.unanswered.saturating_sub(1);
                self.later = true;
                deviations.contains(Deviations::LATER_REQUESTS)
            }
        }
    }
}

/// p0f looks at a request from so many bytes on.
const P0F_LEAST: usize = b"GET / HTTP/1.0\n".len();

/// Begins as the only requests that p0f reads do.
pub(crate) fn is_p0f_request(bytes: &[u8]) -> bool {
    bytes.starts_with(b"GET /") || bytes.starts_with(b"HEAD /")
}

/// The payload begins with a method and a blank.
pub(crate) fn may_begin_request(payload: &[u8]) -> bool {
    let method = payload.iter().take(20).take_while(|byte| byte.is_ascii_uppercase()).count();
    method >= 3 && payload.get(method) == Some(&b' ')
}
