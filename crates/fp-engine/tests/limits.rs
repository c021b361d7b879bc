use fp_engine::{Config, Engine, Event, Eviction, LinkType, Timestamp};

use crate::script::{CLIENT, SERVER, Script, Segment, database, frame, segment};

fn time(seconds: i64) -> Timestamp {
    Timestamp { seconds, nanos: 0, digits: 6 }
}

fn syn_from(n: u32) -> Vec<u8> {
    frame((n.to_be_bytes(), 40_000), SERVER, segment("S", n))
}

#[test]
fn flows_and_hosts_are_bounded() {
    let database = database();
    let config = Config::default().with_max_flows(10).with_max_hosts(20);
    let mut engine = Engine::new(&database, config);
    for n in 1..1000 {
        engine.push(time(1), LinkType::RAW, &syn_from(n), &mut |_: &Event<'_>| ());
        let (flows, hosts) = engine.held();
        assert!(flows <= 11 && hosts <= 22, "{flows} flows, {hosts} hosts");
    }
    assert_eq!(engine.statistics().events, 2 * 999, "a SYN and an MTU each");
}

/// What is forgotten before its end is counted by what it gave way to.
#[test]
fn evictions_are_counted() {
    let database = database();
    let evicted = |config: Config, seconds: [i64; 2]| {
        let mut engine = Engine::new(&database, config);
        for n in 0..600 {
            let at = if n < 200 { seconds[0] } else { seconds[1] };
            engine.push(time(at), LinkType::RAW, &syn_from(n), &mut |_: &Event<'_>| ());
        }
        let (flows, hosts) = engine.held();
        let counts: Vec<_> = engine.statistics().evicted().filter(|(_, count)| *count > 0).collect();
        let of =
            |what| counts.iter().filter(|(why, _)| why.what() == what).map(|(_, count)| count).sum::<u64>();
        // A SYN each, and a host more: the server.
        assert_eq!((flows as u64, hosts as u64), (600 - of("flow"), 601 - of("host")), "{counts:?}");
        counts.into_iter().map(|(why, _)| why).collect::<Vec<_>>()
    };
    let few_flows = Config::default().with_max_flows(10);
    assert_eq!(evicted(few_flows, [1, 1]), [Eviction::FlowForFlow]);
    let few_hosts = Config::default().with_max_hosts(10);
    assert_eq!(evicted(few_hosts, [1, 1]), [Eviction::FlowForHost, Eviction::HostForHost]);
    assert_eq!(evicted(Config::default(), [1, 100]), [Eviction::FlowByAge]);
    assert_eq!(evicted(Config::default(), [1, 10_000]), [Eviction::FlowByAge, Eviction::HostByAge]);

    let mut script = Script::new(&database, Config::default().with_max_partial_heads(2));
    for port in 1..=3 {
        script.client = (CLIENT.0, port);
        script.connect().client_says(101, "GET / HTTP/1.1\r\nHo");
    }
    let for_heads = script.engine.statistics().evicted().find(|(why, _)| *why == Eviction::FlowForHead);
    assert_eq!(for_heads, Some((Eviction::FlowForHead, 1)));
}

/// No packet looks through all hosts for one that may go.
#[test]
fn the_oldest_flows_give_way_to_new_hosts() {
    let database = database();
    let mut engine = Engine::new(&database, Config::default().with_max_flows(1000).with_max_hosts(50));
    for n in 1..500 {
        engine.push(time(1), LinkType::RAW, &syn_from(n), &mut |_: &Event<'_>| ());
        let (flows, hosts) = engine.held();
        assert!(flows <= 51 && hosts <= 51, "{flows} flows, {hosts} hosts");
    }

    // The oldest host is held by a flow that is behind many others, whose ends were seen since.
    let mut engine = Engine::new(&database, Config::default().with_max_flows(1000).with_max_hosts(50));
    let mut syn = |source, destination| {
        engine.push(
            time(1),
            LinkType::RAW,
            &frame(source, destination, segment("S", 1)),
            &mut |_: &Event<'_>| (),
        );
        engine.held()
    };
    for port in 1..=500 {
        syn((CLIENT.0, port), SERVER);
    }
    syn(([10, 9, 9, 8], 1), ([10, 9, 9, 9], 80));
    syn((CLIENT.0, 501), SERVER);
    let mut most = 0;
    for n in 1..300u16 {
        let [high, low] = n.to_be_bytes();
        let (_, hosts) = syn(([10, 1, high, low], 1), ([10, 2, high, low], 80));
        most = most.max(hosts);
    }
    assert!(most <= 51 + 502 / 4, "{most}: one more for every four flows that are in the way");
    let (flows, hosts) = engine.held();
    assert!(flows <= 51 && hosts <= 51, "{flows} flows, {hosts} hosts in the end");
}

#[test]
fn age_is_the_packets_age() {
    let database = database();
    let mut engine = Engine::new(&database, Config::default());
    let mut push = |seconds: i64, range: std::ops::Range<u32>| {
        for n in range {
            engine.push(time(seconds), LinkType::RAW, &syn_from(n), &mut |_: &Event<'_>| ());
        }
        engine.held()
    };
    assert_eq!(push(1_000, 0..49), (49, 50));
    assert_eq!(push(1_030, 49..50), (50, 51), "30 s are not too old");
    assert_eq!(push(1_031, 50..100), (51, 101), "the 100th packet looks, and 49 are 31 s old");
    assert_eq!(push(1_000 + 7_200, 100..150), (50, 151), "two hours are not too old for a host");
    assert_eq!(
        push(1_000 + 7_201, 150..200),
        (100, 201 - 49),
        "but a second more is; the server was seen since"
    );
}

#[test]
fn parts_of_heads_are_bounded() {
    let database = database();
    let mut script = Script::new(&database, Config::default().with_max_partial_heads(2));
    for port in 1..=3 {
        script.client = (CLIENT.0, port);
        script.connect().client_says(101, "GET / HTTP/1.1\r\nHo");
    }
    script.told();
    for port in 1..=3 {
        script.client = (CLIENT.0, port);
        script.client_says(119, "st: a\r\n\r\n");
    }
    assert_eq!(script.told().len(), 2, "the first gave way to the third");
}

#[test]
fn heads_without_end_do_not_keep_others_from_being_read() {
    let database = database();
    let mut script = Script::new(&database, Config::default().with_max_partial_heads(2));
    for port in 1..=100 {
        script.client = (CLIENT.0, port);
        script.connect().client_says(101, "GET / HTTP/1.1\r\nX").told();
    }
    script.client = (CLIENT.0, 40_000);
    script.connect().client_says(101, "GET / HTTP/1.1\r\nHo").told();
    assert_eq!(script.client_says(119, "st: a\r\n\r\n").told().len(), 1);
}

#[test]
fn a_limit_of_no_parts_of_heads_keeps_none() {
    let database = database();
    let mut script = Script::new(&database, Config::default().with_max_partial_heads(0));
    script.connect().client_says(101, "GET / HTTP/1.1\r\nHo").told();
    assert_eq!(script.client_says(119, "st: a\r\n\r\n").told().len(), 0);
    assert_eq!(script.engine.held().0, 0);
}

#[test]
fn a_packet_that_tells_nothing_allocates_nothing() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    script.connect().client_says(101, "GET / HTTP/1.1\r\nHost: a\r\n\r\n").told();
    let quiet = [
        frame(CLIENT, SERVER, segment("A", 128)),
        frame(SERVER, CLIENT, segment("A", 501)),
        frame(([9; 4], 1), SERVER, segment("A", 5)),
        frame(([9; 4], 1), SERVER, Segment { payload: &[0x16; 500], ..segment("A", 5) }),
        frame(CLIENT, SERVER, segment("S", 127)),
        frame(SERVER, CLIENT, Segment { payload: &[7; 500], ..segment("A", 501) }),
        frame(CLIENT, SERVER, segment("FA", 128)),
        vec![0x45; 19],
    ];
    let engine = &mut script.engine;
    let before = engine.statistics().events;
    let allocated = allocation_counter::measure(|| {
        for frame in &quiet {
            engine.push(time(1_000_000), LinkType::RAW, frame, &mut |_: &Event<'_>| ());
        }
    });
    assert_eq!((allocated.count_total, engine.statistics().events), (0, before));
}

#[test]
fn a_tls_hello_allocates_nothing() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    script.connect().told();
    let hello = frame(CLIENT, SERVER, Segment { payload: &[0x16; 300], ..segment("A", 101) });
    let engine = &mut script.engine;
    let allocated = allocation_counter::measure(|| {
        engine.push(time(1_000_000), LinkType::RAW, &hello, &mut |_: &Event<'_>| ());
    });
    assert_eq!((allocated.count_total, engine.held().0), (0, 0), "and ends the flow");
}

/// Another source address with every number.
fn source(n: u32) -> ([u8; 4], u16) {
    ((0x0a00_0000 + n).to_be_bytes(), 40_000)
}

#[test]
fn heads_without_end_cost_no_connection_that_holds_none() {
    let database = database();
    let mut script = Script::new(&database, Config::default().with_max_partial_heads(4));
    for port in 1..=20 {
        script.client = (CLIENT.0, port);
        script.connect();
    }
    for n in 1..=100 {
        script.client = source(n);
        script.connect().client_says(101, "GET / HTTP/1.1\r\nX");
        // More of it does not make it younger.
        script.client = source(n.saturating_sub(4).max(1));
        script.client_says(118, "X");
    }
    script.told();
    for port in 1..=20 {
        script.client = (CLIENT.0, port);
        script.client_says(101, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        assert_eq!(script.told(), ["client http request 1 headers"], "{port}");
    }
}

#[test]
fn a_head_that_ended_is_no_longer_in_the_way() {
    let database = database();
    let mut script = Script::new(&database, Config::default().with_max_partial_heads(2));
    for port in 1..=10 {
        script.client = (CLIENT.0, port);
        script.connect().client_says(101, "GET / HTTP/1.1\r\nHo").client_says(119, "st: a\r\n\r\n");
        assert_eq!(script.told().last().map(String::as_str), Some("client http request 1 headers"));
    }
    for port in 1..=10 {
        script.client = (CLIENT.0, port);
        script.server_says(501, "HTTP/1.1 200 OK\r\nServer: b\r\n\r\n");
        assert_eq!(script.told(), ["server http response 1 headers"], "{port}");
    }
}

#[test]
fn half_open_connections_give_way_before_established_ones() {
    let database = database();
    let mut script = Script::new(&database, Config::default().with_max_flows(20));
    for port in 1..=10 {
        script.client = (CLIENT.0, port);
        script.connect().client(Segment { ack: 501, ..segment("A", 101) });
    }
    // SYNs that nobody answers, SYNs that the server answers, and one that scans.
    for n in 1..=100u32 {
        script.client = source(n);
        script.client(segment("S", n));
        script.client = source(1000 + n);
        script.connect();
        script.client = (source(0).0, n as u16);
        script.client(segment("S", n));
        // Guesses of what the server's answer was do not help.
        script.client(segment("A", n + 1));
    }
    script.told();
    for port in 1..=10 {
        script.client = (CLIENT.0, port);
        script.client_says(101, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        assert_eq!(script.told(), ["client http request 1 headers"], "{port}");
    }
}

#[test]
fn established_connections_do_not_keep_new_ones_out() {
    let database = database();
    let mut script = Script::new(&database, Config::default().with_max_flows(20));
    for n in 1..=100 {
        script.client = source(n);
        script.connect().client(Segment { ack: 501, ..segment("A", 101) });
    }
    script.told();
    let new = [1, 2, 3].map(|port| (CLIENT.0, port));
    for client in new {
        script.client = client;
        script.client(Segment { ack: 0, ..segment("S", 100) });
    }
    assert_eq!(script.told().len(), 3);
    for client in new {
        script.client = client;
        script.server(segment("SA", 500));
        assert_eq!(script.told(), ["server syn+ack"]);
    }
}

/// Who fills the table with connections that are established pays for it.
#[test]
fn one_client_takes_only_its_share_of_established_connections() {
    let database = database();
    let establish = |script: &mut Script<'_>| {
        script.connect().client(Segment { ack: 501, ..segment("A", 101) });
    };
    for interval in [1, 3] {
        let mut script = Script::new(&database, Config::default().with_max_flows(160));
        for n in 1..=1000u16 {
            script.client = (CLIENT.0, n);
            establish(&mut script);
            if n % interval == 0 {
                // What it keeps of a message makes no difference.
                script.client_says(101, "GET / HTTP/1.1\r\nX");
                script.client_says(118, "X: a\r\n\r\n");
            }
            if n <= 50 {
                script.client = source(n.into());
                establish(&mut script);
            }
        }
        script.told();
        for n in 1..=50 {
            script.client = source(n);
            script.client_says(101, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            assert_eq!(script.told(), ["client http request 1 headers"], "{n}");
        }
        assert_eq!(script.engine.held().0, 161);
    }
}

#[test]
fn hosts_of_established_connections_outlive_a_flood_of_addresses() {
    let database = database();
    let config = Config::default().with_max_flows(10).with_max_hosts(40);
    let mut script = Script::new(&database, config);
    let known = |script: &Script<'_>, (address, _)| {
        let host = script.engine.host(core::net::IpAddr::from(address));
        host.is_some_and(|host| host.system.is_some())
    };
    for n in 1..=10 {
        script.client = source(n);
        script.connect().client(Segment { ack: 501, ..segment("A", 101) });
    }
    let real = script.server;
    for n in 1..=500 {
        // From addresses that nobody has, to a server that answers, and from one that scans.
        (script.client, script.server) = (source(1000 + n), real);
        script.connect();
        (script.client, script.server) = (source(0), source(2000 + n));
        script.client(segment("S", n));
        let (flows, hosts) = script.engine.held();
        assert!(flows <= 11 && hosts <= 42, "{flows} flows, {hosts} hosts");
    }
    for n in 1..=10 {
        assert!(known(&script, source(n)), "{n}");
    }
    assert!(!known(&script, source(1001)), "the longest unseen of those that gave way");
    assert!(known(&script, source(1500)));
}

/// The same SYN from an address that was forgotten by its age is a host anew, and gives way as one.
#[test]
fn a_host_that_was_forgotten_has_to_prove_itself_again() {
    let database = database();
    let config = Config::default().with_max_hosts(10);
    let mut script = Script::new(&database, config);
    script.connect().client(Segment { ack: 501, ..segment("A", 101) });
    let (client, address) = (script.client, core::net::IpAddr::from(CLIENT.0));
    script.wait(8_000_000);
    for n in 1..=50 {
        script.client = (source(1).0, n);
        script.client(segment("S", 1));
    }
    script.client = client;
    script.client(segment("S", 700));
    assert_eq!(script.engine.host(address).map(|host| host.connections), Some(1));
    for n in 1..=100 {
        script.client = source(n);
        script.client(segment("S", n));
    }
    assert_eq!(script.engine.host(address), None);
}
