//! `cargo deny`: licences, duplicates, sources and known advisories of what we depend on.

use std::process::Command;

use crate::process::{cargo, step, workspace};

/// Everything that can be checked from what is here; then advisories, if their database can be
/// fetched.
///
/// # Errors
/// deny.toml forbids something that we depend on, or an advisory tells of it.
pub(crate) fn check() -> Result<(), String> {
    if Command::new("cargo-deny").arg("--version").output().is_err() {
        step(cargo().args(["install", "cargo-deny", "--locked"]))?;
    }
    step(cargo().args([
        "deny",
        "--log-level",
        "error",
        "check",
        "--hide-inclusion-graph",
        "bans",
        "licenses",
        "sources",
    ]))?;
    let fetched = Command::new("cargo").current_dir(workspace()).args(["deny", "fetch", "db"]).output();
    if !fetched.is_ok_and(|fetched| fetched.status.success()) {
        println!("the advisory database cannot be fetched: advisories are not checked");
        return Ok(());
    }
    step(cargo().args([
        "deny",
        "--log-level",
        "error",
        "check",
        "--disable-fetch",
        "--hide-inclusion-graph",
        "advisories",
    ]))
}
