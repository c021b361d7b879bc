use fp_engine::fuzzing::tell_later;
use fp_engine::parallel::{self, Batch, Reader};
use fp_engine::{Config, Engine, Event, LinkType, Prepared, Preparer, Timestamp};

use crate::script::{SERVER, Segment, database, frame, segment};

/// Connections that overlap, of hosts that change, and a flood of SYNs for a while.
fn frames() -> Vec<(Timestamp, Vec<u8>)> {
    let mut all = Vec::new();
    for n in 0..3000u32 {
        let client = ([10, 0, 0, (n % 200) as u8], 1024 + (n % 50_000) as u16);
        let tick = Some(1 + n * 40 * (n % 7));
        let syn = Segment { ack: 0, timestamp: tick, ..segment("S", 100) };
        let get = Segment { payload: b"GET / HTTP/1.1\r\nHost: a\r\n\r\n", ..segment("A", 101) };
        // Of every third the end is missing.
        let answer: &[u8] = b"HTTP/1.1 200 OK\r\nServer: a\r\n\r\n";
        let answer = if n % 3 == 0 { answer.split_at(20).0 } else { answer };
        for (step, frame) in [
            frame(client, SERVER, syn),
            frame(SERVER, client, segment("SA", 500)),
            frame(client, SERVER, get),
            frame(SERVER, client, Segment { payload: answer, ..segment("A", 501) }),
            frame(client, SERVER, Segment { timestamp: tick.map(|t| t + 1000), ..segment("FA", 127) }),
        ]
        .into_iter()
        .enumerate()
        {
            all.push((n as usize * 10 + step * 30, frame));
        }
    }
    for n in 0..5000u32 {
        let [_, a, b, c] = n.to_be_bytes();
        let syn = Segment { ack: 0, ..segment("S", n) };
        all.push((10_000 + n as usize / 10, frame(([172, a, b, c], 4000), SERVER, syn)));
    }
    all.sort_by_key(|(millis, _)| *millis);
    let time = |millis: usize| Timestamp {
        seconds: 1_000_000 + millis as i64 / 1000,
        nanos: millis as i64 % 1000 * 1_000_000,
        digits: 6,
    };
    all.into_iter().map(|(millis, frame)| (time(millis), frame)).collect()
}

/// A part of the packets above.
#[derive(Default)]
struct Part(Vec<(Timestamp, Vec<u8>)>);

impl Batch for Part {
    fn packet(&self, place: u32) -> Option<(Timestamp, LinkType, &[u8])> {
        self.0.get(place as usize).map(|(time, frame)| (*time, LinkType::RAW, frame.as_slice()))
    }
}

/// Reads these parts, numbered.
struct Parts<I>(I);

impl<I: Iterator<Item = (usize, Vec<(Timestamp, Vec<u8>)>)> + Send> Reader for Parts<I> {
    type Batch = Part;
    type Note = usize;

    fn read(
        &mut self,
        part: &mut Part,
        mut each: impl FnMut(u32, Timestamp, LinkType, &[u8]),
    ) -> Option<usize> {
        let (number, packets) = self.0.next()?;
        *part = Part(packets);
        for place in 0..part.0.len() as u32 {
            let (time, link, bytes) = part.packet(place)?;
            each(place, time, link, bytes);
        }
        Some(number)
    }
}

/// Its place is left out, which depends on how packets come together.
fn push_text(event: &Event<'_>, out: &mut Vec<u8>) {
    let mut event = event.clone();
    event.place = 0;
    out.extend_from_slice(format!("{event:?}\n").as_bytes());
}

/// The same of an event that says where its packet is among those that came with it.
fn push_placed(event: &Event<'_>, part: &Part, out: &mut Vec<u8>) {
    let (time, link, bytes) = part.packet(event.place).expect("a packet of the part");
    assert_eq!(event.time, time);
    let packet =
        fp_wire::decode(link, bytes, &fp_wire::DecodeOptions::default()).expect("it was decoded before");
    let ports = [event.client.port, event.server.port];
    assert!(ports.contains(&packet.source_port()) && ports.contains(&packet.destination_port()));
    push_text(event, out);
}

