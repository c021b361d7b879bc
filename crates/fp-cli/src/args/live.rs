use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use fp_engine::Config;
use ipnet::IpNet;
use nix::unistd::{Gid, Group};

use super::{AsP0f, Color, Databases, Decoding, Format, Identity, Inventory};
use crate::networks;
use crate::privacy::Privacy;
use crate::session::{Rotation, parse_size};

/// Listen on interfaces and print what passes tells of each host
///
/// Needs the right to open packet sockets: root, or the capability CAP_NET_RAW.
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = AFTER_LONG_HELP)]
pub(crate) struct Live {
    /// Read settings from this file (TOML): each option's long name is a key, and what is typed
    /// wins
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,

    /// Check settings, databases, interfaces and paths without opening anything, and end
    #[arg(long)]
    pub(crate) check: bool,

    /// Interface to listen on, `any` for all; may be given several times
    #[arg(short, long, value_name = "IFACE", required_unless_present_any = ["list", "config"])]
    pub(crate) interface: Vec<String>,

    /// Start while an interface is not there, too, and listen when it comes
    #[arg(long)]
    pub(crate) wait: bool,

    /// List the interfaces with their addresses and end
    #[arg(short, long, exclusive = true)]
    pub(crate) list: bool,

    /// Ask the interfaces for packets that are meant for others, too
    #[arg(short, long)]
    pub(crate) promiscuous: bool,

    /// Only packets that this expression lets pass (`man pcap-filter`), as if VLAN tags were not
    /// there unless it says `vlan`; needs the system's libpcap, which is loaded then
    #[arg(long, value_name = "EXPRESSION")]
    pub(crate) filter: Option<String>,

    /// What listens
    #[arg(long, value_enum, value_name = "BACKEND", default_value_t = Backend::Ring)]
    pub(crate) backend: Backend,

    /// Memory between the kernel and this program for each interface, in MiB
    #[arg(long, value_name = "MIB", default_value_t = 32, value_parser = clap::value_parser!(u32).range(1..=4096))]
    pub(crate) buffer: u32,

    /// How to print [default: human on a terminal, json otherwise]
    #[arg(short, long, value_enum)]
    pub(crate) format: Option<Format>,

    /// Append to this file instead of writing to standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Put the file of -o aside at this size or age: 500k, 100M, 2G, 90s, 15min, 12h, 7d
    #[arg(long, value_name = "SIZE|TIME", requires = "output")]
    pub(crate) rotate: Option<Rotation>,

    /// Of the files that were put aside keep so many
    #[arg(long, value_name = "N", requires = "rotate")]
    pub(crate) keep_files: Option<u32>,

    /// Keep so many bytes of log in all: 500k, 100M, 2G; the newest files, and room for the one
    /// that is written to
    #[arg(long, value_name = "SIZE", requires = "rotate", value_parser = parse_size)]
    pub(crate) keep_bytes: Option<u64>,

    /// Compress the files that were put aside (gzip)
    #[arg(long, requires = "rotate")]
    pub(crate) compress: bool,

    /// The mode of the file of -o where it is made, and of those put aside, as of chmod
    #[arg(long, value_name = "MODE", requires = "output", default_value = "600", value_parser = parse_mode)]
    pub(crate) log_mode: u32,

    /// At most so many lines in a second of the packets' time; half of them are kept for what takes
    /// both ends of a connection, so that forged SYNs do not use them up
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) max_lines: Option<u32>,

    /// At most so many lines in a second of the packets' time about one host
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) max_lines_per_host: Option<u32>,

    /// Colour the human format
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub(crate) color: Color,

    /// Answer queries of p0f's API on this Unix socket
    #[arg(short, long, value_name = "PATH", conflicts_with = "privacy")]
    pub(crate) socket: Option<PathBuf>,

    /// Connections to that socket at a time; as many wait for a place, and further ones are closed
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u8).range(1..=100))]
    pub(crate) max_clients: u8,

    /// Answer questions for hosts in JSON, and send events, on this Unix socket
    #[arg(long, value_name = "PATH")]
    pub(crate) json_socket: Option<PathBuf>,

    /// Who may connect to the sockets: their mode, as of chmod [default: 666 of --socket, as of
    /// p0f's; of --json-socket, which tells what a log keeps to itself, 600, or 660 with
    /// --socket-group]
    #[arg(long, value_name = "MODE", value_parser = parse_mode)]
    pub(crate) socket_mode: Option<u32>,

    /// The group of the sockets, by name or number
    #[arg(long, value_name = "GROUP", value_parser = parse_group)]
    pub(crate) socket_group: Option<Gid>,

    /// Show counts to Prometheus at this address or port of the loopback interface
    #[arg(long, value_name = "[ADDRESS:]PORT", value_parser = parse_metrics)]
    pub(crate) metrics: Option<SocketAddr>,

    #[command(flatten)]
    pub(crate) inventory: Inventory,

    /// Go into the background once all is open; needs --output, a socket, --store or --rules.
    /// Standard error stays only where it is a file
    #[arg(short, long)]
    pub(crate) daemon: bool,

    /// Become this user and be locked up in its home [default when root: nobody, not locked up]
    #[arg(short, long, value_name = "USER")]
    pub(crate) user: Option<String>,

    /// Keep all rights
    #[arg(long, conflicts_with = "user")]
    pub(crate) no_sandbox: bool,

    #[command(flatten)]
    pub(crate) decoding: Decoding,

    #[command(flatten)]
    pub(crate) identity: Identity,

    /// A network that is ours, 192.0.2.0/24 or an address: each line of JSON says which end is
    /// (docs/json.md); may be given several times
    #[arg(long, value_name = "NETWORK", value_parser = networks::parse)]
    pub(crate) home: Vec<IpNet>,

    #[command(flatten)]
    pub(crate) privacy: Privacy,

    /// A network of whose hosts nothing is told, in no output and on no socket; may be given
    /// several times
    #[arg(long, value_name = "NETWORK", value_parser = networks::parse)]
    pub(crate) ignore: Vec<IpNet>,

    /// The most connections held at a time
    #[arg(long, value_name = "N", default_value_t = Config::default().max_flows, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) max_flows: u32,

    /// The most hosts held at a time
    #[arg(long, value_name = "N", default_value_t = Config::default().max_hosts, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) max_hosts: u32,

    /// Seconds after which a connection is forgotten
    #[arg(long, value_name = "SECONDS", default_value_t = Config::default().flow_timeout, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) flow_timeout: u32,

    /// Minutes after its last connection when a host is forgotten
    #[arg(long, value_name = "MINUTES", default_value_t = Config::default().host_timeout, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) host_timeout: u32,

    #[command(flatten)]
    pub(crate) as_p0f: AsP0f,

    /// Print no summary on standard error at the end
    #[arg(short, long)]
    pub(crate) quiet: bool,

    #[command(flatten)]
    pub(crate) databases: Databases,
}

