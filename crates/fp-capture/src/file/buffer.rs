//! A window onto the input that is refilled, never grown.

use std::io::{self, Read};
use std::ops::Range;

use super::input::Input;
use crate::{Error, ErrorKind};

/// The size of the window. What a caller wants at once never exceeds it; larger blocks are read over.
///
/// Large enough that a system call costs nothing per packet, small enough to stay in the second-level cache.
pub(super) const CAPACITY: usize = 512 * 1024;

/// The bytes that have been read and not consumed are `bytes[start..end]`.
pub(super) struct Buffer {
    input: Input,
    bytes: Box<[u8]>,
    start: usize,
    end: usize,
    /// The offset of `bytes[0]` in the input.
    base: u64,
    /// What a consumed record goes on for beyond the window, and the whole record's place for the error if it is not there.
    beyond: u64,
    beyond_of: Range<u64>,
}

impl Buffer {
    pub(super) fn new(input: Input) -> Self {
        let bytes = vec![0; CAPACITY].into_boxed_slice();
        Buffer { input, bytes, start: 0, end: 0, base: 0, beyond: 0, beyond_of: 0..0 }
    }

    pub(super) fn input(&self) -> &Input {
        &self.input
    }

    /// Where the next byte stands in the decompressed input.
    pub(super) fn offset(&self) -> u64 {
        self.base + self.start as u64
    }

    /// Makes at least `count` bytes (at most [`CAPACITY`]) available; false if the input ends before.
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

    /// The bytes at `span`, as [`consume`](Self::consume) gave it; valid until the next call that reads.
    #[inline]
    pub(super) fn get(&self, span: Range<usize>) -> &[u8] {
        self.bytes.get(span).unwrap_or_default()
    }

    /// Consumes a record of `total` bytes and tells where its bytes `part` (which are available) stand.
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

    /// What the end of the input is where a record may begin: the end of the capture, or inside a header.
    #[cold]
    pub(super) fn end<T>(&self, header: u64) -> Result<Option<T>, Error> {
        if self.available().is_empty() { Ok(None) } else { Err(self.truncated(header)) }
    }

    #[cold]
    #[inline(never)]
    pub(super) fn fill(&mut self, count: usize) -> Result<bool, Error> {
        self.skip_beyond()?;
        self.bytes.copy_within(self.start..self.end, 0);
        self.base += self.start as u64;
        self.end -= self.start;
        self.start = 0;
        while self.end < count {
            if self.read()? == 0 {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn skip_beyond(&mut self) -> Result<(), Error> {
        while self.beyond > 0 {
            self.base += self.end as u64;
            (self.start, self.end) = (0, 0);
            let read = self.read()?;
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

    /// Reads once behind what there is.
    fn read(&mut self) -> Result<usize, Error> {
        let space = self.bytes.get_mut(self.end..).unwrap_or_default();
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
