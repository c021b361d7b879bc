//! The API socket asked by clients that others wrote.
//!
//! rspamd and netcat come with the system; haraka's plugin is looked for where
//! `npm install --prefix target/tmp/clients haraka-plugin-p0f` puts it.

use std::path::Path;
use std::process::{Command, Stdio};

use super::{eventually, exchange, skipped, what, with_loopback};

/// An address that no client takes for one of its own network.
const PEER: &str = "198.51.100.1";

/// Runs a client against a program that has seen [`PEER`].
fn with_peer(client: impl FnOnce(&super::Room, &str) + Send + 'static) {
    with_loopback(|room| {
        let added = Command::new("ip").args(["addr", "add", &format!("{PEER}/32"), "dev", "lo"]).status();
        assert!(added.unwrap().success());
        let ours = room.p0f(true, &["-i", "lo", "-s", "api.sock", "-o", "log"]);
        exchange(PEER.parse().unwrap(), 1);
        eventually("nothing is logged", || room.text("log").contains("http response"));
        assert!(what(&room.text("log")).contains(PEER));
        client(room, room.path("api.sock").to_str().unwrap());
        assert!(ours.end().success());
    });
}

fn is_installed(program: &str) -> bool {
    let found = Command::new("which").arg(program).stdout(Stdio::null()).status();
    let found = found.is_ok_and(|status| status.success());
    if !found {
        skipped(&format!("{program} is not installed"));
    }
    found
}

#[test]
fn a_shell() {
    with_peer(|room, socket| {
        let query = r"printf '\001\106\060\120\004\306\063\144\001\0\0\0\0\0\0\0\0\0\0\0\0'";
        for (program, arguments) in [("nc", "nc -q1 -U"), ("socat", "socat -t1 - UNIX-CONNECT:")] {
            if !is_installed(program) {
                continue;
            }
            let blank = if program == "nc" { " " } else { "" };
            let line = format!("{query} | {arguments}{blank}{socket}");
            let output = room.command("sh", &["-c", &line]).output().unwrap();
            assert_eq!(output.stdout.len(), 232, "{program}: {output:?}");
            assert_eq!(output.stdout[4], 0x10, "{program}");
            assert!(output.stdout[40..].starts_with(b"Linux"), "{program}");
        }
    });
}

#[test]
fn haraka() {
    let modules = Path::new(env!("CARGO_TARGET_TMPDIR")).join("clients/node_modules");
    if !modules.join("haraka-plugin-p0f").is_dir() {
        let prefix = modules.with_file_name("");
        skipped(&format!("npm install --prefix {} haraka-plugin-p0f makes it run", prefix.display()));
        return;
    }
    with_peer(move |room, socket| {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/live/clients/haraka.js");
        let ask = |address| {
            let mut node = room.command("node", &[script.to_str().unwrap(), socket, address]);
            let output = node.env("NODE_PATH", &modules).output().unwrap();
            assert!(output.status.success(), "{output:?}");
            serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap()
        };
        let noted = ask(PEER);
        assert_eq!((&noted[0]["query"], &noted[0]["os_name"]), (&PEER.into(), &"Linux".into()));
        // Once as a client, once as a server.
        assert_eq!(noted[0]["total_conn"], 2);
        assert!(noted[1]["X-p0f"].as_str().unwrap().starts_with("os=\"Linux"), "{noted}");
        assert_eq!(ask("203.0.113.9")[0]["err"], "no p0f results");
    });
}

#[test]
fn rspamd() {
    if !is_installed("rspamd") || !is_installed("rspamc") {
        return;
    }
    with_peer(|room, socket| {
        let work = room.0.path().to_str().unwrap();
        let text = include_str!("clients/rspamd.conf").replace("$WORK", work).replace("$SOCKET", socket);
        std::fs::write(room.path("rspamd.conf"), text).unwrap();
        std::fs::write(room.path("tlds"), "org\n").unwrap();
        let mail = "From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\n\r\nx\r\n";
        std::fs::write(room.path("mail"), mail).unwrap();
        let mut rspamd = room.command("rspamd", &["-f", "-i", "-c", "rspamd.conf"]);
        let rspamd =
            super::Running::start(&mut rspamd, &room.path("rspamd.stderr"), &room.path("rspamd.stdout"));
        let mut answer = String::new();
        eventually("rspamd does not answer", || {
            let arguments = ["-h", "127.0.0.1:11333", "--ip", PEER, "-j", "mail"];
            let output = room.command("rspamc", &arguments).output().unwrap();
            answer = String::from_utf8_lossy(&output.stdout).into_owned();
            answer.contains("\"symbols\"")
        });
        let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
        assert!(answer["symbols"]["P0F"].is_object(), "{answer}");
        let system = answer["symbols"]["LINUX"]["options"][0].as_str().unwrap_or("nothing");
        assert!(system.starts_with("Linux"), "{answer}");
        drop(rspamd);
    });
}
