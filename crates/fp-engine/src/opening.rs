//! A SYN, as it is prepared.

use fp_obs::MacAddress;

use crate::ends::Ends;
use crate::flow::PackedEndpoint;
use crate::networks::Networks;
use crate::{Event, EventKind, Subject, TcpEvent, Timestamp};

/// A SYN.
pub(crate) struct Opening {
    pub(crate) time: Timestamp,
    /// Of its packet, among those that came together.
    pub(crate) place: u32,
    /// The hashes of its sender, the client, and of the server.
    pub(crate) hosts: Ends<u32>,
    pub(crate) client: PackedEndpoint,
    pub(crate) server: PackedEndpoint,
    /// The sequence number that follows.
    pub(crate) next: u32,
    pub(crate) event: TcpEvent,
    /// Whom the frame came from.
    pub(crate) mac: Option<MacAddress>,
}

impl Opening {
    /// What it tells of its sender.
    #[inline(always)]
    pub(crate) fn told<'a>(&'a self, networks: &Networks, kind: EventKind<'a>) -> Event<'a> {
        let Opening { time, place, client, server, .. } = *self;
        let network = networks.of(client.network());
        Event { place, network, ..Event::new(time, client.into(), server.into(), Subject::Client, kind) }
    }
}
