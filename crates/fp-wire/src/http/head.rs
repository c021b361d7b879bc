use std::borrow::Cow;

use fp_obs::{
    Direction, HeaderSpan, HeaderSpans, HttpObservation, MAX_HTTP_HEADERS, MAX_HTTP_NAME, MAX_HTTP_VALUE,
    NameCase,
};
use memchr::memchr;

use crate::stream::MAX_STREAM;

/// The first line ends within so many bytes, its LF counted (p0f).
const MAX_FIRST_LINE: usize = 1024;

/// How far a [`HeadReader`] has come.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "lives for the time of one call; a box would allocate")]
pub enum Status<'a> {
    /// So far it can become a head: call again when there are more bytes.
    NeedMore,
    /// The whole head. Its bytes end before the empty line.
    Head(HttpObservation<'a>),
    /// Not a head, or none that p0f would take; or a call after the end.
    NotHttp,
}

/// Where a [`HeadReader`] goes beyond p0f, and whether it copies a fault of p0f's. Neither, by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Methods other than GET and HEAD (deviation D6), with any request target.
    pub any_method: bool,
    /// Lose lines of a response head that comes in several segments, as p0f does (deviation D5). Each call of
    /// [`HeadReader::advance`] then stands for one segment.
    pub skip_on_segment: bool,
}

/// Reads an HTTP/1 request or response head from the bytes of one direction, while they come.
///
/// Each call goes on where the one before stopped, however small the steps in which the bytes come. Rules and limits
/// are p0f's: a first line of at most 1024 bytes, 32 headers, names of 1 to 32 bytes, values of at most 1024, and
/// [`MAX_STREAM`] bytes in all.
///
/// ```
/// use fp_wire::http::{HeadReader, Options, Status};
///
/// let bytes = b"GET /index.html HTTP/1.1\r\nHost: example.org\r\n\r\n";
/// let mut reader = HeadReader::request(Options::default());
/// assert_eq!(reader.advance(&bytes[..30]), Status::NeedMore);
/// let Status::Head(head) = reader.advance(bytes) else { panic!("not a head") };
/// assert_eq!(head.version, 1);
/// let header = head.headers().next().unwrap();
/// assert_eq!((header.name, header.value), ("Host", &b"example.org"[..]));
/// ```
#[derive(Clone, Debug)]
pub struct HeadReader {
    direction: Direction,
    options: Options,
    state: State,
    /// Offset of the next byte to read.
    at: u16,
    /// Offset of the line that byte stands in.
    line: u16,
    version: u8,
    /// The headers read by earlier calls. Empty, and not allocated, for a head that comes in one piece.
    spans: Vec<HeaderSpan>,
}

/// What the next byte is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    FirstLine,
    /// The first byte of a line, or the name of its header.
    Name,
    /// The byte after the colon.
    BeforeValue {
        name_len: u8,
    },
    Value {
        name_len: u8,
        value: u16,
    },
    /// A value beyond its limit: p0f gives up only when it is called again.
    TooLong,
    /// A line that is lost ([`Options::skip_on_segment`]).
    Lost,
    Ended,
}

/// Why reading stopped.
pub(super) enum Stop {
    NeedMore,
    NotHttp,
    /// The empty line.
    End,
}

impl HeadReader {
    /// A reader of a request head.
    pub fn request(options: Options) -> Self {
        HeadReader::new(Direction::Request, options)
    }

    /// A reader of a response head.
    pub fn response(options: Options) -> Self {
        HeadReader::new(Direction::Response, options)
    }

    /// A reader of a head that goes this way.
    pub fn new(direction: Direction, options: Options) -> Self {
        HeadReader {
            direction,
            options,
            state: State::FirstLine,
            at: 0,
            line: 0,
            version: 0,
            spans: Vec::new(),
        }
    }

    /// Which head it reads.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// The head was read, or there is none.
    pub fn has_ended(&self) -> bool {
        self.state == State::Ended
    }

