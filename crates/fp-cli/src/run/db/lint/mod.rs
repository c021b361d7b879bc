//! What is wrong with a database, or likely to be.

mod http;
mod tcp;

use std::collections::HashMap;
use std::fs;

use fp_db::{Class, Database, LabelId, MAX_ERRORS, SourceId, System};
use fp_match::{SignatureRef, covered};

use super::super::Failure;
use super::list::write;
use super::{lines, source_name};
use crate::args::Lint;
use crate::exit::Exit;

/// Prints a line for each finding; an error of the grammar has three more, with the line and a caret.
pub(super) fn run(args: &Lint) -> Result<Exit, Failure> {
    let mut findings = Vec::new();
    let database = read(args, &mut findings)?;
    let shadowed = covered_signatures(&database, &mut findings);
    same_mtu(&database, &mut findings);
    tcp::overlaps(&database, &shadowed, &mut findings);
    http::overlaps(&database, &shadowed, &mut findings);
    unused(&database, &mut findings);
    write(&findings.iter().map(|finding| format!("{finding}\n")).collect::<String>())?;
    Ok(if findings.is_empty() { Exit::Success } else { Exit::Damaged })
}

/// What can be read of the files, as one database; the built-in one without a file.
fn read(args: &Lint, findings: &mut Vec<String>) -> Result<Database, Failure> {
    if args.files.is_empty() {
        return Ok(Database::embedded());
    }
    let mut database = Database::default();
    for path in &args.files {
        let name = path.display().to_string();
        let bytes = fs::read(path).map_err(|error| Failure::Usage(format!("{name}: {error}")))?;
        let (part, errors) = Database::parse_all_bytes(&name, &bytes);
        findings.extend(errors.iter().map(ToString::to_string));
        if errors.len() == MAX_ERRORS {
            findings.push(format!("{name}: too many errors: the rest is not read"));
        }
        database.extend(part);
    }
    Ok(database)
}

/// `file:line`.
fn place(database: &Database, (source, line): (SourceId, u32)) -> String {
    format!("{}:{line}", source_name(database, source))
}

/// Those that p0f refuses to load.
fn covered_signatures(database: &Database, findings: &mut Vec<String>) -> Vec<SignatureRef> {
    let pairs = covered(database);
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
        findings.push(format!("{later}: can never win: {earlier} {take} all that it describes"));
    }
    pairs.into_iter().map(|pair| pair.later).collect()
}

/// An MTU has one link, the first.
fn same_mtu(database: &Database, findings: &mut Vec<String>) {
    let mut first = HashMap::new();
    for signature in &database.mtu {
        let at = place(database, (signature.source, signature.line));
        match first.get(&signature.mtu) {
            Some(earlier) => {
                findings.push(format!("{at}: can never win: {earlier} takes all that it describes"));
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
    fn never_wins(&self, at: &str, what: &str, database: &Database) -> Option<String> {
        let (winner, _) = self.other.filter(|_| !self.wins)?;
        let (built, winner) = (self.built, place(database, winner));
        Some(format!("{at}: can never win, as far as {built} {what} built from it show: {winner} takes them"))
    }
}

/// Systems of `sys` lines that no label names, and classes without a label.
fn unused(database: &Database, findings: &mut Vec<String>) {
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
                findings.push(format!(
                    "{}:{}: unused sys: no label and no ua_os names {name}",
                    source_name(database, label.source),
                    label.line
                ));
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
            findings.push(format!("{name}: unused class: no label is of it"));
        }
    }
}
