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
    ("NT 4.0", [4, 0, 0], [4, 0, ANY]),
    ("2000", [5, 0, 0], [5, 0, ANY]),
    ("2003", [5, 2, 0], [5, 2, ANY]),
    ("2008", [6, 0, 0], [6, 0, ANY]),
    ("2008 R2", [6, 1, 0], [6, 1, ANY]),
    ("2012", [6, 2, 0], [6, 2, ANY]),
    ("2012 R2", [6, 3, 0], [6, 3, ANY]),
    ("2016", [10, 0, 0], [10, 0, 17_762]),
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

    /// In the words of a product, or of a family: `10 or 11` of Windows, `22.04` of Ubuntu.
    pub fn words_of(&self, product: &str) -> String {
        words(product, self)
    }
}

/// Versions in the words of a product.
pub(crate) fn words(product: &str, versions: &Versions) -> String {
    let named = releases(product);
    if named.is_empty() {
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
