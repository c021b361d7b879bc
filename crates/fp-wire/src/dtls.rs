//! The first messages of DTLS: from datagrams to [`ClientHello`] and [`ServerHello`] (RFC 6347, RFC
//! 9147).

use fp_obs::tls::{ClientHello, HelloTransport, ServerHello};

use crate::Stream;
use crate::bytes::Bytes;
use crate::stream::MAX_STREAM;
use crate::tls::{CLIENT_HELLO, SERVER_HELLO, client_hello, server_hello};

const HANDSHAKE: u8 = 22;
/// The first byte of the versions in records, DTLS 1.0 and 1.2; 1.3 says 1.2.
const MAJOR: u8 = 0xfe;
/// The version in records and hellos of OpenSSL before it followed the RFC, which Cisco AnyConnect
/// speaks to this day (`DTLS1_BAD_VER`).
const BEFORE_RFC: u16 = 0x0100;
/// The server asks for the hello again, with a cookie.
const HELLO_VERIFY_REQUEST: u8 = 3;

/// A hello of either kind.
#[derive(Debug, PartialEq, Eq)]
pub enum Hello {
    /// Of a client.
    Client(Box<ClientHello>),
    /// Of a server.
    Server(Box<ServerHello>),
}

/// Reads the hellos of one direction of a flow from its datagrams in any order.
///
/// A hello that is there whole is read where it stands. Of one in fragments at most [`MAX_STREAM`]
/// bytes are kept; a longer one is not told. What is sent again is told once.
#[derive(Debug, Default)]
pub struct DtlsReader {
    /// The number that the next message has at least.
    next: u16,
    partial: Option<Partial>,
    hellos: u32,
    ended: bool,
}

/// A hello in fragments.
#[derive(Debug)]
struct Partial {
    number: u16,
    kind: u8,
    len: usize,
    fragments: Stream,
}

/// Whether a datagram begins with a hello of DTLS, and whether it is the client's. A server may ask
/// for one first. Empty records before it are passed over, as by OpenSSL.
pub fn begins(mut datagram: &[u8]) -> Option<bool> {
    while let [HANDSHAKE, MAJOR, 0xff | 0xfd, 0, 0, _, _, _, _, _, _, 0, 0, rest @ ..]
    | [HANDSHAKE, 1, 0, 0, 0, _, _, _, _, _, _, 0, 0, rest @ ..] = datagram
    {
        datagram = rest;
    }
    let (Some([HANDSHAKE, MAJOR, 0xff | 0xfd, 0, 0] | [HANDSHAKE, 1, 0, 0, 0]), Some(kind)) =
        (datagram.first_chunk(), datagram.get(13))
    else {
        return None;
    };
    matches!(*kind, CLIENT_HELLO | SERVER_HELLO | HELLO_VERIFY_REQUEST).then_some(*kind == CLIENT_HELLO)
}

impl DtlsReader {
    /// A reader for a direction of which nothing was read.
    pub fn new() -> Self {
        DtlsReader::default()
    }

    /// There are no hellos from here on.
    pub fn has_ended(&self) -> bool {
        self.ended
    }

    /// Bytes of memory that are kept.
    pub fn memory(&self) -> usize {
        self.partial.as_ref().map_or(0, |partial| partial.fragments.memory())
    }

    /// Reads a datagram, and tells the hellos that it makes whole.
    pub fn read(&mut self, datagram: &[u8], tell: &mut impl FnMut(Hello)) {
        let mut bytes = Bytes::new(datagram);
        while !self.ended && !bytes.is_empty() {
            if self.record(&mut bytes, tell).is_none() {
                return;
            }
        }
    }

    /// Reads a record (RFC 6347, 4.1); `None` if it is none, or not whole.
    fn record(&mut self, bytes: &mut Bytes<'_>, tell: &mut impl FnMut(Hello)) -> Option<()> {
        let (kind, version, epoch) = (bytes.u8()?, bytes.u16()?, bytes.u16()?);
        let _number = bytes.take(6)?;
        let body = bytes.vec16()?;
        if version >> 8 != u16::from(MAJOR) && version != BEFORE_RFC {
            return None;
        }
        if epoch != 0 {
            // Encrypted from here on.
            self.end();
            return None;
        }
        if kind == HANDSHAKE {
            let mut messages = Bytes::new(body);
            while !self.ended && !messages.is_empty() {
                self.fragment(&mut messages, version, tell)?;
            }
        }
        Some(())
    }

