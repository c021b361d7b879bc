//! The nearest labels, for an observation that nothing matches, or only loosely.

use fp_db::{Database, LabelId};
use fp_obs::{Direction, HttpObservation, NameCase, TcpObservation};
use smallvec::SmallVec;

use crate::calibration::Calibration;
use crate::distance::{HTTP_WEIGHTS, HttpDistance, TcpCounts, TcpDistance};
use crate::{SignatureId, family};

/// Candidates, best first.
pub type Candidates<D> = SmallVec<[Candidate<D>; 4]>;

/// A system or program that an observation may be of, at the depth that the evidence allows.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate<D> {
    /// The labels of one name that are about as near, nearest first.
    pub labels: SmallVec<[LabelId; 4]>,
    /// The nearest signature.
    pub signature: SignatureId,
    /// Its distance, field by field.
    pub distance: D,
    /// How likely the family is the right one, 0 to 1.
    pub quality: f32,
}

impl<D> Candidate<D> {
    /// The label of the nearest signature.
    pub fn label(&self) -> Option<LabelId> {
        self.labels.first().copied()
    }

    /// The name, without version.
    pub fn name<'db>(&self, database: &'db Database) -> &'db str {
        self.label().map_or("", |id| &database.label(id).name)
    }

    /// The version, as deep as the evidence allows: `10 or 11` where both are about as near, empty where that says
    /// nothing.
    pub fn flavor(&self, database: &Database) -> String {
        let mut flavors: SmallVec<[&str; 4]> = SmallVec::new();
        for id in &self.labels {
            let flavor = database.label(*id).flavor.as_str();
            if flavor.is_empty() {
                return String::new();
            }
            if !flavors.contains(&flavor) {
                flavors.push(flavor);
            }
        }
        if flavors.len() > MOST_FLAVORS { String::new() } else { flavors.join(" or ") }
    }
}

/// Labels of one name are about as near if none is more than twice as likely: ln 2.
const ABOUT_AS_NEAR: f32 = core::f32::consts::LN_2;
/// More versions than this say nothing of the version.
const MOST_FLAVORS: usize = 3;

/// A step of a search: a label, its nearest signature so far, the distance to that with what it weighs that the
/// signature is a last-resort one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Nearest<D> {
    pub(crate) signature: SignatureId,
    pub(crate) distance: D,
    pub(crate) total: f32,
}

/// The nearest labels to a SYN or SYN+ACK, at most `limit`, best first. It needs no index and scans the database: this
/// is not for every packet.
pub fn tcp(
    database: &Database,
    seen: &TcpObservation,
    direction: Direction,
    limit: usize,
) -> Candidates<TcpDistance> {
    tcp_by(database, seen, direction, limit, Calibration::of(direction))
}

/// [`candidates`](crate::candidates()) by other numbers, for those who look for better ones.
pub fn tcp_by(
    database: &Database,
    seen: &TcpObservation,
    direction: Direction,
    limit: usize,
    calibration: &Calibration,
) -> Candidates<TcpDistance> {
    let w = &calibration.weights;
    let mut nearest: Vec<Option<Nearest<TcpDistance>>> = vec![None; database.labels.len()];
    for (signature, id) in database.tcp(direction).iter().zip((0..).map(SignatureId)) {
        let Some(best) = nearest.get_mut(signature.label.0 as usize) else { continue };
        let generic = if database.label(signature.label).generic { w.generic } else { 0.0 };
        let mut counts = TcpCounts::but_options(seen, signature);
        // The order of options is compared only where the rest leaves a chance.
        let farther = |total: f32| best.is_some_and(|best| best.total <= total);
        if farther(counts.weigh(w).total() + generic) {
            continue;
        }
        counts.option = TcpCounts::options(seen, signature);
        let distance = counts.weigh(w);
        let total = distance.total() + generic;
        if !farther(total) {
            *best = Some(Nearest { signature: id, distance, total });
        }
    }
    ranked(database, &nearest, calibration.unknown_distance(seen), limit)
}

/// The nearest labels to a request or response head, at most `limit`, best first, by a scan of the database; a
/// [`Matcher`](crate::Matcher) is quicker.
pub fn http(
    database: &Database,
    seen: &HttpObservation<'_>,
    direction: Direction,
    case: NameCase,
    limit: usize,
) -> Candidates<HttpDistance> {
    http_ranked(database, &http_nearest(database, seen, direction, case), limit)
}

fn http_nearest(
    database: &Database,
    seen: &HttpObservation<'_>,
    direction: Direction,
    case: NameCase,
) -> Vec<Option<Nearest<HttpDistance>>> {
    let mut nearest: Vec<Option<Nearest<HttpDistance>>> = vec![None; database.labels.len()];
    for (signature, id) in database.http(direction).iter().zip((0..).map(SignatureId)) {
        let Some(best) = nearest.get_mut(signature.label.0 as usize) else { continue };
        let distance = HttpDistance::between(seen, signature, case);
        let generic = if database.label(signature.label).generic { HTTP_WEIGHTS.generic } else { 0.0 };
        let total = distance.total() + generic;
        if best.is_none_or(|best| total < best.total) {
            *best = Some(Nearest { signature: id, distance, total });
        }
    }
    nearest
}

/// Candidates from the nearest signature of each label.
pub(crate) fn http_ranked(
    database: &Database,
    nearest: &[Option<Nearest<HttpDistance>>],
    limit: usize,
) -> Candidates<HttpDistance> {
    ranked(database, nearest, HTTP_WEIGHTS.unknown, limit)
}

/// One candidate for each name, best first. A family is as likely as its nearest label is near, against all other
/// families and against being unknown.
fn ranked<D: Copy>(
    database: &Database,
    nearest: &[Option<Nearest<D>>],
    unknown: f32,
    limit: usize,
) -> Candidates<D> {
    let mut found: Vec<(LabelId, &str, &Nearest<D>)> = (0..)
        .map(LabelId)
        .zip(nearest)
        .filter_map(|(id, nearest)| Some((id, family(&database.label(id).name), nearest.as_ref()?)))
        .collect();
    found.sort_by(|a, b| a.2.total.total_cmp(&b.2.total));

    let mut families: Vec<(&str, f32)> = Vec::new();
    for (_, family, nearest) in &found {
        if !families.iter().any(|(known, _)| known == family) {
            families.push((family, likelihood(nearest.total)));
        }
    }
    let all = families.iter().map(|(_, likely)| likely).sum::<f32>() + likelihood(unknown);

    let mut out = Candidates::new();
    for (id, family, first) in &found {
        let name = &database.label(*id).name;
        if out.iter().any(|candidate: &Candidate<D>| candidate.name(database) == name) {
            continue;
        }
        if out.len() == limit {
            break;
        }
        let alike = found.iter().filter(|(id, _, other)| {
            other.total <= first.total + ABOUT_AS_NEAR && database.label(*id).name == *name
        });
        let likely = families.iter().find(|(known, _)| known == family).map_or(0.0, |(_, likely)| *likely);
        out.push(Candidate {
            labels: alike.map(|(id, _, _)| *id).collect(),
            signature: first.signature,
            distance: first.distance,
            // Where all is so far that nothing is likely, nothing is known.
            quality: if all > 0.0 { likely / all } else { 0.0 },
        });
    }
    out
}

fn likelihood(distance: f32) -> f32 {
    (-distance).exp()
}

#[cfg(test)]
mod tests;
