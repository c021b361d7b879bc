//! Every kind of event in every format. The p0f text is what p0f 3.09b printed for captures of such
//! packets.

use std::borrow::Cow;
use std::cell::RefCell;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU64;
use std::rc::Rc;
use std::sync::Arc;

use fp_db::{Class, ClassId, Database, Label, LabelId, Provenance, Role};
use fp_engine::tls::{EncryptedHello, HelloTransport, KeyShare};
use fp_engine::{
    Banner, BannerProtocol, Certificate, ClaimedClient, ClientHello, DhcpClient, Endpoint, Event, EventKind,
    HelloVerdict, Http2Opening, HttpEvent, HttpObservation, HttpUpgrade, KexInit, MatchKind, Mdns, MtuEvent,
    Ntlm, NtlmCarrier, NtlmMessage, NtlmVersion, QuicClient, QuicRetry, QuicServer, QuicVersions, Reasons,
    ServerHello, SharingEvent, SignatureId, Smb, SmbMessage, Ssdp, SsdpMessage, SshIdentification, SshRole,
    Subject, TcpEvent, TcpReference, Timestamp, UptimeDoubt, UptimeEvent, Verdict,
};
use fp_engine::{Network, Tunnel};
use fp_match::Matcher;
use fp_obs::IpVersion;
use fp_obs::http2::{PseudoHeader, StreamPriority};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{
    Allowance, CaptureName, Format, Human, InterfaceName, Json, LocalZone, Nearest, Origin, P0fLog, SCHEMA,
    Searches,
};

pub(crate) const LINUX: LabelId = LabelId(0);
pub(crate) const NMAP: LabelId = LabelId(1);
const BIG_IP: LabelId = LabelId(5);
pub(crate) const ETHERNET: LabelId = LabelId(2);
pub(crate) const NOISY: LabelId = LabelId(3);
pub(crate) const WINDOWS: LabelId = LabelId(4);

pub(crate) fn database() -> Database {
    let linux = Label::new(Class::System(ClassId(1)), "Linux", "2.2.x-3.x (barebone)");
    let labels = vec![
        with(linux, |label| label.generic = true),
        Label::new(Class::Application, "NMap", "SYN scan"),
        Label::new(Class::Application, "Ethernet or modem", ""),
        Label::new(Class::Application, "quote\" back\\slash", "\u{1b}[31m"),
        Label::new(Class::System(ClassId(0)), "Windows", "XP"),
        with(Label::new(Class::System(ClassId(1)), "BIG-IP", ""), |label| {
            let provenance = with(Provenance::default(), |said| said.role = Some(Role::LoadBalancer));
            label.provenance = Some(Arc::new(provenance));
        }),
    ];
    with(Database::default(), |database| {
        database.classes = vec!["win".into(), "unix".into()];
        database.labels = labels;
    })
}

pub(crate) fn verdict(kind: MatchKind, generic: bool, label: LabelId) -> Option<Verdict> {
    Some(Verdict::new(kind, generic, SignatureId(0), label))
}

/// A value of a type that others cannot write out, changed.
pub(crate) fn with<T>(mut value: T, change: impl FnOnce(&mut T)) -> T {
    change(&mut value);
    value
}

pub(crate) fn tcp(raw_sig: &str, verdict: Option<Verdict>, hops: i16) -> TcpEvent {
    let quality = match verdict {
        Some(verdict) if verdict.kind == MatchKind::Exact => 1.0,
        Some(_) => 0.75,
        None => 0.0,
    };
    with(TcpEvent::new(raw_sig.parse().unwrap()), |event| {
        (event.verdict, event.hops, event.quality) = (verdict, hops, quality);
    })
}

pub(crate) fn head(version: u8, lines: &[(&str, &[u8])]) -> HttpObservation<'static> {
    HttpObservation::from_headers(version, lines.iter().copied())
}

pub(crate) fn http(observation: HttpObservation<'static>, verdict: Option<Verdict>) -> HttpEvent<'static> {
    let quality = if verdict.is_some() { 1.0 } else { 0.0 };
    with(HttpEvent::new(observation), |event| (event.verdict, event.quality) = (verdict, quality))
}

pub(crate) fn event(port: u16, subject: Subject, second: i64, kind: EventKind<'static>) -> Event<'static> {
    let time = Timestamp { seconds: 1_700_000_000 + second, nanos: 6_000, digits: 6 };
    let client = Endpoint { address: IpAddr::from([1, 2, 3, 4]), port };
    let server = Endpoint { address: IpAddr::from([4, 3, 2, 1]), port: 80 };
    let tcp = kind.is_beyond_p0f().then_some(TcpReference::new(LINUX, 0.75));
    with(Event::new(time, client, server, subject, kind), |event| event.tcp = tcp)
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
    // No member stands twice, and nothing is spelt longer than need be but DEL, which serde_json
    // lets through.
    assert_eq!(text.replace("\\u007f", "\u{7f}").len(), value.to_string().len(), "{text}");
    value
}

/// The line of JSON of an event of a capture, and that of the log.
fn of_capture(event: &Event<'_>, name: &str, packet: u64, interface: u32) -> (Value, String) {
    let database = database();
    let matcher = Matcher::new(&database);
    let origin = Origin::Capture { capture: &CaptureName::new(name), packet, interface };
    let (mut json, mut log) = (Vec::new(), Vec::new());
    Json::new(&matcher).write_from(event, origin, &mut json);
    P0fLog::new(&matcher, LocalZone::named("UTC")).write_from(event, origin, &mut log);
    assert_eq!(json.iter().filter(|byte| **byte == b'\n').count(), 1);
    (serde_json::from_slice(&json).unwrap(), String::from_utf8(log).unwrap())
}

/// `expected` is p0f's line without time and ends, and the members of the JSON object that are the
/// kind's own.
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
    // A `|` within a value parts no field: fields follow one another as `|key=` with a key of
    // p0f's.
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
        &event(1002, Subject::Client, 2, EventKind::Mtu(MtuEvent::new(Some(ETHERNET), 1500))),
        "link=Ethernet or modem|raw_mtu=1500",
        json!({"link": "Ethernet or modem", "mtu": 1500}),
    );
    check(
        &event(1002, Subject::Server, 2, EventKind::Mtu(MtuEvent::new(None, 1234))),
        "link=???|raw_mtu=1234",
        json!({"link": null, "mtu": 1234}),
    );
    for (minutes, wrap_days, raw_hz, hz, expected) in [
        (68_270, 49, 1000.0, 1000, "uptime=47 days 9 hrs 50 min (modulo 49 days)|raw_freq=1000.00 Hz"),
        (3, 165, 7000.0 / 26.0, 300, "uptime=0 days 0 hrs 3 min (modulo 165 days)|raw_freq=269.23 Hz"),
        (120, 497, 110.24, 100, "uptime=0 days 2 hrs 0 min (modulo 497 days)|raw_freq=110.24 Hz"),
    ] {
        check(
            &event(
                1,
                Subject::Server,
                0,
                EventKind::Uptime(UptimeEvent::new(minutes, wrap_days, raw_hz, hz)),
            ),
            expected,
            json!({
                "uptime_minutes": minutes, "wrap_days": wrap_days, "hz": hz,
                "raw_hz": raw_hz.to_string().parse::<serde_json::Number>().unwrap()
            }),
        );
    }
}

