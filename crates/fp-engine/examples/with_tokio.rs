//! Events as a tokio task takes them: a blocking task reads and analyses, here a capture.
//! `with_tokio FILE`.

use std::sync::Arc;

use fp_capture::{FileSource, Source};
use fp_engine::{Config, Database, Engine, Event, LinkType, OwnedEvent, SourceError};
use tokio::sync::mpsc::{Sender, channel};
use tokio::task::spawn_blocking;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), SourceError> {
    let file = std::env::args_os().nth(1).ok_or("which capture?")?;
    let database = Arc::new(Database::embedded());
    // A receiver that is slow slows the capture down.
    let (sender, mut events) = channel(1024);
    let analysis = spawn_blocking({
        let database = Arc::clone(&database);
        move || analyze(FileSource::new([file]), database, &sender)
    });
    while let Some(event) = events.recv().await {
        println!("{} -> {}: {}", event.client.address, event.server.address, event.kind.name());
    }
    let engine = analysis.await??;
    println!("{} packets, {} hosts", engine.statistics().packets, engine.hosts().count());
    Ok(())
}

/// Analyses a source to its end, and gives the engine back.
fn analyze(
    mut source: FileSource,
    database: Arc<Database>,
    sender: &Sender<OwnedEvent>,
) -> Result<Engine<'static>, SourceError> {
    let mut engine = Engine::new(database, Config::default());
    let mut sink = |event: &Event<'_>| {
        // Nobody listens any more if it fails, and the rest of the capture counts all the same.
        _ = sender.blocking_send(event.to_owned());
    };
    while let Some(frame) = source.next()? {
        engine.push(frame.time, LinkType(frame.link_type), frame.data, &mut sink);
    }
    Ok(engine)
}
