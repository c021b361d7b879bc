use std::collections::HashSet;
use std::fmt;
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
    let mut database = match files.db.split_first() {
        None => Database::embedded(),
        Some((first, rest)) => {
            let mut database = read(first)?;
            for path in rest {
                database.extend(read(path)?);
            }
            database
        }
    };
    let extra = database.sources.len();
    for path in &files.extra_db {
        database.extend(read(path)?);
    }
    if !files.db.is_empty() || !files.extra_db.is_empty() {
        refuse_covered(&database, extra)?;
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

fn read(path: &Path) -> Result<Database, String> {
    let name = path.display();
    let bytes = fs::read(path).map_err(|error| format!("{name}: {error}"))?;
    Database::parse_bytes(&name.to_string(), &bytes).map_err(|error| error.to_string())
}

/// Sources from `extra` on are a set of their own each.
fn refuse_covered(database: &Database, extra: usize) -> Result<(), String> {
    for pair in covered(database) {
        let (Some(earlier), Some(later)) =
            (Place::of(&pair.earlier, database), Place::of(&pair.later, database))
        else {
            continue;
        };
        let message = format!("{later}: this signature is already covered by that of {earlier}");
        let same_set = later.source == earlier.source || later.source.0.max(earlier.source.0) < extra as u16;
        if same_set {
            return Err(message);
        }
        tell(message);
    }
    Ok(())
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

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.name, self.line)
    }
}
