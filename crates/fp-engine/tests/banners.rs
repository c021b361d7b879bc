//! Greetings of servers of mail, files and terminals.
#![allow(clippy::type_complexity, reason = "written once")]

use fp_engine::{
    Banner, BannerProtocol, Config, Engine, Event, EventKind, LinkType, Protocols, Subject, Timestamp,
};

use crate::hellos::{client_hello, server_hello, told_in_turn};
use crate::script::{SERVER, Script, Segment, database, frame, segment};

/// The greetings of a connection on which this is said, and how many flows are held then.
fn greetings(config: Config, said: &[(char, &[u8])]) -> (Vec<Banner>, usize) {
    let database = database();
    let mut script = Script::new(&database, config);
    script.connect();
    let mut told = Vec::new();
    script.say_in_turn(said, |event| {
        if let EventKind::Banner(banner) = &event.kind {
            assert_eq!(event.subject, Subject::Server);
            told.push(Banner::clone(banner));
        }
    });
    (told, script.engine.held().0)
}

/// Without STARTTLS a connection is let go when its greeting was told.
fn alone() -> Config {
    Config::default().with_protocols(Protocols::BANNER)
}

fn one(config: Config, said: &[(char, &[u8])]) -> Option<(BannerProtocol, String)> {
    let (told, _) = greetings(config, said);
    assert!(told.len() <= 1, "{told:?}");
    let banner = told.into_iter().next()?;
    Some((banner.protocol, String::from_utf8_lossy(&banner.text).into_owned()))
}

#[test]
fn each_protocol() {
    use BannerProtocol::{Ftp, Imap, Pop3, Smtp, Telnet};
    let cases: &[(BannerProtocol, &str, &[(char, &[u8])])] = &[
        (Smtp, "220 mx.example ESMTP Postfix", &[('<', b"220 mx.example ESMTP Postfix\r\n")]),
        (Smtp, "220-a LMTP\r\n220-b\r\n220 c", &[('<', b"220-a LMTP\r\n220-b\r\n220 c\n")]),
        (Ftp, "220 (vsFTPd 3.0.3)", &[('<', b"220 (vsFTPd 3.0.3)\r\n")]),
        (Ftp, "220-a\r\n any text\r\n220 FTP", &[('<', b"220-a\r\n any text\r\n220 FTP\r\n")]),
        // A host's name says less than what stands behind it.
        (Ftp, "220 smtp.example FTP server", &[('<', b"220 smtp.example FTP server\r\n")]),
        (Smtp, "220 ftp.example ESMTP", &[('<', b"220 ftp.example ESMTP\r\n")]),
        (Smtp, "220 hello", &[('<', b"220 hello\r\n"), ('>', b"EHLO me\r\n")]),
        (Ftp, "220 hello", &[('<', b"220 hello\r\n"), ('>', b"user me\r\n")]),
        (Imap, "* OK Dovecot ready.", &[('<', b"* OK Dovecot ready.\r\n")]),
        (Pop3, "+OK Dovecot ready. <1.2@a>", &[('<', b"+OK Dovecot ready. <1.2@a>\r\n")]),
        (Telnet, "Debian\r\na login:", &[('<', b"\xff\xfd\x18\xff\xfb\x01\r\nDebian\r\na login: ")]),
        (
            Telnet,
            "hello\r\nlogin:",
            &[
                ('<', b"\xff\xfd\x18\xff\xfa\x18\x01\xff\xf0"),
                ('>', b"\xff\xfb\x18\xff\xfa\x18\0xterm\xff\xf0"),
                ('<', b"\xff\xfb\x01hello\r\n"),
                ('>', b"\xff\xfd\x01"),
                ('<', b"login: "),
            ],
        ),
        // Nobody asks: what the client types ends the greeting.
        (Telnet, "hello", &[('<', b"\xff\xfb\x01hello\r\n"), ('>', b"\xff\xfd\x01x")]),
    ];
    for (protocol, text, said) in cases {
        for config in [alone(), Config::default()] {
            assert_eq!(one(config, said), Some((*protocol, (*text).to_owned())), "{text:?}");
            let bytes: Vec<(char, &[u8])> =
                said.iter().flat_map(|(who, all)| all.chunks(1).map(move |byte| (*who, byte))).collect();
            assert_eq!(one(config, &bytes), Some((*protocol, (*text).to_owned())), "{text:?} in bytes");
        }
        let (_, held) = greetings(alone(), said);
        assert_eq!(held, 0, "{text:?} is all");
        assert_eq!(
            one(Config::default().with_protocols(Protocols::ALL.without(Protocols::BANNER)), said),
            None
        );
    }
}

