//! Signals, rotation, the service manager, the background.

use super::*;

const DATABASE: &str =
    "classes = unix\n[tcp:request]\nlabel = s:unix:Mine:\nsig = *:64:0:*:*,*:mss,sok,ts,nop,ws:df,id+:0\n";

#[test]
fn a_signal_opens_the_log_anew_and_reads_the_database_again() {
    with_loopback(|room| {
        fs::write(room.path("my.fp"), DATABASE).unwrap();
        let running = room.live(&["--format", "p0f-log", "-o", "log", "--db", "my.fp"]);
        exchange(LOCALHOST, 1);
        eventually("no response", || room.text("log").contains("http response"));
        assert!(room.text("log").contains("os=Mine|"));

        fs::rename(room.path("log"), room.path("log.1")).unwrap();
        fs::write(room.path("my.fp"), DATABASE.replace("Mine", "Yours")).unwrap();
        running.signal("HUP");
        eventually("nothing is told", || running.stderr().contains("have been read again"));
        exchange(LOCALHOST, 1);
        eventually("no response", || room.text("log").contains("http response"));
        assert!(room.text("log").contains("os=Yours|"));
        // A name that changed with the database is no change of the host.
        assert!(!room.text("log").contains("host change"), "{}", room.text("log"));
        let moved = room.text("log.1");

        fs::write(room.path("my.fp"), DATABASE.replace("df,id+", "df,idd")).unwrap();
        running.signal("HUP");
        eventually("the database is not refused", || running.stderr().contains("my.fp:4:"));
        assert!(running.stderr().contains("stay as they were"));
        exchange(LOCALHOST, 1);
        eventually("no response", || room.text("log").matches("http response").count() == 2);
        assert_eq!(room.text("log").matches("os=Yours|").count(), 2);
        assert_eq!(room.text("log.1"), moved);
        assert!(running.end().success());
    });
}

/// A pipe in the place of the database, as a disk that answers late: reading ends when the test
/// writes to it.
#[test]
fn capture_goes_on_while_databases_are_read_again() {
    with_loopback(|room| {
        fs::write(room.path("my.fp"), DATABASE).unwrap();
        let running =
            room.live(&["--format", "p0f-log", "-o", "log", "--db", "my.fp", "--socket", "api.sock"]);
        fs::remove_file(room.path("my.fp")).unwrap();
        assert!(Command::new("mkfifo").arg(room.path("my.fp")).status().unwrap().success());
        running.signal("HUP");
        for count in 1..=3 {
            exchange(LOCALHOST, 1);
            eventually("capture waits", || room.text("log").matches("http response").count() == count);
        }
        let (api, found) = (room.path("api.sock"), sockets::OK);
        assert_eq!(sockets::status(&sockets::ask(&api, LOCALHOST)), found);
        assert!(room.text("log").contains("os=Mine|"), "{}", room.text("log"));
        assert_eq!(running.stderr(), "");

        fs::write(room.path("my.fp"), DATABASE.replace("Mine", "Yours")).unwrap();
        eventually("nothing is told", || running.stderr().contains("have been read again"));
        exchange(LOCALHOST, 1);
        eventually("the new one is not used", || room.text("log").contains("os=Yours|"));

        // One that never ends does not keep the program from its end.
        running.signal("HUP");
        assert!(running.end().success());
    });
}

#[test]
fn a_database_that_cannot_be_read_again_is_told_of_at_the_start() {
    with_loopback(|room| {
        use std::os::unix::fs::PermissionsExt as _;
        fs::write(room.path("my.fp"), DATABASE).unwrap();
        fs::set_permissions(room.path("my.fp"), fs::Permissions::from_mode(0o600)).unwrap();
        let running = room.live(&["-o", "log", "--db", "my.fp"]);
        let text = running.stderr();
        assert!(text.contains("my.fp: Permission denied") && text.contains("SIGHUP"), "{text}");
        running.signal("HUP");
        eventually("it is not refused", || running.stderr().contains("stay as they were"));
        assert!(running.end().success());
    });
}

#[test]
fn counts_on_request_and_at_the_end() {
    with_loopback(|room| {
        let running = room.live(&["-o", "log"]);
        exchange(LOCALHOST, 1);
        eventually("no response", || room.text("log").contains("http response"));
        running.signal("USR1");
        eventually("no counts", || running.stderr().contains("connections and"));
        assert!(running.stderr().contains("lo: "), "{}", running.stderr());
        let before = running.stderr().len();
        let stderr = running.stderr.clone();
        assert!(running.end().success());
        let text = fs::read_to_string(stderr).unwrap();
        assert!(text[before..].contains("packets received, 0 dropped by the kernel"), "{text}");
    });
}

