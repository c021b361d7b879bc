//! Multicast DNS: what hosts say of themselves on their link (RFC 6762, RFC 6763).

use fp_wire::mdns::{PORT, is_response, response};

use super::reads::{DatagramProtocol, Holds, Ports};
use crate::Subject;
use crate::conversation::Observed;

/// Each response tells all by itself.
#[derive(Debug, Default)]
pub(crate) struct Mdns;

impl DatagramProtocol for Mdns {
    const BOUND: usize = 0;

    /// A response comes from its port, to a group unasked or to who asked from another port (RFC
    /// 6762, 6 and 6.7).
    fn may_be(ports: Ports, payload: &[u8]) -> Option<Subject> {
        if ports.source != PORT || !is_response(payload) {
            return None;
        }
        Some(if ports.destination == PORT { Subject::Client } else { Subject::Server })
    }

    fn read(&mut self, sender: Subject, payload: &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Holds {
        if let Some(seen) = response(payload) {
            tell(Observed::Mdns { sender, mdns: Box::new(seen) });
        }
        Holds::Nothing
    }
}
