//! What goes wrong on a machine that nobody looks at: full disks, readers and interfaces that go
//! away. What can go on does, it is told, and a line is whole or absent.

use super::*;

fn ip(arguments: &str) {
    let status = Command::new("ip").args(arguments.split(' ')).status().unwrap();
    assert!(status.success(), "ip {arguments}");
}

/// What the program answers for the host that [`exchange`] connects.
fn known(room: &Room) -> bool {
    let mut stream = UnixStream::connect(room.path("ready.sock")).unwrap();
    stream.write_all(b"127.0.0.1\n").unwrap();
    let mut answer = String::new();
    BufReader::new(stream).read_line(&mut answer).unwrap();
    answer.contains("\"known\":true")
}

fn assert_whole(log: &str) {
    assert!(log.ends_with('\n'), "{log}");
    let whole = |line: &str| line.starts_with("[20") && (line.contains("|raw_") || line.contains("|reason="));
    assert!(log.lines().all(whole), "{log}");
}

/// Four pages of memory are the disk, which only the program sees.
#[test]
fn a_full_disk() {
    with_loopback(|room| {
        let disk = room.path("disk");
        fs::create_dir(&disk).unwrap();
        let script = format!(
            "mount -t tmpfs -o size=16k,mode=777 none disk && \
             exec {FP} live -i lo --format p0f-log -o disk/log --json-socket ready.sock"
        );
        let mut running = room.listening(room.command("unshare", &["--mount", "sh", "-c", &script]));
        let process = running.child.id();
        let log = || fs::read_to_string(format!("/proc/{process}/root{}/log", disk.display())).unwrap();

        let mut connections = 0;
        while !running.stderr().contains("disk/log: cannot write: No space left") {
            assert!(connections < 1000, "the disk is not full");
            exchange(LOCALHOST, 10);
            connections += 10;
        }
        exchange(LOCALHOST, 10);
        connections += 10;
        assert!(known(room), "capture goes on");
        assert_whole(&log());
        assert!(log().len() > 12 << 10);
        assert_eq!(running.stderr().matches("cannot write").count(), 1, "told once");

        // What waited for room is not lost.
        let namespace = format!("--mount=/proc/{process}/ns/mnt");
        let more = ["mount", "-o", "remount,size=16m", disk.to_str().unwrap()];
        assert!(Command::new("nsenter").arg(namespace).args(more).status().unwrap().success());
        eventually("it does not write again", || {
            running.stderr().contains("disk/log: writing again; 0 lines were lost")
        });
        eventually("a response is missing", || log().matches("http response").count() == connections);
        assert_whole(&log());
        // Its disk goes with it.
        let kept = fs::File::open(format!("/proc/{process}/root{}/log", disk.display())).unwrap();
        running.signal("TERM");
        assert!(running.wait().success());
        let text = std::io::read_to_string(kept).unwrap();
        assert_eq!(text.matches("http response").count(), connections);
        assert_whole(&text);
    });
}

#[test]
fn a_disk_that_stays_full() {
    with_loopback(|room| {
        fs::create_dir(room.path("disk")).unwrap();
        let script = format!(
            "mount -t tmpfs -o size=4k,mode=777 none disk && \
             exec {FP} live -i lo --format p0f-log -o disk/log --json-socket ready.sock"
        );
        let mut running = room.listening(room.command("unshare", &["--mount", "sh", "-c", &script]));
        exchange(LOCALHOST, 20);
        eventually("nothing is told", || running.stderr().contains("cannot write"));
        running.signal("TERM");
        assert!(running.wait().success());
        let text = running.stderr();
        assert!(text.contains(" lines were lost for want of room"), "{text}");
    });
}

