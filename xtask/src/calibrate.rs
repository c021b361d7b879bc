//! `cargo xtask calibrate`: are answers of quality q right in a share q of cases?

use fp_db::Database;
use fp_match::{Calibration, TcpMatch, candidates_by, family, tcp_quality_by};
use fp_obs::Direction;

use crate::fit_weights;
use crate::labelled::{self, Labelled};

/// Prints the reliability tables, in Markdown.
///
/// # Errors
/// Labels or databases that cannot be read.
pub(crate) fn run() -> Result<(), String> {
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

    let hosts: f64 = rows.iter().map(|row| row.weight).sum();
    println!(
        "{hosts:.0} hosts, {} packets; a host counts once however many kinds of packet it sent. Each half of the capture\n\
         groups is judged by weights fitted to the other half.",
        rows.len()
    );
    table("Answers with the whole database: the verdict, else the best candidate", &given);
    table(
        "The same without the signatures that know the packet's stack exactly, then as a last resort",
        &without,
    );
    let of_kind = |candidates: bool| -> Vec<Answer> {
        let answers = given.iter().chain(&without);
        answers.filter(|answer| answer.is_candidate == candidates).copied().collect()
    };
    table("Of both, verdicts", &of_kind(false));
    table("Of both, the best candidate where there is no verdict", &of_kind(true));
    Ok(())
}

#[derive(Clone, Copy)]
struct Answer {
    quality: f64,
    right: bool,
    weight: f64,
    is_candidate: bool,
}

impl Answer {
    fn verdict(
        database: &Database,
        row: &Labelled,
        found: &TcpMatch,
        calibration: &Calibration,
    ) -> Option<Answer> {
        let label = database.label(found.verdict?.label);
        Some(Answer {
            quality: tcp_quality_by(&row.seen, found, database, calibration).into(),
            right: family(&label.name) == row.family,
            weight: row.weight,
            is_candidate: false,
        })
    }

    fn candidate(database: &Database, row: &Labelled, calibration: &Calibration) -> Option<Answer> {
        let candidates = candidates_by(database, &row.seen, row.direction, 1, calibration);
        let best = candidates.first()?;
        Some(Answer {
            quality: best.quality.into(),
            right: family(best.name(database)) == row.family,
            weight: row.weight,
            is_candidate: true,
        })
    }
}

/// The reliability table of these answers, by tenths of quality, and the expected calibration error: the mean
/// difference between quality and share, weighted by answers.
fn table(title: &str, answers: &[Answer]) {
    println!("\n{title}\n\n| quality | answers | mean quality | right |\n|---|--:|--:|--:|");
    let total: f64 = answers.iter().map(|answer| answer.weight).sum();
    let mut error = 0.0;
    for tenth in 0..=10u8 {
        let mine = || answers.iter().filter(|answer| (answer.quality * 10.0).floor() == f64::from(tenth));
        let weight: f64 = mine().map(|answer| answer.weight).sum();
        if weight == 0.0 {
            continue;
        }
        let mean = mine().map(|answer| answer.quality * answer.weight).sum::<f64>() / weight;
        let right = mine().map(|answer| if answer.right { answer.weight } else { 0.0 }).sum::<f64>() / weight;
        error += (mean - right).abs() * weight / total;
        let range = match tenth {
            10 => "1".to_owned(),
            _ => format!("{:.1} to {:.1}", f64::from(tenth) / 10.0, f64::from(tenth + 1) / 10.0),
        };
        println!("| {range} | {weight:.1} | {mean:.3} | {right:.3} |");
    }
    println!("\nExpected calibration error: {error:.3}");
}
