//! Connections whose SYN was not seen (deviation D21).

use fp_engine::{Config, Deviations};

use crate::script::{CLIENT, SERVER, Script, Segment, database, frame, segment};

const REQUEST: &str = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
const RESPONSE: &str = "HTTP/1.1 200 OK\r\nServer: s\r\nContent-Length: 0\r\n\r\n";
const CLIENT_LINE: &str = "SSH-2.0-Go\r\n";
const SERVER_LINE: &str = "SSH-2.0-OpenSSH_9.6p1\r\n";

/// What is told, and nothing of it where the deviation is taken back.
fn told(talk: impl Fn(&mut Script<'_>)) -> Vec<String> {
    let database = database();
    let with = |deviations| {
        let mut script = Script::new(&database, Config::default().with_deviations(deviations));
        talk(&mut script);
        script.told()
    };
    assert_eq!(with(Deviations::ALL.without(Deviations::UNOPENED)), [""; 0]);
    assert_eq!(with(Deviations::NONE), [""; 0]);
    with(Deviations::ALL)
}

fn kinds(told: &[String]) -> Vec<&str> {
    told.iter().map(|words| words.as_str()).collect()
}

#[test]
fn a_syn_ack_is_told_by_itself() {
    let once = told(|script| {
        script.server(segment("SA", 500));
    });
    assert_eq!(once.len(), 1, "{once:?}");
    assert!(once[0].starts_with("server syn+ack"), "{once:?}");
    let again = told(|script| {
        script.server(segment("SA", 500)).server(segment("SA", 500));
    });
    assert_eq!(again, once, "one that comes again is not told again");
}

#[test]
fn what_follows_it_is_read() {
    let both = told(|script| {
        script.server(segment("SA", 500)).client_says(101, REQUEST).server_says(501, RESPONSE);
    });
    assert_eq!(kinds(&both)[1..], ["client http request 1 headers", "server http response 2 headers"]);
    // Of a capture of one direction.
    let one = told(|script| {
        script.server(segment("SA", 500)).server_says(501, RESPONSE);
        script.server_says(501 + RESPONSE.len() as u32, RESPONSE);
    });
    assert_eq!(kinds(&one)[1..], ["server http response 2 headers", "server http response 2 headers"]);
    let ssh = told(|script| {
        script.server(segment("SA", 500)).server_says(501, SERVER_LINE).client_says(101, CLIENT_LINE);
    });
    assert_eq!(kinds(&ssh)[1..], ["server ssh server", "client ssh client"]);
}

#[test]
fn a_syn_that_comes_late_is_told() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    script.server(segment("SA", 500)).client(Segment { ack: 0, ..segment("S", 100) });
    script.client(Segment { ack: 0, ..segment("S", 100) }).client_says(101, REQUEST);
    let told = script.told();
    assert!(told[0].starts_with("server syn+ack") && told[1].starts_with("client syn"), "{told:?}");
    assert_eq!(told[2..], ["client http request 1 headers"], "the SYN once");
}

#[test]
fn messages_in_the_middle() {
    assert_eq!(told(|script| _ = script.client_says(7000, REQUEST)), ["client http request 1 headers"]);
    assert_eq!(told(|script| _ = script.server_says(7000, RESPONSE)), ["server http response 2 headers"]);
    let both = told(|script| {
        script.client(Segment { ack: 9000, payload: REQUEST.as_bytes(), ..segment("A", 7000) });
        let ack = 7000 + REQUEST.len() as u32;
        script.server(Segment { ack, payload: RESPONSE.as_bytes(), ..segment("A", 9000) });
    });
    assert_eq!(both, ["client http request 1 headers", "server http response 2 headers"]);
    // In pieces, in any order from the first one on.
    let (one, other) = REQUEST.split_at(10);
    let pieces = |script: &mut Script<'_>| {
        script.client_says(7000, one).client_says(7010, other).client_says(7000, one);
    };
    assert_eq!(told(pieces), ["client http request 1 headers"]);
    // A hello of TLS has its end in the next segment.
    for (server, hello, empty) in [(false, 1, false), (true, 2, false), (false, 1, true), (true, 2, true)] {
        let talk = |script: &mut Script<'_>| {
            let mut record = vec![22, 3, 3, 0, 46, hello, 0, 0, 42, 3, 3];
            record.extend([7; 32]);
            // No session, and one suite without compression, or those of a client.
            record.extend(if server { [0, 0x13, 1, 0, 0, 0, 0] } else { [0, 0, 2, 0x13, 1, 1, 0] });
            record[4] = record.len() as u8 - 5;
            record[8] = record.len() as u8 - 9;
            if empty {
                // Behind an empty record.
                record.splice(0..0, [22, 3, 1, 0, 0]);
            }
            let (one, other) = record.split_at(30);
            for (seq, payload) in [(7000, one), (7030, other)] {
                let said = Segment { ack: 1, payload, ..segment("A", seq) };
                if server {
                    script.server(said)
                } else {
                    script.client(said)
                };
            }
        };
        let expected = if server { "server tls server" } else { "client tls client" };
        assert_eq!(told(talk), [expected]);
    }
    let ssh = |script: &mut Script<'_>| {
        script.server.1 = 22;
        script.server_says(7000, SERVER_LINE);
        script.client(Segment { ack: 7023, payload: CLIENT_LINE.as_bytes(), ..segment("A", 1) });
    };
    assert_eq!(
        told(ssh),
        ["server ssh server"],
        "the number of the client is another one than was acknowledged"
    );
}

