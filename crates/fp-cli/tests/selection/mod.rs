//! `--host`, `--event`, `--name`, `--time` and `--trust-proxy` of `fp-cli pcap`.

use crate::Room;

const CAPTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/curl-nginx-ipv4/capture.pcap");

/// The kind and the subject of each line of JSON.
fn told(options: &[&str]) -> Vec<String> {
    let run = Room::new().run(&[&["pcap", "--quiet", CAPTURE], options].concat());
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{options:?}");
    let lines = run.stdout.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    lines.map(|line| format!("{} {}", line["event"].as_str().unwrap(), line["subject"])).collect()
}

#[test]
fn events_are_selected() {
    let all = [
        "syn \"client\"",
        "mtu \"client\"",
        "syn+ack \"server\"",
        "mtu \"server\"",
        "http request \"client\"",
        "http response \"server\"",
    ];
    let client = [all[0], all[1], all[4]];
    let server = [all[2], all[3], all[5]];
    for (options, expected) in [
        (&[][..], &all[..]),
        (&["--host", "192.0.2.10"], &client),
        (&["--host", "192.0.2.80/32"], &server),
        (&["--host", "192.0.2.0/24"], &all),
        (&["--host", "192.0.2.10", "--host", "192.0.2.80"], &all),
        (&["--host", "2001:db8::/32"], &[]),
        (&["--event", "mtu"], &[all[1], all[3]]),
        (
            &["--event", "mtu", "--event", "syn"],
            &all[..2].iter().copied().chain([all[3]]).collect::<Vec<_>>(),
        ),
        (&["--name", "NGINX"], &all[5..]),
        (&["--name", "linux", "--name", "ethernet"], &all[..4]),
        (&["--name", "linux", "--event", "syn+ack"], &[all[2]]),
        (&["--name", "linux", "--host", "192.0.2.10"], &[all[0]]),
        (&["--name", "windows"], &[]),
    ] {
        assert_eq!(told(options), expected, "{options:?}");
    }
}

/// The last words say how many of all events were printed.
#[test]
fn a_selection_is_counted() {
    let outcome = Room::new().run(&["pcap", "--name", "nginx", CAPTURE]);
    let told = "fp-cli: events that were selected and printed: 1 of 6\n";
    assert!(outcome.stderr.ends_with(told), "{}", outcome.stderr);
    let outcome = Room::new().run(&["pcap", CAPTURE]);
    assert!(!outcome.stderr.contains("selected"), "{}", outcome.stderr);
}

/// What nothing is known of has p0f's name for that.
#[test]
fn the_unknown_is_selected() {
    let room = Room::new();
    room.put("none.fp", "classes = unix\n");
    let run = |name| room.run(&["pcap", "--quiet", "--db", "none.fp", "--name", name, CAPTURE]);
    assert_eq!(run("???").stdout.lines().count(), 6);
    assert_eq!(run("linux").stdout, "");
}

#[test]
fn a_selection_is_checked() {
    for (options, expected) in [
        (["--event", "sin"], "possible values: syn, syn+ack"),
        (["--host", "example.org"], "expected an address or a network"),
    ] {
        let run = Room::new().run(&[&["pcap", CAPTURE], &options[..]].concat());
        assert_eq!(run.code, 2);
        assert!(run.stderr.contains(expected), "{}", run.stderr);
    }
}

#[test]
fn blocks_with_their_time() {
    let run = |options: &[&str]| {
        Room::new().run(&[&["pcap", "--quiet", "--format", "human", CAPTURE], options].concat()).stdout
    };
    let (timed, plain) = (run(&["--time"]), run(&[]));
    let times = timed.lines().filter_map(|line| line.strip_prefix("| time     = ")).collect::<Vec<_>>();
    assert_eq!(times.len(), 6);
    assert_eq!(times[0], "2026-11-23T03:43:03.501579Z");
    let rest = timed.lines().filter(|line| !line.starts_with("| time"));
    assert!(rest.eq(plain.lines()));
}

/// The proxy of this capture names a client beside itself.
#[test]
fn proxies_are_trusted() {
    let capture = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/handed-on/capture.pcap");
    let trusted = |options: &[&str]| {
        let run =
            Room::new().run(&[&["pcap", "--quiet", "--event", "http request", capture], options].concat());
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{options:?}");
        let lines = run.stdout.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
        lines
            .map(|line| {
                let claimed = &line["claimed_client"];
                (claimed["ip"].as_str().unwrap().to_owned(), claimed["trusted"].as_bool().unwrap())
            })
            .collect::<Vec<_>>()
    };
    let told = |is_trusted| {
        ["192.0.2.10", "198.51.100.7", "198.51.100.7"].map(|address: &str| (address.to_owned(), is_trusted))
    };
    assert_eq!(trusted(&[]), told(false));
    assert_eq!(trusted(&["--trust-proxy", "198.51.100.0/24"]), told(false));
    assert_eq!(trusted(&["--trust-proxy", "2001:db8::/32", "--trust-proxy", "192.0.2.10"]), told(true));
    for threads in ["1", "3"] {
        assert_eq!(
            trusted(&["--threads", threads, "--trust-proxy", "192.0.2.0/24"]),
            told(true),
            "{threads}"
        );
    }
    // What is told of that client is told of the host that it names, too.
    assert_eq!(trusted(&["--host", "198.51.100.7"]), told(false)[1..]);
}
