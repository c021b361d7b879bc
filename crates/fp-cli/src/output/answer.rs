//! Answers to raw signatures that somebody typed.

use fp_db::Database;
use fp_engine::{Direction, MatchKind, TcpEvent};

use super::fields::push_label;
use super::json::{push_key, push_string, push_tcp};
use super::nearest::Nearest;
use super::text::{push_decimal, push_display};
use crate::terminal::escape_lines_since;

/// What one raw signature matched.
pub(crate) struct Answer<'a> {
    /// What was asked, and what came of it.
    pub(crate) tcp: &'a TcpEvent,
    /// SYN or SYN+ACK.
    pub(crate) direction: Direction,
}

impl Answer<'_> {
    /// Appends a JSON object and a line end.
    pub(crate) fn push_json(&self, out: &mut Vec<u8>, database: &Database, nearest: &mut Nearest) {
        out.extend_from_slice(b"{\"event\":");
        push_string(out, packet(self.direction));
        push_tcp(out, self.tcp, self.direction, database, nearest);
        out.extend_from_slice(b"}\n");
    }

    /// Appends a line of columns parted by tabs.
    pub(crate) fn push_text(&self, out: &mut Vec<u8>, database: &Database) {
        let start = out.len();
        push_label(out, self.tcp.verdict.map(|verdict| verdict.label), database);
        let kind = match self.tcp.verdict.map(|verdict| verdict.kind) {
            Some(MatchKind::Exact) => "exact",
            Some(MatchKind::Generic) => "generic",
            Some(MatchKind::Fuzzy) => "fuzzy",
            None => "none",
        };
        let raw_sig = self.tcp.observation.raw_sig(self.direction);
        push_display(out, format_args!("\t{kind}\t{:.2}\t{raw_sig}\n", self.tcp.quality));
        escape_lines_since(out, start);
    }
}

/// Why there is no answer.
pub(crate) struct Fault<'a> {
    /// What was asked.
    pub(crate) text: &'a str,
    /// The first offending character, from 1, in characters.
    pub(crate) column: usize,
    /// What should have stood there.
    pub(crate) expected: &'a str,
}

impl Fault<'_> {
    /// Appends a JSON object and a line end, so that there are as many lines as questions.
    pub(crate) fn push_json(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"{\"event\":\"error\"");
        push_key(out, "raw_sig");
        push_string(out, self.text);
        push_key(out, "column");
        push_decimal(out, self.column as u64);
        push_key(out, "expected");
        push_string(out, self.expected);
        out.extend_from_slice(b"}\n");
    }
}

fn packet(direction: Direction) -> &'static str {
    match direction {
        Direction::Request => "syn",
        Direction::Response => "syn+ack",
    }
}
