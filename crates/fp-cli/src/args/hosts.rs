//! `fp-cli hosts`.

use std::net::IpAddr;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};
use fp_host::{Chosen, EvidenceKind, Role, parse_span};
use ipnet::IpNet;

use super::{Color, Databases, Decoding, Judged};
use crate::networks;
use crate::privacy::Privacy;

/// Tell which systems the hosts of captures have, from all evidence together
///
/// Each host gets one verdict: family, product, versions and role, as deep as the evidence goes,
/// with a probability. What does not fit together is told as well: several systems behind one
/// address, a proxy, a borrowed User-Agent.
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = AFTER_LONG_HELP)]
pub(crate) struct Hosts {
    /// Captures, read one after the other as if they were one; - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// How to print [default: table on a terminal, json otherwise]
    #[arg(short, long, value_enum)]
    pub(crate) format: Option<HostsFormat>,

    /// The same as --format json
    #[arg(long, conflicts_with = "format")]
    pub(crate) json: bool,

    /// The same as --format csv
    #[arg(long, conflicts_with_all = ["format", "json"])]
    pub(crate) csv: bool,

    /// Write to this file instead of standard output. A file that is read is refused
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Show each piece of evidence of this host, what it says, how much it moves the verdict, and
    /// its packets
    #[arg(long, value_name = "ADDRESS", conflicts_with_all = ["format", "json", "csv"])]
    pub(crate) why: Option<IpAddr>,

    /// Only these kinds of evidence count
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = PossibleValuesParser::new(kinds()))]
    pub(crate) evidence: Vec<String>,

    /// Only hosts of this network: 192.0.2.7, 2001:db8::/32; may be given several times
    #[arg(long, value_name = "ADDRESS|NETWORK", value_parser = networks::parse)]
    pub(crate) network: Vec<IpNet>,

    /// Only hosts with a system of this family or product, such as windows or ubuntu, in any case;
    /// may be given several times
    #[arg(long, value_name = "NAME")]
    pub(crate) family: Vec<String>,

    /// Only hosts of this role; may be given several times
    #[arg(long, value_name = "ROLE", value_parser = PossibleValuesParser::new(Role::NAMES.map(|(_, name)| name)))]
    pub(crate) role: Vec<String>,

    /// Only hosts that were seen since: a time as 2026-11-29 or 2026-11-29T10:00:00Z, or so long
    /// before the last packet as 90s, 15m, 24h or 7d
    #[arg(long, value_name = "TIME", value_parser = parse_since)]
    pub(crate) since: Option<Since>,

    /// Only hosts with several systems, or with something that does not fit together
    #[arg(long)]
    pub(crate) changed: bool,

    /// In which order
    #[arg(long, value_enum, value_name = "COLUMN", default_value_t = Sort::Address)]
    pub(crate) sort: Sort,

    #[command(flatten)]
    pub(crate) judged: Judged,

    /// Until when systems get security updates, by this file (tab-separated, docs/hosts.md) instead
    /// of the dates that are built in
    #[arg(long, value_name = "FILE")]
    pub(crate) eol: Option<PathBuf>,

    /// Whose blocks MAC addresses are of, by this file of the IEEE's (oui.csv or oui.txt) instead
    /// of those of the package ieee-data, if that is installed
    #[arg(long, value_name = "FILE")]
    pub(crate) oui: Option<PathBuf>,

    /// Keep what is found in this SQLite file, which is made with mode 600 if it is not there,
    /// instead of printing it: hosts, their evidence, verdicts over time and changes. Each capture
    /// counts by itself and once, whatever its name. Needs a build with the feature `store`
    #[arg(
        long,
        value_name = "FILE",
        conflicts_with_all = ["format", "json", "csv", "why", "output", "network", "family", "role", "since", "changed", "rules"]
    )]
    pub(crate) store: Option<PathBuf>,

    /// Forget what was last seen so long before the newest in the store: 90d, 24h
    #[arg(long, value_name = "TIME", requires = "store", value_parser = parse_span)]
    pub(crate) keep: Option<i64>,

    #[command(flatten)]
    pub(crate) privacy: Privacy,

    #[command(flatten)]
    pub(crate) decoding: Decoding,

    /// The most hosts that are remembered, with 2 KiB for each of them; those that were seen in no
    /// established connection give way first
    #[arg(long, value_name = "N", default_value = "500000")]
    pub(crate) max_hosts: NonZeroUsize,

    /// Colour the table
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub(crate) color: Color,

    /// Print neither progress nor a summary on standard error
    #[arg(short, long)]
    pub(crate) quiet: bool,

    #[command(flatten)]
    pub(crate) databases: Databases,
}

