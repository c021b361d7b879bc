//! The databases that come with this crate, made from `signatures/` of the repository.

use crate::Database;
#[cfg(any(feature = "embedded-open", feature = "embedded-p0f"))]
use crate::{LabelId, SourceId};

/// Made from `signatures/open/`, under this workspace's own licence, and where its lines stand
/// there.
#[cfg(feature = "embedded-open")]
const OPEN: (&str, &str) = (include_str!("open.fp"), include_str!("open.places"));

/// Made from `signatures/p0f/`: the values of p0f 3.09b's database, LGPL-2.1-or-later.
#[cfg(feature = "embedded-p0f")]
const P0F: (&str, &str) = (include_str!("p0f.fp"), include_str!("p0f.places"));

impl Database {
    /// The databases that the features `embedded-open` and `embedded-p0f` put into this crate, in
    /// this order, so that an open signature wins over one of p0f; without either feature an empty
    /// database.
    ///
    /// Its sources are the files under `signatures/` of the repository, and its lines those of
    /// these files.
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
fn read(name: &str, (text, places): (&str, &str)) -> Database {
    // Printed by this crate's own printer and parsed by a test.
    let mut database = Database::parse(name, text).expect("an embedded database is in the grammar");
    put_back(&mut database, places);
    database
}

/// Says of all labels and signatures where they were written, instead of where they stand in the
/// text that was made of that: files, a blank line, then in the order of the lines of that text its
/// number, the number of the file, the line there.
#[cfg(any(feature = "embedded-open", feature = "embedded-p0f"))]
fn put_back(database: &mut Database, places: &str) {
    let Some((files, lines)) = places.split_once("\n\n") else { return };
    // Some ten thousand numbers at each start of a program: digits are added up as they come.
    let digit = |number: u32, digit: &u8| number.wrapping_mul(10).wrapping_add(u32::from(digit - b'0'));
    let mut numbers =
        lines.as_bytes().split(|byte| !byte.is_ascii_digit()).map(|digits| digits.iter().fold(0, digit));
    let mut places: Vec<(u32, SourceId, u32)> = Vec::with_capacity(lines.len() / 10);
    while let (Some(made), Some(file), Some(line)) = (numbers.next(), numbers.next(), numbers.next()) {
        places.push((made, SourceId(file as u16), line));
    }
    let mut all_known = true;
    let mut find = |source: &mut SourceId, line: &mut u32| {
        let found = places.binary_search_by_key(line, |(made, ..)| *made);
        match found.ok().and_then(|at| places.get(at)) {
            Some((_, file, written)) => (*source, *line) = (*file, *written),
            None => all_known = false,
        }
    };
    // Only labels that have signatures are found again by their own lines.
    let mut used = vec![false; database.labels.len()];
    macro_rules! put_back {
        ($($list:ident)*) => {$(
            for signature in &mut database.$list {
                find(&mut signature.source, &mut signature.line);
                let LabelId(label) = signature.label;
                used.get_mut(label as usize).into_iter().for_each(|used| *used = true);
            }
        )*};
    }
    put_back!(mtu tcp_request tcp_response http_request http_response);
    for signature in database.hello.iter_mut() {
        find(&mut signature.source, &mut signature.line);
        let LabelId(label) = signature.label;
        used.get_mut(label as usize).into_iter().for_each(|used| *used = true);
    }
    for (label, _) in database.labels.iter_mut().zip(used).filter(|(_, used)| *used) {
        find(&mut label.source, &mut label.line);
    }
    debug_assert!(all_known, "each line of an embedded database has its place");
    database.sources = files.lines().map(str::to_owned).collect();
}
