//! The hellos of TLS.
#![allow(clippy::type_complexity, reason = "helpers of tests may panic, and are written once")]

use fp_db::Database;
use fp_engine::{Config, Event, EventKind, LinkType, Protocols, Subject};

use crate::script::{CLIENT, SERVER, Script, Segment, database, frame, segment, told, told_with};

const BOTH: [&str; 2] = ["client tls client", "server tls server"];

/// A message of a handshake, in records of at most `len` bytes.
fn records(kind: u8, body: &[u8], len: usize) -> Vec<u8> {
    let [_, length @ ..] = (body.len() as u32).to_be_bytes();
    let message = [&[kind], &length[..], body].concat();
    let record = |part: &[u8]| [&[22, 3, 1], &(part.len() as u16).to_be_bytes()[..], part].concat();
    message.chunks(len).flat_map(record).collect()
}

/// A client hello with an extension of so many bytes, as records.
pub(crate) fn client_hello(extension: usize) -> Vec<u8> {
    let body = [
        &[3, 3][..],
        &[7; 32],
        &[0, 0, 2, 0x13, 1, 1, 0],
        &(extension as u16 + 4).to_be_bytes(),
        &[0x12, 0x34],
        &(extension as u16).to_be_bytes(),
        &vec![0; extension],
    ];
    records(1, &body.concat(), 16_384)
}

/// A server hello with this random.
pub(crate) fn server_hello(random: [u8; 32]) -> Vec<u8> {
    records(2, &[&[3, 3][..], &random, &[0, 0x13, 1, 0]].concat(), 16_384)
}

/// SHA-256 of "HelloRetryRequest" (RFC 8446, 4.1.3).
const RETRY: [u8; 32] = [
    0xcf, 0x21, 0xad, 0x74, 0xe5, 0x9a, 0x61, 0x11, 0xbe, 0x1d, 0x8c, 0x02, 0x1e, 0x65, 0xb8, 0x91, 0xc2,
    0xa2, 0x11, 0x16, 0x7a, 0xbb, 0x8c, 0x5e, 0x07, 0x9e, 0x09, 0xe2, 0xc8, 0xa8, 0x33, 0x9c,
];

pub(crate) fn client_says(script: &mut Script<'_>, seq: u32, payload: &[u8]) {
    script.client(Segment { ack: 501, payload, ..segment("A", seq) });
}

pub(crate) fn server_says(script: &mut Script<'_>, seq: u32, payload: &[u8]) {
    script.server(Segment { ack: 101, payload, ..segment("A", seq) });
}

/// What is told of a connection on which client and server say these in turn, the client's behind
/// `>`, and how many connections are held then.
pub(crate) fn told_in_turn(config: Config, said: &[(char, &[u8])]) -> (Vec<String>, usize) {
    let database = database();
    let mut script = Script::new(&database, config);
    script.connect().told();
    let mut seqs = (101, 501);
    for (who, bytes) in said {
        if *who == '>' {
            client_says(&mut script, seqs.0, bytes);
            seqs.0 += bytes.len() as u32;
        } else {
            server_says(&mut script, seqs.1, bytes);
            seqs.1 += bytes.len() as u32;
        }
    }
    (script.told(), script.engine.held().0)
}

#[test]
fn both_ends() {
    let (client, server) = (client_hello(0), server_hello([1; 32]));
    let talk = |script: &mut Script<'_>| {
        client_says(script, 101, &client);
        assert_eq!(script.engine.held().0, 1, "the server has yet to answer");
        server_says(script, 501, &server);
        assert_eq!(script.engine.held().0, 0, "all is known that there is to be known");
    };
    assert_eq!(told(talk), BOTH);
    // An answer that was captured first.
    let talk = |script: &mut Script<'_>| {
        server_says(script, 501, &server);
        client_says(script, 101, &client);
        assert_eq!(script.engine.held().0, 0);
    };
    assert_eq!(told(talk), [BOTH[1], BOTH[0]]);
    // A refusal: an alert, then nothing that could be a hello.
    let talk = |script: &mut Script<'_>| {
        client_says(script, 101, &client);
        server_says(script, 501, &[21, 3, 1, 0, 2, 2, 40]);
        assert_eq!(script.engine.held().0, 1);
        server_says(script, 508, b"HTTP/1.1 400 Bad Request\r\n\r\n");
        assert_eq!(script.engine.held().0, 0);
    };
    assert_eq!(told(talk), [BOTH[0]]);
}

