//! The subcommands for people who write signatures.

use std::net::IpAddr;
use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::Databases;

/// Tell what raw signatures match, one answer each
///
/// Takes SYNs, SYN+ACKs and HTTP heads as p0f prints them (raw_sig), MTUs, and the hellos of TLS,
/// QUIC, SSH, DHCP and HTTP/2. One that cannot be read is shown with a caret on standard error and
/// does not stop the rest.
#[derive(Debug, Args)]
#[command(after_long_help = MATCH_HELP)]
pub(crate) struct Match {
    /// Raw signatures, each after syn: (the default), syn+ack:, http request:, http response:,
    /// mtu:, tls:client:, tls:server:, quic:client:, ssh:client:, ssh:server:, dhcp:client: or
    /// http2:client: (of clients tls:, quic:, ssh:, dhcp: and http2: will do);
    /// - reads one a line from standard input
    #[arg(required = true, value_name = "RAW_SIG")]
    pub(crate) signatures: Vec<String>,

    /// Signatures without a word before them are of SYN+ACKs and HTTP responses
    #[arg(long)]
    pub(crate) response: bool,

    /// Print one JSON object a line
    #[arg(long)]
    pub(crate) json: bool,

    #[command(flatten)]
    pub(crate) databases: Databases,
}

const MATCH_HELP: &str = "\
Columns: label, kind of match (exact, generic, fuzzy, none), quality, the raw signature. Without a
word before it, what begins with 4: or 6: is of a SYN, with 0: or 1: of an HTTP request, and a
number is an MTU in bytes.

Quality is 1 for an exact match; else 0.8 and above is high, 0.6 medium, 0.4 low, below that poor.

Exit status: 0, 1 if a signature could not be read, 2 for a wrong command line or database.

Examples:
  What sends this SYN
      fp-cli match 4:64+0:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0
  What sends this SYN+ACK
      fp-cli match syn+ack:4:64+0:0:1460:mss*10,7:mss,nop,nop,sok,nop,ws:df:0
  What sends this HTTP head, and what link has this MTU
      fp-cli match '1:Host,User-Agent,Accept=[*/*]:Connection:curl/8.5.0' mtu:1420
  What DHCP client asks this
      fp-cli match 'dhcp:4:discover:53,61,57,60,12,55:1,3,6,12,15,28,42:udhcp 1.36.1'
  All SYNs of a p0f log again, with this database
      grep 'mod=syn|' p0f.log | sed 's/.*raw_sig=//' | fp-cli match --json -";

/// Show a raw signature field by field beside the nearest signatures
#[derive(Debug, Args)]
#[command(after_long_help = EXPLAIN_HELP)]
pub(crate) struct Explain {
    /// A raw signature, after syn: (the default), syn+ack:, http request:, http response:, mtu:,
    /// tls:client:, tls:server:, quic:client:, ssh:client:, ssh:server:, dhcp:client: or
    /// http2:client:
    #[arg(value_name = "RAW_SIG")]
    pub(crate) signature: String,

    /// It is of a SYN+ACK or an HTTP response
    #[arg(long)]
    pub(crate) response: bool,

    /// How many labels to show at most
    #[arg(short = 'n', long, value_name = "N", default_value_t = 3)]
    pub(crate) limit: usize,

    #[command(flatten)]
    pub(crate) databases: Databases,
}

const EXPLAIN_HELP: &str = "\
Each difference is shown with its share of the distance, those of an HTTP head in words. A distance
that is 1 more makes an answer less likely by a factor of e. The quality of a nearest label is how
likely its family is the right one.

Exit status: 0, 1 if the signature could not be read, 2 for a wrong command line or database.

Examples:
  fp-cli explain 4:128+0:0:1350:8193,8:mss,nop,ws,nop,nop,sok:df,id+:0
  fp-cli explain '1:Host,Accept=[*/*],User-Agent:Connection:Mozilla/5.0 Chrome/120.0.0.0'";

/// Check, search and extend signature databases
#[derive(Debug, Subcommand)]
pub(crate) enum Db {
    Lint(Lint),
    List(List),
    Search(Search),
    Show(Show),
    Learn(Learn),
}

