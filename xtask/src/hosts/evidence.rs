//! Labelled hosts and the evidence that fp-cli has of them, without that which their label comes
//! from.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use fp_db::{Class, Database, Label};
use fp_fuse::{Grade, Piece, Says, label};
use fp_match::{MatchKind, candidates, family, linear};
use serde_json::Value;

use crate::labelled::{self, Doubt};
use crate::process;

/// A host whose family is known, and what is seen of it.
pub(crate) struct Host {
    pub(crate) name: String,
    /// The family of its system.
    pub(crate) family: String,
    /// It is a server by its label.
    pub(crate) answers: bool,
    pub(crate) doubt: Doubt,
    /// Which half of the captures it is of; none if it is of no capture.
    pub(crate) half: Option<bool>,
    pub(crate) weight: f64,
    /// Each piece, and how often it was seen.
    pub(crate) pieces: Vec<(Grade, Says, u64)>,
    /// What fp-cli noted of it, by name.
    pub(crate) notes: Vec<String>,
    /// The name of what its packets are exactly those of, where that stands before a host, such as
    /// a NAT or a load balancer: the family of its system does not show in them.
    pub(crate) middlebox: Option<String>,
}

impl Host {
    /// As the model takes them.
    pub(crate) fn pieces(&self) -> Vec<Piece<'_>> {
        self.pieces.iter().map(|(grade, says, _)| Piece { grade: *grade, says }).collect()
    }

    /// The fit may learn from it.
    pub(crate) fn teaches(&self) -> bool {
        self.doubt == Doubt::None && self.middlebox.is_none() && self.has_evidence()
    }

    /// Something names a family.
    pub(crate) fn has_evidence(&self) -> bool {
        self.pieces.iter().any(|(_, says, _)| !says.families.is_empty())
    }
}

/// The kinds of evidence that are left when those are gone from which a sort of label comes.
fn judged_by(source: &str) -> &'static str {
    const TCP: &str = "syn,syn+ack";
    match source {
        "ua" | "svc" => "syn,syn+ack,server,response-order,ssh,tls,dhcp",
        "server" => "syn,syn+ack,user-agent,request-order,ssh,tls,dhcp",
        "ssh" => "syn,syn+ack,http,tls,dhcp",
        "dhcp" => "syn,syn+ack,http,ssh,tls",
        "ntlm" | "smb" | "name" => "syn,syn+ack,http,ssh,tls,dhcp",
        _ => TCP,
    }
}

/// The hosts of the labelled captures.
///
/// # Errors
/// Labels or captures that are not there, or an fp-cli that fails.
pub(crate) fn captures(fp_cli: &Path) -> Result<Vec<Host>, String> {
    let shared = process::shared().ok_or("there is no ../shared")?;
    let doubts = labelled::doubts()?;
    let database = &labelled::database()?;
    let mut asked: BTreeMap<(String, &str), Vec<Value>> = BTreeMap::new();
    let mut hosts: BTreeMap<(String, String, String, String), Host> = BTreeMap::new();
    for row in labelled::labels(&shared)? {
        let path = shared.join("corpus").join(&row.file);
        if !path.exists() {
            continue;
        }
        let kinds = judged_by(&row.source);
        let key = (row.file.clone(), kinds);
        if !asked.contains_key(&key) {
            asked.insert(key.clone(), ask(fp_cli, &path, kinds)?);
        }
        let lines = asked.get(&key).map_or(&[][..], Vec::as_slice);
        let of = family(if row.system == "Apple" { "macOS" } else { &row.system }).to_owned();
        let host = hosts
            .entry((row.group.clone(), row.ip.clone(), row.role.clone(), of.clone()))
            .or_insert_with(|| Host {
                name: format!("{} {} {}", row.file, row.ip, row.role),
                family: of,
                answers: row.role == "srv",
                doubt: doubts
                    .get(&[&row.group, &row.ip, &row.role].map(Clone::clone))
                    .copied()
                    .unwrap_or(Doubt::None),
                half: Some(labelled::half(&row.group)),
                weight: 1.0,
                pieces: Vec::new(),
                notes: Vec::new(),
                middlebox: None,
            });
        let address = row.ip.parse::<std::net::IpAddr>().map_err(|error| format!("{}: {error}", row.ip))?;
        let is_it =
            |line: &&Value| line["address"].as_str().and_then(|text| text.parse().ok()) == Some(address);
        for line in lines.iter().filter(is_it) {
            for one in line["evidence"].as_array().into_iter().flatten() {
                let Some(piece) = piece(one) else { continue };
                let exact = matches!(piece.0, Grade::SynExact | Grade::SynAckExact);
                if exact && host.middlebox.is_none() {
                    host.middlebox = middlebox(database, one["value"].as_str().unwrap_or_default());
                }
                if !host.pieces.iter().any(|(grade, says, _)| (*grade, says) == (piece.0, &piece.1)) {
                    host.pieces.push(piece);
                }
            }
            let notes = line["notes"].as_array().into_iter().flatten();
            host.notes.extend(notes.filter_map(|note| note["note"].as_str().map(str::to_owned)));
        }
    }
    Ok(hosts.into_values().collect())
}

