//! Other protocols than HTTP/1, by their first bytes.

use fp_engine::{Config, Deviations, Event, EventKind, LinkType, Protocols, Subject};

use crate::script::{CLIENT, SERVER, Script, Segment, database, frame, segment, told, told_with};

const OPENSSH: &str = "SSH-2.0-OpenSSH_9.6p1\r\n";
const BOTH: [&str; 2] = ["server ssh server", "client ssh client"];

#[test]
fn both_ends_of_ssh() {
    let talk = |script: &mut Script<'_>| {
        script.server_says(501, OPENSSH).client_says(101, "SSH-2.0-Go\r\n");
        assert_eq!(script.engine.held().0, 1, "the key exchange is to come");
        script.server_says(524, &kex("k1,k2")).client_says(113, &kex("k1"));
        assert_eq!(script.engine.held().0, 0, "all is known that there is to be known");
    };
    assert_eq!(told(talk), [BOTH[0], BOTH[1], "server ssh kex", "client ssh kex"]);
    // The lines may come with what follows them, and that of the client first.
    let talk = |script: &mut Script<'_>| {
        script.client_says(101, &format!("SSH-2.0-Go\r\n{}", kex("k"))).server_says(501, OPENSSH);
    };
    assert_eq!(told(talk), [BOTH[1], "client ssh kex", BOTH[0]]);
    // Something else instead of it.
    let talk = |script: &mut Script<'_>| {
        script.server_says(501, OPENSSH).client_says(101, "SSH-2.0-Go\r\n");
        script.server_says(524, "\0\0\0\u{8}\u{4}\u{1}").client_says(113, "\0\0\0\u{1}");
        assert_eq!(script.engine.held().0, 0);
    };
    assert_eq!(told(talk), BOTH);
    let says_nothing = |script: &mut Script<'_>| {
        script.server_says(501, OPENSSH).client_says(101, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    };
    assert_eq!(told(says_nothing), [BOTH[0]]);
}

/// A key exchange init with this first list.
fn kex(list: &str) -> String {
    let body =
        ["\u{4}\u{14}0123456789abcdef\0\0\0", &char::from(list.len() as u8).to_string(), list].concat();
    let body = [&body, &"\0\0\0\0".repeat(9), "\0\0\0\0\0", "\0\0\0\0"].concat();
    ["\0\0\0", &char::from(body.len() as u8).to_string(), &body].concat()
}

#[test]
fn key_exchanges_in_pieces() {
    let sent = [OPENSSH, &kex("k1")].concat();
    for cut in OPENSSH.len()..sent.len() {
        let (one, other) = sent.split_at(cut);
        let at = 501 + cut as u32;
        let talk = |script: &mut Script<'_>| {
            script.server_says(501, one).server_says(at, other);
        };
        assert_eq!(told(talk), [BOTH[0], "server ssh kex"], "{cut}");
        let late = |script: &mut Script<'_>| {
            script.server_says(501, &sent[..4]).server_says(at, other).server_says(505, &one[4..]);
        };
        assert_eq!(told(late), [BOTH[0], "server ssh kex"], "{cut} late");
    }
}

#[test]
fn what_they_say() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    script.connect();
    let (mut lines, bytes) = (Vec::new(), OPENSSH.as_bytes());
    let bytes = frame(SERVER, CLIENT, Segment { ack: 101, payload: bytes, ..segment("A", 501) });
    script.engine.push(script.time(), LinkType::RAW, &bytes, &mut |event: &Event<'_>| {
        let EventKind::SshServer(ssh) = &event.kind else { panic!("{event:?}") };
        assert_eq!((event.subject, event.server.port), (Subject::Server, SERVER.1));
        lines.push((ssh.software().to_vec(), ssh.version().map(<[u8]>::to_vec)));
    });
    assert_eq!(lines, [(b"OpenSSH".to_vec(), Some(b"9.6p1".to_vec()))]);
}