#[test]
fn cut_at_every_length() {
    let smtp = b"220-mx.example ESMTP\r\n220 ready\r\n";
    for cut in 1..smtp.len() {
        let (one_part, other) = smtp.split_at(cut);
        // Nothing is told of a part.
        assert_eq!(one(Config::default(), &[('<', one_part)]), None, "{cut}");
        let whole = one(Config::default(), &[('<', one_part), ('<', other)]);
        assert_eq!(
            whole,
            Some((BannerProtocol::Smtp, "220-mx.example ESMTP\r\n220 ready".to_owned())),
            "{cut}"
        );
    }
    let telnet = b"\xff\xfd\x18\xff\xfa\x18\x01\xff\xff\xff\xf0\r\nhello\r\nlogin: ";
    for cut in 1..telnet.len() {
        let (one_part, other) = telnet.split_at(cut);
        let (told, _) = greetings(alone(), &[('<', one_part), ('<', other)]);
        assert_eq!(told.len(), 1, "{cut}");
    }
}

#[test]
fn what_is_no_greeting() {
    let long = [&b"220 "[..], &[b'a'; 600], b"\r\n"].concat();
    let cases: &[&[(char, &[u8])]] = &[
        &[('<', b"221 bye\r\n")],
        &[('<', b"220")],
        &[('<', b"220\r\n")],
        &[('<', b"* BYE\r\n")],
        &[('<', b"-ERR\r\n")],
        &[('<', b"\xff\xf9")],
        // Options alone.
        &[('<', b"\xff\xfd\x18"), ('>', b"\xff\xfb\x18x")],
        // The client speaks first.
        &[('>', b"HELO me\r\n"), ('<', b"220 mail ESMTP\r\n")],
        &[('>', b"220 mail ESMTP\r\n")],
        // Neither of SMTP nor of FTP, as far as anybody says.
        &[('<', b"220 hello\r\n"), ('>', b"XYZZY\r\n")],
        &[('<', &long), ('>', b"XYZZY\r\n")],
    ];
    for said in cases {
        assert_eq!(one(Config::default(), said), None, "{said:?}");
        let (_, held) = greetings(alone(), said);
        assert!(held <= 1);
    }
}

#[test]
fn greetings_are_bounded() {
    for (begin, then) in
        [(&b"220 ESMTP "[..], &b"EHLO me\r\n"[..]), (b"220 hello", b"HELO me\r\n"), (b"+OK ", b"")]
    {
        let long = [begin, &[b'a'; 3000]].concat();
        let (told, _) = greetings(alone(), &[('<', &long), ('>', then)]);
        let told: Vec<_> = told.iter().map(|banner| (banner.text.len(), banner.cut)).collect();
        assert_eq!(told, [(512, true)], "{begin:?}");
    }
    let long = [&b"\xff\xfb\x01"[..], &[b'a'; 3000]].concat();
    let (told, held) = greetings(alone(), &[('<', &long)]);
    assert_eq!((told[0].text.len(), told[0].cut, held), (512, true, 0));
    // Options without end are given up.
    let options = b"\xff\xfd\x18".repeat(400);
    let said = [('<', &options[..]); 5];
    assert_eq!(greetings(alone(), &said), (vec![], 0));
    let endless = [&b"\xff\xfa\x18"[..], &[b'a'; 1400]].concat();
    let said = [('<', &endless[..]), ('<', &[b'a'; 1400]), ('<', &[b'a'; 1400])];
    assert_eq!(greetings(alone(), &said), (vec![], 0));
}

