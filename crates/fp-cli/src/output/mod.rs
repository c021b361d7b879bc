//! One output format per file; what they share of spelling stands in `fields`, `text` and `time`.

mod allowance;
mod answer;
mod community_id;
mod fields;
mod human;
mod json;
mod known;
mod nearest;
mod p0f_log;
mod record;
mod short;
mod text;
mod time;

#[cfg(test)]
mod tests;

use fp_db::Database;
use fp_engine::Event;
use fp_match::Matcher;

pub(crate) use allowance::{Allowance, Searches};
pub(crate) use answer::{Answer, Fault};
pub(crate) use human::Human;
pub(crate) use json::{Json, SCHEMA};
pub(crate) use nearest::{Nearest, candidate_text, clamp};
pub(crate) use p0f_log::P0fLog;
pub(crate) use record::Record;
pub(crate) use text::hex_digit;
pub(crate) use time::{Civil, LocalZone};

/// A way to write events down.
pub(crate) trait Format {
    /// Appends the text of `event` to `out`, its line end included.
    fn write(&mut self, event: &Event<'_>, out: &mut Vec<u8>);
}

/// What a format has to look up that an event only refers to.
#[derive(Clone, Copy)]
pub(crate) struct Names<'a> {
    /// Where the events' labels stand.
    pub(crate) database: &'a Database,
    /// What finds the nearest labels, and knows the headers whose value is cut at `|` in a raw signature.
    pub(crate) matcher: &'a Matcher<'a>,
}

impl<'a> Names<'a> {
    pub(crate) fn new(matcher: &'a Matcher<'a>) -> Self {
        Names { database: matcher.database(), matcher }
    }
}
