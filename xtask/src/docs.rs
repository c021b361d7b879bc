//! `cargo xtask docs`: figures in docs/ beside the commands that print them.
//!
//! A figure stands between two comments:
//!
//! ```text
//! <!-- figure: docs/figures/enterprise.py -->
//! | embedded | 99.997% |
//! <!-- /figure -->
//! ```
//!
//! Each line that the command prints has to stand between them, wherever lines are broken and
//! whatever is bold. A `slow figure` is only looked at by `--all`. What is `measured` depends on
//! the machine: `--all` prints it anew and compares nothing.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::process;

/// Nothing that a figure rests on takes longer.
const PATIENCE: Duration = Duration::from_secs(3600);

/// Runs the commands beside the figures in docs/ and compares what they print with what is written
/// there.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Compare the figures that are quick to make and do not depend on the machine; what is done if
    /// nothing else is said.
    #[arg(long)]
    check: bool,
    /// The slow ones too, and print what depends on the machine.
    #[arg(long, conflicts_with = "check")]
    all: bool,
    /// Name the figures and run nothing.
    #[arg(long)]
    list: bool,
    /// Only figures whose file or command contains this.
    #[arg(long = "match", default_value = "")]
    only: String,
    /// The fp-cli to run; built with optimisation if not given.
    #[arg(long)]
    fp_cli: Option<PathBuf>,
}

impl Args {
    /// What `--check` does.
    pub(crate) fn quick(fp_cli: PathBuf) -> Args {
        Args { check: true, all: false, list: false, only: String::new(), fp_cli: Some(fp_cli) }
    }

    /// What `--all` does.
    pub(crate) fn all(fp_cli: PathBuf) -> Args {
        Args { check: false, all: true, ..Args::quick(fp_cli) }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Figure,
    Slow,
    Measured,
}

/// A command and the text that tells what it printed.
#[derive(Debug, PartialEq, Eq)]
struct Figure {
    file: String,
    line: usize,
    kind: Kind,
    command: String,
    text: String,
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "docs/{}:{}: {}", self.file, self.line, self.command)
    }
}

