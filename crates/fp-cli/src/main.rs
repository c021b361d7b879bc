//! Passive fingerprinting of captures: reads packets, has `fp-engine` look at them, prints what it tells.
//!
//! Only wiring and output live here: [`args`] is the command line, [`run`] does what it says, [`output`] has one file
//! per format, [`exit`] the exit status.
#![forbid(unsafe_code)]

mod args;
mod caret;
mod database;
mod exit;
mod messages;
mod output;
mod progress;
mod run;
mod writer;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    run::run(args::Arguments::parse()).into()
}
