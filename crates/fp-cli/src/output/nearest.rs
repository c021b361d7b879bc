//! What an answer that is less than exact may be: the nearest labels, as members of JSON and as lines of a block.

use std::collections::HashMap;

use fp_db::{Class, Database};
use fp_engine::{Direction, HttpEvent, MatchKind, TcpEvent, TcpObservation, Verdict};
use fp_match::distance::{HttpDistance, TcpDistance};
use fp_match::{Band, Candidate, Candidates, Clamp, Matcher};
use fp_obs::NameCase;

use super::fields::Fields;
use super::json::{push_key, push_rounded, push_string};
use super::text::push_display;
use crate::quality::Quality;

/// How many labels are told.
const MOST: usize = 3;
/// How many observations have their members remembered: a search goes through the whole database, and the same few
/// stacks send most packets.
const REMEMBERED: usize = 4096;

/// The longest shape of a head, in bytes, that is remembered.
const MAX_SHAPE: usize = 2048;

/// Members of JSON objects, with those of the last observations.
#[derive(Default)]
pub(crate) struct Nearest {
    of_tcp: HashMap<(TcpObservation, Direction), Vec<u8>>,
    /// By the shape of a head, in which its direction comes first.
    of_http: HashMap<Vec<u8>, Vec<u8>>,
    shape: Vec<u8>,
}

impl Nearest {
    /// Appends the member `candidates` unless the verdict is exact, and `clamp` where the window tells of one.
    pub(super) fn push_tcp(
        &mut self,
        out: &mut Vec<u8>,
        tcp: &TcpEvent,
        direction: Direction,
        matcher: &Matcher<'_>,
    ) {
        let database = matcher.database();
        if let Some(clamp) = clamp(tcp, direction, database) {
            push_key(out, "clamp");
            let Clamp { native_mss, seen_mss } = clamp;
            push_display(out, format_args!("{{\"native_mss\":{native_mss},\"seen_mss\":{seen_mss}}}"));
        }
        if is_exact(tcp.verdict) {
            return;
        }
        // What no signature looks at differs from packet to packet.
        let key = (TcpObservation { timestamp: 0, tos: 0, header_len: 0, ..tcp.observation }, direction);
        if self.of_tcp.len() >= REMEMBERED && !self.of_tcp.contains_key(&key) {
            self.of_tcp.clear();
        }
        let members = self.of_tcp.entry(key).or_insert_with(|| {
            let found = matcher.candidates(&tcp.observation, direction, MOST);
            let mut members = Vec::new();
            push_candidates(&mut members, &found, database, |distance| distance.fields().to_vec());
            members
        });
        out.extend_from_slice(members);
    }

    /// Appends the member `candidates` unless the verdict is exact.
    pub(super) fn push_http(
        &mut self,
        out: &mut Vec<u8>,
        http: &HttpEvent<'_>,
        direction: Direction,
        matcher: &Matcher<'_>,
    ) {
        if is_exact(http.verdict) {
            return;
        }
        self.shape.clear();
        self.shape.push(direction as u8);
        matcher.push_http_shape(&http.observation, direction, NameCase::Ignored, &mut self.shape);
        if let Some(members) = self.of_http.get(&self.shape) {
            out.extend_from_slice(members);
            return;
        }
        let start = out.len();
        let found = http_nearest(http, direction, matcher);
        push_candidates(out, &found, matcher.database(), |distance| distance.fields().to_vec());
        if self.of_http.len() >= REMEMBERED {
            self.of_http.clear();
        }
        if let Some(members) = out.get(start..).filter(|_| self.shape.len() <= MAX_SHAPE) {
            self.of_http.insert(self.shape.clone(), members.to_vec());
        }
    }
}

/// Hands the lines that explain a SYN or SYN+ACK to `to`.
pub(super) fn explain_tcp(tcp: &TcpEvent, direction: Direction, matcher: &Matcher<'_>, to: &mut impl Fields) {
    let database = matcher.database();
    if tcp.verdict.is_some() {
        quality_line(tcp.quality, to);
    }
    if let Some(Clamp { native_mss, seen_mss }) = clamp(tcp, direction, database) {
        to.field("path", |out| {
            push_display(out, format_args!("MSS clamped from {native_mss} to {seen_mss}: tunnel"));
        });
    }
    if !is_exact(tcp.verdict) {
        let found = matcher.candidates(&tcp.observation, direction, MOST);
        nearest_lines(&found, database, |distance: &TcpDistance| distance.fields().to_vec(), to);
    }
}

