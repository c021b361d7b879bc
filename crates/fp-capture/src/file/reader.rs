//! One capture, whatever its format and compression.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::block::Block;
use super::buffer::Buffer;
use super::input::Input;
use super::pcap::Pcap;
use super::pcapng::Pcapng;
use super::record::Record;
use super::snoop::Snoop;
use crate::{Error, ErrorKind, Frame, Source};

/// Reads one capture: pcap, pcapng or snoop, plain or compressed with gzip, zstd, xz or bzip2, told
/// by its first bytes and not by its name.
pub struct CaptureReader {
    name: String,
    size: Option<u64>,
    buffer: Buffer,
    format: Format,
    /// The first record of the next block.
    ahead: Option<Record>,
}

enum Format {
    Pcap(Pcap),
    Pcapng(Pcapng),
    Snoop(Snoop),
    /// The end has been reached, or damage behind which nothing can be trusted.
    Ended,
}

impl CaptureReader {
    /// Opens a file.
    ///
    /// # Errors
    ///
    /// If it cannot be opened or read, or does not begin as a capture does.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let name = path.display().to_string();
        let file = File::open(path).map_err(|error| Error::new(0, ErrorKind::Open(error)).within(&name))?;
        let size = file.metadata().ok().filter(|data| data.is_file()).map(|data| data.len());
        let mut reader = CaptureReader::from_reader(name, file)?;
        reader.size = size;
        Ok(reader)
    }

    /// Reads standard input.
    ///
    /// # Errors
    ///
    /// As [`open`](Self::open).
    pub fn stdin() -> Result<Self, Error> {
        CaptureReader::from_reader("standard input", io::stdin())
    }

    /// Reads any stream of bytes; errors call it `name`. It needs no buffer of its own.
    ///
    /// # Errors
    ///
    /// As [`open`](Self::open).
    pub fn from_reader(name: impl Into<String>, reader: impl Read + Send + 'static) -> Result<Self, Error> {
        let name = name.into();
        match start(Box::new(reader)) {
            Ok((buffer, format)) => Ok(CaptureReader { name, size: None, buffer, format, ahead: None }),
            Err(error) => Err(error.within(&name)),
        }
    }

    /// The file's path as it was given, or the name of the stream.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Bytes read of the input so far, compressed ones where it is compressed: for progress, up to
    /// a buffer ahead.
    pub fn position(&self) -> u64 {
        self.buffer.input().position()
    }

    /// Bytes that the input has, if that is known: a regular file's size, compressed where it is
    /// compressed.
    pub fn size(&self) -> Option<u64> {
        self.size
    }

    /// How the next frame begins: a number of the tcpdump.org registry. `None` where there is no
    /// frame, unless the capture says it of all its frames beforehand.
    ///
    /// # Errors
    ///
    /// As of [`next`](Source::next), which does not tell of it again.
    pub fn link_type(&mut self) -> Result<Option<u32>, Error> {
        match &self.format {
            Format::Pcap(pcap) => return Ok(Some(pcap.link_type())),
            Format::Snoop(snoop) => return Ok(Some(snoop.link_type())),
            Format::Pcapng(_) | Format::Ended => {}
        }
        self.ready()?;
        Ok(self.ahead.as_ref().map(|record| record.link_type))
    }

    #[inline]
    pub(super) fn next_record(&mut self) -> Result<Option<Record>, Error> {
        if self.ahead.is_some() {
            return Ok(self.ahead.take());
        }
        let record = match &mut self.format {
            Format::Pcap(pcap) => pcap.next(&mut self.buffer),
            Format::Pcapng(pcapng) => pcapng.next(&mut self.buffer),
            Format::Snoop(snoop) => snoop.next(&mut self.buffer),
            Format::Ended => Ok(None),
        };
        match record {
            Ok(Some(record)) => Ok(Some(record)),
            Ok(None) => {
                self.format = Format::Ended;
                Ok(None)
            }
            Err(error) => {
                self.format = Format::Ended;
                Err(error.within(&self.name))
            }
        }
    }

    #[inline]
    pub(super) fn frame(&self, record: Record) -> Frame<'_> {
        let bytes = self.buffer.get(record.span.clone());
        record.frame(bytes)
    }

    /// The next frames, as many as there are without reading more, and at least one; `None` at the
    /// end. They cost less than as many calls of [`next`](Source::next). Those that are not taken
    /// are the next ones again.
    ///
    /// # Errors
    ///
    /// As of `next`, where the next frame should be.
    pub fn frames(&mut self) -> Result<Option<Frames<'_>>, Error> {
        Ok(self.ready()?.then(|| self.at_hand()))
    }

    /// Reads until there is a frame. False if there is none.
    pub(super) fn ready(&mut self) -> Result<bool, Error> {
        if let Format::Pcap(pcap) = &self.format
            && self.ahead.is_none()
            && pcap.frame(self.buffer.available()).is_some()
        {
            return Ok(true);
        }
        self.ahead = self.next_record()?;
        Ok(self.ahead.is_some())
    }

    /// The next frames, as far as they are here.
    pub(super) fn at_hand(&mut self) -> Frames<'_> {
        let pcap = if let Format::Pcap(pcap) = &self.format { Some(pcap) } else { None };
        let (before, rest, start) = self.buffer.window();
        Frames { ahead: &mut self.ahead, before, pcap, rest, start }
    }

    /// Reads the next part of the capture, as much as the input gives at once. `each` gets its
    /// frames as they are found, and their places in the block. False, and no frames, at the end.
    ///
    /// # Errors
    ///
    /// Damage. `each` got the frames before it all the same.
    pub fn next_block(
        &mut self,
        block: &mut Block,
        mut each: impl FnMut(u32, &Frame<'_>),
    ) -> Result<bool, Error> {
        block.clear();
        block.pcap = if let Format::Pcap(pcap) = &self.format { Some(pcap.clone()) } else { None };
        self.buffer.lend(core::mem::take(&mut block.bytes));
        let mut any = false;
        loop {
            let mut frames = self.at_hand();
            while let Some((place, frame)) = frames.next_placed(|record| block.keep(record)) {
                any = true;
                // Called here and nowhere else, so that it is inlined.
                each(place, &frame);
            }
            let read = self.next_record();
            if !matches!(read, Ok(Some(_))) {
                // Behind the last record there may have been no reason to read on.
                self.buffer.leave();
            }
            let left = self.buffer.take_left();
            self.ahead = match (left, read) {
                // There is no frame in what was left: this one begins the block.
                (Some(left), Ok(Some(record))) if !any => {
                    self.buffer.lend(left);
                    Some(record)
                }
                (Some(left), read) => {
                    block.bytes = left;
                    self.ahead = read?;
                    return Ok(any);
                }
                (None, read) => read?,
            };
        }
    }
}

