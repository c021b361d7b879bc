//! What serde serializes is what the fast writers print.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::borrow::Cow;
use std::net::IpAddr;

use fp_db::{Database, LabelId};
use fp_engine::{
    Event, EventKind, Http2Opening, MatchKind, MtuEvent, Reasons, SharingEvent, SshIdentification, Subject,
    Timestamp, UptimeDoubt, UptimeEvent,
};
use fp_match::Matcher;
use fp_obs::IpVersion;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

use super::tests::{
    SIGNATURES, banner, certificate, client_hello, database, dhcp, event, every_kind, head, http,
    http2_opening, kex, mdns, ntlm, quic_client, server_hello, smb, ssdp, tcp, verdict, websocket, with,
};
use super::{Format as _, Json, Record, SCHEMA, WithNames as _};

fn kinds() -> impl Strategy<Value = EventKind<'static>> {
    let matched = prop::option::of((
        select(vec![MatchKind::Exact, MatchKind::Generic, MatchKind::Fuzzy]),
        any::<bool>(),
        0..5u32,
    ))
    .prop_map(|found| found.and_then(|(kind, generic, label)| verdict(kind, generic, LabelId(label))));
    let raw_sigs = select(vec![
        "4:50+14:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0",
        "4:129+?:4:0:0,0:::+",
        "6:64+0:0:1331:1337,0:mss:flow:0",
        "4:128+0:0:1350:64240,8:mss,nop,ws,nop,nop,sok:df,id+:0",
    ]);
    let qualities = prop_oneof![0.0..=1.0f32, Just(0.0), Just(1.0)];
    let handshakes =
        (0..4, raw_sigs, matched.clone(), -3..300i16, any::<bool>(), any::<u8>(), qualities.clone());
    let handshakes = handshakes.prop_map(|(kind, raw_sig, verdict, hops, random_ttl, tos, quality)| {
        let mut event = tcp(raw_sig, verdict, hops);
        (event.random_ttl, event.quality) = (random_ttl, quality);
        event.observation.tos = tos;
        if verdict.is_none() {
            event.quality = 0.0;
        }
        let event = Cow::Owned(event);
        match kind {
            0 => EventKind::Syn(event),
            1 => EventKind::SynAck(event),
            2 => EventKind::SendsynProbe(event),
            _ => EventKind::SendsynResponse(event),
        }
    });
    let values = || prop::collection::vec(any::<u8>(), 0..30);
    let flags = (any::<bool>(), any::<bool>(), any::<bool>());
    let languages = select(vec![None, Some("English"), Some("???")]);
    let heads = (flags, "[A-Za-z|-]{1,20}", values(), values(), matched, qualities, languages);
    let heads =
        heads.prop_map(|((request, dishonest, anonymous), name, one, two, verdict, quality, language)| {
            let mut event = http(head(1, &[("Host", b"a"), (&name, &one), ("User-Agent", &two)]), verdict);
            event.quality = if verdict.is_some() { quality } else { 0.0 };
            (event.dishonest, event.anonymous, event.language) = (dishonest, anonymous, language);
            if request { EventKind::HttpRequest(event.into()) } else { EventKind::HttpResponse(event.into()) }
        });
    let uptimes = (any::<u32>(), any::<u32>(), 1..u32::MAX, prop_oneof![0.5..2000.0f64, Just(1000.0)])
        .prop_map(|(minutes, wrap_days, hz, raw_hz)| {
            let doubt =
                [None, Some(UptimeDoubt::OnePeer), Some(UptimeDoubt::SeveralClocks)][minutes as usize % 3];
            let uptime = UptimeEvent::new(minutes, wrap_days, raw_hz, hz);
            EventKind::Uptime(with(uptime, |uptime| uptime.doubt = doubt))
        });
    let sharings = (any::<bool>(), 0..13usize, [0..33u8, 0..33u8, 0..33u8, 0..33u8], 0..3u32).prop_map(
        |(change, reason, hits, held_back)| {
            let mut reasons = Reasons::VIA;
            reasons.insert(Reasons::NAMES[reason].0);
            let event = with(SharingEvent::new(reasons, hits), |event| event.held_back = held_back);
            if change { EventKind::HostChange(event) } else { EventKind::IpSharing(event) }
        },
    );
    let lines = (any::<bool>(), values()).prop_map(|(client, rest)| {
        // What no line holds ends it.
        let rest = rest.into_iter().filter(|byte| !matches!(byte, 0 | b'\r' | b'\n'));
        let line: Vec<u8> = b"SSH-2.0-".iter().copied().chain(rest).collect();
        let line = SshIdentification::parse(line).unwrap();
        if client { EventKind::SshClient(line) } else { EventKind::SshServer(line) }
    });
    let numbers = || prop::collection::vec(any::<u16>(), 0..5);
    let hellos = (any::<bool>(), numbers(), numbers(), values(), any::<Option<u16>>(), any::<bool>())
        .prop_map(|(client, ciphers, extensions, name, number, flag)| {
            if !client {
                let hello = with(server_hello(), |hello| {
                    (hello.extensions, hello.retry, hello.group) = (extensions, flag, number);
                    hello.alpn = (!name.is_empty()).then(|| name.into());
                });
                return EventKind::TlsServer(Cow::Owned(Box::new(hello)));
            }
            let hello = with(client_hello(), |hello| {
                (hello.ciphers, hello.extensions) = (ciphers, extensions);
                hello.alpn = vec![name.clone().into()];
                hello.server_name = flag.then(|| name.into());
                (hello.record_size_limit, hello.early_data) = (number, flag);
                hello.encrypted_hello = None;
            });
            if flag {
                let client = with(quic_client(7), |client| client.hello = hello);
                return EventKind::QuicClient(Cow::Owned(Box::new(client)));
            }
            EventKind::TlsClient(Cow::Owned(Box::new(hello)))
        });
    let kexes = values().prop_map(|list| EventKind::SshKex(Cow::Owned(Box::new(kex(&list)))));
    let mtus = (prop::option::of(0..5u32), 41..65596u32)
        .prop_map(|(link, mtu)| EventKind::Mtu(MtuEvent::new(link.map(LabelId), mtu)));
    let clients =
        (any::<bool>(), any::<bool>(), any::<u8>(), values()).prop_map(|(v4, whole, message, text)| {
            let mut seen = dhcp(if v4 { IpVersion::V4 } else { IpVersion::V6 }, whole);
            (seen.message, seen.vendor_class) = (message, (!text.is_empty()).then_some(text));
            EventKind::DhcpClient(Cow::Owned(seen))
        });
    let openings = (any::<bool>(), prop::collection::vec(any::<(u16, u32)>(), 0..4), any::<Option<u32>>())
        .prop_map(|(client, settings, window_update)| {
            let opening = Box::new(Http2Opening { settings, window_update, ..http2_opening() });
            if client {
                EventKind::Http2Client(Cow::Owned(opening))
            } else {
                EventKind::Http2Server(Cow::Owned(opening))
            }
        });
    let upgrades = values().prop_map(|text| EventKind::HttpUpgrade(Cow::Owned(Box::new(websocket(&text)))));
    let greetings = values().prop_map(|text| EventKind::Banner(Cow::Owned(Box::new(banner(&text)))));
    let certificates = values().prop_map(|name| {
        let subject = String::from_utf8_lossy(&name).into_owned();
        EventKind::TlsCertificate(Cow::Owned(Box::new(certificate(&subject, &name))))
    });
    let names = ("\\PC{0,8}", 0..4u8).prop_map(|(name, of)| match of {
        0 => EventKind::Smb(Cow::Owned(Box::new(smb(&name, &name)))),
        1 => EventKind::Ntlm(Cow::Owned(Box::new(ntlm(&name)))),
        2 => EventKind::Mdns(Cow::Owned(Box::new(mdns(&name, &name)))),
        _ => EventKind::Ssdp(Cow::Owned(Box::new(ssdp(&name, &name)))),
    });
    let first = prop_oneof![handshakes, heads, uptimes, sharings, lines, kexes, hellos];
    let then = prop_oneof![mtus, clients, openings, upgrades, greetings, certificates, names];
    prop_oneof![7 => first, 6 => then]
}

