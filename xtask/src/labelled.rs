//! Packets of hosts whose system is known, and what the database says of them: what `fit-weights`
//! fits and `calibrate` measures.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fp_db::{Class, Database, LabelId};
use fp_match::{MatchKind, TcpMatch, family, linear};
use fp_obs::{Direction, TcpObservation};

/// A SYN or SYN+ACK of a host whose system is known.
pub(crate) struct Labelled {
    pub(crate) seen: TcpObservation,
    pub(crate) direction: Direction,
    /// The family of its system.
    pub(crate) family: String,
    /// Which half of the captures it is of, none if it is of no capture.
    pub(crate) half: Option<bool>,
    /// All packets of a host together weigh 1.
    pub(crate) weight: f64,
    /// Whether the packet itself contradicts the label.
    pub(crate) doubt: Doubt,
}

/// What `docs/doubtful-labels.tsv` says of a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// Nothing.
    None,
    /// A program made the packet up: it is of no system at all.
    MadeUp,
    /// The packet is of another system than the label says.
    Contradicted,
}

/// The database that the program ships, as its sources make it.
///
/// # Errors
/// A source that cannot be read.
pub(crate) fn database() -> Result<Database, String> {
    let embedded = root()?.join("crates/fp-db/src/embedded");
    let mut database = Database::default();
    for name in ["open.fp", "p0f.fp"] {
        let text = read(&embedded.join(name))?;
        database.extend(Database::parse(name, &text).map_err(|error| error.to_string())?);
    }
    Ok(database)
}

/// The hosts of the labelled captures. All of a capture group are of one half, by a hash of the
/// group's name.
///
/// # Errors
/// The labels or the captures' logs are not there.
pub(crate) fn captures() -> Result<Vec<Labelled>, String> {
    let shared = shared()?;
    let mut hosts: BTreeMap<(String, String, String, String), BTreeSet<String>> = BTreeMap::new();
    for Label { file, group, ip, role, system, .. } in labels(&shared)? {
        // Not every capture has a log: p0f says nothing of some.
        let Ok(log) = fs::read(shared.join("corpus/p0f").join(format!("{file}.log"))) else { continue };
        let seen = raw_sigs(&String::from_utf8_lossy(&log), &ip, &role);
        hosts.entry((group, ip, role, family(&system).to_owned())).or_default().extend(seen);
    }

    let doubts = doubts()?;
    let mut out = Vec::new();
    for ((group, ip, role, family), raw_sigs) in hosts {
        let doubt = doubts.get(&[&group, &ip, &role].map(Clone::clone)).copied().unwrap_or(Doubt::None);
        let weight = 1.0 / raw_sigs.len().max(1) as f64;
        let direction = if role == "cli" { Direction::Request } else { Direction::Response };
        for raw_sig in raw_sigs {
            let seen = raw_sig.parse().map_err(|error| format!("{raw_sig}: {error}"))?;
            let half = Some(half(&group));
            out.push(Labelled { seen, direction, family: family.clone(), half, weight, doubt });
        }
    }
    Ok(out)
}

/// The clients of the labelled captures whose labels are not doubtful: capture, address, family of
/// the system.
///
/// # Errors
/// The labels are not there.
pub(crate) fn clients() -> Result<Vec<(String, String, String)>, String> {
    let doubts = doubts()?;
    let mut out = BTreeSet::new();
    for Label { file, group, ip, role, system, .. } in labels(&shared()?)? {
        if role == "cli" && !doubts.contains_key(&[group, ip.clone(), role]) {
            out.insert((file, ip, family(&system).to_owned()));
        }
    }
    Ok(out.into_iter().collect())
}

/// A line of the labels.
pub(crate) struct Label {
    pub(crate) file: String,
    pub(crate) group: String,
    pub(crate) ip: String,
    /// `cli` or `srv`.
    pub(crate) role: String,
    pub(crate) system: String,
    /// What the label comes from.
    pub(crate) source: String,
}

/// The labels that no other evidence contradicts.
///
/// # Errors
/// They cannot be read, or lack a column.
pub(crate) fn labels(shared: &Path) -> Result<Vec<Label>, String> {
    let text = read(&shared.join("labels/labels.tsv"))?;
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let column = |name: &str| {
        header.iter().position(|known| *known == name).ok_or(format!("labels.tsv has no column {name}"))
    };
    let [file, group, ip, role, system, conflict] =
        ["file", "group", "ip", "role", "label_os", "conflict"].map(column);
    let (file, group, ip, role, system, conflict) = (file?, group?, ip?, role?, system?, conflict?);
    let source = column("label_src")?;
    let of_line = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let cell = |column: usize| cells.get(column).copied().unwrap_or_default().to_owned();
        (cell(conflict) == "0").then(|| Label {
            file: cell(file),
            group: cell(group),
            ip: cell(ip),
            role: cell(role),
            system: cell(system),
            source: cell(source),
        })
    };
    Ok(lines.filter_map(of_line).collect())
}

