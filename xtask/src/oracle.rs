//! The reference: an installed p0f 3.09b.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::process::{self, Finished};

/// The version whose answers count.
const VERSION: &str = "3.09b";
const LIMIT: Duration = Duration::from_secs(60);

/// An installed p0f and the database that it reads.
#[derive(Clone, Debug)]
pub(crate) struct Oracle {
    program: PathBuf,
    database: PathBuf,
}

/// What p0f says of a capture.
pub(crate) struct Answer {
    /// Its log, line by line.
    pub(crate) log: Vec<String>,
    /// The blocks that it prints, without its banner.
    pub(crate) human: String,
    /// It read the capture to what it took for its end.
    pub(crate) accepted: bool,
}

impl Oracle {
    /// p0f at this path, if it is there and of the right version.
    ///
    /// # Errors
    /// It is not there, or is another version.
    pub(crate) fn new(program: &Path, database: &Path) -> Result<Oracle, String> {
        // It knows no --version; any unknown option makes it print its banner.
        let banner = process::run(Command::new(program).arg("-h"), LIMIT)
            .map_err(|error| format!("{}: {error} (apt-get install p0f)", program.display()))?;
        if !(banner.stdout + &banner.stderr).contains(VERSION) {
            return Err(format!("{} is not p0f {VERSION}", program.display()));
        }
        Ok(Oracle { program: program.to_owned(), database: database.to_owned() })
    }

    /// Runs p0f on a capture, in UTC.
    ///
    /// # Errors
    /// It cannot be run, crashes or hangs.
    pub(crate) fn ask(&self, capture: &Path) -> Result<Answer, String> {
        let fail = |why: String| format!("p0f on {}: {why}", capture.display());
        let folder = tempfile::tempdir().map_err(|error| fail(error.to_string()))?;
        let log = folder.path().join("log");
        let mut command = self.command(capture, &log);
        let finished: Finished =
            process::run(&mut command, LIMIT).map_err(|error| fail(error.to_string()))?;
        let code = finished.code().ok_or_else(|| fail(finished.ending()))?;
        let text = std::fs::read(&log).unwrap_or_default();
        Ok(Answer {
            log: lines(&String::from_utf8_lossy(&text)),
            human: blocks(&finished.stdout),
            accepted: code == 0,
        })
    }

    /// The command line that reads `capture` and logs to `log`.
    pub(crate) fn command(&self, capture: &Path, log: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.env("TZ", "UTC").arg("-r").arg(capture).arg("-f").arg(&self.database).arg("-o").arg(log);
        command
    }
}

/// The lines of a p0f log.
pub(crate) fn lines(text: &str) -> Vec<String> {
    text.lines().filter(|line| line.starts_with('[')).map(str::to_owned).collect()
}

/// What stands between p0f's banner and its farewell.
fn blocks(stdout: &str) -> String {
    let start = stdout.find(".-[").unwrap_or(stdout.len());
    let rest = stdout.get(start..).unwrap_or_default();
    let end = rest.rfind("\nAll done.").unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn banner_and_farewell_go() {
        let said = "--- p0f ---\n[+] Processing capture data.\n\n.-[ a ]-\n|\n`----\n\n\nAll done. Processed 1 packets.\n";
        assert_eq!(blocks(said), ".-[ a ]-\n|\n`----\n\n");
        assert_eq!(blocks("[+] nothing\n\nAll done. Processed 0 packets.\n"), "");
    }

    #[test]
    fn only_log_lines_count() {
        assert_eq!(lines("[1] a\n\nnoise\n[2] b\n"), ["[1] a", "[2] b"]);
    }
}
