//! A log that is appended to for as long as the program runs.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use nix::errno::Errno;
use nix::fcntl::{AtFlags, Flock, FlockArg, OFlag, openat, renameat};
use nix::sys::stat::{FileStat, Mode, fstatat};
use nix::unistd::{Gid, Uid, fchown};

use super::aside::{Aside, Keep, Keeper};
use super::lines::Lines;
use super::rotation::Rotation;
use crate::folder::{OWN, create_in, folder_of, open_folder};
use crate::messages::tell;
use crate::terminal::shown;
use fp_report::Civil;

/// How long a log is not put aside once that failed.
const RETRY: Duration = Duration::from_secs(60);

/// How a log is kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keeping {
    pub(crate) rotation: Option<Rotation>,
    pub(crate) keep: Keep,
    pub(crate) mode: Mode,
}

impl Default for Keeping {
    /// One file that only its user may read, as p0f's.
    fn default() -> Self {
        Keeping { rotation: None, keep: Keep::default(), mode: OWN }
    }
}

/// A file that lines are appended to: regular, with its mode from the start, and ours alone (p0f
/// README, sections 3 and 7).
pub(crate) struct Log {
    path: PathBuf,
    lines: Lines<Flock<File>>,
    /// Bytes that the file had when it was opened, and that had been written to other ones.
    had: (u64, u64),
    /// Where it stands: the process may be locked up elsewhere later.
    folder: OwnedFd,
    file_name: OsString,
    keeping: Keeping,
    keeper: Option<Keeper>,
    /// It was made by this process when it began.
    is_new: bool,
    opened: Instant,
    /// When it could not be put aside.
    failed: Option<Instant>,
}

impl Log {
    /// Opens or makes the file.
    ///
    /// # Errors
    /// The text to show: it cannot be opened, is not a regular file or is written by another
    /// program.
    pub(crate) fn open(path: &Path, keeping: Keeping) -> Result<Log, String> {
        let name = shown(path);
        let file_name = path.file_name().ok_or_else(|| format!("`{name}` is not the name of a file"))?;
        let folder = open_folder(folder_of(path))
            .map_err(|error| format!("{name}: cannot open its folder: {}", error.desc()))?;
        let (file, is_new) =
            open_in(&folder, file_name, keeping.mode).map_err(|reason| format!("{name}: {reason}"))?;
        let size = file.metadata().map_or(0, |metadata| metadata.len());
        Ok(Log {
            path: path.to_owned(),
            lines: Lines::new(name, file),
            had: (size, 0),
            folder,
            file_name: file_name.to_owned(),
            keeping,
            keeper: None,
            is_new,
            opened: Instant::now(),
            failed: None,
        })
    }

    /// Whether the file can be put aside and made anew by whoever this process is by now.
    ///
    /// # Errors
    /// The text to show.
    pub(crate) fn check_rotation(&self) -> Result<(), String> {
        if self.keeping.rotation.is_none() {
            return Ok(());
        }
        // A file without a name: made only where files can be made.
        let flags = OFlag::O_TMPFILE | OFlag::O_WRONLY | OFlag::O_CLOEXEC;
        match openat(&self.folder, ".", flags, Mode::S_IRUSR | Mode::S_IWUSR) {
            Err(error @ (Errno::EACCES | Errno::EROFS | Errno::EPERM)) => Err(format!(
                "{}: --rotate needs a folder that the user this runs as (nobody, or that of --user) may write to: {}",
                self.lines.name(),
                error.desc()
            )),
            // Not every file system has such files.
            _ => Ok(()),
        }
    }

    /// Gives a file that was made here to whom this process will be, as those are that it makes
    /// later: to be put aside, compressed and removed like them.
    pub(crate) fn give_to(&self, user: Uid, group: Gid) {
        if self.is_new {
            // Where that is not allowed the file works as it is.
            let _ = fchown(self.lines.file(), Some(user), Some(group));
        }
    }

    /// Begins to look after what is put aside. A thread of that has the rights that this one has
    /// now.
    pub(crate) fn start_keeping(&mut self) -> io::Result<()> {
        let Keeping { rotation, keep, mode } = self.keeping;
        let Some(rotation) = rotation else { return Ok(()) };
        let reserve = match rotation {
            Rotation::Size(size) => size,
            Rotation::Age(_) => 0,
        };
        let folder = self.folder.try_clone()?;
        self.keeper =
            Some(Keeper::start(Aside { folder, name: self.file_name.clone(), keep, reserve, mode }));
        Ok(())
    }

    /// The folder of the file.
    pub(crate) fn folder(&self) -> &Path {
        folder_of(&self.path)
    }

    /// The lines that wait; append to them.
    pub(crate) fn pending(&mut self) -> &mut Vec<u8> {
        self.lines.pending()
    }

