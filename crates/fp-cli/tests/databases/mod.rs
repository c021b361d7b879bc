//! `--db` and `--extra-db` in the commands that take them, and databases that were written to do
//! harm.

use std::time::{Duration, Instant};

use crate::{DATABASE, Outcome, Room};

/// The SYN of `syn.pcap`, which the built-in database calls Linux.
const SYN: &str = "4:64+0:0:1460:29200,7:mss,sok,ts,nop,ws:df,id+:0";

/// What nobody else calls it.
const MINE: &str = "\
classes = mine

[mtu]
label = my link
sig   = 1500

[tcp:request]
label = s:mine:Mine:1
sig   = 4:64:0:*:29200,7:mss,sok,ts,nop,ws:df,id+:0
";

#[track_caller]
fn succeeds(room: &Room, args: &[&str]) -> Outcome {
    let outcome = room.run(args);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""), "{args:?}");
    outcome
}

/// Any file went wrong: embedded signatures that cover embedded ones were laid to it.
#[test]
fn an_extra_database_may_be_any() {
    let room = Room::new();
    room.put("nothing.fp", "");
    room.put("classes.fp", "classes = unix\n");
    room.put("mine.fp", MINE);
    let expected = succeeds(&room, &["pcap", "--quiet", "--format", "json", "syn.pcap"]).stdout;
    for name in ["nothing.fp", "classes.fp"] {
        let args = ["pcap", "--quiet", "--format", "json", "--extra-db", name, "syn.pcap"];
        assert_eq!(succeeds(&room, &args).stdout, expected);
    }
    // What is built in already may be said again.
    let devices = "classes = middlebox\n[tcp:request]\nlabel = s:middlebox:F5 BIG-IP:\nsig = 4:255:0:*:mss*3,0:mss,sok,eol+1:df,id+:0\n";
    room.put("devices.fp", devices);
    let outcome =
        room.run(&["match", "--extra-db", "devices.fp", "4:255+0:0:1460:mss*3,0:mss,sok,eol+1:df,id+:0"]);
    assert!(outcome.code == 0 && outcome.stderr.is_empty(), "{outcome:?}");
}