    /// Reads a fragment of a message (RFC 6347, 4.2.2); `None` if it contradicts itself.
    fn fragment(
        &mut self,
        bytes: &mut Bytes<'_>,
        record_version: u16,
        tell: &mut impl FnMut(Hello),
    ) -> Option<()> {
        let (kind, len, number) = (bytes.u8()?, u24(bytes)?, bytes.u16()?);
        let (offset, part) = (u24(bytes)?, u24(bytes)?);
        let data = bytes.take(part)?;
        if offset + part > len {
            return None;
        }
        if !matches!(kind, CLIENT_HELLO | SERVER_HELLO) {
            // A hello may follow the request for one; nothing that matters here follows the others.
            if kind != HELLO_VERIFY_REQUEST {
                self.end();
            }
            return Some(());
        }
        if number < self.next || len == 0 || len > MAX_STREAM {
            return Some(());
        }
        if part == len {
            self.partial = None;
            return self.message(data, kind, number, record_version, tell);
        }
        let is_same = |partial: &Partial| (partial.number, partial.kind, partial.len) == (number, kind, len);
        let partial = match &mut self.partial {
            Some(partial) if is_same(partial) => partial,
            partial => partial.insert(Partial { number, kind, len, fragments: Stream::new(0) }),
        };
        let whole = partial.fragments.push(offset as u32, data).is_some_and(|ready| ready.len() >= len);
        if whole && let Some(partial) = self.partial.take() {
            return self.message(partial.fragments.ready(), kind, number, record_version, tell);
        }
        Some(())
    }

    fn message(
        &mut self,
        body: &[u8],
        kind: u8,
        number: u16,
        record_version: u16,
        tell: &mut impl FnMut(Hello),
    ) -> Option<()> {
        self.next = number.saturating_add(1);
        if kind == CLIENT_HELLO {
            let mut hello = client_hello(body, HelloTransport::Dtls)?;
            hello.record_version = record_version;
            hello.repeated = self.hellos > 0;
            self.hellos += 1;
            tell(Hello::Client(Box::new(hello)));
        } else {
            let mut hello = server_hello(body)?;
            hello.transport = HelloTransport::Dtls;
            hello.record_version = record_version;
            tell(Hello::Server(Box::new(hello)));
        }
        Some(())
    }

    fn end(&mut self) {
        self.ended = true;
        self.partial = None;
    }
}

fn u24(bytes: &mut Bytes<'_>) -> Option<usize> {
    let [high, middle, low] = bytes.array::<3>()?;
    Some(u32::from_be_bytes([0, high, middle, low]) as usize)
}

