//! What an experiment is.

/// Which end of the connection the program under test is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Client,
    Server,
    /// Both ends are its own.
    Both,
}

/// A program, how to run it and what to call it.
pub(super) struct Experiment {
    pub(super) name: String,
    pub(super) role: Role,
    /// Class, name and flavour of its candidate labels for TCP; `None`: its TCP is this kernel's.
    pub(super) stack: Option<String>,
    /// Name and flavour of its candidate labels for HTTP; `None`: it is of no interest there.
    pub(super) http: Option<String>,
    /// The package that names its version: Debian's, or `kernel`, `pip:NAME`, `npm:NAME`.
    pub(super) package: String,
    /// Files that it needs, in its folder.
    pub(super) files: Vec<(&'static str, String)>,
    /// What happens in the namespaces.
    pub(super) kind: Kind,
}

/// Shell scripts with `$DIR`, `$URL`, `$URL6`, `$SERVER`, `$SERVER6` and `$CLIENT`.
pub(super) enum Kind {
    /// A client script that talks to a plain web server.
    Client(String),
    /// A server script that listens on a port.
    Server { script: String, port: u16 },
    /// A kernel with these settings, as client and as server of every combination of options.
    Kernel { settings: String },
    /// A script that makes its own captures, `$DIR/*.pcap`, in the client namespace; a plain web
    /// server runs beside it.
    Own(String),
}
