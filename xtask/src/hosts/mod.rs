//! `cargo xtask fit-hosts` and `cargo xtask hosts-accuracy`: the numbers of fp-fuse's model, and
//! how good its verdicts are.

mod evidence;
mod fit;
mod measure;

use std::path::PathBuf;

pub(crate) use fit::run as fit;
pub(crate) use measure::{run as accuracy, wilson};

/// Which fp-cli finds the evidence.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The fp-cli to ask; built with optimisation if not given.
    #[arg(long)]
    pub(crate) fp_cli: Option<PathBuf>,
    /// Fit: write nothing, fail if the numbers are not what the fit gives. Accuracy: name each host
    /// that is not told right.
    #[arg(long)]
    pub(crate) check: bool,
}
