//! `fp-cli p0f` beside p0f itself, as p0f's README runs it: the same status, blocks and log. Where
//! p0f is not installed only our half is checked.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

pub(crate) const P0F: &str = "/usr/sbin/p0f";
pub(crate) const DATABASE: &str = "/etc/p0f/p0f.fp";

pub(crate) fn has_p0f() -> bool {
    let has = Path::new(P0F).exists() && Path::new(DATABASE).exists();
    if !has {
        crate::live::skipped("p0f is not installed");
    }
    has
}

fn capture(case: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata").join(case).join("capture.pcap")
}

/// A folder for one program to run in: what one leaves, the other does not find.
struct Room(tempfile::TempDir);

impl Room {
    fn new() -> Room {
        let room = Room(tempfile::tempdir().unwrap());
        for (name, case) in [("some.pcap", "machine-clock"), ("other.pcap", "curl-nginx-ipv4")] {
            fs::copy(capture(case), room.path(name)).unwrap();
        }
        fs::write(room.path("text"), "no capture, no database\n").unwrap();
        let whole = fs::read(room.path("some.pcap")).unwrap();
        fs::write(room.path("cut.pcap"), &whole[..whole.len() - 10]).unwrap();
        // IEEE 802.15.4, for which libpcap has no filter.
        let mut wpan = whole;
        wpan[20..24].copy_from_slice(&195_u32.to_le_bytes());
        fs::write(room.path("wpan.pcap"), wpan).unwrap();
        fs::create_dir(room.path("folder")).unwrap();
        fs::write(room.path("open.log"), "").unwrap();
        fs::set_permissions(room.path("open.log"), fs::Permissions::from_mode(0o644)).unwrap();
        symlink("open.log", room.path("link.log")).unwrap();
        room
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn command(&self, ours: bool, arguments: &[&str]) -> Command {
        let mut command = if ours {
            let mut command = Command::new(env!("CARGO_BIN_EXE_fp-cli"));
            command.arg0("/usr/local/sbin/p0f");
            command
        } else {
            Command::new(P0F)
        };
        command.args(arguments).current_dir(self.0.path()).env("TZ", "UTC").stdin(Stdio::null());
        command
    }

    fn run(&self, ours: bool, arguments: &[&str]) -> Output {
        self.command(ours, arguments).output().unwrap()
    }
}

/// What a run left: status, blocks and last words on standard output, the log and its mode.
#[derive(Debug, PartialEq)]
struct Left {
    status: Option<i32>,
    blocks: String,
    log: Option<(String, u32)>,
}

fn left(room: &Room, output: &Output) -> Left {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    // From the first block, or the last words, on.
    let start = text.find(".-[").or_else(|| text.find("\n\nAll done")).or_else(|| text.find("\nAll done"));
    let log = fs::read_to_string(room.path("x.log")).ok();
    let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    Left {
        status: output.status.code(),
        blocks: start.map_or("", |start| &text[start..]).trim().to_owned(),
        log: log.map(|log| (log, mode(room.path("x.log")))),
    }
}

/// Runs a command line in both programs, twice over, so that what is appended shows.
fn check(arguments: &[&str]) -> Left {
    let (ours, theirs) = (Room::new(), Room::new());
    let with_p0f = has_p0f();
    let mut with_database = arguments.to_vec();
    // The one database that both have; the filter has to stay the last.
    if !arguments.contains(&"-f") {
        with_database.splice(0..0, ["-f", DATABASE]);
    }
    let ours_arguments = if with_p0f { &with_database[..] } else { arguments };
    let mut last = None;
    for _ in 0..2 {
        let ours_output = ours.run(true, ours_arguments);
        let ours_left = left(&ours, &ours_output);
        if with_p0f {
            assert_eq!(ours_left, left(&theirs, &theirs.run(false, &with_database)), "{arguments:?}");
        }
        if ours_left.status != Some(0) {
            assert_eq!(ours_left.status, Some(1), "{arguments:?}");
            assert!(ours_output.stderr.starts_with(b"fp-cli: "), "{arguments:?} says nothing");
            assert_eq!(ours_left.blocks, "", "{arguments:?}");
        }
        last = Some(ours_left);
    }
    last.unwrap()
}

#[test]
fn captures_are_read_as_p0f_reads_them() {
    let plain = check(&["-r", "some.pcap"]);
    assert_eq!(plain.status, Some(0));
    assert!(plain.blocks.contains("(host change)") && plain.blocks.contains("All done. Processed "));
    assert_eq!(check(&["-rsome.pcap"]), plain);
    assert_eq!(check(&["-t", "1,1", "-m", "2, 500000x", "-r", "some.pcap"]).status, Some(0));
    for damaged in ["cut.pcap", "text", "no-such.pcap", "folder"] {
        check(&["-r", damaged]);
    }
    // Nothing is written of a link that nobody can read, and the log is not opened.
    let unread = check(&["-r", "wpan.pcap", "-o", "x.log"]);
    assert_eq!((unread.status, unread.log), (Some(1), None));
    let ours = Room::new().run(true, &["-r", "wpan.pcap"]);
    let message = String::from_utf8(ours.stderr).unwrap();
    assert!(message.contains("wpan.pcap: link type 195 (IEEE802_15_4_WITHFCS) is not read"), "{message}");
}

#[test]
fn the_log_is_appended_to() {
    let logged = check(&["-r", "some.pcap", "-o", "x.log"]);
    let (text, mode) = logged.log.unwrap();
    assert_eq!(mode, 0o600);
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines.len() > 4 && lines[..lines.len() / 2] == lines[lines.len() / 2..]);
    for log in ["/dev/null", "folder", "no-such/x.log", "link.log", "", "open.log"] {
        check(&["-r", "some.pcap", "-o", log]);
    }
}

