//! The rules of a file, and what they say of a host.

use std::fmt;
use std::sync::Arc;

use cel::Env;
use fp_host::{Dossier, RuleResult};

use crate::asked::Asked;
use crate::file::{self, Fault};
use crate::logic::truth;
use crate::names::Surroundings;
use crate::rule::Rule;
use crate::truth::Truth;

/// The rules of a file, in their order.
pub struct Rules {
    rules: Vec<Rule>,
    env: Arc<Env>,
}

impl fmt::Debug for Rules {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.rules).finish()
    }
}

impl Rules {
    /// Reads rules from TOML.
    ///
    /// # Errors
    /// All that is wrong, in the order in which it stands there.
    pub fn parse(text: &str) -> Result<Rules, Vec<Fault>> {
        let env = Arc::new(Env::stdlib());
        let rules = file::read(text, &env)?;
        Ok(Rules { rules, env })
    }

    /// The rules.
    pub fn iter(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter()
    }

    /// Which rules a host breaks, or may break, in their order. Each of the systems behind its
    /// address is judged, and the worst counts.
    pub fn judge(&self, dossier: &Dossier, around: Surroundings) -> Vec<RuleResult> {
        let contexts: Vec<_> = dossier
            .systems
            .iter()
            .map(|system| Asked::of(dossier, system, around).context(&self.env))
            .collect();
        let mut out = Vec::new();
        for rule in &self.rules {
            let expression = rule.program.expression();
            // What can come to nothing was refused when it was read; what overflows is not known.
            let each = contexts.iter().map(|context| truth(expression, context).unwrap_or(Truth::Unknown));
            let mut worst = (Truth::False, 0);
            for (system, truth) in each.enumerate() {
                if truth > worst.0 {
                    worst = (truth, system);
                }
            }
            let broken = match worst.0 {
                Truth::True => Some(true),
                Truth::Unknown => Some(true).filter(|_| rule.strict),
                Truth::False => continue,
            };
            let (severity, text) = (rule.severity.name(), rule.text.clone());
            out.push(RuleResult { rule: rule.name.clone(), severity, broken, system: worst.1, text });
        }
        out
    }
}
