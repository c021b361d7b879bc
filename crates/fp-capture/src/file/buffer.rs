//! A window onto the input that is refilled, never grown.

use std::io::{self, Read};
use std::ops::Range;

use super::input::Input;
use crate::{Error, ErrorKind};

/// The size of the window. What a caller wants at once never exceeds it; larger blocks are read
/// over.
///
/// Large enough that a system call costs nothing per packet, small enough to stay in the
/// second-level cache.
pub(super) const CAPACITY: usize = 512 * 1024;

/// What is read at once into a window that is lent: with several of them on their way, more would
/// leave the caches before all that is done with it is done.
const LENT: usize = 256 * 1024;

/// The bytes that are read to see where a lent window ends: few, since another thread may look at
/// them.
const AHEAD: usize = 4 * 1024;

/// The bytes that have been read and not consumed are `bytes[start..end]`.
pub(super) struct Buffer {
    input: Input,
    bytes: Box<[u8]>,
    start: usize,
    end: usize,
    /// The offset of `bytes[0]` in the input.
    base: u64,
    /// What a consumed record goes on for beyond the window, and the whole record's place for the
    /// error if it is not there.
    beyond: u64,
    beyond_of: Range<u64>,
    lending: Lending,
}

/// Whether the window is lent by whoever looks at its records, and which it takes the place of.
enum Lending {
    /// No: records are looked at one by one.
    Not,
    /// More is to be read into the window.
    Filling(Box<[u8]>),
    /// When more is needed, the window is given back.
    Full(Box<[u8]>),
    /// The window, with which all is done.
    Left(Box<[u8]>),
}

impl Buffer {
    pub(super) fn new(input: Input) -> Self {
        Buffer {
            input,
            bytes: new_window(CAPACITY),
            start: 0,
            end: 0,
            base: 0,
            beyond: 0,
            beyond_of: 0..0,
            lending: Lending::Not,
        }
    }

    /// What is available, and what is read next, stands in `window` until
    /// [`take_left`](Self::take_left) gives that back: one that it gave before, or nothing. More is
    /// read into it once, if there is room.
    pub(super) fn lend(&mut self, window: Box<[u8]>) {
        let mut window = if window.len() == CAPACITY { window } else { new_window(CAPACITY) };
        if let (Some(to), Some(from)) = (window.get_mut(..self.end), self.bytes.get(..self.end)) {
            to.copy_from_slice(from);
        }
        self.lending = Lending::Filling(core::mem::replace(&mut self.bytes, window));
    }

    /// The window that was left, if one was since it was [lent](Self::lend).
    #[inline]
    pub(super) fn take_left(&mut self) -> Option<Box<[u8]>> {
        if !matches!(self.lending, Lending::Left(_)) {
            return None;
        }
        match core::mem::replace(&mut self.lending, Lending::Not) {
            Lending::Left(window) => Some(window),
            _ => None,
        }
    }

    /// Leaves the present window if it is lent: what was not consumed goes along.
    pub(super) fn leave(&mut self) {
        let mut next = match core::mem::replace(&mut self.lending, Lending::Not) {
            Lending::Filling(next) | Lending::Full(next) => next,
            other => return self.lending = other,
        };
        let rest = self.available();
        // Behind damage there may be more than fits, which nobody will look at.
        let rest = rest.get(..CAPACITY).unwrap_or(rest);
        let len = rest.len();
        if let Some(start) = next.get_mut(..len) {
            start.copy_from_slice(rest);
        }
        self.lending = Lending::Left(core::mem::replace(&mut self.bytes, next));
        self.base += self.start as u64;
        (self.start, self.end) = (0, len);
    }

    pub(super) fn input(&self) -> &Input {
        &self.input
    }

    /// Where the next byte stands in the decompressed input.
    pub(super) fn offset(&self) -> u64 {
        self.base + self.start as u64
    }

    /// Makes at least `count` bytes (at most [`CAPACITY`]) available; false if the input ends
    /// before.
    #[inline]
    pub(super) fn has(&mut self, count: usize) -> Result<bool, Error> {
        if self.end - self.start >= count { Ok(true) } else { self.fill(count) }
    }

    /// The next `N` bytes, without consuming them; `None` if the input ends before.
    #[inline]
    pub(super) fn peek<const N: usize>(&mut self) -> Result<Option<[u8; N]>, Error> {
        if !self.has(N)? {
            return Ok(None);
        }
        Ok(self.available().first_chunk().copied())
    }

