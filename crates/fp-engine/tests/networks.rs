//! The same addresses in several networks (deviation D23).
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "helpers of tests may panic, and are written once"
)]

use fp_engine::{Config, Deviations, Engine, Event, LinkType, Timestamp};

use crate::script::{CLIENT, SERVER, Segment, database, frame, segment, words};

/// The packet in an Ethernet frame, behind these VLAN tags.
fn ethernet(vlans: &[u16], packet: &[u8]) -> Vec<u8> {
    let mut bytes = vec![2; 12];
    for vlan in vlans {
        bytes.extend([0x81, 0x00]);
        bytes.extend(vlan.to_be_bytes());
    }
    bytes.extend([0x08, 0x00]);
    bytes.extend(packet);
    bytes
}

/// The frame in a VXLAN tunnel of this number.
fn vxlan(number: u8, inner: &[u8]) -> Vec<u8> {
    let len = inner.len() as u16 + 16;
    let mut packet = vec![0x45, 0];
    packet.extend((len + 20).to_be_bytes());
    packet.extend([0, 0, 0, 0, 64, 17, 0, 0, 203, 0, 113, 1, 203, 0, 113, 2, 0x30, 0x39, 0x12, 0xb5]);
    packet.extend(len.to_be_bytes());
    packet.extend([0, 0, 8, 0, 0, 0, 0, 0, number, 0]);
    packet.extend(inner);
    ethernet(&[], &packet)
}

/// SYN and SYN+ACK, the client's hops many or few.
fn handshake(ttl: u8, seq: u32) -> [Vec<u8>; 2] {
    let mut syn = frame(CLIENT, SERVER, Segment { ack: 0, ..segment("S", seq) });
    let mut answer = frame(SERVER, CLIENT, Segment { ack: seq + 1, ..segment("SA", 500) });
    (syn[8], answer[8]) = (ttl, ttl);
    [syn, answer]
}

/// What is told of frames, with the VLANs and the tunnel of each.
fn told(config: Config, frames: &[Vec<u8>]) -> Vec<String> {
    let database = database();
    let (mut told, mut prepared) = (Vec::new(), Vec::new());
    let say = |event: &Event<'_>, told: &mut Vec<String>| {
        let network = event.network.map(|network| format!(" {:?} {:?}", network.vlans(), network.tunnel));
        told.push(format!("{}{}", words(event), network.unwrap_or_default()));
    };
    let time = |number: usize| Timestamp { seconds: number as i64, ..Timestamp::default() };
    let mut engine = Engine::new(&database, config);
    for (number, frame) in frames.iter().enumerate() {
        let mut sink = |event: &Event<'_>| say(event, &mut told);
        engine.push(time(number), LinkType::ETHERNET, frame, &mut sink);
    }
    assert!(engine.host(CLIENT.0.into()).is_some(), "the socket asks for an address alone");
    let mut engine = Engine::new(&database, config);
    let packets =
        frames.iter().enumerate().map(|(number, frame)| (time(number), LinkType::ETHERNET, &frame[..]));
    let packets: Vec<_> = packets.collect();
    let (mut preparer, mut all) = (engine.preparer(), fp_engine::Prepared::default());
    for (place, (time, link, bytes)) in (0..).zip(&packets) {
        preparer.prepare(&mut all, place, *time, *link, bytes);
    }
    let mut sink = |event: &Event<'_>| say(event, &mut prepared);
    engine.push_prepared(&all, |place| packets.get(place as usize).copied(), |_| &[], &mut sink).unwrap();
    assert_eq!(told, prepared);
    told.retain(|words| !words.contains(" mtu"));
    told
}

