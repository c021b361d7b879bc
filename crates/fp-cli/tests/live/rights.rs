//! What the program may do once it listens, and who may start it.

use super::*;

const DATABASE: &str =
    "classes = unix\n[tcp:request]\nlabel = s:unix:Mine:\nsig = *:64:0:*:*,*:mss,sok,ts,nop,ws:df,id+:0\n";

/// No rights are left: it is not root, has no capabilities and can get none, and its system calls
/// are filtered.
fn assert_without_rights(running: &Running) {
    assert_ne!(running.status("Uid"), "0");
    for set in ["CapEff", "CapPrm", "CapInh", "CapAmb"] {
        assert_eq!(u64::from_str_radix(&running.status(set), 16), Ok(0), "{set}");
    }
    assert_eq!((running.status("NoNewPrivs").as_str(), running.status("Seccomp").as_str()), ("1", "2"));
}

#[test]
fn rights_are_given_up() {
    with_loopback(|room| {
        let running = room.live(&["-o", "log"]);
        assert_without_rights(&running);
        assert_eq!(running.stderr(), "");
        exchange(LOCALHOST, 1);
        eventually("capture does not go on", || room.text("log").contains("http response"));
        assert!(running.end().success());

        let running = room.live(&["-o", "log", "--no-sandbox"]);
        assert!(running.stderr().contains("WARNING: running without the sandbox"));
        assert!(running.end().success());
    });
}

/// `setcap cap_net_raw+ep`, as the README says, and a user who is not root.
#[test]
fn file_capabilities_are_enough() {
    with_loopback(|room| {
        // By another process: one that is being started meanwhile would hold the copy open, and
        // keep it from being run.
        assert!(Command::new("cp").arg(FP).arg(room.path("fp-cli")).status().unwrap().success());
        let by_nobody = |arguments: &[&str]| {
            let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all", "./fp-cli"];
            let mut command = room.command("setpriv", &nobody);
            command.args(arguments);
            command
        };
        let refused = by_nobody(&["live", "-i", "lo"]).output().unwrap();
        assert_eq!(refused.status.code(), Some(2));
        let message = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(message.contains("CAP_NET_RAW"), "{message}");

        let set = Command::new("setcap").arg("cap_net_raw+ep").arg(room.path("fp-cli")).output();
        match set {
            Ok(output) if output.status.success() => {}
            other => return skipped(&format!("setcap (libcap2-bin) does not work here: {other:?}")),
        }
        let logs = ["--format", "p0f-log", "-o", "log", "--rotate", "1k", "--socket", "api.sock"];
        let ready = ["--json-socket", "ready.sock"];
        let live = ["live", "-i", "lo"];
        let running = room.listening(by_nobody(&[&live[..], &logs, &ready].concat()));
        assert_without_rights(&running);
        exchange(LOCALHOST, 5);
        // All of it works: the log and its rotation, signals, the end.
        let text = || {
            let files = fs::read_dir(room.0.path()).unwrap().flatten();
            let logs = files.filter(|file| file.file_name().to_string_lossy().starts_with("log"));
            logs.map(|file| fs::read_to_string(file.path()).unwrap()).collect::<Vec<_>>()
        };
        eventually("a response is missing", || text().concat().matches("http response").count() == 5);
        eventually("the log is not put aside", || text().len() > 1);
        running.signal("USR1");
        eventually("no counts", || running.stderr().contains("packets received, 0 dropped"));
        assert!(running.end().success());

        // Another user is out of its reach, and that is told.
        let refused = by_nobody(&["live", "-i", "lo", "--user", "daemon"]).output().unwrap();
        assert_eq!(refused.status.code(), Some(2));
        let message = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(message.contains("becoming user `daemon` needs root"), "{message}");
    });
}

/// p0f's `-u`: log and database are found again from where it is locked up.
#[test]
fn locked_up_at_home() {
    with_loopback(|room| {
        fs::write(room.path("my.fp"), DATABASE).unwrap();
        let running =
            room.p0f(true, &["-i", "lo", "-u", "daemon", "-o", "log", "-f", "my.fp", "-s", "api.sock"]);
        assert_without_rights(&running);
        let home = nix::unistd::User::from_name("daemon").unwrap().unwrap().dir;
        assert_eq!(fs::read_link(format!("/proc/{}/root", running.child.id())).unwrap(), home);
        exchange(LOCALHOST, 1);
        eventually("nothing is logged", || room.text("log").contains("http response"));
        fs::rename(room.path("log"), room.path("log.1")).unwrap();
        fs::write(room.path("my.fp"), DATABASE.replace("Mine", "Yours")).unwrap();
        running.signal("HUP");
        eventually("nothing is told", || running.stderr().contains("have been read again"));
        exchange(LOCALHOST, 1);
        eventually("nothing is logged", || room.text("log").contains("http response"));
        assert!(room.text("log.1").contains("os=Mine|") && room.text("log").contains("os=Yours|"));
        assert!(running.end().success());
    });
}

/// Root of a container with `--cap-drop ALL --cap-add NET_RAW`.
#[test]
fn root_with_one_capability() {
    with_loopback(|room| {
        let confined = |capabilities: &str, arguments: &[&str]| {
            let bounding = format!("--bounding-set=-all,{capabilities}");
            let mut command =
                room.command("setpriv", &[&bounding, "--inh-caps=-all", FP, "live", "-i", "lo"]);
            command.args(arguments);
            command
        };
        // A folder of root's own, which it needs no capability to write to.
        let ready = ["--json-socket", "ready.sock", "-o", "log", "--rotate", "1M"];
        let running = room.listening(confined("+net_raw", &ready));
        let text = running.stderr();
        for part in ["running without a user without rights", "CAP_SETUID and CAP_SETGID", "--cap-add"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert_eq!(text.lines().count(), 1, "{text}");
        for set in ["CapEff", "CapPrm", "CapInh", "CapAmb"] {
            assert_eq!(u64::from_str_radix(&running.status(set), 16), Ok(0), "{set}");
        }
        assert_eq!((running.status("Uid").as_str(), running.status("Seccomp").as_str()), ("0", "2"));
        exchange(LOCALHOST, 1);
        eventually("nothing is captured", || room.text("log").contains("http response"));
        assert!(running.end().success());

        // With what the message says, it is as without a container.
        fs::remove_file(room.path("log")).unwrap();
        let running = room.listening(confined("+net_raw,+setuid,+setgid", &ready));
        assert_without_rights(&running);
        assert_eq!(running.stderr(), "");
        assert!(running.end().success());

        // A folder that is not root's.
        fs::create_dir(room.path("theirs")).unwrap();
        std::os::unix::fs::chown(room.path("theirs"), Some(65534), None).unwrap();
        // A user who is named is not passed over; without the right to listen nothing starts.
        for (capabilities, arguments, expected) in [
            (
                "+net_raw",
                &["--user", "daemon"][..],
                "needs CAP_SETUID and CAP_SETGID and CAP_SYS_CHROOT, which root lacks",
            ),
            ("+setuid,+setgid", &[], "CAP_NET_RAW"),
            ("+net_raw", &["-o", "theirs/log"], "root lacks CAP_DAC_OVERRIDE here"),
            ("+net_raw", &["--socket", "theirs/api.sock"], "root lacks CAP_DAC_OVERRIDE here"),
        ] {
            let output = confined(capabilities, arguments).output().unwrap();
            let message = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(2), "{message}");
            assert!(message.contains(expected), "{message}");
        }
    });
}
