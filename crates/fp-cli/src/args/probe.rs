use clap::Args;

use super::Databases;

/// Send p0f-sendsyn's eight SYNs to a server and print what its SYN+ACKs look like, as signatures
///
/// The one command that sends anything: eight SYNs, to the host named here only. No connection
/// comes of them: this system's kernel, which knows nothing of them, answers each SYN+ACK with a
/// RST.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER_LONG_HELP)]
pub(crate) struct Probe {
    /// Name or address of the server; of a name with several, the first address
    #[arg(value_name = "HOST")]
    pub(crate) host: String,

    /// A TCP port that it listens on
    #[arg(value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) port: u16,

    /// Print one JSON object a line, probes and answers, see `fp-cli schema`
    #[arg(long)]
    pub(crate) json: bool,

    /// How many seconds to wait for answers after the last SYN
    #[arg(long, value_name = "SECONDS", default_value_t = 2, value_parser = clap::value_parser!(u64).range(1..=60))]
    pub(crate) timeout: u64,

    /// How often to send each SYN
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=16))]
    pub(crate) count: u16,

    #[command(flatten)]
    pub(crate) databases: Databases,
}

const AFTER_LONG_HELP: &str = "\
A server answers the options that it is offered, so only all eight show all that its SYN+ACKs can
look like. For each answer there is a comment with what it matches today (label, kind of match,
quality, raw signature) and the line for section [tcp:response], to be put below a label that you
write there. The MSS is left open, as it depends on the path.

It needs the right to open raw and packet sockets: be root or have the capability CAP_NET_RAW. Probe
only hosts that are yours or whose owner agrees.

Exit status: 0, 1 if no SYN+ACK came back, 2 for a wrong command line, a host without a route to it
or a missing right.

Example:
  fp-cli probe 192.0.2.80 443 >> my.fp";
