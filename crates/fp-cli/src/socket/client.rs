//! One connection: what it has said, what it is to be told, and how long it may take.

use std::io;
use std::os::fd::AsFd as _;
use std::time::{Duration, Instant};

use nix::poll::{PollFd, PollFlags};

use super::stream::{Peer, Stream};
use crate::metrics::EVENTS_LOST;

/// Bytes read of one connection before others have their turn.
const TURN: usize = 4096;
/// Unread bytes of answers from which on no more questions are read.
const HIGH_WATER: usize = 64 << 10;

/// How long a question may take from its first byte to its last.
pub(super) const QUESTION: Duration = Duration::from_secs(10);
/// How long nothing may be read of answers and events that wait.
pub(super) const UNREAD: Duration = Duration::from_secs(60);

/// What a connection has said and is to be told.
#[derive(Default)]
pub(crate) struct Conversation {
    /// What came and is not answered; take off what is.
    pub(crate) input: Vec<u8>,
    /// What is to be sent.
    pub(crate) output: Vec<u8>,
    /// Wants events as they come.
    pub(crate) subscribed: bool,
    /// Events that did not fit.
    pub(crate) lost: u64,
    /// To be closed when all is sent.
    pub(crate) over: bool,
}

impl Conversation {
    /// Bytes of events that wait for a subscriber who reads slowly.
    const BACKLOG: usize = 1 << 20;

    fn wants_more(&self) -> bool {
        !self.over && self.output.len() < HIGH_WATER
    }

    pub(super) fn publish(&mut self, line: &[u8]) {
        if self.output.len() + line.len() > Self::BACKLOG {
            return self.lose();
        }
        if self.lost > 0 {
            let lost = std::mem::take(&mut self.lost);
            self.output.extend_from_slice(format!("{{\"event\":\"lost\",\"count\":{lost}}}\n").as_bytes());
        }
        self.output.extend_from_slice(line);
    }

    /// An event that it is not told.
    pub(super) fn lose(&mut self) {
        self.lost += 1;
        EVENTS_LOST.add(1);
    }
}

pub(super) struct Client {
    stream: Stream,
    pub(super) peer: Peer,
    pub(super) conversation: Conversation,
    /// When it came.
    pub(super) came: Instant,
    /// When the question that is not whole yet began.
    begun: Option<Instant>,
    /// When something last came or went.
    pub(super) moved: Instant,
}

impl Client {
    pub(super) fn new(stream: Stream, peer: Peer) -> Client {
        let now = Instant::now();
        Client { stream, peer, conversation: Conversation::default(), came: now, begun: None, moved: now }
    }

    pub(super) fn wait_for(&self) -> PollFd<'_> {
        let mut events = PollFlags::empty();
        events.set(PollFlags::POLLIN, self.conversation.wants_more());
        events.set(PollFlags::POLLOUT, !self.conversation.output.is_empty());
        PollFd::new(self.stream.as_fd(), events)
    }

    /// Asks nothing, and waits for nothing.
    pub(super) fn is_idle(&self) -> bool {
        let Conversation { input, output, subscribed, .. } = &self.conversation;
        input.is_empty() && output.is_empty() && !subscribed
    }

    /// Whether it took longer than anybody may.
    pub(super) fn is_too_slow(&self, now: Instant) -> bool {
        let drips = self.begun.is_some_and(|begun| now.duration_since(begun) >= QUESTION);
        let unread = !self.conversation.output.is_empty() && now.duration_since(self.moved) >= UNREAD;
        drips || unread
    }

    /// Reads, has answered and writes as far as it goes without waiting.
    ///
    /// # Errors
    /// It is over.
    pub(super) fn turn(&mut self, answer: &mut impl FnMut(&mut Conversation)) -> Result<(), ()> {
        self.write()?;
        if self.conversation.wants_more() {
            let mut buffer = [0; TURN];
            match self.stream.read(&mut buffer) {
                Ok(0) => self.conversation.over = true,
                Ok(len) => self.take(buffer.get(..len).unwrap_or(&[]), answer),
                Err(error) => not_yet(error)?,
            }
            self.write()?;
        } else {
            // That nothing more is read of a question is not its fault.
            self.begun = self.begun.map(|_| Instant::now());
        }
        if self.conversation.over && self.conversation.output.is_empty() { Err(()) } else { Ok(()) }
    }

    fn take(&mut self, bytes: &[u8], answer: &mut impl FnMut(&mut Conversation)) {
        let now = Instant::now();
        self.moved = now;
        self.conversation.input.extend_from_slice(bytes);
        let unanswered = self.conversation.input.len();
        answer(&mut self.conversation);
        let rest = self.conversation.input.len();
        self.begun = match self.begun {
            _ if rest == 0 => None,
            Some(begun) if rest == unanswered => Some(begun),
            _ => Some(now),
        };
    }

    fn write(&mut self) -> Result<(), ()> {
        let output = &mut self.conversation.output;
        while !output.is_empty() {
            match self.stream.write(output) {
                Ok(0) => return Err(()),
                Ok(len) => {
                    self.moved = Instant::now();
                    output.drain(..len);
                }
                Err(error) => return not_yet(error),
            }
        }
        Ok(())
    }
}

/// An error that only says to come back later is none.
fn not_yet(error: io::Error) -> Result<(), ()> {
    match error.kind() {
        io::ErrorKind::WouldBlock | io::ErrorKind::Interrupted => Ok(()),
        _ => Err(()),
    }
}
