//! Signatures proposed from hellos, which are taken as they are.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

use fp_db::limits::{MAX_HELLO, MAX_HELLO_WORDS};
use fp_obs::hello::{HelloKind, RawHello, Words};

use super::Proposal;

/// Hellos by kind and raw signature.
#[derive(Default)]
pub(super) struct Hellos(BTreeMap<(HelloKind, String), Evidence>);

/// What was seen of one.
#[derive(Default)]
struct Evidence {
    count: u64,
    hosts: BTreeSet<IpAddr>,
    /// What the database says today.
    answers: BTreeSet<String>,
}

impl Hellos {
    /// Adds one. What is longer than a signature of a database may be is of no use.
    pub(super) fn add(&mut self, raw: &RawHello, host: IpAddr, answer: String) {
        let words = raw.kind().fields().iter().map(|field| field.words);
        let is_short = |(field, words): (&str, Words)| words.of(field).count() <= MAX_HELLO_WORDS;
        if raw.as_str().len() > MAX_HELLO || !raw.fields().zip(words).all(is_short) {
            return;
        }
        let evidence = self.0.entry((raw.kind(), raw.as_str().to_owned())).or_default();
        evidence.count += 1;
        evidence.hosts.insert(host);
        evidence.answers.insert(answer);
    }

    /// None of such a kind.
    pub(super) fn is_empty(&self, is_wanted: impl Fn(HelloKind) -> bool) -> bool {
        !self.0.keys().any(|(kind, _)| is_wanted(*kind))
    }

    /// Those of a kind, each after the evidence for it.
    pub(super) fn proposals(&self, wanted: HelloKind) -> Vec<Proposal> {
        let of_kind = self.0.iter().filter(|((kind, _), _)| *kind == wanted);
        of_kind.map(|((_, raw), evidence)| (evidence.text(), raw.clone())).collect()
    }
}

impl Evidence {
    fn text(&self) -> String {
        let s = |count: u64| if count == 1 { "" } else { "s" };
        let hosts = self.hosts.len() as u64;
        let answers = Vec::from_iter(self.answers.iter().map(String::as_str)).join(", ");
        format!("{} hello{} of {hosts} host{}; today: {answers}", self.count, s(self.count), s(hosts))
    }
}
