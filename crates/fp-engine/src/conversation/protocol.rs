//! The protocols beside HTTP/1: the list, and what each of them is.

use super::{Observed, ssh};
use crate::Subject;

/// A protocol that is told by the first bytes of each direction.
///
/// To add one, write a file beside this one with a type that implements this, and a line in the list below.
pub(crate) trait Protocol: Default {
    /// The most bytes of a direction that are kept for it, at most [`MAX_STREAM`](fp_wire::MAX_STREAM).
    const BOUND: usize;

    /// Whether a connection may be of this protocol on which `sender` first says `bytes`, of which there is at least one.
    fn begins(sender: Subject, bytes: &[u8]) -> Begins;

    /// Reads the first `bytes` that `sender` said, all that came without a hole, and tells what it observes. It is called
    /// each time when there are more of them, until it wants no more of them or there are [`BOUND`](Self::BOUND).
    fn read(&mut self, sender: Subject, bytes: &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Wants;
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
    ($($(#[$doc:meta])* $set:ident = $bit:literal $name:literal $variant:ident($reader:ty);)*) => {
        /// A set of the protocols that are followed beside HTTP/1.
        #[derive(Clone, Copy, PartialEq, Eq)]
        pub struct Protocols(u16);

        impl Protocols {
            $($(#[$doc])* pub const $set: Protocols = Protocols(1 << $bit);)*
            /// Each with its name.
            pub const NAMES: &'static [(Protocols, &'static str)] = &[$((Protocols::$set, $name)),*];
            /// All: the default.
            pub const ALL: Protocols = Protocols($(1 << $bit)|*);
        }

        /// One of them, and how far it has read.
        #[derive(Debug)]
        pub(super) enum Reader {
            $($variant($reader),)*
        }

        impl Reader {
            /// The reader of the first protocol of `candidates` that claims a connection. Those that it cannot be of are
            /// taken out of them.
            pub(super) fn claim(candidates: &mut Protocols, sender: Subject, bytes: &[u8]) -> Option<Reader> {
                $(if candidates.contains(Protocols::$set) {
                    match <$reader>::begins(sender, bytes) {
                        Begins::Yes => return Some(Reader::$variant(<$reader>::default())),
                        Begins::No => *candidates = candidates.without(Protocols::$set),
                        Begins::Maybe => {}
                    }
                })*
                None
            }

            pub(super) fn read(
                &mut self,
                sender: Subject,
                bytes: &[u8],
                tell: &mut impl FnMut(Observed<'_>),
            ) -> Wants {
                match self {
                    $(Reader::$variant(reader) => match reader.read(sender, bytes, tell) {
                        Wants::More if bytes.len() >= <$reader>::BOUND => Wants::Enough,
                        wants => wants,
                    })*
                }
            }
        }
    };
}

protocols! {
    /// SSH: the identification lines of client and server (RFC 4253, 4.2).
    SSH = 0 "ssh" Ssh(ssh::Ssh);
}

impl Protocols {
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
