//! The HTTP messages of a connection, as their bytes come.

use fp_obs::HttpObservation;
use fp_wire::http::{Asked, Body, HeadEnd, HeadReader, HeadStream, Options, RestOfHead, Status, may_begin};
use fp_wire::{MAX_STREAM, Stream};

use super::super::upgrade::{self, Tunnel};
use super::place::{Place, empty_lines};
use super::unanswered::Unanswered;
use crate::ends::Ends;
use crate::text::{is_p0f_request, may_begin_request};
use crate::{Deviations, Subject};

/// How far the messages of a connection have come.
#[derive(Debug, Default)]
pub(crate) struct Exchange {
    /// Heads of which a part has come. Boxed: few flows have one at a time.
    partial: Ends<Option<Box<HeadStream>>>,
    /// Where it stands otherwise. Boxed: most connections are not HTTP.
    standing: Option<Box<Standing>>,
    /// p0f no longer holds this connection: what comes now is [`Deviations::LATER_REQUESTS`].
    later: bool,
    /// The connection's SYN was not seen, and its requests may not be.
    unopened: bool,
}

/// Where a connection of HTTP stands that is not within a head.
#[derive(Debug, Default)]
struct Standing {
    places: Ends<Place>,
    unanswered: Unanswered,
    /// A request was read.
    asked: bool,
    /// What follows HTTP/1 on this connection.
    tunnel: Option<Box<Tunnel>>,
}

/// What to do with a segment's payload.
pub(crate) enum Interest<'p> {
    /// Nothing: it belongs to no head.
    None,
    /// Give up on the connection.
    End,
    /// Read a head with this, from this sequence number on.
    Read(Reading, u32, &'p [u8]),
}

/// What a head was that has been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Done {
    /// One to tell.
    Head,
    /// One to tell, behind which there is nothing more to expect.
    Last,
    /// One to tell, behind which another protocol begins.
    Tunnel,
    /// An interim response (RFC 9110, 15.2), behind which the one comes that answers the request
    /// (deviation D18). It has few headers, which say what is to be done next and not what the
    /// server is.
    Interim,
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

    /// The sequence number of its first byte.
    pub(crate) fn first_seq(&self) -> u32 {
        match self {
            Reading::Begun(stream) => stream.first_seq(),
            Reading::Kept(stream) => stream.first_seq(),
        }
    }

    /// Takes a segment. With the head comes where it ends.
    pub(crate) fn push<'a>(&'a mut self, seq: u32, payload: &'a [u8]) -> (Status<'a>, HeadEnd) {
        match self {
            Reading::Begun(stream) => stream.push(seq, payload),
            Reading::Kept(stream) => stream.push(seq, payload),
        }
    }
}

impl Exchange {
    /// Of a connection whose SYN was not seen (deviation D21).
    pub(crate) fn unopened() -> Self {
        Exchange { later: true, unopened: true, ..Exchange::default() }
    }

    /// No head was read, and none was lost: nothing is known of it but that what was said so far
    /// begins no head.
    pub(crate) fn has_read_nothing(&self) -> bool {
        self.standing.is_none()
    }

    /// Nothing was said yet, as far as it knows.
    #[inline]
    pub(crate) fn has_seen_nothing(&self) -> bool {
        self.standing.is_none() && !self.later && self.partial_heads() == 0
    }

    /// Gives up the parts of heads that are kept.
    pub(crate) fn take_kept(&mut self) -> Ends<Option<Box<HeadStream>>> {
        core::mem::take(&mut self.partial)
    }

    /// p0f no longer holds this connection.
    pub(crate) fn is_later(&self) -> bool {
        self.later
    }

    /// p0f no longer holds this connection from now on.
    pub(crate) fn set_later(&mut self) {
        self.later = true;
    }

    /// p0f would read the next head of this end.
    pub(crate) fn is_first(&self, sender: Subject) -> bool {
        !(self.later || sender == Subject::Client && self.has_asked())
    }

    /// A request was read.
    fn has_asked(&self) -> bool {
        self.standing.as_ref().is_some_and(|standing| standing.asked)
    }

    /// A request was read whose response was not.
    fn waits(&self) -> bool {
        self.standing.as_ref().is_some_and(|standing| !standing.unanswered.is_empty())
    }

    /// How many parts of heads are kept.
    pub(crate) fn partial_heads(&self) -> u32 {
        u32::from(self.partial.client.is_some()) + u32::from(self.partial.server.is_some())
    }

    /// The part of a head of an end that will never be whole: the other end acknowledges, with
    /// `ack`, bytes that were not captured.
    #[inline]
    pub(crate) fn overtaken(&mut self, sender: Subject, ack: u32) -> Option<Box<HeadStream>> {
        let stream =
            self.partial[sender].take_if(|stream| ack.wrapping_sub(stream.next_seq()).cast_signed() > 0)?;
        self.lost(sender, stream.first_seq());
        Some(stream)
    }