#[test]
fn the_users_signatures_are_tried_before_the_others_in_every_command() {
    let room = Room::new();
    room.put("mine.fp", MINE);
    room.put("yours.fp", MINE.replace("Mine", "Yours"));
    room.put("page.fp", "[http:request]\nlabel = s:!:My page:\nsys =\nsig = *:Host::\n");
    let built_in = succeeds(&room, &["match", SYN]).stdout;
    assert!(built_in.starts_with("Linux"), "{built_in}");

    for (args, expected) in [
        (&["match", "--extra-db", "mine.fp", SYN][..], "Mine 1\texact"),
        (&["match", "--db", "mine.fp", SYN], "Mine 1\texact"),
        // The first is tried first, in either place, and all of the user's before all others.
        (&["match", "--db", "test.fp", "--extra-db", "mine.fp", SYN], "Mine 1\texact"),
        (&["match", "--extra-db", "mine.fp", "--db", "yours.fp", SYN], "Mine 1\texact"),
        (&["match", "--db", "mine.fp", "--db", "page.fp", SYN], "Mine 1\texact"),
        (
            &["match", "--db", "page.fp", "--extra-db", "page.fp", "--extra-db", "mine.fp", SYN],
            "Mine 1\texact",
        ),
        (&["match", "--extra-db", "mine.fp", "mtu:1500"], "my link\texact"),
        (&["match", "--extra-db", "page.fp", "1:Host,User-Agent::curl/8"], "My page\texact"),
        (&["explain", "--extra-db", "mine.fp", SYN], "Mine 1\texact"),
        (&["explain", "--db", "mine.fp", SYN], "Mine 1\texact"),
        (&["pcap", "-q", "--format", "p0f-log", "--extra-db", "mine.fp", "syn.pcap"], "|os=Mine 1|"),
        (&["pcap", "-q", "--format", "p0f-log", "--db", "mine.fp", "syn.pcap"], "|os=Mine 1|"),
        (&["pcap", "-q", "--threads=2", "--format", "json", "--extra-db", "mine.fp", "syn.pcap"], "\"Mine\""),
        (&["pcap", "-q", "--format", "human", "--extra-db", "mine.fp", "syn.pcap"], "= Mine 1\n"),
        (&["p0f", "-f", "mine.fp", "-r", "syn.pcap"], "= Mine 1\n"),
        (&["db", "list", "--extra-db", "mine.fp"], "    1 tcp:request   s:mine:Mine:1\n"),
        (&["db", "list", "--db", "mine.fp"], "    1 mtu           my link\n"),
        (
            &["db", "search", "--extra-db", "mine.fp", "mine"],
            "mine.fp:9  tcp:request  s:mine:Mine:1  4:64:0:",
        ),
        (&["db", "search", "--db", "mine.fp", "mine"], "mine.fp:9  tcp:request"),
        (
            &["db", "show", "--extra-db", "mine.fp", "mine"],
            "label = s:mine:Mine:1\n; mine.fp:9\nsig   = 4:64",
        ),
        (&["db", "show", "--db", "mine.fp", "mine"], "label = s:mine:Mine:1\n"),
    ] {
        let outcome = succeeds(&room, args);
        assert!(outcome.stdout.contains(expected), "{args:?}: {}", outcome.stdout);
    }
    let learn =
        ["db", "learn", "--label", "s:unix:New:", "--host", "10.0.0.1", "syn.pcap", "--extra-db", "mine.fp"];
    assert!(room.run(&learn).stdout.contains("Mine 1"), "{:?}", room.run(&learn));

    // What is left is as before.
    let windows = "4:128+0:0:1460:64240,8:mss,nop,ws,nop,nop,sok:df,id+:0";
    let expected = succeeds(&room, &["match", windows]).stdout;
    assert_eq!(succeeds(&room, &["match", "--extra-db", "mine.fp", windows]).stdout, expected);
    // A wrong file is named by every command.
    room.put("wrong.fp", "[mtu]\nlabel = x\nsig = 0\n");
    for args in [
        &["match", SYN][..],
        &["explain", SYN],
        &["pcap", "syn.pcap"],
        &["db", "list"],
        &["db", "search", "x"],
        &["db", "show", "x"],
        &["db", "learn", "--label", "s:unix:New:", "syn.pcap"],
        &["live", "-i", "lo"],
        &["probe", "127.0.0.1", "80"],
    ] {
        for flag in ["--db", "--extra-db"] {
            let outcome = room.run(&[args, &[flag, "mine.fp", flag, "wrong.fp"]].concat());
            assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{args:?}");
            assert!(outcome.stderr.starts_with("fp-cli: wrong.fp:3:7: bad number: "), "{}", outcome.stderr);
        }
    }
}

/// Only what is wrong within the user's own file is refused.
#[test]
fn an_extra_database_is_judged_by_itself() {
    let room = Room::new();
    let twice =
        format!("{MINE}label = s:mine:Again:\nsig   = 4:64:0:1460:29200,7:mss,sok,ts,nop,ws:df,id+:0\n");
    room.put("mine.fp", MINE);
    room.put("twice.fp", &twice);
    room.put(
        "again.fp",
        "classes = mine\n[tcp:request]\nlabel = s:mine:Again:\nsig = 4:64:0:1460:29200,7:mss,sok,ts,nop,ws:df,id+:0\n",
    );
    for others in [&[][..], &["--db", "test.fp"]] {
        let outcome = room.run(&[&["match", "--extra-db", "twice.fp", SYN], others].concat());
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
        let message = "fp-cli: twice.fp:11: this signature is already covered by that of twice.fp:9\n";
        assert!(outcome.stderr.starts_with(message), "{}", outcome.stderr);

        // Of two files each is right by itself.
        let outcome =
            room.run(&[&["match", "--extra-db", "mine.fp", "--extra-db", "again.fp", SYN], others].concat());
        assert_eq!((outcome.code, &outcome.stdout[..6]), (0, "Mine 1"));
        let message = "fp-cli: again.fp:4: this signature is already covered by that of mine.fp:9\n";
        assert!(outcome.stderr.starts_with(message), "{}", outcome.stderr);
        let outcome =
            room.run(&[&["match", "--extra-db", "again.fp", "--extra-db", "mine.fp", SYN], others].concat());
        assert_eq!((outcome.code, &outcome.stdout[..5], outcome.stderr.as_str()), (0, "Again", ""));
    }
    // Files of --db are one database.
    let outcome = room.run(&["match", "--db", "mine.fp", "--db", "again.fp", SYN]);
    assert_eq!(outcome.code, 2);
    assert!(
        outcome
            .stderr
            .starts_with("fp-cli: again.fp:4: this signature is already covered by that of mine.fp:9\n")
    );
    // What a further file covers does not excuse it.
    let outcome = room.run(&["match", "--extra-db", "mine.fp", "--db", "twice.fp", SYN]);
    assert_eq!(outcome.code, 2);
    assert!(outcome.stderr.starts_with("fp-cli: twice.fp:11: "), "{}", outcome.stderr);
}