    /// Reads on. `bytes` are all bytes of the direction from the first one on: those of the call before and what came
    /// since. Only the first [`MAX_STREAM`] are looked at; a head that does not end there never ends.
    pub fn advance<'a>(&mut self, bytes: &'a [u8]) -> Status<'a> {
        let mut spans = HeaderSpans::default();
        match self.step(bytes, &mut spans) {
            Stop::NeedMore => Status::NeedMore,
            Stop::NotHttp => Status::NotHttp,
            Stop::End => Status::Head(self.head(bytes, spans)),
        }
    }

    /// What [`HeadReader::advance`] does, with the headers where the caller wants them, in an empty list: a head is large,
    /// and moving it costs.
    pub(super) fn step(&mut self, bytes: &[u8], spans: &mut HeaderSpans) -> Stop {
        let bytes = bytes.get(..MAX_STREAM).unwrap_or(bytes);
        if !self.spans.is_empty() {
            core::mem::take(&mut self.spans).into_iter().for_each(|span| spans.push(span));
        }
        let stop = self.read(bytes, spans);
        match stop {
            Stop::NeedMore if !spans.is_empty() => self.spans = spans.to_vec(),
            Stop::NeedMore => {}
            Stop::NotHttp | Stop::End => self.state = State::Ended,
        }
        stop
    }

    /// The head of these bytes and headers, at its end.
    #[inline]
    pub(super) fn head<'a>(&self, bytes: &'a [u8], spans: HeaderSpans) -> HttpObservation<'a> {
        let bytes = bytes.get(..usize::from(self.line)).unwrap_or(bytes);
        HttpObservation { version: self.version, bytes: Cow::Borrowed(bytes), spans: Cow::Owned(spans) }
    }

    fn read(&mut self, bytes: &[u8], spans: &mut HeaderSpans) -> Stop {
        let lossy = self.options.skip_on_segment && self.direction == Direction::Response;
        match self.state {
            State::TooLong | State::Ended => return Stop::NotHttp,
            // Most heads come in one piece.
            State::FirstLine => match self.first_line(bytes) {
                Ok(next) => self.state = next,
                Err(stop) => return stop,
            },
            _ if lossy => {
                self.at = self.line;
                self.state = State::Lost;
            }
            _ => {}
        }
        loop {
            let read = match self.state {
                State::FirstLine => self.first_line(bytes),
                State::Name => {
                    self.whole_lines(bytes, spans);
                    self.name(bytes, spans.len())
                }
                State::BeforeValue { name_len } => self.before_value(bytes, name_len),
                State::Value { name_len, value } => self.value(bytes, name_len, value, spans),
                State::TooLong => Err(Stop::NeedMore),
                State::Lost => self.lost_line(bytes),
                State::Ended => Err(Stop::NotHttp),
            };
            match read {
                Ok(next) => self.state = next,
                Err(stop) => return stop,
            }
        }
    }

    fn first_line(&mut self, bytes: &[u8]) -> Result<State, Stop> {
        let least = match self.direction {
            Direction::Request => b"GET / HTTP/1.0\n".len(),
            Direction::Response => b"HTTP/1.0 200\n".len(),
        };
        if bytes.len() < least {
            return Err(Stop::NeedMore);
        }
        if self.at == 0 && self.direction == Direction::Request && !self.begins_as_request(bytes) {
            return Err(Stop::NotHttp);
        }
        let line = self.text_line(bytes)?;
        // p0f's figures: a request line of the least length is just long enough, a status line is not.
        let (least, version) = match self.direction {
            // Looked at again, for a method whose end did not show at first.
            Direction::Request if !line.starts_with(b"GET /") && !self.begins_as_request(line) => {
                return Err(Stop::NotHttp);
            }
            Direction::Request => (least - 1, request_version(line)),
            Direction::Response => (least, response_version(line)),
        };
        let version = version.filter(|_| line.len() >= least).ok_or(Stop::NotHttp)?;
        self.version = u8::from(version == b'1');
        Ok(State::Name)
    }

    /// As far as these bytes go, they begin a request.
    #[inline]
    fn begins_as_request(&self, bytes: &[u8]) -> bool {
        bytes.starts_with(b"GET /")
            || bytes.starts_with(b"HEAD /")
            || self.options.any_method && other_method(bytes)
    }

    /// A line that is lost is looked at as a first line is: that is how p0f loses it.
    fn lost_line(&mut self, bytes: &[u8]) -> Result<State, Stop> {
        if usize::from(self.at) > MAX_FIRST_LINE {
            if bytes.len() <= usize::from(self.at) {
                return Err(Stop::NeedMore);
            }
            self.next_line(usize::from(self.at) + 1);
        } else {
            self.text_line(bytes)?;
        }
        Ok(State::Name)
    }

    /// The rest of a line of text that ends within the first [`MAX_FIRST_LINE`] bytes of the head: without its LF.
    #[inline(always)]
    fn text_line<'a>(&mut self, bytes: &'a [u8]) -> Result<&'a [u8], Stop> {
        let at = usize::from(self.at);
        let fresh = bytes.get(at..bytes.len().min(MAX_FIRST_LINE)).ok_or(Stop::NotHttp)?;
        match end_of_text(fresh).ok_or(Stop::NotHttp)? {
            Some(end) => {
                let line = bytes.get(usize::from(self.line)..at + end).unwrap_or(&[]);
                self.next_line(at + end + 1);
                Ok(line)
            }
            None if bytes.len() < MAX_FIRST_LINE => {
                self.at = offset(at + fresh.len());
                Err(Stop::NeedMore)
            }
            None => Err(Stop::NotHttp),
        }
    }

    /// Reads headers whose lines are there as a whole, up to the first one with anything unusual about it or the end of
    /// the head: what most of a head is, and nothing that the byte by byte rules below would not read alike.
    fn whole_lines(&mut self, bytes: &[u8], spans: &mut HeaderSpans) {
        if self.at != self.line {
            return;
        }
        let mut at = usize::from(self.at);
        while spans.len() < MAX_HTTP_HEADERS
            && let Some((span, len)) = bytes.get(at..).and_then(|rest| whole_line(at, rest))
        {
            spans.push(span);
            at += len;
        }
        self.next_line(at);
    }

    fn name(&mut self, bytes: &[u8], headers: usize) -> Result<State, Stop> {
        let at = usize::from(self.at);
        let fresh = bytes.get(at..).unwrap_or(&[]);
        if self.at == self.line {
            match fresh.first() {
                None => return Err(Stop::NeedMore),
                Some(b'\r' | b'\n') => return Err(Stop::End),
                Some(_) if headers == MAX_HTTP_HEADERS => return Err(Stop::NotHttp),
                Some(_) => {}
            }
        }
        let read = fresh.iter().take_while(|byte| is_name_byte(**byte)).count();
        let name_len = at + read - usize::from(self.line);
        self.at = offset(at + read);
        match fresh.get(read) {
            // p0f looks at the byte after the longest name before it finds the name too long.
            None if name_len <= MAX_HTTP_NAME + 1 => Err(Stop::NeedMore),
            Some(b':') if (1..=MAX_HTTP_NAME).contains(&name_len) => {
                self.at = offset(at + read + 1);
                Ok(State::BeforeValue { name_len: name_len as u8 })
            }
            _ => Err(Stop::NotHttp),
        }
    }

    fn before_value(&mut self, bytes: &[u8], name_len: u8) -> Result<State, Stop> {
        match bytes.get(usize::from(self.at)) {
            None => return Err(Stop::NeedMore),
            Some(b' ' | b'\t') => self.at += 1,
            Some(_) => {}
        }
        Ok(State::Value { name_len, value: self.at })
    }

    fn value(
        &mut self,
        bytes: &[u8],
        name_len: u8,
        value: u16,
        spans: &mut HeaderSpans,
    ) -> Result<State, Stop> {
        let at = usize::from(self.at);
        let start = usize::from(value);
        let fresh = bytes.get(at..).unwrap_or(&[]);
        let Some(end) = memchr(b'\n', fresh).map(|n| at + n) else {
            self.at = offset(bytes.len());
            return if bytes.len() - start > MAX_HTTP_VALUE {
                Ok(State::TooLong)
            } else {
                Err(Stop::NeedMore)
            };
        };
        if end - start > MAX_HTTP_VALUE {
            return Ok(State::TooLong);
        }
        let text = bytes.get(start..end).unwrap_or(&[]);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        let line = usize::from(self.line);
        let name_end = line + usize::from(name_len);
        let name = bytes.get(line..name_end).unwrap_or(&[]);
        spans.push(HeaderSpan::new(u32::from(self.line), name, (start - name_end) as u8, offset(text.len())));
        self.next_line(end + 1);
        Ok(State::Name)
    }

    fn next_line(&mut self, at: usize) {
        self.at = offset(at);
        self.line = self.at;
    }
}

