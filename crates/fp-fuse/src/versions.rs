//! Versions, and sets of them.

use core::fmt::Write as _;

/// A version: up to three numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(pub [u32; 3]);

impl Version {
    /// Before all others.
    pub const FIRST: Version = Version([0; 3]);
    /// Behind all others.
    pub const LAST: Version = Version([u32::MAX; 3]);

    /// Reads `10`, `10.4` or `2.6.39`, and gives the first and the last version that it may stand
    /// for: `10.4` is any 10.4. A last part `x` stands for any. `None` if it is no such thing.
    pub fn read(text: &str) -> Option<(Version, Version)> {
        let (mut first, mut last) = (Version::FIRST, Version::LAST);
        let mut parts = text.split(['.', '_']).peekable();
        for place in 0..3 {
            let Some(part) = parts.next() else { break };
            if part == "x" && place > 0 && parts.peek().is_none() {
                break;
            }
            let number = Some(part).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?;
            let number = number.parse().ok()?;
            *first.0.get_mut(place)? = number;
            *last.0.get_mut(place)? = number;
        }
        parts.next().is_none().then_some((first, last))
    }

    /// Its numbers that say something, with dots between; the second has at least so many digits.
    fn push(self, out: &mut String, digits: usize) {
        let said = self.0.iter().take_while(|part| **part != u32::MAX).count();
        let zeros = self.0.iter().take(said).rev().take_while(|part| **part == 0).count();
        push_parts(&self.0, said.saturating_sub(zeros).max(1), digits, out);
    }

    /// The version that directly follows, which nothing lies between.
    pub(crate) fn next(self) -> Version {
        let [a, b, c] = self.0;
        match (b.checked_add(1), c.checked_add(1)) {
            (_, Some(c)) => Version([a, b, c]),
            (Some(b), None) => Version([a, b, 0]),
            (None, None) => Version([a.saturating_add(1), 0, 0]),
        }
    }
}

/// How kernels are told: `3.x` is any that begins with 3, where of a product `12` will do.
pub(crate) const KERNEL: usize = 0;

/// The first `count` numbers, with dots between.
fn push_parts(parts: &[u32], count: usize, digits: usize, out: &mut String) {
    for (place, part) in parts.iter().take(count).enumerate() {
        let (dot, width) =
            if place == 0 { ("", 1) } else { (".", if place == 1 { digits.max(1) } else { 1 }) };
        let _ = write!(out, "{dot}{part:0width$}");
    }
}

/// A set of versions: ranges in order that do not touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions(Vec<(Version, Version)>);

impl Versions {
    /// All of these ranges, both ends of each among them. Ranges that end before they begin are
    /// none.
    pub fn of(ranges: impl IntoIterator<Item = (Version, Version)>) -> Versions {
        let mut all: Vec<_> = ranges.into_iter().filter(|(first, last)| first <= last).collect();
        all.sort_unstable();
        let mut out: Vec<(Version, Version)> = Vec::new();
        for (first, last) in all {
            match out.last_mut() {
                Some((_, end)) if first <= end.next() => *end = last.max(*end),
                _ => out.push((first, last)),
            }
        }
        Versions(out)
    }

    /// What a text as `10.4` stands for.
    pub fn read(text: &str) -> Option<Versions> {
        Some(Versions::of([Version::read(text)?]))
    }

    /// From the first version that a text stands for on.
    pub fn from(text: &str) -> Option<Versions> {
        Some(Versions::of([(Version::read(text)?.0, Version::LAST)]))
    }

    /// The ranges.
    pub fn ranges(&self) -> &[(Version, Version)] {
        &self.0
    }

    /// None at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first of all.
    pub fn first(&self) -> Option<Version> {
        self.0.first().map(|(first, _)| *first)
    }

    /// The last of all.
    pub fn last(&self) -> Option<Version> {
        self.0.last().map(|(_, last)| *last)
    }

    /// Those that are in both.
    #[must_use]
    pub fn and(&self, other: &Versions) -> Versions {
        let pairs = self.0.iter().flat_map(|a| other.0.iter().map(move |b| (a.0.max(b.0), a.1.min(b.1))));
        Versions::of(pairs)
    }

    /// Those that are in either.
    #[must_use]
    pub fn or(&self, other: &Versions) -> Versions {
        Versions::of(self.0.iter().chain(&other.0).copied())
    }

