//! HTTP/1: the messages of a connection, head by head.

mod exchange;
mod place;
mod unanswered;

use fp_obs::PassedOver;
use fp_wire::MAX_STREAM;
use fp_wire::http::Status;

use super::{Next, Observed, Said};
use crate::ends::Ends;
use crate::head::EarlyHead;
use crate::text::is_p0f_request;
use crate::{Deviations, Subject};
pub(crate) use exchange::Exchange;
use exchange::{Done, Interest, Reading};
pub(super) use place::since;

/// What reading a payload came to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Read {
    /// It belongs to no head.
    Nothing,
    /// A head, or a part of one.
    Some,
    /// The connection has nothing more to say.
    Over,
}

/// Bytes that an end sent, and the head that they begin with, if it was read already.
struct Bytes<'s, 'p> {
    seq: u32,
    payload: &'p [u8],
    early: Option<&'s EarlyHead>,
}

impl Exchange {
    /// Takes a payload, and tells the heads in it.
    pub(super) fn offer(
        &mut self,
        said: &Said<'_, '_>,
        deviations: Deviations,
        tell: &mut impl FnMut(Observed<'_>),
    ) -> Next {
        let sender = said.sender;
        let follows = deviations.contains(Deviations::LATER_REQUESTS);
        if follows
            && let Some(ack) = said.ack
            && !self.overtake(sender.other(), ack, deviations, tell)
        {
            return Next::LetGo;
        }
        let early = said.early.filter(|head| head.sender == sender);
        let bytes = Bytes { seq: said.seq, payload: said.payload, early };
        match self.read(sender, bytes, said.next, deviations, tell) {
            Read::Nothing => return Next::Follow,
            Read::Over => return Next::LetGo,
            Read::Some => {}
        }
        let Ends { client, server } = said.taken;
        if self.is_later() || client.min(server) < MAX_STREAM as u16 {
            return Next::Follow;
        }
        // p0f gives up now.
        self.set_later();
        if follows { Next::Follow } else { Next::LetGo }
    }

    /// Keeps what of the server is behind its last head, of a payload and of what was kept before.
    #[cold]
    fn fill_tunnel(&mut self, reading: &Reading, seq: u32, payload: &[u8]) {
        let Some(server) = self.server_in_tunnel() else { return };
        if let Reading::Kept(stream) = reading {
            for (seq, bytes) in stream.runs() {
                server.push(seq, bytes);
            }
        }
        server.push(seq, payload);
    }

    /// Gives up a part of a head that `sender` began, if the other end acknowledges what was not
    /// captured of it, and reads what is kept behind the hole. `false` when the connection has
    /// nothing more to say.
    #[inline]
    fn overtake(
        &mut self,
        sender: Subject,
        ack: u32,
        deviations: Deviations,
        tell: &mut impl FnMut(Observed<'_>),
    ) -> bool {
        let Some(stream) = self.overtaken(sender, ack) else { return true };
        // The part before the hole is no head of its own.
        stream.runs().filter(|(seq, _)| *seq != stream.first_seq()).all(|(seq, payload)| {
            let bytes = Bytes { seq, payload, early: None };
            self.read(sender, bytes, seq, deviations, tell) != Read::Over
        })
    }

    /// Takes a payload, and tells all heads that end in it; `next` is the first sequence number of
    /// its sender that was not taken before.
    fn read(
        &mut self,
        sender: Subject,
        bytes: Bytes<'_, '_>,
        next: u32,
        deviations: Deviations,
        tell: &mut impl FnMut(Observed<'_>),
    ) -> Read {
        let follows = deviations.contains(Deviations::LATER_REQUESTS);
        let Bytes { mut seq, mut payload, mut early } = bytes;
        let mut read = Read::Nothing;
        loop {
            let interest = self.interest(sender, seq, payload, next, deviations);
            let first = self.is_first(sender);
            let mut reading = match interest {
                Interest::None => return read,
                Interest::End => return Read::Over,
                Interest::Read(reading, from, rest) => {
                    early = early.filter(|_| from == seq && reading.begins_with(from));
                    (seq, payload) = (from, rest);
                    reading
                }
            };
            read = Read::Some;
            let start = reading.first_seq();
            let (status, end) = match early {
                Some(early) => (Status::Head(early.of(payload)), early.end),
                None => reading.push(seq, payload),
            };
            let behind = start.wrapping_add(end.len.into());
            let done;
            match status {
                Status::Head(head) => {
                    let first = first && (sender == Subject::Server || is_p0f_request(&head.bytes));
                    done = self.head_done(sender, first, (&head, end), behind, deviations);
                    if done == Done::Tunnel {
                        self.open_tunnel((&head, end), behind);
                    }
                    if done != Done::Interim {
                        tell(Observed::Head { sender, head: &head, early, first });
                    }
                    match done {
                        Done::Last => return Read::Over,
                        Done::Tunnel => {
                            self.fill_tunnel(&reading, seq, payload);
                            return Read::Over;
                        }
                        Done::Head | Done::Interim => {}
                    }
                }
                Status::NeedMore => {
                    self.keep(sender, reading);
                    return read;
                }
                Status::NotHttp if first => {
                    // It may be something else from its first byte on.
                    if let Reading::Kept(_) = reading {
                        self.keep(sender, reading);
                    }
                    return Read::Over;
                }
                Status::TooLong if !follows => return Read::Over,
                // Bytes were dropped for too many holes.
                Status::TooLong if !end.cut => {
                    tell(Observed::PassedOver(PassedOver::Holes.into()));
                    self.head_lost(sender, start);
                    return read;
                }
                Status::TooLong => {
                    tell(Observed::PassedOver(PassedOver::Length.into()));
                    done = self.head_not_told(sender, behind);
                }
                Status::NotHttp => {
                    self.lost(sender, start);
                    return read;
                }
            }
            if !follows && done != Done::Interim {
                return read;
            }
            early = None;
            let mut at = behind;
            // What is behind the head stands in what was kept and, as far as that had no room for
            // it, in the payload.
            if let Reading::Kept(stream) = &reading {
                for (seq, payload) in stream.runs() {
                    let Some((seq, payload)) = since(at, seq, payload) else { continue };
                    at = seq.wrapping_add(payload.len() as u32);
                    let bytes = Bytes { seq, payload, early: None };
                    if self.read(sender, bytes, seq, deviations, tell) == Read::Over {
                        return Read::Over;
                    }
                }
            }
            let Some(rest) = since(at, seq, payload) else { return read };
            (seq, payload) = rest;
        }
    }
}
