//! Until when systems get security updates.

use core::fmt;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use fp_fuse::{Hypothesis, Version, Versions};
use fp_obs::day_of_unix;

/// The dates that are built in, with their source and its date.
const EMBEDDED: &str = include_str!("../data/eol.tsv");
/// The most rows of a file.
const MOST: usize = 100_000;

/// Until when a release gets security updates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum End {
    /// It gets none any longer; since when is not known.
    Ended,
    /// Until this day.
    Date(Date),
    /// It gets some; until when is not known.
    Supported,
}

/// A day: year, month and day of the month (ISO 8601).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads `2025-10-14`.
    pub fn read(text: &str) -> Option<Date> {
        let (year, rest) = text.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        let number = |text: &str, digits: usize| {
            let fits = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse::<u16>().ok().filter(|_| fits)
        };
        let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
        let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            2 if is_leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let fits = (1..=12).contains(&month) && (1..=last).contains(&day);
        fits.then_some(Date { year: year.into(), month: month as u8, day: day as u8 })
    }

    /// The day of a time, in seconds since 1970 UTC.
    pub fn of_seconds(seconds: i64) -> Date {
        let (year, month, day) = day_of_unix(seconds);
        Date { year: i32::try_from(year).unwrap_or(i32::MAX), month, day }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for End {
    /// The date, `ended` or `supported`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            End::Ended => f.write_str("ended"),
            End::Date(date) => date.fmt(f),
            End::Supported => f.write_str("supported"),
        }
    }
}

impl End {
    fn read(text: &str) -> Option<End> {
        match text {
            "ended" => Some(End::Ended),
            "supported" => Some(End::Supported),
            date => Date::read(date).map(End::Date),
        }
    }

    /// Whether it is over on a day.
    fn is_past(self, day: Date) -> bool {
        match self {
            End::Ended => true,
            End::Date(date) => date < day,
            End::Supported => false,
        }
    }
}

/// Until when the releases get updates that a system may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifecycle {
    /// The first of them that ends.
    pub earliest: End,
    /// The last of them that ends.
    pub latest: End,
    /// Of all versions that it may have something is known.
    pub complete: bool,
}

impl Lifecycle {
    /// Whether it gets no updates on a day; `None` where that depends on which of the versions it
    /// has, or is not known of some.
    pub fn is_past(&self, day: Date) -> Option<bool> {
        match (self.earliest.is_past(day), self.latest.is_past(day)) {
            _ if !self.complete => None,
            (true, true) => Some(true),
            (false, false) => Some(false),
            _ => None,
        }
    }
}

/// What is wrong with a file of dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LifecycleError {
    /// The line, from 1.
    pub line: usize,
    /// What was expected.
    pub expected: &'static str,
}

impl fmt::Display for LifecycleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: expected {}", self.line, self.expected)
    }
}

impl core::error::Error for LifecycleError {}

/// Releases of systems and their ends.
#[derive(Clone, Debug, Default)]
pub struct Lifecycles(BTreeMap<String, Vec<Release>>);

#[derive(Clone, Debug)]
struct Release {
    versions: Versions,
    end: End,
}

