//! Every kind of event in every format. The p0f text is what p0f 3.09b printed for captures of such packets.

use std::borrow::Cow;
use std::cell::RefCell;
use std::net::IpAddr;
use std::num::NonZeroU64;
use std::rc::Rc;

use fp_db::{Class, ClassId, Database, Label, LabelId, SourceId};
use fp_engine::{
    Endpoint, Event, EventKind, HttpEvent, HttpObservation, MatchKind, MtuEvent, Reasons, SharingEvent,
    SignatureId, SshIdentification, Subject, TcpEvent, Timestamp, UptimeEvent, Verdict,
};
use fp_match::Matcher;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Allowance, Format, Human, Json, LocalZone, Nearest, P0fLog, SCHEMA, Searches};

pub(crate) const LINUX: LabelId = LabelId(0);
pub(crate) const NMAP: LabelId = LabelId(1);
pub(crate) const ETHERNET: LabelId = LabelId(2);
pub(crate) const NOISY: LabelId = LabelId(3);
pub(crate) const WINDOWS: LabelId = LabelId(4);

pub(crate) fn database() -> Database {
    let label = |generic, class, name: &str, flavor: &str| Label {
        generic,
        class,
        name: name.into(),
        flavor: flavor.into(),
        systems: Vec::new(),
        line: 1,
        source: SourceId(0),
        provenance: None,
    };
    Database {
        classes: vec!["win".into(), "unix".into()],
        labels: vec![
            label(true, Class::System(ClassId(1)), "Linux", "2.2.x-3.x (barebone)"),
            label(false, Class::Application, "NMap", "SYN scan"),
            label(false, Class::Application, "Ethernet or modem", ""),
            label(false, Class::Application, "quote\" back\\slash", "\u{1b}[31m"),
            label(false, Class::System(ClassId(0)), "Windows", "XP"),
        ],
        ..Database::default()
    }
}

pub(crate) fn verdict(kind: MatchKind, generic: bool, label: LabelId) -> Option<Verdict> {
    Some(Verdict { kind, generic, signature: SignatureId(0), label })
}

pub(crate) fn tcp(raw_sig: &str, verdict: Option<Verdict>, hops: i16) -> TcpEvent {
    let quality = match verdict {
        Some(verdict) if verdict.kind == MatchKind::Exact => 1.0,
        Some(_) => 0.75,
        None => 0.0,
    };
    TcpEvent { observation: raw_sig.parse().unwrap(), verdict, hops, random_ttl: false, quality, alike: None }
}

pub(crate) fn head(version: u8, lines: &[(&str, &[u8])]) -> HttpObservation<'static> {
    HttpObservation::from_headers(version, lines.iter().copied())
}

