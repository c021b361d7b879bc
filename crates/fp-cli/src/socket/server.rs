//! Connections that are read and written as far as they go, never waited for.

use std::fs;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;
use std::time::{Duration, Instant};

use nix::poll::{PollFd, PollFlags};

use crate::messages::tell;
use crate::metrics;

/// Bytes read of one connection before others have their turn.
const TURN: usize = 4096;
/// Unread bytes of answers from which on no more questions are read.
const HIGH_WATER: usize = 64 << 10;

/// How long not to tell again that there are too many connections.
const QUIET: Duration = Duration::from_secs(60);

/// A listening socket and its connections.
pub(crate) struct Server {
    name: String,
    listener: Listener,
    clients: Vec<Client>,
    max_clients: usize,
    /// Close connections on which nothing came or went for so long.
    patience: Option<Duration>,
    /// When it was last told that there are too many connections.
    crowded: Option<Instant>,
}

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

struct Client {
    stream: Stream,
    conversation: Conversation,
    last: Instant,
}

enum Listener {
    Unix(UnixListener),
    Tcp(TcpListener),
}

enum Stream {
    Unix(UnixStream),
    Tcp(TcpStream),
}

impl Server {
    /// Listens at a path, in place of a socket that is there; everybody may connect.
    ///
    /// # Errors
    /// The text to show.
    pub(crate) fn unix(path: &Path, max_clients: usize) -> Result<Server, String> {
        let name = path.display().to_string();
        let fail = |error: io::Error| format!("{name}: cannot listen: {error}");
        match fs::symlink_metadata(path) {
            Ok(there) if there.file_type().is_socket() => fs::remove_file(path).map_err(fail)?,
            Ok(_) => return Err(format!("{name}: exists and is not a socket")),
            Err(_) => {}
        }
        let listener = UnixListener::bind(path).map_err(fail)?;
        fs::set_permissions(path, fs::Permissions::from_mode(0o666)).map_err(fail)?;
        listener.set_nonblocking(true).map_err(fail)?;
        Ok(Server::new(name, Listener::Unix(listener), max_clients, None))
    }

    /// Listens at an address. Connections on which nothing happens are closed.
    ///
    /// # Errors
    /// The text to show.
    pub(crate) fn tcp(address: SocketAddr, max_clients: usize, patience: Duration) -> Result<Server, String> {
        let fail = |error: io::Error| format!("{address}: cannot listen: {error}");
        let listener = TcpListener::bind(address).map_err(fail)?;
        listener.set_nonblocking(true).map_err(fail)?;
        Ok(Server::new(address.to_string(), Listener::Tcp(listener), max_clients, Some(patience)))
    }

    fn new(name: String, listener: Listener, max_clients: usize, patience: Option<Duration>) -> Server {
        Server { name, listener, clients: Vec::new(), max_clients, patience, crowded: None }
    }

    /// How many are connected.
    pub(crate) fn clients(&self) -> usize {
        self.clients.len()
    }

    /// How many may be.
    pub(crate) fn max_clients(&self) -> usize {
        self.max_clients
    }

