//! Segments that the ends of a connection ignore (deviation D11), each as anybody can send it who
//! sees no packet of the connection: p0f believes them all.

use fp_engine::{Config, Deviations};

use crate::script::{Script, Segment, database, segment};

const REQUEST: &str = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
const RESPONSE: &str = "HTTP/1.1 200 OK\r\nServer: b\r\n\r\n";
const TOLD: [&str; 2] = ["client http request 1 headers", "server http response 1 headers"];

type Act = dyn for<'a, 'db> Fn(&'a mut Script<'db>) -> &'a mut Script<'db>;

fn config(ignored: bool) -> Config {
    // What p0f forgets is not begun again by what comes next (D21).
    let without = Deviations::ALL.without(Deviations::SEQUENCE).without(Deviations::UNOPENED);
    let deviations = if ignored { Deviations::ALL } else { without };
    Config::default().with_deviations(deviations)
}

/// What is told of a request and a response after `forged` came.
fn told_after(ignored: bool, forged: &Act) -> Vec<String> {
    let database = database();
    let mut script = Script::new(&database, config(ignored));
    script.connect().client(Segment { ack: 501, ..segment("A", 101) });
    forged(&mut script);
    script.told();
    script.client_says(101, REQUEST).server(Segment {
        ack: 101 + REQUEST.len() as u32,
        payload: RESPONSE.as_bytes(),
        ..segment("A", 501)
    });
    script.told()
}

/// What is forged silences the connection for p0f, and not for us.
fn is_ignored(forged: &Act) {
    assert_ne!(told_after(false, forged), TOLD, "what p0f does");
    assert_eq!(told_after(true, forged), TOLD);
}

#[test]
fn a_rst_of_another_sequence_number() {
    for seq in [0, 100, 102, 501, 101 + 8192, u32::MAX] {
        is_ignored(&move |script| script.client(segment("R", seq)));
        is_ignored(&move |script| {
            script.server(Segment { ack: 101, ..segment("RA", seq.wrapping_add(400)) })
        });
    }
}

#[test]
fn a_fin_of_another_sequence_number() {
    for seq in [0, 100, 102, 101 + 8192, u32::MAX] {
        is_ignored(&move |script| script.client(Segment { ack: 501, ..segment("FA", seq) }));
        is_ignored(&move |script| {
            script.server(Segment { ack: 101, ..segment("FA", seq.wrapping_add(400)) })
        });
    }
    is_ignored(&move |script| script.client(Segment { ack: 501 + (1 << 22), ..segment("FA", 101) }));
    is_ignored(&move |script| script.client(segment("F", 101)));
}

#[test]
fn a_syn_of_another_number_on_a_live_connection() {
    is_ignored(&|script| script.client(Segment { ack: 0, ..segment("S", 900) }));
    is_ignored(&|script| script.server(Segment { ack: 0, ..segment("S", 900) }));
    // Any number of them.
    is_ignored(&|script| {
        for seq in 1..=50 {
            script.client(Segment { ack: 0, ..segment("S", seq * 1_000_000) });
        }
        script
    });
    // The tool ends its own connection only.
    is_ignored(&|script| script.client(Segment { ack: 0, timestamp: Some(9), ..segment("S", 900) }));
    // With an answer that was forged, too.
    is_ignored(&|script| {
        script.client(Segment { ack: 0, ..segment("S", 900) });
        script.server(Segment { ack: 901, ..segment("SA", 7) })
    });
}

#[test]
fn a_syn_on_a_live_connection_is_told_as_by_p0f() {
    let database = database();
    for ignored in [false, true] {
        let mut script = Script::new(&database, config(ignored));
        script.connect().told();
        script.client(Segment { ack: 0, ..segment("S", 900) });
        assert_eq!(script.told(), ["client syn"]);
        script.server(Segment { ack: 901, ..segment("SA", 7) });
        assert_eq!(script.told(), ["server syn+ack"], "the end of the one before was not seen");
        script.client(Segment { payload: REQUEST.as_bytes(), ack: 8, ..segment("A", 901) });
        assert_eq!(script.told(), TOLD[..1]);
        let client = script.engine.host(script.client.0.into()).unwrap();
        assert_eq!(client.connections, 2);
    }
}

