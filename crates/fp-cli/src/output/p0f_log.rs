use fp_engine::{Endpoint, Event, Subject};

use super::fields::{Fields, fields};
use super::text::push_endpoint;
use super::time::LocalZone;
use super::{Format, Names};

/// A line of p0f's `-o` log, to the byte: `[2026/01/18 23:59:26] mod=syn|cli=10.0.0.1/1234|...`.
///
/// Nothing is escaped: p0f's signatures hold only bytes of 0x20 to 0x7f.
pub(crate) struct P0fLog<'a> {
    names: Names<'a>,
    zone: LocalZone,
    /// The last second and its text: a capture has many events in a second.
    second: i64,
    stamp: Vec<u8>,
    /// The last connection and its text: a packet tells several things of it.
    ends: Option<(Endpoint, Endpoint)>,
    ends_text: Vec<u8>,
}

impl<'a> P0fLog<'a> {
    /// In the time zone of the environment.
    pub(crate) fn of_environment(names: Names<'a>) -> Self {
        P0fLog::new(names, LocalZone::of_environment())
    }

    pub(crate) fn new(names: Names<'a>, zone: LocalZone) -> Self {
        P0fLog { names, zone, second: 0, stamp: Vec::new(), ends: None, ends_text: Vec::new() }
    }

    fn stamp(&mut self, seconds: i64) -> &[u8] {
        if self.stamp.is_empty() || self.second != seconds {
            self.second = seconds;
            self.stamp.clear();
            self.stamp.push(b'[');
            self.zone.civil(seconds).push_plain_year(&mut self.stamp, b'/', b' ');
            self.stamp.extend_from_slice(b"] mod=");
        }
        &self.stamp
    }

    fn ends_text(&mut self, event: &Event<'_>) -> &[u8] {
        let ends = Some((event.client, event.server));
        if self.ends != ends {
            self.ends = ends;
            let text = &mut self.ends_text;
            text.clear();
            text.extend_from_slice(b"|cli=");
            push_endpoint(text, event.client);
            text.extend_from_slice(b"|srv=");
            push_endpoint(text, event.server);
        }
        &self.ends_text
    }
}

impl Format for P0fLog<'_> {
    fn write(&mut self, event: &Event<'_>, out: &mut Vec<u8>) {
        out.extend_from_slice(self.stamp(event.time.seconds));
        out.extend_from_slice(event.kind.name().as_bytes());
        out.extend_from_slice(self.ends_text(event));
        out.extend_from_slice(match event.subject {
            Subject::Client => b"|subj=cli",
            Subject::Server => b"|subj=srv",
        });
        fields(event, self.names, &mut Line(out));
        out.push(b'\n');
    }
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
