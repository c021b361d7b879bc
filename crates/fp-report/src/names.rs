//! What formats look up.

use fp_db::Database;
use fp_match::Matcher;

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
