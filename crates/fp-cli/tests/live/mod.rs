//! Listening, in network namespaces of the tests' own: connections of this host to itself over
//! loopback.

mod clients;
mod flood;
mod inventory;
mod lasting;
mod operations;
mod rights;
mod settings;
mod sockets;

use serde_json::Value;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use nix::sched::{CloneFlags, unshare};

/// The program.
const FP: &str = env!("CARGO_BIN_EXE_fp-cli");
/// The client's end of a connection; port 80 is the server's.
const LOCALHOST: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// Says where nobody can overlook it that a test did not happen; fails where it has to
/// (`FP_TEST_NO_SKIP`, as in CI).
pub(crate) fn skipped(why: &str) {
    assert!(std::env::var_os("FP_TEST_NO_SKIP").is_none(), "{why}");
    let name = thread::current().name().unwrap_or("a test").to_owned();
    let _ = writeln!(std::io::stderr(), "SKIPPED {name}: {why}");
}

/// Runs a test in a network namespace with nothing but loopback.
fn with_loopback(test: impl FnOnce(&Room) + Send + 'static) {
    let done = thread::spawn(move || {
        unshare(CloneFlags::CLONE_NEWNET)
            .map_err(|error| format!("no network namespace (not root?): {error}"))?;
        let up = Command::new("ip").args(["link", "set", "lo", "up"]).status();
        if !up.is_ok_and(|status| status.success()) {
            return Err("cannot run ip (iproute2)".to_owned());
        }
        test(&Room::new());
        Ok(())
    })
    .join();
    match done {
        Ok(Ok(())) => {}
        Ok(Err(why)) => skipped(&why),
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

/// A folder that anybody may write to.
struct Room(tempfile::TempDir);

impl Room {
    fn new() -> Room {
        let room = Room(tempfile::tempdir().unwrap());
        let open = std::os::unix::fs::PermissionsExt::from_mode(0o777);
        fs::set_permissions(room.0.path(), open).unwrap();
        room
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_default()
    }

    fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(self.0.path()).env("TZ", "UTC").stdin(Stdio::null());
        command
    }

    /// Starts `fp-cli live -i lo` and waits until it listens.
    fn live(&self, arguments: &[&str]) -> Running {
        let mut command = self.command(FP, &["live", "-i", "lo"]);
        command.args(arguments).args(["--json-socket", "ready.sock"]);
        self.listening(command)
    }

    /// Starts a command that answers on the socket `ready.sock`, and waits until it does.
    fn listening(&self, mut command: Command) -> Running {
        let running = Running::start(&mut command, &self.path("stderr"), &self.path("stdout"));
        eventually("it does not listen", || UnixStream::connect(self.path("ready.sock")).is_ok());
        // Rights are given up before anything is answered.
        let mut stream = UnixStream::connect(self.path("ready.sock")).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        stream.write_all(b"192.0.2.1\n").unwrap();
        assert!(stream.read(&mut [0; 100]).unwrap() > 10);
        running
    }

    /// Starts a program of p0f's command line on loopback and waits until it listens.
    fn p0f(&self, ours: bool, arguments: &[&str]) -> Running {
        let name = if ours { "ours" } else { "theirs" };
        let program = if ours { FP } else { crate::p0f::P0F };
        let mut command = self.command(program, arguments);
        command.arg0("p0f");
        let stdout = self.path(&format!("{name}.stdout"));
        let running = Running::start(&mut command, &self.path(&format!("{name}.stderr")), &stdout);
        eventually("it does not listen", || {
            fs::read_to_string(&stdout).is_ok_and(|text| text.contains("Entered main event loop"))
        });
        running
    }
}

/// A program that runs until the test ends.
struct Running {
    child: Child,
    stderr: PathBuf,
}

impl Running {
    fn start(command: &mut Command, stderr: &Path, stdout: &Path) -> Running {
        command.stderr(fs::File::create(stderr).unwrap()).stdout(fs::File::create(stdout).unwrap());
        Running { child: command.spawn().unwrap(), stderr: stderr.to_owned() }
    }

    fn signal(&self, name: &str) {
        signal(self.child.id(), name);
    }

    fn end(mut self) -> ExitStatus {
        self.signal("TERM");
        self.wait()
    }

    fn wait(&mut self) -> ExitStatus {
        let mut status = None;
        eventually("it does not end", || {
            status = self.child.try_wait().unwrap();
            status.is_some()
        });
        status.unwrap()
    }

    /// A field of `/proc/PID/status`, its first word.
    fn status(&self, name: &str) -> String {
        let text = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).unwrap();
        line.split_whitespace().next().unwrap().to_owned()
    }

    fn stderr(&self) -> String {
        fs::read_to_string(&self.stderr).unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn signal(process: u32, name: &str) {
    let status = Command::new("kill").args([format!("-{name}"), process.to_string()]).status().unwrap();
    assert!(status.success());
}

/// Tries until it holds, for at most ten seconds.
fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(10), "{what}");
        thread::sleep(Duration::from_millis(5));
    }
}

