//! `cargo xtask fit-hosts`: how often each grade of evidence is right, and how much pieces of one
//! layer depend on each other.
//!
//! The fit looks for the numbers under which the families of the labelled hosts are the likeliest
//! (coordinate descent on the log loss, in fixed steps, so that it ends the same everywhere), with
//! a pull towards where it starts, which is what remains where data are few. A doubtful label
//! teaches nothing, nor do packets of what stands before a host.

use std::fmt::Write as _;
use std::fs;

use fp_fuse::{Grade, OTHER, Weights, fuse};

use super::Args;
use super::evidence::{self, Host};
use crate::labelled;
use crate::process;

const COMMAND: &str = "cargo xtask fit-hosts";

/// How strong the pull is, in hosts for a number whose log odds are 1 away.
const PULL: f64 = 0.5;

/// Where the fit starts: by judgement. What a stack says of itself in every packet is seldom wrong;
/// what is only near to a signature often is; what a program says of its system may be borrowed.
fn start(grade: Grade) -> f64 {
    match grade {
        Grade::SynExact | Grade::SynAckExact | Grade::NtlmServer => 0.97,
        Grade::SynNearest | Grade::SynAckNearest => 0.7,
        Grade::SynGeneric | Grade::SynAckGeneric | Grade::SynFuzzy | Grade::SynAckFuzzy => 0.9,
        Grade::Service | Grade::Dhcp => 0.95,
        _ => 0.9,
    }
}

/// How often products and versions are right where the family is: by judgement, since few labels
/// name them.
fn product(grade: Grade) -> f64 {
    match grade {
        Grade::SynNearest | Grade::SynAckNearest | Grade::SynFuzzy | Grade::SynAckFuzzy => 0.7,
        Grade::SshServer | Grade::SshClient | Grade::NtlmServer | Grade::Dhcp => 0.97,
        _ => 0.9,
    }
}

/// Where the discount starts.
const DISCOUNT: f64 = 0.3;

/// Writes the numbers, or with `check` only says whether they are what the fit gives.
///
/// # Errors
/// Labels or captures that cannot be read, and with `check` a stale file.
pub(crate) fn run(args: &Args) -> Result<(), String> {
    let fp_cli = args.fp_cli.clone().map_or_else(process::build_fp_cli, Ok)?;
    let hosts = all(&evidence::captures(&fp_cli)?)?;
    let path = labelled::root()?.join("crates/fp-fuse/src/fitted.rs");
    let text = text(&fit(&hosts.iter().collect::<Vec<_>>()));
    if fs::read_to_string(&path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    if args.check {
        return Err(format!("{} is stale: run {COMMAND}", path.display()));
    }
    fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
}

/// The captures' hosts and the telemetry, which counts as much as all clients of the captures.
fn all(captures: &[Host]) -> Result<Vec<Host>, String> {
    let clients = captures.iter().filter(|host| !host.answers).count();
    let mut hosts = evidence::telemetry(&labelled::database()?, clients as f64)?;
    hosts.extend(captures.iter().map(|host| Host {
        name: host.name.clone(),
        family: host.family.clone(),
        pieces: host.pieces.clone(),
        notes: Vec::new(),
        middlebox: host.middlebox.clone(),
        ..*host
    }));
    Ok(hosts)
}

/// The numbers that fit one half of the captures and the telemetry.
///
/// # Errors
/// Labels or databases that cannot be read.
pub(super) fn of_half(captures: &[Host], half: bool) -> Result<Weights, String> {
    let hosts = all(captures)?;
    let of: Vec<&Host> = hosts.iter().filter(|host| host.half.is_none_or(|own| own == half)).collect();
    Ok(fit(&of))
}

fn fit(hosts: &[&Host]) -> Weights {
    let taught: Vec<&Host> = hosts.iter().copied().filter(|host| host.teaches()).collect();
    let mut at =
        Weights { family: [0.9; Grade::ALL.len()], product: [0.9; Grade::ALL.len()], discount: DISCOUNT };
    for (grade, (family, of_product)) in Grade::ALL.iter().zip(at.family.iter_mut().zip(&mut at.product)) {
        (*family, *of_product) = (start(*grade), product(*grade));
    }
    let begun = at.clone();
    let total = |at: &Weights| {
        let data: f64 = taught.iter().map(|host| host.weight * loss(host, at)).sum();
        let numbers = at.family.iter().zip(&begun.family).chain([(&at.discount, &begun.discount)]);
        let pull: f64 = numbers.map(|(at, start)| (logit(*at) - logit(*start)).powi(2)).sum();
        data + PULL * pull
    };
    let mut best = total(&at);
    let before = best;
    for step in [1.0, 0.5, 0.25, 0.1, 0.05] {
        let mut better = true;
        while better {
            better = false;
            for place in 0..=at.family.len() {
                for by in [step, -step] {
                    let mut next = at.clone();
                    let number = next.family.get_mut(place).unwrap_or(&mut next.discount);
                    *number = logistic(logit(*number) + by).clamp(0.02, 0.999);
                    let loss = total(&next);
                    if loss < best - 1e-6 {
                        (at, best, better) = (next, loss, true);
                    }
                }
            }
        }
    }
    let round = |number: &mut f64| *number = (*number * 1000.0).round() / 1000.0;
    at.family.iter_mut().for_each(round);
    round(&mut at.discount);
    let weight: f64 = taught.iter().map(|host| host.weight).sum();
    eprintln!(
        "{} hosts, log loss {:.4} at the start, {:.4} fitted",
        taught.len(),
        before / weight,
        total(&at) / weight
    );
    at
}

/// How unlikely the model finds what is true.
fn loss(host: &Host, weights: &Weights) -> f64 {
    let verdict = fuse(&host.pieces(), weights);
    let share =
        |name: &str| verdict.families.iter().find(|(known, _)| known == name).map(|(_, share)| *share);
    -share(&host.family).or_else(|| share(OTHER)).unwrap_or(1.0).max(1e-9).ln()
}

fn logit(share: f64) -> f64 {
    (share / (1.0 - share)).ln()
}

fn logistic(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}

fn text(weights: &Weights) -> String {
    let mut out = format!("// Generated by `{COMMAND}`; do not edit.\n\nuse crate::Weights;\n\n");
    out.push_str(
        "impl Weights {\n    /// As the fit left them.\n    pub const FITTED: Weights = Weights {\n",
    );
    for (name, numbers) in [("family", &weights.family), ("product", &weights.product)] {
        let _ = writeln!(out, "        {name}: [");
        for (grade, number) in Grade::ALL.iter().zip(numbers) {
            let _ = writeln!(out, "            {number:.3}, // {}", grade.name());
        }
        out.push_str("        ],\n");
    }
    let _ = writeln!(out, "        discount: {:?},\n    }};\n}}", weights.discount);
    out
}
