//! A rule.

use std::fmt;

use cel::Program;

/// How severe it is that a rule is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Good to know.
    Low,
    /// To be looked at; where a rule does not say.
    Medium,
    /// To be acted on.
    High,
}

impl Severity {
    /// All of them, each with its name.
    pub const NAMES: [(Severity, &'static str); 3] =
        [(Severity::Low, "low"), (Severity::Medium, "medium"), (Severity::High, "high")];

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(severity, _)| *severity == self).map_or("", |(_, name)| name)
    }

    /// The severity of this name.
    pub fn from_name(name: &str) -> Option<Severity> {
        Self::NAMES.iter().find(|(_, known)| *known == name).map(|(severity, _)| *severity)
    }
}

/// A rule.
pub struct Rule {
    /// Small letters, digits and hyphens: no other rule of the file has it.
    pub name: String,
    /// How severe it is that it is broken.
    pub severity: Severity,
    /// What it is about, for people.
    pub text: String,
    /// When it is broken, as it was written.
    pub when: String,
    /// Where it is not known whether it is broken it counts as broken.
    pub strict: bool,
    pub(crate) program: Program,
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Rule { name, severity, text, when, strict, program: _ } = self;
        f.debug_struct("Rule")
            .field("name", name)
            .field("severity", severity)
            .field("text", text)
            .field("when", when)
            .field("strict", strict)
            .finish_non_exhaustive()
    }
}
