//! Hosts over events built for the purpose.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic is how a test fails")]

mod contradicted;
mod foreign;
mod forged;
mod windows;

use std::borrow::Cow;
use std::net::IpAddr;

use fp_engine::{
    Database, Direction, Endpoint, Event, EventKind, HttpEvent, HttpObservation, Matcher, Subject, TcpEvent,
    TcpObservation, Timestamp,
};
use fp_host::{Chosen, Dossier, EvidenceKind, Hosts, Limits, NoteKind, Place, Role};
use proptest::prelude::*;

const LINUX: &str = "4:64+0:0:1460:mss*44,7:mss,sok,ts,nop,ws:df,id+:0";
const LINUX_TUNNEL: &str = "4:64+0:0:1360:mss*48,7:mss,sok,ts,nop,ws:df,id+:0";
const WINDOWS: &str = "4:128+0:0:1460:64240,8:mss,nop,ws,nop,nop,sok:df,id+:0";
const MAC: &str = "4:64+0:0:1460:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+:0";
const WINDOWS_10: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
const WINDOWS_7: &str = "Mozilla/5.0 (Windows NT 6.1; WOW64)";

fn address(last: u8) -> IpAddr {
    [192, 0, 2, last].into()
}

/// A SYN, or a SYN+ACK, between 192.0.2.1 and 192.0.2.2.
fn tcp(matcher: &Matcher<'_>, raw_sig: &str, direction: Direction) -> EventKind<'static> {
    let mut observation: TcpObservation = raw_sig.parse().unwrap();
    observation.window_multiple = observation.detect_window_multiple(0);
    let event = TcpEvent::of(matcher, observation, direction);
    match direction {
        Direction::Request => EventKind::Syn(Cow::Owned(event)),
        Direction::Response => EventKind::SynAck(Cow::Owned(event)),
    }
}

fn head(headers: &[(&str, &str)], direction: Direction) -> EventKind<'static> {
    let headers = headers.iter().map(|(name, value)| (*name, value.as_bytes()));
    let event = HttpEvent::new(HttpObservation::from_headers(1, headers));
    match direction {
        Direction::Request => EventKind::HttpRequest(event.into()),
        Direction::Response => EventKind::HttpResponse(event.into()),
    }
}

