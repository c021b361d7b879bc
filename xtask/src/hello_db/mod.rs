//! `cargo xtask hello-db`: makes the signatures of hellos in `signatures/open/` of the tables in
//! `signatures/hellos/`, and `cargo xtask hello-accuracy`: says how often such signatures name the
//! right program.

mod accuracy;
mod labels;
mod ranges;
mod rows;

use std::fs;
use std::path::{Path, PathBuf};

use fp_obs::hello::HelloKind;

pub(crate) use accuracy::run as accuracy;

/// Writes the signatures, or with `check` only says whether they are what the tables make.
///
/// # Errors
/// A table that cannot be read, and with `check` a stale file.
pub(crate) fn run(check: bool) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("xtask stands in no folder")?;
    let rows = rows::read(&root.join("signatures/hellos"))?;
    for kind in HelloKind::ALL {
        let path = root.join("signatures/open").join(file(kind));
        let labelled = labels::of(kind, rows.iter());
        if labelled.is_empty() {
            continue;
        }
        let text = head(kind) + &labels::section(kind, &labelled);
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            continue;
        }
        if check {
            return Err(format!("{} is stale: run cargo xtask hello-db", path.display()));
        }
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

fn file(kind: HelloKind) -> PathBuf {
    format!("hello-{}.fp", kind.name().replace(':', "-")).into()
}

fn head(kind: HelloKind) -> String {
    format!(
        "; {}: what programs say first. Generated from signatures/hellos by cargo xtask hello-db; do not edit.\n\
         ; @licence MIT OR Apache-2.0\n\nclasses = win,unix,other\n",
        kind.name()
    )
}
