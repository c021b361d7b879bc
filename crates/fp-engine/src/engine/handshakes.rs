//! SYN and SYN+ACK: what they tell of their senders, and what becomes of their connection.

use std::borrow::Cow;

use fp_obs::Direction;

use super::Engine;
use super::report::Handshaken;
use super::turn::Turn;
use crate::flow::{FlowId, Matched, Rank, Standing};
use crate::head::Segment;
use crate::opening::Opening;
use crate::prepare::source;
use crate::tables::Arrival;
use crate::{Deviations, EventKind, Sink, Subject};

impl Engine<'_> {
    /// A SYN, in which the client says something, or nothing.
    #[inline(never)]
    pub(super) fn syn(&mut self, hash: u32, opening: &Opening, said: &[u8], sink: &mut impl Sink) {
        let Opening { time, hosts, client, server, next, ref event, .. } = *opening;
        self.tables.unseen.meet(hash);
        let (mut rank, mut late) = (Rank::Alone, None);
        if let Some(first) = self.tables.flows.first(hash)
            && let Some((flow, sender)) = self.tables.find(hash, first, client, server)
        {
            if self.tables.opens_late(flow, client, next, event.observation.mss) {
                late = Some(flow);
            } else {
                match self.tables.syn_again(hash, flow, sender, next) {
                    Some(new) => rank = new,
                    None => return,
                }
            }
        }
        self.opened += 1;
        let (seconds, syn) = (time.seconds as u32, &event.observation);
        let arrival = Arrival { hash, hosts, seconds, client, server, next, syn };
        let id = late.unwrap_or_else(|| self.tables.new_flow(&arrival, rank));
        self.tables.flows.get_mut(id).matched.client = Matched::of(event);
        let mac = self.tables.neighbour(opening.mac, client, event.hops);
        let mut reporter = self.reporter(time, id, sink);
        if event.observation.is_sendsyn() {
            reporter.emit(Subject::Client, || EventKind::SendsynProbe(Cow::Borrowed(event)));
            return;
        }
        reporter.mac = mac;
        reporter.emit(Subject::Client, || EventKind::Syn(Cow::Borrowed(event)));
        reporter.mac = None;
        let handshaken = reporter.handshake(Subject::Client, event);
        let goes_on = self.after_handshake(id, Subject::Client, handshaken);
        if !said.is_empty() && goes_on && self.rules.deviations.contains(Deviations::SYN_DATA) {
            self.tables.keep_syn_data(id, said);
        }
    }

    pub(super) fn syn_ack(&mut self, turn: Turn, segment: Segment<'_, '_>, sink: &mut impl Sink) {
        let Turn { time, id, sender, .. } = turn;
        let packet = segment.packet;
        let sequence = self.rules.deviations.contains(Deviations::SEQUENCE);
        let flow = self.tables.flows.get_mut(id);
        if sender == Subject::Client || flow.answered && !sequence {
            return;
        }
        // That of before, if there was one, did not acknowledge the SYN.
        flow.answered = true;
        flow.expected.server = packet.seq().wrapping_add(1);
        let (syn_mss, sendsyn) = (flow.syn_mss, flow.sendsyn);
        let event = self.preparer.tcp_event(packet, syn_mss, Direction::Response);
        self.tables.flows.get_mut(id).matched.server = Matched::of(&event);
        let mac = self.tables.neighbour(segment.mac, source(packet), event.hops);
        let mut reporter = self.reporter(time, id, sink);
        if sendsyn {
            reporter.emit(Subject::Server, || EventKind::SendsynResponse(Cow::Borrowed(&event)));
            self.tables.forget(id);
            return;
        }
        reporter.mac = mac;
        reporter.emit(Subject::Server, || EventKind::SynAck(Cow::Borrowed(&event)));
        reporter.mac = None;
        let handshaken = reporter.handshake(Subject::Server, &event);
        self.tables.flows.get_mut(id).sequence.answer(packet, &event.observation);
        let goes_on = self.after_handshake(id, Subject::Server, handshaken);
        if goes_on && self.tables.flows.get(id).standing == Standing::SaidInSyn {
            self.syn_data(turn, packet, sink);
        }
    }

    /// What becomes of a flow after its SYN or SYN+ACK: whether it goes on.
    #[inline]
    fn after_handshake(&mut self, id: FlowId, subject: Subject, handshaken: Handshaken) -> bool {
        match handshaken {
            Handshaken::Tool => {
                self.tables.forget(id);
                false
            }
            Handshaken::System { uptime_settled } => {
                self.tables.flows.get_mut(id).uptime_settled[subject] |= uptime_settled;
                true
            }
        }
    }
}
