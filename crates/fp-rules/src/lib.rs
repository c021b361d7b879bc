//! Named rules over what is known of hosts.
//!
//! * [`Rules::parse`] reads rules from TOML; a [`Fault`] says what is wrong, and where.
//! * [`Rules::judge`] says which of them a host breaks, or may break: where something is not known
//!   a condition is neither true nor false ([`Truth`]).
//!
//! A condition is an expression of the Common Expression Language. [`VARIABLES`] and [`FUNCTIONS`]
//! are the names that it may use; `docs/rules.md` describes them.
//!
//! ```
//! use fp_rules::Rules;
//!
//! let rules = Rules::parse(
//!     r#"
//! [[rule]]
//! name = "old-windows"
//! severity = "high"
//! text = "A Windows before 10 gets no updates."
//! when = 'family == "Windows" && before("10")'
//! "#,
//! )
//! .expect("it is a rule");
//! assert_eq!(rules.iter().next().map(|rule| rule.name.as_str()), Some("old-windows"));
//!
//! let text = "[[rule]]\nname = \"x\"\nwhen = 'famly == \"Windows\"'\n";
//! let faults = Rules::parse(text).expect_err("no such name");
//! assert_eq!(&text[faults[0].span.clone()], "famly");
//! ```
//!
//! What it does not do: it opens no file, reads no clock, and prints nothing.
#![forbid(unsafe_code)]

mod asked;
mod check;
mod compared;
mod cost;
mod file;
mod functions;
mod logic;
mod names;
mod rule;
mod rules;
mod truth;

pub use file::Fault;
pub use names::{FUNCTIONS, Surroundings, VARIABLES};
pub use rule::{Rule, Severity};
pub use rules::Rules;
pub use truth::Truth;
