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

/// One line of a terminal of 80 columns, whatever the numbers: what would go on in a second line is
/// never taken away.
fn bar(size: Option<u64>, elapsed: Duration) -> ProgressBar {
    let (bar, template) = match size {
        Some(size) => {
            (ProgressBar::new(size), "{wide_bar} {percent:>3}% {bytes_per_sec}, {msg} packets/s, {eta} left")
        }
        None => (ProgressBar::no_length(), "{bytes}, {bytes_per_sec}, {msg} packets/s, {elapsed}"),
    };
    let style = ProgressStyle::with_template(template).expect("the template above is well formed");
    bar.with_style(style).with_elapsed(elapsed)
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::{Arc, Mutex};

    use indicatif::{ProgressDrawTarget, TermLike};

    use super::*;

    /// A terminal of 80 columns that keeps what is written to it.
    #[derive(Clone, Debug, Default)]
    struct Screen(Arc<Mutex<Vec<String>>>);

    impl TermLike for Screen {
        fn width(&self) -> u16 {
            80
        }
        fn move_cursor_up(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_down(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_right(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_left(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn write_line(&self, text: &str) -> io::Result<()> {
            self.write_str(text)
        }
        fn write_str(&self, text: &str) -> io::Result<()> {
            self.0.lock().unwrap().push(text.to_owned());
            Ok(())
        }
        fn clear_line(&self) -> io::Result<()> {
            Ok(())
        }
        fn flush(&self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn one_line_of_80_columns() {
        // Bytes in all and read, seconds so far, packets a second: from little to more than any
        // machine reads.
        for (size, read, seconds, packets) in [
            (Some(5_000_000), 17, 1, 3.0),
            (Some(1_040_000_000), 1_039_999_999, 7200, 999_999.0),
            (Some(1_099_511_000_000), 1_090_000_000_000, 359_999, 99_999_999.0),
            (Some(1_099_511_000_000), 1_000_000, 359_999, 99_999_999.0),
            (None, 1_099_511_000_000, 359_999, 99_999_999.0),
        ] {
            let screen = Screen::default();
            let bar = bar(size, Duration::from_secs(seconds));
            bar.set_draw_target(ProgressDrawTarget::term_like(Box::new(screen.clone())));
            bar.set_position(read);
            bar.set_message(format!("{packets:.0}"));
            bar.tick();
            let drawn = screen.0.lock().unwrap();
            assert!(drawn.iter().any(|text| text.contains(&format!(" {packets:.0} packets/s"))), "{drawn:?}");
            for text in drawn.iter() {
                let columns = text.chars().count();
                assert!(columns <= 80, "{columns} columns: {text:?}");
            }
        }
    }

    #[test]
    fn templates_are_well_formed() {
        for size in [None, Some(1000)] {
            let bar = bar(size, Duration::from_secs(2));
            assert_eq!(bar.length(), size);
            assert!(bar.elapsed() >= Duration::from_secs(2));
        }
    }
}
