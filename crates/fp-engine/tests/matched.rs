//! What is remembered of earlier packets must not show in what is said of later ones.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use fp_capture::{FileSource, Source};
use fp_db::Database;
use fp_engine::{Config, Deviations, Direction, Engine, Event, EventKind, LinkType, Timestamp};
use fp_match::{Matcher, hops, tcp_quality};

#[test]
fn every_handshake_of_the_captures_is_matched_as_if_it_were_the_first() {
    let database = Database::embedded();
    let matcher = Matcher::new(&database);
    let mut captures: Vec<_> = walk(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata")));
    captures.sort();
    let mut engine = Engine::new(&database, Config::default());
    let (mut compared, mut alike) = (0, HashMap::new());
    // Twice: once everything is remembered, and whatever shares its place was.
    for capture in captures.iter().chain(&captures) {
        let mut source = FileSource::new([capture]);
        while let Ok(Some(frame)) = source.next() {
            let mut check = |event: &Event<'_>| {
                let (tcp, direction) = match &event.kind {
                    EventKind::Syn(tcp) => (tcp, Direction::Request),
                    EventKind::SynAck(tcp) => (tcp, Direction::Response),
                    _ => return,
                };
                let found = matcher.tcp(&tcp.observation, direction);
                assert_eq!(tcp.verdict, found.verdict, "{}", tcp.observation.raw_sig(direction));
                assert_eq!(tcp.hops, hops(&tcp.observation, &found, &database));
                assert_eq!(tcp.quality, tcp_quality(&tcp.observation, &found, &database));
                if direction == Direction::Request {
                    assert_eq!(tcp.observation.window_multiple, tcp.observation.detect_window_multiple(0));
                }
                let timestamp = u32::from(tcp.observation.timestamp != 0);
                let mut told = (direction, **tcp);
                told.1.observation.timestamp = timestamp;
                let alike = alike.entry(tcp.alike().expect("an engine numbers them")).or_insert(told);
                assert_eq!(*alike, told, "what has the same number tells the same");
                compared += 1;
            };
            engine.push(frame.time, LinkType(frame.link_type), frame.data, &mut check);
        }
    }
    assert!(compared > 100, "{compared}");
    assert!(alike.len() * 2 < compared, "{}", alike.len());
}

/// It begins with a TTL of 255, Linux with 64.
#[test]
fn cisco_ios_is_no_linux() {
    const SYN: [u8; 44] = [
        0x45, 0, 0, 44, 0x12, 0x34, 0, 0, 255, 6, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2, // IPv4
        0x9c, 0x40, 0, 80, 0, 0, 0, 1, 0, 0, 0, 0, 0x60, 2, 0x10, 0x20, 0, 0, 0, 0, // TCP, window 4128
        2, 4, 0x05, 0xb4, // MSS 1460
    ];
    let text = "classes = unix\n[tcp:request]\nlabel = s:unix:Linux:\nsig = *:64:0:*:4128,0:mss::0\n";
    let database = Database::parse("test", text).unwrap();
    let as_p0f = Deviations::ALL.without(Deviations::HIGHER_TTL);
    for (deviations, named) in [(Deviations::ALL, false), (as_p0f, true)] {
        let mut engine = Engine::new(&database, Config::default().with_deviations(deviations));
        let mut told = Vec::new();
        engine.push(Timestamp::default(), LinkType::RAW, &SYN, &mut |event: &Event<'_>| {
            if let EventKind::Syn(tcp) = &event.kind {
                told.push(tcp.verdict.is_some_and(|verdict| verdict.is_fuzzy()));
            }
        });
        assert_eq!(told, [named]);
    }
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = folder.read_dir().expect("testdata is there");
    let paths = entries.map(|entry| entry.expect("it can be read").path());
    paths
        .flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] })
        .filter(|path| is_capture(path))
        .collect()
}

fn is_capture(path: &Path) -> bool {
    path.file_stem().is_some_and(|stem| stem.to_string_lossy().starts_with("capture"))
}
