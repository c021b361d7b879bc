//! The first bytes of each direction of a connection, for the protocols that are told by them.

use fp_wire::http::HeadStream;
use fp_wire::{MAX_STREAM, Stream};

use super::http2::Http2;
use super::protocol::{Reader, Wants};
use super::upgrade::{Inside, Tunnel};
use super::{Next, Observed, Protocols, Rules, Said};
use crate::ends::Ends;
use crate::{Deviations, Subject};

/// A connection of a protocol, or of one of several.
#[derive(Debug)]
pub(crate) struct FirstBytes {
    claim: Claim,
    said: Ends<Direction>,
    /// Segments are put together, whatever their order (deviation D5).
    reassembles: bool,
}

/// Which protocol a connection is of.
#[derive(Debug)]
enum Claim {
    /// One of these.
    Open(Protocols),
    Made(Reader),
}

/// What one end said.
#[derive(Debug, Default)]
enum Direction {
    /// Nothing yet.
    #[default]
    Silent,
    /// These bytes, and more are wanted.
    Wanted(Stream),
    /// All that is wanted.
    Done,
}

impl Claim {
    fn read(&mut self, sender: Subject, bytes: &mut &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Wants {
        if let Claim::Open(candidates) = self {
            match Reader::claim(candidates, sender, bytes) {
                Some(reader) => *self = Claim::Made(reader),
                None if candidates.is_empty() => return Wants::Nothing,
                // Every protocol can be told long before this.
                None if bytes.len() >= UNDECIDED => return Wants::Nothing,
                None => return Wants::More,
            }
        }
        match self {
            Claim::Made(reader) => reader.read(sender, bytes, tell),
            Claim::Open(_) => Wants::More,
        }
    }
}

impl Claim {
    /// Reads what a segment adds to a direction.
    fn take(
        &mut self,
        sender: Subject,
        seq: u32,
        payload: &[u8],
        stream: &mut Stream,
        tell: &mut impl FnMut(Observed<'_>),
    ) -> Wants {
        if let Some(bytes) = stream.direct(seq, payload) {
            let mut left = bytes;
            let wants = self.read(sender, &mut left, tell);
            if wants != Wants::More || left.is_empty() && bytes.len() == payload.len() {
                stream.take_front(bytes.len());
                return wants;
            }
            stream.take_front(bytes.len() - left.len());
            if bytes.len() == payload.len() {
                stream.push(seq, payload);
                return wants;
            }
        }
        // More than once where the segment has more than there was room for.
        while let Some(bytes) = stream.push(seq, payload) {
            let (len, mut left) = (bytes.len(), bytes);
            let wants = self.read(sender, &mut left, tell);
            let taken = len - left.len();
            stream.take_front(taken);
            if wants != Wants::More {
                return wants;
            }
        }
        Wants::More
    }
}

/// So many bytes of a direction are kept at most before a protocol claims the connection.
const UNDECIDED: usize = 1024;

/// Bytes of memory that count as one part of a message.
const PART: usize = MAX_STREAM;

impl FirstBytes {
    /// Begins with a payload, and with what was kept of both ends before it. `None` if nobody
    /// claims it, or if all was read.
    pub(super) fn begin(
        said: &Said<'_, '_>,
        kept: Ends<Option<Box<HeadStream>>>,
        rules: Rules,
        tell: &mut impl FnMut(Observed<'_>),
    ) -> Option<FirstBytes> {
        let reassembles = rules.deviations.contains(Deviations::SEGMENTS);
        let mut first =
            FirstBytes { claim: Claim::Open(rules.protocols), said: Ends::default(), reassembles };
        let Ends { client, server } = kept;
        for (sender, kept) in [(Subject::Client, client), (Subject::Server, server)] {
            let Some(kept) = kept else { continue };
            for (seq, payload) in kept.runs() {
                if first.take(sender, seq, payload, kept.first_seq(), tell) == Next::LetGo {
                    return None;
                }
            }
        }
        (first.offer(said, tell) == Next::Follow).then_some(first)
    }

    /// Begins behind HTTP/1. `None` if nobody reads what is there.
    pub(super) fn in_tunnel(
        tunnel: Tunnel,
        inside: Inside,
        rules: Rules,
        tell: &mut impl FnMut(Observed<'_>),
    ) -> Option<FirstBytes> {
        let mut claim = match inside {
            Inside::Http2 if rules.protocols.contains(Protocols::HTTP2) => {
                Claim::Made(Reader::Http2(Box::new(Http2::new(true))))
            }
            Inside::Any if !rules.protocols.is_empty() => Claim::Open(rules.protocols),
            _ => return None,
        };
        let Tunnel { client, mut server, .. } = tunnel;
        let reassembles = rules.deviations.contains(Deviations::SEGMENTS);
        let ready = server.ready();
        let (len, mut left) = (ready.len(), ready);
        let wants = if ready.is_empty() { Wants::More } else { claim.read(Subject::Server, &mut left, tell) };
        let taken = len - left.len();
        server.take_front(taken);
        let server = match wants {
            Wants::More => Direction::Wanted(server),
            Wants::Enough => Direction::Done,
            Wants::Nothing => return None,
        };
        let client =
            Direction::Wanted(if reassembles { Stream::new(client) } else { Stream::in_order_only(client) });
        Some(FirstBytes { claim, said: Ends { client, server }, reassembles })
    }

    /// An end says no more. Of a protocol that is known, the other one may.
    pub(super) fn end(&mut self, sender: Subject) -> Next {
        self.said[sender] = Direction::Done;
        match (&self.claim, &self.said[sender.other()]) {
            (Claim::Open(_), _) | (Claim::Made(_), Direction::Done) => Next::LetGo,
            (Claim::Made(_), Direction::Silent | Direction::Wanted(_)) => Next::Follow,
        }
    }

    /// Takes a payload.
    pub(super) fn offer(&mut self, said: &Said<'_, '_>, tell: &mut impl FnMut(Observed<'_>)) -> Next {
        self.take(said.sender, said.seq, said.payload, said.next, tell)
    }

    fn take(
        &mut self,
        sender: Subject,
        seq: u32,
        payload: &[u8],
        next: u32,
        tell: &mut impl FnMut(Observed<'_>),
    ) -> Next {
        let direction = &mut self.said[sender];
        if let Direction::Silent = direction {
            let stream = if self.reassembles { Stream::new(next) } else { Stream::in_order_only(next) };
            *direction = Direction::Wanted(stream);
        }
        let Direction::Wanted(stream) = direction else { return Next::Follow };
        match self.claim.take(sender, seq, payload, stream, tell) {
            Wants::More => return Next::Follow,
            Wants::Nothing => return Next::LetGo,
            Wants::Enough => *direction = Direction::Done,
        }
        match self.said {
            Ends { client: Direction::Done, server: Direction::Done } => Next::LetGo,
            _ => Next::Follow,
        }
    }

    /// How many parts of messages are kept: one for each direction of which bytes are, and one for
    /// each [`PART`] of memory in which the protocol keeps what it took.
    pub(super) fn kept_parts(&self) -> u32 {
        let kept = |direction: &Direction| match direction {
            Direction::Wanted(stream) => u32::from(stream.runs().next().is_some()),
            Direction::Silent | Direction::Done => 0,
        };
        let taken = match &self.claim {
            Claim::Made(reader) => reader.kept().div_ceil(PART) as u32,
            Claim::Open(_) => 0,
        };
        kept(&self.said.client) + kept(&self.said.server) + taken
    }
}
