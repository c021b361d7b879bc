//! The nearest labels to a hello, and the verdict that is made of them where nothing fits.

use fp_db::{Database, LabelId};
use fp_obs::hello::RawHello;

use super::{HelloDistance, HelloVerdict};
use crate::candidates::{self, Candidates, Families, Nearest};
use crate::quality::logistic;
use crate::{MatchKind, SignatureId};

/// The farthest that a signature may be for a fuzzy verdict.
pub(crate) const NEAR: f32 = 4.0;
/// How much farther than the nearest the nearest of another name must be.
const MARGIN: f32 = 0.7;
/// What weighs that a signature is one of last resort.
const GENERIC: f32 = 0.3;
/// The distance at which a hello is as likely of a program that the database does not know.
const UNKNOWN: f32 = 4.0;

/// How sure a fuzzy verdict at this distance is, by `cargo xtask hello-accuracy`.
pub(crate) fn fuzzy_quality(distance: f32) -> f32 {
    logistic(3.5 - 0.6 * distance)
}

/// The nearest of some signatures to a hello, for each label that has one, in the order of labels.
pub(crate) fn nearest(
    database: &Database,
    raw: &RawHello,
    signatures: impl Iterator<Item = SignatureId>,
    most: f32,
) -> Vec<(LabelId, Nearest<HelloDistance>)> {
    let mut found: Vec<(LabelId, Nearest<HelloDistance>)> = Vec::new();
    for id in signatures {
        let Some(signature) = id.hello(database, raw.kind()) else { continue };
        let generic = if database.label(signature.label).generic { GENERIC } else { 0.0 };
        let Some(distance) = HelloDistance::within(raw, signature, most) else { continue };
        let total = distance.total() + generic;
        let new = Nearest { signature: id, distance, total };
        match found.binary_search_by_key(&signature.label, |(label, _)| *label) {
            Ok(at) => {
                if let Some((_, known)) = found.get_mut(at).filter(|(_, known)| total < known.total) {
                    *known = new;
                }
            }
            Err(at) => found.insert(at, (signature.label, new)),
        }
    }
    found
}

/// The nearest labels of those, at most `limit`, best first.
pub(crate) fn ranked(
    database: &Database,
    families: &Families,
    nearest: &[(LabelId, Nearest<HelloDistance>)],
    limit: usize,
) -> Candidates<HelloDistance> {
    candidates::ranked(database, families, nearest, UNKNOWN, None, limit)
}

impl HelloVerdict {
    /// The nearest of some signatures, if it is near and none of another name is about as near.
    pub(crate) fn nearest(
        database: &Database,
        raw: &RawHello,
        near: &[(LabelId, Nearest<HelloDistance>)],
    ) -> Option<HelloVerdict> {
        let (label, best) = near.iter().min_by(|(_, one), (_, other)| one.total.total_cmp(&other.total))?;
        let name = &database.label(*label).name;
        let is_alone = near
            .iter()
            .filter(|(other, _)| database.label(*other).name != *name)
            .all(|(_, other)| other.total >= best.total + MARGIN);
        if !is_alone || best.total > NEAR {
            return None;
        }
        let found = HelloVerdict::fuzzy(database, raw.kind(), best.signature, fuzzy_quality(best.total))?;
        debug_assert_eq!(found.verdict.kind, MatchKind::Fuzzy);
        Some(found)
    }
}
