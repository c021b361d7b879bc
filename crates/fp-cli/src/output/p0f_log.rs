use fp_engine::{Endpoint, Event, EventKind, MtuEvent, Subject, TcpEvent, Verdict};
use fp_obs::{Recent, TcpShape};

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
    /// What follows the ends, of SYNs and SYN+ACKs of a kind and of MTUs: the same few of either are most of a log.
    of_tcp: Recent<Handshake, Vec<u8>>,
    of_mtu: Recent<(MtuEvent, Subject), Vec<u8>>,
}

/// What the fields of a SYN or SYN+ACK depend on.
#[derive(Clone, PartialEq)]
struct Handshake {
    shape: TcpShape,
    verdict: Option<Verdict>,
    hops: i16,
    random_ttl: bool,
    subject: Subject,
    kind: &'static str,
}

impl<'a> P0fLog<'a> {
    /// In the time zone of the environment.
    pub(crate) fn of_environment(names: Names<'a>) -> Self {
        P0fLog::new(names, LocalZone::of_environment())
    }

    pub(crate) fn new(names: Names<'a>, zone: LocalZone) -> Self {
        P0fLog {
            names,
            zone,
            second: 0,
            stamp: Vec::new(),
            ends: None,
            ends_text: Vec::new(),
            of_tcp: Recent::new(10),
            of_mtu: Recent::new(6),
        }
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
        let names = self.names;
        let rest = || {
            let mut text = Vec::with_capacity(160);
            push_rest(&mut text, event, names);
            text
        };
        match &event.kind {
            EventKind::Syn(tcp)
            | EventKind::SynAck(tcp)
            | EventKind::SendsynProbe(tcp)
            | EventKind::SendsynResponse(tcp) => {
                let TcpEvent { observation, verdict, hops, random_ttl, .. } = *tcp;
                let (shape, subject, kind) = (observation.shape(), event.subject, event.kind.name());
                let of = Handshake { shape, verdict, hops, random_ttl, subject, kind };
                out.extend_from_slice(self.of_tcp.of(shape.digest(), &of, rest));
            }
            EventKind::Mtu(mtu) => {
                // The numbers of one link are few, and differ in their lower bits.
                let digest = u64::from(mtu.mtu).wrapping_mul(1 << 58);
                out.extend_from_slice(self.of_mtu.of(digest, &(*mtu, event.subject), rest));
            }
            _ => push_rest(out, event, names),
        }
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
