use std::io::IsTerminal as _;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

/// A read shorter than this shows no progress.
const PATIENCE: Duration = Duration::from_millis(500);
/// Packets between two looks at the clock.
const PACE: u64 = 1 << 14;

/// How far a long read has come, on standard error when that is a terminal.
pub(crate) struct Progress {
    size: Option<u64>,
    begun: Instant,
    packets: u64,
    bar: Option<ProgressBar>,
    wanted: bool,
}

impl Progress {
    /// `size`: bytes to read, if known. `wanted`: show anything at all.
    pub(crate) fn new(size: Option<u64>, wanted: bool) -> Progress {
        let wanted = wanted && std::io::stderr().is_terminal();
        Progress { size, begun: Instant::now(), packets: 0, bar: None, wanted }
    }

    /// Counts packets; `position` tells how many bytes have been read.
    #[inline]
    pub(crate) fn packets(&mut self, count: u64, position: impl FnOnce() -> u64) {
        let before = self.packets;
        self.packets += count;
        if self.wanted && before / PACE != self.packets / PACE {
            self.show(position());
        }
    }

    /// Prints a message without harm to the bar.
    pub(crate) fn suspend(&self, print: impl FnOnce()) {
        match &self.bar {
            Some(bar) => bar.suspend(print),
            None => print(),
        }
    }

    /// Takes the bar away.
    pub(crate) fn finish(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }

    #[cold]
    fn show(&mut self, position: u64) {
        let elapsed = self.begun.elapsed();
        if elapsed < PATIENCE {
            return;
        }
        let bar = self.bar.get_or_insert_with(|| bar(self.size, elapsed));
        bar.set_position(position);
        bar.set_message(format!("{:.0}", self.packets as f64 / elapsed.as_secs_f64()));
    }
}

fn bar(size: Option<u64>, elapsed: Duration) -> ProgressBar {
    let (bar, template) = match size {
        Some(size) => (
            ProgressBar::new(size),
            "{bar:30} {bytes}/{total_bytes}, {bytes_per_sec}, {msg} packets/s, {eta} left",
        ),
        None => (ProgressBar::no_length(), "{bytes}, {bytes_per_sec}, {msg} packets/s, {elapsed}"),
    };
    let style = ProgressStyle::with_template(template).expect("the template above is well formed");
    bar.with_style(style).with_elapsed(elapsed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_are_well_formed() {
        for size in [None, Some(1000)] {
            let bar = bar(size, Duration::from_secs(2));
            assert_eq!(bar.length(), size);
            assert!(bar.elapsed() >= Duration::from_secs(2));
        }
    }
}
