//! What a store consists of, and that a file has nothing else: a trigger or a view of another's
//! making would do its work when a capture is added or a report is asked for.

use std::path::Path;

use rusqlite::{Connection, Result};

use crate::terminal::shown;

/// What each version of the schema adds to the one before it, from version 1 on.
pub(super) const SCHEMA: [&str; 3] =
    [include_str!("schema/1.sql"), include_str!("schema/2.sql"), include_str!("schema/3.sql")];
/// The version of the schema, kept as `PRAGMA user_version`.
pub(super) const VERSION: i64 = SCHEMA.len() as i64;

/// A table, view or trigger: its kind, its name and the statement that made it.
type Part = (String, String, String);

/// What is in a file that is in no store of its version. Of a newer program nothing is known.
pub(super) fn fault(store: &Connection) -> Result<Option<String>> {
    // Both answers are of one moment, whoever writes meanwhile.
    let moment = store.unchecked_transaction()?;
    let version: i64 = moment.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let Some(known) = usize::try_from(version).ok().and_then(|version| SCHEMA.get(..version)) else {
        return Ok(None);
    };
    let own = Connection::open_in_memory()?;
    known.iter().try_for_each(|part| own.execute_batch(part))?;
    let (own, found) = (parts(&own)?, parts(&moment)?);
    moment.finish()?;
    let strange = found.iter().find(|part| !own.contains(part));
    let fault = strange.map(|(kind, name, _)| {
        let name = shown(Path::new(name));
        match own.iter().any(|(_, known, _)| *known == name) {
            true => format!("no store of this program's: `{name}` is another {kind}"),
            false => {
                format!("no store of this program's: it has a {kind} `{name}`, which belongs in another file")
            }
        }
    });
    Ok(fault.or_else(|| {
        let missing = own.iter().find(|part| !found.contains(part));
        missing.map(|(kind, name, _)| format!("no store of this program's: it has no {kind} `{name}`"))
    }))
}

/// Indexes are left out, and the tables that SQLite makes for itself.
fn parts(store: &Connection) -> Result<Vec<Part>> {
    let mut select = store.prepare(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE type <> 'index' \
         AND NOT (type = 'table' AND name IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4'))",
    )?;
    let rows =
        select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, plain(&row.get::<_, String>(2)?))))?;
    rows.collect()
}

/// A statement without its comments, its words separated by single spaces.
fn plain(sql: &str) -> String {
    let lines = sql.lines().map(|line| line.split("--").next().unwrap_or_default());
    lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}
