//! The network that a frame is in, by the tags and tunnels around it.

use core::net::IpAddr;

/// The most VLAN tags that are told apart, from the outermost on.
pub const MAX_VLANS: usize = 4;

/// What is around a packet: the same address in two of these is two hosts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Network {
    /// The innermost tunnel whose number or ends tell networks apart.
    pub tunnel: Option<Tunnel>,
    vlans: [u16; MAX_VLANS],
    len: u8,
}

/// A tunnel around a packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Tunnel {
    /// VXLAN with this network identifier (RFC 7348, section 5).
    Vxlan(u32),
    /// Geneve with this network identifier (RFC 8926, section 3.4).
    Geneve(u32),
    /// GTP-U, whose numbers differ by direction (3GPP TS 29.281): between these ends, the lower
    /// address first.
    GtpU(IpAddr, IpAddr),
    /// L2TP, whose numbers differ by direction too (RFC 2661, section 3.1; RFC 3931, section 4.1):
    /// between these ends, the lower address first.
    L2tp(IpAddr, IpAddr),
}

impl Network {
    /// The identifiers of the VLAN tags behind the tunnel, or of all where there is none, from the
    /// outermost on.
    pub fn vlans(&self) -> &[u16] {
        self.vlans.get(..usize::from(self.len)).unwrap_or(&self.vlans)
    }

    /// Nothing is around it.
    pub fn is_plain(&self) -> bool {
        self.len == 0 && self.tunnel.is_none()
    }

    /// Adds a tag behind those that there are. A priority tag, whose identifier is 0 (IEEE 802.1Q,
    /// 9.6), is none, and those beyond [`MAX_VLANS`] are left out.
    pub fn push_vlan(&mut self, identifier: u16) {
        if identifier != 0
            && let Some(free) = self.vlans.get_mut(usize::from(self.len))
        {
            *free = identifier;
            self.len += 1;
        }
    }

    /// Behind this tunnel: the tags around it are those of the way of its packets.
    pub fn enter(&mut self, tunnel: Tunnel) {
        *self = Network { tunnel: Some(tunnel), ..Network::default() };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_tunnels() {
        let mut network = Network::default();
        assert!(network.is_plain());
        (0..6).for_each(|identifier| network.push_vlan(identifier));
        assert_eq!(network.vlans(), [1, 2, 3, 4]);
        network.enter(Tunnel::Vxlan(7));
        assert_eq!((network.vlans().len(), network.is_plain()), (0, false));
        network.push_vlan(9);
        assert_eq!((network.vlans(), network.tunnel), (&[9][..], Some(Tunnel::Vxlan(7))));
    }
}
