//! Does an observation fit what its host showed before? Scores and reasons as p0f gives them
//! (README, section 6).

use fp_db::{Database, LabelId};
use fp_match::Verdict;
use fp_obs::Quirks;

use super::kinship::{Kinship, versions_meet};
use super::{Handshake, Host, Response};
use crate::head::Claim;
use crate::{Reasons, SharingEvent, Subject};

/// How badly an observation fits, and why.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Score {
    pub(crate) points: u8,
    pub(crate) reasons: Reasons,
}

impl Score {
    fn add(&mut self, points: u8, reason: Reasons) {
        self.points += points;
        self.reasons.insert(reason);
    }
}

/// What to report of a scored observation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sharing {
    Change(SharingEvent),
    Pattern(SharingEvent),
}

impl Host {
    /// Takes a score into account; says what to report.
    pub(crate) fn take_score(&mut self, subject: Subject, score: Score) -> Option<Sharing> {
        self.reasons.insert(score.reasons);
        if score.points == 0 {
            // One more zero is no news of a host that has nothing else.
            if let Some(more) = self.more_if_any() {
                more.scores[subject].push(0);
            }
            return None;
        }
        let scores = &mut self.more_mut().scores[subject];
        scores.push(score.points);
        let hits = scores.hits();
        if scores.is_pattern() {
            *scores = Default::default();
            let reasons = core::mem::take(&mut self.reasons);
            return Some(Sharing::Pattern(SharingEvent { reasons, hits, held_back: 0 }));
        }
        (score.points >= 2).then_some(Sharing::Change(SharingEvent {
            reasons: score.reasons,
            hits,
            held_back: 0,
        }))
    }
}

/// The system of a host is of another kind than `label`.
fn other_system(database: &Database, system: Option<LabelId>, label: LabelId, kinship: Kinship) -> bool {
    system.is_some_and(|system| kinship.are_others(database, system, label))
}

/// An application on a host: does its `sys` list name the host's system? `None` while that is
/// unknown.
pub(crate) fn score_application(
    database: &Database,
    host: &Host,
    application: LabelId,
    kinship: Kinship,
) -> Option<Score> {
    let system = database.label(host.system.get()?);
    let mut runs_on = database.label(application).systems.iter();
    let runs_here = runs_on.any(|wanted| kinship.runs_on(wanted, system));
    let mut score = Score::default();
    if !runs_here {
        score.add(4, Reasons::APP_VS_OS);
    }
    Some(score)
}

/// A SYN or SYN+ACK, not of a tool.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Arrival<'a> {
    pub(crate) subject: Subject,
    pub(crate) seen: &'a Handshake,
    pub(crate) hops: i16,
    /// The port of the connection's client.
    pub(crate) client_port: u16,
    /// Timestamps and ports count.
    pub(crate) clocks_speak: bool,
    pub(crate) kinship: Kinship,
}

/// A SYN or SYN+ACK, not of a tool, against the last one of its host in the same direction.
pub(crate) fn score_handshake(database: &Database, host: &Host, arrival: &Arrival<'_>) -> Score {
    let Arrival { subject, seen, hops, client_port, clocks_speak, kinship } = *arrival;
    let request = subject == Subject::Client;
    let mut score = Score::default();
    let differs_from_host =
        seen.matched().is_some_and(|m| other_system(database, host.system.get(), m.label, kinship));
    let Some(last) = host.handshakes.get(subject) else {
        if differs_from_host {
            score.add(8, Reasons::OS_DIFF);
        }
        return score;
    };

    let mut system_scored = false;
    match (last.matched(), seen.matched()) {
        (Some(last), Some(now)) => {
            if kinship.are_others(database, last.label, now.label) {
                score.add(8, Reasons::OS_DIFF);
                system_scored = true;
            } else if kinship == Kinship::Families {
                let [last, now] = [last, now].map(|matched| database.label(matched.label));
                if request && !versions_meet(last, now) {
                    score.add(2, Reasons::OS_DIFF);
                }
            } else if request {
                if last.label != now.label {
                    score.add(2, Reasons::OS_DIFF);
                } else if last.signature != now.signature {
                    score.add(1, Reasons::OS_DIFF);
                } else if last.fuzzy != now.fuzzy {
                    score.add(1, Reasons::FUZZY);
                }
            }
        }
        (before, now) => {
            // A path changes these; a stack does not change the others.
            let by_path = Quirks::ECN | Quirks::IPV4_ONLY;
            if last.quirks.without(by_path) != seen.quirks.without(by_path) {
                score.add(2, Reasons::SIG_DIFF);
            } else if request && last.layout != seen.layout {
                score.add(1, Reasons::SIG_DIFF);
            }
            if request && before.is_some() != now.is_some() {
                score.add(1, Reasons::X_KNOWN);
            }
        }
    }
    if !system_scored && differs_from_host {
        score.add(8, Reasons::OS_DIFF);
        system_scored = true;
    }

    let change = i16::from(seen.ttl) - i16::from(last.ttl);
    let random_ttl = [last.matched(), seen.matched()].into_iter().flatten().any(|m| m.random_ttl);
    if !system_scored && change != 0 && !random_ttl && (hops <= 9 || change > 1) {
        score.add(if hops > 5 && change.abs() <= 2 { 1 } else { 4 }, Reasons::TTL);
    }
    if request
        && clocks_speak
        && host.client_port != 0
        && client_port.checked_add(64).is_some_and(|port| port <= host.client_port)
    {
        score.add(1, Reasons::PORT);
    }
    if last.mss != seen.mss {
        score.add(1, Reasons::MTU);
    }

    let elapsed = seen.millis.wrapping_sub(last.millis);
    if score.points > 0 && last.timestamp != 0 && seen.timestamp != 0 && elapsed < 24 * 60 * 60 * 1000 {
        if !clock_jumped(last.timestamp, seen.timestamp, elapsed) {
            // One clock speaks for one system.
            score.points /= 2;
        } else if clocks_speak {
            score.add(4, Reasons::TSTAMP);
        }
    }
    score
}

