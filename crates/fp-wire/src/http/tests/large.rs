//! Deviation D12: what p0f's limits refuse.

use fp_obs::{MAX_HTTP_HEADERS, MAX_HTTP_NAME, PassedOver};

use super::*;

/// All that is wanted of a head: its headers, what was passed over, and where it ends.
fn read_large(direction: Direction, bytes: &[u8]) -> (String, Vec<(PassedOver, u16)>, HeadEnd) {
    let mut reader = HeadReader::new(direction, BETTER);
    let Status::Head(head) = reader.advance(bytes) else {
        panic!("not a head: {:?}", String::from_utf8_lossy(bytes))
    };
    let headers = head.headers().map(|h| format!("{}={}", h.name, String::from_utf8_lossy(h.value)));
    (headers.collect::<Vec<_>>().join(","), head.spans.passed_over().iter().collect(), reader.end())
}

/// A request with these lines, and what is expected of it: it is none to p0f.
#[track_caller]
fn check(lines: &str, expected: &str, passed_over: &[(PassedOver, u16)]) {
    let bytes = request_of(&format!("{lines}\r\n"));
    assert_ne!(end_of(Direction::Request, P0F, &[&bytes]), End::Head, "p0f reads it: {lines:?}");
    let (headers, passed, end) = read_large(Direction::Request, &bytes);
    assert_eq!((&*headers, &*passed), (expected, passed_over), "{lines:?}");
    assert_eq!((usize::from(end.len), end.cut), (bytes.len(), false));
    // The same in pieces of any length.
    for step in [1, 2, 3, 7, 100] {
        let pieces: Vec<&[u8]> = bytes.chunks(step).collect();
        let read = read_segments(HeadReader::request(BETTER), &pieces);
        assert_eq!(read, read_segments(HeadReader::request(BETTER), &[&bytes]), "{lines:?} by {step}");
    }
}

#[test]
fn values_of_any_length() {
    for len in [1024, 1025, 2000, 8000] {
        let value = "v".repeat(len);
        check(&format!("A: {value}\r\nB: c\r\n"), &format!("A={value},B=c"), &[]);
    }
}

#[test]
fn names_of_many_kinds() {
    let long = "X-Permitted-Cross-Domain-Policies";
    check(&format!("{long}: none\r\nB: c\r\n"), &format!("{long}=none,B=c"), &[]);
    let longest = "n".repeat(MAX_HTTP_NAME);
    check(&format!("{longest}: a\r\n"), &format!("{longest}=a"), &[]);
    check(&format!("{longest}n: a\r\nB: c\r\n"), "B=c", &[(PassedOver::Name, 1)]);
    check("a.b: c\r\n!#$%&'*+-.^_`~09aZ: d\r\n", "a.b=c,!#$%&'*+-.^_`~09aZ=d", &[]);
    check("A \t : b\r\n", "A=b", &[]);
    let blanks = " ".repeat(300);
    check(&format!("A{blanks}: b\r\n"), "", &[(PassedOver::Name, 1)]);
}

#[test]
fn lines_that_are_no_headers() {
    for line in [
        "a|b: c",
        "a",
        "a b: c",
        ": c",
        "a@b: c",
        "a(b): c",
        "\u{e4}: c",
        "\0: c",
        "a\rb: c",
        "a\x7f: c",
        "a;b=c",
    ] {
        check(&format!("{line}\r\nB: c\r\n"), "B=c", &[(PassedOver::Name, 1)]);
        check(&format!("A: b\n{line}\n"), "A=b", &[(PassedOver::Name, 1)]);
    }
}

#[test]
fn folded_lines() {
    check("A: b\r\n c: d\r\nE: f\r\n", "A=b,E=f", &[(PassedOver::Folded, 1)]);
    check("A: b\r\n\tc\r\n \r\n", "A=b", &[(PassedOver::Folded, 2)]);
    check(" a: b\r\nE: f\r\n", "E=f", &[(PassedOver::Folded, 1)]);
}

#[test]
fn headers_of_any_number() {
    let lines = |n: usize| "a: b\r\n".repeat(n);
    let headers = |n: usize| vec!["a=b"; n].join(",");
    for n in [33, 100, MAX_HTTP_HEADERS] {
        check(&lines(n), &headers(n), &[]);
    }
    check(&lines(MAX_HTTP_HEADERS + 1), &headers(MAX_HTTP_HEADERS), &[(PassedOver::Count, 1)]);
    check(&lines(1000), &headers(MAX_HTTP_HEADERS), &[(PassedOver::Count, 872)]);
}

