//! Prometheus' text format, version 0.0.4.

use std::fmt::{Arguments, Write as _};

/// The samples of a metric.
pub(super) struct Samples<'a> {
    name: &'static str,
    out: &'a mut String,
}

impl<'a> Samples<'a> {
    /// Begins a metric.
    pub(super) fn of(name: &'static str, kind: &str, help: &str, out: &'a mut String) -> Samples<'a> {
        let mut samples = Samples { name, out };
        samples.push(format_args!("# HELP {name} {help}\n# TYPE {name} {kind}\n"));
        samples
    }

    /// The one sample of a metric without labels.
    pub(super) fn plain(&mut self, value: u64) {
        self.written("", value);
    }

    /// A sample with labels.
    pub(super) fn one(&mut self, labels: &[(&str, &str)], value: u64) {
        let mut written = String::new();
        for (key, text) in labels {
            let comma = if written.is_empty() { "" } else { "," };
            let text = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
            written += &format!("{comma}{key}=\"{text}\"");
        }
        self.written(&written, value);
    }

    /// A sample with labels that are written already.
    pub(super) fn written(&mut self, labels: &str, value: u64) {
        let name = self.name;
        if labels.is_empty() {
            self.push(format_args!("{name} {value}\n"));
        } else {
            self.push(format_args!("{name}{{{labels}}} {value}\n"));
        }
    }

    fn push(&mut self, text: Arguments<'_>) {
        self.out.write_fmt(text).expect("a string takes every text");
    }
}
