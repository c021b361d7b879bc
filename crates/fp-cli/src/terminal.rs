//! Names of files, made safe to show.

use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;

use fp_report::escape::escape_since;

/// The name of a file on one line, safe to show.
pub(crate) fn shown(path: &Path) -> String {
    let mut text = path.as_os_str().as_bytes().to_vec();
    escape_since(&mut text, 0);
    String::from_utf8_lossy(&text).into_owned()
}
