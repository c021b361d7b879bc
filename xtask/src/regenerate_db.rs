//! `cargo xtask regenerate-db`: lints `signatures/`, compiles it into the database that fp-db
//! embeds and tells in `docs/database.md` where each signature comes from.

mod places;
mod table;

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use fp_db::{Database, SourceId, TcpSignature};
use fp_match::{HigherTtl, Matcher, examples};
use fp_obs::Direction;
use table::Row;

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

/// Writes the embedded databases, or with `check` only says whether they are what `signatures/`
/// makes.
///
/// # Errors
/// A signature source that cannot be read or fails the lint, and with `check` a stale file.
pub(crate) fn run(check: bool) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("xtask stands in no folder")?;
    let embedded = root.join("crates/fp-db/src/embedded");
    let mut made: Vec<(PathBuf, String)> = Vec::new();
    let mut rows = Vec::new();
    for set in &SETS {
        let folder = root.join("signatures").join(set.folder);
        let Compiled { text, places, rows: set_rows } = compile(set, &folder)?;
        made.push((embedded.join(format!("{}.fp", set.folder)), text));
        made.push((embedded.join(format!("{}.places", set.folder)), places));
        rows.extend(set_rows);
    }
    let page = root.join("docs/database.md");
    let text = table::replace(&read(&page)?, &rows)?;
    made.push((page, text));
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

/// What is made of a set.
struct Compiled {
    /// With no comments but of provenance.
    text: String,
    /// Where its lines come from.
    places: String,
    /// What the page says of it.
    rows: Vec<Row>,
}

/// All files of a set in the order of their names, those of the extended grammar, in `ext/`, after
/// the others.
fn compile(set: &Set, folder: &Path) -> Result<Compiled, String> {
    let mut database = Database::default();
    let mut rows = Vec::new();
    let files = sources(folder)?.into_iter().map(|path| (path, false));
    let ext = folder.join("ext");
    let extended = if ext.is_dir() { sources(&ext)? } else { Vec::new() };
    for (path, extended) in files.chain(extended.into_iter().map(|path| (path, true))) {
        let text = read(&path)?;
        let name = path.display().to_string();
        let licence = format!("; @licence {}", set.licence);
        if !text.lines().any(|line| line == licence) {
            return Err(format!("{name}: no line `{licence}`"));
        }
        let mut part = Database::parse(&name, &text).map_err(|error| error.to_string())?;
        if extended != text.lines().any(|line| line == "grammar = extended") {
            return Err(format!("{name}: files of the extended grammar, and no others, stand in ext/"));
        }
        let shown = path.strip_prefix(folder.parent().unwrap_or(folder)).unwrap_or(&path);
        rows.extend(table::rows(&shown.display().to_string(), &part)?);
        let faults = places::without_own_source(&name, &text);
        if !faults.is_empty() {
            return Err(faults.join("\n"));
        }
        part.sources = vec![format!("signatures/{}", shown.display())];
        database.extend(part);
    }
    // p0f's set stays as it is, with the few that it loads though they can never win.
    let as_loaded = set.folder == "p0f";
    let faults = unreachable(&database, as_loaded);
    if !faults.is_empty() {
        return Err(faults.join("\n"));
    }
    if !as_loaded {
        forget_named(&mut database);
    }
    let Set { folder, licence, notice, .. } = set;
    let text = format!(
        "; Generated from signatures/{folder} by {COMMAND}; do not edit.\n; {licence}\n{notice}{database}"
    );
    let printed = Database::parse(folder, &text).map_err(|error| error.to_string())?;
    Ok(Compiled { places: places::text(&database, &printed), text, rows })
}

/// The databases of a folder, by name.
fn sources(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "fp"))
        .collect();
    paths.sort();
    Ok(paths)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Drops the values of a range that an earlier line names: the line stands for others too.
fn forget_named(database: &mut Database) {
    for direction in Direction::ALL {
        let named: HashSet<u32> = losing(database, direction).collect();
        let list = match direction {
            Direction::Request => &mut database.tcp_request,
            Direction::Response => &mut database.tcp_response,
        };
        let mut id = 0..;
        list.retain(|_| id.next().is_none_or(|id| !named.contains(&id)));
    }
}