/// A reader who is killed, with sockets to serve besides: whoever started the program is told by
/// its status.
#[test]
fn a_killed_reader() {
    with_loopback(|room| {
        let script = format!(
            "({FP} live -i lo --format p0f-log --json-socket ready.sock 2>stderr; echo $? >status) | \
             (echo $$ >/dev/null; exec cat >copy)"
        );
        let mut shell = room.command("sh", &["-c", &format!("{script} & wait")]);
        let mut shell = Running::start(&mut shell, &room.path("shell"), &room.path("stdout"));
        eventually("it does not listen", || UnixStream::connect(room.path("ready.sock")).is_ok());
        exchange(LOCALHOST, 5);
        eventually("nothing is read", || room.text("copy").matches("http response").count() == 5);
        assert_whole(&room.text("copy"));
        let readers = Command::new("pgrep").args(["-P", &shell.child.id().to_string(), "-x", "cat"]).output();
        let reader = String::from_utf8(readers.unwrap().stdout).unwrap();
        signal(reader.trim().parse().unwrap(), "KILL");
        // No packet needs to come for that.
        eventually("it does not end", || room.text("status") == "1\n");
        shell.wait();
        let told = room.text("stderr");
        assert_eq!(told.matches("nobody reads standard output any longer").count(), 1, "{told}");
        assert!(told.contains(" packets received, "));
    });
}

#[test]
fn a_reader_that_goes_away() {
    with_loopback(|room| {
        let mut command = room.command(FP, &["live", "-i", "lo", "-q"]);
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
        eventually("it does not end", || ended(&mut child).is_some());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(told, "fp-cli: nobody reads standard output any longer\n");
    });
}

