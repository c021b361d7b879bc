//! Why two logs differ: by proof where the engine can answer as p0f does, by an objective fact of
//! the capture where not.

use std::collections::BTreeMap;

use super::difference::Difference;

/// The deviations that `fp-cli --as-p0f` can take back.
pub(crate) const EMULATED: [&str; 21] = [
    "D1", "D2", "D3", "D4", "D5", "D6", "D7", "D9", "D11", "D12", "D13", "D14", "D15", "D16", "D17", "D18",
    "D19", "D20", "D21", "D22", "D24",
];

/// What is known of a capture for which the engine cannot answer as p0f does.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Circumstances {
    /// It has a link type that p0f misreads (D2).
    pub(crate) misread_link: bool,
    /// p0f refused it, or its reader stops in the middle of it (D10).
    pub(crate) stops_p0f: bool,
    /// p0f's `date` reasons change from run to run on it, or differ from those of its pinned run
    /// (D8).
    pub(crate) date_varies: bool,
}

/// The lines that differ, by the deviation (or set of them) that explains them.
#[derive(Debug, Default)]
pub(crate) struct Explanation {
    pub(crate) explained: BTreeMap<String, Difference>,
    pub(crate) unexplained: Difference,
}

/// Explains the difference between p0f's log and ours.
///
/// `as_p0f` gives our log with the named deviations taken back. One that alone makes the logs equal
/// explains all of it. Otherwise all are taken back, then as few as leave no more than that: a line
/// is explained by one of these if it stops to differ once that one alone is taken back, and else
/// by all of these together.
///
/// # Errors
/// Those of `as_p0f`.
pub(crate) fn explain(
    p0f: &[String],
    ours: &[String],
    circumstances: Circumstances,
    mut as_p0f: impl FnMut(&[&str]) -> Result<Vec<String>, String>,
) -> Result<Explanation, String> {
    let mut explanation = Explanation::default();
    let mut left = Difference::between(p0f, ours);
    if left.is_empty() {
        return Ok(explanation);
    }
    for name in EMULATED {
        if Difference::between(p0f, &as_p0f(&[name])?).is_empty() {
            add(&mut explanation, name, left);
            return Ok(explanation);
        }
    }
    let everything = Difference::between(p0f, &as_p0f(&EMULATED)?);
    if everything.len() < left.len() {
        let needed = shrink(p0f, &everything, &mut as_p0f)?;
        for name in &needed {
            let gone = left.without(&Difference::between(p0f, &as_p0f(&[name])?));
            left = left.without(&gone);
            add(&mut explanation, name, gone);
        }
        add(&mut explanation, &needed.join("+"), left.without(&everything));
        // All of it, also what only appears when p0f is followed: that too would be a defect.
        left = everything;
    }
    // p0f misread or lost what we read: then it says nothing that we do not say too.
    let p0f_says_less = left.missing.is_empty() && !left.reordered;
    let by_fact = if p0f_says_less && circumstances.misread_link {
        Some("D2")
    } else if p0f_says_less && circumstances.stops_p0f {
        Some("D10")
    } else if circumstances.date_varies
        && !left.reordered
        && left.missing.keys().chain(left.extra.keys()).all(|l| of_dates(l))
    {
        Some("D8")
    } else {
        None
    };
    match by_fact {
        Some(name) => add(&mut explanation, name, left),
        None => explanation.unexplained = left,
    }
    Ok(explanation)
}

/// A line that `date` can change: a score of a server.
pub(crate) fn of_dates(line: &str) -> bool {
    (line.contains(" mod=host change|") || line.contains(" mod=ip sharing|")) && line.contains("|subj=srv|")
}

