//! `cargo xtask hosts-accuracy`: how often verdicts name the right family, beside SYN and SYN+ACK
//! alone.

use std::collections::BTreeMap;

use fp_fuse::{Grade, OTHER, fuse};

use super::evidence::{self, Host};
use super::{Args, fit};
use crate::labelled::Doubt;
use crate::process;

/// What is said of a host.
struct Said<'h> {
    host: &'h Host,
    /// By its SYN or SYN+ACK alone: the name that was told most often.
    alone: Option<String>,
    /// By all evidence.
    answer: Option<String>,
    /// The likeliest family and its probability.
    best: Option<(String, f64)>,
    /// The families that together have a probability of 0.95.
    covered: Vec<String>,
}

/// What a host is judged by.
#[derive(Clone, Copy)]
enum By {
    /// Its SYNs, or its SYN+ACKs.
    Alone,
    All,
}

impl Said<'_> {
    fn answer(&self, by: By) -> Option<&str> {
        match by {
            By::Alone => self.alone.as_deref(),
            By::All => self.answer.as_deref(),
        }
    }

    fn is_right(&self, by: By) -> bool {
        self.answer(by) == Some(&self.host.family)
    }

    /// What stands before it is told as what it is, by name, or by the role alone where that is all
    /// that its name says (NAT). Of the host behind it that is neither right nor wrong.
    fn is_middlebox(&self, by: By) -> bool {
        self.host.middlebox.as_deref().is_some_and(|name| self.answer(by).is_none_or(|answer| answer == name))
    }
}

/// Prints the tables, in Markdown.
///
/// # Errors
/// Labels or captures that cannot be read.
pub(crate) fn run(args: &Args) -> Result<(), String> {
    let fp_cli = args.fp_cli.clone().map_or_else(process::build_fp_cli, Ok)?;
    let hosts = evidence::captures(&fp_cli)?;
    let mut all = Vec::new();
    for half in [true, false] {
        let weights = fit::of_half(&hosts, !half)?;
        all.extend(hosts.iter().filter(|host| host.half == Some(half)).map(|host| {
            let verdict = fuse(&host.pieces(), &weights);
            Said {
                host,
                alone: alone(host),
                answer: verdict.answer().map(|answer| answer.family.clone()),
                best: verdict.families.first().cloned(),
                covered: verdict.covering(0.95).map(|(family, _)| family.clone()).collect(),
            }
        }));
    }
    if args.check {
        all.iter().filter(|said| !said.is_right(By::All)).for_each(name);
        return Ok(());
    }
    println!(
        "Each half of the capture groups is judged by numbers fitted to the other half, and each host without the\n\
         evidence that its label comes from.\n"
    );
    let sound: Vec<&Said<'_>> = all.iter().filter(|said| said.host.doubt == Doubt::None).collect();
    println!(
        "| | hosts | right | middlebox | wrong | none | of the answered right (95% interval) |\n|---|--:|--:|--:|--:|--:|--:|"
    );
    for (title, answers) in [("clients", Some(false)), ("servers", Some(true)), ("all", None)] {
        let of: Vec<&Said<'_>> =
            sound.iter().copied().filter(|said| answers.is_none_or(|own| own == said.host.answers)).collect();
        line(&format!("{title}, SYN or SYN+ACK alone"), &of, By::Alone);
        line(&format!("{title}, all evidence"), &of, By::All);
    }
    let seen = |said: &&Said<'_>| said.host.has_evidence() || said.host.middlebox.is_some();
    let with: Vec<&Said<'_>> = sound.iter().copied().filter(seen).collect();
    let right = with.iter().filter(|said| said.is_right(By::All)).count();
    let before = with.iter().filter(|said| said.is_middlebox(By::All)).count();
    let percent = |part: usize| {
        let (low, high) = wilson(part, with.len());
        format!("{:.1}% ({:.1} to {:.1}%)", share(part, with.len()), 100.0 * low, 100.0 * high)
    };
    println!(
        "\nOf {} hosts with any evidence {right} are named right: {}. With the {before} of which a middlebox that stands \
         before them is rightly named: {}.",
        with.len(),
        percent(right),
        percent(right + before)
    );
    // A middlebox's packets tell of no host.
    let with: Vec<&Said<'_>> = with.into_iter().filter(|said| said.host.middlebox.is_none()).collect();
    calibration(&with);
    coverage(&with);
    notes(&sound);
    let doubtful: Vec<&Said<'_>> = all
        .iter()
        .filter(|said| said.host.doubt == Doubt::Contradicted && said.host.has_evidence())
        .collect();
    let noted = doubtful.iter().filter(|said| !said.host.notes.is_empty()).count();
    let elsewhere = doubtful.iter().filter(|said| said.answer.as_ref() == Some(&said.host.family)).count();
    println!(
        "\nOf {} hosts whose packets contradict their label (docs/doubtful-labels.tsv), judged without what the label \
         comes from, {elsewhere} are named as the label says, {noted} have a note.",
        doubtful.len()
    );
    Ok(())
}

/// The family that a host's SYNs, or SYN+ACKs, were most often named as.
fn alone(host: &Host) -> Option<String> {
    let mut votes: BTreeMap<&str, u64> = BTreeMap::new();
    for (grade, says, count) in &host.pieces {
        let counts = match grade {
            Grade::SynExact | Grade::SynGeneric | Grade::SynFuzzy => !host.answers,
            Grade::SynAckExact | Grade::SynAckGeneric | Grade::SynAckFuzzy => host.answers,
            _ => false,
        };
        let most = says.families.iter().max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((family, _)) = most.filter(|_| counts) {
            *votes.entry(family).or_default() += count;
        }
    }
    votes.into_iter().max_by_key(|(_, count)| *count).map(|(family, _)| family.to_owned())
}

