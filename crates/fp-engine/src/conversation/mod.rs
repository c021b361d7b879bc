//! What the ends of a connection say to each other: bytes in, observations out.
//!
//! A conversation is offered the payload of every segment of its connection. It knows no host, no
//! database and no event; what it observes goes to `tell`. HTTP/1 looks at the first bytes before
//! all others, since it reads whole connections. What it refuses is offered to the protocols that
//! [`Protocols`] lists, which look at the first bytes of each direction until one of them claims
//! the connection. A connection that nobody claims is let go at once, and one that is claimed as
//! soon as its protocol has read all that it wants. What a proxy hands on is all of that behind the
//! header in which the proxy says whose it is.

mod banner;
mod first_bytes;
mod http;
mod http2;
mod protocol;
mod proxied;
mod smb;
mod ssh;
mod starttls;
mod tls;
mod upgrade;

use fp_obs::banner::Banner;
use fp_obs::dhcp::DhcpClient;
use fp_obs::http2::{Http2Opening, HttpUpgrade};
use fp_obs::mdns::Mdns;
use fp_obs::ntlm::Ntlm;
use fp_obs::quic::{QuicClient, QuicRetry, QuicServer, QuicVersions};
use fp_obs::smb::Smb;
use fp_obs::ssdp::Ssdp;
use fp_obs::ssh::KexInit;
use fp_obs::tls::{ClientHello, ServerHello};
use fp_obs::{HttpObservation, PassedOverCounts};
use fp_wire::tls::{Leaf, behind_empty_records};

use crate::ends::Ends;
use crate::head::EarlyHead;
use crate::{Deviations, Subject};
use first_bytes::FirstBytes;
use http::Exchange;
pub use protocol::Protocols;
use proxied::Proxied;
pub use ssh::SshIdentification;

/// What is said on a connection, by the protocol that it follows.
#[derive(Debug)]
pub(crate) enum Conversation {
    /// HTTP/1, or nothing was said yet.
    Http(Exchange),
    /// Nothing but what the client said in its SYN, which was not acknowledged yet.
    InSyn(Box<[u8]>),
    /// A protocol that is told by the first bytes of each direction, or several that these may be
    /// of.
    FirstBytes(Box<FirstBytes>),
    /// What a proxy hands on.
    Proxied(Box<Proxied>),
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
pub(crate) enum Observed<'a> {
    /// An HTTP head.
    Head {
        sender: Subject,
        head: &'a HttpObservation<'a>,
        /// Where it was read before the engine asked for it.
        early: Option<&'a EarlyHead>,
        /// p0f would see it too.
        first: bool,
    },
    /// Parts of HTTP heads that nobody will read.
    PassedOver(PassedOverCounts),
    /// The identification line of an end of an SSH connection.
    Ssh { sender: Subject, identification: SshIdentification<'a> },
    /// The key exchange init of an end of an SSH connection.
    SshKex { sender: Subject, kex: Box<KexInit> },
    /// What an end of an HTTP/2 connection says first.
    Http2 { sender: Subject, opening: Box<Http2Opening> },
    /// What a server says of the protocol with which its connection goes on.
    Upgrade(Box<HttpUpgrade>),
    /// The hello of a QUIC client.
    #[cfg_attr(not(feature = "quic"), expect(dead_code, reason = "nothing of QUIC is read"))]
    QuicClient { sender: Subject, client: Box<QuicClient> },
    /// That of a QUIC server.
    #[cfg_attr(not(feature = "quic"), expect(dead_code, reason = "nothing of QUIC is read"))]
    QuicServer { sender: Subject, server: Box<QuicServer> },
    /// The versions that a QUIC server speaks.
    #[cfg_attr(not(feature = "quic"), expect(dead_code, reason = "nothing of QUIC is read"))]
    QuicVersions(Box<QuicVersions>),
    /// A QUIC server asks for a token.
    #[cfg_attr(not(feature = "quic"), expect(dead_code, reason = "nothing of QUIC is read"))]
    QuicRetry(Box<QuicRetry>),
    /// The hello of a TLS client.
    ClientHello { sender: Subject, hello: Box<ClientHello> },
    /// That of a TLS server.
    ServerHello { sender: Subject, hello: Box<ServerHello> },
    /// The certificate of a TLS server.
    #[cfg_attr(not(feature = "certificates"), expect(dead_code, reason = "none is read"))]
    Certificate { sender: Subject, leaf: Box<Leaf> },
    /// The greeting of a server.
    Banner(Box<Banner>),
    /// What an end of SMB says of itself.
    Smb { sender: Subject, smb: Box<Smb> },
    /// What a message of NTLM says of its sender.
    Ntlm { sender: Subject, ntlm: Box<Ntlm> },
    /// What a DHCP client says of itself.
    Dhcp(Box<DhcpClient>),
    /// What a host says of itself in multicast DNS.
    Mdns { sender: Subject, mdns: Box<Mdns> },
    /// The same in SSDP.
    Ssdp { sender: Subject, ssdp: Box<Ssdp> },
}

/// What becomes of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// More of it is wanted.
    Follow,
    /// It has nothing more to say.
    LetGo,
    /// A proxy has said whose connection it hands on: [`Proxied::go_on`] takes what came behind
    /// that.
    HandedOn,
}

