//! Writing to what somebody else made non-blocking: the pipe that we were given may be shared.

use std::io::{self, IoSlice, Write};
use std::os::fd::AsFd;

use nix::poll::{PollFd, PollFlags, PollTimeout, poll};

/// Waits for room where a write would block.
pub(crate) struct Patient<W>(pub(crate) W);

impl<W: Write + AsFd> Patient<W> {
    fn wait<T>(&mut self, mut write: impl FnMut(&mut W) -> io::Result<T>) -> io::Result<T> {
        loop {
            match write(&mut self.0) {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    wait_for_room(&self.0, PollTimeout::NONE);
                }
                done => return done,
            }
        }
    }
}

impl<W: Write + AsFd> Write for Patient<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.wait(|to| to.write(bytes))
    }

    fn write_vectored(&mut self, bytes: &[IoSlice<'_>]) -> io::Result<usize> {
        self.wait(|to| to.write_vectored(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.wait(Write::flush)
    }
}

/// Whether there is room for some bytes, or an error to be met, within a time.
pub(crate) fn wait_for_room(to: &impl AsFd, timeout: PollTimeout) -> bool {
    let mut waiting = [PollFd::new(to.as_fd(), PollFlags::POLLOUT)];
    poll(&mut waiting, timeout).is_ok_and(|ready| ready > 0)
}
