//! The payload of a connection: its HTTP messages, head by head.

use fp_obs::{PassedOver, PassedOverCounts};
use fp_wire::http::Status;
use fp_wire::{MAX_STREAM, TcpFlags};

use super::Engine;
use crate::ends::Ends;
use crate::flow::{FlowId, Interest, Reading, Standing, is_p0f_request, since};
use crate::head::{EarlyHead, Segment};
use crate::{Deviations, Sink, Subject, Timestamp};

/// What reading a payload came to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Read {
    /// It belongs to no head.
    Nothing,
    /// A head, or a part of one.
    Some,
    /// The connection has nothing more to say.
    Over,
}

/// Bytes that an end sent, and the head that they begin with, if it was read already.
struct Bytes<'s, 'p> {
    seq: u32,
    payload: &'p [u8],
    early: Option<&'s EarlyHead>,
}

impl Engine<'_> {
    /// Reads the payload of a connection; `next` is the first sequence number of its sender that was not taken before.
    /// `false` when the connection has nothing more to say.
    pub(super) fn payload(
        &mut self,
        time: Timestamp,
        id: FlowId,
        sender: Subject,
        segment: Segment<'_, '_>,
        next: u32,
        sink: &mut impl Sink,
    ) -> bool {
        let Segment { packet, head } = segment;
        let follows = self.config.deviations.contains(Deviations::LATER_REQUESTS);
        if follows
            && packet.flags().contains(TcpFlags::ACK)
            && !self.overtake(time, id, sender.other(), packet.ack(), sink)
        {
            return false;
        }
        let early = head.filter(|head| head.sender == sender);
        let bytes = Bytes { seq: packet.seq(), payload: packet.payload, early };
        let read = self.read(time, id, sender, bytes, next, sink);
        self.stand_without_head(id);
        match read {
            Read::Nothing => return true,
            Read::Over => return false,
            Read::Some => {}
        }
        let flow = self.flows.get_mut(id);
        let Ends { client, server } = flow.taken;
        if flow.exchange.is_later() || client.min(server) < MAX_STREAM as u16 {
            return true;
        }
        // p0f gives up now.
        flow.exchange.set_later();
        follows
    }

    /// Gives up a part of a head that `sender` began, if the other end acknowledges what was not captured of it, and reads
    /// what is kept behind the hole. `false` when the connection has nothing more to say.
    #[inline]
    fn overtake(
        &mut self,
        time: Timestamp,
        id: FlowId,
        sender: Subject,
        ack: u32,
        sink: &mut impl Sink,
    ) -> bool {
        let Some(stream) = self.flows.get_mut(id).exchange.overtaken(sender, ack) else { return true };
        self.partial_heads -= 1;
        // The part before the hole is no head of its own.
        stream.runs().filter(|(seq, _)| *seq != stream.first_seq()).all(|(seq, payload)| {
            let bytes = Bytes { seq, payload, early: None };
            self.read(time, id, sender, bytes, seq, sink) != Read::Over
        })
    }

    /// Takes a payload, and tells all heads that end in it.
    fn read(
        &mut self,
        time: Timestamp,
        id: FlowId,
        sender: Subject,
        bytes: Bytes<'_, '_>,
        next: u32,
        sink: &mut impl Sink,
    ) -> Read {
        let deviations = self.config.deviations;
        let follows = deviations.contains(Deviations::LATER_REQUESTS);
        let Bytes { mut seq, mut payload, mut early } = bytes;
        let mut read = Read::Nothing;
        loop {
            let exchange = &mut self.flows.get_mut(id).exchange;
            let kept = exchange.partial_heads();
            let interest = exchange.interest(sender, seq, payload, next, deviations);
            self.partial_heads -= kept - exchange.partial_heads();
            let first = exchange.is_first(sender);
            let mut reading = match interest {
                Interest::None => return read,
                Interest::End => return Read::Over,
                Interest::Read(reading, from, rest) => {
                    early = early.filter(|_| from == seq && reading.begins_with(from));
                    (seq, payload) = (from, rest);
                    reading
                }
            };
            read = Read::Some;
            let start = reading.first_seq();
            let (status, end) = match early {
                Some(early) => (Status::Head(early.of(payload)), early.end),
                None => reading.push(seq, payload),
            };
            let behind = start.wrapping_add(end.len.into());
            match status {
                Status::Head(head) => {
                    let first = first && (sender == Subject::Server || is_p0f_request(&head.bytes));
                    let facts =
                        early.map_or_else(|| self.preparer.head_facts(&head, sender), |early| early.facts);
                    let exchange = &mut self.flows.get_mut(id).exchange;
                    let more = exchange.head_done(sender, first, (&head, end), behind, deviations);
                    self.http(time, id, sender, (head, &facts), first, sink);
                    if !more {
                        return Read::Over;
                    }
                }
                Status::NeedMore => {
                    if !self.make_room_for_head(id) {
                        return Read::Over;
                    }
                    self.partial_heads += 1;
                    self.flows.get_mut(id).exchange.keep(sender, reading);
                    self.stand(id, Standing::HoldsHead);
                    return read;
                }
                Status::NotHttp if first => return Read::Over,
                Status::TooLong if !follows => return Read::Over,
                Status::NotHttp | Status::TooLong => {
                    if let Status::TooLong = status {
                        let mut counts = PassedOverCounts::default();
                        counts.add(PassedOver::Length);
                        self.statistics.pass_over(counts);
                    }
                    self.flows.get_mut(id).exchange.lost(sender, start);
                    return read;
                }
            }
            if !follows {
                return read;
            }
            early = None;
            let mut at = behind;
            // What is behind the head stands in what was kept and, as far as that had no room for it, in the payload.
            if let Reading::Kept(stream) = &reading {
                for (seq, payload) in stream.runs() {
                    let Some((seq, payload)) = since(at, seq, payload) else { continue };
                    at = seq.wrapping_add(payload.len() as u32);
                    let bytes = Bytes { seq, payload, early: None };
                    if self.read(time, id, sender, bytes, seq, sink) == Read::Over {
                        return Read::Over;
                    }
                }
            }
            let Some(rest) = since(at, seq, payload) else { return read };
            (seq, payload) = rest;
        }
    }
}
