//! Messages to whoever started the program.

use std::fmt::Display;
use std::io::Write as _;

/// Prints a line on standard error. That nobody reads it is no reason to stop.
pub(crate) fn tell(message: impl Display) {
    let _ = writeln!(std::io::stderr(), "fp-cli: {message}");
}
