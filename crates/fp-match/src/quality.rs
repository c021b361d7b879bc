use fp_db::Database;
use fp_obs::{Direction, HttpObservation, NameCase, TcpObservation};

use crate::distance::{HttpDistance, TcpDistance, WEIGHTS};
use crate::{MatchKind, TcpMatch, Verdict};

/// How sure a verdict on a SYN or SYN+ACK is: 1 for an exact match, 0 without one, between for the others, falling as
/// the [distance](TcpDistance) grows. `database` must be the one that was matched against.
pub fn tcp_quality(seen: &TcpObservation, found: &TcpMatch, database: &Database) -> f32 {
    let (Some(verdict), Some(signature)) = (found.verdict, found.signature(database)) else { return 0.0 };
    quality(&verdict, TcpDistance::between(seen, signature).total())
}

/// How sure a verdict on a request or response head is: 1 for an exact match, 0 without one, between for the others.
/// `database` must be the one that was matched against.
pub fn http_quality(
    seen: &HttpObservation<'_>,
    verdict: Option<&Verdict>,
    direction: Direction,
    case: NameCase,
    database: &Database,
) -> f32 {
    let Some(verdict) = verdict else { return 0.0 };
    let Some(signature) = verdict.signature.http(database, direction) else { return 0.0 };
    quality(verdict, HttpDistance::between(seen, signature, case).total())
}

/// The quality that a distance stands for: 1 at 0, half at 1, never 0.
pub fn quality_of(distance: f32) -> f32 {
    1.0 / (1.0 + distance.max(0.0))
}

fn quality(verdict: &Verdict, distance: f32) -> f32 {
    match verdict.kind {
        // Software that does not fit says that the name is borrowed, not that the match is loose.
        MatchKind::Exact => 1.0,
        _ if verdict.generic => quality_of(distance + WEIGHTS.generic),
        _ => quality_of(distance),
    }
}