/// The name of the label of class `middlebox` that a text, its name and flavor, is of.
fn middlebox(database: &Database, text: &str) -> Option<String> {
    let is_of = |label: &&Label| {
        matches!(label.class, Class::System(class) if database.class_name(class) == "middlebox")
            && text.starts_with(&label.name)
    };
    database.labels.iter().find(is_of).map(|label| label.name.clone())
}

/// What fp-cli says of a capture by some kinds of evidence.
fn ask(fp_cli: &Path, capture: &Path, kinds: &str) -> Result<Vec<Value>, String> {
    let mut command = Command::new(fp_cli);
    command.args(["hosts", "--quiet", "--json", "--evidence", kinds]).arg(capture);
    let done = process::run(&mut command, Duration::from_secs(120)).map_err(|error| error.to_string())?;
    match done.code() {
        // Some captures are damaged.
        Some(0 | 1) => {}
        _ => return Err(format!("{}: {}: {}", capture.display(), done.ending(), done.stderr.trim())),
    }
    let lines = done.stdout.lines();
    lines.map(|line| serde_json::from_str(line).map_err(|error| format!("{line}: {error}"))).collect()
}

/// A piece of evidence as fp-cli prints it; its products and versions are left out.
fn piece(one: &Value) -> Option<(Grade, Says, u64)> {
    let grade = Grade::from_name(one["grade"].as_str()?)?;
    let families = one.pointer("/says/families")?.as_object()?;
    let families =
        families.iter().filter_map(|(name, share)| Some((name.clone(), share.as_f64()?))).collect();
    Some((grade, Says { families, ..Says::default() }, one["count"].as_u64()?))
}

/// The SYNs of the enterprise telemetry, each as a host that sent nothing else, which together
/// weigh as much as `weight`.
///
/// # Errors
/// Databases or labels that cannot be read.
pub(crate) fn telemetry(database: &Database, weight: f64) -> Result<Vec<Host>, String> {
    let rows = labelled::enterprise()?;
    let all: f64 = rows.iter().map(|row| row.weight).sum();
    let hosts = rows.into_iter().map(|row| {
        let found = linear::tcp(database, &row.seen, row.direction);
        let (grade, says) = match found.verdict {
            Some(verdict) => {
                let label = database.label(verdict.label);
                let grade = match verdict.kind {
                    MatchKind::Exact => Grade::SynExact,
                    MatchKind::Generic => Grade::SynGeneric,
                    MatchKind::Fuzzy | MatchKind::Nearest => Grade::SynFuzzy,
                };
                (grade, label::says(&label.name, &label.flavor))
            }
            None => {
                let mut says = Says::default();
                for one in candidates(database, &row.seen, row.direction, 4) {
                    let name = family(one.name(database)).to_owned();
                    if !says.families.iter().any(|(known, _)| *known == name) {
                        says.families.push((name, one.quality.into()));
                    }
                }
                (Grade::SynNearest, says)
            }
        };
        Host {
            name: row.seen.raw_sig(row.direction).to_string(),
            family: row.family,
            answers: false,
            doubt: Doubt::None,
            half: None,
            weight: row.weight * weight / all,
            pieces: vec![(grade, says, 1)],
            notes: Vec::new(),
            middlebox: None,
        }
    });
    Ok(hosts.collect())
}