/// What an end said long ago, or seems to have.
#[test]
fn payload_before_what_is_expected() {
    let old = |len: u32| (501u32.wrapping_sub(len), RESPONSE.as_bytes());
    let len = RESPONSE.len() as u32;
    // Up to the last number before the first byte, and as far back as numbers are near.
    for before in [len, len + 1, 100, 65_000, 1 << 20] {
        let (seq, payload) = old(before);
        for flags in ["A", "FA"] {
            // What p0f ignores, too: it takes what is in order alone, and of a FIN nothing.
            let forged = Segment { ack: 101, payload, ..segment(flags, seq) };
            assert_eq!(told_after(true, &move |script| script.server(forged)), TOLD, "{flags} {before}");
            let payload = b"no request";
            let forged = Segment { ack: 501, payload, ..segment(flags, 101u32.wrapping_sub(before)) };
            assert_eq!(told_after(true, &move |script| script.client(forged)), TOLD, "{flags} {before}");
        }
    }
}

#[test]
fn payload_before_what_is_expected_within_a_head() {
    let database = database();
    let (begin, rest) = REQUEST.split_at(20);
    for flags in ["A", "FA"] {
        let mut script = Script::new(&database, Config::default());
        script.connect().client_says(101, begin).told();
        // It acknowledges more than the client has said.
        script.server(Segment { ack: 1_101, payload: RESPONSE.as_bytes(), ..segment(flags, 400) });
        script.client(Segment { ack: 501, payload: b"GET / HTTP/1.0", ..segment(flags, 101 - 14) });
        script.client_says(121, rest).server_says(501, RESPONSE);
        assert_eq!(script.told(), TOLD, "{flags}");
        // What was told is not told again.
        script.client_says(101, REQUEST).server_says(501, RESPONSE);
        assert_eq!(script.told(), Vec::<String>::new());
    }
}

#[test]
fn a_fin_behind_payload_that_came_before_ends_a_connection() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    script.connect().client_says(101, REQUEST).server_says(501, RESPONSE);
    assert_eq!(script.told()[2..], TOLD);
    let ack = 101 + REQUEST.len() as u32;
    script.server(Segment { ack, payload: RESPONSE.as_bytes(), ..segment("FA", 501) });
    assert_eq!((script.told().len(), script.engine.held().0), (0, 0));
}

/// In the window, but not the next byte.
#[test]
fn a_server_that_speaks_first_behind_a_hole() {
    let database = database();
    for ahead in [1, 34, 8_191, 8_192, 65_000, 1 << 20] {
        let forged = Segment { ack: 101, payload: RESPONSE.as_bytes(), ..segment("A", 501 + ahead) };
        assert_eq!(told_after(true, &move |script| script.server(forged)), TOLD, "{ahead}");
        // Within the request, too.
        let (begin, rest) = REQUEST.split_at(20);
        let mut script = Script::new(&database, Config::default());
        script.connect().client_says(101, begin).server(forged).client_says(121, rest);
        script.server_says(501, RESPONSE);
        assert_eq!(script.told()[2..], TOLD, "{ahead}");
    }
    // Its first bytes say that it is no HTTP server.
    let forged = Segment { ack: 101, payload: RESPONSE.as_bytes(), ..segment("A", 501) };
    assert_eq!(told_after(true, &move |script| script.server(forged)), Vec::<String>::new());
}

/// The number that is expected stays at the hole.
#[test]
fn numbers_come_round_behind_a_hole_in_the_capture() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    script.connect().client_says(101, REQUEST).server_says(501, RESPONSE).told();
    let next = 101 + REQUEST.len() as u32;
    let mut seq = 501 + RESPONSE.len() as u32;
    for round in 0..9_000u32 {
        seq = seq.wrapping_add(500_000);
        let ack = next + round * REQUEST.len() as u32;
        script.client(Segment { ack: seq, payload: REQUEST.as_bytes(), ..segment("A", ack) });
        let ack = ack + REQUEST.len() as u32;
        script.server(Segment { ack, payload: RESPONSE.as_bytes(), ..segment("A", seq) });
        assert_eq!(script.told(), TOLD, "{round}");
    }
}

/// What comes while the connection is half open; the true answer is told all the same.
fn answered_after(ignored: bool, forged: &Act) -> Vec<String> {
    let database = database();
    let mut script = Script::new(&database, config(ignored));
    script.client(Segment { ack: 0, ..segment("S", 100) });
    forged(&mut script);
    script.told();
    script.server(segment("SA", 500)).client_says(101, REQUEST);
    script.told()
}