/// Say what is wrong with database files, or likely to be
///
/// Lines that are not in the grammar, signatures that can never win with the one that takes their
/// packets or heads, those that share some with a label of another name, sys entries and classes
/// that nothing uses. The files are read as one database, in this order; a remark tells what they
/// repeat of the built-in signatures, or would take from them before these (--extra-db), which is
/// no fault. Of the built-in sets each is looked at by itself: how many of p0f's signatures give
/// way to ours, which come first and correct them, is only counted.
#[derive(Debug, Args)]
#[command(
    after_help = "Exit status: 0 if nothing was found but remarks, 1 if something was, 2 if a file cannot be read.

Examples:
  fp-cli db lint my.fp
  fp-cli db lint --extra-db my.fp"
)]
pub(crate) struct Lint {
    /// Databases in p0f's grammar [default: the built-in one, with --extra-db not looked at]
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// Look at signatures to be tried before the others, and say which of the others they leave
    /// nothing to match
    #[arg(long, value_name = "FILE")]
    pub(crate) extra_db: Vec<PathBuf>,
}

/// List the labels of a database, each with how many signatures it has
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  fp-cli db list --db /etc/p0f/p0f.fp")]
pub(crate) struct List {
    #[command(flatten)]
    pub(crate) databases: Databases,
}

/// Print the signatures whose text, label or name as it is printed contains a text
#[derive(Debug, Args)]
#[command(after_help = "Exit status: 1 if there is none.

Examples:
  fp-cli db search 'Windows 10'
  fp-cli db search 'mss,nop,ws,nop,nop,sok'")]
pub(crate) struct Search {
    /// The text, without regard to case
    pub(crate) text: String,

    #[command(flatten)]
    pub(crate) databases: Databases,
}

/// Print all signatures of a name, in the grammar, with where each stands and where its values come
/// from
#[derive(Debug, Args)]
#[command(after_help = "Exit status: 1 if there is none.\n\nExample:\n  fp-cli db show 'macOS'")]
pub(crate) struct Show {
    /// The name in the label, without version and without regard to case
    pub(crate) name: String,

    #[command(flatten)]
    pub(crate) databases: Databases,
}

/// Propose signatures for the hosts of a capture, with the evidence for each
#[derive(Debug, Args)]
#[group(id = "names", required = true, multiple = true, args = ["label", "link"])]
#[command(after_help = "\
Of SYNs and SYN+ACKs MSS and hops are left open, and a window or scale that takes many values.
The initial TTL is the next usual one (32, 64, 128, 255) above what was seen; the evidence says
whether that one was seen itself. Of a program (class !) that speaks HTTP the heads are described
instead: the headers that do not come and go with the page, values that never change, the last
product named. Its hellos of TLS, QUIC and SSH are taken as they are, and of a system those of
DHCP. What is printed is a database: look at the evidence, remove what the path did (tunnels,
load balancers) and what is another program's, and check it with fp-cli db lint.

Exit status: 0, 1 if there was nothing to learn from or a capture is damaged, 2 for a wrong command
line or database.

Examples:
  fp-cli db learn --label 's:unix:Foo:1.x' --host 192.0.2.7 boot.pcap > foo.fp
  fp-cli db learn --label 's:!:foo:2.x' --sys @unix,Windows --host 192.0.2.7 visit.pcap > foo.fp
  fp-cli db learn --link 'Foo VPN' --host 192.0.2.7 visit.pcap > foo.fp")]
pub(crate) struct Learn {
    /// Captures, read one after the other
    #[arg(required = true, value_name = "CAPTURE")]
    pub(crate) files: Vec<PathBuf>,

    /// The label of the signatures: type:class:name:flavor
    #[arg(long, value_name = "LABEL")]
    pub(crate) label: Option<String>,

    /// The name of the link whose MTUs are proposed
    #[arg(long, value_name = "NAME")]
    pub(crate) link: Option<String>,

    /// The systems that an application (class !) runs on, such as @unix,Windows
    #[arg(long, value_name = "SYSTEMS", requires = "label")]
    pub(crate) sys: Option<String>,

    /// Only packets that this address sent
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) host: Option<IpAddr>,

    #[command(flatten)]
    pub(crate) databases: Databases,
}
