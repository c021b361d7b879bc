//! Packets by words, and the events they told by words.

use etherparse::PacketBuilder;
use fp_db::Database;
use fp_engine::{Config, Engine, Event, EventKind, LinkType, Prepared, Subject, Timestamp};

/// A connection's addresses and ports.
pub(crate) const CLIENT: ([u8; 4], u16) = ([192, 0, 2, 1], 40_000);
pub(crate) const SERVER: ([u8; 4], u16) = ([192, 0, 2, 2], 80);

pub(crate) struct Script<'db> {
    pub(crate) engine: Engine<'db>,
    /// It takes the same packets when they were prepared, and tells the same.
    beside: Engine<'db>,
    pub(crate) client: ([u8; 4], u16),
    pub(crate) server: ([u8; 4], u16),
    /// Milliseconds since the beginning.
    pub(crate) millis: i64,
    pub(crate) told: Vec<String>,
}

/// What a segment says beside its addresses.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Segment<'a> {
    pub(crate) flags: &'a str,
    pub(crate) seq: u32,
    pub(crate) ack: u32,
    pub(crate) timestamp: Option<u32>,
    pub(crate) payload: &'a [u8],
}

/// A SYN+ACK acknowledges the SYN 100, all others a number that is near enough.
pub(crate) const fn segment(flags: &str, seq: u32) -> Segment<'_> {
    let ack = if matches!(flags.as_bytes(), b"SA") { 101 } else { 1 };
    Segment { flags, seq, ack, timestamp: None, payload: b"" }
}

impl<'db> Script<'db> {
    pub(crate) fn new(database: &'db Database, config: Config) -> Self {
        Script {
            engine: Engine::new(database, config),
            beside: Engine::new(database, config),
            client: CLIENT,
            server: SERVER,
            millis: 0,
            told: Vec::new(),
        }
    }

    /// With another database.
    pub(crate) fn go_on<'n>(self, old: &Database, new: &'n Database, config: Config) -> Script<'n> {
        let [engine, beside] = [self.engine, self.beside].map(|engine| {
            let mut memory = engine.into_memory();
            memory.translate(old, new).expect("it is of the old one");
            Engine::resume(new, config, memory).expect("it is of the new one")
        });
        Script {
            engine,
            beside,
            client: self.client,
            server: self.server,
            millis: self.millis,
            told: self.told,
        }
    }

    /// The engine beside believes these proxies, too.
    pub(crate) fn trust_beside(&mut self, networks: Vec<ipnet::IpNet>) {
        self.beside.trust_proxies(networks);
    }

    /// The client sends.
    pub(crate) fn client(&mut self, segment: Segment<'_>) -> &mut Self {
        self.send(self.client, self.server, segment)
    }

    /// The server sends.
    pub(crate) fn server(&mut self, segment: Segment<'_>) -> &mut Self {
        self.send(self.server, self.client, segment)
    }

    /// SYN and SYN+ACK; the next bytes are client's 101 and server's 501.
    pub(crate) fn connect(&mut self) -> &mut Self {
        self.client(Segment { ack: 0, ..segment("S", 100) }).server(segment("SA", 500))
    }

    pub(crate) fn client_says(&mut self, seq: u32, payload: &str) -> &mut Self {
        self.client(Segment { ack: 501, payload: payload.as_bytes(), ..segment("A", seq) })
    }

    pub(crate) fn server_says(&mut self, seq: u32, payload: &str) -> &mut Self {
        self.server(Segment { ack: 101, payload: payload.as_bytes(), ..segment("A", seq) })
    }

    /// Client and server say these in turn, from their first bytes on, the client's behind `>`;
    /// each acknowledges all that the other said. `see` gets what is told.
    pub(crate) fn say_in_turn(&mut self, said: &[(char, &[u8])], mut see: impl FnMut(&Event<'_>)) {
        let (mut client, mut server) = (101, 501);
        for (who, payload) in said {
            let of_client = *who == '>';
            let (from, to) = if of_client { (self.client, self.server) } else { (self.server, self.client) };
            let (seq, ack) = if of_client { (client, server) } else { (server, client) };
            let sent = frame(from, to, Segment { ack, payload, ..segment("A", seq) });
            *(if of_client { &mut client } else { &mut server }) += payload.len() as u32;
            self.engine.push(self.time(), LinkType::RAW, &sent, &mut |event: &Event<'_>| see(event));
        }
    }

    pub(crate) fn wait(&mut self, millis: i64) -> &mut Self {
        self.millis += millis;
        self
    }

    fn send(&mut self, from: ([u8; 4], u16), to: ([u8; 4], u16), segment: Segment<'_>) -> &mut Self {
        self.take(&frame(from, to, segment))
    }

    /// A raw packet passes.
    pub(crate) fn take(&mut self, bytes: &[u8]) -> &mut Self {
        let time = self.time();
        let (mut pushed, mut prepared) = (Vec::new(), Prepared::default());
        let told = &mut self.told;
        self.engine.push(time, LinkType::RAW, bytes, &mut |event: &Event<'_>| {
            pushed.push(event.to_owned());
            told.push(words(event));
        });
        self.beside.preparer().prepare(&mut prepared, 7, time, LinkType::RAW, bytes);
        let mut same = pushed.iter();
        // A packet that comes alone has no place to tell.
        let mut sink = |event: &Event<'_>| {
            assert_eq!(event.place, 7);
            let mut event = event.clone();
            event.place = 0;
            assert_eq!(Some(&event), same.next());
        };
        let packet = |place| (place == 7).then_some((time, LinkType::RAW, bytes));
        self.beside.push_prepared(&prepared, packet, |_| &[], &mut sink).expect("its own preparer made them");
        assert_eq!(same.next(), None);
        self
    }

    pub(crate) fn time(&self) -> Timestamp {
        Timestamp {
            seconds: 1_000_000 + self.millis / 1000,
            nanos: self.millis % 1000 * 1_000_000,
            digits: 6,
        }
    }

    /// What was told since the last call, MTUs left out.
    pub(crate) fn told(&mut self) -> Vec<String> {
        self.told.retain(|words| !words.ends_with(" mtu"));
        std::mem::take(&mut self.told)
    }
}

