//! The inventory: hosts of many captures in an SQLite file. `schema/` is what others may rely
//! on.
//!
//! All but sightings, evidence and captures is worked out from sightings, so that captures may come
//! in any order and twice.

mod changes;
mod schema;

use std::borrow::Borrow;
use std::path::Path;

use fp_host::{Dossier, NoteKind, System};
use fp_report::Pseudonyms;
use rusqlite::{Connection, OpenFlags, Statement, Transaction, params};

pub(crate) use changes::Sighting;
use changes::changes;

use crate::clock::horizon;
use crate::folder::make_own;
use crate::terminal::{said, shown};
use schema::{SCHEMA, VERSION};

/// A capture that was read.
pub(crate) struct Capture<'a> {
    /// [`digest`] of the file.
    pub(crate) id: i64,
    pub(crate) name: &'a str,
    pub(crate) packets: u64,
}

/// What an addition came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Added {
    pub(crate) hosts: usize,
    pub(crate) changes: usize,
}

/// An open store.
pub(crate) struct Store(Connection);

type Result<T> = rusqlite::Result<T>;

impl Store {
    /// Opens a store for writing, or makes one that only its user may read.
    ///
    /// # Errors
    /// The text to show: it is no store, or one of a newer program, or one whose hosts are named
    /// otherwise.
    pub(crate) fn open(path: &Path, pseudonyms: Option<&Pseudonyms>) -> std::result::Result<Store, String> {
        let fail = |error: rusqlite::Error| format!("{}: {}", shown(path), said(error));
        // It tells who is there. SQLite gives the log and the index beside it the mode that it has
        // itself.
        make_own(path).map_err(|error| format!("{}: {error}", shown(path)))?;
        // Without CREATE, which would make it for everybody, and without URI: a name is a name.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags).map_err(fail)?;
        Store::mistrust(path, &connection)?;
        let ready = (|| {
            // A reader never waits for a writer; what is committed outlives the process.
            connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;")?;
            let transaction =
                connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            let version: i64 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
            // Of a newer program nothing is missing.
            for missing in SCHEMA.iter().skip(usize::try_from(version).unwrap_or(usize::MAX)) {
                transaction.execute_batch(missing)?;
            }
            if version < VERSION {
                transaction.pragma_update(None, "user_version", VERSION)?;
            }
            transaction.commit()?;
            Ok(version.max(VERSION))
        })()
        .map_err(fail)?;
        let store = Store::of(path, connection, ready)?;
        store
            .name_by(pseudonyms)
            .map_err(fail)?
            .map_or(Ok(store), |fault| Err(format!("{}: {fault}", shown(path))))
    }

