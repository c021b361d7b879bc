//! Each case was run through p0f 3.09b: a database of these signatures, and the packet.

use fp_obs::IpVersion;

use super::*;

/// `kind:class` of a label, then its signatures, all on one line.
fn database(section: &str, groups: &[(&str, &[&str])]) -> Database {
    let mut text = format!("classes = unix\n[{section}]\n");
    if section == "http:request" {
        text += "ua_os = Linux\n";
    }
    for (place, (label, signatures)) in groups.iter().enumerate() {
        text += &format!("label = {label}:{}:\n", char::from(b'A' + place as u8));
        if label.ends_with('!') {
            text += "sys = Linux\n";
        }
        for signature in *signatures {
            text += &format!("sig = {signature}\n");
        }
    }
    Database::parse("test", &text).unwrap()
}

/// What p0f prints as `os` or `app`, `dist` and `params`.
fn tcp_answer(database: &Database, raw_sig: &str) -> String {
    let seen: TcpObservation = raw_sig.parse().unwrap();
    let found = tcp_by(database, &seen, Direction::Request, HigherTtl::Fuzzy);
    let hops = crate::hops(&seen, &found, database);
    match found.verdict {
        None => format!("??? {hops}"),
        Some(verdict) => {
            let mut answer = format!("{} {hops}", database.label(verdict.label).name);
            if verdict.generic {
                answer += " generic";
            }
            if verdict.is_fuzzy() {
                answer += " fuzzy";
            }
            answer
        }
    }
}

const PLAIN: &str = "4:64:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0";

/// RFC 1812, 5.3.1: routers only lower it. Too many hops away stays a fuzzy match, as in p0f.
#[test]
fn a_ttl_above_the_initial_one_is_no_match() {
    let database = database("tcp:request", &[("s:unix", &[PLAIN])]);
    let matcher = crate::Matcher::new(&database);
    for (ttl, by_default, as_p0f) in [
        (20, Some(MatchKind::Fuzzy), Some(MatchKind::Fuzzy)),
        (64, Some(MatchKind::Exact), Some(MatchKind::Exact)),
        (65, None, Some(MatchKind::Fuzzy)),
        (255, None, Some(MatchKind::Fuzzy)),
    ] {
        let mut seen: TcpObservation = PLAIN.parse().unwrap();
        seen.ttl = ttl;
        let mut over_ipv6 = seen;
        over_ipv6.version = IpVersion::V6;
        assert_eq!(
            matcher.tcp(&over_ipv6, Direction::Request),
            tcp_by(&database, &over_ipv6, Direction::Request, HigherTtl::Fuzzy),
            "{ttl}: a hop limit is the link's"
        );
        for (higher, kind) in [(HigherTtl::Refused, by_default), (HigherTtl::Fuzzy, as_p0f)] {
            let scanned = tcp_by(&database, &seen, Direction::Request, higher);
            assert_eq!(scanned.verdict.map(|verdict| verdict.kind), kind, "{ttl} {higher:?}");
            assert_eq!(matcher.tcp_by(&seen, Direction::Request, higher), scanned, "{ttl} {higher:?}");
        }
    }
}

/// Not in p0f's grammar.
#[test]
fn an_initial_ttl_and_no_other() {
    let text = "grammar = extended\nclasses = unix\n[tcp:request]\nlabel = s:unix:A:\nsig = 4:64!:0:*:*,*:mss:df,id+:0\n";
    let database = Database::parse("test", text).unwrap();
    for (ttl, quirks, answer) in [
        ("64", "df,id+", "A 0"),
        ("29", "df,id+", "A 35"),
        ("28", "df,id+", "??? 4"),
        ("65", "df,id+", "??? 63"),
        ("64", "", "A 0 fuzzy"),
    ] {
        assert_eq!(
            tcp_answer(&database, &format!("4:{ttl}:0:1460:512,0:mss:{quirks}:0")),
            answer,
            "{ttl} {quirks}"
        );
    }
}

