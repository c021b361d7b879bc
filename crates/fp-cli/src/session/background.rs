//! Leaving the terminal (p0f's `-d`).

use std::fs::File;
use std::io::{self, IsTerminal as _};

use nix::unistd::{daemon, dup2_stderr, dup2_stdin, dup2_stdout};

/// Goes on in a process of its own, without a terminal, in the root folder. Standard error stays what it is unless it
/// is a terminal; standard input and output are gone after the last words on them, which may name the process.
///
/// # Errors
/// The system gives no process.
pub(crate) fn go(last_words: impl FnOnce(u32)) -> io::Result<()> {
    // The standard streams are left to us.
    daemon(false, true)?;
    last_words(std::process::id());
    let null = File::options().read(true).write(true).open("/dev/null")?;
    dup2_stdin(&null)?;
    dup2_stdout(&null)?;
    if io::stderr().is_terminal() {
        dup2_stderr(&null)?;
    }
    Ok(())
}
