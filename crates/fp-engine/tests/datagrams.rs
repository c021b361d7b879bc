//! Hellos in datagrams.

use etherparse::PacketBuilder;
use fp_engine::{Config, Engine, Event, EventKind, LinkType, Protocols, Subject, Timestamp, Transport};

use crate::script::{CLIENT, database, words};

const SERVER: ([u8; 4], u16) = ([192, 0, 2, 2], 443);

/// What is told of these datagrams, the client's with `true`.
fn told(config: Config, datagrams: &[(bool, &[u8])]) -> Vec<String> {
    let database = database();
    let mut engine = Engine::new(&database, config);
    let mut told = Vec::new();
    for (by_client, payload) in datagrams {
        let (from, to) = if *by_client { (CLIENT, SERVER) } else { (SERVER, CLIENT) };
        let mut bytes = Vec::new();
        let builder = PacketBuilder::ipv4(from.0, to.0, 60).udp(from.1, to.1);
        builder.write(&mut bytes, payload).expect("a vector takes all");
        engine.push(Timestamp::default(), LinkType::RAW, &bytes, &mut |event: &Event<'_>| {
            assert_eq!(event.kind.transport(), Transport::Udp);
            assert_eq!((event.client.port, event.server.port, event.tcp), (CLIENT.1, SERVER.1, None));
            assert_eq!(event.to_owned(), *event);
            told.push(match &event.kind {
                EventKind::TlsClient(hello) => format!("{} {}", words(event), hello.repeated),
                _ => words(event),
            });
        });
    }
    told
}

/// A handshake message of DTLS with this number, in a record of its own.
fn dtls(kind: u8, number: u8, body: &[u8]) -> Vec<u8> {
    let len = body.len() as u8;
    let message = [&[kind, 0, 0, len, 0, number, 0, 0, 0, 0, 0, len][..], body].concat();
    [&[22, 0xfe, 0xff, 0, 0, 0, 0, 0, 0, 0, number, 0, message.len() as u8][..], &message].concat()
}

#[test]
fn hellos_of_dtls() {
    let body = |cookie: &[u8]| {
        [&[0xfe, 0xfd][..], &[7; 32], &[0, cookie.len() as u8], cookie, &[0, 2, 0xc0, 0x2b, 1, 0]].concat()
    };
    let (first, second) = (dtls(1, 0, &body(&[])), dtls(1, 1, &body(b"cookie")));
    let request = dtls(3, 0, b"\xfe\xff\x06cookie");
    let server = dtls(2, 1, &[&[0xfe, 0xfd][..], &[8; 32], &[0, 0xc0, 0x2b, 0]].concat());
    let said: [(bool, &[u8]); 4] = [(true, &first), (false, &request), (true, &second), (false, &server)];
    let both = ["client tls client false", "client tls client true", "server tls server"];
    assert_eq!(told(Config::default(), &said), both);
    assert_eq!(told(Config::default(), &[&said[..], &said[..]].concat()), both, "told once");
    let empty = [&[22, 0xfe, 0xff][..], &[0; 10], &first].concat();
    assert_eq!(told(Config::default(), &[(true, &empty), (false, &server)]), [both[0], both[2]]);
    let config = Config::default().with_protocols(Protocols::ALL.without(Protocols::DTLS));
    assert_eq!(told(config, &said), [""; 0]);
}

