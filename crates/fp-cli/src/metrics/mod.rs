//! All that `/metrics` shows. This is the one place where a metric is declared:
//!
//! * what this process counts anywhere, by a line in [`counters`] and a call of `add` where it
//!   happens;
//! * what an engine, an interface or a socket knows, by an entry of [`FAMILIES`] that reads it from
//!   [`Now`].
//!
//! `docs/metrics.md` explains each, and the Grafana dashboard of the package may use each: tests
//! hold both to this list.

mod counters;
mod tally;
mod text;

use fp_capture::live;
use fp_engine::{Config, PassedOver, SkipReason, Statistics};

pub(crate) use counters::*;
pub(crate) use tally::{Answered, Events};
use text::Samples;

use fp_report::Searches;

/// All that is known at a moment.
pub(crate) struct Now<'a> {
    pub(crate) links: &'a [live::Statistics],
    pub(crate) engine: &'a Statistics,
    pub(crate) config: &'a Config,
    pub(crate) events: &'a Events,
    /// Flows and hosts.
    pub(crate) held: (usize, usize),
    /// Connections to each socket that is open: its name, how many there are, how many there may
    /// be.
    pub(crate) clients: &'a [(&'static str, usize, usize)],
    pub(crate) answered: Answered,
    /// For nearest labels.
    pub(crate) searches: Searches,
    /// When this process began, in seconds since 1970.
    pub(crate) started: u64,
}

/// A metric with all its labels.
struct Family {
    name: &'static str,
    kind: Kind,
    help: &'static str,
    samples: fn(&Now<'_>, &mut Samples<'_>),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Counter,
    Gauge,
}

/// Declares [`FAMILIES`]: `kind name help |now, out| samples`.
macro_rules! families {
    ($($kind:ident $name:literal $help:literal $samples:expr;)*) => {
        const FAMILIES: &[Family] =
            &[$(Family { name: $name, kind: Kind::$kind, help: $help, samples: $samples }),*];
    };
}

families! {
    Gauge "fp_build_info" "1, with what was built as labels."
        |_, out| out.one(&[("version", env!("CARGO_PKG_VERSION")), ("libpcap", LIBPCAP)], 1);
    Gauge "process_start_time_seconds" "When this process began, in seconds since 1970."
        |now, out| out.plain(now.started);

    Gauge "fp_interface_up" "1 while the interface is listened to, 0 while it is down or gone."
        |now, out| for link in now.links {
            out.one(&[("interface", &link.interface)], link.up.into());
        };
    Counter "fp_interface_packets_received_total" "Packets taken from the kernel."
        |now, out| for link in now.links {
            out.one(&[("interface", &link.interface)], link.received);
        };
    Counter "fp_interface_packets_dropped_total" "Packets lost before they were seen, by who lost them."
        |now, out| for link in now.links {
            out.one(&[("interface", &link.interface), ("by", "kernel")], link.dropped);
            if let Some(dropped) = link.dropped_by_interface {
                out.one(&[("interface", &link.interface), ("by", "interface")], dropped);
            }
        };

    Counter "fp_packets_total" "Packets looked at." |now, out| out.plain(now.engine.packets);
    Counter "fp_tcp_packets_total" "Packets that were whole TCP segments." |now, out| out.plain(now.engine.tcp);
    Counter "fp_packets_skipped_total" "Packets that could not be decoded, or are not TCP, by reason."
        |now, out| for reason in SkipReason::ALL {
            let count = now.engine.skipped().find(|(skipped, _)| *skipped == reason);
            out.one(&[("reason", &reason.to_string())], count.map_or(0, |(_, count)| count));
        };
    Counter "fp_http_passed_over_total" "Lines of HTTP heads that are not among their headers, by reason."
        |now, out| for reason in PassedOver::ALL {
            let count = now.engine.passed_over().find(|(passed, _)| *passed == reason);
            out.one(&[("reason", &reason.to_string())], count.map_or(0, |(_, count)| count));
        };
    Counter "fp_events_total" "Events, by kind."
        |now, out| for (kind, count) in now.events.iter() {
            out.one(&[("event", kind)], count);
        };
    Counter "fp_notices_held_back_total" "Notices of a change or of sharing beyond thirty a minute and host."
        |now, out| out.plain(now.engine.held_back);

    Gauge "fp_flows" "Connections held." |now, out| out.plain(now.held.0 as u64);
    Gauge "fp_flows_limit" "The most connections held at a time." |now, out| out.plain(now.config.max_flows.into());
    Gauge "fp_hosts" "Hosts held." |now, out| out.plain(now.held.1 as u64);
    Gauge "fp_hosts_limit" "The most hosts held at a time." |now, out| out.plain(now.config.max_hosts.into());
    Counter "fp_evictions_total" "Connections and hosts forgotten before their end, by what they gave way to."
        |now, out| for (eviction, count) in now.engine.evicted() {
            out.one(&[("of", eviction.what()), ("for", eviction.reason())], count);
        };

    Gauge "fp_socket_clients" "Connections to a socket."
        |now, out| for (socket, clients, _) in now.clients {
            out.one(&[("socket", socket)], *clients as u64);
        };
    Gauge "fp_socket_clients_limit" "The most connections to a socket at a time."
        |now, out| for (socket, _, limit) in now.clients {
            out.one(&[("socket", socket)], *limit as u64);
        };
    Counter "fp_api_queries_total" "Queries on the API socket, by answer."
        |now, out| for (answer, count) in [
            ("ok", now.answered.known),
            ("no_match", now.answered.unknown),
            ("bad_query", now.answered.bad),
        ] {
            out.one(&[("answer", answer)], count);
        };

    Counter "fp_searches_total" "Searches for the nearest labels." |now, out| out.plain(now.searches.made);
    Counter "fp_greetings_left_out_total" "Greetings of which was not looked for what they name, since that would delay capture."
        |now, out| out.plain(now.engine.greetings_left_out);
    Counter "fp_searches_left_out_total" "Lines without nearest labels, since the search would delay capture."
        |now, out| out.plain(now.searches.left_out);
}

const LIBPCAP: &str = if cfg!(feature = "libpcap") { "yes" } else { "no" };

/// Appends all metrics in Prometheus' text format.
pub(crate) fn push(now: &Now<'_>, out: &mut String) {
    for family in FAMILIES {
        let kind = match family.kind {
            Kind::Counter => "counter",
            Kind::Gauge => "gauge",
        };
        (family.samples)(now, &mut Samples::of(family.name, kind, family.help, out));
    }
    for (name, help, counters) in counters::FAMILIES {
        let mut samples = Samples::of(name, "counter", help, out);
        for (labels, counter) in *counters {
            samples.written(labels, counter.get());
        }
    }
}

#[cfg(test)]
mod tests;
