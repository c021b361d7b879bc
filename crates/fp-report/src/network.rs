//! What is told of the network that a connection is in.

use fp_engine::{Network, Tunnel};
use fp_obs::MacAddress;

use super::members::{Members, Value};

/// The member of JSON of a subject that is on the link.
pub(super) fn mac_members<M: Members>(to: &mut M, mac: MacAddress) -> Result<(), M::Error> {
    to.member("mac", &mac.to_string())?;
    if mac.is_local() { to.member("mac_local", true) } else { Ok(()) }
}

/// The members of JSON.
pub(super) fn members<M: Members>(to: &mut M, network: &Network) -> Result<(), M::Error> {
    if !network.vlans().is_empty() {
        to.member("vlan", Value::U16s(network.vlans()))?;
    }
    match network.tunnel {
        Some(Tunnel::Vxlan(number)) => to.member("vxlan", number),
        Some(Tunnel::Geneve(number)) => to.member("geneve", number),
        Some(Tunnel::GtpU(one, other)) => to.member("gtp_u", &format!("{one} {other}")),
        Some(Tunnel::L2tp(one, other)) => to.member("l2tp", &format!("{one} {other}")),
        _ => Ok(()),
    }
}
