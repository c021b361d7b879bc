//! What a label of a program says of the system below it.

use fp_db::{Class, Database, Label, System};
use fp_fuse::{Product, Says};
use fp_match::{Matcher, family};

use super::{Seen, with_role};

/// What a program's label says of the system below it, and of what the host is for.
pub(super) fn program(seen: &Seen, matcher: &Matcher<'_>) -> Option<Says> {
    let Seen::Label(label) = seen else { return None };
    let database = matcher.database();
    let label = database.label(*label);
    let says = systems(label, database);
    let says = says.or_else(|| label.role().is_some().then(Says::default));
    says.map(|says| with_role(label, says))
}

/// What the systems have in common on which a program is known to run, if they are of one family.
fn systems(label: &Label, database: &Database) -> Option<Says> {
    if let Class::System(_) = label.class {
        return Some(fp_fuse::label::says(&label.name, &label.flavor));
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
    // What is on Linux or Windows is on all of their products, IIS on Windows Server; what is on
    // macOS is mostly on iOS too.
    let is_whole = |name: &&str| *name == of || name.starts_with("Mac OS");
    if !matches!(of, "Linux" | "Windows" | "macOS") || !names.iter().any(is_whole) {
        says.products = names.iter().map(|name| Product::any((*name).to_owned())).collect();
    }
    Some(says)
}

#[cfg(test)]
mod tests {
    use fp_db::{Database, LabelId};
    use fp_obs::hello::HelloKind;

    use super::*;

    /// What a label's signatures of a kind of hello say: each as its family with the first of its
    /// products.
    fn says(kind: HelloKind, name: &str) -> Vec<String> {
        let database = Database::embedded();
        let matcher = Matcher::new(&database);
        let mut labels: Vec<LabelId> = database.hello(kind).iter().map(|signature| signature.label).collect();
        labels.retain(|label| database.label(*label).name == name);
        labels.dedup();
        assert!(!labels.is_empty(), "{name}");
        let mut all: Vec<String> = labels
            .into_iter()
            .map(|label| match program(&Seen::Label(label), &matcher) {
                Some(says) => {
                    let product = says.products.first().map_or("", |product| product.name.as_str());
                    format!("{} {product}", says.first_family().unwrap_or("-"))
                }
                None => "nothing".to_owned(),
            })
            .collect();
        all.dedup();
        all
    }

    #[test]
    fn programs_that_are_bound_to_a_system_tell_it_and_others_do_not() {
        for (name, expected) in [
            ("Windows Schannel", "Windows "),
            ("Internet Explorer", "Windows "),
            ("Edge legacy", "Windows "),
            // On iOS too.
            ("Safari", "macOS "),
            ("Apple Secure Transport", "macOS "),
            ("Android Browser", "Linux "),
            ("Chrome", "nothing"),
            ("Firefox", "nothing"),
            ("curl", "nothing"),
            ("OpenSSL client", "nothing"),
        ] {
            assert_eq!(says(HelloKind::TlsClient, name), [expected], "{name}");
        }
        for (name, expected) in [("udhcpc", "Linux "), ("dhclient", "nothing"), ("dhcpcd", "nothing")] {
            assert_eq!(says(HelloKind::DhcpClient, name), [expected], "{name}");
        }
    }
}
