//! The command line of `fp-cli rules`, and what `fp-cli hosts` takes of rules.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

/// Check files of rules
#[derive(Debug, Subcommand)]
pub(crate) enum Rules {
    Lint(LintRules),
}

/// Say what is wrong with files of rules
///
/// Keys that are not known, conditions that are none, values and functions that do not exist,
/// comparisons of what cannot be compared: each with file, line and a caret. docs/rules.md
/// describes rules. Needs a build with the feature `rules`.
#[derive(Debug, Args)]
#[command(after_help = "Exit status: 0 if nothing was found, 1 if something was.

Examples:
  fp-cli rules lint rules.toml")]
pub(crate) struct LintRules {
    /// Files of rules (TOML)
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
}

/// How severe a rule must be that makes a run fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum FailOn {
    /// Any
    Low,
    Medium,
    High,
}

/// Rules for hosts.
#[derive(Debug, Args)]
pub(crate) struct Judged {
    /// Say on standard error which rules of this file (TOML, docs/rules.md) the hosts break that
    /// are asked for; JSON and CSV have them, too. Needs a build with the feature `rules`
    #[arg(long, value_name = "FILE")]
    pub(crate) rules: Option<PathBuf>,

    /// End with exit status 3 if a rule is broken that is so severe, or more
    #[arg(long, value_enum, value_name = "SEVERITY", requires = "rules")]
    pub(crate) fail_on: Option<FailOn>,
}