/// The end that sends a segment with this payload, as a message of a protocol that is followed
/// begins; `None` if none does. Which end of an SSH connection it is, its ports tell.
#[inline]
pub(crate) fn begun_by(
    payload: &[u8],
    protocols: Protocols,
    (source, destination): (u16, u16),
) -> Option<Subject> {
    match payload {
        [0x16, 3, _, _, _, message @ (1 | 2), ..] if protocols.contains(Protocols::TLS) => {
            Some(if *message == 1 { Subject::Client } else { Subject::Server })
        }
        [0, _, _, _, 0xfe | 0xff, b'S', b'M', b'B', message @ ..] if protocols.contains(Protocols::SMB) => {
            begun_in_smb(payload, message)
        }
        // Empty records, which change nothing.
        [0x14 | 0x16, 3, _, 0, 0, 0x14 | 0x16, ..] => {
            let behind = behind_empty_records(payload);
            if behind.len() < payload.len() {
                begun_by(behind, protocols, (source, destination))
            } else {
                None
            }
        }
        [b'A'..=b'Z', ..] => begun_in_words(payload, protocols, (source, destination)),
        _ => None,
    }
}

/// The same of a message of SMB, which tells by itself whose it is.
#[cold]
fn begun_in_smb(payload: &[u8], behind: &[u8]) -> Option<Subject> {
    let begin = payload.len().checked_sub(behind.len() + 4)?;
    let is_server = fp_wire::smb::sender(payload.get(begin..)?)?;
    Some(if is_server { Subject::Server } else { Subject::Client })
}

fn begun_in_words(
    payload: &[u8],
    protocols: Protocols,
    (source, destination): (u16, u16),
) -> Option<Subject> {
    const METHODS: [&[u8]; 8] =
        [b"GET ", b"POST ", b"HEAD ", b"PUT ", b"DELETE ", b"OPTIONS ", b"PATCH ", b"CONNECT "];
    let is_preface = || payload.starts_with(b"PRI * HTTP/2.0\r\n") && protocols.contains(Protocols::HTTP2);
    if payload.starts_with(b"HTTP/1.") {
        Some(Subject::Server)
    } else if METHODS.iter().any(|method| payload.starts_with(method)) || is_preface() {
        Some(Subject::Client)
    } else if payload.starts_with(b"SSH-") && protocols.contains(Protocols::SSH) {
        let of_server = source == 22 || source < destination && destination != 22;
        Some(if of_server { Subject::Server } else { Subject::Client })
    } else {
        None
    }
}

/// HTTP waits for more of what is shorter than this.
const SHORT: usize = 15;

/// A client begins with so few bytes that HTTP would wait for more, and another protocol says that
/// they are its own: the server's answer must not be taken for the end of it.
#[inline]
fn is_claimed(said: &Said<'_, '_>, rules: Rules) -> bool {
    said.sender == Subject::Client
        && said.payload.len() < SHORT
        && said.seq == said.next
        && !rules.protocols.is_empty()
        && protocol::claims(rules.protocols, said.sender, said.payload)
}

impl Conversation {
    /// Of a connection whose SYN was not seen.
    pub(crate) fn unopened() -> Self {
        Conversation::Http(Exchange::unopened())
    }

