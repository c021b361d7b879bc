use std::{fmt, io};

/// Why an interface could not be listened to, or no longer.
#[derive(Debug)]
pub struct Error {
    interface: String,
    kind: ErrorKind,
}

/// The kinds of [`Error`].
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The operating system refuses packet sockets to this process.
    #[error("listening needs the right to open packet sockets: be root or have the capability CAP_NET_RAW")]
    Permission,
    /// There is no such interface. The names of those that there are.
    #[error("no such interface; there are: {}", .0.join(", "))]
    NotFound(Vec<String>),
    /// A step of opening failed.
    #[error("cannot {step}: {error}")]
    Open {
        /// What could not be done.
        step: &'static str,
        /// Why not.
        error: io::Error,
    },
    /// Waiting for frames failed.
    #[error("cannot receive: {0}")]
    Receive(io::Error),
    /// The interface was taken down. Capture goes on when it comes up again.
    #[error("the interface is down; capture goes on when it is up again")]
    Down,
    /// The interface was removed. Capture goes on on the others, and on this one when it is back,
    /// if [`Options::returns`](super::Options::returns) says so.
    #[error("the interface is gone")]
    Gone,
    /// No error: the interface is there and up again, and listened to.
    #[error("the interface is back")]
    Back,
    /// No error: the interface, which was not there when it was opened
    /// ([`Options::absent`](super::Options::absent)), is there and up, and listened to.
    #[error("the interface is there")]
    There,
    /// An interface of this name is there again, but its frames begin otherwise than those of the
    /// one that was opened.
    #[error("the interface is back as one of another kind; it has to be opened anew")]
    OtherKind,
    /// This build cannot do what was asked for; what, and what would be needed.
    #[error("{0}")]
    Unsupported(&'static str),
}

impl Error {
    /// The interface: its name as it was given.
    pub fn interface(&self) -> &str {
        &self.interface
    }

    /// What went wrong.
    pub fn kind(&self) -> &ErrorKind {
        &self.kind
    }

    pub(super) fn new(interface: &str, kind: ErrorKind) -> Self {
        Error { interface: interface.to_owned(), kind }
    }

    pub(super) fn open(interface: &str, step: &'static str, error: io::Error) -> Self {
        let kind = match error.kind() {
            io::ErrorKind::PermissionDenied => ErrorKind::Permission,
            _ => ErrorKind::Open { step, error },
        };
        Error::new(interface, kind)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.interface, self.kind)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.kind {
            ErrorKind::Open { error, .. } | ErrorKind::Receive(error) => Some(error),
            _ => None,
        }
    }
}
