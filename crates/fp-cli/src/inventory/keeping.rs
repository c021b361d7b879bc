//! Hosts in a store.

use std::path::Path;

use fp_host::Dossier;
use fp_report::Pseudonyms;
use nix::unistd::{Gid, Uid, chown};

use crate::messages::tell;
use crate::store::{Capture, Store, number};
use crate::terminal::{said, shown};

/// Where hosts are kept.
pub(super) struct Keeping {
    store: Store,
    /// For messages.
    path: String,
    /// What is forgotten, as of `--keep`.
    keep: Option<i64>,
    /// What is listened to.
    name: String,
    /// The number of this run: no other has it.
    run: i64,
    /// The last try failed.
    failing: bool,
}

impl Keeping {
    /// Opens the store, for who this process will be.
    ///
    /// # Errors
    /// The text to show.
    pub(super) fn open(
        path: &Path,
        keep: Option<i64>,
        interfaces: String,
        pseudonyms: Option<&Pseudonyms>,
        user: Option<(Uid, Gid)>,
    ) -> Result<Keeping, String> {
        let store = Store::open(path, pseudonyms)?;
        // Its log and index are beside it, and made by now.
        for end in ["", "-wal", "-shm"] {
            let mut name = path.as_os_str().to_owned();
            name.push(end);
            if let Some((user, group)) = user {
                let _ = chown(Path::new(&name), Some(user), Some(group));
            }
        }
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        let now = now.map_or(0, |since| since.as_nanos());
        let run = number(format!("{now} {} {interfaces}", std::process::id()).as_bytes());
        let name = format!("live {interfaces}");
        Ok(Keeping { store, path: shown(path), keep, name, run, failing: false })
    }

    /// Writes what is known of hosts in a window of time; whether it is kept. `is_last`: the window
    /// is over.
    pub(super) fn write(&mut self, dossiers: &[Dossier], window: i64, is_last: bool) -> bool {
        if dossiers.is_empty() && !is_last {
            return true;
        }
        let id = number(format!("{} {window}", self.run).as_bytes());
        let capture = Capture { id, name: &self.name, packets: 0 };
        match self.store.add(&capture, dossiers.iter(), self.keep.filter(|_| is_last)) {
            Ok(_) => {
                if std::mem::take(&mut self.failing) {
                    tell(format_args!("{}: writing again", self.path));
                }
                true
            }
            Err(error) => {
                if !std::mem::replace(&mut self.failing, true) {
                    let error = said(error);
                    tell(format_args!("{}: cannot write: {error}; it is tried again", self.path));
                }
                false
            }
        }
    }
}
