//! Which hardware addresses of the link are those of one host, and which pass on packets of others.

use core::net::IpAddr;

use fp_match::keyed::Keyed;
use fp_obs::MacAddress;
use hashbrown::HashMap;

/// Hardware addresses that are known at a time; what comes then begins anew, and who made them up
/// makes us forget.
const KNOWN: usize = 4096;

/// Routers that are found again at one look: few links have more, and nearly all packets come from
/// one of them.
const ROUTERS: usize = 64;

/// Senders of SYNs and SYN+ACKs, by their hardware addresses.
pub(crate) struct Neighbours {
    known: HashMap<u64, Neighbour, Keyed>,
    /// Those that were met last, each at the place that its last bits say.
    routers: [Option<MacAddress>; ROUTERS],
}

impl Default for Neighbours {
    fn default() -> Self {
        Neighbours { known: HashMap::default(), routers: [None; ROUTERS] }
    }
}

/// What came from a hardware address.
#[derive(Default)]
struct Neighbour {
    v4: Option<u32>,
    /// The network of an IPv6 address: a host has several in one.
    v6: Option<u64>,
    is_router: bool,
}

impl Neighbours {
    /// A SYN or SYN+ACK came from `mac`. Whether that is its sender's: it came over no hop, and
    /// nobody else's came from there.
    #[inline]
    pub(crate) fn is_of_sender(&mut self, mac: MacAddress, sender: IpAddr, hops: i16) -> bool {
        *self.router_at(mac) != Some(mac) && self.look_up(mac, sender, hops)
    }

    /// Where a router of this address is remembered.
    #[inline]
    fn router_at(&mut self, mac: MacAddress) -> &mut Option<MacAddress> {
        let [.., last] = mac.0;
        #[expect(clippy::indexing_slicing, reason = "the rest of a division by their number")]
        &mut self.routers[usize::from(last) % ROUTERS]
    }

    #[inline(never)]
    fn look_up(&mut self, mac: MacAddress, sender: IpAddr, hops: i16) -> bool {
        // As a number it is hashed in one step.
        let number = mac.0.iter().fold(0, |number, byte| number << 8 | u64::from(*byte));
        if self.known.len() >= KNOWN && !self.known.contains_key(&number) {
            self.known.clear();
        }
        let neighbour = self.known.entry(number).or_default();
        let is_another = match sender {
            IpAddr::V4(address) => *neighbour.v4.get_or_insert(address.to_bits()) != address.to_bits(),
            IpAddr::V6(address) if address.is_unicast_link_local() => false,
            IpAddr::V6(address) => {
                let network = (address.to_bits() >> 64) as u64;
                *neighbour.v6.get_or_insert(network) != network
            }
        };
        neighbour.is_router |= is_another || hops != 0;
        let is_router = neighbour.is_router;
        if is_router {
            *self.router_at(mac) = Some(mac);
        }
        !is_router
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAC: MacAddress = MacAddress([2, 0, 0, 0, 0, 1]);

    fn told(came: &[(&str, i16)]) -> Vec<bool> {
        let mut neighbours = Neighbours::default();
        came.iter()
            .map(|(address, hops)| neighbours.is_of_sender(MAC, address.parse().unwrap(), *hops))
            .collect()
    }

    #[test]
    fn a_router_is_no_sender() {
        assert_eq!(told(&[("192.0.2.1", 0), ("192.0.2.1", 0), ("2001:db8::1", 0)]), [true; 3]);
        assert_eq!(told(&[("2001:db8::1", 0), ("2001:db8::2", 0), ("fe80::1", 0)]), [true; 3]);
        assert_eq!(told(&[("192.0.2.1", 1), ("192.0.2.1", 0)]), [false; 2]);
        assert_eq!(told(&[("192.0.2.1", 0), ("192.0.2.2", 0), ("192.0.2.1", 0)]), [true, false, false]);
        assert_eq!(told(&[("2001:db8::1", 0), ("2001:db8:1::1", 0)]), [true, false]);
    }

    #[test]
    fn it_is_bounded() {
        let mut neighbours = Neighbours::default();
        for number in 0..10_000_u32 {
            let [a, b, c, d] = number.to_be_bytes();
            neighbours.is_of_sender(MacAddress([2, 0, a, b, c, d]), [192, 0, 2, 1].into(), 0);
            assert!(neighbours.known.len() <= KNOWN);
        }
    }
}