/// What listens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Backend {
    /// A ring of memory shared with the kernel (Linux)
    Ring,
    /// libpcap, in a build with it
    Libpcap,
}

const EXIT_STATUS: &str = "\
Exit status: 0 after SIGTERM or SIGINT, 1 when no interface can be listened to any longer or the
reader of standard output is gone, 2 for a wrong command line or database.";

const AFTER_LONG_HELP: &str = "\
Signals:
  SIGTERM, SIGINT  write what waits and end
  SIGHUP           open the log anew and read the databases again; a wrong one is refused and the
                   old one stays
  SIGUSR1          print counts on standard error

Settings in a file:
  --config FILE reads TOML. Each option above is a key by its long name, `buffer = 64`; one that may
  be given several times takes an array, `interface = [\"eth0\", \"eth1\"]`, one without a value
  true or false. An unknown key is an error. What is typed wins over the file, whole lists too.

Interfaces that go:
  One that is gone or down is listened to again when one of its name is there, whatever rights were
  given up: its socket is bound anew. --metrics shows fp_interface_up. One that is not there at the
  start is an error, unless --wait is given.

Exit status:
  0  ended by SIGTERM or SIGINT; with --check, all is in order
  1  nobody reads standard output any longer, or no interface can be listened to any longer: each
     is back as one of another kind, or was listened to through libpcap and is gone
  2  the command line or a database is wrong, or an interface, a file or a socket cannot be opened

Examples:
  Who is there
      fp-cli live -i eth0
  In the background, for a mail server that asks p0f
      fp-cli live -i eth0 -d --user fp -s /run/p0f.sock -o /var/log/fp/events.json --rotate 100M
  As a file says, if that is in order
      fp-cli live --check --config /etc/fp-cli/live.toml
  What is known of a host
      fp-cli live -d -i any --json-socket /run/fp.sock && echo 192.0.2.1 | nc -N -U /run/fp.sock";

fn parse_mode(text: &str) -> Result<u32, String> {
    let mode = u32::from_str_radix(text, 8).ok().filter(|mode| *mode <= 0o777);
    mode.ok_or_else(|| "expected octal digits up to 777, such as 660".to_owned())
}

fn parse_group(text: &str) -> Result<Gid, String> {
    if let Ok(number) = text.parse() {
        return Ok(Gid::from_raw(number));
    }
    match Group::from_name(text) {
        Ok(Some(group)) => Ok(group.gid),
        Ok(None) => Err("there is no such group".to_owned()),
        Err(error) => Err(format!("cannot look it up: {}", error.desc())),
    }
}

pub(super) fn parse_metrics(text: &str) -> Result<SocketAddr, String> {
    if let Ok(port) = text.parse::<u16>() {
        return Ok((std::net::Ipv4Addr::LOCALHOST, port).into());
    }
    text.parse().map_err(|_| "expected a port, or an IP address and a port".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metrics_are_for_this_host_unless_said_otherwise() {
        assert_eq!(parse_metrics("9100"), Ok("127.0.0.1:9100".parse().unwrap()));
        assert_eq!(parse_metrics("[::]:9100"), Ok("[::]:9100".parse().unwrap()));
        for text in ["", "localhost", "70000", "1.2.3.4"] {
            assert!(parse_metrics(text).is_err(), "{text}");
        }
    }
}
