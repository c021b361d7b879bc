//! Connections whose SYN, or whose SYN+ACK, was not seen (deviation D21).

use fp_wire::TcpFlags;

use super::Engine;
use super::turn::Turn;
use crate::conversation::begun_by;
use crate::ends::Ends;
use crate::head::Segment;
use crate::prepare::{destination, source};
use crate::tables::Unopened;
use crate::{Deviations, Sink, Subject, Timestamp};

impl Engine<'_> {
    /// A segment that fits none of the connections with its ends that are held. If it is of a
    /// client whose SYN nobody answered, as where one direction alone is captured, and a message
    /// begins with it, it is read from there as if the SYN had not been seen.
    #[cold]
    pub(super) fn unanswered(&mut self, turn: Turn, segment: Segment<'_, '_>, sink: &mut impl Sink) {
        let Turn { id, sender, .. } = turn;
        let packet = segment.packet;
        let flags = packet.flags();
        if flags.contains(TcpFlags::SYN) {
            if sender == Subject::Server && self.tables.is_answered_late(id, packet) {
                self.syn_ack(turn, segment, sink);
            }
            return;
        }
        let ports = (packet.source_port(), packet.destination_port());
        let goes_on = self.rules.deviations.contains(Deviations::UNOPENED)
            && sender == Subject::Client
            && flags.contains(TcpFlags::ACK)
            && !flags.intersects(TcpFlags::FIN | TcpFlags::RST)
            && begun_by(packet.payload, self.rules.protocols, ports) == Some(Subject::Client)
            && self.tables.go_on_unanswered(id, packet.seq(), packet.ack());
        if goes_on {
            self.ack(turn, segment, sink);
        }
    }

    /// A segment of no connection that is held, that opens none. A SYN+ACK is told by itself, and a
    /// message that begins with a segment is read from there.
    #[cold]
    pub(super) fn unopened(
        &mut self,
        time: Timestamp,
        hash: u32,
        segment: Segment<'_, '_>,
        sink: &mut impl Sink,
    ) {
        let packet = segment.packet;
        let flags = packet.flags();
        let is_answer = flags.contains(TcpFlags::SYN);
        let follows = self.rules.deviations.contains(Deviations::UNOPENED);
        if !follows || !flags.contains(TcpFlags::ACK) || flags.contains(TcpFlags::RST) {
            return;
        }
        let ports = (packet.source_port(), packet.destination_port());
        let begun = || begun_by(packet.payload, self.rules.protocols, ports);
        let Some(sender) = (if is_answer { Some(Subject::Server) } else { begun() }) else { return };
        let network = segment.network;
        let (source, destination) = (source(packet).within(network), destination(packet).within(network));
        let (client, server) = match sender {
            Subject::Client => (source, destination),
            Subject::Server => (destination, source),
        };
        let hosts = Ends {
            client: self.preparer.host_hash(client.address(), network),
            server: self.preparer.host_hash(server.address(), network),
        };
        let (seq, ack) = (packet.seq(), packet.ack());
        let seconds = time.seconds as u32;
        let arrival = Unopened { hash, hosts, seconds, client, server, sender, is_answer, seq, ack };
        let Some(id) = self.tables.new_unopened(&arrival) else { return };
        if is_answer {
            self.syn_ack(Turn { time, hash, id, sender }, segment, sink);
        } else {
            self.segment(time, hash, id, segment, sink);
        }
    }
}
