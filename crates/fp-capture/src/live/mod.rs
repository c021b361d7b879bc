//! Packets from the interfaces of this system.
//!
//! [`Live::open`] listens on one interface or several, or on [`ANY`]; [`Live::open_fanout`] shares
//! the frames among handles for several threads, so that both directions of a flow come to the same
//! one. [`interfaces`] lists what there is.
//!
//! ```no_run
//! use std::time::Duration;
//! use fp_capture::live::{Live, Options, Polled};
//!
//! let mut link = Live::open(&["eth0"], &Options::default())?;
//! loop {
//!     match link.next_within(Duration::from_millis(500)) {
//!         Ok(Polled::Frame(frame)) => println!("{} bytes", frame.data.len()),
//!         Ok(Polled::Idle) => {}
//!         Ok(Polled::Ended) => break,
//!         // An interface went down or away; capture goes on where it can.
//!         Err(error) => eprintln!("{error}"),
//!     }
//! }
//! # Ok::<(), fp_capture::live::Error>(())
//! ```
//!
//! On Linux this needs no library: a packet socket with a ring of memory that the kernel fills
//! (TPACKET_V3). It needs the right to open packet sockets (CAP_NET_RAW), only while opening. With
//! the feature `libpcap` libpcap can listen in its place, there and on other systems.
//!
//! Frames have the link header that they have in capture files: a VLAN tag that the kernel took off
//! is put back, and [`ANY`] gives LINKTYPE_LINUX_SLL. A packet over loopback is seen once. Frames
//! of one interface are in order; between interfaces they may be out of it by as much as the kernel
//! keeps back ([`Options::latency`]).

mod error;
mod interface;
#[cfg(target_os = "linux")]
mod link;
mod options;
#[cfg(feature = "libpcap")]
mod pcap;
#[cfg(target_os = "linux")]
mod reader;
#[cfg(target_os = "linux")]
mod rings;
mod statistics;
#[cfg(target_os = "linux")]
#[allow(
    unsafe_code,
    reason = "nothing safe shares memory with the kernel; the file's head says why this is sound"
)]
mod sys;
#[cfg(target_os = "linux")]
#[cfg(test)]
mod tests;
#[cfg(target_os = "linux")]
mod traffic;

use std::{
    num::NonZeroUsize,
    os::fd::BorrowedFd,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

pub use error::{Error, ErrorKind};
pub use interface::{ANY, Interface, interfaces};
pub use options::{Backend, Options, Traffic};
pub use statistics::Statistics;

use crate::{Frame, Source};

/// Interfaces that are listened to: all their frames, or one handle's share of them.
pub struct Live {
    listener: Listener,
    stop: Stop,
}

/// What [`Live::next_within`] met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Polled<'a> {
    /// A frame. Its `interface` is the place of the interface's name among those opened.
    Frame(Frame<'a>),
    /// No frame came in the time given, or a signal came first.
    Idle,
    /// All interfaces are gone.
    Ended,
}

/// Ends a [`Live`] that is used as a [`Source`], from another thread or a signal handler.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Live {
    /// Listens on the interfaces.
    ///
    /// # Errors
    ///
    /// When an interface does not exist, may not be listened to, or is not supported by the back
    /// end.
    pub fn open(interfaces: &[&str], options: &Options) -> Result<Live, Error> {
        let mut handles = Live::open_fanout(interfaces, NonZeroUsize::MIN, options)?;
        let unsupported = "no handle was made";
        handles.pop().ok_or_else(|| Error::new(&interfaces.join(", "), ErrorKind::Unsupported(unsupported)))
    }

    /// Listens on the interfaces with several handles, each for a thread of its own. Every frame
    /// comes to one handle, all frames of a flow (both directions) to the same.
    ///
    /// # Errors
    ///
    /// As [`Live::open`].
    pub fn open_fanout(
        interfaces: &[&str],
        handles: NonZeroUsize,
        options: &Options,
    ) -> Result<Vec<Live>, Error> {
        let listeners = Listener::open(interfaces, handles, options)?;
        let stop = Stop::default();
        Ok(listeners.into_iter().map(|listener| Live { listener, stop: stop.clone() }).collect())
    }

    /// The next frame, waiting for it no longer than `timeout`.
    ///
    /// # Errors
    ///
    /// When an interface went down or away, or is back ([`ErrorKind::Back`]) or there for the first
    /// time ([`ErrorKind::There`]), each time once. Later calls go on with the
    /// others, and with this one when it is up again.
    #[inline]
    pub fn next_within(&mut self, timeout: Duration) -> Result<Polled<'_>, Error> {
        Ok(match self.listener.advance(timeout)? {
            Step::Frame => self.listener.frame().map_or(Polled::Idle, Polled::Frame),
            Step::Idle => Polled::Idle,
            Step::Ended => Polled::Ended,
        })
    }

    /// The descriptors that become readable when there are frames, or something to tell of an
    /// interface: for a program that waits for other things, too. Read with [`Live::next_within`]
    /// until it is idle before waiting.
    pub fn descriptors(&self) -> impl Iterator<Item = BorrowedFd<'_>> {
        self.listener.descriptors().into_iter()
    }

    /// Whether all interfaces are there and up. Where one is not, [`Live::next_within`] looks for
    /// it four times a second, if it is called that often.
    pub fn is_whole(&self) -> bool {
        self.listener.is_whole()
    }

    /// How the frames of each interface begin: numbers of the tcpdump.org registry.
    pub fn link_types(&self) -> impl Iterator<Item = u32> {
        self.listener.link_types().into_iter()
    }

    /// What became of the frames of each interface, as far as they came to this handle.
    pub fn statistics(&mut self) -> Vec<Statistics> {
        self.listener.statistics()
    }

    /// Ends [`Source::next`] of this handle and of those opened together with it.
    pub fn stop(&self) -> Stop {
        self.stop.clone()
    }
}