/// Offsets stay within [`MAX_STREAM`], which fits.
fn offset(at: usize) -> u16 {
    const { assert!(MAX_STREAM <= u16::MAX as usize) };
    at as u16
}

/// The header that `rest`, which stands at offset `at`, begins with, and the length of its line; `None` if that is not
/// all here, not a header, or the empty line.
#[inline]
fn whole_line(at: usize, rest: &[u8]) -> Option<(HeaderSpan, usize)> {
    let (name, tail) = rest.split_at_checked(colon(rest)?)?;
    let gap = 1 + usize::from(matches!(tail.get(1)?, b' ' | b'\t'));
    let text = tail.get(gap..)?;
    let end = end_of_line(text).filter(|end| *end <= MAX_HTTP_VALUE)?;
    let cr = end.checked_sub(1).and_then(|last| text.get(last)) == Some(&b'\r');
    let span = HeaderSpan::new(u32::from(offset(at)), name, gap as u8, offset(end - usize::from(cr)));
    // Known names are made of the right bytes.
    if span.known(NameCase::Ignored).is_none()
        && (!(1..=MAX_HTTP_NAME).contains(&name.len()) || !name.iter().all(|byte| is_name_byte(*byte)))
    {
        return None;
    }
    Some((span, name.len() + gap + end + 1))
}

