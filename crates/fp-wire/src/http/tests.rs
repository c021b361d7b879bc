use fp_obs::{Direction, HttpObservation, testing::http as strategy};
use proptest::prelude::*;

use super::{Framing, HeadEnd, HeadReader, HeadStream, Options, Status};
use crate::{MAX_STREAM, Stream};

mod large;

const REQUEST: &[u8] = b"GET /search?q=a HTTP/1.1\r\nHost: example.org\r\nUser-Agent: curl/8.5.0\r\n\
    Accept:\t*/*\r\nX_odd-1:\r\nx:  two\r\n\r\n";
const RESPONSE: &[u8] = b"HTTP/1.0 200 OK\nDate: Sun, 06 Nov 1994 08:49:37 GMT\nServer: a\0\xff b\r\r\n\r";

const P0F: Options = Options { any_method: false, large: false, skip_on_segment: true };
const METHODS: Options = Options { any_method: true, large: false, skip_on_segment: false };
const BETTER: Options = Options { any_method: true, large: true, skip_on_segment: false };

/// What reading whole bytes ends in.
fn read(direction: Direction, bytes: &[u8]) -> Status<'_> {
    HeadReader::new(direction, Options::default()).advance(bytes)
}

/// What reading these segments, one by one, ends in.
fn read_segments(mut reader: HeadReader, segments: &[&[u8]]) -> Status<'static> {
    let mut bytes = Vec::new();
    for segment in segments {
        bytes.extend_from_slice(segment);
        match reader.advance(&bytes) {
            Status::NeedMore => {}
            Status::Head(head) => return Status::Head(head.into_owned()),
            Status::NotHttp => return Status::NotHttp,
            Status::TooLong => return Status::TooLong,
        }
    }
    Status::NeedMore
}