    /// Adds what is to be waited for.
    pub(crate) fn wait_for<'a>(&'a self, descriptors: &mut Vec<PollFd<'a>>) {
        if self.clients.len() < self.max_clients {
            descriptors.push(PollFd::new(self.listener.as_fd(), PollFlags::POLLIN));
        }
        for Client { stream, conversation, .. } in &self.clients {
            let mut events = PollFlags::empty();
            events.set(PollFlags::POLLIN, conversation.wants_more());
            events.set(PollFlags::POLLOUT, !conversation.output.is_empty());
            descriptors.push(PollFd::new(stream.as_fd(), events));
        }
    }

    /// Accepts, reads, has answered and writes as far as it goes without waiting. `answer` is called when something came.
    pub(crate) fn serve(&mut self, mut answer: impl FnMut(&mut Conversation)) {
        self.accept();
        let patience = self.patience;
        self.clients.retain_mut(|client| {
            let stays = client.turn(&mut answer).is_ok();
            stays && patience.is_none_or(|patience| client.last.elapsed() < patience)
        });
    }

    /// Appends a line to what all subscribers are told.
    pub(crate) fn publish(&mut self, line: &[u8]) {
        for Client { conversation, .. } in &mut self.clients {
            if conversation.subscribed {
                conversation.publish(line);
            }
        }
    }

    /// Whether anybody wants events.
    pub(crate) fn has_subscribers(&self) -> bool {
        self.clients.iter().any(|client| client.conversation.subscribed)
    }

    fn accept(&mut self) {
        while self.clients.len() < self.max_clients {
            match self.listener.accept() {
                Ok(stream) => self.clients.push(Client {
                    stream,
                    conversation: Conversation::default(),
                    last: Instant::now(),
                }),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(_) => break,
            }
        }
        let told_lately = self.crowded.is_some_and(|told| told.elapsed() < QUIET);
        if self.clients.len() >= self.max_clients && !told_lately {
            self.crowded = Some(Instant::now());
            tell(format_args!(
                "{}: {} connections, which is the limit; further ones wait until one of them ends",
                self.name, self.max_clients
            ));
        }
    }
}

impl Conversation {
    /// Bytes of events that wait for a subscriber who reads slowly.
    const BACKLOG: usize = 1 << 20;

    fn wants_more(&self) -> bool {
        !self.over && self.output.len() < HIGH_WATER
    }

    fn publish(&mut self, line: &[u8]) {
        if self.output.len() + line.len() > Self::BACKLOG {
            self.lost += 1;
            metrics::EVENTS_LOST.add(1);
            return;
        }
        if self.lost > 0 {
            let lost = std::mem::take(&mut self.lost);
            self.output.extend_from_slice(format!("{{\"event\":\"lost\",\"count\":{lost}}}\n").as_bytes());
        }
        self.output.extend_from_slice(line);
    }
}

impl Client {
    /// # Errors
    /// It is over.
    fn turn(&mut self, answer: &mut impl FnMut(&mut Conversation)) -> Result<(), ()> {
        self.write()?;
        if self.conversation.wants_more() {
            let mut buffer = [0; TURN];
            match self.stream.read(&mut buffer) {
                Ok(0) => self.conversation.over = true,
                Ok(len) => {
                    self.last = Instant::now();
                    self.conversation.input.extend_from_slice(buffer.get(..len).unwrap_or(&[]));
                    answer(&mut self.conversation);
                }
                Err(error) => not_yet(error)?,
            }
            self.write()?;
        }
        if self.conversation.over && self.conversation.output.is_empty() { Err(()) } else { Ok(()) }
    }

    fn write(&mut self) -> Result<(), ()> {
        let output = &mut self.conversation.output;
        while !output.is_empty() {
            match self.stream.write(output) {
                Ok(0) => return Err(()),
                Ok(len) => {
                    self.last = Instant::now();
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

impl Listener {
    fn accept(&self) -> io::Result<Stream> {
        Ok(match self {
            Listener::Unix(listener) => {
                let (stream, _) = listener.accept()?;
                stream.set_nonblocking(true)?;
                Stream::Unix(stream)
            }
            Listener::Tcp(listener) => {
                let (stream, _) = listener.accept()?;
                stream.set_nonblocking(true)?;
                Stream::Tcp(stream)
            }
        })
    }
}

impl AsFd for Listener {
    fn as_fd(&self) -> BorrowedFd<'_> {
        match self {
            Listener::Unix(listener) => listener.as_fd(),
            Listener::Tcp(listener) => listener.as_fd(),
        }
    }
}

impl AsFd for Stream {
    fn as_fd(&self) -> BorrowedFd<'_> {
        match self {
            Stream::Unix(stream) => stream.as_fd(),
            Stream::Tcp(stream) => stream.as_fd(),
        }
    }
}

impl Stream {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Stream::Unix(stream) => stream.read(buffer),
            Stream::Tcp(stream) => stream.read(buffer),
        }
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Stream::Unix(stream) => stream.write(bytes),
            Stream::Tcp(stream) => stream.write(bytes),
        }
    }
}
