//! DHCP: what a client says of itself when it asks for an address (RFC 2131, RFC 8415).

use fp_wire::dhcp;

use super::reads::{DatagramProtocol, Holds, Ports};
use crate::Subject;
use crate::conversation::Observed;

/// Each message tells all by itself.
#[derive(Debug, Default)]
pub(crate) struct Dhcp;

/// Where servers and relays of DHCPv4 listen.
const SERVER_V4: u16 = 67;
/// Where those of DHCPv6 do.
const SERVER_V6: u16 = 547;

impl DatagramProtocol for Dhcp {
    const BOUND: usize = 0;

    fn may_be(ports: Ports, payload: &[u8]) -> Option<Subject> {
        let is_of_client = match ports.destination {
            SERVER_V4 => dhcp::is_request_v4(payload),
            SERVER_V6 => dhcp::is_request_v6(payload),
            _ => false,
        };
        is_of_client.then_some(Subject::Client)
    }

    fn read(&mut self, _: Subject, payload: &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Holds {
        let read =
            if dhcp::is_request_v4(payload) { dhcp::request_v4(payload) } else { dhcp::request_v6(payload) };
        if let Some(seen) = read {
            tell(Observed::Dhcp(Box::new(seen)));
        }
        Holds::Nothing
    }
}
