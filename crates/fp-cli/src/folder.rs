//! Folders that stay within reach when the process is locked up elsewhere.

use std::os::fd::OwnedFd;
use std::path::Path;

use nix::errno::Errno;
use nix::fcntl::{OFlag, open};
use nix::sys::stat::Mode;

/// The folder that a file is in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Opens a folder, to open files in it later.
pub(crate) fn open_folder(path: &Path) -> Result<OwnedFd, Errno> {
    open(path, OFlag::O_DIRECTORY | OFlag::O_CLOEXEC, Mode::empty())
}
