//! What one piece of evidence names.

use fp_match::family;

use crate::{Role, Versions};

/// What a piece of evidence names, as deep as it goes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Says {
    /// Families and the share of each, 0 to 1; what is missing to 1 is of none of them.
    pub families: Vec<(String, f64)>,
    /// Products of the first family, any of which it may be. None: the piece says nothing of
    /// products.
    pub products: Vec<Product>,
    /// Versions of what the family has in common, as the kernel of Linux.
    pub release: Option<Versions>,
    /// What the host is for.
    pub role: Option<Role>,
}

/// A product, and which versions of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Product {
    /// `Windows Server`, `Ubuntu`, `iOS`.
    pub name: String,
    /// All of them if none are named.
    pub versions: Option<Versions>,
}

impl Product {
    /// All versions of a product.
    pub fn any(name: impl Into<String>) -> Product {
        Product { name: name.into(), versions: None }
    }

    /// Some versions of a product.
    pub fn of(name: impl Into<String>, versions: Versions) -> Product {
        Product { name: name.into(), versions: Some(versions) }
    }
}

impl Says {
    /// A family and nothing more: the one that systems of this name are of.
    pub fn family(name: &str) -> Says {
        Says { families: vec![(family(name).to_owned(), 1.0)], ..Says::default() }
    }

    /// One product of the family that its name is of.
    pub fn product(family: &str, product: Product) -> Says {
        Says { products: vec![product], ..Says::family(family) }
    }

    /// The family that is named first.
    pub fn first_family(&self) -> Option<&str> {
        self.families.first().map(|(name, _)| name.as_str())
    }

    /// The same, of a host that has this role.
    #[must_use]
    pub fn with_role(self, role: Role) -> Says {
        Says { role: Some(role), ..self }
    }
}
