//! What is told first of a SYN or SYN+ACK: the likeliest name (deviation D25). A loose verdict that
//! is more likely wrong than right may have another name beside it that is likelier.

use std::borrow::Cow;

use fp_engine::{Direction, Event, EventKind, MatchKind, TcpEvent, Verdict};
use fp_match::distance::TcpDistance;
use fp_match::{Beside, Candidates};

use super::candidates::{beside, is_exact};
use super::names::Names;

/// Another name may be likelier: those beside a verdict share what its quality leaves.
fn is_doubtful(tcp: &TcpEvent) -> bool {
    tcp.verdict.is_some() && !is_exact(tcp.verdict) && tcp.quality < 0.5
}

/// The SYN or SYN+ACK of an event whose verdict is doubtful, if such are looked after.
#[inline]
pub(super) fn doubtful<'e>(kind: &'e EventKind<'_>, names: Names<'_>) -> Option<(&'e TcpEvent, Direction)> {
    let (tcp, direction) = match kind {
        EventKind::Syn(tcp) => (tcp, Direction::Request),
        EventKind::SynAck(tcp) => (tcp, Direction::Response),
        _ => return None,
    };
    (names.tells_likeliest && is_doubtful(tcp)).then_some((tcp, direction))
}

/// What the candidates of a SYN or SYN+ACK must not contradict: a verdict, unless that is doubtful,
/// when their distances alone count.
pub(super) fn beside_tcp(tcp: &TcpEvent, names: Names<'_>) -> Option<Beside> {
    if names.tells_likeliest && is_doubtful(tcp) { None } else { beside(tcp.verdict, tcp.quality) }
}

/// A doubtful event with the likeliest of its candidates for its verdict: with its own name, as
/// likely as that is by its distance, or with the nearest one.
pub(super) fn likeliest(
    tcp: &TcpEvent,
    found: &Candidates<TcpDistance>,
    names: Names<'_>,
) -> Option<TcpEvent> {
    let own = tcp.verdict.filter(|_| names.tells_likeliest && is_doubtful(tcp))?;
    let best = found.first()?;
    let label = best.label()?;
    let verdict = if best.name(names.database) == names.database.label(own.label).name {
        own
    } else {
        let generic = names.database.label(label).generic;
        Verdict::new(MatchKind::Nearest, generic, best.signature, label)
    };
    let mut told = tcp.with_alike(None);
    (told.verdict, told.quality) = (Some(verdict), best.quality);
    Some(told)
}

/// A kind of event with another SYN or SYN+ACK.
pub(super) fn kind<'e>(kind: &EventKind<'_>, tcp: TcpEvent) -> EventKind<'e> {
    match kind {
        EventKind::SynAck(_) => EventKind::SynAck(Cow::Owned(tcp)),
        _ => EventKind::Syn(Cow::Owned(tcp)),
    }
}

/// `event` with another SYN or SYN+ACK.
pub(super) fn with<'e>(event: &Event<'_>, tcp: TcpEvent) -> Event<'e> {
    let kind = kind(&event.kind, tcp);
    let mut told = Event::new(event.time, event.client, event.server, event.subject, kind);
    (told.place, told.network, told.tcp) = (event.place, event.network, event.tcp);
    (told.claimed, told.mac, told.labels) = (event.claimed, event.mac, event.labels);
    told
}
