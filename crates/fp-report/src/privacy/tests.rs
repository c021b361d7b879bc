use std::borrow::Cow;
use std::collections::BTreeSet;

use fp_engine::{
    ClaimedClient, ClientHello, Endpoint, Event, EventKind, MatchKind, Network, QuicClient, Subject,
    TcpObservation, Tunnel,
};
use fp_host::{Chosen, EvidenceKind, Hosts, Limits, Place};
use fp_match::Matcher;
use fp_obs::{Direction, IpVersion, MacAddress};

use super::super::hosts::{CSV_HEADER, Table, push_csv, push_json, push_why};
use super::super::tests::{
    NMAP, banner, certificate, client_hello, database, dhcp, event, every_kind, head, http, mdns, ntlm,
    quic_client, smb, ssdp, ssh, verdict, websocket, with,
};
use super::super::{Format, Human, Json, LocalZone, P0fLog};
use super::*;

/// What must be found in no output, in any spelling that is printed.
const SECRETS: [&str; 14] = [
    "198.51.100.77",
    "2001:db8:5ec::7",
    "192.168.17.4",
    "203.0.113.9",
    "10.9.8.7",
    "192.0.2.123",
    "02:5e:c0:12:34:56",
    "025ec0123456",
    "secret",
    "Mozilla",
    "alice",
    "hunter2",
    "100.64.7.7",
    "10.7.7.1",
];

/// Every kind of event, with secrets wherever one has room.
fn events() -> Vec<Event<'static>> {
    let name = || Some(b"Secret.example".as_slice().into());
    let hello: ClientHello = with(client_hello(), |hello| hello.server_name = name());
    let quic: QuicClient = with(quic_client(1), |client| client.hello = hello.clone());
    let asks = with(dhcp(IpVersion::V4, true), |asks| {
        asks.mac = vec![0x02, 0x5e, 0xc0, 0x12, 0x34, 0x56];
        asks.client_id = Some([&[1], &asks.mac[..]].concat());
        asks.host_name = Some(b"alice-secret".to_vec());
        asks.fqdn = Some(b"alice.secret.example".to_vec());
        asks.user_class = Some(b"hunter2".to_vec());
        asks.vendor_class = Some(b"the computer of Alice".to_vec());
        asks.requested_address = Some("192.0.2.123".parse().unwrap());
        asks.relay = Some("10.7.7.1".parse().unwrap());
    });
    let headers: [(&str, &[u8]); 13] = [
        ("Host", b"secret.example"),
        ("User-Agent", b"Mozilla/5.0 (secret)"),
        ("user-agent", b"Mozilla/5.0 (secret)"),
        ("cookie", b"id=hunter2"),
        ("x-forwarded-for", b"10.9.8.7"),
        ("forwarded", b"for=10.9.8.7"),
        ("via", b"1.1 secret"),
        ("Referer", b"http://secret.example/alice"),
        ("From", b"alice@secret.example"),
        ("x-anything", b"hunter2"),
        ("Content-Type", b"text/plain; name=\"alice.txt\""),
        ("Accept", b"*/*"),
        ("Server", b"nginx"),
    ];
    let label = verdict(MatchKind::Exact, false, NMAP);
    let heads = http(head(2, &headers), label);
    let unknown = http(head(1, &headers), None);
    let kinds = [
        EventKind::TlsClient(Cow::Owned(Box::new(hello))),
        EventKind::QuicClient(Cow::Owned(Box::new(quic))),
        EventKind::DhcpClient(Cow::Owned(asks)),
        EventKind::HttpRequest(heads.clone().into()),
        EventKind::HttpResponse(heads.into()),
        EventKind::HttpRequest(unknown.clone().into()),
        EventKind::HttpResponse(unknown.into()),
        EventKind::SshClient(ssh("SSH-2.0-x of alice")),
        EventKind::SshServer(ssh(&format!("SSH-2.0-{} a", "x".repeat(242)))),
        EventKind::TlsCertificate(Cow::Owned(Box::new(certificate(
            "CN=secret.example, O=alice",
            b"hunter2.secret.example",
        )))),
        EventKind::Banner(Cow::Owned(Box::new(banner(
            b"220 secret.example ESMTP of alice, hunter2, 10.9.8.7",
        )))),
        EventKind::HttpUpgrade(Cow::Owned(Box::new(websocket(b"bearer.hunter2")))),
        EventKind::Smb(Cow::Owned(Box::new(smb("alice's own", "secret.example")))),
        EventKind::Ntlm(Cow::Owned(Box::new(ntlm("secret.example")))),
        EventKind::Mdns(Cow::Owned(Box::new(mdns("secret.example", "of alice")))),
        EventKind::Ssdp(Cow::Owned(Box::new(ssdp("alice's own/1", "uuid:hunter2")))),
    ];
    let with_secrets = kinds.into_iter().map(|kind| event(1, Subject::Client, 0, kind));
    let ends = [
        ("198.51.100.77", "203.0.113.80"),
        ("2001:db8:5ec::7", "2001:db8::80"),
        ("100.64.7.7", "192.168.17.4"),
    ];
    let between = |event: &Event<'static>, (client, server): (&str, &str)| {
        with(event.clone(), |event| {
            event.client.address = client.parse().unwrap();
            event.server.address = server.parse().unwrap();
            let endpoint = Endpoint { address: "203.0.113.9".parse().unwrap(), port: 1 };
            event.claimed = Some(ClaimedClient::new(endpoint, true));
            let mut network = Network::default();
            let tunnel = if client.contains(':') { Tunnel::L2tp } else { Tunnel::GtpU };
            network.enter(tunnel("10.7.7.1".parse().unwrap(), "203.0.113.80".parse().unwrap()));
            event.network = Some(network);
            // Told of SYNs and SYN+ACKs alone.
            if matches!(event.kind, EventKind::Syn(_) | EventKind::SynAck(_)) {
                event.mac = Some(MacAddress([0x02, 0x5e, 0xc0, 0x12, 0x34, 0x56]));
            }
        })
    };
    let all: Vec<Event<'static>> = with_secrets.chain(every_kind()).collect();
    all.iter().flat_map(|event| ends.map(|ends| between(event, ends))).collect()
}

