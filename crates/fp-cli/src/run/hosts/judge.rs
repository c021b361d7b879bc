//! `fp-cli hosts --rules`: which rules hosts break.

use fp_host::{Dossier, Hosts};
use fp_report::hosts::push_broken;
use fp_rules::{Rules, Severity, Surroundings};

use crate::args::{self, FailOn};
use crate::exit::Exit;
use crate::messages::tell;
use crate::rules;
use crate::run::Failure;

/// Rules, and what came of them.
pub(super) struct Judge {
    rules: Option<Rules>,
    fail_on: Option<Severity>,
    around: Surroundings,
    broken: u64,
    unknown: u64,
    fails: bool,
}

impl Judge {
    /// # Errors
    /// All that is wrong with the file.
    pub(super) fn of(args: &args::Judged) -> Result<Judge, Failure> {
        let rules = args.rules.as_ref().map(|path| rules::load(path));
        let rules = rules.transpose().map_err(|faults| Failure::Usage(faults.join("\n")))?;
        let fail_on = args.fail_on.map(|severity| match severity {
            FailOn::Low => Severity::Low,
            FailOn::Medium => Severity::Medium,
            FailOn::High => Severity::High,
        });
        let around = Surroundings { began: 0, newest: 0 };
        Ok(Judge { rules, fail_on, around, broken: 0, unknown: 0, fails: false })
    }

    /// Everything was read.
    pub(super) fn look_around(&mut self, hosts: &Hosts) {
        if let Some((began, newest)) = hosts.seen() {
            self.around = Surroundings { began: began.seconds, newest: newest.seconds };
        }
    }

    /// Notes in a host's record which rules it breaks.
    pub(super) fn judge(&self, dossier: &mut Dossier) {
        if let Some(rules) = &self.rules {
            dossier.rules = rules.judge(dossier, self.around);
        }
    }

    /// Tells which rules a host breaks.
    pub(super) fn tell(&mut self, dossier: &Dossier) {
        for result in &dossier.rules {
            if result.broken != Some(true) {
                self.unknown += 1;
                continue;
            }
            self.broken += 1;
            let severity = Severity::from_name(result.severity);
            self.fails |= self.fail_on.is_some_and(|least| severity >= Some(least));
            let mut line = Vec::new();
            push_broken(dossier, result, &mut line);
            tell(String::from_utf8_lossy(&line));
        }
    }

    /// How it ended, and how the run ends.
    pub(super) fn finish(&self, exit: Exit, quiet: bool) -> Exit {
        if self.rules.is_some() && !quiet {
            tell(format_args!("rules: {} broken, {} may be", self.broken, self.unknown));
        }
        if self.fails { Exit::Broken } else { exit }
    }
}
