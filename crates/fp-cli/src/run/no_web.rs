//! `fp-cli serve` where no web server is built in.

use super::Failure;
use crate::args::Serve;
use crate::exit::Exit;

/// # Errors
/// Always.
pub(super) fn run(_: Serve) -> Result<Exit, Failure> {
    Err(Failure::Usage("serve needs a build with the feature `web`".to_owned()))
}
