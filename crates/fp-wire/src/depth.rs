use crate::tunnel_ports::TunnelPorts;

/// How far [`decode`](crate::decode) looks for TCP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DecodeOptions {
    /// Look into IP in IP, GRE, EtherIP, L2TP, VXLAN, Geneve, GTP-U, Teredo and ESP without
    /// encryption; the innermost TCP counts. Off by default.
    pub tunnels: bool,
    /// UDP ports of tunnels beside the registered ones. None by default.
    pub tunnel_ports: TunnelPorts,
    /// Look behind VLAN and other tags, PPPoE, MPLS and, where an Ethernet type could stand, LLC.
    /// Where this is off, such frames are [`SkipReason::Tagged`](crate::SkipReason::Tagged), as if
    /// seen by p0f (deviation D1).
    pub vlan: bool,
    /// Walk IPv6 extension headers and the authentication header of either version, and take
    /// Cisco's HDLC framing on a PPP link for what it is. Where this is off, the next header of
    /// IPv6 has to be TCP and PPP is PPP, as for p0f (deviation D2).
    pub links: bool,
    /// Read IP packets that say that they have no length, as captures on hosts with segmentation
    /// offload have them, to the end of what was captured. Where this is off, they are malformed,
    /// as for p0f (deviation D19).
    pub offload: bool,
    /// Verify the checksums of IPv4 headers, those around a tunnel included, and of the TCP
    /// segment; where one is wrong the frame is
    /// [`SkipReason::Checksum`](crate::SkipReason::Checksum). Off by default, since captures on a
    /// sender whose network card computes them have none. A segment that is still to visit other
    /// addresses (IPv6 routing headers, IPv4 source routes) has the sum of its last address, which
    /// is not looked for: it is skipped too.
    pub checksums: bool,
}

impl Default for DecodeOptions {
    fn default() -> Self {
        DecodeOptions {
            tunnels: false,
            tunnel_ports: TunnelPorts::default(),
            vlan: true,
            links: true,
            offload: true,
            checksums: false,
        }
    }
}
