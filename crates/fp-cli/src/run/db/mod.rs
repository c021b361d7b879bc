//! `fp-cli db`: what people who write signatures ask of a database.

mod learn;
mod lint;
mod list;

use super::Failure;
use crate::args::Db;
use crate::exit::Exit;

pub(super) fn run(db: &Db) -> Result<Exit, Failure> {
    match db {
        Db::Lint(args) => lint::run(args),
        Db::List(args) => list::list(args),
        Db::Search(args) => list::search(args),
        Db::Show(args) => list::show(args),
        Db::Learn(args) => learn::run(args),
    }
}
