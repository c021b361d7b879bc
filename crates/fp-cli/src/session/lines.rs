//! Lines to a file that may become full, or to a pipe that may be read slowly, or no longer.

use std::fs::File;
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::ops::Deref;
use std::os::fd::{AsFd as _, BorrowedFd};
use std::time::{Duration, Instant};

use nix::poll::PollTimeout;

use crate::messages::tell;
use crate::metrics::LINES_LOST;
use crate::patient::wait_for_room;

/// Bytes that wait for room. What comes when there are more is lost, and counted.
const PATIENCE: usize = 4 << 20;
/// How often a disk that was full is tried.
const RETRY: Duration = Duration::from_secs(1);
/// Bytes that are written to a pipe at a time: they are written whole or not at all (pipe(7),
/// `PIPE_BUF`).
const PIECE: usize = 4096;
/// How often it is told that lines are lost.
const QUIET: Duration = Duration::from_secs(60);
/// How long the reader of a pipe has at the end.
const FAREWELL: Duration = Duration::from_secs(2);

/// Writes lines, each whole or not at all.
pub(crate) struct Lines<F> {
    /// For messages.
    name: String,
    file: F,
    kind: Kind,
    pending: Vec<u8>,
    /// When it was last tried in vain to write.
    full: Option<Instant>,
    /// Bytes of whole lines that were written to a file.
    written: u64,
    lost: Lost,
}

#[derive(Clone, Copy)]
enum Kind {
    /// What was written can be taken back.
    File,
    /// A pipe, a terminal, a socket: what was written is gone.
    Stream {
        /// Bytes of the first line that waits which are gone: the rest has to follow.
        sent: usize,
        /// How long to wait for the reader.
        timeout: PollTimeout,
        /// A write does not wait; else it is looked first whether it would.
        nonblocking: bool,
    },
}

/// Lines that were lost.
#[derive(Default)]
struct Lost {
    /// Those that the next message tells of.
    untold: u64,
    told: Option<Instant>,
}

impl<F: Deref<Target = File>> Lines<F> {
    pub(crate) fn new(name: String, file: F) -> Self {
        let is_file = file.metadata().is_ok_and(|metadata| metadata.is_file());
        let stream = Kind::Stream { sent: 0, timeout: PollTimeout::ZERO, nonblocking: false };
        let kind = if is_file { Kind::File } else { stream };
        Lines { name, file, kind, pending: Vec::new(), full: None, written: 0, lost: Lost::default() }
    }

    /// From now on waits for whoever reads a pipe, for as long as that takes: nothing is lost.
    pub(crate) fn be_patient(&mut self) {
        if let Kind::Stream { timeout, .. } = &mut self.kind {
            *timeout = PollTimeout::NONE;
        }
    }

