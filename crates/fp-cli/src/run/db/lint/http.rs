//! HTTP signatures that share heads.

use fp_db::{Database, HttpSignature};
use fp_engine::Direction;
use fp_match::{Matcher, Section, SignatureId, SignatureRef, examples};
use fp_obs::NameCase;

use super::{Finding, Trial, place};

/// Those of which heads built from them show that others take all of their heads, or that an earlier one of another name
/// takes some.
pub(super) fn overlaps(database: &Database, shadowed: &[SignatureRef], findings: &mut Vec<Finding>) {
    let matcher = Matcher::new(database);
    for direction in Direction::ALL {
        let section = Section::Http(direction);
        for (id, signature) in (0..).map(SignatureId).zip(database.http(direction)) {
            if shadowed.contains(&SignatureRef { section, id }) {
                continue;
            }
            let at = place(database, (signature.source, signature.line));
            let trial = trial(&matcher, id, signature, direction);
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
}

fn trial<'db>(
    matcher: &'db Matcher<'_>,
    id: SignatureId,
    signature: &HttpSignature,
    direction: Direction,
) -> Trial<'db> {
    let database = matcher.database();
    let heads = examples::of_http(signature);
    let mut trial = Trial { built: heads.len(), wins: false, other: None };
    for head in &heads {
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