#[test]
fn the_ends_of_tls_may_be_the_other_way_round() {
    let (client, server) = (client_hello(0), server_hello([1; 32]));
    let talk = |script: &mut Script<'_>| {
        server_says(script, 501, &client);
        client_says(script, 101, &server);
        assert_eq!(script.engine.held().0, 0);
    };
    assert_eq!(told(talk), ["server tls client", "client tls server"]);
}

#[test]
fn a_hello_that_is_sent_again() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    script.connect();
    let (client, retry, server) = (client_hello(0), server_hello(RETRY), server_hello([1; 32]));
    let mut told = Vec::new();
    let mut seqs = [101, 501];
    for (end, said) in [(0, &client), (1, &retry), (0, &client), (1, &server)] {
        let seq = seqs[end];
        seqs[end] += said.len() as u32;
        let (from, to, ack) = if end == 0 { (CLIENT, SERVER, seqs[1]) } else { (SERVER, CLIENT, seqs[0]) };
        let bytes = frame(from, to, Segment { ack, payload: said, ..segment("A", seq) });
        script.engine.push(script.time(), LinkType::RAW, &bytes, &mut |event: &Event<'_>| {
            told.push(match &event.kind {
                EventKind::TlsClient(hello) => ("client", hello.repeated),
                EventKind::TlsServer(hello) => ("server", hello.retry),
                other => panic!("{other:?}"),
            });
        });
    }
    assert_eq!(told, [("client", false), ("server", true), ("client", true), ("server", false)]);
    assert_eq!(script.engine.held().0, 0);
}

#[test]
fn hellos_in_pieces() {
    let (client, server) = (client_hello(0), server_hello([1; 32]));
    for cut in 1..client.len() {
        let (one, other) = client.split_at(cut);
        let at = 101 + cut as u32;
        let in_order = |script: &mut Script<'_>| {
            client_says(script, 101, one);
            client_says(script, at, other);
            server_says(script, 501, &server);
        };
        assert_eq!(told(in_order), BOTH, "{cut}");
        let late = |script: &mut Script<'_>| {
            client_says(script, at, other);
            client_says(script, 101, one);
            server_says(script, 501, &server);
        };
        assert_eq!(told(late), BOTH, "{cut} late");
    }
}

/// OpenSSL passes over up to 32 of them.
#[test]
fn empty_records_before_a_hello_hide_nothing() {
    let (client, server) = (client_hello(0), server_hello([1; 32]));
    for empty in [&[22, 3, 1, 0, 0][..], &[20, 3, 3, 0, 0], &[22, 3, 1, 0, 0].repeat(32)] {
        let together = [empty, &client].concat();
        let (said, held) = told_in_turn(Config::default(), &[('>', &together), ('<', &server)]);
        assert_eq!((said, held), (BOTH.map(str::to_owned).to_vec(), 0));
        let in_turn = [('>', empty), ('>', &client[..]), ('<', empty), ('<', &server)];
        assert_eq!(told_in_turn(Config::default(), &in_turn).0, BOTH);
        let bytes: Vec<(char, &[u8])> = together.chunks(1).map(|byte| ('>', byte)).collect();
        assert_eq!(told_in_turn(Config::default(), &[&bytes[..], &[('<', &server)]].concat()).0, BOTH);
    }
    // Without an end they are given up.
    let (said, held) = told_in_turn(Config::default(), &[('>', &[22, 3, 1, 0, 0].repeat(300))]);
    assert_eq!((said.len(), held), (0, 0));
}

#[test]
fn a_hello_of_64_kibibytes() {
    let (client, server) = (client_hello(65_500), server_hello([1; 32]));
    // In order; every two segments swapped; in segments of any size, as cards put them together.
    for (size, swaps) in [(1460, false), (1460, true), (100, true), (20_000, false), (60_000, false)] {
        let talk = |script: &mut Script<'_>| {
            let pieces: Vec<_> = (0..).step_by(size).zip(client.chunks(size)).collect();
            for pair in pieces.chunks(2) {
                let order: Vec<_> = if swaps { pair.iter().rev().collect() } else { pair.iter().collect() };
                for (at, piece) in order {
                    client_says(script, 101 + at, piece);
                }
            }
            server_says(script, 501, &server);
            assert_eq!(script.engine.held().0, 0);
        };
        assert_eq!(told(talk), BOTH, "{size} {swaps}");
    }
}

