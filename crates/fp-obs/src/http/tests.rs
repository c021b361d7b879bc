use super::*;

fn head(headers: &[(&str, &str)]) -> HttpObservation<'static> {
    HttpObservation::from_headers(1, headers.iter().map(|(name, value)| (*name, value.as_bytes())))
}

fn raw_sig(direction: Direction, headers: &[(&str, &str)]) -> String {
    head(headers).raw_sig(direction, &|name| name == "X-Database").to_string()
}

/// The headers part of the text alone.
fn printed(direction: Direction, headers: &[(&str, &str)]) -> String {
    raw_sig(direction, headers).split(':').nth(1).unwrap_or_default().to_string()
}

#[test]
fn a_request_as_p0f_prints_it() {
    let text = raw_sig(
        Direction::Request,
        &[
            ("Host", "example.org"),
            ("Accept", "*/*"),
            ("Cookie", "a=b"),
            ("cookie", "a=b"),
            ("User-Agent", "curl/8|x"),
        ],
    );
    assert_eq!(
        text,
        "1:Host,Accept=[*/*],?Cookie,cookie=[a=b],User-Agent:\
         Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:curl/8|x"
    );
}

#[test]
fn a_response_as_p0f_prints_it() {
    let text = raw_sig(
        Direction::Response,
        &[
            ("Date", "now"),
            ("Server", "nginx"),
            ("ETag", "1"),
            ("User-Agent", "odd"),
            ("Content-type", "text/html"),
        ],
    );
    assert_eq!(
        text,
        "1:Date,Server,?ETag,User-Agent=[odd],Content-type=[text/html]:\
         Content-Type,Connection,Keep-Alive,Accept-Ranges:nginx"
    );
}

#[test]
fn where_a_printed_value_ends() {
    let long = "x".repeat(201);
    let d = Direction::Request;
    assert_eq!(printed(d, &[("A", &long)]), format!("A=[{}]", "x".repeat(200)));
    assert_eq!(printed(d, &[("A", "b\rc")]), "A=[b]");
    assert_eq!(printed(d, &[("A", "b\u{7f}é")]), "A=[b\u{7f}]");
    assert_eq!(printed(d, &[("A", "b]c")]), "A=[b]");
    assert_eq!(printed(d, &[("A", ""), ("B", "\t"), ("C", "]")]), "A,B,C");
    assert_eq!(
        printed(d, &[("A", "b|c"), ("Accept", "b|c"), ("accept", "b|c")]),
        "A=[b|c],Accept=[b],accept=[b|c]"
    );
    assert_eq!(printed(d, &[("X-Database", "b|c"), ("ETag", "|")]), "X-Database=[b],ETag");
}

#[test]
fn the_last_value_that_is_one() {
    let seen = head(&[("User-Agent", "a"), ("User-Agent", "b"), ("User-Agent", "")]);
    assert_eq!(seen.software(Direction::Request, NameCase::Exact), Some(&b"b"[..]));
    assert_eq!(seen.software(Direction::Response, NameCase::Exact), None);
    // A second CR before the line end is a value to p0f.
    let seen = head(&[("Accept-Language", "en"), ("Accept-Language", "\r")]);
    assert_eq!(seen.language(NameCase::Exact), None);
}

#[test]
fn case_matters_only_when_asked_for() {
    let seen = head(&[
        ("user-agent", "a"),
        ("SERVER", "b"),
        ("accept-language", "de"),
        ("via", "1.1 x"),
        ("date", "Thu, 01 Jan 1970 00:00:01 GMT"),
    ]);
    let software = |case| Direction::ALL.map(|d| seen.software(d, case));
    assert_eq!(software(NameCase::Exact), [None, None]);
    assert_eq!(software(NameCase::Ignored), [Some(&b"a"[..]), Some(&b"b"[..])]);
    assert_eq!(seen.language(NameCase::Exact), None);
    assert_eq!(seen.language(NameCase::Ignored), Some("German"));
    assert_eq!([NameCase::Exact, NameCase::Ignored].map(|c| seen.has_via(c)), [false, true]);
    assert_eq!([NameCase::Exact, NameCase::Ignored].map(|c| seen.date(c)), [None, Some(1)]);
}

#[test]
fn via_needs_a_value() {
    assert!(!head(&[("Via", ""), ("X-Forwarded-For", "")]).has_via(NameCase::Exact));
    assert!(head(&[("X-Forwarded-For", "10.0.0.1")]).has_via(NameCase::Exact));
}

#[test]
fn made_heads_read_back() {
    let made = HttpObservation::from_headers(0, [("A", &b"b"[..]), ("C", &[0, 255][..])]);
    let read: Vec<_> = made.headers().map(|h| (h.name, h.value)).collect();
    assert_eq!(read, [("A", &b"b"[..]), ("C", &[0, 255][..])]);
    assert_eq!(made.clone().into_owned(), made);
}

#[test]
fn reads_what_it_prints() {
    let request = "1:Host,User-Agent,?Referer,Accept=[text/html,*/*;q=0.8],X-Empty,accept-language=[de|fr]:\
        Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:Mozilla/5.0 (X11; rv:128.0)";
    let response = "0:?ETag,Server,Date:Content-Type,Connection,Keep-Alive,Accept-Ranges:nginx/1.22.1";
    for (direction, text) in [
        (Direction::Request, request),
        (Direction::Response, response),
        (Direction::Response, "1::Content-Type,Connection,Keep-Alive,Accept-Ranges,Date:"),
    ] {
        let read = HttpObservation::from_raw_sig(text, direction).unwrap();
        assert_eq!(read.raw_sig(direction, &|_| false).to_string(), text);
    }
    let read = HttpObservation::from_raw_sig(request, Direction::Request).unwrap();
    let accept = read.headers().find(|header| header.name == "Accept").unwrap();
    assert_eq!(accept.value, b"text/html,*/*;q=0.8");
}

#[test]
fn faults_of_a_text_are_located() {
    let many = vec!["A"; 129].join(",");
    for (text, span) in [
        ("3:Host::", 0..1),
        ("1", 1..1),
        ("1:Host", 6..6),
        ("1:Host,:x:", 7..8),
        ("1:Ho st::", 4..5),
        ("1:Host=x::", 7..8),
        ("1:Host=[x::", 11..11),
        ("1:Host=[\u{e9}]::", 8..10),
        ("1:Host::curl", 8..12),
        ("1:Host:,:", 7..8),
        ("1:User-Agent::a]", 15..16),
        (&format!("1:{}::", "n".repeat(256)), 2..258),
        (&format!("1:{many}::"), 258..259),
    ] {
        let error = HttpObservation::from_raw_sig(text, Direction::Request).unwrap_err();
        assert_eq!(error.span(), span, "{text}: {error}");
    }
}
