//! Which observations there were, each once: what a signature would match in the loaded traffic.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;
use std::sync::Arc;

use fp_engine::{Direction, Event, EventKind, Subject, TcpObservation, Verdict};
use fp_obs::hello::RawHello;

/// The most shapes; what gives way to a further one is counted.
const MOST: usize = 20_000;
/// How many are looked at for one that was seen once only, which gives way before others.
const TRIES: usize = 8;
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
    /// It came again since it was looked at for what may give way.
    is_spared: bool,
}

/// All of them.
#[derive(Debug, Default)]
pub(crate) struct Shapes {
    shapes: HashMap<Arc<Seen>, Shape>,
    /// All of them: the next one that may have to give way first.
    queue: VecDeque<Arc<Seen>>,
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
            shape.is_spared = true;
            shape.last = number;
            if shape.subjects.len() < EXAMPLES && !shape.subjects.contains(&subject) {
                shape.subjects.push(subject);
            }
        } else if length <= LONGEST {
            if self.shapes.len() >= MOST {
                self.forget_one();
            }
            let seen = Arc::new(seen);
            self.queue.push_back(Arc::clone(&seen));
            self.shapes.insert(
                seen,
                Shape { count: 1, last: number, verdict, subjects: vec![subject], is_spared: false },
            );
        } else {
            self.left_out += 1;
        }
    }

    /// Makes room: who sends ever new ones pays for it, and what comes again stays.
    fn forget_one(&mut self) {
        for attempt in 1..=TRIES {
            let Some(oldest) = self.queue.pop_front() else { return };
            let Some(shape) = self.shapes.get_mut(&oldest) else { continue };
            if std::mem::take(&mut shape.is_spared) && attempt < TRIES {
                self.queue.push_back(oldest);
                continue;
            }
            self.left_out += shape.count;
            self.shapes.remove(&oldest);
            return;
        }
    }

    /// All of them, in no order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Seen, &Shape)> {
        self.shapes.iter().map(|(seen, shape)| (&**seen, shape))
    }

    /// Events whose shape found no room, or gave way to others.
    pub(crate) fn left_out(&self) -> u64 {
        self.left_out
    }
}

fn of_tcp(seen: &TcpObservation, direction: Direction) -> Seen {
    let mut seen = *seen;
    (seen.timestamp, seen.tos, seen.header_len) = (0, 0, 0);
    Seen::Tcp(direction, Box::new(seen))
}

#[cfg(test)]
mod tests {
    use fp_engine::{Endpoint, MtuEvent, Timestamp};

    use super::*;

    /// Ever new observations make way for each other, and what comes again stays.
    #[test]
    fn a_flood_hides_nothing_that_comes_again() {
        let mut shapes = Shapes::default();
        let mut number = 0;
        let mut take = |shapes: &mut Shapes, mtu| {
            number += 1;
            let end = Endpoint { address: IpAddr::from([192, 0, 2, 1]), port: 1 };
            let kind = EventKind::Mtu(MtuEvent::new(None, mtu));
            let event = Event::new(Timestamp::default(), end, end, Subject::Client, kind);
            shapes.take(&event, number, String::new);
        };
        for flood in 0..3 * MOST as u32 {
            take(&mut shapes, 100_000 + flood);
            if flood % 1000 == 0 {
                take(&mut shapes, 1);
            }
        }
        take(&mut shapes, 2);
        let known = |mtu| shapes.iter().any(|(seen, _)| *seen == Seen::Mtu(mtu));
        assert!(known(1) && known(2) && known(100_000 + 3 * MOST as u32 - 1) && !known(100_000));
        assert_eq!((shapes.shapes.len(), shapes.queue.len()), (MOST, MOST));
        let count = shapes.iter().map(|(_, shape)| shape.count).sum::<u64>();
        assert_eq!(count + shapes.left_out(), number);
    }
}
