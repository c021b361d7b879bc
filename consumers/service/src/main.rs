//! An analysis that a service holds: it runs on a thread, its events come to tokio's tasks.

use std::sync::Arc;

use fp_engine::{Config, Database, LinkType, SourceError, Timestamp, spawn};
use tokio::sync::mpsc::channel;

/// An IPv4 packet without a link header: a SYN with MSS 1460.
const SYN: [u8; 44] = [
    0x45, 0, 0, 44, 0, 0, 0x40, 0, 60, 6, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2, 0x9c, 0x40, 0, 80, 0, 0, 0, 9, 0, 0, 0,
    0, 0x60, 2, 0x20, 0, 0, 0, 0, 0, 2, 4, 5, 0xb4,
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), SourceError> {
    let mut left = 1;
    let packets = move |take: &mut dyn FnMut(Timestamp, LinkType, &[u8])| -> Result<bool, SourceError> {
        if left == 0 {
            return Ok(false);
        }
        left -= 1;
        take(Timestamp::default(), LinkType::RAW, &SYN);
        Ok(true)
    };
    let running = spawn(Arc::new(Database::embedded()), Config::default(), packets, 16)?;
    let (sender, mut events) = channel(16);
    let forward = tokio::task::spawn_blocking(move || {
        for event in running.events() {
            if sender.blocking_send(event).is_err() {
                break;
            }
        }
        running.finish()
    });
    while let Some(event) = events.recv().await {
        println!("{} {}", event.client.address, event.kind.name());
    }
    let ended = forward.await?;
    println!("{} packets", ended.engine.statistics().packets);
    ended.error.map_or(Ok(()), Err)
}
