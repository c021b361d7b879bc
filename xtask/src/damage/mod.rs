//! `cargo xtask damage`: captures damaged at random, and what we, p0f and tshark make of them.

mod spoil;

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use spoil::{Damaged, Kind, spoil};

use crate::bench::Random;
use crate::process::{self, Finished};

/// Longer than this nothing may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// More KiB than this nothing may take.
const MEMORY: u64 = 1 << 20;

/// Damages captures at random, always the same way: fp-cli has to end with status 0 or 1 within ten
/// seconds and a gigabyte, with the events before the fault and the same output for any number of
/// threads. Prints a table of what failed.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The captures; ../shared/corpus if it is there, and testdata/.
    #[arg(long)]
    dir: Vec<PathBuf>,
    /// Of so many captures only one.
    #[arg(long, default_value_t = 1)]
    one_in: usize,
    /// Damage each in every way so often.
    #[arg(long, default_value_t = 1)]
    times: u32,
    /// Other ones for another seed.
    #[arg(long, default_value = "fp")]
    seed: String,
    /// Have p0f and tshark read the same files, which takes most of the time.
    #[arg(long)]
    others: bool,
    /// Keep here what something failed on.
    #[arg(long, default_value = "target/damage")]
    keep: PathBuf,
    /// The fp-cli to run; built with optimisation if not given.
    #[arg(long)]
    fp_cli: Option<PathBuf>,
}

impl Args {
    /// One capture in so many, without the others.
    pub(crate) fn sample(one_in: usize, fp_cli: PathBuf) -> Args {
        Args {
            dir: Vec::new(),
            one_in,
            times: 1,
            seed: "fp".into(),
            others: false,
            keep: "target/damage".into(),
            fp_cli: Some(fp_cli),
        }
    }

    /// Every capture, with the others where they are installed.
    pub(crate) fn all(fp_cli: PathBuf) -> Args {
        Args { others: true, ..Args::sample(1, fp_cli) }
    }
}

/// What became of the runs of one program.
#[derive(Default)]
struct Row {
    runs: usize,
    crashes: usize,
    hangs: usize,
    large: usize,
    slowest: Duration,
    memory: u64,
}

impl Row {
    /// Counts a run; false if it crashed, hung or took too much memory.
    fn count(&mut self, done: &Finished) -> bool {
        self.runs += 1;
        self.slowest = self.slowest.max(done.wall);
        self.memory = self.memory.max(done.memory);
        let hung = done.status.is_none();
        let crashed = !hung && done.code().is_none();
        let large = done.memory > MEMORY;
        self.hangs += usize::from(hung);
        self.crashes += usize::from(crashed);
        self.large += usize::from(large);
        !(hung || crashed || large)
    }
}

