//! Which observations there were, each once: what a signature would match in the loaded traffic.

use std::collections::HashMap;
use std::net::IpAddr;

use fp_engine::{Direction, Event, EventKind, Subject, TcpObservation, Verdict};
use fp_obs::hello::RawHello;

/// The most shapes; further ones are counted only.
const MOST: usize = 20_000;
/// Addresses that are kept of a shape.
const EXAMPLES: usize = 4;
/// The longest raw signature of a head or hello that is kept, in bytes.
const LONGEST: usize = 4096;

/// What was observed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Seen {
    /// A SYN or SYN+ACK, without what no signature looks at.
    Tcp(Direction, Box<TcpObservation>),
    /// A head, as raw signature.
    Http(Direction, String),
    /// What TLS, QUIC, SSH or DHCP says first.
    Hello(RawHello),
    /// The MTU of a link.
    Mtu(u32),
}

/// How often, of whom, and what it was said to be.
#[derive(Clone, Debug)]
pub(crate) struct Shape {
    pub(crate) count: u64,
    /// The number of the last event.
    pub(crate) last: u64,
    pub(crate) verdict: Option<Verdict>,
    pub(crate) subjects: Vec<IpAddr>,
}

/// All of them.
#[derive(Debug, Default)]
pub(crate) struct Shapes {
    shapes: HashMap<Seen, Shape>,
    left_out: u64,
}

impl Shapes {
    /// Notes an event of this number. `raw_sig`: of a head.
    pub(crate) fn take(&mut self, event: &Event<'_>, number: u64, raw_sig: impl FnOnce() -> String) {
        let (seen, verdict) = match &event.kind {
            EventKind::Syn(tcp) => (of_tcp(&tcp.observation, Direction::Request), tcp.verdict),
            EventKind::SynAck(tcp) => (of_tcp(&tcp.observation, Direction::Response), tcp.verdict),
            EventKind::HttpRequest(http) => (Seen::Http(Direction::Request, raw_sig()), http.verdict),
            EventKind::HttpResponse(http) => (Seen::Http(Direction::Response, raw_sig()), http.verdict),
            EventKind::Mtu(mtu) => (Seen::Mtu(mtu.mtu), None),
            kind => match kind.raw_hello() {
                Some(raw) => (Seen::Hello(raw), event.hello.map(|hello| hello.verdict)),
                None => return,
            },
        };
        let length = match &seen {
            Seen::Http(_, text) => text.len(),
            Seen::Hello(raw) => raw.as_str().len(),
            Seen::Tcp(..) | Seen::Mtu(_) => 0,
        };
        let subject = match event.subject {
            Subject::Client => event.client.address,
            Subject::Server => event.server.address,
        };
        if let Some(shape) = self.shapes.get_mut(&seen) {
            shape.count += 1;
            shape.last = number;
            if shape.subjects.len() < EXAMPLES && !shape.subjects.contains(&subject) {
                shape.subjects.push(subject);
            }
        } else if self.shapes.len() < MOST && length <= LONGEST {
            self.shapes.insert(seen, Shape { count: 1, last: number, verdict, subjects: vec![subject] });
        } else {
            self.left_out += 1;
        }
    }

    /// All of them, in no order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Seen, &Shape)> {
        self.shapes.iter()
    }

    /// Events whose shape found no room.
    pub(crate) fn left_out(&self) -> u64 {
        self.left_out
    }
}

fn of_tcp(seen: &TcpObservation, direction: Direction) -> Seen {
    let mut seen = *seen;
    (seen.timestamp, seen.tos, seen.header_len) = (0, 0, 0);
    Seen::Tcp(direction, Box::new(seen))
}
