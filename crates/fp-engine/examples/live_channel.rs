//! Events over a channel, from a thread that reads packets: here those of a capture. `live_channel
//! FILE`.

use std::sync::Arc;

use fp_capture::{FileSource, Source};
use fp_db::Database;
use fp_engine::{Config, LinkType, SourceError, Timestamp, analyze_channel};

fn main() -> Result<(), SourceError> {
    let file = std::env::args_os().nth(1).ok_or("which capture?")?;
    let mut source = FileSource::new([file]);
    let packets = move |take: &mut dyn FnMut(Timestamp, LinkType, &[u8])| -> Result<bool, SourceError> {
        let Some(frame) = source.next()? else { return Ok(false) };
        take(frame.time, LinkType(frame.link_type), frame.data);
        Ok(true)
    };
    let (events, thread) = analyze_channel(Arc::new(Database::embedded()), Config::default(), packets, 1024)?;
    for event in events {
        println!("{} -> {}: {}", event.client.address, event.server.address, event.kind.name());
    }
    thread.join().map_err(|_| "the reading thread panicked")??;
    Ok(())
}
