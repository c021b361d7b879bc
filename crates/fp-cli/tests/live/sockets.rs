//! The sockets, asked by good and by bad clients.

use super::*;
use serde_json::Value;

fn query(magic: u32, kind: u8, address: IpAddr) -> Vec<u8> {
    let mut query = magic.to_ne_bytes().to_vec();
    query.push(kind);
    match address {
        IpAddr::V4(address) => query.extend(address.octets()),
        IpAddr::V6(address) => query.extend(address.octets()),
    }
    query.resize(21, 0);
    query
}

fn good_query(address: IpAddr) -> Vec<u8> {
    query(0x5030_4601, if address.is_ipv4() { 4 } else { 6 }, address)
}

fn connect(path: &Path) -> UnixStream {
    let stream = UnixStream::connect(path).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    stream
}

fn answer(stream: &mut UnixStream) -> [u8; 232] {
    let mut answer = [0; 232];
    stream.read_exact(&mut answer).unwrap();
    assert_eq!(answer[..4], 0x5030_4602u32.to_ne_bytes());
    answer
}

pub(super) fn ask(path: &Path, address: IpAddr) -> [u8; 232] {
    let mut stream = connect(path);
    stream.write_all(&good_query(address)).unwrap();
    answer(&mut stream)
}

pub(super) fn status(answer: &[u8; 232]) -> u32 {
    u32::from_ne_bytes(answer[4..8].try_into().unwrap())
}

pub(super) const OK: u32 = 0x10;
const NO_MATCH: u32 = 0x20;
const BAD_QUERY: u32 = 0;

#[test]
fn the_api_answers_as_p0f_does() {
    with_loopback(|room| {
        if !crate::p0f::has_p0f() {
            return;
        }
        let theirs = room.p0f(false, &["-i", "lo", "-s", "theirs.sock", "-o", "theirs.log"]);
        let ours =
            room.p0f(true, &["-i", "lo", "-s", "ours.sock", "-f", crate::p0f::DATABASE, "-o", "ours.log"]);
        let v6 = "::1".parse().unwrap();
        exchange(LOCALHOST, 3);
        exchange(v6, 3);
        for log in ["theirs.log", "ours.log"] {
            eventually(log, || room.text(log).matches("http response").count() == 6);
        }
        let unknown = "192.0.2.77".parse().unwrap();
        for (address, expected) in [(LOCALHOST, OK), (v6, OK), (unknown, NO_MATCH)] {
            let (ours, theirs) =
                (ask(&room.path("ours.sock"), address), ask(&room.path("theirs.sock"), address));
            assert_eq!(ours, theirs, "{address}");
            assert_eq!(status(&ours), expected, "{address}");
        }
        let mode = |name| {
            std::os::unix::fs::PermissionsExt::mode(&fs::metadata(room.path(name)).unwrap().permissions())
        };
        assert_eq!(mode("ours.sock") & 0o777, 0o666);
        assert_eq!(mode("ours.sock"), mode("theirs.sock"));
        assert!(ours.end().success());
        drop(theirs);
    });
}

#[test]
fn queries_good_and_bad() {
    with_loopback(|room| {
        let running = room.live(&["--socket", "api.sock", "-o", "log"]);
        exchange(LOCALHOST, 1);
        eventually("no response", || room.text("log").contains("http response"));
        let path = room.path("api.sock");

        // As a server asks that listens to IPv4 and IPv6 on one socket.
        let mapped = "::ffff:127.0.0.1".parse().unwrap();
        assert_eq!(ask(&path, mapped), ask(&path, LOCALHOST));
        assert_eq!(status(&ask(&path, mapped)), OK);

        // A bad one is answered, and the next one may be better.
        let mut stream = connect(&path);
        for (bytes, expected) in [
            (good_query(LOCALHOST), OK),
            (query(1, 4, LOCALHOST), BAD_QUERY),
            (query(0x5030_4601, 5, LOCALHOST), BAD_QUERY),
            (good_query("::2".parse().unwrap()), NO_MATCH),
            (good_query(LOCALHOST), OK),
        ] {
            stream.write_all(&bytes).unwrap();
            let answer = answer(&mut stream);
            assert_eq!(status(&answer), expected);
            assert_eq!(answer[8..].iter().any(|byte| *byte != 0), expected == OK);
        }
        // Byte by byte, with pauses.
        for byte in good_query(LOCALHOST) {
            stream.write_all(&[byte]).unwrap();
            thread::sleep(Duration::from_millis(2));
        }
        assert_eq!(status(&answer(&mut stream)), OK);
        // The answer still comes when nothing more is asked.
        stream.write_all(&good_query(LOCALHOST)).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        assert_eq!(status(&answer(&mut stream)), OK);
        assert_eq!(stream.read(&mut [0; 1]).unwrap(), 0, "then the connection ends");
        assert!(running.end().success());
    });
}

