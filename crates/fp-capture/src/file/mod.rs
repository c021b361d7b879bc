//! Captures in files: several in order, each read by a [`CaptureReader`].
//!
//! Records and blocks are parsed here rather than by the pcap-parser crate, which is the oracle in
//! the tests: in its version 0.17 a packet block with options costs an allocation, binary clocks
//! are refused, an interface's time offset is read as little-endian in big-endian sections, and a
//! block has to be in memory as a whole before it can be skipped. For sections and interfaces alone
//! it takes five times as long as this reader for all (docs/benchmarks.md).

mod block;
mod buffer;
mod byte_order;
mod input;
mod interface;
mod pcap;
mod pcapng;
mod reader;
mod record;
mod snoop;

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};

pub use block::Block;
pub use reader::{CaptureReader, Frames};

use crate::{Error, Frame, Source};

/// Reads captures one after the other, as if they were one. A file is opened when it is its turn.
///
/// An error, which names its file, ends that file only: the call after it goes on with the next
/// one.
pub struct FileSource {
    current: Option<CaptureReader>,
    /// How many captures were opened.
    opened: usize,
    waiting: VecDeque<PathBuf>,
    /// Bytes of the files that are done with.
    done: u64,
    size: Option<u64>,
}

impl FileSource {
    /// The captures at `paths`; `-` is standard input.
    pub fn new(paths: impl IntoIterator<Item = impl Into<PathBuf>>) -> Self {
        let waiting: VecDeque<PathBuf> = paths.into_iter().map(Into::into).collect();
        let size = waiting.iter().map(|path| size_of(path)).sum();
        FileSource { current: None, opened: 0, waiting, done: 0, size }
    }

    /// The capture that the last frame came from.
    pub fn current(&self) -> Option<&str> {
        self.current.as_ref().map(CaptureReader::name)
    }

    /// Reads the next part of a capture into a block, in place of the part before. `each` gets its
    /// frames as they are found, and their places in the block. False, and no frames, at the end.
    ///
    /// # Errors
    ///
    /// Of one file, as of [`next`](Source::next). `each` got the frames before the damage all the
    /// same.
    pub fn next_block(
        &mut self,
        block: &mut Block,
        mut each: impl FnMut(u32, &Frame<'_>),
    ) -> Result<bool, Error> {
        loop {
            if let Some(reader) = &mut self.current
                && reader.next_block(block, &mut each)?
            {
                return Ok(true);
            }
            if !self.open_next()? {
                return Ok(false);
            }
        }
    }

    /// The next frames, as many as there are without reading more, and at least one; `None` at the
    /// end. They cost less than as many calls of [`next`](Source::next). Those that are not taken
    /// are the next ones again.
    ///
    /// # Errors
    ///
    /// As of `next`.
    pub fn frames(&mut self) -> Result<Option<Frames<'_>>, Error> {
        Ok(if self.ready()? { self.current.as_mut().map(CaptureReader::at_hand) } else { None })
    }

    /// Reads until there is a frame, which [`current`](Self::current) and [`opened`](Self::opened)
    /// tell the capture of. False at the end.
    ///
    /// # Errors
    ///
    /// As of `next`.
    pub fn ready(&mut self) -> Result<bool, Error> {
        loop {
            if let Some(reader) = &mut self.current
                && reader.ready()?
            {
                return Ok(true);
            }
            if !self.open_next()? {
                return Ok(false);
            }
        }
    }

    /// How many captures were opened so far: another number is another capture.
    pub fn opened(&self) -> usize {
        self.opened
    }

    /// Opens the next capture if none is open, before anything is read of it; false if there is
    /// none.
    ///
    /// # Errors
    ///
    /// As of `next`, of one file: the call after it goes on with the one behind that.
    pub fn open(&mut self) -> Result<bool, Error> {
        Ok(self.current.is_some() || self.open_next()?)
    }

    /// Bytes read of all inputs so far, compressed ones where they are compressed.
    pub fn position(&self) -> u64 {
        self.done + self.current.as_ref().map_or(0, CaptureReader::position)
    }

    /// Bytes that all inputs have together, if all are regular files.
    pub fn size(&self) -> Option<u64> {
        self.size
    }

    /// Opens the next capture; false if there is none.
    #[cold]
    fn open_next(&mut self) -> Result<bool, Error> {
        if let Some(finished) = self.current.take() {
            self.done += finished.position();
        }
        let Some(path) = self.waiting.pop_front() else {
            return Ok(false);
        };
        let reader = if is_stdin(&path) { CaptureReader::stdin() } else { CaptureReader::open(&path) };
        self.current = Some(reader?);
        self.opened += 1;
        Ok(true)
    }
}

impl Source for FileSource {
    #[inline]
    fn next(&mut self) -> Result<Option<Frame<'_>>, Error> {
        let record = loop {
            if let Some(reader) = &mut self.current
                && let Some(record) = reader.next_record()?
            {
                break record;
            }
            if !self.open_next()? {
                return Ok(None);
            }
        };
        Ok(self.current.as_ref().map(|reader| reader.frame(record)))
    }
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn size_of(path: &Path) -> Option<u64> {
    if is_stdin(path) {
        return None;
    }
    match fs::metadata(path) {
        Ok(data) => data.is_file().then_some(data.len()),
        // It will be an error when its turn comes, and has no bytes until then.
        Err(_) => Some(0),
    }
}
