//! Does what the command line says. One file per subcommand.

mod check;
mod db;
mod explain;
mod hosts;
mod live;
mod manual;
mod match_signatures;
mod p0f;
mod pcap;
mod probe;
mod report;
mod rules;
#[cfg_attr(not(feature = "web"), path = "no_web.rs")]
mod serve;

use std::io;

use crate::args::{Command, Lines};
use crate::exit::Exit;
use crate::messages::tell;
use crate::writer::Writer;
use fp_report::SCHEMA;
use fp_report::hosts::HOST_SCHEMA;

/// Runs a command line to its end.
pub(crate) fn run(command: Command) -> Exit {
    let result = match command {
        Command::Pcap(args) => pcap::run(&args),
        Command::Live(args) => live::run(*args),
        Command::Hosts(args) => hosts::run(&args),
        Command::Report(args) => report::run(&args),
        Command::Rules(args) => rules::run(&args),
        Command::Serve(args) => serve::run(*args),
        Command::P0f { arguments } => p0f::run(arguments),
        Command::Match(args) => match_signatures::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Db(args) => db::run(&args),
        Command::Probe(args) => probe::run(&args),
        Command::Schema { lines } => schema(lines),
        Command::Completions { shell } => manual::completions(shell),
        Command::Manual { folder } => manual::write_all(&folder),
    };
    result.unwrap_or_else(|failure| match failure {
        Failure::Usage(message) => {
            tell(message);
            Exit::Usage
        }
        // Whoever read the output has had enough: `head`, a pager that was left.
        Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Success,
        Failure::Output(error) => {
            tell(format_args!("cannot write the output: {error}"));
            Exit::Damaged
        }
    })
}

/// Why a command did not come to its end.
#[derive(Debug)]
pub(crate) enum Failure {
    /// What was asked for cannot be done.
    Usage(String),
    /// The output takes no more.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Output(error)
    }
}

impl From<fp_engine::ForeignLabels> for Failure {
    fn from(error: fp_engine::ForeignLabels) -> Failure {
        Failure::Usage(error.to_string())
    }
}

fn schema(lines: Lines) -> Result<Exit, Failure> {
    let mut writer = Writer::stdout();
    writer.pending().extend_from_slice(
        match lines {
            Lines::Events => SCHEMA,
            Lines::Hosts => HOST_SCHEMA,
        }
        .as_bytes(),
    );
    writer.flush()?;
    Ok(Exit::Success)
}
