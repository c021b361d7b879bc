//! Connections that a proxy hands on (PROXY protocol, haproxy's `doc/proxy-protocol.txt`; deviation
//! D22).
#![allow(
    clippy::type_complexity,
    clippy::unwrap_used,
    reason = "helpers of tests may panic, and are written once"
)]

use fp_engine::{Config, Deviations, Endpoint, Engine, Event, EventKind, LinkType, Timestamp};

use crate::script::{CLIENT, SERVER, Script, Segment, database, frame, segment, told_with as told};

const V1: &[u8] = b"PROXY TCP4 198.51.100.7 192.0.2.2 56324 80\r\n";
/// The same in version 2, with a TLV behind the addresses.
const V2: &[u8] =
    b"\r\n\r\n\0\r\nQUIT\n\x21\x11\0\x11\xc6\x33\x64\x07\xc0\0\x02\x02\xdc\x04\0\x50\x01\0\x02h2";
const LOCAL: &[u8] = b"\r\n\r\n\0\r\nQUIT\n\x20\0\0\0";
const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n";
const RESPONSE: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
const BOTH: [&str; 2] = ["client http request 1 headers", "server http response 1 headers"];

fn client(script: &mut Script<'_>, seq: u32, payload: &[u8]) {
    script.client(Segment { ack: 501, payload, ..segment("A", seq) });
}

#[test]
fn what_is_behind_a_header_is_read() {
    for header in [V1, V2, LOCAL, b"PROXY UNKNOWN\r\n"] {
        let all = [header, REQUEST, REQUEST].concat();
        let answer = |script: &mut Script<'_>| {
            let ack = 101 + all.len() as u32;
            script.server(Segment { ack, payload: &RESPONSE.repeat(2), ..segment("A", 501) });
        };
        let expected = [BOTH[0], BOTH[0], BOTH[1], BOTH[1]];
        // At once, and cut in two, in both orders. Empty lines may stand before a request: less of
        // version 2 is taken for such.
        for cut in [0, 5, 6, 10, 12, 13, 15, 16, 17, 27, 28, 33, 44, 45, 50, 70, 75] {
            let cut = cut.min(all.len() - 1);
            let (one, other) = all.split_at(cut);
            let in_order = |script: &mut Script<'_>| {
                if cut > 0 {
                    client(script, 101, one);
                }
                client(script, 101 + cut as u32, other);
                answer(script);
            };
            assert_eq!(told(Config::default(), in_order), expected, "{header:?} cut at {cut}");
            let late = |script: &mut Script<'_>| {
                client(script, 101 + cut as u32, other);
                client(script, 101, one);
                answer(script);
            };
            if cut > 0 {
                assert_eq!(
                    told(Config::default(), late),
                    expected,
                    "{header:?} cut at {cut}, the second part first"
                );
            }
        }
        let deviations = Deviations::ALL.without(Deviations::PROXY);
        let at_once = |script: &mut Script<'_>| client(script, 101, &all);
        assert!(told(Config::default().with_deviations(deviations), at_once).is_empty());
    }
}

/// More than is kept of a stream comes with the header.
#[test]
fn a_large_segment() {
    let body = "GET / HTTP/1.1\r\n\r\n".repeat(1000);
    let post = format!("POST / HTTP/1.1\r\nContent-Length: {}\r\n\r\n{body}", body.len());
    let talk = |script: &mut Script<'_>| client(script, 101, &[V1, post.as_bytes(), REQUEST].concat());
    assert_eq!(told(Config::default(), talk), [BOTH[0], BOTH[0]]);
}

/// Whatever the protocol: what is behind the header has the same door.
#[test]
fn other_protocols_are_handed_on_too() {
    let line = b"SSH-2.0-OpenSSH_9.6p1\r\n";
    let talk = |script: &mut Script<'_>| {
        client(script, 101, V1);
        script.server(Segment { ack: 101 + V1.len() as u32, payload: line, ..segment("A", 501) });
        client(script, 101 + V1.len() as u32, line);
    };
    assert_eq!(told(Config::default(), talk), ["server ssh server", "client ssh client"]);
    let neither = |script: &mut Script<'_>| {
        client(script, 101, &[V1, b"\x01\x02\x03 neither HTTP nor anything else"].concat());
        assert_eq!(script.engine.held().0, 0);
    };
    assert!(told(Config::default(), neither).is_empty());
}

#[test]
fn what_is_no_header_is_let_go() {
    let endless = [b"PROXY UNKNOWN ", [b'x'; 200].as_slice()].concat();
    let long = [b"\r\n\r\n\0\r\nQUIT\n\x21\x11\xff\xff".as_slice(), &[0; 9000]].concat();
    for payload in [
        &b"PROXY TCP4 one two 1 2\r\nGET / HTTP/1.1\r\n\r\n"[..],
        &endless,
        &long,
        b"\r\n\r\n\0GET / HTTP/1.1",
    ] {
        let talk = |script: &mut Script<'_>| {
            client(script, 101, payload);
            assert_eq!(script.engine.held().0, 0, "{payload:?}");
        };
        assert!(told(Config::default(), talk).is_empty());
    }
}

