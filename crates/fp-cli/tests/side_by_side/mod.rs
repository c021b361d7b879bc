//! Real clients and servers in network namespaces; p0f, `fp-cli p0f` and `fp-cli live` listen side
//! by side.

mod answers;
mod lab;
mod listener;
mod probe;
mod replay;
mod servers;

use lab::{Lab, SERVER};
use listener::{FP, Listener, Log, end};

/// What each client asks for, in words behind which the address stands.
const CLIENTS: [&str; 4] = [
    "curl -sS -m 10 -o /dev/null",
    "curl -sS -m 10 -o /dev/null --head",
    "curl -sS -m 10 -o /dev/null --http1.0 -H Accept-Language:de",
    "wget -q -T 10 -t 1 -O /dev/null",
];

/// Over IPv4 and IPv6: every client at every server, a large page, a head in two segments, a
/// connection without a word.
fn talk(lab: &Lab, ports: &[u16]) {
    const SLOWLY: &str = "import socket,sys,time; s=socket.create_connection((sys.argv[1],80)); \
        s.sendall(b'GET / HTTP/1.1\\r\\nHost: lab\\r\\n'); time.sleep(.2); \
        s.sendall(b'User-Agent: slow\\r\\nConnection: close\\r\\n\\r\\n'); s.recv(9999)";
    const IN_SILENCE: &str = "import socket,sys; socket.create_connection((sys.argv[1],80)).close()";
    const URLLIB: &str = "import urllib.request,sys; urllib.request.urlopen(sys.argv[1]).read()";
    for server in SERVER {
        for port in ports {
            let url = format!("http://{server}:{port}/");
            for client in CLIENTS.iter().filter(|client| lab::installed(client.split(' ').next().unwrap())) {
                lab.client.run(&format!("{client} {url}"));
            }
            python(lab, URLLIB, &url);
        }
        lab.client.run(&format!("curl -sS -m 10 -o /dev/null http://{server}/large"));
        python(lab, SLOWLY, lab::bare(server));
        python(lab, IN_SILENCE, lab::bare(server));
    }
}

/// Two requests of one connection: p0f reads the first only (D6).
fn ask_twice(lab: &Lab) {
    lab.client.run(&format!("curl -sS -m 10 -o /dev/null -o /dev/null http://{0}/ http://{0}/", SERVER[0]));
}

/// The last thing that all have to log: a SYN that is refused.
fn say_goodbye(lab: &Lab, listeners: &[&Listener]) {
    let _ = lab.client.command("curl").args(["-s", "-m", "5", &format!("http://{}:9/", SERVER[0])]).output();
    for listener in listeners {
        listener.await_text("|srv=192.0.2.2/9|");
    }
}

fn python(lab: &Lab, program: &str, argument: &str) {
    let output = lab.client.command("python3").args(["-c", program, argument]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn all_log_the_same() {
    let Some(lab) = Lab::new() else { return };
    let servers = servers::start(&lab);
    let listen = |name, program: &str, options: &[&str]| {
        Listener::start(&lab, &lab.server, name, program, "right", options)
    };
    let p0f = listen("p0f", "p0f", &[]);
    let as_p0f = listen("as-p0f", FP, &["live", "--as-p0f"]);
    let live = listen("live", FP, &["live"]);
    let drop_in = listen("drop-in", FP, &["p0f"]);
    lab.server.await_listeners(4);
    talk(&lab, &servers.ports);
    ask_twice(&lab);
    say_goodbye(&lab, &[&p0f, &as_p0f, &live, &drop_in]);
    let [p0f, as_p0f, live, drop_in] = end([p0f, as_p0f, live, drop_in]);

    for kind in ["syn", "mtu", "syn+ack", "uptime", "http request", "http response"] {
        assert!(p0f.count(kind) > 0, "p0f saw no {kind}");
    }
    // Each listener's socket stamps a packet itself, microseconds apart: whose clock was read is
    // the same, not the digits.
    let logs = [&p0f, &as_p0f, &live, &drop_in];
    assert_eq!(as_p0f.clocks(), p0f.clocks());
    // D16: each address here has one peer, so that its clock may be of the connection.
    for other in [&live, &drop_in] {
        assert_eq!(other.clocks(), [""; 0], "{}", other.name());
    }
    let [p0f, as_p0f, live, drop_in] = logs.map(Log::untimed);
    p0f.assert_same(&as_p0f);
    p0f.assert_same(&drop_in);
    // D6, which the drop-in does without: the second request of a connection, and its answer.
    let more = live.beyond(&p0f);
    assert_eq!(p0f.beyond(&live), [""; 0]);
    assert_eq!(more.len(), 2, "{more:#?}");
    assert!(more[0].contains("mod=http request|") && more[1].contains("mod=http response|"), "{more:#?}");
}

#[test]
fn a_tag_hides_nothing() {
    let Some(lab) = Lab::with_tagged_link() else { return };
    let switch = lab.switch.as_ref().unwrap();
    let servers = servers::start(&lab);
    let p0f = Listener::start(&lab, &lab.server, "p0f", "p0f", "right", &[]);
    let listen = |name, program: &str, interface, options: &[&str]| {
        Listener::start(&lab, switch, name, program, interface, options)
    };
    let blind = listen("p0f-on-trunk", "p0f", "trunk", &[]);
    let as_p0f = listen("as-p0f", FP, "trunk", &["live", "--as-p0f=D1"]);
    let live = listen("live", FP, "trunk", &["live"]);
    let other_end = listen("live-on-uplink", FP, "uplink", &["live", "--as-p0f=D6"]);
    let drop_in = listen("drop-in", FP, "trunk", &["p0f"]);
    // The relay has four.
    switch.await_listeners(9);
    lab.server.await_listeners(1);
    talk(&lab, &servers.ports[..1]);
    say_goodbye(&lab, &[&p0f, &live, &other_end, &drop_in]);
    let [p0f, blind, as_p0f, live, other_end, drop_in] = end([p0f, blind, as_p0f, live, other_end, drop_in]);

    assert!(p0f.count("http response") > 2);
    // Seen at another place, so at another time.
    for other in [&live, &other_end, &drop_in] {
        p0f.untimed().assert_same(&other.untimed());
    }
    // D1: p0f takes the tag for IP.
    blind.assert_same(&as_p0f);
    assert_eq!(blind.count("syn"), 0);
}
