use fp_engine::{Config, Deviations};

use crate::script::{Script, Segment, database, segment};

const REQUEST: &str = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
const RESPONSE: &str = "HTTP/1.1 200 OK\r\nServer: b\r\nDate: c\r\n\r\nbody";

#[test]
fn a_connection_from_end_to_end() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    script.connect().client_says(101, REQUEST).server_says(501, RESPONSE);
    let told =
        ["client syn", "server syn+ack", "client http request 1 headers", "server http response 2 headers"];
    assert_eq!(script.told(), told);
}

#[test]
fn a_syn_again_is_not_told_again() {
    let database = database();
    for deviations in [Deviations::ALL, Deviations::ALL.without(Deviations::SEQUENCE)] {
        let mut script = Script::new(&database, Config::default().with_deviations(deviations));
        let syn = Segment { ack: 0, ..segment("S", 100) };
        script.client(syn).client(syn);
        assert_eq!(script.told(), ["client syn"]);
        script.client(Segment { seq: 200, ..syn });
        assert_eq!(script.told(), ["client syn"], "another sequence number is another connection");
        let answer = Segment { ack: 201, ..segment("SA", 500) };
        script.server(answer).client_says(201, "GET / HT").client(Segment { seq: 200, ..syn });
        assert_eq!(script.told(), ["server syn+ack", "client syn"], "and so it is after data");

        let mut script = Script::new(&database, Config::default().with_deviations(deviations));
        script.client(syn).client(Segment { seq: 200, ..syn }).client(syn);
        let known = deviations.contains(Deviations::SEQUENCE);
        assert_eq!(script.told().len(), if known { 2 } else { 3 }, "the first may be answered yet (D11)");
    }
}

#[test]
fn a_syn_of_the_server_swaps_the_roles() {
    let database = database();
    let deviations = Deviations::ALL.without(Deviations::SEQUENCE);
    let mut script = Script::new(&database, Config::default().with_deviations(deviations));
    script.client(segment("S", 100)).server(segment("S", 100));
    assert_eq!(script.told().len(), 2);
    script.server(segment("SA", 500));
    assert_eq!(script.told(), Vec::<String>::new(), "the server of the first is the client of the second");
    script.client(segment("SA", 500));
    assert_eq!(script.told(), ["server syn+ack"]);

    let mut script = Script::new(&database, Config::default());
    script.client(segment("S", 100)).server(segment("S", 100)).told();
    script.server(segment("SA", 500)).client(segment("SA", 500));
    assert_eq!(script.told(), ["server syn+ack"; 2], "both opened one, and each is answered (D11)");
}

#[test]
fn only_the_first_answer_of_the_server_counts() {
    let database = database();
    let deviations = Deviations::ALL.without(Deviations::UNOPENED);
    let mut script = Script::new(&database, Config::default().with_deviations(deviations));
    script.server(segment("SA", 500));
    assert_eq!(script.told(), Vec::<String>::new(), "no SYN");
    script
        .client(segment("S", 100))
        .client(segment("SA", 500))
        .server(segment("SA", 500))
        .server(segment("SA", 500));
    assert_eq!(script.told(), ["client syn", "server syn+ack"]);
}

#[test]
fn what_ends_a_connection() {
    let database = database();
    let over = |end: &dyn for<'a, 'db> Fn(&'a mut Script<'db>) -> &'a mut Script<'db>| {
        let mut script = Script::new(&database, Config::default());
        script.connect();
        end(&mut script);
        script.told();
        script.client_says(101, REQUEST).told().is_empty()
    };
    assert!(!over(&|script| script));
    assert!(over(&|script| script.client(segment("FA", 101))));
    assert!(over(&|script| script.server(segment("R", 501))));
    assert!(over(&|script| script.server_says(501, "220 mail ready")), "the server spoke first");
    assert!(over(&|script| script.client_says(101, "\x16\x03\x01 a TLS hello")));
    assert!(!over(&|script| script.wait(31_000)), "nothing looks for what is old before 50 packets");

    let deviations = Deviations::ALL.without(Deviations::SEQUENCE).without(Deviations::UNOPENED);
    let mut script = Script::new(&database, Config::default().with_deviations(deviations));
    script.client(segment("S", 100)).client(segment("A", 101)).server(segment("SA", 500));
    assert_eq!(script.told(), ["client syn"], "an ACK before the SYN+ACK, as for p0f");
}

