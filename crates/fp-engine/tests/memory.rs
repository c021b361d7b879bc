use core::net::Ipv4Addr;

use fp_db::{Database, ForeignLabels};
use fp_engine::{Config, Engine};

use crate::script::{CLIENT, Script, Segment, database, segment};

/// Another order of labels, one more, and no browser.
const OTHER: &str = "classes = win,unix
[tcp:request]
label = s:win:Windows:
sig = *:128:0:*:8192,0:mss:df,id+:0
label = s:unix:Linux:
sig = *:64:0:*:8192,0:mss:df,id+:0
sig = *:64:0:*:8192,0:mss:df:0
[http:request]
label = s:!:reader:
sys = @unix
sig = *:Host,User-Agent::
";

#[test]
fn hosts_and_flows_go_on_with_another_database() {
    let old = database();
    let new = Database::parse("other", OTHER).unwrap();
    let mut script = Script::new(&old, Config::default());
    script.connect().client_says(101, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    assert_eq!(script.told(), ["client syn", "server syn+ack", "client http request 1 headers"]);
    let client = Ipv4Addr::from(CLIENT.0).into();
    let before = script.engine.host(client).unwrap();
    let name = |database: &Database, label| database.label(label).name.clone();
    assert_eq!(before.system.map(|label| name(&old, label)).as_deref(), Some("Linux"));
    assert_eq!(before.application.map(|label| name(&old, label)).as_deref(), Some("browser"));

    let mut script = script.go_on(&old, &new, Config::default());
    assert_eq!(script.engine.held(), (1, 2));
    let after = script.engine.host(client).unwrap();
    assert_eq!(after.system.map(|label| name(&new, label)).as_deref(), Some("Linux"));
    assert_ne!(after.system, before.system);
    assert_eq!(after.application, None);
    assert_eq!((after.first_seen, after.connections), (before.first_seen, before.connections));

    // The connection goes on, and a later one is no change of the host.
    script.server_says(501, "HTTP/1.1 200 OK\r\nServer: b\r\n\r\n");
    script.client.1 += 1;
    script.client(Segment { ack: 0, ..segment("S", 900) });
    assert_eq!(script.told(), ["server http response 1 headers", "client syn"]);
    assert_eq!(script.engine.host(client).unwrap().connections, 2);
}

#[test]
fn memory_of_another_database_is_refused() {
    let old = database();
    let new = Database::parse("other", OTHER).unwrap();
    let config = Config::default();
    let memory = || {
        let mut script = Script::new(&old, config);
        script.connect();
        script.engine.into_memory()
    };
    assert_eq!(Engine::resume(&new, config, memory()).err(), Some(ForeignLabels));
    assert!(Engine::resume(&old, config, memory()).is_ok());
    // It is not of `new`, so that nothing can be translated from there.
    let mut memory = memory();
    assert_eq!(memory.translate(&new, &old), Err(ForeignLabels));
    assert_eq!(memory.translate(&old, &new), Ok(()));
    assert!(Engine::resume(&old, config, memory).is_err());
    // Signatures may change: labels are what is remembered.
    let mut more = old.clone();
    more.tcp_request.clear();
    let mut script = Script::new(&old, config);
    script.connect();
    assert!(Engine::resume(&more, config, script.engine.into_memory()).is_ok());
}
