//! HTTP signatures that share heads.

use std::collections::HashSet;

use fp_db::Database;
use fp_engine::Direction;
use fp_match::{Matcher, Section, SignatureId, SignatureRef, examples};
use fp_obs::{HttpObservation, NameCase};

use super::{Finding, Trial, place};

/// The most that heads are tried with signatures: a head may be tried with each, for tens of
/// nanoseconds.
const MAX_COMPARISONS: u64 = 100_000_000;

/// Those of which heads built from them show that others take all of their heads, or that an
/// earlier one of another name takes some.
pub(super) fn overlaps(database: &Database, shadowed: &HashSet<SignatureRef>, findings: &mut Vec<Finding>) {
    let matcher = Matcher::new(database);
    let (mut left, mut left_out) = (MAX_COMPARISONS, 0);
    for direction in Direction::ALL {
        let section = Section::Http(direction);
        for (id, signature) in (0..).map(SignatureId).zip(database.http(direction)) {
            if shadowed.contains(&SignatureRef { section, id }) {
                continue;
            }
            let heads = examples::of_http(signature);
            let work = heads.len() as u64 * database.http(direction).len() as u64;
            match left.checked_sub(work) {
                Some(less) => left = less,
                None => {
                    left_out += 1;
                    continue;
                }
            }
            let at = place(database, (signature.source, signature.line));
            let trial = trial(&matcher, id, &heads, direction);
            if let Some(finding) = trial.never_wins(&at, "heads", database) {
                findings.push(finding);
            } else if let Some((winner, name)) = trial.other
                && name != database.label(signature.label).name
            {
                let winner = place(database, winner);
                let text = format!("{at}: ambiguous: some of its heads are {name} to {winner}");
                findings.push(Finding::new(text));
            }
        }
    }
    findings.extend(Finding::left_out(left_out, "HTTP signatures", "tried with heads built from them"));
}

fn trial<'db>(
    matcher: &'db Matcher<'_>,
    id: SignatureId,
    heads: &[HttpObservation<'_>],
    direction: Direction,
) -> Trial<'db> {
    let database = matcher.database();
    let mut trial = Trial { built: heads.len(), wins: false, other: None };
    for head in heads {
        let Some(verdict) = matcher.http(head, direction, NameCase::Ignored) else { continue };
        if verdict.signature == id {
            trial.wins = true;
        } else if trial.other.is_none() {
            let name = database.label(verdict.label).name.as_str();
            let winner = verdict.signature.http(database, direction);
            trial.other = winner.map(|winner| ((winner.source, winner.line), name));
        }
    }
    trial
}
