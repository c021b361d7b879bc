//! Bodies of the fuzz targets; not part of the API.

mod segments;

use fp_db::Database;
use fp_wire::LinkType;

use crate::kept::Kept;
use crate::{Config, Deviations, Engine, Event, Prepared, Timestamp};

pub use segments::segments;

const DATABASE: &str = "classes = unix\n[mtu]\nlabel = Ethernet\nsig = 1500\n[tcp:request]\n\
    label = s:unix:Linux:\nsig = *:64:0:*:*,*:mss,sok,ts,nop,ws:df,id+:0\n\
    label = s:!:tool:\nsys = @unix\nsig = *:64-:0:*:1024,0:mss::0\n[tcp:response]\n\
    label = g:unix:Linux:\nsig = *:64:0:*:*,*:mss,sok,ts,nop,ws:df:0\n[http:request]\nua_os = Linux\n\
    label = s:!:any:\nsys = @unix\nsig = *:?Host::\n[http:response]\nlabel = s:unix:server:\nsig = *:?Server::\n";

/// An engine over packets cut from `bytes`: a byte of flags, one of time, two of length, then a
/// frame of raw IP. It holds what its limits say, and the same packets tell the same again, also
/// when they are prepared together.
pub fn engine(bytes: &[u8]) {
    let database = Database::parse("fuzzing", DATABASE).expect("the text above is a database");
    let (flags, packets) = bytes.split_first().map_or((0, bytes), |(flags, packets)| (*flags, packets));
    let config = Config::default()
        .with_max_flows(3)
        .with_max_hosts(3)
        .with_max_partial_heads(1)
        .with_tunnels(flags & 1 != 0)
        .with_verify_checksums(flags & 4 != 0)
        .with_deviations(if flags & 2 != 0 { Deviations::NONE } else { Deviations::ALL });
    let packets: Vec<_> = cut(packets).map(|(time, frame)| (time, frame.to_vec())).collect();
    same_however_given(&database, config, LinkType::RAW, &packets);
}

/// An engine tells the same of packets one by one, prepared together, told later, and given all at
/// once; and holds what its limits say.
fn same_however_given(database: &Database, config: Config, link: LinkType, packets: &[(Timestamp, Vec<u8>)]) {
    let (max_flows, max_hosts) = (config.max_flows as usize, config.max_hosts as usize);
    let mut one_by_one = Vec::new();
    let mut engine = Engine::new(database, config);
    for (place, (time, frame)) in (0..).zip(packets) {
        // Alone a packet has no place among others.
        let mut sink = |event: &Event<'_>| {
            one_by_one.push(format!("{:?}", Event { place, ..event.clone() }));
        };
        engine.push(*time, link, frame, &mut sink);
        let (flows, hosts) = engine.held();
        assert!(flows <= max_flows + 1 && hosts <= max_hosts + 1 + 2 * flows, "{flows} flows, {hosts} hosts");
    }

    let mut together = Vec::new();
    let mut engine = Engine::new(database, config);
    let all: Vec<_> = packets.iter().map(|(time, frame)| (*time, link, frame.as_slice())).collect();
    let prepare = |engine: &Engine<'_>| {
        let (mut preparer, mut prepared) = (engine.preparer(), Prepared::default());
        for (place, (time, link, frame)) in (0..).zip(&all) {
            preparer.prepare(&mut prepared, place, *time, *link, frame);
        }
        prepared
    };
    let mut sink = |event: &Event<'_>| together.push(format!("{event:?}"));
    let packet = |place| all.get(place as usize).copied();
    engine.take_prepared(&prepare(&engine), packet, |_| &[], &mut sink);
    assert_eq!(one_by_one, together, "an engine's answer depends on its input alone");

    together.clear();
    let mut engine = Engine::new(database, config);
    // With the keys of this engine: what another one's prepared it would not find again.
    let prepared = prepare(&engine);
    tell_later(&mut engine, &prepared, packet, |event| together.push(format!("{event:?}")));
    assert_eq!(one_by_one, together, "nor on when it is told");

    together.clear();
    let mut engine = Engine::new(database, config);
    engine.push_all(all, &mut |event: &Event<'_>| together.push(format!("{event:?}")));
    assert_eq!(one_by_one, together, "nor on how many packets it is given at once");
}

/// Pushes packets that this engine's preparer prepared and tells their events once all are pushed,
/// as a thread does that leaves it to another one to format them. The names of the events that had
/// to be copied for it.
pub fn tell_later<'a>(
    engine: &mut Engine<'_>,
    prepared: &Prepared,
    packet: impl Fn(u32) -> Option<(Timestamp, LinkType, &'a [u8])>,
    sink: impl FnMut(&Event<'_>),
) -> Vec<&'static str> {
    let mut kept = Kept::default();
    engine.take_prepared(prepared, &packet, |_| &[], &mut kept.keeper(prepared));
    let copied = kept.copied().map(|event| event.kind.name()).collect();
    kept.tell(prepared, &mut engine.preparer(), packet, sink);
    copied
}

fn cut(mut rest: &[u8]) -> impl Iterator<Item = (Timestamp, &[u8])> {
    let mut time = Timestamp { seconds: 1_000_000_000, nanos: 0, digits: 6 };
    core::iter::from_fn(move || {
        let [step, high, low, tail @ ..] = rest else { return None };
        time.nanos += i64::from(*step) * 1_000_000;
        if *step == u8::MAX {
            time.seconds += 20;
        }
        let len = usize::from(u16::from_be_bytes([*high, *low])).min(tail.len());
        let (frame, after) = tail.split_at(len);
        rest = after;
        Some((time, frame))
    })
}
