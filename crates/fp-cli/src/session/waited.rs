//! Waiting for whatever comes first.

use std::os::fd::AsFd;
use std::time::Duration;

use fp_capture::live::Live;
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};

use super::loader::Loader;
use super::output::Outputs;
use super::signals::Signals;
use super::sockets::Sockets;

/// What came.
pub(super) struct Waited {
    /// A socket has something.
    pub(super) asked: bool,
    /// Nobody reads standard output any longer.
    pub(super) reader_is_gone: bool,
}

impl Waited {
    /// Waits for frames, sockets, signals or who reads standard output, but no longer than `pause`.
    pub(super) fn of(
        signals: &Signals,
        link: &Live,
        loader: Option<&Loader>,
        outputs: &Outputs,
        sockets: &Sockets,
        pause: Duration,
    ) -> Waited {
        let mut waiting = vec![PollFd::new(signals.as_fd(), PollFlags::POLLIN)];
        waiting.extend(link.descriptors().map(|fd| PollFd::new(fd, PollFlags::POLLIN)));
        let loader = loader.map(AsFd::as_fd);
        waiting.extend(loader.map(|fd| PollFd::new(fd, PollFlags::POLLIN)));
        let reader = waiting.len();
        waiting.extend(outputs.reader().map(|(fd, waits)| {
            // That it is gone is told in any case.
            PollFd::new(fd, if waits { PollFlags::POLLOUT } else { PollFlags::empty() })
        }));
        let first_socket = waiting.len();
        for server in sockets.servers() {
            server.wait_for(&mut waiting);
        }
        // Rounded up, not to come back too early again and again.
        let pause = PollTimeout::try_from(pause + Duration::from_micros(999)).unwrap_or(PollTimeout::MAX);
        if !matches!(poll(&mut waiting, pause), Ok(1..)) {
            return Waited { asked: false, reader_is_gone: false };
        }
        let gone = PollFlags::POLLERR | PollFlags::POLLHUP;
        let is_gone = |fd: &PollFd<'_>| fd.revents().is_some_and(|events| events.intersects(gone));
        let asked = waiting.iter().skip(first_socket).any(|fd| fd.any().unwrap_or(true));
        let reader_is_gone = waiting.get(reader..first_socket).unwrap_or(&[]).iter().any(is_gone);
        Waited { asked, reader_is_gone }
    }
}
