//! What formats look up.

use std::sync::LazyLock;

use fp_db::Database;
use fp_engine::{Deviations, Event};
use fp_match::Matcher;

/// Knows no label: what events of another database than that of a format are named by.
static NONE: LazyLock<Matcher<'static>> = LazyLock::new(|| Matcher::new(Database::default()));

/// What a format has to look up that an event only refers to.
#[derive(Clone, Copy)]
pub(crate) struct Names<'a> {
    /// Where the events' labels stand.
    pub(crate) database: &'a Database,
    /// What finds the nearest labels, and knows the headers whose value is cut at `|` in a raw
    /// signature.
    pub(crate) matcher: &'a Matcher<'a>,
    /// The likeliest name is told first, not that of the verdict (deviation D25).
    pub(crate) tells_likeliest: bool,
}

impl<'a> Names<'a> {
    pub(crate) fn new(matcher: &'a Matcher<'a>) -> Self {
        Names { database: matcher.database(), matcher, tells_likeliest: true }
    }

    /// The labels of an event count in another database: looked up here they would be those of
    /// other systems.
    #[inline]
    pub(crate) fn is_foreign(self, event: &Event<'_>) -> bool {
        !event.labels.agrees(self.matcher.labels_id())
    }

    /// What a foreign event is named by: each label is `?`.
    pub(crate) fn of_foreign(self) -> Self {
        Names { database: NONE.database(), matcher: &NONE, ..self }
    }

    /// The verdict is told whatever is likelier: a sendsyn exchange asks what matches.
    pub(crate) fn as_matched(self) -> Self {
        Names { tells_likeliest: false, ..self }
    }

    pub(crate) fn with(self, deviations: Deviations) -> Self {
        Names { tells_likeliest: deviations.contains(Deviations::HEADLINE), ..self }
    }
}
