//! What is wrong with a database, or likely to be.

mod http;
mod tcp;

use std::collections::{HashMap, HashSet};
use std::fmt::Display;
use std::fs::File;
use std::path::PathBuf;

use fp_db::{Class, ClassId, Database, LabelId, ListedSignature, MAX_ERRORS, SourceId, System};
use fp_match::{Coverage, SignatureRef, covered};

use super::super::Failure;
use super::list::write;
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
    /// It is wrong, or likely to be; else it says what was not looked at.
    is_fault: bool,
}

impl Finding {
    fn new(text: String) -> Finding {
        Finding { text, idle: None, is_fault: true }
    }

    fn idle(at: String, why: impl Display) -> Finding {
        Finding { text: format!("{at}: can never win{why}"), idle: Some(at), is_fault: true }
    }

    /// So many signatures, if any, were left out of a comparison that would take too long.
    fn left_out(count: usize, of: &str, left_out: &str) -> Option<Finding> {
        let text = format!("notice: {count} {of} were not {left_out}: that would take too long");
        (count > 0).then_some(Finding { text, idle: None, is_fault: false })
    }
}

/// Prints a line for each finding; an error of the grammar has three more, with the line and a
/// caret.
pub(super) fn run(args: &Lint) -> Result<Exit, Failure> {
    let mut findings = Vec::new();
    let remarks = if !args.extra_db.is_empty() {
        further(args, &mut findings)?
    } else if args.files.is_empty() {
        of_built_in(&mut findings)
    } else {
        beside_built_in(files(&args.files, &mut findings)?)
    };
    write(&(findings.iter().map(|finding| format!("{}\n", finding.text)).collect::<String>() + &remarks))?;
    let is_faultless = !findings.iter().any(|finding| finding.is_fault);
    Ok(if is_faultless { Exit::Success } else { Exit::Damaged })
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
    unused(&database, Database::embedded(), findings);
    Ok(database)
}

/// Looks at the files of `--extra-db`, and at the others that are named. What the former take from
/// the latter, or from the built-in signatures, they may well be there for: of each signature that
/// is left with nothing there is a remark.
fn further(args: &Lint, findings: &mut Vec<Finding>) -> Result<String, Failure> {
    let whole = files(&args.extra_db, findings)?;
    let others = if args.files.is_empty() { Database::embedded() } else { files(&args.files, findings)? };
    Ok(taken(whole, others, &HashSet::new()))
}

/// A remark for each signature of `others` that `own`, which is tried before them, leaves nothing
/// to match; of those in `known` something else was told.
fn taken(own: Database, others: Database, known: &HashSet<String>) -> String {
    // What is idle among the others without them is not their doing.
    let (mut before, mut after) = (Vec::new(), Vec::new());
    signatures(&others, &mut before);
    let label = |line: ListedSignature| {
        let label = others.label_text(line.section, others.label(line.label));
        (place(&others, (line.source, line.line)), label)
    };
    let labels: HashMap<String, String> = others.listed().into_iter().map(label).collect();
    let mut whole = own;
    whole.extend(others);
    signatures(&whole, &mut after);
    let idle: HashSet<&str> = before.iter().filter_map(|finding| finding.idle.as_deref()).collect();
    let remark = |finding: &Finding| {
        let at = finding.idle.as_deref().filter(|at| !idle.contains(at) && !known.contains(*at))?;
        Some(format!("remark: {} ({})\n", finding.text, labels.get(at)?))
    };
    after.iter().filter_map(remark).collect()
}

/// What files repeat of the built-in signatures, and what they would take from them (`--extra-db`).
/// Either may be on purpose.
fn beside_built_in(own: Database) -> String {
    let others = Database::embedded();
    let built_in: HashMap<(&str, String), (String, String)> = others
        .listed()
        .into_iter()
        .map(|line| {
            let label = others.label_text(line.section, others.label(line.label));
            ((line.section, line.text), (place(&others, (line.source, line.line)), label))
        })
        .collect();
    let (mut text, mut known) = (String::new(), HashSet::new());
    for line in own.listed() {
        let at = place(&own, (line.source, line.line));
        if let Some((again, label)) = built_in.get(&(line.section, line.text)) {
            text += &format!("remark: {at}: repeats {again} ({label})\n");
            known.insert(again.clone());
        }
    }
    text + &taken(own, others, &known)
}

/// Looks at each built-in set by itself. What the first, ours, takes from a later one it corrects
/// on purpose: of that there is a remark with the count. What another takes from ours is a finding.
fn of_built_in(findings: &mut Vec<Finding>) -> String {
    let sets = Database::embedded_sets();
    for set in &sets {
        signatures(set, findings);
    }
    let whole = Database::embedded();
    let mut of_all = Vec::new();
    signatures(&whole, &mut of_all);
    unused(&whole, Database::default(), findings);
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
            // Its files stand in one folder.
            let folder =
                set.sources.first().and_then(|file| file.rsplit_once('/')).map_or("?", |(folder, _)| folder);
            let (idle, all) = (idle.len(), set.len());
            remarks += &format!("{folder}: {idle} of {all} signatures give way to ours, which come first\n");
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
    format!("{}:{line}", database.source_name(source))
}

/// Those that p0f refuses to load.
fn covered_signatures(database: &Database, findings: &mut Vec<Finding>) -> HashSet<SignatureRef> {
    let Coverage { pairs, unchecked, .. } = covered(database);
    findings.extend(Finding::left_out(unchecked, "signatures", "compared with all earlier ones"));
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
        let why = format!(", as far as {built} {what} built from it show: {winner} takes them");
        Some(Finding::idle(at.to_owned(), why))
    }
}

/// Systems of `sys` lines that no label names, and classes without a label. Of a system that is
/// named by `others` alone, which the database may stand beside, there is a remark.
fn unused(database: &Database, others: Database, findings: &mut Vec<Finding>) {
    let used: Vec<LabelId> =
        database.listed().into_iter().filter(|line| line.section != "mtu").map(|line| line.label).collect();
    let systems = used.iter().map(|label| database.label(*label)).filter(|label| !label.is_application());
    let known: HashSet<&str> = systems
        .map(|label| label.name.as_str())
        .chain(database.ua_os.iter().map(|entry| entry.name.as_str()))
        .collect();
    let (mut classes, mut told) = (HashSet::new(), HashSet::new());
    for id in &used {
        // Labels of many signatures, but for the first.
        if !told.insert(*id) {
            continue;
        }
        let label = database.label(*id);
        if let Class::System(class) = label.class {
            classes.insert(class);
        }
        let mut named = HashSet::new();
        for system in &label.systems {
            match system {
                System::Class(class) => drop(classes.insert(*class)),
                System::Name(name) if !known.contains(name.as_str()) && named.insert(name) => {
                    let at = place(database, (label.source, label.line));
                    if others.labels.iter().any(|label| !label.is_application() && label.name == *name) {
                        let why = "but not without the built-in signatures (--extra-db)";
                        let text = format!("remark: {at}: sys: {name} is known, {why}");
                        findings.push(Finding { text, idle: None, is_fault: false });
                        continue;
                    }
                    let text = format!("{at}: unused sys: no label and no ua_os names {name}");
                    findings.push(Finding::new(text));
                }
                System::Name(_) => {}
            }
        }
    }
    for (class, name) in (0..).map(ClassId).zip(&database.classes) {
        if !classes.contains(&class) && !used.is_empty() {
            findings.push(Finding::new(format!("{name}: unused class: no label is of it")));
        }
    }
}
