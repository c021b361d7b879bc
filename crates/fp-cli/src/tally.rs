//! How many events of each kind were told, and how packets and heads were answered.

use std::sync::{Mutex, PoisonError};

use fp_engine::{Event, EventKind, MatchKind};

/// Events by kind; of those that a signature may answer, how that went.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    kinds: Vec<(&'static str, Counts)>,
    /// Those that were printed.
    printed: u64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    all: u64,
    exact: u64,
    generic: u64,
    fuzzy: u64,
    /// Nothing in the database answers.
    unknown: u64,
}

impl Tally {
    /// Counts an event.
    pub(crate) fn count(&mut self, event: &Event<'_>) {
        let counts = self.of(event.kind.name());
        counts.all += 1;
        let verdict = match &event.kind {
            EventKind::Syn(tcp)
            | EventKind::SynAck(tcp)
            | EventKind::SendsynProbe(tcp)
            | EventKind::SendsynResponse(tcp) => tcp.verdict,
            EventKind::HttpRequest(http) | EventKind::HttpResponse(http) => http.verdict,
            _ => return,
        };
        *match verdict.map(|verdict| verdict.kind) {
            Some(MatchKind::Exact) => &mut counts.exact,
            Some(MatchKind::Generic) => &mut counts.generic,
            Some(MatchKind::Fuzzy | MatchKind::Nearest) => &mut counts.fuzzy,
            None => &mut counts.unknown,
        } += 1;
    }

    /// There are few kinds, and most events are of the first ones. A name mostly stands where it
    /// stood before, so that it need not be read.
    #[inline]
    fn of(&mut self, name: &'static str) -> &mut Counts {
        let at_hand = self.kinds.iter().position(|(known, _)| core::ptr::eq(*known, name));
        let place = at_hand.unwrap_or_else(|| self.place(name));
        // It is there.
        &mut self.kinds.get_mut(place).expect("found or pushed").1
    }

    #[cold]
    fn place(&mut self, name: &'static str) -> usize {
        self.kinds.iter().position(|(known, _)| *known == name).unwrap_or_else(|| {
            self.kinds.push((name, Counts::default()));
            self.kinds.len() - 1
        })
    }

    fn add(&mut self, more: &Tally) {
        self.printed += more.printed;
        for (name, more) in &more.kinds {
            let Counts { all, exact, generic, fuzzy, unknown } = self.of(name);
            *all += more.all;
            *exact += more.exact;
            *generic += more.generic;
            *fuzzy += more.fuzzy;
            *unknown += more.unknown;
        }
    }

    /// `4 of 413`: how many were printed.
    pub(crate) fn printed(&self) -> String {
        let all: u64 = self.kinds.iter().map(|(_, counts)| counts.all).sum();
        format!("{} of {all}", self.printed)
    }

    /// One line: `413 syn (300 exact, 20 generic, 3 fuzzy, 90 unknown), 410 mtu`, in the order of
    /// `EventKind::NAMES`; `None` if nothing was told.
    pub(crate) fn text(&self) -> Option<String> {
        let kinds: Vec<String> = EventKind::NAMES
            .iter()
            .filter_map(|name| self.kinds.iter().find(|(known, _)| known == name))
            .map(|(name, counts)| format!("{} {name}{}", counts.all, counts.answers()))
            .collect();
        (!kinds.is_empty()).then(|| kinds.join(", "))
    }
}

impl Counts {
    /// In brackets, those that never occurred left out; nothing for a kind that no signature
    /// answers.
    fn answers(&self) -> String {
        let Counts { all: _, exact, generic, fuzzy, unknown } = *self;
        let answers = [(exact, "exact"), (generic, "generic"), (fuzzy, "fuzzy"), (unknown, "unknown")];
        let told: Vec<String> = answers
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, kind)| format!("{count} {kind}"))
            .collect();
        if told.is_empty() { String::new() } else { format!(" ({})", told.join(", ")) }
    }
}

/// The tally of one thread, which is added to that of all when it is done.
pub(crate) struct Part<'a> {
    own: Tally,
    all: &'a Mutex<Tally>,
}

impl<'a> Part<'a> {
    pub(crate) fn of(all: &'a Mutex<Tally>) -> Part<'a> {
        Part { own: Tally::default(), all }
    }

    pub(crate) fn count(&mut self, event: &Event<'_>) {
        self.own.count(event);
    }

    /// It is printed.
    pub(crate) fn print(&mut self) {
        self.own.printed += 1;
    }
}

impl Drop for Part<'_> {
    fn drop(&mut self) {
        self.all.lock().unwrap_or_else(PoisonError::into_inner).add(&self.own);
    }
}
