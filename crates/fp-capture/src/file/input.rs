//! The bytes of one input, decompressed where its first bytes say so.

mod gzip;

use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use gzip::Gzip;

use crate::{Error, ErrorKind};

const GZIP: [u8; 2] = [0x1f, 0x8b];
const ZSTD: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];
/// The last three bytes of the magic of a zstd skippable frame, with which some parallel
/// compressors begin.
const ZSTD_SKIPPABLE: [u8; 3] = [0x2a, 0x4d, 0x18];
/// The first of six bytes; the others follow in the decoder.
const XZ: [u8; 4] = [0xfd, b'7', b'z', b'X'];
/// A digit from 1 to 9 follows.
const BZIP2: [u8; 3] = *b"BZh";
const COMPRESSED_CHUNK: usize = 128 * 1024;
/// What decompresses, or hands on what is not compressed.
type Decoder = Box<dyn Read + Send>;
/// KiB that an xz block may ask for: its dictionary, at most 128 MiB as a window of zstd may be,
/// and what the decoder needs beside it. `xz -9` asks for 64 MiB.
#[cfg(feature = "xz")]
const XZ_MEMORY: u32 = 129 * 1024;

/// A plain stream, or a compressed one: gzip (of any number of members, with any number of NULs
/// behind each), zstd (of any number of frames), xz or bzip2 (of any number of streams).
///
/// However much it decompresses to, a decoder has the memory of its window: 32 KiB for gzip, at
/// most 128 MiB for zstd and xz, 4 MiB for bzip2.
pub(super) struct Input {
    reader: Decoder,
    compressed: bool,
    read: Arc<AtomicU64>,
}

impl Input {
    /// Looks at the first bytes of `reader` to tell how it is compressed.
    pub(super) fn new(mut reader: Box<dyn Read + Send>) -> Result<Self, Error> {
        let mut magic = Vec::with_capacity(4);
        (&mut reader)
            .take(4)
            .read_to_end(&mut magic)
            .map_err(|error| Error::new(0, ErrorKind::Read(error)))?;
        let first = magic.first().copied().unwrap_or_default();
        let behind_first = magic.get(1..).unwrap_or_default();
        let gzip = magic.starts_with(&GZIP);
        let zstd = magic == ZSTD || behind_first == ZSTD_SKIPPABLE && first >> 4 == 5;
        let xz = magic == XZ;
        let bzip2 =
            magic.starts_with(&BZIP2) && magic.last().is_some_and(|size| (b'1'..=b'9').contains(size));
        let read = Arc::new(AtomicU64::new(0));
        let counted = Counted { reader: Cursor::new(magic).chain(reader), read: Arc::clone(&read) };
        let buffered = |counted| BufReader::with_capacity(COMPRESSED_CHUNK, counted);
        let decoder = if gzip {
            Ok(Box::new(Gzip::new(buffered(counted))) as Decoder)
        } else if zstd {
            of_zstd(buffered(counted))
        } else if xz {
            of_xz(buffered(counted))
        } else if bzip2 {
            of_bzip2(buffered(counted))
        } else {
            Ok(Box::new(counted) as Decoder)
        };
        let reader = decoder.map_err(|error| Error::new(0, ErrorKind::Decompress(error)))?;
        Ok(Input { reader, compressed: gzip || zstd || xz || bzip2, read })
    }

    /// Bytes taken from the underlying reader so far, compressed ones where it is compressed.
    pub(super) fn position(&self) -> u64 {
        self.read.load(Ordering::Relaxed)
    }

    /// What a failure of [`Read::read`] on this input means.
    pub(super) fn failure(&self, error: io::Error) -> ErrorKind {
        // A decoder passes on the errors of the operating system, which have a number, and adds its
        // own, which do not.
        if self.compressed && error.raw_os_error().is_none() {
            ErrorKind::Decompress(error)
        } else {
            ErrorKind::Read(error)
        }
    }
}

impl Read for Input {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        // A decoder may take an answer of nothing for an end.
        if into.is_empty() { Ok(0) } else { self.reader.read(into) }
    }
}

#[cfg(feature = "zstd")]
fn of_zstd(compressed: impl BufRead + Send + 'static) -> io::Result<Decoder> {
    Ok(Box::new(zstd::Decoder::with_buffer(compressed)?))
}

#[cfg(not(feature = "zstd"))]
fn of_zstd(_: impl BufRead) -> io::Result<Decoder> {
    Err(not_in_this_build("zstd"))
}

#[cfg(feature = "xz")]
fn of_xz(compressed: impl BufRead + Send + 'static) -> io::Result<Decoder> {
    Ok(Box::new(lzma_rust2::XzReader::new_mem_limit(compressed, true, XZ_MEMORY)))
}

#[cfg(not(feature = "xz"))]
fn of_xz(_: impl BufRead) -> io::Result<Decoder> {
    Err(not_in_this_build("xz"))
}

#[cfg(feature = "bzip2")]
fn of_bzip2(compressed: impl BufRead + Send + 'static) -> io::Result<Decoder> {
    Ok(Box::new(bzip2::bufread::MultiBzDecoder::new(compressed)))
}

#[cfg(not(feature = "bzip2"))]
fn of_bzip2(_: impl BufRead) -> io::Result<Decoder> {
    Err(not_in_this_build("bzip2"))
}

#[cfg(not(all(feature = "zstd", feature = "xz", feature = "bzip2")))]
fn not_in_this_build(name: &str) -> io::Error {
    let text = format!("{name} is not in this build (feature `{name}` of fp-capture)");
    io::Error::new(io::ErrorKind::Unsupported, text)
}

/// A reader that counts what went through it. A signal is no reason to disturb a decoder.
struct Counted<R> {
    reader: R,
    read: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            match self.reader.read(into) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Ok(count) => {
                    self.read.fetch_add(count as u64, Ordering::Relaxed);
                    return Ok(count);
                }
                error => return error,
            }
        }
    }
}
