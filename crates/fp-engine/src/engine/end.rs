//! How a connection ends.

use fp_wire::TcpFlags;

use super::Engine;
use super::turn::Turn;
use crate::conversation::Next;
use crate::head::Segment;
use crate::{Deviations, Sink};

impl Engine<'_> {
    /// A segment with FIN or RST.
    pub(super) fn end(&mut self, turn: Turn, segment: Segment<'_, '_>, sink: &mut impl Sink) {
        let Turn { time, hash, id, sender } = turn;
        let packet = segment.packet;
        let deviations = self.rules.deviations;
        self.packet_uptime(turn, packet, sink);
        let flow = self.tables.flows.get(id);
        let last_words = flow.answered
            && !packet.payload.is_empty()
            && packet.flags().contains(TcpFlags::FIN)
            && deviations.contains(Deviations::SEGMENTS)
            && !(deviations.contains(Deviations::SEQUENCE) && flow.has_old_payload(sender, packet));
        if last_words {
            let next = flow.expected[sender];
            self.payload(turn, segment, next, sink);
        }
        let is_reset = packet.flags().contains(TcpFlags::RST);
        let flow = self.tables.flows.get_mut(id);
        let over = is_reset
            || flow.answered
                && (flow.sequence.continues(sender, packet.seq()) || !flow.sequence.is_certain());
        let before = flow.conversation.kept_parts();
        // The other end may still speak.
        let goes_on = over && !is_reset && flow.conversation.end(sender) == Next::Follow;
        self.tables.keeps_parts(id, before);
        if goes_on {
            self.tables.flows.get_mut(id).sequence.note(sender, packet);
        } else if over || !deviations.contains(Deviations::SEQUENCE) {
            self.tables.end(hash, id, time.seconds as u32);
        } else {
            // What was sent before comes yet, or was not seen here.
            self.tables.flows.get_mut(id).sequence.note(sender, packet);
        }
    }
}