    /// Says that writes to this file do not wait.
    pub(crate) fn is_nonblocking(&mut self) {
        if let Kind::Stream { nonblocking, .. } = &mut self.kind {
            *nonblocking = true;
        }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn file(&self) -> &File {
        &self.file
    }

    /// How many bytes were written, if to a file.
    pub(crate) fn written(&self) -> u64 {
        self.written
    }

    /// What reads or does not read, and whether something waits for that.
    pub(crate) fn reader(&self) -> Option<(BorrowedFd<'_>, bool)> {
        matches!(self.kind, Kind::Stream { .. }).then(|| (self.file.as_fd(), !self.pending.is_empty()))
    }

    /// From now on writes to this file.
    pub(crate) fn replace(&mut self, file: F) {
        self.file = file;
    }

    /// The lines that wait; append to them.
    pub(crate) fn pending(&mut self) -> &mut Vec<u8> {
        &mut self.pending
    }

    /// Writes what waits. Where there is no room it goes on waiting; of what was written of a line
    /// to a file the rest is taken back, to a pipe it follows.
    ///
    /// # Errors
    /// Nobody reads the pipe any longer.
    pub(crate) fn flush(&mut self) -> Result<(), io::Error> {
        match self.kind {
            Kind::File => self.flush_file(),
            Kind::Stream { sent, timeout, nonblocking } => {
                let (out, done) = self.send(sent, timeout, nonblocking);
                self.sent(out);
                self.forget_excess();
                return done;
            }
        }
        Ok(())
    }

    fn flush_file(&mut self) {
        if self.pending.is_empty() || self.full.is_some_and(|tried| tried.elapsed() < RETRY) {
            return self.forget_excess();
        }
        let (written, failed) = self.write();
        if let Some(error) = failed {
            let text = self.pending.get(..written).unwrap_or(&[]);
            let whole = end_of_lines(text);
            self.take_back(written - whole);
            self.pending.drain(..whole);
            self.written += whole as u64;
            if self.full.replace(Instant::now()).is_none() {
                tell(format_args!("{}: cannot write: {error}; what comes waits for room", self.name));
            }
            return self.forget_excess();
        }
        self.written += written as u64;
        self.pending.clear();
        if self.full.take().is_some() {
            let lost = std::mem::take(&mut self.lost.untold);
            tell(format_args!("{}: writing again; {lost} lines were lost", self.name));
        }
    }

    /// The last try, at the end: tells how many lines are lost.
    pub(crate) fn finish(&mut self) -> Result<(), io::Error> {
        self.full = None;
        self.flush()?;
        let start = Instant::now();
        while let Kind::Stream { .. } = self.kind
            && !self.pending.is_empty()
            && let Some(left) = FAREWELL.checked_sub(start.elapsed())
        {
            wait_for_room(self.file(), PollTimeout::try_from(left).unwrap_or(PollTimeout::ZERO));
            self.flush()?;
        }
        self.lost.count(lines(&self.pending));
        self.pending.clear();
        if self.lost.untold > 0 {
            tell(format_args!("{}: {} lines were lost for want of room", self.name, self.lost.untold));
        }
        Ok(())
    }

    /// Writes to a pipe whole lines as far as there is room, from so many bytes on. How many bytes
    /// are gone then.
    fn send(&self, sent: usize, timeout: PollTimeout, nonblocking: bool) -> (usize, Result<(), io::Error>) {
        let mut out = sent;
        loop {
            let rest = self.pending.get(out..).unwrap_or(&[]);
            let piece = rest.get(..PIECE).unwrap_or(rest);
            let piece = match end_of_lines(piece) {
                0 => piece,
                whole => piece.get(..whole).unwrap_or(piece),
            };
            let looks = !nonblocking || timeout != PollTimeout::ZERO;
            if piece.is_empty() || looks && !wait_for_room(self.file(), timeout) {
                return (out, Ok(()));
            }
            match (&*self.file).write(piece) {
                Ok(0) => return (out, Err(io::ErrorKind::WriteZero.into())),
                Ok(len) => out += len,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    if timeout == PollTimeout::ZERO {
                        return (out, Ok(()));
                    }
                }
                Err(error) => return (out, Err(error)),
            }
        }
    }

    /// So many bytes are gone: whole lines are done with.
    fn sent(&mut self, out: usize) {
        let whole = end_of_lines(self.pending.get(..out).unwrap_or(&[]));
        self.pending.drain(..whole);
        if let Kind::Stream { sent, .. } = &mut self.kind {
            *sent = out - whole;
        }
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

    /// Drops the oldest lines of more than can wait, many at a time. The rest of one that has begun
    /// has to follow.
    fn forget_excess(&mut self) {
        if self.pending.len() <= PATIENCE {
            return;
        }
        let end_of_line = |from: usize| {
            let newline = self.pending.iter().skip(from).position(|byte| *byte == b'\n');
            newline.map_or(self.pending.len(), |newline| from + newline + 1)
        };
        let begun = match self.kind {
            Kind::Stream { sent: 1.., .. } => end_of_line(0),
            _ => 0,
        };
        let end = end_of_line(begun.max(self.pending.len() - PATIENCE / 4 * 3));
        self.lost.count(self.pending.drain(begun..end).filter(|byte| *byte == b'\n').count() as u64);
        if matches!(self.kind, Kind::Stream { .. })
            && self.lost.told.is_none_or(|told| told.elapsed() >= QUIET)
        {
            self.lost.told = Some(Instant::now());
            let lost = std::mem::take(&mut self.lost.untold);
            tell(format_args!("{}: read too slowly: {lost} lines were lost", self.name));
        }
    }
}

impl Lost {
    fn count(&mut self, lines: u64) {
        self.untold += lines;
        LINES_LOST.add(lines);
    }
}

/// Where the last whole line ends.
fn end_of_lines(text: &[u8]) -> usize {
    text.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1)
}