/// A raw IPv4 packet.
pub(crate) fn frame(from: ([u8; 4], u16), to: ([u8; 4], u16), segment: Segment<'_>) -> Vec<u8> {
    let mut builder = PacketBuilder::ipv4(from.0, to.0, 60).tcp(from.1, to.1, segment.seq, 8192);
    for flag in segment.flags.chars() {
        builder = match flag {
            'S' => builder.syn(),
            'A' => builder.ack(segment.ack),
            'F' => builder.fin(),
            'R' => builder.rst(),
            _ => panic!("no such flag: {flag}"),
        };
    }
    let mut options = Vec::new();
    if segment.flags.contains('S') {
        options.extend([2, 4, 5, 180]);
    }
    if let Some(timestamp) = segment.timestamp {
        options.extend([1, 1, 8, 10]);
        options.extend(timestamp.to_be_bytes());
        options.extend([0; 4]);
    }
    let builder = builder.options_raw(&options).expect("at most 40 bytes");
    let mut bytes = Vec::new();
    builder.write(&mut bytes, segment.payload).expect("a vector takes all");
    bytes
}

/// `client syn`, `server http response 2 headers`, ...
pub(crate) fn words(event: &Event<'_>) -> String {
    let subject = match event.subject {
        Subject::Client => "client",
        Subject::Server => "server",
    };
    let detail = match &event.kind {
        EventKind::HttpRequest(http) | EventKind::HttpResponse(http) => {
            format!(" {} headers", http.observation.headers().len())
        }
        EventKind::Uptime(up) => {
            let doubt = up.doubt.map(|doubt| format!(", {}", doubt.name()));
            format!(" {} Hz{}", up.hz, doubt.unwrap_or_default())
        }
        EventKind::HostChange(change) => format!(" {}", change.reasons.names().collect::<Vec<_>>().join(" ")),
        _ => String::new(),
    };
    format!("{subject} {}{detail}", event.kind.name())
}

/// Linux sends a SYN with an MSS alone; with an MSS and timestamps it comes of an unknown system.
pub(crate) fn database() -> Database {
    let text = "classes = unix,win
[tcp:request]
label = s:unix:Linux:
sig = *:64:0:*:8192,0:mss:df,id+:0
sig = *:64:0:*:8192,0:mss:df:0
label = s:!:scanner:
sys = @unix
sig = *:64-:0:*:8192,0:mss:id-:0
[http:request]
ua_os = Linux
label = s:!:browser:
sys = @unix
sig = *:Host::
";
    Database::parse("tests", text).expect("a good database")
}

/// What is told of a connection behind its handshake.
pub(crate) fn told_with(config: Config, talk: impl FnOnce(&mut Script<'_>)) -> Vec<String> {
    let database = database();
    let mut script = Script::new(&database, config);
    script.connect().told();
    talk(&mut script);
    script.told()
}

/// The same by the default configuration.
pub(crate) fn told(talk: impl FnOnce(&mut Script<'_>)) -> Vec<String> {
    told_with(Config::default(), talk)
}
