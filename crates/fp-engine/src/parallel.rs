//! One engine's work on several threads, in order all the same.
//!
//! What a host is said to be depends on all packets before, so that there is one engine, and it
//! stays on one thread: what it remembers stays in the caches of one processor. The packets go
//! through it in batches, of which everything else is done by whichever thread is free: reading
//! before it, with all that needs no memory of earlier packets (decoding, matching of SYNs and HTTP
//! heads, done in one go while a packet's bytes are at hand, and by one thread at a time),
//! formatting and writing behind it. The engine's thread does of these what is left to do while no
//! batch is ready for the engine, and formats itself unless the others are ahead. No packet is
//! copied from thread to thread.

use core::sync::atomic::{AtomicU32, Ordering};
use std::collections::VecDeque;
use std::io;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use fp_wire::LinkType;

use crate::kept::Kept;
use crate::prepare::Prepared;
use crate::{Engine, Event, Timestamp};

/// Where the packets come from, in batches.
pub trait Reader: Send {
    /// Packets that are read together. Its memory is used again.
    type Batch: Batch;
    /// What is to be written with the text of a batch, beside it.
    type Note: Send;

    /// Reads packets into a batch in place of those it has; `None` when there is nothing more.
    /// `each` gets all of them in their order, as they are found: the place of each in the batch,
    /// time, link type, bytes.
    fn read(
        &mut self,
        batch: &mut Self::Batch,
        each: impl FnMut(u32, Timestamp, LinkType, &[u8]),
    ) -> Option<Self::Note>;
}

/// Packets that were read together.
pub trait Batch: Default + Send {
    /// One of the packets by its place.
    fn packet(&self, place: u32) -> Option<(Timestamp, LinkType, &[u8])>;

    /// The packets are of another time than those before: the engine [forgets](Engine::forget)
    /// those first.
    fn begins_anew(&self) -> bool {
        false
    }

    /// Memory from a packet on, or from a little before it; nothing if that is not known.
    fn vicinity(&self, _place: u32) -> &[u8] {
        &[]
    }
}

/// Has `engine` analyse what `reader` reads, and `write` what a formatter makes of it: the same
/// text in the same order as on one thread.
///
/// `formatter` makes a formatter for each of `workers` threads (at least one, at most
/// [`MAX_WORKERS`]; the caller's, which has the engine, is one of them); it gets each event with
/// the batch of its packet, and what it appends must depend on nothing else. `write` may take the
/// text away and leave another vector's memory in its place.
///
/// If the system makes no further thread, those that there are do the work, and `fewer` is told how
/// many they are and why.
///
/// # Errors
/// The first of `write`; nothing more is read or written then.
pub fn run<R, F, E>(
    engine: &mut Engine<'_>,
    workers: usize,
    reader: R,
    formatter: impl Fn() -> F + Sync,
    fewer: impl FnOnce(usize, io::Error),
    write: impl FnMut(&mut Vec<u8>, R::Note) -> Result<(), E> + Send,
) -> Result<(), E>
where
    R: Reader,
    F: FnMut(&Event<'_>, &R::Batch, &mut Vec<u8>),
    E: Send,
{
    let preparer = engine.preparer();
    let workers = workers.clamp(1, MAX_WORKERS);
    let line = Line::new(workers);
    let (reader, write) = (Mutex::new(reader), Mutex::new(Writer { write, failed: None }));
    let work = |mut engine: Option<&mut Engine<'_>>| {
        let _abandon = Abandon(&line);
        let mut preparer = preparer.clone();
        let mut format = formatter();
        let mut next = None;
        while let Some(task) = next.take().or_else(|| line.next(engine.is_some())) {
            match task {
                Task::Read(mut work, heads_too) => {
                    let Work { batch, prepared, .. } = &mut *work;
                    preparer.heads = heads_too;
                    prepared.clear();
                    work.note = lock(&reader).read(batch, |place, time, link, bytes| {
                        preparer.prepare(prepared, place, time, link, bytes);
                    });
                    line.read(work);
                }
                Task::Analyse(mut work, format_too) => {
                    let Some(engine) = &mut engine else { continue };
                    if work.batch.begins_anew() {
                        engine.forget();
                    }
                    let Work { batch, prepared, kept, text, .. } = &mut *work;
                    let batch = &*batch;
                    let packet = |place| batch.packet(place);
                    let vicinity = |place| batch.vicinity(place);
                    if format_too {
                        let mut sink = |event: &Event<'_>| format(event, batch, text);
                        engine.take_prepared(prepared, packet, vicinity, &mut sink);
                        next = line.formatted(work);
                    } else {
                        engine.take_prepared(prepared, packet, vicinity, &mut kept.keeper(prepared));
                        line.analysed(work);
                    }
                }
                Task::Format(mut work) => {
                    let Work { batch, prepared, kept, text, .. } = &mut *work;
                    let batch = &*batch;
                    let packet = |place| batch.packet(place);
                    kept.tell(prepared, &mut preparer, packet, |event: &Event<'_>| {
                        format(event, batch, text)
                    });
                    next = line.formatted(work);
                }
                Task::Write(mut work) => {
                    let go_on = work.note.take().is_none_or(|note| lock(&write).write(&mut work.text, note));
                    line.written(work, go_on);
                }
            }
        }
    };
    thread::scope(|scope| {
        for running in 1..workers {
            if let Err(error) = thread::Builder::new().spawn_scoped(scope, || work(None)) {
                fewer(running, error);
                break;
            }
        }
        work(Some(engine));
    });
    write.into_inner().unwrap_or_else(PoisonError::into_inner).failed.map_or(Ok(()), Err)
}

