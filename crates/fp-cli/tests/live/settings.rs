//! The configuration file and `--check`.

use super::*;

fn refused(room: &Room, arguments: &[&str], expected: &[&str]) {
    let mut command = room.command(FP, &["live"]);
    let output = command.args(arguments).output().unwrap();
    let message = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{arguments:?}: {message}");
    for part in expected {
        assert!(message.contains(part), "{arguments:?}: {part} in {message}");
    }
    assert_eq!(
        message.lines().filter(|line| line.starts_with("fp-cli: ")).count(),
        expected.len(),
        "{message}"
    );
}

#[test]
fn settings_from_a_file() {
    with_loopback(|room| {
        let text = "\
# What the service does.
interface = \"lo\"
format = \"json\"
output = \"from-file.log\"
json-socket = \"ready.sock\"
home = [\"127.0.0.0/8\"]
quiet = true
";
        fs::write(room.path("my.toml"), text).unwrap();
        let check = |arguments: &[&str]| {
            let output =
                room.command(FP, &["live", "--check", "--config", "my.toml"]).args(arguments).output();
            let output = output.unwrap();
            (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
        };
        assert_eq!(check(&[]), (Some(0), "fp-cli: all is in order\n".to_owned()));
        assert!(!room.path("from-file.log").exists() && !room.path("ready.sock").exists(), "nothing is made");

        let running = room.listening(room.command(FP, &["live", "--config", "my.toml"]));
        exchange(LOCALHOST, 1);
        eventually("nothing is logged", || room.text("from-file.log").contains("http response"));
        assert!(room.text("from-file.log").contains("\"home\":\"both\""));
        assert_eq!(check(&[]).0, Some(0), "while it runs, too");
        assert!(running.end().success());

        // What is typed wins.
        let typed = ["live", "--config", "my.toml", "--format", "p0f-log", "-o", "typed.log"];
        let running = room.listening(room.command(FP, &typed));
        exchange(LOCALHOST, 1);
        eventually("nothing is logged", || room.text("typed.log").contains("mod=http response"));
        assert!(running.end().success());

        // All faults of the file, each with its line; and no option is known to one alone.
        fs::write(room.path("my.toml"), "interface = \"lo\"\nquite = true\n\nbuffer = 0\n").unwrap();
        let faults = ["my.toml:2: unknown key `quite`", "my.toml:4: buffer: invalid value '0'"];
        refused(room, &["--config", "my.toml"], &faults);
        refused(room, &["--config", "no.toml"], &["no.toml: cannot read: No such file"]);
        fs::write(room.path("my.toml"), "quiet = true").unwrap();
        refused(room, &["--config", "my.toml"], &["no interface"]);
    });
}

#[test]
fn all_that_would_stop_a_start_is_told() {
    with_loopback(|room| {
        fs::write(room.path("bad.fp"), "classes = unix\n[tcp:request]\nlabel = s:unix:\n").unwrap();
        let arguments = [
            "--check",
            "-i",
            "lo",
            "-i",
            "gone0",
            "-o",
            "no-folder/log",
            "--socket",
            "bad.fp",
            "--user",
            "no-such-user",
            "--db",
            "bad.fp",
        ];
        let expected = [
            "bad.fp:3",
            "gone0: no such interface",
            "no-folder/log: its folder",
            "bad.fp: exists and is not a socket",
            "no-such-user",
        ];
        refused(room, &arguments, &expected);
        let output = room.command(FP, &["live", "--check", "-i", "gone0", "--wait"]).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        refused(room, &["--check"], &[]);
    });
}

/// The file of settings is read, and never written to, whatever it says.
#[test]
fn settings_are_no_log() {
    with_loopback(|room| {
        let text = "interface = \"lo\"\noutput = \"my.toml\"\n";
        fs::write(room.path("my.toml"), text).unwrap();
        let fault = ["my.toml: is an input, too"];
        refused(room, &["--config", "my.toml"], &fault);
        refused(room, &["--check", "--config", "my.toml"], &fault);
        fs::hard_link(room.path("my.toml"), room.path("other")).unwrap();
        refused(room, &["--config", "my.toml", "-o", "other"], &["other: is an input, too"]);
        for option in ["--socket", "--json-socket"] {
            for check in [&["--check"][..], &[]] {
                let arguments = [check, &["--config", "my.toml", "-o", "log", option, "my.toml"]].concat();
                refused(room, &arguments, &["my.toml: exists and is not a socket"]);
            }
        }
        assert_eq!(room.text("my.toml"), text);
    });
}

/// What a start refuses, `--check` refuses by the same words.
#[test]
fn a_check_is_as_strict_as_a_start() {
    with_loopback(|room| {
        std::os::unix::fs::symlink("elsewhere", room.path("link")).unwrap();
        fs::write(room.path("there"), "").unwrap();
        std::os::unix::fs::symlink("there", room.path("link-to-file")).unwrap();
        std::os::unix::fs::symlink(".", room.path("folder")).unwrap();
        for (arguments, expected) in [
            (&["-o", "link"][..], "link: is a symbolic link, refused"),
            (&["-o", "link-to-file"], "link-to-file: is a symbolic link, refused"),
            (&["-s", "link"], "link: is a symbolic link, refused"),
            (&["-s", "x", "--json-socket", "x"], "x: named by --socket and by --json-socket"),
            (&["-s", "x", "--json-socket", "folder/x"], "folder/x: named by --socket and by --json-socket"),
            // No address has room for it (unix(7)).
            (&["-s", &"long".repeat(30)], "longlong: cannot listen: "),
            (&["-o", "x", "-s", "./x"], "./x: named by --output and by --socket"),
        ] {
            for check in [&["-i", "lo"][..], &["-i", "lo", "--check"]] {
                refused(room, &[check, arguments].concat(), &[expected]);
            }
        }
        assert!(!room.path("elsewhere").exists() && !room.path("x").exists());
    });
}

#[test]
fn no_table_is_without_places() {
    with_loopback(|room| {
        for option in ["--max-flows", "--max-hosts"] {
            for check in [&["-i", "lo", option, "0"][..], &["--check", "-i", "lo", option, "0"]] {
                let output = room.command(FP, &["live"]).args(check).output().unwrap();
                let message = String::from_utf8_lossy(&output.stderr);
                assert_eq!(output.status.code(), Some(2), "{message}");
                assert!(message.contains(option) && message.contains("0 is not in 1.."), "{message}");
            }
        }
    });
}