    /// Everything that is available now.
    #[inline]
    pub(super) fn available(&self) -> &[u8] {
        self.bytes.get(self.start..self.end).unwrap_or_default()
    }

    /// Everything that is available now, the bytes before it, and the place between them, to be
    /// moved on over what is consumed.
    #[inline]
    pub(super) fn window(&mut self) -> (&[u8], &[u8], &mut usize) {
        let (before, available) = self.bytes.split_at_checked(self.start).unwrap_or_default();
        let available = available.get(..self.end - self.start).unwrap_or_default();
        (before, available, &mut self.start)
    }

    /// The bytes at `span`, as [`consume`](Self::consume) gave it; valid until the next call that
    /// reads.
    #[inline]
    pub(super) fn get(&self, span: Range<usize>) -> &[u8] {
        self.bytes.get(span).unwrap_or_default()
    }

    /// Consumes a record of `total` bytes and tells where its bytes `part` (which are available)
    /// stand.
    ///
    /// What the record has beyond the available bytes is read over by the next call that reads.
    #[inline]
    pub(super) fn consume(&mut self, total: u64, part: Range<usize>) -> Range<usize> {
        let span = self.start + part.start..self.start + part.end;
        let available = self.end - self.start;
        if total <= available as u64 {
            self.start += total as usize;
        } else {
            let at = self.offset();
            self.beyond_of = at..at + total;
            self.beyond = total - available as u64;
            self.start = self.end;
        }
        span
    }

    /// The error for an input that ends inside a record of `expected` bytes that begins here.
    #[cold]
    pub(super) fn truncated(&self, expected: u64) -> Error {
        let found = self.available().len() as u64;
        Error::new(self.offset(), ErrorKind::Truncated { expected, found })
    }

    /// What the end of the input is where a record may begin: the end of the capture, or inside a
    /// header.
    #[cold]
    pub(super) fn end<T>(&self, header: u64) -> Result<Option<T>, Error> {
        if self.available().is_empty() { Ok(None) } else { Err(self.truncated(header)) }
    }

    #[cold]
    #[inline(never)]
    pub(super) fn fill(&mut self, count: usize) -> Result<bool, Error> {
        let most = match core::mem::replace(&mut self.lending, Lending::Not) {
            Lending::Filling(next) if self.beyond == 0 && self.start + count <= CAPACITY => {
                self.lending = Lending::Full(next);
                LENT
            }
            Lending::Not => {
                self.skip_beyond()?;
                self.move_to_start();
                CAPACITY
            }
            lending => {
                self.lending = lending;
                self.leave();
                self.skip_beyond()?;
                self.move_to_start();
                AHEAD
            }
        };
        while self.end - self.start < count {
            let missing = count - (self.end - self.start);
            if self.read(most.max(missing))? == 0 {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn move_to_start(&mut self) {
        self.bytes.copy_within(self.start..self.end, 0);
        self.base += self.start as u64;
        self.end -= self.start;
        self.start = 0;
    }

    fn skip_beyond(&mut self) -> Result<(), Error> {
        while self.beyond > 0 {
            self.base += self.end as u64;
            (self.start, self.end) = (0, 0);
            let read = self.read(CAPACITY)?;
            if read == 0 {
                let Range { start, end } = self.beyond_of;
                let found = end - start - self.beyond;
                self.beyond = 0;
                return Err(Error::new(start, ErrorKind::Truncated { expected: end - start, found }));
            }
            let skipped = self.beyond.min(read as u64);
            self.beyond -= skipped;
            self.start = skipped as usize;
        }
        Ok(())
    }

    /// Reads once behind what there is, at most so many bytes.
    fn read(&mut self, most: usize) -> Result<usize, Error> {
        let stop = self.bytes.len().min(self.end + most);
        let space = self.bytes.get_mut(self.end..stop).unwrap_or_default();
        loop {
            match self.input.read(space) {
                Ok(count) => {
                    self.end += count;
                    return Ok(count);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    let kind = self.input.failure(error);
                    return Err(Error::new(self.base + self.end as u64, kind));
                }
            }
        }
    }
}

fn new_window(size: usize) -> Box<[u8]> {
    vec![0; size].into_boxed_slice()
}