#[test]
fn bad_clients_do_not_stall_capture() {
    with_loopback(|room| {
        let running = room.live(&["--socket", "api.sock", "--max-clients", "4", "-o", "log"]);
        let path = room.path("api.sock");
        // One sends half a query and waits; one asks and never reads; one goes away in the middle.
        let mut half = connect(&path);
        half.write_all(&good_query(LOCALHOST)[..10]).unwrap();
        let mut deaf = connect(&path);
        deaf.set_nonblocking(true).unwrap();
        let flood = good_query(LOCALHOST).repeat(1000);
        while deaf.write(&flood).is_ok() {}
        let mut gone = connect(&path);
        gone.write_all(&good_query(LOCALHOST)[..20]).unwrap();
        drop(gone);

        // One asks 10,000 times in a row while connections are made.
        let asking = thread::spawn({
            let path = path.clone();
            move || {
                let mut stream = connect(&path);
                for _ in 0..10_000 {
                    stream.write_all(&good_query(LOCALHOST)).unwrap();
                    let _ = answer(&mut stream);
                }
            }
        });
        exchange(LOCALHOST, 200);
        asking.join().unwrap();
        eventually("no response", || room.text("log").matches("\"http response\"").count() == 200);

        // With all connections taken another one waits until there is room.
        let taken: Vec<UnixStream> = (0..2).map(|_| connect(&path)).collect();
        let mut waiting = connect(&path);
        waiting.write_all(&good_query(LOCALHOST)).unwrap();
        waiting.set_read_timeout(Some(Duration::from_millis(200))).unwrap();
        assert!(waiting.read(&mut [0; 1]).is_err());
        eventually("nothing is told", || running.stderr().contains("4 connections, which is the limit"));
        drop((taken, half));
        waiting.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        assert_eq!(status(&answer(&mut waiting)), OK);
        assert!(running.end().success());
    });
}

/// As many as p0f's `-S` takes, and answers that have to wait for who reads them piece by piece.
#[test]
fn a_hundred_clients_and_a_slow_one() {
    with_loopback(|room| {
        let running = room.p0f(true, &["-i", "lo", "-s", "api.sock", "-S", "100", "-o", "log"]);
        exchange(LOCALHOST, 1);
        eventually("no response", || room.text("log").contains("http response"));
        let path = room.path("api.sock");
        let mut clients: Vec<UnixStream> = (0..100).map(|_| connect(&path)).collect();
        for _ in 0..3 {
            clients.iter_mut().for_each(|client| client.write_all(&good_query(LOCALHOST)).unwrap());
            clients.iter_mut().for_each(|client| assert_eq!(status(&answer(client)), OK));
        }
        let mut next = connect(&path);
        next.write_all(&good_query(LOCALHOST)).unwrap();
        drop(clients.pop());
        assert_eq!(status(&answer(&mut next)), OK);

        const QUERIES: usize = 40_000;
        let mut asking = next.try_clone().unwrap();
        let flood = thread::spawn(move || asking.write_all(&good_query(LOCALHOST).repeat(QUERIES)).unwrap());
        // More than the sockets hold is on its way.
        thread::sleep(Duration::from_millis(200));
        assert!(!flood.is_finished());
        let (mut answers, mut piece) = (Vec::new(), [0; 1000]);
        while answers.len() < QUERIES * 232 {
            let len = next.read(&mut piece).unwrap();
            assert_ne!(len, 0, "after {} bytes", answers.len());
            answers.extend_from_slice(&piece[..len]);
        }
        flood.join().unwrap();
        assert!(answers.chunks(232).all(|answer| answer == &answers[..232]));
        assert!(running.end().success());
    });
}

