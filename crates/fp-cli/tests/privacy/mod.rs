//! `--privacy`: nothing that is personal is told, whatever the format.

use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use serde_json::Value;

use crate::Room;

/// What the captures hold that is personal, as it is printed: so much at least is looked for.
const SECRETS: [&str; 8] = [
    "192.0.2.10",
    "2001:db8::10",
    "lab-isc",
    "lab-busybox",
    "lab.example",
    "02:00:5e:10:00:0a",
    "curl/7.88.1",
    "Mozilla/5.0",
];

/// All captures that ship with expected outputs.
fn captures() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata");
    let cases = std::fs::read_dir(folder).unwrap().map(|case| case.unwrap().path());
    let expected = cases.filter(|case| case.join("expected.json").exists());
    let files = expected.flat_map(|case| std::fs::read_dir(case).unwrap());
    let names = files.map(|file| file.unwrap().path().to_str().unwrap().to_owned());
    let mut captures: Vec<String> = names.filter(|name| name.contains("/capture")).collect();
    captures.sort();
    assert!(captures.len() > 40, "{captures:?}");
    captures
}

fn run(room: &Room, options: &[&str]) -> (String, String) {
    let captures = captures();
    let captures: Vec<&str> = captures.iter().map(String::as_str).collect();
    let outcome = room.run(&[options, &captures].concat());
    assert!(outcome.code <= 1, "{options:?}: {}", outcome.stderr);
    (outcome.stdout, outcome.stderr)
}

/// What the events of the captures say that is personal, by their own lines of JSON.
fn secrets(lines: &str) -> BTreeSet<String> {
    let mut secrets = BTreeSet::new();
    let mut servers = BTreeSet::new();
    for line in lines.lines() {
        let event: Value = serde_json::from_str(line).unwrap();
        let text = |value: &Value| value.as_str().map(str::to_owned);
        servers.extend(text(&event["server"]["ip"]));
        for value in [&event["client"]["ip"], &event["claimed_client"]["ip"]] {
            secrets.extend(text(value));
        }
        for key in ["server_name", "host_name", "fqdn", "user_class", "mac", "client_id", "requested_address"]
        {
            secrets.extend(text(&event[key]));
        }
        if event["event"] == "http request" {
            let raw_sig = event["raw_sig"].as_str().unwrap();
            // Behind the headers that are there and those that are missing.
            let agent = raw_sig.rsplit_once("]:").map_or(raw_sig, |(_, rest)| rest).splitn(4, ':').last();
            secrets.extend(agent.map(str::to_owned));
        }
    }
    // What a server of the public has for an address is told, and a few letters may stand anywhere.
    secrets.retain(|secret| {
        !servers.contains(secret) && secret.len() > 5 && secret.parse() != Ok(std::net::Ipv4Addr::UNSPECIFIED)
    });
    secrets
}

/// Whether a secret stands in a text, and not as a part of a longer number or word.
fn tells(text: &str, secret: &str) -> bool {
    let goes_on = |c: char| c.is_ascii_alphanumeric() || c == '.';
    text.match_indices(secret)
        .any(|(at, found)| !text[..at].ends_with(goes_on) && !text[at + found.len()..].starts_with(goes_on))
}

#[test]
fn no_output_tells_a_secret() {
    let room = Room::new();
    let open = run(&room, &["pcap", "-q", "-f", "json"]).0;
    let mut secrets = secrets(&open);
    secrets.extend(SECRETS.map(str::to_owned));
    for secret in SECRETS {
        assert!(open.contains(secret), "{secret} is tested");
    }
    assert!(secrets.len() >= 20, "{secrets:?}");
    for options in [
        &["pcap", "-f", "json", "--trust-proxy", "192.0.2.0/24"][..],
        &["pcap", "-f", "json", "--threads", "2"],
        &["pcap", "-f", "human", "--explain", "--time"],
        &["pcap", "-f", "p0f-log"],
        &["hosts", "-f", "table"],
        &["hosts", "-f", "json"],
        &["hosts", "-f", "json", "--sort", "system"],
        &["hosts", "-f", "csv"],
        &["hosts", "--why", "192.0.2.10"],
    ] {
        let (told, said) = run(&room, &[options, &["--privacy", "--privacy-key", "key"]].concat());
        assert!(!told.is_empty(), "{options:?}");
        for secret in &secrets {
            let line = told.lines().chain(said.lines()).find(|line| tells(line, secret));
            assert_eq!(line, None, "{options:?}: {secret}");
        }
    }
}

