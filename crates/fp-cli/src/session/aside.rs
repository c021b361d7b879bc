//! Logs that were put aside: the oldest go, and the others are compressed, by a thread that capture
//! does not wait for.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Write as _};
use std::os::fd::OwnedFd;
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use flate2::Compression;
use flate2::write::GzEncoder;
use nix::dir::Dir;
use nix::errno::Errno;
use nix::fcntl::{AtFlags, OFlag, openat, renameat};
use nix::sys::stat::{Mode, SFlag, fstatat};
use nix::unistd::{UnlinkatFlags, unlinkat};

use crate::folder::create_in;
use crate::messages::tell;
use crate::terminal::shown;

/// Behind the name of a file that is compressed, and of one that is about to be.
const PACKED: &str = ".gz";
const UNFINISHED: &str = ".gz.part";

/// What is kept of the logs that were put aside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Keep {
    /// So many files.
    pub(crate) files: Option<u32>,
    /// So many bytes in all, with those that the log itself may have.
    pub(crate) bytes: Option<u64>,
    /// Compressed.
    pub(crate) compress: bool,
}

impl Keep {
    fn is_all(self) -> bool {
        self == Keep::default()
    }
}

/// Looks after what is put aside.
pub(super) struct Keeper {
    /// Wakes the thread; none if there is nothing to look after, or no thread for it.
    wake: Option<SyncSender<()>>,
    /// What is done without a thread.
    aside: Option<Aside>,
}

impl Keeper {
    /// Begins with what an earlier run left.
    pub(super) fn start(aside: Aside) -> Keeper {
        if aside.keep.is_all() {
            return Keeper { wake: None, aside: None };
        }
        let (wake, woken) = sync_channel(1);
        let _ = wake.try_send(());
        let spare = aside.try_clone();
        match thread::Builder::new().name("logs".to_owned()).spawn(move || aside.run(&woken)) {
            Ok(_) => Keeper { wake: Some(wake), aside: None },
            Err(error) => {
                let name = spare.as_ref().map_or(String::new(), |aside| shown(aside.name.as_ref()));
                tell(format_args!("{name}: logs are not compressed: cannot start a thread: {error}"));
                Keeper { wake: None, aside: spare.ok() }
            }
        }
    }

    /// Another file was put aside.
    pub(super) fn look(&self) {
        if let Some(wake) = &self.wake {
            // Full: it is about to look anyway.
            let _ = wake.try_send(());
        }
        if let Some(aside) = &self.aside {
            aside.forget();
        }
    }
}

/// The files beside a log.
pub(super) struct Aside {
    pub(super) folder: OwnedFd,
    /// Of the log.
    pub(super) name: OsString,
    pub(super) keep: Keep,
    /// Bytes that the log itself may have.
    pub(super) reserve: u64,
    /// Of the files.
    pub(super) mode: Mode,
}

/// A file that was put aside.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Old {
    /// When, and which of several at that time.
    time: Vec<u8>,
    number: u32,
    name: OsString,
}

impl Aside {
    fn try_clone(&self) -> io::Result<Aside> {
        let Aside { folder, name, keep, reserve, mode } = self;
        let (folder, name) = (folder.try_clone()?, name.clone());
        Ok(Aside { folder, name, keep: *keep, reserve: *reserve, mode: *mode })
    }

    fn run(&self, woken: &Receiver<()>) {
        while woken.recv().is_ok() {
            // First, so that there is never more than may be.
            self.forget();
            if self.keep.compress {
                self.compress();
                self.forget();
            }
        }
    }

    /// Removes the oldest files of more than are kept.
    fn forget(&self) {
        let (mut files, mut bytes) = (0, self.reserve);
        for old in self.list().iter().rev() {
            files += 1;
            bytes = bytes.saturating_add(self.size(&old.name).unwrap_or(0));
            let too_many = self.keep.files.is_some_and(|limit| files > limit);
            let too_much = self.keep.bytes.is_some_and(|limit| bytes > limit);
            if too_many || too_much {
                self.remove(&old.name);
            }
        }
    }

    fn remove(&self, name: &OsStr) {
        match unlinkat(&self.folder, name, UnlinkatFlags::NoRemoveDir) {
            Ok(()) | Err(Errno::ENOENT) => {}
            Err(error) => self.tell(name, "cannot remove it", error.desc()),
        }
    }

    /// Compresses what is not.
    fn compress(&self) {
        // Of a run that was killed; the whole one is still there.
        let (unfinished, old): (Vec<Old>, Vec<Old>) =
            self.list().into_iter().partition(|old| old.name.as_bytes().ends_with(UNFINISHED.as_bytes()));
        unfinished.iter().for_each(|old| self.remove(&old.name));
        for Old { name, .. } in old {
            if !name.as_bytes().ends_with(PACKED.as_bytes()) {
                let unfinished = with(&name, UNFINISHED);
                let packed = self.pack(&name, &unfinished).and_then(|()| {
                    renameat(&self.folder, &*unfinished, &self.folder, &*with(&name, PACKED))?;
                    Ok(())
                });
                match packed {
                    Ok(()) => self.remove(&name),
                    Err(error) => {
                        self.remove(&unfinished);
                        self.tell(&name, "cannot compress it", &error.to_string());
                    }
                }
            }
        }
    }

    fn pack(&self, name: &OsStr, to: &OsStr) -> io::Result<()> {
        let flags = OFlag::O_RDONLY | OFlag::O_NOFOLLOW | OFlag::O_CLOEXEC;
        let mut plain = File::from(openat(&self.folder, name, flags, Mode::empty())?);
        let packed = create_in(&self.folder, to, OFlag::empty(), self.mode)?;
        let mut encoder = GzEncoder::new(packed, Compression::default());
        io::copy(&mut plain, &mut encoder)?;
        let mut packed = encoder.finish()?;
        packed.flush()?;
        packed.sync_all()
    }

