//! Messages of a connection: where bodies end, and which heads are told.

use fp_engine::{Config, Deviations, Protocols};

use crate::script::{Script, Segment, database, segment};

const REQUEST: &str = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
const REQUESTED: &str = "client http request 1 headers";

/// What is told of a conversation after the handshake, in which each says the next thing, in pieces
/// of these bytes.
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
    let talk = [
        ('c', "POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n"),
        ('s', "HTTP/1.1 100 Continue\r\n\r\n"),
        ('c', "GET /\n"),
        ('s', "HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 0\r\n\r\n"),
        ('c', REQUEST),
    ];
    let request = "client http request 2 headers";
    let [interim, response] = [0, 2].map(|headers| head('s', headers));
    check(&talk, &[request, &response, REQUESTED]);
    let without = Config::default().with_deviations(Deviations::ALL.without(Deviations::INTERIM));
    assert_eq!(told_in_pieces(without, 1460, &talk), [request, &interim, &response, REQUESTED]);
}

/// RFC 8297 and RFC 9110, 15.2: any number of them, of any status between 100 and 199 but for 101.
#[test]
fn interim_responses_hide_no_server() {
    let final_one = "HTTP/1.1 200 OK\r\nDate: x\r\nServer: a\r\nContent-Length: 0\r\n\r\n";
    let interim = "HTTP/1.1 103 Early Hints\r\nLink: </s.css>\r\n\r\nHTTP/1.1 199 x\r\n\r\n";
    let expected = [REQUESTED, &head('s', 3)];
    check(&[('c', REQUEST), ('s', &[interim, interim, final_one].concat())], &expected);
    check(&[('c', REQUEST), ('s', interim), ('s', final_one)], &expected);
    // What p0f reads, one request and one response, is the same number of heads.
    let one = Deviations::ALL.without(Deviations::LATER_REQUESTS);
    for (deviations, expected) in [(one, head('s', 3)), (one.without(Deviations::INTERIM), head('s', 1))] {
        let config = Config::default().with_deviations(deviations);
        let talk = [('c', REQUEST), ('s', &[interim, final_one].concat()), ('c', REQUEST), ('s', final_one)];
        assert_eq!(told_in_pieces(config, 1460, &talk), [REQUESTED, &expected]);
    }
}

/// The application of a host and the scores of sharing come of the response that is told.
#[test]
fn an_interim_response_is_not_compared_with_others() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    let date =
        |seconds: u32| format!("HTTP/1.1 200 OK\r\nDate: Thu, 01 Jan 1970 00:00:{seconds:02} GMT\r\n\r\n");
    for (port, seconds) in [(1000, 0), (1001, 50)] {
        script.client.1 = port;
        script.connect().client_says(101, REQUEST);
        let said = ["HTTP/1.1 100 Continue\r\n\r\n", &date(seconds)].concat();
        script.server(Segment { ack: 128, payload: said.as_bytes(), ..segment("A", 501) });
    }
    assert!(
        script.told().iter().any(|words| words.contains("date")),
        "two clocks: that of the final ones is looked at"
    );
}

/// RFC 9113, 3.4: what HTTP/2 begins with is no request of HTTP/1, and no later one either.
#[test]
fn http_2_is_no_http_1() {
    let preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    for size in [1, 3, 14, 24] {
        assert!(
            told_in_pieces(Config::default(), size, &[('c', preface), ('c', REQUEST)]).is_empty(),
            "{size}"
        );
    }
    let database = database();
    let protocols = Protocols::ALL.without(Protocols::HTTP2);
    let mut script = Script::new(&database, Config::default().with_protocols(protocols));
    script.connect().client_says(101, preface);
    assert_eq!(script.engine.held().0, 0, "no protocol claims it");
}