/// Two timestamps `elapsed` milliseconds apart cannot be of one clock of up to 1.5 kHz.
fn clock_jumped(last: u32, now: u32, elapsed: u64) -> bool {
    const FLOOR_MS: u64 = 100;
    const OVERTAKEN_TICKS: u32 = 151;
    let ticks = now.wrapping_sub(last);
    let overtaken = elapsed < FLOOR_MS && ticks.wrapping_neg() <= OVERTAKEN_TICKS;
    u64::from(ticks) > elapsed.max(FLOOR_MS) * 3 / 2 && !overtaken
}

/// What an HTTP head shows that its host can be scored by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HttpFacts {
    pub(crate) verdict: Option<Verdict>,
    pub(crate) dishonest: bool,
    /// The system that the User-Agent of an application names.
    pub(crate) claim: Option<Claim>,
    /// A non-empty Via or X-Forwarded-For.
    pub(crate) via: bool,
    /// As it would be remembered.
    pub(crate) response: Response,
}

/// An HTTP request or response against what its host showed before.
pub(crate) fn score_http(
    database: &Database,
    host: &Host,
    subject: Subject,
    seen: &HttpFacts,
    kinship: Kinship,
) -> Score {
    let mut score = Score::default();
    let server = subject == Subject::Server;
    let last = host.more().response.filter(|last| server && last.port == seen.response.port);
    let label = seen.verdict.map(|verdict| verdict.label);
    match label {
        None => {
            if last.is_some_and(|last| last.label.is_some()) {
                score.add(4, Reasons::X_KNOWN);
            }
        }
        Some(label) if database.label(label).is_application() => {
            if let Some(before) = last.and_then(|last| last.label) {
                if database.label(before).name != database.label(label).name {
                    score.add(8, Reasons::SRV_SIG_LB);
                } else if before != label {
                    score.add(2, Reasons::SRV_SIG_LB);
                }
            }
            if !server && !seen.dishonest {
                let of_host = host.system.get().map(|system| database.label(system).name.as_str());
                if let Some(named) = seen.claim.and_then(|claim| claim.system(database))
                    // A claim about an unknown system contradicts nothing, whatever p0f says.
                    && of_host.map_or(kinship == Kinship::Names, |name| kinship.are_other_names(name, named))
                {
                    score.add(4, Reasons::UA_VS_OS);
                }
            }
        }
        Some(label) => {
            // Of an earlier response, whether it matched; of an earlier request, one that named a
            // system is all we keep.
            let before = if server { last.map(|last| last.label) } else { host.more().request.map(Some) };
            let mut renamed = false;
            match before {
                Some(Some(before)) => {
                    renamed = kinship.are_others(database, before, label);
                    if renamed {
                        score.add(8, Reasons::OS_DIFF);
                    } else if kinship == Kinship::Names
                        || !versions_meet(database.label(before), database.label(label))
                    {
                        score.add(2, Reasons::OS_DIFF);
                    }
                }
                Some(None) => score.add(4, Reasons::X_KNOWN),
                None => {}
            }
            let system = host.system.get();
            let unknown = system.is_none() && kinship == Kinship::Names;
            if !renamed && (unknown || other_system(database, system, label, kinship)) {
                score.add(4, Reasons::OS_DIFF);
            }
        }
    }
    if seen.via {
        score.add(8, Reasons::VIA);
    }
    if let Some(last) = last
        && let (Some(before), Some(now)) = (last.date, seen.response.date)
    {
        const TOLERANCE: i64 = 10;
        let elapsed = i64::from(seen.response.seconds) - i64::from(last.seconds);
        let step = now.saturating_sub(before);
        if step < -TOLERANCE || step > elapsed + TOLERANCE {
            score.add(4, Reasons::DATE);
        }
    }
    score
}

#[cfg(test)]
mod tests;