/// The most threads that [`run`] works with. The engine's thread is busy all the time when there
/// are four.
pub const MAX_WORKERS: usize = 16;

/// So many batches are on their way beside the one that each thread has.
const SPARE_BATCHES: usize = 6;

/// So many batches are ready for the engine before anything is formatted.
const AHEAD: usize = 2;

/// HTTP heads are read before the engine asks for them, which costs more, if so many batches are
/// ready for it.
const HEADS_AHEAD: usize = 2;

/// The engine's thread formats what it analysed, which costs less than to hand it over, unless so
/// many batches are ready for it that the others have less to do than it has.
const READY: usize = 4;

/// It formats all the same while more batches than this wait for the others to format them.
const BACKLOG: usize = 1;

/// How often a thread looks for something to do before it sleeps: some 50 us, since being woken
/// takes as long.
const LOOKS: u32 = 3000;

struct Writer<W, E> {
    write: W,
    failed: Option<E>,
}

impl<W, E> Writer<W, E> {
    /// `false` once something went wrong.
    fn write<N>(&mut self, text: &mut Vec<u8>, note: N) -> bool
    where
        W: FnMut(&mut Vec<u8>, N) -> Result<(), E>,
    {
        if self.failed.is_none() {
            self.failed = (self.write)(text, note).err();
        }
        self.failed.is_none()
    }
}

/// A batch and what has become of it. Its memory is used again.
struct Work<B, N> {
    /// Its number among all.
    turn: u64,
    batch: B,
    note: Option<N>,
    prepared: Prepared,
    kept: Kept,
    text: Vec<u8>,
}

/// Something to do.
enum Task<B, N> {
    /// HTTP heads too, if it says so.
    Read(Box<Work<B, N>>, bool),
    /// And format, if it says so.
    Analyse(Box<Work<B, N>>, bool),
    Format(Box<Work<B, N>>),
    Write(Box<Work<B, N>>),
}

/// The batches on their way.
struct Line<B, N> {
    state: Mutex<State<B, N>>,
    moved: Condvar,
    /// Changes of the state, to be looked at without taking it from whoever uses it.
    changes: AtomicU32,
}

struct State<B, N> {
    /// Not in use, and how many there are in all.
    free: Vec<Box<Work<B, N>>>,
    all: usize,
    /// How many were read.
    read: u64,
    reading: bool,
    /// Nothing more is to be read.
    ended: bool,
    /// For the engine.
    prepared: VecDeque<Box<Work<B, N>>>,
    /// To be formatted.
    analysed: VecDeque<Box<Work<B, N>>>,
    /// To be written.
    formatted: InOrder<Box<Work<B, N>>>,
    writing: bool,
    /// Threads that wait to be woken.
    asleep: u32,
    /// A thread panicked: its batch never comes to an end.
    abandoned: bool,
}

impl<B: Batch, N> Line<B, N> {
    fn new(workers: usize) -> Self {
        let work = || Work {
            turn: 0,
            batch: B::default(),
            note: None,
            prepared: Prepared::default(),
            kept: Kept::default(),
            text: Vec::new(),
        };
        let all = workers + SPARE_BATCHES;
        let state = State {
            free: (0..all).map(|_| Box::new(work())).collect(),
            all,
            read: 0,
            reading: false,
            ended: false,
            prepared: VecDeque::new(),
            analysed: VecDeque::new(),
            formatted: InOrder::new(),
            writing: false,
            asleep: 0,
            abandoned: false,
        };
        Line { state: Mutex::new(state), moved: Condvar::new(), changes: AtomicU32::new(0) }
    }

