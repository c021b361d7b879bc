//! How common families are before anything is seen.

/// The family of a system that nobody named.
pub const OTHER: &str = "other";

/// Families, and how often a host is of each: by judgement, in round numbers, since no sample of
/// hosts is one of all networks. Evidence of any weight outdoes them; they decide what a piece that
/// lies is most likely to say.
pub const FAMILIES: [(&str, f64); 7] = [
    ("Linux", 0.40),
    ("Windows", 0.35),
    ("macOS", 0.15),
    ("FreeBSD", 0.02),
    ("OpenBSD", 0.005),
    ("NetBSD", 0.005),
    (OTHER, 0.05),
];

/// Of a family that is not among [`FAMILIES`].
const RARE: f64 = 0.005;

/// How often a host is of this family, before anything is seen of it.
pub fn prior(family: &str) -> f64 {
    FAMILIES.iter().find(|(name, _)| *name == family).map_or(RARE, |(_, share)| *share)
}
