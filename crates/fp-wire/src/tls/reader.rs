use fp_obs::tls::{ClientHello, HelloTransport, ServerHello};

use super::certificate::{Leaf, LeafReader};
use super::{BEHIND_CERTIFICATE, CERTIFICATE, CLIENT_HELLO, SERVER_HELLO, client_hello, server_hello, sslv2};
use crate::bytes::Bytes;

/// The most bytes of a hello's body: a list of extensions of full size and four kibibytes for all
/// before it.
pub const MAX_HELLO: usize = 64 * 1024 + 4096;

/// The most bytes of a record: 2^14 and what TLS 1.2 allows for compression and encryption.
const MAX_RECORD: usize = (1 << 14) + 2048;

const CHANGE_CIPHER: u8 = 20;
const ALERT: u8 = 21;
const HANDSHAKE: u8 = 22;

/// What the bytes so far came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// All bytes were taken, and no hello is whole.
    NeedMore,
    /// A client hello. What follows it was not taken.
    Client(Box<ClientHello>),
    /// A server hello or a HelloRetryRequest. What follows it was not taken.
    Server(Box<ServerHello>),
    /// The certificate of a server, where [`HelloReader::expect_certificate`] asked for it. What
    /// follows it was not taken.
    Certificate(Box<Leaf>),
    /// There are no hellos from here on: data, something encrypted, or no TLS.
    Ended,
    /// A hello that is longer than [`MAX_HELLO`]. No more is read.
    TooLong,
}

/// Reads the hellos of one direction of a connection from its bytes in order, in any pieces:
/// records may cut messages and segments may cut records wherever they like.
///
/// A hello that is there whole is read where it stands. What is not whole is kept: at most
/// [`MAX_HELLO`] bytes, never more than twice as many as came, and nothing once the reader ended.
#[derive(Clone, Debug, Default)]
pub struct HelloReader {
    record_head: Head<5>,
    /// What kind of record it is, and how many of its bytes were not read.
    record: Record,
    message_head: Head<4>,
    /// The handshake message that is being read.
    message: Option<Message>,
    /// What came of it, if it is a hello that was not whole at once.
    body: Vec<u8>,
    /// The first bytes were looked at: they are no hello in the form of SSL 2.0, or it was read.
    started: bool,
    /// A change of ciphers was seen: what follows is encrypted unless it is a hello behind a
    /// HelloRetryRequest.
    ciphers_changed: bool,
    /// A client hello was read.
    hello_read: bool,
    ended: bool,
    /// What was read of the certificate that is wanted.
    certificate: Option<Box<LeafReader>>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Record {
    kind: u8,
    version: u16,
    left: usize,
}

#[derive(Clone, Copy, Debug)]
enum Message {
    /// A hello with a body of so many bytes, begun in a record of this version.
    Hello { kind: u8, len: usize, record_version: u16 },
    /// A hello in the form of SSL 2.0 with so many bytes behind its length.
    Sslv2 { len: usize },
    /// A message with certificates, of which so many bytes are to come.
    Certificate { left: usize },
    /// Another message, of which so many bytes were not passed over yet.
    Other { left: usize },
}

/// A header of `N` bytes that may come in pieces.
#[derive(Clone, Copy, Debug)]
struct Head<const N: usize> {
    bytes: [u8; N],
    len: usize,
}

impl<const N: usize> Default for Head<N> {
    fn default() -> Self {
        Head { bytes: [0; N], len: 0 }
    }
}

impl<const N: usize> Head<N> {
    /// Takes up to `limit` bytes from `input` until there are `wanted`; whether there are.
    fn fill(&mut self, input: &mut Bytes<'_>, wanted: usize, limit: usize) -> bool {
        let missing = wanted.saturating_sub(self.len).min(limit).min(input.rest().len());
        let slot = self.bytes.get_mut(self.len..self.len + missing);
        if let (Some(slot), Some(taken)) = (slot, input.take(missing)) {
            slot.copy_from_slice(taken);
            self.len += missing;
        }
        self.len >= wanted
    }
}

/// What is behind the empty records of handshakes and of changes of ciphers that `bytes` begin
/// with.
///
/// They may stand before a hello: RFC 8446, 5.1 forbids them, and OpenSSL 3.0 passes over up to 32
/// of them in every version of TLS. It refuses empty records of other kinds.
pub fn behind_empty_records(mut bytes: &[u8]) -> &[u8] {
    while let [HANDSHAKE | CHANGE_CIPHER, 3, _, 0, 0, rest @ ..] = bytes {
        bytes = rest;
    }
    bytes
}

/// Whether a direction begins with a hello, by its first `bytes`; `None` if only more of them will
/// tell. Behind empty records six bytes always do.
pub fn begins_hello(bytes: &[u8]) -> Option<bool> {
    let hello = behind_empty_records(bytes);
    // A hello in the form of SSL 2.0 stands before all records.
    if hello.len() < bytes.len() && !matches!(hello, [] | [HANDSHAKE | CHANGE_CIPHER, ..]) {
        return Some(false);
    }
    match *hello {
        [] | [HANDSHAKE | CHANGE_CIPHER] => None,
        // What may be an empty record.
        [CHANGE_CIPHER, 3] | [CHANGE_CIPHER, 3, _] | [CHANGE_CIPHER, 3, _, 0] => None,
        [HANDSHAKE, 3, ref rest @ ..] => match *rest {
            [_, _, _, kind, ..] => Some(matches!(kind, CLIENT_HELLO | SERVER_HELLO)),
            _ => None,
        },
        [first] | [first, _] if first & 0x80 != 0 => None,
        [first, second, third, ref rest @ ..] if sslv2::announced([first, second, third]).is_some() => {
            match rest {
                [0, 2, ..] | [3, ..] => Some(true),
                [] | [0] => None,
                _ => Some(false),
            }
        }
        _ => Some(false),
    }
}

/// Whether reading goes on, or how it ends for now.
enum Step {
    On,
    Stop(Status),
}

impl HelloReader {
    /// A reader for a direction of which nothing was read.
    pub fn new() -> Self {
        HelloReader::default()
    }

