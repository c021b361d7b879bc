//! `cargo xtask nightly`: what takes too long for `cargo xtask ci`.

use std::path::Path;
use std::process::Command;

use crate::ci::section;
use crate::{damage, docs, fuzz, process, sharing, soak, tshark};

/// What takes too long for `cargo xtask ci`, all of it even if something fails: every capture
/// damaged, beside p0f and tshark; every figure of docs/ that a command prints; the container;
/// the page in a browser; every fuzz target for an hour; the soak. Some twelve hours; the soak
/// needs root, hping3, nginx and curl.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Minutes that each fuzz target runs.
    #[arg(long, default_value_t = 60)]
    fuzz_minutes: u64,
    /// Minutes of the flood beside real connections.
    #[arg(long, default_value_t = 20.0)]
    soak_minutes: f64,
    /// Say what would be done, and do nothing.
    #[arg(long)]
    list: bool,
}

/// A part: its name, and what does it.
type Part<'a> = (String, Box<dyn FnOnce() -> Result<(), String> + 'a>);

/// Runs it.
///
/// # Errors
/// Any part failed; all that did are named.
pub(crate) fn run(args: &Args) -> Result<(), String> {
    let fp_cli = if args.list { "fp-cli".into() } else { process::build_fp_cli()? };
    let masquerading = fp_cli.clone();
    let (damaging, figures, sharing_out, soaking) = (fp_cli.clone(), fp_cli.clone(), fp_cli.clone(), fp_cli);
    let parts: [Part<'_>; 10] = [
        (
            "damage: every capture damaged in every way, beside p0f and tshark".into(),
            Box::new(|| damage::run(&damage::Args::all(damaging))),
        ),
        (
            "tshark: every TCP segment that it finds in any capture".into(),
            Box::new(|| tshark::run(&tshark::Args::all())),
        ),
        (
            "docs: every figure, those that depend on the machine too".into(),
            Box::new(|| docs::run(&docs::Args::all(figures))),
        ),
        (
            "sharing: labelled clients behind one address".into(),
            Box::new(|| sharing::run(&sharing::Args::nightly(sharing_out))),
        ),
        (
            "sharing, live: the same through nft's masquerading".into(),
            Box::new(|| sharing::run(&sharing::Args::nightly_live(masquerading))),
        ),
        ("rust-version: all of it checked by the oldest Rust that it names".into(), Box::new(rust_version)),
        ("container: the Containerfile built and run".into(), Box::new(container)),
        ("page: streams beside capture, memory, frames".into(), Box::new(page)),
        (
            format!("fuzz: every target for {} min", args.fuzz_minutes),
            Box::new(|| fuzz::all(args.fuzz_minutes * 60)),
        ),
        (
            format!("soak: a flood beside real connections for {} min", args.soak_minutes),
            Box::new(|| soak::run(&soak::Args::nightly(args.soak_minutes, soaking))),
        ),
    ];
    let mut failures = Vec::new();
    for (name, part) in parts {
        section(&name);
        if args.list {
            continue;
        }
        if let Err(why) = part() {
            println!("failed: {why}");
            failures.push(name);
        }
    }
    if failures.is_empty() { Ok(()) } else { Err(format!("failed: {}", failures.join("; "))) }
}

/// What the Containerfile makes, built and run without a registry.
fn container() -> Result<(), String> {
    script("crates/fp-cli/packaging/container.sh", &[])
}

/// What the page costs, by the program as the packages have it.
fn page() -> Result<(), String> {
    let fp_cli = process::build_fp_cli_with(&["--all-features"])?;
    script("crates/fp-web/tests/browser/measure.sh", &[&fp_cli])
}

/// Runs a script of the workspace.
fn script(name: &str, arguments: &[&Path]) -> Result<(), String> {
    let script = process::workspace().join(name);
    let run = Command::new(&script).args(arguments).status();
    let status = run.map_err(|error| format!("{}: {error}", script.display()))?;
    match status.code() {
        // It was skipped, and has said why.
        Some(0 | 77) => Ok(()),
        _ => Err(format!("{}: {status}", script.display())),
    }
}

/// The workspace checked by the Rust that `rust-version` names, where rustup has it.
fn rust_version() -> Result<(), String> {
    const OLDEST: &str = concat!("+", env!("CARGO_PKG_RUST_VERSION"));
    let has_it = Command::new("cargo").args([OLDEST, "--version"]).output();
    if !has_it.is_ok_and(|output| output.status.success()) {
        println!("skipped: `cargo {OLDEST}` is not to be had (rustup toolchain install)");
        return Ok(());
    }
    let mut check = Command::new("cargo");
    check.args([OLDEST, "check", "--quiet", "--workspace", "--all-features", "--locked"]);
    process::step(
        check
            .current_dir(process::workspace())
            .env("CARGO_TARGET_DIR", process::target().join("rust-version")),
    )
}
