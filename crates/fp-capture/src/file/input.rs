//! The bytes of one input, decompressed where its first bytes say so.

mod gzip;

use std::io::{self, BufReader, Cursor, Read};

use gzip::Gzip;

use crate::{Error, ErrorKind};

const GZIP: [u8; 2] = [0x1f, 0x8b];
const ZSTD: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];
/// The last three bytes of the magic of a zstd skippable frame, with which some parallel compressors begin.
const ZSTD_SKIPPABLE: [u8; 3] = [0x2a, 0x4d, 0x18];
const COMPRESSED_CHUNK: usize = 128 * 1024;

/// A plain, gzip (of any number of members, with any number of NULs behind each) or zstd (of any number of frames) stream.
pub(super) enum Input {
    Plain(Counted),
    Gzip(Box<Gzip<BufReader<Counted>>>),
    Zstd(Box<zstd::Decoder<'static, BufReader<Counted>>>),
}

/// A reader that counts what went through it.
pub(super) struct Counted {
    reader: Box<dyn Read + Send>,
    bytes: u64,
}

impl Input {
    /// Looks at the first bytes of `reader` to tell how it is compressed.
    pub(super) fn new(mut reader: Box<dyn Read + Send>) -> Result<Self, Error> {
        let mut magic = Vec::with_capacity(4);
        (&mut reader)
            .take(4)
            .read_to_end(&mut magic)
            .map_err(|error| Error::new(0, ErrorKind::Read(error)))?;
        let gzip = magic.starts_with(&GZIP);
        let zstd = magic == ZSTD
            || magic.get(1..) == Some(&ZSTD_SKIPPABLE) && magic.first().is_some_and(|b| b >> 4 == 5);
        let counted = Counted { reader: Box::new(Cursor::new(magic).chain(reader)), bytes: 0 };
        let buffered = |counted| BufReader::with_capacity(COMPRESSED_CHUNK, counted);
        Ok(if gzip {
            Input::Gzip(Box::new(Gzip::new(buffered(counted))))
        } else if zstd {
            let decoder = zstd::Decoder::with_buffer(buffered(counted))
                .map_err(|error| Error::new(0, ErrorKind::Decompress(error)))?;
            Input::Zstd(Box::new(decoder))
        } else {
            Input::Plain(counted)
        })
    }

    /// Bytes taken from the underlying reader so far, compressed ones where it is compressed.
    pub(super) fn position(&self) -> u64 {
        match self {
            Input::Plain(counted) => counted.bytes,
            Input::Gzip(decoder) => decoder.get_ref().map_or(0, |buffered| buffered.get_ref().bytes),
            Input::Zstd(decoder) => decoder.get_ref().get_ref().bytes,
        }
    }

    /// What a failure of [`Read::read`] on this input means.
    pub(super) fn failure(&self, error: io::Error) -> ErrorKind {
        // A decoder passes on the errors of the operating system, which have a number, and adds its own, which do not.
        match self {
            Input::Gzip(_) | Input::Zstd(_) if error.raw_os_error().is_none() => ErrorKind::Decompress(error),
            _ => ErrorKind::Read(error),
        }
    }
}

impl Read for Input {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self {
            Input::Plain(counted) => counted.read(into),
            Input::Gzip(decoder) => decoder.read(into),
            Input::Zstd(decoder) => decoder.read(into),
        }
    }
}

impl Read for Counted {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(into)?;
        self.bytes += count as u64;
        Ok(count)
    }
}