#[test]
fn a_log_in_use_is_refused() {
    let rooms = if has_p0f() { vec![true, false] } else { vec![true] };
    for ours in rooms {
        let room = Room::new();
        let log = fs::File::create(room.path("x.log")).unwrap();
        let _lock = nix::fcntl::Flock::lock(log, nix::fcntl::FlockArg::LockExclusiveNonblock).unwrap();
        let output = room.run(ours, &["-r", "some.pcap", "-o", "x.log"]);
        assert_eq!(output.status.code(), Some(1), "ours: {ours}");
        assert_eq!(fs::read_to_string(room.path("x.log")).unwrap(), "");
    }
}

#[test]
fn filters() {
    if !crate::has_libpcap() {
        return;
    }
    for filter in [
        "port 80",
        "port 81",
        "dst net 10.0.0.0/8 and port 80",
        "not src host 192.0.2.10",
        "dst port 25 or dst port 587",
        "dst port 80 or dst port 587",
    ] {
        let left = check(&["-r", "other.pcap", filter]);
        assert_eq!(left.status, Some(0), "{filter}");
    }
    for wrong in ["bad filter (", ""] {
        assert_eq!(check(&["-r", "other.pcap", wrong]).status, Some(1));
    }
}

#[test]
fn what_p0f_refuses_is_refused() {
    for arguments in [
        &["-x"][..],
        &["-h"],
        &["--help"],
        &["-r"],
        &["-r", "some.pcap", "-r", "some.pcap"],
        &["-i", "lo", "-i", "lo"],
        &["-o", "a", "-o", "b", "-r", "some.pcap"],
        &["-f", "text", "-f", "text"],
        &["-f", "text", "-r", "some.pcap"],
        &["-f", "no-such.fp", "-r", "some.pcap"],
        &["-s", "a", "-s", "b"],
        &["-u", "nobody", "-u", "nobody", "-r", "some.pcap"],
        &["-p", "-p"],
        &["-d", "-d", "-o", "x.log"],
        &["-S", "3", "-S", "3", "-s", "x"],
        &["-m", "1,1", "-m", "1,1", "-r", "some.pcap"],
        &["-t", "1,1", "-t", "1,1", "-r", "some.pcap"],
        &["-i", "lo", "-r", "some.pcap"],
        &["-p", "-r", "some.pcap"],
        &["-d"],
        &["-d", "-o", "x.log", "-r", "some.pcap"],
        &["-s", "x", "-r", "some.pcap"],
        &["-S", "5", "-r", "some.pcap"],
        &["-S", "0", "-s", "x"],
        &["-S", "101", "-s", "x"],
        &["-S", "abc", "-s", "x"],
        &["-m", "1", "-r", "some.pcap"],
        &["-m", "0,5", "-r", "some.pcap"],
        &["-m", "100001,5", "-r", "some.pcap"],
        &["-m", "5,500001", "-r", "some.pcap"],
        &["-m", "-5,2", "-r", "some.pcap"],
        &["-t", "0,1", "-r", "some.pcap"],
        &["-t", "1000001,1", "-r", "some.pcap"],
        &["-t", "1 ,1", "-r", "some.pcap"],
        &["-r", "some.pcap", "port", "80"],
        &["port 80", "-r", "some.pcap"],
        &["-u", "no-such-user", "-r", "some.pcap"],
        &["-u", "root", "-r", "some.pcap"],
        &["-i", "no-such-link"],
        &["-i", ""],
    ] {
        assert_eq!(check(arguments).status, Some(1), "{arguments:?}");
    }
}

