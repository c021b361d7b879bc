//! What a sender does so that another thing is seen here than at the host it talks to: some of it
//! shows, and some does not (docs/security.md, "Evasion"). Where it does not, the test says what is
//! believed.

use fp_engine::{Config, Event, LinkType, PassedOver, SkipReason};

use crate::script::{CLIENT, SERVER, Script, Segment, database, frame, segment, words};

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

/// What is told of a request whose end is sent twice: `forged` for us alone, then [`ONE`] for the
/// server.
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

/// A packet with these options of IPv4 and of TCP, in multiples of four bytes, and right lengths.
#[expect(clippy::indexing_slicing, reason = "the packets are our own")]
fn with_options(packet: &[u8], ip: &[u8], tcp: &[u8]) -> Vec<u8> {
    let mut packet = [&packet[..20], ip, &packet[20..40], tcp, &packet[40..]].concat();
    let len = packet.len() as u16;
    drop(packet.splice(2..4, len.to_be_bytes()));
    packet[0] += (ip.len() / 4) as u8;
    packet[20 + ip.len() + 12] += (tcp.len() / 4) as u8 * 16;
    packet
}

/// A host that has no key drops what is signed (RFC 2385; Linux, without `TCP_MD5SIG`).
#[test]
fn a_signature_that_nobody_asked_for_is_believed() {
    let option = [&[19, 18][..], &[7; 16], &[1, 1]].concat();
    let forged = with_options(&frame(CLIENT, SERVER, end(AT, TWO)), &[], &option);
    assert_eq!(told_of_two_ends(Config::default(), &forged), (request(2).to_vec(), 0));
}

/// A source route, which Linux takes from nobody by default (`accept_source_route`), and options
/// that are malformed, which every host drops (RFC 1122, 3.2.1.8).
#[test]
fn options_of_ipv4_that_a_host_drops_are_believed() {
    for option in [[0x83, 7, 4, 10, 0, 0, 9, 0], [0x89, 7, 4, 10, 0, 0, 9, 0], [7, 0xff, 4, 10, 0, 0, 0, 0]] {
        let forged = with_options(&frame(CLIENT, SERVER, end(AT, TWO)), &option, &[]);
        assert_eq!(told_of_two_ends(Config::default(), &forged), (request(2).to_vec(), 0), "{option:?}");
    }
}

/// A host drops it (RFC 9293, 3.10.7.4). Here the other end may have sent what was not captured, as
/// in `a_capture_that_lost_packets_goes_on`.
#[test]
fn an_ack_of_what_was_not_sent_is_believed_within_a_window() {
    for (ahead, headers) in [(1, 2), (100_000, 2), (1 << 20, 2), (1 << 21, 1)] {
        let forged = frame(CLIENT, SERVER, Segment { ack: 501 + ahead, ..end(AT, TWO) });
        let told = told_of_two_ends(Config::default(), &forged);
        assert_eq!(told, (request(headers).to_vec(), 0), "{ahead}");
    }
}

/// The application reads it apart from the others, unless it asks for it among them (RFC 6093;
/// Linux, without `SO_OOBINLINE`).
#[test]
fn an_urgent_byte_is_read_like_the_others() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    script.connect().told();
    let mut urgent = frame(CLIENT, SERVER, end(101, "!"));
    // URG, and where the byte ends.
    urgent[33] |= 0x20;
    urgent[39] = 1;
    script.take(&urgent).client_says(102, &format!("{LINE}{TWO}"));
    assert_eq!(script.told(), [""; 0], "for the application the request begins behind it");
}

/// Linux drops a segment in a frame to the group of all stations (RFC 1122, 3.3.6).
#[test]
fn a_frame_to_everybody_is_believed() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    script.connect().client_says(101, LINE).told();
    let frame = [&[0xff; 6][..], &[2, 0, 0, 0, 0, 1, 8, 0], &frame(CLIENT, SERVER, end(AT, TWO))].concat();
    let time = script.time();
    let mut told = Vec::new();
    script.engine.push(time, LinkType::ETHERNET, &frame, &mut |event: &Event<'_>| told.push(words(event)));
    assert_eq!(told, request(2));
}

/// Both ends send a SYN (RFC 9293, 3.5), as the one that is asked can do by itself.
#[test]
fn a_handshake_in_four_parts_turns_the_ends_around() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    script.client(Segment { ack: 0, ..segment("S", 100) });
    script.server(Segment { ack: 0, ..segment("S", 500) });
    script.client(Segment { ack: 501, ..segment("SA", 100) });
    script.server(Segment { ack: 101, ..segment("A", 501) });
    assert_eq!(script.told(), ["client syn", "client syn", "server syn+ack"]);
    script.client_says(101, &format!("{LINE}{TWO}"));
    script.server_says(501, "HTTP/1.1 200 OK\r\nServer: b\r\n\r\n");
    assert_eq!(script.told(), [""; 0]);
}

/// More than a sender makes that does not do it on purpose.
#[test]
fn a_head_in_more_holes_than_are_kept_is_counted() {
    let database = database();
    for (holes, told) in [(200, true), (300, false), (2000, false)] {
        let mut script = Script::new(&database, Config::default());
        script.connect().told();
        let head = format!("{LINE}A: {}\r\n\r\n", "a".repeat(2 * holes));
        let len = head.len() as u32;
        for at in (1..2 * holes).step_by(2).chain([2 * holes]).chain((0..2 * holes).step_by(2)) {
            let to = if at == 2 * holes { head.len() } else { at + 1 };
            script.client_says(101 + at as u32, &head[at..to]);
        }
        let response = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
        script.server(Segment { ack: 101 + len, payload: response.as_bytes(), ..segment("A", 501) });
        let response = "server http response 1 headers".to_owned();
        let expected = if told { vec![request(1)[0].clone(), response] } else { vec![response] };
        assert_eq!(script.told(), expected, "{holes}");
        let counted: Vec<_> = script.engine.statistics().passed_over().collect();
        assert_eq!(counted, if told { vec![] } else { vec![(PassedOver::Holes, 1)] }, "{holes}");
        // What follows is read.
        script.client(Segment {
            ack: 539,
            payload: format!("{LINE}{TWO}").as_bytes(),
            ..segment("A", 101 + len)
        });
        assert_eq!(script.told(), request(2), "{holes}");
    }
}

/// Cuts a packet's payload behind so many bytes, a multiple of eight, as a router does (RFC 791,
/// section 3.2).
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
    // A part of a request, too: it is told once the same bytes come whole, and never from fragments
    // alone.
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
