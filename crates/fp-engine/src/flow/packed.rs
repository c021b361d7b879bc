use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::Endpoint;

/// An [`Endpoint`] as numbers, which compare faster.
#[derive(Clone, Copy, Debug, Eq)]
pub(crate) struct PackedEndpoint {
    /// The address: the upper half of an IPv6 address, and its lower half or an IPv4 address.
    pub(crate) high: u64,
    pub(crate) low: u64,
    /// The port, [`IPV6`](Self::IPV6) above it, and above that the number of the network.
    port: u32,
}

impl PackedEndpoint {
    const IPV6: u32 = 1 << 16;
    const NETWORK: u32 = 17;

    #[inline(always)]
    pub(crate) fn new(address: IpAddr, port: u16) -> Self {
        let port = u32::from(port);
        match address {
            IpAddr::V4(address) => PackedEndpoint { high: 0, low: address.to_bits().into(), port },
            IpAddr::V6(address) => {
                let bits = address.to_bits();
                PackedEndpoint { high: (bits >> 64) as u64, low: bits as u64, port: port | Self::IPV6 }
            }
        }
    }

    /// The same in a network of this number.
    #[inline(always)]
    pub(crate) fn within(self, network: u16) -> Self {
        PackedEndpoint { port: self.port | u32::from(network) << Self::NETWORK, ..self }
    }

    /// The number of its network.
    #[inline(always)]
    pub(crate) fn network(self) -> u16 {
        (self.port >> Self::NETWORK) as u16
    }

    pub(crate) fn address(self) -> IpAddr {
        if self.is_ipv4() {
            IpAddr::V4(Ipv4Addr::from_bits(self.low as u32))
        } else {
            IpAddr::V6(Ipv6Addr::from_bits(u128::from(self.high) << 64 | u128::from(self.low)))
        }
    }

    #[inline]
    pub(crate) fn is_ipv4(self) -> bool {
        self.port & Self::IPV6 == 0
    }

    #[inline]
    pub(crate) fn port(self) -> u16 {
        self.port as u16
    }
}

impl PartialEq for PackedEndpoint {
    #[inline(always)]
    fn eq(&self, other: &PackedEndpoint) -> bool {
        (self.high ^ other.high) | (self.low ^ other.low) | u64::from(self.port ^ other.port) == 0
    }
}

impl From<PackedEndpoint> for Endpoint {
    fn from(packed: PackedEndpoint) -> Endpoint {
        Endpoint { address: packed.address(), port: packed.port() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_endpoints_are() {
        let addresses =
            ["0.0.0.0", "1.2.3.4", "255.255.255.255", "::", "::1.2.3.4", "::ffff:1.2.3.4", "2001:db8::1"];
        let endpoints: Vec<Endpoint> = addresses
            .iter()
            .flat_map(|address| {
                [0, 80, 65535].map(|port| Endpoint { address: address.parse().unwrap(), port })
            })
            .collect();
        for one in &endpoints {
            let packed = PackedEndpoint::new(one.address, one.port);
            assert_eq!(Endpoint::from(packed), *one);
            for other in &endpoints {
                assert_eq!(packed == PackedEndpoint::new(other.address, other.port), one == other);
            }
        }
    }
}
