//! Whose turn it is on a connection.

use crate::flow::FlowId;
use crate::{Subject, Timestamp};

/// A packet of a connection that is held: when it came, and which end of which flow sent it.
#[derive(Clone, Copy)]
pub(super) struct Turn {
    pub(super) time: Timestamp,
    /// The hash of the flow's ends.
    pub(super) hash: u32,
    pub(super) id: FlowId,
    pub(super) sender: Subject,
}
