//! SYNs of ever new hosts: what a packet takes, what a host takes, and the longest that a packet
//! had to wait.
//!
//! `flood [HOSTS] [RUNS]`, ten million and one if not given: as many hosts are held. What
//! interrupts a packet, such as another program, seldom meets the same packet in several runs.

use std::time::{Duration, Instant};

use fp_db::Database;
use fp_engine::{Config, Engine, Event, LinkType, Timestamp};

/// IPv4 and TCP: a SYN with an MSS, to 192.0.2.2.
const SYN: [u8; 44] = [
    0x45, 0, 0, 44, 0, 1, 0x40, 0, 60, 6, 0, 0, 0, 0, 0, 0, 192, 0, 2, 2, 0x9c, 0x40, 0, 80, 0, 0, 0, 9, 0,
    0, 0, 0, 0x60, 2, 0x20, 0, 0, 0, 0, 0, 2, 4, 5, 0xb4,
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let number = |n: usize, default| std::env::args().nth(n).map_or(Ok(default), |text| text.parse::<u32>());
    let (hosts, runs) = (number(1, 10_000_000)?, number(2, 1)?);
    let database = Database::embedded();
    // The last tenth finds the limit reached.
    let packets = hosts + hosts / 10;
    // The shortest that a packet took in any run: what comes between now and then is not the
    // engine's doing.
    let mut waits = vec![Duration::MAX; packets as usize];
    for _ in 0..runs {
        let mut engine = Engine::new(&database, Config::default().with_max_hosts(hosts));
        let before = resident()?;
        let mut events = 0u64;
        let start = Instant::now();
        for (n, wait) in (0..packets).zip(&mut waits) {
            let mut syn = SYN;
            // A permutation of all addresses.
            if let Some(source) = syn.get_mut(12..16) {
                source.copy_from_slice(&n.wrapping_mul(0x9e37_79b1).to_be_bytes());
            }
            // A hundred thousand a second.
            let time = Timestamp { seconds: 1_000_000 + i64::from(n) / 100_000, nanos: 0, digits: 6 };
            let pushed = Instant::now();
            engine.push(time, LinkType::RAW, &syn, &mut |_: &Event<'_>| events += 1);
            *wait = pushed.elapsed().min(*wait);
        }
        let each = start.elapsed() / packets;
        let (flows, held) = engine.held();
        let bytes = resident()?.saturating_sub(before) / held.max(1);
        println!(
            "{held} hosts and {flows} flows held, {events} events: {each:?} a packet, {bytes} bytes a host"
        );
    }
    waits.sort_unstable();
    let of = |share: f64| waits.get(((waits.len() - 1) as f64 * share) as usize).copied().unwrap_or_default();
    let (median, rare, longest) = (of(0.5), of(0.9999), of(1.0));
    println!("waits, the shortest of {runs}: median {median:?}, 99.99% {rare:?}, longest {longest:?}");
    Ok(())
}

/// Bytes of memory that this process has.
fn resident() -> std::io::Result<usize> {
    let text = std::fs::read_to_string("/proc/self/statm")?;
    let pages = text.split_whitespace().nth(1).and_then(|pages| pages.parse::<usize>().ok());
    Ok(pages.unwrap_or(0) * 4096)
}
