//! A head is told once, however its segments come, also where it leaves open how long its body is.

use fp_engine::Config;

use crate::script::{Script, Segment, database, segment};

const REQUEST: &str = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
const REQUESTED: &str = "client http request 1 headers";
const POSTED: &str = "client http request 2 headers";
const RESPONSE: &str = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nServer: a\r\nDate: b\r\n\r\n";

/// Heads of two headers behind which nobody knows where the body ends.
fn open_posts() -> Vec<String> {
    let mut posts: Vec<String> = [
        "Content-Length: +5\r\nA: b",
        "Content-Length: -1\r\nA: b",
        "Content-Length: 18446744073709551616\r\nA: b",
        "Content-Length: 3\r\nContent-Length: 4",
        "Transfer-Encoding: xchunked\r\nA: b",
    ]
    .iter()
    .map(|lines| format!("POST / HTTP/1.1\r\n{lines}\r\n\r\n"))
    .collect();
    posts.push("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\nA: b\r\n\r\n".to_owned());
    posts
}

/// What is told of these segments of the client, by how far behind the handshake they begin.
fn told_of_client(segments: &[(usize, &[u8])]) -> Vec<String> {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    script.connect().told();
    for (at, payload) in segments {
        script.client(Segment { payload, ack: 501, ..segment("A", 101 + *at as u32) });
    }
    script.told()
}

/// Pieces of a text, and how far each is from its beginning.
fn pieces(text: &str, size: usize) -> Vec<(usize, &[u8])> {
    text.as_bytes().chunks(size).enumerate().map(|(number, piece)| (number * size, piece)).collect()
}

#[test]
fn a_request_in_two_segments() {
    for post in open_posts() {
        let text = post.as_bytes();
        for cut in 1..post.len() {
            let (first, second) = text.split_at(cut);
            let next = (post.len(), REQUEST.as_bytes());
            let expected = [POSTED, REQUESTED];
            let (first, second) = ((0, first), (cut, second));
            assert_eq!(told_of_client(&[first, second, next]), expected, "{post:?} cut at {cut}");
            assert_eq!(told_of_client(&[second, first, next]), expected, "{post:?} cut at {cut}, reordered");
            // All of it before the first bytes.
            let told = told_of_client(&[next, second, first]);
            assert_eq!(told, expected, "{post:?} cut at {cut}, from its end");
            // All of it again, and the two in one.
            let again = [first, second, next, first, second, (0, text), next];
            assert_eq!(told_of_client(&again), expected, "{post:?} cut at {cut}, sent again");
            let joined = [&post, REQUEST].concat();
            let again = [first, second, (0, joined.as_bytes())];
            assert_eq!(told_of_client(&again), expected, "{post:?} cut at {cut}, sent again with more");
        }
    }
}

#[test]
fn a_request_whose_second_segment_begins_like_one() {
    for (first, second) in [
        ("POST / HTTP/1.1\r\nA: ", "GET / HTTP/1.1\r\nContent-Length: +5\r\n\r\n"),
        ("POST / HTTP/1.1\r\nContent-Length: +5\r\nA: ", "GET / HTTP/1.1\r\n\r\n"),
    ] {
        let segments = [(0, first.as_bytes()), (first.len(), second.as_bytes())];
        assert_eq!(told_of_client(&segments), [POSTED]);
    }
}

#[test]
fn a_long_request_in_segments() {
    for post in open_posts() {
        for cookie in [7_000, 8_150, 9_000, 20_000] {
            // The cookie is a header of its own, and stands behind the others.
            let cookie = format!("\r\nCookie: {}\r\n\r\n", "c".repeat(cookie));
            let post = post.replace("\r\n\r\n", &cookie);
            let all = [&post, REQUEST].concat();
            for size in [536, 1_400, 1_460, 8_000, 40_000] {
                let told = told_of_client(&pieces(&all, size));
                let count = |what: &str| told.iter().filter(|told| *told == what).count();
                assert_eq!(told.len(), 2, "{} bytes by {size}: {told:?}", post.len());
                assert_eq!(count(REQUESTED), 1, "{} bytes by {size}: {told:?}", post.len());
                // The other way round, of what is beyond 8 KiB nothing is kept.
                let mut segments = pieces(&post, size);
                segments.reverse();
                assert_eq!(told_of_client(&segments).len(), 1, "{} bytes by {size}, reversed", post.len());
            }
        }
    }
}

/// A request that was told twice would wait for two responses.
#[test]
fn a_response_in_two_segments() {
    let response = "HTTP/1.1 200 OK\r\nContent-Length: +5\r\n\r\n";
    let first = "server http response 1 headers";
    let until_close = "HTTP/1.1 200 OK\r\nServer: a\r\n\r\n";
    for response in [response, until_close] {
        for cut in 1..response.len() {
            for (reordered, again) in [(false, false), (false, true), (true, false), (true, true)] {
                let database = database();
                let mut script = Script::new(&database, Config::default());
                script.connect().told();
                let asked = 101 + 2 * REQUEST.len() as u32;
                script.client_says(101, &REQUEST.repeat(2));
                let (head, tail) = response.split_at(cut);
                let mut parts = [(501, head), (501 + cut as u32, tail)];
                if reordered {
                    parts.reverse();
                }
                let mut say = |parts: &[(u32, &str)]| {
                    for (seq, part) in parts {
                        script.server(Segment { payload: part.as_bytes(), ack: asked, ..segment("A", *seq) });
                    }
                };
                say(&parts);
                if again {
                    say(&parts);
                    say(&[(501, response)]);
                }
                let next = 501 + response.len() as u32;
                // The client goes on, and so does the server.
                script.client(Segment { payload: REQUEST.as_bytes(), ack: next, ..segment("A", asked) });
                if again {
                    script.server_says(501, response);
                }
                script.server_says(next, RESPONSE);
                assert_eq!(
                    script.told(),
                    [REQUESTED, REQUESTED, first, REQUESTED, "server http response 3 headers"],
                    "{response:?} cut at {cut}, reordered: {reordered}, again: {again}"
                );
            }
        }
    }
}