/// What hosts say of themselves on their link: from which port, and who is the subject.
#[test]
fn names_of_the_link() {
    let database = database();
    let mdns =
        b"\0\0\x84\0\0\0\0\x01\0\0\0\0\x07printer\x05local\0\0\x01\x80\x01\0\0\0\x78\0\x04\xc0\0\x02\x07";
    let query = [&mdns[..2], &[0], &mdns[3..]].concat();
    let notify = b"NOTIFY * HTTP/1.1\r\nSERVER: Linux/5.10 UPnP/1.0 a/1\r\n\r\n";
    let found = b"HTTP/1.1 200 OK\r\nSERVER: Linux/5.10 UPnP/1.0 a/1\r\nUSN: uuid:1\r\n\r\n";
    for (from, to, payload, protocol, expected) in [
        (5353, 5353, &mdns[..], Protocols::MDNS, Some("mdns client")),
        (5353, 40_000, mdns, Protocols::MDNS, Some("mdns server")),
        (40_000, 5353, mdns, Protocols::MDNS, None),
        (5353, 5353, &query, Protocols::MDNS, None),
        (40_000, 1900, notify, Protocols::SSDP, Some("ssdp client")),
        (1900, 40_000, notify, Protocols::SSDP, None),
        (50_000, 40_000, found, Protocols::SSDP, Some("ssdp server")),
    ] {
        let told = |protocols| {
            let mut engine = Engine::new(&database, Config::default().with_protocols(protocols));
            let (mut told, mut bytes) = (Vec::new(), Vec::new());
            let builder = PacketBuilder::ipv4([192, 0, 2, 1], [224, 0, 0, 251], 255).udp(from, to);
            builder.write(&mut bytes, payload).expect("a vector takes all");
            engine.push(Timestamp::default(), LinkType::RAW, &bytes, &mut |event: &Event<'_>| {
                assert_eq!((event.kind.transport(), event.tcp), (Transport::Udp, None));
                assert_eq!(event.to_owned(), *event);
                let (sender, subject) = match event.subject {
                    Subject::Client => (event.client, "client"),
                    Subject::Server => (event.server, "server"),
                };
                assert_eq!((sender.address, sender.port), ([192, 0, 2, 1].into(), from));
                told.push(format!("{} {subject}", event.kind.name()));
            });
            told
        };
        assert_eq!(told(Protocols::ALL), expected.map(str::to_owned).into_iter().collect::<Vec<_>>());
        assert_eq!(told(Protocols::ALL.without(protocol)), [""; 0]);
    }
}

