//! `cargo xtask lab`: starts real programs in network namespaces, captures them and writes
//! candidate signatures.
//!
//! An experiment has a client and a server namespace joined by a veth pair, and a program in one of
//! them. What fp-cli reads off the wire becomes a signature with its provenance, or a note that the
//! database has a name for it already. Nothing leaves the machine: the only addresses are those of
//! the pair (RFC 5737, RFC 3849).

mod candidates;
mod experiment;
mod experiments;
pub(crate) mod network;
mod programs;
mod stacks;
mod userland;

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::process;
use candidates::Fact;
use experiment::{Experiment, Role};

/// Captures real programs in network namespaces and writes candidate signatures; needs root.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Experiments to run, all if none; `--list` names them.
    names: Vec<String>,
    /// Say which experiments there are, and whether their programs are installed.
    #[arg(long)]
    list: bool,
    /// Folder for captures, candidates.fp and facts.md.
    #[arg(long, default_value = "target/lab")]
    out: PathBuf,
    /// The fp-cli that reads the captures; built with optimisation if not given.
    #[arg(long)]
    fp_cli: Option<PathBuf>,
}

/// Runs it.
///
/// # Errors
/// No root, an unknown experiment, no namespaces, or fp-cli fails. A program that is not installed
/// or does not work is named and left out.
pub(crate) fn run(args: &Args) -> Result<(), String> {
    let all = experiments::all();
    if args.list {
        for experiment in &all {
            let version =
                experiment.version().unwrap_or_else(|| format!("not installed: {}", experiment.package));
            println!("{:<24} {:<10} {version}", experiment.name, experiment.role.name());
        }
        return Ok(());
    }
    if let Some(unknown) = args.names.iter().find(|name| all.iter().all(|one| one.name != **name)) {
        return Err(format!("no experiment {unknown}: see cargo xtask lab --list"));
    }
    if std::fs::metadata("/proc/self").map_err(|error| error.to_string())?.uid() != 0 {
        return Err("network namespaces, raw sockets and captures need root: sudo -E cargo xtask lab".into());
    }
    let fp_cli = match &args.fp_cli {
        Some(path) => path.clone(),
        None => process::build_fp_cli()?,
    };
    std::fs::create_dir_all(&args.out).map_err(|error| format!("{}: {error}", args.out.display()))?;
    let mut facts = Vec::new();
    for experiment in all.iter().filter(|one| args.names.is_empty() || args.names.contains(&one.name)) {
        match observe(experiment, &args.out, &fp_cli) {
            Ok(seen) => {
                println!("{}: {} kinds of packets and heads", experiment.name, seen.len());
                facts.extend(seen);
            }
            Err(why) => println!("{}: left out: {why}", experiment.name),
        }
    }
    let write = |name: &str, text: String| {
        let path = args.out.join(name);
        std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
    };
    write("candidates.fp", candidates::database(&facts)?)?;
    write("facts.md", candidates::table(&facts))
}

/// Runs one experiment, and says what of its program was on the wire.
fn observe(experiment: &Experiment, out: &Path, fp_cli: &Path) -> Result<Vec<Fact>, String> {
    let version = experiment.version().ok_or_else(|| format!("{} is not installed", experiment.package))?;
    let captures = experiment.run(out)?;
    let mut facts = Vec::new();
    for capture in captures {
        let mut read = Command::new(fp_cli);
        read.env("TZ", "UTC").args(["pcap", "--quiet", "--format", "p0f-log"]).arg(&capture);
        let answer = process::run(&mut read, Duration::from_secs(60)).map_err(|error| error.to_string())?;
        if answer.code() != Some(0) {
            return Err(format!("{} on {}: {}", fp_cli.display(), capture.display(), answer.stderr));
        }
        for line in answer.stdout.lines() {
            let Some(fact) = Fact::read(line, experiment, &version, &capture) else { continue };
            if !facts.contains(&fact) {
                facts.push(fact);
            }
        }
    }
    if facts.is_empty() { Err("nothing of it was on the wire".into()) } else { Ok(facts) }
}

impl Role {
    fn name(self) -> &'static str {
        match self {
            Role::Client => "client",
            Role::Server => "server",
            Role::Both => "both ends",
        }
    }
}