impl Source for Live {
    /// Waits for a frame until [`Stop::stop`] is called or all interfaces are gone.
    fn next(&mut self) -> Result<Option<Frame<'_>>, crate::Error> {
        /// How soon a stop is noticed on an idle link.
        const TICK: Duration = Duration::from_millis(100);
        while !self.stop.0.load(Ordering::Relaxed) {
            match self.listener.advance(TICK) {
                Ok(Step::Frame) => return Ok(self.listener.frame()),
                Ok(Step::Idle) => {}
                Ok(Step::Ended) => break,
                Err(error) if matches!(error.kind(), ErrorKind::Back | ErrorKind::There) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(None)
    }
}

impl Stop {
    /// Ends it.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// What looking for a frame came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Frame,
    Idle,
    Ended,
}

enum Listener {
    #[cfg(target_os = "linux")]
    Rings(rings::Rings),
    #[cfg(feature = "libpcap")]
    Pcap(pcap::Handles),
    /// Never made: a build for a system without a back end still compiles.
    #[cfg(not(any(target_os = "linux", feature = "libpcap")))]
    None(std::convert::Infallible),
}

impl Listener {
    fn open(names: &[&str], handles: NonZeroUsize, options: &Options) -> Result<Vec<Listener>, Error> {
        let backend = match options.backend {
            Backend::System if cfg!(target_os = "linux") => Backend::Ring,
            Backend::System => Backend::Libpcap,
            backend => backend,
        };
        match backend {
            #[cfg(target_os = "linux")]
            Backend::Ring => {
                let rings = rings::Rings::open(names, handles, options)?;
                Ok(rings.into_iter().map(Listener::Rings).collect())
            }
            #[cfg(feature = "libpcap")]
            Backend::Libpcap => Ok(vec![Listener::Pcap(pcap::Handles::open(names, handles, options)?)]),
            _ => {
                let what = match backend {
                    Backend::Ring => "packet sockets are of Linux only; use libpcap",
                    _ => "listening through libpcap needs a build with the feature `libpcap`",
                };
                Err(Error::new(&names.join(", "), ErrorKind::Unsupported(what)))
            }
        }
    }

    #[inline]
    fn advance(&mut self, timeout: Duration) -> Result<Step, Error> {
        match self {
            #[cfg(target_os = "linux")]
            Listener::Rings(rings) => rings.advance(timeout),
            #[cfg(feature = "libpcap")]
            Listener::Pcap(handles) => handles.advance(timeout),
            #[cfg(not(any(target_os = "linux", feature = "libpcap")))]
            Listener::None(never) => {
                let _ = timeout;
                match *never {}
            }
        }
    }

    #[inline]
    fn frame(&mut self) -> Option<Frame<'_>> {
        match self {
            #[cfg(target_os = "linux")]
            Listener::Rings(rings) => rings.frame(),
            #[cfg(feature = "libpcap")]
            Listener::Pcap(handles) => handles.frame(),
            #[cfg(not(any(target_os = "linux", feature = "libpcap")))]
            Listener::None(never) => match *never {},
        }
    }

    fn descriptors(&self) -> Vec<BorrowedFd<'_>> {
        match self {
            #[cfg(target_os = "linux")]
            Listener::Rings(rings) => rings.descriptors(),
            #[cfg(feature = "libpcap")]
            Listener::Pcap(handles) => handles.descriptors(),
            #[cfg(not(any(target_os = "linux", feature = "libpcap")))]
            Listener::None(never) => match *never {},
        }
    }

    fn is_whole(&self) -> bool {
        match self {
            #[cfg(target_os = "linux")]
            Listener::Rings(rings) => rings.is_whole(),
            // libpcap does not look for them.
            #[cfg(feature = "libpcap")]
            Listener::Pcap(_) => true,
            #[cfg(not(any(target_os = "linux", feature = "libpcap")))]
            Listener::None(never) => match *never {},
        }
    }

    fn link_types(&self) -> Vec<u32> {
        match self {
            #[cfg(target_os = "linux")]
            Listener::Rings(rings) => rings.link_types(),
            #[cfg(feature = "libpcap")]
            Listener::Pcap(handles) => handles.link_types(),
            #[cfg(not(any(target_os = "linux", feature = "libpcap")))]
            Listener::None(never) => match *never {},
        }
    }

    fn statistics(&mut self) -> Vec<Statistics> {
        match self {
            #[cfg(target_os = "linux")]
            Listener::Rings(rings) => rings.statistics(),
            #[cfg(feature = "libpcap")]
            Listener::Pcap(handles) => handles.statistics(),
            #[cfg(not(any(target_os = "linux", feature = "libpcap")))]
            Listener::None(never) => match *never {},
        }
    }
}