#[test]
fn tls_behind_a_greeting() {
    let (client, server) = (client_hello(0), server_hello([1; 32]));
    let said: &[(char, &[u8])] = &[
        ('<', b"220 mail.example\r\n"),
        ('>', b"EHLO me\r\n"),
        ('<', b"250-mail\r\n250 STARTTLS\r\n"),
        ('>', b"STARTTLS\r\n"),
        ('<', b"220 go ahead\r\n"),
        ('>', &client),
        ('<', &server),
    ];
    let all = ["server banner", "client tls client", "server tls server"].map(str::to_owned).to_vec();
    assert_eq!(told_in_turn(Config::default(), said), (all.clone(), 0));
    let bytes: Vec<(char, &[u8])> =
        said.iter().flat_map(|(who, all)| all.chunks(1).map(move |byte| (*who, byte))).collect();
    assert_eq!(told_in_turn(Config::default(), &bytes).0, all);
}

#[cfg(feature = "banners")]
#[test]
fn what_a_greeting_names() {
    let (told, _) = greetings(alone(), &[('<', b"220 mx.example.org ESMTP Postfix (Debian/GNU)\r\n")]);
    assert_eq!(told[0].names.software.as_deref(), Some(&b"Postfix"[..]));
    assert_eq!(told[0].names.host.as_deref(), Some(&b"mx.example.org"[..]));
}

/// On links no more greetings are looked at than there is time for; those of before are answered
/// from memory, and of captures all are.
#[cfg(feature = "banners")]
#[test]
fn ever_new_greetings_are_told_and_not_all_looked_at() {
    let database = database();
    for is_link in [false, true] {
        let mut engine = Engine::new(&database, Config::default());
        if is_link {
            engine.prepare();
        }
        let mut told = Vec::new();
        let mut number = 0_u16;
        let mut greet = |engine: &mut Engine<'_>, second: i64, text: &str| {
            number += 1;
            let client = ([10, 0, (number >> 8) as u8, number as u8], 4000);
            let said = Segment { ack: 2, payload: text.as_bytes(), ..segment("A", 101) };
            let packets = [
                (client, SERVER, segment("S", 1)),
                (SERVER, client, Segment { ack: 2, ..segment("SA", 100) }),
                (client, SERVER, Segment { ack: 101, ..segment("A", 2) }),
                (SERVER, client, said),
            ];
            for (from, to, segment) in packets {
                let bytes = frame(from, to, segment);
                let time = Timestamp { seconds: second, ..Timestamp::default() };
                engine.push(time, LinkType::RAW, &bytes, &mut |event: &Event<'_>| {
                    if let EventKind::Banner(banner) = &event.kind {
                        told.push((banner.names.software.is_some(), banner.left_out));
                    }
                });
            }
        };
        greet(&mut engine, 0, "220 known.example ESMTP Postfix\r\n");
        for at in 0..1000 {
            greet(&mut engine, 7, &format!("220 {at}.example ESMTP Postfix\r\n"));
        }
        greet(&mut engine, 7, "220 999.example ESMTP Postfix\r\n");
        greet(&mut engine, 8, "220 later.example ESMTP Postfix\r\n");
        let left_out = told.iter().filter(|(named, left_out)| !named && *left_out).count();
        let named = told.iter().filter(|(named, left_out)| *named && !left_out).count();
        let expected = if is_link { 601 } else { 0 };
        assert_eq!((told.len(), left_out, named), (1003, expected, 1003 - expected));
        assert_eq!(told.last(), Some(&(true, false)), "another second");
        assert_eq!(engine.statistics().greetings_left_out, expected as u64);
    }
}
