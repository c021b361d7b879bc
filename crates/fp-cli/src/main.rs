//! Passive fingerprinting of captures: reads packets, has `fp-engine` look at them, prints what it tells.
//!
//! Only wiring and output live here: [`args`] is the command line, [`run`] does what it says, [`output`] has one file
//! per format, [`exit`] the exit status.
#![forbid(unsafe_code)]

mod args;
mod caret;
mod database;
mod exit;
mod folder;
mod live;
mod messages;
mod metrics;
mod output;
mod p0f;
mod progress;
mod quality;
mod run;
mod session;
mod socket;
mod terminal;
mod writer;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use clap::Parser as _;

use args::Command;

fn main() -> ExitCode {
    let mut arguments = env::args_os();
    let name = arguments.next().unwrap_or_default();
    if Path::new(&name).file_name().is_some_and(|name| name == "p0f") {
        return run::run(Command::P0f { arguments: arguments.collect() }).into();
    }
    run::run(args::Arguments::parse().command).into()
}
