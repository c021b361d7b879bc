use std::sync::Arc;

use core::net::Ipv4Addr;

use fp_engine::{
    Config, Engine, Event, LinkType, OwnedEvent, PacketSource, Prepared, PreparedForAnother, Timestamp,
    analyze, analyze_channel, spawn,
};

use crate::script::{CLIENT, SERVER, database, frame, segment, words};

/// A handshake, then an error if asked for.
fn packets(fails: bool) -> impl PacketSource {
    let mut frames =
        vec![frame(CLIENT, SERVER, segment("S", 100)), frame(SERVER, CLIENT, segment("SA", 500))].into_iter();
    move |take: &mut dyn FnMut(Timestamp, LinkType, &[u8])| match frames.next() {
        Some(frame) => {
            take(Timestamp::default(), LinkType::RAW, &frame);
            Ok(true)
        }
        None if fails => Err("cut short".into()),
        None => Ok(false),
    }
}

const TOLD: [&str; 4] = ["client syn", "client mtu", "server syn+ack", "server mtu"];

#[test]
fn an_iterator_of_events() {
    let database = database();
    let told: Result<Vec<OwnedEvent>, _> = analyze(&database, Config::default(), packets(false)).collect();
    assert_eq!(told.unwrap().iter().map(words).collect::<Vec<_>>(), TOLD);
}

#[test]
fn an_error_comes_after_what_was_learned() {
    let database = database();
    let mut told = analyze(&database, Config::default(), packets(true));
    assert_eq!(told.by_ref().take(4).filter(Result::is_ok).count(), 4);
    assert_eq!(told.next().unwrap().unwrap_err().to_string(), "cut short");
    assert!(told.next().is_none());
}

#[test]
fn a_channel_of_events() {
    let (events, thread) =
        analyze_channel(Arc::new(database()), Config::default(), packets(true), 1).unwrap();
    assert_eq!(events.iter().map(|event| words(&event)).collect::<Vec<_>>(), TOLD);
    assert_eq!(thread.join().unwrap().unwrap_err().to_string(), "cut short");
}

#[test]
fn a_running_analysis_can_be_asked() {
    let running = spawn(Arc::new(database()), Config::default(), packets(true), 1).unwrap();
    assert_eq!(words(&running.events().recv().unwrap()), TOLD[0]);
    // The channel is full by now or will be, and the engine answers all the same.
    let host = running.host(Ipv4Addr::from(CLIENT.0).into()).unwrap();
    assert_eq!((host.connections, running.hosts().len()), (1, 2));
    assert!(running.statistics().packets >= 1);
    let rest: Vec<_> = running.events().iter().map(|event| words(&event)).collect();
    assert_eq!(rest, TOLD[1..]);
    let ended = running.finish();
    assert_eq!(ended.error.unwrap().to_string(), "cut short");
    assert_eq!((ended.engine.statistics().packets, ended.engine.held()), (2, (1, 2)));

    // The events that nobody took do not keep it from ending.
    let ended = spawn(Arc::new(database()), Config::default(), packets(false), 0).unwrap().finish();
    assert!(ended.error.is_none());
    assert_eq!(ended.engine.statistics().events, 4);
}

#[test]
fn a_running_analysis_can_be_stopped() {
    let endless = |take: &mut dyn FnMut(Timestamp, LinkType, &[u8])| {
        take(Timestamp::default(), LinkType::RAW, &[]);
        Ok(true)
    };
    let running = spawn(Arc::new(database()), Config::default(), endless, 1).unwrap();
    running.stop();
    assert!(running.finish().engine.statistics().packets >= 1);
}

#[test]
fn what_was_prepared_for_another_engine_is_refused() {
    let database = database();
    let engine = |_| Engine::new(&database, Config::default());
    let [mut one, other] = [0, 1].map(engine);
    let frame = frame(CLIENT, SERVER, segment("S", 100));
    let packet = |_| Some((Timestamp::default(), LinkType::RAW, frame.as_slice()));
    let mut told = 0;
    let mut sink = |_: &Event<'_>| told += 1;
    for (preparer, expected) in [(other.preparer(), Err(PreparedForAnother)), (one.preparer(), Ok(()))] {
        let (mut preparer, mut prepared) = (preparer, Prepared::default());
        preparer.prepare(&mut prepared, 0, Timestamp::default(), LinkType::RAW, &frame);
        assert_eq!(one.push_prepared(&prepared, packet, |_| &[], &mut sink), expected);
        assert_eq!(one.statistics().packets, u64::from(expected.is_ok()));
    }
    assert_eq!(told, 2);
}

#[test]
fn nobody_listens() {
    let (events, thread) =
        analyze_channel(Arc::new(database()), Config::default(), packets(true), 1).unwrap();
    drop(events);
    assert!(thread.join().unwrap().is_ok(), "the thread ends without reading on");
}
