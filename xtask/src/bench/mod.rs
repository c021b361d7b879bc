//! `cargo xtask bench`: what fp-cli and p0f take for the same capture, whole processes in turn.

mod databases;
mod frame;
mod gate;
mod inputs;
mod measure;
mod random;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use inputs::{Input, Made, Sources};
use measure::{Cost, cost};
pub(crate) use random::Random;

use crate::oracle::Oracle;
use crate::process;

/// CPU and wall time and memory of fp-cli and p0f, whole processes on the same captures, in turn.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// What to read, made of ../shared/corpus or, where that is missing, of testdata/; all if none
    /// is named.
    #[arg(value_enum)]
    inputs: Vec<Input>,
    /// The share of its full size that each input has.
    #[arg(long, default_value_t = 0.1)]
    scale: f64,
    /// How many times each program runs.
    #[arg(long, default_value_t = 5)]
    pairs: usize,
    /// p0f's limits of connections and hosts, its -m, raised from 1000,10000: 3 million SYNs take
    /// it ten minutes.
    #[arg(long, value_name = "CONNECTIONS,HOSTS")]
    limits: Option<String>,
    /// What fp-cli writes: p0f-log, json or human. p0f always writes its log.
    #[arg(long, default_value = "p0f-log")]
    format: String,
    /// More arguments of fp-cli, such as --threads=1.
    #[arg(long, value_name = "ARGUMENT", allow_hyphen_values = true)]
    with: Vec<String>,
    /// Count the instructions of fp-cli alone, by valgrind, and fail if a packet takes 3% more than
    /// recorded.
    #[arg(long)]
    gate: bool,
    /// With --gate: record the counts.
    #[arg(long, requires = "gate", conflicts_with = "with")]
    bless: bool,
    /// What large databases cost fp-cli to load and for each packet, those among them that were
    /// written to cost much; with --scale 1 up to a million signatures.
    #[arg(long, conflicts_with = "gate")]
    databases: bool,
    /// The fp-cli to measure; built with optimisation if not given.
    #[arg(long)]
    fp_cli: Option<PathBuf>,
    /// The installed p0f 3.09b.
    #[arg(long, default_value = "/usr/sbin/p0f")]
    p0f: PathBuf,
    /// The database that both read.
    #[arg(long, default_value = "/etc/p0f/p0f.fp")]
    db: PathBuf,
}

/// Runs it.
///
/// # Errors
/// A program is missing or fails, no capture could be made, or the gate is shut.
pub(crate) fn run(args: &Args) -> Result<(), String> {
    let fp_cli = match &args.fp_cli {
        Some(path) => path.clone(),
        // As `cargo xtask ci` builds it: libraries that a feature loads are part of the start.
        None if args.gate => process::build_fp_cli_with(&["--all-features"])?,
        None => process::build_fp_cli()?,
    };
    if args.gate {
        return gate::run(&fp_cli, &args.db, &args.with, args.bless);
    }
    if args.databases {
        return databases::run(&fp_cli, args.scale);
    }
    let floor = process::build_example("fp-engine", "floor")?;
    let p0f = Oracle::new(&args.p0f, &args.db)?;
    let sources = Sources::best()?;
    let inputs = if args.inputs.is_empty() { &Input::ALL[..] } else { &args.inputs };
    for input in inputs {
        // Kept from run to run: a gigabyte takes its time.
        let Some(made) = sources.make(*input, args.scale, &process::target().join("bench"))? else {
            println!("\n{}: no such packets to make it from", input.name());
            continue;
        };
        compare(*input, &made, &Programs { fp_cli: &fp_cli, floor: &floor, p0f: &p0f }, args)?;
    }
    Ok(())
}

/// Fails if a packet takes 3% more instructions of this fp-cli than recorded.
///
/// # Errors
/// It does, or valgrind or p0f's database is missing.
pub(crate) fn gate(fp_cli: &Path) -> Result<(), String> {
    gate::run(fp_cli, Path::new("/etc/p0f/p0f.fp"), &[], false)
}

struct Programs<'a> {
    fp_cli: &'a Path,
    /// Reads and decodes, no more.
    floor: &'a Path,
    p0f: &'a Oracle,
}

/// Prints a table of one input.
fn compare(input: Input, made: &Made, programs: &Programs<'_>, args: &Args) -> Result<(), String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let (their_log, our_log) = (folder.path().join("p0f.log"), folder.path().join("fp.log"));
    println!("\n{}: {} packets, {} MB", input.name(), made.packets, made.bytes / 1_000_000);
    println!("ns per packet: CPU, wall; memory in MB");
    println!(
        "{:>4}{:>10}{:>18}{:>8}{:>18}{:>8}{:>10}{:>10}",
        "", "floor", "fp-cli", "", "p0f", "", "p0f/fp", "fp/floor"
    );
    let mut ratios = Vec::new();
    for pair in 1..=args.pairs {
        let floor = cost(Command::new(programs.floor).arg(&made.path))?;
        // p0f appends to its log, and emptying an old one takes time: each run gets a new one. The
        // old one goes just before, or a hypervisor may take its memory away meanwhile, and the new
        // one has to wait for it page by page.
        let _ = fs::remove_file(&their_log);
        let mut theirs = programs.p0f.command(&made.path, &their_log);
        if let Some(limits) = &args.limits {
            theirs.args(["-m", limits]);
        }
        let theirs = cost(&mut theirs)?;
        let _ = fs::remove_file(&our_log);
        let mut ours = Command::new(programs.fp_cli);
        ours.env("TZ", "UTC")
            .args(["pcap", "--format", &args.format, "--db"])
            .arg(&args.db)
            .arg("-o")
            .arg(&our_log);
        let ours = cost(ours.args(&args.with).arg(&made.path))?;
        let ns = |seconds: f64| seconds * 1e9 / made.packets as f64;
        let (ratio, over_floor) = (theirs.cpu / ours.cpu, ours.cpu / floor.cpu);
        ratios.push(ratio);
        let columns =
            |cost: Cost| format!("{:>9.0},{:>8.0}{:>8}", ns(cost.cpu), ns(cost.wall), cost.memory / 1000);
        println!(
            "{pair:>4}{:>10.0}{}{}{ratio:>10.2}{over_floor:>10.2}",
            ns(floor.cpu),
            columns(ours),
            columns(theirs)
        );
    }
    ratios.sort_by(f64::total_cmp);
    let median = ratios.get(ratios.len() / 2).copied().ok_or("no pair was run")?;
    println!(
        "log lines: p0f {}, fp-cli {}; p0f takes {median:.2} times the CPU time of fp-cli (median of {} pairs)",
        lines(&their_log),
        lines(&our_log),
        ratios.len()
    );
    Ok(())
}

fn lines(path: &Path) -> usize {
    fs::read(path).map_or(0, |text| text.iter().filter(|byte| **byte == b'\n').count())
}
