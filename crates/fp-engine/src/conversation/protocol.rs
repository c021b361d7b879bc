//! The protocols beside HTTP/1: the list, and what each of them is.

use super::{Observed, banner, http2, smb, ssh, starttls, tls};
use crate::Subject;

/// A protocol that is told by the first bytes of each direction.
///
/// To add one, write a file beside this one with a type that implements this, and a line in the
/// list below.
pub(crate) trait Protocol: Default {
    /// The most bytes of a direction that are kept for it and that it did not take, at most
    /// [`MAX_STREAM`](fp_wire::MAX_STREAM).
    const BOUND: usize;

    /// Whether a connection may be of this protocol on which `sender` first says `bytes`, of which
    /// there is at least one.
    fn begins(sender: Subject, bytes: &[u8]) -> Begins;

    /// The reader of a connection that it claims while it may be of one of `among`.
    fn claimed(_among: Protocols) -> Self {
        Self::default()
    }

    /// Reads the `bytes` that `sender` said, all that came without a hole, and tells what it
    /// observes. Of those that it needs no more, or keeps itself, it takes any number from their
    /// front. It is called each time when there are more, until it wants no more or
    /// [`BOUND`](Self::BOUND) are left.
    fn read(&mut self, sender: Subject, bytes: &mut &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Wants;

    /// Bytes of memory in which it keeps what it took.
    fn kept(&self) -> usize {
        0
    }
}

/// Whether a connection is of a protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Begins {
    /// It is: no other protocol looks at it from now on.
    Yes,
    /// More bytes will tell.
    Maybe,
    /// It is not.
    No,
}

/// What a protocol wants of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wants {
    /// More bytes of this direction.
    More,
    /// No more bytes of this direction.
    Enough,
    /// No more bytes at all: there is nothing to be learned.
    Nothing,
}

macro_rules! protocols {
    (
        $($(#[$doc:meta])* $set:ident = $bit:literal $name:literal $variant:ident($reader:ty);)*
        @ datagrams
        $($(#[$datagram_doc:meta])* $datagram_set:ident = $datagram_bit:literal $datagram_name:literal;)*
    ) => {
        /// A set of the protocols that are followed beside HTTP/1: over TCP, and in datagrams.
        #[derive(Clone, Copy, PartialEq, Eq)]
        pub struct Protocols(pub(crate) u16);

        impl Protocols {
            $($(#[$doc])* pub const $set: Protocols = Protocols(1 << $bit);)*
            $($(#[$datagram_doc])* pub const $datagram_set: Protocols = Protocols(1 << $datagram_bit);)*
            /// Each with its name.
            pub const NAMES: &'static [(Protocols, &'static str)] =
                &[$((Protocols::$set, $name),)* $((Protocols::$datagram_set, $datagram_name),)*];
            /// All: the default.
            pub const ALL: Protocols = Protocols($(1 << $bit |)* $(1 << $datagram_bit |)* 0);
            /// Those that are read from connections.
            pub(crate) const STREAMS: Protocols = Protocols($(1 << $bit |)* 0);
        }

        /// One of them, and how far it has read.
        #[derive(Debug)]
        pub(super) enum Reader {
            $($variant($reader),)*
        }

        impl Reader {
            /// The reader of the first protocol of `candidates` that claims a connection. Those
            /// that it cannot be of are taken out of them.
            pub(super) fn claim(candidates: &mut Protocols, sender: Subject, bytes: &[u8]) -> Option<Reader> {
                $(if candidates.contains(Protocols::$set) {
                    match <$reader>::begins(sender, bytes) {
                        Begins::Yes => return Some(Reader::$variant(<$reader>::claimed(*candidates))),
                        Begins::No => *candidates = candidates.without(Protocols::$set),
                        Begins::Maybe => {}
                    }
                })*
                None
            }

            pub(super) fn read(
                &mut self,
                sender: Subject,
                bytes: &mut &[u8],
                tell: &mut impl FnMut(Observed<'_>),
            ) -> Wants {
                match self {
                    $(Reader::$variant(reader) => match reader.read(sender, bytes, tell) {
                        Wants::More if bytes.len() >= <$reader>::BOUND => Wants::Enough,
                        wants => wants,
                    })*
                }
            }

            pub(super) fn kept(&self) -> usize {
                match self {
                    $(Reader::$variant(reader) => reader.kept(),)*
                }
            }
        }
    };
}

protocols! {
    /// SSH: the identification lines of client and server (RFC 4253, 4.2).
    SSH = 0 "ssh" Ssh(ssh::Ssh);
    /// TLS: the hellos of client and server (RFC 8446, 4.1), of SSL 3.0 and in the form of SSL 2.0
    /// too.
    TLS = 1 "tls" Tls(Box<tls::Tls>);
    /// The greetings of servers of SMTP, FTP, IMAP, POP3 and Telnet. It stands before STARTTLS,
    /// which it reads on.
    BANNER = 4 "banner" Banner(Box<banner::Banner>);
    /// SMB: dialects, names of systems, and the messages of NTLM in it (MS-CIFS, MS-SMB2). With it
    /// those in HTTP/1 are told.
    SMB = 5 "smb" Smb(Box<smb::Smb>);
    /// TLS that begins within a connection of SMTP, IMAP, POP3, FTP, LDAP, XMPP, PostgreSQL, MySQL,
    /// RDP, SOCKS or PROXY.
    STARTTLS = 2 "starttls" StartTls(Box<starttls::StartTls>);
    /// HTTP/2 in clear (RFC 9113), and that a connection of HTTP/1 goes on with another protocol
    /// (RFC 9110, 7.8).
    HTTP2 = 3 "http2" Http2(Box<http2::Http2>);

    @ datagrams
    /// DHCP: what clients say of themselves when they ask for an address (RFC 2131, RFC 8415).
    DHCP = 15 "dhcp";
    /// Multicast DNS: what hosts say of themselves on their link (RFC 6762, RFC 6763).
    MDNS = 14 "mdns";
    /// SSDP: what hosts say of themselves by UPnP (UPnP Device Architecture 2.0, 1).
    SSDP = 11 "ssdp";
    /// DTLS: the hellos of client and server (RFC 6347, RFC 9147).
    DTLS = 12 "dtls";
    /// QUIC: the hellos of client and server in its Initial packets (RFC 9001), with the feature
    /// `quic`.
    QUIC = 13 "quic";
}

/// One of these protocols says that a connection on which `sender` first says `bytes` is its own.
pub(super) fn claims(protocols: Protocols, sender: Subject, bytes: &[u8]) -> bool {
    Reader::claim(&mut { protocols }, sender, bytes).is_some()
}

impl Protocols {
    /// These of `other` too.
    #[must_use]
    pub(crate) const fn within(self, other: Protocols) -> Protocols {
        Protocols(self.0 & other.0)
    }

    /// None: only HTTP/1 is read, as p0f does.
    pub const NONE: Protocols = Protocols(0);

    /// All of `other` are in this set.
    pub const fn contains(self, other: Protocols) -> bool {
        self.0 & other.0 == other.0
    }

    /// These and `other`.
    #[must_use]
    pub const fn with(self, other: Protocols) -> Protocols {
        Protocols(self.0 | other.0)
    }

    /// These without `other`.
    #[must_use]
    pub const fn without(self, other: Protocols) -> Protocols {
        Protocols(self.0 & !other.0)
    }

    /// No protocol is in this set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl core::fmt::Debug for Protocols {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_list()
            .entries(Self::NAMES.iter().filter(|(set, _)| self.contains(*set)).map(|(_, n)| n))
            .finish()
    }
}