/// All of them less what is not needed for leaving only `goal`.
fn shrink(
    p0f: &[String],
    goal: &Difference,
    as_p0f: &mut impl FnMut(&[&str]) -> Result<Vec<String>, String>,
) -> Result<Vec<&'static str>, String> {
    let mut needed = EMULATED.to_vec();
    for name in EMULATED {
        let fewer: Vec<&str> = needed.iter().copied().filter(|n| *n != name).collect();
        if Difference::between(p0f, &as_p0f(&fewer)?) == *goal {
            needed = fewer;
        }
    }
    Ok(needed)
}

fn add(explanation: &mut Explanation, name: &str, lines: Difference) {
    if !lines.is_empty() {
        explanation.explained.insert(name.to_owned(), lines);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(lines: &[&str]) -> Vec<String> {
        lines.iter().map(|line| (*line).to_owned()).collect()
    }

    /// An engine that prints `a`, and `b` unless D3 is taken back, and `c` unless both D4 and D5
    /// are.
    fn engine(names: &[&str]) -> Result<Vec<String>, String> {
        let mut lines = vec!["a"];
        if !names.contains(&"D3") {
            lines.push("b");
        }
        if !(names.contains(&"D4") && names.contains(&"D5")) {
            lines.push("c");
        }
        Ok(log(&lines))
    }

    fn explained(p0f: &[&str], circumstances: Circumstances) -> Explanation {
        explain(&log(p0f), &engine(&[]).unwrap(), circumstances, engine).unwrap()
    }

    #[test]
    fn a_line_belongs_to_the_deviation_that_makes_it() {
        let found = explained(&["a"], Circumstances::default());
        assert!(found.unexplained.is_empty());
        assert_eq!(found.explained["D3"].extra, BTreeMap::from([("b".into(), 1)]));
        assert_eq!(found.explained["D3+D4+D5"].extra, BTreeMap::from([("c".into(), 1)]));
        assert_eq!(found.explained.len(), 2);
    }

    #[test]
    fn one_deviation_alone_is_preferred() {
        let found = explained(&["a", "c"], Circumstances::default());
        assert_eq!(found.explained.keys().collect::<Vec<_>>(), ["D3"]);
        assert!(found.unexplained.is_empty());
    }

    #[test]
    fn a_line_that_no_deviation_makes_stays_unexplained() {
        let found = explained(&["a", "x"], Circumstances::default());
        assert_eq!(found.unexplained.missing, BTreeMap::from([("x".into(), 1)]));
        assert!(found.unexplained.extra.is_empty());
    }

    #[test]
    fn a_capture_that_stops_p0f_explains_only_what_p0f_does_not_say() {
        let stops = Circumstances { stops_p0f: true, ..Circumstances::default() };
        let explain_with =
            |p0f: &[&str]| explain(&log(p0f), &log(&["a", "b"]), stops, |_| Ok(log(&["a", "b"]))).unwrap();
        assert_eq!(explain_with(&["a"]).explained.keys().collect::<Vec<_>>(), ["D10"]);
        assert!(!explain_with(&["a", "x"]).unexplained.is_empty());
    }

    #[test]
    fn dates_explain_only_scores_of_servers() {
        let varies = Circumstances { date_varies: true, ..Circumstances::default() };
        let score = "[t] mod=host change|cli=c|srv=s|subj=srv|reason=date|raw_hits=0,1,1,1";
        let none = explain(&log(&[]), &log(&[score]), varies, |_| Ok(log(&[score]))).unwrap();
        assert_eq!(none.explained.keys().collect::<Vec<_>>(), ["D8"]);
        let other =
            explain(&log(&[]), &log(&["[t] mod=syn|"]), varies, |_| Ok(log(&["[t] mod=syn|"]))).unwrap();
        assert!(!other.unexplained.is_empty());
    }

    #[test]
    fn a_difference_that_following_p0f_makes_is_not_hidden() {
        let found = explain(&log(&["a"]), &log(&["a", "b", "c"]), Circumstances::default(), |names| {
            Ok(log(if names.is_empty() { &["a", "b", "c"] } else { &["a", "z"] }))
        })
        .unwrap();
        assert!(!found.unexplained.is_empty());
    }
}
