//! Shell completions and manual pages, made from the command line's definition.

use std::fs;
use std::path::Path;

use clap::{CommandFactory as _, ValueEnum as _};
use clap_complete::{Shell, generate};

use super::Failure;
use crate::args::Arguments;
use crate::exit::Exit;
use crate::terminal::shown;
use crate::writer::Writer;

/// Prints the completions for a shell.
pub(super) fn completions(shell: Shell) -> Result<Exit, Failure> {
    let mut writer = Writer::stdout();
    generate(shell, &mut Arguments::command(), NAME, writer.pending());
    writer.flush()?;
    Ok(Exit::Success)
}

/// Writes a manual page for each subcommand and the completions for each shell into a folder, as
/// packages ship them.
pub(super) fn write_all(folder: &Path) -> Result<Exit, Failure> {
    let fail = |error| Failure::Usage(format!("{}: {error}", shown(folder)));
    fs::create_dir_all(folder).map_err(fail)?;
    clap_mangen::generate_to(Arguments::command(), folder).map_err(fail)?;
    for shell in Shell::value_variants() {
        clap_complete::generate_to(*shell, &mut Arguments::command(), NAME, folder).map_err(fail)?;
    }
    Ok(Exit::Success)
}

const NAME: &str = "fp-cli";