/// A web server that answers as many connections as asked for, and clients that ask it one after
/// another.
fn exchange(address: IpAddr, connections: usize) {
    exchange_behind("", address, connections);
}

/// The same, each request behind these words.
fn exchange_behind(words: &str, address: IpAddr, connections: usize) {
    let server = TcpListener::bind(SocketAddr::new(address, 0)).unwrap();
    let at = server.local_addr().unwrap();
    // A thread is in the namespace of the one that starts it.
    let serving = thread::spawn(move || {
        for _ in 0..connections {
            let (mut stream, _) = server.accept().unwrap();
            let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
            while lines.next().is_some_and(|line| !line.unwrap().is_empty()) {}
            let head = "HTTP/1.1 200 OK\r\nServer: nginx/1.22.1\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok";
            stream.write_all(head.as_bytes()).unwrap();
            let _ = stream.read(&mut [0; 16]);
        }
    });
    for _ in 0..connections {
        let mut stream = TcpStream::connect(at).unwrap();
        let head = "GET / HTTP/1.1\r\nHost: example\r\nUser-Agent: curl/8.0\r\nAccept: */*\r\n\r\n";
        stream.write_all([words, head].concat().as_bytes()).unwrap();
        let mut answer = [0; 1024];
        let mut len = 0;
        while !answer[..len].ends_with(b"ok") {
            len += stream.read(&mut answer[len..]).unwrap();
        }
    }
    serving.join().unwrap();
}

/// A line of p0f's log without its time.
fn what(line: &str) -> &str {
    line.split_once("] ").map_or(line, |(_, what)| what)
}

#[test]
fn the_same_lines_as_p0f() {
    with_loopback(|room| {
        if !crate::p0f::has_p0f() {
            return;
        }
        let database = crate::p0f::DATABASE;
        let theirs = room.p0f(false, &["-i", "lo", "-o", "theirs.log"]);
        let ours = room.p0f(true, &["-i", "lo", "-f", database, "-o", "ours.log"]);
        exchange(LOCALHOST, 20);
        exchange("::1".parse().unwrap(), 20);
        eventually("p0f logs no response", || room.text("theirs.log").matches("http response").count() == 40);
        eventually("no response is logged", || room.text("ours.log").matches("http response").count() == 40);
        assert!(ours.end().success());
        assert!(theirs.end().success());
        let (ours, theirs) = (room.text("ours.log"), room.text("theirs.log"));
        let without_time = |text: &str| text.lines().map(|line| what(line).to_owned()).collect::<Vec<_>>();
        assert_eq!(without_time(&ours), without_time(&theirs));
        let blocks = |name: &str| {
            let text = room.text(name);
            text[text.find(".-[").unwrap()..].to_owned()
        };
        assert_eq!(blocks("ours.stdout"), blocks("theirs.stdout"));
    });
}

