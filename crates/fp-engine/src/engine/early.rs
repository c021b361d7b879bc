//! What comes before the first bytes of a conversation, or earlier than they mostly do.

use fp_wire::TcpPacket;

use super::Engine;
use super::turn::Turn;
use crate::conversation::{Next, Said};
use crate::flow::{FlowId, PackedEndpoint};
use crate::{Sink, Subject, Timestamp};

impl Engine<'_> {
    /// Takes what came behind a header of the PROXY protocol, as that of the client that it names
    /// where the proxy is trusted.
    #[cold]
    pub(super) fn handed_on(
        &mut self,
        time: Timestamp,
        id: FlowId,
        said: &Said<'_, '_>,
        sink: &mut impl Sink,
    ) -> Next {
        let Engine { tables, preparer, .. } = self;
        let flow = tables.flows.get_mut(id);
        let (proxy, network) = (flow.client.address(), flow.client.network());
        let claimed = flow.conversation.proxied().and_then(|proxied| proxied.client());
        if let Some(claimed) = claimed
            && tables.trusted_proxies.iter().any(|network| network.contains(&proxy))
        {
            // In the network of the proxy, since the header names none.
            let end = PackedEndpoint::new(claimed.endpoint.address, claimed.endpoint.port).within(network);
            let hash = preparer.host_hash(end.address(), network);
            let known = tables.hand_on(id, hash, end, time.seconds as u32);
            if let Some(proxied) = tables.flows.get_mut(id).conversation.proxied().filter(|_| known) {
                proxied.trust();
            }
        }
        let rules = self.rules;
        let (mut reporter, flow) = self.reporter_of(time, id, sink);
        let Some(proxied) = flow.conversation.proxied() else { return Next::LetGo };
        reporter.handed_on = Some(proxied.client());
        proxied.go_on(said, rules, &mut |observed| reporter.observed(observed))
    }

    /// Takes what the client said in its SYN, as far as the SYN+ACK acknowledges it (RFC 7413,
    /// 4.1.2), and what the server says with that.
    #[cold]
    pub(super) fn syn_data(&mut self, turn: Turn, packet: &TcpPacket<'_>, sink: &mut impl Sink) {
        let Turn { time, hash, id, .. } = turn;
        let flow = self.tables.flows.get(id);
        let expected = flow.expected;
        if !flow.sequence.is_certain() {
            return;
        }
        let Some(said) = self.tables.take_syn_data(id) else { return };
        let acknowledged = packet.ack().wrapping_sub(expected.client);
        let said = said.get(..acknowledged as usize).unwrap_or(&said);
        self.tables.flows.get_mut(id).expected.client = packet.ack();
        self.tables.flows.get_mut(id).expected.server =
            expected.server.wrapping_add(packet.payload.len() as u32);
        for (sender, payload) in [(Subject::Client, said), (Subject::Server, packet.payload)] {
            if payload.is_empty() {
                continue;
            }
            let seq = expected[sender];
            let ack = (sender == Subject::Server).then(|| packet.ack());
            let taken = self.tables.flows.get(id).taken;
            let said = Said { sender, seq, payload, next: seq, ack, taken, early: None };
            if self.offer(time, id, &said, sink) == Next::LetGo {
                self.tables.end(hash, id, time.seconds as u32);
                return;
            }
        }
    }
}
