//! Connections whose SYN was not seen: one-sided captures, those that began before the capture, and
//! segments that come in another order (deviation D21).
//!
//! Anybody can make segments of connections that there are not, under any addresses. So these flows
//! give way before all others, and keep no beginning of a message at the cost of any other flow.

use fp_wire::TcpPacket;

use super::Tables;
use crate::conversation::Conversation;
use crate::ends::Ends;
use crate::flow::{Counted, Flow, FlowId, PackedEndpoint, Rank, Sequence, Standing};
use crate::table::Links;
use crate::{Eviction, Subject};

/// The first segment of a connection whose SYN was not seen.
pub(crate) struct Unopened {
    /// The hashes of the flow and of its ends.
    pub(crate) hash: u32,
    pub(crate) hosts: Ends<u32>,
    pub(crate) seconds: u32,
    pub(crate) client: PackedEndpoint,
    pub(crate) server: PackedEndpoint,
    pub(crate) sender: Subject,
    /// It is a SYN+ACK.
    pub(crate) is_answer: bool,
    pub(crate) seq: u32,
    pub(crate) ack: u32,
}

impl Tables {
    /// Holds the flow of a segment, unless it is one that is over.
    pub(crate) fn new_unopened(&mut self, arrival: &Unopened) -> Option<FlowId> {
        let Unopened { hash, seconds, client, server, sender, is_answer, seq, ack, .. } = *arrival;
        if self.ended.has(hash, [client, server], seconds, self.limits.flow_timeout) {
            return None;
        }
        self.make_room();
        let hosts = Ends {
            client: self.host_of_syn(arrival.hosts.client, client, seconds),
            server: self.host_of_syn(arrival.hosts.server, server, seconds),
        };
        let mut expected = Ends { client: seq, server: seq };
        expected[sender.other()] = ack;
        let sequence = if is_answer { Sequence::of_answer(ack) } else { Sequence::within(sender, seq, ack) };
        let flow = Flow {
            client,
            server,
            hosts,
            expected,
            syn_mss: 0,
            sendsyn: false,
            answered: !is_answer,
            uptime_settled: Ends::default(),
            matched: Ends::default(),
            taken: Ends::default(),
            conversation: Conversation::unopened(),
            sequence,
            rank: Rank::Alone,
            counted: Counted::default(),
            standing: Standing::Unopened,
            links: Links::NONE,
        };
        let id = self.flows.insert(hash, flow, seconds);
        self.queues.unopened.push(&mut self.flows, id);
        Some(id)
    }

    /// Takes the SYN of a flow that comes behind its SYN+ACK. `false` if it is none of that.
    pub(crate) fn opens_late(&mut self, id: FlowId, client: PackedEndpoint, next: u32, mss: u16) -> bool {
        let flow = self.flows.get_mut(id);
        if !flow.sequence.unopened || flow.client != client || flow.expected.client != next {
            return false;
        }
        (flow.sequence.unopened, flow.syn_mss) = (false, mss);
        if flow.standing == Standing::Unopened {
            self.stand(id, Standing::HalfOpen);
        }
        true
    }

    /// Goes on with a flow whose SYN nobody was seen to answer, as with one whose SYN was not seen:
    /// its client sends what follows the SYN, and acknowledges `ack`. `false` if it is none of
    /// that.
    pub(crate) fn go_on_unanswered(&mut self, id: FlowId, seq: u32, ack: u32) -> bool {
        let flow = self.flows.get_mut(id);
        if flow.answered || flow.standing != Standing::HalfOpen || flow.expected.client != seq {
            return false;
        }
        flow.answered = true;
        flow.expected.server = ack;
        flow.sequence = Sequence::within(Subject::Client, seq, ack);
        flow.sequence.unanswered = true;
        flow.conversation = Conversation::unopened();
        self.stand(id, Standing::Unopened);
        true
    }

    /// Begins anew with such a flow, at the SYN+ACK that comes after all: what its client sent
    /// before was for nobody. `false` if it is none of that.
    pub(crate) fn is_answered_late(&mut self, id: FlowId, packet: &TcpPacket<'_>) -> bool {
        let flow = self.flows.get_mut(id);
        if !flow.sequence.unanswered || !flow.sequence.acknowledges(Subject::Server, packet) {
            return false;
        }
        flow.answered = false;
        flow.expected.client = packet.ack();
        flow.sequence = Sequence::of_answer(packet.ack());
        flow.sequence.unopened = false;
        let before = flow.conversation.kept_parts();
        flow.conversation = Conversation::default();
        self.keeps_parts(id, before);
        self.stand(id, Standing::HalfOpen);
        true
    }

    /// Forgets a flow that is over.
    pub(crate) fn end(&mut self, hash: u32, id: FlowId, seconds: u32) {
        if self.limits.takes_unopened {
            let flow = self.flows.get(id);
            self.ended.note(hash, [flow.client, flow.server], seconds);
        }
        self.forget(id);
    }

    /// Makes room by a flow whose SYN was not seen, if there is one.
    pub(super) fn drop_unopened(&mut self, eviction: Eviction) -> bool {
        let Some(oldest) = self.queues.unopened.oldest() else { return false };
        self.evict(oldest, eviction);
        true
    }
}
