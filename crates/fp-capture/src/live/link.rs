//! An interface that is listened to, while it is there and when it is back.
//!
//! The kernel takes a socket off an interface that is removed, and leaves it bound to nothing. It
//! is bound anew once an interface of that name is there, which takes no right: the right is asked
//! for when the socket is made.

use std::{fs::File, io, os::unix::fs::FileExt};

use super::{
    Error, ErrorKind, Statistics,
    reader::{Framing, Reader},
    sys::Socket,
    traffic::Start,
};

/// No interface's index.
pub(super) const NOWHERE: i32 = -1;

/// An interface, its socket and its ring.
pub(super) struct Link {
    name: String,
    /// 0 for all interfaces.
    index: i32,
    pub(super) kind: Kind,
    pub(super) reader: Reader,
    state: State,
    /// It was never there.
    is_awaited: bool,
    /// Whether it is waited for when it is gone.
    returns: bool,
    promiscuous: bool,
    received: u64,
    dropped: u64,
    interface_drops: Option<InterfaceDrops>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Up,
    /// There, but switched off.
    Down,
    /// Not there.
    Gone,
    /// It is gone, and not waited for.
    Ended,
}

impl Link {
    /// A link whose socket is bound to that index, or to nothing if it is [`NOWHERE`].
    pub(super) fn new(
        name: &str,
        index: i32,
        kind: Kind,
        reader: Reader,
        returns: bool,
        promiscuous: bool,
    ) -> Link {
        Link {
            name: name.to_owned(),
            index,
            kind,
            reader,
            state: if index == NOWHERE { State::Gone } else { State::Up },
            is_awaited: index == NOWHERE,
            returns,
            promiscuous,
            received: 0,
            dropped: 0,
            interface_drops: InterfaceDrops::open(name, index),
        }
    }

    pub(super) fn socket(&self) -> &Socket {
        self.reader.ring().socket()
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// It is there and switched on.
    pub(super) fn is_up(&self) -> bool {
        self.state == State::Up
    }

    /// Nothing will come from it.
    pub(super) fn has_ended(&self) -> bool {
        self.state == State::Ended
    }

    /// What the socket has to tell, which it does once.
    pub(super) fn failed(&mut self) -> Result<(), Error> {
        let error = match self.socket().take_error() {
            Ok(0) => return Ok(()),
            Ok(libc::ENETDOWN) if self.state == State::Up => return self.turn(State::Down, ErrorKind::Down),
            Ok(libc::ENETDOWN) => return Ok(()),
            Ok(code) => io::Error::from_raw_os_error(code),
            Err(error) => error,
        };
        Err(Error::new(&self.name, ErrorKind::Receive(error)))
    }

    /// Looks whether the interface is there and up, and follows its name.
    ///
    /// # Errors
    ///
    /// What has changed, once.
    pub(super) fn look(&mut self) -> Result<(), Error> {
        if self.index == 0 || self.has_ended() {
            return Ok(());
        }
        let removed = self.index != NOWHERE && matches!(self.socket().interface(), Ok(NOWHERE));
        if removed {
            self.index = NOWHERE;
            let state = if self.returns { State::Gone } else { State::Ended };
            return self.turn(state, ErrorKind::Gone);
        }
        // One that was renamed has no index by this name, and is still listened to.
        let Ok(index) = self.socket().index_of(&self.name) else { return Ok(()) };
        if index != self.index {
            return if self.returns { self.bind(index) } else { Ok(()) };
        }
        match (self.state, self.socket().is_up(&self.name)) {
            (State::Up, Ok(false)) => self.turn(State::Down, ErrorKind::Down),
            (State::Down, Ok(true)) => self.turn_up(),
            _ => Ok(()),
        }
    }

    /// Listens to the interface of this index, which has the name now.
    fn bind(&mut self, index: i32) -> Result<(), Error> {
        let Ok(hardware) = self.socket().hardware(&self.name) else { return Ok(()) };
        if self.kind.framing != Framing::Cooked && self.kind != Kind::of(hardware) {
            return self.turn(State::Ended, ErrorKind::OtherKind);
        }
        if let Err(error) = self.socket().bind(index) {
            // It may be gone again already.
            let gone = matches!(error.raw_os_error(), Some(libc::ENODEV | libc::ENXIO));
            let refused = ErrorKind::Open { step: "bind to the interface again", error };
            return if gone { Ok(()) } else { self.turn(State::Ended, refused) };
        }
        self.index = index;
        self.state = State::Down;
        // Its file may not be opened any longer: what was counted of the one before stays.
        let before = self.interface_drops.take().map(|drops| drops.last);
        self.interface_drops = match InterfaceDrops::open(&self.name, index) {
            Some(drops) => Some(InterfaceDrops { before: before.unwrap_or(0), ..drops }),
            None => before.map(InterfaceDrops::closed),
        };
        if self.promiscuous
            && let Err(error) = self.socket().promiscuous(index)
        {
            let refused = ErrorKind::Open { step: "switch on promiscuous mode again", error };
            return Err(Error::new(&self.name, refused));
        }
        if self.socket().is_up(&self.name).unwrap_or(false) {
            return self.turn_up();
        }
        Ok(())
    }

    fn turn_up(&mut self) -> Result<(), Error> {
        let is_new = std::mem::take(&mut self.is_awaited);
        self.turn(State::Up, if is_new { ErrorKind::There } else { ErrorKind::Back })
    }

    fn turn(&mut self, state: State, told: ErrorKind) -> Result<(), Error> {
        self.state = state;
        Err(Error::new(&self.name, told))
    }

    pub(super) fn statistics(&mut self) -> Statistics {
        // The kernel counts from zero again after each reading; what it does not tell is added by a
        // later one.
        if let Ok((seen, dropped)) = self.socket().counts() {
            self.received += u64::from(seen.saturating_sub(dropped));
            self.dropped += u64::from(dropped);
        }
        Statistics {
            interface: self.name.clone(),
            up: self.is_up(),
            received: self.received,
            dropped: self.dropped,
            dropped_by_interface: self.interface_drops.as_mut().map(InterfaceDrops::count),
        }
    }
}

/// How the frames of an interface begin, and how they are taken.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Kind {
    pub(super) link_type: u32,
    pub(super) framing: Framing,
    pub(super) start: Start,
}