#[test]
fn doubtful_uptimes() {
    for (doubt, name, words) in [
        (UptimeDoubt::OnePeer, "one_peer", "the clock may be of this connection, not of the machine"),
        (UptimeDoubt::SeveralClocks, "several_clocks", "other connections have another clock"),
    ] {
        let uptime = with(UptimeEvent::new(60, 49, 1000.0, 1000), |uptime| uptime.doubt = Some(doubt));
        let event = event(1, Subject::Client, 0, EventKind::Uptime(uptime));
        assert_eq!(in_json(&event)["doubt"], name);
        assert!(in_human(&event, false).contains(&format!("| doubt    = {words}\n")));
        assert_eq!(in_p0f_log(&event), "", "p0f's log has no word for it");
    }
}

/// Control characters, DEL, quotes, `|` and bytes that are not UTF-8 in a head that p0f was given
/// too.
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
        &event(33278, Subject::Server, 16, EventKind::HostChange(SharingEvent::new(reasons, hits))),
        "reason=via date|raw_hits=2,2,2,32",
        json!({"reasons": ["via", "date"], "hits": [2, 2, 2, 32]}),
    );
    check(
        &event(
            49903,
            Subject::Client,
            0,
            EventKind::IpSharing(SharingEvent::new(Reasons::PORT, [0, 0, 0, 9])),
        ),
        "reason=port|raw_hits=0,0,0,9",
        json!({"reasons": ["port"], "hits": [0, 0, 0, 9]}),
    );
}

/// p0f's log has no field for it.
#[test]
fn the_client_that_a_proxy_names_is_told_but_in_p0fs_log() {
    let schema = serde_json::from_str(SCHEMA).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for (event, plain) in every_kind().into_iter().zip(every_kind()) {
        for (address, text, trusted) in [
            ("198.51.100.7", "198.51.100.7/56324", false),
            ("2001:db8::7", "2001:db8:0:0:0:0:0:7/56324", true),
        ] {
            let endpoint = Endpoint { address: address.parse().unwrap(), port: 56324 };
            let claimed = Some(ClaimedClient::new(endpoint, trusted));
            let event = with(event.clone(), |event| event.claimed = claimed);
            let value = in_json(&event);
            assert_eq!(value["claimed_client"], json!({"ip": address, "port": 56324, "trusted": trusted}));
            assert!(validator.is_valid(&value), "{value}");
            if !event.kind.is_beyond_p0f() {
                assert_eq!(in_p0f_log(&event), in_p0f_log(&plain));
            }
            let by = if trusted { "a trusted proxy" } else { "a proxy" };
            let line = format!("| claimed  = {text} (by {by})\n");
            assert!(in_human(&event, false).contains(&line), "{}", in_human(&event, false));
        }
        assert!(
            in_json(&plain).get("claimed_client").is_none() && !in_human(&plain, false).contains("claimed")
        );
    }
}