#[test]
fn half_open_connections_ignore_what_does_not_acknowledge_the_syn() {
    let told = ["server syn+ack", TOLD[0]];
    let forged: [&Act; 11] = [
        &|script| script.client(Segment { ack: 0, ..segment("F", 101) }),
        &|script| script.client(segment("A", 101)),
        &|script| script.server(Segment { ack: 101, ..segment("A", 501) }),
        &|script| script.server(Segment { ack: 102, ..segment("SA", 9) }),
        &|script| script.server(Segment { ack: 100, ..segment("SA", 9) }),
        &|script| script.server(segment("R", 501)),
        &|script| script.server(Segment { ack: 100, ..segment("RA", 0) }),
        &|script| script.server(Segment { ack: 101, ..segment("FA", 501) }),
        &|script| script.client(segment("R", 99)),
        &|script| script.client(Segment { ack: 0, ..segment("S", 900) }),
        &|script| script.server(Segment { ack: 0, ..segment("S", 900) }),
    ];
    for (number, forged) in forged.into_iter().enumerate() {
        assert_ne!(answered_after(false, forged), told, "what p0f does, {number}");
        assert_eq!(answered_after(true, forged), told, "{number}");
    }
    // A refusal is none of these.
    let refused: [&Act; 2] = [&|script| script.server(Segment { ack: 101, ..segment("RA", 0) }), &|script| {
        script.client(segment("R", 101))
    }];
    for refused in refused {
        assert_eq!(answered_after(true, refused), Vec::<String>::new());
    }
}

#[test]
fn an_answer_that_acknowledges_nothing_is_told_until_the_true_one_comes() {
    let database = database();
    let mut script = Script::new(&database, config(true));
    script.client(Segment { ack: 0, ..segment("S", 100) }).told();
    let forged = Segment { ack: 7, ..segment("SA", 7_000_000) };
    script.server(forged).server(Segment { seq: 8_000_000, ..forged });
    assert_eq!(script.told(), ["server syn+ack"], "as p0f tells the first");
    // What is forged with it does not know the client's number.
    script.server(Segment { ack: 7_000_000, payload: b"220 mail ready", ..segment("A", 7_000_001) });
    script.client(Segment { ack: 7_000_001, payload: b"EHLO a", ..segment("A", 1 << 31) });
    script.client(segment("R", 1 << 31)).server(segment("R", 7_000_001));
    script.server(segment("SA", 500)).client_says(101, REQUEST).server_says(501, RESPONSE);
    assert_eq!(script.told(), ["server syn+ack", TOLD[0], TOLD[1]]);
}

/// As some do that make up captures.
#[test]
fn a_connection_that_acknowledges_nothing_is_read() {
    let database = database();
    let mut script = Script::new(&database, config(true));
    script.client(Segment { ack: 0, ..segment("S", 0) }).server(Segment { ack: 0, ..segment("SA", 0) });
    script.client(Segment { ack: 0, payload: REQUEST.as_bytes(), ..segment("A", 1) });
    script.server(Segment { ack: 0, payload: RESPONSE.as_bytes(), ..segment("A", 1) });
    assert_eq!(script.told(), ["client syn", "server syn+ack", TOLD[0], TOLD[1]]);
}

#[test]
fn data_in_the_syn_may_be_acknowledged() {
    let database = database();
    for ack in [101, 104] {
        let mut script = Script::new(&database, Config::default());
        script.client(Segment { ack: 0, payload: b"abc", ..segment("S", 100) });
        script.server(Segment { ack, ..segment("SA", 500) });
        assert_eq!(script.told(), ["client syn", "server syn+ack"], "{ack}");
    }
}

#[test]
fn what_is_true_ends_a_connection() {
    let over = |end: &Act| assert_eq!(told_after(true, end), Vec::<String>::new());
    over(&|script| script.client(segment("R", 101)));
    over(&|script| script.client(Segment { ack: 501, ..segment("FA", 101) }));
    over(&|script| script.server(Segment { ack: 101, ..segment("RA", 501) }));
    // Of what was not acknowledged the peer may have got any part.
    let database = database();
    for seq in [101, 128] {
        let mut script = Script::new(&database, Config::default());
        script.connect().client_says(101, "GET / HTTP/1.1\r\nHost: abc").client(segment("R", seq)).told();
        assert_eq!(script.engine.held().0, usize::from(seq == 128), "{seq}");
    }
}

#[test]
fn a_capture_that_lost_packets_goes_on() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    script.connect().client_says(101, REQUEST).server_says(501, RESPONSE).told();
    // 60,000 bytes of the server are not seen, nor what the client says to them, but for an
    // acknowledgment.
    let (next, last) = (101 + REQUEST.len() as u32, 501 + RESPONSE.len() as u32 + 60_000);
    script.client(Segment { ack: last, payload: REQUEST.as_bytes(), ..segment("A", next) });
    script.server(Segment {
        ack: next + REQUEST.len() as u32,
        payload: RESPONSE.as_bytes(),
        ..segment("A", last)
    });
    assert_eq!(script.told(), TOLD);
    // And a FIN ends it.
    script.client(Segment { ack: last, ..segment("FA", next + REQUEST.len() as u32) });
    assert_eq!(script.engine.held().0, 0);
}

