//! `cargo xtask hellos`: JA3, JA3S, JA4 and HASSH of every capture of ../shared/corpus, beside what
//! Wireshark says.
//!
//! Wireshark's answers are `../shared/expected/hellos.tsv`. Each difference is named in
//! `xtask/hellos.tsv` with its reason, which the table in docs/tls.md explains; one that is not
//! there fails, and so does one there that is gone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::process;

const LIMIT: Duration = Duration::from_secs(60);

/// Compares fingerprints of hellos and key exchanges with Wireshark's.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The fp-cli to ask; built with optimisation if not given.
    #[arg(long)]
    fp_cli: Option<PathBuf>,
    /// Print every difference as a line of xtask/hellos.tsv, `?` where it has no reason yet.
    #[arg(long)]
    list: bool,
}

/// A field and its value.
type Answer = (String, String);
/// How often each was given.
type Answers = BTreeMap<Answer, usize>;

/// A difference: capture, whether Wireshark alone says it, what it says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Difference {
    capture: String,
    theirs: bool,
    answer: Answer,
}

/// Runs it.
///
/// # Errors
/// A difference has no reason, or one that has is gone; or there is nothing to compare.
pub(crate) fn run(args: &Args) -> Result<(), String> {
    let shared = process::shared().ok_or("../shared is not there")?;
    let fp_cli = match &args.fp_cli {
        Some(path) => path.clone(),
        None => process::build_fp_cli()?,
    };
    let expected = read(&shared.join("expected/hellos.tsv"))?;
    let reasons = reasons(&process::workspace().join("xtask/hellos.tsv"))?;
    let mut totals: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut differences = BTreeMap::new();
    for (capture, theirs) in &expected {
        let ours = ours(&fp_cli, &shared.join("corpus").join(capture))?;
        for (answer, count) in theirs {
            let equal = ours.get(answer).copied().unwrap_or(0).min(*count);
            let total = totals.entry(answer.0.clone()).or_default();
            *total = (total.0 + equal, total.1 + count);
        }
        let mut differ = |one: &Answers, other: &Answers, theirs| {
            for (answer, count) in one {
                let more = count.saturating_sub(other.get(answer).copied().unwrap_or(0));
                if more > 0 {
                    let (capture, answer) = (capture.clone(), answer.clone());
                    differences.insert(Difference { capture, theirs, answer }, more);
                }
            }
        };
        differ(theirs, &ours, true);
        differ(&ours, theirs, false);
    }
    for (field, (equal, total)) in &totals {
        println!("{field}: {equal} of {total} equal");
    }
    report(args, &differences, &reasons)
}

fn report(
    args: &Args,
    differences: &BTreeMap<Difference, usize>,
    reasons: &BTreeMap<Difference, (usize, String)>,
) -> Result<(), String> {
    let mut by_reason: BTreeMap<(&str, bool), usize> = BTreeMap::new();
    let mut wrong = BTreeSet::new();
    for (difference, count) in differences {
        let known = reasons.get(difference).filter(|(known, _)| known == count);
        let reason = known.map_or("?", |(_, reason)| reason.as_str());
        *by_reason.entry((reason, difference.theirs)).or_default() += count;
        if known.is_none() {
            wrong.insert(difference);
        }
        if args.list {
            println!("{}", line(difference, *count, reason));
        }
    }
    for ((reason, theirs), count) in &by_reason {
        println!("{count} of {} alone: {reason}", if *theirs { "Wireshark" } else { "fp-cli" });
    }
    let gone: Vec<_> = reasons.keys().filter(|known| !differences.contains_key(known)).collect();
    for difference in wrong.iter().take(20) {
        println!("no reason: {}", line(difference, differences.get(difference).copied().unwrap_or(0), "?"));
    }
    for difference in gone.iter().take(20) {
        println!("gone: {}", line(difference, 0, "?"));
    }
    if wrong.is_empty() && gone.is_empty() {
        return Ok(());
    }
    Err(format!("{} differences without a reason, {} reasons without a difference", wrong.len(), gone.len()))
}

fn line(difference: &Difference, count: usize, reason: &str) -> String {
    let Difference { capture, theirs, answer: (field, value) } = difference;
    format!(
        "{capture}\t{}\t{field}\t{value}\t{count}\t{reason}",
        if *theirs { "wireshark" } else { "fp-cli" }
    )
}

/// What Wireshark says of each capture.
fn read(path: &Path) -> Result<BTreeMap<String, Answers>, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut captures: BTreeMap<String, Answers> = BTreeMap::new();
    for line in text.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [capture, _frame, field, value] = fields[..] else {
            return Err(format!("{}: not four fields: {line}", path.display()));
        };
        let name = field.rsplit('.').next().unwrap_or(field);
        let name = if name == "hasshserver" { "hassh" } else { name };
        let answers = captures.entry(capture.to_owned()).or_default();
        *answers.entry((name.to_owned(), value.to_owned())).or_default() += 1;
    }
    Ok(captures)
}

/// The differences that have a reason, and how many of each there are.
fn reasons(path: &Path) -> Result<BTreeMap<Difference, (usize, String)>, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            let [capture, who, field, value, count, reason] = fields[..] else {
                return Err(format!("{}: not six fields: {line}", path.display()));
            };
            let count = count.parse().map_err(|_| format!("{}: no number: {line}", path.display()))?;
            let answer = (field.to_owned(), value.to_owned());
            let difference = Difference { capture: capture.to_owned(), theirs: who == "wireshark", answer };
            Ok((difference, (count, reason.to_owned())))
        })
        .collect()
}

/// What fp-cli says of a capture.
fn ours(fp_cli: &Path, capture: &Path) -> Result<Answers, String> {
    let mut command = Command::new(fp_cli);
    command.args(["pcap", "--tunnels", "--quiet", "--threads=1", "--format", "p0f-log"]).arg(capture);
    let finished =
        process::run(&mut command, LIMIT).map_err(|error| format!("{}: {error}", fp_cli.display()))?;
    let mut answers = Answers::new();
    for line in finished.stdout.lines() {
        for field in ["ja3", "ja4", "ja3s", "hassh"] {
            // The last, since a name of a server may hold anything, and stands before.
            let Some((_, rest)) = line.rsplit_once(&format!("|{field}=")) else { continue };
            let value = rest.split('|').next().unwrap_or(rest);
            *answers.entry((field.to_owned(), value.to_owned())).or_default() += 1;
        }
    }
    Ok(answers)
}
