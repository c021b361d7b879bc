//! Unix sockets that have their mode and group before anybody can connect, in place of one that
//! nobody listens at any longer.

use std::ffi::OsStr;
use std::os::fd::{AsRawFd as _, OwnedFd};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use nix::errno::Errno;
use nix::fcntl::{AtFlags, Flock, FlockArg, OFlag, openat};
use nix::sys::socket::{
    AddressFamily, Backlog, SockFlag, SockType, UnixAddr, bind as bind_socket, connect, listen, socket,
};
use nix::sys::stat::{FileStat, Mode, SFlag, fstat, fstatat, umask};
use nix::unistd::{Gid, UnlinkatFlags, fchownat, geteuid, unlinkat};

use crate::folder::{folder_of, open_folder};
use crate::terminal::shown;

/// Who may connect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Access {
    /// As of `chmod`.
    pub(crate) mode: u32,
    /// The socket's group, if not that of the process.
    pub(crate) group: Option<Gid>,
}

/// How long to wait for another program that makes a socket in the same folder.
const TURN: Duration = Duration::from_secs(5);

/// Listens at a path. A socket that is there gives way if nobody listens at it: its program was
/// killed.
///
/// # Errors
/// The text to show.
pub(super) fn bind(path: &Path, access: Access) -> Result<UnixListener, String> {
    let name = shown(path);
    listen_at(path, access).map_err(|error| match error {
        Error::System(error) => format!("{name}: cannot listen: {}", error.desc()),
        Error::Link => format!("{name}: is a symbolic link, refused"),
        Error::NoSocket => format!("{name}: exists and is not a socket"),
        Error::InUse => format!("{name}: another program listens at it"),
        Error::Locked => format!("{name}: another program holds the lock of its folder"),
    })
}

enum Error {
    System(Errno),
    Link,
    NoSocket,
    InUse,
    Locked,
}

impl From<Errno> for Error {
    fn from(error: Errno) -> Error {
        Error::System(error)
    }
}

fn listen_at(path: &Path, access: Access) -> Result<UnixListener, Error> {
    let file_name = path.file_name().ok_or(Errno::EINVAL)?;
    let address = UnixAddr::new(path)?;
    // Of two that begin at once one waits, and then finds that the other one listens.
    let folder = take_turn(open_folder(folder_of(path))?)?;
    make_way(&folder, file_name, &address)?;
    let listener = stream_socket()?;
    // With these bits from the moment that it is there. No other thread makes files meanwhile:
    // there is none yet.
    let before = umask(Mode::from_bits_truncate(!access.mode & 0o777));
    let bound = bind_socket(listener.as_raw_fd(), &address);
    umask(before);
    bound?;
    if let Some(group) = access.group {
        give_to(&folder, file_name, group)?;
    }
    // Nobody can connect before this.
    listen(&listener, Backlog::new(128)?)?;
    Ok(UnixListener::from(listener))
}

fn stream_socket() -> Result<OwnedFd, Errno> {
    socket(AddressFamily::Unix, SockType::Stream, SockFlag::SOCK_CLOEXEC | SockFlag::SOCK_NONBLOCK, None)
}

fn take_turn(mut folder: OwnedFd) -> Result<Flock<OwnedFd>, Error> {
    let start = Instant::now();
    loop {
        match Flock::lock(folder, FlockArg::LockExclusiveNonblock) {
            Ok(locked) => return Ok(locked),
            Err((unlocked, Errno::EWOULDBLOCK)) if start.elapsed() < TURN => folder = unlocked,
            Err((_, Errno::EWOULDBLOCK)) => return Err(Error::Locked),
            Err((_, error)) => return Err(error.into()),
        }
        sleep(Duration::from_millis(10));
    }
}

