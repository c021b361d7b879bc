//! Streams of events.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use fp_web::Kept;

use crate::server::Server;

const CAPTURE: &str = "curl-nginx-ipv4/capture.pcap";

/// What comes of a stream until `enough` is true of it.
fn read(server: &Server, path: &str, headers: &[(&str, &str)], enough: impl Fn(&str) -> bool) -> String {
    let headers = [&[("accept", "text/event-stream")], headers].concat();
    let mut stream = server.send("GET", path, &headers, b"");
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let (mut text, mut buffer) = (String::new(), [0; 4096]);
    while !enough(&text) {
        match stream.read(&mut buffer) {
            Ok(0) | Err(_) => break,
            Ok(count) => text += &String::from_utf8_lossy(&buffer[..count]),
        }
    }
    text
}

fn ids(text: &str) -> Vec<u64> {
    text.lines().filter_map(|line| line.strip_prefix("id: ")?.parse().ok()).collect()
}

#[test]
fn a_stream_resumes() {
    let server = Server::with(&[CAPTURE]);
    let last = server.get("/api/v1/events").json()["last"].as_u64().unwrap();
    let end = format!("id: {last}\n");
    let whole = read(&server, "/api/v1/events", &[], |text| text.contains(&end));
    assert_eq!(ids(&whole), (1..=last).collect::<Vec<_>>());
    let resumed = read(&server, "/api/v1/events", &[("last-event-id", "3")], |text| text.contains(&end));
    assert_eq!(ids(&resumed), (4..=last).collect::<Vec<_>>());
    assert!(!resumed.contains("event: lost"), "{resumed}");
    let captures =
        read(&server, &format!("/api/v1/events?after={last}"), &[], |text| text.contains("event: captures"));
    assert!(ids(&captures).is_empty());
    // A number of another run is passed over.
    let other = read(&server, "/api/v1/events?after=999999", &[], |text| text.contains("event: captures"));
    assert!(ids(&other).is_empty());
}

#[test]
fn who_is_too_slow_is_told_what_was_lost() {
    let server = Server::of(&[CAPTURE], Kept { events: 3, ..Kept::default() }, None);
    let page = server.get("/api/v1/events").json();
    let (first, last) = (page["first"].as_u64().unwrap(), page["last"].as_u64().unwrap());
    assert_eq!(last - first, 2);
    let end = format!("id: {last}\n");
    let text = read(&server, "/api/v1/events?after=1", &[], |text| text.contains(&end));
    assert!(text.contains(&format!("event: lost\ndata: {{\"count\":{}}}\n", first - 2)), "{text}");
    assert_eq!(ids(&text), (first..=last).collect::<Vec<_>>());
}

/// One address gets a share of the connections, and who does not say what it wants is closed.
#[test]
fn who_says_nothing_takes_no_place_for_long() {
    let server = Server::with(&[CAPTURE]);
    let mut stream = server.send("GET", "/api/v1/events", &[("accept", "text/event-stream")], b"");
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    assert!(stream.read(&mut [0; 64]).unwrap() > 0);
    let mut idle: Vec<TcpStream> = (1..150).map(|_| TcpStream::connect(server.address).unwrap()).collect();
    for half in idle.iter_mut().take(10) {
        half.write_all(b"GET / HTTP/1.1\r\nHost: ").unwrap();
    }
    // The places of this address are taken: the next is closed, unheard.
    let mut more = TcpStream::connect(server.address).unwrap();
    more.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    assert!(matches!(more.read(&mut [0; 64]), Ok(0)));
    for mut one in idle {
        one.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        assert!(matches!(one.read(&mut [0; 64]), Ok(0)), "closed in the end");
    }
    assert_eq!(server.get("/api/v1/captures").status, 200);
    // A stream said what it wants, and goes on.
    stream.set_nonblocking(true).unwrap();
    let mut buffer = [0; 4096];
    let open = loop {
        match stream.read(&mut buffer) {
            Ok(0) => break false,
            Ok(_) => {}
            Err(error) => break error.kind() == std::io::ErrorKind::WouldBlock,
        }
    };
    assert!(open);
}
