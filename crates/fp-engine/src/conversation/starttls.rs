//! TLS that begins within a connection of another protocol: STARTTLS and its like, proxies, and
//! what goes before in clear.
//!
//! What the other protocol says is passed over, unit by unit: lines of SMTP, IMAP, POP3 and FTP,
//! tags of XMPP, messages of LDAP, PostgreSQL, MySQL, RDP and SOCKS, and the header of PROXY 2.
//! Where a unit ends, a hello may begin.

use fp_wire::MAX_STREAM;
use fp_wire::tls::begins_hello;

use super::Observed;
use super::protocol::{Begins, Protocol, Wants};
use super::tls::Tls;
use crate::Subject;
use crate::ends::Ends;

/// A connection of such a protocol, until both ends have spoken TLS or it is clear that they will
/// not.
#[derive(Debug, Default)]
pub(crate) struct StartTls {
    kind: Option<Kind>,
    ends: Ends<End>,
    tls: Box<Tls>,
}

/// What goes before TLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// SMTP, FTP, IMAP and POP3.
    Lines,
    /// XMPP (RFC 6120, 5).
    Tags,
    /// LDAP (RFC 4511, 4.14).
    Ldap,
    /// PostgreSQL: the request for TLS, and the byte that grants it.
    Postgres,
    /// MySQL's packets.
    MySql,
    /// RDP's negotiation, in packets of TPKT (RFC 1006, 6).
    Rdp,
    /// SOCKS 4 and 5 (RFC 1928).
    Socks4,
    Socks5,
    /// The second version of PROXY.
    Proxy,
}

/// How far an end has come.
#[derive(Debug, Default)]
struct End {
    /// Units that were passed over, and their bytes.
    units: u32,
    passed: usize,
    /// A hello began.
    speaks_tls: bool,
}

/// So many bytes of an end are passed over: who asks for TLS does it among the first.
const BEFORE: usize = 8192;
/// And so many units.
const MOST_UNITS: u32 = 64;

/// The beginning of a header of the second version of PROXY.
const PROXY: &[u8] = b"\r\n\r\n\0\r\nQUIT\n";
/// PostgreSQL's request for TLS: its length, and a version that is none.
const SSL_REQUEST: &[u8] = &[0, 0, 0, 8, 4, 210, 22, 47];

impl StartTls {
    /// Of a connection of lines, whose server greeted.
    pub(super) fn of_lines() -> Self {
        StartTls { kind: Some(Kind::Lines), ..StartTls::default() }
    }
}

impl Protocol for Box<StartTls> {
    const BOUND: usize = MAX_STREAM;

    fn begins(sender: Subject, bytes: &[u8]) -> Begins {
        match kind(sender, bytes) {
            Some(Some(_)) => Begins::Yes,
            Some(None) => Begins::No,
            None => Begins::Maybe,
        }
    }

