//! The thread, and the way to it.

use std::io;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use fp_db::Database;
use fp_engine::{Event, EventKind};

use super::weight::Waiting;
use super::work::{Message, Work};
use crate::messages::tell;
use crate::metrics::INVENTORY_EVENTS_LOST;

/// The most events that wait, and the most bytes that they take: what is large leaves room for
/// fewer.
const ROOM: usize = 16_384;
const BYTES: usize = 64 << 20;

/// The thread, seen from capture.
pub(crate) struct Inventory {
    sender: Option<SyncSender<Message>>,
    waiting: Waiting,
    thread: Option<JoinHandle<()>>,
}

impl Inventory {
    /// Starts the thread. `database`: that of the engine whose events come.
    ///
    /// # Errors
    /// The system gives no thread.
    pub(super) fn start(work: Work, database: Database) -> io::Result<Inventory> {
        let (sender, receiver) = sync_channel(ROOM);
        let thread = thread::Builder::new()
            .name("hosts".to_owned())
            .spawn(move || work.run(&receiver, Box::new(database)))?;
        Ok(Inventory { sender: Some(sender), waiting: Waiting::default(), thread: Some(thread) })
    }

    /// Hands on an event.
    pub(crate) fn note(&self, event: &Event<'_>) {
        // What no host's record takes.
        if matches!(event.kind, EventKind::HostChange(_) | EventKind::SshKex(_)) {
            return;
        }
        let Some(sender) = &self.sender else { return };
        // Looked at before it is copied: in a flood most find no room. This thread alone sends, so
        // that there is room in the queue, too.
        let sent = self.waiting.admit(event.weight(), BYTES, ROOM).is_some_and(|weight| {
            sender.try_send(Message::Event(Box::new(event.to_owned()), weight)).is_ok()
        });
        if !sent {
            INVENTORY_EVENTS_LOST.add(1);
        }
    }

    /// From now on labels are of another database.
    pub(crate) fn change_database(&self, database: &Database) {
        if let Some(sender) = &self.sender {
            // It waits for room: without this all that comes would be taken for something else.
            let _ = sender.send(Message::Database(Box::new(database.clone())));
        }
    }

    /// Waits until all is written.
    pub(crate) fn finish(&mut self) {
        drop(self.sender.take());
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tell("the thread of hosts ended before its time: what it kept is not all written");
        }
    }
}
