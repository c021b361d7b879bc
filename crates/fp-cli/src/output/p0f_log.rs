use std::net::Ipv4Addr;
use std::num::NonZeroU64;

use fp_engine::{Endpoint, Event, EventKind, MtuEvent, Subject};
use fp_obs::Recent;

use super::fields::{Fields, fields};
use super::short::{Short, push_first};
use super::time::LocalZone;
use super::{Format, Names};

/// A line of p0f's `-o` log, to the byte: `[2026/01/18 23:59:26] mod=syn|cli=10.0.0.1/1234|...`.
///
/// Nothing is escaped: p0f's signatures hold only bytes of 0x20 to 0x7f.
pub(crate) struct P0fLog<'a> {
    names: Names<'a>,
    stamp: Stamp,
    ends: Ends,
    /// What else a line says, of SYNs and SYN+ACKs that are alike and of MTUs: the same few of either are most of a log.
    of_tcp: Recent<(NonZeroU64, Role, Subject), Known>,
    of_mtu: Recent<(MtuEvent, Subject), Known>,
}

/// How many SYNs and SYN+ACKs that are not alike are remembered, as a power of two.
const TCP_BITS: u32 = 10;
/// How many MTUs, likewise.
const MTU_BITS: u32 = 7;

/// The last second and its text: a capture has many events in a second.
struct Stamp {
    zone: LocalZone,
    second: i64,
    text: Short,
}

/// The last connection and its text: a packet tells several things of it.
struct Ends {
    client: Endpoint,
    server: Endpoint,
    text: Short,
}

/// Which kind of handshake packet it is.
#[derive(Clone, Copy, PartialEq)]
enum Role {
    Syn,
    SynAck,
    SendsynProbe,
    SendsynResponse,
}

/// The handshake packet that an event of this kind is about, and which others are alike.
#[inline(always)]
fn handshake(kind: &EventKind<'_>) -> Option<(Role, NonZeroU64)> {
    let (role, tcp) = match kind {
        EventKind::Syn(tcp) => (Role::Syn, tcp),
        EventKind::SynAck(tcp) => (Role::SynAck, tcp),
        EventKind::SendsynProbe(tcp) => (Role::SendsynProbe, tcp),
        EventKind::SendsynResponse(tcp) => (Role::SendsynResponse, tcp),
        _ => return None,
    };
    Some((role, tcp.alike?))
}

/// What a line says besides time and ends.
#[derive(Clone)]
struct Known {
    /// The kind of the event: so many bytes of these.
    kind: [u8; 16],
    kind_len: u8,
    /// What follows the ends.
    rest: Vec<u8>,
}

impl<'a> P0fLog<'a> {
    /// In the time zone of the environment.
    pub(crate) fn of_environment(names: Names<'a>) -> Self {
        P0fLog::new(names, LocalZone::of_environment())
    }

    pub(crate) fn new(names: Names<'a>, zone: LocalZone) -> Self {
        P0fLog {
            names,
            stamp: Stamp::new(zone),
            ends: Ends::new(),
            of_tcp: Recent::new(TCP_BITS),
            of_mtu: Recent::new(MTU_BITS),
        }
    }
}

impl Stamp {
    fn new(zone: LocalZone) -> Stamp {
        let mut stamp = Stamp { zone, second: 0, text: Short::new() };
        stamp.renew(0);
        stamp
    }

    #[inline(always)]
    fn at(&mut self, second: i64) -> &Short {
        if self.second != second {
            self.renew(second);
        }
        &self.text
    }

    #[cold]
    #[inline(never)]
    fn renew(&mut self, second: i64) {
        let mut text = vec![b'['];
        self.zone.civil(second).push_plain_year(&mut text, b'/', b' ');
        text.extend_from_slice(b"] mod=");
        self.second = second;
        self.text.clear();
        self.text.put_text(&text);
    }
}

impl Ends {
    fn new() -> Ends {
        let nobody = Endpoint { address: Ipv4Addr::UNSPECIFIED.into(), port: 0 };
        let mut ends = Ends { client: nobody, server: nobody, text: Short::new() };
        ends.renew(nobody, nobody);
        ends
    }

    #[inline(always)]
    fn of(&mut self, event: &Event<'_>) -> &Short {
        if self.client != event.client || self.server != event.server {
            self.renew(event.client, event.server);
        }
        &self.text
    }

    #[inline(always)]
    fn renew(&mut self, client: Endpoint, server: Endpoint) {
        (self.client, self.server) = (client, server);
        self.text.clear();
        self.text.put_text(b"|cli=");
        self.text.put_endpoint(client);
        self.text.put_text(b"|srv=");
        self.text.put_endpoint(server);
    }
}

impl Known {
    #[inline(never)]
    fn new(event: &Event<'_>, names: Names<'_>) -> Known {
        let name = event.kind.name().as_bytes();
        let mut kind = [0; 16];
        let kind_len = kind.iter_mut().zip(name).map(|(to, from)| *to = *from).count() as u8;
        let mut rest = Vec::with_capacity(160);
        push_rest(&mut rest, event, names);
        Known { kind, kind_len, rest }
    }
}

impl Format for P0fLog<'_> {
    fn write(&mut self, event: &Event<'_>, out: &mut Vec<u8>) {
        self.stamp.at(event.time.seconds).push_to::<32>(out);
        let names = self.names;
        let known = if let Some((role, number)) = handshake(&event.kind) {
            // Numbered as they come, so that those that come together differ in their lower bits.
            let digest = number.get() << (64 - TCP_BITS);
            self.of_tcp.of(digest, &(number, role, event.subject), || Known::new(event, names))
        } else if let EventKind::Mtu(mtu) = &event.kind {
            // The numbers of one link are few, and differ in their lower bits; both ends often have the same.
            let role = u64::from(event.subject == Subject::Server);
            let digest = (u64::from(mtu.mtu) << 1 | role) << (64 - MTU_BITS);
            self.of_mtu.of(digest, &(*mtu, event.subject), || Known::new(event, names))
        } else {
            out.extend_from_slice(event.kind.name().as_bytes());
            self.ends.of(event).push_to::<64>(out);
            return push_rest(out, event, names);
        };
        push_first(out, &known.kind, known.kind_len);
        self.ends.of(event).push_to::<64>(out);
        out.extend_from_slice(&known.rest);
    }
}

/// Appends what follows the ends.
fn push_rest(out: &mut Vec<u8>, event: &Event<'_>, names: Names<'_>) {
    out.extend_from_slice(match event.subject {
        Subject::Client => b"|subj=cli",
        Subject::Server => b"|subj=srv",
    });
    fields(event, names, &mut Line(out));
    out.push(b'\n');
}

struct Line<'o>(&'o mut Vec<u8>);

impl Fields for Line<'_> {
    fn field(&mut self, key: &'static str, value: impl FnOnce(&mut Vec<u8>)) {
        self.0.push(b'|');
        self.0.extend_from_slice(key.as_bytes());
        self.0.push(b'=');
        value(self.0);
    }
}
