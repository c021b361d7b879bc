//! Where there is no SQLite.

use std::path::Path;

use fp_web::Desk;

pub(super) fn add(_: Desk, _: &Path) -> Result<Desk, String> {
    Err("--store needs a build with the feature `store`".to_owned())
}
