//! Messages of a connection: where bodies end, and which heads are told.

use fp_engine::{Config, Deviations};

use crate::script::{Script, Segment, database, segment};

const REQUEST: &str = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
const REQUESTED: &str = "client http request 1 headers";

/// What is told of a conversation after the handshake, in which each says the next thing, in pieces of these bytes.
fn told_in_pieces(config: Config, size: usize, talk: &[(char, &str)]) -> Vec<String> {
    let database = database();
    let mut script = Script::new(&database, config);
    script.connect().told();
    let (mut client, mut server) = (101, 501);
    for (who, text) in talk {
        for piece in text.as_bytes().chunks(size) {
            let (seq, ack) = if *who == 'c' { (&mut client, server) } else { (&mut server, client) };
            let said = Segment { payload: piece, ack, ..segment("A", *seq) };
            *seq += piece.len() as u32;
            if *who == 'c' {
                script.client(said)
            } else {
                script.server(said)
            };
        }
    }
    script.told()
}

/// The conversation tells this, in pieces of any size.
#[track_caller]
fn check(talk: &[(char, &str)], expected: &[&str]) {
    for size in [1, 2, 3, 5, 16, 17, 100, 1460] {
        assert_eq!(told_in_pieces(Config::default(), size, talk), expected, "in pieces of {size}");
    }
}

fn head(direction: char, headers: usize) -> String {
    match direction {
        'c' => format!("client http request {headers} headers"),
        _ => format!("server http response {headers} headers"),
    }
}

#[test]
fn a_body_that_begins_like_a_request_is_none() {
    let (request, later) = (head('c', 2), head('c', 1));
    for (framing, body) in [
        (format!("Content-Length: {}", REQUEST.len()), REQUEST.to_owned()),
        ("Transfer-Encoding: chunked".to_owned(), format!("{:x}\r\n{REQUEST}\r\n0\r\n\r\n", REQUEST.len())),
        ("Transfer-Encoding: chunked".to_owned(), format!("0\r\nGET: x\r\n{REQUEST}")),
    ] {
        let post = format!("POST / HTTP/1.1\r\nHost: a\r\n{framing}\r\n\r\n");
        check(&[('c', &post), ('c', &body), ('c', REQUEST)], &[&request, &later]);
        // In one segment.
        check(&[('c', &[&post, &*body, REQUEST].concat())], &[&request, &later]);
    }
}

#[test]
fn a_body_that_begins_like_a_response_is_none() {
    let inner = "HTTP/1.1 200 OK\r\nServer: b\r\n\r\n";
    let response = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nServer: a\r\n\r\n", inner.len());
    let (both, none) =
        (["client http request 1 headers", "server http response 2 headers"], Vec::<&str>::new());
    check(
        &[('c', REQUEST), ('s', &response), ('s', inner), ('c', REQUEST), ('s', &response), ('s', inner)],
        &[both, both].concat(),
    );
    // Up to the end of the connection.
    let response = "HTTP/1.1 200 OK\r\nDate: x\r\nServer: a\r\n\r\n";
    check(&[('c', REQUEST), ('s', response), ('s', inner)], &[&both[..], &none[..]].concat());
}

#[test]
fn pipelined_requests_and_their_responses() {
    let requests = [REQUEST, "HEAD /a HTTP/1.1\r\nA: b\r\nC: d\r\n\r\n", REQUEST, REQUEST].concat();
    let responses = [
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc",
        // To HEAD, which has no body.
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nA: b\r\n\r\n",
        "HTTP/1.1 304 Not Modified\r\nContent-Length: 3\r\nA: b\r\nC: d\r\n\r\n",
        "HTTP/1.1 204 No Content\r\nA: b\r\nC: d\r\nE: f\r\nG: h\r\n\r\n",
    ]
    .concat();
    let expected = [('c', 1), ('c', 2), ('c', 1), ('c', 1), ('s', 1), ('s', 2), ('s', 3), ('s', 4)];
    let expected = expected.map(|(who, headers)| head(who, headers));
    check(&[('c', &requests), ('s', &responses)], &expected.each_ref().map(String::as_str));
}