#[test]
fn what_begins_no_message() {
    for payload in ["hello", "EHLO a\r\n", "get / HTTP/1.1\r\n\r\n", "\u{17}\u{3}\u{3}\0\u{1}x", "GE", ""] {
        let nothing = |script: &mut Script<'_>| {
            script.client_says(7000, payload);
            assert_eq!(script.engine.held(), (0, 0), "{payload}");
        };
        assert_eq!(told(nothing), [""; 0]);
    }
    for flags in ["R", "RA", "S"] {
        let payload = REQUEST.as_bytes();
        let database = database();
        let mut script = Script::new(&database, Config::default());
        script.client(Segment { payload, ..segment(flags, 7000) });
        assert!(!script.told().iter().any(|words| words.contains("http")), "{flags}");
    }
}

#[test]
fn what_is_over_is_not_begun_again() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    script.connect().client_says(101, REQUEST).server_says(501, RESPONSE).told();
    let end = 501 + RESPONSE.len() as u32;
    script.server(Segment { ack: 101 + REQUEST.len() as u32, ..segment("RA", end) });
    assert_eq!(script.engine.held().0, 0);
    script.client_says(101, REQUEST).server_says(501, RESPONSE).server(segment("SA", 500));
    assert_eq!(script.told(), [""; 0]);
    script.wait(40_000).client_says(90_000, REQUEST);
    assert_eq!(script.told(), ["client http request 1 headers"], "another connection by now");
}

#[test]
fn a_server_that_a_tool_asked_is_told() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    let mut syn = frame(CLIENT, SERVER, Segment { ack: 0, ..segment("S", 100) });
    // Without DF it is a scanner's.
    syn[6] &= !0x40;
    script.take(&syn);
    assert_eq!(script.engine.held().0, 0);
    script.server(segment("SA", 500));
    let told = script.told();
    assert!(told[0].starts_with("client syn") && told[1].starts_with("server syn+ack"), "{told:?}");
}

#[test]
fn they_give_way_before_all_others() {
    let database = database();
    let mut script = Script::new(&database, Config::default().with_max_flows(20));
    for port in 0..15 {
        script.client.1 = 1000 + port;
        script.connect();
    }
    for port in 0..1000 {
        script.client.1 = 10_000 + port;
        script.server(segment("SA", 500));
        script.client_says(101, "GET /");
        assert!(script.engine.held().0 <= 21);
    }
    script.told();
    for port in 0..15 {
        script.client.1 = 1000 + port;
        script.client_says(101, REQUEST);
    }
    assert_eq!(script.told(), ["client http request 1 headers"; 15]);
}

#[test]
fn they_keep_no_beginning_at_the_cost_of_others() {
    let database = database();
    let mut script = Script::new(&database, Config::default().with_max_partial_heads(2));
    for port in 0..2 {
        script.client.1 = 1000 + port;
        script.connect().client_says(101, &REQUEST[..10]);
    }
    for port in 0..10 {
        script.client.1 = 10_000 + port;
        script.client_says(7000, &REQUEST[..10]);
    }
    script.told();
    for port in 0..2 {
        script.client.1 = 1000 + port;
        script.client_says(111, &REQUEST[10..]);
    }
    assert_eq!(script.told(), ["client http request 1 headers"; 2]);
}

/// Where one direction alone is captured, the SYN is not answered, and what its client says is
/// read.
#[test]
fn a_client_whose_server_is_not_seen() {
    let database = database();
    let with = |deviations, seq: u32, said: &[&str]| {
        let mut script = Script::new(&database, Config::default().with_deviations(deviations));
        script.client(Segment { ack: 0, ..segment("S", 100) }).client(segment("A", 101)).told();
        let mut seq = seq;
        for text in said {
            script.client_says(seq, text);
            seq += text.len() as u32;
        }
        script.told()
    };
    let requests = ["client http request 1 headers"; 2];
    assert_eq!(with(Deviations::ALL, 101, &[REQUEST, REQUEST]), requests);
    assert_eq!(with(Deviations::ALL, 101, &[SERVER_LINE]), ["client ssh client"]);
    // What nobody sends there, or at another place, tells nothing.
    assert_eq!(with(Deviations::ALL, 150, &[SERVER_LINE]), [""; 0]);
    assert_eq!(with(Deviations::ALL, 101, &["hello", SERVER_LINE]), [""; 0]);
    assert_eq!(with(Deviations::ALL.without(Deviations::UNOPENED), 101, &[SERVER_LINE]), [""; 0]);
    assert_eq!(with(Deviations::NONE, 101, &[REQUEST]), [""; 0]);
    // One that comes after all begins it anew.
    let mut script = Script::new(&database, Config::default());
    script.client(Segment { ack: 0, ..segment("S", 100) }).client_says(101, SERVER_LINE).told();
    script.server(segment("SA", 500)).told();
    script.client_says(101, REQUEST).server_says(501, RESPONSE);
    assert_eq!(script.told(), ["client http request 1 headers", "server http response 2 headers"]);
}
