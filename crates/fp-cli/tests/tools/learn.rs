//! `fp-cli db learn`: what it proposes is a database that names what it was learnt from.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::Room;
use crate::capture::{self, Capture};

const TESTDATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata");

/// The signatures of a proposed database.
fn signatures(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.strip_prefix("sig   = ")).collect()
}

#[test]
fn learned_signatures_match_what_they_were_learned_from() {
    let room = Room::new();
    let learned = room.run(&["db", "learn", "--label", "s:unix:Foo:1.x", "--db", "test.fp", "syn.pcap"]);
    assert_eq!(learned.code, 0, "{}", learned.stderr);
    assert!(
        learned.stdout.contains(
            "; 1 packets of 1 hosts, 0 to 0 hops, initial TTL 64 seen, MSS 1460, window 29200; matches today: Linux 3.x (exact)\n"
        ),
        "{}",
        learned.stdout
    );
    room.put("foo.fp", &learned.stdout);
    assert_eq!(room.run(&["db", "lint", "foo.fp"]).findings(), "");
    let log = room.run(&["pcap", "--format", "p0f-log", "--db", "foo.fp", "syn.pcap"]).stdout;
    assert!(log.contains("|os=Foo 1.x|"), "{log}");

    let none = room.run(&["db", "learn", "--label", "s:unix:Foo:1.x", "--host", "192.0.2.99", "syn.pcap"]);
    assert_eq!((none.code, none.stdout.as_str()), (1, ""));
    let said = "fp-cli: nothing to learn: 192.0.2.99 sent no SYN, SYN+ACK, HTTP head or hello in what could be read\n";
    assert_eq!(none.stderr, said);
    room.put("none.pcap", Capture::of_syns(0).bytes);
    let none = room.run(&["db", "learn", "--label", "s:unix:Foo:1.x", "none.pcap"]);
    assert_eq!((none.code, none.stdout.as_str()), (1, ""));
    assert!(none.stderr.starts_with("fp-cli: nothing to learn: there is no SYN"), "{}", none.stderr);
    let wrong = room.run(&["db", "learn", "--label", "Foo", "syn.pcap"]);
    assert_eq!((wrong.code, wrong.stdout.as_str()), (2, ""));
    let tool = room.run(&["db", "learn", "--label", "s:!:foo:", "--sys", "Linux", "syn.pcap"]);
    assert!(tool.stdout.contains("\nlabel = s:!:foo:\nsys   = Linux\n"), "{}", tool.stdout);
}

#[test]
fn learned_heads_match_what_they_were_learned_from() {
    let room = Room::new();
    let capture = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/firefox-apache-ipv4/capture.pcap");
    let learn = |label: &str| {
        let of_client = ["--host", "192.0.2.10", capture];
        room.run(&[&["db", "learn", "--label", label, "--sys", "@unix"][..], &of_client].concat())
    };
    let learned = learn("s:!:Browser:new");
    assert_eq!(learned.code, 0, "{}", learned.stderr);
    assert!(learned.stdout.contains("Firefox/153.0; matches today: Firefox 128 or newer (exact)\n"));
    assert!(learned.stdout.contains("Accept-Encoding=[gzip, deflate],"), "{}", learned.stdout);
    assert!(learned.stdout.contains(":Accept-Charset,Keep-Alive:Firefox/\n"), "{}", learned.stdout);
    assert!(!learned.stdout.contains("[http:response]"), "another host's");
    assert!(learned.stdout.starts_with("classes = unix\n"));
    room.put("browser.fp", &learned.stdout);
    assert_eq!(room.run(&["db", "lint", "browser.fp"]).findings(), "");
    let log = room.run(&["pcap", "--format", "p0f-log", "--db", "browser.fp", capture]).stdout;
    assert!(log.contains("|app=Browser new|lang=English|params=none|raw_sig=1:Host,"), "{log}");

    assert!(!learn("s:unix:System:").stdout.contains("[http:"), "heads tell of programs");
}

/// After the SYN of a tool that it knows the engine looks at nothing more of the flow, and that
/// must not hide the answer.
#[test]
fn answers_to_known_scanners_are_learnt() {
    let room = Room::new();
    let scan = format!("{TESTDATA}/nmap-scan/capture.pcap");
    // As p0f does, which tells of no answer to a scanner that it knows.
    let told = room.run(&["pcap", "--format", "p0f-log", "--as-p0f=D21", &scan]).stdout;
    assert!(told.contains("|app=NMap SYN scan|") && !told.contains("mod=syn+ack|"), "{told}");
    let of_server = ["db", "learn", "--label", "s:unix:Scanned:", "--host", "192.0.2.80", &scan];
    let learnt = room.run(&of_server).stdout;
    assert!(learnt.contains("[tcp:response]\n") && !learnt.contains("[tcp:request]"), "{learnt}");
    assert_eq!(signatures(&learnt), ["4:64:0:*:mss*44,0:mss:df:0"]);
}