#[test]
fn an_interim_response_is_followed_by_the_one_asked_for() {
    check(
        &[
            ('c', "POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n"),
            ('s', "HTTP/1.1 100 Continue\r\n\r\n"),
            ('c', "GET /\n"),
            ('s', "HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 0\r\n\r\n"),
            ('c', REQUEST),
        ],
        &[
            "client http request 2 headers",
            "server http response 0 headers",
            "server http response 2 headers",
            REQUESTED,
        ],
    );
}

#[test]
fn what_is_another_protocol_is_not_read() {
    let upgrade = "GET / HTTP/1.1\r\nUpgrade: x\r\n\r\n";
    check(
        &[('c', upgrade), ('s', "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"), ('c', REQUEST)],
        &[REQUESTED, "server http response 1 headers"],
    );
    check(
        &[
            ('c', "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n"),
            ('s', "HTTP/1.1 200 OK\r\n\r\n"),
            ('c', REQUEST),
        ],
        &[REQUESTED, "server http response 0 headers"],
    );
    check(
        &[
            ('c', "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n"),
            ('s', "HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n"),
            ('c', REQUEST),
        ],
        &[REQUESTED, "server http response 1 headers", REQUESTED],
    );
}

#[test]
fn where_the_length_of_a_body_is_unclear_the_next_segment_that_begins_like_a_head_is_one() {
    let post = "POST / HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n";
    let told = told_in_pieces(Config::default(), 1460, &[('c', post), ('c', "abcd"), ('c', REQUEST)]);
    assert_eq!(told, ["client http request 2 headers", REQUESTED]);
}

#[test]
fn empty_lines_before_a_request() {
    check(&[('c', "\r\n\r\n"), ('c', REQUEST), ('c', "\r\n"), ('c', REQUEST)], &[REQUESTED; 2]);
    let as_p0f = Config { deviations: Deviations::NONE, ..Config::default() };
    assert!(told_in_pieces(as_p0f, 1460, &[('c', &["\r\n", REQUEST].concat())]).is_empty());
}

#[test]
fn a_head_longer_than_what_is_kept_is_told_and_so_is_the_next() {
    let long = format!("GET / HTTP/1.1\r\nHost: a\r\nCookie: {}\r\nA: b\r\n\r\n", "c".repeat(20_000));
    check(&[('c', &long), ('c', REQUEST)], &[REQUESTED; 2]);
    check(&[('c', &[&long, REQUEST].concat())], &[REQUESTED; 2]);
    let post = format!(
        "POST / HTTP/1.1\r\nContent-Length: {}\r\nCookie: {}\r\n\r\n{REQUEST}",
        REQUEST.len(),
        "c".repeat(9_000)
    );
    check(&[('c', &post), ('c', REQUEST)], &[REQUESTED; 2]);
    // Of the URL alone nothing can be told.
    let url = format!("GET /{} HTTP/1.1\r\nHost: a\r\n\r\n", "a".repeat(9_000));
    let told = told_in_pieces(Config::default(), 1460, &[('c', &url), ('c', REQUEST)]);
    assert_eq!(told, [REQUESTED]);
}

/// The length of a body that stands behind the 8 KiB that are kept of a head: what docs/security.md says is not detected.
#[test]
fn a_length_beyond_what_is_kept_is_not_read() {
    let post = |first: &str, second: &str| {
        let cookie = format!("Cookie: {}", "c".repeat(9_000));
        format!("POST / HTTP/1.1\r\n{}\r\n\r\n", [first, &cookie, second].join("\r\n"))
    };
    let length = format!("Content-Length: {}", REQUEST.len());
    // A segment that begins like a request is taken for one, be it the body.
    let talk =
        |head: &str| told_in_pieces(Config::default(), 1460, &[('c', head), ('c', REQUEST), ('c', REQUEST)]);
    assert_eq!(talk(&post("Host: a", &length)), [REQUESTED; 3]);
    assert_eq!(talk(&post(&length, "Host: a")), [REQUESTED; 2]);
}

