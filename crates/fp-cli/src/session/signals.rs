//! Signals as flags, with a descriptor that becomes readable when one comes.

use std::io::{self, Read as _};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGUSR1};

/// What has been asked for since the last look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    /// SIGTERM or SIGINT: to end.
    pub(crate) end: bool,
    /// SIGHUP: to open the logs anew and read the databases again.
    pub(crate) reload: bool,
    /// SIGUSR1: to tell the counts.
    pub(crate) counts: bool,
}

/// The signals of this process.
pub(crate) struct Signals {
    end: Arc<AtomicBool>,
    /// The next one ends the process at once.
    is_last: Arc<AtomicBool>,
    reload: Arc<AtomicBool>,
    counts: Arc<AtomicBool>,
    wake: UnixStream,
}

impl Signals {
    /// Takes the signals over. Once the end has begun ([`Signals::expect_no_more`]) a further
    /// SIGTERM or SIGINT ends the process at once, whatever it is waiting for.
    pub(crate) fn take() -> io::Result<Signals> {
        let (wake, waker) = UnixStream::pair()?;
        wake.set_nonblocking(true)?;
        waker.set_nonblocking(true)?;
        let signals = Signals {
            end: Arc::default(),
            is_last: Arc::default(),
            reload: Arc::default(),
            counts: Arc::default(),
            wake,
        };
        for (signal, flag) in [
            (SIGTERM, &signals.end),
            (SIGINT, &signals.end),
            (SIGHUP, &signals.reload),
            (SIGUSR1, &signals.counts),
        ] {
            if matches!(signal, SIGTERM | SIGINT) {
                signal_hook::flag::register_conditional_shutdown(signal, 1, Arc::clone(&signals.is_last))?;
            }
            signal_hook::flag::register(signal, Arc::clone(flag))?;
            signal_hook::low_level::pipe::register(signal, waker.try_clone()?)?;
        }
        Ok(signals)
    }

    /// The end has begun. Before that a second signal means no more than the first: timeout(1)
    /// sends two, one behind the other.
    pub(crate) fn expect_no_more(&self) {
        self.is_last.store(true, Ordering::Relaxed);
    }

    /// What has been asked for.
    pub(crate) fn asked(&mut self) -> Asked {
        let mut bytes = [0; 64];
        while matches!(self.wake.read(&mut bytes), Ok(1..)) {}
        Asked {
            end: self.end.load(Ordering::Relaxed),
            reload: self.reload.swap(false, Ordering::Relaxed),
            counts: self.counts.swap(false, Ordering::Relaxed),
        }
    }
}

impl AsFd for Signals {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.wake.as_fd()
    }
}
