//! What the ends of a flow of datagrams say to each other: datagrams in, observations out.
//!
//! A datagram is looked at if one of the protocols that [`protocol`] lists says that it may be its
//! own. It knows no host, no database and no event. The flow that it is part of stands in
//! [`tables`](crate::tables); of most protocols there is none, since a datagram tells all by
//! itself.

mod dhcp;
mod dtls;
mod mdns;
mod protocol;
#[cfg(feature = "quic")]
mod quic;
mod reads;
mod ssdp;
#[cfg(test)]
mod testing;

use fp_wire::UdpDatagram;

use crate::conversation::Observed;
use crate::{Protocols, Subject};
use protocol::Reader;
pub(crate) use reads::Holds;
use reads::Ports;

/// A datagram that may be of a protocol.
pub(crate) struct Offer<'p> {
    protocol: Protocols,
    /// Who sends it, unless its flow knows better.
    pub(crate) sender: Subject,
    payload: &'p [u8],
}

impl<'p> Offer<'p> {
    /// The datagram, if it may be of one of these protocols. It says nothing of datagrams before
    /// it.
    #[inline]
    pub(crate) fn of(datagram: &UdpDatagram<'p>, protocols: Protocols) -> Option<Self> {
        let (ports, payload) = (
            Ports { source: datagram.source_port, destination: datagram.destination_port },
            datagram.payload,
        );
        let (protocol, sender) = Reader::may_be(protocols, ports, payload)?;
        Some(Offer { protocol, sender, payload })
    }
}

/// What is known of what the ends of a flow of datagrams say.
#[derive(Debug)]
pub(crate) enum Exchange {
    /// More of it is wanted, or something new may begin.
    Open(Reader),
    /// All was told, and is not told again.
    Told,
}

impl Exchange {
    /// Begins with a datagram: what is to be held. `None` if that is nothing.
    pub(crate) fn begin(offer: &Offer<'_>, tell: &mut impl FnMut(Observed<'_>)) -> Option<(Exchange, Holds)> {
        let mut exchange = Exchange::Open(Reader::of(offer.protocol)?);
        let holds = exchange.offer(offer, offer.sender, tell);
        (holds != Holds::Nothing).then_some((exchange, holds))
    }

    /// Takes a datagram that `sender` sent.
    pub(crate) fn offer(
        &mut self,
        offer: &Offer<'_>,
        sender: Subject,
        tell: &mut impl FnMut(Observed<'_>),
    ) -> Holds {
        let Exchange::Open(reader) = self else { return Holds::Told };
        let holds = reader.read(sender, offer.payload, tell);
        if holds == Holds::Told && !reader.may_begin_anew() {
            *self = Exchange::Told;
        }
        holds
    }
}
