//! What acts on a terminal is in nothing that is printed, wherever it came from.

use crate::capture::Capture;
use crate::{Outcome, Room};

/// A colour by C0 and by C1, a return to the beginning of the line, a title, text that is turned
/// around, DEL.
const EVIL: &str = "\u{1b}[31m\r\u{9b}31m\u{7}\u{202e}\u{2028}\u{7f}evil";

/// The same for a name of a file, which may have a line end, too.
const FILE: &str = "\u{1b}[31m\r\u{9b}31m\u{202e}\nevil";

/// Whether any text has something that acts; ends of lines are what they are.
fn keeps_quiet(what: &str, text: &str) {
    for line in text.replace("\r\n", "\n").lines() {
        let acts = line.chars().find(|c| fp_report::escape::acts(*c) && *c != '\t');
        assert_eq!(acts, None, "{what}: {line:?}");
    }
}

/// Its output, which is quiet, and has `wanted` in it.
fn run(room: &Room, args: &[&str], wanted: &str) -> Outcome {
    let outcome = room.run(args);
    let what = format!("{args:?}");
    keeps_quiet(&what, &outcome.stdout);
    keeps_quiet(&what, &outcome.stderr);
    let both = format!("{}{}", outcome.stdout, outcome.stderr);
    assert!(both.contains(wanted), "{what}: {both}");
    // A name of a file makes no line.
    assert!(!both.lines().any(|line| line.starts_with("evil")), "{what}: {both}");
    outcome
}

/// A segment of a connection from 10.0.0.1 to port 80 of 10.0.0.2.
fn segment(by_client: bool, flags: u8, numbers: [u32; 2], payload: &[u8]) -> Vec<u8> {
    let len = 40 + payload.len() as u16;
    let mut packet = vec![0x45, 0];
    packet.extend(len.to_be_bytes());
    let (from, to) = if by_client { ([1, 4, 0], [2, 0, 80]) } else { ([2, 0, 80], [1, 4, 0]) };
    packet.extend([0, 1, 0x40, 0, 64, 6, 0, 0, 10, 0, 0, from[0], 10, 0, 0, to[0]]);
    packet.extend([from[1], from[2], to[1], to[2]]);
    numbers.into_iter().for_each(|number| packet.extend(number.to_be_bytes()));
    packet.extend([0x50, flags, 0x72, 0x10, 0, 0, 0, 0]);
    packet.extend(payload);
    packet
}

/// What a connection of its own says, the client first or the server alone.
fn capture(said: &[&str]) -> Vec<u8> {
    let mut capture = Capture::of_syns(1);
    capture.push(0, &segment(false, 0x12, [100, 2], b""));
    capture.push(0, &segment(true, 0x10, [2, 101], b""));
    let mut numbers = [2, 101];
    for (at, text) in said.iter().enumerate() {
        let by_client = said.len() > 1 && at == 0;
        let [client, server] = &mut numbers;
        let (own, other) = if by_client { (client, server) } else { (server, client) };
        capture.push(0, &segment(by_client, 0x18, [*own, *other], text.as_bytes()));
        *own += text.len() as u32;
    }
    capture.bytes
}

