//! A connection that a proxy hands on: what its client says begins with a header of the PROXY
//! protocol (deviation D22), and is what it would be without one behind that.

use fp_wire::http::HeadStream;
use fp_wire::{MAX_STREAM, Proxy, Stream};

use super::http::since;
use super::{Conversation, Next, Observed, Rules, Said};
use crate::{ClaimedClient, Deviations, Endpoint, Subject};

/// A connection that a proxy hands on.
#[derive(Debug)]
pub(crate) struct Proxied {
    /// The client that the header names, once it was read, if it names one.
    client: Option<Endpoint>,
    /// That is believed.
    trusted: bool,
    /// The sequence numbers of the header's first byte, and of the first one that is handed on.
    first: u32,
    start: u32,
    /// What came of the header and behind it, until all of the header was read.
    header: Option<Stream>,
    /// What is handed on.
    behind: Conversation,
}

impl Proxied {
    /// Begins with a payload, and with what was `kept` of the client before it. `None` if that is
    /// no header.
    pub(super) fn begin(said: &Said<'_, '_>, kept: Option<&HeadStream>) -> Option<Proxied> {
        let mut stream = match kept {
            Some(kept) => Stream::new(kept.first_seq()),
            // Most that is no HTTP ends here.
            None if said.sender == Subject::Client
                && said.seq == said.next
                && Proxy::may_begin(said.payload) =>
            {
                Stream::new(said.seq)
            }
            None => return None,
        };
        let first = stream.next_seq();
        for (seq, payload) in kept.into_iter().flat_map(HeadStream::runs) {
            stream.push(seq, payload);
        }
        if said.sender == Subject::Client {
            stream.push(said.seq, said.payload);
        }
        let begins = !stream.ready().is_empty() && Proxy::may_begin(stream.ready());
        let behind = Conversation::default();
        begins.then(|| Proxied {
            client: None,
            trusted: false,
            first,
            start: first,
            header: Some(stream),
            behind,
        })
    }

    /// Takes a payload.
    pub(super) fn offer(
        &mut self,
        said: &Said<'_, '_>,
        rules: Rules,
        tell: &mut impl FnMut(Observed<'_>),
    ) -> Next {
        match &mut self.header {
            None => self.behind.offer(said, behind(rules), tell),
            Some(header) if said.sender == Subject::Client => {
                header.push(said.seq, said.payload);
                self.read_header()
            }
            // The server waits for the header.
            Some(_) => Next::Follow,
        }
    }

    /// Looks whether all of the header is there.
    pub(super) fn read_header(&mut self) -> Next {
        let Some(stream) = &self.header else { return Next::Follow };
        match Proxy::read(stream.ready()) {
            Proxy::NeedMore if stream.ready().len() < MAX_STREAM => Next::Follow,
            Proxy::NeedMore | Proxy::NotProxy => Next::LetGo,
            Proxy::Header(header) => {
                self.start = self.first.wrapping_add(header.len as u32);
                self.client = header.client.map(|(address, port)| Endpoint { address, port });
                Next::HandedOn
            }
        }
    }

    /// Takes what came behind the header, of the payload that ended it, too. It is done once.
    pub(crate) fn go_on(
        &mut self,
        said: &Said<'_, '_>,
        rules: Rules,
        tell: &mut impl FnMut(Observed<'_>),
    ) -> Next {
        let Some(stream) = self.header.take() else { return Next::Follow };
        let mut at = self.start;
        let kept = stream.runs().map(|(offset, bytes)| (self.first.wrapping_add(offset), bytes));
        // For what is beyond those that are kept there was no room.
        for (seq, bytes) in kept.chain((said.sender == Subject::Client).then_some((said.seq, said.payload))) {
            let Some((seq, payload)) = since(at, seq, bytes) else { continue };
            let next = if seq == at { seq } else { self.start };
            at = seq.wrapping_add(payload.len() as u32);
            let said = Said { sender: Subject::Client, seq, payload, next, early: None, ..*said };
            if self.behind.offer(&said, behind(rules), tell) == Next::LetGo {
                return Next::LetGo;
            }
        }
        Next::Follow
    }

    /// The client that the header names.
    pub(crate) fn client(&self) -> Option<ClaimedClient> {
        let Proxied { client, trusted, .. } = *self;
        client.map(|endpoint| ClaimedClient { endpoint, trusted })
    }

    /// The header is believed.
    pub(crate) fn trust(&mut self) {
        self.trusted = true;
    }

    /// How many beginnings of messages are kept.
    pub(super) fn kept_parts(&self) -> u32 {
        u32::from(self.header.is_some()) + self.behind.kept_parts()
    }
}

/// How what is handed on is read: there is one header.
fn behind(rules: Rules) -> Rules {
    Rules { deviations: rules.deviations.without(Deviations::PROXY), ..rules }
}
