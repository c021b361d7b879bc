//! The frames of one end up to its first head.

use fp_obs::http2::{Http2Opening, StreamPriority};
use fp_obs::{Direction, HttpObservation};

use super::head::{self, Head};
use crate::bytes::Bytes;
use crate::hpack::Decoder;

/// What a client says before all frames (RFC 9113, 3.4).
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// The largest frame that is read: as long as nothing else is agreed, none is larger (RFC 9113,
/// 4.2).
const MAX_FRAME: usize = 16_384;
/// The most bytes of the blocks of a head: HEADERS and CONTINUATION frames together.
pub const MAX_BLOCK: usize = 16_384;
/// The most frames before the end of the first head, those of an empty CONTINUATION too.
const MAX_FRAMES: u32 = 128;
/// The most settings that are kept; the registry has less than twenty.
const MAX_SETTINGS: usize = 32;
/// The most PRIORITY frames that are kept.
const MAX_PRIORITIES: usize = 32;
/// What an end may let its table of fields count. The other end allows it, and was not asked.
const MAX_TABLE: usize = 65_536;

const HEADERS: u8 = 1;
const PRIORITY: u8 = 2;
const SETTINGS: u8 = 4;
const PUSH_PROMISE: u8 = 5;
const GOAWAY: u8 = 7;
const WINDOW_UPDATE: u8 = 8;
const CONTINUATION: u8 = 9;

/// Of SETTINGS (RFC 9113, 6.5).
const ACK: u8 = 1;
/// Of HEADERS and CONTINUATION (6.2).
const END_HEADERS: u8 = 4;
const PADDED: u8 = 8;
const PRIORITIZED: u8 = 32;

/// How far an [`OpeningReader`] has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// All was taken; there may be more to come.
    NeedMore,
    /// What the end says, and its first head if there is one. Nothing more is read.
    Opening(Box<Http2Opening>, Option<Box<HttpObservation<'static>>>),
    /// It is not HTTP/2, or breaks its rules, or is beyond what is read.
    Ended,
}

/// Whether what an end says first is HTTP/2: `None` if more bytes will tell. A server begins with
/// SETTINGS, as others may.
pub fn begins(direction: Direction, bytes: &[u8]) -> Option<bool> {
    match direction {
        Direction::Request => {
            let len = bytes.len().min(PREFACE.len());
            match bytes.get(..len) == PREFACE.get(..len) {
                true if len < PREFACE.len() => None,
                is_one => Some(is_one),
            }
        }
        // A length that is a multiple of six, type, no flags, no stream.
        Direction::Response => match bytes {
            [0, 0, len, SETTINGS, 0, 0, 0, 0, 0, ..] => Some(len.is_multiple_of(6)),
            [] | [0] | [0, 0] | [0, 0, _] => None,
            [0, 0, _, rest @ ..] if [SETTINGS, 0, 0, 0, 0, 0].starts_with(rest) => None,
            _ => Some(false),
        },
    }
}

/// Reads what one end says from its first byte on, as it comes.
///
/// It keeps what it needs of a frame that is not whole, and of a head in several frames: at most
/// [`MAX_BLOCK`] bytes of each.
#[derive(Clone, Debug)]
pub struct OpeningReader {
    direction: Direction,
    state: State,
    /// Frames that were read.
    frames: u32,
    /// The settings of the other end were acknowledged.
    acknowledged: bool,
    /// The frame that is not whole yet: header, and as much as there is of its payload.
    payload: Vec<u8>,
    /// What was sent so far of the block of a head.
    block: Vec<u8>,
    opening: Box<Http2Opening>,
    decoder: Decoder,
}

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// So many bytes of the preface were there.
    Preface(usize),
    /// The header of a frame. Within a head, it is a CONTINUATION of this stream.
    Header {
        within: Option<u32>,
    },
    Payload(Frame),
    /// So many bytes of a frame that tells nothing.
    Skip(usize),
    Ended,
}

/// The header of a frame (RFC 9113, 4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Frame {
    len: usize,
    kind: u8,
    flags: u8,
    stream: u32,
}

/// What became of a frame.
enum Read {
    GoOn,
    /// A head goes on in the next frame.
    Within(u32),
    Head(Box<HttpObservation<'static>>),
    /// There will be no head.
    NoHead,
    Broken,
}

impl OpeningReader {
    /// Of the client's end (`Request`) or the server's; `upgraded` if HTTP/1.1 was spoken before.
    pub fn new(direction: Direction, upgraded: bool) -> OpeningReader {
        let state = match direction {
            Direction::Request => State::Preface(0),
            Direction::Response => State::Header { within: None },
        };
        let opening = Box::new(Http2Opening { upgraded, ..Http2Opening::default() });
        OpeningReader {
            direction,
            state,
            frames: 0,
            acknowledged: false,
            payload: Vec::new(),
            block: Vec::new(),
            opening,
            decoder: Decoder::new(MAX_TABLE),
        }
    }