/// The body of the fuzz target `dtls`: datagrams behind their length in two bytes.
#[doc(hidden)]
pub fn fuzz(bytes: &[u8]) {
    let mut reader = DtlsReader::new();
    let mut rest = Bytes::new(bytes);
    while let Some(datagram) = rest.vec16() {
        reader.read(datagram, &mut |hello| match hello {
            Hello::Client(hello) => assert!(hello.ja4().starts_with('d')),
            Hello::Server(hello) => drop(hello.ja3s()),
        });
        assert!(reader.memory() <= MAX_STREAM);
        assert!(!reader.has_ended() || reader.memory() == 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(cipher: u16) -> Vec<u8> {
        [&[0xfe, 0xfd][..], &[7; 32], &[0, 4, 1, 2, 3, 4, 0, 2], &cipher.to_be_bytes(), &[1, 0]].concat()
    }

    fn fragment(kind: u8, number: u16, body: &[u8], from: usize, to: usize) -> Vec<u8> {
        let u24 = |number: usize| (number as u32).to_be_bytes()[1..].to_vec();
        let part = [u24(body.len()), number.to_be_bytes().to_vec(), u24(from), u24(to - from)].concat();
        [&[kind][..], &part, &body[from..to]].concat()
    }

    fn record(epoch: u16, messages: &[u8]) -> Vec<u8> {
        let len = (messages.len() as u16).to_be_bytes();
        [&[HANDSHAKE, 0xfe, 0xff][..], &epoch.to_be_bytes(), &[0; 6], &len, messages].concat()
    }

    fn ciphers(datagrams: &[Vec<u8>]) -> Vec<(u16, bool)> {
        let (mut reader, mut found) = (DtlsReader::new(), Vec::new());
        for datagram in datagrams {
            reader.read(datagram, &mut |hello| match hello {
                Hello::Client(hello) => {
                    assert_eq!((hello.record_version, hello.dtls_cookie_len), (0xfeff, 4));
                    found.push((hello.ciphers[0], hello.repeated));
                }
                Hello::Server(_) => panic!("no server"),
            });
        }
        found
    }

    #[test]
    fn fragments_in_any_order() {
        let body = body(0xc02b);
        let all = |from, to| record(0, &fragment(1, 0, &body, from, to));
        assert_eq!(ciphers(&[all(0, body.len())]), [(0xc02b, false)]);
        for cut in 1..body.len() {
            let (one, other) = (all(0, cut), all(cut, body.len()));
            assert_eq!(ciphers(&[one.clone(), other.clone()]), [(0xc02b, false)], "{cut}");
            assert_eq!(ciphers(&[other.clone(), other, one.clone(), one]), [(0xc02b, false)], "{cut}");
        }
        // Cut at every length: nothing is told.
        let whole = all(0, body.len());
        assert_eq!(begins(&whole), Some(true));
        for len in 0..whole.len() {
            assert!(ciphers(&[whole[..len].to_vec()]).is_empty(), "{len}");
            assert_eq!(begins(&whole[..len]).is_some(), len > 13, "{len}");
        }
    }

    #[test]
    fn empty_records_before_it() {
        let body = body(0xc02b);
        let hello = record(0, &fragment(1, 0, &body, 0, body.len()));
        let empty = record(0, &[]);
        assert_eq!(begins(&empty), None);
        for count in [1, 5000] {
            let datagram = [empty.repeat(count), hello.clone()].concat();
            assert_eq!(begins(&datagram), Some(true));
            assert_eq!(ciphers(&[datagram]), [(0xc02b, false)]);
        }
    }

    #[test]
    fn the_hello_with_a_cookie_is_the_second() {
        let (first, second) = (body(1), body(2));
        let datagram = |number, body: &[u8]| record(0, &fragment(1, number, body, 0, body.len()));
        let sent = [datagram(0, &first), datagram(0, &first), datagram(1, &second), datagram(0, &first)];
        assert_eq!(ciphers(&sent), [(1, false), (2, true)]);
        // Two records in a datagram; what is encrypted ends it.
        let both = [datagram(0, &first), record(1, b"???"), datagram(1, &second)].concat();
        assert_eq!(ciphers(&[both]), [(1, false)]);
    }

    #[test]
    fn a_server_answers() {
        let body = [&[0xfe, 0xfd][..], &[7; 32], &[0, 0xc0, 0x2b, 0]].concat();
        let (mut reader, mut told) = (DtlsReader::new(), 0);
        let request = record(0, &fragment(HELLO_VERIFY_REQUEST, 0, &[0xfe, 0xff, 1, 9], 0, 4));
        let hello = [fragment(2, 1, &body, 0, body.len()), fragment(11, 2, &[0], 0, 1)].concat();
        for datagram in [request, record(0, &hello)] {
            reader.read(&datagram, &mut |hello| {
                let Hello::Server(hello) = hello else { panic!("no client") };
                assert_eq!(hello.cipher, 0xc02b);
                told += 1;
            });
        }
        assert!(told == 1 && reader.has_ended(), "a certificate follows");
    }

    #[test]
    fn of_openssl_before_the_rfc() {
        let body = [&[1, 0][..], &[7; 32], &[0, 0, 0, 2, 0, 0x2f, 1, 0]].concat();
        let mut datagram = record(0, &fragment(CLIENT_HELLO, 0, &body, 0, body.len()));
        datagram[1..3].copy_from_slice(&[1, 0]);
        assert_eq!(begins(&datagram), Some(true));
        let mut told = Vec::new();
        DtlsReader::new().read(&datagram, &mut |hello| told.push(hello));
        let [Hello::Client(hello)] = &told[..] else { panic!("{told:?}") };
        assert_eq!((hello.version, hello.record_version, hello.ciphers[0]), (0x0100, 0x0100, 0x2f));
        // An SSL 3.0 of datagrams there is not.
        datagram[2] = 1;
        assert_eq!(begins(&datagram), None);
    }

    #[test]
    fn what_is_too_long_is_not_kept() {
        let long = vec![0; MAX_STREAM + 1];
        let mut reader = DtlsReader::new();
        reader.read(&record(0, &fragment(1, 0, &long, 0, 1000)), &mut |_| panic!("no hello"));
        assert_eq!(reader.memory(), 0);
        for number in 0..20 {
            let piece = record(0, &fragment(1, number, &long[1..], 500, 8000));
            reader.read(&piece, &mut |_| panic!("no hello"));
            assert!(reader.memory() <= MAX_STREAM);
        }
    }
}
