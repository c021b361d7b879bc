//! Lines to a file that may become full, or to a pipe that nobody may read any longer.

use std::fs::File;
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::ops::Deref;
use std::time::{Duration, Instant};

use crate::messages::tell;
use crate::metrics::LINES_LOST;

/// Bytes that wait for room on a full disk. What comes when there are more is lost, and counted.
const PATIENCE: usize = 4 << 20;
/// How often a disk that was full is tried.
const RETRY: Duration = Duration::from_secs(1);

/// Writes lines, each whole or not at all.
pub(crate) struct Lines<F> {
    /// For messages.
    name: String,
    file: F,
    pending: Vec<u8>,
    /// When it was last tried in vain to write.
    full: Option<Instant>,
    lost: u64,
}

impl<F: Deref<Target = File>> Lines<F> {
    pub(crate) fn new(name: String, file: F) -> Self {
        Lines { name, file, pending: Vec::new(), full: None, lost: 0 }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn file(&self) -> &File {
        &self.file
    }

    /// From now on writes to this file.
    pub(crate) fn replace(&mut self, file: F) {
        self.file = file;
    }

    /// The lines that wait; append to them.
    pub(crate) fn pending(&mut self) -> &mut Vec<u8> {
        &mut self.pending
    }

    /// Writes what waits. Where there is no room it goes on waiting, and what was written of a line is taken back.
    ///
    /// # Errors
    /// Nobody reads the pipe any longer.
    pub(crate) fn flush(&mut self) -> Result<(), io::Error> {
        if self.pending.is_empty() || self.full.is_some_and(|tried| tried.elapsed() < RETRY) {
            self.forget_excess();
            return Ok(());
        }
        let (written, failed) = self.write();
        if let Some(error) = failed {
            if error.kind() == io::ErrorKind::BrokenPipe {
                self.pending.clear();
                return Err(error);
            }
            let text = self.pending.get(..written).unwrap_or(&[]);
            let whole = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
            self.take_back(written - whole);
            self.pending.drain(..whole);
            if self.full.replace(Instant::now()).is_none() {
                tell(format_args!("{}: cannot write: {error}; what comes waits for room", self.name));
            }
            self.forget_excess();
            return Ok(());
        }
        self.pending.clear();
        if self.full.take().is_some() {
            let lost = std::mem::take(&mut self.lost);
            tell(format_args!("{}: writing again; {lost} lines were lost", self.name));
        }
        Ok(())
    }

    /// The last try, at the end: tells how many lines are lost.
    pub(crate) fn finish(&mut self) -> Result<(), io::Error> {
        let was_full = self.full.take().is_some();
        self.flush()?;
        let lost = self.lost + self.pending.iter().filter(|byte| **byte == b'\n').count() as u64;
        if was_full && lost > 0 {
            tell(format_args!("{}: {lost} lines were lost for want of room", self.name));
        }
        Ok(())
    }

    /// How many bytes were written, and why not all.
    fn write(&self) -> (usize, Option<io::Error>) {
        let mut written = 0;
        loop {
            let rest = self.pending.get(written..).unwrap_or(&[]);
            if rest.is_empty() {
                return (written, None);
            }
            match (&*self.file).write(rest) {
                Ok(0) => return (written, Some(io::ErrorKind::WriteZero.into())),
                Ok(len) => written += len,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return (written, Some(error)),
            }
        }
    }

    /// Removes the last bytes of the file.
    fn take_back(&self, len: usize) {
        if len == 0 {
            return;
        }
        let done = self.file.metadata().and_then(|metadata| {
            let size = metadata.len().saturating_sub(len as u64);
            self.file.set_len(size)?;
            (&*self.file).seek(SeekFrom::Start(size))
        });
        if let Err(error) = done {
            tell(format_args!("{}: the last line is torn: {error}", self.name));
        }
    }

    /// Drops the oldest lines of more than can wait.
    fn forget_excess(&mut self) {
        let Some(excess) = self.pending.len().checked_sub(PATIENCE).filter(|_| self.full.is_some()) else {
            return;
        };
        let newline = self.pending.iter().skip(excess).position(|byte| *byte == b'\n');
        let end = newline.map_or(self.pending.len(), |newline| excess + newline + 1);
        let lost = self.pending.drain(..end).filter(|byte| *byte == b'\n').count() as u64;
        self.lost += lost;
        LINES_LOST.add(lost);
    }
}
