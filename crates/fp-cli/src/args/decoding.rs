use clap::Args;
use fp_engine::{Config, TunnelPort, TunnelPorts};
use ipnet::IpNet;

use crate::networks;

/// Which packets are looked into, and how far.
#[derive(Debug, Args)]
pub(crate) struct Decoding {
    /// Look into IP in IP, GRE, EtherIP, L2TP, VXLAN, Geneve, GTP-U, Teredo and ESP without
    /// encryption
    #[arg(long)]
    tunnels: bool,

    /// Look into tunnels, and take UDP packets to this port for one of the kind vxlan, vxlan-gpe,
    /// geneve, gtp-u, l2tp or teredo; up to 8 times, beside the usual ports 4789 and 8472, 4790,
    /// 6081, 2152, 1701 and 3544
    #[arg(long, value_name = "KIND=PORT")]
    tunnel_port: Vec<TunnelPort>,

    /// Skip packets with a wrong IPv4 header or TCP checksum, as their receiver does, and count
    /// them; where this machine's own packets are captured most have none
    #[arg(long)]
    verify_checksums: bool,
}

impl Decoding {
    /// Tunnels are looked into.
    pub(crate) fn has_tunnels(&self) -> bool {
        self.tunnels || !self.tunnel_port.is_empty()
    }

    /// These settings, with what is asked for here.
    ///
    /// # Errors
    /// There are too many ports.
    pub(crate) fn configure(&self, config: Config) -> Result<Config, String> {
        let ports = self.tunnel_port.iter().try_fold(TunnelPorts::default(), |ports, port| {
            ports.with(*port).ok_or_else(|| format!("--tunnel-port: at most {} ports", TunnelPorts::MAX))
        })?;
        Ok(config
            .with_tunnels(self.has_tunnels())
            .with_tunnel_ports(ports)
            .with_verify_checksums(self.verify_checksums))
    }
}

/// Whose address is whose.
#[derive(Debug, Args)]
pub(crate) struct Identity {
    /// Take the same address for the same host whatever VLAN or tunnel it is in, as for captures
    /// and taps of both sides of a router
    #[arg(long)]
    pub(crate) merge_networks: bool,

    /// A network whose proxies are believed when they name the client of a connection (PROXY
    /// protocol): what it says counts for that client's host; may be given several times [default:
    /// none]
    #[arg(long, value_name = "NETWORK", value_parser = networks::parse)]
    pub(crate) trust_proxy: Vec<IpNet>,
}
