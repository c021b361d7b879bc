use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read as _};
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};

use fp_db::limits::{MAX_CLASSES, MAX_FILE};
use fp_db::{Database, SourceId};
use fp_match::{SignatureRef, covered};
use nix::fcntl::{OFlag, openat};
use nix::sys::stat::Mode;

use crate::args::Databases;
use crate::caret::Caret;
use crate::folder::{folder_of, open_folder};
use crate::messages::tell;
use crate::terminal::shown;

/// The database of a command line: the built-in one or files, and before its signatures those of
/// further files, so that they can correct a name. Of several files in either place the first is
/// tried first.
///
/// # Errors
/// The text to show: a file that cannot be read, a line that is not in the grammar, a signature
/// that an earlier one of the same database, or of the same further file, leaves nothing to match.
/// One that an earlier further file leaves nothing is only told of, since each is right by itself,
/// and what the user's signatures take from the built-in ones is what they are there for: `db lint`
/// tells of it.
pub(crate) fn open(files: &Databases) -> Result<Database, String> {
    Sources::of(files)?.read()
}

/// How many files a command line may name.
const MAX_FILES: usize = 100;

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
        let count = files.db.len() + files.extra_db.len();
        if count > MAX_FILES {
            return Err(format!("{count} databases: expected at most {MAX_FILES}"));
        }
        let all = |paths: &[PathBuf]| paths.iter().map(|path| Source::of(path)).collect::<Result<_, _>>();
        Ok(Sources { db: all(&files.db)?, extra_db: all(&files.extra_db)? })
    }

    /// Reads the database.
    ///
    /// # Errors
    /// As [`open`].
    pub(crate) fn read(&self) -> Result<Database, String> {
        let mut database = read_set(&self.extra_db, Set::Further)?;
        if self.db.is_empty() {
            database.extend(Database::embedded());
        } else {
            database.extend(read_set(&self.db, Set::Instead)?);
        }
        let classes = database.classes.len();
        if classes > MAX_CLASSES {
            return Err(format!(
                "{classes} classes in all databases together: expected at most {MAX_CLASSES}"
            ));
        }
        Ok(database)
    }

    /// Whether no file was named: then there is nothing to read again.
    pub(crate) fn are_built_in(&self) -> bool {
        self.db.is_empty() && self.extra_db.is_empty()
    }

    /// The files that cannot be opened now, each with the reason: with the rights that the process
    /// has left, say.
    pub(crate) fn unreadable(&self) -> impl Iterator<Item = String> {
        let closed = |source: &Source| {
            let error = source.open_without_waiting().err()?;
            Some(format!("{}: {error}", shown(&source.path)))
        };
        self.db.iter().chain(&self.extra_db).filter_map(closed)
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

    fn bytes(&self) -> Result<Vec<u8>, String> {
        read_file(&self.path, self.open(OFlag::empty()))
    }

    /// As [`open`](Source::open), of a pipe that nobody writes to as well.
    fn open_without_waiting(&self) -> io::Result<File> {
        self.open(OFlag::O_NONBLOCK)
    }

    fn open(&self, flags: OFlag) -> io::Result<File> {
        let flags = flags | OFlag::O_RDONLY | OFlag::O_CLOEXEC;
        Ok(File::from(openat(&self.folder, &*self.file_name, flags, Mode::empty())?))
    }
}

/// What an opened database holds, if it is not too long; of a file without an end no more than that
/// is read.
///
/// # Errors
/// The text to show.
pub(crate) fn read_file(path: &Path, file: io::Result<File>) -> Result<Vec<u8>, String> {
    let name = shown(path);
    let mut bytes = Vec::new();
    file.and_then(|file| file.take(MAX_FILE as u64 + 1).read_to_end(&mut bytes))
        .map_err(|error| format!("{name}: {error}"))?;
    if bytes.len() > MAX_FILE {
        return Err(format!("{name}: too long for a database: expected at most {} MiB", MAX_FILE >> 20));
    }
    Ok(bytes)
}

/// What files are to each other.
#[derive(Clone, Copy, PartialEq)]
enum Set {
    /// Parts of one database, `--db`.
    Instead,
    /// Each a database by itself, `--extra-db`.
    Further,
}

/// How many characters of a line are shown at most.
const MAX_SHOWN: usize = 400;

/// How many signatures of further files without a use are told of.
const TOLD: usize = 10;

/// Reads files as one database, in this order.
fn read_set(files: &[Source], set: Set) -> Result<Database, String> {
    let mut database = Database::default();
    let mut texts = Vec::new();
    for source in files {
        let (name, bytes) = (shown(&source.path), source.bytes()?);
        let part = Database::parse_bytes(&name, &bytes).map_err(|error| error.to_string())?;
        database.extend(part);
        texts.push(bytes);
    }
    let coverage = covered(&database);
    let (mut told, mut untold) = (Vec::new(), 0);
    for pair in &coverage.pairs {
        let place = |signature: &SignatureRef| Place::of(signature, &database);
        let (Some(earlier), Some(later)) = (place(&pair.earlier), place(&pair.later)) else { continue };
        let refused = set == Set::Instead || later.source == earlier.source;
        if !refused && told.len() == TOLD {
            untold += 1;
            continue;
        }
        let message = format!(
            "{}:{}: this signature is already covered by that of {}:{}{}",
            later.name,
            later.line,
            earlier.name,
            earlier.line,
            line_of(&later, &texts)
        );
        if refused {
            return Err(message);
        }
        told.push(message);
    }
    told.iter().for_each(tell);
    if untold != 0 {
        tell(format_args!("{untold} more signatures are already covered by those of earlier files"));
    }
    if coverage.unchecked != 0 {
        let names: Vec<_> = files.iter().map(|source| shown(&source.path)).collect();
        tell(format_args!(
            "{}: warning: {} of {} signatures were not compared with all earlier ones, which would take too long: \
             some may already be covered",
            names.join(", "),
            coverage.unchecked,
            database.len()
        ));
    }
    Ok(database)
}

/// The line of a signature with carets under its value, as the database's own errors show theirs.
/// Each text is a source.
fn line_of(place: &Place<'_>, texts: &[Vec<u8>]) -> String {
    let line = texts
        .get(usize::from(place.source.0))
        .and_then(|bytes| bytes.split(|byte| *byte == b'\n').nth(place.line.checked_sub(1)? as usize));
    let Some(line) = line else { return String::new() };
    let line = String::from_utf8_lossy(line);
    let end = line.char_indices().nth(MAX_SHOWN).map_or(line.len(), |(at, _)| at);
    let text = line.get(..end).unwrap_or(&line).trim_end();
    let value = text.split_once('=').map_or("", |(_, value)| value.trim_start());
    let caret = Caret { margin: &place.line.to_string(), text, span: text.len() - value.len()..text.len() };
    format!("\n{caret}")
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