/// A server that does not go on: the Retry is that of RFC 9001, appendix A.4.
#[cfg(feature = "quic")]
#[test]
fn refusals_of_quic() {
    let client = include_bytes!("../../fp-wire/src/quic/samples/rfc9001-client.bin");
    let server = include_bytes!("../../fp-wire/src/quic/samples/rfc9001-server.bin");
    let retry = [
        &[0xff, 0, 0, 0, 1, 0, 8, 0xf0, 0x67, 0xa5, 0x50, 0x2a, 0x42, 0x62, 0xb5][..],
        b"token\x04\xa2\x65\xba\x2e\xff\x4d\x82\x90\x58\xfb\x3f\x0f\x24\x96\xba",
    ]
    .concat();
    let versions =
        [&[0x80, 0, 0, 0, 0, 0, 8, 1, 2, 3, 4, 5, 6, 7, 8][..], &[0x1a; 4], &[0, 0, 0, 1]].concat();
    let asked = "client quic client";
    for (answer, name) in [(&retry, "server quic retry"), (&versions, "server quic versions")] {
        let said: &[(bool, &[u8])] = &[(true, client), (false, answer), (false, answer), (false, server)];
        assert_eq!(told(Config::default(), said), [asked, name, "server quic server"], "told once");
        for cut in 0..answer.len() {
            let whole = told(Config::default(), &[(true, client), (false, &answer[..cut])]);
            // Fewer versions are no contradiction, but no tag holds for a shorter token.
            let may_be = [&[asked][..], &[asked, name]];
            assert!(may_be.iter().any(|may_be| whole == **may_be), "{cut}: {whole:?}");
            assert!(cut >= 15 && name == "server quic versions" || whole == [asked], "{cut}");
        }
        let config = Config::default().with_protocols(Protocols::ALL.without(Protocols::QUIC));
        assert_eq!(told(config, said), [""; 0]);
        // Nobody answers himself.
        assert_eq!(told(Config::default(), &[(true, client), (true, answer)]), [asked]);
    }
    // What a server discards is passed over, and makes nothing forgotten: a datagram that is too
    // short, under the client's address. Between the parts of a conversation it changes nothing.
    let short = [&[0xc3, 0, 0, 0, 1, 8][..], b"00000000", &[0, 0, 0x40, 40], &[7; 40]].concat();
    let said: [(bool, &[u8]); 5] =
        [(false, &versions), (true, &short), (false, &versions), (true, client), (false, server)];
    assert_eq!(told(Config::default(), &said), ["server quic versions", asked, "server quic server"]);
    let said: [(bool, &[u8]); 5] =
        [(true, &short), (true, client), (true, &short), (false, server), (false, &retry)];
    assert_eq!(told(Config::default(), &said), [asked, "server quic server", "server quic retry"]);
    // One for another connection, by whoever does not see this one, is not told.
    let forged = [&versions[..5], b"\x04none", &versions[6..]].concat();
    let for_other = [&retry[..5], b"\x04none", &retry[6..]].concat();
    // Nor is one with a tag that is not of the client's packet.
    let mut guessed = retry.clone();
    guessed[17] ^= 1;
    let answers = [&forged, &for_other, &guessed].map(|answer| (false, &answer[..]));
    let said = [&[(true, &client[..])][..], &answers, &[(false, &retry[..]), (false, &server[..])]].concat();
    assert_eq!(told(Config::default(), &said), [asked, "server quic retry", "server quic server"]);
    // A client of a version that nobody knows is not read, but what its server says of versions is.
    assert_eq!(told(Config::default(), &[(false, &versions)]), ["server quic versions"]);
    assert_eq!(told(Config::default(), &[(false, &retry)]), [""; 0], "an answer to nothing");
    let unknown = [&versions[..15], &[0x1a; 8]].concat();
    let short = [&[0x80, 0, 0, 0, 0, 0, 4, 1, 2, 3, 4][..], &[0, 0, 0, 1]].concat();
    let long = [&versions[..15], &[0, 0, 0, 1].repeat(65)].concat();
    for other in [unknown, short, long, [&versions[..], &[0]].concat()] {
        assert_eq!(told(Config::default(), &[(false, &other)]), [""; 0], "{other:?}");
    }
}

/// The packets of RFC 9001 and RFC 9369, appendix A.
#[cfg(feature = "quic")]
#[test]
fn hellos_of_quic() {
    let client = include_bytes!("../../fp-wire/src/quic/samples/rfc9001-client.bin");
    let server = include_bytes!("../../fp-wire/src/quic/samples/rfc9001-server.bin");
    let second = include_bytes!("../../fp-wire/src/quic/samples/rfc9369-client.bin");
    let both = ["client quic client", "server quic server"];
    assert_eq!(told(Config::default(), &[(true, client), (false, server)]), both);
    assert_eq!(told(Config::default(), &[(true, client), (false, server), (true, client)]), both);
    assert_eq!(told(Config::default(), &[(false, server), (true, client)]), both[..1], "no keys yet");
    assert_eq!(told(Config::default(), &[(true, second)]), both[..1]);
    let config = Config::default().with_protocols(Protocols::ALL.without(Protocols::QUIC));
    assert_eq!(told(config, &[(true, client)]), [""; 0]);
    // Another connection from the same port is told, too; whatever is sent again is told once.
    let another = include_bytes!("../../fp-wire/src/quic/samples/another-client.bin");
    let answer = include_bytes!("../../fp-wire/src/quic/samples/another-server.bin");
    let first: [(bool, &[u8]); 2] = [(true, client), (false, server)];
    let second: [(bool, &[u8]); 2] = [(true, another), (false, answer)];
    let all = [&first[..], &second, &first, &second].concat();
    assert_eq!(told(Config::default(), &all), [both, both].concat());
    let crossed = [first[0], second[0], first[1], second[1]];
    assert_eq!(told(Config::default(), &crossed), [both[0], both[0], both[1], both[1]]);
}
