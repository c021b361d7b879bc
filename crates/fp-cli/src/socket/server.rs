//! Connections that are read and written as far as they go, never waited for, and who has a place
//! when there are too many.

use std::collections::{HashMap, VecDeque};
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::os::fd::AsFd as _;
use std::path::Path;
use std::time::{Duration, Instant};

use nix::poll::{PollFd, PollFlags};

use super::bind::{Access, bind};
use super::client::{Client, Conversation};
use super::stream::{Listener, Peer};
use crate::messages::tell;
use crate::metrics::CLIENTS_DROPPED;
use crate::terminal::shown;

/// Connections accepted before something else has its turn.
const ACCEPTS: usize = 16;
/// How long not to tell again that there are too many connections.
const QUIET: Duration = Duration::from_secs(60);
/// How long no connections are accepted once that failed: there are no descriptors left.
const REST: Duration = Duration::from_secs(1);
/// How long a connection that asks nothing is sure of its place. After that it gives way if
/// somebody waits for one.
const IDLE: Duration = Duration::from_secs(60);

/// A listening socket and its connections.
///
/// Who has none of the places waits, unless somebody gives way: a connection that has been idle for
/// a minute, or one of whoever holds most, as long as that is more than the newcomer would then
/// hold.
pub(crate) struct Server {
    name: String,
    listener: Listener,
    clients: Vec<Client>,
    /// Connections for which there is no place yet, at most as many as there are places.
    waiting: VecDeque<Client>,
    max_clients: usize,
    manners: Manners,
    /// When it was last told that there are too many connections.
    crowded: Option<Instant>,
    /// When accepting last failed.
    failed: Option<Instant>,
}

/// What connections are for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manners {
    /// One question after the other, for as long as the client likes.
    Conversations,
    /// One request, within a time: whoever has not asked by the time that others come gives way.
    Requests(Duration),
}

impl Server {
    /// Listens at a path, in place of a socket at which nobody listens.
    ///
    /// # Errors
    /// The text to show.
    pub(crate) fn unix(path: &Path, access: Access, max_clients: usize) -> Result<Server, String> {
        let listener = Listener::Unix(bind(path, access)?);
        Ok(Server::new(shown(path), listener, max_clients, Manners::Conversations))
    }

    /// Listens at an address for requests that are over within a time.
    ///
    /// # Errors
    /// The text to show.
    pub(crate) fn tcp(address: SocketAddr, max_clients: usize, patience: Duration) -> Result<Server, String> {
        let fail = |error: io::Error| format!("{address}: cannot listen: {error}");
        let listener = TcpListener::bind(address).map_err(fail)?;
        listener.set_nonblocking(true).map_err(fail)?;
        let manners = Manners::Requests(patience);
        Ok(Server::new(address.to_string(), Listener::Tcp(listener), max_clients, manners))
    }

    fn new(name: String, listener: Listener, max_clients: usize, manners: Manners) -> Server {
        let (clients, waiting) = (Vec::new(), VecDeque::new());
        Server { name, listener, clients, waiting, max_clients, manners, crowded: None, failed: None }
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
        if self.failed.is_none_or(|failed| failed.elapsed() >= REST) {
            descriptors.push(PollFd::new(self.listener.as_fd(), PollFlags::POLLIN));
        }
        descriptors.extend(self.clients.iter().map(Client::wait_for));
    }

    /// Accepts, reads, has answered and writes as far as it goes without waiting, and until then if
    /// that is said: at least one connection has its turn. `answer` is called when something came.
    pub(crate) fn serve(&mut self, until: Option<Instant>, mut answer: impl FnMut(&mut Conversation)) {
        self.accept();
        let manners = self.manners;
        let (mut served, mut now) = (0, Instant::now());
        self.clients.retain_mut(|client| {
            if served > 0 && until.is_some_and(|until| now >= until) {
                return true;
            }
            let stays = client.turn(&mut answer).is_ok();
            now = Instant::now();
            let over = stays
                && match manners {
                    Manners::Conversations => client.is_too_slow(now),
                    Manners::Requests(patience) => now.duration_since(client.came) >= patience,
                };
            CLIENTS_DROPPED.add(over.into());
            served += usize::from(stays && !over);
            stays && !over
        });
        // The others come first the next time.
        let others = served.min(self.clients.len());
        self.clients.rotate_left(others);
    }

    /// Appends a line to what all subscribers are told.
    pub(crate) fn publish(&mut self, line: &[u8]) {
        for Client { conversation, .. } in &mut self.clients {
            if conversation.subscribed {
                conversation.publish(line);
            }
        }
    }

    /// Counts a line that subscribers are not told.
    pub(crate) fn lose(&mut self) {
        for Client { conversation, .. } in &mut self.clients {
            if conversation.subscribed {
                conversation.lose();
            }
        }
    }

    /// Whether anybody wants events.
    pub(crate) fn has_subscribers(&self) -> bool {
        self.clients.iter().any(|client| client.conversation.subscribed)
    }

