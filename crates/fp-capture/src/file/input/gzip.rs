//! gzip as it is found: members one behind the other (RFC 1952, section 2.2), and NULs that fill up
//! a block of a tape or disk.

use std::io::{self, BufRead, Read};

use flate2::bufread::GzDecoder;

/// Decompresses all members of a stream. NULs behind a member are no part of it, and no fault.
pub(in crate::file) struct Gzip<R> {
    now: Now<R>,
}

enum Now<R> {
    Member(GzDecoder<R>),
    /// Behind a member.
    Between(R),
    /// Only while one becomes the other.
    Moved,
}

impl<R: BufRead> Gzip<R> {
    pub(super) fn new(reader: R) -> Self {
        Gzip { now: Now::Member(GzDecoder::new(reader)) }
    }
}

impl<R: BufRead> Read for Gzip<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if into.is_empty() {
            return Ok(0);
        }
        loop {
            match &mut self.now {
                Now::Member(decoder) => match decoder.read(into)? {
                    0 => {}
                    len => return Ok(len),
                },
                Now::Between(reader) => {
                    if !skip_nuls(reader)? {
                        return Ok(0);
                    }
                }
                Now::Moved => return Ok(0),
            }
            self.now = match std::mem::replace(&mut self.now, Now::Moved) {
                Now::Member(decoder) => Now::Between(decoder.into_inner()),
                Now::Between(reader) => Now::Member(GzDecoder::new(reader)),
                Now::Moved => Now::Moved,
            };
        }
    }
}

/// Goes to the next byte that is not NUL; false if there is none.
fn skip_nuls(reader: &mut impl BufRead) -> io::Result<bool> {
    loop {
        let bytes = match reader.fill_buf() {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let (len, found) = (bytes.len(), bytes.iter().position(|byte| *byte != 0));
        if len == 0 {
            return Ok(false);
        }
        reader.consume(found.unwrap_or(len));
        if found.is_some() {
            return Ok(true);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufReader, Write as _};

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn member(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    fn read(bytes: &[u8], buffer: usize) -> io::Result<Vec<u8>> {
        let mut text = Vec::new();
        Gzip::new(BufReader::with_capacity(buffer, bytes)).read_to_end(&mut text).map(|_| text)
    }

    #[test]
    fn members_and_padding() {
        let (one, two, empty) = (member(b"one"), member(b"two"), member(b""));
        for (bytes, expected) in [
            (one.clone(), &b"one"[..]),
            ([&one[..], &two].concat(), b"onetwo"),
            ([&one[..], &[0; 10_000]].concat(), b"one"),
            ([&one[..], &[0]].concat(), b"one"),
            ([&one[..], &[0; 3], &empty, &[0; 511], &two, &[0; 9]].concat(), b"onetwo"),
        ] {
            for buffer in [1, 7, 100_000] {
                assert_eq!(read(&bytes, buffer).unwrap(), expected);
            }
        }
        // NULs excuse nothing else.
        for bytes in [
            [&one[..], b"x"].concat(),
            [&one[..], &[0; 4], b"x"].concat(),
            one[..one.len() - 1].to_vec(),
            [&one[..], &[0; 4], &two[..5]].concat(),
        ] {
            assert!(read(&bytes, 64).is_err(), "{bytes:?}");
        }
    }
}
