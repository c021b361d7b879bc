use std::fs::File;
use std::io::{self, IoSlice, IsTerminal as _, Write};
use std::path::Path;

use anstream::stream::RawStream;
use anstream::{AutoStream, ColorChoice};

use crate::inputs::Inputs;
use crate::patient::Patient;
use crate::terminal::shown;

/// Bytes of text that are gathered before they are written, if nobody is looking. Writes of just so
/// many, one behind the other, are those that a file system has the least work with: a write that
/// ends within a page has that page looked for again.
const BATCH: usize = 128 * 1024;

/// Bytes of a text that is not worth copying: a batch has no more than eight of them, each behind
/// shorter ones.
const LONG: usize = BATCH / 8;

/// Where events go: standard output or a file, in batches.
pub(crate) struct Writer {
    to: Box<dyn Write + Send>,
    terminal: bool,
    color: bool,
    /// Bytes of text that are gathered before they are written: 1 if somebody is looking.
    batch: usize,
    pending: Vec<u8>,
    /// What waits before it: texts that were [appended](Writer::append), and how many bytes they
    /// have.
    appended: Vec<Vec<u8>>,
    appended_len: usize,
    /// Memory of texts that were written.
    spare: Vec<Vec<u8>>,
}

impl Writer {
    /// Standard output.
    pub(crate) fn stdout() -> Writer {
        let stdout = io::stdout();
        let (terminal, color) = (stdout.is_terminal(), takes_color(&stdout));
        Writer::new(Box::new(Patient(stdout)), terminal, color)
    }

    /// A new file, or an old one emptied, which must be no input.
    ///
    /// # Errors
    /// The text to show.
    pub(crate) fn create(path: &Path, inputs: &Inputs) -> Result<Writer, String> {
        // Before it is opened, which waits for the reader of a pipe, and when it is known which
        // file that was.
        inputs.refuse(path)?;
        let fail = |error| format!("{}: cannot write: {error}", shown(path));
        let file = File::options().write(true).create(true).truncate(false).open(path).map_err(fail)?;
        let metadata = file.metadata().map_err(fail)?;
        inputs.refuse_file(path, &metadata)?;
        if metadata.is_file() {
            file.set_len(0).map_err(fail)?;
        }
        let (terminal, color) = (file.is_terminal(), takes_color(&file));
        Ok(Writer::new(Box::new(Patient(file)), terminal, color))
    }

    fn new(to: Box<dyn Write + Send>, terminal: bool, color: bool) -> Writer {
        let batch = if terminal { 1 } else { BATCH };
        let pending = Vec::with_capacity(BATCH + BATCH / 4);
        Writer { to, terminal, color, batch, pending, appended: vec![], appended_len: 0, spare: vec![] }
    }

    /// A terminal shows what is written.
    pub(crate) fn is_terminal(&self) -> bool {
        self.terminal
    }

    /// What is written is shown in colours: a terminal, unless the environment (`NO_COLOR`,
    /// `CLICOLOR_FORCE`, `TERM`) says otherwise.
    pub(crate) fn takes_color(&self) -> bool {
        self.color
    }

    /// From now on writes each event at once.
    pub(crate) fn be_eager(&mut self) {
        self.batch = 1;
    }

    /// Each event is written at once.
    pub(crate) fn is_eager(&self) -> bool {
        self.batch == 1
    }

    /// The text that waits; append to it.
    pub(crate) fn pending(&mut self) -> &mut Vec<u8> {
        &mut self.pending
    }

    /// Takes a whole text, to come after what waits, and writes if that is enough. A long one is
    /// taken away with its memory, for which other memory is left.
    pub(crate) fn append(&mut self, text: &mut Vec<u8>) -> io::Result<()> {
        if text.len() < LONG {
            self.pending.extend_from_slice(text);
            text.clear();
        } else {
            self.take_pending();
            self.take(text);
        }
        if self.appended_len + self.pending.len() < self.batch {
            return Ok(());
        }
        self.take_pending();
        self.write_appended()
    }

    fn take_pending(&mut self) {
        let mut pending = core::mem::take(&mut self.pending);
        self.take(&mut pending);
        self.pending = pending;
    }

