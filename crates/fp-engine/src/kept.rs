//! Events that are told later, while the prepared packets that they tell of are still there.

use core::ptr;
use std::borrow::Cow;

use fp_obs::MacAddress;
use fp_wire::{LinkType, TcpPacket};

use crate::prepare::{Prepared, Preparer, destination, source};
use crate::{
    Event, EventKind, HeadEvent, HttpEvent, MtuEvent, Network, OwnedEvent, Sink, Subject, Timestamp,
};

/// Events in their order. What stands in the prepared packets anyway is not copied: of most events
/// a number is kept.
#[derive(Default)]
pub(crate) struct Kept {
    told: Vec<Told>,
    /// Those that stand nowhere else.
    others: Vec<OwnedEvent>,
    /// Heads of such events, whose memory is used again.
    spare: Vec<HeadEvent<'static>>,
}

/// How many heads the memory is kept of: more than most batches have.
const SPARE: usize = 256;

enum Told {
    /// `syn` of an opening, by its number, of a client of this hardware address.
    Syn(usize, Option<MacAddress>),
    /// `mtu` of one.
    Mtu(usize, MtuEvent),
    /// Of a head that was read ahead, by its number.
    Head(usize),
    /// The next one of the others.
    Other,
}

/// Takes the events of prepared packets, to keep them.
pub(crate) struct Keeper<'k> {
    kept: &'k mut Kept,
    prepared: &'k Prepared,
    /// The opening and the head that were told of last, or passed over: events come in the order of
    /// their packets.
    opening: usize,
    head: usize,
}

impl Kept {
    /// To keep the events of these packets.
    pub(crate) fn keeper<'k>(&'k mut self, prepared: &'k Prepared) -> Keeper<'k> {
        Keeper { kept: self, prepared, opening: 0, head: 0 }
    }

    /// The events that are kept as copies.
    pub(crate) fn copied(&self) -> impl Iterator<Item = &OwnedEvent> {
        self.others.iter()
    }

    /// Tells the events, and keeps them no longer.
    pub(crate) fn tell<'a>(
        &mut self,
        prepared: &Prepared,
        preparer: &mut Preparer<'_>,
        packet: impl Fn(u32) -> Option<(Timestamp, LinkType, &'a [u8])>,
        mut sink: impl FnMut(&Event<'_>),
    ) {
        let labels = preparer.matcher.labels_id();
        let mut others = self.others.drain(..);
        for told in self.told.drain(..) {
            match told {
                Told::Syn(number, mac) => {
                    let Some(opening) = prepared.openings.get(number) else { continue };
                    let kind = EventKind::Syn(Cow::Borrowed(&opening.event));
                    sink(&Event { mac, labels, ..opening.told(&preparer.networks, kind) });
                }
                Told::Mtu(number, mtu) => {
                    let Some(opening) = prepared.openings.get(number) else { continue };
                    let kind = EventKind::Mtu(mtu);
                    sink(&Event { labels, ..opening.told(&preparer.networks, kind) });
                }
                Told::Head(number) => {
                    let Some(head) = prepared.heads.get(number) else { continue };
                    let Some((time, link, bytes)) = packet(head.place) else { continue };
                    let Ok(segment) = preparer.decode(link, bytes) else { continue };
                    let network = preparer.network(link, bytes);
                    let network = preparer.networks.of(network);
                    let event = head.facts.event(head.of(segment.payload));
                    let event = head_event((time, head.place), &segment, network, head.sender, &event);
                    sink(&Event { labels, ..event });
                }
                Told::Other => {
                    let Some(event) = others.next() else { continue };
                    sink(&event);
                    if self.spare.len() < SPARE {
                        self.spare.extend(event.kind.into_head());
                    }
                }
            }
        }
    }
}

impl Keeper<'_> {
    /// How the event is kept without copying it, if it can be.
    #[inline(always)]
    fn find(&mut self, event: &Event<'_>) -> Option<Told> {
        if event.claimed.is_some() {
            return None;
        }
        match &event.kind {
            EventKind::Syn(Cow::Borrowed(syn)) => {
                let rest = self.prepared.openings.get(self.opening..)?;
                self.opening += rest.iter().position(|opening| ptr::eq(&raw const opening.event, *syn))?;
                Some(Told::Syn(self.opening, event.mac))
            }
            EventKind::Mtu(mtu) => match self.kept.told.last() {
                // Nothing but the SYN itself is told right before its MTU, or something that is
                // kept as it is.
                Some(Told::Syn(number, _)) => Some(Told::Mtu(*number, *mtu)),
                _ => None,
            },
            EventKind::HttpRequest(head) | EventKind::HttpResponse(head) => {
                let Cow::Borrowed(spans) = &head.borrowed()?.observation.spans else { return None };
                let rest = self.prepared.heads.get(self.head..)?;
                let reached = rest.iter().position(|early| early.place >= event.place);
                self.head += reached.unwrap_or(rest.len());
                let early = self.prepared.heads.get(self.head)?;
                ptr::eq(&raw const early.spans, *spans).then_some(Told::Head(self.head))
            }
            _ => None,
        }
    }
}

/// The event of a head that a segment brought.
fn head_event<'a>(
    (time, place): (Timestamp, u32),
    segment: &TcpPacket<'_>,
    network: Option<Network>,
    sender: Subject,
    event: &'a HttpEvent<'a>,
) -> Event<'a> {
    let (source, destination) = (source(segment).into(), destination(segment).into());
    let head = HeadEvent::from(event);
    let (client, server, kind) = match sender {
        Subject::Client => (source, destination, EventKind::HttpRequest(head)),
        Subject::Server => (destination, source, EventKind::HttpResponse(head)),
    };
    Event { place, network, ..Event::new(time, client, server, sender, kind) }
}

impl Sink for Keeper<'_> {
    #[inline(always)]
    fn event(&mut self, event: &Event<'_>) {
        let told = self.find(event);
        let Kept { told: all, others, spare } = &mut *self.kept;
        all.push(told.unwrap_or_else(|| {
            others.push(event.keep(spare));
            Told::Other
        }));
    }
}
