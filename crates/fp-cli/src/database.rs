use std::collections::HashSet;
use std::fs;
use std::path::Path;

use fp_db::{Database, SourceId};
use fp_match::{SignatureRef, covered};

use crate::args::Databases;
use crate::messages::tell;

/// The database of a command line: the built-in one or files, and further files.
///
/// # Errors
/// The text to show: a file that cannot be read, a line that is not in the grammar, a signature that an earlier one of
/// the same set leaves nothing to match. One that a signature of another set covers is only told of: either set is
/// right by itself.
pub(crate) fn open(files: &Databases) -> Result<Database, String> {
    let mut database = if files.db.is_empty() { Database::embedded() } else { Database::default() };
    let mut texts = Texts { built_in: database.sources.len(), files: Vec::new() };
    for path in &files.db {
        database.extend(texts.read(path)?);
    }
    let extra = database.sources.len();
    for path in &files.extra_db {
        database.extend(texts.read(path)?);
    }
    if !texts.files.is_empty() {
        refuse_covered(&database, extra, &texts)?;
    }
    Ok(database)
}

/// The header names of HTTP signatures, expected or absent, as they are spelt there.
pub(crate) fn header_names(database: &Database) -> HashSet<&str> {
    let signatures = database.http_request.iter().chain(&database.http_response);
    signatures
        .flat_map(|signature| {
            signature.headers.iter().map(|header| &header.name).chain(&signature.absent).map(String::as_str)
        })
        .collect()
}

/// `extra`: the first source that is a set of its own.
fn refuse_covered(database: &Database, extra: usize, texts: &Texts) -> Result<(), String> {
    for pair in covered(database) {
        let (Some(earlier), Some(later)) =
            (Place::of(&pair.earlier, database), Place::of(&pair.later, database))
        else {
            continue;
        };
        let message = format!(
            "{}:{}: this signature is already covered by that of {}:{}{}",
            later.name,
            later.line,
            earlier.name,
            earlier.line,
            texts.shown(&later)
        );
        let in_extra = |place: &Place<'_>| usize::from(place.source.0) >= extra;
        if later.source == earlier.source || !(in_extra(&later) || in_extra(&earlier)) {
            return Err(message);
        }
        tell(message);
    }
    Ok(())
}

/// The bytes of the files of a database, to show lines of.
struct Texts {
    /// Sources before those of the files.
    built_in: usize,
    files: Vec<Vec<u8>>,
}

impl Texts {
    fn read(&mut self, path: &Path) -> Result<Database, String> {
        let name = path.display();
        let bytes = fs::read(path).map_err(|error| format!("{name}: {error}"))?;
        let database = Database::parse_bytes(&name.to_string(), &bytes).map_err(|error| error.to_string())?;
        self.files.push(bytes);
        Ok(database)
    }

    /// The line of a signature with carets under its value, as the database's own errors show theirs.
    fn shown(&self, place: &Place<'_>) -> String {
        let line = usize::from(place.source.0)
            .checked_sub(self.built_in)
            .and_then(|file| self.files.get(file))
            .and_then(|bytes| bytes.split(|byte| *byte == b'\n').nth(place.line.checked_sub(1)? as usize));
        let Some(line) = line else { return String::new() };
        let line: String = String::from_utf8_lossy(line)
            .trim_end()
            .chars()
            .map(|c| if c.is_control() && c != '\t' { char::REPLACEMENT_CHARACTER } else { c })
            .collect();
        let value = line.split_once('=').map_or("", |(_, value)| value.trim_start());
        let before: String = line
            .strip_suffix(value)
            .unwrap_or("")
            .chars()
            .map(|c| if c == '\t' { '\t' } else { ' ' })
            .collect();
        let (number, carets) = (place.line, "^".repeat(value.chars().count().max(1)));
        let gutter = " ".repeat(number.to_string().len());
        format!("\n{gutter} |\n{number} | {line}\n{gutter} | {before}{carets}")
    }
}

/// Where a signature stands, to tell of it.
struct Place<'db> {
    name: &'db str,
    source: SourceId,
    line: u32,
}

impl<'db> Place<'db> {
    fn of(signature: &SignatureRef, database: &'db Database) -> Option<Self> {
        let (source, line) = signature.place(database)?;
        Some(Place { name: database.sources.get(usize::from(source.0))?, source, line })
    }
}
