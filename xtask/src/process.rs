//! Running other programs: with a time limit, and with all that they say kept.

use std::fs::{self, File};
use std::io::{self, Read, Seek};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// What a program did.
pub(crate) struct Finished {
    /// `None`: it ran out of time and was killed.
    pub(crate) status: Option<ExitStatus>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    /// How long it ran.
    pub(crate) wall: Duration,
    /// The most memory in KiB, looked up every 20 ms and more often at first.
    pub(crate) memory: u64,
}

impl Finished {
    /// The exit code; `None` also when a signal ended the program.
    pub(crate) fn code(&self) -> Option<i32> {
        self.status.and_then(|status| status.code())
    }

    /// How it ended, for people.
    pub(crate) fn ending(&self) -> String {
        self.status.map_or("out of time".into(), |status| status.to_string())
    }
}

/// Runs a program to its end, or kills it after `limit`.
///
/// # Errors
/// The program cannot be started, or the disk is full.
pub(crate) fn run(command: &mut Command, limit: Duration) -> io::Result<Finished> {
    // Files, not pipes: a full pipe would need a reader beside the clock.
    let (mut stdout, mut stderr) = (tempfile::tempfile()?, tempfile::tempfile()?);
    let mut child =
        command.stdin(Stdio::null()).stdout(stdout.try_clone()?).stderr(stderr.try_clone()?).spawn()?;
    let start = Instant::now();
    let mut pause = Duration::from_micros(500);
    let mut memory = 0;
    let status = loop {
        memory = memory.max(peak_memory(child.id()));
        if let Some(status) = child.try_wait()? {
            break Some(status);
        }
        if start.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            break None;
        }
        sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(20));
    };
    let wall = start.elapsed();
    Ok(Finished { status, stdout: read_back(&mut stdout)?, stderr: read_back(&mut stderr)?, wall, memory })
}

/// The most memory that a process had, in KiB; 0 for a process that has ended.
pub(crate) fn peak_memory(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok()).unwrap_or(0)
}

/// Runs a step whose output belongs on the screen.
///
/// # Errors
/// It cannot be started, or fails.
pub(crate) fn step(command: &mut Command) -> Result<(), String> {
    let name = display(command);
    println!("$ {name}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name}: {status}")),
        Err(error) => Err(format!("{name}: {error}")),
    }
}

/// Cargo, as the one that runs us, in the workspace's folder.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(workspace());
    command
}

/// The folder of the workspace.
pub(crate) fn workspace() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_owned()
}

/// The shared corpus and tools beside the workspace, where there are any.
pub(crate) fn shared() -> Option<PathBuf> {
    let shared = workspace().join("../shared");
    shared.is_dir().then_some(shared)
}

/// Builds `fp-cli` with optimisation and says where it is.
///
/// # Errors
/// It does not build.
pub(crate) fn build_fp_cli() -> Result<PathBuf, String> {
    build_fp_cli_with(&[])
}

/// The same with arguments of cargo for its features.
///
/// # Errors
/// It does not build.
pub(crate) fn build_fp_cli_with(features: &[&str]) -> Result<PathBuf, String> {
    step(cargo().args(["build", "--quiet", "--release", "-p", "fp-cli"]).args(features))?;
    Ok(target().join("release/fp-cli"))
}

/// Builds an example with optimisation and says where it is.
///
/// # Errors
/// It does not build.
pub(crate) fn build_example(package: &str, example: &str) -> Result<PathBuf, String> {
    step(cargo().args(["build", "--quiet", "--release", "-p", package, "--example", example]))?;
    Ok(target().join("release/examples").join(example))
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or(workspace().join("target"), |dir| workspace().join(dir))
}

fn display(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

fn read_back(file: &mut File) -> io::Result<String> {
    file.rewind()?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