    /// Sees to it that hosts are named in one way, which the store notes as SQLite's
    /// `application_id`: 0 for their own addresses, or the number of the key of `--privacy`.
    fn name_by(&self, pseudonyms: Option<&Pseudonyms>) -> Result<Option<&'static str>> {
        let named: i32 = self.0.query_row("PRAGMA application_id", [], |row| row.get(0))?;
        let wanted = pseudonyms.map_or(0, Pseudonyms::key_number);
        if named == wanted {
            return Ok(None);
        }
        let is_used: bool =
            self.0.query_row("SELECT EXISTS (SELECT 1 FROM captures)", [], |row| row.get(0))?;
        if !is_used {
            self.0.pragma_update(None, "application_id", wanted)?;
            return Ok(None);
        }
        Ok(Some(match (named, wanted) {
            (0, _) => "it was filled without --privacy: begin another store",
            (_, 0) => "it was filled with --privacy: begin another store, or add to it with --privacy",
            _ => "it was filled under another key of --privacy: begin another store",
        }))
    }

    /// Opens a store that is there, to read it.
    ///
    /// # Errors
    /// The text to show.
    pub(crate) fn read(path: &Path) -> std::result::Result<Store, String> {
        let fail = |error: rusqlite::Error| format!("{}: {}", shown(path), said(error));
        let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(fail)?;
        Store::mistrust(path, &connection)?;
        let version = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(fail)?;
        Store::of(path, connection, version)
    }

    /// Sees to it that a file is a store, and nothing more, before anything is done with it.
    fn mistrust(path: &Path, connection: &Connection) -> std::result::Result<(), String> {
        let fail = |error: rusqlite::Error| format!("{}: {}", shown(path), said(error));
        let fault = connection
            .busy_timeout(std::time::Duration::from_secs(10))
            .and_then(|()| connection.execute_batch("PRAGMA trusted_schema = OFF;"))
            .and_then(|()| schema::fault(connection))
            .map_err(fail)?;
        fault.map_or(Ok(()), |fault| Err(format!("{}: {fault}", shown(path))))
    }

    fn of(path: &Path, connection: Connection, version: i64) -> std::result::Result<Store, String> {
        if version == VERSION {
            return Ok(Store(connection));
        }
        let path = shown(path);
        let hint = match version {
            // Who only reads changes nothing.
            1..VERSION => "; `fp-cli hosts --store` brings it up to that when it adds a capture",
            _ => "",
        };
        Err(format!("{path}: a store of version {version}: this program reads version {VERSION}{hint}"))
    }

    /// The connection, to ask.
    pub(crate) fn connection(&self) -> &Connection {
        &self.0
    }

    /// Whether a capture was read before.
    pub(crate) fn knows(&self, capture: i64) -> Result<bool> {
        self.0.query_row("SELECT EXISTS (SELECT 1 FROM captures WHERE capture = ?)", [capture], |row| {
            row.get(0)
        })
    }

    /// Adds what a capture says of its hosts, all of it or nothing: when this returns, it is kept.
    /// Of a host that the same capture told before, what it says now counts, and evidence that is
    /// fresh.
    pub(crate) fn add(
        &mut self,
        capture: &Capture<'_>,
        dossiers: impl Iterator<Item = impl Borrow<Dossier>>,
        keep: Option<i64>,
    ) -> Result<Added> {
        let transaction = self.0.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let before = count_changes(&transaction)?;
        let mut hosts = 0;
        let (mut first, mut last) = (None, None);
        {
            let mut sighting = transaction.prepare(
                "INSERT OR REPLACE INTO sightings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?;
            let mut mac = transaction.prepare(
                "INSERT INTO macs VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET vendor = coalesce(excluded.vendor, vendor)",
            )?;
            let mut evidence = transaction.prepare(
                "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET \
                 count = count + excluded.count, first_seen = min(first_seen, excluded.first_seen), \
                 last_seen = max(last_seen, excluded.last_seen)",
            )?;
            let mut workings = Workings::new(&transaction)?;
            for dossier in dossiers {
                let dossier: &Dossier = dossier.borrow();
                hosts += 1;
                let address = dossier.address.to_string();
                let (begin, end) = (dossier.first.seconds, dossier.last.seconds);
                first = Some(first.map_or(begin, |known: i64| known.min(begin)));
                last = Some(last.map_or(end, |known: i64| known.max(end)));
                let answer = dossier.main().and_then(|system: &System| system.verdict.answer());
                sighting.execute(params![
                    address,
                    capture.id,
                    answer.map(|answer| answer.family.as_str()),
                    answer.and_then(|answer| answer.product.as_deref()),
                    answer.and_then(|answer| answer.version.as_deref()),
                    answer.and_then(|answer| answer.versions.as_ref()).map(changes::write_ranges),
                    dossier.role.map(fp_host::Role::name),
                    answer.map(|answer| answer.probability),
                    dossier.systems.len() as i64,
                    notes(dossier),
                    begin,
                    end,
                    dossier.main().and_then(|system| system.lifecycle).map(|all| all.latest.to_string()),
                    dossier.main().and_then(|system| system.is_past_end),
                    dossier.main().map(|system| system.cpe.join(" ")).unwrap_or_default(),
                ])?;
                for known in &dossier.facts.macs {
                    let vendor = dossier.facts.vendors.iter().find(|(of, _)| of == known);
                    let vendor = vendor.map(|(_, name)| name.as_str());
                    mac.execute(params![address, known.to_string(), known.is_local(), vendor])?;
                }
                for one in &dossier.evidence {
                    let says = one.says.as_ref();
                    let family = says.and_then(|says| {
                        says.families.iter().max_by(|a, b| a.1.total_cmp(&b.1)).map(|(name, _)| name.as_str())
                    });
                    evidence.execute(params![
                        address,
                        one.kind.name(),
                        one.value,
                        family,
                        says.and_then(|says| says.products.first()).map(|product| product.name.as_str()),
                        i64::try_from(one.fresh).unwrap_or(i64::MAX),
                        one.first.seconds,
                        one.last.seconds,
                    ])?;
                }
                workings.work_out(&address)?;
            }
        }
        transaction.execute(
            "INSERT INTO captures VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET \
             name = min(name, excluded.name), packets = max(packets, excluded.packets), \
             first_seen = min(coalesce(first_seen, excluded.first_seen), coalesce(excluded.first_seen, first_seen)), \
             last_seen = max(coalesce(last_seen, excluded.last_seen), coalesce(excluded.last_seen, last_seen))",
            params![capture.id, capture.name, i64::try_from(capture.packets).unwrap_or(i64::MAX), first, last],
        )?;
        if let Some(keep) = keep {
            forget(&transaction, keep)?;
        }
        let changes = count_changes(&transaction)?.saturating_sub(before);
        transaction.commit()?;
        Ok(Added { hosts, changes })
    }
}

