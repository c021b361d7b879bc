//! Signatures by the set of headers they ask for and the set they forbid, so that most are never
//! looked at.

use core::ops::Range;
use std::sync::OnceLock;

use crate::keyed::Keyed;
use fp_db::Database;
use fp_obs::fitting::KnownHeader;
use fp_obs::{Direction, HeaderSpan, HttpObservation, NameCase};
use hashbrown::HashSet;

use super::names::{NameId, NameSet, Names};
use super::nearest::Search;
use super::sieve::{Sets, Sieve};
use super::{Wanted, absent_case};
use crate::linear::Found;

/// The HTTP signatures of one direction under one way to compare names.
pub(crate) struct HttpIndex {
    pub(super) names: Names,
    /// In the order of their earliest signature.
    pub(super) groups: Vec<Group>,
    /// Of [`Sieve::WIDTH`] groups each.
    sieves: Vec<Sieve>,
    /// Grouped, and inside a group in file order.
    pub(super) entries: Vec<Entry>,
    pub(super) rules: Vec<Rule>,
    /// Headers whose value some signature looks at.
    valued: HashSet<NameId, Keyed>,
    /// What the search for the nearest labels needs besides, once there was one.
    pub(super) search: OnceLock<Search>,
}

/// Signatures that ask for the same headers and forbid the same ones.
pub(super) struct Group {
    pub(super) sets: Sets,
    pub(super) first: u32,
    pub(super) entries: Range<u32>,
}

pub(super) struct Entry {
    pub(super) id: u32,
    pub(super) generic: bool,
    pub(super) version: Option<u8>,
    pub(super) rules: Range<u32>,
    /// Headers that must be absent, but that the masks do not tell.
    pub(super) absent: Vec<AbsentRule>,
}

pub(super) struct Rule {
    pub(super) name: NameId,
    pub(super) optional: bool,
    pub(super) value: Option<Box<Wanted>>,
}

#[derive(PartialEq)]
pub(super) enum AbsentRule {
    /// The name has no bit of its own.
    Name(NameId),
    /// Only this spelling is forbidden.
    Spelling(Box<str>),
}

