//! TLS that begins within a connection of another protocol.
#![allow(clippy::type_complexity, reason = "helpers of tests may panic, and are written once")]

use fp_engine::{Config, Protocols};

use crate::hellos::{client_hello, server_hello, told_in_turn};

const BOTH: [&str; 2] = ["client tls client", "server tls server"];

/// What is told but greetings, of which `banners` is; and the flows that are held.
fn told(config: Config, said: &[(char, &[u8])]) -> (Vec<String>, usize) {
    let (mut events, held) = told_in_turn(config, said);
    events.retain(|event| event != "server banner");
    (events, held)
}

#[test]
fn each_protocol() {
    let (client, server) = (client_hello(0), server_hello([1; 32]));
    let ldap = [&[0x30, 0x1d, 2, 1, 1, 0x77, 0x18, 0x80, 0x16][..], b"1.3.6.1.4.1.1466.20037"].concat();
    let rdp_asks = [3, 0, 0, 19, 14, 0xe0, 0, 0, 0, 0, 0, 1, 0, 8, 0, 3, 0, 0, 0];
    let rdp_answers = [3, 0, 0, 19, 14, 0xd0, 0, 0, 0x12, 0x34, 0, 2, 0, 8, 0, 1, 0, 0, 0];
    let greeting = [&[9, 0, 0, 0, 10][..], b"8.0.36\0\0"].concat();
    let proxy2 = [&b"\r\n\r\n\0\r\nQUIT\n"[..], &[0x21, 0x11, 0, 12], &[7; 12]].concat();
    let cases: &[(&str, &[(char, &[u8])])] = &[
        (
            "smtp",
            &[
                ('<', b"220 mail ESMTP\r\n"),
                ('>', b"EHLO me\r\n"),
                ('<', b"250-mail\r\n250 STARTTLS\r\n"),
                ('>', b"STARTTLS\r\n"),
                ('<', b"220 go ahead\r\n"),
            ],
        ),
        ("ftp", &[('<', b"220-hello\r\n220 ftp\r\n"), ('>', b"AUTH TLS\r\n"), ('<', b"234 yes\r\n")]),
        ("imap", &[('<', b"* OK IMAP4rev1\r\n"), ('>', b"a STARTTLS\r\n"), ('<', b"a OK\r\n")]),
        ("pop3", &[('<', b"+OK\r\n"), ('>', b"STLS\r\n"), ('<', b"+OK\r\n")]),
        (
            "xmpp",
            &[
                ('>', b"<?xml version='1.0'?><stream:stream to='a'>"),
                ('<', b"<?xml version='1.0'?><stream:stream><stream:features><starttls/></stream:features>"),
                ('>', b"<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"),
                ('<', b"<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"),
            ],
        ),
        ("ldap", &[('>', &ldap), ('<', &[0x30, 12, 2, 1, 1, 0x78, 7, 10, 1, 0, 4, 0, 4, 0])]),
        ("postgresql", &[('>', &[0, 0, 0, 8, 4, 210, 22, 47]), ('<', b"S")]),
        ("mysql", &[('<', &greeting), ('>', &[4, 0, 0, 1, 5, 0x8a, 0, 0])]),
        ("rdp", &[('>', &rdp_asks), ('<', &rdp_answers)]),
        (
            "socks4",
            &[('>', b"\x04\x01\x01\xbb\0\0\0\x01me\0example.com\0"), ('<', &[0, 0x5a, 0, 0, 0, 0, 0, 0])],
        ),
        (
            "socks5",
            &[
                ('>', &[5, 2, 0, 2]),
                ('<', &[5, 2]),
                ('>', b"\x01\x02me\x03key"),
                ('<', &[1, 0]),
                ('>', b"\x05\x01\0\x03\x0bexample.com\x01\xbb"),
                ('<', &[5, 0, 0, 1, 192, 0, 2, 1, 1, 187]),
            ],
        ),
        (
            "socks5 without a password",
            &[
                ('>', &[5, 1, 0]),
                ('<', &[5, 0]),
                ('>', &[5, 1, 0, 1, 1, 2, 3, 4, 0, 80]),
                ('<', &[5, 0, 0, 1, 0, 0, 0, 0, 0, 0]),
            ],
        ),
        ("proxy 2", &[('>', &proxy2)]),
    ];
    let mut failed = Vec::new();
    for (name, before) in cases {
        let said: Vec<(char, &[u8])> =
            before.iter().copied().chain([('>', &client[..]), ('<', &server[..])]).collect();
        if told(Config::default(), &said) != (BOTH.map(str::to_owned).to_vec(), 0) {
            failed.push(*name);
        }
        let empty = [22, 3, 1, 0, 0];
        let tls = [('>', &empty[..]), ('>', &client), ('<', &empty), ('<', &server)];
        let said_behind: Vec<(char, &[u8])> = before.iter().copied().chain(tls).collect();
        assert_eq!(told(Config::default(), &said_behind).0, BOTH, "{name} behind empty records");
        // Byte by byte, as no system sends it, where the server speaks first.
        let bytes: Vec<(char, &[u8])> =
            said.iter().flat_map(|(who, all)| all.chunks(1).map(move |byte| (*who, byte))).collect();
        if said.first().is_some_and(|(who, _)| *who == '<') {
            assert_eq!(told(Config::default(), &bytes).0, BOTH, "{name} in bytes");
        }
        // Behind a header of the PROXY protocol TLS is read without it, too.
        let deviations = fp_engine::Deviations::ALL.without(fp_engine::Deviations::PROXY);
        let protocols = Protocols::ALL.without(Protocols::STARTTLS);
        assert_eq!(
            told(Config::default().with_protocols(protocols).with_deviations(deviations), &said).0,
            [""; 0],
            "{name}"
        );
    }
    assert_eq!(failed, [""; 0]);
}

#[test]
fn what_never_speaks_tls_is_let_go() {
    let line = [&[b'a'; 998][..], b"\r\n"].concat();
    let mut said: Vec<(char, &[u8])> = vec![('<', b"220 mail\r\n")];
    said.extend([('>', &line[..]); 9]);
    assert_eq!(told(Config::default(), &said), (vec![], 0), "more than is passed over");
    for (who, first, then) in [
        ('<', &b"+OK\r\n"[..], &[b'x'; 9000][..]),
        ('>', &[0, 0, 0, 8, 4, 210, 22, 47], b"no"),
        ('>', &[3, 0, 0, 6, 14, 0xe0, 0], b"?"),
        ('>', &[5, 1, 0], &[9, 9, 9, 9, 9, 9]),
    ] {
        let (events, held) = told(Config::default(), &[(who, first), (who, then)]);
        assert_eq!((events, held), (vec![], 0), "{first:?}");
    }
}
