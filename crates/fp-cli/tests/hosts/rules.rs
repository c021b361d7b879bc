//! `fp-cli hosts --rules` and `fp-cli rules lint`: the examples of docs/rules.md, and captures that
//! break rules.

use super::{capture, testdata};
use crate::capture::{Capture, syn};
use crate::{Outcome, Room};

/// The files of rules in docs/rules.md.
fn examples() -> Vec<String> {
    let text = std::fs::read_to_string(testdata().join("../docs/rules.md")).unwrap();
    text.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

/// A file of one rule, `x`, of this condition.
fn rule(when: &str) -> String {
    format!("[[rule]]\nname = 'x'\nseverity = 'high'\nwhen = '''{when}'''\n")
}

/// Which rules of a file the hosts of a case break: `host rule`, with a question mark behind where
/// that is not known.
fn judged(room: &Room, rules: &str, case: &str) -> Vec<String> {
    room.put("rules.toml", rules);
    let outcome = room.run(&["hosts", "-q", "--rules", "rules.toml", &capture(case)]);
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    let mut out = Vec::new();
    for line in outcome.stdout.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        for result in line["rules"].as_array().into_iter().flatten() {
            let mark = if result["broken"] == true { "" } else { "?" };
            let text =
                format!("{} {}{mark}", line["address"].as_str().unwrap(), result["rule"].as_str().unwrap());
            // What is broken is told as well.
            let told = format!(": {} (", line["address"].as_str().unwrap());
            assert!(!mark.is_empty() || outcome.stderr.contains(&told) || outcome.stderr.contains("breaks"));
            out.push(text);
        }
    }
    out
}

#[test]
fn examples_are_right() {
    let room = Room::new();
    let examples = examples();
    assert!(examples.len() >= 2);
    for (number, text) in examples.iter().enumerate() {
        let name = format!("{number}.toml");
        room.put(&name, text);
        let lint = room.run(&["rules", "lint", &name]);
        assert_eq!((lint.code, lint.stdout.as_str(), lint.stderr.as_str()), (0, "", ""), "{text}");
        judged(&room, text, "ssh");
    }
}

