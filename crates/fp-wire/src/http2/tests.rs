use fp_obs::Direction;
use fp_obs::http2::{Http2Opening, PseudoHeader};

use super::*;

const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
/// SETTINGS with HEADER_TABLE_SIZE 65536 and INITIAL_WINDOW_SIZE 131072.
const SETTINGS: [u8; 12] = [0, 1, 0, 1, 0, 0, 0, 4, 0, 2, 0, 0];
/// GET http://www.example.com/ with user-agent curl (RFC 7541, C.3.1, and a literal).
const BLOCK: &[u8] = b"\x82\x86\x84\x41\x0fwww.example.com\x7a\x04curl";

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let len = (payload.len() as u32).to_be_bytes();
    [&len[1..], &[kind, flags], &stream.to_be_bytes(), payload].concat()
}

fn client(frames: &[Vec<u8>]) -> Vec<u8> {
    [PREFACE, &frame(4, 0, 0, &SETTINGS), &frames.concat()].concat()
}

fn read(direction: Direction, upgraded: bool, bytes: &[u8]) -> Status {
    OpeningReader::new(direction, upgraded).read(&mut &bytes[..])
}

fn opening(bytes: &[u8]) -> Http2Opening {
    match read(Direction::Request, false, bytes) {
        Status::Opening(opening, _) => *opening,
        other => panic!("{other:?}"),
    }
}

/// What Firefox sends: a window, priorities, and a head with one.
fn firefox() -> Vec<u8> {
    client(&[
        frame(8, 0, 0, &[0, 0xbf, 0, 1]),
        frame(2, 0, 3, &[0, 0, 0, 0, 200]),
        frame(2, 0, 9, &[0x80, 0, 0, 7, 0]),
        // Nobody knows this one.
        frame(0x7f, 0xff, 5, b"grease"),
        frame(4, 1, 0, &[]),
        frame(1, 0x25, 15, &[&[0, 0, 0, 13, 41], BLOCK].concat()),
    ])
}

#[test]
fn a_client() {
    let mut bytes = &[&firefox()[..], b"behind"].concat()[..];
    let mut reader = OpeningReader::new(Direction::Request, false);
    let Status::Opening(opening, Some(head)) = reader.read(&mut bytes) else { panic!() };
    assert_eq!(opening.akamai(), "1:65536;4:131072|12517377|3:0:0:201,9:1:7:1|m,s,p,a");
    assert_eq!(opening.head_priority.unwrap().to_string(), "15:0:13:42");
    assert!(!opening.malformed_head && !opening.upgraded);
    assert_eq!(head.version, 2);
    let headers: Vec<_> = head.headers().map(|header| (header.name, header.value)).collect();
    assert_eq!(headers, [("User-Agent", &b"curl"[..])]);
    assert_eq!(bytes, b"behind");
    assert_eq!(reader.read(&mut bytes), Status::Ended);
    assert_eq!(reader.kept(), 0);
}

#[test]
fn in_pieces_and_cut_at_every_length() {
    let all = firefox();
    let whole = read(Direction::Request, false, &all);
    for len in 0..all.len() {
        let (mut first, mut second) = all.split_at(len);
        let mut reader = OpeningReader::new(Direction::Request, false);
        assert_eq!(reader.read(&mut first), Status::NeedMore, "{len}");
        assert!(first.is_empty());
        assert_eq!(reader.read(&mut second), whole, "{len}");
        assert_eq!(begins(Direction::Request, &all[..len]), if len < 24 { None } else { Some(true) });
    }
}

#[test]
fn a_server() {
    let mut bytes = frame(4, 0, 0, &SETTINGS);
    for len in 0..9 {
        assert_eq!(begins(Direction::Response, &bytes[..len]), None);
    }
    assert_eq!(begins(Direction::Response, &bytes), Some(true));
    bytes.extend(frame(4, 1, 0, &[]));
    // 103 with an entry of the table, DATA of another stream, then 200 that names the entry.
    bytes.extend(frame(1, 4, 1, b"\x08\x03103\x76\x01s"));
    bytes.extend(frame(0, 0, 3, &[0; 20_000]));
    bytes.extend(frame(1, 5, 1, b"\x88\xbe"));
    let Status::Opening(opening, Some(head)) = read(Direction::Response, false, &bytes) else { panic!() };
    assert_eq!(opening.server_text(), "1:65536;4:131072|00");
    assert_eq!(opening.pseudo_headers, [PseudoHeader::Status]);
    assert_eq!(head.headers().map(|header| (header.name, header.value)).next(), Some(("Server", &b"s"[..])));
}