    /// Reads on in `input`, the next bytes of the direction, and takes from its front what was
    /// read. After a hello, call it again with what is left.
    pub fn read(&mut self, input: &mut &[u8]) -> Status {
        let mut bytes = Bytes::new(input);
        let mut status = loop {
            if self.ended {
                break Status::Ended;
            }
            if let Step::Stop(status) = self.step(&mut bytes) {
                break status;
            }
        };
        *input = bytes.rest();
        match &mut status {
            Status::Client(hello) => hello.repeated = core::mem::replace(&mut self.hello_read, true),
            Status::Ended | Status::TooLong => {
                self.ended = true;
                self.body = Vec::new();
                self.certificate = None;
            }
            Status::NeedMore | Status::Server(_) | Status::Certificate(_) => {}
        }
        status
    }

    /// The server goes on with its certificate in clear (TLS 1.2 and older), and that is to be
    /// read, too. It is at most [`MAX_CERTIFICATE`](super::MAX_CERTIFICATE) bytes long, and those
    /// behind it are counted.
    pub fn expect_certificate(&mut self) {
        self.certificate = Some(Box::default());
    }

    /// Bytes that are kept for a hello or certificate that is not whole.
    pub fn kept(&self) -> usize {
        self.body.len() + self.certificate.as_ref().map_or(0, |certificate| certificate.kept())
    }

    /// Bytes of memory in which they are kept.
    pub fn memory(&self) -> usize {
        self.body.capacity() + self.certificate.as_ref().map_or(0, |certificate| certificate.memory())
    }

    fn step(&mut self, input: &mut Bytes<'_>) -> Step {
        if !self.started {
            return self.start(input);
        }
        if let Some(Message::Sslv2 { len }) = self.message {
            return self.sslv2(input, len);
        }
        if self.record.left == 0 {
            return self.record_header(input);
        }
        if input.is_empty() {
            return Step::Stop(Status::NeedMore);
        }
        match (self.record.kind, self.message) {
            (HANDSHAKE, None) => self.message_header(input),
            (HANDSHAKE, Some(Message::Hello { kind, len, record_version })) => {
                self.hello(input, kind, len, record_version)
            }
            (HANDSHAKE, Some(Message::Certificate { left })) => self.certificate(input, left),
            (HANDSHAKE, Some(Message::Other { left })) => {
                let passed = self.pass_over(input, left);
                self.message = (left > passed).then_some(Message::Other { left: left - passed });
                Step::On
            }
            _ => {
                self.pass_over(input, usize::MAX);
                Step::On
            }
        }
    }

    /// The first three bytes say whether the hello has the form of SSL 2.0; else they begin a
    /// record's header.
    fn start(&mut self, input: &mut Bytes<'_>) -> Step {
        if !self.record_head.fill(input, 3, usize::MAX) {
            return Step::Stop(Status::NeedMore);
        }
        self.started = true;
        let [first, second, third, ..] = self.record_head.bytes;
        if let Some(len) = sslv2::announced([first, second, third]) {
            self.record_head.len = 0;
            self.body.push(third);
            self.message = Some(Message::Sslv2 { len });
        }
        Step::On
    }

    fn record_header(&mut self, input: &mut Bytes<'_>) -> Step {
        if !self.record_head.fill(input, 5, usize::MAX) {
            return Step::Stop(Status::NeedMore);
        }
        let [kind, major, minor, high, low] = self.record_head.bytes;
        self.record_head.len = 0;
        let left = usize::from(u16::from_be_bytes([high, low]));
        if major != 3 || left > MAX_RECORD || !matches!(kind, CHANGE_CIPHER | ALERT | HANDSHAKE) {
            return Step::Stop(Status::Ended);
        }
        // An empty record changes nothing.
        self.ciphers_changed |= kind == CHANGE_CIPHER && left > 0;
        self.record = Record { kind, version: u16::from_be_bytes([major, minor]), left };
        Step::On
    }

