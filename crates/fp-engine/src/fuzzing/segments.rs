//! The body of the fuzz target `segments`: connections whose segments come in order, lost, held
//! back, twice or damaged.

use fp_db::Database;
use fp_wire::LinkType;

use super::{DATABASE, same_however_given};
use crate::{Config, Deviations, Engine, Event, EventKind, HttpEvent, Timestamp};

/// Connections, each between a port of its own and port 80.
const CONNECTIONS: usize = 4;
/// The port of the first client.
const FIRST_PORT: u16 = 40_000;
/// Segments that may be on a way that takes longer.
const MAX_HELD: usize = 8;
/// Steps that are looked at.
const MAX_STEPS: usize = 512;

/// A segment of [`CONVERSATION`].
struct Part {
    from_client: bool,
    flags: u8,
    /// The text that it belongs to, its number and the part of it in eighths.
    says: Option<(usize, usize, usize)>,
}

const FIN: u8 = 1;
const SYN: u8 = 2;
const RST: u8 = 4;
const ACK: u8 = 16;

const fn client(flags: u8, says: Option<(usize, usize, usize)>) -> Part {
    Part { from_client: true, flags, says }
}

const fn server(flags: u8, says: Option<(usize, usize, usize)>) -> Part {
    Part { from_client: false, flags, says }
}

/// What is said on each connection: two requests and their responses, in pieces.
const CONVERSATION: [Part; 14] = [
    client(SYN, None),
    server(SYN | ACK, None),
    client(ACK, None),
    client(ACK, Some((0, 0, 3))),
    client(ACK, Some((0, 3, 8))),
    server(ACK, Some((0, 0, 1))),
    server(ACK, Some((0, 1, 6))),
    server(ACK, Some((0, 6, 8))),
    client(ACK, Some((1, 0, 8))),
    server(ACK, Some((1, 0, 5))),
    server(ACK, Some((1, 5, 8))),
    client(FIN | ACK, None),
    server(FIN | ACK, None),
    client(RST | ACK, None),
];

/// How far one connection has come.
struct Connection {
    number: u8,
    /// What the client and the server say.
    texts: [[String; 2]; 2],
    /// The segment to be sent next.
    next: usize,
}

impl Connection {
    fn new(number: usize) -> Connection {
        let number = number as u8;
        let request = |n| format!("GET /{n} HTTP/1.1\r\nHost: c{number}\r\nUser-Agent: a/{n}\r\n\r\n");
        let response =
            |n| format!("HTTP/1.1 200 OK\r\nServer: s{number}\r\nX-N: {n}\r\nContent-Length: 4\r\n\r\nGET ");
        Connection { number, texts: [[request(0), request(1)], [response(0), response(1)]], next: 0 }
    }

    /// The sequence number of the SYN of a direction: one connection's numbers wrap.
    fn first_seq(&self, from_client: bool) -> u32 {
        let first = u32::MAX - 60 + u32::from(from_client) * 7;
        first.wrapping_add(u32::from(self.number) * 0x2000_0000)
    }

    /// Bytes of a direction before a part, as sequence numbers count them.
    fn sent(&self, from_client: bool, until: usize) -> u32 {
        let parts = CONVERSATION.iter().take(until).filter(|part| part.from_client == from_client);
        parts.map(|part| self.text(part).len() as u32 + u32::from(part.flags & (SYN | FIN) != 0)).sum()
    }

    fn text(&self, part: &Part) -> &[u8] {
        let Some((text, from, to)) = part.says else { return &[] };
        let texts = self.texts.get(usize::from(!part.from_client));
        let text = texts.and_then(|texts| texts.get(text)).map_or(&[][..], |text| text.as_bytes());
        text.get(text.len() * from / 8..text.len() * to / 8).unwrap_or(&[])
    }

    /// A raw IPv4 packet with a part of the conversation.
    fn frame(&self, place: usize) -> Vec<u8> {
        let Some(part) = CONVERSATION.get(place) else { return Vec::new() };
        let seq = self.first_seq(part.from_client).wrapping_add(self.sent(part.from_client, place));
        let ack = if part.flags & ACK == 0 {
            0
        } else {
            self.first_seq(!part.from_client).wrapping_add(self.sent(!part.from_client, place))
        };
        // Of two connections the client is one host, and their SYNs differ.
        let hosts = ([192, 0, 2, self.number / 2], [198, 51, 100, 1]);
        let ports = (FIRST_PORT + u16::from(self.number), 80);
        let (from, to) = if part.from_client { hosts } else { (hosts.1, hosts.0) };
        let (from_port, to_port) = if part.from_client { ports } else { (ports.1, ports.0) };
        let options: &[u8] = match (part.flags & SYN != 0, self.number & 1 != 0) {
            (true, false) => &[2, 4, 5, 180],
            (true, true) => &[2, 4, 5, 180, 1, 1, 8, 10, 0, 1, 0, 0, 0, 0, 0, 0],
            (false, _) => &[],
        };
        let text = self.text(part);
        let len = (40 + options.len() + text.len()) as u16;
        let mut frame = vec![0x45, 0];
        frame.extend(len.to_be_bytes());
        frame.extend([0, 1, 0x40, 0, 60, 6, 0, 0]);
        frame.extend(from);
        frame.extend(to);
        frame.extend(from_port.to_be_bytes());
        frame.extend(to_port.to_be_bytes());
        frame.extend(seq.to_be_bytes());
        frame.extend(ack.to_be_bytes());
        frame.extend([((20 + options.len()) as u8) << 2, part.flags, 32, 0, 0, 0, 0, 0]);
        frame.extend(options);
        frame.extend(text);
        frame
    }

