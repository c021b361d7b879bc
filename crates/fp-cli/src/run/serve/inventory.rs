//! The hosts of an inventory for the page.

use std::net::IpAddr;
use std::path::Path;

use fp_web::{Desk, Inventory};
use rusqlite::{Connection, Result, Row};
use serde_json::{Value, json};

use crate::store::Store;
use crate::terminal::{said, shown};

/// The most rows of a host that are told of each kind, the newest of them.
const MOST: i64 = 500;

/// What hosts and sightings have in common, in this order.
const COLUMNS: &str = "family, product, version, role, probability, systems, notes, first_seen, last_seen, \
                       end_of_life, past_end_of_life, cpe";

/// An inventory that is open. It has to be read once before the process gives up its rights, so
/// that SQLite has all of its files open.
struct Stored {
    store: Store,
    /// Its file, for messages.
    name: String,
}

/// A desk with the hosts of an inventory.
pub(super) fn add(desk: Desk, path: &Path) -> std::result::Result<Desk, String> {
    let stored = Stored { store: Store::read(path)?, name: shown(path) };
    let hosts = list(stored.store.connection()).map_err(|error| stored.fault(error))?;
    Ok(desk.with_stored(hosts, Box::new(stored)))
}

impl Stored {
    fn fault(&self, error: rusqlite::Error) -> String {
        format!("{}: {}", self.name, said(error))
    }
}

impl Inventory for Stored {
    fn host(&self, address: IpAddr) -> std::result::Result<Option<Value>, String> {
        host(self.store.connection(), &address.to_string()).map_err(|error| self.fault(error))
    }
}

/// Hosts as lists tell of them. What SQLite sorts stays in memory: there are no other files later.
fn list(store: &Connection) -> Result<Vec<Value>> {
    store.execute_batch("PRAGMA temp_store = MEMORY")?;
    let question = format!("SELECT {COLUMNS}, address FROM hosts ORDER BY address LIMIT 50000");
    rows(store, &question, [], |row| {
        let mut host = sighting(row)?;
        set(&mut host, "address", row.get::<_, String>(12)?.into());
        Ok(host)
    })
}

/// All that is known of a host, at one moment.
fn host(store: &Connection, address: &str) -> Result<Option<Value>> {
    let moment = store.unchecked_transaction()?;
    let question = format!("SELECT {COLUMNS} FROM hosts WHERE address = ?");
    let Some(mut out) = rows(&moment, &question, [address], sighting)?.pop() else { return Ok(None) };
    let evidence = rows(
        &moment,
        &format!(
            "SELECT kind, value, family, product, count, first_seen, last_seen FROM evidence \
             WHERE address = ? ORDER BY last_seen DESC, kind, value LIMIT {MOST}"
        ),
        [address],
        |row| {
            Ok(json!({
                "kind": text(row, 0)?, "value": text(row, 1)?, "family": text(row, 2)?, "product": text(row, 3)?,
                "count": row.get::<_, i64>(4)?, "first": row.get::<_, i64>(5)?, "last": row.get::<_, i64>(6)?,
            }))
        },
    )?;
    let columns = COLUMNS.replace("first_seen, last_seen", "s.first_seen, s.last_seen");
    let sightings = rows(
        &moment,
        &format!(
            "SELECT {columns}, c.name FROM sightings s LEFT JOIN captures c USING (capture) \
             WHERE address = ? ORDER BY s.last_seen DESC, s.first_seen DESC, capture DESC LIMIT {MOST}"
        ),
        [address],
        |row| {
            let mut told = sighting(row)?;
            set(&mut told, "capture", text(row, 12)?.into());
            Ok(told)
        },
    )?;
    let changes = rows(
        &moment,
        &format!(
            "SELECT time, change, before, after FROM changes WHERE address = ? ORDER BY time DESC, change LIMIT {MOST}"
        ),
        [address],
        |row| {
            Ok(json!({
                "time": row.get::<_, i64>(0)?, "change": text(row, 1)?, "before": text(row, 2)?, "after": text(row, 3)?,
            }))
        },
    )?;
    let macs = rows(
        &moment,
        &format!("SELECT mac, local, vendor FROM macs WHERE address = ? ORDER BY mac LIMIT {MOST}"),
        [address],
        |row| {
            let (mac, is_local) = (row.get::<_, String>(0)?, row.get::<_, bool>(1)?);
            // One that a host gave itself identifies nobody.
            let question = format!(
                "SELECT address FROM macs WHERE mac = ? AND local = 0 AND address <> ? ORDER BY address LIMIT {MOST}"
            );
            let others =
                rows(&moment, &question, [&mac, address], |row| Ok(row.get::<_, String>(0)?.into()))?;
            Ok(json!({ "mac": mac, "local": is_local, "vendor": text(row, 2)?, "addresses": others }))
        },
    )?;
    moment.finish()?;
    for (name, all) in
        [("evidence", evidence), ("sightings", sightings), ("changes", changes), ("macs", macs)]
    {
        set(&mut out, name, all.into());
    }
    Ok(Some(out))
}

/// What a host was found to be, from [`COLUMNS`].
fn sighting(row: &Row<'_>) -> Result<Value> {
    let (family, product, version) = (text(row, 0)?, text(row, 1)?, text(row, 2)?);
    let name = product.as_ref().or(family.as_ref());
    let system = name.map(|name| match &version {
        Some(version) => format!("{name} {version}"),
        None => name.clone(),
    });
    let notes = text(row, 6)?.unwrap_or_default();
    let cpe = text(row, 11)?.unwrap_or_default();
    Ok(json!({
        "system": system,
        "family": family,
        "product": product,
        "version": version,
        "role": text(row, 3)?,
        "probability": row.get::<_, Option<f64>>(4)?,
        "systems": row.get::<_, i64>(5)?,
        "notes": notes.split(',').filter(|note| !note.is_empty()).collect::<Vec<_>>(),
        "first": row.get::<_, i64>(7)?,
        "last": row.get::<_, i64>(8)?,
        "end_of_life": text(row, 9)?,
        "past_end_of_life": row.get::<_, Option<bool>>(10)?,
        "cpe": cpe.split_whitespace().collect::<Vec<_>>(),
    }))
}

fn rows<P: rusqlite::Params>(
    store: &Connection,
    question: &str,
    params: P,
    read: impl FnMut(&Row<'_>) -> Result<Value>,
) -> Result<Vec<Value>> {
    store.prepare(question)?.query_map(params, read)?.collect()
}

fn text(row: &Row<'_>, place: usize) -> Result<Option<String>> {
    row.get(place)
}

fn set(object: &mut Value, name: &str, value: Value) {
    if let Value::Object(members) = object {
        members.insert(name.to_owned(), value);
    }
}