pub(crate) fn http(observation: HttpObservation<'static>, verdict: Option<Verdict>) -> HttpEvent<'static> {
    let quality = if verdict.is_some() { 1.0 } else { 0.0 };
    HttpEvent { observation, verdict, dishonest: false, anonymous: false, language: None, quality }
}

pub(crate) fn event(port: u16, subject: Subject, second: i64, kind: EventKind<'static>) -> Event<'static> {
    Event {
        time: Timestamp { seconds: 1_700_000_000 + second, nanos: 6_000, digits: 6 },
        client: Endpoint { address: IpAddr::from([1, 2, 3, 4]), port },
        server: Endpoint { address: IpAddr::from([4, 3, 2, 1]), port: 80 },
        subject,
        kind,
    }
}

fn written(format: &mut dyn Format, event: &Event<'_>) -> Vec<u8> {
    let mut out = Vec::new();
    format.write(event, &mut out);
    out
}

fn in_p0f_log(event: &Event<'_>) -> String {
    let database = database();
    let matcher = Matcher::new(&database);
    String::from_utf8(written(&mut P0fLog::new(&matcher, LocalZone::named("UTC")), event)).unwrap()
}

fn in_human(event: &Event<'_>, color: bool) -> String {
    let database = database();
    let matcher = Matcher::new(&database);
    String::from_utf8(written(&mut Human::new(&matcher, color), event)).unwrap()
}

pub(crate) fn in_json(event: &Event<'_>) -> Value {
    let database = database();
    let matcher = Matcher::new(&database);
    let line = String::from_utf8(written(&mut Json::new(&matcher), event)).unwrap();
    let text = line.strip_suffix('\n').unwrap();
    assert!(!text.contains(|c: char| c.is_control()), "{text:?}");
    let value: Value = serde_json::from_str(text).unwrap();
    // No member stands twice, and nothing is spelt longer than need be but DEL, which serde_json lets through.
    assert_eq!(text.replace("\\u007f", "\u{7f}").len(), value.to_string().len(), "{text}");
    value
}

/// `expected` is p0f's line without time and ends, and the members of the JSON object that are the kind's own.
fn check(event: &Event<'_>, expected: &str, expected_json: Value) {
    let time = event.time.seconds - 1_700_000_000 + 20;
    let (client, server) = (event.client.port, event.server.port);
    let subject = match event.subject {
        Subject::Client => "cli",
        Subject::Server => "srv",
    };
    let kind = event.kind.name();
    assert_eq!(
        in_p0f_log(event),
        format!(
            "[2023/11/14 22:13:{time}] mod={kind}|cli=1.2.3.4/{client}|srv=4.3.2.1/{server}|subj={subject}|{expected}\n"
        )
    );

    let whose = match event.subject {
        Subject::Client => format!("client   = 1.2.3.4/{client}"),
        Subject::Server => format!("server   = 4.3.2.1/{server}"),
    };
    let mut block = format!(".-[ 1.2.3.4/{client} -> 4.3.2.1/{server} ({kind}) ]-\n|\n| {whose}\n");
    // A `|` within a value parts no field: fields follow one another as `|key=` with a key of p0f's.
    let keys = [
        "os", "app", "dist", "params", "raw_sig", "link", "raw_mtu", "uptime", "raw_freq", "lang", "reason",
        "raw_hits",
    ];
    for part in expected.split('|') {
        match part.split_once('=') {
            Some((key, value)) if keys.contains(&key) => block += &format!("| {key:8} = {value}\n"),
            _ => {
                block.pop();
                block += &format!("|{part}\n");
            }
        }
    }
    // What p0f's log does not say (D13).
    if let EventKind::HostChange(SharingEvent { held_back: count @ 1.., .. })
    | EventKind::IpSharing(SharingEvent { held_back: count @ 1.., .. }) = &event.kind
    {
        block += &format!("| held_back = {count}\n");
    }
    block += "|\n`----\n\n";
    assert_eq!(in_human(event, false), block.replace('\x7f', "\\x7f"));

    let mut value = in_json(event);
    let object = value.as_object_mut().unwrap();
    assert_eq!(object.remove("time"), Some(json!(format!("2023-11-14T22:13:{time}.000006Z"))));
    assert_eq!(object.remove("event"), Some(json!(kind)));
    assert_eq!(object.remove("client"), Some(json!({"ip": "1.2.3.4", "port": client})));
    assert_eq!(object.remove("server"), Some(json!({"ip": "4.3.2.1", "port": server})));
    assert_eq!(object.remove("subject"), Some(json!(if subject == "cli" { "client" } else { "server" })));
    assert!(object.remove("community_id").is_some());
    // The database of these tests has no signature that could be near.
    let less_than_exact = object.get("verdict").is_some_and(|verdict| verdict["kind"] != "exact");
    assert_eq!(object.remove("candidates"), less_than_exact.then(|| json!([])));
    assert_eq!(value, expected_json);
}

#[test]
fn sendsyn() {
    check(
        &event(
            1000,
            Subject::Client,
            0,
            EventKind::SendsynProbe(Cow::Owned(tcp(
                "4:64+0:0:1331:1337,0:mss:df,id+:0",
                verdict(MatchKind::Generic, true, LINUX),
                0,
            ))),
        ),
        "app=Linux 2.2.x-3.x (barebone)|dist=0|params=generic|raw_sig=4:64+0:0:1331:1337,0:mss:df,id+:0",
        json!({
            "verdict": {
                "kind": "generic", "class": "unix", "name": "Linux", "flavor": "2.2.x-3.x (barebone)",
                "generic": true, "quality": 0.75, "hops": 0
            },
            "params": ["generic"],
            "raw_sig": "4:64+0:0:1331:1337,0:mss:df,id+:0"
        }),
    );
    check(
        &event(
            1000,
            Subject::Server,
            0,
            EventKind::SendsynResponse(Cow::Owned(tcp("4:60+4:0:*:mss*4,0:mss:df,id+:0", None, 4))),
        ),
        "os=???|dist=4|params=none|raw_sig=4:60+4:0:*:mss*4,0:mss:df,id+:0",
        json!({
            "verdict": {"kind": "none", "quality": 0, "hops": 4},
            "params": [],
            "raw_sig": "4:60+4:0:*:mss*4,0:mss:df,id+:0"
        }),
    );
}

#[test]
fn syn_of_a_tool() {
    let mut syn = tcp("4:50+14:0:1460:1024,0:mss::0", verdict(MatchKind::Exact, false, NMAP), 14);
    syn.random_ttl = true;
    check(
        &event(1001, Subject::Client, 1, EventKind::Syn(Cow::Owned(syn))),
        "app=NMap SYN scan|dist=<= 14|params=random_ttl|raw_sig=4:50+14:0:1460:1024,0:mss::0",
        json!({
            "verdict": {
                "kind": "exact", "class": "!", "name": "NMap", "flavor": "SYN scan", "generic": false,
                "quality": 1, "hops": 14, "hops_at_most": true
            },
            "params": ["random_ttl"],
            "raw_sig": "4:50+14:0:1460:1024,0:mss::0"
        }),
    );
}

#[test]
fn params_of_tcp() {
    let raw_sig = "4:19+13:0:1460:8192,0:mss:df,id+:0";
    for (kind, generic, random_ttl, hops, tos, expected) in [
        (MatchKind::Fuzzy, true, false, 45, 0x30, "generic fuzzy excess_dist tos:0x30"),
        (MatchKind::Fuzzy, false, true, 36, 1, "fuzzy random_ttl excess_dist tos:0x01"),
        (MatchKind::Fuzzy, false, false, 35, 0, "fuzzy"),
        (MatchKind::Exact, false, false, 0, 0x2e, "tos:0x2e"),
        (MatchKind::Exact, false, false, 0, 0, "none"),
    ] {
        let mut seen = tcp(raw_sig, verdict(kind, generic, WINDOWS), hops);
        seen.random_ttl = random_ttl;
        seen.observation.tos = tos;
        let event = event(1, Subject::Server, 0, EventKind::SynAck(Cow::Owned(seen)));
        assert!(in_p0f_log(&event).contains(&format!(
            "|os=Windows XP|dist={}{hops}|params={expected}|",
            if random_ttl { "<= " } else { "" }
        )));
        let list: Vec<&str> = expected.split(' ').filter(|word| *word != "none").collect();
        assert_eq!(in_json(&event)["params"], json!(list));
    }
}

#[test]
fn mtu_and_uptime() {
    check(
        &event(1002, Subject::Client, 2, EventKind::Mtu(MtuEvent { link: Some(ETHERNET), mtu: 1500 })),
        "link=Ethernet or modem|raw_mtu=1500",
        json!({"link": "Ethernet or modem", "mtu": 1500}),
    );
    check(
        &event(1002, Subject::Server, 2, EventKind::Mtu(MtuEvent { link: None, mtu: 1234 })),
        "link=???|raw_mtu=1234",
        json!({"link": null, "mtu": 1234}),
    );
    for (minutes, wrap_days, raw_hz, hz, expected) in [
        (68_270, 49, 1000.0, 1000, "uptime=47 days 9 hrs 50 min (modulo 49 days)|raw_freq=1000.00 Hz"),
        (3, 165, 7000.0 / 26.0, 300, "uptime=0 days 0 hrs 3 min (modulo 165 days)|raw_freq=269.23 Hz"),
        (120, 497, 110.24, 100, "uptime=0 days 2 hrs 0 min (modulo 497 days)|raw_freq=110.24 Hz"),
    ] {
        check(
            &event(1, Subject::Server, 0, EventKind::Uptime(UptimeEvent { minutes, wrap_days, raw_hz, hz })),
            expected,
            json!({
                "uptime_minutes": minutes, "wrap_days": wrap_days, "hz": hz,
                "raw_hz": raw_hz.to_string().parse::<serde_json::Number>().unwrap()
            }),
        );
    }
}

/// Control characters, DEL, quotes, `|` and bytes that are not UTF-8 in a head that p0f was given too.
#[test]
fn hostile_head() {
    let request = head(
        1,
        &[
            ("Host", b"a"),
            ("X-Odd", b"a|b\"c\\d\x7fe"),
            ("Accept", b"x|y"),
            ("User-Agent", b"evil|\"\\\x7f"),
            ("Accept-Language", b"xx"),
        ],
    );
    let raw_sig = "1:Host,X-Odd=[a|b\"c\\d\x7fe],Accept=[x],User-Agent,Accept-Language=[xx]:\
                   Connection,Accept-Encoding,Accept-Charset,Keep-Alive:evil|\"\\\x7f";
    let mut request = http(request, None);
    request.language = Some("???");
    check(
        &event(1002, Subject::Client, 2, EventKind::HttpRequest(request.into())),
        &format!("app=???|lang=???|params=none|raw_sig={raw_sig}"),
        json!({
            "verdict": {"kind": "none", "quality": 0},
            "params": [],
            "language": "???",
            "raw_sig": raw_sig
        }),
    );

    let response = head(
        1,
        &[("X-A", b"esc\x1b[31m"), ("X-B", b"new\nline"), ("X-C", b"\xff\xfe"), ("Server", b"\x1bx")],
    );
    let response = event(1, Subject::Server, 0, EventKind::HttpResponse(http(response, None).into()));
    let raw_sig = "1:X-A=[esc],X-B=[new],X-C,Server:Content-Type,Connection,Keep-Alive,Accept-Ranges,Date:";
    assert!(in_p0f_log(&response).ends_with(&format!("|raw_sig={raw_sig}\n")));
    assert_eq!(in_json(&response)["raw_sig"], raw_sig);
}

#[test]
fn http_of_system_and_of_application() {
    for (label, params, expected) in [
        (
            Some((LINUX, true)),
            (true, true),
            "os=Linux 2.2.x-3.x (barebone)|lang=none|params=dishonest anonymous generic",
        ),
        (Some((NMAP, false)), (false, true), "app=NMap SYN scan|lang=none|params=anonymous"),
        (None, (false, false), "app=???|lang=none|params=none"),
    ] {
        let kind = if label == Some((LINUX, true)) { MatchKind::Generic } else { MatchKind::Exact };
        let mut head = http(head(0, &[]), label.and_then(|(label, generic)| verdict(kind, generic, label)));
        (head.dishonest, head.anonymous) = params;
        let response = event(1, Subject::Server, 0, EventKind::HttpResponse(head.into()));
        let missing = "|raw_sig=0::Content-Type,Connection,Keep-Alive,Accept-Ranges,Date:\n";
        assert!(in_p0f_log(&response).ends_with(&format!("|{expected}{missing}")));
    }
}

#[test]
fn sharing() {
    let mut reasons = Reasons::VIA;
    reasons.insert(Reasons::DATE);
    let hits = [2, 2, 2, 32];
    check(
        &event(
            33278,
            Subject::Server,
            16,
            EventKind::HostChange(SharingEvent { reasons, hits, held_back: 0 }),
        ),
        "reason=via date|raw_hits=2,2,2,32",
        json!({"reasons": ["via", "date"], "hits": [2, 2, 2, 32]}),
    );
    check(
        &event(
            49903,
            Subject::Client,
            0,
            EventKind::IpSharing(SharingEvent { reasons: Reasons::PORT, hits: [0, 0, 0, 9], held_back: 0 }),
        ),
        "reason=port|raw_hits=0,0,0,9",
        json!({"reasons": ["port"], "hits": [0, 0, 0, 9]}),
    );
}

#[test]
fn notices_that_were_held_back_are_counted_but_in_p0fs_log() {
    let told = |held_back| {
        let sharing = SharingEvent { reasons: Reasons::PORT, hits: [0, 0, 0, 9], held_back };
        event(49903, Subject::Client, 0, EventKind::HostChange(sharing))
    };
    assert_eq!(in_json(&told(3))["held_back"], json!(3));
    assert!(in_human(&told(3), false).contains("| raw_hits = 0,0,0,9\n| held_back = 3\n|\n"));
    assert_eq!(in_json(&told(0)).get("held_back"), None);
    assert_eq!(in_p0f_log(&told(3)), in_p0f_log(&told(0)));
}

#[test]
fn a_label_cannot_drive_the_terminal() {
    let event = event(
        1,
        Subject::Client,
        0,
        EventKind::Syn(Cow::Owned(tcp("4:64+0:0:0:0,0:::0", verdict(MatchKind::Exact, false, NOISY), 0))),
    );
    assert!(in_human(&event, false).contains("| app      = quote\" back\\slash \\x1b[31m\n"));
    assert_eq!(in_json(&event)["verdict"]["flavor"], "\u{1b}[31m");
    // With colours the text is the same once they are taken away.
    let colored = in_human(&event, true);
    assert!(colored.contains('\x1b'));
    assert_eq!(anstream::adapter::strip_str(&colored).to_string(), in_human(&event, false));
}

#[test]
fn ipv6_is_long_in_p0f_and_short_in_json() {
    let mut event = event(1, Subject::Client, 0, EventKind::Mtu(MtuEvent { link: None, mtu: 1280 }));
    event.server.address = "2001:41d0:a:f78a::1".parse().unwrap();
    assert!(in_p0f_log(&event).contains("|srv=2001:41d0:a:f78a:0:0:0:1/80|"));
    assert!(in_human(&event, false).starts_with(".-[ 1.2.3.4/1 -> 2001:41d0:a:f78a:0:0:0:1/80 (mtu) ]-\n"));
    assert_eq!(in_json(&event)["server"]["ip"], "2001:41d0:a:f78a::1");
}

#[test]
fn time_has_the_resolution_of_its_source() {
    let mut event = event(1, Subject::Client, 0, EventKind::Mtu(MtuEvent { link: None, mtu: 1280 }));
    for (seconds, nanos, digits, expected) in [
        (0, 0, 0, "1970-01-01T00:00:00Z"),
        (0, 123_456_789, 9, "1970-01-01T00:00:00.123456789Z"),
        (0, 123_456_789, 6, "1970-01-01T00:00:00.123456Z"),
        (0, 120_000_000, 3, "1970-01-01T00:00:00.120Z"),
        (0, 1, 200, "1970-01-01T00:00:00.000000001Z"),
        (0, -1_000, 6, "1969-12-31T23:59:59.999999Z"),
        (0, 2_500_000_000, 6, "1970-01-01T00:00:02.500000Z"),
        (253_402_300_800, 0, 6, "+010000-01-01T00:00:00.000000Z"),
        (i64::MAX, i64::MAX, 6, "+292277026596-12-04T15:30:07.854775Z"),
    ] {
        event.time = Timestamp { seconds, nanos, digits };
        assert_eq!(in_json(&event)["time"], expected);
        in_p0f_log(&event);
    }
}

#[test]
fn p0f_log_is_in_local_time() {
    let database = database();
    let matcher = Matcher::new(&database);
    let mut log = P0fLog::new(&matcher, LocalZone::named("Asia/Kolkata"));
    let mut event = event(1, Subject::Client, 0, EventKind::Mtu(MtuEvent { link: None, mtu: 1280 }));
    for (seconds, expected) in [
        (0, "[1970/01/01 05:30:00] "),
        (1_700_000_000, "[2023/11/15 03:43:20] "),
        (0, "[1970/01/01 05:30:00] "),
    ] {
        event.time.seconds = seconds;
        assert!(written(&mut log, &event).starts_with(expected.as_bytes()));
    }
}

/// What was printed before must not show in what is printed next.
#[test]
fn only_what_is_the_same_is_remembered() {
    let database = database();
    let matcher = Matcher::new(&database);
    let mut log = P0fLog::new(&matcher, LocalZone::named("UTC"));
    let mut json = Json::new(&matcher);
    let sure = verdict(MatchKind::Exact, false, WINDOWS);
    let seen = tcp("4:64+0:0:1331:mss*4,0:mss:df:0", sure, 0);
    let mut events = vec![];
    // Two numbers for each place, and some that nothing is known of.
    let numbers = (1..).map(|n: u64| NonZeroU64::new(n % 2 * 1024 + n / 2).filter(|_| !n.is_multiple_of(5)));
    for (alike, tcp) in numbers.zip([
        seen,
        TcpEvent { hops: 3, ..seen },
        TcpEvent { verdict: verdict(MatchKind::Fuzzy, false, WINDOWS), ..seen },
        TcpEvent { verdict: verdict(MatchKind::Exact, true, LINUX), ..seen },
        TcpEvent { verdict: None, ..seen },
        TcpEvent { random_ttl: true, ..seen },
        tcp("4:64+0:0:1331:mss*4,0:mss::0", sure, 0),
    ]) {
        let tcp = TcpEvent { alike, ..tcp };
        for kind in [
            EventKind::Syn(Cow::Owned(tcp)),
            EventKind::SynAck(Cow::Owned(tcp)),
            EventKind::SendsynProbe(Cow::Owned(tcp)),
            EventKind::SendsynResponse(Cow::Owned(tcp)),
        ] {
            for subject in [Subject::Client, Subject::Server] {
                events.push(event(1234, subject, 0, kind.clone()));
            }
        }
    }
    for mtu in [MtuEvent { link: None, mtu: 1500 }, MtuEvent { link: Some(ETHERNET), mtu: 1500 }] {
        for mtu in [mtu, MtuEvent { mtu: mtu.mtu + 64, ..mtu }] {
            for subject in [Subject::Client, Subject::Server] {
                events.push(event(1234, subject, 0, EventKind::Mtu(mtu)));
            }
        }
    }
    for event in events.iter().chain(&events).flat_map(|event| [event, event]) {
        assert_eq!(String::from_utf8(written(&mut log, event)).unwrap(), in_p0f_log(event));
        let line: Value = serde_json::from_slice(&written(&mut json, event)).unwrap();
        assert_eq!(line, in_json(event));
    }
}

#[test]
fn thousandths_as_they_read_back() {
    for n in (0..=1000u16).map(f32::from) {
        let mut out = Vec::new();
        super::json_text::push_rounded(&mut out, n / 1000.0);
        assert_eq!(String::from_utf8(out).unwrap(), (n / 1000.0).to_string());
    }
    for (number, expected) in
        [(0.9996, "1"), (0.0004, "0"), (12.5, "12.5"), (-0.25, "-0.25"), (f32::NAN, "null")]
    {
        let mut out = Vec::new();
        super::json_text::push_rounded(&mut out, number);
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }
}

pub(crate) fn ssh(line: &str) -> SshIdentification<'static> {
    SshIdentification::parse(line.as_bytes().to_vec()).unwrap()
}

#[test]
fn ssh_lines() {
    let event =
        event(1, Subject::Server, 0, EventKind::SshServer(ssh("SSH-2.0-OpenSSH_9.6p1 Ubuntu-3\u{1b}")));
    let block = in_human(&event, false);
    for line in [
        "| app      = OpenSSH 9.6p1",
        "| comments = Ubuntu-3\\x1b",
        "| protocol = 2.0",
        "| raw_line = SSH-2.0-OpenSSH_9.6p1 Ubuntu-3\\x1b",
    ] {
        assert!(block.lines().any(|told| told == line), "{line}: {block}");
    }
    let value = in_json(&event);
    assert_eq!((&value["software"], &value["version"]), (&json!("OpenSSH"), &json!("9.6p1")));
    assert_eq!((&value["protocol"], &value["comments"]), (&json!("2.0"), &json!("Ubuntu-3\u{1b}")));
    assert_eq!(in_p0f_log(&event), "", "its readers know p0f's lines");
}

/// Any bytes may stand behind `SSH-2.0-`: the line is UTF-8 all the same, and nothing in it acts on a terminal.
#[test]
fn ssh_lines_of_any_bytes() {
    let line = SshIdentification::parse(b"SSH-2.0-x \xff\x9b\xc3".to_vec()).unwrap();
    let database = database();
    let matcher = Matcher::new(&database);
    let event = event(1, Subject::Server, 0, EventKind::SshServer(line));
    let line = String::from_utf8(written(&mut Json::new(&matcher), &event)).unwrap();
    assert!(line.contains("\"comments\":\"\u{ff}\\u009b\u{c3}\""), "{line}");
}

/// One event of each kind.
pub(crate) fn every_kind() -> Vec<Event<'static>> {
    let syn =
        tcp("4:50+14:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0", verdict(MatchKind::Fuzzy, true, LINUX), 14);
    let bare = tcp("4:129+?:4:0:0,0:::+", None, 126);
    let sharing = SharingEvent { reasons: Reasons::OS_DIFF, hits: [3, 3, 3, 3], held_back: 0 };
    let head = http(head(1, &[("Host", b"a"), ("User-Agent", b"b")]), verdict(MatchKind::Exact, false, NMAP));
    let uptime = UptimeEvent { minutes: 1, wrap_days: 49, raw_hz: 993.25, hz: 1000 };
    [
        EventKind::Syn(Cow::Owned(syn)),
        EventKind::SynAck(Cow::Owned(bare)),
        EventKind::SendsynProbe(Cow::Owned(syn)),
        EventKind::SendsynResponse(Cow::Owned(bare)),
        EventKind::Mtu(MtuEvent { link: Some(ETHERNET), mtu: 1500 }),
        EventKind::Mtu(MtuEvent { link: None, mtu: 41 }),
        EventKind::Uptime(uptime),
        EventKind::HttpRequest(head.clone().into()),
        EventKind::HttpResponse(head.into()),
        EventKind::HostChange(sharing),
        EventKind::IpSharing(sharing),
        EventKind::SshClient(ssh("SSH-2.0-PuTTY_Release_0.78")),
        EventKind::SshServer(ssh("SSH-1.99-x \u{1b}[2J\u{e9}")),
    ]
    .map(|kind| event(1, Subject::Client, 0, kind))
    .into()
}