    /// Bytes that it keeps beside what it is made of.
    pub fn kept(&self) -> usize {
        self.payload.len() + self.block.len() + self.decoder.table_size()
    }

    /// Takes bytes from the front, until it has something to tell.
    pub fn read(&mut self, bytes: &mut &[u8]) -> Status {
        loop {
            let taken = match self.state {
                State::Preface(seen) => self.preface(seen, bytes),
                State::Header { within } => self.header(within, bytes),
                State::Payload(frame) => match self.payload(frame, bytes) {
                    Some(read) => self.done(frame, read),
                    None => return Status::NeedMore,
                },
                State::Skip(left) => {
                    let len = left.min(bytes.len());
                    *bytes = bytes.get(len..).unwrap_or(&[]);
                    self.state =
                        if len == left { State::Header { within: None } } else { State::Skip(left - len) };
                    if len < left { Some(Status::NeedMore) } else { None }
                }
                State::Ended => return Status::Ended,
            };
            match taken {
                None => {}
                Some(Status::NeedMore) => return Status::NeedMore,
                Some(status) => {
                    self.state = State::Ended;
                    (self.payload, self.block) = (Vec::new(), Vec::new());
                    self.decoder = Decoder::new(0);
                    return status;
                }
            }
        }
    }

    fn preface(&mut self, seen: usize, bytes: &mut &[u8]) -> Option<Status> {
        let expected = PREFACE.get(seen..).unwrap_or(&[]);
        let len = expected.len().min(bytes.len());
        if bytes.get(..len) != expected.get(..len) {
            return Some(Status::Ended);
        }
        *bytes = bytes.get(len..).unwrap_or(&[]);
        if len < expected.len() {
            self.state = State::Preface(seen + len);
            return Some(Status::NeedMore);
        }
        self.state = State::Header { within: None };
        None
    }

    fn header(&mut self, within: Option<u32>, bytes: &mut &[u8]) -> Option<Status> {
        // A header that came in pieces is put together where payloads are.
        let needed = HEADER_LEN - self.payload.len().min(HEADER_LEN);
        let len = needed.min(bytes.len());
        let (new, rest) = bytes.split_at_checked(len).unwrap_or((bytes, &[]));
        self.payload.extend_from_slice(new);
        *bytes = rest;
        if len < needed {
            return Some(Status::NeedMore);
        }
        let header = core::mem::take(&mut self.payload);
        let [a, b, c, kind, flags, stream @ ..] = header.first_chunk::<HEADER_LEN>()?;
        let frame = Frame {
            len: u32::from_be_bytes([0, *a, *b, *c]) as usize,
            kind: *kind,
            flags: *flags,
            stream: u32::from_be_bytes(*stream) & 0x7fff_ffff,
        };
        self.frames += 1;
        let is_settings = frame.kind == SETTINGS && frame.flags & ACK == 0 && frame.stream == 0;
        let continues = frame.kind == CONTINUATION && within == Some(frame.stream);
        if self.frames > MAX_FRAMES
            || self.frames == 1 && !is_settings
            || (within.is_some() || frame.kind == CONTINUATION) && !continues
        {
            return Some(Status::Ended);
        }
        let tells = matches!(
            frame.kind,
            HEADERS | PRIORITY | SETTINGS | PUSH_PROMISE | GOAWAY | WINDOW_UPDATE | CONTINUATION
        );
        if tells && frame.len > MAX_FRAME {
            return Some(Status::Ended);
        }
        self.state = if tells { State::Payload(frame) } else { State::Skip(frame.len) };
        None
    }

    /// What a frame said, once it is whole.
    fn payload(&mut self, frame: Frame, bytes: &mut &[u8]) -> Option<Read> {
        if self.payload.is_empty()
            && let Some((payload, rest)) = bytes.split_at_checked(frame.len)
        {
            *bytes = rest;
            return Some(self.frame(frame, payload));
        }
        let len = (frame.len - self.payload.len().min(frame.len)).min(bytes.len());
        let (new, rest) = bytes.split_at_checked(len).unwrap_or((bytes, &[]));
        self.payload.extend_from_slice(new);
        *bytes = rest;
        if self.payload.len() < frame.len {
            return None;
        }
        let payload = core::mem::take(&mut self.payload);
        Some(self.frame(frame, &payload))
    }

