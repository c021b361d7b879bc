//! What is wrong with a database, or likely to be.

mod http;
mod tcp;

use std::collections::{HashMap, HashSet};
use std::fmt::Display;
use std::fs::File;
use std::path::PathBuf;

use fp_db::{Class, Database, LabelId, MAX_ERRORS, SourceId, System};
use fp_match::{SignatureRef, covered};

use super::super::Failure;
use super::list::write;
use super::{label_text, lines, source_name};
use crate::args::Lint;
use crate::database::read_file;
use crate::exit::Exit;
use crate::terminal::shown;

/// Something to be told.
struct Finding {
    /// A line, or with an error of the grammar four.
    text: String,
    /// Where a signature stands that can never win, if that is it.
    idle: Option<String>,
}

impl Finding {
    fn new(text: String) -> Finding {
        Finding { text, idle: None }
    }

    fn idle(at: String, why: impl Display) -> Finding {
        Finding { text: format!("{at}: can never win{why}"), idle: Some(at) }
    }
}

/// Prints a line for each finding; an error of the grammar has three more, with the line and a caret.
pub(super) fn run(args: &Lint) -> Result<Exit, Failure> {
    let mut findings = Vec::new();
    let mut remarks = String::new();
    if !args.extra_db.is_empty() {
        remarks = further(args, &mut findings)?;
    } else if args.files.is_empty() {
        remarks = built_in(&mut findings);
    } else {
        files(&args.files, &mut findings)?;
    }
    write(&(findings.iter().map(|finding| format!("{}\n", finding.text)).collect::<String>() + &remarks))?;
    Ok(if findings.is_empty() { Exit::Success } else { Exit::Damaged })
}

/// What can be read of the files, as one database.
fn read(files: &[PathBuf], findings: &mut Vec<Finding>) -> Result<Database, Failure> {
    let mut database = Database::default();
    for path in files {
        let name = shown(path);
        let bytes = read_file(path, File::open(path)).map_err(Failure::Usage)?;
        let (part, errors) = Database::parse_all_bytes(&name, &bytes);
        findings.extend(errors.iter().map(|error| Finding::new(error.to_string())));
        if errors.len() == MAX_ERRORS {
            findings.push(Finding::new(format!("{name}: too many errors: the rest is not read")));
        }
        database.extend(part);
    }
    Ok(database)
}

/// Looks at files as one database.
fn files(files: &[PathBuf], findings: &mut Vec<Finding>) -> Result<Database, Failure> {
    let database = read(files, findings)?;
    signatures(&database, findings);
    unused(&database, findings);
    Ok(database)
}

/// Looks at the files of `--extra-db`, and at the others that are named. What the former take from the latter, or from the
/// built-in signatures, they may well be there for: of each signature that is left with nothing there is a remark.
fn further(args: &Lint, findings: &mut Vec<Finding>) -> Result<String, Failure> {
    let mut whole = files(&args.extra_db, findings)?;
    let others = if args.files.is_empty() { Database::embedded() } else { files(&args.files, findings)? };
    // What is idle among the others without them is not their doing.
    let (mut before, mut after) = (Vec::new(), Vec::new());
    signatures(&others, &mut before);
    let label = |line: super::Line| {
        let label = label_text(&others, others.label(line.label), line.section);
        (place(&others, (line.source, line.number)), label)
    };
    let labels: HashMap<String, String> = lines(&others).into_iter().map(label).collect();
    whole.extend(others);
    signatures(&whole, &mut after);
    let idle: HashSet<&str> = before.iter().filter_map(|finding| finding.idle.as_deref()).collect();
    let remark = |finding: &Finding| {
        let at = finding.idle.as_deref().filter(|at| !idle.contains(at))?;
        Some(format!("remark: {} ({})\n", finding.text, labels.get(at)?))
    };
    Ok(after.iter().filter_map(remark).collect())
}

/// Looks at each built-in set by itself. What the first, ours, takes from a later one it corrects on purpose: of that there
/// is a remark with the count. What another takes from ours is a finding.
fn built_in(findings: &mut Vec<Finding>) -> String {
    let sets = Database::embedded_sets();
    for set in &sets {
        signatures(set, findings);
    }
    let whole = Database::embedded();
    let mut of_all = Vec::new();
    signatures(&whole, &mut of_all);
    unused(&whole, findings);
    of_all.retain(|new| new.idle.is_some() && findings.iter().all(|known| known.idle != new.idle));

    let mut remarks = String::new();
    for (place, set) in sets.iter().enumerate() {
        let is_of_it = |finding: &mut Finding| {
            let file = finding.idle.as_deref().and_then(|at| at.rsplit_once(':'));
            file.is_some_and(|(file, _)| set.sources.iter().any(|source| source == file))
        };
        let idle: Vec<Finding> = of_all.extract_if(.., is_of_it).collect();
        if place == 0 {
            findings.extend(idle);
        } else if !idle.is_empty() {
            let (file, idle, all) = (set.sources.join(", "), idle.len(), set.len());
            remarks += &format!("{file}: {idle} of {all} signatures give way to ours, which come first\n");
        }
    }
    remarks
}