#[test]
fn rotation_loses_nothing() {
    with_loopback(|room| {
        let running = room.live(&["--format", "p0f-log", "-o", "log", "--rotate", "2k"]);
        for _ in 0..3 {
            let files = || {
                fs::read_dir(room.0.path())
                    .unwrap()
                    .flatten()
                    .filter(|file| file.file_name().to_string_lossy().starts_with("log."))
                    .count()
            };
            let before = files();
            exchange(LOCALHOST, 4);
            eventually("the log is not put aside", || files() > before);
        }
        // What the kernel still holds when a signal ends the program is not read.
        eventually("a response is missing", || {
            let files = fs::read_dir(room.0.path()).unwrap().flatten();
            let logs = files.filter(|file| file.file_name().to_string_lossy().starts_with("log"));
            let texts = logs.map(|file| fs::read_to_string(file.path()).unwrap_or_default());
            texts.map(|text| text.matches("http response").count()).sum::<usize>() == 12
        });
        assert!(running.end().success());
        let mut responses = 0;
        for file in fs::read_dir(room.0.path()).unwrap().flatten() {
            if file.file_name().to_string_lossy().starts_with("log") {
                let text = fs::read_to_string(file.path()).unwrap();
                assert!(text.is_empty() || text.ends_with('\n'));
                assert!(text.lines().all(|line| line.starts_with('[') && line.contains("|raw_")), "{text}");
                responses += text.matches("http response").count();
            }
        }
        assert_eq!(responses, 12);
    });
}

#[test]
fn a_service_manager_is_told() {
    with_loopback(|room| {
        let manager = std::os::unix::net::UnixDatagram::bind(room.path("notify")).unwrap();
        manager.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        let told = || {
            let mut bytes = [0; 256];
            let len = manager.recv(&mut bytes).unwrap();
            String::from_utf8_lossy(&bytes[..len]).into_owned()
        };
        fs::write(room.path("my.fp"), DATABASE).unwrap();
        let mut command = room.command(FP, &["live", "-i", "lo", "-o", "log", "--db", "my.fp"]);
        command.env("NOTIFY_SOCKET", room.path("notify")).env("WATCHDOG_USEC", "200000");
        let mut running = Running::start(&mut command, &room.path("stderr"), &room.path("stdout"));
        assert_eq!(told(), "READY=1");
        for _ in 0..3 {
            assert_eq!(told(), "WATCHDOG=1");
        }
        running.signal("HUP");
        let mut words = told();
        while words == "WATCHDOG=1" {
            words = told();
        }
        assert!(words.starts_with("RELOADING=1\nMONOTONIC_USEC="), "{words}");
        assert_eq!(told(), "READY=1");
        running.signal("TERM");
        let mut words = told();
        while words == "WATCHDOG=1" {
            words = told();
        }
        assert_eq!(words, "STOPPING=1");
        assert!(running.wait().success());
    });
}

#[test]
fn in_the_background() {
    with_loopback(|room| {
        let output = room
            .command(FP, &["p0f", "-i", "lo", "-d", "-o", "log", "-s", "api.sock"])
            // It keeps standard error that is a file.
            .stderr(fs::File::create(room.path("stderr")).unwrap())
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        let text = String::from_utf8(output.stdout).unwrap();
        let process: u32 = text
            .split("PID ")
            .nth(1)
            .and_then(|rest| rest.split(|c: char| !c.is_ascii_digit()).next())
            .and_then(|number| number.parse().ok())
            .unwrap_or_else(|| panic!("no process is named: {text}"));
        eventually("it does not listen", || UnixStream::connect(room.path("api.sock")).is_ok());
        exchange(LOCALHOST, 1);
        eventually("nothing is logged", || room.text("log").contains("http response"));
        assert_eq!(fs::read_link(format!("/proc/{process}/cwd")).unwrap(), Path::new("/"));
        // The log is found again from there.
        fs::rename(room.path("log"), room.path("log.1")).unwrap();
        signal(process, "HUP");
        eventually("the log is not opened anew", || room.path("log").exists());
        signal(process, "TERM");
        eventually("it does not end", || !Path::new(&format!("/proc/{process}/cwd")).exists());
    });
}