/// A header that never ends is the beginning of a message as others are: who begins many pays with
/// his own.
#[test]
fn headers_that_do_not_end_are_bounded() {
    let database = database();
    let mut script = Script::new(&database, Config::default().with_max_partial_heads(2));
    for port in 1000..1010 {
        script.client.1 = port;
        script.connect();
        client(&mut script, 101, &V2[..20]);
    }
    assert_eq!(script.engine.held().0, 2);
}

/// What is told of a connection with this header from a proxy at [`CLIENT`], of which those of
/// `trusted` are believed; and the hosts that are known of then, each with the program that it
/// runs.
fn claims(header: &[u8], trusted: &[&str]) -> (Vec<(String, Option<Endpoint>, bool)>, Vec<(String, bool)>) {
    let database = database();
    let mut engine = Engine::new(&database, Config::default());
    engine.trust_proxies(trusted.iter().map(|network| network.parse().unwrap()).collect::<Vec<_>>());
    let mut told = Vec::new();
    for (from_client, said) in [
        (true, Segment { ack: 0, ..segment("S", 100) }),
        (false, segment("SA", 500)),
        (true, Segment { ack: 501, ..segment("A", 101) }),
        (true, Segment { ack: 501, payload: &[header, REQUEST].concat(), ..segment("A", 101) }),
    ] {
        let (from, to) = if from_client { (CLIENT, SERVER) } else { (SERVER, CLIENT) };
        let time = Timestamp { seconds: 1_000_000, nanos: 0, digits: 6 };
        engine.push(time, LinkType::RAW, &frame(from, to, said), &mut |event: &Event<'_>| {
            if let EventKind::HttpRequest(_) = event.kind {
                assert_eq!(
                    event.client.address,
                    std::net::IpAddr::from(CLIENT.0),
                    "who sent it is the proxy"
                );
            }
            let claimed = event.claimed;
            told.push((
                event.kind.name().to_owned(),
                claimed.map(|claimed| claimed.endpoint),
                claimed.is_some_and(|claimed| claimed.trusted),
            ));
        });
    }
    told.retain(|(name, ..)| name.contains("http"));
    let mut hosts: Vec<_> =
        engine.hosts().map(|host| (host.address.to_string(), host.application.is_some())).collect();
    hosts.sort();
    // It can go on, and forget all of it.
    let mut engine = Engine::resume(
        &database,
        Config::default().with_max_hosts(1).with_max_flows(1),
        engine.into_memory(),
    )
    .expect("the same database");
    for n in 0..20 {
        let syn = frame(([192, 0, 2, 100 + n], 1), SERVER, Segment { ack: 0, ..segment("S", 1) });
        let time = Timestamp { seconds: 1_000_000, nanos: 0, digits: 6 };
        engine.push(time, LinkType::RAW, &syn, &mut |_: &Event<'_>| {});
    }
    assert!(engine.held().0 <= 2 && engine.held().1 <= 4, "{:?}", engine.held());
    (told, hosts)
}

#[test]
fn the_client_that_it_names_is_a_claim() {
    let named = Endpoint { address: [198, 51, 100, 7].into(), port: 56324 };
    let host = |address: &str, runs: bool| (address.to_owned(), runs);
    for header in [V1, V2] {
        // Nobody is believed, or others are: no host changes by it, that of the proxy neither.
        for trusted in [&[][..], &["192.0.2.2/32", "198.51.100.0/24"]] {
            let (told, hosts) = claims(header, trusted);
            assert_eq!(told, [("http request".to_owned(), Some(named), false)]);
            assert_eq!(hosts, [host("192.0.2.1", false), host("192.0.2.2", false)]);
        }
        let (told, hosts) = claims(header, &["10.0.0.0/8", "192.0.2.0/31"]);
        assert_eq!(told, [("http request".to_owned(), Some(named), true)]);
        assert_eq!(hosts, [host("192.0.2.1", false), host("192.0.2.2", false), host("198.51.100.7", true)]);
    }
    // It names nobody.
    let (told, hosts) = claims(LOCAL, &["192.0.2.0/24"]);
    assert_eq!(told, [("http request".to_owned(), None, false)]);
    assert_eq!(hosts, [host("192.0.2.1", false), host("192.0.2.2", false)]);
    // Without a header it is the client's own.
    let (told, hosts) = claims(b"", &["192.0.2.0/24"]);
    assert_eq!(told, [("http request".to_owned(), None, false)]);
    assert_eq!(hosts, [host("192.0.2.1", true), host("192.0.2.2", false)]);
}

/// A proxy that is trusted names ever new clients: they are bounded as hosts are, and cost no
/// connection.
#[test]
fn clients_that_are_named_are_bounded() {
    let database = database();
    let mut script = Script::new(&database, Config::default().with_max_hosts(100));
    let networks = vec!["192.0.2.1/32".parse().unwrap()];
    script.engine.trust_proxies(networks.clone());
    script.trust_beside(networks);
    for n in 0..500u16 {
        script.client.1 = 1000 + n;
        script.connect().client(Segment { ack: 501, ..segment("A", 101) });
        let header = format!("PROXY TCP4 10.0.{}.{} 192.0.2.2 1 80\r\n", n / 250, n % 250);
        client(&mut script, 101, &[header.as_bytes(), REQUEST].concat());
    }
    let requests = script.told().iter().filter(|words| *words == BOTH[0]).count();
    assert_eq!((requests, script.engine.held().0), (500, 500));
    assert!(script.engine.held().1 <= 101, "{}", script.engine.held().1);
}