#[test]
fn lines_in_pieces() {
    for cut in 1..OPENSSH.len() {
        let (one, other) = OPENSSH.split_at(cut);
        let at = 501 + cut as u32;
        let talk = |script: &mut Script<'_>| {
            script.server_says(501, one).server_says(at, other).client_says(101, OPENSSH);
        };
        assert_eq!(told(talk), BOTH, "{one:?}");
        // The client's, of which HTTP may have kept the first piece.
        let at = 101 + cut as u32;
        let talk = |script: &mut Script<'_>| {
            script.client_says(101, one).client_says(at, other).server_says(501, OPENSSH);
        };
        assert_eq!(told(talk), [BOTH[1], BOTH[0]], "{one:?}");
        let late = |script: &mut Script<'_>| {
            script.client_says(at, other).client_says(101, one).server_says(501, OPENSSH);
        };
        assert_eq!(told(late), [BOTH[1], BOTH[0]], "{one:?} late");
    }
}

#[test]
fn what_no_protocol_claims_is_let_go() {
    for first in ["SSh-2.0-x\r\n", "221 mail\r\n", "\u{16}\u{2}\u{1}\u{2}", "SSH-\r\n"] {
        let talk = |script: &mut Script<'_>| {
            script.server_says(501, first);
            assert_eq!(script.engine.held().0, 0, "{first:?}");
        };
        assert_eq!(told(talk), Vec::<String>::new(), "{first:?}");
    }
    // A line that does not end is given up, and so is a server that says everything but its line.
    let endless = format!("SSH-2.0-{}", "a".repeat(300));
    let talk = |script: &mut Script<'_>| {
        script.server_says(501, &endless);
        assert_eq!(script.engine.held().0, 0);
    };
    assert_eq!(told(talk), Vec::<String>::new());
    let other = "more\r\n".repeat(100);
    let talk = |script: &mut Script<'_>| {
        script.client_says(101, OPENSSH).client_says(124, &kex("k"));
        for piece in 0..4 {
            script.server_says(501 + piece * other.len() as u32, &other);
        }
        assert_eq!(script.engine.held().0, 0);
    };
    assert_eq!(told(talk), [BOTH[1], "client ssh kex"]);
}

#[test]
fn beginnings_that_are_kept_are_bounded() {
    let database = database();
    let mut script = Script::new(&database, Config::default().with_max_partial_heads(2));
    for port in 1000..1010 {
        script.client.1 = port;
        script.connect().client(Segment { ack: 501, ..segment("A", 101) }).server_says(501, "SSH-2.0-x");
    }
    assert_eq!(script.engine.held().0, 2);
    let evicted: u64 = script.engine.statistics().evicted().map(|(_, count)| count).sum();
    assert_eq!(evicted, 8);
    script.told();
    script.server_says(510, "\r\n");
    script.client.1 = 1000;
    script.server_says(510, "\r\n");
    assert_eq!(script.told(), [BOTH[0]], "that of the last one");
}

#[test]
fn protocols_can_be_left_out() {
    let talk = |script: &mut Script<'_>| {
        script.server_says(501, OPENSSH);
        assert_eq!(script.engine.held().0, 0);
    };
    let config = Config::default().with_protocols(Protocols::ALL.without(Protocols::SSH));
    assert_eq!(told_with(config, talk), Vec::<String>::new());
    assert_eq!(format!("{:?} {:?}", Protocols::SSH, Protocols::NONE), "[\"ssh\"] []");
}

#[test]
fn p0f_has_forgotten_such_a_connection() {
    // Its clock is read no more, and the SYN that comes again is a new one to p0f.
    let config = Config::default().with_deviations(Deviations::PROTOCOLS);
    let talk = |script: &mut Script<'_>| {
        script.server_says(501, OPENSSH).client(Segment { ack: 0, ..segment("S", 100) });
    };
    assert_eq!(told_with(config, talk), [BOTH[0], "client syn"]);
}
