//! What a sender does so that another thing is seen here than at the host it talks to: some of it shows, and some does
//! not (docs/security.md, "Evasion"). Where it does not, the test says what is believed.

use fp_engine::{Config, SkipReason};

use crate::script::{CLIENT, SERVER, Script, Segment, database, frame, segment};

const LINE: &str = "GET / HTTP/1.1\r\n";
/// Two ends of the same request, of the same length: one has two headers and the other one.
const TWO: &str = "A: 1\r\nB: 2\r\n\r\n";
const ONE: &str = "A: 1, B: 2\r\n\r\n";
/// Where they begin.
const AT: u32 = 101 + LINE.len() as u32;

fn end(seq: u32, payload: &str) -> Segment<'_> {
    Segment { ack: 501, payload: payload.as_bytes(), ..segment("A", seq) }
}

fn request(headers: usize) -> [String; 1] {
    [format!("client http request {headers} headers")]
}

fn skipped(script: &Script<'_>, reason: SkipReason) -> u64 {
    script.engine.statistics().skipped().find(|(skipped, _)| *skipped == reason).map_or(0, |(_, n)| n)
}

/// What is told of a request whose end is sent twice: `forged` for us alone, then [`ONE`] for the server.
fn told_of_two_ends(config: Config, forged: &[u8]) -> (Vec<String>, u64) {
    let database = database();
    let mut script = Script::new(&database, config);
    script.connect().client_says(101, LINE).told();
    script.take(forged).client_says(AT, ONE);
    (script.told(), skipped(&script, SkipReason::Checksum))
}

#[test]
fn of_bytes_that_come_twice_the_first_copy_counts() {
    let database = database();
    // Each list is segments in the order in which they come, and what is told of them.
    let orders: [(&[(u32, &str)], usize); 7] = [
        // The whole end twice, in order and before what it follows.
        (&[(101, LINE), (AT, TWO), (AT, ONE)], 2),
        (&[(101, LINE), (AT, ONE), (AT, TWO)], 1),
        (&[(AT, TWO), (AT, ONE), (101, LINE)], 2),
        (&[(AT, ONE), (AT, TWO), (101, LINE)], 1),
        // The second begins where the first does, and is longer.
        (&[(101, LINE), (AT, "A: 1\r\n"), (AT, "A: 1, B: 2\r\n\r\n")], 2),
        // It begins before the first, and goes on to its end or beyond.
        (&[(AT + 4, "\r\nB: 2\r\n"), (AT, ONE), (101, LINE)], 2),
        (&[(AT + 4, ", B: 2\r\n"), (AT, TWO), (101, LINE)], 1),
    ];
    for (segments, headers) in orders {
        let mut script = Script::new(&database, Config::default());
        script.connect().told();
        for (seq, payload) in segments {
            script.client(end(*seq, payload));
        }
        assert_eq!(script.told(), request(headers), "{segments:?}");
    }
}

/// Nobody here knows how far it is to the server, nor what the server got.
#[test]
fn a_ttl_that_ends_before_the_server_is_believed() {
    let mut forged = frame(CLIENT, SERVER, end(AT, TWO));
    forged[8] = 1;
    assert_eq!(told_of_two_ends(Config::default(), &forged), (request(2).to_vec(), 0));
}

#[test]
fn a_wrong_checksum_is_believed_unless_it_is_verified() {
    let verify = Config::default().with_verify_checksums(true);
    // Of IPv4, and of TCP.
    for at in [10, 36] {
        let mut forged = frame(CLIENT, SERVER, end(AT, TWO));
        forged[at] ^= 1;
        assert_eq!(told_of_two_ends(Config::default(), &forged), (request(2).to_vec(), 0));
        assert_eq!(told_of_two_ends(verify, &forged), (request(1).to_vec(), 1), "byte {at}");
    }
    let good = frame(CLIENT, SERVER, end(AT, TWO));
    assert_eq!(told_of_two_ends(verify, &good), (request(2).to_vec(), 0));
}

/// A RST whose number is expected, but with a wrong sum, silences nothing where sums are verified.
#[test]
fn a_rst_with_a_wrong_checksum() {
    let database = database();
    let mut forged = frame(CLIENT, SERVER, segment("R", 101));
    forged[36] ^= 1;
    for (verify_checksums, told) in [(false, [].as_slice()), (true, &request(2))] {
        let mut script = Script::new(&database, Config::default().with_verify_checksums(verify_checksums));
        script.connect().told();
        script.take(&forged).client_says(101, &format!("{LINE}{TWO}"));
        assert_eq!(script.told(), told);
    }
}

/// A host with timestamps drops it (PAWS, RFC 7323, section 5).
#[test]
fn an_old_timestamp_is_believed() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    let at = |timestamp, segment| Segment { timestamp: Some(timestamp), ..segment };
    script.client(at(1_000_000, Segment { ack: 0, ..segment("S", 100) }));
    script.server(at(7_000_000, segment("SA", 500)));
    script.client(at(1_000_001, end(101, LINE))).told();
    script.client(at(500_000, end(AT, TWO))).client(at(1_000_002, end(AT, ONE)));
    let told: Vec<_> = script.told().into_iter().filter(|words| words.contains("http")).collect();
    assert_eq!(told, request(2));
}

/// Cuts a packet's payload behind so many bytes, a multiple of eight, as a router does (RFC 791, section 3.2).
fn fragments(packet: &[u8], first: usize) -> [Vec<u8>; 2] {
    let (header, payload) = packet.split_at(20);
    let (one, other) = payload.split_at(first);
    [(one, 0x2000), (other, first as u16 / 8)].map(|(part, field): (&[u8], u16)| {
        let mut fragment = [header, part].concat();
        let len = fragment.len() as u16;
        drop(fragment.splice(2..4, len.to_be_bytes()));
        drop(fragment.splice(6..8, field.to_be_bytes()));
        fragment
    })
}

#[test]
fn fragments_are_counted_and_not_put_together() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    let syn = frame(CLIENT, SERVER, Segment { ack: 0, ..segment("S", 100) });
    for fragment in fragments(&syn, 16) {
        script.take(&fragment);
    }
    assert_eq!((script.told(), script.engine.held()), (vec![], (0, 0)));
    assert_eq!(skipped(&script, SkipReason::Fragment), 2);
    // A part of a request, too: it is told once the same bytes come whole, and never from fragments alone.
    script.connect().client_says(101, LINE).told();
    for fragment in fragments(&frame(CLIENT, SERVER, end(AT, TWO)), 24) {
        script.take(&fragment);
    }
    assert_eq!(script.told(), Vec::<String>::new());
    assert_eq!(skipped(&script, SkipReason::Fragment), 4);
    script.client_says(AT, ONE);
    assert_eq!(script.told(), request(1));
}

/// Which one is the true sender does not show; what it says itself is told all the same.
#[test]
fn decoys_are_told_and_hide_nobody() {
    let database = database();
    let mut script = Script::new(&database, Config::default().with_max_flows(100).with_max_hosts(200));
    script.connect().client_says(101, LINE).told();
    let mut decoys = 0;
    for n in 0..5000u16 {
        let [high, low] = n.to_be_bytes();
        let forged = ([198, 18, high, low], CLIENT.1);
        script.take(&frame(forged, SERVER, Segment { ack: 0, ..segment("S", 100) }));
        decoys += script.told().iter().filter(|words| *words == "client syn").count();
    }
    assert_eq!(decoys, 5000);
    script.client_says(AT, ONE);
    assert_eq!(script.told(), request(1));
    assert!(script.engine.host(CLIENT.0.into()).is_some());
}