impl Lifecycles {
    /// Those that are built in.
    pub fn embedded() -> &'static Lifecycles {
        static READ: OnceLock<Lifecycles> = OnceLock::new();
        // A test reads them, too.
        READ.get_or_init(|| Lifecycles::parse(EMBEDDED).unwrap_or_default())
    }

    /// Reads a file: in each line a system, its first and last version and its end, with a tab
    /// between; what stands behind further tabs is not read. Empty lines and those behind a `#`
    /// say nothing.
    ///
    /// # Errors
    /// The first line that is no such thing.
    pub fn parse(text: &str) -> Result<Lifecycles, LifecycleError> {
        let mut all: BTreeMap<String, Vec<Release>> = BTreeMap::new();
        let mut count = 0;
        for (line, text) in (1..).zip(text.lines()) {
            if text.trim().is_empty() || text.starts_with('#') {
                continue;
            }
            let fail = |expected| LifecycleError { line, expected };
            count += 1;
            if count > MOST {
                return Err(fail("at most 100,000 releases"));
            }
            let mut cells = text.split('\t').map(str::trim);
            let mut next = || cells.next().filter(|cell| !cell.is_empty());
            let columns = "a system, its first and last version and its end, with tabs between";
            let (Some(system), Some(first), Some(last), Some(end)) = (next(), next(), next(), next()) else {
                return Err(fail(columns));
            };
            let version = |text: &str| Version::named(system, text).or_else(|| Version::read(text));
            let first = version(first).ok_or(fail("a version such as 22.04"))?.0;
            let last = match last {
                "x" => Version::LAST,
                last => version(last).ok_or(fail("a version such as 22.04, or x for all further ones"))?.1,
            };
            let end = End::read(end).ok_or(fail("a date such as 2025-10-14, or `ended` or `supported`"))?;
            let release = Release { versions: Versions::of([(first, last)]), end };
            all.entry(system.to_owned()).or_default().push(release);
        }
        Ok(Lifecycles(all))
    }

    /// What is known of the releases that a system may be: nothing where no version is told, or of
    /// none of them.
    pub fn of(&self, answer: &Hypothesis) -> Option<Lifecycle> {
        let versions = answer.versions.as_ref()?;
        let names: &[&str] = match (&answer.product, answer.family.as_str()) {
            (Some(product), _) => &[product],
            // Both have one kernel.
            (None, "Windows") => &["Windows", "Windows Server"],
            (None, family) => &[family],
        };
        // Of each product the versions that it has.
        let of_system = names.iter().filter_map(|name| Some((versions.among(name), self.0.get(*name)?)));
        let releases: Vec<&Release> = of_system
            .flat_map(|(its, all)| all.iter().filter(move |release| release.versions.meets(&its)))
            .collect();
        let earliest = releases.iter().map(|release| release.end).min()?;
        let latest = releases.iter().map(|release| release.end).max()?;
        let known = releases.iter().fold(Versions::of([]), |all, release| all.or(&release.versions));
        Some(Lifecycle { earliest, latest, complete: known.holds(versions) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(family: &str, product: Option<&str>, versions: &str) -> Hypothesis {
        let versions = versions.split(',').map(Versions::read).reduce(|a, b| Some(a?.or(&b?))).unwrap();
        Hypothesis::new(family, product.map(str::to_owned), versions, 1.0)
    }

    fn told(
        family: &str,
        product: Option<&str>,
        versions: &str,
        day: &str,
    ) -> Option<(String, Option<bool>)> {
        let found = Lifecycles::embedded().of(&answer(family, product, versions))?;
        Some((format!("{} {}", found.earliest, found.latest), found.is_past(Date::read(day).unwrap())))
    }

    #[test]
    fn embedded_dates() {
        assert!(Lifecycles::parse(EMBEDDED).unwrap().0.values().flatten().count() > 300);
        let day = "2026-09-01";
        for (family, product, versions, expected) in [
            ("Windows", Some("Windows"), "6.1", Some(("2020-01-14 2020-01-14", Some(true)))),
            ("Windows", Some("Windows"), "10.0.19045", Some(("2025-10-14 2025-10-14", Some(true)))),
            ("Windows", Some("Windows"), "10.0", Some(("2017-05-09 2029-03-13", None))),
            ("Windows", Some("Windows Server"), "10.0.20348", Some(("2031-10-14 2031-10-14", Some(false)))),
            ("Windows", None, "6.1", Some(("2020-01-14 2020-01-14", Some(true)))),
            ("Linux", Some("Ubuntu"), "22.04", Some(("2027-04-01 2027-04-01", Some(false)))),
            ("Linux", Some("Debian"), "9,10", Some(("2020-07-18 2022-09-10", Some(true)))),
            // Nothing is known of 99.
            ("Linux", Some("Debian"), "9,99", Some(("2020-07-18 2020-07-18", None))),
            ("Linux", None, "5", None),
            ("Linux", Some("Gentoo"), "5", None),
            ("FreeBSD", None, "9", Some(("2013-03-31 2016-12-31", Some(true)))),
        ] {
            let found = told(family, product, versions, day);
            let found = found.as_ref().map(|(ends, past)| (ends.as_str(), *past));
            assert_eq!(found, expected, "{family} {product:?} {versions}");
        }
        let mut none = answer("Windows", Some("Windows"), "6.1");
        none.versions = None;
        assert_eq!(Lifecycles::embedded().of(&none), None);
    }

    #[test]
    fn files() {
        let own = Lifecycles::parse(
            "# mine\n\nUbuntu\t22.04\t22.10\t2030-01-01\tLTS\nWindows\t7\t8\tended\nX\t1\tx\tsupported\n",
        )
        .unwrap();
        let of = |family, product, versions| own.of(&answer(family, product, versions));
        assert_eq!(of("Linux", Some("Ubuntu"), "22.10").unwrap().latest.to_string(), "2030-01-01");
        assert_eq!(of("Windows", Some("Windows"), "6.2").unwrap().earliest, End::Ended);
        assert_eq!(of("X", None, "77").unwrap().is_past(Date::read("2100-01-01").unwrap()), Some(false));
        for (text, line) in [
            ("Ubuntu\t22.04\t22.04\t2030-13-01", 1),
            ("# a\nUbuntu\t22.04\t22.04\tsoon", 2),
            ("Ubuntu\ta\t1\tended", 1),
            ("Ubuntu\t1\ta\tended", 1),
            ("Ubuntu\t1", 1),
            ("Ubuntu 1 1 ended", 1),
        ] {
            assert_eq!(Lifecycles::parse(text).unwrap_err().line, line, "{text}");
        }
    }

    #[test]
    fn days() {
        for (seconds, expected) in [
            (0, "1970-01-01"),
            (-1, "1969-12-31"),
            (951_782_400, "2000-02-29"),
            (1_709_164_800, "2024-02-29"),
            (1_709_251_200, "2024-03-01"),
            (1_798_761_599, "2026-12-31"),
        ] {
            assert_eq!(Date::of_seconds(seconds).to_string(), expected, "{seconds}");
        }
        let _ = (Date::of_seconds(i64::MAX), Date::of_seconds(i64::MIN));
        assert!(Date::read("2025-1-14").is_none() && Date::read("2025-10-32").is_none());
        assert!(Date::read("2025-02-29").is_none() && Date::read("2025-04-31").is_none());
        assert!(Date::read("2024-02-29").is_some() && Date::read("2000-02-29").is_some());
    }
}