#[test]
fn interfaces_are_listed() {
    let room = Room::new();
    for arguments in [&["-L"][..], &["-d", "-L"], &["-S", "3", "-L"], &["-r", "no-such.pcap", "-L", "-x"]] {
        let output = room.run(true, arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains("Name        : lo\n") && text.contains("Name        : any\n"), "{text}");
        if has_p0f() {
            assert_eq!(room.run(false, arguments).status.code(), Some(0), "{arguments:?}");
        }
    }
}

/// `fp-cli p0f` is the same as a program of that name.
#[test]
fn by_name_or_by_subcommand() {
    let room = Room::new();
    let by_name = room.run(true, &["-r", "some.pcap"]);
    let mut command = Command::new(env!("CARGO_BIN_EXE_fp-cli"));
    command.args(["p0f", "-r", "some.pcap"]).current_dir(room.0.path()).env("TZ", "UTC");
    assert_eq!(command.output().unwrap().stdout, by_name.stdout);
    assert!(by_name.stdout.starts_with(b".-[ "));
}

/// Who has added to p0f's own file would miss what it says.
#[test]
fn a_database_that_is_not_used_is_told() {
    if !Path::new(DATABASE).exists() {
        return crate::live::skipped("there is no /etc/p0f/p0f.fp");
    }
    let room = Room::new();
    let told = |arguments: &[&str]| {
        let output = room.run(true, &[&["-r", "some.pcap"], arguments].concat());
        assert!(output.status.success());
        String::from_utf8(output.stderr).unwrap().contains("/etc/p0f/p0f.fp is not used")
    };
    assert!(told(&[]));
    assert!(!told(&["-f", DATABASE]));
}

/// What `systemctl reload` does first: nothing is listened to, written or taken.
#[test]
fn a_check_tells_whether_the_database_is_in_order() {
    let room = Room::new();
    fs::write(room.path("good.fp"), "classes = unix\n[mtu]\nlabel = Ethernet\nsig = 1500\n").unwrap();
    let check = |database| {
        room.run(true, &["--check", "-i", "nosuch", "-o", "x.log", "-s", "x.sock", "-f", database])
    };
    let good = check("good.fp");
    assert_eq!((good.status.code(), good.stdout, good.stderr), (Some(0), vec![], vec![]));
    for bad in ["text", "nosuch.fp", "folder"] {
        let output = check(bad);
        assert_eq!(output.status.code(), Some(1), "{bad}");
        assert!(String::from_utf8(output.stderr).unwrap().contains(bad), "{bad}");
    }
    assert!(!room.path("x.log").exists() && !room.path("x.sock").exists());
}
