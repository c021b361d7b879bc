//! What is wrong with a database, or likely to be.

use std::fs;

use fp_db::{Class, Database, LabelId, System, TcpSignature, Ttl, WindowRule};
use fp_engine::{Direction, MAX_HOPS, MatchKind};
use fp_match::{Matcher, SignatureRef, covered, examples};

use super::super::Failure;
use super::list::write;
use super::{lines, source_name};
use crate::args::Lint;
use crate::exit::Exit;

/// Prints a line for each finding.
pub(super) fn run(args: &Lint) -> Result<Exit, Failure> {
    let mut database = Database::default();
    let mut findings = Vec::new();
    for path in &args.files {
        let name = path.display().to_string();
        let bytes = fs::read(path).map_err(|error| Failure::Usage(format!("{name}: {error}")))?;
        match Database::parse_bytes(&name, &bytes) {
            Ok(parsed) => database.extend(parsed),
            Err(error) => findings.push(error.to_string()),
        }
    }
    let shadowed = covered_signatures(&database, &mut findings);
    tcp_overlaps(&database, &shadowed, &mut findings);
    unused(&database, &mut findings);
    write(&findings.iter().map(|finding| format!("{finding}\n")).collect::<String>())?;
    Ok(if findings.is_empty() { Exit::Success } else { Exit::Damaged })
}

/// Those that p0f refuses to load.
fn covered_signatures(database: &Database, findings: &mut Vec<String>) -> Vec<SignatureRef> {
    let pairs = covered(database);
    for pair in &pairs {
        let place = |signature: &SignatureRef| {
            signature
                .place(database)
                .map_or(String::new(), |(source, line)| format!("{}:{line}", source_name(database, source)))
        };
        findings.push(format!(
            "{}: can never win: {} takes all that it describes",
            place(&pair.later),
            place(&pair.earlier)
        ));
    }
    pairs.into_iter().map(|pair| pair.later).collect()
}

/// Those of which packets built from them show that others take all of their packets, and those that share packets with
/// an earlier one of another name.
fn tcp_overlaps(database: &Database, shadowed: &[SignatureRef], findings: &mut Vec<String>) {
    let matcher = Matcher::new(database);
    for direction in Direction::ALL {
        for (signature, id) in database.tcp(direction).iter().zip(0u32..) {
            let section = fp_match::Section::Tcp(direction);
            if shadowed.iter().any(|known| known.section == section && known.id.0 == id) {
                continue;
            }
            let place = |signature: &TcpSignature| {
                format!("{}:{}", source_name(database, signature.source), signature.line)
            };
            let packets = examples::of_tcp(signature, direction);
            if packets.is_empty() {
                findings.push(format!("{}: describes no packet", place(signature)));
                continue;
            }
            let mut wins = 0;
            let mut other: Option<&TcpSignature> = None;
            for packet in &packets {
                let found = matcher.tcp(packet, direction);
                let Some(verdict) = found.verdict.filter(|verdict| verdict.kind != MatchKind::Fuzzy) else {
                    continue;
                };
                if verdict.signature.0 == id {
                    wins += 1;
                } else {
                    other = other.or(found.signature(database));
                }
            }
            if let Some(winner) = other
                && wins == 0
            {
                findings.push(format!(
                    "{}: can never win, as far as {} packets built from it show: {} takes them",
                    place(signature),
                    packets.len(),
                    place(winner)
                ));
            } else if let Some(earlier) = database.tcp(direction).iter().take(id as usize).find(|earlier| {
                differently_named(database, earlier, signature) && share_packets(earlier, signature)
            }) {
                findings.push(format!(
                    "{}: ambiguous: some of its packets are {} to {}",
                    place(signature),
                    database.label(earlier.label).name,
                    place(earlier)
                ));
            }
        }
    }
}

/// Of two names, and neither is there to be overruled by the other.
fn differently_named(database: &Database, one: &TcpSignature, other: &TcpSignature) -> bool {
    let (one, other) = (database.label(one.label), database.label(other.label));
    one.name != other.name && one.generic == other.generic
}

/// Some packet is exactly like both.
fn share_packets(one: &TcpSignature, other: &TcpSignature) -> bool {
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
        && share_windows(one.window, other.window)
}

/// Some window fits both rules. A multiple of one unit is taken for none of another.
fn share_windows(one: WindowRule, other: WindowRule) -> bool {
    match (one, other) {
        (WindowRule::Any, _) | (_, WindowRule::Any) => true,
        (WindowRule::MultipleOf(n), WindowRule::Literal(window))
        | (WindowRule::Literal(window), WindowRule::MultipleOf(n)) => n != 0 && window.is_multiple_of(n),
        // Any segment of at least 100 bytes may be the one that is counted.
        (WindowRule::Mss(n), WindowRule::Literal(window))
        | (WindowRule::Literal(window), WindowRule::Mss(n)) => {
            n != 0 && window.is_multiple_of(n) && window / n >= 100
        }
        _ => one == other,
    }
}

/// Systems of `sys` lines that no label names, and classes without a label.
fn unused(database: &Database, findings: &mut Vec<String>) {
    let used: Vec<_> = lines(database).into_iter().filter(|line| line.section != "mtu").collect();
    let mut told: Vec<(LabelId, &str)> = Vec::new();
    for line in &used {
        let label = database.label(line.label);
        for system in &label.systems {
            let System::Name(name) = system else { continue };
            let known = database.ua_os.iter().any(|entry| entry.name == *name)
                || used.iter().any(|other| {
                    let other = database.label(other.label);
                    !other.is_application() && other.name == *name
                });
            if !known && !told.contains(&(line.label, name)) {
                told.push((line.label, name));
                findings.push(format!(
                    "{}:{}: unused sys: no label and no ua_os names {name}",
                    source_name(database, label.source),
                    label.line
                ));
            }
        }
    }
    for (class, name) in database.classes.iter().enumerate() {
        let is_it = |id: &fp_db::ClassId| usize::from(id.0) == class;
        let known = used.iter().any(|line| {
            let label = database.label(line.label);
            matches!(&label.class, Class::System(id) if is_it(id))
                || label.systems.iter().any(|system| matches!(system, System::Class(id) if is_it(id)))
        });
        if !known && !used.is_empty() {
            findings.push(format!("{name}: unused class: no label is of it"));
        }
    }
}
