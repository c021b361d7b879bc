//! Runs the program as a user does. One integration binary: what it prints, how it ends.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic is how a test fails")]

mod capture;
mod captures;
mod databases;
mod files;
mod goldens;
mod hosts;
mod live;
mod p0f;
mod privacy;
mod readme;
mod regressions;
mod selection;
#[cfg(feature = "web")]
mod serve;
#[cfg(target_os = "linux")]
mod side_by_side;
mod threads;
mod tools;

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use capture::{Capture, SYN_LINE};

const DATABASE: &str = "\
classes = win,unix

[mtu]
label = Ethernet or modem
sig   = 1500

[tcp:request]
label = s:unix:Linux:3.x
sig   = *:64:0:*:mss*20,7:mss,sok,ts,nop,ws:df,id+:0
";

/// What a run left.
#[derive(Debug)]
struct Outcome {
    code: i32,
    stdout: String,
    stderr: String,
}

/// A directory of its own for a test, with a database and a capture of one SYN.
struct Room(tempfile::TempDir);

impl Room {
    fn new() -> Room {
        let room = Room(tempfile::tempdir().unwrap());
        room.put("test.fp", DATABASE);
        room.put("syn.pcap", Capture::of_syns(1).bytes);
        room
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.path().join(name)).unwrap()
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fp-cli"));
        command
            .args(args)
            .current_dir(self.0.path())
            .env("TZ", "UTC")
            .env_remove("NO_COLOR")
            .stdin(Stdio::null());
        command
    }

    fn run(&self, args: &[&str]) -> Outcome {
        outcome(self.command(args).output().unwrap())
    }

    fn run_with_input(&self, args: &[&str], input: &[u8]) -> Outcome {
        let mut command = self.command(args);
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        outcome(child.wait_with_output().unwrap())
    }
}

impl Outcome {
    /// What `db lint` found, without its remarks on what is built in.
    fn findings(&self) -> String {
        self.stdout.split_inclusive('\n').filter(|line| !line.starts_with("remark: ")).collect()
    }
}

/// JSON lines without the capture and the packet of each event.
fn without_origin(lines: &str) -> String {
    let mut out = String::new();
    for line in lines.split_inclusive('\n') {
        match line.split_once(",\"capture\":") {
            Some((before, rest)) => {
                let (_, rest) = rest.split_once(",\"packet\":").expect("one comes with the other");
                out += before;
                out += rest.trim_start_matches(|c: char| c.is_ascii_digit());
            }
            None => out += line,
        }
    }
    out
}

