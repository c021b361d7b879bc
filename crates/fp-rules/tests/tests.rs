//! Rules over hosts that are built for the purpose, and files that are wrong.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic is how a test fails")]

use std::borrow::Cow;
use std::net::IpAddr;

use fp_engine::{
    Database, Direction, Endpoint, Event, EventKind, Matcher, Subject, TcpEvent, TcpObservation, Timestamp,
};
use fp_host::{Chosen, Dossier, Hosts, Limits, Place};
use fp_rules::{Rules, Surroundings};
use proptest::prelude::*;

const DATABASE: &str = "classes = win,unix\n[tcp:request]\nlabel = s:win:Windows:7 or 8\n\
    sig = *:128:0:*:8192,8:mss,nop,ws,nop,nop,sok:df,id+:0\nlabel = s:unix:Linux:\n\
    sig = *:64:0:*:mss*44,7:mss,sok,ts,nop,ws:df,id+:0\n";
const WINDOWS: &str = "4:128+0:0:1460:8192,8:mss,nop,ws,nop,nop,sok:df,id+:0";
const LINUX: &str = "4:64+0:0:1460:mss*44,7:mss,sok,ts,nop,ws:df,id+:0";
/// Near to no signature.
const OTHER: &str = "4:255+0:0:536:1000,9:ws,ts,ws,sok:uptr+:0";
const AROUND: Surroundings = Surroundings { began: 0, newest: 2000 };

/// A host that sent this SYN at the second 1500.
fn host(syn: &str) -> Dossier {
    let database = Database::parse("test", DATABASE).unwrap();
    let matcher = Matcher::new(&database);
    let mut observation: TcpObservation = syn.parse().unwrap();
    observation.window_multiple = observation.detect_window_multiple(0);
    let event = TcpEvent::of(&matcher, observation, Direction::Request);
    let address: IpAddr = [10, 20, 0, 1].into();
    let client = Endpoint { address, port: 1000 };
    let server = Endpoint { address: [192, 0, 2, 2].into(), port: 80 };
    let time = Timestamp { seconds: 1500, nanos: 0, digits: 6 };
    let event = Event::new(time, client, server, Subject::Client, EventKind::Syn(Cow::Owned(event)));
    let mut hosts = Hosts::new(Limits::default());
    hosts.take(&event, Place { file: 0, number: 1 });
    hosts.dossier(address, &matcher, Chosen::ALL).unwrap()
}

/// What a condition comes to: broken, not, or not known.
fn judge(when: &str, dossier: &Dossier) -> Option<bool> {
    let text = format!("[[rule]]\nname = 'x'\nwhen = '''{when}'''\n");
    let rules = Rules::parse(&text).unwrap_or_else(|faults| panic!("{when}: {faults:?}"));
    match rules.judge(dossier, AROUND).as_slice() {
        [] => Some(false),
        [one] => one.broken,
        more => panic!("{more:?}"),
    }
}

