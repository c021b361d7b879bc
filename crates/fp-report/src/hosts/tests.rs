use fp_db::Database;
use fp_engine::{
    Direction, Endpoint, Event, EventKind, HttpEvent, HttpObservation, Subject, TcpEvent, Timestamp,
};
use fp_host::{Chosen, Hosts, Limits, Place};
use fp_match::Matcher;

use super::*;

const LINUX: &str = "4:64+0:0:1460:mss*44,7:mss,sok,ts,nop,ws:df,id+:0";
const WINDOWS: &str = "4:128+0:0:1460:64240,8:mss,nop,ws,nop,nop,sok:df,id+:0";

/// Tells hosts of connections of 192.0.2.1: a SYN each, and a User-Agent.
fn dossier(connections: &[(&str, &str)]) -> Dossier {
    let database = Database::embedded();
    let matcher = Matcher::new(&database);
    let mut hosts = Hosts::new(Limits::default());
    for (number, (raw_sig, agent)) in (1..).zip(connections) {
        let end = |last: u8, port| Endpoint { address: [192, 0, 2, last].into(), port };
        let mut observation: fp_engine::TcpObservation = raw_sig.parse().unwrap();
        observation.window_multiple = observation.detect_window_multiple(0);
        let tcp = TcpEvent::of(&matcher, observation, Direction::Request);
        let head = HttpEvent::new(HttpObservation::from_headers(1, [("User-Agent", agent.as_bytes())]));
        for kind in [EventKind::Syn(std::borrow::Cow::Owned(tcp)), EventKind::HttpRequest(head.into())] {
            let time = Timestamp { seconds: number.into(), nanos: 0, digits: 6 };
            let (client, server) = (end(1, 1000 + number), end(2, 80));
            let event = Event::new(time, client, server, Subject::Client, kind);
            hosts.take(&event, Place { file: 0, number: number.into() });
        }
    }
    hosts.dossier([192, 0, 2, 1].into(), &matcher, Chosen::ALL).unwrap()
}

fn text(push: impl FnOnce(&mut Vec<u8>)) -> String {
    let mut out = Vec::new();
    push(&mut out);
    String::from_utf8(out).unwrap()
}

fn cases() -> Vec<Dossier> {
    vec![
        dossier(&[(LINUX, "curl/8.5.0")]),
        dossier(&[(LINUX, "Mozilla/5.0 (Windows NT 10.0)")]),
        dossier(&[
            (LINUX, "x"),
            (WINDOWS, "Mozilla/5.0 (Windows NT 10.0)"),
            (WINDOWS, "Mozilla/5.0 (Windows NT 10.0)"),
        ]),
        dossier(&[("4:64+0:0:0:0,0:::0", "\u{1b}[31m=cmd\"\r\n")]),
    ]
}

#[test]
fn lines_keep_the_schema() {
    let schema = serde_json::from_str(HOST_SCHEMA).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    for dossier in cases() {
        let line = text(|out| push_json(&dossier, &["a\"b.pcap".into()], out));
        assert_eq!(line.matches('\n').count(), 1, "{line}");
        let value = serde_json::from_str(&line).unwrap();
        let faults: Vec<String> = schema.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(faults.is_empty(), "{faults:?}\n{line}");
    }
    let mut unknown: serde_json::Value =
        serde_json::from_str(&text(|out| push_json(&cases()[0], &[], out))).unwrap();
    unknown["more"] = 1.into();
    assert!(!schema.is_valid(&unknown));
}

#[test]
fn a_table_is_as_wide_as_it_may_be() {
    let cases = cases();
    for width in [60, 80, 120] {
        let table = Table::new(&cases, width, false);
        let text = text(|out| {
            table.push_header(out);
            cases.iter().for_each(|dossier| table.push(dossier, out));
        });
        assert!(text.lines().all(|line| line.chars().count() <= width), "{text}");
        assert_eq!(
            text.lines().count(),
            6,
            "a header, a line for each host and one for the second system\n{text}"
        );
        assert!(!text.contains('\u{1b}'));
    }
    let colored = text(|out| Table::new(&cases, 80, true).push(&cases[2], out));
    assert!(colored.contains("\u{1b}[33m"), "{colored}");
}

#[test]
fn systems_have_names() {
    let names: Vec<Option<String>> =
        cases().iter().map(|dossier| dossier.main().and_then(system_name)).collect();
    assert_eq!(names[0].as_deref(), Some("Linux (kernel 4.20 or newer)"));
    assert_eq!(names[2].as_deref(), Some("Windows 10 or 11"));
}

#[test]
fn what_does_not_fit_is_told() {
    let cases = cases();
    assert_eq!(note_names(&cases[0]), "");
    assert_eq!(note_names(&cases[1]), "spoofed");
    assert_eq!(note_names(&cases[2]), "nat");
    let why = text(|out| push_why(&cases[1], &["a.pcap".into()], out));
    assert!(why.contains("note: spoofed\n  a User-Agent is of Windows, but the SYN is of Linux\n"), "{why}");
    assert!(why.contains("packets a.pcap #1"), "{why}");
}

#[test]
fn no_cell_is_a_formula() {
    let mut dossier = dossier(&[(LINUX, "x")]);
    for (name, expected) in [
        ("=1+1", ",'=1+1,"),
        ("@x", ",'@x,"),
        ("a,b", ",\"a,b\","),
        ("a\"b", ",\"a\"\"b\","),
        ("plain", ",plain,"),
    ] {
        let family = name.to_owned();
        let pieces = fp_host::Says { families: vec![(family, 1.0)], ..fp_host::Says::default() };
        let piece = fp_fuse::Piece { grade: fp_host::Grade::SynExact, says: &pieces };
        dossier.systems[0].verdict = fp_fuse::fuse(&[piece, piece], &fp_fuse::Weights::FITTED);
        let line = text(|out| push_csv(&dossier, out));
        assert!(line.contains(expected) && line.ends_with("\r\n"), "{line}");
    }
    assert_eq!(CSV_HEADER.matches(',').count(), 14);
}

#[test]
fn text_of_packets_is_harmless() {
    let dossier = &cases()[3];
    for said in [text(|out| push_why(dossier, &[], out)), text(|out| push_json(dossier, &[], out))] {
        assert!(!said.contains('\u{1b}') && !said.contains('\r'), "{said:?}");
    }
}