/// Signatures that earlier ones of the set leave nothing to match. `as_loaded`: only where one
/// earlier signature does it, which is what p0f looks for.
fn unreachable(database: &Database, as_loaded: bool) -> Vec<String> {
    let mut faults = Vec::new();
    let mut mtus = HashMap::new();
    for signature in &database.mtu {
        let at = place(database, signature.source, signature.line);
        match mtus.get(&signature.mtu) {
            Some(earlier) => faults.push(format!("{at}: already covered by {earlier}")),
            None => drop(mtus.insert(signature.mtu, at)),
        }
    }
    for covered in fp_match::covered(database).pairs {
        let at = |signature: fp_match::SignatureRef| {
            let found = signature.place(database);
            found.map_or("?".to_owned(), |(source, line)| place(database, source, line))
        };
        faults.push(format!("{}: already covered by {}", at(covered.later), at(covered.earlier)));
    }
    if !as_loaded && faults.is_empty() {
        faults.extend(never_winning(database));
    }
    faults
}

/// Lines of which no signature wins for any packet made after it.
fn never_winning(database: &Database) -> Vec<String> {
    let mut faults = Vec::new();
    for direction in Direction::ALL {
        let losing: HashSet<u32> = losing(database, direction).collect();
        let all: Vec<(u32, &TcpSignature)> = (0..).zip(database.tcp(direction)).collect();
        for line in all.chunk_by(|(_, a), (_, b)| (a.source, a.line) == (b.source, b.line)) {
            if let Some((_, first)) = line.first()
                && line.iter().all(|(id, _)| losing.contains(id))
            {
                let at = place(database, first.source, first.line);
                faults.push(format!("{at}: never wins: earlier signatures take all that it describes"));
            }
        }
    }
    faults
}

/// The TCP signatures, by their places, that win for no packet made after them.
fn losing(database: &Database, direction: Direction) -> impl Iterator<Item = u32> {
    let matcher = Matcher::new(database);
    (0..).zip(database.tcp(direction)).filter_map(move |(id, signature)| {
        let wins = examples::of_tcp(signature, direction).iter().any(|seen| {
            let found = matcher.tcp_by(seen, direction, HigherTtl::default());
            found.verdict.is_some_and(|verdict| verdict.signature.0 == id)
        });
        (!wins).then_some(id)
    })
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
        Ok(compile(&SETS[0], folder.path())?.text)
    }

    #[test]
    fn files_follow_each_other_by_name() {
        let made = check(&[
            ("b.fp", &format!("{HEAD}[mtu]\nlabel = second\nsig = 2\n")),
            ("a.fp", &format!("{HEAD}[mtu]\nlabel = first\nsig = 1\n")),
            ("notes.txt", "not a database"),
        ]);
        let head = "; Generated from signatures/open by cargo xtask regenerate-db; do not edit.\n; MIT OR Apache-2.0\n";
        let told = "; @licence MIT OR Apache-2.0\n; @source arithmetic\n; @date 2026\n";
        let body = format!("[mtu]\n\n{told}label = first\nsig = 1\n\nlabel = second\nsig = 2\n");
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
            (
                format!("{}[mtu]\nlabel = a\nsig = 7\n", HEAD.replace("@source", "source")),
                ["a.fp:5: label without", "@source"],
            ),
            (
                format!("{}[mtu]\nlabel = a\nsig = 7\n", HEAD.replace("@date", "date")),
                ["a.fp:5: label without", "@date"],
            ),
            (
                // The first has a source of its own, so that what the file says is not of the
                // second.
                format!("{HEAD}[mtu]\n; @source a\n; @date 1\nlabel = a\nsig = 7\nlabel = b\nsig = 8\n"),
                ["a.fp:9: label without", "@source"],
            ),
            (
                "; @licence MIT OR Apache-2.0\n[mtu]\n; @source a\n; @date 1\nlabel = a\nsig = 7\nlabel = b\nsig = 8\n"
                    .to_owned(),
                ["a.fp:7: label without", "@source"],
            ),
            (format!("{HEAD}grammar = extended\n"), ["a.fp: files of the extended grammar", "ext/"]),
            (
                format!(
                    "{HEAD}{}",
                    tcp.replace("*,*", "*,7")
                        + "sig = 4:64:0:1460:512,0:mss::0\nsig = *:64:0:*:mss*4,7:mss::0\n"
                ),
                ["a.fp:9: never wins", "a.fp"],
            ),
            (HEAD.replace("MIT OR", "GPL OR"), ["a.fp: no line", "@licence MIT OR Apache-2.0"]),
        ] {
            let error = check(&[("a.fp", &text)]).unwrap_err();
            assert!(parts.iter().all(|part| error.contains(part)), "{error}");
        }
    }
}
