//! SYN and SYN+ACK signatures that share packets.

use std::collections::{HashMap, HashSet};

use fp_db::{Database, TcpSignature, Ttl, WindowRule};
use fp_engine::{Direction, MAX_HOPS, MatchKind};
use fp_match::{HigherTtl, Matcher, Section, SignatureId, SignatureRef, examples};
use fp_obs::{OptionLayout, Quirks, TcpObservation};

use super::{Finding, Trial, place};

/// The most that packets are tried with signatures, for some nanoseconds each.
const MAX_TRIES: u64 = 1_000_000_000;
/// The most pairs of signatures that are compared.
const MAX_PAIRS: u64 = 100_000_000;

/// Signatures by what they must have in common to share packets.
type ByKind<'db> = HashMap<(OptionLayout, u8, Quirks), Vec<&'db TcpSignature>>;

/// Lines of which packets built from them show that others take all of their packets, and those
/// that share packets with an earlier one of another name.
pub(super) fn overlaps(database: &Database, shadowed: &HashSet<SignatureRef>, findings: &mut Vec<Finding>) {
    let matcher = Matcher::new(database);
    let segments = Segments::of_known_links();
    let (mut tries, mut untried) = (MAX_TRIES, 0);
    let (mut pairs, mut uncompared) = (MAX_PAIRS, 0);
    for direction in Direction::ALL {
        let section = Section::Tcp(direction);
        let all: Vec<(SignatureId, &TcpSignature)> =
            (0..).map(SignatureId).zip(database.tcp(direction)).collect();
        let steps = Steps::of(database.tcp(direction));
        let mut earlier = ByKind::new();
        // A line of the extended grammar stands for several.
        for line in all.chunk_by(|(_, a), (_, b)| (a.source, a.line) == (b.source, b.line)) {
            let Some((_, first)) = line.first() else { continue };
            let is_shadowed =
                line.iter().any(|(id, _)| shadowed.contains(&SignatureRef { section, id: *id }));
            let at = place(database, (first.source, first.line));
            let found = (!is_shadowed).then(|| trial(&matcher, line, direction, &steps, &mut tries));
            match found {
                None => {}
                Some(None) => untried += line.len(),
                Some(Some(trial)) if trial.built == 0 => {
                    findings.push(Finding::new(format!("{at}: describes no packet")));
                }
                Some(Some(trial)) => match trial.never_wins(&at, "packets", database) {
                    Some(finding) => findings.push(finding),
                    None => match ambiguous(database, line, &earlier, direction, &segments, &mut pairs) {
                        Ok(Some(other)) => {
                            let name = &database.label(other.label).name;
                            let other = place(database, (other.source, other.line));
                            let text = format!("{at}: ambiguous: some of its packets are {name} to {other}");
                            findings.push(Finding::new(text));
                        }
                        Ok(None) => {}
                        Err(TooMany) => uncompared += line.len(),
                    },
                },
            }
            for (_, signature) in line {
                earlier.entry(kind(signature)).or_default().push(signature);
            }
        }
    }
    findings.extend(Finding::left_out(untried, "TCP signatures", "tried with packets built from them"));
    findings.extend(Finding::left_out(uncompared, "TCP signatures", "compared with all of other names"));
}

fn kind(signature: &TcpSignature) -> (OptionLayout, u8, Quirks) {
    (signature.layout, signature.ip_options_len, signature.quirks)
}

/// No more pairs are to be compared.
struct TooMany;

/// The first of the earlier signatures of another name that shares packets with a line.
fn ambiguous<'db>(
    database: &Database,
    line: &[(SignatureId, &TcpSignature)],
    earlier: &ByKind<'db>,
    direction: Direction,
    segments: &Segments,
    pairs: &mut u64,
) -> Result<Option<&'db TcpSignature>, TooMany> {
    for (_, signature) in line {
        let alike = earlier.get(&kind(signature)).map_or(&[][..], Vec::as_slice);
        *pairs = pairs.checked_sub(alike.len() as u64).ok_or(TooMany)?;
        let found = alike.iter().find(|earlier| {
            differently_named(database, earlier, signature)
                && !is_exception(earlier, signature)
                && share_packets(earlier, signature, direction, segments)
        });
        if found.is_some() {
            return Ok(found.copied());
        }
    }
    Ok(None)
}

/// About how many signatures a packet of some options is tried with: one of each kind, and those of
/// one kind that are found by its values.
struct Steps(HashMap<OptionLayout, u64>);

impl Steps {
    fn of(signatures: &[TcpSignature]) -> Steps {
        let mut kinds = HashSet::new();
        let mut steps = HashMap::new();
        for signature in signatures {
            let TcpSignature { version, mss, scale, payload, window, layout, .. } = signature;
            let window = match window {
                WindowRule::Literal(_) => WindowRule::Literal(0),
                other => *other,
            };
            let open = (version.is_none(), mss.is_none(), scale.is_none(), payload.is_none());
            if kinds.insert((*layout, open, window)) {
                *steps.entry(*layout).or_insert(64) += 1;
            }
        }
        Steps(steps)
    }

    fn of_packet(&self, packet: &TcpObservation) -> u64 {
        self.0.get(&packet.layout).copied().unwrap_or(1)
    }
}

/// What packets built from a line show; `None` if that takes more than what is left of `tries`, of
/// which nothing is left then.
fn trial<'db>(
    matcher: &'db Matcher<'_>,
    line: &[(SignatureId, &TcpSignature)],
    direction: Direction,
    steps: &Steps,
    tries: &mut u64,
) -> Option<Trial<'db>> {
    let database = matcher.database();
    let of_line = line.first()?.0.0..=line.last()?.0.0;
    let mut trial = Trial { built: 0, wins: false, other: None };
    for (_, signature) in line {
        if *tries == 0 {
            return None;
        }
        for packet in examples::of_tcp(signature, direction) {
            *tries = tries.saturating_sub(steps.of_packet(&packet));
            trial.built += 1;
            let found = matcher.tcp_by(&packet, direction, HigherTtl::default());
            let Some(verdict) = found.verdict.filter(|verdict| verdict.kind != MatchKind::Fuzzy) else {
                continue;
            };
            if of_line.contains(&verdict.signature.0) {
                trial.wins = true;
            } else if trial.other.is_none() {
                let name = database.label(verdict.label).name.as_str();
                trial.other = found.signature(database).map(|winner| ((winner.source, winner.line), name));
            }
        }
    }
    Some(trial)
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
    kind(one) == kind(other)
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

    /// Some window fits both rules, of packets of this MSS if it is known. A multiple of one unit
    /// is taken for none of another.
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

    /// A window may be counted in segments of this size: the MSS, or that of Ethernet, or in an
    /// answer that of the client, each with or without 12 bytes of timestamps.
    fn counts(&self, size: u16, mss: Option<u16>, direction: Direction) -> bool {
        let ethernet = [1460, 1440];
        let is_it = |mss: u16| mss == size || mss.checked_sub(12) == Some(size);
        let of_any_link = mss.is_none() || direction == Direction::Response;
        mss.into_iter().chain(ethernet).any(is_it)
            || of_any_link
                && [Some(size), size.checked_add(12)].iter().flatten().any(|mss| self.0.contains(mss))
    }
}