#[test]
fn a_connection_of_which_one_side_is_seen_goes_on() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    script.connect();
    let mut seq = 101;
    for _ in 0..100_000 / REQUEST.len() {
        script.client(Segment { ack: 501, payload: REQUEST.as_bytes(), ..segment("A", seq) });
        seq += REQUEST.len() as u32;
    }
    script.told();
    script.client(Segment { ack: 501 + 65_000, ..segment("FA", seq) });
    assert_eq!(script.engine.held().0, 0);
}

#[test]
fn two_connections_of_the_same_ends_are_held_at_most() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    for n in 1..=50u32 {
        script.client(Segment { ack: 0, ..segment("S", n * 1_000) });
        if n % 3 == 0 {
            script.server(Segment { ack: n * 1_000 + 1, ..segment("SA", n) });
        }
        assert!(script.engine.held().0 <= 2);
    }
    // They grow old, too.
    script.wait(60_000);
    for port in 1..=50 {
        script.client.1 = port;
        script.client(segment("S", 1));
    }
    script.client = crate::script::CLIENT;
    script.client(Segment { ack: 0, ..segment("S", 7) }).server(Segment { ack: 8, ..segment("SA", 9) });
    assert_eq!(script.told().last().map(String::as_str), Some("server syn+ack"));
    assert_eq!(script.engine.held().0, 51);
}

/// The number of a SYN is no byte's (RFC 9293, 3.4): of what begins there, a peer gets all but the
/// first byte. Captures that were made up have 0 for all numbers.
#[test]
fn numbers_that_begin_at_the_syn() {
    let database = database();
    let (request, response) =
        ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    for isn in [0, 100, u32::MAX] {
        let behind = isn.wrapping_add(1);
        let talk = |first: u32| {
            let mut script = Script::new(&database, Config::default());
            script.client(Segment { ack: 0, ..segment("S", isn) });
            script.server(Segment { ack: behind, ..segment("SA", isn) }).told();
            script.client(Segment { ack: behind, payload: request.as_bytes(), ..segment("A", first) });
            script.server(Segment { ack: first, payload: response.as_bytes(), ..segment("A", first) });
            script.told()
        };
        let requested = "client http request 1 headers";
        assert_eq!(talk(behind), [requested, "server http response 1 headers"], "{isn}");
        // `ET /` and `TTP/1.1`: a request of another method, and no response.
        assert_eq!(talk(isn), [requested], "{isn}");
        // Where the SYN+ACK acknowledges no SYN either, as in those captures, it is the same.
        let mut script = Script::new(&database, Config::default());
        script
            .client(Segment { ack: 0, ..segment("S", isn) })
            .server(Segment { ack: isn, ..segment("SA", isn) })
            .told();
        script.client(Segment { ack: isn, payload: request.as_bytes(), ..segment("A", isn) });
        script.server(Segment { ack: isn, payload: response.as_bytes(), ..segment("A", isn) });
        assert_eq!(script.told(), [requested], "{isn}");
    }
}

/// An old ACK is no reason to drop what comes with it (RFC 5961, 5.2: up to a window before what is
/// not acknowledged), one of a number beyond the window is.
#[test]
fn an_ack_before_the_first_number_of_the_other_end() {
    for (ack, is_read) in
        [(501, true), (500, true), (499, true), (501u32.wrapping_sub(30_000), true), (501 + (1 << 30), false)]
    {
        let database = database();
        let mut script = Script::new(&database, config(true));
        script.connect().client(Segment { ack: 501, ..segment("A", 101) }).told();
        script.client(Segment { ack, payload: REQUEST.as_bytes(), ..segment("A", 101) });
        let behind = 101 + REQUEST.len() as u32;
        script.server(Segment { ack: behind, payload: RESPONSE.as_bytes(), ..segment("A", 501) });
        if is_read {
            assert_eq!(script.told(), TOLD, "{ack}");
        } else {
            assert!(!script.told().contains(&TOLD[0].to_owned()), "{ack}");
        }
    }
}

/// Before the SYN+ACK there is nothing to acknowledge (RFC 9293, 3.10.7.3: such an ACK is answered
/// with a RST, and the connection stays as it was).
#[test]
fn an_ack_before_the_syn_ack() {
    for ack in [0, 1, 101, 501] {
        let database = database();
        let mut script = Script::new(&database, config(true));
        script.client(Segment { ack: 0, ..segment("S", 100) });
        script.client(Segment { ack, ..segment("A", 101) });
        script.client(Segment { ack, payload: b"GET /forged HTTP/1.1\r\n\r\n", ..segment("A", 101) });
        script.server(segment("SA", 500)).told();
        script.client_says(101, REQUEST).server_says(501, RESPONSE);
        assert_eq!(script.told(), TOLD, "{ack}");
    }
}
