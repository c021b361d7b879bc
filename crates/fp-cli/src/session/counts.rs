//! What a session counted, for people and for Prometheus.

use std::fmt::Write as _;

use fp_capture::live;
use fp_engine::{EventKind, Statistics};

use crate::messages::tell;
use crate::socket::api::Answered;

/// Events by kind.
#[derive(Default)]
pub(crate) struct Events(Vec<(&'static str, u64)>);

impl Events {
    pub(crate) fn count(&mut self, kind: &EventKind<'_>) {
        let name = kind.name();
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => self.0.push((name, 1)),
        }
    }
}

/// All counts at a moment.
pub(crate) struct Counts<'a> {
    pub(crate) links: &'a [live::Statistics],
    pub(crate) engine: &'a Statistics,
    pub(crate) events: &'a Events,
    /// Flows and hosts.
    pub(crate) held: (usize, usize),
    /// Connections to the API, and what they were answered.
    pub(crate) clients: usize,
    pub(crate) answered: Answered,
}

impl Counts<'_> {
    /// Prints them on standard error.
    pub(crate) fn tell(&self) {
        for link in self.links {
            let by_interface = link
                .dropped_by_interface
                .map_or("an unknown number".to_owned(), |dropped| dropped.to_string());
            tell(format_args!(
                "{}: {} packets received, {} dropped by the kernel, {by_interface} by the interface",
                link.interface, link.received, link.dropped
            ));
        }
        let Statistics { packets, tcp, events, .. } = self.engine;
        let skipped: Vec<String> =
            self.engine.skipped().map(|(reason, count)| format!("{count} {reason}")).collect();
        let skipped = if skipped.is_empty() { "none".to_owned() } else { skipped.join(", ") };
        let (flows, hosts) = self.held;
        tell(format_args!("{packets} packets, {tcp} of them TCP, {events} events; skipped: {skipped}"));
        tell(format_args!("{flows} connections and {hosts} hosts held"));
    }

    /// Appends them in Prometheus' text format.
    pub(crate) fn push_metrics(&self, out: &mut String) {
        let mut metrics = Metrics { out, name: "" };
        metrics.family("fp_interface_packets_received_total", "counter", "Packets taken from the kernel.");
        for link in self.links {
            metrics.sample(&[("interface", &link.interface)], link.received);
        }
        metrics.family(
            "fp_interface_packets_dropped_total",
            "counter",
            "Packets lost before they were seen.",
        );
        for link in self.links {
            metrics.sample(&[("interface", &link.interface), ("by", "kernel")], link.dropped);
            if let Some(dropped) = link.dropped_by_interface {
                metrics.sample(&[("interface", &link.interface), ("by", "interface")], dropped);
            }
        }
        metrics.family("fp_packets_total", "counter", "Packets looked at.");
        metrics.sample(&[], self.engine.packets);
        metrics.family("fp_tcp_packets_total", "counter", "Packets that were whole TCP segments.");
        metrics.sample(&[], self.engine.tcp);
        metrics.family("fp_packets_skipped_total", "counter", "Packets not looked at, by reason.");
        for (reason, count) in self.engine.skipped() {
            metrics.sample(&[("reason", &reason.to_string())], count);
        }
        metrics.family("fp_events_total", "counter", "Events, by kind.");
        for (kind, count) in &self.events.0 {
            metrics.sample(&[("event", kind)], *count);
        }
        let (flows, hosts) = self.held;
        metrics.family("fp_flows", "gauge", "Connections held.");
        metrics.sample(&[], flows as u64);
        metrics.family("fp_hosts", "gauge", "Hosts held.");
        metrics.sample(&[], hosts as u64);
        metrics.family("fp_api_clients", "gauge", "Connections to the API socket.");
        metrics.sample(&[], self.clients as u64);
        metrics.family("fp_api_queries_total", "counter", "Queries on the API socket, by answer.");
        for (answer, count) in [
            ("ok", self.answered.known),
            ("no_match", self.answered.unknown),
            ("bad_query", self.answered.bad),
        ] {
            metrics.sample(&[("answer", answer)], count);
        }
    }
}

/// Text in Prometheus' exposition format.
struct Metrics<'a> {
    out: &'a mut String,
    name: &'static str,
}

impl Metrics<'_> {
    /// What the samples that follow are of.
    fn family(&mut self, name: &'static str, kind: &str, help: &str) {
        self.name = name;
        self.push(format_args!("# HELP {name} {help}\n# TYPE {name} {kind}\n"));
    }

    fn sample(&mut self, labels: &[(&str, &str)], value: u64) {
        let name = self.name;
        self.push(format_args!("{name}"));
        for (i, (key, text)) in labels.iter().enumerate() {
            let before = if i == 0 { '{' } else { ',' };
            // Quotes, backslashes and line ends are written as Rust writes them.
            self.push(format_args!("{before}{key}={text:?}"));
        }
        let end = if labels.is_empty() { "" } else { "}" };
        self.push(format_args!("{end} {value}\n"));
    }

    fn push(&mut self, text: std::fmt::Arguments<'_>) {
        self.out.write_fmt(text).expect("a string takes every text");
    }
}
