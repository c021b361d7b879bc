//! Signals, logs that are moved or full, readers that go away, the background.

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
            exchange(LOCALHOST, 4);
            let files = || {
                fs::read_dir(room.0.path())
                    .unwrap()
                    .flatten()
                    .filter(|file| file.file_name().to_string_lossy().starts_with("log."))
                    .count()
            };
            let before = files();
            eventually("the log is not put aside", || files() > before);
        }
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

/// A limit to the size of files stands for a full disk: a write that meets it is cut anywhere.
#[test]
fn on_a_full_disk_lines_are_whole() {
    with_loopback(|room| {
        let program = env!("CARGO_BIN_EXE_fp-cli");
        let script = format!(
            "trap '' XFSZ; ulimit -f 3; exec {program} live -i lo --format p0f-log -o log --json-socket ready.sock"
        );
        let mut command = room.command("sh", &["-c", &script]);
        let running = Running::start(&mut command, &room.path("stderr"), &room.path("stdout"));
        eventually("it does not listen", || UnixStream::connect(room.path("ready.sock")).is_ok());
        for _ in 0..10 {
            exchange(LOCALHOST, 1);
        }
        eventually("nothing is told", || running.stderr().contains("log: cannot write: "));
        exchange(LOCALHOST, 1);
        // Capture goes on.
        let mut stream = UnixStream::connect(room.path("ready.sock")).unwrap();
        stream.write_all(b"127.0.0.1\n").unwrap();
        let mut answer = String::new();
        BufReader::new(stream).read_line(&mut answer).unwrap();
        assert!(answer.contains("\"known\":true"), "{answer}");
        let text = room.text("log");
        assert!(text.ends_with('\n') && text.lines().count() > 3, "{text}");
        assert!(text.lines().all(|line| line.starts_with('[') && line.contains("|raw_")), "{text}");
        assert_eq!(running.stderr().matches("cannot write").count(), 1);
        let stderr = running.stderr.clone();
        assert!(running.end().success());
        assert!(fs::read_to_string(stderr).unwrap().contains("lines were lost"));
    });
}

#[test]
fn a_reader_that_goes_away() {
    with_loopback(|room| {
        let mut command = room.command(env!("CARGO_BIN_EXE_fp-cli"), &["live", "-i", "lo", "-q"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let making = Instant::now();
        let mut line = String::new();
        // It tells no one when it listens.
        let reading = thread::spawn(move || {
            stdout.read_line(&mut line).unwrap();
            line
        });
        while !reading.is_finished() && making.elapsed() < Duration::from_secs(10) {
            exchange(LOCALHOST, 1);
        }
        assert!(reading.join().unwrap().ends_with("}\n"));
        let ended = |child: &mut Child| child.try_wait().unwrap();
        let start = Instant::now();
        while ended(&mut child).is_none() && start.elapsed() < Duration::from_secs(10) {
            exchange(LOCALHOST, 1);
        }
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{output:?}");
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
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
        let mut command =
            room.command(env!("CARGO_BIN_EXE_fp-cli"), &["live", "-i", "lo", "-o", "log", "--db", "my.fp"]);
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
            .command(env!("CARGO_BIN_EXE_fp-cli"), &["p0f", "-i", "lo", "-d", "-o", "log", "-s", "api.sock"])
            // It keeps standard error, as p0f does.
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

#[test]
fn an_interface_that_goes_down_and_away() {
    with_loopback(|room| {
        let ip = |arguments: &str| {
            let status = Command::new("ip").args(arguments.split(' ')).status().unwrap();
            assert!(status.success(), "ip {arguments}");
        };
        ip("link add left type veth peer name right");
        ip("link set left up");
        ip("link set right up");
        let mut running = room.live(&["-i", "left", "-o", "log", "-q"]);
        ip("link set left down");
        eventually("that it is down is not told", || {
            running.stderr().contains("left: the interface is down")
        });
        ip("link del left");
        eventually("that it is gone is not told", || {
            running.stderr().contains("left: the interface is gone")
        });
        exchange(LOCALHOST, 1);
        eventually("capture does not go on", || room.text("log").contains("http response"));
        running.signal("TERM");
        assert!(running.wait().success());

        // The last one.
        ip("link add left type veth peer name right");
        ip("link set left up");
        let mut command =
            room.command(env!("CARGO_BIN_EXE_fp-cli"), &["live", "-i", "left", "--json-socket", "last.sock"]);
        let mut running = Running::start(&mut command, &room.path("stderr"), &room.path("stdout"));
        eventually("it does not listen", || UnixStream::connect(room.path("last.sock")).is_ok());
        ip("link del left");
        assert_eq!(running.wait().code(), Some(1));
        assert!(running.stderr().contains("all interfaces are gone"), "{}", running.stderr());
    });
}

#[test]
fn rights_are_given_up() {
    with_loopback(|room| {
        let running = room.live(&["-o", "log"]);
        let status = fs::read_to_string(format!("/proc/{}/status", running.child.id())).unwrap();
        let field = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
            line.trim_start_matches(':').split_whitespace().next().unwrap().to_owned()
        };
        assert_ne!(field("Uid"), "0");
        assert_eq!(u64::from_str_radix(&field("CapEff"), 16), Ok(0));
        assert_eq!(u64::from_str_radix(&field("CapPrm"), 16), Ok(0));
        assert_eq!((field("NoNewPrivs").as_str(), field("Seccomp").as_str()), ("1", "2"));
        assert_eq!(running.stderr(), "");
        exchange(LOCALHOST, 1);
        eventually("capture does not go on", || room.text("log").contains("http response"));
        assert!(running.end().success());

        let running = room.live(&["-o", "log", "--no-sandbox"]);
        assert!(running.stderr().contains("WARNING: running without the sandbox"));
        assert!(running.end().success());
    });
}

#[test]
fn rotation_needs_a_folder_of_its_user() {
    with_loopback(|room| {
        fs::create_dir(room.path("roots")).unwrap();
        let mut command =
            room.command(env!("CARGO_BIN_EXE_fp-cli"), &["live", "-i", "lo", "-o", "roots/log"]);
        let output = command.args(["--rotate", "1M"]).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("roots/log: --rotate needs a folder"));
    });
}
