use memchr::memchr;

/// How far a [`ChunkReader`] has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunks {
    /// The body goes on.
    More,
    /// The body ended with so many of these bytes.
    End(usize),
    /// These are no chunks, or one has more than [`u32::MAX`] bytes.
    Broken,
}

/// Walks over a chunked body (RFC 9112, 7.1) in a few bytes of memory, however long its chunks,
/// extensions and trailers.
///
/// ```
/// use fp_wire::http::{ChunkReader, Chunks};
///
/// let mut body = ChunkReader::default();
/// assert_eq!(body.advance(b"5\r\nhel"), Chunks::More);
/// assert_eq!(body.advance(b"lo\r\n0\r\n\r\nGET / HTTP/1.1"), Chunks::End(9));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChunkReader {
    state: State,
    /// The size of the chunk, as far as it was read; then how much of it is still to come.
    left: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    /// Before the first digit of a size.
    #[default]
    Start,
    Size,
    /// Behind a size, up to the LF.
    Extension,
    Data,
    /// The line end behind the data.
    AfterData,
    /// The first byte of a line of trailers.
    Trailer,
    /// In such a line, up to its LF.
    TrailerLine,
    /// The LF of the last line.
    LastLf,
}

impl ChunkReader {
    /// Reads on.
    pub fn advance(&mut self, bytes: &[u8]) -> Chunks {
        let mut rest = bytes;
        while let Some((&byte, behind)) = rest.split_first() {
            match self.state {
                State::Data => {
                    let step = rest.len().min(self.left as usize);
                    self.left -= step as u32;
                    rest = rest.get(step..).unwrap_or(&[]);
                    if self.left == 0 {
                        self.state = State::AfterData;
                    }
                    continue;
                }
                State::Extension | State::TrailerLine => {
                    let Some(end) = memchr(b'\n', rest) else { return Chunks::More };
                    rest = rest.get(end + 1..).unwrap_or(&[]);
                    self.line_ended();
                    continue;
                }
                State::Start | State::Size => match (char::from(byte).to_digit(16), byte) {
                    (Some(digit), _) => {
                        let Some(size) = self.left.checked_mul(16) else { return Chunks::Broken };
                        (self.state, self.left) = (State::Size, size | digit);
                    }
                    (None, b'\n') if self.state == State::Size => self.line_ended(),
                    (None, b';' | b' ' | b'\t' | b'\r') if self.state == State::Size => {
                        self.state = State::Extension;
                    }
                    _ => return Chunks::Broken,
                },
                State::AfterData => match byte {
                    b'\r' => {}
                    b'\n' => self.state = State::Start,
                    _ => return Chunks::Broken,
                },
                State::Trailer => match byte {
                    b'\n' => return Chunks::End(bytes.len() - behind.len()),
                    b'\r' => self.state = State::LastLf,
                    _ => self.state = State::TrailerLine,
                },
                State::LastLf if byte == b'\n' => return Chunks::End(bytes.len() - behind.len()),
                State::LastLf => return Chunks::Broken,
            }
            rest = behind;
        }
        Chunks::More
    }

    /// Reads on behind so many bytes that were not seen: [`Chunks::Broken`] if they are not all
    /// data of one chunk.
    pub fn advance_behind(&mut self, hole: usize, bytes: &[u8]) -> Chunks {
        if hole > 0 && !self.skip(hole) { Chunks::Broken } else { self.advance(bytes) }
    }

    fn skip(&mut self, len: usize) -> bool {
        match u32::try_from(len) {
            Ok(len) if self.state == State::Data && len <= self.left => {
                self.left -= len;
                if self.left == 0 {
                    self.state = State::AfterData;
                }
                true
            }
            _ => false,
        }
    }

    /// After the LF of a size, its extension, or a trailer.
    fn line_ended(&mut self) {
        self.state = match self.state {
            State::Size | State::Extension if self.left > 0 => State::Data,
            _ => State::Trailer,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What reading these bytes in pieces of some length comes to, and how many bytes were taken.
    fn read(bytes: &[u8], step: usize) -> Chunks {
        let mut reader = ChunkReader::default();
        let mut before = 0;
        for piece in bytes.chunks(step) {
            match reader.advance(piece) {
                Chunks::More => before += piece.len(),
                Chunks::End(len) => return Chunks::End(before + len),
                Chunks::Broken => return Chunks::Broken,
            }
        }
        Chunks::More
    }

    #[test]
    fn bodies_in_pieces_of_any_length() {
        for (body, expected) in [
            ("0\r\n\r\nx", Chunks::End(5)),
            ("0\n\nx", Chunks::End(3)),
            ("5\r\nhello\r\n0\r\n\r\n", Chunks::End(15)),
            ("5;a=\"b\"\r\nhello\r\n00\r\n\r\nGET", Chunks::End(22)),
            ("a \r\n0123456789\r\n0\r\nA: b\r\nC: d\r\n\r\nx", Chunks::End(33)),
            ("A\n0123456789\n0\nA: b\n\nx", Chunks::End(21)),
            ("5\r\nhello\r\n", Chunks::More),
            ("5\r\nhello\r\n0\r\nA: b\r\n", Chunks::More),
            ("ffffffff\r\nhello", Chunks::More),
            ("100000000\r\n", Chunks::Broken),
            ("\r\n0\r\n\r\n", Chunks::Broken),
            ("x", Chunks::Broken),
            ("-1\r\n", Chunks::Broken),
            ("5x\r\n", Chunks::Broken),
            ("5\r\nhello!\r\n", Chunks::Broken),
            ("0\r\n\rx", Chunks::Broken),
        ] {
            for step in 1..=body.len() {
                assert_eq!(read(body.as_bytes(), step), expected, "{body:?} by {step}");
            }
        }
    }

    #[test]
    fn a_hole_in_data_is_passed_over() {
        let mut reader = ChunkReader::default();
        assert!(!reader.skip(1), "the size must be known");
        assert_eq!(reader.advance(b"10\r\n01"), Chunks::More);
        assert!(!reader.skip(15) && !reader.skip(usize::MAX), "what follows the chunk is not data");
        let mut other = reader;
        assert!(reader.skip(13));
        assert_eq!(reader.advance(b"f\r\n0\r\n\r\n"), Chunks::End(8));
        assert!(other.skip(14));
        assert_eq!(other.advance(b"\r\n0\r\n\r\n"), Chunks::End(7));
    }
}