fn event(kind: EventKind<'static>, subject: Subject, port: u16) -> Event<'static> {
    let client = Endpoint { address: address(1), port };
    let server = Endpoint { address: address(2), port: 80 };
    let time = Timestamp { seconds: port.into(), nanos: 0, digits: 6 };
    Event::new(time, client, server, subject, kind)
}

/// What is known of the client after connections with these SYNs and request headers.
fn client(connections: &[(&str, &[(&str, &str)])]) -> Dossier {
    let database = Database::embedded();
    let matcher = Matcher::new(&database);
    let mut hosts = Hosts::new(Limits::default());
    for (port, (syn, headers)) in (1000..).zip(connections) {
        let place = Place { file: 0, number: port.into() };
        hosts.take(&event(tcp(&matcher, syn, Direction::Request), Subject::Client, port), place);
        hosts.take(&event(head(headers, Direction::Request), Subject::Client, port), place);
    }
    hosts.dossier(address(1), &matcher, Chosen::ALL).unwrap()
}

fn agent(text: &'static str) -> [(&'static str, &'static str); 1] {
    [("User-Agent", text)]
}

fn notes(dossier: &Dossier) -> Vec<NoteKind> {
    dossier.notes.iter().map(|note| note.kind).collect()
}

#[test]
fn one_system_is_one() {
    for connections in [
        &[(LINUX, &agent("curl/8.5.0")[..])][..],
        &[(WINDOWS, &agent(WINDOWS_10)), (WINDOWS, &agent("Microsoft-CryptoAPI/10.0"))],
        // One machine reaches some peers through a tunnel.
        &[(LINUX, &agent("x")), (LINUX_TUNNEL, &agent("y"))],
    ] {
        let dossier = client(connections);
        assert_eq!(dossier.systems.len(), 1, "{connections:?}");
        assert_eq!(dossier.systems[0].connections, connections.len() as u64);
        assert_eq!(dossier.role, Some(Role::Endpoint));
        assert!(!notes(&dossier).contains(&NoteKind::Nat), "{:?}", dossier.notes);
    }
}

#[test]
fn systems_behind_an_address_are_told_apart() {
    let dossier = client(&[
        (LINUX, &agent("curl/8.5.0")),
        (WINDOWS, &agent(WINDOWS_10)),
        (MAC, &agent("x")),
        (WINDOWS, &agent(WINDOWS_10)),
    ]);
    let families: Vec<&str> =
        dossier.systems.iter().map(|system| system.verdict.answer().unwrap().family.as_str()).collect();
    assert_eq!(families, ["Windows", "Linux", "macOS"], "that with the most connections first");
    assert_eq!((dossier.role, notes(&dossier)), (Some(Role::Nat), vec![NoteKind::Nat]));
    // Which connections belong to which.
    let ports: Vec<u16> = dossier.systems[0].examples.iter().map(|connection| connection.port).collect();
    assert_eq!(ports, [1001, 1003]);
    for system in &dossier.systems {
        for place in &system.evidence {
            let connections = &dossier.evidence[*place].connections;
            assert!(connections.iter().all(|one| system.examples.contains(one)), "{connections:?}");
        }
    }
}

#[test]
fn user_agents_tell_systems_of_one_stack_apart() {
    // Windows 7 and 8 and the first of 10 have one SYN.
    const OLD: &str = "4:128+0:0:1460:8192,8:mss,nop,ws,nop,nop,sok:df,id+:0";
    const WINDOWS_8: &str = "Mozilla/5.0 (Windows NT 6.2; Win64; x64)";
    let dossier = client(&[(OLD, &agent(WINDOWS_7)), (OLD, &agent(WINDOWS_8)), (OLD, &agent(WINDOWS_7))]);
    let versions: Vec<Option<&str>> =
        dossier.systems.iter().map(|system| system.verdict.answer().unwrap().version.as_deref()).collect();
    assert_eq!(versions, [Some("7"), Some("8")]);
    assert_eq!(notes(&dossier), [NoteKind::Nat]);
}

#[test]
fn contradictions_are_told() {
    for (connections, expected) in [
        (&[(LINUX, &agent(WINDOWS_10)[..])][..], &[NoteKind::Spoofed][..]),
        (&[(LINUX, &[("User-Agent", WINDOWS_10), ("Via", "1.1 proxy")])], &[NoteKind::Proxy]),
        (&[(LINUX, &agent(WINDOWS_7)), (LINUX, &agent("Mozilla/5.0 (Macintosh)"))], &[NoteKind::Proxy]),
        (&[(MAC, &agent("Mozilla/5.0 (Linux; Android 9; Pixel)"))], &[NoteKind::Emulator]),
        (&[(LINUX, &agent("Mozilla/5.0 (X11; Linux x86_64)"))], &[]),
    ] {
        let dossier = client(connections);
        assert_eq!(notes(&dossier), expected, "{connections:?}");
        assert!(dossier.notes.iter().all(|note| !note.reasons.is_empty() && note.evidence.len() >= 2));
    }
}

#[test]
fn a_server_whose_header_is_of_another_system() {
    let database = Database::embedded();
    let matcher = Matcher::new(&database);
    const ANSWER: &str = "4:64+0:0:1460:mss*45,7:mss,sok,ts,nop,ws:df:0";
    for (header, expected) in [("Microsoft-IIS/10.0", &[NoteKind::Proxy][..]), ("nginx (Ubuntu)", &[])] {
        let mut hosts = Hosts::new(Limits::default());
        let place = Place::default();
        hosts.take(&event(tcp(&matcher, ANSWER, Direction::Response), Subject::Server, 1000), place);
        let response = head(&[("Server", header)], Direction::Response);
        hosts.take(&event(response, Subject::Server, 1000), place);
        let dossier = hosts.dossier(address(2), &matcher, Chosen::ALL).unwrap();
        assert_eq!(notes(&dossier), expected, "{header}: {dossier:?}");
        assert_eq!(dossier.role, Some(Role::Server));
        assert_eq!(dossier.facts.ports, [80]);
    }
}

#[test]
fn kinds_are_chosen_by_name_and_group() {
    let all: Vec<EvidenceKind> = EvidenceKind::all().collect();
    let of = |name| Chosen::named(name).map(|chosen| all.iter().filter(|kind| chosen.takes(**kind)).count());
    assert_eq!((of("syn"), of("http"), of("user-agent"), of("nothing")), (Some(1), Some(4), Some(1), None));
    let both = Chosen::named("syn").unwrap().or(Chosen::named("http").unwrap());
    assert!(!Chosen::ALL.without(both).takes(all[0]));
    let mut names: Vec<&str> = all.iter().map(|kind| kind.name()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all.len(), "names are unique");
}

/// What one host is told of does not grow without end.
#[test]
fn a_host_is_bounded() {
    let database = Database::embedded();
    let matcher = Matcher::new(&database);
    let mut hosts = Hosts::new(Limits::default());
    for port in 0..2000u16 {
        let hops = port % 30;
        let (mss, window) = (500 + port, 9000 + port);
        let syn = format!("4:{}+{hops}:0:{mss}:{window},7:mss,sok,ts,nop,ws:df,id+:0", 64 - hops);
        hosts.take(&event(tcp(&matcher, &syn, Direction::Request), Subject::Client, port), Place::default());
        let text = format!("Mozilla/5.0 (Windows NT 10.0) {port}");
        let request = head(&[("User-Agent", &text)], Direction::Request);
        hosts.take(&event(request, Subject::Client, port), Place::default());
    }
    let dossier = hosts.dossier(address(1), &matcher, Chosen::ALL).unwrap();
    assert_eq!(dossier.evidence.len(), 32);
    assert!(dossier.left_out > 1900, "{}", dossier.left_out);
    assert!(dossier.evidence.iter().all(|one| one.places.len() <= 3 && one.connections.len() <= 3));
}

/// An event of a client with this address.
fn from(number: u32, kind: EventKind<'static>, port: u16) -> Event<'static> {
    let mut event = event(kind, Subject::Client, port);
    event.client.address = std::net::Ipv4Addr::from(0x0a00_0000 + number).into();
    event
}

/// A SYN of this address like none before.
fn forged(matcher: &Matcher<'_>, number: u32, port: u16) -> Event<'static> {
    let (hops, mss) = (port % 30, 500 + port);
    let syn = format!("4:{}+{hops}:0:{mss}:9000,7:mss,sok,ts,nop,ws:df,id+:0", 64 - hops);
    from(number, tcp(matcher, &syn, Direction::Request), port)
}

/// Forged addresses of which as much is kept as can be take no more memory than all may, and none
/// of the hosts that had a connection, whichever of them a flood makes.
#[test]
fn memory_is_bounded_whatever_is_known_of_each() {
    let database = Database::embedded();
    let matcher = Matcher::new(&database);
    let limits = Limits::of(1000);
    let mut hosts = Hosts::new(limits);
    for number in 0..300 {
        hosts.take(&from(number, tcp(&matcher, LINUX, Direction::Request), 1000), Place::default());
        let request = head(&[("User-Agent", WINDOWS_10)], Direction::Request);
        hosts.take(&from(number, request, 1000), Place::default());
    }
    let of_one = hosts.memory() / 300;
    for number in 1000..3000 {
        (0..40).for_each(|port| hosts.take(&forged(&matcher, number, port), Place::default()));
        assert!(hosts.memory() <= limits.max_bytes);
    }
    assert!(hosts.forgotten() > 1500, "{}", hosts.forgotten());
    // What docs/security.md says.
    let [mut slight, mut full] = [Hosts::new(limits), Hosts::new(limits)];
    slight.take(&forged(&matcher, 0, 0), Place::default());
    for number in 0..3 {
        for text in 0..32 {
            let agent = format!("{text}{}", "x".repeat(300));
            let place = Place { file: 0, number };
            let request = head(&[("User-Agent", &agent)], Direction::Request);
            full.take(&from(0, request, number as u16), place);
        }
        (0..40).for_each(|port| full.take(&forged(&matcher, 0, 40 * number as u16 + port), Place::default()));
    }
    let (slight, full) = (slight.memory(), full.memory());
    assert!(slight < 1024 && of_one < 1536 && full < 22 * 1024, "{slight} {of_one} {full}");
    let known = hosts.addresses();
    let is_known = |number: u32| known.contains(&std::net::Ipv4Addr::from(0x0a00_0000 + number).into());
    assert!((0..300).all(is_known), "who had a connection stays");
    assert!(is_known(2999), "and so does the latest");
    // What is told of a connection whose SYN was not seen proves nothing.
    for number in 3000..4000 {
        let text = vec![b'x'; 256];
        for last in 0..32 {
            let text = format!("{}{last}", String::from_utf8_lossy(&text[2..]));
            let request = head(&[("User-Agent", &text)], Direction::Request);
            hosts.take(&from(number, request, 1000), Place::default());
        }
    }
    let known = hosts.addresses();
    assert!(known.len() > 300 && hosts.memory() <= limits.max_bytes);
    let stay =
        (0..300u32).filter(|number| known.contains(&std::net::Ipv4Addr::from(0x0a00_0000 + number).into()));
    assert_eq!(stay.count(), 300);
    // A single host may take more than all may: the last one stays.
    let mut hosts = Hosts::new(limits.with_max_bytes(1));
    (0..10).for_each(|number| {
        hosts.take(&from(number, tcp(&matcher, LINUX, Direction::Request), 1000), Place::default())
    });
    assert_eq!((hosts.len(), hosts.forgotten()), (1, 9));
}

/// Addresses that sent one SYN give way to each other, and not those that did more.
#[test]
fn a_flood_pays_for_itself() {
    let database = Database::embedded();
    let matcher = Matcher::new(&database);
    let mut hosts = Hosts::new(Limits::of(100));
    let mut from = |last: u16, times: u16| {
        for port in 0..times {
            let mut event = event(tcp(&matcher, LINUX, Direction::Request), Subject::Client, port);
            event.client.address = [10, 0, (last >> 8) as u8, last as u8].into();
            hosts.take(&event, Place::default());
        }
    };
    (0..40).for_each(|last| from(last, 2));
    (1000..4000).for_each(|last| from(last, 1));
    assert_eq!((hosts.len(), hosts.forgotten()), (100, 2940));
    let known = hosts.addresses();
    assert!((0..40u8).all(|last| known.contains(&[10, 0, 0, last].into())));
}

proptest! {
    /// In whatever order events come, the same is known but for examples.
    #[test]
    fn order_means_nothing(order in Just((0..8usize).collect::<Vec<_>>()).prop_shuffle()) {
        let database = Database::embedded();
        let matcher = Matcher::new(&database);
        let syns = [LINUX, WINDOWS, LINUX, WINDOWS];
        let told = |order: &[usize]| {
            let mut hosts = Hosts::new(Limits::default());
            for at in order {
                let port = 1000 + (*at as u16) / 2;
                let kind = tcp(&matcher, syns[at / 2], Direction::Request);
                hosts.take(&event(kind, Subject::Client, port), Place::default());
            }
            let dossier = hosts.dossier(address(1), &matcher, Chosen::ALL).unwrap();
            let mut systems: Vec<_> =
                dossier.systems.iter().map(|system| (system.connections, system.verdict.families.clone())).collect();
            systems.sort_by(|a, b| a.1[0].0.cmp(&b.1[0].0));
            (dossier.first, dossier.last, systems, dossier.role)
        };
        prop_assert_eq!(told(&order), told(&[0, 1, 2, 3, 4, 5, 6, 7]));
    }
}

#[test]
fn addresses_that_no_host_can_have_are_no_hosts() {
    let database = Database::embedded();
    let matcher = Matcher::new(&database);
    let mut hosts = Hosts::new(Limits::default());
    let asks = |address: &str| {
        let mut client = fp_engine::DhcpClient::new(fp_obs::IpVersion::V4, 3);
        client.requested_address = Some(address.parse().unwrap());
        EventKind::DhcpClient(Cow::Owned(client))
    };
    let groups = ["224.0.0.251", "239.1.2.3", "::ffff:224.0.0.1"];
    for nobody in ["0.0.0.0", "255.255.255.255", "::", "ff02::1", "::ffff:0.0.0.0"].iter().chain(&groups) {
        let mut syn = event(tcp(&matcher, LINUX, Direction::Request), Subject::Client, 1000);
        syn.client.address = nobody.parse().unwrap();
        if !groups.contains(nobody) {
            hosts.take(&syn, Place::default());
        }
        // Somebody asks for it.
        let mut asked = event(asks(nobody), Subject::Client, 68);
        asked.client.address = "0.0.0.0".parse().unwrap();
        hosts.take(&asked, Place::default());
        asked.client.address = nobody.parse().unwrap();
        hosts.take(&asked, Place::default());
    }
    assert_eq!(hosts.addresses(), Vec::<IpAddr>::new());
    assert!(hosts.devices().of("0.0.0.0".parse().unwrap(), &[]).is_none());
    for somebody in ["192.0.2.255", "10.0.0.0", "fe80::1", "::ffff:192.0.2.1"] {
        let mut asked = event(asks(somebody), Subject::Client, 68);
        asked.client.address = "0.0.0.0".parse().unwrap();
        hosts.take(&asked, Place::default());
    }
    assert_eq!(hosts.len(), 4);
    // In captures with replaced addresses such an end has connections.
    let mut syn = event(tcp(&matcher, LINUX, Direction::Request), Subject::Client, 1000);
    syn.client.address = "237.244.174.255".parse().unwrap();
    hosts.take(&syn, Place::default());
    assert_eq!(hosts.len(), 5);
}
