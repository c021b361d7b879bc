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
    let engine = Arc::new(Mutex::new(Some(Engine::new(database, config))));
    let handle = Handle { engine, stopped: Arc::new(AtomicBool::new(false)) };
    let (sender, events) = sync_channel(depth);
    let thread = thread::Builder::new().spawn({
        let handle = handle.clone();
        move || analyze(&handle, source, &sender)
    })?;
    Ok(Running { handle, events, thread })
}

/// A running analysis. One thread takes its events; any others ask it through a [`Handle`].
pub struct Running {
    handle: Handle,
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

    /// What other threads ask the analysis with.
    pub fn handle(&self) -> Handle {
        self.handle.clone()
    }

    /// What was counted so far.
    pub fn statistics(&self) -> Statistics {
        self.handle.statistics().unwrap_or_default()
    }

    /// What is known of a host.
    pub fn host(&self, address: IpAddr) -> Option<HostRecord> {
        self.handle.host(address)
    }

    /// All hosts that are held, from the one whose last SYN is the oldest.
    pub fn hosts(&self) -> Vec<HostRecord> {
        self.handle.hosts()
    }

    /// Takes no more packets behind the next one. A source that waits for one is not woken.
    pub fn stop(&self) {
        self.handle.stop();
    }

    /// Waits for the end of the source, whose events from now on are passed over, and gives the
    /// engine back.
    ///
    /// # Panics
    /// The source panicked.
    pub fn finish(self) -> Ended {
        let Running { handle, events, thread } = self;
        events.iter().for_each(drop);
        let error = match thread.join() {
            Ok(error) => error,
            Err(panic) => std::panic::resume_unwind(panic),
        };
        let engine = handle.lock().take().expect("finish alone takes it, once");
        Ended { engine, error }
    }
}

/// Asks a [`Running`] analysis from any thread, as long as that is not finished.
///
/// ```
/// # use std::sync::Arc;
/// # use fp_engine::{Config, Database, LinkType, SourceError, Timestamp, spawn};
/// # let source = |_: &mut dyn FnMut(Timestamp, LinkType, &[u8])| Ok::<bool, SourceError>(false);
/// let running = spawn(Arc::new(Database::default()), Config::default(), source, 1024)?;
/// let handle = running.handle();
/// std::thread::spawn(move || {
///     println!("{} packets", handle.statistics().unwrap_or_default().packets);
/// });
/// for event in running.events() {
///     println!("{}", event.kind.name());
/// }
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone)]
pub struct Handle {
    /// Until [`Running::finish`] gives it back.
    engine: Arc<Mutex<Option<Engine<'static>>>>,
    stopped: Arc<AtomicBool>,
}

impl Handle {
    /// What was counted so far; none once the analysis is finished.
    pub fn statistics(&self) -> Option<Statistics> {
        self.lock().as_ref().map(Engine::statistics)
    }

    /// What is known of a host.
    pub fn host(&self, address: IpAddr) -> Option<HostRecord> {
        self.lock().as_ref()?.host(address)
    }

    /// All hosts that are held, from the one whose last SYN is the oldest; none once the analysis
    /// is finished.
    pub fn hosts(&self) -> Vec<HostRecord> {
        self.lock().as_ref().map(|engine| engine.hosts().collect()).unwrap_or_default()
    }

    /// Takes no more packets behind the next one. A source that waits for one is not woken.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// A panic of the source while it was held is told by [`Running::finish`].
    fn lock(&self) -> MutexGuard<'_, Option<Engine<'static>>> {
        self.engine.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Sends the events of a source. The engine is free to be asked while the receiver is waited for.
fn analyze<S: PacketSource>(
    handle: &Handle,
    mut source: S,
    sender: &SyncSender<OwnedEvent>,
) -> Option<SourceError> {
    let mut told = Vec::new();
    loop {
        let more = source.next_packet(&mut |time, link, bytes| {
            if let Some(engine) = handle.lock().as_mut() {
                engine.push(time, link, bytes, &mut |event: &Event<'_>| told.push(event.to_owned()));
            }
        });
        for event in told.drain(..) {
            if sender.send(event).is_err() {
                // Nobody listens any more.
                return None;
            }
        }
        match more {
            Ok(true) if !handle.stopped.load(Ordering::Relaxed) => {}
            Ok(_) => return None,
            Err(error) => return Some(error),
        }
    }
}
