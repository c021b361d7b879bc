//! Which versions of a program a hello stands for.
//!
//! Of a program's releases only some were seen. One between two that send the same hello sends it
//! too; one between two that send different hellos sends either. So a range goes on to the next
//! release that is known to send something else, and does not hold that. Of old tables only what
//! was seen is told: their programs have no newer releases, and few that were left out.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The first numbers of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Release(pub(super) u32, pub(super) Option<u32>);

/// The second number of what comes last before the next first number.
const LAST: u32 = u32::MAX;

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.1 {
            Some(LAST) => write!(f, "{}.x", self.0),
            Some(second) => write!(f, "{}.{second}", self.0),
            None => write!(f, "{}", self.0),
        }
    }
}

impl Release {
    fn parse(text: &str) -> Option<Release> {
        let number = |part: &str| part.parse().ok();
        Some(match text.split_once('.') {
            Some((first, "x")) => Release(number(first)?, Some(LAST)),
            Some((first, second)) => Release(number(first)?, Some(number(second)?)),
            None => Release(number(text)?, None),
        })
    }

    /// The one behind it.
    fn next(self) -> Release {
        match self.1 {
            Some(second) => Release(self.0, Some(second.saturating_add(1))),
            None => Release(self.0.saturating_add(1), None),
        }
    }

    /// The one before it.
    fn previous(self) -> Release {
        match self.1 {
            Some(0) => Release(self.0.saturating_sub(1), Some(LAST)),
            Some(second) => Release(self.0, Some(second - 1)),
            None => Release(self.0.saturating_sub(1), None),
        }
    }
}

/// From one release to another, both held by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Range {
    first: Release,
    /// None where no newer release sends anything else.
    last: Option<Release>,
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.last {
            None => write!(f, "{}{OR_NEWER}", self.first),
            Some(last) if last == self.first => self.first.fmt(f),
            Some(last) => write!(f, "{}-{last}", self.first),
        }
    }
}

impl Range {
    /// What `Display` wrote.
    fn parse(text: &str) -> Option<Range> {
        if let Some(first) = text.strip_suffix(OR_NEWER) {
            return Some(Range { first: Release::parse(first)?, last: None });
        }
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        Some(Range { first: Release::parse(first)?, last: Some(Release::parse(last)?) })
    }

    fn holds(&self, release: Release) -> bool {
        self.first <= release && self.last.is_none_or(|last| release <= last)
    }
}

const OR_NEWER: &str = " or newer";
const OR: &str = " or ";

/// More ranges say less than the one from the first to the last.
const MOST_RANGES: usize = 3;

/// Some ranges, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ranges(Vec<Range>);

impl fmt::Display for Ranges {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, range) in self.0.iter().enumerate() {
            write!(f, "{}{range}", if at > 0 { OR } else { "" })?;
        }
        Ok(())
    }
}

impl Ranges {
    /// From the first of some releases to the last; none of none.
    pub(super) fn seen(releases: &BTreeSet<Release>) -> Option<Ranges> {
        let (first, last) = (*releases.first()?, *releases.last()?);
        Some(Ranges(vec![Range { first, last: Some(last) }]))
    }

    /// What `Display` wrote.
    pub(super) fn parse(text: &str) -> Option<Ranges> {
        let (text, end) = match text.strip_suffix(OR_NEWER) {
            Some(text) => (text, OR_NEWER),
            None => (text, ""),
        };
        let parts: Vec<&str> = text.split(OR).collect();
        let (last, others) = parts.split_last()?;
        let others = others.iter().map(|part| Range::parse(part));
        others.chain([Range::parse(&format!("{last}{end}"))]).collect::<Option<_>>().map(Ranges)
    }

    pub(super) fn holds(&self, release: Release) -> bool {
        self.0.iter().any(|range| range.holds(release))
    }
}

/// The releases of each program that tables of this year have, by its name.
#[derive(Default)]
pub(super) struct Known<'a>(BTreeMap<&'a str, BTreeSet<Release>>);

impl<'a> Known<'a> {
    pub(super) fn add(&mut self, name: &'a str, release: Release) {
        self.0.entry(name).or_default().insert(release);
    }

