//! Least privilege: once everything is open, the process can read frames, answer its sockets and
//! write its logs, and no more, so that a flaw in a parser is worth little to who sends the
//! packets.
//!
//! | layer | what it takes away | what it needs |
//! |---|---|---|
//! | user | the rights of root; the file system outside the user's home with a user named | to be root with CAP_SETUID and CAP_SETGID, and CAP_SYS_CHROOT for the home |
//! | capabilities | every one, for good | nothing |
//! | Landlock | every file but those in the plan; TCP ports; signals to others | Linux 5.13, more with later ones |
//! | seccomp | all system calls but those of the loop: no exec, no new socket, no new process, nothing sent on the packet sockets | x86-64, ARM or RISC-V of 64 bits |
//!
//! Landlock and capabilities bind the thread that enters and those that it starts later: enter
//! before starting any. Time zone, database and everything else that comes from a file has to be
//! loaded before.

pub(crate) use user::{check as check_user, future as future_user, is_confined_root};

mod files;
mod syscalls;
#[cfg(test)]
mod tests;
mod user;

use std::{fmt, os::fd::RawFd, path::PathBuf};

use caps::CapSet;

/// What the process still has to do.
#[derive(Clone, Debug, Default)]
pub(crate) struct Plan {
    /// The user to become and in whose home to be locked up, as p0f's `-u`. Without one root
    /// becomes nobody.
    pub(crate) user: Option<String>,
    /// Folders in which files are created, written, renamed and removed: those of the logs.
    pub(crate) write: Vec<PathBuf>,
    /// Files and folders that are read again later: the databases.
    pub(crate) read: Vec<PathBuf>,
    /// The packet sockets: they are read, and bound to an interface that is back, and nothing is
    /// sent on them.
    pub(crate) packets: Vec<RawFd>,
}

/// A layer that could not be put up, and why: to be told, not to end for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Missing {
    layer: &'static str,
    reason: String,
}

/// Why the sandbox could not be entered: what was asked for is impossible, so nothing may start.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// No user of that name.
    #[error("user `{0}` not found")]
    NoUser(String),
    /// The user is root.
    #[error("user `{0}` is root; name one without rights")]
    Root(String),
    /// A user was named by someone who cannot become another.
    #[error("becoming user `{0}` needs root")]
    NotRoot(String),
    /// Root may not become another: the user and what root lacks.
    #[error("becoming user `{0}` and being locked up in its home needs {1}, which root lacks here; add it")]
    Lacking(String, String),
    /// A step failed.
    #[error("cannot {step}: {reason}")]
    Step {
        /// What could not be done.
        step: String,
        /// Why not.
        reason: String,
    },
}

/// What `--no-sandbox` gives up, for standard error.
pub(crate) const WARNING: &str = "\
WARNING: running without the sandbox (--no-sandbox).
  Lost: the change to a user without rights, the removal of all capabilities, Landlock (files) and seccomp (system calls).
  A flaw in reading packets that anyone may send would give its finder everything that this process may do.";

/// Gives up everything that is not in the plan, for good.
///
/// # Errors
///
/// When the user of the plan cannot be had, a path of it cannot be opened, or rights cannot be
/// given up.
pub(crate) fn enter(plan: &Plan) -> Result<Vec<Missing>, Error> {
    let mut missing = Vec::new();
    // In this order: each step needs what a later one takes away.
    let files = files::Rules::of(plan)?;
    // Only root may narrow this set; without new privileges (below) it grants nothing anyway.
    let _ = caps::clear(None, CapSet::Bounding);
    missing.extend(user::become_other(plan.user.as_deref())?);
    nix::sys::prctl::set_no_new_privs().map_err(step("forbid new privileges"))?;
    for set in [CapSet::Ambient, CapSet::Inheritable, CapSet::Effective, CapSet::Permitted] {
        caps::clear(None, set).map_err(step("give up the capabilities"))?;
    }
    missing.extend(files.restrict()?);
    missing.extend(syscalls::restrict(plan));
    Ok(missing)
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WARNING: running without {}: {}", self.layer, self.reason)
    }
}

fn step<E: fmt::Display>(step: impl Into<String>) -> impl FnOnce(E) -> Error {
    let step = step.into();
    move |error| Error::Step { step, reason: error.to_string() }
}
