//! Listening with packet sockets and rings: one of each for every interface and handle.

use std::{
    fs::File,
    io,
    num::NonZeroUsize,
    os::{
        fd::{AsFd, BorrowedFd},
        unix::fs::FileExt,
    },
    time::Duration,
};

use libc::{PACKET_FANOUT, PACKET_FANOUT_FLAG_UNIQUEID, PACKET_FANOUT_HASH, PACKET_RESERVE, c_int};
use nix::{
    errno::Errno,
    net::if_::if_nametoindex,
    poll::{PollFd, PollFlags, PollTimeout, poll},
};

use super::{
    ANY, Error, ErrorKind, Options, Statistics, Step, interfaces,
    reader::{Found, Framing, HEADROOM, Reader},
    sys::{Ring, Socket},
    traffic::{Start, nothing, program},
};
use crate::Frame;

/// Bytes of a block: holds the largest segment that offloading makes and its headers, and a multiple of any page size.
const BLOCK_SIZE: usize = 256 << 10;

/// A handle of a fanout: its share of the frames of all interfaces.
pub(super) struct Rings {
    links: Vec<Link>,
    /// Which link is read at present.
    turn: usize,
    /// How long the kernel may hold back a block that is not full.
    latency: Duration,
    /// Whether what the kernel held back when the last interface went has been waited for.
    drained: bool,
    /// The frame last found, and the link that it is on.
    current: Option<(usize, Found)>,
}

struct Link {
    name: String,
    link_type: u32,
    reader: Reader,
    /// It was taken down and may be up again.
    down: bool,
    gone: bool,
    received: u64,
    dropped: u64,
    interface_drops: Option<InterfaceDrops>,
}

impl Rings {
    /// Opens the interfaces, with as many handles as asked for; each flow goes to one of them, on whatever interface.
    pub(super) fn open(
        names: &[&str],
        handles: NonZeroUsize,
        options: &Options,
    ) -> Result<Vec<Rings>, Error> {
        let mut rings: Vec<Rings> = (0..handles.get())
            .map(|_| Rings {
                links: Vec::new(),
                turn: 0,
                latency: options.latency,
                drained: false,
                current: None,
            })
            .collect();
        for &name in names {
            let plan = Plan::of(name)?;
            let mut links = Vec::new();
            let mut group = None;
            for _ in 0..handles.get() {
                links.push(plan.open(&mut group, handles.get() > 1, options)?);
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
        self.current = self.ready();
        if self.current.is_some() {
            return Ok(Step::Frame);
        }
        if self.links.iter().all(|link| link.gone) {
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
            link_type: link.link_type,
            original_len: found.original_len,
            data: link.reader.data(found),
            interface: *index as u32,
        })
    }

    /// Those of the interfaces that are left.
    pub(super) fn descriptors(&self) -> Vec<BorrowedFd<'_>> {
        self.links.iter().filter(|link| !link.gone).map(|link| link.socket().as_fd()).collect()
    }

