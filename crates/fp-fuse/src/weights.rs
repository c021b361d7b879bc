//! The numbers of the model.

use crate::Grade;

/// How many grades there are.
pub(crate) const GRADES: usize = Grade::ALL.len();

/// The numbers of the model, which `cargo xtask fit-hosts` fits to labelled hosts.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// How often each grade names the right family when it names one, 0 to 1, in the order of
    /// [`Grade::ALL`].
    pub family: [f64; GRADES],
    /// How often each grade names the right product, or versions that hold the right one, where the
    /// family is right.
    pub product: [f64; GRADES],
    /// How much each further piece of a layer counts beside the one before it, 0 to 1.
    pub discount: f64,
}

impl Weights {
    pub(crate) fn family_of(&self, grade: Grade) -> f64 {
        of(&self.family, grade)
    }

    pub(crate) fn product_of(&self, grade: Grade) -> f64 {
        of(&self.product, grade)
    }
}

/// No weight is so sure that nothing could speak against it.
fn of(all: &[f64; GRADES], grade: Grade) -> f64 {
    all.get(grade as usize).copied().unwrap_or(0.5).clamp(0.001, 0.999)
}