#[test]
fn tcp_fields() {
    const SEEN: &str = "4:64:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0";
    for (signature, seen, answer) in [
        (PLAIN, SEEN, "A 0"),
        ("4:64:0:1460:29200,7:mss,sok,ts,nop,ws:df,id+:0", SEEN, "A 0"),
        ("4:64:0:*:mtu*20,7:mss,sok,ts,nop,ws:df,id+:0", SEEN, "??? 0"),
        ("4:64:0:*:%100,7:mss,sok,ts,nop,ws:df,id+:0", SEEN, "A 0"),
        ("4:64:0:*:%101,7:mss,sok,ts,nop,ws:df,id+:0", SEEN, "??? 0"),
        ("4:64:0:*:%100,7:mss,sok,ts,nop,ws:df,id+:0", "4:64:0:1460:0,7:mss,sok,ts,nop,ws:df,id+:0", "A 0"),
        (
            "4:64:0:*:mss*5,7:mss,sok,ts,nop,ws:df,id+:0",
            "4:64:0:1400:mtu*5,7:mss,sok,ts,nop,ws:df,id+:0",
            "??? 0",
        ),
        (
            "4:64:0:*:mtu*5,7:mss,sok,ts,nop,ws:df,id+:0",
            "4:64:0:1400:mtu*5,7:mss,sok,ts,nop,ws:df,id+:0",
            "A 0",
        ),
        ("4:64:0:0:8192,0:::0", "4:64:0:0:8192,0:::0", "A 0"),
        ("4:64:0:1460:8192,0:::0", "4:64:0:0:8192,0:::0", "??? 0"),
    ] {
        assert_eq!(
            tcp_answer(&database("tcp:request", &[("s:unix", &[signature])]), seen),
            answer,
            "{signature}"
        );
    }
}

#[test]
fn the_version_masks_quirks_and_refuses_nothing() {
    for (signature, seen, answer) in [
        ("4:64:0:1460:mss*20,7:mss,sok,ts,nop,ws::0", "6:64:0:1460:mss*20,7:mss,sok,ts,nop,ws::0", "A 0"),
        (PLAIN, "6:64:0:1460:mss*20,7:mss,sok,ts,nop,ws::0", "A 0 fuzzy"),
        (
            "*:64:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0",
            "6:64:0:1460:mss*20,7:mss,sok,ts,nop,ws::0",
            "A 0",
        ),
        (
            "*:64:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+,flow:0",
            "4:64:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0",
            "A 0",
        ),
    ] {
        assert_eq!(
            tcp_answer(&database("tcp:request", &[("s:unix", &[signature])]), seen),
            answer,
            "{signature}"
        );
    }
}

#[test]
fn ttl_and_quirks_may_be_loose() {
    let plain = database("tcp:request", &[("s:unix", &[PLAIN])]);
    let tool = database("tcp:request", &[("s:unix", &["4:64-:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0"])]);
    for (database, ttl, quirks, answer) in [
        (&plain, 29, "df,id+", "A 35"),
        (&plain, 28, "df,id+", "A 4 fuzzy"),
        (&plain, 65, "df,id+", "A 63 fuzzy"),
        (&plain, 1, "df,id+", "A 31 fuzzy"),
        (&tool, 3, "df,id+", "A 61"),
        (&tool, 64, "df,id+", "A 0"),
        (&tool, 65, "df,id+", "??? 63"),
        (&tool, 3, "df,id+,ecn", "A 61 fuzzy"),
        (&plain, 64, "", "A 0 fuzzy"),
        (&plain, 64, "id-", "A 0 fuzzy"),
        (&plain, 64, "df", "A 0 fuzzy"),
        (&plain, 64, "df,id+,ecn", "A 0 fuzzy"),
        (&plain, 128, "id-,ecn", "A 0 fuzzy"),
    ] {
        let seen = format!("4:{ttl}:0:1460:mss*20,7:mss,sok,ts,nop,ws:{quirks}:0");
        assert_eq!(tcp_answer(database, &seen), answer, "{seen}");
    }
    let ecn =
        database("tcp:request", &[("s:unix", &["4:64:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+,ecn:0"])]);
    assert_eq!(tcp_answer(&ecn, "4:61:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0"), "??? 3", "ecn lost");
}