    /// From the oldest to the newest. Nothing else in the folder is ours.
    fn list(&self) -> Vec<Old> {
        let flags = OFlag::O_RDONLY | OFlag::O_DIRECTORY | OFlag::O_CLOEXEC;
        let mut all: Vec<Old> = match Dir::openat(&self.folder, ".", flags, Mode::empty()) {
            Ok(mut folder) => folder
                .iter()
                .flatten()
                .filter_map(|entry| self.old(OsStr::from_bytes(entry.file_name().to_bytes())))
                .filter(|old| self.size(&old.name).is_some())
                .collect(),
            Err(error) => {
                self.tell(&self.name, "cannot look for what was put aside", error.desc());
                Vec::new()
            }
        };
        all.sort();
        all
    }

    /// NAME.TIME, with a number and as a compressed file: NAME.20231114T221320-1.gz.
    fn old(&self, name: &OsStr) -> Option<Old> {
        let rest = name.as_bytes().strip_prefix(self.name.as_bytes())?.strip_prefix(b".")?;
        let rest =
            [UNFINISHED, PACKED].iter().find_map(|end| rest.strip_suffix(end.as_bytes())).unwrap_or(rest);
        let (time, rest) = rest.split_at_checked("20231114T221320".len())?;
        let is_time = time.iter().enumerate().all(|(place, byte)| match place {
            8 => *byte == b'T',
            _ => byte.is_ascii_digit(),
        });
        let number = match rest.strip_prefix(b"-") {
            Some(digits) => std::str::from_utf8(digits).ok()?.parse().ok()?,
            None if rest.is_empty() => 0,
            None => return None,
        };
        is_time.then(|| Old {
            time: time.to_vec(),
            number,
            name: OsString::from_vec(name.as_bytes().to_vec()),
        })
    }

    /// Of a regular file.
    fn size(&self, name: &OsStr) -> Option<u64> {
        let stat = fstatat(&self.folder, name, AtFlags::AT_SYMLINK_NOFOLLOW).ok()?;
        let is_file = SFlag::from_bits_truncate(stat.st_mode) & SFlag::S_IFMT == SFlag::S_IFREG;
        is_file.then(|| u64::try_from(stat.st_size).unwrap_or(0))
    }

    fn tell(&self, name: &OsStr, what: &str, why: &str) {
        tell(format_args!("{}: {what}: {why}", shown(name.as_ref())));
    }
}

fn with(name: &OsStr, end: &str) -> OsString {
    let mut name = name.to_owned();
    name.push(end);
    name
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Read as _;

    use super::*;
    use crate::folder::open_folder;

    fn aside(folder: &std::path::Path, keep: Keep) -> Aside {
        Aside {
            folder: open_folder(folder).unwrap(),
            name: "log".into(),
            keep,
            reserve: 1000,
            mode: Mode::S_IRUSR | Mode::S_IWUSR,
        }
    }

    fn names(folder: &std::path::Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    const OTHERS: [&str; 6] = [
        "log",
        "log.1",
        "log.2023",
        "log.20231114T22132x",
        "log.20231114T221320.txt",
        "other.20231114T221320",
    ];

    #[test]
    fn the_oldest_go_and_nothing_else() {
        let room = tempfile::tempdir().unwrap();
        for name in OTHERS {
            fs::write(room.path().join(name), "not ours").unwrap();
        }
        fs::create_dir(room.path().join("log.20001114T221320")).unwrap();
        let ours = [
            "log.20231114T221320",
            "log.20231114T221320-2.gz",
            "log.20231114T221320-10",
            "log.20231115T000000",
        ];
        for name in ours {
            fs::write(room.path().join(name), [0; 100]).unwrap();
        }
        let left = |keep: Keep| {
            aside(room.path(), keep).forget();
            ours.iter().filter(|name| room.path().join(name).exists()).count()
        };
        assert_eq!(left(Keep { files: Some(4), bytes: Some(1400), compress: false }), 4);
        assert_eq!(left(Keep { files: Some(4), bytes: Some(1399), compress: false }), 3);
        assert!(!room.path().join(ours[0]).exists(), "the oldest");
        assert_eq!(left(Keep { files: Some(2), bytes: None, compress: false }), 2);
        assert!(!room.path().join(ours[1]).exists(), "2 comes before 10");
        assert_eq!(left(Keep { files: Some(0), bytes: None, compress: false }), 0);
        assert_eq!(names(room.path()).len(), OTHERS.len() + 1);
    }

    #[test]
    fn what_is_put_aside_is_compressed() {
        let room = tempfile::tempdir().unwrap();
        let text = "a line of a log\n".repeat(10_000);
        fs::write(room.path().join("log.20231114T221320"), &text).unwrap();
        fs::write(room.path().join("log.20231114T221320.gz.part"), "of a run that was killed").unwrap();
        fs::write(room.path().join("log.20231113T000000.gz"), "compressed before").unwrap();
        // Nobody's to write through.
        std::os::unix::fs::symlink("elsewhere", room.path().join("log.20231114T000000")).unwrap();
        aside(room.path(), Keep { compress: true, ..Keep::default() }).compress();
        assert_eq!(
            names(room.path()),
            ["log.20231113T000000.gz", "log.20231114T000000", "log.20231114T221320.gz"]
        );
        let packed = fs::File::open(room.path().join("log.20231114T221320.gz")).unwrap();
        assert!(packed.metadata().unwrap().len() < 2000);
        let mut unpacked = String::new();
        flate2::read::GzDecoder::new(packed).read_to_string(&mut unpacked).unwrap();
        assert!(unpacked == text);
    }
}
