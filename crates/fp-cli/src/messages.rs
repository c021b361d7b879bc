//! Messages to whoever started the program.

use std::fmt::Display;
use std::io::{self, Write as _};
use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use fp_engine::{LinkType, SkipReason, Statistics};
use nix::poll::PollTimeout;

use crate::patient::wait_for_room;
use crate::tally::Tally;
use fp_report::Pseudonyms;
use fp_report::escape::escape_lines_since;

/// So much is written at a time: a pipe that has room takes it whole (pipe(7), `PIPE_BUF`).
const PIECE: usize = 4096;

/// Whether a message waits until somebody reads standard error.
static PATIENT: AtomicBool = AtomicBool::new(true);
/// Messages that nobody took.
static LOST: AtomicU64 = AtomicU64::new(0);

/// Prints a message on standard error, where names of files and lines of databases may be
/// anybody's. That nobody reads it is no reason to stop.
///
/// Its lines are lines there: what names a file has the name on one
/// ([`shown`](crate::terminal::shown)).
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

/// From now on no message waits: whoever listens to a link has no time for a reader who does not
/// read.
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
    let unknown: Vec<String> = statistics
        .unknown_links()
        .map(|(link, count)| format!("{} ({count} packets)", numbered(link)))
        .collect();
    if !unknown.is_empty() {
        tell(format_args!("link types that are not read: {}", unknown.join(", ")));
    }
    let passed_over = list(statistics.passed_over());
    if !passed_over.is_empty() {
        tell(format_args!("lines of HTTP heads that were passed over: {passed_over}"));
    }
    if statistics.held_back > 0 {
        tell(format_args!("notices of hosts that were held back: {}", statistics.held_back));
    }
}

/// Prints how many connections were not followed since their SYN was not seen, and whose most of
/// them were.
pub(crate) fn tell_unseen(statistics: &Statistics, hosts: &[(IpAddr, u64)], pseudonyms: Option<&Pseudonyms>) {
    const TOLD: usize = 5;
    let Statistics { unseen, unseen_at_least, .. } = *statistics;
    if unseen == 0 {
        return;
    }
    // Which of them are clients is not known.
    let name = |address| pseudonyms.map_or(address, |pseudonyms| pseudonyms.address(address));
    let told = hosts.iter().take(TOLD);
    let hosts: Vec<String> = told.map(|(address, count)| format!("{} ({count})", name(*address))).collect();
    let at_least = if unseen_at_least { "at least " } else { "" };
    tell(format_args!(
        "connections whose SYN was not seen: {at_least}{unseen}, most of {}",
        hosts.join(", ")
    ));
}

/// Prints how many events of each kind there were, and how they were answered.
pub(crate) fn tell_tally(tally: &Tally, are_selected: bool) {
    if let Some(text) = tally.text() {
        tell(format_args!("events: {text}"));
        if are_selected {
            tell(format_args!("events that were selected and printed: {}", tally.printed()));
        }
    }
}

/// Why nothing could be read of any packet: `None` if something could, or if there was no packet.
pub(crate) fn nothing_read(statistics: &Statistics) -> Option<String> {
    let unknown = statistics.skipped().find(|(reason, _)| *reason == SkipReason::UnknownLinkType);
    if unknown.is_none_or(|(_, count)| count < statistics.packets) {
        return None;
    }
    let links: Vec<String> = statistics.unknown_links().map(|(link, _)| numbered(link)).collect();
    // It may be one that another names as what it carries.
    let links = if links.is_empty() { "of what it carries".to_owned() } else { links.join(", ") };
    Some(format!("nothing could be read: link type {links} is not read"))
}

/// A link type as its registry has it: number and name.
pub(crate) fn numbered(link: LinkType) -> String {
    match link.name() {
        Some(name) => format!("{} ({name})", link.0),
        None => link.0.to_string(),
    }
}

fn list(counts: impl Iterator<Item = (impl Display, u64)>) -> String {
    let counts: Vec<String> = counts.map(|(reason, count)| format!("{count} {reason}")).collect();
    counts.join(", ")
}