#[test]
fn what_is_another_protocol_is_not_read() {
    let upgrade = "GET / HTTP/1.1\r\nUpgrade: x\r\n\r\n";
    check(
        &[('c', upgrade), ('s', "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"), ('c', REQUEST)],
        &[REQUESTED, "server http response 1 headers", "server http upgrade"],
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
    let as_p0f = Config::default().with_deviations(Deviations::NONE);
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
    // Of the URL alone nothing can be told, and it hides nothing else: neither what is behind it
    // nor its response.
    let url = format!("GET /{} HTTP/1.1\r\nHost: a\r\n\r\n", "a".repeat(9_000));
    let response = "HTTP/1.1 414 URI Too Long\r\nContent-Length: 0\r\n\r\n";
    let answered = head('s', 1);
    let told = |talk: &[(char, &str)]| told_in_pieces(Config::default(), 1460, talk);
    assert_eq!(told(&[('c', &url), ('c', REQUEST)]), [REQUESTED]);
    assert_eq!(told(&[('c', &[&url, REQUEST].concat())]), [REQUESTED]);
    assert_eq!(told(&[('c', &url), ('s', response), ('c', REQUEST)]), [&answered, REQUESTED]);
    assert_eq!(
        told(&[('c', &[REQUEST, &url, REQUEST].concat()), ('s', &response.repeat(3))]),
        [REQUESTED, REQUESTED, &answered, &answered, &answered]
    );
}

/// Where the body ends is read to the end of a head, however little of it is kept: no body is told
/// as a request.
#[test]
fn a_length_beyond_what_is_kept() {
    let length = format!("Content-Length: {}", REQUEST.len());
    let chunk = format!("{:x}\r\n{REQUEST}\r\n0\r\n\r\n", REQUEST.len());
    let chunked = "Transfer-Encoding: chunked".to_owned();
    let cookie = format!("Cookie: {}", "c".repeat(9_000));
    // The header stands before the cut, behind it, and around it.
    let around: Vec<String> =
        (8_100..8_192).step_by(7).map(|len| format!("Cookie: {}", "c".repeat(len))).collect();
    let many = vec!["A: b"; 200].join("\r\n");
    for (header, body) in [(length, REQUEST), (chunked, chunk.as_str())] {
        for before in ["Host: a", &cookie, &many].into_iter().chain(around.iter().map(String::as_str)) {
            for behind in ["Host: a", &cookie] {
                let head = ["POST / HTTP/1.1", "A: b", before, header.as_str(), behind, "\r\n"].join("\r\n");
                let told = |talk: &[(char, &str)]| told_in_pieces(Config::default(), 1460, talk).len();
                assert_eq!(
                    told(&[('c', &head), ('c', body), ('c', REQUEST)]),
                    2,
                    "{header} behind {before:.9}"
                );
                assert_eq!(told(&[('c', &[&head, body, REQUEST].concat())]), 2);
                let response = head.replacen("POST / HTTP/1.1", "HTTP/1.1 200 OK", 1);
                let answer = body.replace("GET / HTTP/1.1", "HTTP/1.1 200 O");
                let last = "HTTP/1.1 200 OK\r\nA: b\r\n\r\n";
                let talk = [('c', REQUEST), ('s', &response), ('s', &answer), ('c', REQUEST), ('s', last)];
                assert_eq!(told(&talk), 4, "{header} behind {before:.9}");
            }
            // A first line that is longer than what is kept.
            let long = format!("POST /{} HTTP/1.1\r\n{before}\r\n{header}\r\n\r\n", "a".repeat(9_000));
            let told = told_in_pieces(Config::default(), 1460, &[('c', &long), ('c', body), ('c', REQUEST)]);
            assert_eq!(told, [REQUESTED], "{header} behind {before:.9}");
        }
    }
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
    let config = Config::default().with_deviations(Deviations::ALL.without(Deviations::LATER_REQUESTS));
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
        let without = Config::default().with_deviations(Deviations::ALL.without(Deviations::LARGE_HEADS));
        assert!(told_in_pieces(without, 1460, &talk[..2]).is_empty(), "{lines:?}");
    }
}
