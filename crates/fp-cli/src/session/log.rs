//! A log that is appended to for as long as the program runs.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

use nix::errno::Errno;
use nix::fcntl::{AtFlags, Flock, FlockArg, OFlag, openat, renameat};
use nix::sys::stat::{FileStat, Mode, fstatat};

use super::lines::Lines;
use super::rotation::Rotation;
use crate::folder::{folder_of, open_folder};
use crate::messages::tell;
use crate::output::Civil;
use crate::terminal::shown;

/// A file that lines are appended to: made with mode 0600, regular, and ours alone (p0f README, sections 3 and 7).
pub(crate) struct Log {
    path: PathBuf,
    lines: Lines<Flock<File>>,
    /// Where it stands: the process may be locked up elsewhere later.
    folder: OwnedFd,
    file_name: OsString,
    rotation: Option<Rotation>,
    opened: Instant,
}

impl Log {
    /// Opens or makes the file.
    ///
    /// # Errors
    /// The text to show: it cannot be opened, is not a regular file or is written by another program.
    pub(crate) fn open(path: &Path, rotation: Option<Rotation>) -> Result<Log, String> {
        let name = shown(path);
        let file_name = path.file_name().ok_or_else(|| format!("`{name}` is not the name of a file"))?;
        let folder = open_folder(folder_of(path))
            .map_err(|error| format!("{name}: cannot open its folder: {}", error.desc()))?;
        let file = open_in(&folder, file_name).map_err(|reason| format!("{name}: {reason}"))?;
        Ok(Log {
            path: path.to_owned(),
            lines: Lines::new(name, file),
            folder,
            file_name: file_name.to_owned(),
            rotation,
            opened: Instant::now(),
        })
    }

    /// Whether the file can be put aside and made anew by whoever this process is by now.
    ///
    /// # Errors
    /// The text to show.
    pub(crate) fn check_rotation(&self) -> Result<(), String> {
        if self.rotation.is_none() {
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
        match open_in(&self.folder, &self.file_name) {
            Ok(file) => {
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
        let Some(rotation) = self.rotation else { return Ok(()) };
        let size = || self.lines.file().metadata().map_or(0, |metadata| metadata.len());
        if !rotation.is_due(size, self.opened.elapsed()) {
            return Ok(());
        }
        self.flush()?;
        if let Err(error) = self.put_aside() {
            tell(format_args!("{}: cannot put it aside: {}", self.lines.name(), error.desc()));
            // Not to be told again at once.
            self.rotation = None;
            return Ok(());
        }
        self.reopen()
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
            if self.stat(&aside) == Err(Errno::ENOENT) {
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
    #[error("not a regular file")]
    NotRegular,
    #[error("another program writes to it")]
    Locked,
}

fn open_in(folder: &OwnedFd, name: &OsStr) -> Result<Flock<File>, OpenError> {
    let flags = OFlag::O_WRONLY | OFlag::O_APPEND | OFlag::O_CREAT | OFlag::O_NOFOLLOW | OFlag::O_CLOEXEC;
    // Not to wait for whoever reads a pipe.
    let flags = flags | OFlag::O_NONBLOCK;
    let file = match openat(folder, name, flags, Mode::S_IRUSR | Mode::S_IWUSR) {
        Ok(file) => File::from(file),
        Err(Errno::ENXIO) => return Err(OpenError::NotRegular),
        Err(error) => return Err(OpenError::System(error)),
    };
    if !file.metadata().is_ok_and(|metadata| metadata.is_file()) {
        return Err(OpenError::NotRegular);
    }
    Flock::lock(file, FlockArg::LockExclusiveNonblock).map_err(|(_, error)| match error {
        Errno::EWOULDBLOCK => OpenError::Locked,
        error => OpenError::System(error),
    })
}