#[test]
fn every_kind_keeps_the_schema() {
    let schema = serde_json::from_str(SCHEMA).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let schema_kinds = schema["properties"]["event"]["enum"].as_array().unwrap().len();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let mut kinds = std::collections::BTreeSet::new();
    for event in every_kind() {
        let value = in_json(&event);
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new(), "{value}");
        kinds.insert(event.kind.name());

        // The schema refuses what no event is: each member of the kind left out, and one that no kind has.
        for key in value.as_object().unwrap().keys() {
            let mut less = value.clone();
            less.as_object_mut().unwrap().remove(key);
            assert!(!validator.is_valid(&less), "{less}");
        }
        let mut more = value.clone();
        more["surprise"] = json!(1);
        assert!(!validator.is_valid(&more), "{more}");
    }
    assert_eq!(kinds.len(), schema_kinds);
}

proptest! {
    /// Whatever a head holds, its line is one line of JSON that says the same as p0f's.
    #[test]
    fn any_head_is_one_line(
        name in "[A-Za-z0-9_-]{1,32}",
        value in prop::collection::vec(any::<u8>(), 0..40),
        agent in prop::collection::vec(any::<u8>(), 0..40),
    ) {
        let head = http(head(1, &[(&name, &value), ("User-Agent", &agent)]), None);
        let event = event(1, Subject::Client, 0, EventKind::HttpRequest(head.into()));
        let log = in_p0f_log(&event);
        let (_, raw_sig) = log.trim_end_matches('\n').split_once("|raw_sig=").unwrap();
        prop_assert_eq!(&in_json(&event)["raw_sig"], raw_sig);
        let block = in_human(&event, false);
        prop_assert_eq!(block.lines().count(), 10);
        prop_assert!(block.bytes().all(|byte| matches!(byte, b'\n' | b' '..=b'~')));
    }

    /// A label from any database reads back from JSON as it was.
    #[test]
    fn labels_survive(name in any::<String>()) {
        let mut database = database();
        database.labels[0].name.clone_from(&name);
        let matcher = Matcher::new(&database);
        let syn = tcp("4:64+0:0:0:0,0:::0", verdict(MatchKind::Exact, false, LINUX), 0);
        let line = written(&mut Json::new(&matcher), &event(1, Subject::Client, 0, EventKind::Syn(Cow::Owned(syn))));
        let value: Value = serde_json::from_slice(&line).unwrap();
        prop_assert_eq!(&value["verdict"]["name"], &name);
        prop_assert!(line[..line.len() - 1].iter().all(|byte| !byte.is_ascii_control()));
    }
}

