//! A flood of SYNs each of another kind, which a JSON sensor has to look up all.

use super::*;
use fp_db::Database;
use fp_match::Matcher;
use fp_obs::Direction;
use serde_json::Value;

/// More than can be looked up in a second.
const FLOOD: u32 = 40_000;
/// What `session` allows in a second, in comparisons.
const ALLOWED: f64 = 5_000_000.0;

/// A SYN like no other with a smaller number. No system puts the window scale before the MSS, so
/// none is exact, for which nothing would be looked up.
fn syn(number: u32) -> Vec<u8> {
    let mut packet = vec![0x45, 0, 0, 48, 0, 1, 0x40, 0, 64, 6, 0, 0, 127, 0, 0, 1, 127, 0, 0, 1];
    let [_, _, port @ ..] = (1024 + number % 60_000).to_be_bytes();
    let [_, _, window @ ..] = (1 + number % 65_521).to_be_bytes();
    packet.extend([&port[..], &[0, 9, 0, 0, 0, 1, 0, 0, 0, 0, 0x70, 2], &window, &[0, 0, 0, 0]].concat());
    let [_, _, mss @ ..] = (7 + number % 61).to_be_bytes();
    packet.extend([&[3, 3, 3 + (number / 65_521) as u8, 1, 2, 4], &mss[..]].concat());
    packet
}

#[test]
fn ever_new_kinds_are_told_and_not_all_looked_up() {
    with_loopback(|room| {
        let running = room.live(&["--format", "json", "-o", "log", "--buffer", "256"]);
        let sender = fp_capture::send::Sender::to(SocketAddr::new(LOCALHOST, 9)).unwrap();
        for number in 0..FLOOD {
            sender.send(&syn(number)).unwrap();
        }
        let told = || room.text("log").matches("\"event\":\"syn\"").count() as u32;
        let start = Instant::now();
        while told() < FLOOD && start.elapsed() < Duration::from_secs(60) {
            thread::sleep(Duration::from_millis(100));
        }
        assert_eq!(told(), FLOOD, "{}", running.stderr());
        running.signal("USR1");
        eventually("no counts", || running.stderr().contains("searches for nearest labels"));

        let (mut whole, mut left_out) = (0u32, 0u32);
        let mut seconds = Vec::new();
        for line in room.text("log").lines() {
            let line: Value = serde_json::from_str(line).unwrap();
            if line["event"] != "syn" {
                continue;
            }
            let time = line["time"].as_str().unwrap();
            // Of a minute; nobody floods for longer.
            seconds.push(time[17..time.len() - 1].parse::<f64>().unwrap());
            match (line.get("candidates"), line.get("left_out")) {
                (Some(_), None) => whole += 1,
                (None, Some(members)) if *members == serde_json::json!(["candidates"]) => left_out += 1,
                other => panic!("{other:?} {line}"),
            }
        }
        let span = (seconds.last().unwrap() - seconds.first().unwrap()).rem_euclid(60.0);
        let work = Matcher::new(Database::embedded()).candidates_work(Direction::Request) as f64;
        let allowed = ALLOWED * (1.0 + span) / work + 1.0;
        assert!(f64::from(whole) <= allowed, "{whole} searches in {span} s, and {allowed} are allowed");
        assert!(whole > 100, "as many as there may be");
        let counts = format!("{whole} searches for nearest labels; {left_out} lines are without");
        assert!(running.stderr().contains(&counts), "{counts}: {}", running.stderr());
        assert!(running.end().success());
    });
}