/// Removes a socket at which nobody listens.
fn make_way(folder: &OwnedFd, name: &OsStr, address: &UnixAddr) -> Result<(), Error> {
    match fstatat(folder, name, AtFlags::AT_SYMLINK_NOFOLLOW) {
        Ok(there) if is_socket(&there) => {}
        Ok(there) if kind(&there) == SFlag::S_IFLNK => return Err(Error::Link),
        Ok(_) => return Err(Error::NoSocket),
        Err(Errno::ENOENT) => return Ok(()),
        Err(error) => return Err(error.into()),
    }
    // Whoever listens cannot help being found, however busy or stopped.
    match connect(stream_socket()?.as_raw_fd(), address) {
        Err(Errno::ECONNREFUSED) => {}
        Err(Errno::ENOENT) => return Ok(()),
        // Its kind is another one (EPROTOTYPE), it has more clients than it takes (EAGAIN), or is
        // not for us (EACCES).
        _ => return Err(Error::InUse),
    }
    match unlinkat(folder, name, UnlinkatFlags::NoRemoveDir) {
        Ok(()) | Err(Errno::ENOENT) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Gives our socket to a group, and nothing that somebody put in its place.
fn give_to(folder: &OwnedFd, name: &OsStr, group: Gid) -> Result<(), Error> {
    let flags = OFlag::O_PATH | OFlag::O_NOFOLLOW | OFlag::O_CLOEXEC;
    let ours = openat(folder, name, flags, Mode::empty())?;
    let stat = fstat(&ours)?;
    if !is_socket(&stat) || stat.st_uid != geteuid().as_raw() {
        return Err(Error::NoSocket);
    }
    Ok(fchownat(&ours, "", None, Some(group), AtFlags::AT_EMPTY_PATH)?)
}

fn is_socket(stat: &FileStat) -> bool {
    kind(stat) == SFlag::S_IFSOCK
}

fn kind(stat: &FileStat) -> SFlag {
    SFlag::from_bits_truncate(stat.st_mode) & SFlag::S_IFMT
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::net::UnixStream;
    use std::sync::Barrier;

    use super::*;

    const ALL: Access = Access { mode: 0o666, group: None };

    #[test]
    fn a_socket_gives_way_only_if_nobody_listens() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("socket");
        let first = bind(&path, ALL).unwrap();
        assert!(bind(&path, ALL).unwrap_err().ends_with("another program listens at it"));
        UnixStream::connect(&path).unwrap();
        drop(first);
        UnixStream::connect(&path).unwrap_err();
        let _second = bind(&path, ALL).unwrap();
        UnixStream::connect(&path).unwrap();
        fs::write(room.path().join("file"), "").unwrap();
        assert!(bind(&room.path().join("file"), ALL).unwrap_err().ends_with("is not a socket"));
        std::os::unix::fs::symlink(&path, room.path().join("link")).unwrap();
        assert!(bind(&room.path().join("link"), ALL).unwrap_err().ends_with("is a symbolic link, refused"));
    }

    /// Only one of many that begin at once listens, and it stays within reach.
    #[test]
    fn of_many_at_once_one_listens() {
        let room = tempfile::tempdir().unwrap();
        for round in 0..20 {
            let path = room.path().join(format!("socket{}", round / 2));
            let start = Barrier::new(8);
            // The second time there is one that nobody listens at.
            let listening: Vec<_> = std::thread::scope(|scope| {
                let begin = || {
                    start.wait();
                    bind(&path, ALL)
                };
                let all: Vec<_> = (0..8).map(|_| scope.spawn(begin)).collect();
                all.into_iter().filter_map(|thread| thread.join().unwrap().ok()).collect()
            });
            assert_eq!(listening.len(), 1, "round {round}");
            UnixStream::connect(&path).unwrap();
            listening[0].accept().unwrap();
        }
    }

    #[test]
    fn mode_and_group_are_there_from_the_start() {
        let room = tempfile::tempdir().unwrap();
        for mode in [0o600, 0o660, 0o666, 0o777] {
            let path = room.path().join(format!("{mode:o}"));
            let _listener = bind(&path, Access { mode, group: None }).unwrap();
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, mode);
        }
        if geteuid().is_root() {
            let path = room.path().join("of a group");
            let _listener = bind(&path, Access { mode: 0o660, group: Some(Gid::from_raw(61_217)) }).unwrap();
            let metadata = fs::metadata(&path).unwrap();
            assert_eq!((metadata.gid(), metadata.permissions().mode() & 0o777), (61_217, 0o660));
        }
    }
}
