//! The cases of `testdata/`: what is printed of each capture, in every format, and as p0f would have said it.

use std::collections::BTreeSet;
use std::fs;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

const FORMATS: [&str; 3] = ["p0f-log", "human", "json"];

/// Every kind of line that p0f logs.
const KINDS: [&str; 10] = [
    "host change",
    "http request",
    "http response",
    "ip sharing",
    "mtu",
    "sendsyn probe",
    "sendsyn response",
    "syn",
    "syn+ack",
    "uptime",
];

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn sorted(dir: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn cases() -> Vec<PathBuf> {
    let cases: Vec<PathBuf> =
        sorted(&repository().join("testdata")).into_iter().filter(|path| path.is_dir()).collect();
    assert!(cases.len() >= 20, "testdata/ is not all there");
    cases
}

/// The capture of a case in every form in which it ships: plain first, then compressed.
fn captures(case: &Path) -> Vec<PathBuf> {
    let mut captures = sorted(case);
    captures.retain(|path| path.file_name().unwrap().to_string_lossy().starts_with("capture."));
    assert!(!captures.is_empty(), "{} has no capture", case.display());
    captures
}

/// Why our answer to a case is not p0f's: the names in its file `deviations`.
fn deviations(case: &Path) -> Vec<String> {
    let text = fs::read_to_string(case.join("deviations")).unwrap_or_default();
    text.split_whitespace().map(str::to_owned).collect()
}

fn fp_cli(format: &str, capture: &Path, more: &[String]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fp-cli"));
    command.env("TZ", "UTC").args(["pcap", "--format", format]);
    // p0f's own database in our words, in the order of the files' names.
    for file in sorted(&repository().join("signatures/p0f")) {
        if file.extension().is_some_and(|extension| extension == "fp") {
            command.arg("--db").arg(file);
        }
    }
    command.args(more).arg(capture).output().unwrap()
}

fn check(output: &Output, golden: &Path, capture: &Path) {
    let expected = fs::read_to_string(golden).unwrap();
    let printed = String::from_utf8(output.stdout.clone()).unwrap();
    assert_eq!(printed, expected, "{} is not {}", capture.display(), golden.display());
    let damaged = capture.parent().unwrap().ends_with("damaged");
    let messages = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(i32::from(damaged)), "{}: {messages}", capture.display());
    assert_eq!(messages.contains("offset") || messages.contains("byte "), damaged, "{messages}");
}

#[test]
fn every_case_prints_what_is_expected() {
    for case in cases() {
        for capture in captures(&case) {
            for format in FORMATS {
                let golden = case.join(format!("expected.{format}"));
                check(&fp_cli(format, &capture, &[]), &golden, &capture);
            }
        }
    }
}

/// Where we answer otherwise than p0f on purpose, taking exactly the named deviations back gives p0f's answer.
#[test]
fn without_its_deviations_a_case_prints_what_p0f_prints() {
    let mut seen = 0;
    for case in cases() {
        let names = deviations(&case);
        // D10 is what p0f's capture library refuses to read: we have no such refusal to switch on.
        if names.is_empty() || names.iter().any(|name| name == "D10") {
            continue;
        }
        seen += 1;
        for format in ["p0f-log", "human"] {
            let ours = fs::read_to_string(case.join(format!("expected.{format}"))).unwrap();
            let golden = case.join(format!("p0f.{format}"));
            // p0f's log has no lines of other protocols.
            if format == "human" || names != ["D14"] {
                assert_ne!(ours, fs::read_to_string(&golden).unwrap(), "{}: no deviation", case.display());
            }
            let capture = captures(&case).remove(0);
            check(&fp_cli(format, &capture, &[format!("--as-p0f={}", names.join(","))]), &golden, &capture);
        }
    }
    assert!(seen >= 7, "only {seen} cases show a deviation");
}

/// Following p0f in everything changes nothing where no deviation is named.
#[test]
fn as_p0f_in_everything() {
    for case in cases().into_iter().filter(|case| deviations(case).is_empty()) {
        let capture = captures(&case).remove(0);
        check(&fp_cli("p0f-log", &capture, &["--as-p0f".into()]), &case.join("expected.p0f-log"), &capture);
    }
}

