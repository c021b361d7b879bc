//! `fp-cli serve`: the program itself, from its start to its end.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, ChildStderr, Stdio};
use std::time::Duration;

use serde_json::Value;

use super::Room;
use crate::hosts::{OUI, capture, of_a_mac};
use crate::live::signal;

/// A server of the program's, which is killed when it is dropped.
struct Serving {
    child: Child,
    /// What it said of where its page is.
    url: String,
    stderr: BufReader<ChildStderr>,
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
}

impl Serving {
    fn start(room: &Room, args: &[&str]) -> Serving {
        let mut command = room.command(&["serve"]);
        let mut child = command.args(args).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut stderr = BufReader::new(child.stderr.take().unwrap());
        let (mut said, mut url) = (String::new(), None);
        // A kernel that lacks a layer of the sandbox is told of before.
        while url.is_none() {
            said.clear();
            assert!(stderr.read_line(&mut said).unwrap() > 0, "it ended: {:?}", child.wait());
            url = said.find("http://").map(|at| said[at..].trim().to_owned());
        }
        Serving { child, url: url.unwrap(), stderr }
    }

    /// Where it is asked on this machine.
    fn address(&self) -> SocketAddr {
        let authority = self.url.trim_start_matches("http://").split('/').next().unwrap();
        authority.replace("ADDRESS", "127.0.0.1").parse().unwrap()
    }

    fn ask(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut stream = TcpStream::connect(self.address()).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        let mut head = format!("GET {path} HTTP/1.1\r\nConnection: close\r\n");
        if !headers.iter().any(|(name, _)| *name == "Host") {
            head += &format!("Host: {}\r\n", self.address());
        }
        headers.iter().for_each(|(name, value)| head += &format!("{name}: {value}\r\n"));
        stream.write_all((head + "\r\n").as_bytes()).unwrap();
        let mut all = String::new();
        stream.read_to_string(&mut all).unwrap();
        let (head, body) = all.split_once("\r\n\r\n").unwrap();
        let (status, body) = (head[9..12].parse().unwrap(), body.to_owned());
        Answer { status, head: head.to_ascii_lowercase(), body }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask(path, &[])
    }