/// What is kept of hellos that never end is counted in parts of 8 KiB, and gives way to other parts
/// alone.
#[test]
fn unfinished_hellos_are_bounded() {
    let database = database();
    let mut script = Script::new(&database, Config::default().with_max_partial_heads(20));
    let client = client_hello(65_500);
    for port in 1000..1010 {
        script.client.1 = port;
        script.connect();
        for (at, piece) in (0..).step_by(1460).zip(client[..60_000].chunks(1460)) {
            client_says(&mut script, 101 + at, piece);
        }
    }
    // 60,000 bytes stand in 64 KiB of memory at most: two of them fit.
    assert_eq!(script.engine.held().0, 2);
    // Connections that keep nothing stay.
    script.client.1 = 2000;
    script.connect();
    assert_eq!(script.engine.held().0, 3);
    script.told();
    script.client.1 = 1009;
    client_says(&mut script, 101 + 60_000, &client[60_000..]);
    assert_eq!(script.told(), [BOTH[0]], "that of the last one");
}

#[test]
fn the_form_of_ssl_2() {
    let body = [&[1, 3, 1][..], &[0, 3, 0, 0, 0, 16], &[0, 0, 5], &[9; 16]].concat();
    let hello = [&[0x80, body.len() as u8][..], &body].concat();
    let talk = |script: &mut Script<'_>| {
        client_says(script, 101, &hello);
        server_says(script, 501, &server_hello([1; 32]));
    };
    assert_eq!(told(talk), BOTH);
}

#[test]
fn what_only_looks_like_one_is_let_go() {
    for first in [&[22, 3, 1, 0, 0][..], &[22, 3, 1, 0, 9, 3], &[22, 2], &[23, 3, 3, 0, 5], &[0x80, 46, 2]] {
        let talk = |script: &mut Script<'_>| {
            client_says(script, 101, &[first, &[0; 20]].concat());
            assert_eq!(script.engine.held().0, 0, "{first:?}");
        };
        assert_eq!(told(talk), Vec::<String>::new(), "{first:?}");
    }
    let config = Config::default().with_protocols(Protocols::ALL.without(Protocols::TLS));
    let talk = |script: &mut Script<'_>| {
        client_says(script, 101, &client_hello(0));
        assert_eq!(script.engine.held().0, 0);
    };
    assert_eq!(told_with(config, talk), Vec::<String>::new());
}

/// Each event names what the SYN or SYN+ACK of its subject matched, also when the database was
/// changed meanwhile.
#[test]
fn the_system_is_told_by_reference() {
    let signatures = |name: &str, before: &str| {
        let text = format!(
            "classes = unix\n[tcp:request]\n{before}label = s:unix:{name}:\nsig = *:64:0:*:8192,0:mss:df:0\n"
        );
        Database::parse("test", &text).unwrap()
    };
    let old = signatures("Linux", "");
    let new = signatures("Linux", "label = s:unix:BSD:\nsig = *:255:0:*:7,0:::0\n");
    let other = signatures("Minix", "");
    for (database, expected) in [(&old, Some("Linux")), (&new, Some("Linux")), (&other, None)] {
        let mut script = Script::new(&old, Config::default());
        script.connect();
        let syn = script.told();
        let mut script = script.go_on(&old, database, Config::default());
        let hello = client_hello(0);
        let bytes = frame(CLIENT, SERVER, Segment { ack: 501, payload: &hello, ..segment("A", 101) });
        let mut told = Vec::new();
        script.engine.push(script.time(), LinkType::RAW, &bytes, &mut |event: &Event<'_>| {
            assert_eq!(event.subject, Subject::Client);
            told.push(event.tcp.map(|tcp| (database.label(tcp.label).name.as_str(), tcp.quality)));
            assert_eq!(event.to_owned(), *event);
        });
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].map(|(name, _)| name), expected, "{syn:?}");
    }
}