/// What is broken by captures of real programs.
#[test]
fn cases_break_rules() {
    let room = Room::new();
    for (when, case, expected) in [
        // A rule that is broken by one of two.
        (r#"role == "server""#, "ssh", &["192.0.2.80 x"][..]),
        (
            r#"evidence.exists(e, e.kind == "ssh-server" && e.value.contains("Debian"))"#,
            "ssh",
            &["192.0.2.80 x"],
        ),
        (r#"22 in ports && !within("10.0.0.0/8")"#, "ssh", &["192.0.2.80 x"]),
        // Several systems behind one address.
        (r#""nat" in notes"#, "ip-sharing", &["192.0.2.1 x"]),
        (r#"systems > 1 && family == "Windows""#, "ip-sharing", &["192.0.2.1 x"]),
        (r#"tls_below("1.3")"#, "tls", &["192.0.2.80 x"]),
        // No TLS was seen there.
        (r#"tls_below("1.2")"#, "ssh", &["192.0.2.10 x?", "192.0.2.80 x?"]),
        (r#"tls_below("1.2") && role == "server""#, "ssh", &["192.0.2.80 x?"]),
    ] {
        assert_eq!(judged(&room, &rule(when), case), expected, "{when} on {case}");
    }
}

#[test]
fn a_run_fails_where_a_rule_is_broken() {
    let room = Room::new();
    room.put("rules.toml", rule("true").replace("high", "medium"));
    let status =
        |options: &[&str]| room.run(&[&["hosts", "--rules", "rules.toml", "syn.pcap"], options].concat());
    let run = status(&[]);
    assert_eq!(run.code, 0);
    assert!(run.stderr.contains("medium: 10.0.0.1") && run.stderr.contains("breaks x\n"), "{}", run.stderr);
    assert!(run.stderr.contains("rules: 1 broken, 0 may be\n"), "{}", run.stderr);
    assert_eq!(status(&["--fail-on", "low"]).code, 3);
    assert_eq!(status(&["--fail-on", "medium", "-q"]).code, 3);
    assert_eq!(status(&["--fail-on", "high"]).code, 0);
    // A host that nobody asked for is not judged.
    assert_eq!(status(&["--fail-on", "low", "--network", "192.0.2.0/24"]).code, 0);
    let csv = status(&["--csv", "-q"]).stdout;
    assert!(csv.lines().nth(1).unwrap().contains(",x,"), "{csv}");
    // That is worse than damage.
    room.put("cut.pcap", &Capture::of_syns(2).bytes[..110]);
    let cut =
        |options: &[&str]| room.run(&[&["hosts", "--rules", "rules.toml", "cut.pcap"], options].concat());
    assert_eq!((cut(&[]).code, cut(&["--fail-on", "low"]).code), (1, 3));
}

/// A host that came an hour after others is new, if somebody looked for that long.
#[test]
fn new_hosts() {
    let room = Room::new();
    let mut capture = Capture::of_syns(1);
    let mut other = syn(4000);
    other[15] = 77;
    capture.push(7200, &other);
    room.put("hours.pcap", capture.bytes);
    room.put("rules.toml", rule("new_within(\"1h\")"));
    let run = room.run(&["hosts", "-q", "--csv", "--rules", "rules.toml", "hours.pcap"]);
    let broken: Vec<&str> = run.stderr.lines().collect();
    assert!(broken.len() == 1 && broken[0].contains(".77"), "{}", run.stderr);
    // A time to come makes nothing old.
    let mut late = Capture::of_syns(0);
    late.push(2_500_000_000, &syn(5000));
    room.put("late.pcap", late.bytes);
    let run = room.run(&["hosts", "-q", "--csv", "--rules", "rules.toml", "hours.pcap", "late.pcap"]);
    assert!(run.stderr.lines().any(|line| line.contains("10.0.0.77")), "{}", run.stderr);
}

#[test]
fn what_is_wrong_with_rules_is_told() {
    let room = Room::new();
    let lint = |text: &str| -> Outcome {
        room.put("bad.toml", text);
        room.run(&["rules", "lint", "bad.toml"])
    };
    let found = lint("# mine\n[[rule]]\nname = 'x'\nwhen = 'famly == \"Windows\"'\n");
    assert_eq!(
        (found.code, found.stdout.as_str()),
        (
            1,
            "bad.toml:4: there is no value `famly`; did you mean `family`?\n  |\n4 | when = 'famly == \"Windows\"'\n  |         \
             ^^^^^\n"
        )
    );
    // What a file says acts on no terminal.
    for sign in ["009b", "202e", "001b", "000a"] {
        let text = format!("[[rule]]\nname = \"x\"\nwhen = \"\\u{sign}$\"\n");
        let found = lint(&text);
        assert_eq!(found.code, 1, "{found:?}");
        assert!(found.stdout.starts_with("bad.toml:3: "), "{found:?}");
        assert!(!found.stdout.contains(['\u{9b}', '\u{202e}', '\u{1b}']), "{found:?}");
    }
    for (text, part) in [("x", "bad.toml:1: "), ("", "no rule"), (&rule("1 + 1"), "expected true or false")] {
        let found = lint(text);
        assert!(found.code == 1 && found.stdout.contains(part), "{text}: {}", found.stdout);
        // Nothing is judged by them.
        let run = room.run(&["hosts", "--rules", "bad.toml", "syn.pcap"]);
        assert!(run.code == 2 && run.stdout.is_empty() && run.stderr.contains(part), "{}", run.stderr);
    }
    let none = room.run(&["rules", "lint", "none.toml"]);
    assert!(none.code == 1 && none.stdout.contains("none.toml: cannot read"), "{}", none.stdout);
    assert_eq!(room.run(&["hosts", "--fail-on", "high", "syn.pcap"]).code, 2);
}
