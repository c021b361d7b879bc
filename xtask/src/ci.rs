//! `cargo xtask ci`: everything that must hold before a change is taken.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{self, cargo, step, workspace};
use crate::{bench, circles, compare, consumers, damage, deny, docs, edges, fuzz, hello_db, regenerate_db};

/// Seconds that each fuzz target runs.
const FUZZ_SECONDS: u64 = 10;
/// Of so many captures one is damaged.
const DAMAGED_ONE_IN: usize = 20;
/// The least share of p0f's lines, in percent, that must come back to the byte.
const AGREEMENT: f64 = 99.5;

/// Formatting, lints, tests, documentation, dependencies, database, fuzz targets, damage, figures,
/// agreement with p0f.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Leave out the tests of the default build, for a caller that has run them.
    #[arg(long)]
    no_tests: bool,
    /// Leave out the fuzz targets.
    #[arg(long)]
    no_fuzz: bool,
}

/// Runs it.
///
/// # Errors
/// The first check that fails.
pub(crate) fn run(args: &Args) -> Result<(), String> {
    step(cargo().args(["fmt", "--all", "--check"]))?;
    step(cargo().args([
        "clippy",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--all-features",
        "--",
        "-D",
        "warnings",
    ]))?;
    if !args.no_tests {
        step(cargo().args(["test", "--workspace"]))?;
    }
    section("tests with libpcap");
    step(cargo().args(["test", "--quiet", "-p", "fp-capture", "-p", "fp-cli", "--all-features"]))?;
    step(
        cargo()
            .args(["doc", "--quiet", "--workspace", "--no-deps", "--all-features"])
            .env("RUSTDOCFLAGS", "-D warnings"),
    )?;
    section("circles of files, long files");
    circles::check()?;
    section("dependency edges");
    edges::check()?;
    section("programs that use single crates");
    consumers::check()?;
    section("embedded database");
    hello_db::run(true)?;
    regenerate_db::run(true)?;
    section("licences, duplicates, sources, advisories");
    deny::check()?;
    if !args.no_fuzz {
        fuzz::all(FUZZ_SECONDS)?;
    }
    // With all its features, as the packages have it: it is built once for all that follows.
    let fp_cli = process::build_fp_cli_with(&["--all-features"])?;
    section("damaged captures");
    damage::run(&damage::Args::sample(DAMAGED_ONE_IN, fp_cli.clone()))?;
    section("figures of docs/");
    docs::run(&docs::Args::quick(fp_cli.clone()))?;
    agreement(fp_cli)
}

pub(crate) fn section(name: &str) {
    println!("# {name}");
}

/// p0f and we on the captures that we ship and, where it is there, on the shared corpus.
fn agreement(fp_cli: PathBuf) -> Result<(), String> {
    section("instructions per packet");
    if std::env::var_os("CARGO_PROFILE_RELEASE_LTO").is_some() {
        println!("built otherwise than what was recorded: instructions are not counted");
    } else if Command::new("valgrind").arg("--version").output().is_ok() {
        bench::gate(&fp_cli)?;
    } else {
        println!("no valgrind: instructions are not counted");
    }
    section("agreement with p0f on testdata");
    compare::run(&compare::Args::installed(workspace().join("testdata"), fp_cli.clone()))?;
    let Some(shared) = process::shared() else {
        println!("no ../shared: the corpus is not compared");
        return Ok(());
    };
    // Line by line the corpus was compared for the table of docs/deviations.md.
    section("agreement with p0f's recorded logs of ../shared/corpus");
    agree(&shared.join("tools/agree.py"), &fp_cli)
}

/// The share of p0f's lines as the shared tool counts it.
fn agree(tool: &Path, fp_cli: &Path) -> Result<(), String> {
    // What is not told is no disagreement: the two deviations that keep doubtful lines back are
    // taken back.
    let options = "--as-p0f=D16,D20 --format p0f-log --db /etc/p0f/p0f.fp";
    let command = format!("{} pcap {options} {{}}", fp_cli.display());
    let output = Command::new("python3")
        .arg(tool)
        .args(["--cmd", &command])
        .output()
        .map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&output.stdout);
    println!("{text}");
    let share =
        text.lines().find_map(|line| line.strip_prefix("agreement ")?.split('%').next()?.parse::<f64>().ok());
    match share {
        Some(share) if share >= AGREEMENT => Ok(()),
        Some(share) => Err(format!("{share}% of p0f's lines come back, less than {AGREEMENT}%")),
        None => Err(format!("{} printed no agreement", tool.display())),
    }
}