/// Which half of the captures a group is of.
pub(crate) fn half(group: &str) -> bool {
    hash(group).is_multiple_of(2)
}

/// The doubtful labels, by capture group, address and role.
///
/// # Errors
/// The table cannot be read.
pub(crate) fn doubts() -> Result<BTreeMap<[String; 3], Doubt>, String> {
    let text = read(&root()?.join("docs/doubtful-labels.tsv"))?;
    let mut out = BTreeMap::new();
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let &[group, ip, role, why] = cells.as_slice() else {
            return Err(format!("doubtful-labels.tsv: a line without four columns: {line}"));
        };
        let made_up = why.starts_with("made by a program");
        let doubt = if made_up { Doubt::MadeUp } else { Doubt::Contradicted };
        out.insert([group, ip, role].map(str::to_owned), doubt);
    }
    Ok(out)
}

/// The SYNs of the enterprise telemetry, each once; a session counts for more the rarer its
/// signature.
///
/// # Errors
/// The table is not there.
pub(crate) fn enterprise() -> Result<Vec<Labelled>, String> {
    let text = read(&shared()?.join("labels/enterprise-syn.tsv"))?;
    let mut out = Vec::new();
    for line in text.lines().skip(1) {
        let mut cells = line.split('\t');
        let (Some(raw_sig), Some(_), Some(families)) = (cells.next(), cells.next(), cells.next()) else {
            return Err(format!("enterprise-syn.tsv: a line without three columns: {line}"));
        };
        for part in families.split(',') {
            let Some((name, share)) = part.split_once('=') else { continue };
            out.push(Labelled {
                seen: raw_sig.parse().map_err(|error| format!("{raw_sig}: {error}"))?,
                direction: Direction::Request,
                family: family(name).to_owned(),
                half: None,
                weight: share.parse().map_err(|error| format!("{share}: {error}"))?,
                doubt: Doubt::None,
            });
        }
    }
    Ok(out)
}

/// The label of a packet is one of what stands before a host.
pub(crate) fn is_middlebox(database: &Database, label: LabelId) -> bool {
    matches!(database.label(label).class, Class::System(class) if database.class_name(class) == "middlebox")
}

/// The packet is of what stands before the labelled host: a signature of such a thing matches it
/// exactly.
pub(crate) fn is_of_middlebox(database: &Database, row: &Labelled) -> bool {
    let verdict = linear::tcp(database, &row.seen, row.direction).verdict;
    verdict.is_some_and(|verdict| verdict.kind == MatchKind::Exact && is_middlebox(database, verdict.label))
}

/// What the database says of a packet, and what it would say if it did not know the packet's stack
/// so well: each step is without the signatures that the one before matched exactly, or as a last
/// resort.
pub(crate) fn peeled(database: &Database, row: &Labelled) -> Vec<(Database, TcpMatch)> {
    let mut out: Vec<(Database, TcpMatch)> = Vec::new();
    let mut database = database.clone();
    loop {
        let found = linear::tcp(&database, &row.seen, row.direction);
        let kind = found.verdict.map(|verdict| verdict.kind);
        let deeper = out.last().is_none_or(|(_, last)| last.verdict.map(|verdict| verdict.kind) != kind);
        if deeper {
            out.push((database.clone(), found));
        }
        match (kind, found.verdict) {
            (Some(MatchKind::Exact | MatchKind::Generic), Some(verdict)) => {
                let signatures = match row.direction {
                    Direction::Request => &mut database.tcp_request,
                    Direction::Response => &mut database.tcp_response,
                };
                signatures.remove(verdict.signature.0 as usize);
            }
            _ => return out,
        }
    }
}

/// The `raw_sig` of the SYNs (role `cli`) or SYN+ACKs of an address in a log of p0f.
fn raw_sigs(log: &str, ip: &str, role: &str) -> Vec<String> {
    let (kind, end) = if role == "cli" { ("mod=syn|", "|cli=") } else { ("mod=syn+ack|", "|srv=") };
    log.lines()
        .filter(|line| line.contains(kind) && line.contains(&format!("{end}{ip}/")))
        .filter_map(|line| Some(line.split_once("raw_sig=")?.1.trim().to_owned()))
        .collect()
}

/// FNV-1a: the same on every machine.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The repository.
///
/// # Errors
/// Never, in a workspace.
pub(crate) fn root() -> Result<&'static Path, String> {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or_else(|| "xtask stands in no folder".to_owned())
}

fn shared() -> Result<PathBuf, String> {
    Ok(root()?.join("../shared"))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