fn count_changes(transaction: &Transaction<'_>) -> Result<usize> {
    let count: i64 = transaction.query_row("SELECT count(*) FROM changes", [], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// The names of a host's notes in the order of their kinds, each once.
fn notes(dossier: &Dossier) -> String {
    let has = |kind: &NoteKind| dossier.notes.iter().any(|note| note.kind == *kind);
    let names: Vec<&str> =
        NoteKind::NAMES.iter().filter(|(kind, _)| has(kind)).map(|(_, name)| *name).collect();
    names.join(",")
}

/// The statements by which the row of a host and its changes are worked out from its sightings.
struct Workings<'t> {
    sightings: Statement<'t>,
    drop_changes: Statement<'t>,
    drop_host: Statement<'t>,
    host: Statement<'t>,
    change: Statement<'t>,
    /// Later times do not say which sighting is the last.
    horizon: i64,
}

impl<'t> Workings<'t> {
    fn new(transaction: &'t Transaction<'_>) -> Result<Workings<'t>> {
        Ok(Workings {
            sightings: transaction.prepare(
                "SELECT family, product, version, ranges, role, probability, systems, notes, first_seen, last_seen, \
                 end_of_life, past_end_of_life, cpe FROM sightings WHERE address = ? ORDER BY first_seen, last_seen, capture",
            )?,
            drop_changes: transaction.prepare("DELETE FROM changes WHERE address = ?")?,
            drop_host: transaction.prepare("DELETE FROM hosts WHERE address = ?")?,
            host: transaction.prepare("INSERT INTO hosts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")?,
            change: transaction.prepare("INSERT OR IGNORE INTO changes VALUES (?, ?, ?, ?, ?)")?,
            horizon: horizon(),
        })
    }

    /// Works out the row of a host and its changes.
    fn work_out(&mut self, address: &str) -> Result<()> {
        let rows = self.sightings.query_map([address], |row| {
            Ok(Sighting {
                family: row.get(0)?,
                product: row.get(1)?,
                version: row.get(2)?,
                ranges: row.get(3)?,
                role: row.get(4)?,
                probability: row.get(5)?,
                systems: row.get(6)?,
                notes: row.get(7)?,
                first: row.get(8)?,
                last: row.get(9)?,
                end_of_life: row.get(10)?,
                past_end_of_life: row.get(11)?,
                cpe: row.get(12)?,
            })
        })?;
        let all: Vec<Sighting> = rows.collect::<Result<_>>()?;
        self.drop_changes.execute([address])?;
        self.drop_host.execute([address])?;
        // Of several that end together, the last of the order above.
        let Some(current) = all.iter().max_by_key(|one| (one.last <= self.horizon, one.last)) else {
            return Ok(());
        };
        let first = all.iter().map(|one| one.first).min();
        self.host.execute(params![
            address,
            current.family,
            current.product,
            current.version,
            current.role,
            current.probability,
            current.systems,
            current.notes,
            first,
            current.last,
            current.end_of_life,
            current.past_end_of_life,
            current.cpe,
        ])?;
        for change in changes(&all) {
            self.change.execute(params![address, change.time, change.kind, change.before, change.after])?;
        }
        Ok(())
    }
}

/// Forgets what was last seen more than `keep` seconds before the last of all that is not later
/// than this machine's clock.
fn forget(transaction: &Transaction<'_>, keep: i64) -> Result<()> {
    let last: Option<i64> = transaction.query_row(
        "SELECT max(last_seen) FROM hosts WHERE last_seen <= ?",
        [horizon()],
        |row| row.get(0),
    )?;
    let Some(until) = last.map(|last| last.saturating_sub(keep)) else { return Ok(()) };
    let mut select = transaction.prepare("SELECT DISTINCT address FROM sightings WHERE last_seen < ?")?;
    let addresses: Vec<String> = select.query_map([until], |row| row.get(0))?.collect::<Result<_>>()?;
    transaction.execute("DELETE FROM sightings WHERE last_seen < ?", [until])?;
    transaction.execute("DELETE FROM evidence WHERE last_seen < ?", [until])?;
    transaction.execute("DELETE FROM captures WHERE last_seen < ?", [until])?;
    let mut workings = Workings::new(transaction)?;
    addresses.iter().try_for_each(|address| workings.work_out(address))?;
    transaction.execute("DELETE FROM macs WHERE address NOT IN (SELECT address FROM hosts)", [])?;
    Ok(())
}

/// The number of a capture: of the SHA-256 of its bytes the first 63 bits.
///
/// # Errors
/// It cannot be read.
pub(crate) fn digest(path: &Path) -> std::io::Result<i64> {
    use sha2::Digest as _;
    use std::io::Read as _;

    let mut file = std::fs::File::open(path)?;
    let (mut hash, mut buffer) = (sha2::Sha256::new(), vec![0; 1 << 16]);
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        hash.update(buffer.get(..read).unwrap_or(&[]));
    }
    Ok(first_bits(&hash.finalize()))
}

/// The same of a text.
pub(crate) fn number(text: &[u8]) -> i64 {
    use sha2::Digest as _;

    first_bits(&sha2::Sha256::digest(text))
}

fn first_bits(digest: &[u8]) -> i64 {
    let first = digest.iter().take(8).fold(0u64, |number, byte| number << 8 | u64::from(*byte));
    (first >> 1) as i64
}
