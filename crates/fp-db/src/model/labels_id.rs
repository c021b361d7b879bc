//! Which list of labels the numbers of labels count in.

use core::fmt;
use core::hash::{Hash as _, Hasher as _};
use core::num::NonZeroU32;
use std::hash::DefaultHasher;

use super::{Class, Label};

/// Which list of labels a [`LabelId`](crate::LabelId) counts in, so that the number is not looked
/// up in another one. Databases whose labels are alike in number, order, class, name and flavor
/// share it, whatever their signatures are.
///
/// The default is [`UNKNOWN`](LabelsId::UNKNOWN): of an event that was made by hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct LabelsId(Option<NonZeroU32>);

impl LabelsId {
    /// Nobody said which. It agrees with every list.
    pub const UNKNOWN: LabelsId = LabelsId(None);

    /// Numbers of one count in the list of the other, as far as both are known.
    #[inline]
    pub fn agrees(self, other: LabelsId) -> bool {
        self == other || self.0.is_none() || other.0.is_none()
    }

    /// That numbers of `self` may be looked up in `other`.
    ///
    /// # Errors
    /// They count in another list.
    pub fn check(self, other: LabelsId) -> Result<(), ForeignLabels> {
        if self.agrees(other) { Ok(()) } else { Err(ForeignLabels) }
    }

    pub(super) fn of(labels: &[Label], classes: &[String]) -> LabelsId {
        let mut hasher = DefaultHasher::new();
        for label in labels {
            let class = match label.class {
                Class::Application => None,
                Class::System(class) => Some(classes.get(usize::from(class.0))),
            };
            (label.generic, class, &label.name, &label.flavor).hash(&mut hasher);
        }
        let hash = hasher.finish();
        LabelsId(NonZeroU32::new((hash ^ hash >> 32) as u32).or(Some(NonZeroU32::MIN)))
    }
}

/// The labels of a value are numbers of another database than the one that it was to be named by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForeignLabels;

impl fmt::Display for ForeignLabels {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the labels are those of another database")
    }
}

impl core::error::Error for ForeignLabels {}
