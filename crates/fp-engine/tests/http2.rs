//! HTTP/2 in clear, and what follows HTTP/1 on a connection.
#![allow(clippy::type_complexity, reason = "helpers of tests may panic, and are written once")]

use fp_engine::{Config, Event, EventKind, LinkType, Protocols};

use crate::hellos::{client_hello, client_says, server_hello, server_says, told_in_turn};
use crate::script::{CLIENT, SERVER, Script, Segment, database, frame as packet, segment};

const OPENED: [&str; 4] = [
    "client http2 client",
    "client http request 1 headers",
    "server http2 server",
    "server http response 1 headers",
];

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let len = (payload.len() as u32).to_be_bytes();
    [&len[1..], &[kind, flags], &stream.to_be_bytes(), payload].concat()
}

/// Preface, SETTINGS and a window.
fn preface() -> Vec<u8> {
    let settings = frame(4, 0, 0, &[0, 3, 0, 0, 0, 100]);
    [b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", &settings[..], &frame(8, 0, 0, &[0, 0, 1, 0])].concat()
}

fn client() -> Vec<u8> {
    let head = frame(1, 5, 1, b"\x82\x86\x84\x41\x01a\x7a\x04curl");
    [&preface()[..], &head].concat()
}

fn server() -> Vec<u8> {
    [frame(4, 0, 0, &[]), frame(4, 1, 0, &[]), frame(1, 4, 1, b"\x88\x76\x01s")].concat()
}

/// What is told of a connection on which client and server say these in turn, and whether it is
/// still held.
fn told(config: Config, said: &[(char, &[u8])]) -> (Vec<String>, bool) {
    let (told, held) = told_in_turn(config, said);
    (told, held > 0)
}

#[test]
fn prior_knowledge() {
    let (client, server) = (client(), server());
    let config = Config::default();
    assert_eq!(told(config, &[('>', &client), ('<', &server)]), (OPENED.map(str::to_owned).into(), false));
    // A server may begin at once.
    let (settings, rest) = server.split_at(9);
    let (mut lines, held) = told(config, &[('<', settings), ('>', &client), ('<', rest)]);
    lines.sort_unstable();
    let mut expected = OPENED;
    expected.sort_unstable();
    assert_eq!((lines, held), (expected.map(str::to_owned).into(), false));
    let others = config.protocols.without(Protocols::HTTP2);
    assert_eq!(told(config.with_protocols(others), &[('>', &client)]), (vec![], false));
}

#[test]
fn in_pieces() {
    let all = client();
    for cut in 1..all.len() {
        let (first, second) = all.split_at(cut);
        let (lines, _) = told(Config::default(), &[('>', first), ('>', second)]);
        assert_eq!(lines, OPENED[..2], "{cut}");
    }
}

#[test]
fn what_it_says() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    script.connect();
    let bytes = packet(CLIENT, SERVER, Segment { ack: 501, payload: &client(), ..segment("A", 101) });
    let mut said = Vec::new();
    script.engine.push(script.time(), LinkType::RAW, &bytes, &mut |event: &Event<'_>| match &event.kind {
        EventKind::Http2Client(opening) => said.push(opening.akamai()),
        EventKind::HttpRequest(head) => {
            let direction = fp_engine::Direction::Request;
            said.push(head.observation.raw_sig(direction, &|_| false).to_string());
        }
        other => panic!("{other:?}"),
    });
    let missing = "Host,Connection,Accept,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive";
    assert_eq!(said, ["3:100|256|0|m,s,p,a".to_owned(), format!("2:User-Agent:{missing}:curl")]);
}

/// A connection whose SYN was not seen is read from the preface on.
#[test]
fn unopened() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    client_says(&mut script, 101, &client());
    server_says(&mut script, 501, &server());
    assert_eq!(script.told(), OPENED);
}

const ASKS: &[u8] = b"GET / HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n";
const SWITCHES: &[u8] = b"HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n";

#[test]
fn behind_http1() {
    let (mut opened, expected) = (preface(), |lines: &[&str]| {
        let begun =
            ["client http request 3 headers", "server http response 2 headers", "server http upgrade"];
        [&begun[..], lines].concat().into_iter().map(str::to_owned).collect::<Vec<_>>()
    });
    let server = server();
    let both = [SWITCHES, &server].concat();
    // A client that asks for nothing more is told when it has seen the settings of the server.
    opened.extend(frame(4, 1, 0, &[]));
    let (lines, held) = told(Config::default(), &[('>', ASKS), ('<', &both), ('>', &opened)]);
    assert_eq!((lines, held), (expected(&[OPENED[2], OPENED[3], OPENED[0]]), false));
    // The head in pieces, wherever they end.
    for cut in 1..both.len() {
        let (first, second) = both.split_at(cut);
        let (lines, _) =
            told(Config::default(), &[('>', ASKS), ('<', first), ('<', second), ('>', &client())]);
        assert_eq!(lines, expected(&[OPENED[2], OPENED[3], OPENED[0], OPENED[1]]), "{cut}");
    }
    // What comes behind the head comes before its end.
    let database = database();
    let mut script = Script::new(&database, Config::default());
    script.connect().told();
    client_says(&mut script, 101, ASKS);
    let (first, second) = both.split_at(40);
    server_says(&mut script, 501, &first[..30]);
    server_says(&mut script, 541, second);
    server_says(&mut script, 531, &first[30..]);
    assert_eq!(script.told(), expected(&OPENED[2..]));
}

#[test]
fn websocket() {
    let asks = b"GET /chat HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n\r\n";
    let switches = b"HTTP/1.1 101 x\r\nUpgrade: websocket\r\nSec-WebSocket-Protocol: chat\r\n\r\n\x81\x01a";
    let said: &[(char, &[u8])] = &[('>', asks), ('<', switches), ('>', b"\x81\x81\0\0\0\0a")];
    let (lines, held) = told(Config::default(), said);
    assert_eq!((lines.last().map(String::as_str), held), (Some("server http upgrade"), false));
    let protocols = Protocols::ALL.without(Protocols::HTTP2);
    let (lines, _) = told(Config::default().with_protocols(protocols), said);
    assert_eq!(lines.len(), 2);
}

/// What a client speaks through a proxy that it asked with CONNECT.
#[test]
fn behind_connect() {
    let asks = b"CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\n\r\n";
    let agrees = b"HTTP/1.1 200 Connection established\r\n\r\n";
    let tls: [&[u8]; 2] = [&client_hello(0), &server_hello([1; 32])];
    let ssh: [&[u8]; 2] = [b"SSH-2.0-a\r\n", b"SSH-2.0-b\r\n"];
    for ([client, server], lines) in
        [(tls, ["client tls client", "server tls server"]), (ssh, ["client ssh client", "server ssh server"])]
    {
        let (told, _) = told(Config::default(), &[('>', asks), ('<', agrees), ('>', client), ('<', server)]);
        assert_eq!(told[2..], lines, "{told:?}");
    }
    let refuses = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
    let (told, _) = told(Config::default(), &[('>', asks), ('<', refuses), ('>', tls[0])]);
    assert_eq!(told.len(), 2, "{told:?}");
}

/// A client that opens a connection and floods it is given up, and holds no more than is promised.
#[test]
fn a_flood_of_continuations() {
    let mut flood = [preface(), frame(1, 0, 1, &[0x82])].concat();
    for _ in 0..200 {
        flood.extend(frame(9, 0, 1, &[]));
    }
    let (lines, _) = told(Config::default(), &[('>', &flood)]);
    assert_eq!(lines, Vec::<String>::new());
}