/// Whoever reads the streams of a start to their end sees that end, as in `fp-cli live -d 2>&1 |
/// tail`.
#[test]
fn the_background_holds_no_stream() {
    with_loopback(|room| {
        for arguments in [&["live", "--json-socket", "sock"][..], &["p0f", "-s", "sock"]] {
            let mut command = room.command(FP, arguments);
            let log = room.path("log").to_str().unwrap().to_owned();
            command.args(["-i", "lo", "-d", "-o", &log]);
            let (done, wait) = std::sync::mpsc::channel();
            thread::spawn(move || done.send(command.output().unwrap()));
            let output = wait.recv_timeout(Duration::from_secs(10));
            // Found by its command line, to be ended in any case.
            let process: u32 = fs::read_dir("/proc")
                .unwrap()
                .flatten()
                .filter(|it| {
                    fs::read(it.path().join("cmdline"))
                        .is_ok_and(|words| String::from_utf8_lossy(&words).contains(&log))
                })
                .find_map(|it| it.file_name().to_str()?.parse().ok())
                .unwrap();
            let streams: Vec<_> =
                (0..3).map(|fd| fs::read_link(format!("/proc/{process}/fd/{fd}")).unwrap()).collect();
            signal(process, "TERM");
            let output = output.expect("its streams stay open");
            assert!(output.status.success(), "{output:?}");
            assert_eq!(streams, [Path::new("/dev/null"); 3], "{arguments:?}");
            let text = [output.stdout, output.stderr].concat();
            assert!(String::from_utf8_lossy(&text).contains(&process.to_string()), "{arguments:?}");
            eventually("it does not end", || !Path::new(&format!("/proc/{process}/cwd")).exists());
        }
    });
}

/// What cannot be done once rights are given up is told to who waits for the exit status.
#[test]
fn a_failed_start_in_the_background_is_told() {
    with_loopback(|room| {
        fs::create_dir(room.path("roots")).unwrap();
        let live = [FP, "live", "-i", "lo", "--daemon"];
        // Being locked up takes a right that even root may lack.
        let jailed = ["setpriv", "--bounding-set=-sys_chroot", FP, "p0f", "-i", "lo", "-d", "-u", "daemon"];
        for (command, status, expected) in [
            (&[&live[..], &["-o", "roots/log", "--rotate", "1M"]].concat(), 2, "--rotate needs a folder"),
            (&[&jailed[..], &["-o", "log"]].concat(), 1, "needs CAP_SYS_CHROOT, which root lacks here"),
            (&[&live[..], &["-o", "log", "-u", "no-such-user"]].concat(), 2, "not found"),
            // p0f has no --wait to advise.
            (
                &vec![FP, "p0f", "-i", "gone0", "-d", "-o", "log"],
                1,
                "gone0: no such interface; there are: lo",
            ),
        ] {
            let output = room.command(command[0], &command[1..]).output().unwrap();
            let message = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(status), "{command:?}: {message}");
            assert!(message.contains(expected), "{command:?}: {message}");
            // Nobody is told of a process that is gone.
            assert!(!message.contains("in the background"), "{message}");
            assert!(!message.contains("--wait"), "{message}");
            assert_eq!(String::from_utf8_lossy(&output.stdout), "", "{command:?}");
        }
        // The lock on the log was let go.
        let mut command = room.command(FP, &[&live[1..], &["-o", "log"]].concat());
        let kept = fs::File::create(room.path("stderr")).unwrap();
        assert!(command.stderr(kept).status().unwrap().success(), "{}", room.text("stderr"));
        let message = room.text("stderr");
        let process = message.trim().rsplit(' ').next().unwrap().parse().unwrap();
        exchange(LOCALHOST, 1);
        eventually("nothing is logged", || room.text("log").contains("http response"));
        signal(process, "TERM");
        eventually("it does not end", || !Path::new(&format!("/proc/{process}/cwd")).exists());
    });
}

#[test]
fn rotation_needs_a_folder_of_its_user() {
    with_loopback(|room| {
        fs::create_dir(room.path("roots")).unwrap();
        let mut command = room.command(FP, &["live", "-i", "lo", "-o", "roots/log"]);
        let output = command.args(["--rotate", "1M"]).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("roots/log: --rotate needs a folder"));
    });
}

/// Names in the room that begin with `log`, sorted, with their sizes.
fn logs(room: &Room) -> Vec<(String, u64)> {
    let mut logs: Vec<(String, u64)> = fs::read_dir(room.0.path())
        .unwrap()
        .flatten()
        .filter(|file| file.file_name().to_string_lossy().starts_with("log"))
        .filter_map(|file| {
            Some((file.file_name().to_string_lossy().into_owned(), file.metadata().ok()?.len()))
        })
        .collect();
    logs.sort();
    logs
}