impl Kind {
    /// What is not known to begin with a header that captures know, and all interfaces together:
    /// the kernel says where the network header begins and which protocol it is of.
    pub(super) const COOKED: Kind = Kind { link_type: 113, framing: Framing::Cooked, start: Start::Network };

    /// By its hardware type (`ARPHRD_*` of `linux/if_arp.h`).
    pub(super) fn of(hardware: u16) -> Kind {
        let (link_type, ethernet, start) = match hardware {
            // Ethernet and loopback.
            1 | 772 => (1, true, Start::Ethernet),
            // Raw IP, and no header at all (tun, WireGuard).
            519 | 65534 => (101, false, Start::Network),
            // 802.11, without and with a radiotap header.
            801 => (105, false, Start::Other),
            803 => (127, false, Start::Other),
            _ => return Kind::COOKED,
        };
        Kind { link_type, framing: Framing::Link { ethernet }, start }
    }
}

/// The counter of frames that an interface lost. Its file is opened once, since a sandbox may
/// forbid it later.
struct InterfaceDrops {
    file: Option<File>,
    at_open: u64,
    /// What another interface of the name had counted.
    before: u64,
    /// What it came to when it could last be read.
    last: u64,
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
        Some(InterfaceDrops { file: Some(file), at_open, before: 0, last: 0 })
    }

    fn closed(last: u64) -> InterfaceDrops {
        InterfaceDrops { file: None, at_open: 0, before: last, last }
    }

    /// How many since it was opened.
    fn count(&mut self) -> u64 {
        if let Some(now) = self.file.as_ref().and_then(read) {
            self.last = self.before + now.saturating_sub(self.at_open);
        }
        self.last
    }
}

fn read(file: &File) -> Option<u64> {
    let mut bytes = [0; 24];
    let len = file.read_at(&mut bytes, 0).ok()?;
    std::str::from_utf8(bytes.get(..len)?).ok()?.trim().parse().ok()
}
