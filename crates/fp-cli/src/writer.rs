use std::fs::File;
use std::io::{self, IsTerminal as _, Write};
use std::path::Path;

use anstream::stream::RawStream;
use anstream::{AutoStream, ColorChoice};

/// Bytes of text that are gathered before they are written.
const BATCH: usize = 64 * 1024;

/// Where events go: standard output or a file, in batches.
pub(crate) struct Writer {
    to: Box<dyn Write + Send>,
    terminal: bool,
    color: bool,
    /// Write each event at once: somebody is looking.
    eager: bool,
    pending: Vec<u8>,
}

impl Writer {
    /// Standard output.
    pub(crate) fn stdout() -> Writer {
        let stdout = io::stdout();
        let (terminal, color) = (stdout.is_terminal(), takes_color(&stdout));
        Writer::new(Box::new(stdout), terminal, color)
    }

    /// A new file, or an old one emptied.
    pub(crate) fn create(path: &Path) -> io::Result<Writer> {
        let file = File::create(path)?;
        let (terminal, color) = (file.is_terminal(), takes_color(&file));
        Ok(Writer::new(Box::new(file), terminal, color))
    }

    fn new(to: Box<dyn Write + Send>, terminal: bool, color: bool) -> Writer {
        Writer { to, terminal, color, eager: terminal, pending: Vec::with_capacity(BATCH + BATCH / 4) }
    }

    /// A terminal shows what is written.
    pub(crate) fn is_terminal(&self) -> bool {
        self.terminal
    }

    /// What is written is shown in colours: a terminal, unless the environment (`NO_COLOR`, `CLICOLOR_FORCE`, `TERM`)
    /// says otherwise.
    pub(crate) fn takes_color(&self) -> bool {
        self.color
    }

    /// From now on writes each event at once.
    pub(crate) fn be_eager(&mut self) {
        self.eager = true;
    }

    /// Each event is written at once.
    pub(crate) fn is_eager(&self) -> bool {
        self.eager
    }

    /// The text that waits; append to it.
    pub(crate) fn pending(&mut self) -> &mut Vec<u8> {
        &mut self.pending
    }

    /// Writes what waits, if that is enough or somebody is looking.
    #[inline]
    pub(crate) fn flush_if_due(&mut self) -> io::Result<()> {
        if self.is_due() { self.flush() } else { Ok(()) }
    }

    /// What waits is enough to write, or somebody is looking.
    #[inline]
    pub(crate) fn is_due(&self) -> bool {
        self.pending.len() >= BATCH || (self.eager && !self.pending.is_empty())
    }

    /// Writes what waits.
    #[inline(never)]
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.to.write_all(&self.pending)?;
        self.pending.clear();
        self.to.flush()
    }
}

fn takes_color(stream: &impl RawStream) -> bool {
    AutoStream::choice(stream) != ColorChoice::Never
}
