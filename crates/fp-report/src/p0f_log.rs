use std::mem;
use std::net::Ipv4Addr;

use fp_engine::{Endpoint, Event, Subject};
use fp_match::Matcher;

use super::escape::escape_since;
use super::fields::{Fields, fields};
use super::format::Format;
use super::hellos::Hellos;
use super::known::Known;
use super::names::Names;
use super::privacy::Pseudonyms;
use super::short::Short;
use super::zone::LocalZone;

/// A line of p0f's `-o` log, to the byte: `[2026/01/18 23:59:26] mod=syn|cli=10.0.0.1/1234|...`.
///
/// Of p0f's kinds nothing is escaped: its signatures hold only bytes of 0x20 to 0x7f. The values of
/// other kinds are, as in [`Human`](crate::Human).
pub struct P0fLog<'a> {
    names: Names<'a>,
    stamp: Stamp,
    ends: Ends,
    known: Known,
    hellos: Hellos,
    pseudonyms: Option<Pseudonyms>,
}

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

impl<'a> P0fLog<'a> {
    /// In the time zone of the environment.
    #[cfg(feature = "zone")]
    pub fn of_environment(matcher: &'a Matcher<'a>) -> Self {
        P0fLog::new(matcher, LocalZone::of_environment())
    }

    /// In a time zone.
    pub fn new(matcher: &'a Matcher<'a>, zone: LocalZone) -> Self {
        P0fLog {
            names: Names::new(matcher),
            stamp: Stamp::new(zone),
            ends: Ends::new(),
            known: Known::new(),
            hellos: Hellos::new(),
            pseudonyms: None,
        }
    }

    /// With these in place of what is personal, if there are any.
    pub fn hiding(self, pseudonyms: Option<Pseudonyms>) -> Self {
        P0fLog { pseudonyms, ..self }
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

impl Format for P0fLog<'_> {
    fn write(&mut self, event: &Event<'_>, out: &mut Vec<u8>) {
        if !event.kind.is_of_p0f() && !event.kind.is_beyond_p0f() {
            // Whoever reads p0f's lines takes them at their word.
            return;
        }
        if self.names.is_foreign(event) {
            return self.write_foreign(event, out);
        }
        self.write_known(event, out);
    }
}

impl P0fLog<'_> {
    /// An event whose labels this database does not have. What is remembered is of other labels.
    #[cold]
    fn write_foreign(&mut self, event: &Event<'_>, out: &mut Vec<u8>) {
        let foreign = self.names.of_foreign();
        let names = mem::replace(&mut self.names, foreign);
        let known = mem::replace(&mut self.known, Known::new());
        self.write_known(event, out);
        (self.names, self.known) = (names, known);
    }

    #[inline(always)]
    fn write_known(&mut self, event: &Event<'_>, out: &mut Vec<u8>) {
        if self.pseudonyms.is_some() {
            return self.write_hidden(event, out);
        }
        self.push(event, out);
    }

    /// What is personal is replaced. Apart, so that all other lines need no room for such an event.
    #[inline(never)]
    fn write_hidden(&mut self, event: &Event<'_>, out: &mut Vec<u8>) {
        let hidden = self.pseudonyms.as_ref().map(|pseudonyms| pseudonyms.event(event));
        self.push(hidden.as_ref().unwrap_or(event), out);
    }

    #[inline(always)]
    fn push(&mut self, event: &Event<'_>, out: &mut Vec<u8>) {
        self.stamp.at(event.time.seconds).push_to::<32>(out);
        let (names, hellos) = (self.names, &mut self.hellos);
        let Some(line) = self.known.of(event, |out| {
            push_rest(out, event, names, hellos);
            false
        }) else {
            out.extend_from_slice(event.kind.name().as_bytes());
            self.ends.of(event).push_to::<64>(out);
            return push_rest(out, event, names, &mut self.hellos);
        };
        line.push_kind(out);
        self.ends.of(event).push_to::<64>(out);
        out.extend_from_slice(&line.rest);
    }
}

/// Appends what follows the ends.
fn push_rest(out: &mut Vec<u8>, event: &Event<'_>, names: Names<'_>, hellos: &mut Hellos) {
    out.extend_from_slice(match event.subject {
        Subject::Client => b"|subj=cli",
        Subject::Server => b"|subj=srv",
    });
    // p0f's values are what p0f prints, byte by byte; in what p0f does not know any byte may stand.
    fields(event, names, hellos, &mut Line { out, escapes: event.kind.is_beyond_p0f() });
    out.push(b'\n');
}

struct Line<'o> {
    out: &'o mut Vec<u8>,
    escapes: bool,
}

impl Fields for Line<'_> {
    fn field(&mut self, key: &'static str, value: impl FnOnce(&mut Vec<u8>)) {
        self.out.push(b'|');
        self.out.extend_from_slice(key.as_bytes());
        self.out.push(b'=');
        let start = self.out.len();
        value(self.out);
        if self.escapes && !is_plain(self.out.get(start..).unwrap_or(&[])) {
            escape_since(self.out, start);
            escape_bars_since(self.out, start);
        }
    }
}

/// Nothing is to be escaped, as in nearly all values: all bytes, so that many are looked at
/// together.
fn is_plain(value: &[u8]) -> bool {
    value.iter().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~') & (*byte != b'|'))
}

/// Escapes what would begin another field, in one go: a name may be as long as its sender likes.
fn escape_bars_since(out: &mut Vec<u8>, start: usize) {
    for byte in out.split_off(start) {
        match byte {
            b'|' => out.extend_from_slice(b"\\x7c"),
            other => out.push(other),
        }
    }
}