/// A one in each byte.
const ONES: u128 = u128::MAX / 255;

/// Bytes that are looked at together.
const CHUNK: usize = 16;

/// Where the LF is that ends a line of text: all bytes before it are printable ASCII, DEL or CR. `Some(None)` if there is
/// no LF and all bytes are text, `None` if one before the LF is not.
#[inline]
fn end_of_text(bytes: &[u8]) -> Option<Option<usize>> {
    let plain = plain(bytes);
    match bytes.get(plain..) {
        Some([b'\n', ..]) => Some(Some(plain)),
        Some([b'\r', b'\n', ..]) => Some(Some(plain + 1)),
        Some([]) => Some(None),
        _ => {
            let end = memchr(b'\n', bytes);
            let text = bytes.get(..end.unwrap_or(bytes.len())).unwrap_or(&[]);
            text.iter().all(|byte| matches!(byte, 0x20..=0x7f | b'\r')).then_some(end)
        }
    }
}

/// How many bytes there are before the first that is not printable ASCII or DEL.
#[inline]
fn plain(bytes: &[u8]) -> usize {
    let (chunks, rest) = bytes.as_chunks::<CHUNK>();
    let is_plain = |byte: u8| byte.cast_signed() >= 0x20;
    let mut at = 0;
    for chunk in chunks {
        if !chunk.iter().fold(true, |all, byte| all & is_plain(*byte)) {
            let word = u128::from_le_bytes(*chunk);
            // The high bit of each byte that is none, and perhaps of bytes behind the first such.
            let others = (word | word.wrapping_sub(ONES * 0x20)) & (ONES * 0x80);
            return at + others.trailing_zeros() as usize / 8;
        }
        at += CHUNK;
    }
    at + rest.iter().take_while(|byte| is_plain(**byte)).count()
}

/// The place of the first LF. Most lines are short: what calling memchr costs is more than what it saves there.
#[inline]
fn end_of_line(bytes: &[u8]) -> Option<usize> {
    const NEAR: usize = 6;
    let (chunks, _) = bytes.as_chunks::<CHUNK>();
    let mut at = 0;
    for chunk in chunks.iter().take(NEAR) {
        if chunk.iter().fold(false, |any, byte| any | (*byte == b'\n')) {
            let difference = u128::from_le_bytes(*chunk) ^ (ONES * u128::from(b'\n'));
            // As in `colon`.
            let ends = difference.wrapping_sub(ONES) & !difference & (ONES * 0x80);
            return Some(at + ends.trailing_zeros() as usize / 8);
        }
        at += CHUNK;
    }
    memchr(b'\n', bytes.get(at..)?).map(|place| at + place)
}

