//! What an answer that is less than exact may be: the nearest labels, as members of JSON.

use std::collections::HashMap;
use std::hash::Hash;
use std::rc::Rc;

use fp_db::{Class, Database};
use fp_engine::{Direction, Event, EventKind, HelloVerdict, HttpEvent, TcpEvent, TcpObservation, Timestamp};
use fp_match::distance::{HttpDistance, TcpDistance};
use fp_match::{Candidates, Clamp, Matcher};
use fp_obs::NameCase;
use fp_obs::hello::RawHello;

use super::allowance::Allowance;
use super::candidates::{MOST, clamp, differing, http_nearest, is_exact};
use super::fields;
use super::headline::{self, beside_tcp, doubtful, likeliest};
use super::json_text::{push_key, push_rounded, push_string};
use super::names::Names;
use super::text::push_display;

/// How many observations have their members remembered: a search goes through the whole database,
/// and the same few stacks send most packets.
const REMEMBERED: usize = 4096;

/// The longest shape of a head, in bytes, that is remembered.
const MAX_SHAPE: usize = 2048;

/// Members of JSON objects, with those of the last observations.
#[derive(Default)]
pub struct Nearest {
    /// By what is asked, and whether the likeliest name is: of a sendsyn exchange it is not.
    of_tcp: Remembered<(TcpObservation, Direction, bool), OfTcp>,
    /// By the shape of a head, in which its direction and its verdict come first.
    of_http: Remembered<Vec<u8>, Vec<u8>>,
    of_hello: Remembered<RawHello, Vec<u8>>,
    shape: Vec<u8>,
    /// How much may be searched for; all there is, if this is not said.
    allowance: Option<Rc<Allowance>>,
    /// Of the packet that is told of.
    time: Timestamp,
}

/// What was found of a SYN or SYN+ACK.
struct OfTcp {
    members: Vec<u8>,
    /// The signature and the quality of the likeliest name, where that is not the verdict's.
    likeliest: Option<TcpEvent>,
}

/// A search was left out: it would have been more work than is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub(super) struct LeftOut;

impl Nearest {
    /// Of a link, where packets do not wait.
    pub fn within(allowance: Rc<Allowance>) -> Nearest {
        Nearest { allowance: Some(allowance), ..Nearest::default() }
    }

    /// What comes is of a packet of this time.
    #[inline]
    pub(super) fn set_time(&mut self, time: Timestamp) {
        self.time = time;
    }

    /// Appends the member `candidates` unless the verdict is exact.
    ///
    /// # Errors
    /// The search was left out, and nothing is appended.
    pub(super) fn push_tcp(
        &mut self,
        out: &mut Vec<u8>,
        tcp: &TcpEvent,
        direction: Direction,
        names: Names<'_>,
    ) -> Result<(), LeftOut> {
        if is_exact(tcp.verdict) {
            return Ok(());
        }
        out.extend_from_slice(&self.of_tcp(tcp, direction, names)?.members);
        Ok(())
    }

    /// What is told of a SYN or SYN+ACK whose verdict is not the likeliest name; `None` of any
    /// other event, and if the search was left out.
    #[inline]
    pub(super) fn likeliest(&mut self, kind: &EventKind<'_>, names: Names<'_>) -> Option<TcpEvent> {
        let (tcp, direction) = doubtful(kind, names)?;
        let likeliest = self.of_tcp(tcp, direction, names).ok()?.likeliest.as_ref()?;
        let mut told = *likeliest;
        told.observation = tcp.observation;
        Some(told)
    }

    /// The name that is told of an event: the likeliest one of a SYN or SYN+ACK.
    pub(super) fn name(
        &mut self,
        event: &Event<'_>,
        names: Names<'_>,
        database: &Database,
    ) -> Option<String> {
        if names.is_foreign(event) {
            return fields::name(event, names.of_foreign().database);
        }
        self.set_time(event.time);
        match self.likeliest(&event.kind, names) {
            Some(told) => fields::name(&headline::with(event, told), database),
            None => fields::name(event, database),
        }
    }

    fn of_tcp(&mut self, tcp: &TcpEvent, direction: Direction, names: Names<'_>) -> Result<&OfTcp, LeftOut> {
        // What no signature looks at differs from packet to packet.
        let mut seen = tcp.observation;
        (seen.timestamp, seen.tos, seen.header_len) = (0, 0, 0);
        let key = (seen, direction, names.tells_likeliest);
        if self.of_tcp.get(&key).is_none() {
            self.take(|| names.matcher.candidates_work(direction))?;
            let beside = beside_tcp(tcp, names);
            let found = names.matcher.candidates_beside(&tcp.observation, direction, beside, MOST);
            let mut members = Vec::new();
            push_candidates(&mut members, &found, names.database, TcpDistance::fields);
            self.of_tcp.put(key, OfTcp { members, likeliest: likeliest(tcp, &found, names) });
        }
        self.of_tcp.get(&key).ok_or(LeftOut)
    }