    pub(super) fn link_types(&self) -> Vec<u32> {
        self.links.iter().map(|link| link.link_type).collect()
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
            }
        }
        None
    }

    fn wait(&mut self, timeout: Duration) -> Result<(), Error> {
        let timeout = PollTimeout::try_from(timeout).unwrap_or(PollTimeout::MAX);
        let (mut waiting, links): (Vec<PollFd<'_>>, Vec<usize>) = self
            .links
            .iter()
            .enumerate()
            .filter(|(_, link)| !link.gone)
            .map(|(index, link)| (PollFd::new(link.socket().as_fd(), PollFlags::POLLIN), index))
            .unzip();
        match poll(&mut waiting, timeout) {
            // A signal: the caller may want to look at what it did.
            Err(Errno::EINTR) => return Ok(()),
            Ok(0) => return self.links.iter_mut().try_for_each(Link::still_there),
            Ok(_) => {}
            Err(error) => {
                let name = self.links.first().map_or(ANY, |link| &link.name);
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

impl Link {
    fn socket(&self) -> &Socket {
        self.reader.ring().socket()
    }

    /// What the socket has to tell, which it does once.
    fn failed(&mut self) -> Result<(), Error> {
        let tell = |kind| Err(Error::new(&self.name, kind));
        let code = match self.socket().take_error() {
            Ok(0) => return Ok(()),
            Ok(code) => code,
            Err(error) => return tell(ErrorKind::Receive(error)),
        };
        if code != libc::ENETDOWN {
            return tell(ErrorKind::Receive(io::Error::from_raw_os_error(code)));
        }
        self.down = true;
        self.still_there()?;
        Err(Error::new(&self.name, ErrorKind::Down))
    }

    /// The socket does not tell that an interface is removed which was down already.
    fn still_there(&mut self) -> Result<(), Error> {
        if self.down && !self.gone && matches!(self.socket().interface(), Ok(-1)) {
            self.gone = true;
            return Err(Error::new(&self.name, ErrorKind::Gone));
        }
        Ok(())
    }

    fn statistics(&mut self) -> Statistics {
        // The kernel counts from zero again after each reading; what it does not tell is added by a later one.
        if let Ok((seen, dropped)) = self.socket().counts() {
            self.received += u64::from(seen.saturating_sub(dropped));
            self.dropped += u64::from(dropped);
        }
        Statistics {
            interface: self.name.clone(),
            up: !self.down && !self.gone,
            received: self.received,
            dropped: self.dropped,
            dropped_by_interface: self.interface_drops.as_ref().and_then(InterfaceDrops::since_open),
        }
    }
}

/// How an interface is to be opened.
struct Plan<'a> {
    name: &'a str,
    index: i32,
    link_type: u32,
    framing: Framing,
    start: Start,
}

impl Plan<'_> {
    fn of(name: &str) -> Result<Plan<'_>, Error> {
        let (hardware, index) = if name == ANY {
            (None, 0)
        } else {
            let Ok(index) = if_nametoindex(name) else {
                let names = interfaces().unwrap_or_default().into_iter().map(|interface| interface.name);
                return Err(Error::new(name, ErrorKind::NotFound(names.collect())));
            };
            let socket =
                Socket::open(false).map_err(|error| Error::open(name, "open a packet socket", error))?;
            let hardware =
                socket.hardware(name).map_err(|error| Error::open(name, "ask for its type", error))?;
            (Some(hardware), index as i32)
        };
        let (link_type, framing, start) = link(hardware);
        Ok(Plan { name, index, link_type, framing, start })
    }

    /// A link that lets nothing pass yet.
    fn open(&self, group: &mut Option<c_int>, fanout: bool, options: &Options) -> Result<Link, Error> {
        let fail = |step| move |error| Error::open(self.name, step, error);
        let blocks = (options.buffer / BLOCK_SIZE).max(2);
        let latency = u32::try_from(options.latency.as_millis()).unwrap_or(u32::MAX).max(1);

        let socket = Socket::open(self.framing == Framing::Cooked).map_err(fail("open a packet socket"))?;
        socket.filter(&mut nothing()).map_err(fail("set a filter"))?;
        socket.set(PACKET_RESERVE, HEADROOM as c_int).map_err(fail("reserve room for link headers"))?;
        let ring = Ring::new(socket, BLOCK_SIZE, blocks, latency).map_err(fail("set up the ring"))?;
        let socket = ring.socket();
        socket.bind(self.index).map_err(fail("bind to the interface"))?;
        if options.promiscuous && self.index != 0 {
            socket.promiscuous(self.index).map_err(fail("switch on promiscuous mode"))?;
        }
        if fanout {
            // The kernel picks a number for the group that no one uses; the others join it by that number. Its hash is
            // the same for both directions of a flow. (Putting IP fragments together is not asked for: p0f ignores them.)
            let unique = PACKET_FANOUT_HASH as c_int | PACKET_FANOUT_FLAG_UNIQUEID as c_int;
            let request = group.unwrap_or(unique << 16);
            socket.set(PACKET_FANOUT, request).map_err(fail("share frames among threads"))?;
            let joined = socket.get(PACKET_FANOUT).map_err(fail("share frames among threads"))?;
            *group = Some((joined & 0xffff) | (PACKET_FANOUT_HASH as c_int) << 16);
        }
        Ok(Link {
            name: self.name.to_owned(),
            link_type: self.link_type,
            reader: Reader::new(ring, self.framing),
            down: false,
            gone: false,
            received: 0,
            dropped: 0,
            interface_drops: InterfaceDrops::open(self.name, self.index),
        })
    }

    /// Lets the traffic pass that is wanted.
    fn pass(&self, link: &Link, options: &Options) -> Result<(), Error> {
        let snap_len = u32::try_from(options.snap_len).unwrap_or(u32::MAX);
        link.socket()
            .filter(&mut program(options.traffic, self.start, snap_len))
            .map_err(|error| Error::open(self.name, "set a filter", error))
    }
}

/// The link type of an interface by its hardware type (`ARPHRD_*` of `linux/if_arp.h`), and how its frames are taken.
///
/// What is not known to begin with a header that captures know, and all interfaces together, are taken cooked: the
/// kernel says where the network header begins and which protocol it is of.
fn link(hardware: Option<u16>) -> (u32, Framing, Start) {
    match hardware {
        // Ethernet and loopback.
        Some(1 | 772) => (1, Framing::Link { ethernet: true }, Start::Ethernet),
        // Raw IP, and no header at all (tun, WireGuard).
        Some(519 | 65534) => (101, Framing::Link { ethernet: false }, Start::Network),
        // 802.11, without and with a radiotap header.
        Some(801) => (105, Framing::Link { ethernet: false }, Start::Other),
        Some(803) => (127, Framing::Link { ethernet: false }, Start::Other),
        _ => (113, Framing::Cooked, Start::Network),
    }
}

/// The counter of frames that an interface lost. Its file is opened once, since a sandbox may forbid it later.
struct InterfaceDrops {
    file: File,
    at_open: u64,
}

impl InterfaceDrops {
    fn open(name: &str, index: i32) -> Option<InterfaceDrops> {
        // In a network namespace /sys may show the interfaces of another one.
        let known = std::fs::read_to_string(format!("/sys/class/net/{name}/ifindex")).ok()?;
        if known.trim().parse() != Ok(index) {
            return None;
        }
        let file = File::open(format!("/sys/class/net/{name}/statistics/rx_dropped")).ok()?;
        let at_open = read(&file)?;
        Some(InterfaceDrops { file, at_open })
    }

    fn since_open(&self) -> Option<u64> {
        Some(read(&self.file)?.saturating_sub(self.at_open))
    }
}

fn read(file: &File) -> Option<u64> {
    let mut bytes = [0; 24];
    let len = file.read_at(&mut bytes, 0).ok()?;
    std::str::from_utf8(bytes.get(..len)?).ok()?.trim().parse().ok()
}
