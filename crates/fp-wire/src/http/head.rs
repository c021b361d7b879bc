use std::borrow::Cow;

use fp_obs::{Direction, HeaderSpan, HeaderSpans, HttpObservation, PassedOver, PassedOverCounts};

use super::first_line::{self, P0F_FIRST_LINE};
use super::framing::Framing;
use super::options::Options;
use crate::stream::MAX_STREAM;

/// How far a [`HeadReader`] has come.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "lives for the time of one call; a box would allocate")]
pub enum Status<'a> {
    /// So far it can become a head: call again when there are more bytes.
    NeedMore,
    /// The whole head, or as much of it as is kept. Its bytes end before the empty line;
    /// [`HeadReader::end`] says where it ends.
    Head(HttpObservation<'a>),
    /// Not a head, or none that p0f would take; or a call after the end.
    NotHttp,
    /// A head whose first line alone is longer than what is kept.
    TooLong,
}

/// Reads an HTTP/1 request or response head from the bytes of one direction, while they come.
///
/// Each call goes on where the one before stopped, however small the steps in which the bytes come.
/// Rules and limits are p0f's: a first line of at most 1024 bytes, 32 headers, names of 1 to 32
/// bytes, values of at most 1024, and [`MAX_STREAM`] bytes in all.
///
/// # Beyond p0f's limits
///
/// With [`Options::large`] a head is told as far as it is usable, and only its own [`MAX_STREAM`]
/// bytes are a limit to its first line and its values. The first line may have any bytes but
/// control characters, tab and CR excepted, blanks at its end, and any target of a request; a
/// status line needs no blank behind the code. Names are [those of RFC
/// 9110](fp_obs::is_http_name_byte), up to [`fp_obs::MAX_HTTP_NAME`] bytes, and blanks may stand
/// between one and its colon. A line that is no header, one that goes on with the value of the line
/// before it (obs-fold), a header after [`fp_obs::MAX_HTTP_HEADERS`] and what a head has beyond
/// [`MAX_STREAM`] bytes are passed over and [counted](fp_obs::HeaderSpans::passed_over).
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
    pub(super) options: Options,
    state: State,
    /// Offset of the next byte to read.
    pub(super) at: u16,
    /// Offset of the line that byte stands in.
    pub(super) line: u16,
    pub(super) version: u8,
    pub(super) end: HeadEnd,
    /// The headers read by earlier calls. Empty, and not allocated, for a head that comes in one
    /// piece.
    spans: Vec<HeaderSpan>,
    pub(super) passed_over: PassedOverCounts,
}

/// Where a head ends, and what its end leaves open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct HeadEnd {
    /// Bytes of the head, with the empty line as far as it came.
    pub len: u16,
    /// It ends with the CR of the empty line, whose LF may follow.
    pub half: bool,
    /// It goes on behind these bytes, which are all that is kept of it: mostly up to a line's
    /// start.
    pub cut: bool,
    /// What the lines that were passed over say of where the body ends.
    pub passed_over: Framing,
}

/// What the next byte is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    FirstLine,
    /// The first byte of a line, or the name of its header.
    Name,
    /// Blanks between a name and its colon ([`Options::large`]).
    BeforeColon {
        name_len: u8,
    },
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
    /// A line that is passed over ([`Options::large`]).
    PassOver(PassedOver),
    Ended,
}

/// Why reading stopped.
pub(super) enum Stop {
    NeedMore,
    NotHttp,
    TooLong,
    /// The empty line, or the end of what is kept.
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
            end: HeadEnd::default(),
            spans: Vec::new(),
            passed_over: PassedOverCounts::default(),
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

    /// Where the head ends that was read.
    pub fn end(&self) -> HeadEnd {
        self.end
    }