    /// The ranges of the releases of a program that were seen to send one hello, each on to the
    /// next releases that send others alone. Of a program of which one release is known nothing is
    /// said of others.
    pub(super) fn widened(&self, name: &str, seen: &BTreeSet<Release>) -> Option<Ranges> {
        let plain = Ranges::seen(seen)?;
        let known = self.0.get(name).filter(|known| known.len() > 1 && seen.is_subset(known));
        let Some(known) = known else { return Some(plain) };
        let mut ranges: Vec<Range> = Vec::new();
        let mut other: Option<Release> = None;
        let mut is_open = false;
        for release in known {
            if !seen.contains(release) {
                if let Some(range) = ranges.last_mut().filter(|_| is_open) {
                    range.last = range.last.map(|last| release.previous().max(last));
                }
                (other, is_open) = (Some(*release), false);
            } else if let Some(range) = ranges.last_mut().filter(|_| is_open) {
                range.last = Some(*release);
            } else {
                ranges.push(Range { first: other.map_or(*release, Release::next), last: Some(*release) });
                is_open = true;
            }
        }
        if let Some(range) = ranges.last_mut().filter(|_| is_open) {
            range.last = None;
        }
        if ranges.len() > MOST_RANGES
            && let (Some(first), Some(last)) = (ranges.first(), ranges.last())
        {
            ranges = vec![Range { first: first.first, last: last.last }];
        }
        Some(Ranges(ranges))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_ends_before_the_next_release_that_says_something_else() {
        let mut known = Known::default();
        for (name, releases) in [
            ("Chrome", &["98", "118", "119", "124", "131", "133", "146", "150"] as &[&str]),
            ("Safari", &["15.3", "15.5", "17.2", "18.0", "26.0"]),
            ("curl", &["8.1"]),
        ] {
            releases.iter().for_each(|release| known.add(name, Release::parse(release).unwrap()));
        }
        for (name, seen, expected) in [
            // Nothing is known of what was before; the next says something else.
            ("Chrome", &["98", "118"] as &[&str], "98-118"),
            ("Chrome", &["119", "131"], "119-123 or 125-132"),
            ("Chrome", &["133", "146"], "132-149"),
            ("Chrome", &["150"], "147 or newer"),
            ("Chrome", &["119", "150"], "119-123 or 147 or newer"),
            ("Chrome", &["98", "119", "131", "150"], "98 or newer"),
            ("Safari", &["15.5", "17.2"], "15.4-17.x"),
            ("Safari", &["18.0"], "17.3-25.x"),
            // What old tables say is told as it is.
            ("Chrome", &["47"], "47"),
            ("Safari", &["10.0", "15.3"], "10.0-15.3"),
            ("Opera", &["12.0"], "12.0"),
            ("curl", &["8.1"], "8.1"),
            ("nobody", &["1"], "1"),
        ] {
            let seen = seen.iter().filter_map(|text| Release::parse(text)).collect();
            let ranges = known.widened(name, &seen).unwrap();
            assert_eq!(ranges.to_string(), expected, "{name} {seen:?}");
            assert_eq!(Ranges::parse(expected), Some(ranges), "what is written is read");
        }
    }

    #[test]
    fn ranges_hold_their_ends() {
        for (ranges, release, held) in [
            ("131-136", "131", true),
            ("131-136", "136", true),
            ("131-136", "137", false),
            ("15.4-17.x", "17.6", true),
            ("15.4-17.x", "18.0", false),
            ("15.4-17.x", "15.3", false),
            ("154 or newer", "200", true),
            ("154 or newer", "153", false),
            ("119-123 or 125-132", "124", false),
            ("119-123 or 125-132", "130", true),
            ("119-123 or 147 or newer", "150", true),
            ("119-123 or 147 or newer", "130", false),
            ("3.0", "3.0", true),
            ("3.0", "3.1", false),
        ] {
            let (ranges, release) = (Ranges::parse(ranges).unwrap(), Release::parse(release).unwrap());
            assert_eq!(ranges.holds(release), held, "{ranges} {release}");
        }
        assert_eq!(Ranges::parse("(as of 2019-2020)"), None);
        assert_eq!(Ranges::parse(""), None);
    }
}
