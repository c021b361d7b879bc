//! What the ends of a connection say to each other: bytes in, observations out.
//!
//! A conversation is offered the payload of every segment of its connection. It knows no host, no database and no event;
//! what it observes goes to `tell`. HTTP/1 looks at the first bytes before all others, since it reads whole connections.
//! What it refuses is offered to the protocols that [`Protocols`] lists, which look at the first bytes of each direction
//! until one of them claims the connection. A connection that nobody claims is let go at once, and one that is claimed as
//! soon as its protocol has read all that it wants.

mod first_bytes;
mod http;
mod protocol;
mod ssh;

use fp_obs::{HttpObservation, PassedOverCounts};

use crate::ends::Ends;
use crate::head::EarlyHead;
use crate::{Deviations, Subject};
use first_bytes::FirstBytes;
use http::Exchange;
pub use protocol::Protocols;
pub use ssh::SshIdentification;

/// What is said on a connection, by the protocol that it follows.
#[derive(Debug)]
pub(crate) enum Conversation {
    /// HTTP/1, or nothing was said yet.
    Http(Exchange),
    /// A protocol that is told by the first bytes of each direction, or several that these may be of.
    FirstBytes(Box<FirstBytes>),
}

impl Default for Conversation {
    fn default() -> Self {
        Conversation::Http(Exchange::default())
    }
}

/// The payload of a segment.
pub(crate) struct Said<'s, 'p> {
    pub(crate) sender: Subject,
    /// The sequence number of its first byte.
    pub(crate) seq: u32,
    pub(crate) payload: &'p [u8],
    /// The first sequence number of its sender that was not taken before.
    pub(crate) next: u32,
    /// What it acknowledges of the other end, if anything.
    pub(crate) ack: Option<u32>,
    /// Bytes of payload that p0f would have kept of client and server, this one counted.
    pub(crate) taken: Ends<u16>,
    /// The HTTP head that the payload begins with, if it was read already.
    pub(crate) early: Option<&'s EarlyHead>,
}

/// How conversations are read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rules {
    pub(crate) deviations: Deviations,
    /// The protocols that what is not HTTP/1 is offered to.
    pub(crate) protocols: Protocols,
}

/// What a conversation observed.
#[expect(
    clippy::large_enum_variant,
    reason = "it is only handed on, and a head must not be allocated for that"
)]
pub(crate) enum Observed<'a> {
    /// An HTTP head.
    Head {
        sender: Subject,
        head: HttpObservation<'a>,
        /// Where it was read before the engine asked for it.
        early: Option<&'a EarlyHead>,
        /// p0f would see it too.
        first: bool,
    },
    /// Parts of HTTP heads that nobody will read.
    PassedOver(PassedOverCounts),
    /// The identification line of an end of an SSH connection.
    Ssh { sender: Subject, identification: SshIdentification<'a> },
}

/// What becomes of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// More of it is wanted.
    Follow,
    /// It has nothing more to say.
    LetGo,
}

impl Conversation {
    /// Takes a payload, and tells what it observes.
    pub(crate) fn offer(
        &mut self,
        said: &Said<'_, '_>,
        rules: Rules,
        tell: &mut impl FnMut(Observed<'_>),
    ) -> Next {
        let exchange = match self {
            Conversation::Http(exchange) => exchange,
            Conversation::FirstBytes(first) => return first.offer(said, tell),
        };
        match exchange.offer(said, rules.deviations, tell) {
            Next::LetGo if exchange.has_read_nothing() && !rules.protocols.is_empty() => {
                self.offer_to_others(said, rules, tell)
            }
            next => next,
        }
    }

    /// Offers what HTTP refused to the other protocols.
    #[inline(never)]
    fn offer_to_others(
        &mut self,
        said: &Said<'_, '_>,
        rules: Rules,
        tell: &mut impl FnMut(Observed<'_>),
    ) -> Next {
        let Conversation::Http(exchange) = self else { return Next::LetGo };
        let Some(first) = FirstBytes::begin(said, exchange.take_kept(), rules, tell) else {
            return Next::LetGo;
        };
        *self = Conversation::FirstBytes(Box::new(first));
        Next::Follow
    }

    /// p0f no longer holds this connection.
    #[inline]
    pub(crate) fn is_later(&self) -> bool {
        match self {
            Conversation::Http(exchange) => exchange.is_later(),
            Conversation::FirstBytes(_) => true,
        }
    }

    /// p0f forgot this connection when it was not HTTP.
    pub(crate) fn is_beyond_http(&self) -> bool {
        matches!(self, Conversation::FirstBytes(_))
    }

    /// How many beginnings of messages are kept: one for each direction at most.
    #[inline]
    pub(crate) fn kept_parts(&self) -> u32 {
        match self {
            Conversation::Http(exchange) => exchange.partial_heads(),
            Conversation::FirstBytes(first) => first.kept_parts(),
        }
    }
}
