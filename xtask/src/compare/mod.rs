//! `cargo xtask compare`: line by line, how our answers differ from p0f's, and which named
//! deviation makes them differ.

mod difference;
mod explain;
mod facts;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use difference::Difference;
use explain::{Circumstances, Explanation};
use facts::Facts;

use crate::oracle::{self, Oracle};
use crate::process;

const LIMIT: Duration = Duration::from_secs(60);
/// How often p0f is run again to see whether its `date` reasons change.
const DATE_RUNS: usize = 8;

/// Compares fp-cli with p0f on every capture of a folder and explains every line that differs.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The captures: files of this folder, and `capture.*` in folders below it.
    dir: PathBuf,
    /// The installed p0f 3.09b.
    #[arg(long, default_value = "/usr/sbin/p0f")]
    p0f: PathBuf,
    /// The database that both read.
    #[arg(long, default_value = "/etc/p0f/p0f.fp")]
    db: PathBuf,
    /// Take p0f's answers from DIR/p0f/CAPTURE.log instead of running p0f (made in UTC, its date
    /// check pinned).
    #[arg(long)]
    recorded: bool,
    /// The fp-cli to compare; built with optimisation if not given.
    #[arg(long)]
    fp_cli: Option<PathBuf>,
    /// Captures at a time.
    #[arg(long, default_value_t = 2)]
    jobs: usize,
    /// Name the captures that each deviation makes differ.
    #[arg(long)]
    verbose: bool,
    /// Only captures whose path contains this.
    #[arg(long = "match", default_value = "")]
    only: String,
}

impl Args {
    /// Compares with an installed p0f.
    pub(crate) fn installed(dir: PathBuf, fp_cli: PathBuf) -> Args {
        Args {
            dir,
            p0f: "/usr/sbin/p0f".into(),
            db: "/etc/p0f/p0f.fp".into(),
            recorded: false,
            fp_cli: Some(fp_cli),
            jobs: 2,
            verbose: false,
            only: String::new(),
        }
    }
}

/// Runs it.
///
/// # Errors
/// Something differs for no known reason, something crashed or hung, or nothing could be compared.
pub(crate) fn run(args: &Args) -> Result<(), String> {
    let reference = if args.recorded {
        Reference::Recorded(args.dir.join("p0f"))
    } else {
        Reference::Installed(Oracle::new(&args.p0f, &args.db)?, args.dir.join("p0f"))
    };
    let fp_cli = match &args.fp_cli {
        Some(path) => path.clone(),
        None => process::build_fp_cli()?,
    };
    let ours = Ours { fp_cli, database: args.db.clone() };
    let captures: Vec<PathBuf> =
        captures(&args.dir)?.into_iter().filter(|path| path.to_string_lossy().contains(&args.only)).collect();
    let next = AtomicUsize::new(0);
    let report = Mutex::new(Report::default());
    thread::scope(|scope| {
        for _ in 0..args.jobs.max(1) {
            scope.spawn(|| {
                while let Some(capture) = captures.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let outcome = one(capture, &reference, &ours);
                    if let Ok(mut report) = report.lock() {
                        report.add(capture, outcome);
                    }
                }
            });
        }
    });
    let report = report.into_inner().map_err(|_| "a comparison panicked")?;
    report.print(args.verbose);
    report.verdict()
}

/// Where p0f's answers come from.
enum Reference {
    /// Logs in this folder.
    Recorded(PathBuf),
    /// This program; the folder may hold its pinned logs, which settle what its date check would
    /// say.
    Installed(Oracle, PathBuf),
}

struct Ours {
    fp_cli: PathBuf,
    database: PathBuf,
}

impl Ours {
    fn ask(&self, capture: &Path, as_p0f: &[&str]) -> Result<Vec<String>, String> {
        let mut command = Command::new(&self.fp_cli);
        command.env("TZ", "UTC").args(["pcap", "--format", "p0f-log", "--db"]).arg(&self.database);
        if !as_p0f.is_empty() {
            command.arg(format!("--as-p0f={}", as_p0f.join(",")));
        }
        let done = process::run(command.arg(capture), LIMIT).map_err(|error| error.to_string())?;
        match done.code() {
            // 1 says that the capture is damaged, which is no fault of ours.
            Some(0 | 1) => Ok(oracle::lines(&done.stdout)),
            _ => Err(format!("fp-cli: {}: {}", done.ending(), done.stderr.trim())),
        }
    }
}

/// One capture's result: how many of p0f's lines are ours too, and why the others differ.
struct Outcome {
    same: usize,
    explanation: Explanation,
}

fn one(capture: &Path, reference: &Reference, ours: &Ours) -> Result<Outcome, String> {
    let (log, accepted) = match reference {
        Reference::Recorded(folder) => (recorded(folder, capture).unwrap_or_default(), true),
        Reference::Installed(p0f, _) => p0f.ask(capture).map(|answer| (answer.log, answer.accepted))?,
    };
    let our_log = ours.ask(capture, &[])?;
    let difference = Difference::between(&log, &our_log);
    let same = log.len() - difference.missing.values().sum::<usize>();
    if difference.is_empty() {
        return Ok(Outcome { same, explanation: Explanation::default() });
    }
    let facts = Facts::of(capture).map_err(|error| error.to_string())?;
    let date_varies = match reference {
        Reference::Recorded(_) => false,
        Reference::Installed(p0f, pinned) => date_varies(p0f, capture, &log, recorded(pinned, capture))?,
    };
    let circumstances = Circumstances {
        misread_link: facts.has_misread_link(),
        stops_p0f: facts.stops_p0f() || !accepted,
        date_varies,
    };
    let explanation = explain::explain(&log, &our_log, circumstances, |names| ours.ask(capture, names))?;
    Ok(Outcome { same, explanation })
}