fn lines(text: &[u8]) -> u64 {
    text.iter().filter(|byte| **byte == b'\n').count() as u64
}

#[cfg(test)]
mod tests {
    use std::io::{PipeReader, Read as _};
    use std::os::fd::OwnedFd;

    use nix::fcntl::{FcntlArg, OFlag, fcntl};

    use super::*;

    /// Lines to a pipe: looked at before each write, or non-blocking.
    fn to_a_pipe(nonblocking: bool) -> (PipeReader, Lines<Box<File>>) {
        let (reader, writer) = io::pipe().unwrap();
        let file = File::from(OwnedFd::from(writer));
        let mut lines = Lines::new("a pipe".to_owned(), Box::new(file));
        if nonblocking {
            fcntl(lines.file(), FcntlArg::F_SETFL(OFlag::O_NONBLOCK)).unwrap();
            lines.is_nonblocking();
        }
        (reader, lines)
    }

    fn line(number: usize) -> String {
        // Some are longer than a piece.
        let len = if number.is_multiple_of(97) { 10_000 } else { 10 + number % 300 };
        format!("{number:06}{}end\n", "x".repeat(len))
    }

    #[test]
    fn a_pipe_gets_whole_lines_or_none() {
        for nonblocking in [false, true] {
            let (mut reader, mut lines) = to_a_pipe(nonblocking);
            let (mut text, mut piece) = (Vec::new(), [0; 5000]);
            let (mut written, before) = (0, LINES_LOST.get());
            for number in 0..60_000 {
                lines.pending().extend_from_slice(line(number).as_bytes());
                written += 1;
                lines.flush().unwrap();
                // A slow reader: most is lost.
                if number % 100 == 0 {
                    let len = reader.read(&mut piece).unwrap();
                    text.extend_from_slice(&piece[..len]);
                }
            }
            assert!(LINES_LOST.get() > before + 1000);
            let rest = std::thread::spawn(move || {
                let mut rest = Vec::new();
                reader.read_to_end(&mut rest).map(|_| rest).unwrap()
            });
            lines.finish().unwrap();
            let lost = LINES_LOST.get() - before;
            drop(lines);
            text.extend(rest.join().unwrap());
            let text = String::from_utf8(text).unwrap();
            let mut last = None;
            for got in text.split_inclusive('\n') {
                let number: usize = got[..6].parse().unwrap();
                assert_eq!(got, line(number));
                assert!(last.replace(number) < Some(number));
            }
            assert_eq!(text.lines().count() as u64 + lost, written);
        }

        // Of what nobody reads at the end a pipe takes its share.
        let (_reader, mut lines) = to_a_pipe(false);
        (0..2000).for_each(|number| lines.pending().extend_from_slice(line(number).as_bytes()));
        let (start, before) = (Instant::now(), LINES_LOST.get());
        lines.finish().unwrap();
        assert!(start.elapsed() >= FAREWELL);
        assert!((1000..2000).contains(&(LINES_LOST.get() - before)));
    }

    #[test]
    fn nobody_reads() {
        for nonblocking in [false, true] {
            let (reader, mut lines) = to_a_pipe(nonblocking);
            lines.pending().extend_from_slice(b"line\n");
            drop(reader);
            assert_eq!(lines.flush().unwrap_err().kind(), io::ErrorKind::BrokenPipe);
        }
    }
}