    /// Waits for something to do; `None` when all is done.
    fn next(&self, has_engine: bool) -> Option<Task<B, N>> {
        let mut looks = 0;
        let mut state = lock(&self.state);
        loop {
            assert!(!state.abandoned, "another thread panicked");
            if let Some(task) = state.next(has_engine) {
                return Some(task);
            }
            if state.ended && state.free.len() == state.all {
                return None;
            }
            if looks < LOOKS {
                let seen = self.changes.load(Ordering::Relaxed);
                drop(state);
                while looks < LOOKS && self.changes.load(Ordering::Relaxed) == seen {
                    looks += 1;
                    core::hint::spin_loop();
                }
                state = lock(&self.state);
            } else {
                state.asleep += 1;
                state = self.moved.wait(state).unwrap_or_else(PoisonError::into_inner);
                state.asleep -= 1;
            }
        }
    }

    /// Takes back what was to be read, for the engine if something was.
    fn read(&self, mut work: Box<Work<B, N>>) {
        self.change(|state| {
            state.reading = false;
            if work.note.is_none() {
                state.ended = true;
                return state.free.push(work);
            }
            work.turn = state.read;
            state.read += 1;
            state.prepared.push_back(work);
        });
    }

    fn analysed(&self, work: Box<Work<B, N>>) {
        self.change(|state| state.analysed.push_back(work));
    }

    /// Takes a text, which whoever made it writes if it is next.
    fn formatted(&self, work: Box<Work<B, N>>) -> Option<Task<B, N>> {
        self.change(|state| {
            state.formatted.put(work.turn, work);
            state.write()
        })
    }

    fn written(&self, mut work: Box<Work<B, N>>, go_on: bool) {
        work.text.clear();
        self.change(|state| {
            state.writing = false;
            state.ended |= !go_on;
            state.free.push(work);
        });
    }

    fn change<R>(&self, change: impl FnOnce(&mut State<B, N>) -> R) -> R {
        let mut state = lock(&self.state);
        let changed = change(&mut state);
        self.changes.fetch_add(1, Ordering::Relaxed);
        let asleep = state.asleep;
        drop(state);
        if asleep > 0 {
            self.moved.notify_all();
        }
        changed
    }
}

impl<B, N> State<B, N> {
    /// What is best done next, by the thread that has the engine or by another one.
    fn next(&mut self, has_engine: bool) -> Option<Task<B, N>> {
        if has_engine && let Some(work) = self.prepared.pop_front() {
            let format_too = self.prepared.len() < READY || self.analysed.len() > BACKLOG;
            return Some(Task::Analyse(work, format_too));
        }
        if let Some(task) = self.write() {
            return Some(task);
        }
        if self.prepared.len() < AHEAD
            && let Some(task) = self.read_on()
        {
            return Some(task);
        }
        match self.analysed.pop_front() {
            Some(work) => Some(Task::Format(work)),
            None => self.read_on(),
        }
    }

    fn read_on(&mut self) -> Option<Task<B, N>> {
        let work = if self.reading || self.ended { None } else { self.free.pop() };
        self.reading |= work.is_some();
        let heads_too = self.prepared.len() >= HEADS_AHEAD;
        work.map(|work| Task::Read(work, heads_too))
    }

    fn write(&mut self) -> Option<Task<B, N>> {
        let work = if self.writing { None } else { self.formatted.take() };
        self.writing |= work.is_some();
        work.map(Task::Write)
    }
}

/// What comes in any order and is taken by its number.
struct InOrder<T> {
    taken: u64,
    /// From number `taken` on.
    waiting: VecDeque<Option<T>>,
}

impl<T> InOrder<T> {
    fn new() -> Self {
        InOrder { taken: 0, waiting: VecDeque::new() }
    }

    fn put(&mut self, number: u64, item: T) {
        let place = (number - self.taken) as usize;
        while self.waiting.len() <= place {
            self.waiting.push_back(None);
        }
        if let Some(free) = self.waiting.get_mut(place) {
            *free = Some(item);
        }
    }

    fn take(&mut self) -> Option<T> {
        let item = self.waiting.front_mut().and_then(Option::take)?;
        self.waiting.pop_front();
        self.taken += 1;
        Some(item)
    }
}

/// Lets the others go when a thread panics, so that the panic is seen.
struct Abandon<'a, B: Batch, N>(&'a Line<B, N>);

impl<B: Batch, N> Drop for Abandon<'_, B, N> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.change(|state| state.abandoned = true);
        }
    }
}

/// A panic while it was held is told by the panic itself.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
