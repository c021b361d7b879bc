//! Names of versions: Windows has such, others have numbers.

use crate::versions::KERNEL;
use crate::{Version, Versions};

/// The client systems.
pub(crate) const WINDOWS: &str = "Windows";
/// The server systems.
pub(crate) const SERVER: &str = "Windows Server";

/// A release and the versions of Windows NT that it has, as `ver` prints them ("Operating System
/// Version", learn.microsoft.com; builds: "Windows release information" there).
type Release = (&'static str, [u32; 3], [u32; 3]);

const ANY: u32 = u32::MAX;

const CLIENTS: [Release; 12] = [
    ("95", [4, 0, 0], [4, 0, 1380]),
    ("NT 4.0", [4, 0, 1381], [4, 0, ANY]),
    ("98", [4, 10, 0], [4, 10, ANY]),
    ("ME", [4, 90, 0], [4, 90, ANY]),
    ("2000", [5, 0, 0], [5, 0, ANY]),
    ("XP", [5, 1, 0], [5, 2, ANY]),
    ("Vista", [6, 0, 0], [6, 0, ANY]),
    ("7", [6, 1, 0], [6, 1, ANY]),
    ("8", [6, 2, 0], [6, 2, ANY]),
    ("8.1", [6, 3, 0], [6, 3, ANY]),
    ("10", [10, 0, 0], [10, 0, 21_999]),
    ("11", [10, 0, 22_000], [ANY; 3]),
];

const SERVERS: [Release; 11] = [
    ("NT 4.0", [4, 0, 1381], [4, 0, ANY]),
    ("2000", [5, 0, 0], [5, 0, ANY]),
    ("2003", [5, 2, 0], [5, 2, ANY]),
    ("2008", [6, 0, 0], [6, 0, ANY]),
    ("2008 R2", [6, 1, 0], [6, 1, ANY]),
    ("2012", [6, 2, 0], [6, 2, ANY]),
    ("2012 R2", [6, 3, 0], [6, 3, ANY]),
    // Not that of the next builds, which only clients and servers without a desktop have.
    ("2016", [10, 0, 0], [10, 0, 15_062]),
    ("2019", [10, 0, 17_763], [10, 0, 20_347]),
    ("2022", [10, 0, 20_348], [10, 0, 26_099]),
    ("2025", [10, 0, 26_100], [ANY; 3]),
];

fn releases(product: &str) -> &'static [Release] {
    match product {
        WINDOWS => &CLIENTS,
        SERVER => &SERVERS,
        _ => &[],
    }
}

/// The products of a family that have one kernel and one stack, so that only what runs on them
/// tells which it is; none of other families.
pub(crate) fn alike(family: &str) -> &'static [&'static str] {
    if family == WINDOWS { &[WINDOWS, SERVER] } else { &[] }
}

/// The versions that a text stands for: a name that a product has for them, or numbers.
pub(crate) fn read(product: &str, text: &str) -> Option<(Version, Version)> {
    match releases(product) {
        [] => Version::read(text),
        named => {
            let (_, first, last) = named.iter().find(|(name, ..)| *name == text)?;
            Some((Version(*first), Version(*last)))
        }
    }
}

impl Version {
    /// The first and the last version that a text stands for in the words of a product, or of a
    /// family: `10` or `2008 R2` of Windows, `22.04` of Ubuntu. `None` if it has no such version.
    pub fn named(product: &str, text: &str) -> Option<(Version, Version)> {
        read(product, text)
    }
}

impl Versions {
    /// The releases of a product that some of these versions are of, the oldest first; none where
    /// its versions have no names.
    pub fn releases_of(&self, product: &str) -> impl Iterator<Item = &'static str> {
        let meets = |first: &[u32; 3], last: &[u32; 3]| {
            self.meets(&Versions::of([(Version(*first), Version(*last))]))
        };
        releases(product).iter().filter(move |(_, first, last)| meets(first, last)).map(|(name, ..)| *name)
    }

    /// Those that a product has: all where its versions have no names.
    #[must_use]
    pub fn among(&self, product: &str) -> Versions {
        match releases(product) {
            [] => self.clone(),
            named => {
                let ranges = named.iter().map(|(_, first, last)| (Version(*first), Version(*last)));
                self.and(&Versions::of(ranges))
            }
        }
    }

    /// In the words of a product: `10 or 11` of Windows, `22.04` of Ubuntu.
    pub fn words_of(&self, product: &str) -> String {
        words(product, self)
    }

    /// In the words of a family of which no product is known: `10 or 11 or Server 2019 or newer` of
    /// Windows, `5.x` of Linux.
    pub fn words_of_family(&self, family: &str) -> String {
        let of = |product: &&&str| self.releases_of(product).next().is_some();
        let all = alike(family).iter().filter(of).map(|product| {
            let words = words(product, self);
            if *product == SERVER { format!("Server {words}") } else { words }
        });
        let words: Vec<String> = all.collect();
        if words.is_empty() { self::words(family, self) } else { words.join(" or ") }
    }
}

