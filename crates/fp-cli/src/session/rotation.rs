//! When a log is put aside.

use std::str::FromStr;
use std::time::Duration;

/// When a log is put aside: `--rotate SIZE|TIME`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rotation {
    /// At so many bytes.
    Size(u64),
    /// After so long.
    Age(Duration),
}

impl Rotation {
    /// Whether a log of this size and age is put aside. An empty one is not.
    pub(crate) fn is_due(self, size: impl FnOnce() -> u64, age: Duration) -> bool {
        match self {
            Rotation::Size(limit) => size() >= limit,
            Rotation::Age(limit) => age >= limit && size() > 0,
        }
    }
}

/// A number of bytes: 500k, 100M, 2G.
pub(crate) fn parse_size(text: &str) -> Result<u64, String> {
    match text.parse() {
        Ok(Rotation::Size(size)) => Ok(size),
        _ => Err("expected a size: 500k, 100M, 2G".to_owned()),
    }
}

impl FromStr for Rotation {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let expected = || "expected a size (500k, 100M, 2G) or a time (90s, 15min, 12h, 7d)".to_owned();
        let split = text.find(|c: char| !c.is_ascii_digit()).ok_or_else(expected)?;
        let (digits, unit) = text.split_at_checked(split).ok_or_else(expected)?;
        let number: u64 = digits.parse().ok().filter(|number| *number > 0).ok_or_else(expected)?;
        let rotation = |size: bool, factor: u64| {
            let product = number.checked_mul(factor)?;
            Some(if size { Rotation::Size(product) } else { Rotation::Age(Duration::from_secs(product)) })
        };
        match unit {
            "k" | "K" => rotation(true, 1 << 10),
            "M" => rotation(true, 1 << 20),
            "G" => rotation(true, 1 << 30),
            "s" => rotation(false, 1),
            "min" => rotation(false, 60),
            "h" => rotation(false, 3600),
            "d" => rotation(false, 86_400),
            _ => None,
        }
        .ok_or_else(expected)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_times() {
        for (text, expected) in [
            ("500k", Ok(Rotation::Size(512_000))),
            ("100M", Ok(Rotation::Size(100 << 20))),
            ("2G", Ok(Rotation::Size(2 << 30))),
            ("90s", Ok(Rotation::Age(Duration::from_secs(90)))),
            ("15min", Ok(Rotation::Age(Duration::from_secs(900)))),
            ("12h", Ok(Rotation::Age(Duration::from_secs(43_200)))),
            ("7d", Ok(Rotation::Age(Duration::from_secs(604_800)))),
        ] {
            assert_eq!(text.parse(), expected, "{text}");
        }
        for text in
            ["", "5", "M", "0M", "5m", "-5M", "5 M", "5MB", "99999999999999999999M", "18446744073709551615G"]
        {
            assert!(text.parse::<Rotation>().is_err(), "{text}");
        }
    }

    #[test]
    fn when_it_is_due() {
        let hour = Duration::from_secs(3600);
        assert!(!Rotation::Size(100).is_due(|| 99, hour));
        assert!(Rotation::Size(100).is_due(|| 100, hour));
        assert!(!Rotation::Age(hour).is_due(|| 100, hour - Duration::from_secs(1)));
        assert!(Rotation::Age(hour).is_due(|| 100, hour));
        assert!(!Rotation::Age(hour).is_due(|| 0, hour));
    }
}
