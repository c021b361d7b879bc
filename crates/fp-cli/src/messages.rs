//! Messages to whoever started the program.

use std::fmt::Display;
use std::io::{self, Write as _};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use fp_engine::Statistics;
use nix::poll::PollTimeout;

use crate::patient::wait_for_room;
use fp_report::escape::escape_lines_since;

/// So much is written at a time: a pipe that has room takes it whole (pipe(7), `PIPE_BUF`).
const PIECE: usize = 4096;

/// Whether a message waits until somebody reads standard error.
static PATIENT: AtomicBool = AtomicBool::new(true);
/// Messages that nobody took.
static LOST: AtomicU64 = AtomicU64::new(0);

/// Prints a message on standard error, where names of files and lines of databases may be anybody's. That nobody reads
/// it is no reason to stop.
///
/// Its lines are lines there: what names a file has the name on one ([`shown`](crate::terminal::shown)).
pub(crate) fn tell(message: impl Display) {
    let lost = LOST.swap(0, Ordering::Relaxed);
    let mut text = Vec::new();
    if lost > 0 {
        text.extend_from_slice(format!("fp-cli: {lost} messages were lost: nobody read them\n").as_bytes());
    }
    text.extend_from_slice(format!("fp-cli: {message}\n").as_bytes());
    escape_lines_since(&mut text, 0);
    let timeout = if PATIENT.load(Ordering::Relaxed) { PollTimeout::NONE } else { PollTimeout::ZERO };
    for piece in text.chunks(PIECE) {
        if !print(piece, timeout) {
            LOST.fetch_add(lost + 1, Ordering::Relaxed);
            return;
        }
    }
}

/// From now on no message waits: whoever listens to a link has no time for a reader who does not read.
pub(crate) fn be_impatient() {
    PATIENT.store(false, Ordering::Relaxed);
}

/// False if there is no room.
fn print(mut piece: &[u8], timeout: PollTimeout) -> bool {
    let mut stderr = io::stderr();
    while !piece.is_empty() {
        if !wait_for_room(&stderr, timeout) {
            return false;
        }
        match stderr.write(piece) {
            Ok(len) => piece = piece.get(len..).unwrap_or(&[]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) if error.kind() == io::ErrorKind::WouldBlock && timeout == PollTimeout::NONE => {}
            Err(error) => return error.kind() != io::ErrorKind::WouldBlock,
        }
    }
    true
}

/// Prints what an engine counted on standard error.
pub(crate) fn tell_statistics(statistics: &Statistics) {
    let Statistics { packets, tcp, events, .. } = statistics;
    let skipped = list(statistics.skipped());
    let skipped = if skipped.is_empty() { "none" } else { &skipped };
    tell(format_args!("{packets} packets, {tcp} of them TCP, {events} events; skipped: {skipped}"));
    let passed_over = list(statistics.passed_over());
    if !passed_over.is_empty() {
        tell(format_args!("lines of HTTP heads that were passed over: {passed_over}"));
    }
    if statistics.held_back > 0 {
        tell(format_args!("notices of hosts that were held back: {}", statistics.held_back));
    }
}

fn list(counts: impl Iterator<Item = (impl Display, u64)>) -> String {
    let counts: Vec<String> = counts.map(|(reason, count)| format!("{count} {reason}")).collect();
    counts.join(", ")
}