/// Versions in the words of a product.
pub(crate) fn words(product: &str, versions: &Versions) -> String {
    let named = releases(product);
    if versions.releases_of(product).next().is_none() {
        // Ubuntu's second number is a month.
        return versions.words(match product {
            "Ubuntu" => 2,
            "Linux" | "FreeBSD" | "OpenBSD" | "NetBSD" | "Solaris" => KERNEL,
            _ => 1,
        });
    }
    let among: Vec<bool> = named
        .iter()
        .map(|(_, first, last)| versions.meets(&Versions::of([(Version(*first), Version(*last))])))
        .collect();
    let mut runs: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(begin) = (at..named.len()).find(|n| among.get(*n) == Some(&true)) {
        let end = (begin..named.len()).find(|n| among.get(*n) != Some(&true)).unwrap_or(named.len());
        let name = |n: usize| named.get(n).map_or("", |(name, ..)| name);
        runs.push(match end - begin {
            1 => name(begin).to_owned(),
            2 => format!("{} or {}", name(begin), name(begin + 1)),
            _ if end == named.len() => format!("{} or newer", name(begin)),
            _ => format!("{} to {}", name(begin), name(end - 1)),
        });
        at = end;
    }
    runs.join(" or ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_windows() {
        let of = |names: &[&str]| Versions::of(names.iter().map(|name| read(WINDOWS, name).unwrap()));
        assert_eq!(words(WINDOWS, &of(&["10", "11"])), "10 or 11");
        assert_eq!(words(WINDOWS, &of(&["7", "8", "8.1"])), "7 to 8.1");
        assert_eq!(words(WINDOWS, &of(&["2000", "10"])), "2000 or 10");
        assert_eq!(words(WINDOWS, &Versions::from("6.2").unwrap()), "8 or newer");
        assert_eq!(words(SERVER, &Versions::read("6.1").unwrap()), "2008 R2");
        assert_eq!(read(WINDOWS, "12"), None);
        assert_eq!(words("Debian", &Versions::read("12").unwrap()), "12");
        assert_eq!(words("Linux", &Versions::read("3").unwrap()), "3.x");
        assert_eq!(words("Ubuntu", &Versions::read("20.04").unwrap()), "20.04");
    }

    #[test]
    fn releases_by_their_versions() {
        let of = |text: &str| Versions::from(text).unwrap();
        assert_eq!(of("6.3").releases_of(WINDOWS).collect::<Vec<_>>(), ["8.1", "10", "11"]);
        assert_eq!(of("10.0.26100").releases_of(SERVER).collect::<Vec<_>>(), ["2025"]);
        assert_eq!(of("1").releases_of("Debian").count(), 0);
        assert_eq!(Version::named(SERVER, "2008 R2"), Some((Version([6, 1, 0]), Version([6, 1, ANY]))));
        assert_eq!(Version::named("Ubuntu", "22.04").map(|range| range.0), Some(Version([22, 4, 0])));
        assert_eq!(Version::named(WINDOWS, "22.04"), None);
    }

    /// Where no product is known both have the versions, each in its own words.
    #[test]
    fn words_of_both_products() {
        let of = |from: &str, to: &str| {
            let [from, to] = [from, to].map(|text| Version::read(text).unwrap());
            Versions::of([(from.0, to.1)]).words_of_family(WINDOWS)
        };
        for (from, to, expected) in [
            ("5.0", "5.2", "2000 or XP or Server 2000 or 2003"),
            ("6.1", "6.1", "7 or Server 2008 R2"),
            ("5.1", "5.1", "XP"),
            ("10.0.15063", "4294967295", "10 or 11 or Server 2019 or newer"),
            ("10.0", "10.0.15062", "10 or Server 2016"),
            ("10.0.17134", "10.0.17134", "10"),
            ("3.10", "3.11", "3.10-3.11"),
        ] {
            assert_eq!(of(from, to), expected, "{from} {to}");
        }
        assert_eq!(Versions::read("5").unwrap().words_of_family("Linux"), "5.x");
        // Of a build that a product has not, the number.
        let between = Versions::read("10.0.17134").unwrap();
        assert_eq!(
            (between.words_of(SERVER).as_str(), between.among(SERVER).is_empty()),
            ("10.0.17134", true)
        );
        assert_eq!(between.among("Linux"), between);
    }

    /// Releases are in order and do not overlap.
    #[test]
    fn releases_are_in_order() {
        for product in [WINDOWS, SERVER] {
            for pair in releases(product).windows(2) {
                assert!(pair[0].1 <= pair[0].2 && pair[0].2 < pair[1].1, "{pair:?}");
            }
        }
    }
}
