//! Names of files and what others say of them, made safe to show.

use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;

use fp_report::escape::escape_since;

/// The name of a file on one line, safe to show.
pub(crate) fn shown(path: &Path) -> String {
    let mut text = path.as_os_str().as_bytes().to_vec();
    escape_since(&mut text, 0);
    String::from_utf8_lossy(&text).into_owned()
}

/// What a library says of a fault, on one line, safe to show: it may name a file as it is called.
#[cfg(feature = "store")]
pub(crate) fn said(fault: impl std::fmt::Display) -> String {
    let mut text = fault.to_string().into_bytes();
    escape_since(&mut text, 0);
    String::from_utf8_lossy(&text).into_owned()
}
