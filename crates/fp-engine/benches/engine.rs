//! A connection's packets through the engine: ns per packet, decoding included.

use divan::Bencher;
use divan::counter::ItemsCount;
use fp_db::Database;
use fp_engine::{Config, Engine, Event, LinkType, Timestamp};

#[path = "../tests/script.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod script;
use script::{SERVER, Segment, frame, segment};

fn main() {
    divan::main();
}

/// 10,000 clients: a SYN each.
#[divan::bench]
fn syn(bencher: Bencher<'_, '_>) {
    run(bencher, |client| vec![frame(client, SERVER, segment("S", 100))]);
}

/// 1,000 clients: a handshake, 8 segments of data after a TLS hello, a FIN.
#[divan::bench]
fn bulk(bencher: Bencher<'_, '_>) {
    run(bencher, |client| {
        let data = |from, to, seq| frame(from, to, Segment { payload: &[0x16; 1000], ..segment("A", seq) });
        let mut all =
            vec![frame(client, SERVER, segment("S", 100)), frame(SERVER, client, segment("SA", 500))];
        all.push(data(client, SERVER, 101));
        all.extend((0..8).map(|n| data(SERVER, client, 501 + n * 1000)));
        all.push(frame(client, SERVER, segment("FA", 1101)));
        all
    });
}

/// 1,000 clients: a handshake, a request, a response, a FIN.
#[divan::bench]
fn web(bencher: Bencher<'_, '_>) {
    let request = b"GET / HTTP/1.1\r\nHost: example.org\r\nUser-Agent: curl/8.0\r\nAccept: */*\r\n\r\n";
    let response = b"HTTP/1.1 200 OK\r\nServer: nginx\r\nDate: x\r\nContent-Type: text/html\r\n\r\n";
    run(bencher, move |client| {
        vec![
            frame(client, SERVER, segment("S", 100)),
            frame(SERVER, client, segment("SA", 500)),
            frame(client, SERVER, Segment { payload: request, ..segment("A", 101) }),
            frame(SERVER, client, Segment { payload: response, ..segment("A", 501) }),
            frame(client, SERVER, segment("FA", 101 + request.len() as u32)),
        ]
    });
}

fn run(bencher: Bencher<'_, '_>, packets: impl Fn(([u8; 4], u16)) -> Vec<Vec<u8>>) {
    let database = Database::embedded();
    let frames: Vec<Vec<u8>> =
        (0..10_000u32).flat_map(|n| packets(((0x0a00_0000 + n).to_be_bytes(), 1024 + n as u16))).collect();
    bencher
        .counter(ItemsCount::new(frames.len()))
        .with_inputs(|| Engine::new(&database, Config::default()))
        .bench_refs(|engine| {
            let mut told = 0u64;
            for (n, frame) in frames.iter().enumerate() {
                let time = Timestamp { seconds: 1_000_000 + n as i64 / 10_000, nanos: 0, digits: 6 };
                engine.push(time, LinkType::RAW, frame, &mut |_: &Event<'_>| told += 1);
            }
            told
        });
}