#[test]
fn interfaces_are_listed() {
    with_loopback(|room| {
        let output = room.command(FP, &["live", "--list"]).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(text, "lo  up    127.0.0.1 ::1\n");
    });
}

#[test]
fn what_cannot_be_opened_is_told() {
    with_loopback(|room| {
        fs::write(room.path("file"), "").unwrap();
        for (arguments, expected) in [
            (&["-i", "no-such-link"][..], "no-such-link: no such interface; there are: lo"),
            (&["-i", "lo", "-o", "no-such-folder/x"], "no-such-folder"),
            (&["-i", "lo", "-o", "/dev/null"], "not a regular file"),
            (&["-i", "lo", "--socket", "file"], "exists and is not a socket"),
            (&["-i", "lo", "--json-socket", "no-such-folder/x"], "cannot listen"),
            (&["-i", "lo", "--metrics", "192.0.2.77:80"], "cannot listen"),
            (&["-i", "lo", "--user", "no-such-user"], "not found"),
            (&["-i", "lo", "--db", "file", "--db", "no-such.fp"], "no-such.fp"),
            (&["-i", "lo", "--daemon"], "--daemon needs"),
            (&["-i", "lo", "--rotate", "1M"], "--output"),
            (&[], "--interface"),
        ] {
            let mut command = room.command(FP, &["live"]);
            let output = command.args(arguments).output().unwrap();
            let message = String::from_utf8(output.stderr).unwrap();
            assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{arguments:?}: {message}");
            assert!(message.contains(expected), "{arguments:?}: {message}");
        }
    });
}

/// JSON names the interface of each event where several are listened to, and of one alone does not.
#[test]
fn the_interface_is_named() {
    with_loopback(|room| {
        for (more, named) in [(&[][..], &[None][..]), (&["-i", "any"], &[Some("lo"), Some("any")])] {
            let log = format!("log-{}", named.len());
            let running = room.live(&[more, &["--format", "json", "-o", &log]].concat());
            exchange(LOCALHOST, 1);
            eventually("nothing is told", || room.text(&log).contains("http response"));
            assert!(running.end().success());
            for line in room.text(&log).lines() {
                let event: Value = serde_json::from_str(line).unwrap();
                assert!(named.contains(&event.get("interface").and_then(Value::as_str)), "{line}");
            }
        }
    });
}

/// An expression is compiled for the links that are listened to, and what makes no sense there is
/// told at the start.
#[test]
fn filters_are_of_their_links() {
    if !crate::has_libpcap() {
        return;
    }
    with_loopback(|room| {
        for (interfaces, expression, reason) in [
            (&["-i", "lo"][..], "tcp prt 80", "syntax error"),
            (&["-i", "lo"], "inbound", "which way"),
            (&["-i", "any", "-i", "lo"], "inbound", "which way"),
            (&["-i", "any"], "wlan type mgt", "802.11"),
        ] {
            let mut command = room.command(FP, &["live", "--filter", expression]);
            let output = command.args(interfaces).output().unwrap();
            let message = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(2), "{expression}: {message}");
            assert!(message.contains(reason) && message.contains(expression), "{message}");
        }
        // Only cooked frames say which way they went; loopback has none that came from elsewhere.
        for (interface, expression, passes) in [
            ("any", "not outbound and tcp", true),
            ("any", "outbound and tcp", false),
            ("lo", "tcp and host 127.0.0.1", true),
            ("lo", "tcp and not host 127.0.0.1", false),
        ] {
            let log = format!("log-{interface}-{passes}");
            let arguments =
                ["live", "-i", interface, "--filter", expression, "--format", "p0f-log", "-o", &log];
            let mut command = room.command(FP, &arguments);
            command.args(["--json-socket", "ready.sock"]);
            let running = room.listening(command);
            exchange(LOCALHOST, 1);
            if passes {
                eventually("nothing passes", || room.text(&log).contains("http response"));
            }
            assert!(running.end().success());
            assert_eq!(room.text(&log).is_empty(), !passes, "{expression}");
        }
    });
}
