//! What a client says in its SYN (TCP Fast Open, RFC 7413; deviation D17).

use fp_engine::{Config, Deviations};

use crate::script::{Script, Segment, database, segment};

const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n";
const RESPONSE: &str = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
const REQUESTED: &str = "client http request 1 headers";
const ANSWERED: &str = "server http response 1 headers";
/// The sequence number behind a SYN with the request.
const BEHIND: u32 = 101 + REQUEST.len() as u32;

const fn syn(payload: &[u8]) -> Segment<'_> {
    Segment { ack: 0, payload, ..segment("S", 100) }
}

const fn syn_ack(ack: u32) -> Segment<'static> {
    Segment { ack, ..segment("SA", 500) }
}

fn told(config: Config, talk: impl FnOnce(&mut Script<'_>)) -> Vec<String> {
    let database = database();
    let mut script = Script::new(&database, config);
    talk(&mut script);
    script.told()
}

#[test]
fn a_request_in_the_syn() {
    let talk = |script: &mut Script<'_>| {
        script.client(syn(REQUEST)).server(syn_ack(BEHIND));
        script.client(Segment { ack: 501, ..segment("A", BEHIND) });
        script.server(Segment { ack: BEHIND, payload: RESPONSE.as_bytes(), ..segment("A", 501) });
        script.client(Segment { ack: 501 + RESPONSE.len() as u32, payload: REQUEST, ..segment("A", BEHIND) });
    };
    let handshake = ["client syn", "server syn+ack"];
    assert_eq!(told(Config::default(), talk), [&handshake[..], &[REQUESTED, ANSWERED, REQUESTED]].concat());
    // The response may be there before the client's ACK (RFC 7413, 3), and with the SYN+ACK.
    let early = |script: &mut Script<'_>| {
        script.client(syn(REQUEST)).server(syn_ack(BEHIND));
        script.server(Segment { ack: BEHIND, payload: RESPONSE.as_bytes(), ..segment("A", 501) });
    };
    assert_eq!(told(Config::default(), early), [&handshake[..], &[REQUESTED, ANSWERED]].concat());
    let at_once = |script: &mut Script<'_>| {
        script.client(syn(REQUEST)).server(Segment { payload: RESPONSE.as_bytes(), ..syn_ack(BEHIND) });
    };
    assert_eq!(told(Config::default(), at_once), [&handshake[..], &[REQUESTED, ANSWERED]].concat());
    let config = Config::default().with_deviations(Deviations::ALL.without(Deviations::SYN_DATA));
    assert_eq!(told(config, talk), handshake);
}

/// RFC 7413, 4.1.2: a server may acknowledge all, a part, or the SYN alone. What it does not take
/// is sent again.
#[test]
fn as_much_as_the_server_takes() {
    for taken in [0, 1, 10, 17, REQUEST.len()] {
        let behind = 101 + taken as u32;
        let talk = |script: &mut Script<'_>| {
            script.client(syn(REQUEST)).server(syn_ack(behind));
            script.client(Segment { ack: 501, payload: &REQUEST[taken..], ..segment("A", behind) });
            script.server(Segment { ack: BEHIND, payload: RESPONSE.as_bytes(), ..segment("A", 501) });
        };
        let expected = ["client syn", "server syn+ack", REQUESTED, ANSWERED];
        assert_eq!(told(Config::default(), talk), expected, "{taken}");
    }
}

#[test]
fn nothing_is_told_that_no_server_took() {
    // No answer, one that refuses, one that acknowledges something else.
    for answer in
        [None, Some(Segment { ack: BEHIND, ..segment("RA", 0) }), Some(syn_ack(0)), Some(syn_ack(100))]
    {
        let talk = |script: &mut Script<'_>| {
            script.client(syn(REQUEST));
            if let Some(answer) = answer {
                script.server(answer);
            }
        };
        assert!(!told(Config::default(), talk).iter().any(|words| words.contains("http")), "{answer:?}");
    }
    // The true answer may come yet.
    let talk = |script: &mut Script<'_>| {
        script.client(syn(REQUEST)).server(syn_ack(99)).server(syn_ack(BEHIND));
    };
    assert_eq!(told(Config::default(), talk).last().map(String::as_str), Some(REQUESTED));
}

#[test]
fn a_syn_that_comes_again_says_the_same() {
    // RFC 7413, 4.1.3.1: without data, where the first one may have been lost for it.
    for again in [REQUEST, b""] {
        let talk = |script: &mut Script<'_>| {
            script.client(syn(REQUEST)).client(syn(again)).server(syn_ack(BEHIND));
        };
        assert_eq!(told(Config::default(), talk), ["client syn", "server syn+ack", REQUESTED]);
    }
}

/// A head that goes on behind what the SYN says, and one for which it has no room.
#[test]
fn it_is_the_beginning() {
    let long = [b"GET / HTTP/1.1\r\nHost: a\r\nCookie: ", "c".repeat(3000).as_bytes(), b"\r\n\r\n"].concat();
    for in_syn in [1, 40, 1400, 2000] {
        let behind = 101 + in_syn as u32;
        let talk = |script: &mut Script<'_>| {
            script.client(syn(&long[..in_syn])).server(syn_ack(behind));
            script.client(Segment { ack: 501, payload: &long[in_syn..], ..segment("A", behind) });
        };
        let expected = ["client syn", "server syn+ack", "client http request 2 headers"];
        assert_eq!(told(Config::default(), talk), expected, "{in_syn}");
    }
}

/// What is not HTTP has the same door.
#[test]
fn another_protocol_in_the_syn() {
    let talk = |script: &mut Script<'_>| {
        let line = b"SSH-2.0-OpenSSH_9.6p1\r\n";
        script.client(syn(line)).server(syn_ack(101 + line.len() as u32));
    };
    assert_eq!(told(Config::default(), talk), ["client syn", "server syn+ack", "client ssh client"]);
}

/// 1,024 of them: who sends more forgets the data of those before, and nothing else.
#[test]
fn what_is_kept_of_syns_is_bounded() {
    for (more, expected) in [(1023, true), (1024, false)] {
        let talk = |script: &mut Script<'_>| {
            script.client(syn(REQUEST));
            for port in 0..more {
                script.client.1 = port;
                script.client(syn(REQUEST));
            }
            script.client.1 = 40_000;
            script.server(syn_ack(BEHIND)).client(Segment { ack: 501, ..segment("A", BEHIND) });
            assert_eq!(script.engine.held().0, usize::from(more) + 1);
            script.server(Segment { ack: BEHIND, payload: RESPONSE.as_bytes(), ..segment("A", 501) });
        };
        let told = told(Config::default(), talk);
        assert_eq!(told.iter().any(|words| words == REQUESTED), expected, "{more}");
    }
    // One that was established in time is established as others are.
    let config = Config::default().with_max_flows(10);
    let talk = |script: &mut Script<'_>| {
        script.client(syn(REQUEST)).server(syn_ack(BEHIND));
        script.client(Segment { ack: 501, ..segment("A", BEHIND) });
        for port in 0..100 {
            script.client.1 = port;
            script.client(syn(REQUEST));
        }
        script.client.1 = 40_000;
        script.server(Segment { ack: BEHIND, payload: RESPONSE.as_bytes(), ..segment("A", 501) });
    };
    assert_eq!(told(config, talk).last().map(String::as_str), Some(ANSWERED));
}
