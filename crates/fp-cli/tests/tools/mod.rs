//! The subcommands for people who write signatures.

use crate::Room;

const LINUX: &str = "4:60+4:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0";

#[test]
fn match_answers_each_signature() {
    let outcome = Room::new().run(&[
        "match",
        "--db",
        "test.fp",
        LINUX,
        "4:64+0:0:1460:mss*20,7:mss,sok,ts,nop,ws:df:0",
        &format!("syn+ack:{LINUX}"),
    ]);
    let fields: Vec<Vec<&str>> = outcome.stdout.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(fields[0], ["Linux 3.x", "exact", "1.00", LINUX]);
    assert_eq!(fields[1][..2], ["Linux 3.x", "fuzzy"]);
    assert_eq!(fields[2][..2], ["???", "none"]);
    assert_eq!(fields[2][3], LINUX);
    assert_eq!(fields.len(), 3);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
}

#[test]
fn match_of_a_response() {
    let room = Room::new();
    for (args, expected) in [
        (&["match", "--response", LINUX][..], "syn+ack"),
        (&["match", "--response", &format!("syn:{LINUX}")], "syn"),
        (&["match", &format!("syn+ack:{LINUX}")], "syn+ack"),
    ] {
        let outcome = room.run(&[args, &["--json"]].concat());
        let answer: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
        assert_eq!(answer["event"], expected, "{args:?}");
        assert_eq!(answer["raw_sig"], LINUX);
    }
}

#[test]
fn match_shows_faults_and_goes_on() {
    let room = Room::new();
    let input = format!("\n{LINUX}\n4:64+0:0:1460:mss*20,7:mss,wz:df:0\r\n{}\n{LINUX}", "x".repeat(10_000));
    let outcome = room.run_with_input(&["match", "--db", "test.fp", "-"], input.as_bytes());
    assert_eq!(outcome.code, 1);
    assert_eq!(outcome.stdout.lines().count(), 2);
    assert!(
        outcome.stderr.starts_with(
            "fp-cli: line 3: expected an option: mss, nop, ws, sok, sack, ts, eol+N or ?N\n \
             |\n | 4:64+0:0:1460:mss*20,7:mss,wz:df:0\n \
             |                            ^^\n"
        ),
        "{}",
        outcome.stderr
    );
    assert!(outcome.stderr.contains("fp-cli: line 4: expected"));

    let outcome = room.run_with_input(&["match", "--json", "--db", "test.fp", "-"], input.as_bytes());
    let answers: Vec<serde_json::Value> =
        outcome.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 4);
    assert_eq!(answers[0]["verdict"]["name"], "Linux");
    assert_eq!((&answers[1]["event"], answers[1]["column"].as_u64()), (&"error".into(), Some(28)));
    assert_eq!(answers[3]["verdict"]["kind"], "exact");
}
