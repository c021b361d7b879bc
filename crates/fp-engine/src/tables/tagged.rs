//! Hosts that are in a network which tags or tunnels tell, by their addresses alone.

use core::net::IpAddr;
use std::collections::BTreeSet;

use crate::networks::PLAIN;

/// In which networks there are hosts of an address: for those who ask for an address without
/// knowing its network. Hosts outside of such networks cost nothing here, others some 30 bytes
/// each. A thousand networks of one address do not make the next one dearer.
#[derive(Default)]
pub(crate) struct Tagged(BTreeSet<(IpAddr, u16)>);

impl Tagged {
    /// A host is held from now on.
    #[inline]
    pub(super) fn hold(&mut self, address: IpAddr, network: u16) {
        if network != PLAIN {
            self.0.insert((address, network));
        }
    }

    /// A host is held no longer.
    #[inline]
    pub(super) fn let_go(&mut self, address: IpAddr, network: u16) {
        if network != PLAIN {
            self.0.remove(&(address, network));
        }
    }

    /// The numbers of the networks in which there is a host with this address.
    pub(crate) fn networks(&self, address: IpAddr) -> impl Iterator<Item = u16> {
        self.0.range((address, 0)..=(address, u16::MAX)).map(|(_, network)| *network)
    }
}
