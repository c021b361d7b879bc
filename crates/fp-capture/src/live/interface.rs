use std::{io, net::IpAddr};

use nix::{ifaddrs::getifaddrs, net::if_::InterfaceFlags};

/// The name that stands for all interfaces at once.
pub const ANY: &str = "any";

/// A network interface of this system.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Interface {
    /// Its name, as [`Live::open`](super::Live::open) takes it.
    pub name: String,
    /// Its addresses, IPv4 and IPv6.
    pub addresses: Vec<IpAddr>,
    /// Its hardware address, where it has one of 6 bytes that is not zero.
    pub hardware: Option<[u8; 6]>,
    /// Whether it is switched on.
    pub up: bool,
    /// Whether it carries packets from this host to itself only.
    pub loopback: bool,
}

/// The interfaces of this system in its own order, without [`ANY`].
///
/// # Errors
///
/// When the system does not tell.
pub fn interfaces() -> io::Result<Vec<Interface>> {
    let mut list: Vec<Interface> = Vec::new();
    for entry in getifaddrs()? {
        // An alias (`eth0:1`) is a label of an address, not an interface.
        let name = entry.interface_name.split(':').next().unwrap_or_default();
        let position = list.iter().position(|interface| interface.name == name).unwrap_or_else(|| {
            list.push(Interface {
                name: name.to_owned(),
                addresses: Vec::new(),
                hardware: None,
                up: entry.flags.contains(InterfaceFlags::IFF_UP),
                loopback: entry.flags.contains(InterfaceFlags::IFF_LOOPBACK),
            });
            list.len() - 1
        });
        let (Some(interface), Some(address)) = (list.get_mut(position), entry.address) else { continue };
        if let Some(address) = address.as_sockaddr_in() {
            interface.addresses.push(address.ip().into());
        } else if let Some(address) = address.as_sockaddr_in6() {
            interface.addresses.push(address.ip().into());
        } else if let Some(link) = address.as_link_addr() {
            interface.hardware = link.addr().filter(|address| *address != [0; 6]);
        }
    }
    Ok(list)
}