#[cfg(feature = "store")]
#[test]
fn no_store_holds_a_secret_and_none_mixes_names() {
    let room = Room::new();
    let mut secrets = secrets(&run(&room, &["pcap", "-q", "-f", "json"]).0);
    secrets.extend(SECRETS.map(str::to_owned));
    run(&room, &["hosts", "--store", "hidden.sqlite", "--privacy", "--privacy-key", "key"]);
    run(&room, &["pcap", "-q", "--store", "hidden2.sqlite", "--privacy", "--privacy-key", "key"]);
    for file in std::fs::read_dir(room.0.path()).unwrap().map(|file| file.unwrap().path()) {
        if !file.to_str().unwrap().contains("hidden") {
            continue;
        }
        // Texts of SQLite stand one behind the other: what goes on is no part of the same.
        let bytes = std::fs::read(&file).unwrap();
        for secret in
            secrets.iter().filter(|secret| secret.len() > 12 || SECRETS[2..].contains(&secret.as_str()))
        {
            let found = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
            assert!(!found, "{}: {secret}", file.display());
        }
    }
    let store = rusqlite::Connection::open(room.0.path().join("hidden.sqlite")).unwrap();
    for question in
        ["SELECT address FROM hosts", "SELECT address FROM sightings", "SELECT value FROM evidence"]
    {
        let mut statement = store.prepare(question).unwrap();
        let values: Vec<String> =
            statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        assert!(!values.is_empty());
        for value in values {
            assert_eq!(secrets.iter().find(|secret| tells(&value, secret)), None, "{question}: {value}");
        }
    }
    let add = |options: &[&str]| {
        let outcome = room.run(&[&["hosts", "-q", "--store", "hidden.sqlite", "syn.pcap"], options].concat());
        (outcome.code, outcome.stderr)
    };
    let (code, said) = add(&[]);
    assert!(code == 2 && said.contains("hidden.sqlite: it was filled with --privacy"), "{said}");
    let (code, said) = add(&["--privacy", "--privacy-key", "other"]);
    assert!(code == 2 && said.contains("under another key of --privacy"), "{said}");
    assert_eq!(add(&["--privacy", "--privacy-key", "key"]).0, 0);
    let open = |options: &[&str]| {
        room.run(&[&["hosts", "-q", "--store", "open.sqlite", "syn.pcap"], options].concat())
    };
    assert_eq!(open(&[]).code, 0);
    let refused = open(&["--privacy", "--privacy-key", "key"]);
    assert!(
        refused.code == 2 && refused.stderr.contains("it was filled without --privacy"),
        "{}",
        refused.stderr
    );
}

#[cfg(feature = "rules")]
#[test]
fn rules_see_what_is_and_tell_what_is_hidden() {
    let room = Room::new();
    room.put(
        "rules.toml",
        "[[rule]]\nname = 'known'\nwhen = 'address == \"192.0.2.10\"'\nseverity = 'low'\ntext = 'x'\n",
    );
    let options = ["hosts", "--rules", "rules.toml", "--privacy", "--privacy-key", "key"];
    let (told, said) = run(&room, &options);
    assert!(said.contains(" breaks known: x"), "{said}");
    assert!(told.contains("\"rule\":\"known\""));
    assert!(!tells(&said, "192.0.2.10") && !tells(&told, "192.0.2.10"), "{said}");
}