    fn take(&mut self, text: &mut Vec<u8>) {
        if !text.is_empty() {
            self.appended_len += text.len();
            let spare = self.spare.pop().unwrap_or_default();
            self.appended.push(core::mem::replace(text, spare));
        }
    }

    fn write_appended(&mut self) -> io::Result<()> {
        let mut slices: Vec<IoSlice<'_>> = self.appended.iter().map(|text| IoSlice::new(text)).collect();
        let mut slices = slices.as_mut_slice();
        while !slices.is_empty() {
            match self.to.write_vectored(slices) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(written) => IoSlice::advance_slices(&mut slices, written),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.appended_len = 0;
        self.spare.extend(self.appended.drain(..).map(|mut text| {
            text.clear();
            text
        }));
        Ok(())
    }

    /// Writes what waits, if that is enough or somebody is looking.
    #[inline]
    pub(crate) fn flush_if_due(&mut self) -> io::Result<()> {
        if self.is_due() { self.write_due() } else { Ok(()) }
    }

    /// What waits is enough to write, or somebody is looking.
    #[inline]
    fn is_due(&self) -> bool {
        self.pending.len() >= self.batch
    }

    /// Writes whole batches, unless somebody is looking; the rest waits for more.
    #[inline(never)]
    fn write_due(&mut self) -> io::Result<()> {
        if self.is_eager() {
            return self.flush();
        }
        let whole = self.pending.len() - self.pending.len() % BATCH;
        self.to.write_all(self.pending.get(..whole).unwrap_or(&[]))?;
        self.pending.drain(..whole);
        Ok(())
    }

    /// Writes what waits.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.write_appended()?;
        self.to.write_all(&self.pending)?;
        self.pending.clear();
        self.to.flush()
    }
}

fn takes_color(stream: &impl RawStream) -> bool {
    AutoStream::choice(stream) != ColorChoice::Never
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    /// Sends what it is given to write.
    struct Sender(mpsc::Sender<Vec<u8>>);

    impl Write for Sender {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.send(bytes.to_vec()).unwrap();
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn writes_whole_batches_and_the_rest_in_the_end() {
        let (sender, written) = mpsc::channel();
        let mut writer = Writer::new(Box::new(Sender(sender)), false, false);
        let mut expected = Vec::new();
        for line in (0..50_000).map(|n| format!("line {n}\n")) {
            expected.extend_from_slice(line.as_bytes());
            writer.pending().extend_from_slice(line.as_bytes());
            writer.flush_if_due().unwrap();
        }
        writer.flush().unwrap();
        drop(writer);
        let written: Vec<Vec<u8>> = written.iter().collect();
        assert_eq!(written.concat(), expected);
        let sizes: Vec<usize> = written.iter().map(Vec::len).collect();
        assert!(matches!(sizes.as_slice(), [BATCH, BATCH, BATCH, BATCH, rest] if *rest < BATCH), "{sizes:?}");
    }

    #[test]
    fn texts_that_are_appended_come_in_order_and_leave_memory() {
        let (sender, written) = mpsc::channel();
        let mut writer = Writer::new(Box::new(Sender(sender)), false, false);
        let mut expected = Vec::new();
        let mut text = Vec::new();
        for n in 0..40u8 {
            text.extend(std::iter::repeat_n(n, LONG / 8 * usize::from(n % 20)));
            expected.extend_from_slice(&text);
            writer.append(&mut text).unwrap();
            assert!(text.is_empty());
            assert!(writer.appended.len() + writer.spare.len() <= 2 * BATCH / LONG + 2);
            if n == 35 {
                assert!(text.capacity() >= LONG, "the memory of what was written is used again");
                writer.pending().extend_from_slice(b"between");
                expected.extend_from_slice(b"between");
            }
        }
        writer.flush().unwrap();
        drop(writer);
        assert_eq!(written.iter().collect::<Vec<_>>().concat(), expected);
    }

    #[test]
    fn writes_at_once_for_whoever_looks() {
        let (sender, written) = mpsc::channel();
        let mut writer = Writer::new(Box::new(Sender(sender)), true, false);
        writer.pending().extend_from_slice(b"line\n");
        writer.flush_if_due().unwrap();
        assert_eq!(written.try_recv().unwrap(), b"line\n");
    }
}