#[test]
fn lint_says_what_an_extra_database_takes_away() {
    let room = Room::new();
    room.put("mine.fp", MINE.replace("29200,7", "mss*20,7").replace("4:64", "*:64"));
    let outcome = room.run(&["db", "lint", "--extra-db", "mine.fp", "test.fp"]);
    assert_eq!(
        outcome.stdout,
        "win: unused class: no label is of it\n\
         remark: test.fp:5: can never win: mine.fp:5 takes all that it describes (Ethernet or modem)\n\
         remark: test.fp:9: can never win, as far as 28 packets built from it show: mine.fp:9 takes them \
         (s:unix:Linux:3.x)\n"
    );
    assert_eq!((outcome.code, outcome.stderr.as_str()), (1, ""));
    let outcome = room.run(&["db", "lint", "--extra-db", "mine.fp"]);
    let lines: Vec<&str> = outcome.stdout.lines().collect();
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    assert!(
        lines.iter().any(|line| line.starts_with("remark: signatures/open/") && line.contains("mine.fp:9"))
    );
    assert!(lines.iter().all(|line| line.starts_with("remark: signatures/") && line.contains("mine.fp:")));
    // By itself nothing is wrong with it, and another may be wrong itself.
    let outcome = room.run(&["db", "lint", "mine.fp"]);
    assert_eq!((outcome.code, outcome.findings()), (0, String::new()));
    room.put("wrong.fp", "[mtu]\nlabel = x\nsig = 0\n");
    let outcome = room.run(&["db", "lint", "--extra-db", "wrong.fp"]);
    assert!(outcome.code == 1 && outcome.stdout.starts_with("wrong.fp:3:7: "), "{outcome:?}");
}

/// A byte order mark, no end of the last line, a file without an end.
#[test]
fn files_of_all_kinds() {
    let room = Room::new();
    room.put("marked.fp", format!("\u{feff}{}", MINE.trim_end()));
    for flag in ["--db", "--extra-db"] {
        assert!(succeeds(&room, &["match", flag, "marked.fp", SYN]).stdout.starts_with("Mine 1\texact"));
    }
    assert_eq!(succeeds(&room, &["db", "lint", "marked.fp"]).findings(), "");
    let outcome = room.run(&["match", "--db", "/dev/zero", SYN]);
    assert_eq!(outcome.code, 2);
    assert_eq!(outcome.stderr, "fp-cli: /dev/zero: too long for a database: expected at most 128 MiB\n");
    let lint = room.run(&["db", "lint", "/dev/zero"]);
    assert_eq!((lint.code, lint.stderr), (2, outcome.stderr));
    let many: Vec<&str> = std::iter::repeat_n("--extra-db=mine.fp", 101).collect();
    let outcome = room.run(&[&["match", SYN][..], &many].concat());
    assert_eq!((outcome.code, outcome.stderr.as_str()), (2, "fp-cli: 101 databases: expected at most 100\n"));
    room.put("label.fp", DATABASE.replace("3.x", &"x".repeat(100 << 10)));
    let outcome = room.run(&["pcap", "--db", "label.fp", "syn.pcap"]);
    assert_eq!(outcome.code, 2);
    assert!(
        outcome.stderr.starts_with("fp-cli: label.fp:8:22: too long: expected at most 255 bytes\n"),
        "{}",
        &outcome.stderr[..80]
    );
    assert!(outcome.stderr.len() < 3000);
    room.put("line.fp", DATABASE.replace("3.x", &"x".repeat(10 << 20)));
    let outcome = room.run(&["pcap", "--db", "line.fp", "syn.pcap"]);
    assert_eq!(outcome.code, 2);
    assert!(
        outcome.stderr.starts_with("fp-cli: line.fp:8:262145: too long: expected at most 262144 bytes\n")
    );
}

