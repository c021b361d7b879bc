use std::net::{IpAddr, Ipv4Addr};

use fp_db::{Class, ClassId, Label, System, UaOs};
use fp_match::{MatchKind, SignatureId};

use super::*;
use crate::host::{Fit, Matched};

const UNIX: ClassId = ClassId(0);
const LINUX_OLD: LabelId = LabelId(0);
const LINUX_NEW: LabelId = LabelId(1);
const WINDOWS: LabelId = LabelId(2);
const CURL: LabelId = LabelId(3);
const NGINX: LabelId = LabelId(4);
const NGINX_OLD: LabelId = LabelId(5);
const APACHE: LabelId = LabelId(6);

fn database() -> Database {
    let label = |class, name: &str, flavor: &str, systems| {
        let mut label = Label::new(class, name, flavor);
        label.systems = systems;
        label
    };
    let unix = Class::System(UNIX);
    let mut database = Database::default();
    database.classes = vec!["unix".into(), "win".into()];
    database.labels = vec![
        label(unix, "Linux", "2.4", vec![]),
        label(unix, "Linux", "6.x", vec![]),
        label(Class::System(ClassId(1)), "Windows", "11", vec![]),
        label(Class::Application, "curl", "", vec![System::Class(UNIX)]),
        label(Class::Application, "nginx", "1.x", vec![System::Name("Linux".into())]),
        label(Class::Application, "nginx", "0.x", vec![System::Name("Linux".into())]),
        label(Class::Application, "Apache", "2.x", vec![System::Class(UNIX)]),
    ];
    database.ua_os = vec![
        UaOs { name: "Linux".into(), alias: None },
        UaOs { name: "Windows".into(), alias: Some("Win64".into()) },
    ];
    database
}

fn host() -> Host {
    Host::new(IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1)), 0, 0)
}

fn seen(label: Option<LabelId>) -> Handshake {
    Handshake {
        millis: 1_000_000,
        timestamp: 0,
        peer: 0,
        quirks: Quirks::DF,
        signature: SignatureId(label.map_or(0, |label| label.0)),
        label: label.unwrap_or(LabelId(0)),
        layout: "mss,sok,ts,nop,ws".parse().unwrap(),
        mss: 1460,
        ttl: 60,
        fit: if label.is_some() { Fit::Strict } else { Fit::None },
    }
}

#[test]
fn a_handshake_keeps_what_matched() {
    let observation = "4:60+4:0:1460:8192,0:mss:df:0".parse().unwrap();
    for fuzzy in [false, true] {
        for random_ttl in [false, true] {
            let matched = Some(Matched { signature: SignatureId(3), label: CURL, fuzzy, random_ttl });
            assert_eq!(Handshake::new(&observation, matched, 0, 0).matched(), matched);
        }
    }
    assert_eq!(Handshake::new(&observation, None, 0, 0).matched(), None);
}

fn arrival(seen: &Handshake) -> Arrival<'_> {
    Arrival {
        subject: Subject::Client,
        seen,
        hops: 4,
        client_port: 40_000,
        clocks_speak: true,
        kinship: Kinship::Names,
    }
}

/// The score of `now`, 4 hops away, on port 40000, after `before` in the same direction.
fn score(
    before: Option<Handshake>,
    now: Handshake,
    subject: Subject,
    change: impl FnOnce(&mut Host),
) -> (u8, String) {
    let database = database();
    let mut host = host();
    if let Some(before) = before {
        host.handshakes.set(subject, before);
    }
    change(&mut host);
    named(score_handshake(&database, &host, &Arrival { subject, ..arrival(&now) }))
}

fn named(score: Score) -> (u8, String) {
    (score.points, score.reasons.names().collect::<Vec<_>>().join(" "))
}

fn syn(before: Handshake, now: Handshake) -> (u8, String) {
    score(Some(before), now, Subject::Client, |_| ())
}

#[test]
fn the_same_again_is_no_score() {
    assert_eq!(syn(seen(Some(LINUX_NEW)), seen(Some(LINUX_NEW))), (0, "".into()));
    assert_eq!(syn(seen(None), seen(None)), (0, "".into()));
}

#[test]
fn the_first_is_held_against_the_system_alone() {
    let by = |system: Option<LabelId>| {
        score(None, seen(Some(LINUX_NEW)), Subject::Client, |host| {
            host.system = system.into();
            host.client_port = 50_000;
        })
    };
    assert_eq!(by(None), (0, "".into()));
    assert_eq!(by(Some(LINUX_OLD)), (0, "".into()));
    assert_eq!(by(Some(WINDOWS)), (8, "os_diff".into()));
}

