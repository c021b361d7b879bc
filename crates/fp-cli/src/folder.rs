//! Folders that stay within reach when the process is locked up elsewhere.

use std::ffi::OsStr;
use std::fs::File;
#[cfg(any(feature = "store", feature = "rules"))]
use std::io;
use std::os::fd::OwnedFd;
#[cfg(any(feature = "store", feature = "rules"))]
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use nix::errno::Errno;
use nix::fcntl::{OFlag, open, openat};
use nix::sys::stat::{Mode, fchmod};

/// The folder that a file is in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Opens a folder, to open files in it later.
pub(crate) fn open_folder(path: &Path) -> Result<OwnedFd, Errno> {
    open(path, OFlag::O_DIRECTORY | OFlag::O_CLOEXEC, Mode::empty())
}

/// What a file has that only its user may read and write, as a log does.
pub(crate) const OWN: Mode = Mode::S_IRUSR.union(Mode::S_IWUSR);

/// Makes a file that only its user may read, whatever the umask says, if there is none of that
/// name, and says whether it did. One that is there stays as it is, with its mode.
#[cfg(any(feature = "store", feature = "rules"))]
pub(crate) fn make_own(path: &Path) -> io::Result<bool> {
    match File::options().write(true).create_new(true).mode(OWN.bits()).open(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(error),
    }
}

/// Makes a new file in a folder, to write to. It has this mode whatever the umask says, and never a
/// wider one.
pub(crate) fn create_in(folder: &OwnedFd, name: &OsStr, flags: OFlag, mode: Mode) -> Result<File, Errno> {
    let new = OFlag::O_WRONLY | OFlag::O_CREAT | OFlag::O_EXCL | OFlag::O_NOFOLLOW | OFlag::O_CLOEXEC;
    let file = openat(folder, name, new | flags, mode)?;
    fchmod(&file, mode)?;
    Ok(File::from(file))
}