#[test]
fn uptime_from_the_second_timestamp() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    let with = |flags, seq, timestamp| Segment { timestamp: Some(timestamp), ..segment(flags, seq) };
    script.client(with("S", 100, 5_000)).server(with("SA", 500, 70_000));
    script
        .wait(100)
        .client(with("A", 101, 5_100))
        .client(with("A", 101, 5_100))
        .server(with("A", 501, 70_010));
    assert_eq!(
        script.told(),
        ["client syn", "server syn+ack", "client uptime 1000 Hz, one_peer", "server uptime 100 Hz, one_peer"]
    );
    script.client(with("FA", 101, 5_200));
    assert_eq!(script.told(), Vec::<String>::new(), "once a connection and direction");
}

#[test]
fn a_clock_out_of_bounds_is_given_up() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    let with = |flags, seq, timestamp| Segment { timestamp: Some(timestamp), ..segment(flags, seq) };
    script.client(with("S", 100, 5_000)).server(with("SA", 500, 70_000));
    script.wait(100).client(with("A", 101, 50_000)).wait(10).client(with("A", 101, 5_110));
    assert_eq!(script.told(), ["client syn", "server syn+ack"]);
}

#[test]
fn an_unexpected_sequence_number_is_no_clock() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    let with = |flags, seq, timestamp| Segment { timestamp: Some(timestamp), ..segment(flags, seq) };
    script.client(with("S", 100, 5_000)).server(segment("SA", 500)).wait(100).client(with("A", 99, 5_100));
    assert_eq!(script.told(), ["client syn", "server syn+ack"]);
    script.client(with("R", 99, 5_100));
    assert_eq!(script.told(), Vec::<String>::new(), "not of a RST either (D11)");
    script.client(with("R", 101, 5_100));
    assert_eq!(script.told(), ["client uptime 1000 Hz, one_peer"]);

    let deviations = Deviations::ALL.without(Deviations::SEQUENCE);
    let mut script = Script::new(&database, Config::default().with_deviations(deviations));
    script.client(with("S", 100, 5_000)).server(segment("SA", 500)).wait(100).told();
    script.client(with("R", 99, 5_100));
    assert_eq!(script.told(), ["client uptime 1000 Hz, one_peer"], "for p0f any of a RST will do");
}

#[test]
fn the_whole_acknowledgment_number_counts() {
    let database = database();
    for (deviations, quirks) in [(Deviations::ALL, "id-,ack+"), (Deviations::NONE, "id-")] {
        let mut engine = fp_engine::Engine::new(&database, Config::default().with_deviations(deviations));
        let mut frame = crate::script::frame(crate::script::CLIENT, crate::script::SERVER, segment("S", 100));
        // The acknowledgment number of a SYN, 2: not zero, but with p0f's one bit clear; DF off.
        frame[20 + 11] = 2;
        frame[6] = 0;
        let mut seen = String::new();
        engine.push(Default::default(), fp_engine::LinkType::RAW, &frame, &mut |event: &fp_engine::Event<
            '_,
        >| {
            if let fp_engine::EventKind::Syn(tcp) = &event.kind {
                seen = tcp.observation.quirks.to_string();
            }
        });
        assert_eq!(seen, quirks);
    }
}

#[test]
fn what_is_known_of_a_host() {
    let database = database();
    let mut script = Script::new(&database, Config::default());
    let with = |flags, seq, timestamp| Segment { timestamp: Some(timestamp), ..segment(flags, seq) };
    script.client(with("S", 100, 5_000)).server(segment("SA", 500));
    script.wait(1000).client(Segment { payload: REQUEST.as_bytes(), ..with("A", 101, 6_000) });
    let client = script.engine.host(std::net::IpAddr::from(script.client.0)).expect("seen");
    assert_eq!((client.first_seen, client.connections, client.hops), (1_000_000, 1, Some(4)));
    assert_eq!(client.uptime, None, "of one connection's clock nothing is known");
    assert_eq!(client.application.map(|label| database.label(label).name.as_str()), Some("browser"));
    assert_eq!((client.system, client.language, client.changed, client.shared), (None, None, None, None));
    assert_eq!(script.engine.hosts().count(), 2);
    assert_eq!(script.engine.host(std::net::IpAddr::from([9, 9, 9, 9])), None);
}
