//! Hosts while capture goes on: a store, and rules.

use super::*;

#[cfg(feature = "store")]
fn ask(room: &Room, sql: &str) -> i64 {
    let store = rusqlite::Connection::open(room.path("hosts.sqlite"));
    store.and_then(|store| store.query_row(sql, [], |row| row.get(0))).unwrap_or(-1)
}

/// What is in the store is kept when the program is killed, and a further run adds to it.
#[cfg(feature = "store")]
#[test]
fn a_store_outlives_a_killed_program() {
    with_loopback(|room| {
        let connections = "SELECT coalesce(sum(count), 0) FROM evidence WHERE kind = 'syn'";
        let running = room.live(&["--store", "hosts.sqlite", "--keep", "90d", "-o", "log"]);
        exchange(LOCALHOST, 5);
        eventually("hosts are not kept", || ask(room, connections) == 5);
        // Evidence is counted once, however often its host is written.
        exchange(LOCALHOST, 2);
        eventually("hosts are not kept", || ask(room, connections) == 7);
        running.signal("KILL");
        drop(running);
        assert_eq!(ask(room, connections), 7);
        assert_eq!(ask(room, "SELECT count(*) FROM hosts WHERE address = '127.0.0.1'"), 1);
        fs::remove_file(room.path("ready.sock")).unwrap();
        let running = room.live(&["--store", "hosts.sqlite", "-o", "log"]);
        exchange(LOCALHOST, 3);
        // What was not written yet is at the end.
        assert!(running.end().success());
        assert_eq!(ask(room, connections), 10);
        assert_eq!(ask(room, "SELECT count(*) FROM captures WHERE name = 'live lo'"), 2);
        let sound = rusqlite::Connection::open(room.path("hosts.sqlite")).unwrap();
        let sound: String = sound.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(sound, "ok");
        assert!(!room.text("stderr").contains("cannot write"), "{}", room.text("stderr"));
    });
}

/// Neither log, store nor alerts tell who is who with `--privacy`; rules see it.
#[cfg(all(feature = "store", feature = "rules"))]
#[test]
fn what_is_personal_is_not_told() {
    with_loopback(|room| {
        let rules =
            "[[rule]]\nname = 'here'\nseverity = 'high'\ntext = 'x'\nwhen = 'address == \"127.0.0.1\"'\n";
        fs::write(room.path("rules.toml"), rules).unwrap();
        let hides = ["--privacy", "--privacy-key", "key"];
        let tells = ["--store", "hosts.sqlite", "--rules", "rules.toml", "--alerts", "alerts", "-o", "log"];
        let running = room.live(&[&hides[..], &tells].concat());
        exchange(LOCALHOST, 3);
        eventually("hosts are not kept", || ask(room, "SELECT count(*) FROM hosts") == 1);
        eventually("no alert came", || room.text("alerts").contains("\"rule\":\"here\""));
        assert!(running.end().success());
        assert_eq!(ask(room, "SELECT count(*) FROM hosts WHERE address LIKE '2%'"), 1);
        for told in ["alerts", "log", "stderr"] {
            assert!(!room.text(told).contains("127.0.0.1"), "{told}: {}", room.text(told));
        }
        assert!(room.text("log").contains("\"event\":\"syn\""));
    });
}

/// A rule that is broken is told once, to a file, to syslog and to a program.
#[cfg(feature = "rules")]
#[test]
fn alerts_come_once() {
    with_loopback(|room| {
        let rules =
            "[[rule]]\nname = 'server'\nseverity = 'high'\ntext = 'It answers.'\nwhen = 'answered > 0'\n";
        fs::write(room.path("rules.toml"), rules).unwrap();
        let script = room.path("on-alert");
        fs::write(&script, "#!/bin/sh\nexec cat >from-command\n").unwrap();
        fs::set_permissions(&script, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
        let syslog = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
        syslog.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        let to = syslog.local_addr().unwrap().to_string();
        let running = room.live(&[
            "--rules",
            "rules.toml",
            "--alerts",
            "alerts",
            "--alert-syslog",
            &to,
            "--alert-command",
            "./on-alert",
            "-o",
            "log",
        ]);
        exchange(LOCALHOST, 3);
        let mut got = [0; 2000];
        let len = syslog.recv(&mut got).unwrap();
        let message = String::from_utf8(got[..len].to_vec()).unwrap();
        assert!(message.starts_with("<130>1 ") && message.contains("rule=\"server\""), "{message}");
        eventually("the file has no alert", || room.text("alerts").lines().count() == 1);
        let mode = fs::metadata(room.path("alerts")).unwrap().permissions();
        let mode = std::os::unix::fs::PermissionsExt::mode(&mode) & 0o777;
        // As a log: an alert tells who is there.
        assert_eq!(mode, 0o600, "{mode:o}");
        exchange(LOCALHOST, 3);
        assert!(running.end().success());
        let alerts = room.text("alerts");
        assert_eq!(alerts.lines().count(), 1, "{alerts}");
        let alert: serde_json::Value = serde_json::from_str(&alerts).unwrap();
        assert_eq!((&alert["address"], &alert["rule"]), (&"127.0.0.1".into(), &"server".into()));
        eventually("the program has no alert", || room.text("from-command") == alerts);
    });
}

/// Where many hosts break a rule some are told, and how many are held back.
#[cfg(feature = "rules")]
#[test]
fn alerts_are_limited() {
    with_loopback(|room| {
        fs::write(room.path("rules.toml"), "[[rule]]\nname = 'any'\nwhen = 'true'\n").unwrap();
        let running =
            room.live(&["--rules", "rules.toml", "--max-alerts", "2", "--alerts", "alerts", "-o", "log"]);
        for last in 1..=9 {
            exchange(IpAddr::V4(Ipv4Addr::new(127, 0, 1, last)), 1);
        }
        assert!(running.end().success());
        // The client is another host; a new minute may have begun.
        let told = room.text("alerts").lines().count();
        assert!((2..=4).contains(&told), "{told}");
        assert!(room.text("stderr").contains("alerts of a minute were held back"), "{}", room.text("stderr"));
    });
}

#[test]
fn what_is_wrong_is_told_before_anything_is_opened() {
    let room = Room::new();
    fs::write(room.path("rules.toml"), "[[rule]]\nname = 'any'\nwhen = 'famly'\n").unwrap();
    for arguments in [
        &["live", "-i", "lo", "--check", "--rules", "rules.toml"][..],
        &["live", "-i", "lo", "--rules", "rules.toml"],
        &["live", "-i", "lo", "--alerts", "alerts"],
        &["live", "-i", "lo", "--keep", "1d"],
        &["live", "-i", "lo", "--max-alerts", "0"],
        &["live", "-i", "lo", "--check", "--store", "no/folder/hosts.sqlite"],
    ] {
        let output = room.command(FP, arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {output:?}");
        assert!(!output.stderr.is_empty() && !room.path("alerts").exists());
    }
}