fn unpacked(path: &Path) -> String {
    let output = Command::new("gzip").args(["-dc", path.to_str().unwrap()]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// Files that were put aside are compressed and counted, with all rights given up and in the
/// sandbox.
#[test]
fn rotation_keeps_so_many_files() {
    with_loopback(|room| {
        let rotate = ["--rotate", "2k", "--keep-files", "3", "--compress", "--log-mode", "640"];
        let running = room.live(&[&["-o", "log"], &rotate[..]].concat());
        for _ in 0..6 {
            exchange(LOCALHOST, 4);
            thread::sleep(Duration::from_millis(100));
        }
        eventually("files are left uncompressed", || {
            let old = logs(room).into_iter().filter(|(name, _)| name != "log").collect::<Vec<_>>();
            old.len() == 3 && old.iter().all(|(name, _)| name.ends_with(".gz"))
        });
        for (name, _) in logs(room) {
            let mode = std::os::unix::fs::PermissionsExt::mode(
                &fs::metadata(room.path(&name)).unwrap().permissions(),
            );
            assert_eq!(mode & 0o777, 0o640, "{name}");
            if name != "log" {
                let text = unpacked(&room.path(&name));
                assert!(text.lines().count() > 2 && text.ends_with("}\n"), "{text}");
            }
        }
        assert_eq!(running.stderr(), "");
        assert!(running.end().success());
    });
}

#[test]
fn rotation_keeps_so_many_bytes() {
    with_loopback(|room| {
        const IN_ALL: u64 = 60 << 10;
        // What one burst of packets tells comes on top.
        const BURST: u64 = 20 << 10;
        let running = room.live(&["-o", "log", "--rotate", "10k", "--keep-bytes", "60k"]);
        for _ in 0..30 {
            exchange(LOCALHOST, 4);
            eventually("more bytes than may be", || {
                logs(room).iter().map(|(_, size)| size).sum::<u64>() <= IN_ALL + BURST
            });
        }
        eventually("more than may be", || {
            let old =
                logs(room).into_iter().filter(|(name, _)| name != "log").map(|(_, size)| size).sum::<u64>();
            // How many files that is depends on how much one burst told: the unit tests count them.
            (1..=IN_ALL - (10 << 10)).contains(&old)
        });
        assert!(running.end().success());
        let mut command = room.command(FP, &["live", "-i", "lo", "-o", "log"]);
        let output = command.args(["--rotate", "1M", "--keep-bytes", "1k"]).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{output:?}");
    });
}

/// logrotate itself, as root, with a program that is nobody by then.
#[test]
fn logrotate() {
    with_loopback(|room| {
        if Command::new("logrotate").arg("--version").output().is_err() {
            return skipped("logrotate is not installed");
        }
        // Not one that others may write to, which logrotate refuses.
        fs::create_dir(room.path("logs")).unwrap();
        let nobody = nix::unistd::User::from_name("nobody").unwrap().unwrap();
        std::os::unix::fs::chown(room.path("logs"), Some(nobody.uid.as_raw()), Some(nobody.gid.as_raw()))
            .unwrap();
        let running = room.live(&["-o", "logs/log", "--log-mode", "640"]);
        assert_ne!(running.status("Uid"), "0");
        for create in ["nocreate", "create 0640 nobody nogroup"] {
            let config = format!(
                "{}/logs/log {{\n su nobody nogroup\n size 1\n rotate 5\n compress\n delaycompress\n {create}\n \
                 postrotate\n kill -HUP {}\n endscript\n}}\n",
                room.0.path().display(),
                running.child.id()
            );
            fs::write(room.path("config"), config).unwrap();
            for _ in 0..2 {
                exchange(LOCALHOST, 1);
                eventually("nothing is logged", || room.text("logs/log").contains("http response"));
                let state = room.path("state");
                let rotate = ["-s", state.to_str().unwrap(), "config"];
                let output = room.command("logrotate", &rotate).output().unwrap();
                assert!(output.status.success(), "{output:?}");
                eventually("the log is not opened anew", || {
                    room.path("logs/log").exists() && !room.text("logs/log").contains("http response")
                });
            }
        }
        exchange(LOCALHOST, 1);
        eventually("nothing is logged", || room.text("logs/log").contains("http response"));
        assert_eq!(running.stderr(), "");
        assert!(running.end().success());
        let mut responses = room.text("logs/log").matches("\"http response\"").count();
        responses += room.text("logs/log.1").matches("\"http response\"").count();
        for packed in 2..5 {
            responses +=
                unpacked(&room.path(&format!("logs/log.{packed}.gz"))).matches("\"http response\"").count();
        }
        assert_eq!(responses, 5);
    });
}

/// A flood is no flood of lines: what is beyond the limits is counted, and connections are told all
/// the same.
#[test]
fn lines_have_a_limit() {
    with_loopback(|room| {
        let running = room.live(&["-o", "log", "--max-lines-per-host", "30"]);
        exchange(LOCALHOST, 100);
        // The lines that come in one second of the packets' time, whatever the clock says.
        eventually("nothing is told", || running.stderr().contains(" lines were held back (--max-lines"));
        let mut by_second = std::collections::HashMap::new();
        for line in room.text("log").lines() {
            let line: serde_json::Value = serde_json::from_str(line).unwrap();
            *by_second.entry(line["time"].as_str().unwrap()[..19].to_owned()).or_insert(0) += 1;
        }
        assert!(by_second.values().all(|lines| *lines <= 30), "{by_second:?}");
        assert!(by_second.values().any(|lines| *lines == 30), "{by_second:?}");
        running.signal("USR1");
        eventually("no counts", || running.stderr().contains(" lines lost, "));
        assert!(!running.stderr().contains("lost, 0 held back"), "{}", running.stderr());
        assert!(running.end().success());
    });
}

/// What a running instance has no second one takes; what a killed one had it does.
#[test]
fn a_second_instance() {
    with_loopback(|room| {
        let all = ["-o", "log", "--socket", "api.sock", "--metrics", "9100"];
        let mut running = room.live(&all);
        for (arguments, expected) in [
            (["-o", "log"], "log: another program writes to it"),
            (["--socket", "api.sock"], "api.sock: another program listens at it"),
            (["--json-socket", "ready.sock"], "ready.sock: another program listens at it"),
            (["--json-socket", "api.sock"], "api.sock: another program listens at it"),
            (["--metrics", "9100"], "127.0.0.1:9100: cannot listen: "),
        ] {
            let mut command = room.command(FP, &["live", "-i", "lo"]);
            let output = command.args(arguments).output().unwrap();
            let message = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(2), "{message}");
            assert!(message.contains(expected), "{message}");
        }
        // One that is stopped has them, too.
        running.signal("STOP");
        let mut command = room.command(FP, &["p0f", "-i", "lo", "-s", "api.sock"]);
        let output = command.output().unwrap();
        assert!(String::from_utf8_lossy(&output.stderr).contains("another program listens"), "{output:?}");
        running.signal("CONT");
        exchange(LOCALHOST, 1);
        eventually("the first one does not go on", || room.text("log").contains("http response"));
        for socket in ["api.sock", "ready.sock"] {
            UnixStream::connect(room.path(socket)).unwrap();
        }

        running.signal("KILL");
        assert!(!running.wait().success());
        let running = room.live(&all);
        exchange(LOCALHOST, 1);
        eventually("nothing is logged", || room.text("log").matches("\"http response\"").count() == 2);
        assert!(running.end().success());
    });
}

/// What the greetings of servers are compared with is made before capture begins, and not by the
/// first of them, while packets wait.
#[test]
fn the_first_greeting_makes_no_patterns() {
    with_loopback(|room| {
        let running = room.live(&["-o", "log"]);
        exchange(LOCALHOST, 1);
        eventually("nothing is told", || room.text("log").contains("\"event\":\"http response\""));
        let before: u64 = running.status("RssAnon").parse().unwrap();
        for greeting in [
            "220 a.example ESMTP Postfix\r\n",
            "220 (vsFTPd 3.0.3)\r\n",
            "\u{0}login: ",
            "* OK IMAP4 ready\r\n",
            "+OK ready\r\n",
        ] {
            let greeting = match greeting.strip_prefix('\0') {
                Some(prompt) => [&[0xff, 0xfd, 24][..], prompt.as_bytes()].concat(),
                None => greeting.as_bytes().to_vec(),
            };
            let server = TcpListener::bind(SocketAddr::new(LOCALHOST, 0)).unwrap();
            let mut client = TcpStream::connect(server.local_addr().unwrap()).unwrap();
            let (mut stream, _) = server.accept().unwrap();
            stream.write_all(&greeting).unwrap();
            let mut said = [0; 100];
            assert!(client.read(&mut said).unwrap() > 2);
            client.write_all(b"QUIT\r\n").unwrap();
            assert!(stream.read(&mut said).unwrap() > 2);
        }
        eventually("not all are told", || room.text("log").matches("\"event\":\"banner\"").count() == 5);
        let after: u64 = running.status("RssAnon").parse().unwrap();
        // All patterns take some seven megabytes.
        assert!(after < before + 3000, "{before} to {after} KB");
        assert!(running.end().success());
    });
}
