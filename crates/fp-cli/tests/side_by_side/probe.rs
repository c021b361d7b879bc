//! `fp-cli probe` against a kernel's server, and what p0f says of it.

use std::fs;
use std::process::Command;

use serde_json::Value;

use super::lab::{Lab, SERVER, bare};
use super::listener::{FP, Listener};
use super::servers;

#[test]
fn p0f_and_live_know_our_probes() {
    let Some(lab) = Lab::new() else { return };
    let _servers = servers::start(&lab);
    let p0f = Listener::start(&lab, &lab.server, "p0f", "p0f", "right", &[]);
    let live = Listener::start(&lab, &lab.server, "live", FP, "right", &["live"]);
    lab.server.await_listeners(2);
    for server in SERVER.map(bare) {
        let output = probe(&lab).args([server, "80"]).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0), "{text}{}", String::from_utf8_lossy(&output.stderr));
        assert!(text.starts_with("; 8 SYNs to "), "{text}");
        assert!(text.contains(", 8 answered\n"), "{text}");
        assert_eq!(text.lines().filter(|line| line.starts_with("sig   = ")).count(), 8, "{text}");

        // The lines are in the grammar, and describe what they were made from.
        let own = lab.path("own.fp");
        fs::write(&own, format!("classes = lab\n[tcp:response]\nlabel = s:lab:Server:\n{text}")).unwrap();
        let own = own.to_str().unwrap();
        let output = probe(&lab).args([server, "80", "--json", "--db", own]).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let events: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let of = |kind| events.iter().filter(move |event| event["event"] == kind);
        assert_eq!((of("sendsyn probe").count(), of("sendsyn response").count()), (8, 8), "{text}");
        for answer in of("sendsyn response") {
            assert_eq!(answer["verdict"]["name"], "Server", "{answer}");
            assert_eq!(answer["verdict"]["kind"], "exact", "{answer}");
        }
    }
    for listener in [&p0f, &live] {
        // The last answer may still be on its way.
        super::lab::eventually("all is logged", || listener.text().lines().count() >= 64);
    }
    let [p0f, live] = super::listener::end([p0f, live]);
    assert_eq!((p0f.count("sendsyn probe"), p0f.count("sendsyn response")), (32, 32));
    p0f.assert_same(&live);
}

#[test]
fn a_closed_port_answers_no_probe() {
    let Some(lab) = Lab::new() else { return };
    let output = probe(&lab).args([SERVER[0], "9", "--timeout", "1"]).output().unwrap();
    let messages = String::from_utf8_lossy(&output.stderr);
    assert!(messages.contains("192.0.2.2:9 answered none of 8 SYNs"), "{messages}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_probe_without_the_right_says_which() {
    let Some(lab) = Lab::new() else { return };
    let mut command = lab.client.command("setpriv");
    let output = command
        .args(["--bounding-set=-all", "--inh-caps=-all", FP, "probe", SERVER[0], "80"])
        .output()
        .unwrap();
    let messages = String::from_utf8_lossy(&output.stderr);
    assert!(messages.contains("CAP_NET_RAW"), "{messages}");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
}

fn probe(lab: &Lab) -> Command {
    let mut command = lab.client.command(FP);
    command.arg("probe");
    command
}
