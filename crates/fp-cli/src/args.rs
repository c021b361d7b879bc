//! The command line as it is typed. What it stands for is built in `run`.

mod decoding;
mod file;
#[cfg(test)]
mod help;
mod hosts;
mod inventory;
mod live;
mod probe;
mod rules;
mod serve;
mod tools;

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use crate::privacy::Privacy;
use crate::selection::Selection;
use clap::{Args, Parser, Subcommand, ValueEnum};
use fp_engine::Deviations;

pub(crate) use decoding::{Decoding, Identity};
pub(crate) use hosts::{Hosts, HostsFormat, Report, Since, Sort};
pub(crate) use inventory::Inventory;
pub(crate) use live::{Backend, Live};
pub(crate) use probe::Probe;
#[cfg(feature = "rules")]
pub(crate) use rules::FailOn;
pub(crate) use rules::{Judged, Rules};
pub(crate) use serve::Serve;
pub(crate) use tools::{Db, Explain, Learn, Lint, List, Match, Search, Show};

/// Tells who is at each end of TCP connections by how they speak: a successor of p0f.
#[derive(Debug, Parser)]
#[command(name = "fp-cli", version, max_term_width = 100, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

impl Arguments {
    /// Reads a command line, and the file that it names with `--config`.
    ///
    /// # Errors
    /// What is to be printed: help, or what is wrong with the command line or the file.
    pub(crate) fn read(typed: Vec<OsString>) -> Result<Arguments, Refusal> {
        let merged = file::merged(typed).map_err(Refusal::File)?;
        Arguments::try_parse_from(merged).map_err(Refusal::CommandLine)
    }
}

/// Why nothing is done.
pub(crate) enum Refusal {
    CommandLine(clap::Error),
    /// Faults of a configuration file.
    File(Vec<file::Fault>),
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Pcap(Box<Pcap>),
    Live(Box<Live>),
    Hosts(Box<Hosts>),
    Report(Report),
    #[command(subcommand)]
    Rules(Rules),
    Serve(Box<Serve>),
    /// Run with p0f's command line: the same flags, log and socket; also when called as p0f
    #[command(name = "p0f", disable_help_flag = true, after_long_help = crate::p0f::USAGE)]
    P0f {
        /// As p0f takes them; `fp-cli p0f -h` lists them
        #[arg(value_name = "ARGUMENT", trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
    Match(Match),
    Explain(Explain),
    #[command(subcommand)]
    Db(Db),
    Probe(Probe),
    /// Print the JSON Schema of the lines of `--format json`
    Schema {
        /// Of events, or of the lines of `fp-cli hosts`
        #[arg(value_enum, default_value_t = Lines::Events)]
        lines: Lines,
    },
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Write manual pages and completions into a folder, for packages
    #[command(hide = true)]
    Manual {
        /// The folder
        folder: PathBuf,
    },
}

/// Read captures and print what they tell of each host
///
/// pcap, pcapng and snoop, plain or compressed with gzip, zstd, xz or bzip2.
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = AFTER_LONG_HELP)]
pub(crate) struct Pcap {
    /// Captures, read one after the other as if they were one; - is standard input. One that begins
    /// earlier than the one before it ended (by more than a second, or before that one began) is
    /// read by itself, which is told
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// How to print [default: human on a terminal, json otherwise]
    #[arg(short, long, value_enum)]
    pub(crate) format: Option<Format>,

    /// Write to this file instead of standard output; what it held is lost once a capture could be
    /// opened. A file that is read is refused
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) decoding: Decoding,

    #[command(flatten)]
    pub(crate) identity: Identity,

    /// Only packets that this expression lets pass (`man pcap-filter`), as if VLAN tags were not
    /// there unless it says `vlan`; needs the system's libpcap, which is loaded then
    #[arg(long, value_name = "EXPRESSION")]
    pub(crate) filter: Option<String>,

    #[command(flatten)]
    pub(crate) privacy: Privacy,

    #[command(flatten)]
    pub(crate) selection: Selection,

    /// Also keep what is told of hosts in this SQLite file, as `fp-cli hosts --store` does;
    /// captures are read once more for that. Needs a build with the feature `store`
    #[arg(long, value_name = "FILE", conflicts_with_all = ["filter", "merge_networks"])]
    pub(crate) store: Option<PathBuf>,

    /// Forget what was last seen so long before the newest in the store: 90d, 24h
    #[arg(long, value_name = "TIME", requires = "store", value_parser = fp_host::parse_span)]
    pub(crate) keep: Option<i64>,

    /// How many threads work, at most 16; 1 reads, analyses and prints in turn [default: as many as
    /// there are processors]
    #[arg(long, value_name = "N")]
    pub(crate) threads: Option<NonZeroUsize>,

    /// In the human format, say how sure each answer is and what else it may be
    #[arg(long)]
    pub(crate) explain: bool,

    /// In the human format, say when each event happened, in UTC
    #[arg(long)]
    pub(crate) time: bool,

    /// Colour the human format
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub(crate) color: Color,

    #[command(flatten)]
    pub(crate) as_p0f: AsP0f,

    /// Print neither progress nor a summary on standard error
    #[arg(short, long)]
    pub(crate) quiet: bool,

    #[command(flatten)]
    pub(crate) databases: Databases,
}