#[test]
fn heads_that_differ_in_the_case_of_names_are_one() {
    let room = Room::new();
    let capture = format!("{TESTDATA}/header-case/capture.pcap");
    let of_client = ["--sys", "@unix", "--host", "192.0.2.10", &capture];
    let learnt = room.run(&[&["db", "learn", "--label", "s:!:Tool:"][..], &of_client].concat()).stdout;
    let spelt_first = "1:User-Agent,Host,Accept=[*/*]:\
                       Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:curl/";
    assert_eq!(signatures(&learnt), [spelt_first]);
    assert!(
        learnt.contains("\n; 2 heads of 1 hosts, curl/7.88.1; matches today: curl (exact)\n"),
        "{learnt}"
    );
}

/// More hops than a signature allows are no hops at all.
#[test]
fn a_ttl_far_below_the_usual_ones_is_any_up_to_the_next() {
    let room = Room::new();
    let mut capture = Capture::of_syns(0);
    for (port, ttl) in [(1024, 93), (1025, 92), (1026, 128)] {
        let mut syn = capture::syn(port);
        syn[8] = ttl;
        capture.push(u32::from(port), &syn);
    }
    room.put("far.pcap", &capture.bytes);
    let learnt = room.run(&["db", "learn", "--label", "s:unix:Far:", "far.pcap"]).stdout;
    assert_eq!(signatures(&learnt), ["4:128-:0:*:mss*20,7:mss,sok,ts,nop,ws:df,id+:0"]);
    assert!(learnt.contains("\n; 3 packets of 1 hosts, 0 to 36 hops, initial TTL 128 seen, "), "{learnt}");
    room.put("far.fp", &learnt);
    let log = room.run(&["pcap", "--format", "p0f-log", "--db", "far.fp", "far.pcap"]).stdout;
    assert_eq!(log.matches("|os=Far|").count(), 3, "{log}");
}

/// A sender nearby may begin with any TTL, which is then taken for one of many hops.
#[test]
fn what_the_initial_ttl_rests_on() {
    let room = Room::new();
    for (ttls, initial, told) in [
        (&[100][..], "128", "initial TTL 128 supposed: 100 seen, its own if it is a neighbour"),
        (&[128], "128", "initial TTL 128 seen"),
        (&[60, 64], "64", "initial TTL 64 seen"),
        (&[60, 61], "64", "initial TTL 64 supposed: 60 to 61 seen"),
    ] {
        let mut capture = Capture::of_syns(0);
        for (port, ttl) in (1024..).zip(ttls) {
            let mut syn = capture::syn(port);
            syn[8] = *ttl;
            capture.push(u32::from(port), &syn);
        }
        room.put("ttl.pcap", &capture.bytes);
        let learnt = room.run(&["db", "learn", "--label", "s:unix:Foo:", "ttl.pcap"]).stdout;
        assert!(learnt.contains(&format!(" hops, {told}, MSS 1460,")), "{learnt}");
        assert!(learnt.contains(&format!("\nsig   = 4:{initial}:0:")), "{learnt}");
    }
}

#[test]
fn links_by_their_mtu() {
    let room = Room::new();
    let learn = |args: &[&str]| room.run(&[&["db", "learn", "syn.pcap"][..], args].concat());
    let link = learn(&["--link", "Foo VPN"]);
    let mtu =
        "[mtu]\n\nlabel = Foo VPN\n; 1 packets of 1 hosts; matches today: Ethernet or modem\nsig   = 1500\n";
    assert_eq!((link.code, link.stdout.as_str()), (0, mtu));
    room.put("link.fp", mtu);
    let log = room.run(&["pcap", "--format", "p0f-log", "--db", "link.fp", "syn.pcap"]).stdout;
    assert!(log.contains("|link=Foo VPN|raw_mtu=1500"), "{log}");

    let both = learn(&["--link", "Foo VPN", "--label", "s:unix:Foo:"]).stdout;
    assert!(both.starts_with(&format!("classes = unix\n\n{mtu}\n[tcp:request]\n")), "{both}");
    let none = learn(&["--link", "Foo VPN", "--host", "192.0.2.99"]);
    assert_eq!((none.code, none.stdout.as_str()), (1, ""));
    assert!(none.stderr.contains("192.0.2.99 sent no SYN or SYN+ACK with an MSS"), "{}", none.stderr);

    for (args, expected) in [
        (&[][..], "--label <LABEL>|--link <NAME>"),
        (&["--link", ""], "expected the name of a link"),
        (&["--label", ""], "expected s (specific) or g (generic)"),
        (&["--link", "x", "--sys", "Linux"], "--label"),
    ] {
        let wrong = learn(args);
        assert_eq!((wrong.code, wrong.stdout.as_str()), (2, ""), "{args:?}");
        assert!(wrong.stderr.contains(expected), "{args:?}: {}", wrong.stderr);
    }
}

