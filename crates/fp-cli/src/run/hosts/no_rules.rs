//! `fp-cli hosts --rules` where the language of rules is not built in.

use fp_host::{Dossier, Hosts};

use crate::args;
use crate::exit::Exit;
use crate::run::Failure;

pub(super) struct Judge;

impl Judge {
    pub(super) fn of(args: &args::Judged) -> Result<Judge, Failure> {
        match args.rules {
            None => Ok(Judge),
            Some(_) => Err(Failure::Usage("--rules needs a build with the feature `rules`".to_owned())),
        }
    }

    pub(super) fn look_around(&mut self, _: &Hosts) {}

    pub(super) fn judge(&self, _: &mut Dossier) {}

    pub(super) fn tell(&mut self, _: &Dossier) {}

    pub(super) fn finish(&self, exit: Exit, _: bool) -> Exit {
        exit
    }
}
