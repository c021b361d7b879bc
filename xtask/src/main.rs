//! The project's own tools: `cargo xtask COMMAND`, one file per command.
#![forbid(unsafe_code)]

mod bench;
mod bless;
mod calibrate;
mod cases;
mod ci;
mod circles;
mod compare;
mod consumers;
mod damage;
mod deny;
mod docs;
mod edges;
mod fit_weights;
mod fuzz;
mod hello_db;
mod hellos;
mod hosts;
mod http_accuracy;
mod lab;
mod labelled;
mod nightly;
mod oracle;
mod process;
mod regenerate_banners;
mod regenerate_db;
mod regenerate_eol;
mod sharing;
mod soak;
mod tshark;

use std::process::ExitCode;

use clap::Parser;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The project's own tools", disable_help_subcommand = true)]
enum Command {
    /// Formatting, lints, tests, documentation, dependencies, database, fuzz targets, damage,
    /// figures, agreement with p0f.
    Ci(ci::Args),
    /// What takes too long for ci: every capture damaged, every figure, an hour of each fuzz
    /// target, the soak.
    Nightly(nightly::Args),
    /// Runs the commands beside the figures in docs/ and compares what they print with what is
    /// written there.
    Docs(docs::Args),
    /// Compares fp-cli with p0f on every capture of a folder and explains every line that differs.
    Compare(compare::Args),
    /// Damages captures at random: fp-cli ends as it should, beside p0f and tshark.
    Damage(damage::Args),
    /// Compares the TCP segments of every capture with those that tshark finds.
    Tshark(tshark::Args),
    /// Writes the expected outputs of testdata/ anew, each from the one who may say it.
    Bless(bless::Args),
    /// CPU time of fp-cli and p0f, whole processes on the same capture, in turn.
    Bench(bench::Args),
    /// Fits the weights of TCP's distances, and what makes qualities of them, to labelled hosts.
    FitWeights {
        /// Write nothing; fail if the weights are not what the fit gives.
        #[arg(long)]
        check: bool,
    },
    /// Says how often answers of each quality name the right family, on labelled hosts that the fit
    /// did not see.
    Calibrate {
        /// Name every answer instead.
        #[arg(long)]
        detail: bool,
    },
    /// Compares JA3, JA3S, JA4 and HASSH of ../shared/corpus with what Wireshark says, and names
    /// every difference.
    Hellos(hellos::Args),
    /// Makes the signatures of hellos of the tables in signatures/hellos.
    HelloDb {
        /// Write nothing; fail if the signatures are stale.
        #[arg(long)]
        check: bool,
    },
    /// Says how often signatures of hellos name the right program, on versions that they were not
    /// made of.
    HelloAccuracy {
        /// Name every other answer.
        #[arg(long)]
        detail: bool,
    },
    /// Fits the numbers of the model of hosts to labelled hosts.
    FitHosts(hosts::Args),
    /// Says how often hosts are named right from all evidence, on labelled hosts that the fit did
    /// not see.
    HostsAccuracy(hosts::Args),
    /// Counts HTTP heads that get a name, and how often they say the same of themselves.
    HttpAccuracy(http_accuracy::Args),
    /// Captures real programs in network namespaces and writes candidate signatures.
    Lab(lab::Args),
    /// Counts how often systems behind one address are found, and one system is told as several.
    Sharing(sharing::Args),
    /// Which files use each other in a circle, and which are too long.
    Circles,
    /// Builds and runs the programs of consumers, which use single crates, and a WebAssembly
    /// module.
    Consumers,
    /// A flood of SYNs from random addresses beside real connections: memory stays, real hosts are
    /// named.
    Soak(soak::Args),
    /// Makes the patterns of greetings that fp-match embeds of ../shared/sigsources/recog.
    RegenerateBanners {
        /// Write nothing; fail if they are stale.
        #[arg(long)]
        check: bool,
    },
    /// Lints signatures/ and compiles it into the database that fp-db embeds.
    RegenerateDb {
        /// Write nothing; fail if the embedded database is stale.
        #[arg(long)]
        check: bool,
    },
    /// Makes the end-of-life dates that fp-host embeds of ../shared/eol/eol.tsv.
    RegenerateEol {
        /// Write nothing; fail if the embedded dates are stale.
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    let done = match Command::parse() {
        Command::Ci(args) => ci::run(&args),
        Command::Nightly(args) => nightly::run(&args),
        Command::Docs(args) => docs::run(&args),
        Command::Compare(args) => compare::run(&args),
        Command::Damage(args) => damage::run(&args),
        Command::Tshark(args) => tshark::run(&args),
        Command::Bless(args) => bless::run(&args),
        Command::Bench(args) => bench::run(&args),
        Command::FitWeights { check } => fit_weights::run(check),
        Command::Calibrate { detail } => calibrate::run(detail),
        Command::Hellos(args) => hellos::run(&args),
        Command::HelloDb { check } => hello_db::run(check),
        Command::HelloAccuracy { detail } => hello_db::accuracy(detail),
        Command::FitHosts(args) => hosts::fit(&args),
        Command::HostsAccuracy(args) => hosts::accuracy(&args),
        Command::HttpAccuracy(args) => http_accuracy::run(&args),
        Command::Lab(args) => lab::run(&args),
        Command::Sharing(args) => sharing::run(&args),
        Command::Circles => circles::check(),
        Command::Consumers => consumers::check(),
        Command::Soak(args) => soak::run(&args),
        Command::RegenerateBanners { check } => regenerate_banners::run(check),
        Command::RegenerateDb { check } => regenerate_db::run(check),
        Command::RegenerateEol { check } => regenerate_eol::run(check),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("xtask: {why}");
            ExitCode::FAILURE
        }
    }
}