/// Signatures that can never win or share packets or heads with those of another name.
fn signatures(database: &Database, findings: &mut Vec<Finding>) {
    let shadowed = covered_signatures(database, findings);
    same_mtu(database, findings);
    tcp::overlaps(database, &shadowed, findings);
    http::overlaps(database, &shadowed, findings);
}

/// `file:line`.
fn place(database: &Database, (source, line): (SourceId, u32)) -> String {
    format!("{}:{line}", source_name(database, source))
}

/// Those that p0f refuses to load.
fn covered_signatures(database: &Database, findings: &mut Vec<Finding>) -> Vec<SignatureRef> {
    let pairs = covered(database).pairs;
    let place =
        |signature: &SignatureRef| signature.place(database).map_or(String::new(), |at| place(database, at));
    // The signatures that a line of the extended grammar stands for follow each other.
    for line in pairs.chunk_by(|a, b| place(&a.later) == place(&b.later)) {
        let Some(first) = line.first() else { continue };
        let mut earlier: Vec<String> = line.iter().map(|pair| place(&pair.earlier)).collect();
        earlier.sort();
        earlier.dedup();
        let take = if earlier.len() > 1 { "take" } else { "takes" };
        let (later, earlier) = (place(&first.later), earlier.join(", "));
        findings.push(Finding::idle(later, format_args!(": {earlier} {take} all that it describes")));
    }
    pairs.into_iter().map(|pair| pair.later).collect()
}

/// An MTU has one link, the first.
fn same_mtu(database: &Database, findings: &mut Vec<Finding>) {
    let mut first = HashMap::new();
    for signature in &database.mtu {
        let at = place(database, (signature.source, signature.line));
        match first.get(&signature.mtu) {
            Some(earlier) => {
                findings.push(Finding::idle(at, format_args!(": {earlier} takes all that it describes")));
            }
            None => drop(first.insert(signature.mtu, at)),
        }
    }
}

/// What packets or heads built from the signatures of a line show.
struct Trial<'db> {
    /// How many were built.
    built: usize,
    /// The line wins for one of them.
    wins: bool,
    /// Where the first signature stands that wins for another, and its name.
    other: Option<((SourceId, u32), &'db str)>,
}

impl Trial<'_> {
    /// Where nothing of the line wins.
    fn never_wins(&self, at: &str, what: &str, database: &Database) -> Option<Finding> {
        let (winner, _) = self.other.filter(|_| !self.wins)?;
        let (built, winner) = (self.built, place(database, winner));
        let why = format_args!(", as far as {built} {what} built from it show: {winner} takes them");
        Some(Finding::idle(at.to_owned(), why))
    }
}

/// Systems of `sys` lines that no label names, and classes without a label.
fn unused(database: &Database, findings: &mut Vec<Finding>) {
    let used: Vec<_> = lines(database).into_iter().filter(|line| line.section != "mtu").collect();
    let mut told: Vec<(LabelId, &str)> = Vec::new();
    for line in &used {
        let label = database.label(line.label);
        for system in &label.systems {
            let System::Name(name) = system else { continue };
            let known = database.ua_os.iter().any(|entry| entry.name == *name)
                || used.iter().any(|other| {
                    let other = database.label(other.label);
                    !other.is_application() && other.name == *name
                });
            if !known && !told.contains(&(line.label, name)) {
                told.push((line.label, name));
                let at = place(database, (label.source, label.line));
                let text = format!("{at}: unused sys: no label and no ua_os names {name}");
                findings.push(Finding::new(text));
            }
        }
    }
    for (class, name) in database.classes.iter().enumerate() {
        let is_it = |id: &fp_db::ClassId| usize::from(id.0) == class;
        let known = used.iter().any(|line| {
            let label = database.label(line.label);
            matches!(&label.class, Class::System(id) if is_it(id))
                || label.systems.iter().any(|system| matches!(system, System::Class(id) if is_it(id)))
        });
        if !known && !used.is_empty() {
            findings.push(Finding::new(format!("{name}: unused class: no label is of it")));
        }
    }
}
