use core::fmt;

use fp_db::Database;
use fp_obs::TcpObservation;

use crate::calibration::Calibration;
use crate::distance::TcpCounts;
use crate::{MatchKind, TcpMatch, Verdict};

/// How sure a verdict on a SYN or SYN+ACK is: 1 for an exact match, 0 without one. For the others
/// it is the share of such verdicts that name the right family, as measured on hosts whose system
/// is known ([`Calibration`]). `database` must be the one that was matched against.
pub fn tcp_quality(seen: &TcpObservation, found: &TcpMatch, database: &Database) -> f32 {
    tcp_quality_by(seen, found, database, Calibration::of(found.direction))
}

/// [`tcp_quality`] by other numbers, for those who look for better ones.
pub fn tcp_quality_by(
    seen: &TcpObservation,
    found: &TcpMatch,
    database: &Database,
    calibration: &Calibration,
) -> f32 {
    let (Some(verdict), Some(signature)) = (found.verdict, found.signature(database)) else { return 0.0 };
    match verdict.kind {
        MatchKind::Exact => 1.0,
        MatchKind::Nearest => 0.0,
        MatchKind::Generic => logistic(calibration.exact_generic),
        MatchKind::Fuzzy => {
            let distance = TcpCounts::between(seen, signature).weigh(&calibration.weights).total();
            let generic = if verdict.generic { calibration.weights.generic } else { 0.0 };
            logistic(calibration.fuzzy - distance - generic)
        }
    }
}

/// How sure a verdict on a request or response head is: 1 for an exact match, 0 without one,
/// [`HTTP_GENERIC`] for a generic one.
pub fn http_quality(verdict: Option<&Verdict>) -> f32 {
    // Software that does not fit says that the name is borrowed, not that the match is loose.
    match verdict {
        None => 0.0,
        Some(verdict) if verdict.kind == MatchKind::Exact => 1.0,
        Some(_) => HTTP_GENERIC,
    }
}

/// The quality of a generic verdict on a head: no data that could measure it is at hand.
pub const HTTP_GENERIC: f32 = 0.5;

/// A word for a quality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Band {
    /// Below 0.4.
    Poor,
    /// 0.4 to 0.6.
    Low,
    /// 0.6 to 0.8.
    Medium,
    /// 0.8 and above.
    High,
}

impl Band {
    /// The word for this quality.
    pub fn of(quality: f32) -> Band {
        match quality {
            0.8.. => Band::High,
            0.6.. => Band::Medium,
            0.4.. => Band::Low,
            _ => Band::Poor,
        }
    }
}

impl fmt::Display for Band {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Band::Poor => "poor",
            Band::Low => "low",
            Band::Medium => "medium",
            Band::High => "high",
        })
    }
}

/// The probability of these log odds.
pub(crate) fn logistic(log_odds: f32) -> f32 {
    1.0 / (1.0 + (-log_odds).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands() {
        for (quality, word) in [
            (1.0, "high"),
            (0.8, "high"),
            (0.79, "medium"),
            (0.6, "medium"),
            (0.4, "low"),
            (0.39, "poor"),
            (0.0, "poor"),
            (f32::NAN, "poor"),
        ] {
            assert_eq!(Band::of(quality).to_string(), word, "{quality}");
        }
    }
}