fn assert_hidden(told: &str) {
    for secret in SECRETS {
        let line = told.lines().find(|line| line.to_ascii_lowercase().contains(&secret.to_ascii_lowercase()));
        assert_eq!(line, None, "{secret}");
    }
}

#[test]
fn no_format_tells_a_secret() {
    let database = database();
    let matcher = Matcher::new(&database);
    let formats = |pseudonyms: Option<Pseudonyms>| -> [Box<dyn Format + '_>; 3] {
        [
            Box::new(Human::new(&matcher, false).explaining(true).hiding(pseudonyms.clone())),
            Box::new(P0fLog::new(&matcher, LocalZone::utc()).hiding(pseudonyms.clone())),
            Box::new(Json::new(&matcher).hiding(pseudonyms)),
        ]
    };
    let write = |pseudonyms| {
        let mut out = Vec::new();
        for mut format in formats(pseudonyms) {
            events().iter().for_each(|event| format.write(event, &mut out));
        }
        String::from_utf8(out).unwrap()
    };
    let (open, told) = (write(None), write(Some(Pseudonyms::new(&[7; 32]))));
    for secret in SECRETS {
        assert!(open.contains(secret), "{secret} is tested");
    }
    assert_hidden(&told);
    // What says nothing of anybody stays, and so does who serves the public.
    for kept in ["Accept=[*/*]", "nginx", "203.0.113.80", "2001:db8::80", "PuTTY_Release_0.78"] {
        assert!(told.contains(kept), "{kept}");
    }
    assert_eq!(write(Some(Pseudonyms::new(&[7; 32]))), told);
    assert_ne!(write(Some(Pseudonyms::new(&[8; 32]))), told);
    // Somebody looked at each kind: what is new is added here, and to `events` or to `every_kind`
    // with secrets in it.
    let kinds: BTreeSet<&str> = events().iter().map(|event| event.kind.name()).collect();
    assert_eq!((kinds.len(), EventKind::NAMES.len()), (29, 29));
}