fn events() -> impl Strategy<Value = Event<'static>> {
    let times = (any::<i64>(), any::<i64>(), 0..12u8).prop_map(|(seconds, nanos, digits)| Timestamp {
        seconds,
        nanos,
        digits,
    });
    (kinds(), times, any::<IpAddr>(), any::<u16>(), any::<bool>()).prop_map(
        |(kind, time, address, port, client)| {
            let subject = if client { Subject::Client } else { Subject::Server };
            let mut event = event(port, subject, 0, kind);
            (event.time, event.client.address) = (time, address);
            event
        },
    )
}

/// What the fast writer's line says.
fn in_line(event: &Event<'_>) -> Value {
    let database = database();
    let matcher = Matcher::new(&database);
    let mut line = Vec::new();
    Json::new(&matcher).write(event, &mut line);
    assert!(!line.split_last().unwrap().1.iter().any(u8::is_ascii_control), "{line:?}");
    serde_json::from_slice(&line).unwrap()
}

/// Serialized by serde, with the database of these tests.
fn by_serde(event: &Event<'_>) -> Value {
    let database = database();
    let matcher = Matcher::new(&database);
    serde_json::to_value(event.with_names(&matcher)).unwrap()
}

proptest! {
    #[test]
    fn serde_says_what_the_line_says(event in events()) {
        let value = by_serde(&event);
        prop_assert_eq!(&value, &in_line(&event));
        thread_local! {
            static SCHEMA_OF_LINES: jsonschema::Validator =
                jsonschema::validator_for(&serde_json::from_str(SCHEMA).unwrap()).unwrap();
        }
        let errors: Vec<String> =
            SCHEMA_OF_LINES.with(|schema| schema.iter_errors(&value).map(|error| error.to_string()).collect());
        prop_assert_eq!(errors, Vec::<String>::new(), "{}", value);
    }
}

