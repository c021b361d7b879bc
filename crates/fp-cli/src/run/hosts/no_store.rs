//! `--store` where SQLite is not built in.

use std::path::Path;

use fp_db::Database;
use fp_engine::Config;

use super::Reading;
use crate::exit::Exit;
use crate::run::Failure;

pub(in crate::run) fn run(args: &Reading<'_>, path: &Path, _: &Database, _: Config) -> Result<Exit, Failure> {
    check(args, path)
}

pub(in crate::run) fn check(_: &Reading<'_>, _: &Path) -> Result<Exit, Failure> {
    Err(Failure::Usage("--store needs a build with the feature `store`".to_owned()))
}