#[test]
fn json_questions_and_events() {
    with_loopback(|room| {
        let running = room.live(&["-q"]);
        let path = room.path("ready.sock");
        let mut stream = connect(&path);
        stream.write_all(b"events\n").unwrap();
        let mut events = BufReader::new(stream).lines();
        let mut next = || serde_json::from_str::<Value>(&events.next().unwrap().unwrap()).unwrap();
        assert_eq!(next()["event"], "subscribed");
        exchange(LOCALHOST, 1);
        let mut kinds = Vec::new();
        while kinds.last().is_none_or(|kind| kind != "http response") {
            kinds.push(next()["event"].clone());
        }
        assert_eq!(kinds[0], "syn");
        assert!(kinds.iter().any(|kind| kind == "mtu"));

        let stream = connect(&path);
        (&stream).write_all(b"127.0.0.1\n\n 192.0.2.77 \nwho\n").unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let answers: Vec<Value> = BufReader::new(stream)
            .lines()
            .map(|line| serde_json::from_str(&line.unwrap()).unwrap())
            .collect();
        assert_eq!(answers.len(), 3);
        assert_eq!((&answers[0]["ip"], &answers[0]["known"]), (&"127.0.0.1".into(), &true.into()));
        assert_eq!(answers[0]["system"]["name"], "Linux");
        // Once as a client, once as a server.
        assert_eq!(answers[0]["connections"], 2);
        assert_eq!((&answers[1]["ip"], &answers[1]["known"]), (&"192.0.2.77".into(), &false.into()));
        assert_eq!(answers[2]["event"], "error");

        let mut endless = connect(&path);
        endless.write_all(&[b'x'; 300]).unwrap();
        let mut text = String::new();
        endless.read_to_string(&mut text).unwrap();
        assert!(text.contains("\"error\""));
        assert!(running.end().success());
    });
}

#[test]
fn metrics() {
    with_loopback(|room| {
        let running = room.live(&["--metrics", "9100", "--socket", "api.sock"]);
        exchange(LOCALHOST, 2);
        eventually("the host is not known", || status(&ask(&room.path("api.sock"), LOCALHOST)) == OK);
        let get = |request: &str| {
            let mut stream = TcpStream::connect(("127.0.0.1", 9100)).unwrap();
            stream.write_all(request.as_bytes()).unwrap();
            let mut text = String::new();
            stream.read_to_string(&mut text).unwrap();
            text
        };
        let whole = || get("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n");
        // These requests are seen, too.
        eventually("the requests are not counted", || {
            let text = whole();
            let count =
                text.lines().find_map(|line| line.strip_prefix("fp_events_total{event=\"http request\"} "));
            count.is_some_and(|count| count.parse::<u32>().unwrap() >= 3)
        });
        let text = whole();
        assert!(text.starts_with("HTTP/1.1 200 OK\r\n"), "{text}");
        for line in [
            "fp_interface_packets_dropped_total{interface=\"lo\",by=\"kernel\"} 0",
            "fp_api_queries_total{answer=\"ok\"} 1",
            "fp_api_queries_total{answer=\"bad_query\"} 0",
            "# TYPE fp_hosts gauge",
            "fp_hosts 1",
            "fp_interface_up{interface=\"lo\"} 1",
            "fp_flows_limit 100000",
            "fp_evictions_total{of=\"flow\",for=\"flow\"} 0",
            "fp_packets_skipped_total{reason=\"malformed\"} 0",
            "fp_database_reloads_total{result=\"refused\"} 0",
            "fp_socket_clients_limit{socket=\"api\"} 20",
            &format!(
                "fp_build_info{{version=\"{}\",libpcap=\"{}\"}} 1",
                env!("CARGO_PKG_VERSION"),
                if cfg!(feature = "libpcap") { "yes" } else { "no" }
            ),
        ] {
            assert!(text.lines().any(|there| there == line), "{line} in {text}");
        }
        assert!(get("GET /x HTTP/1.0\n\n").starts_with("HTTP/1.1 404 "));
        assert!(get("POST /metrics HTTP/1.0\r\n\r\n").starts_with("HTTP/1.1 405 "));
        assert!(get(&"x".repeat(9000)).starts_with("HTTP/1.1 431 "));
        assert!(running.end().success());
    });
}