    /// Takes a payload, and tells what it observes.
    pub(crate) fn offer(
        &mut self,
        said: &Said<'_, '_>,
        rules: Rules,
        tell: &mut impl FnMut(Observed<'_>),
    ) -> Next {
        let exchange = match self {
            Conversation::Http(exchange) if exchange.has_seen_nothing() && is_claimed(said, rules) => {
                return self.offer_to_others(said, rules, tell);
            }
            Conversation::Http(exchange) => exchange,
            Conversation::InSyn(_) => {
                // Whatever becomes of it: the client goes on.
                *self = Conversation::default();
                return self.offer(said, rules, tell);
            }
            Conversation::FirstBytes(first) => return first.offer(said, tell),
            Conversation::Proxied(proxied) => return proxied.offer(said, rules, tell),
        };
        let mut tell_all = |observed: Observed<'_>| match observed {
            Observed::Head { sender, head, .. } if rules.protocols.contains(Protocols::SMB) => {
                tell(observed);
                smb::in_head(sender, head, tell);
            }
            _ => tell(observed),
        };
        match exchange.offer(said, rules.deviations, &mut tell_all) {
            Next::LetGo if exchange.has_read_nothing() => self.offer_to_others(said, rules, tell),
            Next::LetGo => self.go_on_in_tunnel(rules, tell),
            next => next,
        }
    }

    /// Offers what HTTP refused to the PROXY protocol and then to the other ones.
    #[inline(never)]
    fn offer_to_others(
        &mut self,
        said: &Said<'_, '_>,
        rules: Rules,
        tell: &mut impl FnMut(Observed<'_>),
    ) -> Next {
        let Conversation::Http(exchange) = self else { return Next::LetGo };
        let kept = exchange.take_kept();
        if rules.deviations.contains(Deviations::PROXY)
            && let Some(mut proxied) = Proxied::begin(said, kept.client.as_deref())
        {
            let next = proxied.read_header();
            *self = Conversation::Proxied(Box::new(proxied));
            return next;
        }
        if rules.protocols.is_empty() {
            return Next::LetGo;
        }
        let Some(first) = FirstBytes::begin(said, kept, rules, tell) else { return Next::LetGo };
        *self = Conversation::FirstBytes(Box::new(first));
        Next::Follow
    }

    /// Goes on with what follows HTTP/1, if something does.
    #[inline(never)]
    fn go_on_in_tunnel(&mut self, rules: Rules, tell: &mut impl FnMut(Observed<'_>)) -> Next {
        let Conversation::Http(exchange) = self else { return Next::LetGo };
        let Some(mut tunnel) = exchange.take_tunnel() else { return Next::LetGo };
        let inside = tunnel.inside();
        if rules.protocols.contains(Protocols::HTTP2)
            && let Some(upgrade) = tunnel.upgrade.take()
        {
            tell(Observed::Upgrade(upgrade));
        }
        let Some(first) = FirstBytes::in_tunnel(*tunnel, inside, rules, tell) else { return Next::LetGo };
        *self = Conversation::FirstBytes(Box::new(first));
        Next::Follow
    }

    /// An end says no more: whether the other one is to be read on. p0f forgot the connection.
    pub(crate) fn end(&mut self, sender: Subject) -> Next {
        match self {
            Conversation::FirstBytes(first) => first.end(sender),
            Conversation::Http(_) | Conversation::InSyn(_) | Conversation::Proxied(_) => Next::LetGo,
        }
    }

    /// p0f no longer holds this connection.
    #[inline]
    pub(crate) fn is_later(&self) -> bool {
        match self {
            Conversation::Http(exchange) => exchange.is_later(),
            Conversation::InSyn(_) => false,
            Conversation::FirstBytes(_) | Conversation::Proxied(_) => true,
        }
    }

    /// What a proxy hands on, if it is that.
    #[inline]
    pub(crate) fn proxied(&mut self) -> Option<&mut Proxied> {
        match self {
            Conversation::Proxied(proxied) => Some(proxied),
            _ => None,
        }
    }

    /// p0f forgot this connection when it was not HTTP.
    pub(crate) fn is_beyond_http(&self) -> bool {
        matches!(self, Conversation::FirstBytes(_) | Conversation::Proxied(_))
    }

    /// How many beginnings of messages are kept: one for each direction at most.
    #[inline]
    pub(crate) fn kept_parts(&self) -> u32 {
        match self {
            Conversation::Http(exchange) => exchange.partial_heads(),
            Conversation::InSyn(_) => 0,
            Conversation::FirstBytes(first) => first.kept_parts(),
            Conversation::Proxied(proxied) => proxied.kept_parts(),
        }
    }
}
