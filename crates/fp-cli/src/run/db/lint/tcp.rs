//! SYN and SYN+ACK signatures that share packets.

use std::collections::HashSet;

use fp_db::{Database, TcpSignature, Ttl, WindowRule};
use fp_engine::{Direction, MAX_HOPS, MatchKind};
use fp_match::{Matcher, Section, SignatureId, SignatureRef, examples};

use super::{Finding, Trial, place};

/// Lines of which packets built from them show that others take all of their packets, and those that share packets with
/// an earlier one of another name.
pub(super) fn overlaps(database: &Database, shadowed: &[SignatureRef], findings: &mut Vec<Finding>) {
    let matcher = Matcher::new(database);
    let segments = Segments::of_known_links();
    for direction in Direction::ALL {
        let section = Section::Tcp(direction);
        let all: Vec<(SignatureId, &TcpSignature)> =
            (0..).map(SignatureId).zip(database.tcp(direction)).collect();
        // A line of the extended grammar stands for several.
        for line in all.chunk_by(|(_, a), (_, b)| (a.source, a.line) == (b.source, b.line)) {
            let Some((_, first)) = line.first() else { continue };
            if shadowed
                .iter()
                .any(|known| known.section == section && line.iter().any(|(id, _)| *id == known.id))
            {
                continue;
            }
            let at = place(database, (first.source, first.line));
            let trial = trial(&matcher, line, direction);
            if trial.built == 0 {
                findings.push(Finding::new(format!("{at}: describes no packet")));
            } else if let Some(finding) = trial.never_wins(&at, "packets", database) {
                findings.push(finding);
            } else if let Some(earlier) = line.iter().find_map(|(id, signature)| {
                database.tcp(direction).iter().take(id.0 as usize).find(|earlier| {
                    differently_named(database, earlier, signature)
                        && !is_exception(earlier, signature)
                        && share_packets(earlier, signature, direction, &segments)
                })
            }) {
                let name = &database.label(earlier.label).name;
                let earlier = place(database, (earlier.source, earlier.line));
                let text = format!("{at}: ambiguous: some of its packets are {name} to {earlier}");
                findings.push(Finding::new(text));
            }
        }
    }
}

fn trial<'db>(
    matcher: &'db Matcher<'_>,
    line: &[(SignatureId, &TcpSignature)],
    direction: Direction,
) -> Trial<'db> {
    let database = matcher.database();
    let mut trial = Trial { built: 0, wins: false, other: None };
    for packet in line.iter().flat_map(|(_, signature)| examples::of_tcp(signature, direction)) {
        trial.built += 1;
        let found = matcher.tcp(&packet, direction);
        let Some(verdict) = found.verdict.filter(|verdict| verdict.kind != MatchKind::Fuzzy) else {
            continue;
        };
        if line.iter().any(|(id, _)| *id == verdict.signature) {
            trial.wins = true;
        } else if trial.other.is_none() {
            let name = database.label(verdict.label).name.as_str();
            trial.other = found.signature(database).map(|winner| ((winner.source, winner.line), name));
        }
    }
    trial
}

/// Of two names, and neither is there to be overruled by the other.
fn differently_named(database: &Database, one: &TcpSignature, other: &TcpSignature) -> bool {
    let (one, other) = (database.label(one.label), database.label(other.label));
    one.name != other.name && one.generic == other.generic
}

/// The earlier one is for one MSS of all those of the later one: it stands before it on purpose.
fn is_exception(earlier: &TcpSignature, later: &TcpSignature) -> bool {
    earlier.mss.is_some() && later.mss.is_none()
}

/// Some packet is exactly like both.
fn share_packets(
    one: &TcpSignature,
    other: &TcpSignature,
    direction: Direction,
    segments: &Segments,
) -> bool {
    fn open_or_equal<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
        one.is_none() || other.is_none() || one == other
    }
    let range = |ttl: Ttl| match ttl {
        Ttl::Initial(ttl) | Ttl::Only(ttl) => (ttl.saturating_sub(MAX_HOPS), ttl),
        Ttl::AtMost(ttl) => (0, ttl),
    };
    let ((low, high), (other_low, other_high)) = (range(one.ttl), range(other.ttl));
    one.layout == other.layout
        && one.ip_options_len == other.ip_options_len
        && one.quirks == other.quirks
        && open_or_equal(one.version, other.version)
        && open_or_equal(one.mss, other.mss)
        && open_or_equal(one.scale, other.scale)
        && open_or_equal(one.payload, other.payload)
        && low <= other_high
        && other_low <= high
        && segments.share_windows(one.window, other.window, one.mss.or(other.mss), direction)
}

/// The MSS that a host may have: those of the links that the built-in database names.
struct Segments(HashSet<u16>);

impl Segments {
    fn of_known_links() -> Segments {
        let headers = [40, 60];
        let mtus = Database::embedded().mtu.into_iter().map(|signature| signature.mtu);
        let sizes = mtus.flat_map(|mtu| headers.map(|bytes| mtu.checked_sub(bytes)));
        Segments(sizes.flatten().filter_map(|size| u16::try_from(size).ok()).collect())
    }

    /// Some window fits both rules, of packets of this MSS if it is known. A multiple of one unit is taken for none of
    /// another.
    fn share_windows(
        &self,
        one: WindowRule,
        other: WindowRule,
        mss: Option<u16>,
        direction: Direction,
    ) -> bool {
        match (one, other) {
            (WindowRule::Any, _) | (_, WindowRule::Any) => true,
            (WindowRule::MultipleOf(n), WindowRule::Literal(window))
            | (WindowRule::Literal(window), WindowRule::MultipleOf(n)) => n != 0 && window.is_multiple_of(n),
            (WindowRule::Mss(n), WindowRule::Literal(window))
            | (WindowRule::Literal(window), WindowRule::Mss(n)) => {
                n != 0 && window.is_multiple_of(n) && self.counts(window / n, mss, direction)
            }
            _ => one == other,
        }
    }

    /// A window may be counted in segments of this size: the MSS, or that of Ethernet, or in an answer that of the client,
    /// each with or without 12 bytes of timestamps.
    fn counts(&self, size: u16, mss: Option<u16>, direction: Direction) -> bool {
        let ethernet = [1460, 1440];
        let is_it = |mss: u16| mss == size || mss.checked_sub(12) == Some(size);
        let of_any_link = mss.is_none() || direction == Direction::Response;
        mss.into_iter().chain(ethernet).any(is_it)
            || of_any_link
                && [Some(size), size.checked_add(12)].iter().flatten().any(|mss| self.0.contains(mss))
    }
}
