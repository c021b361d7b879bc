//! Why httparse judges heads and does not read them: thirteen that real programs send, and what of
//! each is told.

use std::fs;
use std::path::Path;

use fp_obs::Direction;
use fp_wire::http::{HeadReader, Options, Status};

const HEADS: [(&str, &[u8]); 13] = [
    ("lines that end in LF alone", b"GET / HTTP/1.1\nHost: a\nAccept: */*\n\n"),
    ("an absolute target", b"GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n"),
    ("a blank before a colon", b"GET / HTTP/1.1\r\nHost : a\r\nAccept: */*\r\n\r\n"),
    ("a folded value", b"GET / HTTP/1.1\r\nHost: a\r\nX-Long: b\r\n c\r\nAccept: */*\r\n\r\n"),
    ("a line without a colon", b"GET / HTTP/1.1\r\nHost: a\r\nnothing\r\nAccept: */*\r\n\r\n"),
    ("a line that begins with its colon", b"GET / HTTP/1.1\r\nHost: a\r\n: b\r\nAccept: */*\r\n\r\n"),
    ("a name of other bytes than a token's", b"GET / HTTP/1.1\r\nHost: a\r\nX[0]: b\r\nAccept: */*\r\n\r\n"),
    ("a control character in a value", b"GET / HTTP/1.1\r\nHost: a\r\nX-Odd: b\x01c\r\nAccept: */*\r\n\r\n"),
    ("a target in Latin-1", b"GET /caf\xe9 HTTP/1.1\r\nHost: a\r\n\r\n"),
    ("a blank at the end of the request line", b"GET / HTTP/1.1 \r\nHost: a\r\n\r\n"),
    ("a blank within the target", b"GET /a b HTTP/1.1\r\nHost: a\r\n\r\n"),
    ("a status line without a reason", b"HTTP/1.1 200\r\nServer: a\r\n\r\n"),
    ("a reason in Latin-1", b"HTTP/1.1 404 Non trouv\xe9\r\nServer: a\r\n\r\n"),
];

/// The names of the headers that a reader finds, in their order.
fn names<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

fn ours(direction: Direction, head: &[u8], options: Options) -> String {
    match HeadReader::new(direction, options).advance(head) {
        Status::Head(head) => names(head.headers().map(|header| header.name)),
        _ => "no head".into(),
    }
}

fn theirs(direction: Direction, head: &[u8]) -> String {
    let mut slots = [httparse::EMPTY_HEADER; 8];
    let (read, headers) = match direction {
        Direction::Request => {
            let mut request = httparse::Request::new(&mut slots);
            (request.parse(head), request.headers)
        }
        Direction::Response => {
            let mut response = httparse::Response::new(&mut slots);
            (response.parse(head), response.headers)
        }
    };
    match read {
        Ok(httparse::Status::Complete(_)) => names(headers.iter().map(|header| header.name)),
        _ => "no head".into(),
    }
}

#[test]
fn what_three_readers_tell_of_odd_heads() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/decoding.md");
    let documented = fs::read_to_string(path).unwrap();
    let mut differ = 0;
    for (what, head) in HEADS {
        let direction = if head.starts_with(b"HTTP") { Direction::Response } else { Direction::Request };
        let p0f = ours(direction, head, Options::default());
        let large = ours(direction, head, Options { any_method: true, large: true, ..Options::default() });
        let httparse = theirs(direction, head);
        differ += usize::from(httparse != large);
        let row = format!("| {what} | {p0f} | {large} | {httparse} |");
        assert!(documented.contains(&row), "docs/decoding.md: {row}");
    }
    assert!(documented.contains(&format!("{differ} of these {} heads", HEADS.len())), "{differ} differ");
}
