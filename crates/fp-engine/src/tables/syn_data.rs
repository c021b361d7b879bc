//! What clients say in their SYNs (TCP Fast Open, RFC 7413), until servers acknowledge it.
//!
//! Anybody can send any number of such SYNs under any address. What is kept of them is bounded, and
//! gives way to what comes after it: a true one has as many SYNs of time to be answered as are
//! kept, and nobody else loses anything.

use super::Tables;
use crate::conversation::Conversation;
use crate::flow::{FlowId, Standing};

/// Of so many connections what their SYN said is kept at most.
const MAX_KEPT: usize = 1024;

/// So many bytes of it are kept: more fit in a packet of a link with jumbo frames alone.
const MAX_BYTES: usize = 2048;

impl Tables {
    /// Keeps what the SYN of a new flow said.
    #[cold]
    pub(crate) fn keep_syn_data(&mut self, id: FlowId, said: &[u8]) {
        let said = said.get(..MAX_BYTES).unwrap_or(said);
        self.flows.get_mut(id).conversation = Conversation::InSyn(said.into());
        self.stand(id, Standing::SaidInSyn);
        if self.queues.said_in_syn.len() > MAX_KEPT
            && let Some(oldest) = self.queues.said_in_syn.oldest()
        {
            self.take_syn_data(oldest);
        }
    }

    /// Gives out what the SYN of a flow said. Half open, it is like others from now on.
    #[cold]
    pub(crate) fn take_syn_data(&mut self, id: FlowId) -> Option<Box<[u8]>> {
        if self.flows.get(id).standing == Standing::SaidInSyn {
            self.stand(id, Standing::HalfOpen);
        }
        match core::mem::take(&mut self.flows.get_mut(id).conversation) {
            Conversation::InSyn(said) => Some(said),
            conversation => {
                self.flows.get_mut(id).conversation = conversation;
                None
            }
        }
    }
}
