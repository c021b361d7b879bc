//! The model: a mixture for each piece, pooled with less weight for what depends on something else.
//!
//! A piece names family `f` with share `q(f)`. It tells the truth with the probability `r` of its
//! grade; else, and for the share that it names no family with, it says anything, as often as
//! things are common. So its likelihood under family `f` is `r q(f) + (1 - r s) b`, where `s` is
//! the sum of all `q` and `b` how common what it names is on average. The likelihoods are
//! multiplied, each further piece of one layer with an exponent that is smaller by the factor
//! `discount`. Products within a family and versions of a product are weighed alike.

use crate::product::{SERVER, WINDOWS};
use crate::{Grade, Layer, OTHER, Product, Says, Version, Versions, Weights, prior};

/// An answer goes as deep as it is at least so probable.
const ENOUGH: f64 = 0.7;
/// The most hypotheses that are told.
const MOST: usize = 6;
/// Hypotheses below that are not told.
const LEAST: f64 = 0.01;

/// A piece of evidence.
#[derive(Clone, Copy, Debug)]
pub struct Piece<'a> {
    /// What sort it is of.
    pub grade: Grade,
    /// What it names.
    pub says: &'a Says,
}

/// A system that a host may have, as deep as is told.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Hypothesis {
    /// A kernel and its network stack, such as `Windows`; `other` is any that nothing named.
    pub family: String,
    /// Such as `Windows Server` or `Ubuntu`.
    pub product: Option<String>,
    /// Versions of the product, or of what the family has in common where no product is told, in
    /// words: of Windows those of both its products.
    pub version: Option<String>,
    /// The same as ranges.
    pub versions: Option<Versions>,
    /// How probable all of that is together, 0 to 1.
    pub probability: f64,
}

impl Hypothesis {
    /// A system with these versions of its product, or of what its family has in common.
    pub fn new(
        family: impl Into<String>,
        product: Option<String>,
        versions: Option<Versions>,
        probability: f64,
    ) -> Hypothesis {
        hypothesis(&family.into(), product, versions, probability)
    }
}

/// What all pieces say together.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Verdict {
    /// Families by their probability, which add up to 1; empty without any evidence.
    pub families: Vec<(String, f64)>,
    /// The likeliest systems, at most six, none below 0.01.
    pub hypotheses: Vec<Hypothesis>,
    answer: Option<Hypothesis>,
}

impl Verdict {
    /// What can be told: as deep as it is probable by 0.7 or more. `None` where not even a family
    /// is.
    pub fn answer(&self) -> Option<&Hypothesis> {
        self.answer.as_ref()
    }

    /// The likeliest families that together have at least this probability.
    pub fn covering(&self, probability: f64) -> impl Iterator<Item = &(String, f64)> {
        let mut sum = 0.0;
        self.families.iter().take_while(move |(_, share)| {
            let wanted = sum < probability;
            sum += share;
            wanted
        })
    }
}