/// Names and values, joined, of the head that these segments make.
fn headers(direction: Direction, options: Options, segments: &[&[u8]]) -> Option<String> {
    match read_segments(HeadReader::new(direction, options), segments) {
        Status::Head(head) => Some(
            head.headers()
                .map(|header| format!("{}={}", header.name, String::from_utf8_lossy(header.value)))
                .collect::<Vec<_>>()
                .join(","),
        ),
        _ => None,
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum End {
    More,
    Head,
    Not,
    TooLong,
}

fn end_of(direction: Direction, options: Options, segments: &[&[u8]]) -> End {
    match read_segments(HeadReader::new(direction, options), segments) {
        Status::NeedMore => End::More,
        Status::Head(_) => End::Head,
        Status::NotHttp => End::Not,
        Status::TooLong => End::TooLong,
    }
}

#[track_caller]
fn check_request(bytes: impl AsRef<[u8]>, expected: End) {
    assert_eq!(end_of(Direction::Request, Options::default(), &[bytes.as_ref()]), expected);
}

#[track_caller]
fn check_response(bytes: impl AsRef<[u8]>, expected: End) {
    assert_eq!(end_of(Direction::Response, Options::default(), &[bytes.as_ref()]), expected);
}

/// A request of these header lines.
fn request_of(lines: &str) -> Vec<u8> {
    format!("GET / HTTP/1.1\r\n{lines}").into_bytes()
}

#[test]
fn a_request() {
    let Status::Head(head) = read(Direction::Request, REQUEST) else { panic!("a head") };
    assert_eq!(head.version, 1);
    assert_eq!(head.bytes.as_ref(), &REQUEST[..REQUEST.len() - 2]);
    assert_eq!(
        headers(Direction::Request, P0F, &[REQUEST]).as_deref(),
        Some("Host=example.org,User-Agent=curl/8.5.0,Accept=*/*,X_odd-1=,x= two")
    );
}

#[test]
fn a_response_with_bare_line_feeds_and_any_bytes() {
    let Status::Head(head) = read(Direction::Response, RESPONSE) else { panic!("a head") };
    assert_eq!(head.version, 0);
    assert_eq!(head.software(Direction::Response, Default::default()), Some(&b"a\0\xff b\r"[..]));
    assert_eq!(head.date(Default::default()), Some(784_111_777));
}

// The expectations below were all seen of p0f 3.09b: its log line, and whether the flow was alive
// afterwards.

#[test]
fn first_lines_of_requests() {
    use End::{Head, More, Not};
    check_request("GET / HTTP/1.0\n\n", Head);
    check_request("HEAD / HTTP/1.Z\n\n", Head);
    check_request("GET /\r\x7f HTTP/1.1\r\n\r\n", Head);
    check_request("GET /aHTTP/1.1\n\n", Head);
    check_request("GET / HTTP/1.\r\r\n\n", Head);
    check_request("GET / HTTP/1.1\r\r\n\n", Not);
    check_request("GET /aa HTTP/1.\r\n\n", Not);
    check_request("GET / HTTP/1.11\n\n", Not);
    check_request("GET / HTTP/2.0\n\n", Not);
    check_request("GET / HTTP/1.1 \n\n", Not);
    check_request("GET http://a/ HTTP/1.1\r\n\r\n", Not);
    check_request("GET /\t HTTP/1.1\n\n", Not);
    check_request(b"GET /\x80", More);
    check_request(b"GET /\x80 HTTP/1.1", Not);
    check_request("POST / HTTP/1.", More);
    check_request("POST / HTTP/1.1", Not);
    check_request("GET /\naaaaaaaa", More);
    check_request("GET /\naaaaaaaaa", Not);
    let line = |lf: usize| format!("GET /{} HTTP/1.1\n\n", "a".repeat(lf - 14));
    check_request(line(1023), Head);
    check_request(line(1024), Not);
    check_request(&line(2000)[..1023], More);
    check_request(&line(2000)[..1024], Not);
}

#[test]
fn first_lines_of_responses() {
    use End::{Head, More, Not};
    check_response("HTTP/1.1 200 OK\r\n\r\n", Head);
    check_response("HTTP/1.11 200 OK\r\n\r\n", Head);
    check_response("HTTP/1.1 200 \n\n", Head);
    check_response("HTTP/1.1 20", More);
    check_response("HTTP/1.1 200\n", Not);
    check_response("HTTP/1.1\n20a", More);
    check_response("HTTP/1.1\n20aa", Not);
    check_response("HTTP/1.1 200 \t\n\n", Not);
    check_response("HTTP/2.0 200 OK", More);
    check_response("HTTP/2.0 200 OK\n", Not);
    check_response("nothing of that kind", More);
    let line = |lf: usize| format!("HTTP/1.1 {}\n\n", "a".repeat(lf - 9));
    check_response(line(1023), Head);
    check_response(line(1024), Not);
    check_response(&line(2000)[..1023], More);
    check_response(&line(2000)[..1024], Not);
}

#[test]
fn versions() {
    for (text, expected) in [("1", 1), ("0", 0), ("2", 0), ("Z", 0)] {
        for (direction, bytes) in [
            (Direction::Request, format!("GET / HTTP/1.{text}\n\n")),
            (Direction::Response, format!("HTTP/1.{text} 200 OK\n\n")),
        ] {
            let Status::Head(head) = read(direction, bytes.as_bytes()) else { panic!("{bytes:?} is a head") };
            assert_eq!(head.version, expected, "{bytes:?}");
        }
    }
}

#[test]
fn names() {
    use End::{Head, More, Not};
    let name = |len: usize| "a".repeat(len);
    check_request(request_of(&format!("{}: x\r\n\r\n", name(32))), Head);
    check_request(request_of(&format!("{}: x\r\n\r\n", name(33))), Not);
    check_request(request_of(&name(33)), More);
    check_request(request_of(&name(34)), Not);
    for wrong in [": x\r\n", "a : x\r\n", " a: x\r\n", "a\r\n", "a@", "a.b"] {
        check_request(request_of(wrong), Not);
    }
    check_request(request_of("a: b\r\n c\r\n\r\n"), Not);
}

#[test]
fn values() {
    use End::{Head, More, Not};
    let value = |len: usize, rest: &str| request_of(&format!("a: {}{rest}", "v".repeat(len)));
    check_request(value(1024, "\nb: c\r\n\r\n"), Head);
    check_request(value(1023, "\r\nb: c\r\n\r\n"), Head);
    // Too long, but p0f asks for one payload more.
    check_request(value(1024, "\r\nb: c\r\n\r\n"), More);
    check_request(value(1025, "\nb: c\r\n\r\n"), More);
    check_request(value(1025, ""), More);
    for (len, expected) in [(1024, Head), (1025, Not)] {
        let segments: [&[u8]; 2] = [&value(len, ""), b"\nb: c\r\n\r\n"];
        assert_eq!(end_of(Direction::Request, Options::default(), &segments), expected);
    }
}

#[test]
fn headers_are_counted() {
    use End::{Head, More, Not};
    let lines = |n: usize| "a: b\r\n".repeat(n);
    check_request(request_of(&format!("{}\r\n", lines(32))), Head);
    check_request(request_of(&lines(32)), More);
    check_request(request_of(&format!("{}a", lines(32))), Not);
    check_request(request_of(&format!("{}\r\n", lines(33))), Not);
}

#[test]
fn what_ends_a_head() {
    for end in ["\r\n", "\n", "\r", "\rbody", "\r\nbody"] {
        check_request(request_of(&format!("a: b\r\n{end}")), End::Head);
    }
    check_request(request_of("a: b\r\n"), End::More);
}

#[test]
fn a_head_ends_within_what_is_kept() {
    let kilobytes = format!("a: {}\r\n", "v".repeat(995)).repeat(8);
    let of_len = |len: usize| {
        let head = request_of(&kilobytes);
        let last = format!("b: {}\r\n\r\n", "v".repeat(len - head.len() - 7));
        let head = [head, last.into_bytes()].concat();
        assert_eq!(head.len(), len);
        head
    };
    check_request(of_len(MAX_STREAM), End::Head);
    check_request(of_len(MAX_STREAM + 1), End::Head);
    check_request(of_len(MAX_STREAM + 2), End::More);
}

#[test]
fn after_the_end_there_is_nothing() {
    let mut reader = HeadReader::request(Options::default());
    assert!(matches!(reader.advance(REQUEST), Status::Head(_)));
    assert!(reader.has_ended());
    assert_eq!(reader.advance(REQUEST), Status::NotHttp);
}

/// Deviation D6, both answers.
#[test]
fn other_methods() {
    for text in [
        "POST /form HTTP/1.1\r\n\r\n",
        "OPTIONS * HTTP/1.0\n\n",
        "CONNECT a.org:443 HTTP/1.1\r\n\r\n",
        "M-SEARCH * HTTP/1.1\r\n\r\n",
        "UPDATEREDIRECTREF /a HTTP/1.1\r\n\r\n",
        "patch /a HTTP/1.1\r\n\r\n",
        "VERSION_CONTROL /a HTTP/1.1\r\n\r\n",
    ] {
        assert_eq!(end_of(Direction::Request, P0F, &[text.as_bytes()]), End::Not, "{text:?}");
        assert_eq!(end_of(Direction::Request, METHODS, &[text.as_bytes()]), End::Head, "{text:?}");
    }
    for text in [
        "GET http://a/ HTTP/1.1\r\n\r\n",
        "HEAD * HTTP/1.1\r\n\r\n",
        " POST / HTTP/1.1\r\n\r\n",
        "SSH-2.0-OpenSSH_9.9\r\n",
        "OPTIONS sip:a SIP/2.0\r\n",
        "PRI * HTTP/2.0\r\n\r\n",
        "POSTPOSTPOSTHTTP/1.1\r\n\r\n",
    ] {
        assert_eq!(end_of(Direction::Request, METHODS, &[text.as_bytes()]), End::Not, "{text:?}");
    }
}

/// Deviation D5, both answers: p0f loses the line that the next segment begins in.
#[test]
fn segments_of_a_response() {
    let check = |segments: &[&str], p0f: Option<&str>, ours: Option<&str>| {
        let segments: Vec<&[u8]> = segments.iter().map(|segment| segment.as_bytes()).collect();
        assert_eq!(headers(Direction::Response, P0F, &segments).as_deref(), p0f, "{segments:?}");
        assert_eq!(headers(Direction::Response, BETTER, &segments).as_deref(), ours, "{segments:?}");
    };
    let all = Some("A=b,C=d,E=f");
    check(&["HTTP/1.1 200 OK\r\nA: b\r\n", "C: d\r\nE: f\r\n\r\n"], Some("A=b,E=f"), all);
    check(&["HTTP/1.1 200 OK\r\nA: b\r\nC", ": d\r\nE: f\r\n\r\n"], Some("A=b,E=f"), all);
    check(&["HTTP/1.1 200 OK\r\nA: b\r\nC", ": ", "d\r\nE: f\r\n\r\n"], Some("A=b,E=f"), all);
    check(&["HTTP/1.1 200 OK\r\n", "A: b\r\nC: d\r\nE: f\r\n\r\n"], Some("C=d,E=f"), all);
    check(&["HTTP", "/1.1 200 OK\r\nA: b\r\nC: d\r\nE: f\r\n\r\n"], all, all);
    // The empty line is lost, and the body read.
    check(&["HTTP/1.1 200 OK\r\nA: b\r\n", "\r\nE: f\r\n\r\n"], Some("A=b,E=f"), Some("A=b"));
    // What is lost must be text.
    check(&["HTTP/1.1 200 OK\r\nA: b\r\n", "C: \td\r\nE: f\r\n\r\n"], None, Some("A=b,C=\td,E=f"));
    // From beyond offset 1024 one byte is lost, before it the line has to end.
    let long = "x".repeat(600);
    let (a, b) = (format!("A: {long}\r\n"), format!("B: {long}\r\n"));
    let first = format!("HTTP/1.1 200 OK\r\n{a}{b}");
    let seen = format!("A={long},B={long}");
    check(&[&first, "C: d\r\n\r\n"], None, Some(&format!("{seen},C=d")));
    check(&[&first, "xC: d\r\n\r\n"], Some(&format!("{seen},C=d")), Some(&format!("{seen},xC=d")));
    let first = format!("HTTP/1.1 200 OK\r\n{a}");
    check(&[&first, &b, "C: d\r\n\r\n"], None, Some(&format!("{seen},C=d")));
}

/// Requests may span segments for p0f too.
#[test]
fn segments_of_a_request_lose_nothing() {
    for at in 0..REQUEST.len() {
        let (left, right) = REQUEST.split_at(at);
        assert_eq!(
            headers(Direction::Request, P0F, &[left, right]),
            headers(Direction::Request, P0F, &[REQUEST])
        );
    }
}

#[test]
fn split_anywhere_it_is_the_same() {
    for (direction, bytes) in [(Direction::Request, REQUEST), (Direction::Response, RESPONSE)] {
        let whole = read_segments(HeadReader::new(direction, BETTER), &[bytes]);
        assert!(matches!(whole, Status::Head(_)));
        let byte_by_byte: Vec<&[u8]> = bytes.chunks(1).collect();
        assert_eq!(read_segments(HeadReader::new(direction, BETTER), &byte_by_byte), whole);
        for first in 0..=bytes.len() {
            for second in first..=bytes.len() {
                let segments = [&bytes[..first], &bytes[first..second], &bytes[second..]];
                assert_eq!(
                    read_segments(HeadReader::new(direction, BETTER), &segments),
                    whole,
                    "{first}, {second}"
                );
            }
        }
    }
}

#[test]
fn cut_anywhere_it_needs_more() {
    for (direction, bytes) in [(Direction::Request, REQUEST), (Direction::Response, RESPONSE)] {
        for len in 0..bytes.len() {
            // The first byte of the empty line ends the head.
            let expected =
                if len + 1 == bytes.len() && direction == Direction::Request { End::Head } else { End::More };
            assert_eq!(end_of(direction, Options::default(), &[&bytes[..len]]), expected, "{len}");
        }
    }
}

#[test]
fn any_byte_changed_is_read_the_same_in_pieces() {
    for sample in [REQUEST, RESPONSE] {
        for at in 0..sample.len() {
            for change in [0x01, 0x20, 0x80, 0xff, sample[at], sample[at] ^ b'\n', sample[at] ^ b'\r'] {
                for choice in 0..4 {
                    let mut bytes = vec![choice, 7, 1, 0];
                    bytes.extend_from_slice(sample);
                    bytes[4 + at] ^= change;
                    super::fuzzing::head(&bytes);
                }
            }
        }
    }
}

#[test]
fn the_state_is_small() {
    assert!(size_of::<HeadReader>() <= 72, "{}", size_of::<HeadReader>());
}

#[test]
fn a_head_in_one_segment_is_not_copied() {
    let mut stream = HeadStream::new(HeadReader::request(Options::default()), Stream::new(9));
    let (Status::Head(head), _) = stream.push(9, REQUEST) else { panic!("a head") };
    assert_eq!(head.bytes.as_ptr(), REQUEST.as_ptr());
    assert_eq!(stream.next_seq(), 9 + REQUEST.len() as u32);
    assert_eq!(stream.push(9 + REQUEST.len() as u32, REQUEST).0, Status::NotHttp);
}

/// Where httparse finds a head, it has these headers and ends here. `None` where it finds none.
fn judged_alike(
    direction: Direction,
    head: &HttpObservation<'_>,
    end: HeadEnd,
    bytes: &[u8],
) -> Result<Option<()>, TestCaseError> {
    let mut slots = [httparse::EMPTY_HEADER; 300];
    let judged = match direction {
        Direction::Response => {
            let mut judge = httparse::Response::new(&mut slots);
            judge.parse(bytes).map(|status| (status, judge.headers.to_vec()))
        }
        Direction::Request => {
            let mut judge = httparse::Request::new(&mut slots);
            judge.parse(bytes).map(|status| (status, judge.headers.to_vec()))
        }
    };
    let Ok((httparse::Status::Complete(len), judged)) = judged else { return Ok(None) };
    // It trims blanks around values, and takes names that have a bar or are longer.
    let ours: Vec<_> = head.headers().map(|h| (h.name, h.value.trim_ascii())).collect();
    let usable = |name: &str| !name.contains('|') && name.len() <= fp_obs::MAX_HTTP_NAME;
    let (usable, others): (Vec<_>, Vec<_>) =
        judged.iter().map(|h| (h.name, h.value.trim_ascii())).partition(|(name, _)| usable(name));
    prop_assert_eq!(&ours[..], &usable[..usable.len().min(fp_obs::MAX_HTTP_HEADERS)]);
    prop_assert_eq!(usize::from(end.len), len);
    prop_assert_eq!(head.spans.passed_over().total() as usize, judged.len() - ours.len());
    prop_assert!(usable.len() > fp_obs::MAX_HTTP_HEADERS || others.len() + ours.len() == judged.len());
    Ok(Some(()))
}

/// A caller that hands over fewer bytes than before gets a wrong answer and no panic.
#[test]
fn bytes_that_go_away() {
    let head = b"HTTP/1.1 200 OK\r\nServer : nginx\r\nContent-Length: 5\r\n\r\n";
    for options in [P0F, METHODS, BETTER] {
        for (first, then) in (0..=head.len()).flat_map(|first| (0..first).map(move |then| (first, then))) {
            let mut reader = HeadReader::new(Direction::Response, options);
            reader.advance(&head[..first]);
            let less = reader.advance(&head[..then]);
            assert!(!matches!(less, Status::Head(_)), "{first} {then}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Heads written from names and values read back, and httparse finds in them what we find.
    #[test]
    fn well_formed_heads(headers in strategy::headers(), response in any::<bool>()) {
        let direction = if response { Direction::Response } else { Direction::Request };
        let written = HttpObservation::from_headers(1, headers.iter().map(|(name, value)| (&**name, &**value)));
        let mut bytes = if response { b"HTTP/1.1 200 OK\r\n".to_vec() } else { b"GET / HTTP/1.1\r\n".to_vec() };
        bytes.extend_from_slice(&written.bytes);
        bytes.extend_from_slice(b"\r\n");
        let mut reader = HeadReader::new(direction, BETTER);
        let Status::Head(head) = reader.advance(&bytes) else {
            return Err(TestCaseError::fail("not a head"));
        };
        prop_assert!(head.headers().eq(written.headers()));
        prop_assert!(head.spans.passed_over().is_empty());
        prop_assert_eq!(reader.end(), HeadEnd { len: bytes.len() as u16, ..HeadEnd::default() });

        if judged_alike(direction, &head, reader.end(), &bytes)?.is_none() {
            // It refuses control characters.
            prop_assert!(headers.iter().any(|(_, value)| value.iter().any(|byte| matches!(byte, 0..0x20 | 0x7f))));
        }
    }

    /// Heads with a few bytes changed, read in pieces: no panic, and the pieces do not matter.
    #[test]
    fn damaged_heads(
        headers in strategy::headers(),
        control in any::<[u8; 4]>(),
        damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
    ) {
        let written = HttpObservation::from_headers(1, headers.iter().map(|(name, value)| (&**name, &**value)));
        let line: &[u8] = if control[0] & 1 == 0 { b"GET / HTTP/1.1\r\n" } else { b"HTTP/1.1 200 OK\r\n" };
        let mut bytes = [&control, line, &written.bytes, b"\r\n"].concat();
        for (index, byte) in damage {
            let at = index.index(bytes.len());
            bytes[at] = byte;
        }
        super::fuzzing::head(&bytes);
        let (_, bytes) = bytes.split_at(control.len());
        let direction = if line.starts_with(b"G") { Direction::Request } else { Direction::Response };
        let mut reader = HeadReader::new(direction, BETTER);
        if let Status::Head(head) = reader.advance(bytes) {
            judged_alike(direction, &head, reader.end(), bytes)?;
        }
    }

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        super::fuzzing::head(&bytes);
    }

    /// Segments in any order, some twice, give the head of the whole.
    #[test]
    fn segments_in_any_order(
        first_seq in any::<u32>(),
        (cuts, order) in proptest::collection::btree_set(1..REQUEST.len(), 0..8)
            .prop_flat_map(|cuts| {
                let pieces: Vec<usize> = (0..=cuts.len()).chain(0..=cuts.len() / 2).collect();
                (Just(cuts), Just(pieces).prop_shuffle())
            }),
    ) {
        let ends: Vec<usize> = cuts.iter().copied().chain([REQUEST.len()]).collect();
        let mut stream = HeadStream::new(HeadReader::request(Options::default()), Stream::new(first_seq));
        let mut found = None;
        for piece in order {
            let start = if piece == 0 { 0 } else { ends[piece - 1] };
            if let (Status::Head(head), _) = stream.push(first_seq.wrapping_add(start as u32), &REQUEST[start..ends[piece]]) {
                prop_assert!(found.is_none());
                found = Some(head.into_owned());
            }
        }
        let Status::Head(whole) = read(Direction::Request, REQUEST) else { panic!("a head") };
        prop_assert_eq!(found, Some(whole));
    }
}