/// A reader who stops reading stops nothing else; what comes to it is whole lines, and what does
/// not is counted.
#[test]
fn a_stalled_reader() {
    with_loopback(|room| {
        for read_at_last in [true, false] {
            let (reader, writer) = std::io::pipe().unwrap();
            let mut command = room.command(FP, &["live", "-i", "lo", "--json-socket", "ready.sock"]);
            let stderr = fs::File::create(room.path("stderr")).unwrap();
            let child = command.stdout(writer).stderr(stderr).spawn().unwrap();
            drop(command);
            let mut running = Running { child, stderr: room.path("stderr") };
            eventually("it does not listen", || UnixStream::connect(room.path("ready.sock")).is_ok());
            // More than a pipe holds.
            exchange(LOCALHOST, 100);
            eventually("capture does not go on", || known(room));
            running.signal("USR1");
            eventually("no counts", || running.stderr().contains("0 lines lost"));
            let reading = read_at_last.then(|| {
                thread::spawn({
                    let mut reader = reader.try_clone().unwrap();
                    move || {
                        let mut text = String::new();
                        reader.read_to_string(&mut text).map(|_| text).unwrap()
                    }
                })
            });
            running.signal("TERM");
            assert!(running.wait().success());
            let told = running.stderr();
            match reading {
                Some(reading) => {
                    let text = reading.join().unwrap();
                    assert!(text.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
                    assert_eq!(text.matches("\"http response\"").count(), 100);
                    assert!(!told.contains("lines were lost"), "{told}");
                }
                None => assert!(told.contains(" lines were lost for want of room"), "{told}"),
            }
            drop(reader);
        }
    });
}

/// Neither does one of standard error.
#[test]
fn a_stalled_reader_of_messages() {
    with_loopback(|room| {
        let (mut reader, writer) = std::io::pipe().unwrap();
        // The smallest that there is.
        nix::fcntl::fcntl(&writer, nix::fcntl::FcntlArg::F_SETPIPE_SZ(4096)).unwrap();
        let mut command = room.command(FP, &["live", "-i", "lo", "-o", "log", "--json-socket", "ready.sock"]);
        let child = command.stderr(writer).spawn().unwrap();
        drop(command);
        let mut running = Running { child, stderr: room.path("none") };
        eventually("it does not listen", || UnixStream::connect(room.path("ready.sock")).is_ok());
        for round in 0..300 {
            running.signal("USR1");
            if round % 10 == 0 {
                thread::sleep(Duration::from_millis(20));
                assert!(!known(room));
            }
        }
        exchange(LOCALHOST, 1);
        eventually("capture does not go on", || known(room));
        running.signal("TERM");
        assert!(running.wait().success());
        let mut text = String::new();
        reader.read_to_string(&mut text).unwrap();
        assert!(text.lines().all(|line| line.starts_with("fp-cli: ")), "{text}");
    });
}

#[test]
fn an_interface_that_goes_down_and_away() {
    with_loopback(|room| {
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

        // What comes back is listened to, by a process that has no rights, and the last one is
        // waited for.
        ip("link add left type veth peer name right");
        ip("link set left up");
        let running =
            room.command(FP, &["live", "-i", "left", "--json-socket", "ready.sock", "--metrics", "9100"]);
        let mut running = room.listening(running);
        for _ in 0..2 {
            ip("link del left");
            eventually("that it is gone is not told", || {
                metric("fp_interface_up{interface=\"left\"}") == "0"
            });
            ip("link add left type veth peer name right");
            ip("addr add 192.0.2.1/24 dev left");
            ip("link set left up");
            ip("link set right up");
            eventually("it is not listened to again", || {
                metric("fp_interface_up{interface=\"left\"}") == "1"
            });
        }
        ip("neigh add 192.0.2.2 lladdr 02:00:00:00:00:02 dev left");
        let stream = std::net::UdpSocket::bind("192.0.2.1:0").unwrap();
        stream.send_to(b"x", "192.0.2.2:9").unwrap();
        let before: u64 = metric("fp_events_total{event=\"syn\"}").parse().unwrap();
        let connecting = thread::spawn(|| {
            let timeout = Duration::from_millis(200);
            let _ = TcpStream::connect_timeout(&"192.0.2.2:9".parse().unwrap(), timeout);
        });
        eventually("nothing is captured", || {
            metric("fp_events_total{event=\"syn\"}").parse::<u64>().unwrap() > before
        });
        connecting.join().unwrap();
        assert_eq!(running.stderr().matches("left: the interface is gone").count(), 2);
        assert_eq!(running.stderr().matches("left: the interface is back").count(), 2);
        running.signal("TERM");
        assert!(running.wait().success());
    });
}

/// The value of a metric.
fn metric(name: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", 9100)).unwrap();
    stream.write_all(b"GET /metrics HTTP/1.0\r\n\r\n").unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    let value = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
    value.unwrap_or_default().to_owned()
}

#[test]
fn an_interface_that_is_not_there_yet() {
    with_loopback(|room| {
        let output = room.command(FP, &["live", "-i", "later"]).output().unwrap();
        let message = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{message}");
        assert!(message.contains("there are: lo (--wait starts without it)"), "{message}");

        let running = room.live(&["-i", "later", "--wait", "--metrics", "9100", "-q"]);
        assert_eq!(metric("fp_interface_up{interface=\"later\"}"), "0");
        ip("link add later type veth peer name other");
        ip("link set other up");
        ip("addr add 192.0.2.1/24 dev later");
        ip("link set later up");
        eventually("it is not listened to", || metric("fp_interface_up{interface=\"later\"}") == "1");
        ip("neigh add 192.0.2.2 lladdr 02:00:00:00:00:02 dev later");
        let timeout = Duration::from_millis(200);
        let _ = TcpStream::connect_timeout(&"192.0.2.2:9".parse().unwrap(), timeout);
        eventually("nothing is captured", || {
            let received = metric("fp_interface_packets_received_total{interface=\"later\"}");
            received.parse::<u64>().unwrap() > 0
        });
        assert!(running.stderr().contains("later: there is no such interface yet"), "{}", running.stderr());
        assert!(running.stderr().contains("later: the interface is there"), "{}", running.stderr());
        assert!(running.end().success());
    });
}

/// What came before the end was asked for is told, though the kernel hands it over a moment later;
/// once, though the interface is named twice.
#[test]
fn the_last_packets_are_told() {
    with_loopback(|room| {
        for round in 0..3 {
            let log = format!("log{round}");
            let running = room.live(&["-i", "lo", "-o", &log, "-q"]);
            exchange(LOCALHOST, 4);
            // As timeout(1) does, which sends one to its group, too.
            running.signal("TERM");
            assert!(running.end().success());
            assert_eq!(room.text(&log).matches("\"event\":\"syn\"").count(), 4, "{}", room.text(&log));
            std::fs::remove_file(room.path("ready.sock")).unwrap();
        }
    });
}
