//! The databases that come with this crate, made from `signatures/` of the repository.

use crate::Database;

/// Made from `signatures/open/`, under this workspace's own licence.
#[cfg(feature = "embedded-open")]
const OPEN: &str = include_str!("open.fp");

/// Made from `signatures/p0f/`: the values of p0f 3.09b's database, LGPL-2.1-or-later.
#[cfg(feature = "embedded-p0f")]
const P0F: &str = include_str!("p0f.fp");

impl Database {
    /// The databases that the features `embedded-open` and `embedded-p0f` put into this crate, in this order, so that
    /// an open signature wins over one of p0f; without either feature an empty database.
    pub fn embedded() -> Database {
        let mut database = Database::default();
        for set in Database::embedded_sets() {
            database.extend(set);
        }
        database
    }

    /// The same, each by itself.
    pub fn embedded_sets() -> Vec<Database> {
        vec![
            #[cfg(feature = "embedded-open")]
            read("embedded open.fp", OPEN),
            #[cfg(feature = "embedded-p0f")]
            read("embedded p0f.fp", P0F),
        ]
    }
}

#[cfg(any(feature = "embedded-open", feature = "embedded-p0f"))]
fn read(name: &str, text: &str) -> Database {
    // Printed by this crate's own printer and parsed by a test.
    Database::parse(name, text).expect("an embedded database is in the grammar")
}
