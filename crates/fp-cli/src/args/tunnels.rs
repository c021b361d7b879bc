use clap::Args;
use fp_engine::{TunnelPort, TunnelPorts};

/// Which tunnels are looked into.
#[derive(Debug, Args)]
pub(crate) struct Tunnels {
    /// Look into IP in IP, GRE, EtherIP, L2TP, VXLAN, Geneve, GTP-U, Teredo and ESP without
    /// encryption
    #[arg(long)]
    tunnels: bool,

    /// Look into tunnels, and take UDP packets to this port for one of the kind vxlan, vxlan-gpe,
    /// geneve, gtp-u, l2tp or teredo; up to 8 times, beside the usual ports 4789 and 8472, 4790,
    /// 6081, 2152, 1701 and 3544
    #[arg(long, value_name = "KIND=PORT")]
    tunnel_port: Vec<TunnelPort>,
}

impl Tunnels {
    /// They are looked into.
    pub(crate) fn wanted(&self) -> bool {
        self.tunnels || !self.tunnel_port.is_empty()
    }

    /// The ports that are named.
    ///
    /// # Errors
    /// There are too many.
    pub(crate) fn ports(&self) -> Result<TunnelPorts, String> {
        self.tunnel_port.iter().try_fold(TunnelPorts::default(), |ports, port| {
            ports.with(*port).ok_or_else(|| format!("--tunnel-port: at most {} ports", TunnelPorts::MAX))
        })
    }
}
