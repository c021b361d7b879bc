//! What a session counts itself: events by kind, answers of the API socket.

use fp_engine::EventKind;

/// Events by kind.
pub(crate) struct Events([(&'static str, u64); EventKind::NAMES.len()]);

impl Default for Events {
    fn default() -> Events {
        Events(EventKind::NAMES.map(|name| (name, 0)))
    }
}

impl Events {
    pub(crate) fn count(&mut self, kind: &EventKind<'_>) {
        let name = kind.name();
        if let Some((_, count)) = self.0.iter_mut().find(|(known, _)| *known == name) {
            *count += 1;
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, u64)> {
        self.0.into_iter()
    }
}

/// How many questions got which answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Answered {
    pub(crate) known: u64,
    pub(crate) unknown: u64,
    pub(crate) bad: u64,
}
