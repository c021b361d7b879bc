//! A protocol that there is in tests alone: what an end says comes in several datagrams.

use fp_obs::IpVersion;
use fp_obs::dhcp::DhcpClient;

use super::reads::{DatagramProtocol, Holds, Ports};
use crate::conversation::Observed;
use crate::{Protocols, Subject};

impl Protocols {
    pub(crate) const PARTS: Protocols = Protocols(1 << 10);
}

/// Datagrams of one byte and any number of others, to port 9 or from it: `+` that more follow, `.`
/// that all was said, which is told by the number of all bytes, and `-` that it is none.
#[derive(Debug, Default)]
pub(crate) struct Parts(Vec<u8>);

impl DatagramProtocol for Parts {
    const BOUND: usize = 10;

    fn may_be(ports: Ports, payload: &[u8]) -> Option<Subject> {
        payload.first()?;
        match ports {
            Ports { destination: 9, .. } => Some(Subject::Client),
            Ports { source: 9, .. } => Some(Subject::Server),
            _ => None,
        }
    }

    fn read(&mut self, sender: Subject, payload: &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Holds {
        if sender == Subject::Client {
            self.0.extend(payload);
        }
        match payload.first() {
            Some(b'+') => Holds::Reader,
            Some(b'.') => {
                tell(Observed::Dhcp(Box::new(DhcpClient::new(IpVersion::V4, self.0.len() as u8))));
                Holds::Told
            }
            _ => Holds::Nothing,
        }
    }

    fn kept(&self) -> usize {
        self.0.len()
    }
}
