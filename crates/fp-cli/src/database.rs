use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read as _};
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};

use fp_db::{Database, SourceId};
use fp_match::{SignatureRef, covered};
use nix::fcntl::{OFlag, openat};
use nix::sys::stat::Mode;

use crate::args::Databases;
use crate::caret::Caret;
use crate::folder::{folder_of, open_folder};
use crate::messages::tell;
use crate::terminal::shown;

/// The database of a command line: the built-in one or files, and further files.
///
/// # Errors
/// The text to show: a file that cannot be read, a line that is not in the grammar, a signature that an earlier one of
/// the same set leaves nothing to match. One that a signature of another set covers is only told of: either set is
/// right by itself.
pub(crate) fn open(files: &Databases) -> Result<Database, String> {
    Sources::of(files)?.read()
}

/// The files of a command line's database, to be read now and again.
pub(crate) struct Sources {
    db: Vec<Source>,
    extra_db: Vec<Source>,
}

/// A file that is found again even when the process is locked up elsewhere.
struct Source {
    path: PathBuf,
    folder: OwnedFd,
    file_name: OsString,
}

impl Sources {
    /// # Errors
    /// The text to show: the folder of a file cannot be opened.
    pub(crate) fn of(files: &Databases) -> Result<Sources, String> {
        let all = |paths: &[PathBuf]| paths.iter().map(|path| Source::of(path)).collect::<Result<_, _>>();
        Ok(Sources { db: all(&files.db)?, extra_db: all(&files.extra_db)? })
    }

    /// Reads the database.
    ///
    /// # Errors
    /// As [`open`].
    pub(crate) fn read(&self) -> Result<Database, String> {
        let mut database = if self.db.is_empty() { Database::embedded() } else { Database::default() };
        let mut texts = Texts { built_in: database.sources.len(), files: Vec::new() };
        for source in &self.db {
            database.extend(texts.read(source)?);
        }
        let extra = database.sources.len();
        for source in &self.extra_db {
            database.extend(texts.read(source)?);
        }
        if !texts.files.is_empty() {
            refuse_covered(&database, extra, &texts)?;
        }
        Ok(database)
    }

    /// Whether no file was named: then there is nothing to read again.
    pub(crate) fn are_built_in(&self) -> bool {
        self.db.is_empty() && self.extra_db.is_empty()
    }

    /// The folders of the files.
    pub(crate) fn folders(&self) -> impl Iterator<Item = &Path> {
        self.db.iter().chain(&self.extra_db).map(|source| folder_of(&source.path))
    }
}

impl Source {
    fn of(path: &Path) -> Result<Source, String> {
        let name = shown(path);
        let fail = |reason: &dyn std::fmt::Display| format!("{name}: cannot open: {reason}");
        let file_name = path.file_name().ok_or_else(|| fail(&"not the name of a file"))?;
        let folder = open_folder(folder_of(path)).map_err(|error| fail(&error.desc()))?;
        Ok(Source { path: path.to_owned(), folder, file_name: file_name.to_owned() })
    }

    fn bytes(&self) -> io::Result<Vec<u8>> {
        let file = openat(&self.folder, &*self.file_name, OFlag::O_RDONLY | OFlag::O_CLOEXEC, Mode::empty())?;
        let mut bytes = Vec::new();
        File::from(file).read_to_end(&mut bytes)?;
        Ok(bytes)
    }
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
    fn read(&mut self, source: &Source) -> Result<Database, String> {
        let name = shown(&source.path);
        let bytes = source.bytes().map_err(|error| format!("{name}: {error}"))?;
        let database = Database::parse_bytes(&name, &bytes).map_err(|error| error.to_string())?;
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
        let line = String::from_utf8_lossy(line);
        let text = line.trim_end();
        let value = text.split_once('=').map_or("", |(_, value)| value.trim_start());
        let caret =
            Caret { margin: &place.line.to_string(), text, span: text.len() - value.len()..text.len() };
        format!("\n{caret}")
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