/// What these pieces say together.
pub fn fuse(pieces: &[Piece<'_>], weights: &Weights) -> Verdict {
    let families = families(pieces, weights);
    let mut hypotheses: Vec<Hypothesis> = Vec::new();
    let mut answer = None;
    for (at, (family, share)) in families.iter().enumerate() {
        if *share < LEAST {
            continue;
        }
        let of: Vec<Piece<'_>> =
            pieces.iter().copied().filter(|piece| piece.says.first_family() == Some(family)).collect();
        let products = products(&of, weights);
        for (product, probability) in &products {
            let (versions, sure) = versions(&of, product.as_deref(), weights);
            let told = versions.filter(|_| sure >= ENOUGH);
            let joint = share * probability * if told.is_some() { sure } else { 1.0 };
            if joint >= LEAST {
                hypotheses.push(hypothesis(family, product.clone(), told, joint));
            }
        }
        if at == 0 && family != OTHER && *share >= ENOUGH {
            answer = Some(deepest(family, *share, &products, &of, weights));
        }
    }
    hypotheses.sort_by(|a, b| b.probability.total_cmp(&a.probability));
    hypotheses.truncate(MOST);
    Verdict { families, hypotheses, answer }
}

/// The answer of a family, as deep as it is probable enough.
fn deepest(
    family: &str,
    share: f64,
    products: &[(Option<String>, f64)],
    of: &[Piece<'_>],
    weights: &Weights,
) -> Hypothesis {
    let best = products.first().filter(|(name, _)| name.is_some());
    let (product, probability) = match best {
        Some((name, sure)) if share * sure >= ENOUGH => (name.clone(), share * sure),
        _ => (None, share),
    };
    let (versions, sure) = versions(of, product.as_deref(), weights);
    match versions {
        Some(versions) if probability * sure >= ENOUGH => {
            hypothesis(family, product, Some(versions), probability * sure)
        }
        _ => hypothesis(family, product, None, probability),
    }
}

fn hypothesis(
    family: &str,
    product: Option<String>,
    versions: Option<Versions>,
    probability: f64,
) -> Hypothesis {
    let version = versions.as_ref().map(|versions| match product.as_deref() {
        Some(product) => versions.words_of(product),
        None => versions.words_of_family(family),
    });
    Hypothesis { family: family.to_owned(), product, version, versions, probability }
}

/// How much one piece moves the answer of all.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Moved {
    /// The probability of the likeliest family with all pieces.
    pub with: f64,
    /// The probability of the same family without this one.
    pub without: f64,
}

/// How much each piece moves the probability of the family that is the likeliest with all of them.
pub fn moved(pieces: &[Piece<'_>], weights: &Weights) -> Vec<Moved> {
    let all = families(pieces, weights);
    let Some((best, with)) = all.first() else { return Vec::new() };
    let without = |skipped: usize| {
        let rest: Vec<Piece<'_>> =
            pieces.iter().enumerate().filter(|(at, _)| *at != skipped).map(|(_, piece)| *piece).collect();
        let known = families(&rest, weights);
        known.iter().find(|(name, _)| name == best).map_or_else(|| prior(best), |(_, share)| *share)
    };
    (0..pieces.len()).map(|at| Moved { with: *with, without: without(at) }).collect()
}

/// The families by their probability.
fn families(pieces: &[Piece<'_>], weights: &Weights) -> Vec<(String, f64)> {
    let mut names: Vec<&str> = crate::FAMILIES.iter().map(|(name, _)| *name).collect();
    let mut terms = Vec::new();
    for piece in pieces.iter().filter(|piece| !piece.says.families.is_empty()) {
        for (name, _) in &piece.says.families {
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        terms.push(piece);
    }
    if terms.is_empty() {
        return Vec::new();
    }
    let priors: Vec<f64> = names.iter().map(|name| prior(name)).collect();
    let rows = terms.iter().map(|piece| {
        let right = weights.family_of(piece.grade);
        let named: f64 = piece.says.families.iter().map(|(_, share)| share).sum();
        let common: f64 = piece.says.families.iter().map(|(name, share)| share * prior(name)).sum();
        let (named, common) = (named.clamp(1e-6, 1.0), common / named.max(1e-6));
        let share =
            |name: &str| piece.says.families.iter().find(|(n, _)| n == name).map_or(0.0, |(_, share)| *share);
        let row = names
            .iter()
            .map(|name| (right * share(name) + (1.0 - right * named) * common).max(1e-9).ln())
            .collect();
        (piece.grade.layer(), row)
    });
    let shares = pooled(&priors, rows.collect(), weights.discount);
    let mut out: Vec<(String, f64)> = names.into_iter().map(str::to_owned).zip(shares).collect();
    out.sort_by(|a, b| b.1.total_cmp(&a.1));
    out
}

/// The products of a family by their probability; `None` is one that nothing named.
fn products(of: &[Piece<'_>], weights: &Weights) -> Vec<(Option<String>, f64)> {
    let mut names: Vec<Option<String>> = vec![None];
    let naming: Vec<&Piece<'_>> = of.iter().filter(|piece| !piece.says.products.is_empty()).collect();
    for product in naming.iter().flat_map(|piece| &piece.says.products) {
        if !names.iter().any(|name| name.as_ref() == Some(&product.name)) {
            names.push(Some(product.name.clone()));
        }
    }
    let prior = |name: &Option<String>| name.as_ref().map_or(1.0, |name| product_prior(name, of));
    let priors: Vec<f64> = names.iter().map(prior).collect();
    let rows = naming.iter().map(|piece| {
        let right = weights.product_of(piece.grade);
        let others = (1.0 - right) / names.len() as f64;
        let named = |name: &Option<String>| {
            piece.says.products.iter().any(|product| Some(&product.name) == name.as_ref())
        };
        let row = names.iter().map(|name| (if named(name) { right + others } else { others }).ln()).collect();
        (piece.grade.layer(), row)
    });
    let shares = pooled(&priors, rows.collect(), weights.discount);
    let mut out: Vec<(Option<String>, f64)> = names.into_iter().zip(shares).collect();
    out.sort_by(|a, b| b.1.total_cmp(&a.1));
    out
}

/// How common a product is beside the others that pieces name, before anything tells them apart: 1
/// is as common as each other. By judgement: few servers are seen that never answer, IIS is mostly
/// run on servers, and what else answers may be either.
fn product_prior(product: &str, of: &[Piece<'_>]) -> f64 {
    let names = |piece: &Piece<'_>, name: &str| piece.says.products.iter().any(|named| named.name == name);
    if ![WINDOWS, SERVER].into_iter().all(|name| of.iter().any(|piece| names(piece, name))) {
        return 1.0;
    }
    let layer = |piece: &Piece<'_>| piece.grade.layer();
    let answers = |piece: &Piece<'_>| matches!(layer(piece), Layer::SynAck | Layer::Response | Layer::Server);
    let of_servers = if of.iter().any(|piece| layer(piece) == Layer::Response && names(piece, SERVER)) {
        0.8
    } else if of.iter().any(answers) {
        0.5
    } else {
        0.1
    };
    match product {
        SERVER => 2.0 * of_servers,
        WINDOWS => 2.0 * (1.0 - of_servers),
        _ => 1.0,
    }
}

/// The versions of a product that fit the evidence best, and how probable it is that it is one of
/// them.
fn versions(of: &[Piece<'_>], product: Option<&str>, weights: &Weights) -> (Option<Versions>, f64) {
    let said = |says: &Says| match product {
        Some(name) => {
            let found: Option<&Product> = says.products.iter().find(|product| product.name == name);
            found.and_then(|product| product.versions.clone())
        }
        None => says.release.clone(),
    };
    let said: Vec<(Grade, Versions)> =
        of.iter().filter_map(|piece| Some((piece.grade, said(piece.says)?))).collect();
    if said.is_empty() {
        return (None, 0.0);
    }
    // The pieces into which all ranges cut the versions, and what lies outside of all.
    let mut cuts: Vec<Version> = said
        .iter()
        .flat_map(|(_, versions)| versions.ranges())
        .flat_map(|(first, last)| [Some(*first), Some(last.next()).filter(|_| *last != Version::LAST)])
        .flatten()
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    let all = said.iter().fold(Versions::of([]), |all, (_, versions)| all.or(versions));
    let mut atoms: Vec<(Versions, Vec<bool>)> = Vec::new();
    for (at, first) in cuts.iter().enumerate() {
        let last = cuts.get(at + 1).map_or(Version::LAST, |next| before(*next));
        let atom = Versions::of([(*first, last)]).and(&all);
        if atom.is_empty() {
            continue;
        }
        let fits: Vec<bool> = said.iter().map(|(_, versions)| versions.holds(&atom)).collect();
        match atoms.iter_mut().find(|(_, other)| *other == fits) {
            Some((versions, _)) => *versions = versions.or(&atom),
            None => atoms.push((atom, fits)),
        }
    }
    let mut columns: Vec<Option<&(Versions, Vec<bool>)>> = atoms.iter().map(Some).collect();
    columns.push(None);
    let rows = said.iter().enumerate().map(|(n, (grade, _))| {
        let right = weights.product_of(*grade);
        let others = (1.0 - right) / columns.len() as f64;
        let fits =
            |atom: &Option<&(Versions, Vec<bool>)>| atom.is_some_and(|(_, fits)| fits.get(n) == Some(&true));
        let row =
            columns.iter().map(|atom| (if fits(atom) { right + others } else { others }).ln()).collect();
        (grade.layer(), row)
    });
    let shares = pooled(&vec![1.0; columns.len()], rows.collect(), weights.discount);
    let best = columns.iter().zip(shares).filter_map(|(atom, share)| Some(((*atom)?, share)));
    let best = best.max_by(|a, b| a.1.total_cmp(&b.1));
    best.map_or((None, 0.0), |((versions, _), share)| (Some(versions.clone()), share))
}

/// The version directly before.
fn before(version: Version) -> Version {
    let [a, b, c] = version.0;
    Version(match (a, b, c) {
        (0, 0, 0) => [0, 0, 0],
        (a, 0, 0) => [a - 1, u32::MAX, u32::MAX],
        (a, b, 0) => [a, b - 1, u32::MAX],
        (a, b, c) => [a, b, c - 1],
    })
}

/// Probabilities from priors and rows of log likelihoods, each with its layer: of a layer the one
/// that says most counts whole, each further one less by `discount`.
fn pooled(priors: &[f64], mut rows: Vec<(Layer, Vec<f64>)>, discount: f64) -> Vec<f64> {
    let span = |row: &[f64]| {
        let most = row.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        most - row.iter().copied().fold(f64::INFINITY, f64::min)
    };
    rows.sort_by(|a, b| a.0.cmp(&b.0).then(span(&b.1).total_cmp(&span(&a.1))));
    let mut sums: Vec<f64> = priors.iter().map(|prior| prior.ln()).collect();
    for layer in rows.chunk_by(|a, b| a.0 == b.0) {
        let mut weight = 1.0;
        // Those that say as much share what they count, so that their order means nothing.
        for alike in layer.chunk_by(|a, b| (span(&a.1) - span(&b.1)).abs() < 1e-9) {
            let mut together = 0.0;
            for _ in alike {
                together += weight;
                weight *= discount;
            }
            let each = together / alike.len() as f64;
            for (_, row) in alike {
                for (sum, term) in sums.iter_mut().zip(row) {
                    *sum += each * term;
                }
            }
        }
    }
    let most = sums.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let likely: Vec<f64> = sums.iter().map(|sum| (sum - most).exp()).collect();
    let all: f64 = likely.iter().sum();
    likely.into_iter().map(|share| share / all).collect()
}

#[cfg(test)]
mod tests;