/// A line of a sort of answers.
fn line(title: &str, of: &[&Said<'_>], by: By) {
    let right = of.iter().filter(|said| said.is_right(by)).count();
    let middlebox = of.iter().filter(|said| said.is_middlebox(by)).count();
    let none = of.iter().filter(|said| said.answer(by).is_none() && !said.is_middlebox(by)).count();
    let wrong = of.len() - right - middlebox - none;
    let (low, high) = wilson(right, right + wrong);
    let cell = |part: usize| format!("{part} ({:.1}%)", share(part, of.len()));
    println!(
        "| {title} | {} | {} | {} | {} | {none} | {:.1}% ({:.1} to {:.1}%) |",
        of.len(),
        cell(right),
        cell(middlebox),
        cell(wrong),
        share(right, right + wrong),
        100.0 * low,
        100.0 * high
    );
}

/// Of answers with probability p a share p should be right.
fn calibration(all: &[&Said<'_>]) {
    println!("\n| probability of the likeliest family | hosts | mean | right |\n|---|--:|--:|--:|");
    let mut error = 0.0;
    for tenth in 0..10u8 {
        let mine: Vec<(f64, bool)> = all
            .iter()
            .filter_map(|said| {
                said.best.as_ref().map(|(family, share)| (*share, *family == said.host.family))
            })
            .filter(|(share, _)| (share * 10.0).floor().min(9.0) == f64::from(tenth))
            .collect();
        if mine.is_empty() {
            continue;
        }
        let count = mine.len() as f64;
        let mean = mine.iter().map(|(share, _)| share).sum::<f64>() / count;
        let right = mine.iter().filter(|(_, right)| *right).count() as f64 / count;
        error += (mean - right).abs() * count / all.len() as f64;
        let (from, to) = (f64::from(tenth) / 10.0, f64::from(tenth + 1) / 10.0);
        println!("| {from:.1} to {to:.1} | {count} | {mean:.3} | {right:.3} |");
    }
    println!("\nExpected calibration error of the family: {error:.3}");
}

/// The families that together have 0.95 should hold the right one in 95% of the cases, and be few.
fn coverage(all: &[&Said<'_>]) {
    let holds = |said: &&&Said<'_>| {
        let right = |family: &String| *family == said.host.family || family == OTHER && !is_named(said);
        said.covered.iter().any(right)
    };
    let covered = all.iter().filter(holds).count();
    let (low, high) = wilson(covered, all.len());
    let size: usize = all.iter().map(|said| said.covered.len()).sum();
    println!(
        "\nThe families that together have a probability of 0.95 hold the right one in {:.1}% of the cases ({:.1} to {:.1}%), \
         and are {:.2} on average.",
        share(covered, all.len()),
        100.0 * low,
        100.0 * high,
        size as f64 / all.len().max(1) as f64
    );
}

/// Some evidence names the right family.
fn is_named(said: &Said<'_>) -> bool {
    let of = |family: &str| {
        said.host.pieces.iter().any(|(_, says, _)| says.families.iter().any(|(f, _)| f == family))
    };
    of(&said.host.family) || fp_fuse::FAMILIES.iter().any(|(name, _)| *name == said.host.family)
}

/// How many hosts of one system have a note of each kind.
fn notes(all: &[&Said<'_>]) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for said in all {
        let mut names: Vec<&str> = said.host.notes.iter().map(String::as_str).collect();
        names.sort_unstable();
        names.dedup();
        names.into_iter().for_each(|name| *counts.entry(name).or_default() += 1);
    }
    let text: Vec<String> = counts.iter().map(|(name, count)| format!("{count} {name}")).collect();
    let text = if text.is_empty() { "none".to_owned() } else { text.join(", ") };
    println!("\nNotes on these {} hosts, each of which is one system: {text}.", all.len());
}

fn name(said: &Said<'_>) {
    let of = |name: &Option<String>| name.clone().unwrap_or_else(|| "-".to_owned());
    let pieces: Vec<String> = said
        .host
        .pieces
        .iter()
        .map(|(grade, says, _)| {
            let families: Vec<String> =
                says.families.iter().map(|(family, share)| format!("{family} {share:.2}")).collect();
            format!("{}: {}", grade.name(), families.join(" "))
        })
        .collect();
    println!(
        "{}{} is {}, alone {}, answer {}, best {:?}: {}",
        if said.host.doubt == Doubt::None { "" } else { "(doubtful) " },
        said.host.name,
        said.host.family,
        of(&said.alone),
        of(&said.answer),
        said.best,
        pieces.join("; ")
    );
}

fn share(part: usize, all: usize) -> f64 {
    100.0 * part as f64 / all.max(1) as f64
}

/// The 95% interval of a share (Wilson 1927).
pub(crate) fn wilson(part: usize, all: usize) -> (f64, f64) {
    const Z: f64 = 1.96;
    if all == 0 {
        return (0.0, 1.0);
    }
    let (n, p) = (all as f64, part as f64 / all as f64);
    let middle = (p + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
    let half = Z / (1.0 + Z * Z / n) * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    ((middle - half).max(0.0), (middle + half).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values of Newcombe 1998, table I: 81 of 263 and 15 of 148.
    #[test]
    fn intervals() {
        let (low, high) = wilson(81, 263);
        assert!((low - 0.2553).abs() < 5e-5 && (high - 0.3662).abs() < 5e-5, "{low} {high}");
        let (low, high) = wilson(15, 148);
        assert!((low - 0.0624).abs() < 5e-5 && (high - 0.1605).abs() < 5e-5, "{low} {high}");
    }
}