#[test]
fn every_kind_of_p0f_line_occurs() {
    let mut kinds = BTreeSet::new();
    for case in cases().into_iter().filter(|case| deviations(case).is_empty()) {
        let log = fs::read_to_string(case.join("expected.p0f-log")).unwrap();
        kinds.extend(log.lines().map(|line| {
            let (_, rest) = line.split_once(" mod=").unwrap();
            rest.split_once('|').unwrap().0.to_owned()
        }));
    }
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), KINDS);
}

/// p0f's line, rebuilt from a JSON event, is the line of the log: both formats tell the same.
#[test]
fn json_tells_what_the_log_tells() {
    for case in cases() {
        let log = fs::read_to_string(case.join("expected.p0f-log")).unwrap();
        let json = fs::read_to_string(case.join("expected.json")).unwrap();
        let events = json.lines().map(|line| serde_json::from_str(line).unwrap());
        let of_p0f: Vec<Value> =
            events.filter(|event: &Value| KINDS.contains(&event["event"].as_str().unwrap())).collect();
        assert_eq!(of_p0f.len(), log.lines().count(), "{}", case.display());
        for (event, line) in of_p0f.iter().zip(log.lines()) {
            assert_eq!(log_line(event), line, "{}: {event}", case.display());
        }
    }
}

fn log_line(event: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let time = text(&event["time"])[..19].replace('-', "/").replace('T', " ");
    let kind = text(&event["event"]);
    let subject = match event["subject"].as_str().unwrap() {
        "client" => "cli",
        "server" => "srv",
        other => panic!("subject {other}"),
    };
    let fields = match kind.as_str() {
        "mtu" => format!("link={}|raw_mtu={}", event["link"].as_str().unwrap_or("???"), event["mtu"]),
        "uptime" => uptime(event),
        "host change" | "ip sharing" => {
            let hits =
                event["hits"].as_array().unwrap().iter().map(Value::to_string).collect::<Vec<_>>().join(",");
            format!("reason={}|raw_hits={hits}", words(&event["reasons"]))
        }
        "http request" | "http response" => format!(
            "{}|lang={}|params={}|raw_sig={}",
            label(event, "app"),
            event["language"].as_str().unwrap_or("none"),
            words(&event["params"]),
            text(&event["raw_sig"])
        ),
        _ => format!(
            "{}|dist={}{}|params={}|raw_sig={}",
            label(event, "os"),
            if words(&event["params"]).contains("random_ttl") { "<= " } else { "" },
            event["verdict"]["hops"],
            words(&event["params"]),
            text(&event["raw_sig"])
        ),
    };
    let (client, server) = (endpoint(&event["client"]), endpoint(&event["server"]));
    format!("[{time}] mod={kind}|cli={client}|srv={server}|subj={subject}|{fields}")
}

fn endpoint(value: &Value) -> String {
    let address = match value["ip"].as_str().unwrap().parse().unwrap() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => address.segments().map(|group| format!("{group:x}")).join(":"),
    };
    format!("{address}/{}", value["port"])
}

/// `os=` for a system, `app=` for a program, and `unknown` where nothing matched.
fn label(event: &Value, unknown: &str) -> String {
    let verdict = &event["verdict"];
    if verdict["kind"] == "none" {
        return format!("{unknown}=???");
    }
    let key = if verdict["class"].is_null() || verdict["class"] == "!" { "app" } else { "os" };
    // p0f's name for what answers its own probes is an application, whatever class it has.
    let key = if event["event"].as_str().unwrap().starts_with("sendsyn") { "app" } else { key };
    let flavor = verdict["flavor"].as_str().filter(|flavor| !flavor.is_empty());
    let flavor = flavor.map(|flavor| format!(" {flavor}")).unwrap_or_default();
    format!("{key}={}{flavor}", verdict["name"].as_str().unwrap())
}

fn words(list: &Value) -> String {
    let words: Vec<&str> = list.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
    if words.is_empty() { "none".into() } else { words.join(" ") }
}

fn uptime(event: &Value) -> String {
    let minutes = event["uptime_minutes"].as_u64().unwrap();
    format!(
        "uptime={} days {} hrs {} min (modulo {} days)|raw_freq={:.2} Hz",
        minutes / 1440,
        minutes / 60 % 24,
        minutes % 60,
        event["wrap_days"],
        event["raw_hz"].as_f64().unwrap()
    )
}