/// Captures that the repository ships, whichever are damaged; none where the crate stands alone.
fn captures() -> Vec<PathBuf> {
    let Ok(cases) = std::fs::read_dir(TESTDATA) else { return Vec::new() };
    let cases = cases.map(|case| case.unwrap().path()).filter(|path| path.is_dir());
    let files = cases.flat_map(|case| std::fs::read_dir(case).unwrap().map(|file| file.unwrap().path()));
    files.filter(|file| file.file_name().unwrap().to_string_lossy().starts_with("capture.")).collect()
}

/// How many SYNs, SYN+ACKs, MTUs and heads were named.
#[derive(Debug, Default)]
struct Named {
    packets: usize,
    links: usize,
    heads: usize,
}

/// Learns from `capture` under `label`, checks what is proposed, and counts what it names in the
/// capture: all there is.
fn learn_and_name(room: &Room, label: &str, capture: &Path, named: &mut Named) {
    let file = capture.to_str().unwrap();
    let sys = if label.contains('!') { &["--sys", "@unix"][..] } else { &[] };
    let learnt = room.run(&[&["db", "learn", "--link", "Learnt", "--label", label, file], sys].concat());
    room.put("learnt.fp", &learnt.stdout);
    let lint = room.run(&["db", "lint", "learnt.fp"]);
    assert_eq!((lint.code, lint.findings()), (0, String::new()), "{label} of {file}:\n{}", learnt.stdout);

    let events = |database: &str| -> Vec<Value> {
        let told = room.run(&["pcap", "-q", "--format", "json", "--db", database, file]);
        // Where nothing could be learnt there is nothing to name either.
        let nothing = learnt.stderr.contains("nothing to learn");
        assert!(told.code == learnt.code || nothing, "{}", told.stderr);
        told.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let all = events("learnt.fp");
    let of_program = label.contains('!');
    if !of_program {
        let of = |all: &[Value], kind: &str| all.iter().filter(|event| event["event"] == kind).count();
        room.put("nothing.fp", "");
        let unnamed = events("nothing.fp");
        for kind in ["syn", "syn+ack", "mtu"] {
            assert_eq!(of(&all, kind), of(&unnamed, kind), "{kind} of {file}");
        }
    }
    for event in all {
        let (name, count) = match event["event"].as_str().unwrap() {
            // Where the name is a tool's, a flow ends with its SYN, and more of its SYNs are told
            // than were learnt from.
            "syn" | "syn+ack" if !of_program => (&event["verdict"]["name"], &mut named.packets),
            // Signatures are of HTTP/1.
            "http request" | "http response" if event["raw_sig"].as_str().unwrap().starts_with("2:") => {
                continue;
            }
            "http request" | "http response" if of_program => (&event["verdict"]["name"], &mut named.heads),
            "mtu" => (&event["link"], &mut named.links),
            _ => continue,
        };
        assert_eq!(name, "Learnt", "{label} of {file}: {event}\n{}", learnt.stdout);
        *count += 1;
    }
}

#[test]
fn whatever_is_learnt_loads_and_names_what_it_was_learnt_from() {
    let room = Room::new();
    let captures = captures();
    for label in ["s:unix:Learnt:", "g:unix:Learnt:x", "s:!:Learnt:1"] {
        let mut named = Named::default();
        for capture in &captures {
            learn_and_name(&room, label, capture, &mut named);
        }
        if !captures.is_empty() {
            let Named { packets, links, heads } = named;
            assert!(links > 0 && (packets > 0) != (heads > 0), "{label}: {named:?}");
        }
    }
}