    /// What comes next of an end is not known; all before `at` was read.
    pub(crate) fn lost(&mut self, sender: Subject, at: u32) {
        self.standing.get_or_insert_default().places[sender] = Place::Lost { at };
        self.later = true;
    }

    /// Notes that a head was read of which nothing is told, not to its end: within its first line,
    /// the next byte has the sequence number `at`. What follows it is not known.
    pub(crate) fn head_not_told(&mut self, sender: Subject, at: u32) -> Done {
        self.later = true;
        let standing = self.standing.get_or_insert_default();
        let rest = match sender {
            Subject::Client => {
                standing.unanswered.push(Asked::Unknown);
                RestOfHead::of_long_request()
            }
            Subject::Server => {
                standing.unanswered.pop();
                RestOfHead::of_long_response()
            }
        };
        standing.places[sender] = Place::within_head(rest, at);
        Done::Head
    }

    /// Notes that a head is not told that began at `at` and came with too many holes. What follows
    /// it is not known; a request is answered all the same.
    pub(crate) fn head_lost(&mut self, sender: Subject, at: u32) {
        self.lost(sender, at);
        let standing = self.standing.get_or_insert_default();
        match sender {
            Subject::Client => standing.unanswered.push(Asked::Unknown),
            Subject::Server => standing.unanswered.pop(),
        }
    }

