//! `cargo xtask sharing`: are several systems behind one address found, and is one system told as
//! several?
//!
//! Labelled clients of `../shared/corpus` get one address, in turn, and one of three kinds of
//! clocks. fp-cli reads all runs as one capture, each under its own address.

mod compose;
mod masquerade;
mod packet;
mod systems;

use std::collections::BTreeSet;
use std::fs;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use compose::{CONNECTIONS, Clock, compose};
use masquerade::{Addresses, masqueraded};
use serde_json::Value;
use systems::System;

use crate::bench::Random;
use crate::hosts::wilson;
use crate::process;

/// Counts how often systems behind one address are found, and one system is told as several, for
/// each kind of clock. Needs ../shared and tcpdump.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Runs of each kind.
    #[arg(long, default_value_t = 400)]
    runs: u32,
    /// Other runs than those of another seed.
    #[arg(long, default_value = "sharing")]
    seed: String,
    /// The fp-cli to run; built with optimisation if not given.
    #[arg(long)]
    fp_cli: Option<PathBuf>,
    /// Name the systems that are falsely told as several, and those of different families that are
    /// not found.
    #[arg(long)]
    detail: bool,
    /// Count instead how many addresses `fp-cli hosts` tells as several systems.
    #[arg(long)]
    hosts: bool,
    /// Send the packets of each kind through nft's masquerading, in a network namespace, first.
    /// Needs root, tcpreplay and nft.
    #[arg(long, conflicts_with = "hosts")]
    live: bool,
    /// Options of `fp-cli pcap`, such as --as-p0f=D16.
    #[arg(last = true)]
    options: Vec<String>,
}

impl Args {
    /// As the figures are made.
    pub(crate) fn nightly(fp_cli: PathBuf) -> Args {
        Args {
            runs: 400,
            seed: "sharing".into(),
            fp_cli: Some(fp_cli),
            detail: false,
            hosts: false,
            live: false,
            options: Vec::new(),
        }
    }
}

impl Args {
    /// The same through a NAT.
    pub(crate) fn nightly_live(fp_cli: PathBuf) -> Args {
        Args { live: true, ..Args::nightly(fp_cli) }
    }
}

/// Who is behind the address of a run.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Behind {
    One,
    TwoFamilies,
    Twins,
}

const BEHIND: [(Behind, &str); 3] = [
    (Behind::One, "one system"),
    (Behind::TwoFamilies, "two of different families"),
    (Behind::Twins, "two of one build"),
];

/// A run falsely told, and different families not found, in more than such a share fail.
const FALSELY: f64 = 0.01;
const FOUND: f64 = 0.9;

/// Runs it.
///
/// # Errors
/// What is needed is missing, or a share is worse than it may be.
pub(crate) fn run(args: &Args) -> Result<(), String> {
    let shared = process::shared().ok_or("no ../shared: there are no labelled captures")?;
    let mut systems = systems::all(&shared)?;
    if args.live {
        systems.retain_mut(System::keep_answered);
    }
    let fp_cli = match &args.fp_cli {
        Some(path) => path.clone(),
        None => process::build_fp_cli()?,
    };
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    println!(
        "{} labelled clients, {} runs of each kind, {CONNECTIONS} connections a run",
        systems.len(),
        args.runs
    );
    println!();
    if args.hosts {
        println!(
            "| behind the address | clocks | several systems by `fp-cli hosts` (95% interval) |\n|---|---|--:|"
        );
    } else {
        println!(
            "| behind the address | clocks | `host change` or `ip sharing` | `ip sharing` | an uptime as known |"
        );
        println!("|---|---|--:|--:|--:|");
    }
    let mut failures = Vec::new();
    for (behind, who) in BEHIND {
        for (clock, clocks) in Clock::ALL {
            let fits = |system: &&System| clock == Clock::Machine || !system.old_linux;
            let systems: Vec<&System> = systems.iter().filter(fits).collect();
            let mut random = Random::new(&format!("{} {who} {clocks}", args.seed));
            let (mut packets, mut names) = (Vec::new(), Vec::new());
            for run in 0..args.runs {
                let (first, second) = pick(&systems, behind, &mut random)?;
                let both = [first, second];
                let chosen = if behind == Behind::One { &both[..1] } else { &both[..] };
                names.push(chosen.iter().map(|system| system.name.as_str()).collect::<Vec<_>>().join(", "));
                let start = u64::from(run) * 1_000_000;
                compose(chosen, clock, &addresses(args.live, run), start, &mut random, &mut packets);
            }
            if args.live {
                packets = masqueraded(packets, args.runs, folder.path())?;
            }
            let address = |run| addresses(args.live, run).public;
            let file = folder.path().join("runs.pcap");
            fs::write(&file, packet::write(packets)).map_err(|error| error.to_string())?;
            if args.hosts {
                let several = several(&fp_cli, &file)?;
                if args.detail && behind != Behind::Twins {
                    for (name, run) in names.iter().zip(0..) {
                        if several.contains(&address(run).to_string()) == (behind == Behind::One) {
                            println!("{} {name}", address(run));
                        }
                    }
                }
                let (told, all) = (several.len(), args.runs as usize);
                let (low, high) = wilson(told, all);
                let percent = [told as f64 / all.max(1) as f64, low, high].map(|share| 100.0 * share);
                println!(
                    "| {who} | of the {clocks} | {:.1}% ({:.1} to {:.1}%) |",
                    percent[0], percent[1], percent[2]
                );
                continue;
            }
            let mut command = Command::new(&fp_cli);
            command.args(["pcap", "--format", "p0f-log"]).args(&args.options).arg(&file);
            let done =
                process::run(&mut command, Duration::from_secs(600)).map_err(|error| error.to_string())?;
            if done.code() != Some(0) {
                return Err(format!("fp-cli: {}: {}", done.ending(), done.stderr.trim()));
            }
            let told = Told::of(&done.stdout);
            if args.detail && behind != Behind::Twins {
                for (name, run) in names.iter().zip(0..) {
                    let address = address(run).to_string();
                    if told.any.contains(address.as_str()) == (behind == Behind::One) {
                        println!("{address} {name}");
                        let of_run = format!("|cli={address}/");
                        let of_run = done.stdout.lines().filter(|line| line.contains(&of_run));
                        of_run
                            .filter(|line| line.contains("|reason="))
                            .for_each(|line| println!("    {line}"));
                    }
                }
            }
            let share = |runs: usize| runs as f64 / f64::from(args.runs.max(1));
            let percent = |runs: usize| format!("{:.1}%", 100.0 * share(runs));
            let [any, sharing, uptime] = [told.any.len(), told.sharing.len(), told.uptime.len()];
            println!(
                "| {who} | of the {clocks} | {} | {} | {} |",
                percent(any),
                percent(sharing),
                percent(uptime)
            );
            let failed = match behind {
                Behind::One => share(any) > FALSELY,
                Behind::TwoFamilies => share(any) < FOUND,
                Behind::Twins => false,
            };
            if failed || clock != Clock::Machine && share(uptime) > FALSELY {
                failures.push(format!("{who} with clocks of the {clocks}"));
            }
        }
    }
    if failures.is_empty() { Ok(()) } else { Err(format!("worse than it may be: {}", failures.join(", "))) }
}