/// What is left is of the schema.
#[test]
fn lines_keep_the_schema() {
    let schema = serde_json::from_str(super::super::SCHEMA).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let database = database();
    let matcher = Matcher::new(&database);
    let mut json = Json::new(&matcher).hiding(Some(Pseudonyms::new(&[7; 32])));
    for event in events() {
        let mut line = Vec::new();
        json.write(&event, &mut line);
        let value: serde_json::Value = serde_json::from_slice(&line).unwrap();
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new(), "{value}");
    }
}

#[test]
fn home_and_candidates_are_told_by_what_was_seen() {
    let database = fp_db::Database::embedded();
    let matcher = Matcher::new(&database);
    let headers: [(&str, &[u8]); 4] = [
        ("Host", b"secret.example"),
        ("X-None", b"x"),
        ("User-Agent", b"Mozilla/5.0 Firefox/3"),
        ("Accept-Language", b"en"),
    ];
    let head = fp_engine::HttpEvent::of(&matcher, head(1, &headers), Direction::Request);
    let event = event(1, Subject::Client, 0, EventKind::HttpRequest(head.into()));
    let home = event.client.address;
    let write = |pseudonyms| {
        let mut line = Vec::new();
        let json = Json::new(&matcher).with_home(move |address| address == home);
        json.hiding(pseudonyms).write(&event, &mut line);
        serde_json::from_slice::<serde_json::Value>(&line).unwrap()
    };
    let (open, told) = (write(None), write(Some(Pseudonyms::new(&[7; 32]))));
    assert_eq!((&told["home"], &open["home"]), (&"client".into(), &"client".into()));
    assert!(open["candidates"].as_array().is_some_and(|all| !all.is_empty()), "{open}");
    assert_eq!(told["candidates"], open["candidates"]);
    assert_ne!(told["client"]["ip"], open["client"]["ip"]);
}

#[test]
fn hosts_without_secrets() {
    let database = database();
    let matcher = Matcher::new(&database);
    let mut hosts = Hosts::new(Limits::default());
    for (event, number) in events().iter().zip(1..) {
        hosts.take(event, Place { file: 0, number });
    }
    // A server that is a client elsewhere has one name.
    let syn: TcpObservation = "4:64+0:0:1460:mss*44,7:mss,sok,ts,nop,ws:df,id+:0".parse().unwrap();
    let syn = fp_engine::TcpEvent::of(&matcher, syn, Direction::Request);
    let asks = event(1, Subject::Client, 0, EventKind::Syn(Cow::Owned(syn)));
    let asks = with(asks, |event| event.client.address = "198.51.100.77".parse().unwrap());
    let answers = with(asks.clone(), |event| {
        (event.client.address, event.server.address) =
            ("203.0.113.9".parse().unwrap(), "198.51.100.77".parse().unwrap());
        event.subject = Subject::Server;
        event.kind = match &asks.kind {
            EventKind::Syn(tcp) => EventKind::SynAck(tcp.clone()),
            _ => unreachable!("it is one"),
        };
    });
    for event in [&asks, &answers] {
        hosts.take(event, Place { file: 0, number: 1 });
    }
    assert!(
        hosts.is_client("198.51.100.77".parse().unwrap())
            && !hosts.is_client("203.0.113.80".parse().unwrap())
    );
    let pseudonyms = Pseudonyms::new(&[7; 32]);
    let write = |hides: bool| {
        let mut out = CSV_HEADER.as_bytes().to_vec();
        let devices = hosts.devices();
        for address in hosts.addresses() {
            let mut dossier = hosts.dossier(address, &matcher, Chosen::ALL).unwrap();
            dossier.device = devices.of(address, &dossier.facts.macs);
            if hides {
                pseudonyms.dossier(&mut dossier, &|address| hosts.is_client(address));
            }
            push_json(&dossier, &["a.pcap".into()], &mut out);
            push_why(&dossier, &["a.pcap".into()], &mut out);
            push_csv(&dossier, &mut out);
            Table::new(std::slice::from_ref(&dossier), 80, false).push(&dossier, &mut out);
        }
        String::from_utf8(out).unwrap()
    };
    let (open, told) = (write(false), write(true));
    for secret in ["198.51.100.77", "2001:db8:5ec::7", "100.64.7.7", "Mozilla", "alice", "02:5e:c0:12:34:56"]
    {
        assert!(open.contains(secret), "{secret} is tested");
    }
    assert_hidden(&told);
    // What each kind of evidence holds is looked at in `Pseudonyms::dossier`.
    let kinds: Vec<&str> = EvidenceKind::all().map(EvidenceKind::name).collect();
    let looked_at = [
        "syn",
        "syn+ack",
        "user-agent",
        "request-order",
        "server",
        "response-order",
        "ssh-client",
        "ssh-server",
        "dhcp",
        "tls-client",
        "tls-server",
        "ntlm-client",
        "ntlm-server",
        "mdns",
        "ssdp",
    ];
    assert_eq!(kinds, looked_at);
}

