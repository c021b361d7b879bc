//! What stands for addresses.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::{Pseudonyms, What};

impl Pseudonyms {
    /// What stands for the address of a client: an IPv4 address in 240.0.0.0/4 (RFC 1112, 4), which
    /// nobody has, with 28 bits of the hash, or an IPv6 address in fd00::/8 (RFC 4193), with 120
    /// bits. Those that name no host stay: `0.0.0.0`, `::`, and those of groups, unless they are
    /// made of a host's (RFC 4291,
    /// 2.7.1).
    pub fn address(&self, address: IpAddr) -> IpAddr {
        if names_no_host(address) {
            return address;
        }
        match address {
            IpAddr::V4(v4) => {
                let [a, b, c, d, ..] = self.hash(What::Address, &v4.octets());
                // One that is 255.255.255.255 would name all hosts.
                let hash = u32::from_be_bytes([a, b, c, d]) >> 4;
                Ipv4Addr::from(0xf000_0000 | hash.min(0x0fff_fffe)).into()
            }
            IpAddr::V6(v6) => {
                let hash = self.hash(What::Address, &v6.octets());
                let mut octets = [0xfd; 16];
                octets.iter_mut().skip(1).zip(hash).for_each(|(octet, byte)| *octet = byte);
                Ipv6Addr::from(octets).into()
            }
        }
    }

    /// What stands for the address of a server: itself, unless it is of a private network or one of
    /// those that were named: such a host is a client elsewhere, and is to have one name.
    pub fn server(&self, address: IpAddr) -> IpAddr {
        if is_private(address) || (self.is_own)(address) { self.address(address) } else { address }
    }

    /// What stands for a hardware address: as many bytes of a hash, in which the bits for groups
    /// and for addresses that somebody gave to himself are as they were. One of zeros is none, and
    /// stays.
    pub(super) fn hardware(&self, address: &mut [u8]) {
        const KEPT: u8 = 0b11;
        if address.iter().all(|byte| *byte == 0) {
            return;
        }
        let hash = self.hash(What::Hardware, address);
        let kept = address.first().map_or(0, |first| first & KEPT);
        address.iter_mut().zip(hash).for_each(|(byte, hash)| *byte = hash);
        if let Some(first) = address.first_mut() {
            *first = *first & !KEPT | kept;
        }
    }
}

fn names_no_host(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => v4.is_unspecified() || v4.is_multicast() || v4.is_broadcast(),
        IpAddr::V6(v6) => {
            // ff02::1:ff00:0/104 with the end of a host's address.
            let is_solicited = matches!(v6.segments(), [0xff02, 0, 0, 0, 0, 1, 0xff00..=0xffff, _]);
            v6.is_unspecified() || v6.is_multicast() && !is_solicited
        }
    }
}

/// Of no host of the public Internet: RFC 1918, RFC 6598, RFC 1122 (3.2.1.3), RFC 3927; RFC 4291
/// (2.5.3, 2.5.6), RFC 4193.
fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let is_shared = matches!(v4.octets(), [100, 64..=127, _, _]);
            v4.is_private() || is_shared || v4.is_loopback() || v4.is_link_local()
        }
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => is_private(v4.into()),
            None => {
                let [first, ..] = v6.segments();
                v6.is_loopback()
                    || first & 0xfe00 == 0xfc00
                    || first & 0xffc0 == 0xfe80
                    || names_solicited(v6)
            }
        },
    }
}

fn names_solicited(address: Ipv6Addr) -> bool {
    address.is_multicast() && !names_no_host(address.into())
}
