//! Labels for tests.

use fp_db::{Class, ClassId, Label};

/// The label of a system.
pub(super) fn label(name: &str, flavor: &str, generic: bool) -> Label {
    let mut label = Label::new(Class::System(ClassId(0)), name, flavor);
    label.generic = generic;
    label
}