pub(crate) const SIGNATURES: &str = "\
grammar = extended
classes = win,unix
[tcp:request]
label = s:win:Windows:10 or 11
sig = 4:128:0:*:native*max,8:mss,nop,ws,nop,nop,sok:df,id+:0
label = s:unix:Linux:3.x
sig = 4:64:0:*:mss*20,7:mss,sok,ts,nop,ws:df,id+:0
";

/// The event that the engine would make of a SYN, with a database that has signatures.
fn of_signatures(raw_sig: &str, write: impl FnOnce(&Matcher<'_>, &Event<'_>) -> Vec<u8>) -> String {
    let database = Database::parse("test", SIGNATURES).unwrap();
    let matcher = fp_match::Matcher::new(&database);
    let observation = raw_sig.parse().unwrap();
    let found = matcher.tcp(&observation, fp_engine::Direction::Request);
    let quality = fp_match::tcp_quality(&observation, &found, &database);
    let syn =
        TcpEvent { observation, verdict: found.verdict, hops: 0, random_ttl: false, quality, alike: None };
    let matcher = Matcher::new(&database);
    String::from_utf8(write(&matcher, &event(1000, Subject::Client, 0, EventKind::Syn(Cow::Owned(syn)))))
        .unwrap()
}

#[test]
fn candidates_of_what_nothing_matches() {
    // The window and scale of no system.
    let unknown = "4:128+0:0:1460:8193,3:mss,nop,ws,nop,nop,sok:df,id+:0";
    let line = of_signatures(unknown, |matcher, event| {
        let mut json = Json::new(matcher);
        // Remembered the second time.
        assert_eq!(written(&mut json, event), written(&mut json, event));
        written(&mut json, event)
    });
    let value: Value = serde_json::from_str(&line).unwrap();
    let candidates = value["candidates"].as_array().unwrap();
    assert_eq!(candidates.len(), 2);
    assert_eq!((&candidates[0]["name"], &candidates[0]["flavor"]), (&json!("Windows"), &json!("10 or 11")));
    assert_eq!(candidates[0]["class"], "win");
    let differs: Vec<&String> = candidates[0]["differs"].as_object().unwrap().keys().collect();
    assert_eq!(differs, ["scale", "window"]);
    assert!(candidates[0]["quality"].as_f64() > candidates[1]["quality"].as_f64());

    let block = of_signatures(unknown, |matcher, event| {
        written(&mut Human::new(matcher, false).explaining(true), event)
    });
    let nearest: Vec<&str> = block.lines().filter(|line| line.starts_with("| nearest")).collect();
    assert_eq!(nearest.len(), 2);
    assert!(nearest[0].starts_with("| nearest  = Windows 10 or 11: 0."), "{block}");
    assert!(nearest[0].ends_with(", but for window, scale"), "{block}");
}