    /// The headers of a head that this connection sends.
    fn headers(&self, from_client: bool, text: usize) -> Vec<(&str, &[u8])> {
        let texts = self.texts.get(usize::from(!from_client));
        let text = texts.and_then(|texts| texts.get(text)).map_or("", String::as_str);
        let lines = text.split("\r\n").skip(1).filter_map(|line| line.split_once(": "));
        lines.map(|(name, value)| (name, value.as_bytes())).collect()
    }
}

/// Connections whose segments are sent, lost, held back, sent again or damaged as `bytes` choose.
/// Whatever way an engine is given them it tells the same. Unless bytes were changed, every head
/// that is told was sent, by the end that it is told of; and where all came in order, everything is
/// told once.
///
/// # Panics
/// If not.
pub fn segments(bytes: &[u8]) {
    let database = Database::parse("fuzzing", DATABASE).expect("the text is a database");
    let (flags, steps) = bytes.split_first().map_or((0, bytes), |(flags, steps)| (*flags, steps));
    let (small, as_p0f) = (flags & 1 != 0, flags & 2 != 0);
    let mut config =
        Config::default().with_deviations(if as_p0f { Deviations::NONE } else { Deviations::ALL });
    if small {
        config = config.with_max_flows(2).with_max_hosts(2).with_max_partial_heads(1);
    }
    let traffic = Traffic::new(steps);
    same_however_given(&database, config, LinkType::RAW, &traffic.packets);
    if traffic.damaged || as_p0f {
        return;
    }

    let mut told = [[0; 6]; CONNECTIONS];
    let mut engine = Engine::new(&database, config);
    for (time, frame) in &traffic.packets {
        engine.push(*time, LinkType::RAW, frame, &mut |event: &Event<'_>| {
            let number = usize::from(event.client.port - FIRST_PORT);
            let connection = traffic.connections.get(number).expect("a port of ours");
            assert_eq!(event.server.port, 80, "the end that sent the SYN is the client");
            let kind = match &event.kind {
                EventKind::Syn(_) => 0,
                EventKind::SynAck(_) => 1,
                EventKind::HttpRequest(http) => 2 + sent_head(connection, true, http),
                EventKind::HttpResponse(http) => 4 + sent_head(connection, false, http),
                _ => return,
            };
            if let Some(count) = told.get_mut(number).and_then(|told| told.get_mut(kind)) {
                *count += 1;
            }
        });
    }
    if traffic.in_order && !small {
        for (connection, told) in traffic.connections.iter().zip(told) {
            // The last part of each head is sent by then.
            let ends = [0, 1, 4, 8, 7, 10];
            let expected = ends.map(|end| u32::from(connection.next > end));
            assert_eq!(told, expected, "what connection {} told", connection.number);
        }
    }
}

/// Which head of its end of a connection this is.
fn sent_head(connection: &Connection, from_client: bool, http: &HttpEvent<'_>) -> usize {
    let seen: Vec<_> = http.observation.headers().map(|header| (header.name, header.value)).collect();
    let sent = [0, 1].map(|text| connection.headers(from_client, text));
    sent.iter().position(|sent| *sent == seen).unwrap_or_else(|| panic!("{seen:?} was not sent: {sent:?}"))
}

/// What came of the steps.
struct Traffic {
    connections: [Connection; CONNECTIONS],
    packets: Vec<(Timestamp, Vec<u8>)>,
    /// Bytes of some segment are other ones than were sent.
    damaged: bool,
    /// Nothing was lost, held back or sent twice, and no time-out was reached.
    in_order: bool,
}

impl Traffic {
    fn new(steps: &[u8]) -> Traffic {
        let mut traffic = Traffic {
            connections: core::array::from_fn(Connection::new),
            packets: Vec::new(),
            damaged: false,
            in_order: true,
        };
        let mut held: Vec<Vec<u8>> = Vec::new();
        let mut time = Timestamp { seconds: 1_000_000_000, nanos: 0, digits: 6 };
        for step in steps.chunks_exact(2).take(MAX_STEPS) {
            let [what, detail] = step else { continue };
            time.nanos += 1_000_000;
            let Some(connection) = traffic.connections.get_mut(usize::from(what & 3)) else { continue };
            let next = connection.frame(connection.next);
            let mut advance = || connection.next = (connection.next + 1).min(CONVERSATION.len());
            let mut sent = Vec::new();
            match what >> 2 & 15 {
                0..=8 => {
                    advance();
                    sent = next;
                }
                // Lost.
                9 => {
                    advance();
                    traffic.in_order = false;
                }
                // Held back, in place of one that was before it.
                10 => {
                    advance();
                    traffic.in_order = false;
                    held.push(next);
                    if held.len() > MAX_HELD {
                        sent = held.remove(0);
                    }
                }
                11 | 12 => {
                    if !held.is_empty() {
                        sent = held.remove(usize::from(*detail) % held.len());
                    }
                }
                // Any segment again, whether it was there before or not.
                13 => {
                    traffic.in_order = false;
                    sent = connection.frame(usize::from(*detail) % CONVERSATION.len());
                }
                // Damaged: one bit of its headers or of what it says.
                14 => {
                    advance();
                    sent = next;
                    traffic.damaged = true;
                    let at = usize::from(detail >> 3) * sent.len() / 32;
                    if let Some(byte) = sent.get_mut(at) {
                        *byte ^= 1 << (detail & 7);
                    }
                }
                // Time goes by.
                _ => {
                    traffic.in_order = false;
                    time.seconds += i64::from(*detail);
                }
            }
            if !sent.is_empty() {
                traffic.packets.push((time, sent));
            }
        }
        traffic
    }
}
