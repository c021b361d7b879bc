//! Hellos on the command line: learnt, looked for, matched and explained.

use crate::Room;

const TESTDATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata");

#[test]
fn learned_hellos_match_what_they_were_learned_from() {
    let room = Room::new();
    for (capture, label, section, event) in [
        ("dhcp", "s:unix:Lab:1", "[dhcp:client]", "dhcp client"),
        ("tls", "s:!:Lab:1", "[tls:client]", "tls client"),
        ("ssh", "s:!:Lab:1", "[ssh:server]", "ssh kex"),
        ("http2", "s:!:Lab:1", "[http2:client]", "http2 client"),
    ] {
        let capture = format!("{TESTDATA}/{capture}/capture.pcap");
        let learned = room.run(&["db", "learn", "--label", label, "--sys", "@unix", &capture]);
        let learned = if label.contains('!') {
            learned
        } else {
            room.run(&["db", "learn", "--label", label, &capture])
        };
        assert_eq!(learned.code, 0, "{}", learned.stderr);
        assert!(learned.stdout.contains(section), "{}", learned.stdout);
        room.put("lab.fp", &learned.stdout);
        assert_eq!(room.run(&["db", "lint", "lab.fp"]).findings(), "");
        let json = room.run(&["pcap", "--format", "json", "--db", "lab.fp", &capture]).stdout;
        let of_kind = || json.lines().filter(|line| line.contains(&format!("\"event\":\"{event}\"")));
        assert!(of_kind().count() > 0);
        // One of TLS has an ALPN that no signature may have, and is not proposed.
        for line in of_kind().filter(|line| line.len() < 16 << 10) {
            assert!(
                line.contains(r#""verdict":{"kind":"exact","#) && line.contains(r#""name":"Lab""#),
                "{line}"
            );
        }
        let human = room.run(&["pcap", "--format", "human", "--db", "lab.fp", &capture]).stdout;
        assert!(human.contains("= Lab 1\n"), "{human}");
        let log = room.run(&["pcap", "--format", "p0f-log", "--db", "lab.fp", &capture]).stdout;
        assert!(log.contains("=Lab 1|"), "{log}");
    }
}

const DATABASE: &str = "\
classes = unix

[dhcp:client]

label = s:!:udhcpc:
sys = @unix
sig = 4:*:*:1,3,6,12,15,28,42:udhcp *

[ssh:server]

label = s:!:Lab server:1
sys = @unix
hassh = 0123456789abcdef0123456789abcdef

[http2:client]

label = s:!:Browser:131-136
sys = @unix
sig = 1:65536;2:0;4:6291456/4:131072;6:262144|15663105|0|m,a,s,p
akamai = 52d84b11737d980aef856699f885ca87
";

#[test]
fn typed_hellos_are_matched_and_explained() {
    let room = Room::new();
    room.put("hello.fp", DATABASE);
    let seen = "dhcp:4:discover:53,61,57:1,3,6,12,15,28,42:udhcp 1.36.1";
    let matched =
        room.run(&["match", "--db", "hello.fp", seen, "dhcp:client:4:discover:53:1,3,6,12,15,28,42:"]);
    assert_eq!(
        matched.stdout,
        "udhcpc\texact\t1.00\t4:discover:53,61,57:1,3,6,12,15,28,42:udhcp 1.36.1\n\
         udhcpc\tfuzzy\t0.93\t4:discover:53:1,3,6,12,15,28,42:\n"
    );
    let json = room.run(&["match", "--json", "--db", "hello.fp", seen]).stdout;
    let start =
        r#"{"event":"dhcp client","verdict":{"kind":"exact","class":"!","name":"udhcpc","flavor":"","#;
    assert!(json.starts_with(start), "{json}");

    let explained = room.run(&["explain", "--db", "hello.fp", "dhcp:4:discover:53:1,3,6,12:udhcp 1.36.1"]);
    assert_eq!(
        explained.stdout,
        "???\tnone\t0.00\t4:discover:53:1,3,6,12:udhcp 1.36.1\n\
         \nnear: udhcpc, quality 0.83 (high), hello.fp:7\n\
         \x20 requested options     1,3,6,12\n\
         \x20            signature  1,3,6,12,15,28,42  +2.40\n\
         \x20 distance 2.40\n"
    );

    let seen = "http2:1:65536;2:0;4:6291456;6:262144|15663106|0|m,a,s,p";
    let near = room.run(&["explain", "--db", "hello.fp", seen]).stdout;
    assert!(near.starts_with("Browser 131-136\tfuzzy\t0.93\t1:65536;"), "{near}");
    let window = format!("\nmatched, hello.fp:19\n  {:20}  15663106\n", "window");
    assert!(near.contains(&window) && near.contains("  15663105  +1.40\n"), "{near}");
    let seen = &seen.replace("15663106", "15663105");
    let matched = room.run(&["match", "--db", "hello.fp", seen, &seen.replace("http2:", "http2:client: ")]);
    let line = "Browser 131-136\texact\t1.00\t1:65536;2:0;4:6291456;6:262144|15663105|0|m,a,s,p\n";
    assert_eq!(matched.stdout, line.repeat(2));
    let json = room.run(&["match", "--json", "--db", "hello.fp", seen]).stdout;
    assert!(json.starts_with(r#"{"event":"http2 client","verdict":{"kind":"exact","#), "{json}");

    let wrong = room.run(&["match", "--db", "hello.fp", "tls:t:303:1301,x2:::::"]);
    assert_eq!((wrong.code, wrong.stdout.as_str()), (1, ""));
    assert!(
        wrong.stderr.contains("tls:t:303:1301,x2:::::\n") && wrong.stderr.contains("^^\n"),
        "{}",
        wrong.stderr
    );
}

#[test]
fn databases_of_hellos_are_listed_and_shown() {
    let room = Room::new();
    room.put("hello.fp", DATABASE);
    let listed = room.run(&["db", "list", "--db", "hello.fp"]).stdout;
    assert_eq!(
        listed,
        "    1 ssh:server    s:!:Lab server:1\n    1 dhcp:client   s:!:udhcpc:\n    \
                2 http2:client  s:!:Browser:131-136\n"
    );
    let shown = room.run(&["db", "show", "Lab server", "--db", "hello.fp"]).stdout;
    assert!(shown.contains("[ssh:server]\n") && shown.contains("\nhassh = 0123456789abcdef"), "{shown}");
    let found = room.run(&["db", "search", "udhcp", "--db", "hello.fp"]).stdout;
    assert!(
        found.contains("hello.fp:7  dhcp:client  s:!:udhcpc:  4:*:*:1,3,6,12,15,28,42:udhcp *"),
        "{found}"
    );
    let found = room.run(&["db", "search", "6291456", "--db", "hello.fp"]).stdout;
    assert!(found.contains("hello.fp:19  http2:client  s:!:Browser:131-136  1:65536;"), "{found}");
    // The hash of an opening that the line above it takes is another text than that.
    room.put("twice.fp", DATABASE.to_owned() + "akamai = 52d84b11737d980aef856699f885ca87\n");
    let lint = room.run(&["db", "lint", "twice.fp"]);
    assert!(lint.findings().contains("twice.fp:21: can never win"), "{}", lint.findings());
}