    /// Some are in both.
    pub fn meets(&self, other: &Versions) -> bool {
        !self.and(other).is_empty()
    }

    /// All of `other` are in it.
    pub fn holds(&self, other: &Versions) -> bool {
        self.and(other) == *other
    }

    /// In words, as labels have them: `3.11-4.19`, `4.20 or newer`, `2.6.x`. The second number has
    /// at least so many digits; [`KERNEL`] is one, with an x behind a first number that stands
    /// alone.
    pub(crate) fn words(&self, digits: usize) -> String {
        let mut out = String::new();
        for (at, (first, last)) in self.0.iter().enumerate() {
            if at > 0 {
                out.push_str(" or ");
            }
            if *last == Version::LAST {
                first.push(&mut out, digits);
                out.push_str(" or newer");
            } else if *first == Version::FIRST {
                last.push(&mut out, digits);
                out.push_str(" or older");
            } else {
                let same = first.0.iter().zip(&last.0).take_while(|(a, b)| a == b).count();
                let whole = first.0.iter().skip(same).all(|part| *part == 0)
                    && last.0.iter().skip(same).all(|part| *part == u32::MAX);
                match (whole, same) {
                    (true, 1..) => {
                        push_parts(&first.0, same, digits, &mut out);
                        if same == 1 && digits == KERNEL {
                            out.push_str(".x");
                        }
                    }
                    _ => {
                        first.push(&mut out, digits);
                        out.push('-');
                        last.push(&mut out, digits);
                    }
                }
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_versions() {
        for (text, expected) in [
            ("10", Some(([10, 0, 0], [10, u32::MAX, u32::MAX]))),
            ("10.4", Some(([10, 4, 0], [10, 4, u32::MAX]))),
            ("10_15_7", Some(([10, 15, 7], [10, 15, 7]))),
            ("2.6.x", Some(([2, 6, 0], [2, 6, u32::MAX]))),
            ("3.x", Some(([3, 0, 0], [3, u32::MAX, u32::MAX]))),
            ("x", None),
            ("", None),
            ("1.2.3.4", None),
            ("1.a", None),
            ("4294967296", None),
            ("+1", None),
        ] {
            let expected = expected.map(|(first, last)| (Version(first), Version(last)));
            assert_eq!(Version::read(text), expected, "{text}");
        }
    }

    #[test]
    fn words_of_ranges() {
        let range = |a: &str, b: &str| {
            Versions::of([(Version::read(a).unwrap().0, Version::read(b).unwrap().1)]).words(KERNEL)
        };
        assert_eq!(range("3.11", "4.19"), "3.11-4.19");
        assert_eq!(range("3.11", "3.11"), "3.11");
        assert_eq!(range("10", "10"), "10.x");
        assert_eq!(Versions::from("4.20").unwrap().words(KERNEL), "4.20 or newer");
        let older = Versions::of([(Version::FIRST, Version::read("10.7").unwrap().1)]);
        assert_eq!(older.words(KERNEL), "10.7 or older");
        let two = Versions::read("9").unwrap().or(&Versions::read("11").unwrap());
        assert_eq!(two.words(KERNEL), "9.x or 11.x");
        assert_eq!(two.or(&Versions::read("10").unwrap()).words(KERNEL), "9-11");
    }

    fn some() -> impl Strategy<Value = Versions> {
        let version = || [0u32..4, 0..3, 0..3].prop_map(Version);
        prop::collection::vec((version(), version()), 0..4).prop_map(Versions::of)
    }

    proptest! {
        /// Sets are sets, whatever ranges they were made of.
        #[test]
        fn sets(a in some(), b in some()) {
            let (and, or) = (a.and(&b), a.or(&b));
            prop_assert!(a.holds(&and) && b.holds(&and));
            prop_assert!(or.holds(&a) && or.holds(&b));
            prop_assert_eq!(a.and(&or), a.clone());
            prop_assert_eq!(a.or(&and), a.clone());
            prop_assert_eq!(and, b.and(&a));
            prop_assert!(or.ranges().windows(2).all(|pair| pair[0].1.next() < pair[1].0));
        }

        #[test]
        fn any_text_is_read_or_refused(text in ".{0,20}") {
            let _ = Version::read(&text);
        }
    }
}
