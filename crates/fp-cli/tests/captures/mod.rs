//! Several captures: where each event was found, and captures that are not given in the order of
//! their times.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use fp_capture::{CaptureReader, Source, Timestamp};
use serde_json::Value;

use crate::capture::{self, Capture};
use crate::{Outcome, Room, without_origin};

/// The captures of `testdata/`, whichever are damaged.
fn testdata() -> Vec<PathBuf> {
    let cases = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata")).unwrap();
    let cases = cases.map(|case| case.unwrap().path()).filter(|path| path.is_dir());
    let files = cases.flat_map(|case| std::fs::read_dir(case).unwrap().map(|file| file.unwrap().path()));
    files.filter(|file| file.file_name().unwrap().to_string_lossy().starts_with("capture.")).collect()
}

/// The times of all packets of a capture.
fn times(path: &Path) -> Vec<Timestamp> {
    let mut reader = CaptureReader::open(path).unwrap();
    let mut times = Vec::new();
    while let Ok(Some(frame)) = reader.next() {
        times.push(frame.time);
    }
    times
}

fn events(outcome: &Outcome) -> Vec<Value> {
    outcome.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Seconds of a day and the fraction as the lines have them: enough to tell packets apart.
fn shown(time: Timestamp) -> String {
    let of_day = time.seconds.rem_euclid(86_400);
    let (hour, minute, second) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
    let digits = usize::from(time.digits);
    let fraction = &format!("{:09}", time.nanos)[..digits];
    format!("T{hour:02}:{minute:02}:{second:02}.{fraction}Z")
}

/// The packet that an event names is of the event's time, whatever the format, the filter and the
/// number of threads.
#[test]
fn each_event_names_its_capture_and_packet() {
    let room = Room::new();
    let paths = testdata();
    let names: Vec<&str> = paths.iter().map(|path| path.to_str().unwrap()).collect();
    let times: BTreeMap<&str, Vec<Timestamp>> =
        names.iter().zip(&paths).map(|(name, path)| (*name, times(path))).collect();
    let filters: &[&[&str]] =
        if crate::has_libpcap() { &[&[], &["--filter", "tcp and not port 1"]] } else { &[&[]] };
    for filter in filters {
        for threads in ["1", "2"] {
            let outcome = room.run(
                &[&["pcap", "-q", "--format", "json", "--threads", threads][..], filter, &names].concat(),
            );
            let events = events(&outcome);
            assert!(events.len() > 500, "{}", outcome.stderr);
            let mut captures = std::collections::BTreeSet::new();
            for event in events {
                let capture = event["capture"].as_str().unwrap();
                let packet = event["packet"].as_u64().unwrap() as usize;
                let time = times[capture][packet - 1];
                // A damaged capture has times that no clock shows.
                if (0..1_000_000_000).contains(&time.nanos) && time.digits > 0 {
                    let told = event["time"].as_str().unwrap();
                    assert!(told.ends_with(&shown(time)), "{event}: not {}", shown(time));
                }
                captures.insert(capture.to_owned());
            }
            assert!(captures.len() > 20, "{captures:?}");
        }
    }
}

/// A block of a little-endian pcapng.
fn block(kind: u32, body: &[u8]) -> Vec<u8> {
    let padding = body.len().next_multiple_of(4) - body.len();
    let len = ((12 + body.len() + padding) as u32).to_le_bytes();
    [&kind.to_le_bytes()[..], &len, body, &[0; 3][..padding], &len].concat()
}

/// Each event of a capture on several interfaces names the one that saw its packet, as tshark's
/// `frame.interface_id` does.
#[test]
fn each_event_names_its_interface() {
    const RAW_IP: u16 = 101;
    let seen_by = [0, 2, 2, 1, 0, 1, 2, 0, 1, 1];
    let mut bytes =
        block(0x0a0d_0d0a, &[0x4d, 0x3c, 0x2b, 0x1a, 1, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255]);
    for _ in 0..3 {
        bytes.extend(block(1, &[&RAW_IP.to_le_bytes()[..], &[0; 6]].concat()));
    }
    for (number, interface) in seen_by.into_iter().enumerate() {
        let syn = capture::syn(1024 + number as u16);
        let len = syn.len() as u32;
        let header = [interface, 0, number as u32, len, len].map(u32::to_le_bytes);
        bytes.extend(block(6, &[header.as_flattened(), &syn].concat()));
    }
    let room = Room::new();
    room.put("three.pcapng", bytes);
    let filters: &[&[&str]] =
        if crate::has_libpcap() { &[&[], &["--filter", "not src port 1025"]] } else { &[&[]] };
    for filter in filters {
        for threads in ["1", "2"] {
            let args =
                [&["pcap", "--threads", threads, "--event", "syn", "three.pcapng"][..], filter].concat();
            let outcome = room.run(&args);
            let told: Vec<(u64, Option<u64>)> = events(&outcome)
                .iter()
                .map(|event| {
                    (event["packet"].as_u64().unwrap(), event.get("interface_id").and_then(Value::as_u64))
                })
                .collect();
            let expected: Vec<(u64, Option<u64>)> = (1..)
                .zip(seen_by)
                .filter(|(packet, _)| filter.is_empty() || *packet != 2)
                .map(|(packet, interface)| (packet, (interface > 0).then_some(u64::from(interface))))
                .collect();
            assert_eq!(told, expected, "{threads} threads, {filter:?}: {}", outcome.stderr);
        }
    }
}

/// SYNs of as many ports from `first` on, from `second` on one a second.
fn syns(first: u16, count: u16, second: u32) -> Vec<u8> {
    let mut capture = Capture::of_syns(0);
    for number in 0..count {
        capture.push(second + u32::from(number), &capture::syn(first + number));
    }
    capture.bytes
}

/// Time that runs backwards is not taken for time that is long past: each capture is told as if it
/// were alone.
#[test]
fn a_capture_that_begins_earlier_is_a_new_time_line() {
    let room = Room::new();
    room.put("early.pcap", syns(1000, 200, 0));
    room.put("late.pcap", syns(1000, 200, 500));
    let alone = |name: &str| without_origin(&room.run(&["pcap", "-q", name]).stdout);
    let expected = alone("late.pcap") + &alone("early.pcap");
    assert_eq!(expected.matches("\"event\":\"syn\"").count(), 400);
    for threads in ["1", "2", "3"] {
        let run = |names: &[&str]| room.run(&[&["pcap", "--threads", threads][..], names].concat());
        let outcome = run(&["late.pcap", "early.pcap"]);
        assert_eq!(outcome.code, 0);
        assert_eq!(without_origin(&outcome.stdout), expected, "{threads} threads");
        let notices: Vec<&str> = outcome.stderr.lines().filter(|line| line.contains("time line")).collect();
        assert_eq!(notices.len(), 1, "{}", outcome.stderr);
        assert!(
            notices[0]
                .starts_with("fp-cli: early.pcap: begins 699.000 s before late.pcap ends: a new time line"),
            "{}",
            notices[0]
        );
        // In order there is one, and nothing to tell.
        let in_order = run(&["early.pcap", "late.pcap"]);
        assert!(!in_order.stderr.contains("time line"), "{}", in_order.stderr);
        assert_eq!(in_order.stdout.matches("\"event\":\"syn\"").count(), 400);
        // What was read twice is told twice.
        let twice = run(&["early.pcap", "early.pcap"]);
        assert_eq!(without_origin(&twice.stdout), alone("early.pcap").repeat(2), "{threads} threads");
        assert!(twice.stderr.contains("early.pcap: begins 199.000 s before early.pcap ends"));
    }
}

/// The last words: what was told, by kind, and how it was answered.
#[test]
fn the_summary_counts_answers_by_kind() {
    let room = Room::new();
    let mut capture = Capture::of_syns(3);
    let mut unknown = capture::syn(2000);
    // A window that nobody sends.
    unknown[34..36].copy_from_slice(&1234_u16.to_be_bytes());
    capture.push(3, &unknown);
    room.put("some.pcap", &capture.bytes);
    for threads in ["1", "2"] {
        let run = |more: &[&str]| {
            room.run(&[&["pcap", "--threads", threads, "--db", "test.fp", "some.pcap"][..], more].concat())
        };
        let expected = "fp-cli: events: 4 syn (3 exact, 1 unknown), 4 mtu\n";
        assert!(run(&[]).stderr.contains(expected), "{}", run(&[]).stderr);
        // Whatever is printed of it.
        assert!(run(&["--event", "mtu"]).stderr.contains(expected));
        assert!(run(&["--format", "p0f-log"]).stderr.contains(expected));
        assert_eq!(run(&["-q"]).stderr, "");
    }
}

/// A host of whose connections no SYN was seen is told of nowhere else.
#[test]
fn the_summary_counts_connections_whose_syn_was_not_seen() {
    let room = Room::new();
    let mut capture = Capture::of_syns(3);
    let segment = |source: [u8; 4], port: u16| {
        let mut packet = capture::syn(port);
        packet[12..16].copy_from_slice(&source);
        // A plain ACK.
        packet[33] = 0x10;
        packet
    };
    // Of one host 40 connections of several segments, of another one, and none of those whose SYN
    // was seen.
    for second in 0..3 {
        for port in 0..40 {
            capture.push(10 + second, &segment([192, 0, 2, 7], 2000 + port));
        }
        capture.push(10 + second, &segment([192, 0, 2, 8], 2000));
        capture.push(10 + second, &segment([10, 0, 0, 1], 1024));
    }
    room.put("some.pcap", &capture.bytes);
    for threads in ["1", "2"] {
        let outcome = room.run(&["pcap", "--threads", threads, "some.pcap"]);
        let expected = "fp-cli: connections whose SYN was not seen: 41, most of 10.0.0.2 (41), 192.0.2.7 (40), \
                        192.0.2.8 (1)\n";
        assert!(outcome.stderr.contains(expected), "{}", outcome.stderr);
        assert!(!room.run(&["pcap", "--threads", threads, "syn.pcap"]).stderr.contains("not seen"));
    }
}