#[test]
fn precedence() {
    let any_mss = "4:64:0:*:mss*20,7:mss,sok,ts,nop,ws:df,id+:0";
    let windows = "4:128:0:*:mss*20,7:mss,sok,ts,nop,ws:df,id+:0";
    let ecn = "4:32:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+,ecn:0";
    let df = "4:64:0:1460:mss*20,7:mss,sok,ts,nop,ws:df:0";
    let short = "4:60:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0";
    for (groups, ttl, quirks, answer) in [
        ([("s:!", PLAIN), ("s:unix", any_mss)], 128, "df,id+", "??? 0"),
        ([("s:!", PLAIN), ("s:unix", any_mss)], 60, "df,id+,ecn", "??? 0"),
        ([("s:!", PLAIN), ("s:unix", ecn)], 60, "df,id+,ecn", "??? 0"),
        ([("s:!", PLAIN), ("g:unix", windows)], 128, "df,id+", "B 0 generic"),
        ([("g:unix", PLAIN), ("s:unix", any_mss)], 128, "df,id+", "A 0 generic fuzzy"),
        ([("g:unix", PLAIN), ("s:unix", any_mss)], 64, "df,id+", "B 0"),
        ([("s:!", PLAIN), ("s:unix", windows)], 60, "df,id+", "A 4"),
        ([("g:!", PLAIN), ("s:unix", windows)], 40, "df,id+", "A 24 generic"),
        ([("s:unix", df), ("s:unix", short)], 61, "df,id+", "B 3 fuzzy"),
        ([("s:unix", PLAIN), ("s:unix", df)], 61, "", "A 3 fuzzy"),
    ] {
        let [(first, a), (second, b)] = groups;
        let database = database("tcp:request", &[(first, &[a]), (second, &[b])]);
        let seen = format!("4:{ttl}:0:1460:mss*20,7:mss,sok,ts,nop,ws:{quirks}:0");
        assert_eq!(tcp_answer(&database, &seen), answer, "{groups:?} {seen}");
    }
}

#[test]
fn http_headers() {
    let host: &[(&str, &[u8])] = &[("Host", b"a"), ("User-Agent", b"x")];
    let late: &[(&str, &[u8])] = &[("User-Agent", b"x"), ("Host", b"a")];
    let twice: &[(&str, &[u8])] = &[("Host", b"a"), ("Host", b"b"), ("User-Agent", b"x")];
    let around: &[(&str, &[u8])] = &[("Host", b"a"), ("User-Agent", b"x"), ("Host", b"b")];
    let alone: &[(&str, &[u8])] = &[("User-Agent", b"x")];
    let nul: &[(&str, &[u8])] = &[("Host", b"a\0b")];
    let empty: &[(&str, &[u8])] = &[("Host", b"")];
    let odd: &[(&str, &[u8])] = &[("Host", b"a\x01\xe9b")];
    for (signature, headers, fits) in [
        ("1:Host,User-Agent::", host, true),
        ("0:Host,User-Agent::", host, false),
        ("*:User-Agent,Host::", host, false),
        ("*:Host=[b],User-Agent::", twice, false),
        ("*:Host=[a],Host=[b]::", twice, true),
        ("*:?Host=[b],User-Agent::", host, false),
        ("*:?Host=[b],User-Agent::", twice, false),
        ("*:?Host=[b],User-Agent::", alone, true),
        ("*:User-Agent,?Host::", host, false),
        ("*:User-Agent,?Host::", around, true),
        ("*:?Host,User-Agent::", late, false),
        ("*:Host,?Host::", host, false),
        ("*:Host=[b]::", nul, false),
        ("*:Host=[b]::", odd, true),
        ("*:?Host=[a]::", empty, false),
        ("*:User-Agent:Host:", host, false),
        ("*:User-Agent:host:", host, true),
        ("*:host,User-Agent::", host, false),
        ("*:Host=[A]::", host, false),
        ("*:::", alone, true),
    ] {
        let database = database("http:request", &[("s:!", &[signature])]);
        let head = crate::examples::head(1, headers.iter().copied());
        let verdict = http(&database, &head, Direction::Request, NameCase::Exact);
        assert_eq!(verdict.is_some(), fits, "{signature}");
    }
}