#[test]
fn segments_in_another_order() {
    let post = "POST / HTTP/1.1\r\nContent-Length: 30\r\n\r\n";
    let body = "GET / HTTP/1.1\r\nHost: a\r\n\r\n1234";
    let all = [post, body, REQUEST, REQUEST].concat();
    let pieces: Vec<(u32, &[u8])> =
        all.as_bytes().chunks(20).enumerate().map(|(n, piece)| (101 + 20 * n as u32, piece)).collect();
    for seed in 0..200usize {
        let database = database();
        let mut script = Script::new(&database, Config::default());
        script.connect().told();
        let mut left = pieces.clone();
        let mut number = seed;
        while !left.is_empty() {
            let (seq, payload) = left.remove(number % left.len());
            number = number / 3 + seed;
            script.client(Segment { payload, ..segment("A", seq) });
        }
        assert_eq!(script.told(), [REQUESTED; 3], "{seed}");
    }
}

/// A segment was not captured: what it held is lost, and nothing else.
#[test]
fn lost_segments_do_not_end_it() {
    let response = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    let answered = "server http response 1 headers";
    let talk = |lost: usize| {
        let database = database();
        let mut script = Script::new(&database, Config::default());
        script.connect().told();
        let (mut client, mut server) = (101u32, 501u32);
        let (first, second) = REQUEST.split_at(10);
        for number in 0..4 {
            for (half, piece) in [first, second].into_iter().enumerate() {
                if 2 * number + half != lost {
                    script.client(Segment { payload: piece.as_bytes(), ack: server, ..segment("A", client) });
                }
                client += piece.len() as u32;
            }
            script.server(Segment { payload: response.as_bytes(), ack: client, ..segment("A", server) });
            server += response.len() as u32;
        }
        script.told()
    };
    assert_eq!(talk(99), [REQUESTED, answered].repeat(4));
    for lost in 2..8 {
        let told = talk(lost);
        assert_eq!(told.iter().filter(|words| *words == REQUESTED).count(), 3, "{lost}: {told:?}");
        assert!(told.iter().filter(|words| *words == answered).count() >= 3, "{lost}: {told:?}");
    }
    // The first request, without which p0f knows of no HTTP.
    assert_eq!(talk(1), [REQUESTED, answered].repeat(3));
}

#[test]
fn a_hole_in_a_body_of_known_length() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    let post = "POST / HTTP/1.1\r\nContent-Length: 100000\r\n\r\n";
    let body = 101 + post.len() as u32;
    script.connect().client_says(101, post).client_says(body, "abc").client_says(body + 90_000, REQUEST);
    script.client_says(body + 100_000, REQUEST);
    let told: Vec<String> = script.told().into_iter().filter(|words| words.contains("http")).collect();
    assert_eq!(told, [REQUESTED; 2]);
}

#[test]
fn p0f_reads_one_request_and_one_response() {
    let config =
        Config { deviations: Deviations::ALL.without(Deviations::LATER_REQUESTS), ..Config::default() };
    let response = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    let told = told_in_pieces(
        config,
        1460,
        &[('c', &REQUEST.repeat(3)), ('s', &response.repeat(3)), ('c', REQUEST)],
    );
    assert_eq!(told, [REQUESTED, "server http response 1 headers"]);
}

#[test]
fn heads_beyond_p0fs_limits() {
    let long = "x".repeat(2000);
    for lines in [
        format!("Cookie: {long}\r\n"),
        "X-Permitted-Cross-Domain-Policies: none\r\n".to_owned(),
        "a.b: c\r\n".to_owned(),
        "A: b\r\n c\r\n".to_owned(),
    ] {
        let request = format!("GET / HTTP/1.1\r\n{lines}\r\n");
        let response = format!("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n{lines}\r\n");
        let talk = [('c', &*request), ('s', &*response), ('c', REQUEST)];
        check(&talk, &[REQUESTED, "server http response 2 headers", REQUESTED]);
        let without =
            Config { deviations: Deviations::ALL.without(Deviations::LARGE_HEADS), ..Config::default() };
        assert!(told_in_pieces(without, 1460, &talk[..2]).is_empty(), "{lines:?}");
    }
}