/// Hands the lines that explain a head to `to`.
pub(super) fn explain_http(
    http: &HttpEvent<'_>,
    direction: Direction,
    matcher: &Matcher<'_>,
    to: &mut impl Fields,
) {
    if http.verdict.is_some() {
        quality_line(http.quality, to);
    }
    if !is_exact(http.verdict) {
        let found = http_nearest(http, direction, matcher);
        nearest_lines(&found, matcher.database(), |distance: &HttpDistance| distance.fields().to_vec(), to);
    }
}

/// Name and version of a candidate.
pub(crate) fn candidate_text<D>(candidate: &Candidate<D>, database: &Database) -> String {
    let (name, flavor) = (candidate.name(database), candidate.flavor(database));
    if flavor.is_empty() { name.to_owned() } else { format!("{name} {flavor}") }
}

/// The MSS that something on the path made smaller, as the matched signature tells.
pub(crate) fn clamp(tcp: &TcpEvent, direction: Direction, database: &Database) -> Option<Clamp> {
    Clamp::between(&tcp.observation, tcp.verdict?.signature.tcp(database, direction)?)
}

fn is_exact(verdict: Option<Verdict>) -> bool {
    verdict.is_some_and(|verdict| verdict.kind == MatchKind::Exact)
}

fn http_nearest(
    http: &HttpEvent<'_>,
    direction: Direction,
    matcher: &Matcher<'_>,
) -> Candidates<HttpDistance> {
    matcher.http_candidates(&http.observation, direction, NameCase::Ignored, MOST)
}

fn quality_line(quality: f32, to: &mut impl Fields) {
    to.field("quality", |out| {
        push_display(out, format_args!("{} ({})", Quality(quality), Band::of(quality)))
    });
}

fn nearest_lines<D>(
    found: &Candidates<D>,
    database: &Database,
    shares: impl Fn(&D) -> Vec<(&'static str, f32)>,
    to: &mut impl Fields,
) {
    for candidate in found {
        to.field("nearest", |out| {
            let text = candidate_text(candidate, database);
            let quality = candidate.quality;
            push_display(out, format_args!("{text}: {} ({})", Quality(quality), Band::of(quality)));
            for (i, (field, _)) in differing(shares(&candidate.distance)).enumerate() {
                push_display(out, format_args!("{}{field}", if i == 0 { ", but for " } else { ", " }));
            }
        });
    }
}

fn push_candidates<D>(
    out: &mut Vec<u8>,
    found: &Candidates<D>,
    database: &Database,
    shares: impl Fn(&D) -> Vec<(&'static str, f32)>,
) {
    push_key(out, "candidates");
    out.push(b'[');
    for (i, candidate) in found.iter().enumerate() {
        out.extend_from_slice(if i == 0 { b"{\"class\":" } else { b",{\"class\":" });
        match candidate.label().map(|id| database.label(id).class) {
            Some(Class::System(class)) => push_string(out, database.class_name(class)),
            Some(Class::Application) | None => push_string(out, "!"),
        }
        push_key(out, "name");
        push_string(out, candidate.name(database));
        push_key(out, "flavor");
        push_string(out, candidate.flavor(database));
        push_key(out, "quality");
        push_rounded(out, candidate.quality);
        push_key(out, "distance");
        push_rounded(out, shares(&candidate.distance).iter().map(|(_, share)| share).sum());
        out.extend_from_slice(b",\"differs\":{");
        for (i, (field, share)) in differing(shares(&candidate.distance)).enumerate() {
            if i > 0 {
                out.push(b',');
            }
            push_string(out, field);
            out.push(b':');
            push_rounded(out, share);
        }
        out.extend_from_slice(b"}}");
    }
    out.push(b']');
}

fn differing(shares: Vec<(&'static str, f32)>) -> impl Iterator<Item = (&'static str, f32)> {
    shares.into_iter().filter(|(_, share)| *share > 0.0)
}
