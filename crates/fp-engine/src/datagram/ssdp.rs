//! SSDP: what hosts say of themselves when they look for others by UPnP, or are looked for.

use fp_obs::ssdp::SsdpMessage;
use fp_wire::ssdp::{PORT, kind, message};

use super::reads::{DatagramProtocol, Holds, Ports};
use crate::Subject;
use crate::conversation::Observed;

/// Each message tells all by itself.
#[derive(Debug, Default)]
pub(crate) struct Ssdp;

impl DatagramProtocol for Ssdp {
    const BOUND: usize = 0;

    /// Searches and notices go to its port. Who answers may do so from any.
    fn may_be(ports: Ports, payload: &[u8]) -> Option<Subject> {
        match kind(payload)? {
            SsdpMessage::Response => Some(Subject::Server),
            _ => (ports.destination == PORT).then_some(Subject::Client),
        }
    }

    fn read(&mut self, sender: Subject, payload: &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Holds {
        if let Some(seen) = message(payload) {
            tell(Observed::Ssdp { sender, ssdp: Box::new(seen) });
        }
        Holds::Nothing
    }
}
