//! What is known of hosts: a table for people, JSON lines, CSV, and the reasons for one of them.

mod csv;
mod json;
mod table;
mod why;

use fp_host::{Dossier, RuleResult, System};

use super::escape::escape_since;

pub use csv::{CSV_HEADER, push_csv};
pub use json::{HOST_SCHEMA, push_alert, push_json};
pub use table::Table;
pub use why::push_why;

/// A product is told only if it is at least so probable, the second of two only if both together
/// are.
const ENOUGH: f64 = 0.7;

/// The name of a system as deep as it is known: `Windows 10 or 11`, `Ubuntu 22.04`, `macOS 10.14 or
/// newer, or iOS 12 or newer`. `None` where not even the family is.
pub fn system_name(system: &System) -> Option<String> {
    let verdict = &system.verdict;
    let answer = verdict.answer()?;
    if answer.product.is_none() && answer.version.is_none() {
        // One of two products says more than what they have in common.
        let two: Vec<_> = verdict
            .hypotheses
            .iter()
            .filter(|one| one.family == answer.family && one.product.is_some())
            .take(2)
            .collect();
        if two.len() == 2 && two.iter().map(|one| one.probability).sum::<f64>() >= ENOUGH {
            let names: Vec<String> = two
                .iter()
                .map(|one| name(&one.family, one.product.as_deref(), one.version.as_deref()))
                .collect();
            return Some(names.join(", or "));
        }
    }
    Some(name(&answer.family, answer.product.as_deref(), answer.version.as_deref()))
}

fn name(family: &str, product: Option<&str>, version: Option<&str>) -> String {
    let name = product.unwrap_or(family);
    match version {
        // The versions of a kernel are none of the systems that are built on it.
        Some(version) if product.is_none() && family == "Linux" => format!("{name} (kernel {version})"),
        Some(version) => format!("{name} {version}"),
        None => name.to_owned(),
    }
}

/// Appends in words that a host breaks a rule.
pub fn push_broken(dossier: &Dossier, result: &RuleResult, out: &mut Vec<u8>) {
    let system = dossier.systems.get(result.system).and_then(system_name);
    let system = system.map_or(String::new(), |name| format!(" ({name})"));
    let text = if result.text.is_empty() { String::new() } else { format!(": {}", result.text) };
    push_shown(
        out,
        &format!("{}: {}{system} breaks {}{text}", result.severity, dossier.address, result.rule),
    );
}

/// The names of a host's notes, with a comma between.
fn note_names(dossier: &Dossier) -> String {
    let mut names: Vec<&str> = dossier.notes.iter().map(|note| note.kind.name()).collect();
    names.dedup();
    names.join(",")
}

/// The probability of a system's answer, else that of the likeliest family.
fn probability(system: &System) -> Option<f64> {
    let verdict = &system.verdict;
    verdict
        .answer()
        .map(|answer| answer.probability)
        .or_else(|| verdict.families.first().map(|(_, share)| *share))
}

/// Text from packets, safe to show on one line.
fn push_shown(out: &mut Vec<u8>, text: &str) {
    let start = out.len();
    out.extend_from_slice(text.as_bytes());
    escape_since(out, start);
}

#[cfg(test)]
mod tests;