/// On a link: what is not looked for is said and counted, what was found stays, and the next of a kind is looked for again.
#[test]
fn searches_beyond_what_is_allowed_are_left_out() {
    let database = Database::parse("test", SIGNATURES).unwrap();
    let matcher = Matcher::new(&database);
    // One search, which is more work than is allowed in a hundred seconds.
    let allowance = Rc::new(Allowance::new(1));
    let nearest = Rc::new(RefCell::new(Nearest::within(Rc::clone(&allowance))));
    let mut json = Json::sharing(&matcher, Rc::clone(&nearest));
    let mut of_others = Json::sharing(&matcher, nearest);
    let work = matcher.candidates_work(fp_engine::Direction::Request) as i64;
    assert!(work > 10);
    let schema = jsonschema::validator_for(&serde_json::from_str(SCHEMA).unwrap()).unwrap();
    let line = |json: &mut Json<'_>, kind: u64, second: i64| {
        let raw_sig = format!("4:128+0:0:1460:{},3:mss,nop,ws,nop,nop,sok:df,id+:0", 8193 + kind);
        let syn = TcpEvent { alike: NonZeroU64::new(kind), ..tcp(&raw_sig, None, 0) };
        let syn = event(1000, Subject::Client, second, EventKind::Syn(Cow::Owned(syn)));
        let line: Value = serde_json::from_slice(&written(json, &syn)).unwrap();
        assert!(schema.is_valid(&line), "{line}");
        line
    };
    let is_whole = |line: &Value| {
        assert_eq!(line.get("candidates").is_some(), line.get("left_out").is_none(), "{line}");
        line.get("candidates").is_some_and(|all| all.as_array().is_some_and(|all| all.len() == 2))
    };
    assert!(is_whole(&line(&mut json, 1, 0)));
    for _ in 0..3 {
        let left_out = line(&mut json, 2, 1);
        assert!(!is_whole(&left_out));
        assert_eq!(left_out["left_out"], json!(["candidates"]));
        // Remembered, in whichever output.
        assert!(is_whole(&line(&mut json, 1, 1)));
        assert!(is_whole(&line(&mut of_others, 1, 1)));
    }
    assert!(!is_whole(&line(&mut of_others, 2, 1)));
    assert_eq!(allowance.searches(), Searches { made: 1, left_out: 4 });
    // When the first is paid for.
    assert!(is_whole(&line(&mut json, 2, work + 1)));
    assert!(is_whole(&line(&mut of_others, 2, work + 1)));
    assert_eq!(allowance.searches(), Searches { made: 2, left_out: 4 });
}

