//! The fuzz targets of fuzz/, for as long as is wanted.

use std::fs;
use std::num::NonZeroUsize;
use std::process::Command;
use std::thread;

use crate::process::{cargo, step, workspace};

/// Every target for so many seconds, as many at a time as there are processors.
///
/// # Errors
/// A target does not build, or finds something.
pub(crate) fn all(seconds: u64) -> Result<(), String> {
    if Command::new("cargo-fuzz").arg("--version").output().is_err() {
        step(cargo().args(["install", "cargo-fuzz", "--locked"]))?;
    }
    step(&mut fuzz("build"))?;
    let targets = targets()?;
    let at_once = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    for some in targets.chunks(at_once) {
        thread::scope(|scope| {
            let running: Vec<_> = some.iter().map(|name| scope.spawn(|| one(name, seconds))).collect();
            running.into_iter().try_for_each(|one| one.join().map_err(|_| "a thread failed".to_owned())?)
        })?;
    }
    Ok(())
}

/// One target, which is built.
fn one(name: &str, seconds: u64) -> Result<(), String> {
    // What it finds, kept from run to run but not committed; then what it starts from.
    let corpus = workspace().join("fuzz/corpus").join(name);
    fs::create_dir_all(&corpus).map_err(|error| format!("{}: {error}", corpus.display()))?;
    let mut run = fuzz("run");
    run.arg(name).arg(corpus).arg(workspace().join("fuzz/regressions").join(name));
    run.args(["--", "-verbosity=0", "-print_final_stats=1", "-timeout=10", "-max_len=65536"]);
    step(run.arg(format!("-max_total_time={seconds}")))
}

fn fuzz(what: &str) -> Command {
    let mut fuzz = cargo();
    // Sanitizers are nightly's; the variable lends them to stable. Once built without it a target
    // folder is of no more use for fuzzing, so it has one of its own.
    fuzz.env("RUSTC_BOOTSTRAP", "1").env("CARGO_TARGET_DIR", workspace().join("target/fuzz"));
    fuzz.args(["fuzz", what]);
    fuzz
}

/// Their names.
fn targets() -> Result<Vec<String>, String> {
    let targets = workspace().join("fuzz/fuzz_targets");
    let mut names: Vec<String> = fs::read_dir(&targets)
        .map_err(|error| format!("{}: {error}", targets.display()))?
        .filter_map(|entry| Some(entry.ok()?.path().file_stem()?.to_string_lossy().into_owned()))
        .collect();
    names.sort();
    if names.is_empty() { Err("fuzz/fuzz_targets is empty".into()) } else { Ok(names) }
}
