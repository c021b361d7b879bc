//! One engine's work on several threads, in order all the same.
//!
//! Each worker takes a batch of packets through all that is to be done for it: reading, decoding, analysing, formatting
//! and writing. What a host is said to be depends on all packets before, so that the engine stays whole and analyses one
//! batch after the other, and so do reader and writer; while one worker has the engine, the others read, decode,
//! format and write. No packet is copied from thread to thread.

use core::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use fp_wire::LinkType;

use crate::{Engine, Event, OwnedEvent, Timestamp};

/// Packets that are read together.
pub trait Batch: Default {
    /// The packets in their order: time, link type, bytes.
    fn packets(&self) -> impl Iterator<Item = (Timestamp, LinkType, &[u8])>;
}

/// Has `engine` analyse what `fill` reads, and `write` what a formatter makes of it: the same text in the same order as
/// on one thread.
///
/// `fill` reads packets into a batch in place of those it has, and returns a note of its own, which `write` gets with
/// the text of these packets; `None` when there is nothing more. `formatter` makes a formatter for each of `workers`
/// threads (at least one; the caller's is one of them); what it appends must depend on nothing but the event.
///
/// # Errors
/// The first of `write`; nothing more is read or written then.
pub fn run<B, N, F, E>(
    engine: &mut Engine<'_>,
    workers: usize,
    fill: impl FnMut(&mut B) -> Option<N> + Send,
    formatter: impl Fn() -> F + Sync,
    write: impl FnMut(&[u8], N) -> Result<(), E> + Send,
) -> Result<(), E>
where
    B: Batch,
    N: Send,
    F: FnMut(&Event<'_>, &mut Vec<u8>),
    E: Send,
{
    let preparer = engine.preparer();
    let reader = Mutex::new(Reader { fill, turn: 0, ended: false });
    let engine = InTurn::new(engine);
    let writer = InTurn::new(Writer { write, failed: None });
    let work = || {
        let _abandon = (Abandon(&engine), Abandon(&writer));
        let mut preparer = preparer.clone();
        let mut batch = B::default();
        let mut format = formatter();
        let mut events: Vec<OwnedEvent> = Vec::new();
        let mut spare = Vec::new();
        let mut text = Vec::new();
        loop {
            let read = lock(&reader).read(&mut batch);
            let Some((turn, note)) = read else { return };
            let prepared = preparer.prepare(batch.packets());
            engine.enter(turn, |engine| {
                engine.push_prepared(&prepared, &mut |event: &Event<'_>| events.push(event.keep(&mut spare)));
            });
            for event in events.drain(..) {
                format(&event, &mut text);
                if spare.len() < SPARE {
                    spare.extend(event.kind.into_head());
                }
            }
            let go_on = writer.enter(turn, |writer| writer.write(&text, note));
            if !go_on {
                lock(&reader).ended = true;
            }
            text.clear();
        }
    };
    thread::scope(|scope| {
        (1..workers).for_each(|_| drop(scope.spawn(work)));
        work();
    });
    writer.into_inner().failed.map_or(Ok(()), Err)
}

/// How many heads a worker keeps the memory of: more than most batches have.
const SPARE: usize = 1024;

struct Reader<R> {
    fill: R,
    /// The number of the next batch.
    turn: u64,
    ended: bool,
}

impl<R> Reader<R> {
    fn read<B, N>(&mut self, batch: &mut B) -> Option<(u64, N)>
    where
        R: FnMut(&mut B) -> Option<N>,
    {
        let note = if self.ended { None } else { (self.fill)(batch) };
        self.ended = note.is_none();
        let turn = self.turn;
        self.turn += 1;
        note.map(|note| (turn, note))
    }
}

struct Writer<W, E> {
    write: W,
    failed: Option<E>,
}

impl<W, E> Writer<W, E> {
    /// `false` once something went wrong.
    fn write<N>(&mut self, text: &[u8], note: N) -> bool
    where
        W: FnMut(&[u8], N) -> Result<(), E>,
    {
        if self.failed.is_none() {
            self.failed = (self.write)(text, note).err();
        }
        self.failed.is_none()
    }
}

/// What the batches use one after the other, in the order of their numbers.
struct InTurn<T> {
    state: Mutex<State<T>>,
    moved: Condvar,
    /// Whose turn it is, to be looked at without taking it from whoever uses it.
    turn: AtomicU64,
}

struct State<T> {
    turn: u64,
    /// A worker panicked: the turn of its batch never comes to an end.
    abandoned: bool,
    value: T,
}

/// How often a worker looks before it sleeps: some 50 us, since being woken takes as long.
const LOOKS: u32 = 3000;

impl<T> InTurn<T> {
    fn new(value: T) -> Self {
        let state = Mutex::new(State { turn: 0, abandoned: false, value });
        InTurn { state, moved: Condvar::new(), turn: AtomicU64::new(0) }
    }

    /// Waits for its turn and ends it.
    fn enter<R>(&self, turn: u64, use_it: impl FnOnce(&mut T) -> R) -> R {
        for _ in 0..LOOKS {
            if self.turn.load(Ordering::Acquire) == turn {
                break;
            }
            core::hint::spin_loop();
        }
        let waits = |state: &mut State<T>| state.turn != turn && !state.abandoned;
        let state = self.moved.wait_while(lock(&self.state), waits);
        let mut state = state.unwrap_or_else(PoisonError::into_inner);
        assert!(!state.abandoned, "another worker panicked");
        let used = use_it(&mut state.value);
        state.turn += 1;
        self.turn.store(state.turn, Ordering::Release);
        drop(state);
        self.moved.notify_all();
        used
    }

    fn into_inner(self) -> T {
        self.state.into_inner().unwrap_or_else(PoisonError::into_inner).value
    }
}

/// Lets the others go when a worker panics, so that the panic is seen.
struct Abandon<'a, T>(&'a InTurn<T>);

impl<T> Drop for Abandon<'_, T> {
    fn drop(&mut self) {
        if thread::panicking() {
            lock(&self.0.state).abandoned = true;
            self.0.moved.notify_all();
        }
    }
}

/// A panic while it was held is told by the panic itself.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