fn mode(path: &Path) -> u32 {
    std::os::unix::fs::PermissionsExt::mode(&fs::metadata(path).unwrap().permissions()) & 0o777
}

#[test]
fn who_may_connect() {
    with_loopback(|room| {
        for (arguments, api, json, group) in [
            (&[][..], 0o666, 0o600, 0),
            (&["--socket-mode", "640"], 0o640, 0o640, 0),
            (&["--socket-group", "daemon"], 0o666, 0o660, 1),
            (&["--socket-group", "61217", "--socket-mode", "666"], 0o666, 0o666, 61217),
        ] {
            let running = room.live(&[&["--socket", "api.sock"], arguments].concat());
            assert_eq!((mode(&room.path("api.sock")), mode(&room.path("ready.sock"))), (api, json));
            for socket in ["api.sock", "ready.sock"] {
                let metadata = fs::metadata(room.path(socket)).unwrap();
                assert_eq!(std::os::unix::fs::MetadataExt::gid(&metadata), group, "{arguments:?}");
            }
            assert!(running.end().success());
        }
        for arguments in [["--socket-mode", "888"], ["--socket-mode", "1777"], ["--socket-group", "no-such"]]
        {
            let mut command = room.command(FP, &["live", "-i", "lo"]);
            assert_eq!(command.args(arguments).output().unwrap().status.code(), Some(2), "{arguments:?}");
        }
    });
}

/// Who takes more than ten seconds for a question loses the connection, who asks nothing keeps it.
#[test]
fn dripping_clients_are_dropped() {
    with_loopback(|room| {
        let running = room.live(&["--socket", "api.sock", "--metrics", "9100", "-q"]);
        let path = room.path("api.sock");
        let mut idle = connect(&path);
        let start = Instant::now();
        let mut drips = connect(&path);
        let mut line = connect(&room.path("ready.sock"));
        let mut head = TcpStream::connect(("127.0.0.1", 9100)).unwrap();
        let mut alive = [true; 3];
        while alive.contains(&true) {
            assert!(start.elapsed() < Duration::from_secs(20), "{alive:?}");
            let writes =
                [drips.write_all(&good_query(LOCALHOST)[..1]), line.write_all(b"x"), head.write_all(b"X")];
            for (alive, write) in alive.iter_mut().zip(&writes) {
                *alive &= write.is_ok();
            }
            // Questions are answered meanwhile.
            let _ = ask(&path, LOCALHOST);
            thread::sleep(Duration::from_millis(600));
        }
        assert!(start.elapsed() > Duration::from_secs(9));
        idle.write_all(&good_query(LOCALHOST)).unwrap();
        let _ = answer(&mut idle);
        running.signal("USR1");
        eventually("not counted", || running.stderr().contains("; 3 clients of sockets dropped"));
        assert!(running.end().success());
    });
}

#[test]
fn one_user_does_not_take_all_places() {
    with_loopback(|room| {
        if Command::new("socat").arg("-V").output().is_err() {
            return skipped("socat is not installed");
        }
        let running = room.live(&["--socket", "api.sock", "--max-clients", "4", "-q"]);
        let path = room.path("api.sock");
        // Places and the queue for them, all half a question.
        let all: Vec<UnixStream> = (0..8)
            .map(|_| {
                let mut stream = connect(&path);
                stream.write_all(&good_query(LOCALHOST)[..10]).unwrap();
                stream
            })
            .collect();
        let query = r"printf '\001\106\060\120\004\300\000\002\001\0\0\0\0\0\0\0\0\0\0\0\0'";
        let line = format!("{query} | socat -t5 - UNIX-CONNECT:api.sock");
        let other = ["--reuid=61217", "--regid=61217", "--clear-groups", "sh", "-c", &line];
        let output = room.command("setpriv", &other).output().unwrap();
        assert_eq!(output.stdout.len(), 232, "{output:?}");
        assert_eq!(output.stdout[4], 0x20);
        drop(all);
        assert!(running.end().success());
    });
}

