//! Whose blocks MAC addresses are of, by the registries of the IEEE where they are installed.

use std::fs::File;
use std::io::{self, Read as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fp_host::Vendors;

use crate::messages::tell;
use crate::terminal::shown;

/// Where Debian's `ieee-data` has them.
const FOLDER: &str = "/usr/share/ieee-data";
/// The registries there, each by the first of its names that there is.
const FILES: [&[&str]; 3] = [&["oui.csv", "oui.txt"], &["mam.csv"], &["oui36.csv"]];
/// No registry is as long as this, in bytes.
const MOST: u64 = 32 << 20;

/// Reads the file that is named, or the system's, if it has some.
///
/// # Errors
/// The text to show: what is wrong with the file that is named.
pub(crate) fn load(named: Option<&Path>) -> Result<Arc<Vendors>, String> {
    let mut vendors = Vendors::default();
    if let Some(path) = named {
        let text = read(path).map_err(|error| format!("{}: cannot read: {error}", shown(path)))?;
        if vendors.add(&text) == 0 && !text.is_empty() {
            return Err(format!("{}: expected lines of the IEEE's oui.csv or oui.txt", shown(path)));
        }
        return Ok(Arc::new(vendors));
    }
    for names in FILES {
        let paths = names.iter().map(|name| PathBuf::from(FOLDER).join(name));
        let Some(path) = paths.into_iter().find(|path| path.exists()) else { continue };
        match read(&path) {
            Ok(text) => drop(vendors.add(&text)),
            Err(error) => tell(format_args!("{}: cannot read: {error}", shown(&path))),
        }
    }
    Ok(Arc::new(vendors))
}

/// The text of a file of bounded length; bytes that are no text are replaced.
fn read(path: &Path) -> io::Result<String> {
    // Nobody waits for a pipe.
    let file = File::options().read(true).custom_flags(libc::O_NONBLOCK).open(path)?;
    let mut bytes = Vec::new();
    file.take(MOST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST {
        return Err(io::Error::other(format!("longer than {} MiB", MOST >> 20)));
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
