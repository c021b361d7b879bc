//! What is asked for, and what is opened for it before rights are given up.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fp_db::Database;
use fp_host::Limits;
use fp_report::Pseudonyms;
use nix::unistd::{Gid, Uid};

#[cfg(feature = "rules")]
use super::alerts::{Alerts, AlertsTo};
use super::thread::Inventory;
use super::work::Work;
use crate::args;
#[cfg(feature = "store")]
use crate::folder::folder_of;
use crate::run::Failure;

/// The most bytes that the hosts of an hour take.
const MAX_BYTES: usize = 512 << 20;

/// What is asked for.
#[derive(Default)]
pub(crate) struct Plan {
    max_hosts: u32,
    pseudonyms: Option<Pseudonyms>,
    #[cfg(feature = "store")]
    store: Option<(PathBuf, Option<i64>)>,
    #[cfg(feature = "store")]
    interfaces: String,
    #[cfg(feature = "rules")]
    rules: Option<(PathBuf, AlertsTo)>,
}

impl Plan {
    /// # Errors
    /// This build lacks what it takes.
    pub(crate) fn of(args: &args::Inventory, interfaces: &[String], max_hosts: u32) -> Result<Plan, Failure> {
        let _ = interfaces;
        let refuse = |option: &str, feature: &str, given: bool| {
            let message = || format!("{option} needs a build with the feature `{feature}`");
            if given { Err(Failure::Usage(message())) } else { Ok(()) }
        };
        refuse("--store", "store", args.store.is_some() && !cfg!(feature = "store"))?;
        refuse("--rules", "rules", args.rules.is_some() && !cfg!(feature = "rules"))?;
        Ok(Plan {
            max_hosts,
            pseudonyms: None,
            #[cfg(feature = "store")]
            store: args.store.clone().map(|path| (path, args.keep)),
            #[cfg(feature = "store")]
            interfaces: interfaces.join(","),
            #[cfg(feature = "rules")]
            rules: args.rules.clone().map(|path| {
                let to = AlertsTo {
                    file: args.alerts.clone(),
                    syslog: args.alert_syslog.clone(),
                    command: args.alert_command.clone(),
                    most: args.max_alerts,
                };
                (path, to)
            }),
        })
    }

    /// Tells these in place of what is personal.
    pub(crate) fn hiding(self, pseudonyms: Option<Pseudonyms>) -> Plan {
        Plan { pseudonyms, ..self }
    }

    /// Opens all that it takes, for who this process will be.
    ///
    /// # Errors
    /// What cannot be had.
    pub(crate) fn open(self, user: Option<(Uid, Gid)>) -> Result<Opened, Failure> {
        let mut work = Work {
            limits: Limits::of(self.max_hosts as usize).with_max_bytes(MAX_BYTES),
            pseudonyms: self.pseudonyms,
            vendors: Arc::default(),
            #[cfg(feature = "store")]
            keeping: None,
            #[cfg(feature = "rules")]
            watch: None,
        };
        let _ = user;
        #[cfg(feature = "store")]
        let mut folder = None;
        #[cfg(not(feature = "store"))]
        let folder = None;
        #[cfg(feature = "store")]
        if let Some((path, keep)) = self.store {
            let keeping =
                super::keeping::Keeping::open(&path, keep, self.interfaces, work.pseudonyms.as_ref(), user);
            work.keeping = Some(keeping.map_err(Failure::Usage)?);
            folder = Some(std::path::absolute(folder_of(&path))?);
        }
        #[cfg(feature = "rules")]
        if let Some((path, to)) = self.rules {
            let rules = crate::rules::load(&path).map_err(|faults| Failure::Usage(faults.join("\n")))?;
            let alerts = Alerts::open(&to, user).map_err(Failure::Usage)?;
            work.watch = Some(super::watch::Watch::new(rules, alerts));
        }
        if !work.is_idle() {
            work.vendors = crate::vendors::load(None).map_err(Failure::Usage)?;
        }
        Ok(Opened { work, folder })
    }
}

/// Everything is open.
pub(crate) struct Opened {
    work: Work,
    folder: Option<PathBuf>,
}

impl Opened {
    /// Where files are written.
    pub(crate) fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// Starts the thread, if there is anything to do. `database`: that of the engine whose events
    /// come.
    ///
    /// # Errors
    /// The system gives no thread.
    pub(crate) fn start(self, database: &Database) -> io::Result<Option<Inventory>> {
        if self.work.is_idle() {
            return Ok(None);
        }
        Inventory::start(self.work, database.clone()).map(Some)
    }
}