#[test]
fn a_clamped_mss_is_told() {
    let clamped = "4:128+0:0:1350:64240,8:mss,nop,ws,nop,nop,sok:df,id+:0";
    let line = of_signatures(clamped, |matcher, event| written(&mut Json::new(matcher), event));
    let value: Value = serde_json::from_str(&line).unwrap();
    assert_eq!(value["clamp"], json!({"native_mss": 1460, "seen_mss": 1350}));
    assert_eq!(value.get("candidates"), None);
    let explained = |explain| {
        of_signatures(clamped, |matcher, event| {
            written(&mut Human::new(matcher, false).explaining(explain), event)
        })
    };
    assert!(explained(true).contains("| path     = MSS clamped from 1460 to 1350: tunnel\n"));
    assert!(explained(true).contains("| quality  = 1.00 (high)\n"));
    assert!(!explained(false).contains("clamped"));
}

#[test]
fn json_escapes_what_acts_on_a_terminal() {
    for (text, expected) in [
        ("caf\u{e9} \"\\\"", "\"caf\u{e9} \\\"\\\\\\\"\""),
        ("\u{1b}[31m\u{7f}", "\"\\u001b[31m\\u007f\""),
        ("\u{9b}31m\u{202e}\n", "\"\\u009b31m\\u202e\\n\""),
        ("\u{1f600}", "\"\u{1f600}\""),
    ] {
        let mut out = Vec::new();
        super::json_text::push_string(&mut out, text);
        assert_eq!(String::from_utf8(out.clone()).unwrap(), expected);
        assert_eq!(serde_json::from_slice::<Value>(&out).unwrap(), text);
    }
}