#[test]
fn other_systems_versions_and_signatures() {
    assert_eq!(syn(seen(Some(WINDOWS)), seen(Some(LINUX_NEW))), (8, "os_diff".into()));
    assert_eq!(syn(seen(Some(LINUX_OLD)), seen(Some(LINUX_NEW))), (2, "os_diff".into()));
    let mut sibling = seen(Some(LINUX_NEW));
    sibling.signature = SignatureId(99);
    assert_eq!(syn(sibling, seen(Some(LINUX_NEW))), (1, "os_diff".into()));
    let mut fuzzy = seen(Some(LINUX_NEW));
    fuzzy.fit = Fit::Fuzzy;
    assert_eq!(syn(fuzzy, seen(Some(LINUX_NEW))), (1, "fuzzy".into()));
    let answer = score(Some(seen(Some(LINUX_OLD))), seen(Some(LINUX_NEW)), Subject::Server, |_| ());
    assert_eq!(answer, (0, "".into()), "a server's version is not scored");
}

#[test]
fn unmatched_ones_by_quirks_and_layout() {
    let mut other = seen(None);
    other.quirks = Quirks::DF | Quirks::ZERO_SEQ;
    assert_eq!(syn(other, seen(None)), (2, "sig_diff".into()));
    other.quirks = Quirks::ZERO_ID | Quirks::ECN;
    assert_eq!(syn(other, seen(None)), (0, "".into()), "a path may change these");
    other.layout = "mss".parse().unwrap();
    assert_eq!(syn(other, seen(None)), (1, "sig_diff".into()));
    assert_eq!(syn(other, seen(Some(LINUX_NEW))), (2, "sig_diff x_known".into()));
    let answer = score(Some(other), seen(Some(LINUX_NEW)), Subject::Server, |_| ());
    assert_eq!(answer, (0, "".into()));
}

#[test]
fn ttl_by_distance_and_change() {
    let database = database();
    let at = |before: u8, now: u8, hops: i16| {
        let mut host = host();
        host.handshakes.set(Subject::Client, Handshake { ttl: before, ..seen(None) });
        let now = Handshake { ttl: now, ..seen(None) };
        score_handshake(&database, &host, &Arrival { hops, client_port: 1, ..arrival(&now) }).points
    };
    assert_eq!(at(60, 58, 6), 1);
    assert_eq!(at(60, 57, 6), 4);
    assert_eq!(at(60, 59, 5), 4);
    assert_eq!(at(60, 59, 10), 0, "far away, and not nearer");
    assert_eq!(at(60, 62, 10), 1, "far away, and nearer");
    assert_eq!(at(60, 61, 10), 0, "far away, and hardly nearer");
}

#[test]
fn ports_mss_and_clocks() {
    let port = |last| score(Some(seen(None)), seen(None), Subject::Client, |host| host.client_port = last);
    assert_eq!(port(40_063), (0, "".into()));
    assert_eq!(port(40_064), (1, "port".into()));
    assert_eq!(port(0), (0, "".into()));
    let mut earlier = Handshake { mss: 1400, timestamp: 1_000, millis: 990_000, ..seen(None) };
    let now = |timestamp| Handshake { timestamp, ..seen(None) };
    assert_eq!(syn(earlier, now(0)), (1, "mtu".into()));
    assert_eq!(syn(earlier, now(11_000)), (0, "mtu".into()), "halved, the reason kept");
    assert_eq!(syn(earlier, now(16_000)), (0, "mtu".into()), "1.5 ticks a millisecond");
    assert_eq!(syn(earlier, now(16_001)), (5, "tstamp mtu".into()));
    assert_eq!(syn(earlier, now(999)), (5, "tstamp mtu".into()), "back");
    earlier.millis = 1_000_000 - 99;
    assert_eq!(syn(earlier, now(1_150)), (0, "mtu".into()));
    assert_eq!(syn(earlier, now(1_151)), (5, "tstamp mtu".into()));
    assert_eq!(syn(earlier, now(849)), (0, "mtu".into()), "overtaken");
    assert_eq!(syn(earlier, now(848)), (5, "tstamp mtu".into()));
    earlier.millis = 1_000_001;
    assert_eq!(syn(earlier, now(5_000_000)), (1, "mtu".into()), "time ran backwards");
}