#[test]
fn notices_that_were_held_back_are_counted_but_in_p0fs_log() {
    let told = |held_back| {
        let sharing = SharingEvent::new(Reasons::PORT, [0, 0, 0, 9]);
        let sharing = with(sharing, |sharing| sharing.held_back = held_back);
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
    let mut event = event(1, Subject::Client, 0, EventKind::Mtu(MtuEvent::new(None, 1280)));
    event.server.address = "2001:41d0:a:f78a::1".parse().unwrap();
    assert!(in_p0f_log(&event).contains("|srv=2001:41d0:a:f78a:0:0:0:1/80|"));
    assert!(in_human(&event, false).starts_with(".-[ 1.2.3.4/1 -> 2001:41d0:a:f78a:0:0:0:1/80 (mtu) ]-\n"));
    assert_eq!(in_json(&event)["server"]["ip"], "2001:41d0:a:f78a::1");
}

#[test]
fn time_has_the_resolution_of_its_source() {
    let mut event = event(1, Subject::Client, 0, EventKind::Mtu(MtuEvent::new(None, 1280)));
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
    let mut event = event(1, Subject::Client, 0, EventKind::Mtu(MtuEvent::new(None, 1280)));
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
        with(seen, |tcp| tcp.hops = 3),
        with(seen, |tcp| tcp.verdict = verdict(MatchKind::Fuzzy, false, WINDOWS)),
        with(seen, |tcp| tcp.verdict = verdict(MatchKind::Exact, true, LINUX)),
        with(seen, |tcp| tcp.verdict = None),
        with(seen, |tcp| tcp.random_ttl = true),
        tcp("4:64+0:0:1331:mss*4,0:mss::0", sure, 0),
    ]) {
        let tcp = tcp.with_alike(alike);
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
    for mtu in [MtuEvent::new(None, 1500), MtuEvent::new(Some(ETHERNET), 1500)] {
        for mtu in [mtu, MtuEvent::new(mtu.link, mtu.mtu + 64)] {
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

/// A key exchange init of which the first list is given.
pub(crate) fn kex(list: &[u8]) -> KexInit {
    let lists =
        ["", "h", "e1", "e2", "m1", "m2", "none", "zlib,none", "", ""].map(|list| list.as_bytes().into());
    let [_, rest @ ..] = lists;
    let [a, b, c, d, e, f, g, h, i] = rest;
    KexInit::new(SshRole::Server, [list.into(), a, b, c, d, e, f, g, h, i], true)
}

#[test]
fn ssh_key_exchange() {
    let event = event(1, Subject::Server, 0, EventKind::SshKex(Cow::Owned(Box::new(kex(b"k1,\xff|\n")))));
    let value = in_json(&event);
    assert_eq!(value["kex_algorithms"], json!(["k1", "\u{ff}|\n"]));
    assert_eq!(value["languages_client_to_server"], json!([]));
    assert_eq!(value["compression_algorithms_server_to_client"], json!(["zlib", "none"]));
    assert_eq!(value["first_packet_follows"], json!(true));
    let hassh = kex(b"k1,\xff|\n").hassh();
    assert_eq!(
        in_p0f_log(&event),
        format!(
            "[2023/11/14 22:13:20] mod=ssh kex|cli=1.2.3.4/1|srv=4.3.2.1/80|subj=srv|app=???|hassh={hassh}|host_key=h|\
             raw_sig=k1,%ff%7c%0a:h:e2:m2:zlib,none|tcp=Linux 2.2.x-3.x (barebone)\n"
        )
    );
    assert!(in_human(&event, false).contains(&format!("| hassh    = {hassh}\n")));
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
    assert_eq!(value["tcp"]["name"], json!("Linux"));
    assert_eq!(
        in_p0f_log(&event),
        "[2023/11/14 22:13:20] mod=ssh server|cli=1.2.3.4/1|srv=4.3.2.1/80|subj=srv|app=OpenSSH 9.6p1|\
         comments=Ubuntu-3\\x1b|protocol=2.0|raw_line=SSH-2.0-OpenSSH_9.6p1 Ubuntu-3\\x1b|\
         tcp=Linux 2.2.x-3.x (barebone)\n"
    );
    assert_eq!(in_json(&with(event, |event| event.tcp = None))["tcp"], json!(null));
}

/// Any bytes may stand behind `SSH-2.0-`: the line is UTF-8 all the same, and nothing in it acts on
/// a terminal.
#[test]
fn ssh_lines_of_any_bytes() {
    let line = SshIdentification::parse(b"SSH-2.0-x \xff\x9b\xc3".to_vec()).unwrap();
    let database = database();
    let matcher = Matcher::new(&database);
    let event = event(1, Subject::Server, 0, EventKind::SshServer(line));
    let line = String::from_utf8(written(&mut Json::new(&matcher), &event)).unwrap();
    assert!(line.contains("\"comments\":\"\u{ff}\\u009b\u{c3}\""), "{line}");
}

/// A client hello of which every list and every optional member is there.
pub(crate) fn client_hello() -> ClientHello {
    with(ClientHello::default(), |hello| {
        hello.transport = HelloTransport::Quic;
        hello.record_version = 0x0301;
        hello.version = 0x0303;
        hello.session_id_len = 32;
        hello.ciphers = vec![0x1a1a, 0x1301];
        hello.compressions = vec![0];
        hello.extensions = vec![0, 0x10, 0x2b];
        hello.groups = vec![0x1d];
        hello.point_formats = vec![0];
        hello.signature_algorithms = vec![0x0403];
        hello.alpn = vec![b"h3".as_slice().into(), b"\xff\x1b|\n".as_slice().into()];
        hello.server_name = Some(b"lab.example\n[0m".as_slice().into());
        hello.key_shares = vec![KeyShare { group: 0x1d, len: 32 }];
        hello.versions = vec![0x0304];
        hello.psk_modes = vec![1];
        hello.psk_identities = 1;
        hello.session_ticket_len = Some(0);
        hello.padding_len = Some(7);
        hello.encrypted_hello =
            Some(EncryptedHello::Outer { kdf: 1, aead: 1, key_len: 32, payload_len: 208 });
        hello.certificate_compressions = vec![2];
        hello.record_size_limit = Some(16385);
        hello.transport_parameters = vec![1, (1 << 62) - 1];
    })
}

/// A server hello, likewise.
pub(crate) fn server_hello() -> ServerHello {
    with(ServerHello::default(), |hello| {
        hello.record_version = 0x0303;
        hello.version = 0x0303;
        hello.selected_version = Some(0x0304);
        hello.session_id_len = 32;
        hello.cipher = 0x1301;
        hello.extensions = vec![0x2b, 0x33];
        hello.group = Some(0x1d);
        hello.alpn = Some(b"h2".as_slice().into());
    })
}

/// The hellos of QUIC, likewise.
pub(crate) fn quic_client(version: u32) -> QuicClient {
    with(QuicClient::new(version, client_hello()), |quic| {
        (quic.destination_len, quic.source_len, quic.token_len) = (8, 0, 300);
    })
}

pub(crate) fn quic_server(version: u32) -> QuicServer {
    let hello = with(server_hello(), |hello| hello.transport = HelloTransport::Quic);
    with(QuicServer::new(version, hello), |quic| (quic.destination_len, quic.source_len) = (0, 20))
}

#[test]
fn hellos_of_quic() {
    for (version, name) in
        [(1, "1"), (0x6b33_43cf, "2"), (0xff00_001d, "draft-29"), (0xface_b002, "0xfaceb002")]
    {
        let client = EventKind::QuicClient(Cow::Owned(Box::new(quic_client(version))));
        let client = event(1, Subject::Client, 0, client);
        let line = in_p0f_log(&client);
        assert!(line.contains(&format!(
            "mod=quic client|cli=1.2.3.4/1|srv=4.3.2.1/80|subj=cli|app=???|quic={name}|version=TLS 1.3|"
        )));
        assert!(!line.contains("|tcp="), "there is no SYN");
        let value = in_json(&client);
        assert_eq!((&value["quic_version"], &value["ip_protocol"]), (&json!(version), &json!("udp")));
        assert_eq!(value["transport_parameters"], json!([1, (1_u64 << 62) - 1]));
        let server = EventKind::QuicServer(Cow::Owned(Box::new(quic_server(version))));
        let block = in_human(&event(1, Subject::Server, 0, server), false);
        assert!(block.contains(&format!("| quic     = {name}\n")), "{block}");
    }
}

fn tls_kinds(client: ClientHello, server: ServerHello) -> [EventKind<'static>; 2] {
    [EventKind::TlsClient(Cow::Owned(Box::new(client))), EventKind::TlsServer(Cow::Owned(Box::new(server)))]
}

#[test]
fn hellos_of_tls() {
    let [client, server] =
        tls_kinds(client_hello(), server_hello()).map(|kind| event(1, Subject::Client, 0, kind));
    // MD5 of `771,4865,0-16-43,29,0` and of `771,4865,43-51`, by md5sum.
    let (ja3, ja3s) = (client_hello().ja3(), server_hello().ja3s());
    let raw_sig = "q:303:g,1301:10,2b:1d:0:403:304:h3,%ff%1b%7c%0a";
    assert_eq!(in_json(&client)["raw_sig"], json!(raw_sig));
    assert_eq!(in_json(&client)["server_name"], json!("lab.example\n[0m"));
    assert_eq!(in_json(&client)["alpn"], json!(["h3", "\u{ff}\u{1b}|\n"]));
    assert_eq!(
        in_p0f_log(&client),
        format!(
            "[2023/11/14 22:13:20] mod=tls client|cli=1.2.3.4/1|srv=4.3.2.1/80|subj=cli|app=???|version=TLS 1.3|\
             sni=lab.example\\x0a[0m|alpn=h3 \\xff\\x1b\\x7c\\x0a|params=grease ech resumes|ja3={ja3}|ja4={}|stable={}|\
             raw_sig={raw_sig}|tcp=Linux 2.2.x-3.x (barebone)\n",
            client_hello().ja4(),
            client_hello().stable_hash(),
        )
    );
    assert_eq!(
        in_p0f_log(&server),
        format!(
            "[2023/11/14 22:13:20] mod=tls server|cli=1.2.3.4/1|srv=4.3.2.1/80|subj=cli|app=???|version=TLS 1.3|cipher=0x1301|\
             alpn=h2|params=none|ja3s={ja3s}|raw_sig=t:303:1301:2b,33:304|tcp=Linux 2.2.x-3.x (barebone)\n"
        )
    );
    assert!(in_human(&client, false).contains("| alpn     = h3 \\xff\\x1b|\\x0a\n"));
    // What a hello need not have.
    let bare = with(ClientHello::default(), |hello| {
        (hello.version, hello.repeated, hello.sslv2_form) = (0x7f12, true, true);
    });
    let retry = with(ServerHello::default(), |hello| {
        (hello.retry, hello.resumed, hello.malformed_extension) = (true, true, true);
    });
    let [client, server] = tls_kinds(bare, retry).map(|kind| event(1, Subject::Server, 0, kind));
    let block = in_human(&client, false);
    for line in
        ["| version  = 0x7f12", "| sni      = none", "| alpn     = none", "| params   = sslv2 repeated"]
    {
        assert!(block.lines().any(|told| told == line), "{line}: {block}");
    }
    assert!(in_human(&server, false).contains("| params   = retry resumed malformed\n"));
    for event in [client, server] {
        assert_eq!(schema_errors(&in_json(&event)), Vec::<String>::new());
    }
}

/// A name may be as long as an extension, of the bytes that are dearest to escape.
#[test]
fn long_names_of_servers() {
    for (byte, escaped) in [(b'|', "\\x7c"), (0xff, "\\xff"), (b'a', "a")] {
        let mut hello = client_hello();
        hello.server_name = Some(vec![byte; 65_535].into());
        let [hello, _] = tls_kinds(hello, server_hello());
        let line = in_p0f_log(&event(1, Subject::Client, 0, hello));
        assert!(line.contains(&format!("|sni={}|alpn=", escaped.repeat(65_535))));
    }
}

fn schema_errors(value: &Value) -> Vec<String> {
    let schema = serde_json::from_str(SCHEMA).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    validator.iter_errors(value).map(|error| error.to_string()).collect()
}

/// A message of DHCPv4 or DHCPv6 that has nothing, or all that can be.
pub(crate) fn dhcp(version: IpVersion, whole: bool) -> DhcpClient {
    let mut seen = DhcpClient::new(version, 3);
    if whole {
        seen.mac = vec![2, 0, 0, 0, 0, 0x1f];
        (seen.options, seen.requested_options) = (vec![53, 12], vec![1, 65535]);
        seen.vendor_class = Some(b"a|b\x1b\xff".to_vec());
        (seen.host_name, seen.fqdn) = (Some(b"h\x1bost".to_vec()), Some(b"host.example".to_vec()));
        (seen.user_class, seen.enterprise) = (Some(b"user".to_vec()), Some(311));
        seen.client_id = Some(vec![1, 0xab]);
        seen.requested_address = Some([192, 0, 2, 7].into());
        seen.relay = Some(Ipv6Addr::LOCALHOST.into());
    }
    seen
}

#[test]
fn dhcp_clients() {
    let seen = Cow::Owned(dhcp(IpVersion::V4, true));
    let event = event(68, Subject::Client, 0, EventKind::DhcpClient(seen));
    let block = in_human(&event, false);
    for line in [
        "| message  = request",
        "| vendor   = a|b\\x1b\\xff",
        "| host     = h\\x1bost",
        "| mac      = 02:00:00:00:00:1f (local)",
        "| id       = 01ab",
        "| asks     = 192.0.2.7",
        "| relay    = ::1",
        "| raw_sig  = 4:request:53,12:1,65535:a\\x7cb\\x1b\\xff",
    ] {
        assert!(block.lines().any(|told| told == line), "{line}: {block}");
    }
    let value = in_json(&event);
    assert_eq!((&value["ip_protocol"], &value["message"]), (&json!("udp"), &json!("request")));
    assert_eq!((&value["options"], &value["requested_options"]), (&json!([53, 12]), &json!([1, 65535])));
    assert_eq!((&value["mac"], &value["mac_local"]), (&json!("02:00:00:00:00:1f"), &json!(true)));
    assert_eq!((&value["vendor_class"], &value["client_id"]), (&json!("a|b\u{1b}\u{ff}"), &json!("01ab")));
    assert_eq!(
        in_p0f_log(&event),
        "[2023/11/14 22:13:20] mod=dhcp client|cli=1.2.3.4/68|srv=4.3.2.1/80|subj=cli|os=???|message=request|vendor=a\\x7cb\\x1b\\xff|\
         host=h\\x1bost|mac=02:00:00:00:00:1f (local)|id=01ab|asks=192.0.2.7|relay=::1|\
         raw_sig=4:request:53,12:1,65535:a\\x7cb\\x1b\\xff\n"
    );
}

#[test]
fn networks_of_events() {
    let line = |tunnel, vlans: &[u16]| {
        let mut network = Network::default();
        network.tunnel = tunnel;
        vlans.iter().for_each(|identifier| network.push_vlan(*identifier));
        let network = Some(network);
        let mtu = EventKind::Mtu(MtuEvent::new(None, 1500));
        let event = event(1, Subject::Client, 0, mtu);
        let value = in_json(&with(event, |event| event.network = network));
        assert_eq!(schema_errors(&value), [""; 0], "{value}");
        value
    };
    let (one, other) = ([192, 0, 2, 1].into(), [192, 0, 2, 2].into());
    assert_eq!(line(None, &[7, 9])["vlan"], json!([7, 9]));
    assert_eq!(line(Some(Tunnel::Vxlan(77)), &[])["vxlan"], json!(77));
    let both = line(Some(Tunnel::Geneve(78)), &[4094]);
    assert_eq!((&both["geneve"], &both["vlan"]), (&json!(78), &json!([4094])));
    assert_eq!(line(Some(Tunnel::GtpU(one, other)), &[])["gtp_u"], json!("192.0.2.1 192.0.2.2"));
    assert_eq!(line(Some(Tunnel::L2tp(one, other)), &[])["l2tp"], json!("192.0.2.1 192.0.2.2"));
}

/// One event of each kind.
pub(crate) fn every_kind() -> Vec<Event<'static>> {
    let syn =
        tcp("4:50+14:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0", verdict(MatchKind::Fuzzy, true, LINUX), 14);
    let balancer = tcp("4:255+0:0:1460:4380,0:mss,sok,ts:df:0", verdict(MatchKind::Exact, false, BIG_IP), 0);
    let bare = tcp("4:129+?:4:0:0,0:::+", None, 126);
    let sharing = SharingEvent::new(Reasons::OS_DIFF, [3, 3, 3, 3]);
    let head = http(head(1, &[("Host", b"a"), ("User-Agent", b"b")]), verdict(MatchKind::Exact, false, NMAP));
    let uptime = UptimeEvent::new(1, 49, 993.25, 1000);
    let doubtful = with(uptime, |uptime| uptime.doubt = Some(UptimeDoubt::OnePeer));
    [
        EventKind::Syn(Cow::Owned(syn)),
        EventKind::SynAck(Cow::Owned(bare)),
        EventKind::SynAck(Cow::Owned(balancer)),
        EventKind::SendsynProbe(Cow::Owned(syn)),
        EventKind::SendsynResponse(Cow::Owned(bare)),
        EventKind::Mtu(MtuEvent::new(Some(ETHERNET), 1500)),
        EventKind::Mtu(MtuEvent::new(None, 41)),
        EventKind::Uptime(uptime),
        EventKind::Uptime(doubtful),
        EventKind::HttpRequest(head.clone().into()),
        EventKind::HttpResponse(head.into()),
        EventKind::HostChange(sharing),
        EventKind::IpSharing(sharing),
        EventKind::SshClient(ssh("SSH-2.0-PuTTY_Release_0.78")),
        EventKind::SshServer(ssh("SSH-1.99-x \u{1b}[2J\u{e9}")),
        EventKind::SshKex(Cow::Owned(Box::new(kex(b"a,\xffb")))),
        EventKind::TlsClient(Cow::Owned(Box::new(client_hello()))),
        EventKind::TlsServer(Cow::Owned(Box::new(server_hello()))),
        EventKind::TlsClient(Cow::Owned(Box::new(with(client_hello(), |hello| {
            hello.transport = HelloTransport::Dtls;
        })))),
        EventKind::TlsServer(Cow::Owned(Box::new(with(server_hello(), |hello| {
            hello.transport = HelloTransport::Dtls;
        })))),
        EventKind::QuicClient(Cow::Owned(Box::new(quic_client(1)))),
        EventKind::QuicServer(Cow::Owned(Box::new(quic_server(0x6b33_43cf)))),
        EventKind::DhcpClient(Cow::Owned(dhcp(IpVersion::V4, false))),
        EventKind::Http2Client(Cow::Owned(Box::new(http2_opening()))),
        EventKind::Http2Server(Cow::Owned(Box::new(http2_opening()))),
        EventKind::HttpUpgrade(Cow::Owned(Box::new(websocket(b"chat\xff|")))),
        EventKind::QuicVersions(Cow::Owned(Box::new(quic_versions()))),
        EventKind::QuicRetry(Cow::Owned(Box::new(quic_retry()))),
        EventKind::TlsCertificate(Cow::Owned(Box::new(certificate("CN=example.org", b"example.org")))),
        EventKind::TlsCertificate(Cow::Owned(Box::new(with(Certificate::default(), |seen| {
            seen.malformed = true
        })))),
        EventKind::Banner(Cow::Owned(Box::new(banner(b"220 mail.example.org ESMTP")))),
        EventKind::Smb(Cow::Owned(Box::new(smb("Unix", "FILES")))),
        EventKind::Ntlm(Cow::Owned(Box::new(ntlm("FILES")))),
        EventKind::Ntlm(Cow::Owned(Box::new(Ntlm::new(NtlmMessage::Negotiate, NtlmCarrier::Http)))),
        EventKind::Mdns(Cow::Owned(Box::new(mdns("box.local", "MacBookPro14,1")))),
        EventKind::Mdns(Cow::Owned(Box::new(Mdns::default()))),
        EventKind::Ssdp(Cow::Owned(Box::new(ssdp("Linux/5 UPnP/1.0 a/1", "uuid:1")))),
        EventKind::Ssdp(Cow::Owned(Box::new(Ssdp::new(SsdpMessage::Search, "a")))),
    ]
    .into_iter()
    .flat_map(|kind| {
        let unknown = event(1, Subject::Client, 0, kind);
        let hello = |kind, quality| HelloVerdict::new(verdict(kind, false, NMAP).unwrap(), quality);
        let named = unknown.kind.hello_kind().map(|_| {
            [hello(MatchKind::Exact, 1.0), hello(MatchKind::Fuzzy, 0.875)]
                .map(|hello| with(unknown.clone(), |event| event.hello = Some(hello)))
        });
        [unknown].into_iter().chain(named.into_iter().flatten())
    })
    .collect()
}

pub(crate) fn http2_opening() -> Http2Opening {
    let priority = StreamPriority { stream: 3, exclusive: true, depends_on: 0, weight: 201 };
    Http2Opening {
        settings: vec![(1, 65536), (4, 131_072)],
        window_update: Some(12_517_377),
        priorities: vec![priority],
        head_priority: Some(priority),
        pseudo_headers: vec![PseudoHeader::Method, PseudoHeader::Path, PseudoHeader::Other],
        upgraded: true,
        malformed_head: false,
    }
}

pub(crate) fn websocket(protocol: &[u8]) -> HttpUpgrade {
    HttpUpgrade {
        protocol: b"websocket".as_slice().into(),
        websocket_protocol: Some(protocol.into()),
        websocket_extensions: None,
    }
}

pub(crate) fn quic_versions() -> QuicVersions {
    with(QuicVersions::default(), |seen| {
        (seen.versions, seen.source_len) = (vec![0x0a1a_2a3a, 1, 0xff00_001d], 8);
    })
}

pub(crate) fn quic_retry() -> QuicRetry {
    with(QuicRetry::default(), |seen| {
        (seen.version, seen.source_len, seen.token_len) = (0x6b33_43cf, 20, 60);
    })
}

#[test]
fn refusals_of_quic() {
    let seen = |kind| event(1, Subject::Server, 0, kind);
    let versions = seen(EventKind::QuicVersions(Cow::Owned(Box::new(quic_versions()))));
    assert!(
        in_p0f_log(&versions).ends_with("|versions=0x0a1a2a3a 1 draft-29\n"),
        "{}",
        in_p0f_log(&versions)
    );
    assert_eq!(in_json(&versions)["quic_versions"], json!([0x0a1a_2a3a, 1, 0xff00_001d_u32]));
    let retry = seen(EventKind::QuicRetry(Cow::Owned(Box::new(quic_retry()))));
    assert!(in_p0f_log(&retry).ends_with("|quic=2|token_len=60\n"), "{}", in_p0f_log(&retry));
    assert_eq!((&in_json(&retry)["token_len"], &in_json(&retry)["ip_protocol"]), (&json!(60), &json!("udp")));
}

pub(crate) fn certificate(subject: &str, name: &[u8]) -> Certificate {
    with(Certificate::default(), |seen| {
        (seen.subject, seen.issuer) = (subject.to_owned(), "C=XX, O=CA".to_owned());
        (seen.names, seen.name_count) = (vec![name.into(), b"192.0.2.7".as_slice().into()], 3);
        (seen.not_before, seen.not_after, seen.others) = (1_000_000_000, 1_100_000_000, 2);
        seen.sha256[31] = 0x5e;
    })
}

#[test]
fn certificates() {
    let seen = |seen: Certificate| {
        event(1, Subject::Server, 0, EventKind::TlsCertificate(Cow::Owned(Box::new(seen))))
    };
    let whole = seen(certificate("CN=a|b\u{e9}", b"x.example"));
    let log = in_p0f_log(&whole);
    let hash = ["0".repeat(62), "5e".to_owned()].concat();
    let expected = format!(
        "|cert=CN=a\\x7cb\u{e9}|issuer=C=XX, O=CA|names=x.example 192.0.2.7|valid=2001-09-09T01:46:40Z to \
         2004-11-09T11:33:20Z|params=none|others=2|sha256={hash}|tcp="
    );
    assert!(log.contains(&expected), "{log}");
    let value = in_json(&whole);
    assert_eq!(value["names"], json!(["x.example", "192.0.2.7"]));
    assert_eq!(
        (&value["subject_name"], &value["not_after"], &value["self_signed"], &value["name_count"]),
        (&json!("CN=a|b\u{e9}"), &json!("2004-11-09T11:33:20Z"), &json!(false), &json!(3))
    );
    let none = seen(with(Certificate::default(), |seen| seen.malformed = true));
    assert!(in_p0f_log(&none).contains("|cert=???|issuer=???|names=none|valid=???|params=malformed|"));
    assert_eq!(in_json(&none)["not_before"], json!(null));
}

/// A greeting of which everything is known.
pub(crate) fn banner(text: &[u8]) -> Banner {
    with(Banner::new(BannerProtocol::Smtp, text), |banner| {
        banner.names.software = Some(Cow::Borrowed(b"Postfix"));
        banner.names.system = Some(Cow::Borrowed(b"Linux"));
        banner.names.host = Some(Cow::Owned(b"mail.example.org".to_vec()));
    })
}

#[test]
fn greetings() {
    let seen =
        |text: &[u8]| event(1, Subject::Server, 0, EventKind::Banner(Cow::Owned(Box::new(banner(text)))));
    let greeting = seen(b"220-a|\r\n220 \x1b[2J\xe9");
    let log = in_p0f_log(&greeting);
    let raw = "220-a\\x7c\\x0d\\x0a220 \\x1b[2J\\xe9";
    assert!(log.contains(&format!("|app=Postfix|os=Linux|protocol=smtp|banner={raw}|tcp=")), "{log}");
    let value = in_json(&greeting);
    assert_eq!(value["banner"], json!("220-a|\r\n220 \u{1b}[2J\u{e9}"));
    assert_eq!(
        (&value["software"], &value["version"], &value["host_name"], &value["cut"]),
        (&json!("Postfix"), &json!(null), &json!("mail.example.org"), &json!(false))
    );
    let log = in_p0f_log(&seen(&[b'a'; 600]));
    assert!(log.contains(&format!("|banner={}...|", "a".repeat(512))), "{log}");
    assert_eq!(value.get("left_out"), None);
    let left_out = with(Banner::new(BannerProtocol::Smtp, b"220 a"), |banner| banner.left_out = true);
    let value = in_json(&event(1, Subject::Server, 0, EventKind::Banner(Cow::Owned(Box::new(left_out)))));
    assert_eq!((&value["left_out"], &value["software"]), (&json!(["names"]), &json!(null)));
}

/// What a host of this name says of itself in multicast DNS, of this model.
pub(crate) fn mdns(host: &str, model: &str) -> Mdns {
    with(Mdns::default(), |seen| {
        (seen.host, seen.model, seen.osxvers) = (Some(host.into()), Some(model.into()), Some("22".into()));
        seen.services = vec!["_ipp._tcp".into(), "_ssh._tcp".into()];
    })
}

/// A notice of a device of this agent and identifier.
pub(crate) fn ssdp(agent: &str, id: &str) -> Ssdp {
    with(Ssdp::new(SsdpMessage::Notify, agent), |seen| {
        (seen.target, seen.usn) = (Some(id.into()), Some(id.into()));
    })
}

#[test]
fn names_of_the_link() {
    let seen =
        event(5353, Subject::Client, 0, EventKind::Mdns(Cow::Owned(Box::new(mdns("a|\x1b.local", "Mac1")))));
    let log = in_p0f_log(&seen);
    let expected = "|host=a\\x7c\\x1b.local|model=Mac1|osxvers=22|services=_ipp._tcp, _ssh._tcp\n";
    assert!(log.contains(" mod=mdns|") && log.ends_with(expected), "{log}");
    assert!(in_human(&seen, false).contains("| model    = Mac1\n"));
    let value = in_json(&seen);
    assert_eq!(
        (&value["host_name"], &value["services"], &value["system"], &value["ip_protocol"]),
        (&json!("a|\u{1b}.local"), &json!(["_ipp._tcp", "_ssh._tcp"]), &json!(null), &json!("udp"))
    );
    let seen =
        event(1900, Subject::Client, 0, EventKind::Ssdp(Cow::Owned(Box::new(ssdp("Linux/5", "uuid:1")))));
    let log = in_p0f_log(&seen);
    let expected = "|message=notify|agent=Linux/5|target=uuid:1|usn=uuid:1\n";
    assert!(log.contains(" mod=ssdp|") && log.ends_with(expected), "{log}");
    let value = in_json(&seen);
    assert_eq!((&value["message"], &value["agent"]), (&json!("notify"), &json!("Linux/5")));
}

/// A message of SMB of a system and a host of these names.
pub(crate) fn smb(system: &str, host: &str) -> Smb {
    with(Smb::new(SmbMessage::SessionSetup, 1), |smb| {
        smb.dialects = vec!["NT LM 0.12".into(), "SMB 2.???".into()];
        (smb.native_os, smb.native_lm) = (Some(system.into()), Some("Samba 4.17.12-Debian".into()));
        (smb.host, smb.domain) = (Some(host.into()), Some(host.into()));
        smb.names.software = Some(Cow::Borrowed(b"Samba"));
        smb.names.version = Some(Cow::Owned(b"4.17.12".to_vec()));
    })
}

/// A challenge of a host of this name.
pub(crate) fn ntlm(name: &str) -> Ntlm {
    with(Ntlm::new(NtlmMessage::Challenge, NtlmCarrier::Smb), |ntlm| {
        ntlm.version = Some(NtlmVersion { major: 10, minor: 0, build: 17_763 });
        ntlm.names_mut().into_iter().for_each(|to| *to = Some(name.into()));
    })
}

#[test]
fn smb_and_ntlm() {
    let seen = event(1, Subject::Server, 0, EventKind::Smb(Cow::Owned(Box::new(smb("U|\x1b", "F\u{e9}")))));
    let log = in_p0f_log(&seen);
    let expected = "|app=Samba 4.17.12|os=???|message=session setup|smb=1|dialects=NT LM 0.12, SMB 2.???|\
                    native_os=U\\x7c\\x1b|native_lm=Samba 4.17.12-Debian|host=F\u{e9}|domain=F\u{e9}|tcp=";
    assert!(log.contains(expected), "{log}");
    let value = in_json(&seen);
    assert_eq!(value["dialects"], json!(["NT LM 0.12", "SMB 2.???"]));
    assert_eq!(
        (&value["protocol"], &value["native_os"], &value["version"], &value["system"]),
        (&json!(1), &json!("U|\u{1b}"), &json!("4.17.12"), &json!(null))
    );
    let seen = |ntlm| event(1, Subject::Server, 0, EventKind::Ntlm(Cow::Owned(Box::new(ntlm))));
    let log = in_p0f_log(&seen(ntlm("DC01")));
    let expected = "|os=Windows 10 1809 or Server 2019 or 1809|version=10.0.17763|message=challenge|\
                    carrier=smb|target=DC01|computer=DC01|domain=DC01|dns_computer=DC01|dns_domain=DC01|\
                    dns_forest=DC01|tcp=";
    assert!(log.contains(expected), "{log}");
    let value = in_json(&seen(ntlm("DC01")));
    assert_eq!(
        (&value["version"], &value["windows"], &value["windows_server"], &value["dns_computer"]),
        (&json!("10.0.17763"), &json!("10 1809"), &json!("2019 or 1809"), &json!("DC01"))
    );
    let bare = seen(Ntlm::new(NtlmMessage::Negotiate, NtlmCarrier::Http));
    assert!(in_p0f_log(&bare).contains("|os=???|message=negotiate|carrier=http|tcp="));
    assert_eq!(in_json(&bare)["version"], json!(null));
}

#[test]
fn http2_and_upgrades() {
    let client = event(1, Subject::Client, 0, EventKind::Http2Client(Cow::Owned(Box::new(http2_opening()))));
    let text = "1:65536;4:131072|12517377|3:1:0:201|m,p";
    // A bar would begin another field of p0f's log.
    let log = in_p0f_log(&client);
    let raw = text.replace('|', "\\x7c");
    assert!(log.contains(&format!("|raw_sig={raw}|tcp=Linux")), "{log}");
    assert!(in_human(&client, false).contains(&format!("| raw_sig  = {text}\n")));
    let value = in_json(&client);
    assert_eq!(value["settings"], json!(["1:65536", "4:131072"]));
    assert_eq!(
        (&value["raw_sig"], &value["pseudo_headers"]),
        (&json!(text), &json!([":method", ":path", ":?"]))
    );
    assert_eq!((&value["head_priority"], &value["upgraded"]), (&json!("3:1:0:201"), &json!(true)));

    let upgrade =
        event(1, Subject::Server, 0, EventKind::HttpUpgrade(Cow::Owned(Box::new(websocket(b"a|\xff\n")))));
    let log = in_p0f_log(&upgrade);
    assert!(log.contains("|protocol=websocket|subproto=a\\x7c\\xff\\x0a|options=none|"), "{log}");
    assert_eq!(in_json(&upgrade)["websocket_protocol"], json!("a|\u{ff}\n"));
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

        // The schema refuses what no event is: each member of the kind left out, and one that no
        // kind has. `doubt` is there where there is one.
        for key in value.as_object().unwrap().keys().filter(|key| *key != "doubt") {
            let mut less = value.clone();
            less.as_object_mut().unwrap().remove(key);
            assert!(!validator.is_valid(&less), "{less}");
        }
        let mut found = of_capture(&event, "a.pcap", 17, 1).0;
        assert!(validator.is_valid(&found), "{found}");
        for key in ["capture", "packet"] {
            let mut less = found.clone();
            less.as_object_mut().unwrap().remove(key);
            assert!(!validator.is_valid(&less), "{less}");
        }
        found["packet"] = json!(0);
        assert!(!validator.is_valid(&found), "packets are counted from 1");
        let mut more = value.clone();
        more["surprise"] = json!(1);
        assert!(!validator.is_valid(&more), "{more}");
    }
    assert_eq!(kinds.len(), schema_kinds);
}

proptest! {
    /// Where an event was found is told beside what it is told of without that, whatever the
    /// capture is called.
    #[test]
    fn any_capture_and_packet(
        name in any::<String>(),
        packet in 1_u64..,
        interface in 0..3_u32,
        kind in 0..every_kind().len(),
    ) {
        let event = &every_kind()[kind];
        let (mut found, log) = of_capture(event, &name, packet, interface);
        let members = found.as_object_mut().unwrap();
        prop_assert_eq!(members.remove("capture"), Some(json!(name)));
        prop_assert_eq!(members.remove("packet"), Some(json!(packet)));
        prop_assert_eq!(members.remove("interface_id"), (interface > 0).then(|| json!(interface)));
        prop_assert_eq!(found, in_json(event));
        // Formats of p0f have no place for it.
        prop_assert_eq!(log, in_p0f_log(event));
    }

    /// So is an interface, whatever it is called.
    #[test]
    fn any_interface(name in any::<String>(), kind in 0..every_kind().len()) {
        let event = &every_kind()[kind];
        let (database, interface) = (database(), InterfaceName::new(&name));
        let mut line = Vec::new();
        Json::new(&Matcher::new(&database)).write_from(event, Origin::Interface(&interface), &mut line);
        let mut found: Value = serde_json::from_slice(&line).unwrap();
        prop_assert_eq!(schema_errors(&found), [""; 0]);
        prop_assert_eq!(found.as_object_mut().unwrap().remove("interface"), Some(json!(name)));
        prop_assert_eq!(found, in_json(event));
    }

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
    let syn = TcpEvent::of(&matcher, observation, fp_engine::Direction::Request);
    let syn = with(syn, |syn| syn.hops = 0);
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
    // Linux begins with less.
    assert_eq!(candidates.len(), 1);
    assert_eq!((&candidates[0]["name"], &candidates[0]["flavor"]), (&json!("Windows"), &json!("10 or 11")));
    assert_eq!(candidates[0]["class"], "win");
    let differs: Vec<&String> = candidates[0]["differs"].as_object().unwrap().keys().collect();
    assert_eq!(differs, ["scale", "window"]);
    assert!(candidates[0]["quality"].as_f64() > Some(0.4), "{value}");

    let block = of_signatures(unknown, |matcher, event| {
        written(&mut Human::new(matcher, false).explaining(true), event)
    });
    let nearest: Vec<&str> = block.lines().filter(|line| line.starts_with("| nearest")).collect();
    assert_eq!(nearest.len(), 1);
    assert!(nearest[0].starts_with("| nearest  = Windows 10 or 11: 0."), "{block}");
    assert!(nearest[0].ends_with(", but for window, scale"), "{block}");
}

/// A loose verdict that is more likely wrong than right gives way to a likelier name, but in p0f's
/// log and as p0f (deviation D25).
#[test]
fn the_likeliest_name_is_told_first() {
    const TWO: &str = "\
classes = win,unix
[tcp:request]
label = s:win:Windows:8
sig = 4:128:0:*:8192,8:mss,nop,ws,nop,nop,sok:df,id+:0
label = s:unix:FreeBSD:9
sig = 4:64:0:*:8192,8:mss,nop,ws,nop,nop,sok:0+:0
";
    // Too many hops from 128, and without DF: FreeBSD but for a quirk.
    let database = Database::parse("test", TWO).unwrap();
    let matcher = fp_match::Matcher::new(&database);
    let observation = "4:60+4:0:1460:8192,8:mss,nop,ws,nop,nop,sok::0".parse().unwrap();
    let found = matcher.tcp(&observation, fp_engine::Direction::Request);
    let quality = fp_match::tcp_quality(&observation, &found, &database);
    let verdict = found.verdict.unwrap();
    assert_eq!(database.label(verdict.label).name, "Windows");
    assert!(verdict.is_fuzzy() && quality < 0.5, "{quality}");
    let mut syn = tcp("4:60+4:0:1460:8192,8:mss,nop,ws,nop,nop,sok::0", None, 4);
    (syn.verdict, syn.quality) = (Some(verdict), quality);
    let event = event(1000, Subject::Client, 0, EventKind::Syn(Cow::Owned(syn)));

    let line = |json: &mut Json<'_>| serde_json::from_slice::<Value>(&written(json, &event)).unwrap();
    let told = line(&mut Json::new(&matcher));
    let schema = jsonschema::validator_for(&serde_json::from_str(SCHEMA).unwrap()).unwrap();
    assert!(schema.is_valid(&told), "{told}");
    assert_eq!((&told["verdict"]["kind"], &told["verdict"]["name"]), (&json!("nearest"), &json!("FreeBSD")));
    assert_eq!(told["params"], json!(["nearest"]));
    let candidates = told["candidates"].as_array().unwrap();
    assert_eq!(candidates[0]["quality"], told["verdict"]["quality"]);
    assert_eq!(candidates[1]["name"], "Windows");
    assert!(candidates[1]["quality"].as_f64() < candidates[0]["quality"].as_f64(), "{told}");

    // What was found is remembered, and a sendsyn exchange asks what matches.
    let mut json = Json::new(&matcher);
    assert_eq!(line(&mut json)["verdict"]["kind"], json!("nearest"));
    let EventKind::Syn(syn) = event.kind.clone() else { panic!("{event:?}") };
    let probe =
        Event::new(event.time, event.client, event.server, Subject::Client, EventKind::SendsynProbe(syn));
    let told: Value = serde_json::from_slice(&written(&mut json, &probe)).unwrap();
    assert_eq!((&told["verdict"]["kind"], &told["verdict"]["name"]), (&json!("fuzzy"), &json!("Windows")));
    let of_windows =
        told["candidates"].as_array().unwrap().iter().find(|one| one["name"] == "Windows").unwrap();
    assert_eq!(of_windows["quality"], told["verdict"]["quality"]);

    let p0f = fp_engine::Deviations::ALL.without(fp_engine::Deviations::HEADLINE);
    let told = line(&mut Json::new(&matcher).with_deviations(p0f));
    assert_eq!((&told["verdict"]["kind"], &told["verdict"]["name"]), (&json!("fuzzy"), &json!("Windows")));

    let block = |human: Human<'_>| {
        let mut human = human.explaining(true);
        String::from_utf8(written(&mut human, &event)).unwrap()
    };
    let text = block(Human::new(&matcher, false));
    assert!(text.contains("| os       = FreeBSD 9\n") && text.contains("| params   = nearest\n"), "{text}");
    let text = block(Human::new(&matcher, false).with_deviations(p0f));
    assert!(text.contains("| os       = Windows 8\n") && text.contains("| params   = fuzzy\n"), "{text}");
    let log =
        String::from_utf8(written(&mut P0fLog::new(&matcher, LocalZone::named("UTC")), &event)).unwrap();
    assert!(log.contains("|os=Windows 8|"), "{log}");

    // By name is selected what is told.
    let name = |format: &mut dyn Format| format.name(&event, &database).unwrap();
    assert_eq!(name(&mut Json::new(&matcher)), "FreeBSD 9");
    assert_eq!(name(&mut Human::new(&matcher, false)), "FreeBSD 9");
    assert_eq!(name(&mut Json::new(&matcher).with_deviations(p0f)), "Windows 8");
    assert_eq!(name(&mut P0fLog::new(&matcher, LocalZone::named("UTC"))), "Windows 8");
}

/// On a link: what is not looked for is said and counted, what was found stays, and the next of a
/// kind is looked for again.
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
        let syn = tcp(&raw_sig, None, 0).with_alike(NonZeroU64::new(kind));
        let syn = event(1000, Subject::Client, second, EventKind::Syn(Cow::Owned(syn)));
        let line: Value = serde_json::from_slice(&written(json, &syn)).unwrap();
        assert!(schema.is_valid(&line), "{line}");
        line
    };
    let is_whole = |line: &Value| {
        assert_eq!(line.get("candidates").is_some(), line.get("left_out").is_none(), "{line}");
        line.get("candidates").is_some_and(|all| all.as_array().is_some_and(|all| all.len() == 1))
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