    /// Reads on. `bytes` are all bytes of the direction from the first one on: those of the call
    /// before and what came since. Only the first [`MAX_STREAM`] are looked at; to p0f, a head that
    /// does not end there never ends.
    pub fn advance<'a>(&mut self, bytes: &'a [u8]) -> Status<'a> {
        let mut spans = HeaderSpans::default();
        match self.step(bytes, &mut spans) {
            Stop::NeedMore => Status::NeedMore,
            Stop::NotHttp => Status::NotHttp,
            Stop::TooLong => Status::TooLong,
            Stop::End => Status::Head(self.head(bytes, spans)),
        }
    }

    /// What [`HeadReader::advance`] does, with the headers where the caller wants them, in an empty
    /// list: a head is large, and moving it costs.
    pub(super) fn step(&mut self, bytes: &[u8], spans: &mut HeaderSpans) -> Stop {
        let bytes = bytes.get(..MAX_STREAM).unwrap_or(bytes);
        if !self.spans.is_empty() {
            core::mem::take(&mut self.spans).into_iter().for_each(|span| spans.push(span));
        }
        let mut stop = self.read(bytes, spans);
        if let Stop::NeedMore = stop {
            if !self.options.large || bytes.len() < MAX_STREAM {
                self.spans.extend_from_slice(spans);
                return Stop::NeedMore;
            }
            stop = self.cut(bytes);
        }
        if !self.passed_over.is_empty() {
            spans.set_passed_over(self.passed_over);
        }
        self.state = State::Ended;
        stop
    }

    /// The head of these bytes and headers, at its end.
    #[inline]
    pub(super) fn head<'a>(&self, bytes: &'a [u8], spans: HeaderSpans) -> HttpObservation<'a> {
        let bytes = bytes.get(..usize::from(self.line)).unwrap_or(bytes);
        HttpObservation::new(self.version, Cow::Borrowed(bytes), Cow::Owned(spans))
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
                State::BeforeColon { name_len } => self.before_colon(bytes, name_len),
                State::BeforeValue { name_len } => self.before_value(bytes, name_len),
                State::Value { name_len, value } => self.value(bytes, name_len, value, spans),
                State::TooLong => Err(Stop::NeedMore),
                State::Lost => self.lost_line(bytes),
                State::PassOver(reason) => self.pass_over(bytes, reason, spans),
                State::Ended => Err(Stop::NotHttp),
            };
            match read {
                Ok(next) => self.state = next,
                Err(stop) => return stop,
            }
        }
    }

    fn first_line(&mut self, bytes: &[u8]) -> Result<State, Stop> {
        if bytes.len() < first_line::least(self.direction) {
            return Err(Stop::NeedMore);
        }
        if self.at == 0
            && self.direction == Direction::Request
            && !first_line::begins_request(bytes, self.options)
        {
            return Err(Stop::NotHttp);
        }
        let line = self.text_line(bytes)?;
        // Looked at again, for a method whose end did not show at first.
        if self.direction == Direction::Request
            && !line.starts_with(b"GET /")
            && !first_line::begins_request(line, self.options)
        {
            return Err(Stop::NotHttp);
        }
        let version = first_line::version(self.direction, line, self.options).ok_or(Stop::NotHttp)?;
        self.version = u8::from(version == b'1');
        Ok(State::Name)
    }

    /// A line that is lost is looked at as a first line is: that is how p0f loses it.
    fn lost_line(&mut self, bytes: &[u8]) -> Result<State, Stop> {
        if usize::from(self.at) > P0F_FIRST_LINE {
            if bytes.len() <= usize::from(self.at) {
                return Err(Stop::NeedMore);
            }
            self.next_line(usize::from(self.at) + 1);
        } else {
            self.text_line(bytes)?;
        }
        Ok(State::Name)
    }

    /// The rest of a line of text that ends early enough: without its LF.
    #[inline(always)]
    fn text_line<'a>(&mut self, bytes: &'a [u8]) -> Result<&'a [u8], Stop> {
        let at = usize::from(self.at);
        let most = if self.options.large { MAX_STREAM } else { P0F_FIRST_LINE };
        let fresh = bytes.get(at..bytes.len().min(most)).ok_or(Stop::NotHttp)?;
        match first_line::end(fresh, self.options).ok_or(Stop::NotHttp)? {
            Some(end) => {
                let line = bytes.get(usize::from(self.line)..at + end).unwrap_or(&[]);
                self.next_line(at + end + 1);
                Ok(line)
            }
            None if bytes.len() < most || self.options.large => {
                self.at = offset(at + fresh.len());
                Err(Stop::NeedMore)
            }
            None => Err(Stop::NotHttp),
        }
    }

    /// Ends a head that is longer than what is kept, with the lines that are there as a whole.
    #[cold]
    fn cut(&mut self, bytes: &[u8]) -> Stop {
        self.passed_over.add(PassedOver::Length);
        let (len, stop) = match self.state {
            State::FirstLine => (offset(bytes.len()), Stop::TooLong),
            _ => (self.line, Stop::End),
        };
        self.end = HeadEnd { len, cut: true, ..self.end };
        stop
    }

    pub(super) fn next_line(&mut self, at: usize) {
        self.at = offset(at);
        self.line = self.at;
    }
}

/// Offsets stay within [`MAX_STREAM`], which fits.
pub(super) fn offset(at: usize) -> u16 {
    const { assert!(MAX_STREAM <= u16::MAX as usize) };
    at as u16
}
