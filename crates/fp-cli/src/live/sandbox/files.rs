use landlock::{
    ABI, Access, AccessFs, AccessNet, BitFlags, CompatLevel, Compatible, PathBeneath, PathFd, Ruleset,
    RulesetAttr, RulesetCreatedAttr, RulesetStatus, Scope,
};

use super::{Error, Missing, Plan, step};
use crate::terminal::shown;

/// What this program knows of; older kernels enforce the part that they know.
const NEWEST: ABI = ABI::V6;

/// What is left of the file system, opened while it can be.
pub(super) struct Rules(Vec<(PathFd, BitFlags<AccessFs>)>);

impl Rules {
    pub(super) fn of(plan: &Plan) -> Result<Rules, Error> {
        let read = AccessFs::ReadFile | AccessFs::ReadDir;
        // Not: devices, sockets, pipes, links, running a file.
        let write = read
            | AccessFs::WriteFile
            | AccessFs::MakeReg
            | AccessFs::RemoveFile
            | AccessFs::Truncate
            | AccessFs::Refer;
        let readable = plan.read.iter().map(|path| (path, read));
        let writable = plan.write.iter().map(|path| (path, write));
        let mut rules = Vec::new();
        for (path, access) in readable.chain(writable) {
            let shown = shown(path);
            let metadata = path.metadata().map_err(step(format!("look at {shown}")))?;
            let access = if metadata.is_dir() { access } else { access & AccessFs::from_file(NEWEST) };
            let file = PathFd::new(path).map_err(step(format!("open {shown}")))?;
            rules.push((file, access));
        }
        Ok(Rules(rules))
    }

    /// Forbids all other files, TCP ports, abstract sockets and signals to others.
    pub(super) fn restrict(self) -> Result<Option<Missing>, Error> {
        let missing = |reason: &str| Missing { layer: "Landlock", reason: reason.to_owned() };
        let status = (|| {
            let mut ruleset = Ruleset::default()
                .set_compatibility(CompatLevel::BestEffort)
                .handle_access(AccessFs::from_all(NEWEST))?
                .handle_access(AccessNet::from_all(NEWEST))?
                .scope(Scope::from_all(NEWEST))?
                .create()?;
            for (file, access) in self.0 {
                ruleset = ruleset.add_rule(PathBeneath::new(file, access))?;
            }
            ruleset.restrict_self()
        })()
        .map_err(step("restrict the files"))?;
        Ok(match status.ruleset {
            RulesetStatus::FullyEnforced => None,
            RulesetStatus::PartiallyEnforced => Some(missing("this kernel knows a part of it only")),
            RulesetStatus::NotEnforced => {
                Some(missing("this kernel does not have it, or has it switched off"))
            }
        })
    }
}
