//! What became another between sightings of a host.

use fp_host::{Version, Versions};

/// What a capture says of a host.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Sighting {
    pub(crate) family: Option<String>,
    pub(crate) product: Option<String>,
    pub(crate) version: Option<String>,
    pub(crate) ranges: Option<String>,
    pub(crate) role: Option<String>,
    pub(crate) probability: Option<f64>,
    pub(crate) systems: i64,
    pub(crate) notes: String,
    pub(crate) first: i64,
    pub(crate) last: i64,
    pub(crate) end_of_life: Option<String>,
    pub(crate) past_end_of_life: Option<bool>,
    pub(crate) cpe: String,
}

/// A change of a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Change {
    /// When what is new was first seen.
    pub(crate) time: i64,
    pub(crate) kind: &'static str,
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
}

impl Sighting {
    /// The deepest name of its system.
    fn system(&self) -> Option<String> {
        let name = self.product.as_ref().or(self.family.as_ref())?;
        Some(self.version.as_ref().map_or_else(|| name.clone(), |version| format!("{name} {version}")))
    }
}

/// The changes between sightings, which are in order. What is not known is no change: only what is
/// told and another is.
pub(crate) fn changes(all: &[Sighting]) -> Vec<Change> {
    let Some((first, later)) = all.split_first() else { return Vec::new() };
    let mut out = vec![Change { time: first.first, kind: "new host", before: None, after: first.system() }];
    // The last that was known of each.
    let mut system = first;
    let mut role = first.role.clone();
    let mut notes = "";
    for sighting in [first].into_iter().chain(later) {
        let change = |kind, before, after| Change { time: sighting.first, kind, before, after };
        if sighting.family.is_some() {
            if system.family.is_some() && is_other(system, sighting) {
                out.push(change("new system", system.system(), sighting.system()));
            } else if let (Some(a), Some(b)) = (&system.ranges, &sighting.ranges)
                && system.product == sighting.product
                && !read_ranges(a).meets(&read_ranges(b))
            {
                out.push(change("version changed", system.system(), sighting.system()));
            }
            system = sighting;
        }
        if sighting.role.is_some() {
            if role.is_some() && role != sighting.role {
                out.push(change("new role", role.clone(), sighting.role.clone()));
            }
            role.clone_from(&sighting.role);
        }
        let begun: Vec<&str> = sighting
            .notes
            .split(',')
            .filter(|note| !note.is_empty() && !notes.split(',').any(|known| known == *note))
            .collect();
        if !begun.is_empty() {
            let before = Some(notes.to_owned()).filter(|notes| !notes.is_empty());
            out.push(change("contradiction began", before, Some(begun.join(","))));
        }
        notes = &sighting.notes;
    }
    out
}

/// Another family, or another product where both are told.
fn is_other(a: &Sighting, b: &Sighting) -> bool {
    a.family != b.family || a.product.is_some() && b.product.is_some() && a.product != b.product
}

/// Ranges as text: `6.1.0-6.1.4294967295`, with commas between.
pub(super) fn write_ranges(versions: &Versions) -> String {
    let text = |version: &Version| version.0.map(|part| part.to_string()).join(".");
    let ranges: Vec<String> =
        versions.ranges().iter().map(|(first, last)| format!("{}-{}", text(first), text(last))).collect();
    ranges.join(",")
}

fn read_ranges(text: &str) -> Versions {
    let version = |text: &str| Version::read(text).map(|(first, _)| first);
    let range = |range: &str| {
        let (first, last) = range.split_once('-')?;
        Some((version(first)?, version(last)?))
    };
    Versions::of(text.split(',').filter_map(range))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(at: i64, product: Option<&str>, version: &str, role: &str, notes: &str) -> Sighting {
        let versions = Versions::read(version);
        Sighting {
            family: Some("Windows".into()),
            product: product.map(str::to_owned),
            version: Some(version.to_owned()).filter(|_| versions.is_some()),
            ranges: versions.as_ref().map(write_ranges),
            role: Some(role.into()),
            probability: Some(0.9),
            systems: 1,
            notes: notes.into(),
            first: at,
            last: at,
            ..Sighting::default()
        }
    }

    fn kinds(all: &[Sighting]) -> Vec<(i64, &'static str)> {
        changes(all).into_iter().map(|change| (change.time, change.kind)).collect()
    }

    #[test]
    fn what_is_new() {
        let product = Some("Windows");
        let all = [
            seen(1, product, "6.1", "endpoint", ""),
            seen(2, product, "6.1", "endpoint", ""),
            seen(3, product, "10.0", "endpoint", "proxy"),
            seen(4, Some("Windows Server"), "10.0", "server", "proxy"),
            seen(5, Some("Windows Server"), "10.0", "server", ""),
            seen(6, Some("Windows Server"), "10.0", "server", "nat,proxy"),
        ];
        assert_eq!(
            kinds(&all),
            [
                (1, "new host"),
                (3, "version changed"),
                (3, "contradiction began"),
                (4, "new system"),
                (4, "new role"),
                (6, "contradiction began"),
            ]
        );
        let change = &changes(&all)[1];
        assert_eq!(
            (change.before.as_deref(), change.after.as_deref()),
            (Some("Windows 6.1"), Some("Windows 10.0"))
        );
        assert!(changes(&[]).is_empty());
    }

    /// What is told less deep, or not at all, is no change.
    #[test]
    fn what_is_not_known_is_no_change() {
        let known = seen(1, Some("Windows"), "10.0", "endpoint", "");
        let nothing = Sighting { first: 2, ..Sighting::default() };
        let family = seen(3, None, "", "endpoint", "");
        let narrow = seen(4, Some("Windows"), "10.0.19045", "endpoint", "");
        assert_eq!(kinds(&[known, nothing, family, narrow]), [(1, "new host")]);
    }

    #[test]
    fn ranges_are_read_back() {
        for versions in ["6.1", "10"].map(|text| Versions::read(text).unwrap()) {
            assert_eq!(read_ranges(&write_ranges(&versions)), versions);
        }
        let two = Versions::read("5").unwrap().or(&Versions::from("10").unwrap());
        assert_eq!(read_ranges(&write_ranges(&two)), two);
        assert!(read_ranges("x-y,").is_empty());
    }
}