#[test]
fn the_same_text_in_the_same_order() {
    let database = database();
    let frames = frames();
    let mut alone = Vec::new();
    let mut engine = Engine::new(&database, Config::default());
    for (time, frame) in &frames {
        engine.push(*time, LinkType::RAW, frame, &mut |event: &Event<'_>| push_text(event, &mut alone));
    }
    assert!(engine.statistics().events > 15_000);
    for (max_flows, at_once) in [(100_000, 1), (100_000, 1000), (100, 31), (100, 1_000_000)] {
        let config = Config::default().with_max_flows(max_flows).with_max_hosts(2 * max_flows);
        let mut singly = Vec::new();
        let mut engine = Engine::new(&database, config);
        for (time, frame) in &frames {
            engine.push(*time, LinkType::RAW, frame, &mut |event: &Event<'_>| push_text(event, &mut singly));
        }
        let mut text = Vec::new();
        let mut engine_of_many = Engine::new(&database, config);
        for part in frames.chunks(at_once) {
            let packets = part.iter().map(|(time, frame)| (*time, LinkType::RAW, frame.as_slice()));
            let whole = Part(part.to_vec());
            engine_of_many.push_all(packets, &mut |event: &Event<'_>| push_placed(event, &whole, &mut text));
        }
        assert!(text == singly, "{at_once} at once, {max_flows} flows");
        assert_eq!(engine_of_many.statistics(), engine.statistics());
    }
    for workers in [0, 1, 2, 3, 7, usize::MAX] {
        let mut engine_beside = Engine::new(&database, Config::default());
        let mut text = Vec::new();
        let mut notes = Vec::new();
        let parts = Parts(frames.chunks(700).map(<[_]>::to_vec).enumerate());
        let done = parallel::run(
            &mut engine_beside,
            workers,
            parts,
            || push_placed,
            |_, error| panic!("{error}"),
            |part, note| {
                text.extend_from_slice(part);
                notes.push(note);
                Ok::<(), ()>(())
            },
        );
        assert_eq!(done, Ok(()));
        assert!(text == alone, "{workers} workers");
        assert!(notes.iter().copied().eq(0..frames.len().div_ceil(700)));
        assert_eq!(engine_beside.statistics(), engine.statistics());
    }
}

#[test]
fn events_that_are_told_later_are_the_same() {
    let database = database();
    let frames = frames();
    for at_once in [1, 33, 700] {
        let (mut at_once_told, mut later_told, mut copied) = (Vec::new(), Vec::new(), Vec::new());
        let mut engine = Engine::new(&database, Config::default());
        let mut beside = Engine::new(&database, Config::default());
        let mut preparer = engine.preparer();
        let mut preparer_beside = beside.preparer();
        for part in frames.chunks(at_once) {
            let packet = |place: u32| {
                part.get(place as usize).map(|(time, frame)| (*time, LinkType::RAW, frame.as_slice()))
            };
            let prepare = |preparer: &mut Preparer<'_>| {
                let mut prepared = Prepared::default();
                for (place, (time, frame)) in (0..).zip(part) {
                    preparer.prepare(&mut prepared, place, *time, LinkType::RAW, frame);
                }
                prepared
            };
            let sink = &mut |event: &Event<'_>| push_text(event, &mut at_once_told);
            engine.push_prepared(&prepare(&mut preparer), packet, |_| &[], sink).unwrap();
            let prepared = prepare(&mut preparer_beside);
            copied.extend(tell_later(&mut beside, &prepared, packet, |event| {
                push_text(event, &mut later_told)
            }));
        }
        assert!(at_once_told == later_told, "{at_once} at once");
        // What stands in what was prepared is not copied: SYNs, and heads that are whole. MTUs of
        // servers are.
        assert!(!copied.contains(&"syn") && !copied.contains(&"http request"), "{at_once} at once");
        for (name, count) in [("syn+ack", 3000), ("mtu", 3000), ("http response", 0)] {
            let found = copied.iter().filter(|copied| **copied == name).count();
            assert_eq!(found, count, "{name}, {at_once} at once");
        }
    }
}

#[test]
fn a_writer_that_fails_ends_it() {
    let database = database();
    let frames = frames();
    let mut engine = Engine::new(&database, Config::default());
    // Without an end of its own.
    let parts = Parts((0..).map(|number| (number, frames[..100].to_vec())));
    let mut batches = 0;
    let done = parallel::run(
        &mut engine,
        2,
        parts,
        || push_placed,
        |_, error| panic!("{error}"),
        |_, _| {
            batches += 1;
            if batches == 3 { Err("full") } else { Ok(()) }
        },
    );
    assert_eq!((done, batches), (Err("full"), 3));
}

#[test]
fn a_formatter_that_panics_ends_it() {
    let database = database();
    let frames = frames();
    for workers in [1, 3] {
        let panicked = std::panic::catch_unwind(|| {
            let mut engine = Engine::new(&database, Config::default());
            let parts = Parts((0..).map(|number| (number, frames[..100].to_vec())));
            let formatter = || |_: &Event<'_>, _: &Part, _: &mut Vec<u8>| panic!("of the test");
            parallel::run(&mut engine, workers, parts, formatter, |_, _| (), |_, _| Ok::<(), ()>(()))
        });
        assert!(panicked.is_err(), "{workers} workers");
    }
}
