//! Connections with the same ends.
//!
//! Anybody can send a SYN in the name of a client that has a connection, and a true one may come
//! when the end of the connection before was not seen. Which of two SYNs was true shows when the
//! server answers it. Until then, and as long as segments fit either, both are held (deviation
//! D11): at most two, so that who sends many pays for them.

use fp_wire::TcpPacket;

use super::Tables;
use crate::flow::{Flow, FlowId, PackedEndpoint, Rank};
use crate::{Eviction, Subject};

impl Tables {
    /// The flow of a segment, if it is held and not too old, and who sent the segment; `first` is
    /// the first of its hash.
    #[inline(always)]
    pub(crate) fn find(
        &mut self,
        hash: u32,
        first: FlowId,
        source: PackedEndpoint,
        destination: PackedEndpoint,
    ) -> Option<(FlowId, Subject)> {
        let mut sender = None;
        let found = self.flows.find_from(first, hash, |flow| {
            sender = flow.sender(source, destination);
            sender.is_some()
        })?;
        if self.flows.is_condemned(found) {
            return self.find_younger(hash, found, source, destination);
        }
        sender.map(|sender| (found, sender))
    }

    /// The flow of a segment that fits it (deviation D11), and who sent it: of two with the same
    /// ends the one that it fits better, or the elder.
    #[inline]
    pub(crate) fn fitting(
        &mut self,
        hash: u32,
        flow: FlowId,
        sender: Subject,
        packet: &TcpPacket<'_>,
    ) -> Option<(FlowId, Subject)> {
        if !self.limits.checks_sequence {
            return Some((flow, sender));
        }
        let found = self.flows.get(flow);
        if found.rank == Rank::Alone {
            return found.fits(sender, packet).then_some((flow, sender));
        }
        self.fitting_of_two(hash, flow, sender, packet)
    }

    #[cold]
    fn fitting_of_two(
        &mut self,
        hash: u32,
        flow: FlowId,
        sender: Subject,
        packet: &TcpPacket<'_>,
    ) -> Option<(FlowId, Subject)> {
        let (elder, younger) = self.by_rank(hash, flow);
        let client = self.source_of(flow, sender);
        let mut fitting = [Some(elder), younger].into_iter().flatten().filter_map(|flow| {
            let held = self.flows.get(flow);
            let sender = if held.client == client { Subject::Client } else { Subject::Server };
            held.fits(sender, packet).then_some((flow, sender))
        });
        let first = fitting.next()?;
        // Windows may overlap: that of the number that is expected goes before.
        let expects = |(flow, sender): &(FlowId, Subject)| self.flows.get(*flow).expects(*sender, packet);
        Some(if expects(&first) { first } else { fitting.find(expects).unwrap_or(first) })
    }

    /// Who sent what `sender` of a flow sent.
    fn source_of(&self, flow: FlowId, sender: Subject) -> PackedEndpoint {
        let Flow { client, server, .. } = *self.flows.get(flow);
        if sender == Subject::Client { client } else { server }
    }

    /// The flow and the other one with the same ends, if there is one, the elder first.
    fn by_rank(&mut self, hash: u32, flow: FlowId) -> (FlowId, Option<FlowId>) {
        let Flow { client, server, rank, .. } = *self.flows.get(flow);
        let other = self.flows.find(hash, |held| held.rank != rank && held.sender(client, server).is_some());
        match other {
            Some(other) if self.flows.is_condemned(other) => {
                self.evict(other, Eviction::FlowByAge);
                (flow, None)
            }
            Some(other) if rank == Rank::Younger => (other, Some(flow)),
            other => (flow, other),
        }
    }

    /// Forgets a flow that is too old; the one with the same ends that is not, if there is one.
    #[cold]
    fn find_younger(
        &mut self,
        hash: u32,
        old: FlowId,
        source: PackedEndpoint,
        destination: PackedEndpoint,
    ) -> Option<(FlowId, Subject)> {
        self.evict(old, Eviction::FlowByAge);
        let found = self.flows.find(hash, |held| held.sender(source, destination).is_some())?;
        if self.flows.is_condemned(found) {
            self.evict(found, Eviction::FlowByAge);
            return None;
        }
        self.flows.get(found).sender(source, destination).map(|sender| (found, sender))
    }

    /// Makes room for the connection of a SYN whose ends have one already, that `flow`, of which it
    /// is the `sender`; `next` is the sequence number that follows it. `None` if it is the SYN of
    /// before once more.
    #[cold]
    pub(crate) fn syn_again(&mut self, hash: u32, flow: FlowId, sender: Subject, next: u32) -> Option<Rank> {
        let client = self.source_of(flow, sender);
        let is_same = |held: &Flow| held.client == client && held.expected.client == next;
        if !self.limits.checks_sequence {
            let held = self.flows.get(flow);
            if is_same(held) && !held.conversation.is_beyond_http() {
                return None;
            }
            self.forget(flow);
            return Some(Rank::Alone);
        }
        let (elder, younger) = self.by_rank(hash, flow);
        if [Some(elder), younger].into_iter().flatten().any(|flow| is_same(self.flows.get(flow))) {
            return None;
        }
        let stays = match younger {
            // What nobody answered gives way to what may be.
            Some(younger) if self.flows.get(younger).standing.is_half_open() => {
                self.evict(younger, Eviction::FlowForFlow);
                elder
            }
            Some(younger) => {
                self.evict(elder, Eviction::FlowForFlow);
                younger
            }
            None => elder,
        };
        self.flows.get_mut(stays).rank = Rank::Elder;
        Some(Rank::Younger)
    }
}
