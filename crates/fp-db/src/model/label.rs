use core::fmt;
use std::sync::Arc;

use super::{Provenance, Role};

/// Index of a class in [`Database::classes`](crate::Database::classes).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClassId(pub u16);

/// Index of a label in [`Database::labels`](crate::Database::labels).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LabelId(pub u32);

/// What kind of thing a label names (p0f README, section 5, "class").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    /// `!`: an application, of which a host may run many.
    Application,
    /// A family of operating systems, of which a host runs one.
    System(ClassId),
}

/// An entry of a `sys` line: where an application is known to run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum System {
    /// The name of an operating system.
    Name(String),
    /// `@class`: any system of a class.
    Class(ClassId),
}

/// A `label` line: `type:class:name:flavor`; in `[mtu]` only a name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Label {
    /// `g`: a last resort, considered only where nothing specific matches. False in `[mtu]`.
    pub generic: bool,
    /// `!` or a system class; [`Class::Application`] in `[mtu]`, where it means nothing.
    pub class: Class,
    /// The name of the system, application or link.
    pub name: String,
    /// Version or variety; may be empty.
    pub flavor: String,
    /// The systems on which an application runs; empty for a system.
    pub systems: Vec<System>,
    /// The line of the `label` in its source, from 1; 0 where none says it.
    pub line: u32,
    /// The source it stands in.
    pub source: super::SourceId,
    /// What the comment lines above it say of its signatures.
    pub provenance: Option<Arc<Provenance>>,
}

impl Label {
    /// A specific label of this class, which no line of a file says.
    pub fn new(class: Class, name: impl Into<String>, flavor: impl Into<String>) -> Label {
        Label {
            generic: false,
            class,
            name: name.into(),
            flavor: flavor.into(),
            systems: Vec::new(),
            line: 0,
            source: super::SourceId(0),
            provenance: None,
        }
    }

    /// Labels an application rather than a system.
    pub fn is_application(&self) -> bool {
        self.class == Class::Application
    }

    /// What the host is, if the comment lines above the label say so.
    pub fn role(&self) -> Option<Role> {
        self.provenance.as_ref()?.role
    }
}

impl fmt::Display for Label {
    /// The name, and the flavor behind a space if there is one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        if self.flavor.is_empty() { Ok(()) } else { write!(f, " {}", self.flavor) }
    }
}