impl HttpIndex {
    pub(crate) fn new(database: &Database, direction: Direction, case: NameCase) -> HttpIndex {
        let mut names = Names::new(case);
        let mut rules = Vec::new();
        let mut filed = Vec::new();
        for (signature, id) in database.http(direction).iter().zip(0u32..) {
            let start = rules.len() as u32;
            let mut sets = Sets { required: 0, absent: 0 };
            for rule in &signature.headers {
                let name = names.intern(&rule.name);
                let value = rule.value.as_deref().map(|text| Box::new(Wanted::new(text)));
                rules.push(Rule { name, optional: rule.optional, value });
                if !rule.optional {
                    sets.required |= name.bit();
                }
            }
            let mut absent = Vec::new();
            for text in &signature.absent {
                let name = names.intern(text);
                let rule = if absent_case(signature, text, case) != case {
                    AbsentRule::Spelling(text.as_str().into())
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
        let sieves = groups.chunks(Sieve::WIDTH).map(|some| Sieve::new(some.iter().map(|group| group.sets)));
        HttpIndex { sieves: sieves.collect(), names, groups, entries, rules, valued, search: OnceLock::new() }
    }

    /// The earliest signature of each kind of fit.
    pub(crate) fn find(&self, seen: &HttpObservation<'_>) -> Found {
        let mut found = Found::default();
        let mut head = Head::of(seen, &self.names);
        head.look_up();
        for (sieve, groups) in self.sieves.iter().zip(self.groups.chunks(Sieve::WIDTH)) {
            let mut left = sieve.let_through(head.set.bits());
            while let Some(group) = groups.get(left.trailing_zeros() as usize) {
                left &= left - 1;
                if found.exact.is_some_and(|exact| exact < group.first) {
                    return found;
                }
                let range = group.entries.start as usize..group.entries.end as usize;
                self.try_group(self.entries.get(range).unwrap_or(&[]), &head, &mut found);
            }
        }
        found
    }

    /// Appends what of a head decides how far it is from the signatures.
    pub(crate) fn push_shape(&self, seen: &HttpObservation<'_>, out: &mut Vec<u8>) {
        out.push(seen.version);
        for span in seen.spans.iter() {
            out.extend_from_slice(span.name(&seen.bytes));
            let id = self.names.of(span, &seen.bytes);
            if is_software(span, self.names.case()) || id.is_some_and(|id| self.valued.contains(&id)) {
                out.push(b':');
                out.extend_from_slice(span.value(&seen.bytes));
            }
            out.push(b'\n');
        }
    }

    fn try_group(&self, group: &[Entry], head: &Head<'_>, found: &mut Found) {
        for entry in group {
            if found.exact.is_some_and(|exact| exact < entry.id) {
                return;
            }
            if entry.version.is_none_or(|version| version == head.seen.version)
                && entry.absent.iter().all(|rule| head.lacks(rule))
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
    seen: &'a HttpObservation<'a>,
    names: &'a Names,
    set: NameSet,
    /// Names of which there may be a header besides the first.
    repeated: NameSet,
    /// Where headers begin behind the first one of a name that has a bit of its own, by its number:
    /// 0, if there is none.
    behind: [u8; NameId::OWN_BITS as usize + 1],
}

impl<'a> Head<'a> {
    /// Nothing is looked up before [`Head::look_up`], which does it in place: the table is not to
    /// be copied.
    #[inline]
    fn of(seen: &'a HttpObservation<'_>, names: &'a Names) -> Head<'a> {
        let (set, repeated) = (NameSet::default(), NameSet::default());
        Head { seen, names, set, repeated, behind: [0; NameId::OWN_BITS as usize + 1] }
    }

    #[inline(always)]
    fn look_up(&mut self) {
        for (span, behind) in self.seen.spans.iter().zip(1usize..) {
            let Some(name) = self.names.of(span, &self.seen.bytes) else { continue };
            self.set.insert(name);
            match self.behind.get_mut(name.number()) {
                Some(first) if *first == 0 && behind <= usize::from(u8::MAX) => *first = behind as u8,
                _ => self.repeated.insert(name),
            }
        }
    }

    /// The first header of this name from the place `from` on.
    #[inline]
    fn position(&self, name: NameId, from: usize) -> Option<usize> {
        let behind = self.behind.get(name.number()).map_or(0, |behind| usize::from(*behind));
        if behind > from {
            return Some(behind - 1);
        }
        if self.repeated.contains(name) { self.search(name, from) } else { None }
    }

    /// The same, header by header.
    #[cold]
    fn search(&self, name: NameId, from: usize) -> Option<usize> {
        let mut spans = self.seen.spans.iter().enumerate().skip(from);
        spans.find(|(_, span)| self.names.of(span, &self.seen.bytes) == Some(name)).map(|(place, _)| place)
    }

    /// The header at `place` has the value that the rule asks for, or the rule asks for none.
    #[inline]
    fn has_value(&self, place: usize, rule: &Rule) -> bool {
        let value = |wanted| Some((wanted, self.seen.spans.get(place)?.value(&self.seen.bytes)));
        rule.value.as_ref().and_then(value).is_none_or(|(wanted, value)| wanted.is_in(value))
    }

    fn lacks(&self, rule: &AbsentRule) -> bool {
        match rule {
            AbsentRule::Name(name) => self.position(*name, 0).is_none(),
            AbsentRule::Spelling(name) => self.seen.raw_headers().all(|(spelt, _)| spelt != name.as_bytes()),
        }
    }

    fn in_order(&self, rules: &[Rule]) -> bool {
        let mut next = 0;
        for rule in rules {
            match self.position(rule.name, next) {
                Some(place) if self.has_value(place, rule) => next = place + 1,
                None if rule.optional && self.position(rule.name, 0).is_none() => {}
                _ => return false,
            }
        }
        true
    }
}

/// The header names the sender's software.
pub(super) fn is_software(span: &HeaderSpan, case: NameCase) -> bool {
    matches!(span.known(case), Some(KnownHeader::USER_AGENT | KnownHeader::SERVER))
}
