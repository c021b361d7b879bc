//! The tables of `signatures/hellos/`: hellos that were seen, and who sent them.

use std::fs;
use std::path::Path;

use fp_obs::hello::HelloKind;

use super::ranges::Release;

/// A hello of a program.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// The table it stands in.
    pub(super) table: String,
    pub(super) kind: HelloKind,
    pub(super) name: String,
    /// As it was told, perhaps empty.
    pub(super) version: String,
    pub(super) system: String,
    pub(super) count: u64,
    /// The raw signature, or `hassh=` and digits.
    pub(super) raw: String,
}

impl Row {
    /// It is known by its HASSH, and its version by what the banner beside it says.
    pub(super) fn is_banner(&self) -> bool {
        self.raw.starts_with("hassh=")
    }

    /// The table tells of releases of this year, the newest that there were among them.
    pub(super) fn is_current(&self) -> bool {
        matches!(&*self.table, "curl-impersonate" | "lab")
    }

    /// The version as far as hellos change with it: of browsers the first number, of others two.
    pub(super) fn release(&self) -> Option<Release> {
        let mut numbers = self.version.split(['.', 'p', ' ']).map_while(|part| part.parse::<u32>().ok());
        let first = numbers.next()?;
        let is_one = matches!(&*self.name, "Chrome" | "Firefox" | "Node.js" | "Java" | "systemd-networkd");
        let second = numbers.next().filter(|_| !is_one);
        Some(Release(first, second))
    }
}

/// All rows of a folder, table by table.
///
/// # Errors
/// A table that cannot be read, or a line that is no row.
pub(super) fn read(folder: &Path) -> Result<Vec<Row>, String> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "tsv"))
        .collect();
    paths.sort();
    let mut rows = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let table = path.file_stem().map_or(String::new(), |stem| stem.to_string_lossy().into_owned());
        // A comment with the licence, and the names of the columns.
        for (line, number) in text.lines().zip(1..).skip(2) {
            let row = row(&table, line).ok_or_else(|| {
                format!(
                    "{}:{number}: expected kind, name, version, system, count and raw signature",
                    path.display()
                )
            })?;
            rows.push(row);
        }
    }
    Ok(rows)
}

fn row(table: &str, line: &str) -> Option<Row> {
    let mut cells = line.split('\t').map(str::to_owned);
    let kind = cells.next()?;
    Some(Row {
        table: table.to_owned(),
        kind: HelloKind::ALL.into_iter().find(|known| known.name() == kind)?,
        name: cells.next()?,
        version: cells.next()?,
        system: cells.next()?,
        count: cells.next()?.parse().ok()?,
        raw: cells.next()?,
    })
}