    fn read(&mut self, sender: Subject, bytes: &mut &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Wants {
        if self.kind.is_none() {
            self.kind = kind(sender, bytes).flatten();
        }
        let Some(kind) = self.kind else { return Wants::Nothing };
        let end = &mut self.ends[sender];
        while !end.speaks_tls {
            match begins_hello(bytes) {
                Some(true) => end.speaks_tls = true,
                // What only begins like a hello is looked at when there is more of it.
                None if bytes.is_empty() || end.units > 0 => return Wants::More,
                _ => match unit(kind, sender, end.units, bytes) {
                    Some(Some(len)) if end.units < MOST_UNITS && end.passed + len <= BEFORE => {
                        let Some(rest) = bytes.get(len..).filter(|_| len > 0) else { return Wants::Nothing };
                        (end.units, end.passed) = (end.units + 1, end.passed + len);
                        *bytes = rest;
                    }
                    None if bytes.len() < BEFORE => return Wants::More,
                    _ => return Wants::Nothing,
                },
            }
        }
        self.tls.read(sender, bytes, tell)
    }

    fn kept(&self) -> usize {
        self.tls.kept()
    }
}

/// What begins like this: `None` if more bytes will tell, `Some(None)` if it is nothing of these.
fn kind(sender: Subject, bytes: &[u8]) -> Option<Option<Kind>> {
    let begins = |text: &[u8], kind: Kind| {
        let len = text.len().min(bytes.len());
        (bytes.get(..len) == text.get(..len)).then_some((len == text.len()).then_some(kind))
    };
    let texts: &[(&[u8], Kind)] = match sender {
        Subject::Server => {
            &[(b"220 ", Kind::Lines), (b"220-", Kind::Lines), (b"* OK", Kind::Lines), (b"+OK", Kind::Lines)]
        }
        Subject::Client => &[
            (PROXY, Kind::Proxy),
            (b"<?xml", Kind::Tags),
            (b"<stream:stream", Kind::Tags),
            (SSL_REQUEST, Kind::Postgres),
        ],
    };
    let mut found = texts.iter().filter_map(|(text, kind)| begins(text, *kind));
    if let Some(kind) = found.next() {
        return kind.map(Some);
    }
    let by_bytes = match (sender, bytes) {
        // The greeting of MySQL: a packet of number 0, version 10 of the protocol, and the server's
        // in digits.
        (Subject::Server, [_, _, 0, 0, 10, digit, ..]) if digit.is_ascii_digit() => Some(Kind::MySql),
        (Subject::Server, [_] | [_, _] | [_, _, 0] | [_, _, 0, 0] | [_, _, 0, 0, 10]) => return None,
        // A request to connect, in RDP's words (ITU-T X.224, 13.3).
        (Subject::Client, [3, 0, _, _, _, 0xe0, ..]) => Some(Kind::Rdp),
        // An extended request (RFC 4511, 4.12) with a number of one byte.
        (Subject::Client, [0x30, len, 2, 1, _, 0x77, ..]) if len & 0x80 == 0 => Some(Kind::Ldap),
        (Subject::Client, [4, 1, ..]) => Some(Kind::Socks4),
        (Subject::Client, [5, 1..=9, method, ..]) if *method <= 2 => Some(Kind::Socks5),
        (Subject::Client, [4] | [5] | [5, 1..=9] | [3] | [3, 0] | [0x30]) => return None,
        (Subject::Client, [3, 0, _] | [3, 0, _, _] | [3, 0, _, _, _]) => return None,
        (Subject::Client, [0x30, _] | [0x30, _, 2] | [0x30, _, 2, 1] | [0x30, _, 2, 1, _]) => return None,
        _ => None,
    };
    Some(by_bytes)
}

/// How long the unit is that `bytes` begin with, the one with this number of its end: `None` if
/// more of them will tell, `Some(None)` if it is none.
fn unit(kind: Kind, sender: Subject, number: u32, bytes: &[u8]) -> Option<Option<usize>> {
    let until = |byte: u8| memchr::memchr(byte, bytes).map(|at| at + 1);
    let whole = |len: usize| (bytes.len() >= len).then_some(Some(len));
    match (kind, bytes) {
        (Kind::Lines, _) => until(b'\n').map(Some),
        (Kind::Tags, _) => until(b'>').map(Some),
        (Kind::Ldap, [0x30, len, ..]) if len & 0x80 == 0 => whole(2 + usize::from(*len)),
        (Kind::Ldap, [0x30, 0x81, len, ..]) => whole(3 + usize::from(*len)),
        (Kind::Ldap, [0x30, 0x82, high, low, ..]) => {
            whole(4 + usize::from(u16::from_be_bytes([*high, *low])))
        }
        (Kind::Ldap, [0x30, 0x84, 0, 0, high, low, ..]) => {
            whole(6 + usize::from(u16::from_be_bytes([*high, *low])))
        }
        (Kind::Ldap, [0x30, ..]) if bytes.len() < 6 => None,
        (Kind::Postgres, [b'S', ..]) if sender == Subject::Server => Some(Some(1)),
        (Kind::Postgres, _) if sender == Subject::Client && number == 0 => whole(SSL_REQUEST.len()),
        (Kind::MySql, [low, high, 0, _, ..]) => whole(4 + usize::from(u16::from_le_bytes([*low, *high]))),
        (Kind::Rdp, [3, 0, high, low, ..]) => {
            let len = usize::from(u16::from_be_bytes([*high, *low]));
            if len < 7 { Some(None) } else { whole(len) }
        }
        (Kind::MySql | Kind::Rdp, _) if bytes.len() < 4 => None,
        (Kind::Socks4, _) if sender == Subject::Server => whole(8),
        (Kind::Socks4, _) if number == 0 => {
            // A name where the address is none (SOCKS 4a).
            let name_follows = matches!(bytes, [_, _, _, _, 0, 0, 0, last, ..] if *last != 0);
            let mut ends = memchr::memchr_iter(0, bytes.get(8..)?).map(|at| 9 + at);
            ends.nth(usize::from(name_follows)).map(Some)
        }
        (Kind::Socks5, _) => socks5(sender, number, bytes),
        (Kind::Proxy, _) if sender == Subject::Client && number == 0 => match bytes.get(14..16)? {
            [high, low] => whole(16 + usize::from(u16::from_be_bytes([*high, *low]))),
            _ => None,
        },
        _ => Some(None),
    }
}

/// The same of SOCKS 5 (RFC 1928, RFC 1929).
fn socks5(sender: Subject, number: u32, bytes: &[u8]) -> Option<Option<usize>> {
    let whole = |len: usize| (bytes.len() >= len).then_some(Some(len));
    match (sender, number, bytes) {
        (Subject::Client, 0, [5, methods, ..]) => whole(2 + usize::from(*methods)),
        (Subject::Server, 0, [5, _, ..]) => Some(Some(2)),
        (Subject::Server, 1, [1, _, ..]) => Some(Some(2)),
        // User name and password, each behind its length.
        (Subject::Client, 1, [1, user, ..]) => {
            let password = bytes.get(2 + usize::from(*user)).copied();
            password.and_then(|len| whole(3 + usize::from(*user) + usize::from(len)))
        }
        (_, 1 | 2, [5, _, 0, kind, ..]) => match (kind, bytes.get(4)) {
            (1, _) => whole(10),
            (4, _) => whole(22),
            (3, Some(len)) => whole(7 + usize::from(*len)),
            (3, None) => None,
            _ => Some(None),
        },
        _ if bytes.len() < 5 => None,
        _ => Some(None),
    }
}