#[test]
fn conditions_on_what_is_known() {
    let windows = host(WINDOWS);
    for (when, expected) in [
        (r#"family == "Windows""#, Some(true)),
        (r#"family == "Windows" && before("10")"#, Some(true)),
        (r#"before("7")"#, Some(false)),
        (r#"before("8")"#, None),
        // No version of Windows has this name.
        (r#"before("22.04")"#, None),
        (r#"within("10.20.0.0/16")"#, Some(true)),
        (r#"role == "endpoint" && !within("10.20.0.0/16")"#, Some(false)),
        (r#"within("2001:db8::/32") || within("10.20.0.1")"#, Some(true)),
        (r#"probability >= 0.7"#, Some(true)),
        (r#"probability > 0.999999"#, Some(false)),
        (r#"opened == 1 && answered == 0 && size(ports) == 0 && systems == 1"#, Some(true)),
        (r#"evidence.exists(e, e.kind == "syn" && e.value.contains("Windows") && e.count == 1)"#, Some(true)),
        (r#""nat" in notes"#, Some(false)),
        (r#"known("family") && !known("macs")"#, Some(true)),
        (r#"new_within("10m")"#, Some(true)),
        (r#"new_within("1m")"#, Some(false)),
        // Nobody looked for an hour before it came.
        (r#"new_within("1h")"#, None),
    ] {
        assert_eq!(judge(when, &windows), expected, "{when}");
    }
}

/// What is not known decides nothing, and is overruled by what does.
#[test]
fn conditions_on_what_is_not_known() {
    let other = host(OTHER);
    assert!(other.systems[0].verdict.answer().is_none(), "{:?}", other.systems[0].verdict);
    for (when, expected) in [
        (r#"family == "Windows""#, None),
        (r#"family != "Windows""#, None),
        (r#"!(family == "Windows")"#, None),
        (r#"family == "Windows" && opened == 2"#, Some(false)),
        (r#"opened == 2 && family == "Windows""#, Some(false)),
        (r#"family == "Windows" || opened == 1"#, Some(true)),
        (r#"family == "Windows" || opened == 2"#, None),
        (r#"family == "Windows" ? opened == 1 : opened == 1"#, Some(true)),
        (r#"family == "Windows" ? opened == 1 : opened == 2"#, None),
        (r#"family in ["Windows", "Linux"]"#, None),
        (r#"family.startsWith("Win")"#, None),
        (r#"tls_below("1.2")"#, None),
        (r#"mac_is_local"#, None),
        (r#"macs[0] == "00:00:5e:00:53:01""#, None),
        (r#"ports[3] == 22"#, None),
        (r#"ports.exists(p, family == "Windows")"#, Some(false)),
        (r#"evidence.exists(e, family == "Windows")"#, None),
        (r#"!known("family")"#, Some(true)),
    ] {
        assert_eq!(judge(when, &other), expected, "{when}");
    }
    let strict = "[[rule]]\nname = 'x'\nwhen = 'family != \"Linux\"'\nunknown = 'broken'\n";
    let strict = Rules::parse(strict).unwrap();
    assert_eq!(strict.judge(&other, AROUND)[0].broken, Some(true));
    assert!(strict.judge(&host(LINUX), AROUND).is_empty());
}

/// Each fault, where it is, and what is said.
#[test]
fn faults_are_where_they_are() {
    for (text, expected) in [
        ("[[rule]]\nname = 'x'\nwhen = 'famly == \"a\"'", &[("famly", "did you mean `family`?")][..]),
        ("[[rule]]\nname = 'x'\nwhen = 'os == \"a\"'", &[("os", "there is no value `os`")]),
        ("[[rule]]\nname = 'x'\nwhen = 'family = \"a\"'", &[("=", "no such sign")]),
        ("[[rule]]\nname = 'x'\nwhen = ''", &[("", "")]),
        ("[[rule]]\nname = 'x'\nwhen = 'family'", &[("family", "expected true or false")]),
        (
            "[[rule]]\nname = 'x'\nwhen = 'family == 1'",
            &[("==", "`family` is a string, and is compared with an int")],
        ),
        ("[[rule]]\nname = 'x'\nwhen = 'ports == 80'", &[("==", "`ports` is a list of ints")]),
        ("[[rule]]\nname = 'x'\nwhen = '1 < family'", &[("<", "`family` is a string")]),
        (
            "[[rule]]\nname = 'x'\nwhen = 'probability > \"a\" && opened == 1'",
            &[(">", "`probability` is a double")],
        ),
        ("[[rule]]\nname = 'x'\nwhen = 'role == \"printr\"'", &[("==", "`role` is never")]),
        ("[[rule]]\nname = 'x'\nwhen = 'role in [\"printer\", \"printr\"]'", &[("in", "`role` is never")]),
        ("[[rule]]\nname = 'x'\nwhen = '\"nta\" in notes'", &[("in", "`notes` is never")]),
        ("[[rule]]\nname = 'x'\nwhen = '\"22\" in ports'", &[("in", "`ports` holds numbers")]),
        ("[[rule]]\nname = 'x'\nwhen = '1 in family'", &[("in", "`family` is no list")]),
        (
            "[[rule]]\nname = 'x'\nwhen = 'evidence.exists(e, e.kind == \"ssh-srv\")'",
            &[("==", "`kind` is never")],
        ),
        ("[[rule]]\nname = 'x'\nwhen = 'before(10)'", &[("before", "takes one text in quotes")]),
        ("[[rule]]\nname = 'x'\nwhen = 'old(\"10\")'", &[("old", "there is no function `old`")]),
        ("[[rule]]\nname = 'x'\nwhen = 'before(\"soon\")'", &[("before", "expected a version")]),
        (
            "[[rule]]\nname = 'x'\nwhen = 'opened == 2 && within(\"here\")'",
            &[("within", "expected an address")],
        ),
        ("[[rule]]\nname = 'x'\nwhen = 'tls_below(\"2\")'", &[("tls_below", "\"1.2\"")]),
        ("[[rule]]\nname = 'x'\nwhen = 'new_within(\"soon\")'", &[("new_within", "90s, 15m, 24h or 7d")]),
        ("[[rule]]\nname = 'x'\nwhen = 'known(\"os\")'", &[("known", "there is no value `os`")]),
        ("[[rule]]\nname = 'X y'\nwhen = 'systems > 1'", &[("'X y'", "small letters")]),
        (
            "[[rule]]\nname = 'x'\nif = 'systems > 1'",
            &[("[[rule]]", "no `when`"), ("if", "unknown key `if`")],
        ),
        ("[[rule]]\nname = 'x'\nwhen = 1", &[("1", "expected a string")]),
        ("[[rule]]\nname = 'x'\nwhen = 'systems > 1'\nseverity = 'bad'", &[("'bad'", "\"low\"")]),
        ("[[rule]]\nname = 'x'\nwhen = 'systems > 1'\nunknown = 'bad'", &[("'bad'", "\"kept\"")]),
        ("[rule]\nname = 'x'", &[("rule", "[[rule]]")]),
        ("rule = [1]", &[("1", "[[rule]]")]),
        ("rules = 1", &[("rules", "unknown key `rules`")]),
        ("x =", &[("", "")]),
        ("", &[("", "no rule")]),
        (
            "[[rule]]\nname = 'x'\nwhen = 'systems > 1'\n[[rule]]\nname = 'x'\nwhen = 'systems > 2'",
            &[("'x'", "another rule")],
        ),
        (
            "[[rule]]\nname = 'x'\nwhen = 'ports.all(a, ports.all(b, ports.all(c, ports.all(d, d > 1))))'",
            &[("ports", "macros within each other")],
        ),
        // With escapes the whole condition is shown.
        ("[[rule]]\nname = 'x'\nwhen = \"\\u0066amly == 1\"", &[("\"\\u0066amly == 1\"", "famly")]),
    ] {
        let faults = Rules::parse(text).expect_err(text);
        assert_eq!(faults.len(), expected.len(), "{text}: {faults:?}");
        for (fault, (part, words)) in faults.iter().zip(expected) {
            let found = text.get(fault.span.clone()).unwrap_or_else(|| panic!("{text}: {fault:?}"));
            assert!(found.starts_with(part), "{text}: {fault:?} is at {found:?}");
            assert!(fault.message.contains(words), "{text}: {fault:?}");
            assert!(!fault.message.contains('\n'), "{text}: {fault:?}");
        }
    }
}

/// A macro may call what it looks at by the name of a value of another type.
#[test]
fn what_a_macro_names_is_its_own() {
    let rules = Rules::parse("[[rule]]\nname = 'x'\nwhen = 'ports.exists(role, role == 22)'");
    assert!(rules.is_ok(), "{rules:?}");
}

#[test]
fn conditions_are_bounded() {
    let long = format!("[[rule]]\nname = 'x'\nwhen = 'systems > 1{}'", " ".repeat(5000));
    assert!(Rules::parse(&long).unwrap_err()[0].message.contains("longer than 4096"));
    for deep in [format!("{}true{}", "(".repeat(2000), ")".repeat(2000)), "!".repeat(4000) + "true"] {
        let text = format!("[[rule]]\nname = 'x'\nwhen = '{deep}'");
        let _ = Rules::parse(&text);
    }
    // Lists that are gone through within each other, and lists that are made so.
    let zeros = |count: usize| format!("[{}]", vec!["0"; count].join(","));
    let parse = |when: &str| Rules::parse(&format!("[[rule]]\nname = 'x'\nwhen = '{when}'"));
    for (count, is_fine) in [(400, false), (20, true)] {
        let list = zeros(count);
        for when in [
            format!("known(\"family\") || {list}.all(a, {list}.all(b, {list}.all(c, a + b + c >= 0)))"),
            format!("size({list}.map(a, {list}.map(b, {list}.map(c, c)))) == 1"),
            format!("{list}.map(a, {list}).all(b, b.all(c, {list}.all(d, d == 0)))"),
        ] {
            match parse(&when) {
                Ok(_) => assert!(is_fine, "{when}"),
                Err(faults) => {
                    assert!(
                        !is_fine && faults[0].message.contains("too long to work out"),
                        "{when}: {faults:?}"
                    );
                }
            }
        }
    }
    // One long list is no matter, nor are those of a host within each other.
    assert!(parse(&format!("{}.exists(a, systems == a)", zeros(1500))).is_ok());
    let three =
        "evidence.exists(a, evidence.exists(b, evidence.exists(c, a.kind == b.kind && b.value == c.value)))";
    assert!(parse(three).is_ok());
    let many = "[[rule]]\nname = 'x'\nwhen = 'true'\n".repeat(1001);
    assert!(Rules::parse(&many).unwrap_err()[0].message.contains("more than 1000"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever somebody writes is read or refused, with faults that stand in the text.
    #[test]
    fn any_text_is_read_or_refused(when in "[a-z0-9 .()\"<>=!&|?:,+\\[\\]{}\\-\u{e9}]{0,40}") {
        let text = format!("[[rule]]\nname = 'x'\nwhen = '{when}'\n");
        if let Err(faults) = Rules::parse(&text) {
            prop_assert!(!faults.is_empty());
            for fault in faults {
                prop_assert!(text.get(fault.span.clone()).is_some(), "{:?} of {:?}", fault, text);
            }
        }
    }
}