/// A hundred that send a request byte by byte, and as many that send none, do not stop those who
/// ask.
#[test]
fn metrics_are_told_all_the_same() {
    with_loopback(|room| {
        let running = room.live(&["--metrics", "9100", "-q"]);
        let mut slow: Vec<TcpStream> =
            (0..200).map(|_| TcpStream::connect(("127.0.0.1", 9100)).unwrap()).collect();
        for _ in 0..3 {
            for stream in slow.iter_mut().take(100) {
                let _ = stream.write_all(b"G");
            }
            let mut stream = TcpStream::connect(("127.0.0.1", 9100)).unwrap();
            stream.set_read_timeout(Some(Duration::from_secs(2))).unwrap();
            stream.write_all(b"GET /metrics HTTP/1.1\r\n\r\n").unwrap();
            let mut text = String::new();
            stream.read_to_string(&mut text).unwrap();
            assert!(text.starts_with("HTTP/1.1 200 OK\r\n") && text.contains("\nfp_hosts "), "{text}");
        }
        assert!(running.end().success());
    });
}

/// The questions and answers of docs/json.md: members in their order, and their types.
#[test]
fn the_json_socket_answers_as_documented() {
    fn shape(value: &Value) -> String {
        match value {
            Value::Object(members) => {
                let members: Vec<String> =
                    members.iter().map(|(key, value)| format!("{key}:{}", shape(value))).collect();
                format!("{{{}}}", members.join(","))
            }
            // What is not known is null, and what is has its type.
            Value::Null => "any".to_owned(),
            Value::String(_) => "string".to_owned(),
            Value::Number(_) => "number".to_owned(),
            Value::Bool(_) => "bool".to_owned(),
            Value::Array(_) => "array".to_owned(),
        }
    }
    /// Equal, where `any` is equal to anything.
    fn same(ours: &Value, documented: &Value) -> bool {
        match (ours, documented) {
            (Value::Object(ours), Value::Object(documented)) => {
                ours.len() == documented.len()
                    && ours
                        .iter()
                        .all(|(key, value)| documented.get(key).is_some_and(|other| same(value, other)))
            }
            (Value::Null, _) | (_, Value::Null) => true,
            (ours, documented) => shape(ours) == shape(documented),
        }
    }
    let docs = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/json.md")).unwrap();
    let section = docs.split("## The JSON socket").nth(1).unwrap();
    let questions = section.lines().filter_map(|line| line.strip_prefix("    "));
    let answers = section.split("```json\n").skip(1).map(|rest| rest.lines().next().unwrap());
    let examples: Vec<(String, Value)> = questions
        .zip(answers)
        .map(|(question, answer)| (question.to_owned(), serde_json::from_str(answer).unwrap()))
        .collect();
    assert_eq!(examples.len(), 4);
    assert_eq!(section.matches("```json").count(), 4, "a question for each answer");
    with_loopback(move |room| {
        let running = room.live(&["-o", "log", "--metrics", "9100"]);
        exchange(LOCALHOST, 1);
        eventually("no response", || room.text("log").contains("http response"));
        for (question, documented) in &examples {
            // This host is known here.
            let question = if documented["known"] == true { "127.0.0.1" } else { question.as_str() };
            let mut stream = connect(&room.path("ready.sock"));
            writeln!(stream, "{question}").unwrap();
            let mut line = String::new();
            BufReader::new(stream).read_line(&mut line).unwrap();
            let answer: Value = serde_json::from_str(&line).unwrap();
            assert!(same(&answer, documented), "{question}: {line}");
            assert_eq!(answer["event"], documented["event"]);
            if documented["known"] != true {
                assert_eq!(answer, *documented, "{question}");
            }
        }
        assert!(running.end().success());
    });
}

