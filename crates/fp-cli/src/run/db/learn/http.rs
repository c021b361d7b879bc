//! HTTP signatures proposed from the heads of a capture.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

use fp_db::{HeaderRule, HttpSignature, LabelId};
use fp_engine::{Direction, HttpObservation};
use fp_obs::{HeaderRole, NameCase, common_headers};

use super::Proposal;

/// The most headers that a signature lists (p0f).
const MAX_LISTED: usize = 32;
/// A value that is longer than this, in bytes, is left open.
const LONGEST_VALUE: usize = 60;

/// Heads of one direction, by what they have in common whatever page is asked for: version and
/// headers in order, which are the same in any case.
#[derive(Default)]
pub(super) struct Heads(BTreeMap<(u8, Vec<String>), Evidence>);

/// The heads behind a signature.
#[derive(Default)]
struct Evidence {
    heads: u64,
    /// The headers as they were spelt first.
    names: Vec<String>,
    hosts: BTreeSet<IpAddr>,
    /// The value of each header, in order, where it was the same in all heads.
    values: Vec<Option<String>>,
    software: BTreeSet<String>,
    /// What the database says today.
    answers: BTreeSet<String>,
}

impl Heads {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn add(
        &mut self,
        head: &HttpObservation<'_>,
        host: IpAddr,
        direction: Direction,
        answer: String,
    ) {
        let lasting = |name: &&str| role(name, direction) != HeaderRole::Transient;
        let names: Vec<&str> = head.headers().map(|header| header.name).filter(lasting).collect();
        let values = values(head, direction);
        let key = (head.version, names.iter().map(|name| name.to_ascii_lowercase()).collect());
        let evidence = self.0.entry(key).or_default();
        if evidence.heads == 0 {
            evidence.names = names.into_iter().map(str::to_owned).collect();
            evidence.values = values;
        } else {
            for (known, seen) in evidence.values.iter_mut().zip(values) {
                *known = known.take().filter(|known| Some(known) == seen.as_ref());
            }
        }
        evidence.heads += 1;
        evidence.hosts.insert(host);
        let software = head.software(direction, NameCase::Ignored).unwrap_or_default();
        evidence.software.insert(String::from_utf8_lossy(software).into_owned());
        evidence.answers.insert(answer);
    }

    /// Those with more headers first, which the others would leave nothing to match, and then the
    /// best proved.
    pub(super) fn proposals(self, direction: Direction) -> Vec<Proposal> {
        let mut all: Vec<_> = self.0.into_iter().collect();
        all.sort_by_key(|((_, names), evidence)| Reverse((names.len(), evidence.heads)));
        all.into_iter()
            .map(|((version, _), evidence)| {
                let text = evidence.text();
                (text, evidence.signature(version, direction).to_string())
            })
            .collect()
    }
}

impl Evidence {
    fn signature(self, version: u8, direction: Direction) -> HttpSignature {
        let names = self.names;
        let absent = common_headers(direction).iter().map(|name| (*name).to_owned());
        let absent =
            absent.filter(|name| !names.iter().any(|seen| seen.eq_ignore_ascii_case(name))).collect();
        let software = product(&self.software);
        let rule = |(name, value)| HeaderRule { name, optional: false, value };
        // Others may follow those that a signature lists, so the first are enough.
        let headers = names.into_iter().zip(self.values).map(rule).take(MAX_LISTED).collect();
        let mut signature = HttpSignature::new(LabelId(0), headers);
        signature.version = Some(version);
        (signature.absent, signature.software) = (absent, software);
        signature
    }

    fn text(&self) -> String {
        let software: Vec<&str> = self.software.iter().take(4).map(String::as_str).collect();
        let more = if self.software.len() > 4 { ", ..." } else { "" };
        let answers: Vec<&str> = self.answers.iter().map(String::as_str).collect();
        format!(
            "{} heads of {} hosts, {}{more}; matches today: {}",
            self.heads,
            self.hosts.len(),
            software.join(", "),
            answers.join(", ")
        )
    }
}

/// What a header says of its sender: nothing that lasts if a signature cannot hold its name.
fn role(name: &str, direction: Direction) -> HeaderRole {
    let in_grammar = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if name.bytes().all(in_grammar) {
        HeaderRole::of(name, direction, NameCase::Ignored)
    } else {
        HeaderRole::Transient
    }
}

/// The value of each lasting header that has one that a signature can hold and that tells
/// something.
fn values(head: &HttpObservation<'_>, direction: Direction) -> Vec<Option<String>> {
    let mut out = Vec::new();
    for header in head.headers() {
        match role(header.name, direction) {
            HeaderRole::Transient => {}
            HeaderRole::Valueless => out.push(None),
            HeaderRole::Telling => {
                let holds = |byte: &u8| matches!(byte, 0x20..=0x7e) && !matches!(byte, b']' | b'|');
                let fits = !header.value.is_empty()
                    && header.value.len() <= LONGEST_VALUE
                    && header.value.iter().all(holds);
                out.push(fits.then(|| String::from_utf8_lossy(header.value).into_owned()));
            }
        }
    }
    out
}

/// The last `Name/` that occurs in all of these, without version: the sender's own name stands
/// behind those that it claims to be like. Else nothing.
fn product(software: &BTreeSet<String>) -> String {
    let names = |text: &str| -> Vec<String> {
        let tokens = text.split([' ', '(', ')', ';', ',']);
        let named = tokens.filter_map(|token| token.split_once('/')).map(|(name, _)| format!("{name}/"));
        named
            .filter(|name| name.len() > 1 && name.bytes().all(|b| b.is_ascii_graphic() && b != b':'))
            .collect()
    };
    let Some(first) = software.first() else { return String::new() };
    let in_all = |name: &String| software.iter().all(|text| text.contains(name.as_str()));
    names(first).into_iter().rfind(in_all).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_grammar_cannot_hold_is_left_out() {
        let direction = Direction::Request;
        assert_eq!(role("X-a.b", direction), HeaderRole::Transient);
        assert_eq!(role("X-a_b", direction), HeaderRole::Telling);
        let names: Vec<String> = (0..40).map(|n| format!("X-{n}")).collect();
        let evidence = Evidence { values: vec![None; names.len()], names, ..Evidence::default() };
        let text =
            format!("[http:request]\nlabel = s:!:a:\nsys =\nsig = {}\n", evidence.signature(1, direction));
        let database = fp_db::Database::parse("learnt", &text).unwrap();
        assert_eq!(database.http(direction)[0].headers.len(), MAX_LISTED);
    }

    #[test]
    fn the_last_common_product() {
        for (all, expected) in [
            (&["curl/8.5.0"][..], "curl/"),
            (
                &[
                    "Mozilla/5.0 (X11; rv:1) Gecko/2010 Firefox/128.0",
                    "Mozilla/5.0 (Mac) Gecko/2010 Firefox/9",
                ],
                "Firefox/",
            ),
            (&["Mozilla/5.0 A/1", "Mozilla/5.0 B/1"], "Mozilla/"),
            (&["nginx"], ""),
            (&["", "curl/1"], ""),
            (&[], ""),
        ] {
            let all = all.iter().map(|text| (*text).to_owned()).collect();
            assert_eq!(product(&all), expected);
        }
    }
}