#[test]
fn a_head_in_several_frames() {
    let (first, second) = BLOCK.split_at(10);
    let padded = [&[3], first, &[0; 3]].concat();
    let bytes = client(&[frame(1, 8, 1, &padded), frame(9, 0, 1, &[]), frame(9, 4, 1, second)]);
    assert_eq!(opening(&bytes).akamai(), "1:65536;4:131072|00|0|m,s,p,a");
    for broken in [
        // Of another stream, another frame between, none behind, more padding than there is.
        client(&[frame(1, 0, 1, first), frame(9, 4, 3, second)]),
        client(&[frame(1, 0, 1, first), frame(8, 0, 0, &[0; 4])]),
        client(&[frame(9, 4, 1, second)]),
        client(&[frame(1, 12, 1, &[9, 0, 0])]),
    ] {
        assert_eq!(read(Direction::Request, false, &broken), Status::Ended);
    }
}

#[test]
fn a_client_that_asked_before() {
    let bytes = client(&[frame(8, 0, 0, &[0, 0, 0, 1]), frame(4, 1, 0, &[])]);
    assert_eq!(read(Direction::Request, false, &bytes), Status::NeedMore);
    let Status::Opening(opening, None) = read(Direction::Request, true, &bytes) else { panic!() };
    assert_eq!((opening.akamai().as_str(), opening.malformed_head), ("1:65536;4:131072|1|0|", false));
    // In the other order, as curl does when it asks again.
    let bytes = client(&[frame(4, 1, 0, &[]), frame(8, 0, 0, &[0, 0, 0, 1])]);
    assert_eq!(read(Direction::Request, true, &bytes), Status::Opening(opening, None));
}

#[test]
fn floods() {
    let empty = frame(9, 0, 1, &[]);
    let continuations: Vec<_> = [frame(1, 0, 1, &[])].into_iter().chain(vec![empty; 10_000]).collect();
    assert_eq!(read(Direction::Request, false, &client(&continuations)), Status::Ended);
    let priorities = vec![frame(2, 0, 3, &[0; 5]); 10_000];
    assert_eq!(read(Direction::Request, false, &client(&priorities)), Status::Ended);
    let large = [frame(1, 0, 1, &[0; 16_000]), frame(9, 4, 1, &[0; 16_000])];
    assert!(opening(&client(&large)).malformed_head);
    // A field of 4,000 bytes that is said again in a byte each.
    let mut bomb = b"\x40\x01n\x7f\xa1\x1e".to_vec();
    bomb.resize(bomb.len() + 4000, b'v');
    bomb.resize(16_384, 0xbe);
    assert!(opening(&client(&[frame(1, 4, 1, &bomb)])).malformed_head);
    let settings = frame(4, 0, 0, &[0; 6 * 200]);
    let bytes = [PREFACE, &settings, &frame(1, 4, 1, BLOCK)].concat();
    assert_eq!(opening(&bytes).settings.len(), 32);
}

#[test]
fn what_is_no_http2() {
    for bytes in [
        [PREFACE, &frame(4, 1, 0, &[])[..]].concat(),
        [PREFACE, &frame(1, 4, 1, BLOCK)[..]].concat(),
        [PREFACE, &frame(4, 0, 0, &[0; 5])[..]].concat(),
        client(&[frame(8, 0, 0, &[0; 5])]),
        client(&[frame(2, 0, 1, &[0; 4])]),
        client(&[frame(1, 4, 0, BLOCK)]),
        client(&[frame(1, 4, 1, &[0; 16_385])]),
        b"PRI * HTTP/2.1".to_vec(),
    ] {
        assert_eq!(read(Direction::Request, false, &bytes), Status::Ended);
    }
    assert_eq!(begins(Direction::Request, b"PRI * HTTP/1"), Some(false));
    assert_eq!(begins(Direction::Response, &[0, 0, 5, 4, 0, 0, 0, 0, 0]), Some(false));
    assert_eq!(begins(Direction::Response, b"HTTP/1.1"), Some(false));
}
