//! Signatures by the set of headers they ask for and the set they forbid, so that most are passed over by two masks.

use core::ops::Range;

use ahash::RandomState;
use fp_db::Database;
use fp_obs::{Direction, HttpObservation, MAX_HTTP_HEADERS, NameCase};
use hashbrown::HashSet;
use smallvec::SmallVec;

use super::names::{NameId, Names};
use super::{absent_case, value_contains};
use crate::SignatureId;
use crate::candidates::Nearest;
use crate::distance::{HTTP_WEIGHTS, HttpDistance, weight_if};
use crate::linear::Found;

/// The HTTP signatures of one direction under one way to compare names.
pub(crate) struct HttpIndex<'db> {
    names: Names<'db>,
    /// In the order of their earliest signature.
    groups: Vec<Group>,
    /// Grouped, and inside a group in file order.
    entries: Vec<Entry<'db>>,
    rules: Vec<Rule<'db>>,
    /// Headers whose value some signature looks at.
    valued: HashSet<NameId, RandomState>,
}

/// Signatures that ask for the same headers and forbid the same ones.
struct Group {
    sets: Sets,
    first: u32,
    entries: Range<u32>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Sets {
    required: u128,
    absent: u128,
}

struct Entry<'db> {
    id: u32,
    generic: bool,
    version: Option<u8>,
    rules: Range<u32>,
    /// Headers that must be absent, but that the masks do not tell.
    absent: Vec<AbsentRule<'db>>,
}

#[derive(Clone, Copy)]
struct Rule<'db> {
    name: NameId,
    optional: bool,
    value: Option<&'db str>,
}

#[derive(Clone, Copy, PartialEq)]
enum AbsentRule<'db> {
    /// The name has no bit of its own.
    Name(NameId),
    /// Only this spelling is forbidden.
    Spelling(&'db str),
}

