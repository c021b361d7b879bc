//! Counters of this process that are no part of an engine's statistics.

use std::sync::atomic::{AtomicU64, Ordering};

/// A counter that only grows. Whoever counts calls [`Counter::add`]; nothing else has to be passed
/// around.
pub(crate) struct Counter(AtomicU64);

impl Counter {
    /// Adds to it.
    pub(crate) fn add(&self, more: u64) {
        self.0.fetch_add(more, Ordering::Relaxed);
    }

    /// What it came to.
    pub(crate) fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// A family of counters: its name, its help, and each counter with its labels as they are written
/// between the braces.
pub(super) type CounterFamily = (&'static str, &'static str, &'static [(&'static str, &'static Counter)]);

/// Declares counters by family. Each is exported by [`super::FAMILIES`] and has to stand in
/// `docs/metrics.md`.
macro_rules! counters {
    ($($name:literal $help:literal { $($counter:ident $labels:literal)* })*) => {
        $($(
            #[doc = concat!("`", $name, "{", $labels, "}`: ", $help)]
            pub(crate) static $counter: Counter = Counter(AtomicU64::new(0));
        )*)*
        pub(super) static FAMILIES: &[CounterFamily] = &[$(($name, $help, &[$(($labels, &$counter)),*])),*];
    };
}

counters! {
    "fp_database_reloads_total" "Times the databases were to be read again, by result." {
        DATABASES_READ r#"result="read""#
        DATABASES_REFUSED r#"result="refused""#
    }
    "fp_output_lines_lost_total" "Lines that could not be written for want of room, or that nobody read in time." {
        LINES_LOST ""
    }
    "fp_output_lines_held_back_total" "Lines beyond --max-lines and --max-lines-per-host." {
        LINES_HELD_BACK ""
    }
    "fp_events_ignored_total" "Events that are not told, since they are about hosts of an ignored network." {
        EVENTS_IGNORED ""
    }
    "fp_socket_clients_dropped_total" "Connections that were closed since they took too long, or others needed their place." {
        CLIENTS_DROPPED ""
    }
    "fp_subscriber_events_lost_total" "Events that a subscriber of the JSON socket was not told of: it read too slowly, or sockets would delay capture." {
        EVENTS_LOST ""
    }
    "fp_inventory_events_lost_total" "Events that the store and the rules of live did not get: their thread was behind." {
        INVENTORY_EVENTS_LOST ""
    }
    "fp_alerts_total" "Alerts of broken rules, by what became of them." {
        ALERTS_TOLD r#"result="told""#
        ALERTS_HELD_BACK r#"result="held_back""#
    }
}
