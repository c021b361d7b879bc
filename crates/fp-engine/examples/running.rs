//! An analysis on a thread of its own, which can be asked while it runs: here of a capture.
//! `running FILE`.

use std::sync::Arc;

use fp_capture::{FileSource, Source};
use fp_engine::{Config, Database, LinkType, SourceError, Timestamp, spawn};

fn main() -> Result<(), SourceError> {
    let file = std::env::args_os().nth(1).ok_or("which capture?")?;
    let mut source = FileSource::new([file]);
    let packets = move |take: &mut dyn FnMut(Timestamp, LinkType, &[u8])| -> Result<bool, SourceError> {
        let Some(frame) = source.next()? else { return Ok(false) };
        take(frame.time, LinkType(frame.link_type), frame.data);
        Ok(true)
    };
    let running = spawn(Arc::new(Database::embedded()), Config::default(), packets, 1024)?;
    for event in running.events() {
        let connections = running.host(event.client.address).map_or(0, |host| host.connections);
        println!("{}, {connections} connections: {}", event.client.address, event.kind.name());
    }
    let ended = running.finish();
    println!("{:?}", ended.engine.statistics());
    ended.error.map_or(Ok(()), Err)
}
