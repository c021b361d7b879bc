//! The stack that a SYN or SYN+ACK is of.

use fp_db::Class;
use fp_engine::{Event, EventKind};
use fp_fuse::{Grade, Role, Says, label};
use fp_match::{MatchKind, Matcher, family};
use fp_obs::Direction;

use super::{Glimpse, Kind, Seen, TcpSeen, with_role};

pub(super) const SYN: Kind = Kind { name: "syn", group: "syn", see: syn, says };
pub(super) const SYN_ACK: Kind = Kind { name: "syn+ack", group: "syn+ack", see: syn_ack, says };

/// How many families are looked for that are near to what nothing matches.
const NEAREST: usize = 4;

fn syn<'e>(event: &'e Event<'e>) -> Option<Glimpse<'e>> {
    match &event.kind {
        EventKind::Syn(tcp) => Some(Glimpse::Tcp(tcp, Direction::Request)),
        _ => None,
    }
}

fn syn_ack<'e>(event: &'e Event<'e>) -> Option<Glimpse<'e>> {
    match &event.kind {
        EventKind::SynAck(tcp) => Some(Glimpse::Tcp(tcp, Direction::Response)),
        _ => None,
    }
}

fn says(seen: &Seen, matcher: &Matcher<'_>) -> Option<(Grade, Says)> {
    let Seen::Tcp(seen) = seen else { return None };
    let answers = seen.direction == Direction::Response;
    let grade = |of_syn, of_syn_ack| if answers { of_syn_ack } else { of_syn };
    let Some(verdict) = seen.verdict else {
        return Some((grade(Grade::SynNearest, Grade::SynAckNearest), nearest(seen, matcher)));
    };
    let label = matcher.database().label(verdict.label);
    let grade = match verdict.kind {
        MatchKind::Exact => grade(Grade::SynExact, Grade::SynAckExact),
        MatchKind::Generic => grade(Grade::SynGeneric, Grade::SynAckGeneric),
        MatchKind::Fuzzy | MatchKind::Nearest => grade(Grade::SynFuzzy, Grade::SynAckFuzzy),
    };
    if label.class == Class::Application {
        // A tool builds its own packets: they say nothing of the system below it.
        return Some((grade, Says { role: label.role().or(Some(Role::Scanner)), ..Says::default() }));
    }
    Some((grade, with_role(label, label::says(&label.name, &label.flavor))))
}

/// The families of the signatures that are nearest, each as likely as the matcher makes it.
fn nearest(seen: &TcpSeen, matcher: &Matcher<'_>) -> Says {
    let database = matcher.database();
    let mut says = Says::default();
    for candidate in matcher.candidates(&seen.observation, seen.direction, NEAREST) {
        let name = family(candidate.name(database)).to_owned();
        let share = f64::from(candidate.quality);
        match says.families.iter_mut().find(|(known, _)| *known == name) {
            Some(_) => {}
            None => says.families.push((name, share)),
        }
    }
    let sum: f64 = says.families.iter().map(|(_, share)| share).sum();
    if sum > 1.0 {
        says.families.iter_mut().for_each(|(_, share)| *share /= sum);
    }
    says.families.retain(|(_, share)| *share > 0.001);
    says
}