#[test]
fn first_lines() {
    let long = |len: usize| format!("GET /{} HTTP/1.1\r\nA: b\r\n\r\n", "a".repeat(len));
    for line in [
        long(1024),
        long(8000),
        "GET /\u{e4}\u{65e5} HTTP/1.1\r\nA: b\r\n\r\n".to_owned(),
        "GET http://a/ HTTP/1.1\r\nA: b\r\n\r\n".to_owned(),
        "HEAD * HTTP/1.1\r\nA: b\r\n\r\n".to_owned(),
        "GET / HTTP/1.1 \t\r\nA: b\r\n\r\n".to_owned(),
        "GET /\ta HTTP/1.1\r\nA: b\r\n\r\n".to_owned(),
    ] {
        assert_eq!(end_of(Direction::Request, METHODS, &[line.as_bytes()]), End::Not, "{line:?}");
        let (headers, passed, end) = read_large(Direction::Request, line.as_bytes());
        assert_eq!((&*headers, passed), ("A=b", vec![]), "{line:?}");
        assert_eq!(usize::from(end.len), line.len());
    }
    for line in ["GET / HTTP/1.11\n\n", "GET / HTTP/2.0\n\n", "GET /\0 HTTP/1.1\n\n", "\tGET / HTTP/1.1\n\n"]
    {
        assert_eq!(end_of(Direction::Request, BETTER, &[line.as_bytes()]), End::Not, "{line:?}");
    }
    for line in ["HTTP/1.1 200\n\n", "HTTP/1.1 200 \u{e4}\r\n\r\n", "HTTP/1.1 200 a\tb\r\n\r\n"] {
        assert_eq!(end_of(Direction::Response, P0F, &[line.as_bytes()]), End::Not, "{line:?}");
        assert_eq!(end_of(Direction::Response, BETTER, &[line.as_bytes()]), End::Head, "{line:?}");
    }
}

#[test]
fn a_head_longer_than_what_is_kept() {
    let cookie = format!("Cookie: {}", "c".repeat(MAX_STREAM));
    let bytes = request_of(&format!("A: b\r\nC: d\r\n{cookie}\r\nE: f\r\n\r\n"));
    assert_eq!(end_of(Direction::Request, P0F, &[&bytes]), End::More);
    let (headers, passed, end) = read_large(Direction::Request, &bytes);
    assert_eq!((&*headers, passed), ("A=b,C=d", vec![(PassedOver::Length, 1)]));
    let len = bytes.windows(7).position(|window| window == b"Cookie:").unwrap();
    assert_eq!(end, HeadEnd { len: len as u16, cut: true, ..HeadEnd::default() }, "to the start of a line");
    // It is told as soon as no more is kept, however it comes.
    let (before, rest) = bytes.split_at(MAX_STREAM - 1);
    assert_eq!(end_of(Direction::Request, BETTER, &[before]), End::More);
    assert_eq!(headers_in_pieces(&[before, rest]), Some("A=b,C=d".to_owned()));
    // One that just fits.
    let fits =
        request_of(&format!("A: {}\r\n\r\n", "v".repeat(MAX_STREAM - request_of("A: \r\n\r\n").len())));
    assert_eq!(fits.len(), MAX_STREAM);
    assert!(!read_large(Direction::Request, &fits).2.cut);
    // One whose first line does not.
    let url = format!("GET /{} HTTP/1.1\r\nA: b\r\n\r\n", "a".repeat(MAX_STREAM));
    assert_eq!(end_of(Direction::Request, BETTER, &[url.as_bytes()]), End::TooLong);
}

fn headers_in_pieces(pieces: &[&[u8]]) -> Option<String> {
    headers(Direction::Request, BETTER, pieces)
}

#[test]
fn where_a_head_ends() {
    for (text, len) in
        [("\r\n\r\nbody", 4), ("\n\nbody", 2), ("\r\n\rbody", 3), ("\r\n\n\n", 3), ("\r\n\r", 3)]
    {
        let bytes = format!("GET / HTTP/1.1\r\nA: b{text}");
        let (_, _, end) = read_large(Direction::Request, bytes.as_bytes());
        assert_eq!(usize::from(end.len), "GET / HTTP/1.1\r\nA: b".len() + len, "{text:?}");
        assert_eq!(end.half, text == "\r\n\r", "{text:?}");
    }
}