#[test]
fn every_kind_is_serialized() {
    for event in every_kind() {
        assert_eq!(by_serde(&event), in_line(&event));
    }
}

/// Candidates, a clamp, and hosts come from a database with signatures.
#[test]
fn candidates_and_hosts_are_serialized() {
    let database = Database::parse("test", SIGNATURES).unwrap();
    let matcher = Matcher::new(&database);
    let unknown = tcp("4:128+0:0:1460:8193,3:mss,nop,ws,nop,nop,sok:df,id+:0", None, 0);
    let clamped = tcp("4:128+0:0:1350:64240,8:mss,nop,ws,nop,nop,sok:df,id+:0", None, 0);
    let found = matcher.tcp(&clamped.observation, fp_engine::Direction::Request);
    let clamped = with(clamped, |seen| (seen.verdict, seen.quality) = (found.verdict, 1.0));
    for seen in [unknown, clamped] {
        let event = event(1, Subject::Client, 0, EventKind::Syn(Cow::Owned(seen)));
        let mut line = Vec::new();
        Json::new(&matcher).write(&event, &mut line);
        let value = serde_json::to_value(event.with_names(&matcher)).unwrap();
        assert_eq!(value, serde_json::from_slice::<Value>(&line).unwrap());
        assert!(value.get("candidates").is_some() != value.get("clamp").is_some(), "{value}");
    }

    let mut engine = fp_engine::Engine::new(&database, fp_engine::Config::default());
    let syn = [
        0x45, 0, 0, 60, 0, 1, 0x40, 0, 64, 6, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2, 0x9c, 0x40, 0, 80, 0, 0, 0,
        9, 0, 0, 0, 0, 0xa0, 2, 0x72, 0x10, 0, 0, 0, 0, 2, 4, 5, 0xb4, 4, 2, 8, 10, 0, 0, 0, 1, 0, 0, 0, 0,
        1, 3, 3, 7,
    ];
    engine.push(Timestamp::default(), fp_engine::LinkType::RAW, &syn, &mut |_: &Event<'_>| ());
    let address = IpAddr::from([192, 0, 2, 1]);
    let known = engine.host(address);
    assert!(known.as_ref().is_some_and(|host| host.system.is_some()), "{known:?}");
    for (record, home) in [(None, None), (known.as_ref(), None), (known.as_ref(), Some(true))] {
        let record = Record { address, record, home };
        let mut line = Vec::new();
        record.push_json(&mut line, &database);
        let value = serde_json::to_value(record.with_names(&matcher)).unwrap();
        assert_eq!(value, serde_json::from_slice::<Value>(&line).unwrap());
    }
}
