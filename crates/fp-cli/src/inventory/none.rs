//! Hosts while capture goes on, where neither stores nor rules are built in.

use std::io;
use std::path::Path;

use fp_db::Database;
use fp_engine::Event;
use fp_report::Pseudonyms;
use nix::unistd::{Gid, Uid};

use crate::args;
use crate::run::Failure;

/// Nothing to be done.
#[derive(Default)]
pub(crate) struct Plan(());

impl Plan {
    pub(crate) fn of(args: &args::Inventory, _: &[String], _: u32) -> Result<Plan, Failure> {
        match (&args.store, &args.rules) {
            (None, None) => Ok(Plan(())),
            (Some(_), _) => Err(Failure::Usage("--store needs a build with the feature `store`".to_owned())),
            _ => Err(Failure::Usage("--rules needs a build with the feature `rules`".to_owned())),
        }
    }

    pub(crate) fn hiding(self, _: Option<Pseudonyms>) -> Plan {
        self
    }

    pub(crate) fn open(self, _: Option<(Uid, Gid)>) -> Result<Plan, Failure> {
        Ok(self)
    }

    pub(crate) fn folder(&self) -> Option<&Path> {
        None
    }

    pub(crate) fn start(self, _: &Database) -> io::Result<Option<Inventory>> {
        Ok(None)
    }
}

/// There is none.
pub(crate) enum Inventory {}

impl Inventory {
    pub(crate) fn note(&self, _: &Event<'_>) {}

    pub(crate) fn change_database(&self, _: &Database) {}

    pub(crate) fn finish(&mut self) {}
}
