//! `cargo xtask tshark`: every TCP segment that tshark finds with its default settings is found, or
//! it is said why not.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::process;

const LIMIT: Duration = Duration::from_secs(120);

/// Why a segment that tshark shows is none here, by how [`fp_wire::Skipped`] is told;
/// docs/decoding.md explains each.
///
/// [`fp_wire::Skipped`]: https://docs.rs/fp-wire
const REASONS: [&str; 5] = ["truncated", "fragment", "malformed", "odd TCP flags", "unknown link type"];

/// Compares the segments of captures with those that an installed tshark finds, and counts what is
/// told otherwise.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The captures; ../shared/corpus if it is there, else testdata/.
    #[arg(long)]
    dir: Option<PathBuf>,
    /// Of so many captures only one.
    #[arg(long, default_value_t = 1)]
    one_in: usize,
    /// Print each segment that is told otherwise.
    #[arg(long)]
    detail: bool,
    /// The example `segments` of fp-engine; built with optimisation if not given.
    #[arg(long)]
    segments: Option<PathBuf>,
}

impl Args {
    /// Every capture.
    pub(crate) fn all() -> Args {
        Args { dir: None, one_in: 1, detail: false, segments: None }
    }
}

/// What became of the segments of tshark.
#[derive(Default)]
struct Count {
    captures: usize,
    segments: usize,
    example: String,
}

/// Runs it.
///
/// # Errors
/// A segment is told otherwise, or not found for a reason that docs/decoding.md does not have; or
/// tshark is missing.
pub(crate) fn run(args: &Args) -> Result<(), String> {
    let segments = match &args.segments {
        Some(path) => path.clone(),
        None => process::build_example("fp-engine", "segments")?,
    };
    let mut counts = BTreeMap::<String, Count>::new();
    let (mut captures, mut found) = (0, 0);
    for capture in files(args)?.iter().step_by(args.one_in.max(1)) {
        let Some(theirs) = tshark(capture)? else { continue };
        let ours = ours(&segments, capture)?;
        captures += 1;
        let mut here = BTreeMap::<String, usize>::new();
        for (number, segment) in theirs {
            match ours.get(&number) {
                Some(told) if *told == segment => found += 1,
                told => {
                    let told = told.map_or("not read", String::as_str);
                    if args.detail {
                        println!("{} {number}: {segment}: {told}", capture.display());
                    }
                    *here.entry(reason(told)).or_default() += 1;
                }
            }
        }
        let name = capture.file_name().unwrap_or_default().to_string_lossy();
        for (reason, segments) in here {
            let count = counts.entry(reason).or_default();
            count.captures += 1;
            count.segments += segments;
            if count.example.is_empty() {
                count.example = name.clone().into_owned();
            }
        }
    }
    println!("{captures} captures, {found} segments as tshark finds them");
    println!("| why not | captures | segments | one of them |");
    println!("|---|---:|---:|---|");
    let mut unexplained = Vec::new();
    for (reason, Count { captures, segments, example }) in counts {
        println!("| {reason} | {captures} | {segments} | `{example}` |");
        if !REASONS.contains(&&*reason) {
            unexplained.push(reason);
        }
    }
    if captures == 0 {
        return Err("no captures that tshark reads".into());
    }
    if unexplained.is_empty() { Ok(()) } else { Err(format!("unexplained: {}", unexplained.join(", "))) }
}

/// The reason of a line of ours without its layer and lengths, or that it is another segment.
fn reason(told: &str) -> String {
    match told.split_once(" at the ") {
        Some((reason, _)) => reason.to_owned(),
        None if told == "not read" => told.to_owned(),
        None => "another segment".to_owned(),
    }
}

fn files(args: &Args) -> Result<Vec<PathBuf>, String> {
    let corpus = process::shared().map(|shared| shared.join("corpus"));
    let dir = args.dir.clone().or(corpus).unwrap_or_else(|| process::workspace().join("testdata"));
    let mut dirs = vec![dir];
    let mut found = Vec::new();
    while let Some(dir) = dirs.pop() {
        let entries = std::fs::read_dir(&dir).map_err(|error| format!("{}: {error}", dir.display()))?;
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                dirs.push(path);
            } else if [".pcap", ".pcapng", ".cap", ".1"].iter().any(|end| name.ends_with(end)) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The ports and sequence number of each frame's innermost segment. What ICMP and sFlow quote is
/// none.
fn tshark(capture: &Path) -> Result<Option<BTreeMap<u64, String>>, String> {
    let mut command = Command::new("tshark");
    command.args(["-n", "-T", "fields", "-E", "occurrence=l", "-E", "separator=/s", "-Y"]);
    command.arg("tcp.seq_raw && !icmp && !icmpv6 && !sflow");
    for field in ["frame.number", "tcp.srcport", "tcp.dstport", "tcp.seq_raw"] {
        command.args(["-e", field]);
    }
    let done =
        process::run(command.arg("-r").arg(capture), LIMIT).map_err(|error| format!("tshark: {error}"))?;
    // It may have ended at damage, behind which nothing counts.
    if done.code().is_none() || done.stdout.is_empty() {
        return Ok(None);
    }
    Ok(Some(lines(&done.stdout)))
}

fn ours(segments: &Path, capture: &Path) -> Result<BTreeMap<u64, String>, String> {
    let done = process::run(Command::new(segments).arg(capture), LIMIT).map_err(|error| error.to_string())?;
    Ok(lines(&done.stdout))
}

/// Lines by the number that they begin with.
fn lines(text: &str) -> BTreeMap<u64, String> {
    text.lines()
        .filter_map(|line| {
            let (number, rest) = line.split_once(' ')?;
            Some((number.parse().ok()?, rest.to_owned()))
        })
        .collect()
}
