//! Programs that listen, and what they logged.

use std::fs;
use std::path::{Path, PathBuf};

use super::lab::{Host, Lab, Running, eventually};

/// This program.
pub(crate) const FP: &str = env!("CARGO_BIN_EXE_fp-cli");

/// A program that listens and logs.
pub(crate) struct Listener {
    name: String,
    log: PathBuf,
    prints: PathBuf,
    running: Running,
}

/// The lines of p0f's log format that a program left, sorted: packets that came at once may be told
/// in any order.
pub(crate) struct Log {
    name: String,
    lines: Vec<String>,
}

impl Listener {
    /// Starts p0f, or this program with its subcommand as the first option.
    pub(crate) fn start(
        lab: &Lab,
        host: &Host,
        name: &str,
        program: &str,
        interface: &str,
        options: &[&str],
    ) -> Listener {
        let (log, prints) = (lab.path(&format!("{name}.log")), lab.path(&format!("{name}.txt")));
        let mut command = host.command(program);
        command.args(options).args(["-i", interface, "-o"]).arg(&log);
        if options.first() == Some(&"live") {
            command.args(["--format", "p0f-log", "--db"]);
        } else {
            command.arg("-f");
        }
        command.arg(database());
        let running = Host::start(name, command, &prints);
        Listener { name: name.to_owned(), log, prints, running }
    }

    /// Waits until that text is in the log.
    pub(crate) fn await_text(&self, text: &str) {
        eventually(&format!("{} logs {text}", self.name), || self.text().contains(text));
    }

    /// What is in the log.
    pub(crate) fn text(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Ends it and reads its log. One of ours has to end well and to have lost nothing.
    pub(crate) fn end(mut self) -> Log {
        self.running.assert_alive(&self.prints);
        let ours = !self.name.starts_with("p0f");
        let status = self.running.terminate();
        let prints = fs::read_to_string(&self.prints).unwrap();
        if ours {
            assert_eq!(status, Some(0), "{}: {prints}", self.name);
            // p0f says nothing of drops, nor does what takes its place.
            assert!(self.name == "drop-in" || prints.contains(" 0 dropped by the kernel"), "{prints}");
        }
        let mut lines: Vec<String> =
            fs::read_to_string(&self.log).unwrap().lines().map(str::to_owned).collect();
        lines.sort();
        Log { name: self.name, lines }
    }
}

/// Ends them all.
pub(crate) fn end<const N: usize>(listeners: [Listener; N]) -> [Log; N] {
    listeners.map(Listener::end)
}

impl Log {
    /// A log of another origin.
    pub(crate) fn new(name: &str, text: &str) -> Log {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.sort();
        Log { name: name.to_owned(), lines }
    }

    /// How many lines are of that kind.
    pub(crate) fn count(&self, kind: &str) -> usize {
        self.lines.iter().filter(|line| line.contains(&format!("] mod={kind}|"))).count()
    }

    /// Without what depends on when packets passed: the time, and what clocks tell.
    pub(crate) fn untimed(&self) -> Log {
        let timed = ["mod=uptime|", "mod=host change|", "mod=ip sharing|"];
        let lines = self.lines.iter().filter_map(|line| line.split_once("] ")).map(|(_, line)| line);
        let mut lines: Vec<String> = lines
            .filter(|line| !timed.iter().any(|kind| line.starts_with(kind)))
            .map(str::to_owned)
            .collect();
        lines.sort();
        Log { name: self.name.clone(), lines }
    }

    /// Whose clocks were read: the ends of each `uptime`.
    pub(crate) fn clocks(&self) -> Vec<&str> {
        let uptimes = self.lines.iter().filter_map(|line| line.split_once("] mod=uptime|"));
        let mut ends: Vec<&str> = uptimes.filter_map(|(_, rest)| rest.split("|uptime=").next()).collect();
        ends.sort();
        ends
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The lines here that are not there.
    pub(crate) fn beyond(&self, other: &Log) -> Vec<&str> {
        let mut left: Vec<&String> = other.lines.iter().collect();
        let mut beyond = Vec::new();
        for line in &self.lines {
            match left.iter().position(|there| *there == line) {
                Some(place) => drop(left.swap_remove(place)),
                None => beyond.push(line.as_str()),
            }
        }
        beyond
    }

    /// Fails with the lines that only one of them has.
    pub(crate) fn assert_same(&self, other: &Log) {
        assert!(
            self.lines == other.lines,
            "only {}: {:#?}\nonly {}: {:#?}",
            self.name,
            self.beyond(other),
            other.name,
            other.beyond(self)
        );
    }
}

/// The database of the repository that p0f can read.
pub(crate) fn database() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../fp-db/src/embedded/p0f.fp")
}