    /// Appends the member `candidates` unless the verdict is exact.
    ///
    /// # Errors
    /// The search was left out, and nothing is appended.
    pub(super) fn push_http(
        &mut self,
        out: &mut Vec<u8>,
        http: &HttpEvent<'_>,
        direction: Direction,
        matcher: &Matcher<'_>,
    ) -> Result<(), LeftOut> {
        if is_exact(http.verdict) {
            return Ok(());
        }
        self.shape.clear();
        self.shape.push(direction as u8);
        let label = http.verdict.map_or(u32::MAX, |verdict| verdict.label.0);
        self.shape.extend(label.to_le_bytes());
        matcher.push_http_shape(&http.observation, direction, NameCase::Ignored, &mut self.shape);
        if let Some(members) = self.of_http.get(&self.shape) {
            out.extend_from_slice(members);
            return Ok(());
        }
        self.take(|| matcher.http_candidates_work(&http.observation, direction))?;
        let start = out.len();
        let found = http_nearest(http, direction, matcher);
        push_candidates(out, &found, matcher.database(), HttpDistance::fields);
        if let Some(members) = out.get(start..).filter(|_| self.shape.len() <= MAX_SHAPE) {
            self.of_http.put(self.shape.clone(), members.to_vec());
        }
        Ok(())
    }

    /// Appends the member `candidates` unless the verdict is exact.
    ///
    /// # Errors
    /// The search was left out, and nothing is appended.
    pub(super) fn push_hello(
        &mut self,
        out: &mut Vec<u8>,
        raw: &RawHello,
        hello: Option<HelloVerdict>,
        matcher: &Matcher<'_>,
    ) -> Result<(), LeftOut> {
        if is_exact(hello.map(|hello| hello.verdict)) {
            return Ok(());
        }
        if let Some(members) = self.of_hello.get(raw) {
            out.extend_from_slice(members);
            return Ok(());
        }
        self.take(|| matcher.hello_candidates_work(raw))?;
        let start = out.len();
        let found = matcher.hello_candidates(raw, MOST);
        push_candidates(out, &found, matcher.database(), |distance| distance.fields());
        if let Some(members) = out.get(start..).filter(|_| raw.as_str().len() <= MAX_SHAPE) {
            self.of_hello.put(raw.clone(), members.to_vec());
        }
        Ok(())
    }

    /// Appends that the member `candidates` is not there, and counts it.
    pub(super) fn push_left_out(&self, out: &mut Vec<u8>) {
        push_key(out, "left_out");
        out.extend_from_slice(b"[\"candidates\"]");
        if let Some(allowance) = &self.allowance {
            allowance.leave_out();
        }
    }

    /// Takes the work of a search, if there is any left.
    fn take(&self, work: impl FnOnce() -> u64) -> Result<(), LeftOut> {
        match &self.allowance {
            Some(allowance) if !allowance.is_any(self.time) => Err(LeftOut),
            Some(allowance) => {
                allowance.spend(work());
                Ok(())
            }
            None => Ok(()),
        }
    }
}

/// Answers to the last questions, of which those that are asked again stay: who asks ever new ones
/// pushes out only his own.
struct Remembered<Q, A> {
    young: HashMap<Q, A>,
    /// Those that were asked before the young ones; what is asked again is young.
    old: HashMap<Q, A>,
}

impl<Q, A> Default for Remembered<Q, A> {
    fn default() -> Self {
        Remembered { young: HashMap::new(), old: HashMap::new() }
    }
}

impl<Q: Eq + Hash, A> Remembered<Q, A> {
    fn get(&mut self, question: &Q) -> Option<&A> {
        if let Some((question, answer)) = self.old.remove_entry(question) {
            self.put(question, answer);
        }
        self.young.get(question)
    }

    fn put(&mut self, question: Q, answer: A) {
        if self.young.len() >= REMEMBERED / 2 {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(question, answer);
    }
}

fn push_candidates<D, const FIELDS: usize>(
    out: &mut Vec<u8>,
    found: &Candidates<D>,
    database: &Database,
    shares: impl Fn(&D) -> [(&'static str, f32); FIELDS],
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

/// Appends the member `clamp` where the window tells of one.
pub(super) fn push_clamp(out: &mut Vec<u8>, tcp: &TcpEvent, direction: Direction, database: &Database) {
    if let Some(Clamp { native_mss, seen_mss, .. }) = clamp(tcp, direction, database) {
        push_key(out, "clamp");
        push_display(out, format_args!("{{\"native_mss\":{native_mss},\"seen_mss\":{seen_mss}}}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_again_stays() {
        let mut remembered = Remembered::default();
        remembered.put(u64::MAX, "ours".to_owned());
        for new in 0..10 * REMEMBERED as u64 {
            assert_eq!(remembered.get(&new), None);
            remembered.put(new, new.to_string());
            assert_eq!(remembered.get(&new), Some(&new.to_string()));
            if new % 1000 == 0 {
                assert_eq!(remembered.get(&u64::MAX), Some(&"ours".to_owned()));
            }
            assert!(remembered.young.len() + remembered.old.len() <= REMEMBERED);
        }
        assert_eq!(remembered.get(&0), None);
    }
}
