//! Leaving the terminal (p0f's `-d`).

use std::fs::File;
use std::io::{self, PipeReader, PipeWriter, Read as _, Write as _};
use std::os::fd::AsFd;
use std::process::exit;

use fork::{Fork, fork};
use nix::sys::stat::{SFlag, fstat};
use nix::sys::wait::{WaitStatus, waitpid};
use nix::unistd::{Pid, chdir, dup2_stderr, dup2_stdin, dup2_stdout, setsid};

use crate::exit::Exit;

/// A process in the background that whoever started it still waits for.
pub(crate) struct Background {
    news: PipeWriter,
    null: File,
}

/// Goes on in a process of its own, without a terminal, in the root folder.
///
/// The process that was started does not return: it says the last words, which may name the new
/// one, and ends well once that has [settled](Background::settle). If it ends before that, it has
/// said why on standard error; its status is passed on.
///
/// # Errors
/// The system gives no process.
pub(crate) fn go(last_words: impl FnOnce(u32)) -> io::Result<Background> {
    let (heard, news) = io::pipe()?;
    if let Fork::Parent(process) = fork()? {
        drop(news);
        // Nothing is dropped: locks of files are shared with the new process.
        exit(watch(Pid::from_raw(process), heard, last_words));
    }
    setsid()?;
    chdir("/")?;
    Ok(Background { news, null: File::options().read(true).write(true).open("/dev/null")? })
}

/// The exit status for whoever waits.
fn watch(process: Pid, mut heard: PipeReader, last_words: impl FnOnce(u32)) -> i32 {
    if heard.read_exact(&mut [0]).is_ok() {
        last_words(process.as_raw().unsigned_abs());
        return Exit::Success as i32;
    }
    match waitpid(process, None) {
        Ok(WaitStatus::Exited(_, status)) => status,
        _ => Exit::Damaged as i32,
    }
}

impl Background {
    /// Everything is open and in order: nobody waits any longer. Standard input and output are
    /// gone, and standard error too unless it is a file: who reads a pipe or a terminal waits for
    /// its end, or wants it for something else.
    ///
    /// # Errors
    /// The streams cannot be replaced.
    pub(crate) fn settle(mut self) -> io::Result<()> {
        dup2_stdin(&self.null)?;
        dup2_stdout(&self.null)?;
        if !is_file(io::stderr()) {
            dup2_stderr(&self.null)?;
        }
        // That nobody waited is no reason to stop.
        let _ = self.news.write_all(b"\n");
        Ok(())
    }
}

fn is_file(stream: impl AsFd) -> bool {
    fstat(stream).is_ok_and(|stat| SFlag::from_bits_truncate(stat.st_mode) & SFlag::S_IFMT == SFlag::S_IFREG)
}
