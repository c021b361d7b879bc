//! Listening with packet sockets and rings: one of each for every interface and handle.

use std::{
    num::NonZeroUsize,
    os::fd::{AsFd, BorrowedFd},
    time::{Duration, Instant},
};

use libc::{PACKET_FANOUT, PACKET_FANOUT_FLAG_UNIQUEID, PACKET_FANOUT_HASH, PACKET_RESERVE, c_int};
use nix::{
    errno::Errno,
    net::if_::if_nametoindex,
    poll::{PollFd, PollFlags, PollTimeout, poll},
};

use super::{
    ANY, Error, ErrorKind, Options, Statistics, Step, interfaces,
    link::{Kind, Link, NOWHERE},
    reader::{Found, Framing, HEADROOM, Reader},
    sys::{Ring, Socket},
    traffic::{nothing, program},
};
use crate::Frame;

/// Bytes of a block: holds the largest segment that offloading makes and its headers, and a
/// multiple of any page size.
const BLOCK_SIZE: usize = 256 << 10;

/// How long between two looks whether interfaces are there.
const LOOK: Duration = Duration::from_millis(250);

/// A handle of a fanout: its share of the frames of all interfaces.
pub(super) struct Rings {
    links: Vec<Link>,
    /// Which link is read at present.
    turn: usize,
    /// All links had their turn since the last look whether they are there, which was then.
    all_read: bool,
    looked: Instant,
    /// How long the kernel may hold back a block that is not full.
    latency: Duration,
    /// Whether what the kernel held back when the last interface went has been waited for.
    drained: bool,
    /// The frame last found, and the link that it is on.
    current: Option<(usize, Found)>,
}

impl Rings {
    /// Opens the interfaces, with as many handles as asked for; each flow goes to one of them, on
    /// whatever interface.
    pub(super) fn open(
        names: &[&str],
        handles: NonZeroUsize,
        options: &Options,
    ) -> Result<Vec<Rings>, Error> {
        let mut rings: Vec<Rings> = (0..handles.get())
            .map(|_| Rings {
                links: Vec::new(),
                turn: 0,
                all_read: false,
                looked: Instant::now(),
                latency: options.latency,
                drained: false,
                current: None,
            })
            .collect();
        for &name in names {
            let plan = Plan::of(name, handles.get() > 1, options)?;
            let mut links = Vec::new();
            let mut group = None;
            for _ in 0..handles.get() {
                links.push(plan.open(&mut group, options)?);
            }
            // Only now that the frames are shared out does any pass, so that none is seen twice.
            for link in &links {
                plan.pass(link, options)?;
            }
            for (handle, link) in rings.iter_mut().zip(links) {
                handle.links.push(link);
            }
        }
        Ok(rings)
    }

    /// Finds the next frame, waiting no longer than `timeout`.
    #[inline]
    pub(super) fn advance(&mut self, timeout: Duration) -> Result<Step, Error> {
        if self.all_read {
            self.look()?;
        }
        self.current = self.ready();
        if self.current.is_some() {
            return Ok(Step::Frame);
        }
        if self.links.iter().all(Link::has_ended) {
            if self.drained {
                return Ok(Step::Ended);
            }
            std::thread::sleep(self.latency * 2);
            self.drained = true;
        } else {
            self.wait(timeout)?;
        }
        self.current = self.ready();
        Ok(if self.current.is_some() { Step::Frame } else { Step::Idle })
    }

    /// The frame that [`Rings::advance`] found.
    #[inline]
    pub(super) fn frame(&mut self) -> Option<Frame<'_>> {
        let (index, found) = self.current.as_ref()?;
        let link = self.links.get_mut(*index)?;
        Some(Frame {
            time: found.time,
            link_type: link.kind.link_type,
            original_len: found.original_len,
            data: link.reader.data(found),
            interface: *index as u32,
        })
    }

    /// Those of the interfaces that are left, or may be back.
    pub(super) fn descriptors(&self) -> Vec<BorrowedFd<'_>> {
        self.links.iter().filter(|link| !link.has_ended()).map(|link| link.socket().as_fd()).collect()
    }

    pub(super) fn is_whole(&self) -> bool {
        self.links.iter().all(Link::is_up)
    }

    pub(super) fn link_types(&self) -> Vec<u32> {
        self.links.iter().map(|link| link.kind.link_type).collect()
    }

    pub(super) fn statistics(&mut self) -> Vec<Statistics> {
        self.links.iter_mut().map(Link::statistics).collect()
    }

    /// A frame that is there, and the link that it is on: links take turns block by block.
    #[inline]
    fn ready(&mut self) -> Option<(usize, Found)> {
        for _ in 0..=self.links.len() {
            if let Some(link) = self.links.get_mut(self.turn) {
                if let Some(found) = link.reader.advance() {
                    let index = self.turn;
                    // This one's bytes are lent out now; the next call begins with the next link.
                    if link.reader.at_end_of_block() {
                        self.turn += 1;
                    }
                    return Some((index, found));
                }
                self.turn += 1;
            } else {
                self.turn = 0;
                self.all_read = true;
            }
        }
        None
    }

    /// Looks whether each interface is where it was, now and then; what has changed is told one at
    /// a time.
    #[inline(never)]
    fn look(&mut self) -> Result<(), Error> {
        self.all_read = false;
        if self.looked.elapsed() >= LOOK {
            self.links.iter_mut().try_for_each(Link::look)?;
            self.looked = Instant::now();
        }
        Ok(())
    }

    fn wait(&mut self, timeout: Duration) -> Result<(), Error> {
        let timeout = PollTimeout::try_from(timeout).unwrap_or(PollTimeout::MAX);
        let (mut waiting, links): (Vec<PollFd<'_>>, Vec<usize>) = self
            .links
            .iter()
            .enumerate()
            .filter(|(_, link)| !link.has_ended())
            .map(|(index, link)| (PollFd::new(link.socket().as_fd(), PollFlags::POLLIN), index))
            .unzip();
        match poll(&mut waiting, timeout) {
            // A signal: the caller may want to look at what it did.
            Err(Errno::EINTR) => return Ok(()),
            Ok(_) => {}
            Err(error) => {
                let name = self.links.first().map_or(ANY, Link::name);
                return Err(Error::new(name, ErrorKind::Receive(error.into())));
            }
        }
        let failed = waiting
            .iter()
            .zip(links)
            .find(|(fd, _)| fd.revents().is_some_and(|events| events.contains(PollFlags::POLLERR)))
            .map(|(_, index)| index);
        match failed.and_then(|index| self.links.get_mut(index)) {
            Some(link) => link.failed(),
            None => Ok(()),
        }
    }
}

