//! Passive fingerprinting of captures: reads packets, has `fp-engine` look at them, prints what it
//! tells.
//!
//! Only wiring lives here: [`args`] is the command line, [`run`] does what it says, [`session`]
//! listens to links, and [`exit`] is the exit status. What is printed is made in `fp-report`.
#![forbid(unsafe_code)]

mod args;
mod caret;
mod clock;
mod database;
mod exit;
mod folder;
mod inputs;
#[cfg_attr(not(any(feature = "rules", feature = "store")), path = "inventory/none.rs")]
mod inventory;
mod live;
mod messages;
mod metrics;
mod networks;
mod p0f;
mod patient;
mod privacy;
mod progress;
#[cfg(feature = "rules")]
mod rules;
mod run;
mod selection;
mod session;
mod socket;
#[cfg(feature = "store")]
mod store;
mod tally;
mod terminal;
mod vendors;
mod writer;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use clap::Parser as _;

use args::{Arguments, Command, Refusal};
use exit::Exit;
use messages::tell;

fn main() -> ExitCode {
    let mut arguments = env::args_os();
    let name = arguments.next().unwrap_or_default();
    if Path::new(&name).file_name().is_some_and(|name| name == "p0f") {
        return run::run(Command::P0f { arguments: arguments.collect() }).into();
    }
    match Arguments::read(env::args_os().collect()) {
        Ok(arguments) => run::run(arguments.command).into(),
        Err(Refusal::CommandLine(error)) => refuse(error),
        Err(Refusal::File(faults)) => {
            faults.iter().for_each(tell);
            Exit::Usage.into()
        }
    }
}

/// Says what is wrong with the command line, or what was asked of it: help, the version.
fn refuse(error: clap::Error) -> ExitCode {
    // What it quotes may be the name of a file, which a shell put there for `*`.
    let safe = env::args_os().map(|argument| terminal::shown(Path::new(&argument)));
    Arguments::try_parse_from(safe).err().unwrap_or(error).exit()
}