    fn message_header(&mut self, input: &mut Bytes<'_>) -> Step {
        let before = self.message_head.len;
        let whole = self.message_head.fill(input, 4, self.record.left);
        self.record.left -= self.message_head.len - before;
        if !whole {
            return Step::On;
        }
        self.message_head.len = 0;
        let [kind, len @ ..] = self.message_head.bytes;
        let [high, middle, low] = len;
        let len = u32::from_be_bytes([0, high, middle, low]) as usize;
        let hello = matches!(kind, CLIENT_HELLO | SERVER_HELLO);
        // What is encrypted rarely looks like a hello that fills its record.
        if self.ciphers_changed && (!hello || len < self.record.left) {
            return Step::Stop(Status::Ended);
        }
        if self.certificate.is_some() && BEHIND_CERTIFICATE.contains(&kind) {
            return Step::Stop(Status::Ended);
        }
        if hello && len > MAX_HELLO {
            return Step::Stop(Status::TooLong);
        }
        self.message = match (hello, len) {
            // Nothing of either kind is empty: it is malformed.
            (true, 0) => return Step::Stop(Status::Ended),
            (true, _) => Some(Message::Hello { kind, len, record_version: self.record.version }),
            (false, 1..) if kind == CERTIFICATE && self.certificate.is_some() => {
                Some(Message::Certificate { left: len })
            }
            (false, 0) => None,
            (false, _) => Some(Message::Other { left: len }),
        };
        Step::On
    }

    fn hello(&mut self, input: &mut Bytes<'_>, kind: u8, len: usize, record_version: u16) -> Step {
        let wanted = len.saturating_sub(self.body.len()).min(self.record.left);
        let taken = input.take(wanted.min(input.rest().len())).unwrap_or(&[]);
        self.record.left -= taken.len();
        // What is there at once is read where it stands.
        let kept = core::mem::take(&mut self.body);
        let status = if kept.is_empty() && taken.len() == len {
            read_hello(taken, kind, record_version)
        } else {
            self.body = kept;
            let whole = self.body.len() + taken.len();
            if whole > self.body.capacity() {
                // Twice as much as came at most, and never more than was announced.
                let room = whole.next_power_of_two().min(len);
                self.body.reserve_exact(room - self.body.len());
            }
            self.body.extend_from_slice(taken);
            if self.body.len() < len {
                return Step::On;
            }
            let body = core::mem::take(&mut self.body);
            read_hello(&body, kind, record_version)
        };
        self.message = None;
        Step::Stop(status)
    }

    fn certificate(&mut self, input: &mut Bytes<'_>, left: usize) -> Step {
        let taken = input.take(left.min(self.record.left).min(input.rest().len())).unwrap_or(&[]);
        self.record.left -= taken.len();
        let Some(reader) = &mut self.certificate else { return Step::Stop(Status::Ended) };
        if reader.take(taken).is_none() {
            return Step::Stop(Status::Ended);
        }
        if taken.len() < left {
            self.message = Some(Message::Certificate { left: left - taken.len() });
            return Step::On;
        }
        self.message = None;
        let leaf = self.certificate.take().and_then(|reader| reader.finish());
        Step::Stop(leaf.map_or(Status::Ended, |leaf| Status::Certificate(Box::new(leaf))))
    }

    fn sslv2(&mut self, input: &mut Bytes<'_>, len: usize) -> Step {
        let wanted = len.saturating_sub(self.body.len()).min(input.rest().len());
        self.body.extend_from_slice(input.take(wanted).unwrap_or(&[]));
        if self.body.len() < len {
            return Step::Stop(Status::NeedMore);
        }
        self.message = None;
        let record = core::mem::take(&mut self.body);
        let hello = sslv2::client_hello(&record);
        Step::Stop(hello.map_or(Status::Ended, |hello| Status::Client(Box::new(hello))))
    }

    /// Takes up to `most` bytes of the record; how many there were.
    fn pass_over(&mut self, input: &mut Bytes<'_>, most: usize) -> usize {
        let passed = most.min(self.record.left).min(input.rest().len());
        input.take(passed);
        self.record.left -= passed;
        passed
    }
}

fn read_hello(body: &[u8], kind: u8, record_version: u16) -> Status {
    let status = if kind == CLIENT_HELLO {
        client_hello(body, HelloTransport::Tls).map(|mut hello| {
            hello.record_version = record_version;
            Status::Client(Box::new(hello))
        })
    } else {
        server_hello(body).map(|mut hello| {
            hello.record_version = record_version;
            Status::Server(Box::new(hello))
        })
    };
    status.unwrap_or(Status::Ended)
}
