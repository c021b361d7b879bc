//! An analysis that runs on a thread of its own, and can be asked meanwhile.

use core::net::IpAddr;
use core::sync::atomic::{AtomicBool, Ordering};
use std::io;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use fp_db::Database;

use crate::{Config, Engine, Event, HostRecord, OwnedEvent, PacketSource, SourceError, Statistics};

/// Analyses a source on a thread of its own. Events come over a channel that holds up to `depth` of
/// them: a slow receiver slows the source down, and nothing is dropped.
///
/// ```
/// use std::sync::Arc;
/// use fp_engine::{Config, Database, LinkType, SourceError, Timestamp, spawn};
///
/// let mut packets = vec![vec![0u8; 60]].into_iter();
/// let source = move |take: &mut dyn FnMut(Timestamp, LinkType, &[u8])| -> Result<bool, SourceError> {
///     let Some(packet) = packets.next() else { return Ok(false) };
///     take(Timestamp::default(), LinkType::RAW, &packet);
///     Ok(true)
/// };
/// let running = spawn(Arc::new(Database::default()), Config::default(), source, 1024)?;
/// for event in running.events() {
///     println!("{} {}", event.client.address, event.kind.name());
/// }
/// let ended = running.finish();
/// assert_eq!(ended.engine.statistics().packets, 1);
/// assert!(ended.error.is_none());
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// The system makes no thread.
pub fn spawn<S: PacketSource + Send + 'static>(
    database: Arc<Database>,
    config: Config,
    source: S,
    depth: usize,
) -> io::Result<Running> {
    let engine = Arc::new(Mutex::new(Engine::new(database, config)));
    let stopped = Arc::new(AtomicBool::new(false));
    let (sender, events) = sync_channel(depth);
    let thread = thread::Builder::new().spawn({
        let (engine, stopped) = (Arc::clone(&engine), Arc::clone(&stopped));
        move || analyze(&engine, &stopped, source, &sender)
    })?;
    Ok(Running { engine, stopped, events, thread })
}

/// A running analysis.
pub struct Running {
    engine: Arc<Mutex<Engine<'static>>>,
    stopped: Arc<AtomicBool>,
    events: Receiver<OwnedEvent>,
    thread: JoinHandle<Option<SourceError>>,
}

/// What an analysis leaves.
#[non_exhaustive]
pub struct Ended {
    /// The engine, to go on with or to ask.
    pub engine: Engine<'static>,
    /// What stopped the source, if it did not come to its end.
    pub error: Option<SourceError>,
}

impl Running {
    /// The events. They end when the source does.
    pub fn events(&self) -> &Receiver<OwnedEvent> {
        &self.events
    }

    /// What was counted so far.
    pub fn statistics(&self) -> Statistics {
        lock(&self.engine).statistics()
    }

    /// What is known of a host.
    pub fn host(&self, address: IpAddr) -> Option<HostRecord> {
        lock(&self.engine).host(address)
    }

    /// All hosts that are held, from the one whose last SYN is the oldest.
    pub fn hosts(&self) -> Vec<HostRecord> {
        lock(&self.engine).hosts().collect()
    }

    /// Takes no more packets behind the next one. A source that waits for one is not woken.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Waits for the end of the source, whose events from now on are passed over, and gives the
    /// engine back.
    ///
    /// # Panics
    /// The source panicked.
    pub fn finish(self) -> Ended {
        let Running { engine, stopped: _, events, thread } = self;
        events.iter().for_each(drop);
        let error = match thread.join() {
            Ok(error) => error,
            Err(panic) => std::panic::resume_unwind(panic),
        };
        let engine = Arc::into_inner(engine).expect("the thread that shared it is gone");
        Ended { engine: engine.into_inner().unwrap_or_else(PoisonError::into_inner), error }
    }
}

/// Sends the events of a source. The engine is free to be asked while the receiver is waited for.
fn analyze<S: PacketSource>(
    engine: &Mutex<Engine<'static>>,
    stopped: &AtomicBool,
    mut source: S,
    sender: &SyncSender<OwnedEvent>,
) -> Option<SourceError> {
    let mut told = Vec::new();
    loop {
        let more = source.next_packet(&mut |time, link, bytes| {
            lock(engine).push(time, link, bytes, &mut |event: &Event<'_>| told.push(event.to_owned()));
        });
        for event in told.drain(..) {
            if sender.send(event).is_err() {
                // Nobody listens any more.
                return None;
            }
        }
        match more {
            Ok(true) if !stopped.load(Ordering::Relaxed) => {}
            Ok(_) => return None,
            Err(error) => return Some(error),
        }
    }
}

/// A panic of the source while it was held is told by [`Running::finish`].
fn lock<'a>(engine: &'a Mutex<Engine<'static>>) -> MutexGuard<'a, Engine<'static>> {
    engine.lock().unwrap_or_else(PoisonError::into_inner)
}
