//! What differs between two logs, as counted lines.

use std::collections::BTreeMap;

/// Lines that only one side has, and how often more than the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Difference {
    /// p0f's lines that we do not print.
    pub(crate) missing: BTreeMap<String, usize>,
    /// Our lines that p0f does not print.
    pub(crate) extra: BTreeMap<String, usize>,
    /// The same lines, but in another order.
    pub(crate) reordered: bool,
}

impl Difference {
    /// Compares p0f's log with ours.
    pub(crate) fn between(p0f: &[String], ours: &[String]) -> Difference {
        let mut balance: BTreeMap<&str, isize> = BTreeMap::new();
        for line in p0f {
            *balance.entry(line).or_default() += 1;
        }
        for line in ours {
            *balance.entry(line).or_default() -= 1;
        }
        let side = |sign: isize| {
            let one_sided = balance.iter().filter(move |(_, count)| **count * sign > 0);
            one_sided
                .map(|(line, count)| ((*line).to_owned(), count.unsigned_abs()))
                .collect::<BTreeMap<_, _>>()
        };
        let (missing, extra) = (side(1), side(-1));
        let reordered = missing.is_empty() && extra.is_empty() && p0f != ours;
        Difference { missing, extra, reordered }
    }

    /// Nothing differs, not even the order.
    pub(crate) fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.extra.is_empty() && !self.reordered
    }

    /// How many lines differ; another order counts as one.
    pub(crate) fn len(&self) -> usize {
        self.missing.values().sum::<usize>()
            + self.extra.values().sum::<usize>()
            + usize::from(self.reordered)
    }

    /// What of this is not in `rest`: what went away when `rest` is all that still differs.
    pub(crate) fn without(&self, rest: &Difference) -> Difference {
        Difference {
            missing: subtract(&self.missing, &rest.missing),
            extra: subtract(&self.extra, &rest.extra),
            reordered: self.reordered && !rest.reordered,
        }
    }
}

fn subtract(from: &BTreeMap<String, usize>, what: &BTreeMap<String, usize>) -> BTreeMap<String, usize> {
    let left =
        from.iter().map(|(line, n)| (line.clone(), n.saturating_sub(what.get(line).copied().unwrap_or(0))));
    left.filter(|(_, n)| *n > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(lines: &[&str]) -> Vec<String> {
        lines.iter().map(|line| (*line).to_owned()).collect()
    }

    #[test]
    fn equal_logs_do_not_differ() {
        assert!(Difference::between(&log(&["a", "b"]), &log(&["a", "b"])).is_empty());
    }

    #[test]
    fn repeated_lines_are_counted() {
        let difference = Difference::between(&log(&["a", "a", "b"]), &log(&["a", "c"]));
        assert_eq!(difference.missing, BTreeMap::from([("a".into(), 1), ("b".into(), 1)]));
        assert_eq!(difference.extra, BTreeMap::from([("c".into(), 1)]));
        assert_eq!(difference.len(), 3);
    }

    #[test]
    fn another_order_is_a_difference() {
        let difference = Difference::between(&log(&["a", "b"]), &log(&["b", "a"]));
        assert!(difference.reordered);
        assert_eq!(difference.len(), 1);
    }

    #[test]
    fn what_went_away() {
        let all = Difference::between(&log(&["a", "b", "b"]), &log(&["c"]));
        let rest = Difference::between(&log(&["b"]), &log(&[]));
        let gone = all.without(&rest);
        assert_eq!(gone.missing, BTreeMap::from([("a".into(), 1), ("b".into(), 1)]));
        assert_eq!(gone.extra, BTreeMap::from([("c".into(), 1)]));
    }
}