    fn accept(&mut self) {
        for _ in 0..ACCEPTS {
            match self.listener.accept() {
                Ok((stream, peer)) => self.waiting.push_back(Client::new(stream, peer)),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.failed = (error.kind() != io::ErrorKind::WouldBlock).then(Instant::now);
                    break;
                }
            }
        }
        self.seat();
        while self.waiting.len() > self.max_clients {
            self.send_away();
        }
        let told_lately = self.crowded.is_some_and(|told| told.elapsed() < QUIET);
        if self.clients.len() >= self.max_clients && !told_lately {
            self.crowded = Some(Instant::now());
            tell(format_args!(
                "{}: {} connections, which is the limit; as many wait for a place, further ones are closed",
                self.name, self.max_clients
            ));
        }
    }

    /// Gives places to those that wait.
    fn seat(&mut self) {
        // For whom nobody gives way: the next of them need not be tried.
        let mut in_vain = Vec::new();
        for _ in 0..self.waiting.len() {
            let Some(next) = self.waiting.pop_front() else { return };
            if self.clients.len() < self.max_clients {
                self.clients.push(next);
                continue;
            }
            let tried = in_vain.contains(&next.peer);
            let place = if tried { None } else { self.gives_way(next.peer) };
            match place.and_then(|place| self.clients.get_mut(place)) {
                Some(client) => {
                    *client = next;
                    CLIENTS_DROPPED.add(1);
                }
                None => {
                    if !tried {
                        in_vain.push(next.peer);
                    }
                    self.waiting.push_back(next);
                }
            }
        }
    }

    /// The place of the connection that gives way to one of `peer`.
    fn gives_way(&self, peer: Peer) -> Option<usize> {
        let (busiest, most) = busiest(self.clients.iter())?;
        let places = || self.clients.iter().enumerate();
        let theirs = || places().filter(|(_, client)| client.peer == busiest);
        if let Manners::Requests(_) = self.manners {
            return theirs().min_by_key(|(_, client)| client.came).map(|(place, _)| place);
        }
        let now = Instant::now();
        let idle =
            places().filter(|(_, client)| client.is_idle() && now.duration_since(client.moved) >= IDLE);
        if let Some((place, _)) = idle.min_by_key(|(_, client)| client.moved) {
            return Some(place);
        }
        let has = self.clients.iter().filter(|client| client.peer == peer).count();
        if most < has + 2 {
            return None;
        }
        theirs().min_by_key(|(_, client)| (!client.is_idle(), client.moved)).map(|(place, _)| place)
    }

    /// Closes the last connection of whoever has most that wait.
    fn send_away(&mut self) {
        let Some((busiest, _)) = busiest(self.waiting.iter()) else { return };
        let last = self.waiting.iter().rposition(|client| client.peer == busiest);
        CLIENTS_DROPPED.add(last.and_then(|last| self.waiting.remove(last)).is_some().into());
    }
}

/// Who has most of these connections, and how many.
fn busiest<'c>(clients: impl Iterator<Item = &'c Client>) -> Option<(Peer, usize)> {
    let mut counts = HashMap::new();
    for client in clients {
        *counts.entry(client.peer).or_insert(0) += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count)
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::os::unix::net::UnixStream;

    use super::*;

    const ALL: Access = Access { mode: 0o666, group: None };

    /// However little time there is, each connection has its turn in the end.
    #[test]
    fn turns_go_round() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("socket");
        let mut server = Server::unix(&path, ALL, 10).unwrap();
        let mut clients: Vec<UnixStream> = (0..3).map(|_| UnixStream::connect(&path).unwrap()).collect();
        let past = Some(Instant::now());
        for round in 0..3 {
            let mut asked = Vec::new();
            for (place, client) in clients.iter_mut().enumerate() {
                client.write_all(&[place as u8]).unwrap();
            }
            for turn in 1..=3 {
                server.serve(past, |conversation| asked.append(&mut conversation.input));
                assert_eq!(asked.len(), turn, "one at a time, {round}");
            }
            assert_eq!(asked, [0, 1, 2], "{round}");
            server.serve(None, |_| panic!("nobody asks"));
        }
        // Who is gone takes nobody's turn.
        drop(clients.remove(1));
        for (place, client) in clients.iter_mut().enumerate() {
            client.write_all(&[place as u8]).unwrap();
        }
        let mut asked = Vec::new();
        for _ in 0..3 {
            server.serve(past, |conversation| asked.append(&mut conversation.input));
        }
        assert_eq!(asked, [0, 1]);
        assert_eq!(server.clients(), 2);
    }

    #[test]
    fn lines_that_are_not_sent_are_counted() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("socket");
        let mut server = Server::unix(&path, ALL, 10).unwrap();
        let mut client = UnixStream::connect(&path).unwrap();
        client.write_all(b"events").unwrap();
        server.serve(None, |conversation| conversation.subscribed = true);
        assert!(server.has_subscribers());
        server.publish(b"1\n");
        server.lose();
        server.lose();
        server.publish(b"4\n");
        server.serve(None, |_| ());
        let mut text = [0; 100];
        let len = client.read(&mut text).unwrap();
        assert_eq!(&text[..len], b"1\n{\"event\":\"lost\",\"count\":2}\n4\n");
    }
}