/// What a JSON socket answers to a question.
fn ask_in_json(socket: &Path, question: &str) -> Value {
    let mut stream = connect(socket);
    writeln!(stream, "{question}").unwrap();
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line).unwrap();
    serde_json::from_str(&line).unwrap()
}

/// What a trusted proxy says of its clients is known of them, whether the network stands in a file
/// or not, and goes on when databases are read again; what is ignored stays so.
#[test]
fn clients_of_trusted_proxies_are_hosts() {
    with_loopback(|room| {
        fs::write(room.path("my.toml"), "trust-proxy = [\"127.0.0.0/8\"]\n").unwrap();
        let ask = |question: &str| ask_in_json(&room.path("ready.sock"), question);
        let header = "PROXY TCP4 198.51.100.7 192.0.2.80 56324 80\r\n";
        for (options, known) in [
            (&["-o", "log", "-q"][..], false),
            (&["-o", "log", "-q", "--trust-proxy", "127.0.0.1"], true),
            (&["-o", "log", "-q", "--config", "my.toml"], true),
        ] {
            let _ = fs::remove_file(room.path("log"));
            let running = room.live(options);
            exchange_behind(header, LOCALHOST, 1);
            eventually("no response", || room.text("log").contains("\"http response\""));
            let claimed =
                format!("\"claimed_client\":{{\"ip\":\"198.51.100.7\",\"port\":56324,\"trusted\":{known}}}");
            assert!(room.text("log").contains(&claimed), "{}", room.text("log"));
            let host = ask("198.51.100.7");
            assert_eq!(host["known"], known, "{options:?}");
            if known {
                assert_eq!(host["application"]["name"], "curl", "{host}");
            }
            assert_ne!(ask("127.0.0.1")["application"]["name"], "curl", "{options:?}");
            assert!(running.end().success());
        }
        let _ = fs::remove_file(room.path("log"));
        let running = room.live(&["-o", "log", "-q", "--ignore", "198.51.100.0/24"]);
        exchange_behind(header, LOCALHOST, 1);
        eventually("no response", || room.text("log").contains("\"http response\""));
        assert!(!room.text("log").contains("\"http request\""), "{}", room.text("log"));
        assert!(running.end().success());
    });
}

#[test]
fn home_networks_are_marked_and_ignored_ones_untold() {
    with_loopback(|room| {
        let schema: Value =
            serde_json::from_slice(&room.command(FP, &["schema"]).output().unwrap().stdout).unwrap();
        let schema = jsonschema::validator_for(&schema).unwrap();
        let lines = |room: &Room| -> Vec<Value> {
            room.text("log").lines().map(|line| serde_json::from_str(line).unwrap()).collect()
        };
        let running = room.live(&["-o", "log", "--home", "127.0.0.0/8", "--home", "2001:db8::/32", "-q"]);
        exchange(LOCALHOST, 1);
        exchange("::1".parse().unwrap(), 1);
        eventually("no response", || room.text("log").matches("\"http response\"").count() == 2);
        for line in lines(room) {
            let expected = if line["client"]["ip"] == "127.0.0.1" { "both" } else { "neither" };
            assert_eq!(line["home"], expected, "{line}");
            assert!(schema.is_valid(&line), "{line}");
        }
        let ask = |question: &str| ask_in_json(&room.path("ready.sock"), question);
        assert_eq!((&ask("127.0.0.1")["home"], &ask("::1")["home"]), (&true.into(), &false.into()));
        assert!(running.end().success());

        fs::remove_file(room.path("log")).unwrap();
        let running = room.live(&["-o", "log", "--ignore", "127.0.0.1", "-q", "--socket", "api.sock"]);
        exchange(LOCALHOST, 1);
        exchange("::1".parse().unwrap(), 1);
        eventually("no response", || room.text("log").contains("\"http response\""));
        let told = lines(room);
        assert!(told.iter().all(|line| line["client"]["ip"] == "::1" && line.get("home").is_none()));
        assert_eq!(ask("127.0.0.1")["known"], false);
        assert_eq!(ask("::1")["known"], true);
        assert_eq!(status(&super::sockets::ask(&room.path("api.sock"), LOCALHOST)), NO_MATCH);
        assert!(running.end().success());
    });
}