/// What cannot be compared in time is told, and loads.
#[test]
fn the_search_for_covered_signatures_is_bounded() {
    let room = Room::new();
    let mut text = String::from("[http:request]\nlabel = s:!:n:\nsys =\n");
    for n in 0..20_000 {
        text += &format!("sig = 1:?A{},?B{},C{n}::\n", n / 140, n % 140);
    }
    room.put("optional.fp", &text);
    let begun = Instant::now();
    let outcome = room.run(&["match", "--db", "optional.fp", SYN]);
    assert_eq!(outcome.code, 0);
    assert!(
        outcome.stderr.starts_with("fp-cli: optional.fp: warning: ")
            && outcome.stderr.contains(" of 20000 signatures were not compared with all earlier ones"),
        "{outcome:?}"
    );
    assert!(begun.elapsed() < Duration::from_secs(100), "{:?}", begun.elapsed());
}

/// What `db lint` compares is bounded, and it says what it left out.
#[test]
fn lint_of_large_databases_is_bounded() {
    let room = Room::new();
    let mut tcp = String::from("classes = c\n[tcp:request]\n");
    for n in 0..16_000 {
        tcp += &format!("label = s:c:L{n}:\nsig = 4:64:0:1460:{n},7:mss,sok,ts,nop,ws:df,id+:0\n");
    }
    room.put("tcp.fp", &tcp);
    let lint = room.run(&["db", "lint", "tcp.fp"]);
    let left_out = lint.findings();
    let (before, after) = left_out.split_once(" TCP signatures ").expect("a notice");
    assert!(before.strip_prefix("notice: ").and_then(|count| count.parse().ok()) > Some(0_u32), "{left_out}");
    assert_eq!(after, "were not compared with all of other names: that would take too long\n");
    assert_eq!((lint.code, lint.stderr.as_str()), (0, ""), "that is no fault");
    let list = succeeds(&room, &["db", "list", "--db", "tcp.fp"]);
    assert_eq!(list.stdout.lines().count(), 16_000);
    assert_eq!(list.stdout.lines().last(), Some("    1 tcp:request   s:c:L15999:"));

    // Two heads of each are tried with all.
    let mut http = String::from("[http:request]\nlabel = s:!:n:\nsys =\n");
    for n in 0..7500 {
        http += &format!("sig = 1:Host,User-Agent=[agent/{n:06}.]:Accept:agent\n");
    }
    room.put("http.fp", &http);
    let lint = room.run(&["db", "lint", "http.fp"]);
    let untried = 7500 - 100_000_000 / (2 * 7500);
    assert_eq!(
        lint.findings(),
        format!(
            "notice: {untried} HTTP signatures were not tried with heads built from them: that would take too long\n"
        )
    );
    assert_eq!(lint.code, 0);
}

/// Systems of `sys` lines, classes and labels are found by their names, however many there are.
#[test]
fn lint_finds_unused_systems_and_classes() {
    let room = Room::new();
    room.put(
        "unused.fp",
        "classes = a,b,c,d\n[tcp:request]\nlabel = s:a:Used:\nsig = 4:64:0:1460:1,7:mss:df:0\n\
         [http:request]\nlabel = s:!:n:\nsys = Used,@b,Unused,Unused\nsig = 1:Host::\nsig = 1:Accept::\n\
         label = s:!:m:\nsys = Unused\nsig = 1:Other::\n",
    );
    assert_eq!(
        room.run(&["db", "lint", "unused.fp"]).findings(),
        "unused.fp:6: unused sys: no label and no ua_os names Unused\n\
         unused.fp:10: unused sys: no label and no ua_os names Unused\n\
         c: unused class: no label is of it\nd: unused class: no label is of it\n"
    );
}
