//! What a process takes.

use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

use crate::process::peak_memory;

/// What one run took.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    /// User and system CPU time in seconds.
    pub(crate) cpu: f64,
    /// Seconds on the wall.
    pub(crate) wall: f64,
    /// The most memory in KiB, looked up a hundred times a second.
    pub(crate) memory: u64,
}

/// Runs a program to its end.
///
/// # Errors
/// It cannot be started, or fails.
pub(crate) fn cost(command: &mut Command) -> Result<Cost, String> {
    cost_of(command, 0)
}

/// [`cost`] of a program whose exit status is this one at most.
///
/// # Errors
/// As of `cost`.
pub(crate) fn cost_of(command: &mut Command, status_at_most: i32) -> Result<Cost, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let fail = |error: std::io::Error| format!("{name}: {error}");
    let before = cpu_of_children()?;
    let start = Instant::now();
    // Not piped: a reader would share the processor with what is measured.
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().map_err(fail)?;
    let mut memory = 0;
    let status = loop {
        memory = memory.max(peak_memory(child.id()));
        if let Some(status) = child.try_wait().map_err(fail)? {
            break status;
        }
        sleep(Duration::from_millis(10));
    };
    let wall = start.elapsed().as_secs_f64();
    if status.code().is_none_or(|code| code > status_at_most) {
        return Err(format!("{name}: {status}"));
    }
    Ok(Cost { cpu: cpu_of_children()? - before, wall, memory })
}

/// User and system CPU seconds of all children that have ended.
fn cpu_of_children() -> Result<f64, String> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).map_err(|error| error.to_string())?;
    Ok((usage.user_time().num_microseconds() + usage.system_time().num_microseconds()) as f64 / 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_time_and_memory() {
        let cost = cost(Command::new("sh").args(["-c", "i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done"]))
            .unwrap();
        assert!(cost.cpu > 0.0 && cost.wall > 0.0 && cost.memory > 0, "{cost:?}");
        assert!(super::cost(&mut Command::new("false")).is_err());
    }
}
