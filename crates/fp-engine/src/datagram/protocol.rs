//! The list of the protocols over UDP.

#[cfg(feature = "quic")]
use super::quic;
use super::reads::{DatagramProtocol as _, Holds, Ports};
use super::{dhcp, dtls, mdns, ssdp};
use crate::conversation::Observed;
use crate::{Protocols, Subject};

macro_rules! datagrams {
    ($($(#[$cfg:meta])? $set:ident $variant:ident($reader:ty);)*) => {
        /// One of them, and how far it has read a flow.
        #[derive(Debug)]
        pub(crate) enum Reader {
            $($(#[$cfg])? $variant(Box<$reader>),)*
        }

        impl Reader {
            /// The first of these protocols that a datagram may be of, and who sends it.
            #[inline]
            pub(super) fn may_be(
                protocols: Protocols,
                ports: Ports,
                payload: &[u8],
            ) -> Option<(Protocols, Subject)> {
                $($(#[$cfg])? if protocols.contains(Protocols::$set)
                    && let Some(sender) = <$reader>::may_be(ports, payload)
                {
                    return Some((Protocols::$set, sender));
                })*
                None
            }

            /// A reader of a protocol of the list.
            pub(super) fn of(protocol: Protocols) -> Option<Reader> {
                $($(#[$cfg])? if protocol == Protocols::$set {
                    return Some(Reader::$variant(Box::default()));
                })*
                None
            }

            pub(super) fn read(
                &mut self,
                sender: Subject,
                payload: &[u8],
                tell: &mut impl FnMut(Observed<'_>),
            ) -> Holds {
                match self {
                    $($(#[$cfg])? Reader::$variant(reader) => match reader.read(sender, payload, tell) {
                        Holds::Reader if reader.kept() > <$reader>::BOUND => Holds::Nothing,
                        holds => holds,
                    })*
                }
            }
        }

        impl Reader {
            /// Something new may come of a flow of which all was told.
            pub(super) fn may_begin_anew(&self) -> bool {
                match self {
                    $($(#[$cfg])? Reader::$variant(reader) => reader.may_begin_anew(),)*
                }
            }
        }

        impl Protocols {
            /// Those that are read from datagrams.
            pub(crate) const DATAGRAMS: Protocols = {
                let mut all = Protocols::NONE;
                $($(#[$cfg])? { all = all.with(Protocols::$set); })*
                all
            };
        }
    };
}

datagrams! {
    DHCP Dhcp(dhcp::Dhcp);
    MDNS Mdns(mdns::Mdns);
    SSDP Ssdp(ssdp::Ssdp);
    DTLS Dtls(dtls::Dtls);
    #[cfg(feature = "quic")]
    QUIC Quic(quic::Quic);
    #[cfg(test)]
    PARTS Parts(super::testing::Parts);
}