fn recorded(folder: &Path, capture: &Path) -> Option<Vec<String>> {
    let name = format!("{}.log", capture.file_name()?.to_string_lossy());
    Some(oracle::lines(&String::from_utf8_lossy(&fs::read(folder.join(name)).ok()?)))
}

/// p0f contradicts itself in scores of servers, and only there: its pinned log if there is one,
/// else its own next runs.
fn date_varies(
    p0f: &Oracle,
    capture: &Path,
    log: &[String],
    pinned: Option<Vec<String>>,
) -> Result<bool, String> {
    let contradicts = |other: &[String]| {
        let difference = Difference::between(log, other);
        !difference.is_empty()
            && difference.missing.keys().chain(difference.extra.keys()).all(|line| explain::of_dates(line))
    };
    if let Some(pinned) = pinned {
        return Ok(contradicts(&pinned));
    }
    if !log.iter().any(|line| line.contains(" mod=http response|")) {
        return Ok(false);
    }
    for _ in 0..DATE_RUNS {
        if contradicts(&p0f.ask(capture)?.log) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The captures of a folder, and the `capture.*` of folders below it. Compressed ones are left out:
/// p0f reads none.
pub(crate) fn captures(dir: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = |dir: &Path| -> Result<Vec<PathBuf>, String> {
        let read = fs::read_dir(dir).map_err(|error| format!("{}: {error}", dir.display()))?;
        let mut paths: Vec<PathBuf> = read.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        Ok(paths)
    };
    let extension =
        |path: &Path| path.extension().map(|text| text.to_string_lossy().into_owned()).unwrap_or_default();
    let mut found = Vec::new();
    for path in entries(dir)? {
        if path.is_dir() {
            found.extend(
                entries(&path)?
                    .into_iter()
                    .filter(|file| file.file_stem().is_some_and(|stem| stem == "capture")),
            );
        } else if !["tsv", "md", "py", "log"].contains(&extension(&path).as_str()) {
            found.push(path);
        }
    }
    found.retain(|path| !["gz", "zst"].contains(&extension(path).as_str()));
    Ok(found)
}

#[derive(Default)]
struct Tally {
    captures: Vec<PathBuf>,
    missing: usize,
    extra: usize,
    reordered: usize,
}

impl Tally {
    fn add(&mut self, capture: &Path, lines: &Difference) {
        self.captures.push(capture.to_owned());
        self.missing += lines.missing.values().sum::<usize>();
        self.extra += lines.extra.values().sum::<usize>();
        self.reordered += usize::from(lines.reordered);
    }
}

#[derive(Default)]
struct Report {
    captures: usize,
    same: usize,
    identical: usize,
    by_deviation: BTreeMap<String, Tally>,
    unexplained: Vec<(PathBuf, Difference)>,
    failed: Vec<(PathBuf, String)>,
}

impl Report {
    fn add(&mut self, capture: &Path, outcome: Result<Outcome, String>) {
        self.captures += 1;
        match outcome {
            Ok(Outcome { same, explanation }) => {
                self.same += same;
                let clean = explanation.unexplained.is_empty();
                self.identical += usize::from(clean && explanation.explained.is_empty());
                for (name, lines) in &explanation.explained {
                    self.by_deviation.entry(name.clone()).or_default().add(capture, lines);
                }
                if !clean {
                    self.unexplained.push((capture.to_owned(), explanation.unexplained));
                }
            }
            Err(why) => self.failed.push((capture.to_owned(), why)),
        }
    }

    fn print(&self, verbose: bool) {
        let mut unexplained = Tally::default();
        for (capture, lines) in &self.unexplained {
            unexplained.add(capture, lines);
            println!("unexplained: {}", capture.display());
            for (sign, side) in [('-', &lines.missing), ('+', &lines.extra)] {
                for (line, count) in side {
                    println!(
                        "  {sign} {line}{}",
                        if *count > 1 { format!(" (x{count})") } else { String::new() }
                    );
                }
            }
            if lines.reordered {
                println!("  the same lines in another order");
            }
        }
        for (capture, why) in &self.failed {
            println!("failed: {}: {why}", capture.display());
        }
        println!("{:<16}{:>9}{:>9}{:>9}{:>9}", "", "captures", "missing", "extra", "order");
        println!("{:<16}{:>9}", "identical", self.identical);
        let row = |name: &str, tally: &Tally| {
            println!(
                "{name:<16}{:>9}{:>9}{:>9}{:>9}",
                tally.captures.len(),
                tally.missing,
                tally.extra,
                tally.reordered
            );
            for capture in tally.captures.iter().filter(|_| verbose) {
                println!("    {}", capture.display());
            }
        };
        for (name, tally) in &self.by_deviation {
            row(name, tally);
        }
        row("unexplained", &unexplained);
        println!(
            "{} captures, {} lines the same as p0f's, {} failed",
            self.captures,
            self.same,
            self.failed.len()
        );
    }

    fn verdict(&self) -> Result<(), String> {
        if self.same == 0 {
            return Err("nothing was compared".into());
        }
        match self.unexplained.len() + self.failed.len() {
            0 => Ok(()),
            n => Err(format!("{n} captures differ from p0f without a named reason")),
        }
    }
}
