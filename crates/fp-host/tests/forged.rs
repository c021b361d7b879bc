//! What anybody can send under the address of another names nobody who shows himself.

use std::borrow::Cow;

use fp_engine::{DhcpClient, Event, EventKind, Matcher, Subject};
use fp_host::{Chosen, Database, Dossier, Hosts, Limits, NoteKind, Place, Role};
use fp_obs::{Direction, IpVersion};

use super::{LINUX, WINDOWS, WINDOWS_10, address, agent, event, head, notes, tcp};

/// Somebody asks for 192.0.2.1 with this hardware address, in the second of that number: from no
/// address, or from an own one where he has it or a relay does.
fn asks(second: u16, mac: u8, class: &str, from: Option<u8>, relay: bool) -> Event<'static> {
    let mut client = DhcpClient::new(IpVersion::V4, 3);
    client.mac = vec![0, 0, 0x5e, 0, 0x53, mac];
    client.vendor_class = Some(class.as_bytes().to_vec());
    client.requested_address = Some(address(1));
    client.relay = relay.then(|| address(9));
    let mut event = event(EventKind::DhcpClient(Cow::Owned(client)), Subject::Client, second);
    event.client.address = from.map_or([0, 0, 0, 0].into(), address);
    event
}

/// What is known of 192.0.2.1 after these events.
fn known(events: &[Event<'static>]) -> Dossier {
    let database = Database::embedded();
    let matcher = Matcher::new(&database);
    let mut hosts = Hosts::new(Limits::default());
    events.iter().for_each(|event| hosts.take(event, Place::default()));
    hosts.dossier(address(1), &matcher, Chosen::ALL).unwrap()
}

/// A connection that says something, from 192.0.2.1.
fn connection(port: u16, syn: &str, text: &'static str) -> [Event<'static>; 2] {
    let database = Database::embedded();
    let matcher = Matcher::new(&database);
    [
        event(tcp(&matcher, syn, Direction::Request), Subject::Client, port),
        event(head(&agent(text), Direction::Request), Subject::Client, port),
    ]
}

fn system(dossier: &Dossier) -> String {
    let answer = dossier.systems[0].verdict.answer();
    answer.map_or("-".to_owned(), |answer| {
        format!("{} {}", answer.family, answer.product.as_deref().unwrap_or("-"))
    })
}

#[test]
fn who_asks_for_the_address_of_another_does_not_name_it() {
    let [syn, request] = connection(1000, LINUX, "curl/8.5.0");
    let held = [syn, request];
    let with = |claims: &[Event<'static>]| known(&[&held[..], claims].concat());
    let alone = system(&known(&held));
    assert_eq!(alone, "Linux -");
    for (claims, expected, count, macs) in [
        // Of an address that is held, also of the same family.
        (vec![asks(2000, 1, "android-dhcp-9", None, false)], "Linux -", 1, 0),
        (vec![asks(2000, 1, "MSFT 5.0", None, false)], "Linux -", 1, 0),
        // Before it showed itself: believed, unless it shows another family.
        (vec![asks(900, 1, "android-dhcp-9", None, false)], "Linux Android", 1, 1),
        (vec![asks(900, 1, "MSFT 5.0", None, false)], "Linux -", 1, 1),
        // Two say that it is theirs.
        (
            vec![asks(900, 1, "android-dhcp-9", None, false), asks(901, 2, "udhcp 1", None, false)],
            "Linux -",
            2,
            0,
        ),
        // It tells the same hardware address itself.
        (
            vec![asks(2000, 1, "android-dhcp-9", None, false), asks(2001, 1, "x", Some(1), false)],
            "Linux Android",
            1,
            1,
        ),
    ] {
        let dossier = with(&claims);
        assert_eq!(system(&dossier), expected, "{claims:?}");
        assert_eq!(dossier.evidence.iter().filter(|one| one.is_claim).count(), count, "{claims:?}");
        assert_eq!(dossier.facts.macs.len(), macs, "{claims:?}");
        assert_ne!(dossier.role, None);
        assert_eq!(notes(&dossier), [], "{claims:?}");
    }
    // It was there when it sent something, not when somebody asked for it.
    let dossier = with(&[asks(900, 1, "x", None, false), asks(2000, 2, "x", None, false)]);
    assert_eq!((dossier.first.seconds, dossier.last.seconds), (1000, 1000));
    let nobody_else = known(&[asks(900, 1, "android-dhcp-9", None, false)]);
    assert_eq!(system(&nobody_else), "Linux Android");
}

/// What a relay hands on is of who asks, and says nothing of the relay.
#[test]
fn a_relay_is_not_its_client() {
    let database = Database::embedded();
    let matcher = Matcher::new(&database);
    let mut hosts = Hosts::new(Limits::default());
    hosts.take(&asks(900, 1, "android-dhcp-9", Some(9), true), Place::default());
    assert_eq!(hosts.addresses(), [address(1)]);
    let dossier = hosts.dossier(address(1), &matcher, Chosen::ALL).unwrap();
    assert_eq!((system(&dossier).as_str(), dossier.evidence[0].is_claim), ("Linux Android", true));
}

/// A datagram under the address of another does not say against what its connections show.
#[test]
fn a_datagram_is_no_proof() {
    let [syn, request] = connection(1000, LINUX, "curl/8.5.0");
    for (class, expected) in [("MSFT 5.0", "Linux -"), ("android-dhcp-9", "Linux Android")] {
        let dossier = known(&[syn.clone(), request.clone(), asks(900, 1, class, Some(1), false)]);
        assert_eq!(system(&dossier), expected);
        let dhcp = dossier.evidence.iter().find(|one| one.kind.name() == "dhcp").unwrap();
        assert_eq!((dhcp.is_claim, dhcp.says.is_some()), (false, expected == "Linux Android"));
    }
}

/// However many kinds of SYNs somebody sends under the address of another, before it speaks or
/// after, the system that has connections comes first, and is the only one that is sure.
#[test]
fn forged_syns_hide_no_system() {
    let database = Database::embedded();
    let matcher = Matcher::new(&database);
    let forged = |from: u16, hops: u16| -> Vec<Event<'static>> {
        let ports = from..from + 40;
        let syn = |port: u16| {
            format!(
                "4:{}+{hops}:0:{}:{},7:mss,sok,ts,nop,ws:df,id+:0",
                64 - hops,
                500 + port % 40,
                9000 + port
            )
        };
        ports
            .flat_map(|port| {
                // Some kinds come more often than anything that the host sends itself.
                let kind = tcp(&matcher, &syn(port), Direction::Request);
                let again = event(kind.clone(), Subject::Client, port + 20_000);
                let windows = tcp(&matcher, WINDOWS, Direction::Request);
                [event(kind, Subject::Client, port), again, event(windows, Subject::Client, port + 10_000)]
            })
            .collect()
    };
    for place in 0..3 {
        let mut events = Vec::new();
        for turn in 0..3u16 {
            if turn == place {
                events.extend(connection(900 + turn, LINUX, "Mozilla/5.0 (X11; Linux x86_64)"));
            }
            (0..4).for_each(|hops| events.extend(forged(1000 + 1000 * turn + 100 * hops, hops)));
        }
        let dossier = known(&events);
        assert_eq!(system(&dossier), "Linux -", "{place}");
        assert!(dossier.systems[0].is_proven && dossier.facts.is_proven, "{place}");
        assert!(dossier.systems[1..].iter().all(|system| !system.is_proven));
        assert!(dossier.evidence.iter().any(|one| one.kind.name() == "user-agent"), "{place}");
        assert!(dossier.evidence.len() <= 32 && dossier.left_out > 30, "{}", dossier.left_out);
        assert_eq!(dossier.role, Some(Role::Endpoint));
        assert!(!notes(&dossier).contains(&NoteKind::Nat), "{:?}", dossier.notes);
    }
    // Of two that have connections both count.
    let both = [connection(1, LINUX, "x"), connection(2, WINDOWS, WINDOWS_10)].concat();
    let dossier = known(&both);
    assert_eq!((dossier.systems.len(), dossier.role), (2, Some(Role::Nat)));
}

/// Datagrams and claims, however many, leave room for what comes in a connection.
#[test]
fn forged_datagrams_hide_no_system() {
    let of = |from: Option<u8>| {
        let class = move |second: u16| format!("dhcpcd-9:Linux-4.{second}");
        (0..40u16).map(move |second| asks(second, second as u8, &class(second), from, false))
    };
    let request = connection(1000, LINUX, "Mozilla/5.0 (X11; Linux x86_64)");
    for (from, most) in [(Some(1), 32), (None, 6)] {
        let events: Vec<Event<'static>> = of(from).chain(request.clone()).collect();
        let dossier = known(&events);
        let kinds: Vec<&str> = dossier.evidence.iter().map(|one| one.kind.name()).collect();
        assert!(kinds.contains(&"syn") && kinds.contains(&"user-agent"), "{kinds:?}");
        assert_eq!((kinds.len(), dossier.left_out as usize), (most, 42 - most));
    }
}
