//! What is remembered of a connection until enough of it was seen.

mod exchange;
mod packed;
mod place;
mod unanswered;

use crate::Subject;
use crate::ends::Ends;
use crate::host::HostId;
use crate::table::Slotted;
pub(crate) use exchange::{Exchange, Interest, Reading, is_p0f_request, may_begin_request};
pub(crate) use packed::PackedEndpoint;

/// The place of a [`Flow`] in its table.
pub(crate) type FlowId = Slotted;

/// A connection, from its SYN on. The second of its SYN is its age in the table.
#[derive(Debug)]
pub(crate) struct Flow {
    pub(crate) client: PackedEndpoint,
    pub(crate) server: PackedEndpoint,
    pub(crate) hosts: Ends<HostId>,
    /// The sequence numbers that follow what was taken of client and server: p0f's, without reassembly.
    pub(crate) expected: Ends<u32>,
    /// The MSS of the SYN, in bytes.
    pub(crate) syn_mss: u16,
    /// The SYN was a probe of p0f-sendsyn.
    pub(crate) sendsyn: bool,
    /// The SYN+ACK was taken.
    pub(crate) answered: bool,
    /// Uptime of client and server is settled: told, or given up.
    pub(crate) uptime_settled: Ends<bool>,
    /// Bytes of payload that p0f would have kept of client and server.
    pub(crate) taken: Ends<u16>,
    /// Its HTTP heads.
    pub(crate) exchange: Exchange,
}

impl Flow {
    /// Which end sends a segment from `source` to `destination`; `None` if it is of another connection. The ends of a
    /// connection from an endpoint to itself are both the client.
    #[inline(always)]
    pub(crate) fn sender(&self, source: PackedEndpoint, destination: PackedEndpoint) -> Option<Subject> {
        if self.client == source && self.server == destination {
            Some(Subject::Client)
        } else if self.server == source && self.client == destination {
            Some(Subject::Server)
        } else {
            None
        }
    }
}
