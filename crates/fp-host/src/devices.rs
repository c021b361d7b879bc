//! Several addresses of one device.

use core::net::IpAddr;
use std::collections::BTreeMap;

use crate::mac::Mac;

/// How probable it is that addresses which tell one MAC address are of one device: by judgement.
/// Virtual machines that were copied, and repeaters, have one in common, too.
const BY_MAC: f64 = 0.98;

/// A device of which several addresses are known.
#[derive(Clone, Debug, PartialEq)]
pub struct Device {
    /// What they have in common, which nobody gave to himself.
    pub mac: Mac,
    /// All of them, in order.
    pub addresses: Vec<IpAddr>,
    /// How probable it is that it is one device.
    pub probability: f64,
}

/// Devices with several addresses.
#[derive(Clone, Debug, Default)]
pub struct Devices(BTreeMap<Mac, Vec<IpAddr>>);

impl Devices {
    /// Notes the MAC addresses of an address. One that somebody gave to himself is no identity.
    pub(crate) fn add(&mut self, address: IpAddr, macs: &[Mac]) {
        for mac in macs.iter().filter(|mac| !mac.is_local()) {
            self.0.entry(*mac).or_default().push(address);
        }
    }

    /// What is known is all.
    pub(crate) fn finish(mut self) -> Devices {
        self.0.values_mut().for_each(|addresses| {
            addresses.sort_unstable();
            addresses.dedup();
        });
        self.0.retain(|_, addresses| addresses.len() > 1);
        self
    }

    /// The device that has this address, of these MAC addresses, if it has others.
    pub fn of(&self, address: IpAddr, macs: &[Mac]) -> Option<Device> {
        let (mac, addresses) = macs
            .iter()
            .find_map(|mac| Some((*mac, self.0.get(mac).filter(|all| all.contains(&address))?)))?;
        Some(Device { mac, addresses: addresses.clone(), probability: BY_MAC })
    }
}

/// The MAC address that an IPv6 address is made of (RFC 4291, appendix A): 48 bits with `ff:fe` in
/// the middle and the U/L bit turned round.
pub(crate) fn mac_of(address: IpAddr) -> Option<Mac> {
    let IpAddr::V6(address) = address else { return None };
    let [_, _, _, _, _, _, _, _, a, b, c, 0xff, 0xfe, d, e, f] = address.octets() else { return None };
    Mac::read(&[a ^ 2, b, c, d, e, f]).filter(|mac| !mac.is_local())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_one_device() {
        let v4: IpAddr = "192.0.2.7".parse().unwrap();
        let link: IpAddr = "fe80::200:5eff:fe00:5301".parse().unwrap();
        let other: IpAddr = "192.0.2.8".parse().unwrap();
        let mac = mac_of(link).unwrap();
        assert_eq!(mac.to_string(), "00:00:5e:00:53:01");
        let local = Mac([2, 0, 0, 0, 0, 1]);
        let mut devices = Devices::default();
        devices.add(v4, &[mac, local]);
        devices.add(link, &[mac]);
        devices.add(link, &[mac]);
        devices.add(other, &[local]);
        let devices = devices.finish();
        let found = devices.of(v4, &[local, mac]).unwrap();
        assert_eq!((found.mac, found.addresses), (mac, vec![v4, link]));
        assert_eq!(devices.of(other, &[local]), None);
        assert_eq!(devices.of(other, &[mac]), None, "it is not among them");
    }

    #[test]
    fn macs_of_addresses() {
        for none in ["192.0.2.7", "2001:db8::1", "fe80::200:5eff:ff00:5301"] {
            assert_eq!(mac_of(none.parse().unwrap()), None, "{none}");
        }
        // A random identifier may look so; with the U/L bit it says that it is nobody's.
        assert_eq!(mac_of("fe80::a8bb:ccff:fedd:eeff".parse().unwrap()).map(|mac| mac.to_string()), None);
        assert!(mac_of("2001:db8::211:22ff:fe33:4455".parse().unwrap()).is_some());
    }
}
