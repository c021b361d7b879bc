use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher as _, RandomState};
use std::net::{SocketAddr, ToSocketAddrs as _};
use std::os::fd::AsRawFd as _;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use fp_capture::live::{ANY, Live, Options, Polled, Traffic};
use fp_capture::send::Sender;
use fp_db::Database;
use fp_engine::sendsyn::{self, Offer};
use fp_engine::{Config, Endpoint, Engine, Event, EventKind, LinkType, OwnedEvent, TcpEvent, Timestamp};
use fp_match::{Matcher, examples::signature};

use super::Failure;
use crate::args::Probe;
use crate::database;
use crate::exit::Exit;
use crate::live::sandbox;
use crate::messages::tell;
use crate::writer::Writer;
use fp_report::{Answer, Format as _, Json};

/// Between two SYNs, so that no server takes them for a flood.
const PACE: Duration = Duration::from_millis(50);
/// Where the system takes the ports of its own connections from: a firewall that knows clients
/// knows these.
const PORTS: std::ops::Range<u16> = 32768..60000;

/// Sends the probes and prints what came back.
pub(super) fn run(args: &Probe) -> Result<Exit, Failure> {
    let database = database::open(&args.databases).map_err(Failure::Usage)?;
    let server = resolve(args).map_err(Failure::Usage)?;
    let mut exchange = Exchange::open(server, &database).map_err(Failure::Usage)?;
    // What answers may say anything. Probes leave by a socket that is connected to the server; the
    // one that listens sends nothing.
    let packets = exchange.link.descriptors().map(|descriptor| descriptor.as_raw_fd()).collect();
    let missing = sandbox::enter(&sandbox::Plan { packets, ..sandbox::Plan::default() });
    missing.map_err(|error| Failure::Usage(error.to_string()))?.iter().for_each(tell);

    let mut unanswered = BTreeMap::new();
    for offer in Offer::ALL.iter().copied().cycle().take(Offer::ALL.len() * usize::from(args.count)) {
        let port = exchange.send(offer).map_err(Failure::Usage)?;
        unanswered.insert(port, offer);
        exchange.listen(PACE, |_| false);
    }
    let sent = unanswered.len();
    exchange.listen(Duration::from_secs(args.timeout), |events| {
        events.iter().filter(|event| matches!(event.kind, EventKind::SendsynResponse(_))).count() == sent
    });

    let mut answers = Vec::new();
    for event in &exchange.events {
        if let EventKind::SendsynResponse(tcp) = &event.kind
            && let Some(offer) = unanswered.remove(&event.client.port)
        {
            answers.push((offer, **tcp));
        }
    }
    let mut writer = Writer::stdout();
    let out = writer.pending();
    let matcher = Matcher::new(&database);
    if args.json {
        let mut json = Json::new(&matcher);
        exchange.events.iter().for_each(|event| json.write(event, out));
    } else {
        push_text(out, server, sent, &answers, &matcher);
    }
    writer.flush()?;
    if answers.is_empty() {
        tell(format_args!(
            "{server} answered none of {sent} SYNs: there is no such host, nothing listens on that port, or a firewall drops them"
        ));
        return Ok(Exit::Damaged);
    }
    Ok(Exit::Success)
}

fn resolve(args: &Probe) -> Result<SocketAddr, String> {
    let Probe { host, port, .. } = args;
    let mut found = (host.as_str(), *port).to_socket_addrs().map_err(|error| format!("{host}: {error}"))?;
    found.next().ok_or_else(|| format!("{host}: no address"))
}

/// Probes out, answers in.
struct Exchange<'db> {
    server: SocketAddr,
    sender: Sender,
    link: Live,
    engine: Engine<'db>,
    /// Probes and answers, as the engine tells them.
    events: Vec<OwnedEvent>,
    random: RandomState,
    first_port: u16,
    sent: u16,
}

