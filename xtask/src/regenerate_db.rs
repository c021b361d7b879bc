//! `cargo xtask regenerate-db`: lints `signatures/` and compiles it into the database that fp-db embeds.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use fp_db::{Database, SourceId};

const COMMAND: &str = "cargo xtask regenerate-db";

/// A folder of `signatures/` and what is made of it in `crates/fp-db`.
struct Set {
    folder: &'static str,
    licence: &'static str,
    notice: &'static str,
}

const SETS: [Set; 2] = [
    Set { folder: "open", licence: "MIT OR Apache-2.0", notice: "" },
    Set {
        folder: "p0f",
        licence: "LGPL-2.1-or-later",
        notice: "; Copyright (C) 2000-2012 Michal Zalewski <lcamtuf@coredump.cx>; see LICENSE-LGPL-2.1\n",
    },
];

/// Writes the embedded databases, or with `check` only says whether they are what `signatures/` makes.
///
/// # Errors
/// A signature source that cannot be read or fails the lint, and with `check` a stale file.
pub(crate) fn run(check: bool) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("xtask stands in no folder")?;
    let embedded = root.join("crates/fp-db/src/embedded");
    let mut made: Vec<(PathBuf, String)> = Vec::new();
    for set in &SETS {
        let folder = root.join("signatures").join(set.folder);
        made.push((embedded.join(format!("{}.fp", set.folder)), compile(set, &folder)?));
    }
    // A package of fp-db does not hold signatures/, and the licence asks that its text goes along.
    let licence = read(&root.join("signatures/p0f/LICENSE"))?;
    made.push((root.join("crates/fp-db/LICENSE-LGPL-2.1"), licence));
    for (path, text) in made {
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            continue;
        }
        if check {
            return Err(format!("{} is stale: run {COMMAND}", path.display()));
        }
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

/// The text of a set: all its files in the order of their names, without comments.
fn compile(set: &Set, folder: &Path) -> Result<String, String> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "fp"))
        .collect();
    paths.sort();
    let mut database = Database::default();
    for path in &paths {
        let text = read(path)?;
        let name = path.display().to_string();
        provenance(&name, &text, set)?;
        database.extend(Database::parse(&name, &text).map_err(|error| error.to_string())?);
    }
    let faults = unreachable(&database);
    if !faults.is_empty() {
        return Err(faults.join("\n"));
    }
    let Set { folder, licence, notice } = set;
    Ok(format!(
        "; Generated from signatures/{folder} by {COMMAND}; do not edit.\n; {licence}\n{notice}{database}"
    ))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Every file says where its values come from, since when, and under which licence, that of its set.
fn provenance(name: &str, text: &str, set: &Set) -> Result<(), String> {
    for tag in ["@source ", "@date "] {
        if !text.lines().any(|line| line.starts_with("; ") && line.contains(tag)) {
            return Err(format!("{name}: no line `; {tag}...`"));
        }
    }
    let licence = format!("; @licence {}", set.licence);
    if !text.lines().any(|line| line == licence) {
        return Err(format!("{name}: no line `{licence}`"));
    }
    Ok(())
}

/// Signatures that an earlier one of the set leaves nothing to match.
fn unreachable(database: &Database) -> Vec<String> {
    let mut faults = Vec::new();
    let mut mtus = HashMap::new();
    for signature in &database.mtu {
        let at = place(database, signature.source, signature.line);
        match mtus.get(&signature.mtu) {
            Some(earlier) => faults.push(format!("{at}: already covered by {earlier}")),
            None => drop(mtus.insert(signature.mtu, at)),
        }
    }
    for covered in fp_match::covered(database) {
        let at = |signature: fp_match::SignatureRef| {
            let found = signature.place(database);
            found.map_or("?".to_owned(), |(source, line)| place(database, source, line))
        };
        faults.push(format!("{}: already covered by {}", at(covered.later), at(covered.earlier)));
    }
    faults
}

fn place(database: &Database, SourceId(source): SourceId, line: u32) -> String {
    let name = database.sources.get(usize::from(source)).map_or("?", |name| name);
    format!("{name}:{line}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "; @source arithmetic\n; @date 2026\n; @licence MIT OR Apache-2.0\n";

    fn check(files: &[(&str, &str)]) -> Result<String, String> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        for (name, text) in files {
            fs::write(folder.path().join(name), text).map_err(|error| error.to_string())?;
        }
        compile(&SETS[0], folder.path())
    }

    #[test]
    fn files_follow_each_other_by_name() {
        let made = check(&[
            ("b.fp", &format!("{HEAD}[mtu]\nlabel = second\nsig = 2\n")),
            ("a.fp", &format!("{HEAD}[mtu]\nlabel = first\nsig = 1\n")),
            ("notes.txt", "not a database"),
        ]);
        let head = "; Generated from signatures/open by cargo xtask regenerate-db; do not edit.\n; MIT OR Apache-2.0\n";
        let body = "[mtu]\n\nlabel = first\nsig = 1\n\nlabel = second\nsig = 2\n";
        assert_eq!(made, Ok(format!("{head}{body}")));
    }

    #[test]
    fn faults_name_file_and_line() {
        let tcp = "classes = unix\n[tcp:request]\nlabel = s:unix:a:\nsig = *:64:0:*:*,*:mss::0\n";
        let later = "sig = 4:64:0:1460:512,0:mss::0\n";
        for (text, parts) in [
            (format!("{HEAD}[mtu]\nsig = 1\n"), ["a.fp:5:1: misplaced", "^^^"]),
            (format!("{HEAD}[mtu]\nlabel = a\nsig = 7\nsig = 7\n"), ["a.fp:7: already covered by", "a.fp:6"]),
            (format!("{HEAD}{tcp}{later}"), ["a.fp:8: already covered by", "a.fp:7"]),
            (HEAD.replace("@source", "source"), ["a.fp: no line", "@source"]),
            (HEAD.replace("MIT OR", "GPL OR"), ["a.fp: no line", "@licence MIT OR Apache-2.0"]),
        ] {
            let error = check(&[("a.fp", &text)]).unwrap_err();
            assert!(parts.iter().all(|part| error.contains(part)), "{error}");
        }
    }
}