#[test]
fn clocks_and_ports_that_say_nothing() {
    let database = database();
    let judged = |clocks_speak, timestamp| {
        let mut host = host();
        host.client_port = 50_000;
        let earlier = Handshake { mss: 1400, timestamp: 1_000, millis: 990_000, ..seen(None) };
        host.handshakes.set(Subject::Client, earlier);
        let now = Handshake { timestamp, ..seen(None) };
        named(score_handshake(&database, &host, &Arrival { clocks_speak, ..arrival(&now) }))
    };
    assert_eq!(judged(true, 999), (6, "tstamp port mtu".into()));
    assert_eq!(judged(false, 999), (1, "mtu".into()));
    assert_eq!(judged(false, 11_000), (0, "mtu".into()), "one clock speaks for one system all the same");
}

#[test]
fn applications_have_their_systems() {
    let database = database();
    let mut host = host();
    assert_eq!(score_application(&database, &host, CURL, Kinship::Names), None, "the system is not known");
    host.system = Some(LINUX_OLD).into();
    assert_eq!(score_application(&database, &host, CURL, Kinship::Names).map(named), Some((0, "".into())));
    assert_eq!(score_application(&database, &host, NGINX, Kinship::Names).map(named), Some((0, "".into())));
    host.system = Some(WINDOWS).into();
    assert_eq!(
        score_application(&database, &host, CURL, Kinship::Names).map(named),
        Some((4, "app_vs_os".into()))
    );
    assert_eq!(
        score_application(&database, &host, NGINX, Kinship::Names).map(named),
        Some((4, "app_vs_os".into()))
    );
}

fn facts(label: Option<LabelId>) -> HttpFacts {
    HttpFacts {
        verdict: label.map(|label| Verdict::new(MatchKind::Exact, false, SignatureId(0), label)),
        dishonest: false,
        claim: None,
        via: false,
        response: Response { port: 80, seconds: 1_000, date: None, label },
    }
}

fn http(subject: Subject, facts: &HttpFacts, change: impl FnOnce(&mut Host)) -> (u8, String) {
    let mut host = host();
    change(&mut host);
    named(score_http(&database(), &host, subject, facts, Kinship::Names))
}

fn after(label: Option<LabelId>, port: u16) -> impl FnOnce(&mut Host) {
    move |host| host.more_mut().response = Some(Response { port, seconds: 900, date: Some(5_000), label })
}

#[test]
fn servers_behind_one_port() {
    let server = |now, before, port| http(Subject::Server, &facts(now), after(before, port));
    assert_eq!(server(Some(NGINX), Some(NGINX), 80), (0, "".into()));
    assert_eq!(server(Some(NGINX), Some(NGINX_OLD), 80), (2, "srv_sig_lb".into()));
    assert_eq!(server(Some(NGINX), Some(APACHE), 80), (8, "srv_sig_lb".into()));
    assert_eq!(server(Some(NGINX), Some(APACHE), 81), (0, "".into()), "another port is another server");
    assert_eq!(server(None, Some(APACHE), 80), (4, "x_known".into()));
    assert_eq!(server(None, None, 80), (0, "".into()));
}

#[test]
fn what_a_user_agent_claims() {
    let claim = |agent: &'static str, dishonest, system: Option<LabelId>| {
        let facts =
            HttpFacts { claim: Claim::of(&database(), agent.as_bytes()), dishonest, ..facts(Some(CURL)) };
        http(Subject::Client, &facts, |host| host.system = system.into())
    };
    assert_eq!(claim("x (Win64)", false, Some(LINUX_OLD)), (4, "ua_vs_os".into()));
    assert_eq!(claim("x (Win64)", false, Some(WINDOWS)), (0, "".into()));
    assert_eq!(claim("x (Win64)", false, None), (4, "ua_vs_os".into()));
    assert_eq!(claim("x (Win64)", true, Some(LINUX_OLD)), (0, "".into()));
    assert_eq!(
        claim("Linux, not Win64", false, Some(LINUX_OLD)),
        (0, "".into()),
        "the first of the list counts"
    );
    assert_eq!(claim("BeOS", false, Some(LINUX_OLD)), (0, "".into()));
}