/// The frames of a capture that are here without reading more of it.
pub struct Frames<'a> {
    /// One that was read to see whether there is any, and where its bytes are.
    ahead: &'a mut Option<Record>,
    before: &'a [u8],
    /// Of a classic capture, to read what follows.
    pcap: Option<&'a Pcap>,
    rest: &'a [u8],
    /// The place of `rest` in the buffer.
    start: &'a mut usize,
}

impl<'a> Frames<'a> {
    /// The next frame, which remains that.
    pub fn first(&self) -> Option<Frame<'a>> {
        if let Some(record) = &*self.ahead {
            return Some(record.frame(self.before.get(record.span.clone()).unwrap_or_default()));
        }
        Some(self.pcap?.frame(self.rest)?.0)
    }

    /// The next frame and its place: where in the buffer its record begins, or what `keep` says of
    /// a record that was read before.
    #[inline(always)]
    fn next_placed(&mut self, keep: impl FnOnce(Record) -> u32) -> Option<(u32, Frame<'a>)> {
        // Looked for before it is taken, which moves more than there mostly is.
        if self.ahead.is_some() {
            let record = self.ahead.take()?;
            let frame = record.frame(self.before.get(record.span.clone()).unwrap_or_default());
            return Some((keep(record), frame));
        }
        let (frame, rest) = self.pcap?.frame(self.rest)?;
        let place = *self.start as u32;
        *self.start += self.rest.len() - rest.len();
        self.rest = rest;
        Some((place, frame))
    }
}

impl<'a> Iterator for Frames<'a> {
    type Item = Frame<'a>;

    #[inline]
    fn next(&mut self) -> Option<Frame<'a>> {
        self.next_placed(|_| 0).map(|(_, frame)| frame)
    }
}

impl Source for CaptureReader {
    #[inline]
    fn next(&mut self) -> Result<Option<Frame<'_>>, Error> {
        match self.next_record()? {
            Some(record) => Ok(Some(self.frame(record))),
            None => Ok(None),
        }
    }
}

/// Tells the compression and the format.
fn start(reader: Box<dyn Read + Send>) -> Result<(Buffer, Format), Error> {
    let mut buffer = Buffer::new(Input::new(reader)?);
    let Some(magic) = buffer.peek::<4>()? else {
        return Err(not_a_capture(buffer.available()));
    };
    let format = if Pcapng::recognise(magic) {
        Format::Pcapng(Pcapng::new())
    } else if let Some(order) = Pcap::recognise(magic) {
        Format::Pcap(Pcap::open(order, &mut buffer)?)
    } else if Snoop::recognise(magic)
        && let Some(snoop) = Snoop::open(&mut buffer)?
    {
        Format::Snoop(snoop)
    } else {
        return Err(not_a_capture(&magic));
    };
    Ok((buffer, format))
}

fn not_a_capture(found: &[u8]) -> Error {
    Error::new(0, ErrorKind::NotACapture { found: found.to_vec() })
}
