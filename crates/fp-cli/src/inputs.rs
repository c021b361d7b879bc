//! That nothing is written to what is read, and by two options to one file: under any name, it is
//! the same file by device and number.

use std::fs::{File, Metadata};
use std::io;
use std::os::fd::AsFd;
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _};
use std::path::{Path, PathBuf};

use crate::folder::folder_of;
use crate::terminal::shown;

/// The files that a command reads.
#[derive(Default)]
pub(crate) struct Inputs(Vec<(u64, u64)>);

impl Inputs {
    /// Of paths, through all links; `-` is standard input. What is not there is no file.
    pub(crate) fn of<'p>(paths: impl IntoIterator<Item = &'p Path>) -> Inputs {
        let all = paths.into_iter().filter_map(|path| {
            let metadata = if path == Path::new("-") { of_stream(&io::stdin()) } else { path.metadata() };
            metadata.ok().filter(may_mix).as_ref().map(identity)
        });
        Inputs(all.collect())
    }

    /// # Errors
    /// The text to show: the output is one of them.
    pub(crate) fn refuse(&self, output: &Path) -> Result<(), String> {
        match output.metadata() {
            Ok(metadata) => self.refuse_file(output, &metadata),
            Err(_) => Ok(()),
        }
    }

    /// [`Inputs::refuse`] for a file that is open.
    pub(crate) fn refuse_file(&self, output: &Path, metadata: &Metadata) -> Result<(), String> {
        self.refuse_as(&shown(output), metadata)
    }

    /// [`Inputs::refuse`] for standard output, wherever that goes.
    pub(crate) fn refuse_stdout(&self) -> Result<(), String> {
        match of_stream(&io::stdout()) {
            Ok(metadata) => self.refuse_as("standard output", &metadata),
            Err(_) => Ok(()),
        }
    }

    fn refuse_as(&self, output: &str, metadata: &Metadata) -> Result<(), String> {
        if may_mix(metadata) && self.0.contains(&identity(metadata)) {
            return Err(is_input(output));
        }
        Ok(())
    }
}

/// All files of a command line, told before any of them is opened.
#[derive(Default)]
pub(crate) struct Files(Vec<Named>);

/// A file, and what is done with it.
struct Named {
    path: PathBuf,
    is_written: bool,
    file: Option<Same>,
}

/// Of two names of one file these are the same.
#[derive(PartialEq)]
enum Same {
    Number(u64, u64),
    /// What is not there yet: where it will be.
    Place(PathBuf),
}

impl Files {
    /// With files that are read.
    pub(crate) fn reading<'p>(self, paths: impl IntoIterator<Item = &'p Path>) -> Files {
        self.with(paths, false)
    }

    /// With files that are written, or may be.
    pub(crate) fn writing<'p>(self, paths: impl IntoIterator<Item = &'p Path>) -> Files {
        self.with(paths, true)
    }

    /// With stores, and the files that SQLite has beside them.
    pub(crate) fn with_store<'p>(self, paths: impl IntoIterator<Item = &'p Path>, is_written: bool) -> Files {
        paths.into_iter().fold(self, |files, path| {
            let beside = ["", "-wal", "-shm", "-journal"].map(|end| {
                let mut name = path.as_os_str().to_owned();
                name.push(end);
                PathBuf::from(name)
            });
            files.with(beside.iter().map(PathBuf::as_path), is_written)
        })
    }

    /// With the file of a key, if there is one, and whether it is made.
    pub(crate) fn with_key(self, key: Option<(PathBuf, bool)>) -> Files {
        match key {
            Some((path, is_made)) => self.with([path.as_path()], is_made),
            None => self,
        }
    }

    fn with<'p>(mut self, paths: impl IntoIterator<Item = &'p Path>, is_written: bool) -> Files {
        self.0.extend(paths.into_iter().map(|path| Named {
            path: path.to_owned(),
            is_written,
            file: Same::of(path, is_written),
        }));
        self
    }

    /// Each file that is written and is another one, too.
    pub(crate) fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (at, named) in self.0.iter().enumerate().filter(|(_, named)| named.is_written) {
            let is_same = |(_, other): &(usize, &Named)| named.file.is_some() && other.file == named.file;
            let others = || self.0.iter().enumerate().filter(|(other, _)| *other != at).filter(is_same);
            if others().any(|(_, other)| !other.is_written) {
                faults.push(is_input(&shown(&named.path)));
            } else if others().any(|(other, _)| other < at) {
                faults.push(format!("{}: is written to by two options", shown(&named.path)));
            }
        }
        faults
    }

    /// What is read, or kept, for outputs that are opened later.
    ///
    /// # Errors
    /// The text to show: a file that is written is another one, too.
    pub(crate) fn check(&self) -> Result<Inputs, String> {
        match self.faults().into_iter().next() {
            Some(fault) => Err(fault),
            None => Ok(Inputs::of(
                self.0.iter().filter(|named| !named.is_written).map(|named| named.path.as_path()),
            )),
        }
    }
}

impl Same {
    fn of(path: &Path, is_written: bool) -> Option<Same> {
        let metadata =
            if !is_written && path == Path::new("-") { of_stream(&io::stdin()) } else { path.metadata() };
        if let Ok(metadata) = metadata {
            let (device, number) = Some(identity(&metadata)).filter(|_| may_mix(&metadata))?;
            return Some(Same::Number(device, number));
        }
        let folder = folder_of(path);
        let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        Some(Same::Place(folder.join(path.file_name()?)))
    }
}

fn is_input(output: &str) -> String {
    format!("{output}: is an input, too: what is read is not written to")
}

fn identity(metadata: &Metadata) -> (u64, u64) {
    (metadata.dev(), metadata.ino())
}

/// What is written there is read there. Terminals, sockets and `/dev/null` are not so.
fn may_mix(metadata: &Metadata) -> bool {
    let kind = metadata.file_type();
    kind.is_file() || kind.is_block_device() || kind.is_fifo()
}

fn of_stream(stream: &impl AsFd) -> io::Result<Metadata> {
    File::from(stream.as_fd().try_clone_to_owned()?).metadata()
}