#[test]
fn vlans_are_networks() {
    let [syn, answer] = handshake(60, 100);
    let [other_syn, other_answer] = handshake(30, 7_000_000);
    let frames = [
        ethernet(&[10], &syn),
        ethernet(&[20], &other_syn),
        ethernet(&[10], &answer),
        ethernet(&[20], &other_answer),
        // An inner tag tells apart, too, and a priority tag is none.
        ethernet(&[10, 20], &syn),
        ethernet(&[0], &other_syn),
    ];
    let expected = [
        "client syn [10] None",
        "client syn [20] None",
        "server syn+ack [10] None",
        "server syn+ack [20] None",
        "client syn [10, 20] None",
        "client syn",
    ];
    assert_eq!(told(Config::default(), &frames), expected);
    for config in [
        Config::default().with_merge_networks(true),
        Config::default().with_deviations(Deviations::ALL.without(Deviations::NETWORKS)),
    ] {
        let merged = told(config, &frames);
        assert!(merged.iter().all(|words| !words.contains('[')), "{merged:?}");
        assert!(merged.len() > 3 && merged.iter().any(|words| words.contains("host change")), "{merged:?}");
    }
}

#[test]
fn numbers_of_tunnels_are_networks() {
    let config = Config::default().with_tunnels(true);
    let ([syn, answer], [other, _]) = (handshake(60, 100), handshake(30, 7_000_000));
    let inner = |packet: &[u8]| ethernet(&[], packet);
    let frames = [
        vxlan(1, &inner(&syn)),
        vxlan(2, &inner(&other)),
        vxlan(1, &inner(&answer)),
        vxlan(1, &ethernet(&[5], &other)),
    ];
    let expected = [
        "client syn [] Some(Vxlan(1))",
        "client syn [] Some(Vxlan(2))",
        "server syn+ack [] Some(Vxlan(1))",
        "client syn [5] Some(Vxlan(1))",
    ];
    assert_eq!(told(config, &frames), expected);
}

#[test]
fn a_host_is_found_by_its_address_in_whatever_network_it_was_seen_last() {
    let database = database();
    let mut engine = Engine::new(&database, Config::default().with_max_hosts(8));
    let mut seconds = 0;
    let mut push = |engine: &mut Engine<'_>, frame: &[u8]| {
        seconds += 1;
        let time = Timestamp { seconds, ..Timestamp::default() };
        engine.push(time, LinkType::ETHERNET, frame, &mut |_: &Event<'_>| {});
        engine.host(CLIENT.0.into()).map(|host| i64::from(host.last_seen))
    };
    let [syn, _] = handshake(60, 100);
    // More networks than hosts are held: those that give way are not found any longer.
    for vlan in (1..100).chain([50, 3]) {
        let last = push(&mut engine, &ethernet(&[vlan], &syn));
        assert_eq!(last, Some(engine.hosts().map(|host| i64::from(host.last_seen)).max().unwrap()));
    }
    assert!(engine.held().1 < 20, "{:?}", engine.held());
    assert_eq!(engine.host([203, 0, 113, 99].into()), None);
    // Without tags it is found before all others.
    let plain = push(&mut engine, &ethernet(&[], &syn));
    assert_eq!(push(&mut engine, &ethernet(&[7], &syn)), plain);
    engine.forget();
    assert_eq!(engine.host(CLIENT.0.into()), None);
}

/// Networks are known by numbers, which are of the engine's memory.
#[test]
fn networks_go_on_with_the_memory() {
    let database = database();
    let [syn, answer] = handshake(60, 100);
    let mut told = Vec::new();
    let mut sink = |event: &Event<'_>| {
        let network = event.network.as_ref().map(|network| network.vlans().to_vec());
        told.push((event.kind.name(), network));
    };
    let mut engine = Engine::new(&database, Config::default());
    engine.push(Timestamp::default(), LinkType::ETHERNET, &ethernet(&[9], &syn), &mut sink);
    let mut engine =
        Engine::resume(&database, Config::default(), engine.into_memory()).expect("the same database");
    engine.push(Timestamp::default(), LinkType::ETHERNET, &ethernet(&[7], &answer), &mut sink);
    engine.push(Timestamp::default(), LinkType::ETHERNET, &ethernet(&[9], &answer), &mut sink);
    told.retain(|(name, _)| *name != "mtu");
    let own = ("syn+ack", Some(vec![9]));
    assert!(told.contains(&own), "{told:?}");
    // What is in another network is the answer of another connection.
    assert_eq!(told.first(), Some(&("syn", Some(vec![9]))));
    assert_eq!(told.last(), Some(&own));
}
