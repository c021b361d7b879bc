//! Which labels may be of one system (deviation D20): a stack varies what it sends, and names
//! overlap.

use fp_db::{Class, Database, Label, LabelId, System};
use fp_match::family;

/// How labels are held against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kinship {
    /// By their names alone, as p0f does.
    Names,
    /// By what one system may be called.
    Families,
}

impl Kinship {
    /// The labels are not of one kind of system.
    pub(crate) fn are_others(self, database: &Database, one: LabelId, other: LabelId) -> bool {
        let [one_name, other_name] = [one, other].map(|id| database.label(id).name.as_str());
        one != other && self.are_other_names(one_name, other_name)
    }

    /// The names are not of one kind of system.
    pub(crate) fn are_other_names(self, one: &str, other: &str) -> bool {
        match self {
            Kinship::Names => one != other,
            Kinship::Families => family(one) != family(other),
        }
    }

    /// One of the systems that an application is known to run on.
    pub(crate) fn runs_on(self, wanted: &System, system: &Label) -> bool {
        match wanted {
            System::Name(name) => !self.are_other_names(name, &system.name),
            System::Class(class) => system.class == Class::System(*class),
        }
    }
}

/// Labels of one kind of system may be of the same version: one of them tells no version, or they
/// have a word of it in common, as `Vista or 7` and `7, 8 or 10` have.
pub(crate) fn versions_meet(one: &Label, other: &Label) -> bool {
    let says_nothing = |label: &Label| label.generic || versions(label).next().is_none();
    // Most of a host's connections come from one system: that they are spelt alike shows at a
    // glance.
    one.flavor == other.flavor
        || says_nothing(one)
        || says_nothing(other)
        || versions(one).any(|version| versions(other).any(|same| same == version))
}

/// The words of a label that stand for versions.
fn versions(label: &Label) -> impl Iterator<Item = &str> {
    let words = label.flavor.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.'));
    words.filter(|word| *word != "or" && !word.is_empty())
}

#[cfg(test)]
mod tests {
    use fp_db::ClassId;

    use super::*;
    use crate::host::testing::label;

    #[test]
    fn names_and_families() {
        let are_others = |kinship: Kinship, one, other| kinship.are_other_names(one, other);
        for (one, other) in [("iOS", "macOS"), ("Mac OS X", "macOS"), ("Android", "Linux")] {
            assert!(are_others(Kinship::Names, one, other));
            assert!(!are_others(Kinship::Families, one, other));
        }
        for kinship in [Kinship::Names, Kinship::Families] {
            assert!(are_others(kinship, "Windows", "Linux"));
            assert!(!are_others(kinship, "Windows", "Windows"));
            let runs_on = |wanted| kinship.runs_on(&wanted, &label("macOS", "", false));
            assert!(runs_on(System::Name("macOS".into())) && runs_on(System::Class(ClassId(0))));
            assert!(!runs_on(System::Name("Windows".into())) && !runs_on(System::Class(ClassId(1))));
            assert_eq!(runs_on(System::Name("iOS".into())), kinship == Kinship::Families);
        }
    }

    #[test]
    fn versions() {
        let meet = |one, other| versions_meet(&label("a", one, false), &label("a", other, false));
        for (one, other, expected) in [
            ("Vista or 7", "7, 8 or 10 (1607 or older)", true),
            ("XP", "10 or 11 (repeated SYN), 2000 or XP", true),
            ("XP", "10 or 11", false),
            ("2.6.39-3.10", "3.11-4.19", false),
            ("2.6.39-3.10", "2.6.39-3.10", true),
            ("", "11", true),
        ] {
            assert_eq!((meet(one, other), meet(other, one)), (expected, expected), "{one}, {other}");
        }
        assert!(versions_meet(&label("a", "2.2.x-3.x", true), &label("a", "4.20", false)), "a last resort");
    }
}
