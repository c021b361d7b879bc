//! That nothing is written to what is read: under any name, it is the same file by device and number.

use std::fs::{File, Metadata};
use std::io;
use std::os::fd::AsFd;
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _};
use std::path::Path;

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
            return Err(format!("{output}: is an input, too: what is read is not written to"));
        }
        Ok(())
    }
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