/// How hosts are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum HostsFormat {
    /// A line for each system, as wide as the terminal
    Table,
    /// One JSON object a line, see `fp-cli schema hosts`
    Json,
    /// Comma-separated values with a header, for spreadsheets
    Csv,
}

/// In which order hosts are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Sort {
    /// By address
    Address,
    /// By the name of the system
    System,
    /// By role
    Role,
    /// The surest first
    Probability,
    /// Who was seen last first
    Last,
}

/// From when on a host counts as seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Since {
    /// Seconds since 1970.
    Time(i64),
    /// Seconds before the last packet.
    Before(i64),
}

/// Kinds of evidence and groups of such.
fn kinds() -> Vec<&'static str> {
    let mut names: Vec<&str> = Vec::new();
    for kind in EvidenceKind::all() {
        for name in [kind.group(), kind.name()] {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

impl Hosts {
    /// Which evidence counts.
    pub(crate) fn chosen(&self) -> Chosen {
        let all = self.evidence.iter().filter_map(|name| Chosen::named(name));
        all.reduce(Chosen::or).unwrap_or(Chosen::ALL)
    }
}

fn parse_since(text: &str) -> Result<Since, String> {
    let expected =
        || "expected a time as 2026-11-29 or 2026-11-29T10:00:00Z, or 90s, 15m, 24h, 7d".to_owned();
    if let Ok(time) = text.parse::<jiff::Timestamp>() {
        return Ok(Since::Time(time.as_second()));
    }
    if let Ok(date) = text.parse::<jiff::civil::Date>() {
        let midnight = date.to_zoned(jiff::tz::TimeZone::UTC).map_err(|_| expected())?;
        return Ok(Since::Time(midnight.timestamp().as_second()));
    }
    parse_span(text).map(Since::Before).map_err(|_| expected())
}

const EXIT_STATUS: &str = "\
Exit status: 0, 1 for damaged or unreadable input, 2 for a wrong command line, database or file of
rules, 3 if a rule is broken (--fail-on).";

const AFTER_LONG_HELP: &str = "\
Exit status:
  0  everything was read
  1  some input was damaged or could not be read; what came before the fault counts
  2  the command line, a database or the file of rules is wrong
  3  a rule is broken that is as severe as --fail-on says, whether the input was damaged or not

Examples:
  Who is in this capture
      fp-cli hosts capture.pcap
  Why 192.0.2.7 is what it is said to be
      fp-cli hosts capture.pcap --why 192.0.2.7
  The Windows clients of a network, for a spreadsheet
      fp-cli hosts --csv --family windows --role endpoint --network 10.0.0.0/8 -o hosts.csv mon.pcap
  Addresses with something that does not fit together, seen in the last hour of the capture
      fp-cli hosts --changed --since 1h capture.pcap
  Add captures to an inventory of ninety days
      fp-cli hosts --store hosts.sqlite --keep 90d mon.pcap tue.pcap
  Fail where a host breaks a rule (docs/rules.md)
      fp-cli hosts --rules rules.toml --fail-on high --csv -o hosts.csv capture.pcap
  By the packets of TCP alone
      fp-cli hosts --evidence syn,syn+ack --json capture.pcap";

/// Say what a store of `fp-cli hosts --store` holds
///
/// In Markdown on standard output: what is on the network, shares of systems and roles, what
/// changed in the last week of the store, what does not fit together, and what could not be named.
/// Needs a build with the feature `store`.
#[derive(Debug, Args)]
#[command(after_help = REPORT_HELP)]
pub(crate) struct Report {
    /// The SQLite file
    #[arg(long, value_name = "FILE")]
    pub(crate) store: PathBuf,

    /// Write a page of HTML to this file instead, which needs no other file
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
}

const REPORT_HELP: &str = "\
Exit status: 0, 2 if the store cannot be read.

Examples:
  What is on the network
      fp-cli report --store hosts.sqlite
  The same for a browser
      fp-cli report --store hosts.sqlite --html hosts.html";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times() {
        for (text, expected) in [
            ("1970-01-02", Some(Since::Time(86_400))),
            ("1970-01-01T00:01:00Z", Some(Since::Time(60))),
            ("90s", Some(Since::Before(90))),
            ("15m", Some(Since::Before(900))),
            ("24h", Some(Since::Before(86_400))),
            ("7d", Some(Since::Before(604_800))),
            ("", None),
            ("d", None),
            ("-1d", None),
            ("yesterday", None),
            ("1970-13-01", None),
            ("\u{e9}", None),
        ] {
            assert_eq!(parse_since(text).ok(), expected, "{text}");
        }
    }
}
