//! What timestamps tell of an uptime and of other hosts, for each kind of clock (deviation D16).

use fp_engine::{Config, Deviations};

use crate::script::{Script, Segment, database, segment};

/// What is told of a client that connects ten times within five seconds, to `servers` in turn, with
/// a clock of 1 kHz that begins at what `offset` says of the number of the connection and of its
/// server; its source ports go back.
fn told(deviations: Deviations, servers: u8, offset: impl Fn(u32, u8) -> u32) -> Vec<String> {
    let database = database();
    let mut script = Script::new(&database, Config::default().with_deviations(deviations));
    for connection in 0..10u8 {
        let server = connection % servers;
        script.server.0 = [198, 51, 100, server];
        script.client.1 = 50_000 - 1_000 * u16::from(connection);
        let offset = offset(connection.into(), server);
        let timestamp = |script: &Script<'_>| Some(offset.wrapping_add(script.millis as u32));
        let syn = Segment { timestamp: timestamp(&script), ack: 0, ..segment("S", 100) };
        script.client(syn).server(segment("SA", 500)).wait(200);
        let ack = Segment { timestamp: timestamp(&script), ack: 501, ..segment("A", 101) };
        script.client(ack).wait(300);
    }
    let told = script.told();
    // What stays of a host is the last uptime without doubt.
    let sure = told.iter().rev().find(|words| words.ends_with(" Hz"));
    let host = script.engine.host(std::net::IpAddr::from(script.client.0)).expect("seen");
    assert_eq!(host.uptime.is_some(), sure.is_some());
    told.into_iter().filter(|words| words.starts_with("client") && !words.ends_with(" syn")).collect()
}

const OTHERS: u32 = 0x3779_b97f;

#[test]
fn a_clock_of_the_machine() {
    let told = told(Deviations::ALL, 3, |_, _| 86_400_000);
    assert_eq!(told[0], "client uptime 1000 Hz, one_peer");
    assert_eq!(told[1..], ["client uptime 1000 Hz"; 9]);
}

#[test]
fn one_peer_is_not_enough() {
    let told = told(Deviations::ALL, 1, |_, _| 86_400_000);
    assert_eq!(told, ["client uptime 1000 Hz, one_peer"; 10]);
}

#[test]
fn a_clock_of_each_pair_of_addresses() {
    let told = told(Deviations::ALL, 3, |_, server| OTHERS.wrapping_mul(u32::from(server) + 1));
    assert_eq!(told[0], "client uptime 1000 Hz, one_peer");
    assert_eq!(told[1..], ["client uptime 1000 Hz, several_clocks"; 9]);
}

#[test]
fn a_clock_of_each_connection() {
    for servers in [1, 3] {
        let told = told(Deviations::ALL, servers, |connection, _| OTHERS.wrapping_mul(connection + 1));
        assert_eq!(told[0], "client uptime 1000 Hz, one_peer");
        assert_eq!(told[1..], ["client uptime 1000 Hz, several_clocks"; 9]);
    }
}

#[test]
fn p0f_takes_them_all_for_clocks_of_the_machine() {
    let deviations = Deviations::ALL.without(Deviations::CLOCKS);
    let told = told(deviations, 3, |connection, _| OTHERS.wrapping_mul(connection + 1));
    assert_eq!(told.iter().filter(|words| *words == "client uptime 1000 Hz").count(), 10);
    assert!(told.contains(&"client host change tstamp port".to_owned()));
    assert!(told.iter().any(|words| words == "client ip sharing"));
}

#[test]
fn another_system_behind_a_clock_of_the_machine() {
    // Every third connection is of a system that draws a clock for each, once the other's has shown
    // itself.
    let offset =
        |connection: u32, _| if connection % 3 == 2 { OTHERS.wrapping_mul(connection + 1) } else { 5_000 };
    let told = told(Deviations::ALL, 10, offset);
    let changes = told.iter().filter(|words| *words == "client host change tstamp port").count();
    // To the other one and back, thrice; patterns are told otherwise.
    let patterns = told.iter().filter(|words| *words == "client ip sharing").count();
    assert_eq!((changes, patterns), (5, 1));
    let doubtful = told.iter().filter(|words| *words == "client uptime 1000 Hz, several_clocks").count();
    assert_eq!(doubtful, 3);
}
