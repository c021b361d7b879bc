//! Other protocols than HTTP/1, by their first bytes.

use fp_engine::{Config, Deviations, Event, EventKind, LinkType, Protocols, Subject};

use crate::script::{CLIENT, SERVER, Script, Segment, database, frame, segment};

const OPENSSH: &str = "SSH-2.0-OpenSSH_9.6p1\r\n";
const BOTH: [&str; 2] = ["server ssh server", "client ssh client"];

fn told_with(config: Config, talk: impl FnOnce(&mut Script<'_>)) -> Vec<String> {
    let database = database();
    let mut script = Script::new(&database, config);
    script.connect().told();
    talk(&mut script);
    script.told()
}

fn told(talk: impl FnOnce(&mut Script<'_>)) -> Vec<String> {
    told_with(Config::default(), talk)
}

#[test]
fn both_ends_of_ssh() {
    let talk = |script: &mut Script<'_>| {
        script.server_says(501, OPENSSH).client_says(101, "SSH-2.0-Go\r\n");
        assert_eq!(script.engine.held().0, 0, "all is known that there is to be known");
    };
    assert_eq!(told(talk), BOTH);
    // The lines may come with what follows them, and that of the client first.
    let talk = |script: &mut Script<'_>| {
        script.client_says(101, "SSH-2.0-Go\r\n\0\0\u{1}\u{14}").server_says(501, OPENSSH);
    };
    assert_eq!(told(talk), [BOTH[1], BOTH[0]]);
    let says_nothing = |script: &mut Script<'_>| {
        script.server_says(501, OPENSSH).client_says(101, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    };
    assert_eq!(told(says_nothing), [BOTH[0]]);
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
    for first in ["SSh-2.0-x\r\n", "220 mail\r\n", "\u{16}\u{3}\u{1}\u{2}", "SSH-\r\n"] {
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
        script.client_says(101, OPENSSH);
        for piece in 0..4 {
            script.server_says(501 + piece * other.len() as u32, &other);
        }
        assert_eq!(script.engine.held().0, 0);
    };
    assert_eq!(told(talk), [BOTH[1]]);
}

#[test]
fn beginnings_that_are_kept_are_bounded() {
    let database = database();
    let mut script = Script::new(&database, Config { max_partial_heads: 2, ..Config::default() });
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
    let config = Config { protocols: Protocols::ALL.without(Protocols::SSH), ..Config::default() };
    assert_eq!(told_with(config, talk), Vec::<String>::new());
    assert_eq!(format!("{:?} {:?}", Protocols::SSH, Protocols::NONE), "[\"ssh\"] []");
}

#[test]
fn p0f_has_forgotten_such_a_connection() {
    // Its clock is read no more, and the SYN that comes again is a new one to p0f.
    let config = Config { deviations: Deviations::PROTOCOLS, ..Config::default() };
    let talk = |script: &mut Script<'_>| {
        script.server_says(501, OPENSSH).client(Segment { ack: 0, ..segment("S", 100) });
    };
    assert_eq!(told_with(config, talk), [BOTH[0], "client syn"]);
}
