//! What all formats have in common.

use fp_db::Database;
use fp_engine::Event;

use super::{Origin, fields};

/// A way to write events down.
pub trait Format {
    /// Appends the text of `event` to `out`, its line end included. An event of another database
    /// than the format's ([`Event::labels`]) is told without names: its labels are `?`.
    fn write(&mut self, event: &Event<'_>, out: &mut Vec<u8>);

    /// [`write`](Format::write) of an event with where it was found, the packet of a capture or the
    /// interface of a link, if the format tells such a thing. [`Json`](crate::Json) does.
    fn write_from(&mut self, event: &Event<'_>, _origin: Origin<'_>, out: &mut Vec<u8>) {
        self.write(event, out);
    }

    /// [`write_from`](Format::write_from) where it is known where the event was found, else
    /// [`write`](Format::write).
    fn write_found(&mut self, event: &Event<'_>, origin: Option<Origin<'_>>, out: &mut Vec<u8>) {
        match origin {
            Some(origin) => self.write_from(event, origin, out),
            None => self.write(event, out),
        }
    }

    /// The name that this format tells of an event, `???` where nothing is known; `None` of a kind
    /// without names. [`Json`](crate::Json) and [`Human`](crate::Human) tell the likeliest name
    /// (deviation D25).
    fn name(&mut self, event: &Event<'_>, database: &Database) -> Option<String> {
        fields::name(event, database)
    }
}
