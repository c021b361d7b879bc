use std::sync::Arc;

use fp_engine::{Config, LinkType, OwnedEvent, PacketSource, Timestamp, analyze, analyze_channel};

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
fn nobody_listens() {
    let (events, thread) =
        analyze_channel(Arc::new(database()), Config::default(), packets(true), 1).unwrap();
    drop(events);
    assert!(thread.join().unwrap().is_ok(), "the thread ends without reading on");
}
