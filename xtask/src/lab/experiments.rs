//! All experiments, and how each kind is run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::experiment::{Experiment, Kind};
use super::network::{MACHINE_LIMIT, Pair};
use super::{programs, stacks, userland};
use crate::process;

/// All experiments, in the order in which they run.
pub(super) fn all() -> Vec<Experiment> {
    let mut all = stacks::all();
    all.extend(userland::all());
    all.extend(programs::clients());
    all.extend(programs::servers());
    all
}

impl Experiment {
    /// The installed version, if it is.
    pub(super) fn version(&self) -> Option<String> {
        let mut command;
        if self.package == "kernel" {
            command = Command::new("uname");
            command.arg("-r");
        } else if let Some(package) = self.package.strip_prefix("pip:") {
            command = Command::new("python3");
            command.args([
                "-c",
                "import sys, importlib.metadata as m; print(m.version(sys.argv[1]))",
                package,
            ]);
        } else if let Some(package) = self.package.strip_prefix("npm:") {
            let script = "console.log(JSON.parse(require('fs').readFileSync(require('child_process').execSync('npm \
                          root -g').toString().trim() + '/' + process.argv[1] + '/package.json')).version)";
            command = Command::new("node");
            command.args(["-e", script, package]);
        } else {
            command = Command::new("dpkg-query");
            command.args(["-W", "-f", "${Version}", &self.package]);
        }
        let done = process::run(&mut command, Duration::from_secs(20)).ok()?;
        let mut version = done.stdout.trim();
        if self.package == "kernel" {
            // What follows is of the one who built it.
            version = version.split('-').next().unwrap_or(version);
        }
        (done.code() == Some(0) && !version.is_empty()).then(|| version.to_owned())
    }

    /// Runs it, and says where its captures are.
    pub(super) fn run(&self, out: &Path) -> Result<Vec<PathBuf>, String> {
        let pair = Pair::new()?;
        let folder = pair.folder.path();
        for (name, text) in &self.files {
            pair.write(name, text)?;
        }
        for (name, text) in programs::SITE {
            pair.write(name, text)?;
        }
        let capture = out.join(format!("{}.pcap", self.name));
        match &self.kind {
            Kind::Client(script) => {
                plain_server(&pair)?;
                let _recording = pair.record(&capture)?;
                let done = pair.client.run(script, folder)?;
                if done.code() != Some(0) {
                    println!(
                        "{}: {}: {}",
                        self.name,
                        done.ending(),
                        done.stderr.lines().last().unwrap_or_default()
                    );
                }
            }
            Kind::Server { script, port } => {
                let _server = pair.server.start(script, folder)?;
                if let Err(why) = pair.server.listening(*port) {
                    let log = fs::read_to_string(folder.join("server.log")).unwrap_or_default();
                    return Err(format!("{why}: {}", log.lines().last().unwrap_or_default()));
                }
                let _recording = pair.record(&capture)?;
                programs::ask(&pair, *port)?;
            }
            Kind::Kernel { settings } => {
                // A listening socket has the settings of when it was made.
                stacks::set(&pair, settings)?;
                plain_server(&pair)?;
                let _recording = pair.record(&capture)?;
                stacks::exercise(&pair)?;
            }
            Kind::Own(script) => {
                plain_server(&pair)?;
                let done = pair.client.run_within(MACHINE_LIMIT, script, folder)?;
                let mut own = Vec::new();
                for entry in fs::read_dir(folder).map_err(|error| error.to_string())?.flatten() {
                    let name = entry.file_name().to_string_lossy().into_owned();
                    if name.ends_with(".pcap") && entry.metadata().is_ok_and(|file| file.len() > 24) {
                        let kept = out.join(format!("{}-{name}", self.name));
                        fs::copy(entry.path(), &kept).map_err(|error| error.to_string())?;
                        own.push(kept);
                    }
                }
                let said = done.stderr.lines().last().unwrap_or_default();
                return if own.is_empty() { Err(format!("{}: {said}", done.ending())) } else { Ok(own) };
            }
        }
        Ok(vec![capture])
    }
}

/// A web server that any client understands.
fn plain_server(pair: &Pair) -> Result<(), String> {
    let seconds = MACHINE_LIMIT.as_secs() * 2;
    // An IPv6 listener takes IPv4 too.
    let script = format!(
        "exec timeout {seconds} python3 -m http.server --protocol HTTP/1.1 --bind :: --directory site 80"
    );
    pair.server.start(&script, pair.folder.path())?;
    pair.server.listening(80)
}
