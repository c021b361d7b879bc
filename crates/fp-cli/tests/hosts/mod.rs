//! `fp-cli hosts`: each option, on captures of testdata/.

#[cfg(feature = "rules")]
mod rules;
#[cfg(feature = "store")]
mod store;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::capture::{Capture, syn};
use crate::{Outcome, Room};

fn testdata() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata")
}

pub(crate) fn capture(case: &str) -> String {
    testdata().join(case).join("capture.pcap").to_str().unwrap().to_owned()
}

fn run(args: &[&str]) -> Outcome {
    let outcome = Room::new().run(&[&["hosts", "--quiet"], args].concat());
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""), "{args:?}");
    outcome
}

fn lines(args: &[&str]) -> Vec<Value> {
    run(args).stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The address of each line.
fn addresses(args: &[&str]) -> Vec<String> {
    lines(args).iter().map(|line| line["address"].as_str().unwrap().to_owned()).collect()
}

/// `cargo xtask bless` writes what is expected.
#[test]
fn cases_print_what_is_expected() {
    let schema: Value = serde_json::from_str(&Room::new().run(&["schema", "hosts"]).stdout).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let mut seen = 0;
    for case in fs::read_dir(testdata()).unwrap().map(|entry| entry.unwrap().path()) {
        let Ok(expected) = fs::read_to_string(case.join("expected.hosts")) else { continue };
        seen += 1;
        let mut command = Room::new().command(&["hosts", "--quiet", "capture.pcap"]);
        let printed = crate::outcome(command.current_dir(&case).output().unwrap()).stdout;
        assert_eq!(printed, expected, "{}", case.display());
        for line in printed.lines() {
            let line = serde_json::from_str(line).unwrap();
            assert!(schema.is_valid(&line), "{line}: {:?}", schema.iter_errors(&line).next());
        }
    }
    assert!(seen >= 4, "only {seen} cases say what hosts are expected");
}

#[test]
fn several_systems_are_told_with_their_connections() {
    let nat = &lines(&[&capture("ip-sharing"), "--network", "192.0.2.1"])[0];
    assert_eq!(nat["verdict"]["role"], "nat");
    assert_eq!(nat["notes"][0]["note"], "nat");
    let families: Vec<&str> = nat["systems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["verdict"]["family"].as_str().unwrap())
        .collect();
    assert_eq!(families, ["Linux", "Windows"]);
    for system in nat["systems"].as_array().unwrap() {
        assert!(
            system["connections"].as_u64().unwrap() > 0 && !system["examples"].as_array().unwrap().is_empty()
        );
    }
}

#[test]
fn hosts_are_selected() {
    let ssh = capture("ssh");
    let (client, server) = ("192.0.2.10".to_owned(), "192.0.2.80".to_owned());
    for (options, expected) in [
        (&[][..], &[&client, &server][..]),
        (&["--network", "192.0.2.80"], &[&server]),
        (&["--network", "2001:db8::/32", "--network", "192.0.2.0/25"], &[&client, &server]),
        (&["--network", "2001:db8::/32"], &[]),
        (&["--family", "LINUX"], &[&client, &server]),
        (&["--family", "debian"], &[&client, &server]),
        (&["--family", "windows"], &[]),
        (&["--role", "server"], &[&server]),
        (&["--role", "server", "--role", "endpoint"], &[&client, &server]),
        (&["--role", "nat"], &[]),
        (&["--changed"], &[]),
        (&["--since", "2000-01-01"], &[&client, &server]),
        (&["--since", "2100-01-01T00:00:00Z"], &[]),
        (&["--since", "1h"], &[&client, &server]),
        (&["--since", "0s", "--sort", "last", "--network", "192.0.2.80"], &[&server]),
        (&["--sort", "role"], &[&client, &server]),
        (&["--sort", "system"], &[&client, &server]),
        (&["--sort", "probability"], &[&client, &server]),
    ] {
        let found = addresses(&[&[ssh.as_str()], options].concat());
        assert_eq!(found.iter().collect::<Vec<_>>(), expected, "{options:?}");
    }
    assert_eq!(addresses(&[&capture("ip-sharing"), "--changed"]), ["192.0.2.1"]);
}

#[test]
fn evidence_is_chosen() {
    let ssh = capture("ssh");
    let kinds = |options: &[&str]| {
        let line = lines(&[&[ssh.as_str(), "--network", "192.0.2.80"], options].concat()).remove(0);
        let kinds: Vec<String> = line["evidence"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["kind"].as_str().unwrap().into())
            .collect();
        (kinds, line["verdict"]["product"].clone())
    };
    assert_eq!(kinds(&["--evidence", "ssh"]), (vec!["ssh-server".to_owned()], "Debian".into()));
    assert_eq!(kinds(&["--evidence", "syn+ack,http"]).1, Value::Null);
    assert_eq!(kinds(&["--evidence", "user-agent"]), (vec![], Value::Null));
    let wrong = Room::new().run(&["hosts", "--evidence", "dreams", &ssh]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.stderr.contains("syn+ack"), "{}", wrong.stderr);
}

/// A client that asks for an address has none yet: nothing is said of 0.0.0.0.
#[test]
fn clients_of_dhcp() {
    let dhcp = testdata().join("dhcp");
    let capture = fs::read_dir(dhcp).unwrap().map(|entry| entry.unwrap().path());
    let capture = capture.into_iter().find(|path| path.to_string_lossy().contains("capture.")).unwrap();
    let lines = lines(&[capture.to_str().unwrap(), "--evidence", "dhcp"]);
    assert!(!lines.is_empty() && lines.iter().all(|line| line["address"] != "0.0.0.0"), "{lines:?}");
    let says = |line: &&Value| line["evidence"].as_array().unwrap().iter().any(|one| one["kind"] == "dhcp");
    assert!(lines.iter().any(|line| says(&line)), "{lines:?}");
}

/// What is said of a host of one of the captures of ../shared, where they are.
fn shared(capture: &str, address: &str) -> Option<Value> {
    let capture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus").join(capture);
    let name = capture.exists().then(|| capture.to_str().unwrap().to_owned())?;
    let found = lines(&[&name]).into_iter().find(|line| line["address"] == address);
    Some(found.unwrap_or_else(|| panic!("{address} is not told of in {name}")))
}

/// The notes on a host, each with its reasons.
fn notes(line: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let reasons = |note: &Value| note["reasons"].as_array().unwrap().iter().map(text).collect::<Vec<_>>();
    line["notes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|note| (text(&note["note"]), reasons(note).join("; ")))
        .collect()
}

/// A router that asks for its IPv4 address with the MAC address that its IPv6 address is made of.
#[test]
fn a_device_with_two_addresses() {
    const CAPTURE: &str = "CESNET+ipfixprobe__tests_functional_inputs_mixed.pcap";
    let addresses = ["10.5.5.26", "fe80::a2f3:c1ff:fe16:5aca"];
    for address in addresses {
        let Some(line) = shared(CAPTURE, address) else { return };
        let device =
            serde_json::json!({"mac": "a0:f3:c1:16:5a:ca", "addresses": addresses, "probability": 0.98});
        assert_eq!(line["device"], device, "{line}");
    }
}

/// A Linux that calls itself Safari on a Mac, and an IIS behind a load balancer.
#[test]
fn contradictions_in_real_captures() {
    const SPOOFED: &str = "seladb+PcapPlusPlus__Tests_ExamplesTest_pcap_examples_http-packets2.pcap";
    const BALANCED: &str = "OISF+suricata-verify__tests_http-sticky-start_input.pcap";
    let note = |note: &str, reason: &str| [(note.to_owned(), reason.to_owned())];
    if let Some(line) = shared(SPOOFED, "172.16.133.132") {
        assert_eq!(line["verdict"]["family"], "Linux");
        assert_eq!(notes(&line), note("spoofed", "a User-Agent is of macOS, but the SYN is of Linux"));
    }
    if let Some(line) = shared(BALANCED, "65.55.17.37") {
        assert_eq!(line["verdict"]["family"], "Citrix NetScaler");
        assert_eq!(
            notes(&line),
            note("proxy", "a Server header is of Windows, but Citrix NetScaler answers")
        );
    }
}

/// A client of DHCP that asks for 0.0.0.0 is no host of that address, and no other address of a
/// device.
#[test]
fn nobody_is_no_host() {
    const CAPTURE: &str = "gopacket+gopacket__pcapgo_tests_be_test100.pcapng";
    let Some(line) = shared(CAPTURE, "192.168.0.10") else { return };
    assert_eq!((&line["macs"][0]["mac"], &line["device"]), (&"00:0b:82:01:fc:42".into(), &Value::Null));
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus").join(CAPTURE);
    assert_eq!(addresses(&[corpus.to_str().unwrap()]), ["192.168.0.10"]);
}

/// Programs that are a part of their system say first which it is.
#[test]
fn hellos_of_programs_that_are_bound_to_a_system() {
    for (capture, address, value, family) in [
        (
            "corelight+zeek-agenttesla-detector__testing_Traces_a30789ce-1e1c-4f96-a097-78c34b9fb612.pcap",
            "192.168.100.40",
            "Windows Schannel (as of 2019-2020)",
            "Windows",
        ),
        (
            "ntop+nDPI__tests_cfgs_default_pcap_imaps.pcap",
            "192.168.1.8",
            "Apple Secure Transport (as of 2019-2020)",
            "macOS",
        ),
    ] {
        let Some(line) = shared(capture, address) else { return };
        let said = line["evidence"].as_array().unwrap().iter().find(|one| one["kind"] == "tls-client");
        let said = said.unwrap_or_else(|| panic!("{line}"));
        assert_eq!((&said["value"], &said["says"]["families"][family]), (&value.into(), &1.into()), "{line}");
        assert_eq!(line["verdict"]["family"], family, "{line}");
    }
}

/// The IEEE's lines for the block of examples.
pub(crate) const OUI: &str =
    "Registry,Assignment,Organization Name,Organization Address\r\nMA-L,00005E,\"Example, Inc.\",x\r\n";

/// A SYN over IPv6 from an address that is made of 00:00:5e:00:53:01.
pub(crate) fn of_a_mac() -> Vec<u8> {
    let network = [0x20, 1, 0x0d, 0xb8, 0, 0, 0, 0];
    let packet = [
        &[0x60, 0, 0, 0, 0, 40, 6, 64][..],
        &network,
        &[2, 0, 0x5e, 0xff, 0xfe, 0, 0x53, 1],
        &network,
        &[0, 0, 0, 0, 0, 0, 0, 0x80],
        &syn(1024)[20..],
    ];
    let mut capture = Capture::of_syns(0);
    capture.push(0, &packet.concat());
    capture.bytes
}

#[test]
fn vendors_of_mac_addresses() {
    let room = Room::new();
    room.put("mac.pcap", of_a_mac());
    room.put("oui.csv", OUI);
    room.put("oui.txt", "00-00-5E   (hex)\t\tExample\r\n00005E     (base 16)\t\tExample\r\n");
    room.put("none", "nothing of it\n");
    let ask = |options: &[&str]| room.run(&[&["hosts", "-q", "mac.pcap"], options].concat());
    let macs = |options: &[&str]| -> Value {
        let line: Value = serde_json::from_str(&ask(&[&["--json"], options].concat()).stdout).unwrap();
        line["macs"].clone()
    };
    let told =
        |vendor: &str| serde_json::json!([{"mac": "00:00:5e:00:53:01", "local": false, "vendor": vendor}]);
    assert_eq!(macs(&["--oui", "oui.csv"]), told("Example, Inc."));
    assert_eq!(macs(&["--oui", "oui.txt"]), told("Example"));
    // Without any the address is told alone.
    assert_eq!(
        macs(&["--oui", "/dev/null"]),
        serde_json::json!([{"mac": "00:00:5e:00:53:01", "local": false}])
    );
    let why = ask(&["--oui", "oui.csv", "--why", "2001:db8::200:5eff:fe00:5301"]).stdout;
    assert!(why.contains("\nMAC address 00:00:5e:00:53:01, Example, Inc.\n"), "{why}");
    for (file, fault) in
        [("absent", "absent: cannot read: "), ("none", "none: expected lines of the IEEE's oui.csv")]
    {
        let refused = ask(&["--oui", file]);
        assert!(refused.code == 2 && refused.stderr.contains(fault), "{refused:?}");
    }
    // The vendor stays where the address is hidden.
    let hidden = macs(&["--oui", "oui.csv", "--privacy", "--privacy-key", "key"]);
    assert_eq!(hidden[0]["vendor"], "Example, Inc.");
    assert_ne!(hidden[0]["mac"], "00:00:5e:00:53:01");
    let schema: Value = serde_json::from_str(&room.run(&["schema", "hosts"]).stdout).unwrap();
    let line: Value = serde_json::from_str(&ask(&["--json", "--oui", "oui.csv"]).stdout).unwrap();
    assert!(jsonschema::is_valid(&schema, &line), "{line}");
}

#[test]
fn reasons_are_shown() {
    let ssh = capture("ssh");
    let why = run(&[&ssh, "--why", "192.0.2.80"]).stdout;
    assert!(why.starts_with("192.0.2.80, server\n\nsystem: Debian"), "{why}");
    for part in [
        "\n  syn+ack: Linux",
        "\n    says  Linux",
        "\n    moves 0.",
        "capture.pcap #",
        "\n  ssh-server: SSH-2.0-",
    ] {
        assert!(why.contains(part), "{part}: {why}");
    }
    let nobody = Room::new().run(&["hosts", &ssh, "--why", "198.51.100.1"]);
    assert_eq!(nobody.code, 2);
    assert!(nobody.stderr.contains("nothing is known"), "{}", nobody.stderr);
}

#[test]
fn tables_and_csv() {
    let sharing = capture("ip-sharing");
    for options in [&["--format", "table"][..], &["-f", "table", "--color", "never"]] {
        let table = run(&[&[sharing.as_str()], options].concat()).stdout;
        assert!(table.starts_with("ADDRESS"), "{table}");
        assert!(table.lines().all(|line| line.chars().count() <= 80) && !table.contains('\u{1b}'), "{table}");
    }
    assert!(run(&[&sharing, "-f", "table", "--color", "always"]).stdout.contains("\u{1b}["));
    let csv = run(&[&sharing, "--csv"]).stdout;
    assert!(csv.starts_with("address,family,product,") && csv.contains("\r\n192.0.2.1,Linux,,"), "{csv}");
    assert_eq!(run(&[&sharing, "--json"]).stdout, run(&[&sharing, "--format", "json"]).stdout);
}

#[test]
fn output_goes_to_a_file_that_is_not_read() {
    let room = Room::new();
    let outcome = room.run(&["hosts", "-o", "hosts.json", "syn.pcap"]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, ""));
    assert!(outcome.stderr.contains("1 packets, 1 of them TCP"), "{}", outcome.stderr);
    assert!(room.text("hosts.json").starts_with("{\"address\":\"10.0.0.1\""));
    let refused = room.run(&["hosts", "-o", "syn.pcap", "syn.pcap"]);
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("is an input"), "{}", refused.stderr);
}

/// The broadcast of a DHCP client without an address, which asks for one.
fn dhcp(message: u8, wanted: [u8; 4]) -> Vec<u8> {
    let mut payload = vec![1, 1, 6, 0, 1, 2, 3, 4];
    payload.extend([0; 20]);
    payload.extend([0, 0, 0x5e, 0, 0x53, 1]);
    payload.extend([0; 202]);
    payload.extend([0x63, 0x82, 0x53, 0x63, 53, 1, message, 50, 4]);
    payload.extend(wanted);
    payload.extend(b"\x3c\x08MSFT 5.0\xff");
    let length = payload.len() as u16;
    let mut packet = vec![0x45, 0];
    packet.extend((28 + length).to_be_bytes());
    packet.extend([0, 1, 0, 0, 64, 17, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 0, 68, 0, 67]);
    packet.extend((8 + length).to_be_bytes());
    packet.extend([0, 0]);
    packet.extend(payload);
    packet
}

/// What a DISCOVER wishes for is nobody's address: it makes no host, and no device of two.
#[test]
fn a_wish_for_an_address_is_no_host() {
    let room = Room::new();
    let told = |messages: &[(u8, [u8; 4])]| {
        let mut capture = Capture::of_syns(1);
        for (message, wanted) in messages {
            capture.push(1, &dhcp(*message, *wanted));
        }
        room.put("dhcp.pcap", capture.bytes);
        let outcome = room.run(&["hosts", "-q", "dhcp.pcap"]);
        assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
        let lines = outcome.stdout.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        lines.map(|line| (line["address"].as_str().unwrap().to_owned(), line)).collect::<Vec<_>>()
    };
    let plain = told(&[]);
    assert_eq!(told(&[(1, [10, 0, 0, 1]), (1, [8, 8, 8, 8]), (1, [10, 0, 0, 9])]), plain);
    // No host has these.
    assert_eq!(told(&[(3, [255; 4]), (3, [0, 0, 0, 1]), (3, [127, 0, 0, 1]), (3, [224, 0, 0, 1])]), plain);
    // What a server offered is the client's.
    let own = told(&[(1, [10, 0, 0, 9]), (3, [10, 0, 0, 9])]);
    assert_eq!(
        own.last().map(|(address, line)| (address.as_str(), line["macs"][0]["mac"].is_string())),
        Some(("10.0.0.9", true))
    );
}

#[test]
fn files_are_one_capture_and_damage_ends_one_of_them() {
    let room = Room::new();
    let whole = Capture::of_syns(3).bytes;
    room.put("cut.pcap", &whole[..whole.len() - 7]);
    let mut other = Capture::of_syns(0);
    other.push(9, &syn(3000));
    room.put("other.pcap", other.bytes);
    let outcome = room.run(&["hosts", "--json", "cut.pcap", "other.pcap", "none.pcap"]);
    assert_eq!(outcome.code, 1);
    assert!(
        outcome.stderr.contains("cut.pcap") && outcome.stderr.contains("none.pcap"),
        "{}",
        outcome.stderr
    );
    let line: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(line["opened"], 3);
    let packets = line["evidence"][0]["packets"].clone();
    let expected = serde_json::json!([
        {"file": "cut.pcap", "number": 1},
        {"file": "cut.pcap", "number": 2},
        {"file": "other.pcap", "number": 1},
    ]);
    assert_eq!(packets, expected);
}

/// Of many addresses that sent one SYN the first are forgotten, and that is said.
#[test]
fn hosts_are_bounded() {
    let mut capture = Capture::of_syns(2);
    for n in 0..50u8 {
        let mut packet = syn(2000);
        packet[15] = n + 10;
        capture.push(u32::from(n), &packet);
    }
    let room = Room::new();
    room.put("many.pcap", capture.bytes);
    let outcome = room.run(&["hosts", "--json", "--max-hosts", "20", "many.pcap"]);
    assert_eq!(outcome.stdout.lines().count(), 20);
    assert!(outcome.stdout.starts_with("{\"address\":\"10.0.0.1\""), "it sent two: {}", outcome.stdout);
    assert!(outcome.stderr.contains("31 hosts were forgotten"), "{}", outcome.stderr);
    assert_eq!(room.run(&["hosts", "--max-hosts", "0", "many.pcap"]).code, 2);
}

/// Databases, tunnels and checksums are those of `fp-cli pcap`.
#[test]
fn packets_are_read_as_elsewhere() {
    let room = Room::new();
    let answer = |options: &[&str]| {
        let outcome = room.run(&[&["hosts", "--json", "-q", "syn.pcap"], options].concat());
        let line: Option<Value> =
            outcome.stdout.lines().next().map(|line| serde_json::from_str(line).unwrap());
        line.map(|line| line["evidence"][0]["value"].as_str().unwrap().to_owned())
    };
    assert_eq!(answer(&["--db", "test.fp"]).as_deref(), Some("Linux 3.x"));
    room.put("mine.fp", crate::DATABASE.replace("Linux:3.x", "Linux:mine"));
    assert_eq!(answer(&["--extra-db", "mine.fp"]).as_deref(), Some("Linux mine"));
    // Its checksums are not filled in.
    assert_eq!(answer(&["--verify-checksums"]), None);
    let mut inner = Capture::of_syns(0);
    let mut packet = vec![0x45, 0, 0, 80, 0, 1, 0x40, 0, 64, 4, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2];
    packet.extend(syn(1));
    inner.push(0, &packet);
    room.put("tunnel.pcap", inner.bytes);
    let count = |options: &[&str]| {
        room.run(&[&["hosts", "--json", "-q", "tunnel.pcap"], options].concat()).stdout.lines().count()
    };
    assert_eq!((count(&[]), count(&["--tunnels"])), (0, 1));
}

/// Dates of one's own say until when a system gets updates.
#[test]
fn ends_of_life() {
    let room = Room::new();
    let ssh = capture("ssh");
    let of = |options: &[&str]| {
        let outcome = room.run(&[&["hosts", "-q", "--network", "192.0.2.80", &ssh], options].concat());
        assert_eq!(outcome.code, 0, "{}", outcome.stderr);
        outcome.stdout
    };
    let line: Value = serde_json::from_str(&of(&[])).unwrap();
    let verdict = &line["verdict"];
    assert_eq!(verdict["product"], "Debian");
    let version = verdict["version"].as_str().unwrap();
    assert_eq!(verdict["cpe"][0], format!("cpe:2.3:o:debian:debian_linux:{version}.*:*:*:*:*:*:*:*"));
    assert_eq!(verdict["end_of_life"]["past"], true, "{verdict}");
    room.put("eol.tsv", "# mine\nDebian\t1\tx\t2001-02-03\n");
    let own: Value = serde_json::from_str(&of(&["--eol", "eol.tsv"])).unwrap();
    let expected = serde_json::json!({"earliest": "2001-02-03", "latest": "2001-02-03", "past": true});
    assert_eq!(own["verdict"]["end_of_life"], expected);
    let csv = of(&["--eol", "eol.tsv", "--csv"]);
    assert!(csv.contains(",2001-02-03,yes,cpe:2.3:o:debian:"), "{csv}");
    assert!(of(&["--eol", "eol.tsv", "-f", "table"]).contains(" eol\n"));
    let why = room.run(&["hosts", "-q", &ssh, "--eol", "eol.tsv", "--why", "192.0.2.80"]).stdout;
    assert!(why.contains("end of life: 2001-02-03, past when it was last seen\n"), "{why}");
    room.put("eol.tsv", "Debian\t1\tx\t2001-02-03\nDebian 2\n");
    let wrong = room.run(&["hosts", "--eol", "eol.tsv", &ssh]);
    assert!(wrong.code == 2 && wrong.stderr.contains("eol.tsv:2: expected a system"), "{}", wrong.stderr);
    assert_eq!(room.run(&["hosts", "--eol", "none.tsv", &ssh]).code, 2);
}

#[cfg(not(feature = "rules"))]
#[test]
fn rules_need_their_feature() {
    let room = Room::new();
    for arguments in [&["hosts", "--rules", "a.toml", "syn.pcap"][..], &["rules", "lint", "a.toml"]] {
        let outcome = room.run(arguments);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
        assert!(outcome.stderr.contains("the feature `rules`"), "{}", outcome.stderr);
    }
}

#[cfg(not(feature = "store"))]
#[test]
fn a_store_needs_its_feature() {
    let room = Room::new();
    for arguments in [&["hosts", "--store", "a.sqlite", "syn.pcap"][..], &["report", "--store", "a.sqlite"]] {
        let outcome = room.run(arguments);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
        assert!(outcome.stderr.contains("the feature `store`"), "{}", outcome.stderr);
    }
}

#[cfg(not(feature = "web"))]
#[test]
fn a_page_needs_its_feature() {
    let outcome = Room::new().run(&["serve", "syn.pcap"]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
    assert!(outcome.stderr.contains("the feature `web`"), "{}", outcome.stderr);
}