    /// What to do with a payload that `sender` sent at sequence number `seq`; `next` is the first
    /// that was not taken before. A part that was kept is handed out; [`Exchange::keep`] takes it
    /// back.
    pub(crate) fn interest<'p>(
        &mut self,
        sender: Subject,
        seq: u32,
        payload: &'p [u8],
        next: u32,
        deviations: Deviations,
    ) -> Interest<'p> {
        if let Some(stream) = self.partial[sender].take() {
            return Interest::Read(Reading::Kept(stream), seq, payload);
        }
        match self.standing.as_deref_mut().map(|standing| &mut standing.places[sender]) {
            None | Some(Place::Start) => self.first_interest(sender, seq, payload, next, deviations),
            Some(place) => match place.advance(seq, payload) {
                Some((seq, payload)) => self.later_interest(sender, seq, payload, deviations),
                None => Interest::None,
            },
        }
    }

    /// [`Exchange::interest`] before the first head of an end.
    fn first_interest<'p>(
        &mut self,
        sender: Subject,
        seq: u32,
        payload: &'p [u8],
        next: u32,
        deviations: Deviations,
    ) -> Interest<'p> {
        let options = options(deviations);
        let follows = deviations.contains(Deviations::LATER_REQUESTS);
        let (mut start, mut from, mut rest) = (next, seq, payload);
        match sender {
            Subject::Client if self.has_asked() => return Interest::None,
            Subject::Client if seq == next => {
                if options.large {
                    let empty = empty_lines(payload);
                    rest = payload.get(empty..).unwrap_or(&[]);
                    from = seq.wrapping_add(empty as u32);
                    start = from;
                    match rest {
                        [] => return Interest::None,
                        // So a header of the PROXY protocol begins, or nothing.
                        [0, ..] if empty > 0 => return Interest::End,
                        _ => {}
                    }
                }
                // Most connections end here: what begins like this is not HTTP, and needs no reader
                // to be refused.
                if rest.len() >= P0F_LEAST && !is_p0f_request(rest) {
                    // No method is called so, but the PROXY protocol begins so.
                    if !may_begin(sender.direction(), rest, options) || rest.starts_with(b"PROXY ") {
                        return Interest::End;
                    }
                    self.later = true;
                }
            }
            // The request was not seen.
            Subject::Server if !self.waits() && self.unopened => {
                if !payload.starts_with(b"HTTP/1.") {
                    return Interest::End;
                }
                self.standing.get_or_insert_default().unanswered.push(Asked::Unknown);
            }
            // What does not begin where the server would says nothing of the connection, and
            // anybody can send it.
            Subject::Server
                if !self.waits()
                    && !self.later
                    && seq != next
                    && deviations.contains(Deviations::SEQUENCE) =>
            {
                return Interest::None;
            }
            // Whoever speaks before a request is complete is no HTTP server, or not all of the
            // request was captured.
            Subject::Server if !self.waits() => {
                if !(follows && (self.later || self.partial.client.is_some())) {
                    return Interest::End;
                }
                self.lost(Subject::Server, next);
                return Interest::None;
            }
            Subject::Client | Subject::Server => {}
        }
        Interest::Read(begin(sender, start, deviations), from, rest)
    }

    /// [`Exchange::interest`] in what is behind a body, or may be.
    fn later_interest<'p>(
        &mut self,
        sender: Subject,
        seq: u32,
        payload: &'p [u8],
        deviations: Deviations,
    ) -> Interest<'p> {
        let (mut from, mut rest) = (seq, payload);
        let expected = sender == Subject::Client || self.waits() || self.unopened;
        let Some(standing) = &mut self.standing else { return Interest::None };
        if self.unopened && sender == Subject::Server && standing.unanswered.is_empty() {
            standing.unanswered.push(Asked::Unknown);
        }
        if let Place::Head { at } = standing.places[sender] {
            if seq == at {
                let empty = empty_lines(payload);
                rest = payload.get(empty..).unwrap_or(&[]);
                from = seq.wrapping_add(empty as u32);
                standing.places[sender] = Place::Head { at: from };
                if rest.is_empty() {
                    return Interest::None;
                }
                if expected && may_begin(sender.direction(), rest, options(deviations)) {
                    return Interest::Read(begin(sender, from, deviations), from, rest);
                }
            } else if (seq.wrapping_sub(at) as usize) < MAX_STREAM {
                // What is missing may still come.
                return Interest::Read(begin(sender, at, deviations), seq, payload);
            }
            self.lost(sender, at);
        }
        let plausible = match sender {
            Subject::Client => may_begin_request(rest),
            Subject::Server => expected && rest.starts_with(b"HTTP/1."),
        };
        if plausible { Interest::Read(begin(sender, from, deviations), from, rest) } else { Interest::None }
    }

    /// Keeps a part of a head until more of it comes.
    pub(crate) fn keep(&mut self, sender: Subject, reading: Reading) {
        self.partial[sender] = Some(match reading {
            Reading::Begun(stream) => Box::new(stream),
            Reading::Kept(stream) => stream,
        });
    }

    /// Notes that another protocol follows the response with this head, from the sequence number
    /// `at` on, where the client's last request had no body.
    pub(crate) fn open_tunnel(&mut self, (head, end): (&HttpObservation<'_>, HeadEnd), at: u32) {
        // The LF of the empty line is still to come.
        let at = at.wrapping_add(end.half.into());
        let Some(standing) = &mut self.standing else { return };
        if let Place::Head { at: client } = standing.places.client {
            let tunnel = Tunnel { upgrade: upgrade::of_response(head), client, server: Stream::new(at) };
            standing.tunnel = Some(Box::new(tunnel));
        }
    }

    /// What came of the server in what follows HTTP/1.
    pub(crate) fn server_in_tunnel(&mut self) -> Option<&mut Stream> {
        Some(&mut self.standing.as_mut()?.tunnel.as_mut()?.server)
    }

    /// What follows HTTP/1, if that has come to its end.
    pub(crate) fn take_tunnel(&mut self) -> Option<Box<Tunnel>> {
        self.standing.as_mut()?.tunnel.take()
    }

    /// Notes that a head was read, behind which the next byte has the sequence number `at`.
    pub(crate) fn head_done(
        &mut self,
        sender: Subject,
        first: bool,
        (head, end): (&HttpObservation<'_>, HeadEnd),
        at: u32,
        deviations: Deviations,
    ) -> Done {
        let follows = deviations.contains(Deviations::LATER_REQUESTS);
        let standing = self.standing.get_or_insert_default();
        let (mut interim, asked) = (false, standing.unanswered.first());
        let body = match sender {
            Subject::Client => {
                // One that comes before the response to the first makes no difference to p0f.
                self.later |= !first && !standing.asked;
                standing.asked = true;
                standing.unanswered.push(Asked::by(head));
                // The client sees that the connection goes on, whatever the last response said.
                if let Place::Ended { at } = standing.places.server {
                    standing.places.server = Place::Lost { at };
                }
                if !follows {
                    return Done::Head;
                }
                Body::of_request(head, end)
            }
            Subject::Server => {
                let body = Body::of_response(head, end, asked);
                interim = body == Body::Interim && deviations.contains(Deviations::INTERIM);
                self.later |= !interim;
                if !follows && !interim {
                    return Done::Last;
                }
                body
            }
        };
        match (sender, body) {
            (_, Body::Tunnel) => return Done::Tunnel,
            (Subject::Client, _) | (Subject::Server, Body::Interim) => {}
            (Subject::Server, _) => standing.unanswered.pop(),
        }
        standing.places[sender] = if end.cut {
            let rest = match sender {
                Subject::Client => RestOfHead::of_request(head, end),
                Subject::Server => RestOfHead::of_response(head, end, asked),
            };
            Place::within_head(rest, at)
        } else if end.half {
            Place::within_head(RestOfHead::behind_cr(body), at)
        } else {
            Place::behind_head(body, at)
        };
        if interim { Done::Interim } else { Done::Head }
    }
}

/// How heads are read.
fn options(deviations: Deviations) -> Options {
    Options {
        any_method: deviations.contains(Deviations::LATER_REQUESTS),
        large: deviations.contains(Deviations::LARGE_HEADS),
        skip_on_segment: !deviations.contains(Deviations::SEGMENTS),
    }
}

/// Begins to read a head whose first byte has this sequence number.
fn begin(sender: Subject, start: u32, deviations: Deviations) -> Reading {
    let options = options(deviations);
    let stream = if options.skip_on_segment { Stream::in_order_only(start) } else { Stream::new(start) };
    Reading::Begun(HeadStream::new(HeadReader::new(sender.direction(), options), stream))
}

/// p0f looks at a request from so many bytes on.
const P0F_LEAST: usize = b"GET / HTTP/1.0\n".len();