    /// Once all captures are read.
    fn settled(&self) -> Value {
        for _ in 0..600 {
            let captures = self.get("/api/v1/captures").json();
            if captures["captures"].as_array().unwrap().iter().all(|one| one["state"] == "done") {
                return captures;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("captures are not read to their end");
    }

    /// Ends it as a service manager does: its status, and what else it said.
    fn end(mut self) -> (Option<i32>, String) {
        signal(self.child.id(), "TERM");
        let status = self.child.wait().unwrap();
        let mut said = String::new();
        self.stderr.read_to_string(&mut said).unwrap();
        (status.code(), said)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_capture_is_shown_until_a_signal_ends_it() {
    let room = Room::new();
    let server = Serving::start(&room, &["--listen", "127.0.0.1:0", &capture("ssh")]);
    let page = server.get("/");
    assert_eq!(page.status, 200);
    assert!(page.head.contains("content-security-policy: default-src 'none'"), "{}", page.head);
    assert!(page.body.contains("<script") && page.body.contains("/app.js"), "{}", page.body);
    assert_eq!(server.settled()["captures"][0]["state"], "done");
    let hosts = server.get("/api/v1/hosts").json();
    assert_eq!(hosts["total"], 2, "{hosts}");
    // As the other command tells it.
    let told = room.run(&["hosts", "-q", "--json", &capture("ssh")]).stdout;
    for line in told.lines() {
        let mut expected: Value = serde_json::from_str(line).unwrap();
        let address = expected["address"].as_str().unwrap().to_owned();
        let mut host = server.get(&format!("/api/v1/hosts/{address}")).json();
        // Rules are not asked here.
        for one in [&mut expected, &mut host] {
            one.as_object_mut().unwrap().remove("rules");
        }
        assert_eq!(host, expected);
    }
    for (name, value, status) in [
        ("Host", "evil.example", 421),
        ("Host", &format!("evil.example:{}", server.address().port()), 421),
        ("Host", &format!("localhost:{}", server.address().port()), 200),
        ("Origin", "http://evil.example", 403),
        ("Sec-Fetch-Site", "cross-site", 403),
    ] {
        assert_eq!(server.ask("/api/v1/hosts", &[(name, value)]).status, status, "{name}: {value}");
    }
    let (code, said) = server.end();
    assert_eq!((code, said.as_str()), (Some(0), ""));
}

#[test]
fn others_need_the_token_that_is_printed() {
    let room = Room::new();
    let server = Serving::start(&room, &["--listen", "0.0.0.0:0", "syn.pcap", "--db", "test.fp"]);
    let (_, token) = server.url.split_once("?token=").expect("a token is printed");
    assert!(token.len() >= 32, "{token}");
    for path in ["/", "/app.js", "/api/v1/hosts", "/?token=0123456789abcdef0123456789abcdef"] {
        assert_eq!(server.get(path).status, 401, "{path}");
    }
    let bearer = format!("Bearer {token}");
    assert_eq!(server.ask("/api/v1/hosts", &[("Authorization", &bearer)]).status, 200);
    let first = server.get(&format!("/?token={token}"));
    assert_eq!(first.status, 303);
    let cookie = first.head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
    let cookie = cookie.split(';').next().unwrap().to_owned();
    assert_eq!(server.ask("/", &[("Cookie", &cookie)]).status, 200);
    assert_eq!(server.end().0, Some(0));
}

#[test]
fn what_cannot_begin_says_why() {
    let room = Room::new();
    let busy = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = busy.local_addr().unwrap().to_string();
    for (args, expected) in [
        (&["serve", "absent.pcap"][..], "absent.pcap: "),
        (&["serve", "--listen", &port], "cannot answer at"),
        (&["serve", "--oui", "absent"], "absent: cannot read: "),
    ] {
        let outcome = room.run(args);
        assert_eq!(outcome.code, 2, "{args:?}");
        assert!(outcome.stderr.contains(expected), "{args:?}: {}", outcome.stderr);
    }
}

#[test]
fn vendors_of_mac_addresses() {
    let room = Room::new();
    room.put("mac.pcap", of_a_mac());
    room.put("oui.csv", OUI);
    let server = Serving::start(&room, &["--listen", "0", "--oui", "oui.csv", "mac.pcap"]);
    server.settled();
    let path = "/api/v1/hosts/2001:db8::200:5eff:fe00:5301";
    let told = serde_json::json!([{"mac": "00:00:5e:00:53:01", "local": false, "vendor": "Example, Inc."}]);
    assert_eq!(server.get(path).json()["macs"], told);
    assert!(
        server.get(&format!("{path}/evidence")).json()["why"].as_str().unwrap().contains("Example, Inc.")
    );
}

/// Also with all rights given up, and what is added while it serves.
#[cfg(feature = "store")]
#[test]
fn hosts_of_an_inventory_have_pages() {
    let room = Room::new();
    room.put("oui.csv", OUI);
    room.put("mac.pcap", of_a_mac());
    let add = |file: &str| {
        let outcome = room.run(&["hosts", "-q", "--store", "s.sqlite", "--oui", "oui.csv", file]);
        assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    };
    add(&capture("ssh"));
    let server = Serving::start(&room, &["--listen", "0", "--store", "s.sqlite"]);
    let list = server.get("/api/v1/hosts").json();
    assert_eq!((&list["total"], list["stored"].as_array().unwrap().len()), (&0.into(), 2));
    let server_host = "/api/v1/hosts/192.0.2.80";
    let host = server.get(server_host).json();
    let stored = &host["stored"];
    assert!(host["verdict"].is_null() && stored["system"].as_str().unwrap().starts_with("Debian"), "{host}");
    assert_eq!(stored["sightings"].as_array().unwrap().len(), 1);
    assert_eq!(stored["changes"][0]["change"], "new host");
    let evidence = server.get(&format!("{server_host}/evidence")).json();
    assert_eq!((&evidence["stored"], &evidence["why"]), (&stored["evidence"], &"".into()));
    let kinds: Vec<&str> =
        evidence["stored"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"syn+ack") && kinds.contains(&"ssh-server"), "{kinds:?}");
    for one in evidence["stored"].as_array().unwrap() {
        assert!(one["count"].as_i64() > Some(0) && one["first"].as_i64() <= one["last"].as_i64(), "{one}");
    }
    // Another program adds to it meanwhile.
    assert_eq!(server.get("/api/v1/hosts/2001:db8::200:5eff:fe00:5301").status, 404);
    add("mac.pcap");
    let other = server.get("/api/v1/hosts/2001:db8::200:5eff:fe00:5301").json();
    assert_eq!(other["stored"]["macs"][0]["vendor"], "Example, Inc.", "{other}");
    assert_eq!(server.end().0, Some(0));

    // With the capture read too, both are told.
    let server = Serving::start(&room, &["--listen", "0", "--store", "s.sqlite", &capture("ssh")]);
    server.settled();
    let host = server.get(server_host).json();
    assert_eq!(
        (&host["verdict"]["product"], &host["stored"]["product"]),
        (&"Debian".into(), &"Debian".into())
    );
    let description: Value =
        serde_json::from_str(&std::fs::read_to_string(web("openapi.json")).unwrap()).unwrap();
    let mut schema = description["components"]["schemas"]["StoredHost"].clone();
    schema["components"] = description["components"].clone();
    let error = jsonschema::validator_for(&schema)
        .unwrap()
        .iter_errors(&host["stored"])
        .next()
        .map(|one| one.to_string());
    assert_eq!(error, None);
}

#[cfg(feature = "store")]
fn web(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../fp-web").join(name)
}

/// What the tester offers to save is taken by `--extra-db`, and wins.
#[test]
fn what_the_tester_saves_is_a_database() {
    let room = Room::new();
    let server = Serving::start(&room, &["--listen", "0"]);
    for (asked, label, expected) in [
        ("syn:4:58+6:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0", "s:unix:Mine:1.0", "Mine 1.0"),
        ("syn+ack:4:64+0:0:1460:mss*10,7:mss,sok,ts,nop,ws:df:0", "s:win:Mine:", "Mine"),
        (
            "http request:1:Host,User-Agent,Accept=[*/*]:Connection,Accept-Encoding:curl",
            "s:!:Mine:2",
            "Mine 2",
        ),
        ("dhcp:4:discover:53,61,57,60,12,55:1,3,6,12,15,28,42:mine 1", "s:unix:Mine:3", "Mine 3"),
    ] {
        let mut stream = TcpStream::connect(server.address()).unwrap();
        let head = format!(
            "POST /api/v1/match?label={label} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Type: text/plain\r\n\
             Content-Length: {}\r\n\r\n{asked}",
            server.address(),
            asked.len()
        );
        stream.write_all(head.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let answer: Value = serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap();
        let file = answer["fp"].as_str().unwrap_or_else(|| panic!("{answer}"));
        room.put("saved.fp", file);
        let lint = room.run(&["db", "lint", "saved.fp"]);
        assert_eq!(lint.code, 0, "{lint:?}");
        let told = room.run(&["match", "--extra-db", "saved.fp", asked]);
        assert_eq!(told.code, 0, "{told:?}");
        assert!(told.stdout.contains(expected), "{asked}: {}", told.stdout);
    }
}