#[test]
fn nothing_that_is_printed_acts_on_it() {
    let room = Room::new();
    let escaped = "\\x1b[31m";
    let database = format!("{FILE}.fp");
    room.put(
        &database,
        format!(
            "classes = win,unix,{EVIL}\n[tcp:request]\nlabel = s:unix:{EVIL}:{EVIL}\nsig = *:64:0:*:mss*20,7:mss,sok,ts,nop,ws:df,id+:0\n\
             label = s:unix:{EVIL}2:{EVIL}\nsig = *:64:0:*:mss*20,7:mss,sok,ts,nop,ws:df,id+:0\n\
             [http:request]\nua_os = Linux,{EVIL}\nlabel = s:!:{EVIL}:\nsys = Linux\nsig = *:Host,User-Agent,Via,X-{EVIL}:Accept:{EVIL}\n"
        )
        .replace('\r', ""),
    );
    // Names of labels are letters; values of headers may be anything.
    let value = EVIL.replace('\r', "").replace('[', "(");
    room.put(
        "mild.fp",
        format!("classes = unix\n[http:request]\nua_os = Linux\nlabel = s:!:foo:\nsys = Linux\nsig = *:Host,User-Agent=[{value}]::{value}\n"),
    );
    let named = format!("{FILE}.pcap");
    let evil = EVIL.replace('\r', "");
    let request = format!(
        "GET /a HTTP/1.1\r\nHost: {evil}.example\r\nUser-Agent: {evil} Linux\r\nVia: {evil}\r\nX-{evil}: {evil}\r\n\
         Accept-Language: {evil}\r\n\r\n"
    );
    let response =
        format!("HTTP/1.1 200 OK\r\nServer: {evil}\r\nX-Powered-By: {evil}\r\nContent-Length: 0\r\n\r\n");
    room.put(&named, capture(&[&request, &response]));
    let greeting = format!("{FILE}.greeting.pcap");
    room.put(&greeting, capture(&[&format!("220 {evil} ESMTP {evil}\r\n")]));
    run(&room, &["db", "lint", &database], escaped);
    run(&room, &["db", "lint", "--extra-db", &database], escaped);
    run(&room, &["db", "list", "--db", &database], escaped);
    run(&room, &["db", "search", EVIL, "--db", "test.fp"], escaped);
    run(&room, &["db", "show", EVIL, "--db", "test.fp"], escaped);
    let head = format!("request:1:Host=[{EVIL}],User-Agent:Accept:{EVIL}");
    run(&room, &["match", &head, EVIL], "31m");
    run(&room, &["explain", &head], "31m");
    run(&room, &["explain", EVIL], "31m");
    let mild: &[&[&str]] = &[
        &["db", "list", "--db", "mild.fp"],
        &["db", "search", "foo", "--db", "mild.fp"],
        &["db", "show", "foo", "--db", "mild.fp"],
        &["match", "--db", "mild.fp", "1:Host,User-Agent=[x]::x"],
        &["explain", "--db", "mild.fp", "1:Host,User-Agent=[x]::x"],
        &["db", "lint", "mild.fp"],
        &["pcap", "--format", "human", "--db", "mild.fp", "syn.pcap"],
        &["pcap", "--format", "json", "--db", "mild.fp", "syn.pcap"],
        &["hosts", "--db", "mild.fp", "syn.pcap"],
        &["hosts", "--csv", "--db", "mild.fp", "syn.pcap"],
        &["hosts", "--why", "10.0.0.1", "--db", "mild.fp", "syn.pcap"],
    ];
    for args in mild {
        let code = run(&room, args, "").code;
        assert_eq!(code == 0, !args.contains(&"lint"), "{args:?}");
    }
    for format in ["human", "json", "p0f-log"] {
        run(&room, &["pcap", "--format", format, &named], "http response");
        run(&room, &["pcap", "--format", format, &greeting], "31m");
    }
    run(&room, &["db", "learn", "--label", "s:unix:Lab:1.x", &named], "");
    for format in
        [&["--json"][..], &["--csv"], &["--format", "table"], &["--why", "10.0.0.1"], &["--why", "10.0.0.2"]]
    {
        run(&room, &[&["hosts"], format, &[&named, &greeting]].concat(), "10.0.0");
    }
    run(&room, &["hosts", "--csv", &format!("{FILE}.nothing")], escaped);
    #[cfg(feature = "rules")]
    {
        let rules = format!("{FILE}.toml");
        room.put(
            &rules,
            format!("[[rule]]\nname = \"{EVIL}\"\nseverity = \"low\"\nwhen = \"{EVIL}\"\n").replace('\r', ""),
        );
        run(&room, &["rules", "lint", &rules], escaped);
        run(&room, &["rules", "lint", &format!("{FILE}.none")], escaped);
    }
    #[cfg(feature = "store")]
    {
        run(&room, &["hosts", "--store", "hosts.sqlite", &named], "");
        // What is in a store may be anybody's.
        let store = rusqlite::Connection::open(room.0.path().join("hosts.sqlite")).unwrap();
        store
            .execute(
                "UPDATE hosts SET product = ?1, family = ?1, version = ?1, notes = ?1, role = ?1",
                [EVIL],
            )
            .unwrap();
        store.execute("UPDATE evidence SET value = ?1", [EVIL]).unwrap();
        store.execute("UPDATE changes SET before = ?1, after = ?1", [EVIL]).unwrap();
        store.execute("UPDATE hosts SET family = NULL WHERE address = '10.0.0.2'", []).unwrap();
        drop(store);
        let report = run(&room, &["report", "--store", "hosts.sqlite"], "evil").stdout;
        assert!(report.contains("\\\\x1b"), "{report}");
        run(&room, &["report", "--store", "hosts.sqlite", "--html", "page.html"], "");
        let page = room.text("page.html");
        keeps_quiet("page", &page);
        assert!(page.contains(escaped), "{page}");
        run(&room, &["report", "--store", &format!("{FILE}.sqlite")], escaped);
    }
}