    /// Writes what waits.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.lines.flush()
    }

    /// Writes what waits, for the last time.
    pub(crate) fn finish(&mut self) -> io::Result<()> {
        self.lines.finish()
    }

    /// Goes on in a file of the same name, if somebody moved the one that is open away.
    pub(crate) fn reopen(&mut self) -> io::Result<()> {
        self.flush()?;
        let ours = self.lines.file().metadata().map(|ours| (ours.dev(), ours.ino()));
        let there = self.stat(&self.file_name).map(|there| (there.st_dev, there.st_ino));
        if ours.is_ok_and(|ours| there == Ok(ours)) {
            return Ok(());
        }
        match open_in(&self.folder, &self.file_name, self.keeping.mode) {
            Ok((file, _)) => {
                self.had = (file.metadata().map_or(0, |metadata| metadata.len()), self.lines.written());
                self.lines.replace(file);
                self.opened = Instant::now();
            }
            Err(error) => {
                tell(format_args!("{}: {error}; going on in the old file", self.lines.name()));
            }
        }
        Ok(())
    }

    /// Puts the file aside, the time behind its name, when it is long or old enough.
    pub(crate) fn rotate_if_due(&mut self) -> io::Result<()> {
        let Some(rotation) = self.keeping.rotation else { return Ok(()) };
        let (had, before) = self.had;
        let size = had + (self.lines.written() - before);
        if !rotation.is_due(|| size, self.opened.elapsed())
            || self.failed.is_some_and(|failed| failed.elapsed() < RETRY)
        {
            return Ok(());
        }
        self.flush()?;
        if let Err(error) = self.put_aside() {
            tell(format_args!("{}: cannot put it aside: {}", self.lines.name(), error.desc()));
            self.failed = Some(Instant::now());
            return Ok(());
        }
        self.failed = None;
        self.reopen()?;
        if let Some(keeper) = &self.keeper {
            keeper.look();
        }
        Ok(())
    }

    fn put_aside(&self) -> Result<(), Errno> {
        let now = std::time::UNIX_EPOCH.elapsed().map_or(0, |since| since.as_secs() as i64);
        let mut stamp = Vec::new();
        Civil::from_unix(now).push_basic(&mut stamp);
        let stamp = String::from_utf8_lossy(&stamp);
        for number in 0..1000 {
            let mut aside = self.file_name.clone();
            aside.push(format!(".{stamp}"));
            if number > 0 {
                aside.push(format!("-{number}"));
            }
            let mut packed = aside.clone();
            packed.push(".gz");
            if [&aside, &packed].iter().all(|name| self.stat(name) == Err(Errno::ENOENT)) {
                return renameat(&self.folder, &*self.file_name, &self.folder, &*aside);
            }
        }
        Err(Errno::EEXIST)
    }

    fn stat(&self, name: &OsStr) -> Result<FileStat, Errno> {
        fstatat(&self.folder, name, AtFlags::AT_SYMLINK_NOFOLLOW)
    }
}

#[derive(Debug, thiserror::Error)]
enum OpenError {
    #[error("cannot open: {}", .0.desc())]
    System(Errno),
    #[error("is a symbolic link, refused")]
    Link,
    #[error("not a regular file")]
    NotRegular,
    #[error("another program writes to it")]
    Locked,
}

/// The file, and whether it was made.
fn open_in(folder: &OwnedFd, name: &OsStr, mode: Mode) -> Result<(Flock<File>, bool), OpenError> {
    let flags = OFlag::O_WRONLY | OFlag::O_APPEND | OFlag::O_NOFOLLOW | OFlag::O_CLOEXEC;
    // Not to wait for whoever reads a pipe.
    let flags = flags | OFlag::O_NONBLOCK;
    let there = || openat(folder, name, flags, Mode::empty()).map(|file| (File::from(file), false));
    let opened = match there() {
        Err(Errno::ENOENT) => match create_in(folder, name, OFlag::O_APPEND, mode) {
            Err(Errno::EEXIST) => there(),
            made => made.map(|file| (file, true)),
        },
        found => found,
    };
    let (file, is_new) = match opened {
        Ok(opened) => opened,
        Err(Errno::ELOOP) => return Err(OpenError::Link),
        Err(Errno::ENXIO) => return Err(OpenError::NotRegular),
        Err(error) => return Err(OpenError::System(error)),
    };
    if !file.metadata().is_ok_and(|metadata| metadata.is_file()) {
        return Err(OpenError::NotRegular);
    }
    match Flock::lock(file, FlockArg::LockExclusiveNonblock) {
        Ok(file) => Ok((file, is_new)),
        Err((_, Errno::EWOULDBLOCK)) => Err(OpenError::Locked),
        Err((_, error)) => Err(OpenError::System(error)),
    }
}
