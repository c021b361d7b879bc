use fp_engine::{Config, Deviations};

use crate::script::{Script, Segment, database, segment, told_with as told};

const REQUEST: &str = "GET / HTTP/1.1\r\nHost: a\r\nAccept: */*\r\n\r\n";

fn as_p0f() -> Config {
    Config::default().with_deviations(Deviations::NONE)
}

#[test]
fn segments_in_any_order() {
    let (first, rest) = REQUEST.split_at(10);
    let (second, third) = rest.split_at(12);
    let parts = [(101, first), (111, second), (123, third)];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let talk = |script: &mut Script<'_>| {
            for part in order {
                let (seq, text): (u32, &str) = parts[part];
                script.client_says(seq, text);
            }
        };
        assert_eq!(told(Config::default(), talk), ["client http request 2 headers"], "{order:?}");
        let p0f = if order == [0, 1, 2] { vec!["client http request 2 headers"] } else { vec![] };
        assert_eq!(told(as_p0f(), talk), p0f, "{order:?}");
    }
}

#[test]
fn a_response_over_segments_is_read_whole() {
    let talk = |script: &mut Script<'_>| {
        script
            .client_says(101, REQUEST)
            .server_says(501, "HTTP/1.1 200 OK\r\nServer: b\r\nDa")
            .server_says(531, "te: c\r\nVary: d\r\n\r\n");
    };
    assert_eq!(told(Config::default(), talk)[1..], ["server http response 3 headers"]);
    assert_eq!(
        told(as_p0f(), talk)[1..],
        ["server http response 2 headers"],
        "p0f loses the line that was cut"
    );
}

#[test]
fn payload_on_a_fin() {
    let talk = |script: &mut Script<'_>| {
        let payload = b"HTTP/1.0 200 OK\r\nServer: b\r\n\r\n";
        script.client_says(101, REQUEST).server(Segment { payload, ..segment("FA", 501) });
    };
    assert_eq!(told(Config::default(), talk)[1..], ["server http response 1 headers"]);
    assert_eq!(told(as_p0f(), talk)[1..], Vec::<String>::new());
}

#[test]
fn later_requests_of_a_connection() {
    let talk = |script: &mut Script<'_>| {
        let (request, response) = (REQUEST.len() as u32, "HTTP/1.1 200 OK\r\nDate: b\r\n\r\n");
        script.client_says(101, REQUEST).server_says(501, response);
        script.client_says(101 + request, REQUEST).server_says(501 + response.len() as u32, response);
    };
    let both = ["client http request 2 headers", "server http response 1 headers"];
    assert_eq!(told(Config::default(), talk), [both, both].concat());
    assert_eq!(told(as_p0f(), talk), both);
}

#[test]
fn other_methods() {
    let talk = |script: &mut Script<'_>| {
        script
            .client_says(101, "POST / HTTP/1.1\r\nHost: a\r\n\r\n")
            .server_says(501, "HTTP/1.1 200 OK\r\nA: b\r\n\r\n");
    };
    assert_eq!(
        told(Config::default(), talk),
        ["client http request 1 headers", "server http response 1 headers"]
    );
    assert_eq!(told(as_p0f(), talk), Vec::<String>::new());
}

#[test]
fn a_method_that_comes_in_two_segments() {
    let talk = |script: &mut Script<'_>| {
        script.client_says(101, "GE").client_says(103, "T / HTTP/1.1\r\nHost: a\r\n\r\n");
    };
    assert_eq!(told(Config::default(), talk), ["client http request 1 headers"]);
    assert_eq!(told(as_p0f(), talk), ["client http request 1 headers"]);
}

#[test]
fn a_body_that_is_not_text_leaves_the_head() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    script.connect().client_says(101, REQUEST).told();
    let payload = b"HTTP/1.1 200 OK\r\nServer: b\r\n\r\n\xff\xfe\x00\x80";
    script.server(Segment { payload, ..segment("A", 501) });
    assert_eq!(script.told(), ["server http response 1 headers"]);
}

#[test]
fn what_looks_like_a_head_elsewhere_is_none() {
    const ANSWER: &str = "HTTP/1.1 200 OK\r\nServer: b\r\n\r\n";
    let request = ["client http request 2 headers"];
    // Inside another head, of which it is a line that is no header.
    let inside = |script: &mut Script<'_>| {
        script.client_says(101, "GET / HTTP/1.1\r\nHost: a\r\n").client_says(126, REQUEST);
    };
    assert_eq!(told(Config::default(), inside), ["client http request 3 headers"]);
    let limits = Config::default().with_deviations(Deviations::ALL.without(Deviations::LARGE_HEADS));
    assert!(told(limits, inside).is_empty());
    // Behind a hole.
    let behind = |script: &mut Script<'_>| {
        script.client_says(131, REQUEST);
    };
    assert!(told(Config::default(), behind).is_empty());
    // From the end that does not send such heads.
    let answered_by_a_request = |script: &mut Script<'_>| {
        script.client_says(101, REQUEST).server_says(501, REQUEST);
    };
    assert_eq!(told(Config::default(), answered_by_a_request), request);
    let answer_of_the_client = |script: &mut Script<'_>| {
        script.client_says(101, ANSWER);
    };
    assert!(told(Config::default(), answer_of_the_client).is_empty());
}
