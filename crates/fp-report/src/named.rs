//! Values together with the database that their labels stand in.

use std::fmt;

use fp_engine::{Event, Verdict};
use fp_match::Matcher;

use super::format::Format as _;
use super::human::Human;
use super::record::Record;

/// A value and the matcher whose database has the names of its labels, from
/// [`WithNames::with_names`].
///
/// `Display` of an event is p0f's block. With the feature `serde`, an event serializes as the line
/// of [`Json`](crate::Json), a host [`Record`] as its line, and a [`Verdict`] as the members that
/// name it.
#[derive(Clone, Copy)]
pub struct Named<'a, T> {
    pub(crate) what: &'a T,
    pub(crate) matcher: &'a Matcher<'a>,
}

/// Gives a value the names of its labels: an event alone knows only the numbers of them.
///
/// ```
/// # use fp_db::Database;
/// # use fp_engine::{Endpoint, Event, EventKind, MtuEvent, Subject, Timestamp};
/// # use fp_match::Matcher;
/// use fp_report::WithNames;
///
/// # let database = Database::parse("mine", "classes = unix\n[mtu]\nlabel = Ethernet or modem\nsig = 1500\n")?;
/// # let matcher = Matcher::new(&database);
/// # let end = |port| Endpoint { address: [192, 0, 2, 1].into(), port };
/// # let mtu = MtuEvent::new(Some(database.mtu[0].label), 1500);
/// # let (client, server, kind) = (end(1), end(2), EventKind::Mtu(mtu));
/// # let event = Event::new(Timestamp::default(), client, server, Subject::Client, kind);
/// assert!(event.with_names(&matcher).to_string().contains("| link     = Ethernet or modem\n"));
/// # Ok::<(), fp_db::Error>(())
/// ```
pub trait WithNames: Sized {
    /// The value with the names of a matcher's database, which must be the one that its labels are
    /// of.
    fn with_names<'a>(&'a self, matcher: &'a Matcher<'a>) -> Named<'a, Self> {
        Named { what: self, matcher }
    }
}

impl WithNames for Event<'_> {}
impl WithNames for Record<'_> {}
impl WithNames for Verdict {}

impl fmt::Display for Named<'_, Event<'_>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = Vec::new();
        Human::new(self.matcher, false).write(self.what, &mut text);
        // One line end fewer than between blocks: `println!` adds its own.
        f.write_str(String::from_utf8_lossy(&text).strip_suffix('\n').unwrap_or_default())
    }
}