/// A client that closes its end before the server has answered is answered all the same.
#[test]
fn behind_the_fin_of_the_other_end() {
    let (client, server) = (client_hello(0), server_hello([1; 32]));
    let behind = 101 + client.len() as u32;
    let talk = |script: &mut Script<'_>| {
        client_says(script, 101, &client);
        script.client(Segment { ack: 501, ..segment("FA", behind) });
        assert_eq!(script.engine.held().0, 1, "the server has yet to answer");
        server_says(script, 501, &server);
        assert_eq!(script.engine.held().0, 0);
    };
    assert_eq!(told(talk), BOTH);
    // Both have closed, or one does not care any more.
    for flags in ["FA", "RA"] {
        let talk = |script: &mut Script<'_>| {
            client_says(script, 101, &client);
            script.client(Segment { ack: 501, ..segment("FA", behind) });
            script.server(Segment { ack: behind, ..segment(flags, 501) });
            assert_eq!(script.engine.held().0, 0, "{flags}");
        };
        assert_eq!(told(talk), [BOTH[0]]);
    }
    // Nothing is known of what it is.
    let talk = |script: &mut Script<'_>| {
        script.server_says(501, "220").client(Segment { ack: 504, ..segment("FA", 101) });
        assert_eq!(script.engine.held().0, 0);
    };
    assert_eq!(told(talk), [""; 0]);
}

/// A server that shows a certificate is followed until it has, in any pieces, and no longer.
#[cfg(feature = "certificates")]
#[test]
fn certificates_of_servers() {
    let leaf = include_bytes!("../../fp-wire/tests/certificates/leaf.der");
    let length = |len: usize| [(len >> 16) as u8, (len >> 8) as u8, len as u8];
    let list = [&length(leaf.len())[..], leaf].concat();
    let certificate = records(11, &[&length(list.len())[..], &list].concat(), 100);
    let hello = |cipher: [u8; 2]| records(2, &[&[3, 3][..], &[1; 32], &[0], &cipher, &[0]].concat(), 16_384);
    let client = client_hello(0);
    let all =
        ["client tls client", "server tls server", "server tls certificate"].map(str::to_owned).to_vec();
    let answer = [&hello([0xc0, 0x2f])[..], &certificate].concat();
    assert_eq!(told_in_turn(Config::default(), &[('>', &client), ('<', &answer)]), (all.clone(), 0));
    let bytes: Vec<(char, &[u8])> =
        [('>', &client[..])].into_iter().chain(answer.chunks(1).map(|byte| ('<', byte))).collect();
    assert_eq!(told_in_turn(Config::default(), &bytes), (all.clone(), 0));
    // Of a server whose hello came before the client's.
    assert_eq!(
        told_in_turn(Config::default(), &[('<', &answer), ('>', &client)]).0,
        [&all[1], &all[2], &all[0]].map(String::clone)
    );
    for cut in 0..certificate.len() {
        let part = [&hello([0xc0, 0x2f])[..], &certificate[..cut]].concat();
        assert_eq!(
            told_in_turn(Config::default(), &[('>', &client), ('<', &part)]),
            (all[..2].to_vec(), 1),
            "{cut}"
        );
    }
    // What the client says meanwhile is of no interest; a resumed session has none.
    let hello_alone = hello([0xc0, 0x2f]);
    let said: &[(char, &[u8])] =
        &[('>', &client), ('<', &hello_alone), ('>', &[21, 3, 3, 0, 2, 1, 0]), ('<', &certificate)];
    assert_eq!(told_in_turn(Config::default(), said), (all.clone(), 0));
    let resumed = [&hello_alone[..], &[20, 3, 3, 0, 1, 1, 22, 3, 3, 0, 40], &[9; 40]].concat();
    assert_eq!(told_in_turn(Config::default(), &[('>', &client), ('<', &resumed)]), (all[..2].to_vec(), 0));
    // TLS 1.3 shows none.
    let secret = hello([0x13, 1]);
    assert_eq!(told_in_turn(Config::default(), &[('>', &client), ('<', &secret)]), (all[..2].to_vec(), 0));
}
