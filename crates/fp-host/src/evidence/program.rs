//! What a label of a program says of the system below it.

use fp_db::{Class, System};
use fp_fuse::{Product, Says};
use fp_match::{Matcher, family};

use super::Seen;

/// What the systems have in common on which a program is known to run, if they are of one family.
pub(super) fn program(seen: &Seen, matcher: &Matcher<'_>) -> Option<Says> {
    let Seen::Label(label) = seen else { return None };
    let database = matcher.database();
    let label = database.label(*label);
    if let Class::System(_) = label.class {
        return Some(fp_fuse::label::says(&label.name, &label.flavor, false));
    }
    let mut names = Vec::new();
    for system in &label.systems {
        match system {
            System::Name(name) => names.push(name.as_str()),
            System::Class(class) if database.class_name(*class) == "win" => names.push("Windows"),
            // Any of several families.
            System::Class(_) => return None,
        }
    }
    let (first, others) = names.split_first()?;
    let of = family(first);
    if others.iter().any(|name| family(name) != of) {
        return None;
    }
    let mut says = Says::family(of);
    // What is on macOS is mostly on iOS too, and what is on Linux on all of its products.
    if !matches!(of, "Linux" | "macOS") || names.iter().all(|name| *name != of && !name.starts_with("Mac OS")) {
        says.products = names.iter().map(|name| Product::any((*name).to_owned())).collect();
    }
    Some(says)
}