/// Runs it.
///
/// # Errors
/// fp-cli failed on a damaged capture, or something cannot be run.
pub(crate) fn run(args: &Args) -> Result<(), String> {
    let fp_cli = match &args.fp_cli {
        Some(path) => fs::canonicalize(path).map_err(|error| format!("{}: {error}", path.display()))?,
        None => process::build_fp_cli()?,
    };
    let captures = captures(&args.dir)?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let others = if args.others { others(folder.path()) } else { Vec::new() };
    let (mut rows, mut faults) = (BTreeMap::<&str, Row>::new(), Vec::new());
    let mut files = 0;
    for capture in captures.iter().step_by(args.one_in.max(1)) {
        let whole = fs::read(capture).map_err(|error| format!("{}: {error}", capture.display()))?;
        let name = name(capture);
        for (kind, time) in
            Kind::ALL.into_iter().flat_map(|kind| (0..args.times).map(move |time| (kind, time)))
        {
            let mut random = Random::new(&format!("{} {name} {} {time}", args.seed, kind.name()));
            let damaged = spoil(&whole, kind, &mut random);
            let path = folder.path().join("capture");
            write(&path, &damaged.bytes)?;
            files += 1;
            let row = rows.entry("fp-cli").or_default();
            if let Err(why) = ours(&fp_cli, &path, &damaged, row, &mut random) {
                faults.push(format!("{name}, {}: {why}", kind.name()));
                keep(&args.keep, &damaged, &format!("fp-cli-{}-{time}-{name}", kind.name()))?;
            }
            for (program, arguments) in &others {
                let mut command = Command::new(program);
                let done = process::run(command.args(arguments).arg(&path), PATIENCE)
                    .map_err(|error| format!("{program}: {error}"))?;
                if !rows.entry(program).or_default().count(&done) {
                    keep(&args.keep, &damaged, &format!("{program}-{}-{time}-{name}", kind.name()))?;
                }
            }
        }
    }
    if files == 0 {
        return Err("no captures".into());
    }
    println!("{files} damaged captures");
    println!("| | runs | crashes | over 10 s | over 1 GB | slowest, s | most memory, MB |");
    println!("|---|---:|---:|---:|---:|---:|---:|");
    for (program, row) in rows {
        let Row { runs, crashes, hangs, large, slowest, memory } = row;
        let (slowest, memory) = (slowest.as_secs_f64(), memory >> 10);
        println!("| {program} | {runs} | {crashes} | {hangs} | {large} | {slowest:.2} | {memory} |");
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// What fp-cli has to do with a damaged capture.
fn ours(
    fp_cli: &Path,
    path: &Path,
    damaged: &Damaged,
    row: &mut Row,
    random: &mut Random,
) -> Result<(), String> {
    let mut ask = |threads: u64, file: &Path| -> Result<Finished, String> {
        let mut command = Command::new(fp_cli);
        command.args(["pcap", "--format", "json", "--threads", &threads.to_string()]).arg(file);
        let done = process::run(&mut command, PATIENCE).map_err(|error| error.to_string())?;
        if !row.count(&done) || !matches!(done.code(), Some(0 | 1)) {
            return Err(format!("{}, {} MB: {}", done.ending(), done.memory >> 10, done.stderr.trim()));
        }
        Ok(done)
    };
    let one = ask(1, path)?;
    let threads = 2 + random.next() % 6;
    let several = ask(threads, path)?;
    if (one.code(), &one.stdout) != (several.code(), &several.stdout) {
        return Err(format!("{threads} threads tell something else than one"));
    }
    if damaged.sound > 0 {
        // Under the same name, since every event says which capture it is of.
        write(path, damaged.bytes.get(..damaged.sound).unwrap_or(&[]))?;
        let sound = ask(1, path)?;
        write(path, &damaged.bytes)?;
        if !one.stdout.starts_with(&sound.stdout) {
            return Err(format!("what comes before byte {} is told otherwise", damaged.sound));
        }
    }
    Ok(())
}

/// p0f and tshark, where they are installed, with all arguments but the capture.
fn others(folder: &Path) -> Vec<(&'static str, Vec<String>)> {
    let log = folder.join("p0f.log").display().to_string();
    let p0f = ["-f", "/etc/p0f/p0f.fp", "-o", &log, "-r"].map(str::to_owned).to_vec();
    let tshark = ["-n", "-r"].map(str::to_owned).to_vec();
    let mut others = vec![("p0f", p0f), ("tshark", tshark)];
    others.retain(|(program, _)| {
        let there = Command::new("which").arg(program).output().is_ok_and(|output| output.status.success());
        if !there {
            println!("no {program}: left out");
        }
        there
    });
    others
}

/// All captures below these folders, by name.
fn captures(dirs: &[PathBuf]) -> Result<Vec<PathBuf>, String> {
    let mut dirs = dirs.to_vec();
    if dirs.is_empty() {
        dirs.extend(process::shared().map(|shared| shared.join("corpus")));
        dirs.push(process::workspace().join("testdata"));
    }
    let mut found = Vec::new();
    while let Some(dir) = dirs.pop() {
        let entries = fs::read_dir(&dir).map_err(|error| format!("{}: {error}", dir.display()))?;
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            if path.is_dir() {
                dirs.push(path);
            } else if is_capture(&path) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// By its first bytes: pcap or pcapng, plain or compressed.
fn is_capture(path: &Path) -> bool {
    let mut magic = [0; 4];
    let read = fs::File::open(path).and_then(|mut file| file.read_exact(&mut magic));
    read.is_ok()
        && (spoil::is_plain(&magic) || magic.starts_with(&[0x1f, 0x8b]) || magic == [0x28, 0xb5, 0x2f, 0xfd])
}

/// Its own name and its folder's.
fn name(capture: &Path) -> String {
    let mut parts: Vec<_> = capture.iter().rev().take(2).map(|part| part.to_string_lossy()).collect();
    parts.reverse();
    parts.join("_")
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}

fn keep(folder: &Path, damaged: &Damaged, name: &str) -> Result<(), String> {
    let folder = process::workspace().join(folder);
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    write(&folder.join(name), &damaged.bytes)
}