/// Runs it.
///
/// # Errors
/// A document says otherwise than its command, or a command fails.
pub(crate) fn run(args: &Args) -> Result<(), String> {
    let mut figures = Vec::new();
    let docs = process::workspace().join("docs");
    let mut files: Vec<PathBuf> = fs::read_dir(&docs)
        .map_err(|error| format!("{}: {error}", docs.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    files.sort();
    for path in files {
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        figures.extend(read(&path.file_name().unwrap_or_default().to_string_lossy(), &text)?);
    }
    figures.retain(|figure| figure.to_string().contains(&args.only));
    if figures.is_empty() {
        return Err("docs/ holds no figure".into());
    }
    if args.list {
        figures.iter().for_each(|figure| println!("{:?} {figure}", figure.kind));
        return Ok(());
    }
    let fp_cli = match &args.fp_cli {
        Some(path) => fs::canonicalize(path).map_err(|error| format!("{}: {error}", path.display()))?,
        None => process::build_fp_cli()?,
    };
    println!("on {}", processor());
    let mut faults = Vec::new();
    for figure in figures.iter().filter(|figure| args.all || figure.kind == Kind::Figure) {
        if figure.command.contains("../shared") && process::shared().is_none() {
            println!("no ../shared: {figure} is left out");
            continue;
        }
        match look(figure, &fp_cli) {
            Ok(()) => println!("ok {figure}"),
            Err(why) => faults.push(format!("{figure}: {why}")),
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// Runs the command of a figure, in a process of its own.
fn look(figure: &Figure, fp_cli: &Path) -> Result<(), String> {
    let folders = fp_cli.parent().map(Path::to_owned).into_iter();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(folders.chain(std::env::split_paths(&path)))
        .map_err(|error| error.to_string())?;
    let mut command = Command::new("bash");
    command
        .args(["-euo", "pipefail", "-c", &figure.command])
        .env("PATH", path)
        .env("FP_CLI", fp_cli)
        .env("TZ", "UTC");
    command.current_dir(process::workspace());
    let done = process::run(&mut command, PATIENCE).map_err(|error| error.to_string())?;
    if done.code() != Some(0) {
        return Err(format!("{}: {}", done.ending(), done.stderr.trim()));
    }
    if figure.kind == Kind::Measured {
        println!("{}", done.stdout.trim_end());
        return Ok(());
    }
    let missing = missing(&figure.text, &done.stdout);
    match missing.is_empty() {
        true => Ok(()),
        false => Err(format!("it prints what the document does not say:\n{}", missing.join("\n"))),
    }
}

/// Lines that were printed and are not in the text.
fn missing<'a>(text: &str, printed: &'a str) -> Vec<&'a str> {
    let plain = |text: &str| text.replace("**", "").split_whitespace().collect::<Vec<_>>().join(" ");
    let text = plain(text);
    printed.lines().filter(|line| !text.contains(&plain(line))).collect()
}

/// The figures of a document.
fn read(file: &str, text: &str) -> Result<Vec<Figure>, String> {
    let mut figures: Vec<Figure> = Vec::new();
    let mut open = false;
    for (number, line) in text.lines().enumerate() {
        let fault = |what: &str| Err(format!("docs/{file}:{}: {what}", number + 1));
        if line == "<!-- /figure -->" {
            if !open {
                return fault("no figure begins before its end");
            }
            open = false;
        } else if let Some((kind, command)) = opening(line) {
            if open {
                return fault("a figure begins within another one");
            }
            open = true;
            let command = command.to_owned();
            figures.push(Figure { file: file.into(), line: number + 1, kind, command, text: String::new() });
        } else if let Some(figure) = figures.last_mut().filter(|_| open) {
            figure.text.push_str(line);
            figure.text.push('\n');
        }
    }
    if open { Err(format!("docs/{file}: a figure has no end")) } else { Ok(figures) }
}

/// What `<!-- figure: COMMAND -->` says.
fn opening(line: &str) -> Option<(Kind, &str)> {
    let inner = line.strip_prefix("<!-- ")?.strip_suffix(" -->")?;
    let (kind, command) = inner.split_once(": ")?;
    let kind = match kind {
        "figure" => Kind::Figure,
        "slow figure" => Kind::Slow,
        "measured" => Kind::Measured,
        _ => return None,
    };
    Some((kind, command))
}

/// Its name, as figures that depend on it are told with.
fn processor() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    name.map_or("an unknown processor", |(_, name)| name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_found() {
        let text =
            "a\n<!-- figure: x --y -->\nb\n<!-- /figure -->\nc\n<!-- measured: z -->\n<!-- /figure -->\n";
        let found = read("d.md", text).unwrap();
        let [figure, measured] = &found[..] else { panic!("{found:?}") };
        assert_eq!((figure.kind, &*figure.command, &*figure.text), (Kind::Figure, "x --y", "b\n"));
        assert_eq!((measured.kind, &*measured.text), (Kind::Measured, ""));
        for wrong in
            ["<!-- figure: a -->\n", "<!-- /figure -->\n", "<!-- figure: a -->\n<!-- figure: b -->\n"]
        {
            assert!(read("d.md", wrong).is_err());
        }
    }

    #[test]
    fn a_figure_that_is_told_otherwise_is_found() {
        let text = "| **a** | 1 |\nin all 217 of\nthe 222 are right";
        assert!(missing(text, "| a | 1 |\n217 of the 222\n").is_empty());
        assert_eq!(missing(text, "| a | 2 |\n217 of the 222\n"), ["| a | 2 |"]);
    }

    #[test]
    fn what_is_written_can_be_made_again() {
        let docs = process::workspace().join("docs");
        for entry in fs::read_dir(docs).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "md") {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                for figure in read(&name, &fs::read_to_string(&path).unwrap()).unwrap() {
                    let script =
                        figure.command.split_whitespace().find(|word| word.starts_with("docs/figures/"));
                    let there = script.is_none_or(|script| process::workspace().join(script).is_file());
                    assert!(there, "{figure}");
                }
            }
        }
    }
}