#[test]
fn what_may_tell_of_the_body_is_noted() {
    for (lines, doubtful) in [
        ("A : b\r\n", false),
        ("Content-Length : 1\r\n", true),
        ("A: b\r\n c\r\n", false),
        ("Content-Length: 1\r\n 2\r\n", true),
        ("Transfer-Encoding: gzip,\r\n chunked\r\n", true),
        ("A: b\r\n content-length: 1\r\n", true),
        ("Content-Length\r\n", true),
        ("Transfer-Encoding\0: chunked\r\n", true),
        ("Content-Lengt: 1\r\n", false),
    ] {
        let bytes = request_of(&format!("{lines}\r\n"));
        let expected = if doubtful { Framing::Unclear } else { Framing::Unsaid };
        assert_eq!(read_large(Direction::Request, &bytes).2.passed_over, expected, "{lines:?}");
    }
    let many = "a: b\r\n".repeat(MAX_HTTP_HEADERS);
    for (line, expected) in [
        ("Content-Length: 1\r\n", Framing::Length(1)),
        ("Content-Length: 1\r\n 2\r\n", Framing::Unclear),
        ("Transfer-Encoding: chunked\r\n", Framing::Coded { chunked: true }),
        ("B: c\r\n", Framing::Unsaid),
    ] {
        let bytes = request_of(&format!("{many}{line}\r\n"));
        assert_eq!(read_large(Direction::Request, &bytes).2.passed_over, expected, "{line:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// What p0f reads is read alike without its limits.
    #[test]
    fn what_p0f_reads_stays_as_it_is(
        headers in strategy::headers(),
        response in any::<bool>(),
        damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
    ) {
        let written = HttpObservation::from_headers(1, headers.iter().map(|(name, value)| (&**name, &**value)));
        let line: &[u8] = if response { b"HTTP/1.1 200 OK\r\n" } else { b"GET / HTTP/1.1\r\n" };
        let mut bytes = [line, &written.bytes, b"\r\n"].concat();
        for (index, byte) in damage {
            let at = index.index(bytes.len());
            bytes[at] = byte;
        }
        let direction = if response { Direction::Response } else { Direction::Request };
        let p0f = HeadReader::new(direction, Options::default()).advance(&bytes);
        let (before, mut reader) = (p0f.clone(), HeadReader::new(direction, BETTER));
        if matches!(p0f, Status::Head(_)) {
            prop_assert_eq!(reader.advance(&bytes), before);
        }
    }

    /// What is printed of a head, with names of all kinds, reads back and prints the same.
    #[test]
    fn a_printed_head_reads_back(head in strategy::head(), response in any::<bool>()) {
        let direction = if response { Direction::Response } else { Direction::Request };
        let text = head.raw_sig(direction, &|_| false).to_string();
        let read = match HttpObservation::from_raw_sig(&text, direction) {
            Ok(read) => read,
            Err(error) => return Err(TestCaseError::fail(format!("{text}: {error}"))),
        };
        prop_assert!(read.headers().map(|h| h.name).eq(head.headers().map(|h| h.name)));
        prop_assert_eq!(read.raw_sig(direction, &|_| false).to_string(), text);
    }

    /// Lines of any bytes: the head is told, and each line is a header or counted.
    #[test]
    fn lines_of_any_bytes(lines in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 1..60), 0..40)) {
        let clean = |line: &Vec<u8>| {
            let mut line: Vec<u8> = line.iter().copied().filter(|byte| *byte != b'\n').collect();
            if line.first().is_none_or(|first| *first == b'\r') {
                line.insert(0, b'x');
            }
            line
        };
        let lines: Vec<Vec<u8>> = lines.iter().map(clean).collect();
        let bytes = [request_of(""), lines.join(&b'\n'), b"\n\n".to_vec()].concat();
        let bytes = if lines.is_empty() { request_of("\n") } else { bytes };
        let Status::Head(head) = HeadReader::request(BETTER).advance(&bytes) else {
            return Err(TestCaseError::fail("not a head"));
        };
        prop_assert_eq!(head.spans.len() + head.spans.passed_over().total() as usize, lines.len());
    }
}
