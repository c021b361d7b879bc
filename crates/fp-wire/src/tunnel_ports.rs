use core::fmt;
use core::str::FromStr;

/// A kind of tunnel over UDP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UdpTunnel {
    /// RFC 7348; by default on ports 4789 and, as of old in Linux, 8472.
    Vxlan,
    /// VXLAN that names what it carries (draft-ietf-nvo3-vxlan-gpe); by default on port 4790.
    VxlanGpe,
    /// RFC 8926; by default on port 6081.
    Geneve,
    /// User data of GTP, 3GPP TS 29.281; by default on port 2152.
    GtpUser,
    /// RFC 2661 and RFC 3931; by default on port 1701.
    L2tp,
    /// RFC 4380; by default on port 3544.
    Teredo,
}

impl UdpTunnel {
    /// Every kind with its name, as [`TunnelPort`] is written.
    pub const NAMES: &'static [(UdpTunnel, &'static str)] = &[
        (UdpTunnel::Vxlan, "vxlan"),
        (UdpTunnel::VxlanGpe, "vxlan-gpe"),
        (UdpTunnel::Geneve, "geneve"),
        (UdpTunnel::GtpUser, "gtp-u"),
        (UdpTunnel::L2tp, "l2tp"),
        (UdpTunnel::Teredo, "teredo"),
    ];

    /// The kind that is registered or usual on a port.
    pub(crate) const fn usual(port: u16) -> Option<UdpTunnel> {
        match port {
            4789 | 8472 => Some(UdpTunnel::Vxlan),
            4790 => Some(UdpTunnel::VxlanGpe),
            6081 => Some(UdpTunnel::Geneve),
            2152 => Some(UdpTunnel::GtpUser),
            1701 => Some(UdpTunnel::L2tp),
            3544 => Some(UdpTunnel::Teredo),
            _ => None,
        }
    }
}

/// A UDP port that carries a kind of tunnel: `vxlan=8472`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TunnelPort {
    /// The kind.
    pub kind: UdpTunnel,
    /// The port.
    pub port: u16,
}

/// A text that is no [`TunnelPort`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TunnelPortError;

impl fmt::Display for TunnelPortError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected KIND=PORT, the kind one of")?;
        for (_, name) in UdpTunnel::NAMES {
            write!(f, " {name}")?;
        }
        Ok(())
    }
}

impl std::error::Error for TunnelPortError {}

impl FromStr for TunnelPort {
    type Err = TunnelPortError;

    fn from_str(text: &str) -> Result<Self, TunnelPortError> {
        let (kind, port) = text.split_once('=').ok_or(TunnelPortError)?;
        let (kind, _) = UdpTunnel::NAMES.iter().find(|(_, name)| *name == kind).ok_or(TunnelPortError)?;
        Ok(TunnelPort { kind: *kind, port: port.parse().map_err(|_| TunnelPortError)? })
    }
}

/// UDP ports of tunnels, at most [`TunnelPorts::MAX`], which go before what is usual on them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TunnelPorts([Option<TunnelPort>; TunnelPorts::MAX]);

impl TunnelPorts {
    /// How many there is room for.
    pub const MAX: usize = 8;

    /// These and another one; `None` if there is no room for it.
    #[must_use]
    pub fn with(mut self, port: TunnelPort) -> Option<TunnelPorts> {
        let free = self.0.iter_mut().find(|slot| slot.is_none_or(|held| held.port == port.port))?;
        *free = Some(port);
        Some(self)
    }

    /// The kind of tunnel on a port.
    pub(crate) fn kind(&self, port: u16) -> Option<UdpTunnel> {
        let named = self.0.iter().flatten().find(|held| held.port == port);
        named.map(|held| held.kind).or_else(|| UdpTunnel::usual(port))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_meant() {
        for (kind, name) in UdpTunnel::NAMES {
            assert_eq!(format!("{name}=8473").parse(), Ok(TunnelPort { kind: *kind, port: 8473 }));
        }
        for wrong in ["", "vxlan", "vxlan=", "vxlan=65536", "vxlan=-1", "=1", "gre=1", "VXLAN=1"] {
            assert_eq!(wrong.parse::<TunnelPort>(), Err(TunnelPortError), "{wrong}");
        }
    }

    #[test]
    fn what_is_named_goes_before_what_is_usual() {
        let ports = TunnelPorts::default();
        assert_eq!((ports.kind(4789), ports.kind(4788)), (Some(UdpTunnel::Vxlan), None));
        let ports = ports.with(TunnelPort { kind: UdpTunnel::Geneve, port: 4789 }).unwrap();
        assert_eq!((ports.kind(4789), ports.kind(8472)), (Some(UdpTunnel::Geneve), Some(UdpTunnel::Vxlan)));
        let ports = ports.with(TunnelPort { kind: UdpTunnel::L2tp, port: 4789 }).unwrap();
        assert_eq!(ports.kind(4789), Some(UdpTunnel::L2tp));
        let full = (1..8)
            .fold(ports, |ports, port| ports.with(TunnelPort { kind: UdpTunnel::Vxlan, port }).unwrap());
        assert_eq!(full.with(TunnelPort { kind: UdpTunnel::Vxlan, port: 9 }), None);
    }
}
