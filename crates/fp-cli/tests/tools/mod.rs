//! The subcommands for people who write signatures.

mod hellos;
mod learn;
mod ntlm;
mod terminal;

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
fn only_an_exact_match_is_certain() {
    let room = Room::new();
    // A window that no signature has: Linux, by a last-resort signature, which is nearly certain.
    let text = room.run(&["match", "4:64+0:0:1460:8193,7:mss,sok,ts,nop,ws:df,id+:0"]).stdout;
    let columns: Vec<&str> = text.split('\t').collect();
    assert_eq!(columns[..2], ["Linux", "generic"]);
    assert!(columns[2] < "1.00" && columns[2] > "0.90", "{text}");
}

#[test]
fn match_answers_heads_and_mtus() {
    let room = Room::new();
    let curl = "1:Host,User-Agent,Accept=[*/*]:Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:curl/8.5.0";
    let nginx = "1:Server,Date,Content-Type,?Content-Length,Connection=[keep-alive]:Keep-Alive,Accept-Ranges:nginx/1.22.1";
    let asked = [
        curl,
        &format!("http request: {curl}"),
        &format!("http response:{nginx}"),
        "mtu:1420",
        "1420",
        "1333",
    ];
    let outcome = room.run(&[&["match"][..], &asked].concat());
    let rows: Vec<Vec<&str>> = outcome.stdout.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(rows[0], ["curl", "exact", "1.00", curl]);
    assert_eq!(rows[0], rows[1]);
    assert!(rows[2][0].starts_with("nginx") && rows[2][3] == nginx, "{:?}", rows[2]);
    assert_eq!(rows[3], ["WireGuard or a firewall", "exact", "1.00", "1420"]);
    assert_eq!(rows[3], rows[4]);
    assert_eq!(rows[5], ["???", "none", "0.00", "1333"]);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));

    let outcome = room.run(&["match", "--json", "1:Host,X-New::", "mtu:1500"]);
    let answers: Vec<serde_json::Value> =
        outcome.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((&answers[0]["event"], &answers[1]["event"]), (&"http request".into(), &"mtu".into()));
    assert!(answers[0]["candidates"].as_array().is_some_and(|all| !all.is_empty()));
    assert_eq!(answers[1]["mtu"], 1500);

    let outcome = room.run(&["match", "http request: 1:Ho st::", "mtu:12x", curl]);
    assert_eq!((outcome.code, outcome.stdout.lines().count()), (1, 1));
    let carets: Vec<&str> = outcome.stderr.lines().filter(|line| line.trim_end().ends_with('^')).collect();
    assert_eq!(carets, [" |                   ^", " |     ^^^"]);
}