fn outcome(output: std::process::Output) -> Outcome {
    Outcome {
        code: output.status.code().expect("no signal ended it"),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn a_capture_as_p0f_logs_it() {
    let outcome = Room::new().run(&["pcap", "--format", "p0f-log", "--db", "test.fp", "syn.pcap"]);
    assert_eq!(
        outcome.stdout,
        format!(
            "{SYN_LINE}\n{}\n",
            SYN_LINE.split("|os=").next().unwrap().replace("mod=syn", "mod=mtu")
                + "|link=Ethernet or modem|raw_mtu=1500"
        )
    );
    assert_eq!(
        outcome.stderr,
        "fp-cli: 1 packets, 1 of them TCP, 2 events; skipped: none\nfp-cli: events: 1 syn (1 exact), 1 mtu\n"
    );
    assert_eq!(outcome.code, 0);
}

#[test]
fn local_time_is_that_of_the_environment() {
    let room = Room::new();
    for (zone, expected) in [
        ("UTC", "[2023/11/14 22:13:20] "),
        ("America/New_York", "[2023/11/14 17:13:20] "),
        ("IST-5:30", "[2023/11/15 03:43:20] "),
    ] {
        let mut command = room.command(&["pcap", "--format=p0f-log", "syn.pcap"]);
        let outcome = outcome(command.env("TZ", zone).output().unwrap());
        assert!(outcome.stdout.starts_with(expected), "{zone}: {}", outcome.stdout);
    }
}

#[test]
fn json_when_piped() {
    let outcome = Room::new().run(&["pcap", "--db", "test.fp", "syn.pcap"]);
    let events: Vec<serde_json::Value> =
        outcome.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(events[0]["time"], "2023-11-14T22:13:20.000005Z");
    assert_eq!(events[0]["verdict"]["name"], "Linux");
    assert_eq!(events[1]["mtu"], 1500);
    assert_eq!(events.len(), 2);
}

#[test]
fn blocks_and_colours_when_asked_for() {
    let room = Room::new();
    let plain = room.run(&["pcap", "--format", "human", "--db", "test.fp", "syn.pcap"]).stdout;
    assert_eq!(
        plain.split("\n\n").next().unwrap(),
        ".-[ 10.0.0.1/1024 -> 10.0.0.2/80 (syn) ]-\n\
         |\n\
         | client   = 10.0.0.1/1024\n\
         | os       = Linux 3.x\n\
         | dist     = 0\n\
         | params   = none\n\
         | raw_sig  = 4:64+0:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0\n\
         |\n\
         `----"
    );
    let colored =
        room.run(&["pcap", "--format", "human", "--color", "always", "--db", "test.fp", "syn.pcap"]).stdout;
    assert!(colored.contains("\x1b["));
    assert_eq!(anstream::adapter::strip_str(&colored).to_string(), plain);
}

#[test]
fn standard_input() {
    let room = Room::new();
    let args = ["pcap", "--format", "p0f-log", "--db", "test.fp", "-"];
    let outcome = room.run_with_input(&args, &Capture::of_syns(2).bytes);
    assert_eq!((outcome.stdout.lines().count(), outcome.code), (4, 0));
    let outcome = room.run_with_input(&args, b"");
    assert_eq!((outcome.stdout.as_str(), outcome.code), ("", 1));
    assert!(outcome.stderr.contains("standard input"), "{}", outcome.stderr);
}

/// What a packet tells is out before the next packet comes.
#[test]
fn standard_input_is_answered_at_once() {
    let room = Room::new();
    let mut command = room.command(&["pcap", "-q", "--format", "p0f-log", "--db", "test.fp", "-"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(&Capture::of_syns(1).bytes).unwrap();
    let mut first = [0; SYN_LINE.len()];
    child.stdout.as_mut().unwrap().read_exact(&mut first).unwrap();
    assert_eq!(std::str::from_utf8(&first), Ok(SYN_LINE));
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn several_files_are_one_capture() {
    let outcome =
        Room::new().run(&["pcap", "--format", "p0f-log", "--db", "test.fp", "syn.pcap", "syn.pcap"]);
    // The same SYN again is a retransmission.
    assert_eq!(outcome.stdout.lines().count(), 2);
    assert!(outcome.stderr.contains("2 packets"));
}

#[test]
fn a_missing_file_does_not_hide_the_others() {
    let outcome =
        Room::new().run(&["pcap", "--format", "p0f-log", "--db", "test.fp", "no-such.pcap", "syn.pcap"]);
    assert!(outcome.stdout.starts_with(SYN_LINE));
    assert!(outcome.stderr.starts_with("fp-cli: no-such.pcap: cannot open"), "{}", outcome.stderr);
    assert_eq!(outcome.code, 1);
}

#[test]
fn damage_is_named_after_what_came_before_it() {
    let room = Room::new();
    let whole = Capture::of_syns(2);
    let second = whole.records[1];
    for cut in [second + 1, second + 16, whole.bytes.len() - 1] {
        room.put("cut.pcap", &whole.bytes[..cut]);
        let outcome = room.run(&["pcap", "--format", "p0f-log", "--db", "test.fp", "cut.pcap"]);
        assert_eq!((outcome.stdout.lines().count(), outcome.code), (2, 1), "cut at {cut}");
        assert!(
            outcome.stderr.starts_with(&format!("fp-cli: cut.pcap: at byte {second}: ")),
            "{}",
            outcome.stderr
        );
    }
    room.put("text.pcap", "no capture at all");
    let outcome = room.run(&["pcap", "text.pcap"]);
    assert_eq!((outcome.stdout.as_str(), outcome.code), ("", 1));
    assert!(outcome.stderr.starts_with("fp-cli: text.pcap: at byte 0: "), "{}", outcome.stderr);
}

#[test]
fn what_is_not_decoded_is_counted_by_reason() {
    let room = Room::new();
    let mut capture = Capture::of_syns(1);
    capture.push(0, &[0x60; 10]);
    capture.push(0, &{
        let mut udp = capture::syn(1);
        udp[9] = 17;
        udp
    });
    room.put("mixed.pcap", &capture.bytes);
    let outcome = room.run(&["pcap", "mixed.pcap"]);
    assert_eq!(outcome.code, 0);
    assert!(outcome.stderr.contains("3 packets, 1 of them TCP"), "{}", outcome.stderr);
    assert!(outcome.stderr.contains("1 not TCP"), "{}", outcome.stderr);
    assert_eq!(room.run(&["pcap", "--quiet", "mixed.pcap"]).stderr, "");
}

#[test]
fn a_wrong_database_is_shown_with_a_caret() {
    let room = Room::new();
    room.put("bad.fp", DATABASE.replace("df,id+", "df,idd"));
    let outcome = room.run(&["pcap", "--db", "bad.fp", "syn.pcap"]);
    assert_eq!((outcome.stdout.as_str(), outcome.code), ("", 2));
    let lines: Vec<&str> = outcome.stderr.lines().collect();
    assert!(lines[0].starts_with("fp-cli: bad.fp:9:"), "{}", outcome.stderr);
    let at = |text: &str, what: &str| text.find(what).unwrap_or_else(|| panic!("{what} in {text}"));
    assert_eq!(at(lines[2], "idd"), at(lines[3], "^^^"), "{}", outcome.stderr);

    let outcome = room.run(&["pcap", "--extra-db", "no-such.fp", "syn.pcap"]);
    assert_eq!((outcome.stdout.as_str(), outcome.code), ("", 2));
    assert!(outcome.stderr.starts_with("fp-cli: no-such.fp: "), "{}", outcome.stderr);
}

#[test]
fn a_covered_signature_is_refused_with_the_one_that_covers_it() {
    let room = Room::new();
    // p0f takes a second signature for both IP versions and with IPv4's quirks: it asks as for
    // IPv6, which has none.
    let twice = "label = s:unix:Other:\nsig   = 4:64:0:*:mss*20,7:mss,sok,ts,nop,ws:df,id+:0\n";
    let database = DATABASE.replace("*:64", "4:64");
    room.put("once.fp", &database);
    room.put("twice.fp", format!("{database}{twice}"));
    let outcome = room.run(&["pcap", "--db", "twice.fp", "syn.pcap"]);
    assert_eq!((outcome.stdout.as_str(), outcome.code), ("", 2));
    assert_eq!(
        outcome.stderr,
        "fp-cli: twice.fp:11: this signature is already covered by that of twice.fp:9\n   \
         |\n11 | sig   = 4:64:0:*:mss*20,7:mss,sok,ts,nop,ws:df,id+:0\n   \
         |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
    );
}

#[test]
fn databases_add_up() {
    let room = Room::new();
    room.put("empty.fp", "classes = unix\n");
    for (args, expected) in [
        (&["--db", "empty.fp"][..], "|os=???|"),
        (&["--db", "empty.fp", "--db", "test.fp"], "|os=Linux 3.x|"),
        (&["--db", "empty.fp", "--extra-db", "test.fp"], "|os=Linux 3.x|"),
    ] {
        let outcome = room.run(&[&["pcap", "--format", "p0f-log", "syn.pcap"][..], args].concat());
        assert!(outcome.stdout.contains(expected), "{args:?}: {outcome:?}");
    }
}

#[test]
fn a_wrong_command_line_is_refused() {
    let room = Room::new();
    for (args, expected) in [
        (&["pcap", "--no-such-flag", "syn.pcap"][..], "--no-such-flag"),
        (&["pcap"], "FILE"),
        (&["pcap", "--format", "xml", "syn.pcap"], "p0f-log"),
        (&["pcap", "--as-p0f=D99", "syn.pcap"], "D1,D2"),
        (&["pcap", "-o", "no-such-directory/x", "syn.pcap"], "no-such-directory"),
        (&[], "Usage"),
    ] {
        let outcome = room.run(args);
        assert_eq!((outcome.stdout.as_str(), outcome.code), ("", 2), "{args:?}");
        assert!(outcome.stderr.contains(expected), "{args:?}: {}", outcome.stderr);
    }
}

#[test]
fn help_has_examples() {
    let outcome = Room::new().run(&["pcap", "--help"]);
    assert_eq!((outcome.stderr.as_str(), outcome.code), ("", 0));
    for expected in ["Examples:", "fp-cli pcap capture.pcap", "Exit status:", "--extra-db"] {
        assert!(outcome.stdout.contains(expected), "{expected}");
    }
}

#[test]
fn output_to_a_file() {
    let room = Room::new();
    room.put("out.log", "what was there before, longer than what comes ".repeat(20));
    let outcome = room.run(&["pcap", "--format", "p0f-log", "--db", "test.fp", "-o", "out.log", "syn.pcap"]);
    assert_eq!((outcome.stdout.as_str(), outcome.code), ("", 0));
    let text = room.text("out.log");
    assert!(text.starts_with(SYN_LINE));
    assert_eq!(text.lines().count(), 2);
}

/// `fp-cli pcap FILE | head -1`: no message, no failure.
#[test]
fn a_closed_pipe_ends_it_quietly() {
    let room = Room::new();
    room.put("many.pcap", Capture::of_syns(5_000).bytes);
    let mut command = room.command(&["pcap", "--db", "test.fp", "many.pcap"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut [0; 10]).unwrap();
    drop(stdout);
    let outcome = outcome(child.wait_with_output().unwrap());
    assert_eq!((outcome.stderr.as_str(), outcome.code), ("", 0));
}

#[test]
fn deviations_can_be_put_off() {
    let room = Room::new();
    // An acknowledgment number that p0f does not see: its test looks at the lowest bit of the first
    // byte.
    let mut syn = capture::syn(1024);
    syn[28..32].copy_from_slice(&[2, 0, 0, 0]);
    let mut capture = Capture::of_syns(0);
    capture.push(0, &syn);
    room.put("ack.pcap", &capture.bytes);
    for (args, expected) in [
        (&[][..], ":df,id+,ack+:0\n"),
        (&["--as-p0f=D3"], ":df,id+:0\n"),
        (&["--as-p0f"], ":df,id+:0\n"),
        (&["--as-p0f=D1,D2"], ":df,id+,ack+:0\n"),
    ] {
        let outcome = room.run(&[&["pcap", "--format", "p0f-log"][..], args, &["ack.pcap"]].concat());
        assert!(outcome.stdout.contains(expected), "{args:?}: {}", outcome.stdout);
    }
}

#[test]
fn the_schema_is_the_one_in_the_repository() {
    let outcome = Room::new().run(&["schema"]);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fp-report/schema/event.schema.json");
    assert_eq!(outcome.stdout, std::fs::read_to_string(path).unwrap());
    assert_eq!(outcome.code, 0);
}

/// How many lines of these captures there are; each keeps the schema.
fn keep_the_schema(files: impl Iterator<Item = PathBuf>) -> usize {
    let room = Room::new();
    let schema = serde_json::from_str(&room.run(&["schema"]).stdout).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let mut lines = 0;
    for file in files {
        let outcome = room.run(&["pcap", "--tunnels", "--format", "json", file.to_str().unwrap()]);
        assert!(matches!(outcome.code, 0 | 1), "{}: {}", file.display(), outcome.stderr);
        for line in outcome.stdout.lines() {
            let event = serde_json::from_str(line).unwrap();
            let error = validator.iter_errors(&event).next();
            assert!(error.is_none(), "{}: {error:?}: {line}", file.display());
            lines += 1;
        }
    }
    lines
}

/// So does every line of some captures of the shared corpus, which hold much that no shipped one
/// does: of every thirtieth, and of one with a load balancer.
#[test]
fn captures_of_the_corpus_keep_the_schema() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    let Ok(files) = std::fs::read_dir(&corpus) else { return };
    let mut files: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|kind| kind == "pcap" || kind == "pcapng"));
    files.sort();
    let chosen = files.iter().step_by(30).cloned();
    let balancer = corpus.join("nfstream+nfstream__tests_pcaps_skype.pcap");
    assert!(keep_the_schema(chosen.chain([balancer])) > 1000);
}

/// Every line of every capture that the repository ships keeps the schema, whichever of its files
/// are damaged.
#[test]
fn shipped_captures_keep_the_schema() {
    let Ok(cases) = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata")) else {
        return; // The crate stands alone.
    };
    let cases = cases.map(|case| case.unwrap().path()).filter(|path| path.is_dir());
    let files = cases.flat_map(|case| std::fs::read_dir(case).unwrap().map(|file| file.unwrap().path()));
    let captures = files.filter(|file| file.file_name().unwrap().to_string_lossy().starts_with("capture."));
    assert!(keep_the_schema(captures) > 0, "no case of testdata told anything");
}

#[test]
fn a_tunnel_is_looked_into_on_the_port_that_is_named() {
    let room = Room::new();
    let mut capture = Capture::of_syns(0);
    // The last port is that of Linux's VXLAN before it had one.
    for port in [8473, 8472] {
        let mut vxlan = vec![8, 0, 0, 0, 0, 0, 7, 0];
        let ethernet = etherparse::PacketBuilder::ethernet2([2; 6], [4; 6]);
        let syn = ethernet.ipv4([10, 0, 0, 1], [10, 0, 0, 2], 64).tcp(port, 80, 1, 8192).syn();
        syn.write(&mut vxlan, b"").unwrap();
        let mut packet = Vec::new();
        let udp = etherparse::PacketBuilder::ipv4([10, 1, 0, 1], [10, 1, 0, 2], 64).udp(5000, port);
        udp.write(&mut packet, &vxlan).unwrap();
        capture.push(0, &packet);
    }
    room.put("vxlan.pcap", &capture.bytes);
    let run =
        |options: &[&str]| room.run(&[&["pcap", "--format", "p0f-log", "vxlan.pcap"], options].concat());
    let syns = |options: &[&str]| run(options).stdout.matches("mod=syn|").count();
    assert_eq!(syns(&[]), 0);
    assert_eq!(syns(&["--tunnels"]), 1);
    assert_eq!(syns(&["--tunnel-port", "vxlan=8473"]), 2);
    assert_eq!(syns(&["--tunnel-port", "geneve=8472", "--tunnel-port", "gtp-u=8473"]), 0);
    for wrong in ["vxlan", "vxlan=0x10", "gre=47", "vxlan=65536"] {
        let refused = run(&["--tunnel-port", wrong]);
        assert_eq!(refused.code, 2);
        assert!(refused.stderr.contains("KIND=PORT"), "{}", refused.stderr);
    }
    let nine: Vec<String> = (1..=9).map(|port| format!("--tunnel-port=vxlan={port}")).collect();
    let refused = run(&nine.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("at most 8 ports"), "{}", refused.stderr);
}

/// Tags are told, unless networks are not to be told apart.
#[test]
fn networks_are_told_apart_or_merged() {
    let capture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/vlan/capture.pcap");
    if !capture.exists() {
        return; // The crate stands alone.
    }
    let room = Room::new();
    let told = |options: &[&str]| {
        let args = [&["pcap", "--format", "json", capture.to_str().unwrap()], options].concat();
        room.run(&args).stdout.contains("\"vlan\":[")
    };
    assert!(told(&[]) && !told(&["--merge-networks"]));
}

/// Every third packet has a wrong sum, in turn that of IPv4, of TCP and of both.
#[test]
fn packets_with_a_wrong_checksum_are_skipped() {
    let room = Room::new();
    let mut capture = Capture::of_syns(0);
    for port in 1..=3000 {
        let mut packet = Vec::new();
        let syn =
            etherparse::PacketBuilder::ipv4([10, 0, 0, 1], [10, 0, 0, 2], 64).tcp(port, 80, 1, 8192).syn();
        syn.write(&mut packet, b"").unwrap();
        for (at, turn) in [(10, [3, 0]), (36, [6, 0])] {
            packet[at] ^= u8::from(turn.contains(&(port % 9)));
        }
        capture.push(0, &packet);
    }
    room.put("sums.pcap", &capture.bytes);
    let run = |threads: &str, options: &[&str]| {
        room.run(&[&["pcap", "--format", "p0f-log", "--threads", threads, "sums.pcap"], options].concat())
    };
    let syns = |outcome: &Outcome| outcome.stdout.matches("mod=syn|").count();
    let all = run("1", &[]);
    assert_eq!((all.code, syns(&all)), (0, 3000), "off by default");
    let right = run("1", &["--verify-checksums"]);
    assert_eq!((right.code, syns(&right)), (0, 2000));
    assert!(right.stderr.contains("3000 packets, 2000 of them TCP, "), "{}", right.stderr);
    assert!(right.stderr.contains("; skipped: 1000 wrong checksum\n"), "{}", right.stderr);
    for port in [1, 2, 4, 3, 6, 9] {
        assert_eq!(right.stdout.contains(&format!("|cli=10.0.0.1/{port}|")), port % 3 != 0, "{port}");
    }
    for threads in ["2", "3", "7"] {
        let many = run(threads, &["--verify-checksums"]);
        assert!(many.stdout == right.stdout && many.stderr == right.stderr, "{threads} threads");
    }
}

/// Whether this machine has a libpcap. Without one a filter is refused with what to install.
fn has_libpcap() -> bool {
    let outcome = Room::new().run(&["pcap", "-q", "--filter", "tcp", "syn.pcap"]);
    if outcome.code == 0 {
        return true;
    }
    assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{outcome:?}");
    assert!(outcome.stderr.contains("apt install libpcap0.8"), "{outcome:?}");
    live::skipped("libpcap is not installed");
    false
}

#[test]
fn filters_of_captures() {
    if !has_libpcap() {
        return;
    }
    let room = Room::new();
    room.put("syns.pcap", Capture::of_syns(200).bytes);
    let lines = |threads: &str, expression: &str| {
        let arguments = ["pcap", "-q", "--format", "p0f-log", "--threads", threads, "--filter", expression];
        room.run(&[&arguments[..], &["syns.pcap"]].concat())
    };
    for threads in ["1", "2"] {
        let some = lines(threads, "tcp src portrange 1030-1039");
        assert_eq!((some.code, some.stderr.as_str()), (0, ""));
        assert_eq!(some.stdout.lines().filter(|line| line.contains("mod=syn|")).count(), 10, "{some:?}");
        assert!(some.stdout.contains("|cli=10.0.0.1/1039|") && !some.stdout.contains("/1040|"));
        let none = lines(threads, "tcp src port 1");
        assert_eq!((none.code, none.stdout.as_str()), (0, ""));
        // The second makes no sense without a link header.
        for (wrong, reason) in [("tcp prt 80", "syntax error"), ("vlan 5", "VLAN")] {
            let wrong = lines(threads, wrong);
            assert_eq!((wrong.code, wrong.stdout.as_str()), (2, ""), "{wrong:?}");
            assert_eq!(wrong.stderr.lines().count(), 1, "{wrong:?}");
            assert!(wrong.stderr.contains(reason), "{wrong:?}");
        }
    }
}

/// p0f's README: a filter holds for tagged frames, too.
#[test]
fn filters_hold_inside_vlan_tags() {
    if !has_libpcap() {
        return;
    }
    let room = Room::new();
    let mut bytes = Capture::of_syns(0).bytes;
    // Ethernet.
    bytes[20] = 1;
    let mut capture = Capture { bytes, records: Vec::new() };
    for (second, tags) in [&[][..], &[0x81, 0, 0, 5], &[0x88, 0xa8, 0, 9, 0x81, 0, 0, 6]].iter().enumerate() {
        let frame = [&[0x02; 12][..], tags, &[8, 0], &capture::syn(1024 + second as u16)].concat();
        capture.push(second as u32, &frame);
    }
    room.put("tagged.pcap", &capture.bytes);
    for (filter, expected) in [
        ("dst port 80", &["1024", "1025", "1026"][..]),
        ("not dst port 80", &[]),
        ("dst port 81", &[]),
        ("vlan 5 and dst port 80", &["1025"]),
        ("vlan 9 and vlan 6 and dst port 80", &["1026"]),
    ] {
        let log = ["--format", "p0f-log", "--filter", filter, "tagged.pcap"];
        let pcap = room.run(&[&["pcap", "-q"][..], &log].concat()).stdout;
        room.run(&["p0f", "-r", "tagged.pcap", "-o", "x.log", filter]);
        let p0f = room.text("x.log");
        std::fs::remove_file(room.0.path().join("x.log")).unwrap();
        for log in [pcap, p0f] {
            let ports = log.lines().filter(|line| line.contains("mod=syn|"));
            let ports: Vec<&str> =
                ports.filter_map(|line| line.split_once("cli=10.0.0.1/")?.1.split('|').next()).collect();
            assert_eq!(ports, expected, "{filter}");
        }
    }
}
