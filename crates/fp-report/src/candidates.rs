//! What members of JSON and lines of a block both tell of the nearest labels.

use fp_db::Database;
use fp_engine::{Direction, HttpEvent, MatchKind, TcpEvent, Verdict};
use fp_match::distance::HttpDistance;
use fp_match::{Beside, Candidate, Candidates, Clamp, Matcher};
use fp_obs::NameCase;

/// How many labels are told.
pub(super) const MOST: usize = 3;

/// Name and version of a candidate.
pub fn candidate_text<D>(candidate: &Candidate<D>, database: &Database) -> String {
    let (name, flavor) = (candidate.name(database), candidate.flavor(database));
    if flavor.is_empty() { name.to_owned() } else { format!("{name} {flavor}") }
}

/// The MSS that something on the path made smaller, as the matched signature tells.
pub fn clamp(tcp: &TcpEvent, direction: Direction, database: &Database) -> Option<Clamp> {
    Clamp::between(&tcp.observation, tcp.verdict?.signature.tcp(database, direction)?)
}

pub(super) fn is_exact(verdict: Option<Verdict>) -> bool {
    verdict.is_some_and(|verdict| verdict.kind == MatchKind::Exact)
}

/// What the candidates beside a verdict must not contradict.
pub(super) fn beside(verdict: Option<Verdict>, quality: f32) -> Option<Beside> {
    verdict.map(|verdict| Beside { label: verdict.label, quality })
}

pub(super) fn http_nearest(
    http: &HttpEvent<'_>,
    direction: Direction,
    matcher: &Matcher<'_>,
) -> Candidates<HttpDistance> {
    let beside = beside(http.verdict, http.quality);
    matcher.http_candidates_beside(&http.observation, direction, NameCase::Ignored, beside, MOST)
}

pub(super) fn differing<const FIELDS: usize>(
    shares: [(&'static str, f32); FIELDS],
) -> impl Iterator<Item = (&'static str, f32)> {
    shares.into_iter().filter(|(_, share)| *share > 0.0)
}
