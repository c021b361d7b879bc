//! `cargo xtask calibrate`: are answers of quality q right in a share q of cases?

use fp_db::Database;
use fp_match::{Calibration, MatchKind, TcpMatch, candidates_by, family, tcp_quality_by};
use fp_obs::Direction;

use crate::fit_weights;
use crate::labelled::{self, Doubt, Labelled};

/// Prints the reliability tables, in Markdown, or with `detail` every answer.
///
/// # Errors
/// Labels or databases that cannot be read.
pub(crate) fn run(detail: bool) -> Result<(), String> {
    let database = labelled::database()?;
    let rows = labelled::captures()?;
    let mut given: Vec<Answer> = Vec::new();
    let mut without: Vec<Answer> = Vec::new();
    for half in [true, false] {
        let [request, response] = fit_weights::calibrations(&database, Some(!half))?;
        for row in rows.iter().filter(|row| row.half == Some(half)) {
            let calibration = if row.direction == Direction::Request { &request } else { &response };
            for (step, (known, found)) in labelled::peeled(&database, row).iter().enumerate() {
                let answers = if step == 0 { &mut given } else { &mut without };
                answers.extend(match found.verdict {
                    Some(_) => Answer::verdict(known, row, found, calibration),
                    None => Answer::candidate(known, row, calibration),
                });
            }
        }
    }

    if detail {
        println!("what | quality | right | direction | label | answer | raw signature");
        for (what, answers) in [("all", &given), ("less", &without)] {
            for Answer { quality, right, row, said, .. } in answers {
                let (direction, doubt) = (row.direction, if row.doubt == Doubt::None { "" } else { "?" });
                println!(
                    "{what} | {quality:.3} | {right} | {direction:?} | {}{doubt} | {said} | {}",
                    row.family,
                    row.seen.raw_sig(row.direction)
                );
            }
        }
        return Ok(());
    }
    println!(
        "A host counts once however many kinds of packet it sent. Each half of the capture groups is judged by weights\n\
         fitted to the other half."
    );
    report("All labels", &rows, &given, &without, |_| true);
    let title = "Without the labels that their packets contradict (docs/doubtful-labels.tsv)";
    report(title, &rows, &given, &without, |row| row.doubt == Doubt::None);
    Ok(())
}

/// The tables of the answers to the packets that count.
fn report(
    title: &str,
    rows: &[Labelled],
    given: &[Answer<'_>],
    without: &[Answer<'_>],
    counts: fn(&Labelled) -> bool,
) {
    let hosts: f64 = rows.iter().filter(|row| counts(row)).map(|row| row.weight).sum();
    let packets = rows.iter().filter(|row| counts(row)).count();
    println!("\n### {title}: {hosts:.0} hosts, {packets} packets");
    let counted = |answer: &&Answer<'_>| counts(answer.row);
    let given: Vec<_> = given.iter().filter(counted).collect();
    let without: Vec<_> = without.iter().filter(counted).collect();
    let (candidates, verdicts): (Vec<_>, Vec<_>) =
        given.iter().chain(&without).partition(|answer| answer.is_candidate);
    table("Answers with the whole database: the verdict, else the best candidate", &given);
    table(
        "The same without the signatures that know the packet's stack exactly, then as a last resort",
        &without,
    );
    table("Of both, verdicts", &verdicts);
    let against: Vec<_> = verdicts.iter().filter(|answer| answer.nearest_is_right.is_some()).collect();
    let right = against.iter().filter(|answer| answer.right).count();
    let nearest = against.iter().filter(|answer| answer.nearest_is_right == Some(true)).count();
    println!(
        "\n{} loose verdicts have another family than the nearest label: {right} of them are right, {nearest} of those.",
        against.len()
    );
    table("Of both, the best candidate where there is no verdict", &candidates);
}

struct Answer<'a> {
    quality: f64,
    right: bool,
    row: &'a Labelled,
    is_candidate: bool,
    /// The name that was given.
    said: String,
    /// Of a loose verdict, where the nearest label is of another family: that is the right one.
    nearest_is_right: Option<bool>,
}

impl<'a> Answer<'a> {
    fn verdict(
        database: &Database,
        row: &'a Labelled,
        found: &TcpMatch,
        calibration: &Calibration,
    ) -> Option<Answer<'a>> {
        let verdict = found.verdict?;
        let label = database.label(verdict.label);
        let nearest = Answer::candidate(database, row, calibration).filter(|nearest| {
            verdict.kind != MatchKind::Exact && family(&nearest.said) != family(&label.name)
        });
        Some(Answer {
            nearest_is_right: nearest.map(|nearest| nearest.right),
            quality: tcp_quality_by(&row.seen, found, database, calibration).into(),
            right: family(&label.name) == row.family || labelled::is_middlebox(database, verdict.label),
            row,
            is_candidate: false,
            said: label.name.clone(),
        })
    }

    fn candidate(database: &Database, row: &'a Labelled, calibration: &Calibration) -> Option<Answer<'a>> {
        let candidates = candidates_by(database, &row.seen, row.direction, 1, calibration);
        let best = candidates.first()?;
        Some(Answer {
            quality: best.quality.into(),
            right: family(best.name(database)) == row.family,
            row,
            is_candidate: true,
            nearest_is_right: None,
            said: best.name(database).to_owned(),
        })
    }
}

/// The reliability table of these answers, by tenths of quality, and the expected calibration
/// error: the mean difference between quality and share, weighted by answers.
fn table(title: &str, answers: &[&Answer<'_>]) {
    println!("\n{title}\n\n| quality | answers | mean quality | right |\n|---|--:|--:|--:|");
    let total: f64 = answers.iter().map(|answer| answer.row.weight).sum();
    let mut error = 0.0;
    for tenth in 0..=10u8 {
        let mine = || answers.iter().filter(|answer| (answer.quality * 10.0).floor() == f64::from(tenth));
        let weight: f64 = mine().map(|answer| answer.row.weight).sum();
        if weight == 0.0 {
            continue;
        }
        let mean = mine().map(|answer| answer.quality * answer.row.weight).sum::<f64>() / weight;
        let right =
            mine().map(|answer| if answer.right { answer.row.weight } else { 0.0 }).sum::<f64>() / weight;
        error += (mean - right).abs() * weight / total;
        let range = match tenth {
            10 => "1".to_owned(),
            _ => format!("{:.1} to {:.1}", f64::from(tenth) / 10.0, f64::from(tenth + 1) / 10.0),
        };
        println!("| {range} | {weight:.1} | {mean:.3} | {right:.3} |");
    }
    println!("\nExpected calibration error: {error:.3}");
}