#[test]
fn proxies_and_dates() {
    let via = HttpFacts { via: true, ..facts(None) };
    assert_eq!(http(Subject::Client, &via, |_| ()), (8, "via".into()));
    let date = |now| {
        let mut facts = facts(None);
        facts.response.date = Some(now);
        http(Subject::Server, &facts, after(None, 80))
    };
    assert_eq!(date(5_110), (0, "".into()), "100 s elapsed and 10 s allowed");
    assert_eq!(date(5_111), (4, "date".into()));
    assert_eq!(date(4_990), (0, "".into()));
    assert_eq!(date(4_989), (4, "date".into()));
}

#[test]
fn requests_that_name_a_system() {
    let request = |before, system: Option<LabelId>| {
        http(Subject::Client, &facts(Some(LINUX_NEW)), |host| {
            host.more_mut().request = before;
            host.system = system.into();
        })
    };
    assert_eq!(request(None, Some(LINUX_OLD)), (0, "".into()));
    assert_eq!(request(None, None), (4, "os_diff".into()));
    assert_eq!(request(None, Some(WINDOWS)), (4, "os_diff".into()));
    assert_eq!(
        request(Some(LINUX_NEW), Some(LINUX_OLD)),
        (2, "os_diff".into()),
        "p0f adds it even to the same label"
    );
    assert_eq!(request(Some(WINDOWS), Some(WINDOWS)), (8, "os_diff".into()));
}

#[test]
fn a_pattern_tells_all_reasons_and_starts_anew() {
    let mut host = host();
    let bad = |reason| {
        let mut score = Score::default();
        score.add(8, reason);
        score
    };
    let quiet = Score { points: 0, reasons: Reasons::MTU };
    assert_eq!(host.take_score(Subject::Client, quiet), None);
    let Some(Sharing::Change(change)) = host.take_score(Subject::Client, bad(Reasons::VIA)) else { panic!() };
    assert_eq!((change.hits, change.reasons), ([1; 4], Reasons::VIA));
    assert!(matches!(host.take_score(Subject::Client, bad(Reasons::TTL)), Some(Sharing::Change(_))));
    let Some(Sharing::Pattern(pattern)) = host.take_score(Subject::Client, bad(Reasons::DATE)) else {
        panic!()
    };
    assert_eq!(pattern.hits, [3; 4]);
    assert_eq!(pattern.reasons.names().collect::<Vec<_>>(), ["ttl", "mtu", "via", "date"]);
    assert_eq!(host.reasons, Reasons::NONE);
    assert_eq!(host.more().scores.client.hits(), [0; 4]);
    let Some(Sharing::Change(_)) = host.take_score(Subject::Server, bad(Reasons::VIA)) else { panic!() };
}

#[test]
fn what_one_system_varies() {
    let database = database();
    let handshake = |before: Handshake, now: Handshake| {
        let mut host = host();
        host.handshakes.set(Subject::Client, before);
        named(score_handshake(&database, &host, &Arrival { kinship: Kinship::Families, ..arrival(&now) }))
    };
    let mut sibling = seen(Some(LINUX_NEW));
    sibling.signature = SignatureId(99);
    sibling.fit = Fit::Fuzzy;
    assert_eq!(handshake(sibling, seen(Some(LINUX_NEW))), (0, "".into()), "a signature of the same label");
    assert_eq!(
        handshake(seen(Some(LINUX_OLD)), seen(Some(LINUX_NEW))),
        (2, "os_diff".into()),
        "other versions"
    );
    assert_eq!(handshake(seen(Some(WINDOWS)), seen(Some(LINUX_NEW))), (8, "os_diff".into()));

    let request = |facts: HttpFacts, system: Option<LabelId>, before: Option<LabelId>| {
        let mut host = host();
        host.system = system.into();
        host.more_mut().request = before;
        named(score_http(&database, &host, Subject::Client, &facts, Kinship::Families))
    };
    let claim = HttpFacts { claim: Claim::of(&database, b"x (Win64)"), ..facts(Some(CURL)) };
    assert_eq!(request(claim, None, None), (0, "".into()), "the system is not known");
    assert_eq!(request(claim, Some(LINUX_OLD), None), (4, "ua_vs_os".into()));
    assert_eq!(request(facts(Some(LINUX_NEW)), None, None), (0, "".into()));
    assert_eq!(request(facts(Some(LINUX_NEW)), Some(LINUX_NEW), Some(LINUX_NEW)), (0, "".into()));
    assert_eq!(request(facts(Some(LINUX_NEW)), Some(LINUX_NEW), Some(LINUX_OLD)), (2, "os_diff".into()));
    assert_eq!(request(facts(Some(LINUX_NEW)), Some(WINDOWS), None), (4, "os_diff".into()));
}