#[test]
fn without_regard_to_case() {
    // Deviation D4. The last three: a signature that names both spellings is about the spelling.
    for (signature, name, fits) in [
        ("*:host::", "Host", true),
        ("*::host:", "Host", false),
        ("*:User-agent:User-Agent:", "User-agent", true),
        ("*:User-agent:User-Agent:", "User-Agent", false),
        ("*:User-agent:User-Agent:", "USER-AGENT", true),
    ] {
        let database = database("http:request", &[("s:!", &[signature])]);
        let head = crate::examples::head(1, [(name, b"x".as_slice())]);
        let verdict = http(&database, &head, Direction::Request, NameCase::Ignored);
        assert_eq!(verdict.is_some(), fits, "{signature} {name}");
    }
}

/// RFC 4861, 4.2: the router of the link says where the hop limit begins.
#[test]
fn over_ipv6_no_verdict_rests_on_the_hop_limit() {
    let (linux, windows) =
        ("*:64:0:*:mss*45,0:mss,nop,nop,sok:df,id+:0", "*:128:0:*:*,0:mss,nop,nop,sok:df,id+:0");
    let text = format!(
        "classes = unix\n[tcp:request]\nlabel = s:unix:Linux:\nsig = {linux}\nlabel = s:unix:Android:\nsig = {linux}\n\
         label = s:unix:Windows:\nsig = {windows}\nlabel = s:unix:macOS:\nsig = *:64:0:*:65535,*:mss,nop,ws:df,id+:0\n"
    )
    .replacen(&format!("label = s:unix:Android:\nsig = {linux}"), "label = s:unix:Android:\nsig = *:32:0:*:mss*45,0:mss,nop,nop,sok:df,id+:0", 1);
    let database = Database::parse("test", &text).unwrap();
    let matcher = crate::Matcher::new(&database);
    for (raw_sig, expected) in [
        ("4:64+0:0:1440:64800,0:mss,nop,nop,sok:df,id+:0", "Linux Exact"),
        ("4:128+0:0:1440:64800,0:mss,nop,nop,sok:df,id+:0", "Windows Exact"),
        ("6:64+0:0:1440:64800,0:mss,nop,nop,sok::0", "???"),
        ("6:128+0:0:1440:64800,0:mss,nop,nop,sok::0", "???"),
        ("6:255+0:0:1440:64800,0:mss,nop,nop,sok::0", "???"),
        // Of one family, or of one alone, whatever the hop limit.
        ("6:255+0:0:1440:1000,0:mss,nop,nop,sok::0", "Windows Fuzzy"),
        ("6:64+0:0:1440:65535,6:mss,nop,ws::0", "macOS Exact"),
        ("6:255+0:0:1440:65535,6:mss,nop,ws::0", "macOS Fuzzy"),
    ] {
        let mut seen: TcpObservation = raw_sig.parse().unwrap();
        seen.window_multiple = seen.detect_window_multiple(0);
        let found = matcher.tcp(&seen, Direction::Request);
        assert_eq!(found, tcp(&database, &seen, Direction::Request), "as by the scan: {raw_sig}");
        let named = |verdict: Verdict| format!("{} {:?}", database.label(verdict.label).name, verdict.kind);
        assert_eq!(found.verdict.map_or("???".into(), named), expected, "{raw_sig}");
    }
}

/// A signature that an earlier one covers never wins, but still speaks against it.
#[test]
fn over_ipv6_a_covered_signature_of_another_family_is_a_doubt() {
    let sig = "*:64:0:*:mss*45,0:mss:df,id+:0";
    let with = |other: &str| {
        let text = format!(
            "classes = unix\n[tcp:request]\nlabel = s:unix:Linux:1\nsig = {sig}\n\
             label = s:unix:Linux:2\nsig = {sig}\nlabel = s:unix:{other}:\nsig = {sig}\n"
        );
        let database = Database::parse("test", &text).unwrap();
        let mut seen: TcpObservation = "6:255+0:0:1440:64800,0:mss::0".parse().unwrap();
        seen.window_multiple = seen.detect_window_multiple(0);
        let found = crate::Matcher::new(&database).tcp(&seen, Direction::Request);
        assert_eq!(found, tcp(&database, &seen, Direction::Request), "as by the scan: {other}");
        found.verdict.map(|verdict| verdict.kind)
    };
    assert_eq!(with("Android"), Some(MatchKind::Fuzzy));
    assert_eq!(with("Windows"), None);
}
