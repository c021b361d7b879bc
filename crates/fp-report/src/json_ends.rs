//! The ends of a connection as members of JSON, remembered for what follows of the same connection.

use std::net::IpAddr;

use fp_engine::{Endpoint, Event, Transport};

use super::community_id;
use super::short::Short;

/// The last connection and its text: a packet tells several things of it.
pub(super) struct Ends {
    of: Option<(Endpoint, Endpoint, Transport)>,
    /// From behind the event's name to the subject.
    pub(super) text: Short,
    pub(super) community_id: [u8; community_id::LEN],
}

impl Ends {
    pub(super) fn new() -> Ends {
        Ends { of: None, text: Short::new(), community_id: [0; community_id::LEN] }
    }

    #[inline(always)]
    pub(super) fn of(&mut self, event: &Event<'_>) -> &Ends {
        let transport = event.kind.transport();
        let of = Some((event.client, event.server, transport));
        if self.of != of {
            self.of = of;
            self.renew(event.client, event.server, transport);
        }
        self
    }

    fn renew(&mut self, client: Endpoint, server: Endpoint, transport: Transport) {
        self.text.clear();
        for (key, endpoint) in
            [(&b"\",\"client\":{\"ip\":\""[..], client), (b"},\"server\":{\"ip\":\"", server)]
        {
            self.text.put_text(key);
            match endpoint.address {
                IpAddr::V4(address) => self.text.put_ipv4(address),
                IpAddr::V6(address) => self.text.put_text(address.to_string().as_bytes()),
            }
            self.text.put_text(b"\",\"port\"");
            self.text.put_port(b':', endpoint.port);
        }
        self.text.put_text(b"},\"subject\":\"");
        self.community_id = community_id::of(client, server, transport);
    }
}
