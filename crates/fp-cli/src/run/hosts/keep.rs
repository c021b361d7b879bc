//! `--store`: what captures tell goes into an inventory.

use std::path::Path;
use std::sync::Arc;

use fp_capture::FileSource;
use fp_db::Database;
use fp_engine::{Config, Engine};

use super::{Reading, hide, new_hosts, read_one};
use crate::exit::Exit;
use crate::messages::tell;
use crate::progress::Progress;
use crate::run::Failure;
use crate::store::{Capture, Store, digest};
use crate::terminal::shown;

/// Reads each capture by itself, so that what it tells depends on no other, and adds it to the
/// store.
pub(in crate::run) fn run(
    args: &Reading<'_>,
    path: &Path,
    database: &Database,
    config: Config,
) -> Result<Exit, Failure> {
    let mut store = check(args, path)?;
    let mut exit = Exit::Success;
    let mut progress = Progress::new(FileSource::new(args.files).size(), !args.quiet);
    let mut done = 0;
    for file in args.files {
        let id = match digest(file) {
            Ok(id) => id,
            Err(error) => {
                if args.tells {
                    progress.suspend(|| tell(format_args!("{}: {error}", shown(file))));
                }
                exit = Exit::Damaged;
                continue;
            }
        };
        let name = shown(file);
        let fail = |error: rusqlite::Error| Failure::Usage(format!("{}: {error}", shown(path)));
        if store.knows(id).map_err(fail)? {
            if !args.quiet {
                progress.suspend(|| tell(format_args!("{name}: is in the store already")));
            }
            continue;
        }
        let mut engine = Engine::new(database, config);
        let matcher = Arc::clone(engine.matcher());
        let mut hosts = new_hosts(args.max_hosts, args.lifecycles.as_ref());
        let (read, packets) =
            read_one(file, 0, &mut engine, &mut hosts, &mut progress, &mut done, args.tells);
        hosts.set_vendors(Arc::clone(&args.vendors));
        if read != Exit::Success {
            // What came before the damage counts, as everywhere.
            exit = read;
        }
        let dossiers = hosts.addresses().into_iter().filter_map(|address| {
            let mut dossier = hosts.dossier(address, &matcher, args.chosen)?;
            hide(&mut dossier, &hosts, args.pseudonyms.as_ref());
            Some(dossier)
        });
        let added = store.add(&Capture { id, name: &name, packets }, dossiers, args.keep).map_err(fail)?;
        if !args.quiet {
            progress.suspend(|| {
                tell(format_args!(
                    "{name}: {packets} packets, {} hosts, {} changes",
                    added.hosts, added.changes
                ));
            });
        }
    }
    progress.finish();
    Ok(exit)
}

/// Opens the store.
///
/// # Errors
/// It cannot be one, or a capture cannot be known again.
pub(in crate::run) fn check(args: &Reading<'_>, path: &Path) -> Result<Store, Failure> {
    if args.files.iter().any(|file| file == Path::new("-")) {
        return Err(Failure::Usage(
            "--store: standard input cannot be told from what was read before".into(),
        ));
    }
    Store::open(path, args.pseudonyms.as_ref()).map_err(Failure::Usage)
}
