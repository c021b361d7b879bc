//! Hellos of which an earlier signature takes all: the same line again, or one that leaves nothing
//! open and fits an earlier one.

use fp_db::{Database, HelloRule};
use fp_obs::hello::{HelloKind, RawHello};
use hashbrown::HashMap;

use crate::hello::{HelloIndex, HelloSeen};
use crate::keyed::Keyed;

/// Each signature of a kind that is covered, with the first earlier one that covers it.
pub(super) fn covered(database: &Database, kind: HelloKind) -> Vec<(u32, u32)> {
    let signatures = database.hello(kind);
    let index = HelloIndex::new(database, kind);
    let is_generic = |id: u32| {
        signatures.get(id as usize).is_some_and(|signature| database.label(signature.label).generic)
    };
    let mut same: HashMap<(&str, &str), u32, Keyed> = HashMap::default();
    let mut found = Vec::new();
    for (signature, id) in signatures.iter().zip(0..) {
        let (text, seen) = match &signature.rule {
            HelloRule::Sig(pattern) => {
                let raw = (!pattern.is_open()).then(|| RawHello::parse(kind, pattern.as_str()).ok());
                (pattern.as_str(), raw.flatten())
            }
            HelloRule::Fingerprint(_, digits) => (&**digits, None),
        };
        let by_text = same.get(&(signature.rule.field(), text)).copied();
        let by_fit = seen.and_then(|raw| index.find(database, HelloSeen::raw(&raw)));
        let by_fit = by_fit.map(|found| found.verdict.signature.0).filter(|first| *first < id);
        match by_text.into_iter().chain(by_fit).min() {
            Some(earlier) if !is_generic(earlier) => found.push((earlier, id)),
            _ if is_generic(id) => {}
            _ => drop(same.entry((signature.rule.field(), text)).or_insert(id)),
        }
    }
    found
}
