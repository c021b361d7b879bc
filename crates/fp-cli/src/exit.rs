use std::process::ExitCode;

/// How a run ended, as its exit status tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Exit {
    /// All input was read and all output written.
    Success = 0,
    /// Some input was damaged or could not be read, or some output could not be written.
    Damaged = 1,
    /// The command line or a database is wrong; nothing was read.
    Usage = 2,
    /// A rule is broken that a run was to fail on.
    #[cfg(feature = "rules")]
    Broken = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}
