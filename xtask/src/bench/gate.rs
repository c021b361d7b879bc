//! Instructions per packet under callgrind, which noise cannot move, against the committed record.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::inputs::{Input, Made, Sources};
use crate::process::{self, workspace};

/// Percent by which a figure may grow.
const TOLERANCE: f64 = 3.0;
/// Of the full size of an input: tens of thousands of packets.
const SCALE: f64 = 0.01;
const LIMIT: Duration = Duration::from_secs(300);

/// Compares with the record, or writes it anew; an input that is not in the record is told of. What
/// runs `with` other arguments tells by the
/// difference what they cost.
///
/// # Errors
/// A figure grew, or valgrind is not there.
pub(crate) fn run(fp_cli: &Path, db: &Path, with: &[String], bless: bool) -> Result<(), String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    // What everyone has.
    let sources = Sources::testdata()?;
    let path = record();
    let record = if bless { BTreeMap::new() } else { read(&path)? };
    let program = Program { fp_cli, db, with, folder: folder.path() };
    let start = program.instructions(&empty(folder.path())?)?;
    let mut now = BTreeMap::from([("start", start)]);
    for input in Input::ALL {
        let Some(Made { path, packets, .. }) = sources.make(input, scale(input), folder.path())? else {
            continue;
        };
        let all = program.instructions(&path)?;
        now.insert(input.name(), (all - start) / packets as f64);
    }
    if bless {
        let lines: String = now.iter().map(|(name, count)| format!("{name} {count:.1}\n")).collect();
        print!("{lines}");
        let text = format!("{FIRST_LINE}\n{lines}");
        return fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()));
    }
    let mut grown = Vec::new();
    for (name, count) in &now {
        let Some(before) = record.get(*name) else {
            println!("{name:>6}: {count:>12.1}, not recorded yet");
            continue;
        };
        let growth = (count / before - 1.0) * 100.0;
        println!("{name:>6}: {count:>12.1}, {before:>12.1} recorded, {growth:+.1}%");
        if growth > TOLERANCE {
            grown.push(*name);
        }
    }
    if grown.is_empty() {
        return Ok(());
    }
    Err(format!(
        "more instructions than recorded for {}; if it must be: cargo xtask bench --gate --bless",
        grown.join(", ")
    ))
}

const FIRST_LINE: &str = "# Written by `cargo xtask bench --gate --bless`: instructions, of a start and for a packet of each input.";

fn record() -> PathBuf {
    workspace().join("xtask/instructions.txt")
}

fn read(path: &Path) -> Result<BTreeMap<String, f64>, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let (name, count) = line.split_once(' ').ok_or("a name and a number")?;
            Ok((name.to_owned(), count.parse().map_err(|_| "a number")?))
        })
        .collect::<Result<_, &str>>()
        .map_err(|expected| format!("{}: expected {expected}", path.display()))
}

/// The share of the full size that has a few ten thousand packets.
fn scale(input: Input) -> f64 {
    match input {
        Input::Web | Input::Tls | Input::Quic | Input::Ssh => 5.0 * SCALE,
        _ => SCALE,
    }
}

/// A capture without packets.
fn empty(folder: &Path) -> Result<PathBuf, String> {
    let path = folder.join("empty.pcap");
    let header = [0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 0, 0, 1, 0, 0, 0];
    fs::write(&path, header).map_err(|error| error.to_string())?;
    Ok(path)
}

/// What is counted.
struct Program<'a> {
    fp_cli: &'a Path,
    db: &'a Path,
    with: &'a [String],
    /// For what it writes.
    folder: &'a Path,
}

impl Program<'_> {
    fn instructions(&self, capture: &Path) -> Result<f64, String> {
        let mut command = Command::new("valgrind");
        command
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
            .arg(self.fp_cli)
            .args(["pcap", "--threads=1", "--quiet", "--format", "p0f-log", "-o"])
            .arg(self.folder.join("log"))
            .arg("--db")
            .arg(self.db)
            .args(self.with)
            .arg(capture)
            .env("TZ", "UTC");
        let finished = process::run(&mut command, LIMIT).map_err(|error| format!("valgrind: {error}"))?;
        finished
            .stderr
            .lines()
            .find_map(|line| line.split_once("Collected : ")?.1.trim().parse().ok())
            .ok_or_else(|| format!("valgrind counted nothing ({}): {}", finished.ending(), finished.stderr))
    }
}
