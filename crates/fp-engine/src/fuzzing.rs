//! Bodies of the fuzz targets; not part of the API.

use fp_db::Database;
use fp_wire::LinkType;

use crate::{Config, Deviations, Engine, Event, Timestamp};

const DATABASE: &str = "classes = unix\n[mtu]\nlabel = Ethernet\nsig = 1500\n[tcp:request]\n\
    label = s:unix:Linux:\nsig = *:64:0:*:*,*:mss,sok,ts,nop,ws:df,id+:0\n\
    label = s:!:tool:\nsys = @unix\nsig = *:64-:0:*:1024,0:mss::0\n[tcp:response]\n\
    label = g:unix:Linux:\nsig = *:64:0:*:*,*:mss,sok,ts,nop,ws:df:0\n[http:request]\nua_os = Linux\n\
    label = s:!:any:\nsys = @unix\nsig = *:?Host::\n[http:response]\nlabel = s:unix:server:\nsig = *:?Server::\n";

/// An engine over packets cut from `bytes`: a byte of flags, one of time, two of length, then a frame of raw IP.
/// It holds what its limits say, and the same packets tell the same again.
pub fn engine(bytes: &[u8]) {
    let database = Database::parse("fuzzing", DATABASE).expect("the text above is a database");
    let first = run(&database, bytes);
    assert_eq!(first, run(&database, bytes), "an engine's answer depends on its input alone");
}

fn run(database: &Database, bytes: &[u8]) -> Vec<String> {
    let flags = bytes.first().copied().unwrap_or(0);
    let config = Config {
        max_flows: 3,
        max_hosts: 3,
        max_partial_heads: 1,
        tunnels: flags & 1 != 0,
        deviations: if flags & 2 != 0 { Deviations::NONE } else { Deviations::ALL },
        ..Config::default()
    };
    let mut engine = Engine::new(database, config);
    let mut events = Vec::new();
    let mut time = Timestamp { seconds: 1_000_000_000, nanos: 0, digits: 6 };
    let mut rest = bytes.get(1..).unwrap_or(&[]);
    while let [step, high, low, tail @ ..] = rest {
        time.nanos += i64::from(*step) * 1_000_000;
        if *step == u8::MAX {
            time.seconds += 20;
        }
        let len = usize::from(u16::from_be_bytes([*high, *low])).min(tail.len());
        let (frame, after) = tail.split_at(len);
        engine.push(time, LinkType::RAW, frame, &mut |event: &Event<'_>| events.push(format!("{event:?}")));
        let (flows, hosts) = engine.held();
        assert!(flows <= 4 && hosts <= 4 + 2 * flows, "{flows} flows, {hosts} hosts");
        rest = after;
    }
    events
}
