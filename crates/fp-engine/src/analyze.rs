//! Events from a whole source of packets: as an iterator, or over a channel.

use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use fp_db::Database;
use fp_match::DatabaseRef;
use fp_wire::LinkType;

use crate::{Config, Engine, Event, OwnedEvent, Timestamp};

/// Where packets come from: anything that hands its next packet to `take`, and says `false` at its
/// end.
///
/// A closure over a capture reader is the usual one.
pub trait PacketSource {
    /// Hands over the next packet. `Ok(false)` without a call of `take` is the end.
    ///
    /// # Errors
    /// Whatever went wrong in the source; what came before stays told.
    fn next_packet(
        &mut self,
        take: &mut dyn FnMut(Timestamp, LinkType, &[u8]),
    ) -> Result<bool, Box<dyn std::error::Error + Send + Sync>>;
}

impl<F> PacketSource for F
where
    F: FnMut(
        &mut dyn FnMut(Timestamp, LinkType, &[u8]),
    ) -> Result<bool, Box<dyn std::error::Error + Send + Sync>>,
{
    fn next_packet(
        &mut self,
        take: &mut dyn FnMut(Timestamp, LinkType, &[u8]),
    ) -> Result<bool, Box<dyn std::error::Error + Send + Sync>> {
        self(take)
    }
}

/// What stopped a source.
pub type SourceError = Box<dyn std::error::Error + Send + Sync>;

/// A thread that analyses a source, and what stopped that.
pub type SourceThread = JoinHandle<Result<(), SourceError>>;

/// All events of a source of packets, in order; an error of the source comes after the events
/// before it.
pub fn analyze<'db, S: PacketSource>(
    database: impl Into<DatabaseRef<'db>>,
    config: Config,
    source: S,
) -> Analysis<'db, S> {
    Analysis { engine: Engine::new(database, config), source, waiting: VecDeque::new(), ended: false }
}

/// The iterator that [`analyze`] returns.
pub struct Analysis<'db, S> {
    engine: Engine<'db>,
    source: S,
    waiting: VecDeque<OwnedEvent>,
    ended: bool,
}

impl<'db, S> Analysis<'db, S> {
    /// The engine, for its statistics and hosts.
    pub fn engine(&self) -> &Engine<'db> {
        &self.engine
    }
}

impl<S: PacketSource> Iterator for Analysis<'_, S> {
    type Item = Result<OwnedEvent, SourceError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(event) = self.waiting.pop_front() {
                return Some(Ok(event));
            }
            if self.ended {
                return None;
            }
            let Analysis { engine, source, waiting, ended } = self;
            let mut sink = |event: &Event<'_>| waiting.push_back(event.to_owned());
            match source.next_packet(&mut |time, link, bytes| engine.push(time, link, bytes, &mut sink)) {
                Ok(more) => *ended = !more,
                Err(error) => {
                    *ended = true;
                    return Some(Err(error));
                }
            }
        }
    }
}

/// Analyses a source on a thread of its own; events come over a channel that holds up to `depth` of
/// them.
///
/// A slow receiver slows the source down: nothing is dropped. Dropping the receiver ends the thread
/// at the next event. The thread's result is the source's error, if it ended with one.
///
/// # Errors
/// The system makes no thread.
pub fn analyze_channel<S: PacketSource + Send + 'static>(
    database: Arc<Database>,
    config: Config,
    source: S,
    depth: usize,
) -> io::Result<(Receiver<OwnedEvent>, SourceThread)> {
    let (sender, receiver) = sync_channel(depth);
    let thread = thread::Builder::new().spawn(move || send_all(database, config, source, &sender))?;
    Ok((receiver, thread))
}

fn send_all<S: PacketSource>(
    database: Arc<Database>,
    config: Config,
    source: S,
    sender: &SyncSender<OwnedEvent>,
) -> Result<(), SourceError> {
    for event in analyze(database, config, source) {
        if sender.send(event?).is_err() {
            // Nobody listens any more.
            break;
        }
    }
    Ok(())
}