/// Where to answer as p0f does.
#[derive(Debug, clap::Args)]
pub(crate) struct AsP0f {
    /// Answer as p0f 3.09b does at these named deviations, D1,D3,...; without a value at all of
    /// them
    #[arg(
        long,
        value_name = "DEVIATION",
        num_args = 0..,
        require_equals = true,
        value_delimiter = ',',
        default_missing_value = "all",
        value_parser = parse_deviation
    )]
    as_p0f: Vec<Deviations>,
}

impl AsP0f {
    /// The deviations that are left.
    pub(crate) fn deviations(&self) -> Deviations {
        self.as_p0f.iter().fold(Deviations::ALL, |on, off| on.without(*off))
    }
}

/// Where signatures come from.
#[derive(Debug, Args)]
pub(crate) struct Databases {
    /// Signatures in p0f's grammar, instead of the built-in ones; may be given several times, the
    /// first is tried first
    #[arg(long, value_name = "FILE")]
    pub(crate) db: Vec<PathBuf>,

    /// Signatures to try before the others, so that they can correct a name; may be given several
    /// times, the first is tried first
    #[arg(long, value_name = "FILE")]
    pub(crate) extra_db: Vec<PathBuf>,
}

impl Databases {
    pub(crate) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.db.iter().chain(&self.extra_db).map(PathBuf::as_path)
    }
}

/// An output format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// p0f's blocks
    Human,
    /// The lines of p0f's log (-o), in local time
    P0fLog,
    /// One JSON object a line, see `fp-cli schema`
    Json,
}

/// Lines of JSON that have a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lines {
    /// Of `fp-cli pcap` and `fp-cli live`
    Events,
    /// Of `fp-cli hosts`
    Hosts,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    Always,
    Never,
}

const EXIT_STATUS: &str = "\
Exit status: 0, 1 for damaged or unreadable input, 2 for a wrong command line or database.";

const AFTER_LONG_HELP: &str = "\
Exit status:
  0  everything was read
  1  some input was damaged or could not be read; what came before the fault is printed
  2  the command line or a database is wrong

Examples:
  Who is in this capture
      fp-cli pcap capture.pcap
  What it tells of the hosts of a network, and when
      fp-cli pcap --format human --time --host 192.0.2.0/24 capture.pcap
  Which servers run nginx
      fp-cli pcap --event 'http response' --name nginx capture.pcap
  The systems of all clients, from several compressed captures
      fp-cli pcap mon.pcapng.gz tue.pcap.zst | jq -r 'select(.event==\"syn\").verdict.name'
  A log as p0f writes it, with p0f's own database and nothing better than p0f
      fp-cli pcap --format p0f-log --db /etc/p0f/p0f.fp --as-p0f -o p0f.log capture.pcap
  As packets come
      tcpdump -U -w - tcp | fp-cli pcap -";

fn parse_deviation(name: &str) -> Result<Deviations, String> {
    if name.eq_ignore_ascii_case("all") {
        return Ok(Deviations::ALL);
    }
    Deviations::from_name(name).ok_or_else(|| {
        let known: Vec<&str> = Deviations::NAMES.iter().map(|(_, name)| *name).collect();
        format!("expected all or some of {}", known.join(","))
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn pcap(args: &[&str]) -> Result<Pcap, clap::Error> {
        match Arguments::try_parse_from(["fp-cli", "pcap"].iter().chain(args))?.command {
            Command::Pcap(pcap) => Ok(*pcap),
            _ => unreachable!("the subcommand is pcap"),
        }
    }

    #[test]
    fn definition_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn deviations_by_name() {
        for (args, expected) in [
            (&["x"][..], &[][..]),
            (&["--as-p0f", "x"], &[Deviations::ALL]),
            (&["--as-p0f=all", "x"], &[Deviations::ALL]),
            (&["--as-p0f=D1,d3", "x"], &[Deviations::VLAN, Deviations::ACK_NUMBER]),
            (&["--as-p0f=D1", "--as-p0f=D5", "x"], &[Deviations::VLAN, Deviations::SEGMENTS]),
        ] {
            let pcap = pcap(args).unwrap();
            assert_eq!(pcap.as_p0f.as_p0f, expected, "{args:?}");
            assert_eq!(pcap.files, [PathBuf::from("x")], "{args:?}");
        }
        assert!(pcap(&["--as-p0f=D99", "x"]).unwrap_err().to_string().contains("D1,D2,D3"));
    }

    #[test]
    fn databases_may_be_several() {
        let pcap = pcap(&["--db", "a", "--extra-db=c", "--db", "b", "x", "y"]).unwrap();
        assert_eq!(pcap.databases.db, [PathBuf::from("a"), PathBuf::from("b")]);
        assert_eq!(pcap.databases.extra_db, [PathBuf::from("c")]);
        assert_eq!(pcap.files.len(), 2);
    }
}
