//! The first bytes of each direction of a connection, for the protocols that are told by them.

use fp_wire::Stream;
use fp_wire::http::HeadStream;

use super::protocol::{Reader, Wants};
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
    fn read(&mut self, sender: Subject, bytes: &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Wants {
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

/// So many bytes of a direction are kept at most before a protocol claims the connection.
const UNDECIDED: usize = 1024;

impl FirstBytes {
    /// Begins with a payload, and with what was kept of both ends before it. `None` if nobody claims it, or if all was
    /// read.
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
        let wants = if let Some(bytes) = stream.direct(seq, payload) {
            let wants = self.claim.read(sender, bytes, tell);
            if wants == Wants::More {
                stream.push(seq, payload);
            }
            wants
        } else {
            stream.push(seq, payload).map_or(Wants::More, |bytes| self.claim.read(sender, bytes, tell))
        };
        match wants {
            Wants::More => return Next::Follow,
            Wants::Nothing => return Next::LetGo,
            Wants::Enough => *direction = Direction::Done,
        }
        match self.said {
            Ends { client: Direction::Done, server: Direction::Done } => Next::LetGo,
            _ => Next::Follow,
        }
    }

    /// Of how many directions bytes are kept.
    pub(super) fn kept_parts(&self) -> u32 {
        let kept = |direction: &Direction| match direction {
            Direction::Wanted(stream) => u32::from(stream.runs().next().is_some()),
            Direction::Silent | Direction::Done => 0,
        };
        kept(&self.said.client) + kept(&self.said.server)
    }
}