/// How an interface is to be opened.
struct Plan<'a> {
    name: &'a str,
    index: i32,
    kind: Kind,
    /// Its frames are shared among several handles.
    fanout: bool,
}

impl Plan<'_> {
    fn of<'a>(name: &'a str, fanout: bool, options: &Options) -> Result<Plan<'a>, Error> {
        if name == ANY {
            return Ok(Plan { name, index: 0, kind: Kind::COOKED, fanout });
        }
        let Ok(index) = if_nametoindex(name) else {
            if options.absent && options.returns && !fanout {
                return Ok(Plan { name, index: NOWHERE, kind: Kind::COOKED, fanout });
            }
            let names = interfaces().unwrap_or_default().into_iter().map(|interface| interface.name);
            return Err(Error::new(name, ErrorKind::NotFound(names.collect())));
        };
        let socket = Socket::open(false).map_err(|error| Error::open(name, "open a packet socket", error))?;
        let hardware = socket.hardware(name).map_err(|error| Error::open(name, "ask for its type", error))?;
        Ok(Plan { name, index: index as i32, kind: Kind::of(hardware), fanout })
    }

    /// A link that lets nothing pass yet.
    fn open(&self, group: &mut Option<c_int>, options: &Options) -> Result<Link, Error> {
        let fail = |step| move |error| Error::open(self.name, step, error);
        let blocks = (options.buffer / BLOCK_SIZE).max(2);
        let latency = u32::try_from(options.latency.as_millis()).unwrap_or(u32::MAX).max(1);

        let cooked = self.kind.framing == Framing::Cooked;
        let socket = Socket::open(cooked).map_err(fail("open a packet socket"))?;
        socket.filter(&mut nothing()).map_err(fail("set a filter"))?;
        socket.set(PACKET_RESERVE, HEADROOM as c_int).map_err(fail("reserve room for link headers"))?;
        let ring = Ring::new(socket, BLOCK_SIZE, blocks, latency).map_err(fail("set up the ring"))?;
        let socket = ring.socket();
        if self.index != NOWHERE {
            socket.bind(self.index).map_err(fail("bind to the interface"))?;
        }
        if options.promiscuous && self.index > 0 {
            socket.promiscuous(self.index).map_err(fail("switch on promiscuous mode"))?;
        }
        if self.fanout {
            // The kernel picks a number for the group that no one uses; the others join it by that
            // number. Its hash is the same for both directions of a flow. (Putting IP fragments
            // together is not asked for: p0f ignores them.)
            let unique = PACKET_FANOUT_HASH as c_int | PACKET_FANOUT_FLAG_UNIQUEID as c_int;
            let request = group.unwrap_or(unique << 16);
            socket.set(PACKET_FANOUT, request).map_err(fail("share frames among threads"))?;
            let joined = socket.get(PACKET_FANOUT).map_err(fail("share frames among threads"))?;
            *group = Some((joined & 0xffff) | (PACKET_FANOUT_HASH as c_int) << 16);
        }
        let returns = options.returns && !self.fanout;
        let reader = Reader::new(ring, self.kind.framing);
        Ok(Link::new(self.name, self.index, self.kind, reader, returns, options.promiscuous))
    }

    /// Lets the traffic pass that is wanted.
    fn pass(&self, link: &Link, options: &Options) -> Result<(), Error> {
        let snap_len = u32::try_from(options.snap_len).unwrap_or(u32::MAX);
        link.socket()
            .filter(&mut program(options.traffic, self.kind.start, snap_len))
            .map_err(|error| Error::open(self.name, "set a filter", error))
    }
}
