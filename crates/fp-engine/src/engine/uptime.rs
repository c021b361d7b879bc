//! The uptime of an end, told by packets behind the handshake.

use fp_wire::{TcpPacket, timestamps};

use super::Engine;
use super::turn::Turn;
use crate::Sink;

impl Engine<'_> {
    /// Looks at the timestamp of a packet behind the handshake, as long as the uptime of its sender
    /// is not settled.
    #[inline]
    pub(super) fn packet_uptime(&mut self, turn: Turn, packet: &TcpPacket<'_>, sink: &mut impl Sink) {
        let Turn { time, id, sender, .. } = turn;
        let flow = self.tables.flows.get(id);
        if !flow.uptime_settled[sender]
            && !flow.conversation.is_later()
            && let Some((own, _)) = timestamps(packet.options)
        {
            let settled = self.reporter(time, id, sink).uptime(sender, own, false);
            self.tables.flows.get_mut(id).uptime_settled[sender] |= settled;
        }
    }
}