impl<'db> HttpIndex<'db> {
    pub(crate) fn new(database: &'db Database, direction: Direction, case: NameCase) -> HttpIndex<'db> {
        let mut names = Names::new(case);
        let mut rules = Vec::new();
        let mut filed = Vec::new();
        for (signature, id) in database.http(direction).iter().zip(0u32..) {
            let start = rules.len() as u32;
            let mut sets = Sets { required: 0, absent: 0 };
            for rule in &signature.headers {
                let name = names.intern(&rule.name);
                rules.push(Rule { name, optional: rule.optional, value: rule.value.as_deref() });
                if !rule.optional {
                    sets.required |= name.bit();
                }
            }
            let mut absent = Vec::new();
            for text in &signature.absent {
                let name = names.intern(text);
                let rule = if absent_case(signature, text, case) != case {
                    AbsentRule::Spelling(text.as_str())
                } else if name.has_own_bit() {
                    sets.absent |= name.bit();
                    continue;
                } else {
                    AbsentRule::Name(name)
                };
                if !absent.contains(&rule) {
                    absent.push(rule);
                }
            }
            let generic = database.label(signature.label).generic;
            let rules = start..rules.len() as u32;
            filed.push((sets, Entry { id, generic, version: signature.version, rules, absent }));
        }

        filed.sort_by_key(|(sets, entry)| (*sets, entry.id));
        let mut groups: Vec<Group> = Vec::new();
        let mut entries = Vec::with_capacity(filed.len());
        for (sets, entry) in filed {
            let place = entries.len() as u32;
            match groups.last_mut().filter(|group| group.sets == sets) {
                Some(group) => group.entries.end = place + 1,
                None => groups.push(Group { sets, first: entry.id, entries: place..place + 1 }),
            }
            entries.push(entry);
        }
        groups.sort_unstable_by_key(|group| group.first);
        let valued = rules.iter().filter(|rule| rule.value.is_some()).map(|rule| rule.name).collect();
        HttpIndex { names, groups, entries, rules, valued }
    }

    /// The earliest signature of each kind of fit.
    pub(crate) fn find(&self, seen: &HttpObservation<'_>) -> Found {
        let mut found = Found::default();
        let head = Head::of(seen, &self.names);
        for group in &self.groups {
            if found.exact.is_some_and(|exact| exact < group.first) {
                break;
            }
            if group.sets.required & !head.set == 0 && group.sets.absent & head.set == 0 {
                let range = group.entries.start as usize..group.entries.end as usize;
                self.try_group(self.entries.get(range).unwrap_or(&[]), &head, &mut found);
            }
        }
        found
    }

    /// Appends what of a head decides how far it is from the signatures.
    pub(crate) fn push_shape(&self, seen: &HttpObservation<'_>, out: &mut Vec<u8>) {
        out.push(seen.version);
        for (name, value) in seen.raw_headers() {
            out.extend_from_slice(name);
            if self.is_software(name) || self.names.find(name).is_some_and(|id| self.valued.contains(&id)) {
                out.push(b':');
                out.extend_from_slice(value);
            }
            out.push(b'\n');
        }
    }

    fn is_software(&self, name: &[u8]) -> bool {
        is_software(name, self.names.case())
    }

    /// The nearest signature of each label, by the label's number: what a scan of the database with
    /// [`HttpDistance::between`] finds.
    pub(crate) fn nearest(
        &self,
        seen: &HttpObservation<'_>,
        database: &Database,
        direction: Direction,
    ) -> Vec<Option<Nearest<HttpDistance>>> {
        let mut nearest: Vec<Option<Nearest<HttpDistance>>> = vec![None; database.labels.len()];
        let head = Head::of(seen, &self.names);
        for group in &self.groups {
            let range = group.entries.start as usize..group.entries.end as usize;
            let unwanted = (group.sets.absent & head.set).count_ones();
            for entry in self.entries.get(range).unwrap_or(&[]) {
                let Some(signature) = database.http(direction).get(entry.id as usize) else { continue };
                let Some(best) = nearest.get_mut(signature.label.0 as usize) else { continue };
                let generic = if entry.generic { HTTP_WEIGHTS.generic } else { 0.0 };
                let farther = |total: f32| {
                    best.is_some_and(|best| {
                        best.total < total || best.total == total && best.signature.0 < entry.id
                    })
                };
                let mut distance = HttpDistance {
                    version: weight_if(
                        entry.version.is_some_and(|v| v != head.version),
                        HTTP_WEIGHTS.version,
                    ),
                    absent: f32_of(unwanted) * HTTP_WEIGHTS.unwanted_header,
                    ..HttpDistance::default()
                };
                for rule in &entry.absent {
                    distance.absent += weight_if(!head.lacks(*rule), HTTP_WEIGHTS.unwanted_header);
                }
                let rules = entry.rules.start as usize..entry.rules.end as usize;
                head.compare(self.rules.get(rules).unwrap_or(&[]), &mut distance);
                // Software is the dear part, and compared only where the rest leaves a chance.
                if farther(distance.total() + generic) {
                    continue;
                }
                distance.software =
                    weight_if(!head.names(&signature.software, self.names.case()), HTTP_WEIGHTS.software);
                let total = distance.total() + generic;
                if !farther(total) {
                    *best = Some(Nearest { signature: SignatureId(entry.id), distance, total });
                }
            }
        }
        nearest
    }

    fn try_group(&self, group: &[Entry<'db>], head: &Head<'_>, found: &mut Found) {
        for entry in group {
            if found.exact.is_some_and(|exact| exact < entry.id) {
                return;
            }
            if entry.version.is_none_or(|version| version == head.version)
                && entry.absent.iter().all(|rule| head.lacks(*rule))
                && head.in_order(
                    self.rules.get(entry.rules.start as usize..entry.rules.end as usize).unwrap_or(&[]),
                )
            {
                let slot = if entry.generic { &mut found.generic } else { &mut found.exact };
                if slot.is_none_or(|earlier| entry.id < earlier) {
                    *slot = Some(entry.id);
                }
            }
        }
    }
}

/// A head with its header names looked up once.
struct Head<'a> {
    version: u8,
    set: u128,
    headers: SmallVec<[Header<'a>; MAX_HTTP_HEADERS]>,
}

#[derive(Clone, Copy)]
struct Header<'a> {
    id: Option<NameId>,
    name: &'a [u8],
    value: &'a [u8],
}

impl<'a> Head<'a> {
    fn of(seen: &'a HttpObservation<'_>, names: &Names<'_>) -> Head<'a> {
        let mut head = Head { version: seen.version, set: 0, headers: SmallVec::new() };
        let bytes: &[u8] = &seen.bytes;
        for span in seen.spans.iter() {
            let id = names.of(span, bytes);
            head.set |= id.map_or(0, NameId::bit);
            head.headers.push(Header { id, name: span.name(bytes), value: span.value(bytes) });
        }
        head
    }

    /// Adds what the headers and their values differ.
    fn compare(&self, rules: &[Rule<'_>], distance: &mut HttpDistance) {
        let mut rest = self.headers.as_slice();
        for rule in rules {
            let is_it = |header: &Header<'_>| header.id == Some(rule.name);
            match rest.iter().position(is_it).and_then(|at| rest.get(at..)?.split_first()) {
                Some((header, after)) => {
                    let differs = rule.value.is_some_and(|wanted| !value_contains(header.value, wanted));
                    distance.values += weight_if(differs, HTTP_WEIGHTS.header_value);
                    rest = after;
                }
                None => {
                    let elsewhere = || self.headers.iter().any(is_it);
                    distance.order += weight_if(!rule.optional || elsewhere(), HTTP_WEIGHTS.header);
                }
            }
        }
    }

    /// It is of this software, as it says itself; any is, where none is expected.
    fn names(&self, software: &str, case: NameCase) -> bool {
        software.is_empty()
            || self.headers.iter().any(|header| {
                let may =
                    ["User-Agent", "Server"].iter().any(|name| case.same_bytes(header.name, name.as_bytes()));
                may && value_contains(header.value, software)
            })
    }

    fn lacks(&self, rule: AbsentRule<'_>) -> bool {
        self.headers.iter().all(|header| match rule {
            AbsentRule::Name(id) => header.id != Some(id),
            AbsentRule::Spelling(name) => header.name != name.as_bytes(),
        })
    }

    fn in_order(&self, rules: &[Rule<'_>]) -> bool {
        let mut rest = self.headers.as_slice();
        for rule in rules {
            let is_it = |header: &Header<'_>| header.id == Some(rule.name);
            match rest.iter().position(is_it).and_then(|at| rest.get(at..)?.split_first()) {
                Some((header, after)) => {
                    if rule.value.is_some_and(|wanted| !value_contains(header.value, wanted)) {
                        return false;
                    }
                    rest = after;
                }
                None if rule.optional && !self.headers.iter().any(is_it) => {}
                None => return false,
            }
        }
        true
    }
}

/// The header names the sender's software.
fn is_software(name: &[u8], case: NameCase) -> bool {
    case.same_bytes(name, b"User-Agent") || case.same_bytes(name, b"Server")
}

/// A count of headers.
fn f32_of(count: u32) -> f32 {
    f32::from(count as u8)
}