/// The place of the first colon among the bytes that a name and one can take, eight at a time.
#[inline]
fn colon(bytes: &[u8]) -> Option<usize> {
    const ONES: u64 = u64::MAX / 255;
    let (words, _) = bytes.as_chunks::<8>();
    let mut at = 0;
    for word in words.iter().take(MAX_HTTP_NAME / 8 + 1) {
        let difference = u64::from_le_bytes(*word) ^ (ONES * u64::from(b':'));
        // The high bit of each byte that is zero, and perhaps of bytes behind the first such.
        let colons = difference.wrapping_sub(ONES) & !difference & (ONES * 0x80);
        if colons != 0 {
            return Some(at + colons.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    let rest = bytes.get(at..).filter(|rest| rest.len() < 8)?;
    rest.iter().position(|byte| *byte == b':').map(|place| at + place)
}

fn is_name_byte(byte: u8) -> bool {
    #[expect(clippy::indexing_slicing, reason = "evaluated when compiled")]
    const IS: [bool; 256] = {
        let mut is = [false; 256];
        let mut byte = 0;
        while byte < is.len() {
            is[byte] = (byte as u8).is_ascii_alphanumeric() || matches!(byte as u8, b'-' | b'_');
            byte += 1;
        }
        is
    };
    IS.get(usize::from(byte)).copied().unwrap_or(false)
}

/// A method but GET and HEAD: capitals, digits and `-` up to a blank, or as far as the bytes go.
fn other_method(bytes: &[u8]) -> bool {
    let len = bytes.iter().take_while(|byte| matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'-')).count();
    let method = bytes.get(..len).unwrap_or(&[]);
    (1..=MAX_HTTP_NAME).contains(&len)
        && !matches!(method, b"GET" | b"HEAD")
        && matches!(bytes.get(len), None | Some(b' '))
}

/// The digit at the end of `... HTTP/1.x`.
fn request_version(line: &[u8]) -> Option<u8> {
    let (digit, before) = line.strip_suffix(b"\r").unwrap_or(line).split_last()?;
    before.ends_with(b"HTTP/1.").then_some(*digit)
}

/// The digit at the beginning of `HTTP/1.x ...`.
fn response_version(line: &[u8]) -> Option<u8> {
    line.strip_prefix(b"HTTP/1.")?.first().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What [`end_of_text`] says, byte by byte.
    fn each_text(bytes: &[u8]) -> Option<Option<usize>> {
        let end = bytes.iter().position(|byte| *byte == b'\n');
        let text = &bytes[..end.unwrap_or(bytes.len())];
        text.iter().all(|byte| matches!(byte, 0x20..=0x7f | b'\r')).then_some(end)
    }

    #[test]
    fn every_byte_at_every_place_of_a_line_of_text() {
        for len in 0..40 {
            for at in 0..len {
                for byte in 0..=u8::MAX {
                    let mut line = vec![b' '; len];
                    line[at] = byte;
                    assert_eq!(end_of_text(&line), each_text(&line), "{byte:#x} at {at} of {len}");
                    for next in [b'\n', b'\r', byte, 0x80] {
                        if let Some(slot) = line.get_mut(at + 1) {
                            *slot = next;
                        }
                        assert_eq!(
                            end_of_text(&line),
                            each_text(&line),
                            "{byte:#x}, {next:#x} at {at} of {len}"
                        );
                    }
                }
            }
            assert_eq!(end_of_text(&vec![b'\r'; len]), Some(None));
        }
    }

    #[test]
    fn every_byte_at_every_place_of_any_line() {
        for len in 0..150 {
            for (at, byte) in (0..len).flat_map(|at| (0..=u8::MAX).map(move |byte| (at, byte))) {
                let mut line = vec![byte; len];
                line[..at].fill(if byte == b'\n' { at as u8 | 0x80 } else { b' ' });
                assert_eq!(end_of_line(&line), (byte == b'\n').then_some(at), "{byte:#x} from {at} to {len}");
            }
            for at in 0..len {
                let mut line = vec![b'\x0b'; len];
                line[at] = b'\n';
                assert_eq!(end_of_line(&line), Some(at), "{at} of {len}");
            }
        }
    }
}