/// The addresses of runs behind which fp-cli finds several systems.
fn several(fp_cli: &Path, file: &Path) -> Result<BTreeSet<String>, String> {
    let mut command = Command::new(fp_cli);
    command.args(["hosts", "--quiet", "--json", "--changed", "--network", "10.0.0.0/16"]).arg(file);
    let done = process::run(&mut command, Duration::from_secs(600)).map_err(|error| error.to_string())?;
    if done.code() != Some(0) {
        return Err(format!("fp-cli: {}: {}", done.ending(), done.stderr.trim()));
    }
    let mut out = BTreeSet::new();
    for line in done.stdout.lines() {
        let line: Value = serde_json::from_str(line).map_err(|error| format!("{line}: {error}"))?;
        if line.get("systems").is_some() {
            out.extend(line.get("address").and_then(Value::as_str).map(str::to_owned));
        }
    }
    Ok(out)
}

/// The addresses of a run: without a NAT the systems have one.
fn addresses(live: bool, run: u32) -> Addresses {
    if live {
        return Addresses::of(run);
    }
    let public = Ipv4Addr::from(0x0a00_0001 + run);
    Addresses { public, inside: [public; 2], servers: Ipv4Addr::new(198, 51, 100, 0) }
}

/// Two systems, as different as they are to be.
fn pick<'s>(
    systems: &[&'s System],
    behind: Behind,
    random: &mut Random,
) -> Result<(&'s System, &'s System), String> {
    let mut any =
        || systems.get(random.next() as usize % systems.len().max(1)).copied().ok_or("no labelled clients");
    let first = any()?;
    if behind != Behind::TwoFamilies {
        return Ok((first, first));
    }
    loop {
        let second = any()?;
        if second.family != first.family {
            return Ok((first, second));
        }
    }
}

/// The runs of which something was told, by their addresses.
#[derive(Default)]
struct Told<'a> {
    any: BTreeSet<&'a str>,
    sharing: BTreeSet<&'a str>,
    uptime: BTreeSet<&'a str>,
}

impl<'a> Told<'a> {
    fn of(log: &'a str) -> Told<'a> {
        let mut told = Told::default();
        for line in log.lines().filter(|line| line.contains("|subj=cli")) {
            let Some((kind, rest)) = line.split_once("] mod=").and_then(|(_, line)| line.split_once("|cli="))
            else {
                continue;
            };
            let Some((address, _)) = rest.split_once('/') else { continue };
            match kind {
                "host change" => drop(told.any.insert(address)),
                "ip sharing" => {
                    told.any.insert(address);
                    told.sharing.insert(address);
                }
                "uptime" => drop(told.uptime.insert(address)),
                _ => {}
            }
        }
        told
    }
}