#[test]
fn a_host_keeps_its_name_until_there_is_a_new_key() {
    let room = Room::new();
    let json = |options: &[&str]| {
        let all = ["pcap", "-q", "-f", "json", "--privacy", "--privacy-key", "state/key"];
        run(&room, &[&all, options].concat()).0
    };
    let first = json(&[]);
    let mode = room.0.path().join("state/key").metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o7777, 0o600);
    assert_eq!(json(&["--threads", "2"]), first);
    let second = json(&["--new-privacy-key"]);
    assert_ne!(second, first);
    assert_eq!(json(&[]), second);
    let clients = |lines: &str| -> Vec<String> {
        let events = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        events.map(|event| event["client"]["ip"].as_str().unwrap().to_owned()).collect()
    };
    let (open, first, second) =
        (clients(&run(&room, &["pcap", "-q", "-f", "json"]).0), clients(&first), clients(&second));
    let names = |clients: &[String]| -> BTreeSet<(String, String)> {
        open.iter().cloned().zip(clients.iter().cloned()).collect()
    };
    let distinct: BTreeSet<&String> = open.iter().collect();
    // One name for each, under either key, and none of them the same.
    for clients in [&first, &second] {
        assert_eq!(names(clients).len(), distinct.len());
        for client in clients.iter().filter(|client| !matches!(client.as_str(), "0.0.0.0" | "::")) {
            let is_name = client.starts_with("24") || client.starts_with("25") || client.starts_with("fd");
            assert!(is_name, "{client}");
        }
    }
    assert!(names(&first).intersection(&names(&second)).all(|(open, hidden)| open == hidden));
}

#[test]
fn faults_of_the_key_are_named() {
    let room = Room::new();
    let run = |options: &[&str]| {
        let outcome = room.run(&[&["pcap", "-q", "syn.pcap"], options].concat());
        (outcome.code, outcome.stderr)
    };
    room.put("bad", "no key");
    std::fs::set_permissions(room.0.path().join("bad"), std::fs::Permissions::from_mode(0o600)).unwrap();
    let (code, said) = run(&["--privacy", "--privacy-key", "bad"]);
    assert!(code == 2 && said.contains("bad: cannot read the key: expected a line of 64"), "{said}");
    let (code, said) = run(&["--privacy-key", "key"]);
    assert!(code == 2 && said.contains("--privacy"), "{said}");
    let (code, said) = run(&["--privacy", "--privacy-key", "syn.pcap/key"]);
    assert!(code == 2 && said.contains("syn.pcap/key: cannot"), "{said}");
    let checked = room.run(&["live", "--check", "-i", "lo", "--privacy", "--privacy-key", "bad"]);
    assert!(checked.code == 2 && checked.stderr.contains("bad: cannot read the key"), "{checked:?}");
    let both = room.run(&["live", "-i", "lo", "--privacy", "--socket", "s"]);
    assert!(both.code == 2 && both.stderr.contains("--socket"), "{both:?}");
    // By the file of settings, too.
    room.put(
        "live.toml",
        "interface = \"lo\"\nprivacy = true\nprivacy-key = \"bad\"\nprivacy-network = [\"192.0.2.0/24\"]\n",
    );
    let checked = room.run(&["live", "--check", "--config", "live.toml"]);
    assert!(checked.code == 2 && checked.stderr.contains("bad: cannot read the key"), "{checked:?}");
}

/// The default place of the key.
#[test]
fn the_key_is_of_the_installation() {
    let room = Room::new();
    let state = room.0.path().join("state");
    let mut command = room.command(&["pcap", "-q", "--privacy", "syn.pcap"]);
    let done = command.env_remove("STATE_DIRECTORY").env("XDG_STATE_HOME", &state).output().unwrap();
    assert!(done.status.success(), "{done:?}");
    assert!(state.join("fp-cli/privacy.key").is_file());
    let mut command = room.command(&["pcap", "-q", "--privacy", "syn.pcap"]);
    for name in ["STATE_DIRECTORY", "XDG_STATE_HOME", "HOME"] {
        command.env_remove(name);
    }
    let refused = command.output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("name a file with --privacy-key"));
}