#[test]
fn explain_of_heads_and_mtus() {
    let room = Room::new();
    let chrome = "1:Host,User-Agent,Accept=[*/*],Accept-Language=[de]:Connection:Mozilla/5.0 Chrome/120";
    let outcome = room.run(&["explain", chrome]);
    assert!(outcome.stdout.starts_with("Chrome\tgeneric\t0.50\t1:Host,"), "{}", outcome.stdout);
    for part in
        ["\nmatched, signatures/open/http-request.fp:", "\nnear: ", "\n  headers", "\n  distance 0.00\n"]
    {
        assert!(outcome.stdout.contains(part), "{part}: {}", outcome.stdout);
    }
    room.put(
        "head.fp",
        "[http:request]\nlabel = s:!:Tool:\nsys =\nsig = 1:Host,User-Agent,Accept=[text/html],?X,Accept-Language:\
         Keep-Alive:Tool/\n",
    );
    let outcome =
        room.run(&["explain", "--db", "head.fp", "0:?X,User-Agent,Host,Accept=[*/*],Keep-Alive=[300]::curl"]);
    let (_, told) = outcome.stdout.split_once("  version ").unwrap();
    assert_eq!(
        told,
        "      +1.00  HTTP/1.0, not 1.1\n  headers       +1.00  User-Agent should come after Host\n  \
         values        +0.70  Accept=[*/*] lacks [text/html]\n  \
         headers       +1.00  X should come after Accept\n  headers       +1.00  Accept-Language is missing\n  \
         absent        +1.00  Keep-Alive should be absent\n  software      +2.00  not by Tool/\n  distance 7.70\n"
    );
    let outcome = room.run(&["explain", "-n", "1", "mtu:1421"]);
    let lines: Vec<&str> = outcome.stdout.lines().collect();
    assert_eq!((lines[0], lines.len()), ("???\tnone\t0.00\t1421", 3));
    assert!(
        lines[2].starts_with("near: WireGuard or a firewall, 1420 bytes, signatures/open/mtu.fp:"),
        "{}",
        lines[2]
    );
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

#[test]
fn match_tells_what_an_unknown_system_is_near() {
    let seen = "4:64+0:0:1460:8193,7:mss,sok,ts,nop,ws:df,id+:0";
    let outcome = Room::new().run(&["match", "--json", "--db", "test.fp", seen]);
    let answer: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(answer["verdict"]["kind"], "none");
    assert_eq!(answer["candidates"][0]["name"], "Linux");
    let differs = answer["candidates"][0]["differs"].as_object().unwrap();
    assert_eq!(differs.keys().collect::<Vec<_>>(), ["window"]);
}

#[test]
fn explain_shows_field_by_field() {
    let room = Room::new();
    let outcome =
        room.run(&["explain", "--db", "test.fp", "4:60+4:0:1460:8193,7:mss,sok,ts,nop,ws:df,id+:0"]);
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    assert!(outcome.stdout.starts_with("???\tnone\t0.00\t"), "{}", outcome.stdout);
    assert!(outcome.stdout.contains("\nnear: Linux 3.x, quality "), "{}", outcome.stdout);
    assert!(outcome.stdout.contains(", test.fp:9\n"), "{}", outcome.stdout);
    let changed: Vec<&str> = outcome.stdout.lines().filter(|line| line.contains('+')).collect();
    assert!(changed.iter().any(|line| line.starts_with("  window,scale  8193,7 ")), "{changed:?}");

    let outcome = room.run(&["explain", "--db", "test.fp", LINUX]);
    assert!(outcome.stdout.contains("\nmatched, test.fp:9\n"), "{}", outcome.stdout);
    assert!(outcome.stdout.contains("distance 0.00\n"));

    let outcome = room.run(&["explain", "4:64+0:0:1460"]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (1, ""));
    assert!(outcome.stderr.ends_with(" | 4:64+0:0:1460\n |              ^\n"), "{}", outcome.stderr);
}

#[test]
fn lint_finds_what_is_wrong() {
    let room = Room::new();
    let text = "\
classes = win,unix,odd
[tcp:request]
label = s:unix:Linux:3.x
sig = *:64:0:*:*,7:mss,ws:df,id+:0
sig = *:64:0:*:mss*20,7:mss,ws:df,id+:0
sig = *:64:0:*:8192,*:mss,ws:df:0
label = s:win:Windows:
sig = *:64:0:*:*,8:mss,ws:df:0
sig = *:64:0:0:mss*4,0:ws:df:0
label = s:!:tool:
sys = Linux,GeOS
sig = *:64:0:*:1,*:mss,ws::0
";
    room.put("wrong.fp", text);
    let outcome = room.run(&["db", "lint", "wrong.fp"]);
    assert_eq!(outcome.code, 1, "{}", outcome.stderr);
    let findings: Vec<&str> = outcome.stdout.lines().collect();
    assert!(
        findings.iter().any(|finding| finding.starts_with("wrong.fp:5: can never win")
            && finding.contains(" wrong.fp:4 takes")),
        "{findings:?}"
    );
    assert!(findings.contains(&"wrong.fp:9: describes no packet"), "{findings:?}");
    assert!(findings.contains(&"wrong.fp:10: unused sys: no label and no ua_os names GeOS"), "{findings:?}");
    assert!(findings.contains(&"odd: unused class: no label is of it"), "{findings:?}");
    assert!(
        findings.contains(&"wrong.fp:8: ambiguous: some of its packets are Linux to wrong.fp:6"),
        "{findings:?}"
    );

    let clean =
        text.lines().filter(|line| !line.contains("mss*") && !line.contains(",8:")).collect::<Vec<_>>();
    let clean =
        clean.join("\n").replace(",GeOS", "").replace(",odd", "").replace("label = s:win:Windows:\n", "");
    room.put("right.fp", clean.replace("classes = win,unix", "classes = unix") + "\n");
    let outcome = room.run(&["db", "lint", "right.fp"]);
    assert_eq!((outcome.code, outcome.findings()), (0, String::new()));

    room.put(
        "broken.fp",
        "[tcp:request]\nlabel = q\nsig = 1\n[mtu]\nlabel = x\nsig = many\nsig = 1400\nsig = 1400\n",
    );
    let outcome = room.run(&["db", "lint", "broken.fp"]);
    assert_eq!(outcome.code, 1);
    let told = outcome.findings();
    let told: Vec<&str> = told.lines().collect();
    assert!(told[0].starts_with("broken.fp:2:9: malformed line"), "{told:?}");
    assert_eq!(told[2..4], ["2 | label = q", "  |         ^"]);
    assert!(told[4].starts_with("broken.fp:6:7: bad number"), "{told:?}");
    assert_eq!(told[8..], ["broken.fp:8: can never win: broken.fp:7 takes all that it describes"]);
    assert_eq!(room.run(&["db", "lint", "absent.fp"]).code, 2);
}

#[test]
fn lint_of_heads() {
    let room = Room::new();
    let text = "\
[http:request]
label = s:!:one:
sys =
sig = 1:Host,?Accept=[x]::
label = s:!:two:
sys =
sig = 1:Host,?X,Accept=[x]::
label = s:!:three:
sys =
sig = 1:?Host,?Y::
label = s:!:four:
sys =
sig = 0:?Host::
";
    room.put("heads.fp", text);
    let outcome = room.run(&["db", "lint", "heads.fp"]);
    assert_eq!(
        outcome.findings(),
        "heads.fp:7: can never win: heads.fp:4 takes all that it describes\n\
         heads.fp:10: ambiguous: some of its heads are one to heads.fp:4\n"
    );
}

#[test]
fn lint_of_the_extended_grammar_tells_of_lines() {
    let room = Room::new();
    let text = "\
grammar = extended
classes = unix
[tcp:request]
label = s:unix:one:
sig = *:64:0:*:1000,7:mss,ws::0
sig = *:64:0:*:1000,6-8:mss,ws::0
sig = *:64:0:*:1000|2000,6:mss,ws::0
sig = *:64:0:*:1000|2000,6-7:mss,ws::0
sig = *:64:0:*:1000|2000,6-7:mss,ws::0
";
    room.put("lines.fp", text);
    let outcome = room.run(&["db", "lint", "lines.fp"]);
    let by = "lines.fp:5, lines.fp:6, lines.fp:7, lines.fp:8";
    assert_eq!(outcome.findings(), format!("lines.fp:9: can never win: {by} take all that it describes\n"));
}

#[test]
fn lint_of_windows_that_are_counted_in_segments() {
    let room = Room::new();
    for (earlier, later, share) in [
        ("*:mss*20", "*:29200", true),  // Ethernet
        ("*:mss*20", "*:28960", true),  // with timestamps
        ("*:mss*20", "*:61440", false), // no link has an MSS of 3072
        ("1024:mss*4", "*:4096", false),
        ("*:mss*4", "1024:4096", true),
        ("*:mss*4", "1024:16384", false),
        ("512:16384", "*:16384", false),
        ("*:16384", "512:16384", true),
    ] {
        // The earlier takes no later one wholly: their scales differ.
        let text = format!(
            "classes = unix\n[tcp:request]\nlabel = s:unix:A:\nsig = *:64:0:{earlier},5:mss,ws::0\n\
             label = s:unix:B:\nsig = *:64:0:{later},*:mss,ws::0\n"
        );
        room.put("windows.fp", text);
        let told = room.run(&["db", "lint", "windows.fp"]);
        let expected = "windows.fp:6: ambiguous: some of its packets are A to windows.fp:4\n";
        assert_eq!(told.findings(), if share { expected } else { "" }, "{earlier} {later}");
        assert_eq!(told.code, i32::from(share));
    }
}

/// What p0f's signatures lose to ours is no fault.
#[test]
fn lint_of_what_is_built_in() {
    let outcome = Room::new().run(&["db", "lint"]);
    let mut lines: Vec<&str> = outcome.stdout.lines().collect();
    let remark = lines.pop().unwrap();
    assert!(remark.starts_with("signatures/p0f: "), "{remark}");
    assert!(remark.ends_with(" signatures give way to ours, which come first"), "{remark}");
    assert_eq!((lines, outcome.code), (vec![], 0));
}

/// Beside what is wrong with a file, what it repeats of the built-in signatures and what it would
/// take from them.
#[test]
fn lint_tells_what_is_built_in_too() {
    let room = Room::new();
    let text = "\
classes = unix,mine
[mtu]
label = my link
sig = 1500
[tcp:request]
label = s:unix:Mine:1
sig = *:64:0:*:mss*44,7:mss,sok,ts,nop,ws:df,id+,flow:0
label = s:mine:Mine:2
sig = *:64:0:*:1234,7:mss,sok,ts:df,id+:0
";
    room.put("mine.fp", text);
    let outcome = room.run(&["db", "lint", "mine.fp"]);
    assert_eq!((outcome.code, outcome.findings()), (0, String::new()));
    let lines: Vec<&str> = outcome.stdout.lines().collect();
    for (line, known, label) in
        [(4, "1500", "Ethernet or modem"), (7, "*:64:0:*:mss*44,7:mss,sok", "s:unix:Linux:4.20 or newer")]
    {
        let begin = format!("remark: mine.fp:{line}: repeats signatures/");
        let remark = lines.iter().find_map(|line| line.strip_prefix(&begin)).expect(known);
        assert!(remark.ends_with(&format!(" ({label})")), "{remark}");
        let (file, rest) = remark.split_once(':').unwrap();
        assert!(line_of(&format!("signatures/{file}"), rest.split(' ').next().unwrap()).contains(known));
    }
    // What is told as repeated is not told as taken.
    assert!(!lines.iter().any(|line| line.contains("can never win") && line.contains("4.20 or newer)")));
    // A rule that leaves all open takes what is built in.
    room.put("wide.fp", "classes = unix\n[tcp:request]\nlabel = s:unix:All:\nsig = *:64:0:*:*,*:mss,sok,ts,nop,ws:df,id+,flow:0\n");
    let outcome = room.run(&["db", "lint", "wide.fp"]);
    assert_eq!((outcome.code, outcome.findings()), (0, String::new()));
    let taken = |line: &str| line.starts_with("remark: signatures/") && line.contains("wide.fp:4 takes");
    assert!(outcome.stdout.lines().filter(|line| taken(line)).count() > 3, "{}", outcome.stdout);
}

/// A line of a file of the repository.
fn line_of(path: &str, number: &str) -> String {
    let path = format!("{}/../../{path}", env!("CARGO_MANIFEST_DIR"));
    let number: usize = number.parse().unwrap();
    std::fs::read_to_string(path).unwrap().lines().nth(number - 1).unwrap().to_owned()
}

/// What an answer is called is found as it is printed, and where it is said is a file of the
/// repository.
#[test]
fn search_finds_what_is_printed() {
    let room = Room::new();
    for text in ["Linux 4.20", "windows 10", "Linux:4.20", "mss*44,7:mss,sok"] {
        let outcome = room.run(&["db", "search", text]);
        assert_eq!(outcome.code, 0, "{text}");
        for line in outcome.stdout.lines() {
            let place = line.split("  ").next().unwrap();
            let (file, number) = place.rsplit_once(':').unwrap();
            assert!(file.starts_with("signatures/"), "{line}");
            assert!(line_of(file, number).trim_start().starts_with("sig"), "{line}");
        }
    }
    assert_eq!(room.run(&["db", "search", "Linux 4.20 or older"]).code, 1);
    // An answer tells where its signature stands, too.
    let explained = room.run(&["explain", "4:64+0:0:1460:mss*44,7:mss,sok,ts,nop,ws:df,id+:0"]).stdout;
    assert!(explained.contains("\nmatched, signatures/open/tcp-request.fp:"), "{explained}");
}

/// A rule of ours in a file that does not say so is a wrong line of p0f's grammar: what is missing
/// is told.
#[test]
fn a_rule_of_the_extended_grammar_gets_a_hint() {
    let room = Room::new();
    let hint = "its files begin with `grammar = extended`";
    for (sig, is_extended) in [
        ("*:64!:0:*:*,*:mss::0", true),
        ("*:64:0:*:1000-2000,*:mss::0", false),
        ("*:64:0:*:512|1024,0-4:mss::0", true),
        ("*:64:0:*:many,*:mss::0", false),
    ] {
        let text = format!("classes = unix\n[tcp:request]\nlabel = s:unix:Mine:\nsig = {sig}\n");
        room.put("mine.fp", &text);
        for args in [&["db", "lint", "mine.fp"][..], &["match", "--db", "mine.fp", LINUX]] {
            let outcome = room.run(args);
            let told = outcome.stdout + &outcome.stderr;
            assert!(told.contains("mine.fp:4:"), "{sig}: {told}");
            assert_eq!(told.contains(hint), is_extended, "{sig}: {told}");
        }
        room.put("mine.fp", format!("grammar = extended\n{text}"));
        assert_eq!(room.run(&["db", "lint", "mine.fp"]).findings().is_empty(), is_extended, "{sig}");
    }
}

#[test]
fn list_search_and_show() {
    let room = Room::new();
    let run = |args: &[&str]| room.run(&[args, &["--db", "test.fp"]].concat());
    assert_eq!(
        run(&["db", "list"]).stdout,
        "    1 mtu           Ethernet or modem\n    1 tcp:request   s:unix:Linux:3.x\n"
    );
    let line = "test.fp:9  tcp:request  s:unix:Linux:3.x  *:64:0:*:mss*20,7:mss,sok,ts,nop,ws:df,id+:0\n";
    for text in ["linux", "SOK,TS"] {
        assert_eq!(run(&["db", "search", text]).stdout, line, "{text}");
    }
    assert_eq!(run(&["db", "search", "beos"]).code, 1);
    let shown = run(&["db", "show", "linux"]).stdout;
    assert_eq!(
        shown,
        "[tcp:request]\n\nlabel = s:unix:Linux:3.x\n; test.fp:9\nsig   = *:64:0:*:mss*20,7:mss,sok,ts,nop,ws:df,id+:0\n"
    );
    room.put("shown.fp", format!("classes = unix\n{shown}"));
    assert_eq!(room.run(&["db", "lint", "shown.fp"]).code, 0);
}

#[test]
fn show_tells_where_values_come_from() {
    let room = Room::new();
    let text = "\
; @licence CC0-1.0
; @source a lab,
;   and a book
; @date 2026
classes = unix
[tcp:request]
label = s:unix:Foo:1
sig = *:64:0:*:1,*:mss::0
[tcp:response]
label = s:unix:Foo:1
sig = *:64:0:*:1,*:mss::0
; @source another
label = s:unix:Foo:1
sig = *:64:0:*:2,*:mss::0
";
    room.put("foo.fp", text);
    let told = |source: &str| format!("; @licence CC0-1.0\n; @source {source}\nlabel = s:unix:Foo:1\n");
    let lab = told("a lab, and a book\n; @date 2026");
    assert_eq!(
        room.run(&["db", "show", "foo", "--db", "foo.fp"]).stdout,
        format!(
            "[tcp:request]\n\n{lab}; foo.fp:8\nsig   = *:64:0:*:1,*:mss::0\n\n\
             [tcp:response]\n\n{lab}; foo.fp:11\nsig   = *:64:0:*:1,*:mss::0\n\n\
             {}; foo.fp:14\nsig   = *:64:0:*:2,*:mss::0\n",
            told("another")
        )
    );
    let embedded = room.run(&["db", "show", "macOS"]).stdout;
    let labels = embedded.matches("\nlabel = ").count();
    assert!(labels > 2);
    for tag in ["@licence", "@source", "@date"] {
        assert_eq!(embedded.matches(&format!("\n; {tag} ")).count(), labels, "{tag}");
    }
}

/// Whoever finds nothing is told so, on standard error.
#[test]
fn what_is_not_there_is_told() {
    let room = Room::new();
    for (args, expected) in [
        (["db", "show", "Mac OS X"], "no label has the name `Mac OS X`"),
        (["db", "search", "zzz"], "no signature, label or name has the text `zzz` in it"),
    ] {
        let outcome = room.run(&args);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (1, ""), "{args:?}");
        assert!(outcome.stderr.contains(expected), "{}", outcome.stderr);
    }
    let outcome = room.run(&["db", "learn", "--label", "s:!:foo:2.x", "any.pcap"]);
    assert_eq!(outcome.code, 2);
    assert!(outcome.stderr.contains("needs the systems that it runs on: --sys"), "{}", outcome.stderr);
}
