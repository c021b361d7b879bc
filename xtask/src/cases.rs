//! The cases of `testdata/`: a capture, what is expected of it in three formats, and why it is
//! there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::process;

const LIMIT: Duration = Duration::from_secs(60);

/// The formats of `fp-cli pcap`, each with a golden file `expected.FORMAT`.
pub(crate) const FORMATS: [&str; 3] = ["p0f-log", "human", "json"];

/// One folder of `testdata/`.
pub(crate) struct Case {
    pub(crate) dir: PathBuf,
    /// The deviations for which our answer is not p0f's, from the file `deviations`; none where
    /// there is no such file.
    pub(crate) deviations: Vec<String>,
}

impl Case {
    /// The case's name: its folder's.
    pub(crate) fn name(&self) -> String {
        self.dir.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// The capture that p0f can read: not a compressed copy of it.
    pub(crate) fn capture(&self) -> PathBuf {
        let plain = self.dir.join("capture.pcap");
        if plain.exists() { plain } else { self.dir.join("capture.pcapng") }
    }

    /// The hosts that fp-cli finds in it, by the built-in signatures, if that is expected of the
    /// case.
    ///
    /// # Errors
    /// It cannot be run, or fails.
    pub(crate) fn hosts(&self, fp_cli: &Path) -> Result<Option<String>, String> {
        if !self.dir.join("expected.hosts").exists() {
            return Ok(None);
        }
        let mut command = Command::new(fp_cli);
        command.args(["hosts", "--quiet", "--json", "capture.pcap"]).current_dir(&self.dir);
        let done = process::run(&mut command, LIMIT).map_err(|error| error.to_string())?;
        match done.code() {
            Some(0) => Ok(Some(done.stdout)),
            _ => Err(format!("fp-cli hosts on {}: {}: {}", self.name(), done.ending(), done.stderr.trim())),
        }
    }

    /// What fp-cli prints of it with the databases that the repository ships in p0f's place.
    ///
    /// # Errors
    /// It cannot be run, crashes or hangs.
    pub(crate) fn ask(&self, fp_cli: &Path, format: &str) -> Result<String, String> {
        let mut command = Command::new(fp_cli);
        command.env("TZ", "UTC").args(["pcap", "--format", format]);
        for file in databases()? {
            command.arg("--db").arg(file);
        }
        let done = process::run(command.arg(self.capture()), LIMIT).map_err(|error| error.to_string())?;
        match done.code() {
            // What is expected does not depend on where the capture stands.
            Some(0 | 1) if format == "json" => Ok(without_origin(&done.stdout)),
            Some(0 | 1) => Ok(done.stdout),
            _ => Err(format!("fp-cli on {}: {}: {}", self.name(), done.ending(), done.stderr.trim())),
        }
    }
}

/// JSON lines without the capture and the packet of each event.
fn without_origin(lines: &str) -> String {
    let of_line = |line: &str| {
        let (before, rest) = line.split_once(",\"capture\":")?;
        let (_, rest) = rest.split_once(",\"packet\":")?;
        Some(format!("{before}{}", rest.trim_start_matches(|c: char| c.is_ascii_digit())))
    };
    lines.split_inclusive('\n').map(|line| of_line(line).unwrap_or_else(|| line.to_owned())).collect()
}

/// All cases, by name.
///
/// # Errors
/// The folder cannot be read.
pub(crate) fn all() -> Result<Vec<Case>, String> {
    let root = process::workspace().join("testdata");
    let read = fs::read_dir(&root).map_err(|error| format!("{}: {error}", root.display()))?;
    let mut dirs: Vec<PathBuf> =
        read.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_dir()).collect();
    dirs.sort();
    let deviations = |dir: &Path| fs::read_to_string(dir.join("deviations")).unwrap_or_default();
    Ok(dirs
        .into_iter()
        .map(|dir| Case { deviations: deviations(&dir).split_whitespace().map(str::to_owned).collect(), dir })
        .collect())
}

/// The signature files that hold p0f's own database, in the order of their names.
fn databases() -> Result<Vec<PathBuf>, String> {
    let root = process::workspace().join("signatures/p0f");
    let read = fs::read_dir(&root).map_err(|error| format!("{}: {error}", root.display()))?;
    let mut files: Vec<PathBuf> = read.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "fp"));
    files.sort();
    Ok(files)
}