#[test]
fn the_same_stays_the_same_under_one_key() {
    let [one, other] = [[1; 32], [2; 32]].map(|key| Pseudonyms::new(&key));
    for text in ["192.0.2.1", "2001:db8::1", "ff02::1:ff12:3456"] {
        let address: IpAddr = text.parse().unwrap();
        assert_eq!(one.address(address), one.address(address));
        assert_ne!(one.address(address), other.address(address));
        assert_ne!(one.address(address), address);
    }
    for text in ["0.0.0.0", "::", "255.255.255.255", "224.0.0.251", "ff02::1"] {
        let address: IpAddr = text.parse().unwrap();
        assert_eq!((one.address(address), one.server(address)), (address, address));
    }
    // By Python's hmac: hmac.new(b"\x01" * 32, b"\x02" + b"secret", "sha256"), and of
    // b"\x01\xc0\x00\x02\x01".
    assert_eq!(one.text(What::Name, b"secret"), b"~6f9c0f2967227efb");
    assert_eq!(one.address("192.0.2.1".parse().unwrap()).to_string(), "249.196.151.245");
    assert_eq!(one.name(b"Secret"), one.name(b"secret"));
    assert_ne!(one.text(What::Name, b"secret"), one.text(What::Header, b"secret"));
    assert_eq!(one.text(What::Name, b""), b"");
    assert_eq!(format!("{one:?}"), "Pseudonyms");
    assert!(one.key_number() > 0 && one.key_number() != other.key_number());
}

#[test]
fn servers_of_private_networks_are_personal() {
    let pseudonyms = Pseudonyms::new(&[1; 32]).with_own(|address| address.to_string().starts_with("203."));
    for (text, stays) in [
        ("192.0.2.80", true),
        ("2001:db8::80", true),
        ("9.9.9.9", true),
        ("203.0.113.80", false),
        ("10.0.0.1", false),
        ("172.16.0.1", false),
        ("192.168.0.1", false),
        ("100.64.0.1", false),
        ("100.128.0.1", true),
        ("127.0.0.1", false),
        ("169.254.0.1", false),
        ("fe80::1", false),
        ("fd00::1", false),
        ("::1", false),
        ("::ffff:10.0.0.1", false),
        ("ff02::1:ff00:1", false),
        ("ff02::1:2", true),
    ] {
        let address: IpAddr = text.parse().unwrap();
        assert_eq!(pseudonyms.server(address) == address, stays, "{text}");
    }
}

#[test]
fn hardware_addresses_stay_what_they_are() {
    let pseudonyms = Pseudonyms::new(&[1; 32]);
    for address in [[0, 0, 0x5e, 0, 0x53, 1], [2, 0, 0x5e, 0, 0x53, 1]] {
        let mut hidden = address;
        pseudonyms.hardware(&mut hidden);
        assert_ne!(hidden, address);
        assert_eq!(hidden[0] & 3, address[0] & 3);
    }
    let mut none = [0; 6];
    pseudonyms.hardware(&mut none);
    assert_eq!(none, [0; 6]);
}