impl<'db> Exchange<'db> {
    fn open(server: SocketAddr, database: &'db Database) -> Result<Exchange<'db>, String> {
        // Answers may come in on another interface than the one that the probes leave by.
        let options = Options { traffic: Traffic::Tcp, ..Options::default() };
        let random = RandomState::new();
        let first_port = PORTS.start + (random.hash_one("port") % u64::from(PORTS.end - PORTS.start)) as u16;
        Ok(Exchange {
            server,
            sender: Sender::to(server).map_err(|error| error.to_string())?,
            link: Live::open(&[ANY], &options).map_err(|error| error.to_string())?,
            engine: Engine::new(database, Config::default()),
            events: Vec::new(),
            random,
            first_port,
            sent: 0,
        })
    }

    /// Sends a probe from a port of its own, which it returns.
    fn send(&mut self, offer: Offer) -> Result<u16, String> {
        let port = self.first_port + self.sent;
        self.sent += 1;
        let source = SocketAddr::new(self.sender.source(), port);
        let packet = sendsyn::probe(offer, source, self.server, self.random.hash_one(port) as u32)
            .ok_or("the system sends from an address of the other IP version")?;
        // It will be heard as well, most likely: as a retransmission.
        self.engine.push(now(), LinkType::RAW, &packet, &mut keep(self.server, &mut self.events));
        self.sender.send(&packet).map_err(|error| format!("cannot send to {}: {error}", self.server))?;
        Ok(port)
    }

    /// Listens that long, or until there is enough.
    fn listen(&mut self, time: Duration, enough: impl Fn(&[OwnedEvent]) -> bool) {
        let until = Instant::now() + time;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() || enough(&self.events) {
                return;
            }
            let Exchange { link, engine, events, server, .. } = self;
            match link.next_within(left) {
                Ok(Polled::Frame(frame)) => {
                    let time = frame.time;
                    engine.push(time, LinkType(frame.link_type), frame.data, &mut keep(*server, events));
                }
                Ok(Polled::Idle) => {}
                Ok(Polled::Ended) => return,
                Err(error) => tell(error),
            }
        }
    }
}

/// Keeps what is of a probe to the server.
fn keep(server: SocketAddr, events: &mut Vec<OwnedEvent>) -> impl FnMut(&Event<'_>) {
    let server = Endpoint { address: server.ip(), port: server.port() };
    move |event| {
        let of_probe = matches!(event.kind, EventKind::SendsynProbe(_) | EventKind::SendsynResponse(_));
        if of_probe && event.server == server {
            events.push(event.to_owned());
        }
    }
}

fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp { seconds: since.as_secs() as i64, nanos: since.subsec_nanos().into(), digits: 9 }
}

/// Lines for a database: a signature once, under the first probe that showed it.
fn push_text(
    out: &mut Vec<u8>,
    server: SocketAddr,
    sent: usize,
    answers: &[(Offer, TcpEvent)],
    matcher: &Matcher<'_>,
) {
    let mut push = |text: &str| out.extend_from_slice(text.as_bytes());
    push(&format!("; {sent} SYNs to {server}, {} answered\n", answers.len()));
    let mut known = BTreeSet::new();
    for offer in Offer::ALL {
        let offered = [(offer.scale, ",ws"), (offer.sack, ",sok"), (offer.timestamps, ",ts")];
        let offered: String = offered.iter().filter(|(is, _)| *is).map(|(_, name)| *name).collect();
        let mut seen = answers.iter().filter(|(to, _)| *to == offer).peekable();
        if seen.peek().is_none() {
            out.extend_from_slice(format!("; mss{offered}: no answer\n").as_bytes());
        }
        for (_, tcp) in seen {
            let signature = signature(&tcp.observation).to_string();
            if known.insert(signature.clone()) {
                out.extend_from_slice(format!("; mss{offered}: ").as_bytes());
                Answer { kind: &EventKind::SynAck(Cow::Borrowed(tcp)), matcher }.push_text(out);
                out.extend_from_slice(format!("sig   = {signature}\n").as_bytes());
            }
        }
    }
}
