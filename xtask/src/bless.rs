//! `cargo xtask bless`: writes the expected outputs of `testdata/` anew, each from the one who may
//! say it.
//!
//! p0f's answers (`expected.p0f-log` and `expected.human`, or `p0f.p0f-log` and `p0f.human` in a
//! case with deviations) come from an installed p0f, or stay as they are. Ours (`expected.json`,
//! and in a case with deviations all three) come from fp-cli, as do the hosts of a case that has a
//! file `expected.hosts`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cases::{self, Case, FORMATS};
use crate::oracle::Oracle;
use crate::process;

/// Writes the expected outputs of testdata/ anew.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The installed p0f 3.09b.
    #[arg(long, default_value = "/usr/sbin/p0f")]
    p0f: PathBuf,
    /// p0f's own database.
    #[arg(long, default_value = "/etc/p0f/p0f.fp")]
    db: PathBuf,
    /// Write p0f's answers only: fp-cli is not built or asked.
    #[arg(long)]
    only_p0f: bool,
    /// The fp-cli to ask; built with optimisation if not given.
    #[arg(long)]
    fp_cli: Option<PathBuf>,
}

/// Runs it.
///
/// # Errors
/// p0f or fp-cli fails, or fp-cli does not say what p0f says where no deviation is named.
pub(crate) fn run(args: &Args) -> Result<(), String> {
    let oracle = Oracle::new(&args.p0f, &args.db);
    if let Err(why) = &oracle {
        println!("p0f's own answers stay as they are: {why}");
    }
    let fp_cli = match &args.fp_cli {
        _ if args.only_p0f => None,
        Some(path) => Some(path.clone()),
        None => Some(process::build_fp_cli()?),
    };
    let mut wrong = Vec::new();
    for case in cases::all()? {
        if let Ok(p0f) = &oracle {
            bless_p0f(&case, p0f)?;
        }
        if let Some(fp_cli) = &fp_cli {
            wrong.extend(bless_ours(&case, fp_cli)?);
            let fp_cli = fp_cli.canonicalize().map_err(|error| error.to_string())?;
            if let Some(hosts) = case.hosts(&fp_cli)? {
                write(&case.dir.join("expected.hosts"), &hosts)?;
            }
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(format!("not what p0f says: {}", wrong.join(", "))) }
}

fn bless_p0f(case: &Case, p0f: &Oracle) -> Result<(), String> {
    let answer = p0f.ask(&case.capture())?;
    let stem = if case.deviations.is_empty() { "expected" } else { "p0f" };
    let log: String = answer.log.iter().map(|line| format!("{line}\n")).collect();
    write(&case.dir.join(format!("{stem}.p0f-log")), &log)?;
    write(&case.dir.join(format!("{stem}.human")), &answer.human)
}

/// The outputs of a case that should have been p0f's and are not.
fn bless_ours(case: &Case, fp_cli: &Path) -> Result<Vec<String>, String> {
    let mut wrong = Vec::new();
    for format in FORMATS {
        let path = case.dir.join(format!("expected.{format}"));
        let ours = case.ask(fp_cli, format)?;
        if format == "json" || !case.deviations.is_empty() {
            write(&path, &ours)?;
        } else if fs::read_to_string(&path).unwrap_or_default() != ours {
            wrong.push(format!("{}/expected.{format}", case.name()));
        }
    }
    Ok(wrong)
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    println!("wrote {}", path.display());
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}
