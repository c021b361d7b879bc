//! The nearest labels, for an observation that nothing matches, or only loosely.

use crate::keyed::Keyed;
use fp_db::{Database, LabelId};
use fp_obs::{Direction, HttpObservation, NameCase, TcpObservation};
use hashbrown::HashMap;
use smallvec::SmallVec;

use crate::calibration::Calibration;
use crate::distance::{HTTP_WEIGHTS, HttpDistance, TcpCounts, TcpDistance};
use crate::{SignatureId, family};

mod by_field;

pub(crate) use by_field::ByField;

/// Candidates, best first.
pub type Candidates<D> = Vec<Candidate<D>>;

/// A system or program that an observation may be of, at the depth that the evidence allows.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Candidate<D> {
    /// The labels of one name that are about as near, nearest first.
    pub labels: Vec<LabelId>,
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

    /// The version, as deep as the evidence allows: `10 or 11` where both are about as near, empty
    /// where that says nothing.
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

/// What a verdict says, which candidates beside it must not contradict: its family is as likely as
/// its quality says, and all that is not of it shares the rest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beside {
    /// The label of the verdict.
    pub label: LabelId,
    /// Its quality, 0 to 1.
    pub quality: f32,
}

/// Labels of one name are about as near if none is more than twice as likely: ln 2.
const ABOUT_AS_NEAR: f32 = core::f32::consts::LN_2;
/// More versions than this say nothing of the version.
const MOST_FLAVORS: usize = 3;

/// A step of a search: a label, its nearest signature so far, the distance to that with what it
/// weighs that the signature is a last-resort one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Nearest<D> {
    pub(crate) signature: SignatureId,
    pub(crate) distance: D,
    pub(crate) total: f32,
}

/// The nearest labels to a SYN or SYN+ACK, at most `limit`, best first. It needs no index and scans
/// the database: this is not for every packet.
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
        if !counts.may_be() {
            continue;
        }
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
    let unknown = calibration.unknown_distance(seen);
    ranked(database, &Families::of(database), &of_labels(&nearest), unknown, None, limit)
}

/// The nearest labels to a request or response head, at most `limit`, best first, by a scan of the
/// database; a [`Matcher`](crate::Matcher) is quicker.
pub fn http(
    database: &Database,
    seen: &HttpObservation<'_>,
    direction: Direction,
    case: NameCase,
    limit: usize,
) -> Candidates<HttpDistance> {
    let nearest = http_nearest(database, seen, direction, case);
    http_ranked(database, &Families::of(database), &of_labels(&nearest), None, limit)
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

/// Candidates of a head from the nearest signature of each label, in the order of labels.
pub(crate) fn http_ranked(
    database: &Database,
    families: &Families,
    nearest: &[(LabelId, Nearest<HttpDistance>)],
    beside: Option<Beside>,
    limit: usize,
) -> Candidates<HttpDistance> {
    ranked(database, families, nearest, HTTP_WEIGHTS.unknown, beside, limit)
}

/// Those labels that have a signature.
fn of_labels<D: Copy>(nearest: &[Option<Nearest<D>>]) -> Vec<(LabelId, Nearest<D>)> {
    let labels = (0..).map(LabelId).zip(nearest);
    labels.filter_map(|(id, nearest)| Some((id, (*nearest)?))).collect()
}

/// The family of each label, as the number of the first label that is of it.
pub(crate) struct Families(Vec<u32>);

impl Families {
    pub(crate) fn of(database: &Database) -> Families {
        let mut first: HashMap<_, _, Keyed> = HashMap::default();
        let numbered = database.labels.iter().zip(0u32..);
        Families(numbered.map(|(label, n)| *first.entry(family(&label.name)).or_insert(n)).collect())
    }

    fn of_label(&self, id: LabelId) -> usize {
        self.0.get(id.0 as usize).map_or(0, |family| *family as usize)
    }
}

/// One candidate for each name, best first, of the nearest signature of each label in the order of
/// labels. A family is as likely as its nearest label is near, against all other families and
/// against being unknown; beside a verdict, as [`Beside`] says. The name of the verdict is then
/// always among them.
pub(crate) fn ranked<D: Copy>(
    database: &Database,
    families: &Families,
    nearest: &[(LabelId, Nearest<D>)],
    unknown: f32,
    beside: Option<Beside>,
    limit: usize,
) -> Candidates<D> {
    // By distance and, where that is the same, by place: numbers are sorted with less ado than
    // pairs.
    let key = |((_, at), place): (&(LabelId, Nearest<D>), u64)| u64::from(in_order(at.total)) << 32 | place;
    let mut order: SmallVec<[u64; 256]> = nearest.iter().zip(0..).map(key).collect();
    order.sort_unstable();
    let found = || order.iter().filter_map(|key| nearest.get(*key as u32 as usize));

    let mut likely_by_family = vec![0.0; database.labels.len()];
    // All families but that of the verdict, and the unknown one.
    let own = beside.map(|beside| families.of_label(beside.label));
    let mut all = 0.0;
    for (id, nearest) in found() {
        let family = families.of_label(*id);
        if let Some(likely) = likely_by_family.get_mut(family)
            && *likely == 0.0
        {
            *likely = likelihood(nearest.total);
            all += if own == Some(family) { 0.0 } else { *likely };
        }
    }
    all += likelihood(unknown);
    let likely_of = |family: usize| likely_by_family.get(family).copied().unwrap_or_default();
    // Where all is so far that nothing is likely, nothing is known.
    let share = |likely: f32, of: f32| if of > 0.0 { likely / of } else { 0.0 };
    let quality = |id: LabelId| {
        let family = families.of_label(id);
        match beside.map(|beside| (families.of_label(beside.label), beside.quality)) {
            None => share(likely_of(family), all),
            Some((own, quality)) if own == family => quality,
            Some((_, quality)) => (1.0 - quality) * share(likely_of(family), all),
        }
    };
    let name_of = |id: LabelId| &database.label(id).name;
    let candidate = |(id, first): &(LabelId, Nearest<D>)| {
        let about_as_near = found().take_while(|(_, other)| other.total <= first.total + ABOUT_AS_NEAR);
        let alike = about_as_near.filter(|(other, _)| name_of(*other) == name_of(*id));
        Candidate {
            labels: alike.map(|(id, _)| *id).collect(),
            signature: first.signature,
            distance: first.distance,
            quality: quality(*id),
        }
    };

    let mut out = Candidates::new();
    if let Some(beside) = beside.filter(|_| limit > 0) {
        out.extend(found().find(|(id, _)| name_of(*id) == name_of(beside.label)).map(candidate));
    }
    for at in found() {
        if out.len() == limit {
            break;
        }
        if !out.iter().any(|candidate: &Candidate<D>| candidate.name(database) == name_of(at.0)) {
            out.push(candidate(at));
        }
    }
    // By distance they were in order, but for the family of the verdict.
    out.sort_by(|one, other| other.quality.total_cmp(&one.quality));
    out
}

/// A number as great in comparison with others as `number` is (IEEE 754, totalOrder).
fn in_order(number: f32) -> u32 {
    const SIGN: u32 = 1 << 31;
    let bits = number.to_bits();
    if bits & SIGN == 0 { bits | SIGN } else { !bits }
}

fn likelihood(distance: f32) -> f32 {
    (-distance).exp()
}

#[cfg(test)]
mod tests;
