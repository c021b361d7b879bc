//! Messages to whoever started the program.

use std::fmt::Display;
use std::io::Write as _;

use crate::terminal::escape_lines_since;

/// Prints a message on standard error, where names of files and lines of databases may be anybody's. That nobody reads
/// it is no reason to stop.
pub(crate) fn tell(message: impl Display) {
    let mut text = format!("fp-cli: {message}\n").into_bytes();
    escape_lines_since(&mut text, 0);
    let _ = std::io::stderr().write_all(&text);
}