    fn done(&mut self, frame: Frame, read: Read) -> Option<Status> {
        self.state = State::Header { within: None };
        match read {
            Read::GoOn => None,
            Read::Within(stream) => {
                self.state = State::Header { within: Some(stream) };
                None
            }
            Read::Head(head) => Some(Status::Opening(core::mem::take(&mut self.opening), Some(head))),
            Read::NoHead => {
                self.opening.malformed_head = matches!(frame.kind, HEADERS | CONTINUATION | PUSH_PROMISE);
                Some(Status::Opening(core::mem::take(&mut self.opening), None))
            }
            Read::Broken => Some(Status::Ended),
        }
    }

    fn frame(&mut self, frame: Frame, payload: &[u8]) -> Read {
        match frame.kind {
            SETTINGS if frame.stream != 0 || !payload.len().is_multiple_of(6) => Read::Broken,
            SETTINGS if frame.flags & ACK == 0 => {
                self.settings(payload);
                Read::GoOn
            }
            SETTINGS => {
                self.acknowledged = true;
                self.unless_all_was_said()
            }
            WINDOW_UPDATE => match payload.first_chunk() {
                Some(increment) if payload.len() == 4 => {
                    let increment = u32::from_be_bytes(*increment) & 0x7fff_ffff;
                    if frame.stream == 0 {
                        self.opening.window_update.get_or_insert(increment);
                    }
                    self.unless_all_was_said()
                }
                _ => Read::Broken,
            },
            PRIORITY => match priority(frame.stream, payload) {
                Some(priority) if payload.len() == 5 => {
                    if self.opening.priorities.len() < MAX_PRIORITIES {
                        self.opening.priorities.push(priority);
                    }
                    Read::GoOn
                }
                _ => Read::Broken,
            },
            HEADERS if frame.stream == 0 => Read::Broken,
            HEADERS => match self.fragment(frame, payload) {
                Some(fragment) => self.head(frame, fragment),
                None => Read::Broken,
            },
            CONTINUATION => self.head(frame, payload),
            // A table that its head goes into, which is not read.
            PUSH_PROMISE | GOAWAY => Read::NoHead,
            _ => Read::GoOn,
        }
    }

    /// A client that asked in HTTP/1.1 may say no more than that it acknowledges the settings of
    /// the server, and how large its window is.
    fn unless_all_was_said(&self) -> Read {
        let has_asked = self.opening.upgraded && self.direction == Direction::Request;
        if has_asked && self.acknowledged && self.opening.window_update.is_some() {
            Read::NoHead
        } else {
            Read::GoOn
        }
    }

    /// Of the first SETTINGS frame.
    fn settings(&mut self, payload: &[u8]) {
        if self.frames > 1 {
            return;
        }
        let mut bytes = Bytes::new(payload);
        while let (Some(id), Some(value)) = (bytes.u16(), bytes.u32()) {
            if self.opening.settings.len() < MAX_SETTINGS {
                self.opening.settings.push((id, value));
            }
        }
    }

    /// The part of a block that a HEADERS frame has; its priority is told.
    fn fragment<'a>(&mut self, frame: Frame, payload: &'a [u8]) -> Option<&'a [u8]> {
        let mut bytes = Bytes::new(payload);
        let padding = if frame.flags & PADDED != 0 { usize::from(bytes.u8()?) } else { 0 };
        if frame.flags & PRIORITIZED != 0 {
            self.opening.head_priority = priority(frame.stream, bytes.take(5)?);
        }
        bytes.take(bytes.rest().len().checked_sub(padding)?)
    }

    /// A part of a head's block, the last one if the frame says so.
    fn head(&mut self, frame: Frame, fragment: &[u8]) -> Read {
        if self.block.len() + fragment.len() > MAX_BLOCK {
            return Read::NoHead;
        }
        if frame.flags & END_HEADERS == 0 {
            self.block.extend_from_slice(fragment);
            return Read::Within(frame.stream);
        }
        let mut block = core::mem::take(&mut self.block);
        let block = if block.is_empty() {
            fragment
        } else {
            block.extend_from_slice(fragment);
            &block
        };
        match head::read(&mut self.decoder, block, self.direction, &mut self.opening) {
            Ok(Head::Final(head)) => Read::Head(head),
            Ok(Head::Interim) => Read::GoOn,
            Err(_) => Read::NoHead,
        }
    }
}

const HEADER_LEN: usize = 9;

/// What a stream depends on, from the front of a payload (RFC 7540, 6.3).
fn priority(stream: u32, payload: &[u8]) -> Option<StreamPriority> {
    let mut bytes = Bytes::new(payload);
    let (depends_on, weight) = (bytes.u32()?, bytes.u8()?);
    Some(StreamPriority {
        stream,
        exclusive: depends_on & 0x8000_0000 != 0,
        depends_on: depends_on & 0x7fff_ffff,
        weight: u16::from(weight) + 1,
    })
}
