//! `cargo xtask bench`: CPU time of fp-cli and p0f, whole processes on the same capture, in turn.

use std::fs;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

use crate::oracle::Oracle;
use crate::process;

/// CPU time of fp-cli and p0f, whole processes on the same capture, in turn.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The capture; without one, a mixed one is put together from all Ethernet captures of ../shared/corpus, or of
    /// testdata/ where that is missing, over and over.
    capture: Option<PathBuf>,
    /// How many times each runs.
    #[arg(long, default_value_t = 5)]
    pairs: usize,
    /// Megabytes of the mixed capture.
    #[arg(long, default_value_t = 200)]
    megabytes: usize,
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

/// What one run took.
#[derive(Clone, Copy)]
struct Cost {
    /// User and system CPU time in seconds.
    cpu: f64,
    /// Seconds on the wall.
    wall: f64,
}

/// Runs it.
///
/// # Errors
/// A program is missing or fails, or no capture could be made.
pub(crate) fn run(args: &Args) -> Result<(), String> {
    let p0f = Oracle::new(&args.p0f, &args.db)?;
    let fp_cli = match &args.fp_cli {
        Some(path) => path.clone(),
        None => process::build_fp_cli()?,
    };
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let capture = match &args.capture {
        Some(path) => path.clone(),
        None => {
            let path = folder.path().join("mixed.pcap");
            let packets = mixed(&path, args.megabytes << 20)?;
            println!("mixed capture: {packets} packets, {} MB", args.megabytes);
            path
        }
    };
    let (their_log, our_log) = (folder.path().join("p0f.log"), folder.path().join("fp.log"));
    let mut ratios = Vec::new();
    println!(
        "{:>4}{:>12}{:>12}{:>12}{:>12}{:>8}",
        "", "p0f cpu s", "fp cpu s", "p0f wall s", "fp wall s", "ratio"
    );
    for pair in 1..=args.pairs {
        // p0f appends to its log: each run gets a new one.
        let _ = fs::remove_file(&their_log);
        let theirs = cost(&mut p0f.command(&capture, &their_log))?;
        let mut ours = Command::new(&fp_cli);
        ours.env("TZ", "UTC")
            .args(["pcap", "--format", "p0f-log", "--db"])
            .arg(&args.db)
            .arg("-o")
            .arg(&our_log);
        let ours = cost(ours.arg(&capture))?;
        let ratio = theirs.cpu / ours.cpu;
        ratios.push(ratio);
        println!(
            "{pair:>4}{:>12.3}{:>12.3}{:>12.3}{:>12.3}{ratio:>8.2}",
            theirs.cpu, ours.cpu, theirs.wall, ours.wall
        );
    }
    let lines = |path: &Path| fs::read(path).map_or(0, |text| text.split(|byte| *byte == b'\n').count() - 1);
    println!("log lines: p0f {}, fp-cli {}", lines(&their_log), lines(&our_log));
    ratios.sort_by(f64::total_cmp);
    let median = ratios.get(ratios.len() / 2).copied().ok_or("no pair was run")?;
    println!("p0f uses {median:.2} times the CPU time of fp-cli (median of {} pairs)", ratios.len());
    Ok(())
}

fn cost(command: &mut Command) -> Result<Cost, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let before = cpu_of_children()?;
    let start = Instant::now();
    // Not piped: a reader would share the processor with what is measured.
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let wall = start.elapsed().as_secs_f64();
    match status {
        Ok(status) if status.success() => Ok(Cost { cpu: cpu_of_children()? - before, wall }),
        Ok(status) => Err(format!("{name}: {status}")),
        Err(error) => Err(format!("{name}: {error}")),
    }
}

/// User and system CPU seconds of all children that have ended.
fn cpu_of_children() -> Result<f64, String> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).map_err(|error| error.to_string())?;
    Ok((usage.user_time().num_microseconds() + usage.system_time().num_microseconds()) as f64 / 1e6)
}

/// Writes a capture of about `size` bytes from the Ethernet captures that there are, each round of them later than the
/// one before, and says how many packets it has.
fn mixed(path: &Path, size: usize) -> Result<usize, String> {
    let records: Vec<Vec<u8>> =
        sources()?.iter().filter_map(|path| ethernet_records(&fs::read(path).ok()?)).flatten().collect();
    if records.is_empty() {
        return Err("no Ethernet capture to mix".into());
    }
    let fail = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut out = BufWriter::new(fs::File::create(path).map_err(fail)?);
    out.write_all(&[0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0])
        .map_err(fail)?;
    // One clock for all: the sources' own would run backwards from file to file.
    let (mut written, mut packets, mut micros) = (24, 0_usize, 1_700_000_000_000_000_u64);
    for record in records.iter().cycle() {
        if written >= size {
            break;
        }
        micros += 250;
        out.write_all(&((micros / 1_000_000) as u32).to_le_bytes()).map_err(fail)?;
        out.write_all(&((micros % 1_000_000) as u32).to_le_bytes()).map_err(fail)?;
        out.write_all(record).map_err(fail)?;
        written += 8 + record.len();
        packets += 1;
    }
    out.flush().map_err(fail)?;
    Ok(packets)
}

fn sources() -> Result<Vec<PathBuf>, String> {
    match process::shared() {
        Some(shared) => crate::compare::captures(&shared.join("corpus")),
        None => crate::compare::captures(&process::workspace().join("testdata")),
    }
}

/// The records of a little-endian classic Ethernet capture, from their lengths on, up to the first bad one.
fn ethernet_records(data: &[u8]) -> Option<Vec<Vec<u8>>> {
    if data.first_chunk() != Some(&[0xd4, 0xc3, 0xb2, 0xa1]) || data.get(20..24)? != [1, 0, 0, 0] {
        return None;
    }
    let mut rest = data.get(24..)?;
    let mut records = Vec::new();
    while let Some(length) =
        rest.get(8..12).and_then(|bytes| bytes.first_chunk()).map(|bytes| u32::from_le_bytes(*bytes))
    {
        let end = 16 + length as usize;
        let Some(record) = rest.get(8..end).filter(|_| length <= 65535) else { break };
        records.push(record.to_vec());
        rest = rest.get(end..).unwrap_or_default();
    }
    Some(records)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_up_to_a_cut_one() {
        let mut data =
            vec![0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0];
        let record = [0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 0xaa, 0xbb];
        data.extend(record);
        data.extend(&record[..17]);
        assert_eq!(ethernet_records(&data), Some(vec![record[8..].to_vec()]));
        data[20] = 113;
        assert_eq!(ethernet_records(&data), None);
    }
}
