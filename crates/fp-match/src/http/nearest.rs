//! The search for the nearest labels of a head: each text that some signatures look for is looked
//! for once, and headers are found by what was noted of their names beforehand, whatever the head
//! is like.

use crate::keyed::Keyed;
use fp_db::{Database, LabelId};
use fp_obs::{Direction, HttpObservation, MAX_HTTP_HEADERS};
use hashbrown::HashMap;
use smallvec::SmallVec;

use super::index::{AbsentRule, Entry, HttpIndex, Rule, is_software};
use super::names::{NameId, NameSet};
use super::value_contains;
use crate::SignatureId;
use crate::candidates::Nearest;
use crate::distance::{HTTP_WEIGHTS, HttpDistance, weight_if};

/// What the search needs besides the index.
pub(crate) struct Search {
    /// The labels that have a signature, in their order.
    labels: Vec<LabelId>,
    /// For each entry of the index.
    entries: Vec<Searched>,
    /// For each rule of the index: the number of the text that it looks for among all such.
    values: Vec<u32>,
    /// How many such texts there are.
    distinct_values: usize,
    /// What signatures expect User-Agent or Server to contain.
    software: Vec<Box<str>>,
}

struct Searched {
    /// The place of its label among all.
    label: u32,
    /// The number of its software.
    software: u32,
}

impl Search {
    pub(super) fn new(
        database: &Database,
        direction: Direction,
        entries: &[Entry],
        rules: &[Rule],
    ) -> Search {
        let signatures = database.http(direction);
        let mut labels: Vec<LabelId> = signatures.iter().map(|signature| signature.label).collect();
        labels.sort_unstable_by_key(|label| label.0);
        labels.dedup();
        let mut software = Vec::new();
        let mut numbers: HashMap<&str, u32, Keyed> = HashMap::default();
        let mut searched = |entry: &Entry| {
            let signature = signatures.get(entry.id as usize)?;
            let text = signature.software.as_str();
            let number = *numbers.entry(text).or_insert_with(|| {
                software.push(Box::from(text));
                software.len() as u32 - 1
            });
            let label = labels.binary_search_by_key(&signature.label.0, |label| label.0).ok()?;
            Some(Searched { label: label as u32, software: number })
        };
        let entries = entries.iter().filter_map(&mut searched).collect();
        let mut numbers: HashMap<&[u8], u32, Keyed> = HashMap::default();
        let values = rules.iter().map(|rule| {
            let next = numbers.len() as u32;
            rule.value.as_ref().map_or(0, |wanted| *numbers.entry(wanted.text()).or_insert(next))
        });
        let values = values.collect();
        Search { labels, entries, values, distinct_values: numbers.len(), software }
    }
}

impl HttpIndex {
    /// What a search needs, made by the first.
    pub(crate) fn search(&self, database: &Database, direction: Direction) -> &Search {
        self.search.get_or_init(|| Search::new(database, direction, &self.entries, &self.rules))
    }

    /// How many comparisons with a TCP signature a search is worth.
    pub(crate) fn work(
        &self,
        seen: &HttpObservation<'_>,
        database: &Database,
        direction: Direction,
    ) -> usize {
        let Search { labels, distinct_values, software, .. } = self.search(database, direction);
        let lengths = seen.spans.iter().map(|span| span.value(&seen.bytes).len());
        let longest = lengths.max().unwrap_or(0);
        let looked_through = (distinct_values + software.len()) * (1 + longest / 16);
        self.entries.len() + self.rules.len() + self.names.len() + 8 * labels.len() + looked_through
    }

    /// The nearest signature of each label, in the order of labels: what a scan of the database
    /// with [`HttpDistance::between`] finds.
    pub(crate) fn nearest(
        &self,
        seen: &HttpObservation<'_>,
        database: &Database,
        direction: Direction,
    ) -> Vec<(LabelId, Nearest<HttpDistance>)> {
        let search = self.search(database, direction);
        let mut nearest: Vec<Option<Nearest<HttpDistance>>> = vec![None; search.labels.len()];
        let mut head = Head::of(seen, self, search);
        for group in &self.groups {
            let range = group.entries.start as usize..group.entries.end as usize;
            let has = head.set.bits();
            let count = |names: u128| names.count_ones() as f32;
            let unwanted = count(group.sets.absent & has) * HTTP_WEIGHTS.unwanted_header;
            // Each missing name is one of a rule at least. A little less, since sums of other order
            // round otherwise.
            let missing = count(group.sets.required & !has) * HTTP_WEIGHTS.header * 0.999;
            let entries = self.entries.get(range.clone()).unwrap_or(&[]);
            for (entry, searched) in entries.iter().zip(search.entries.get(range).unwrap_or(&[])) {
                let Some(best) = nearest.get_mut(searched.label as usize) else { continue };
                let generic = if entry.generic { HTTP_WEIGHTS.generic } else { 0.0 };
                let farther = |total: f32| {
                    best.is_some_and(|best| {
                        best.total < total || best.total == total && best.signature.0 < entry.id
                    })
                };
                let other_version = entry.version.is_some_and(|version| version != seen.version);
                let mut distance = HttpDistance {
                    version: weight_if(other_version, HTTP_WEIGHTS.version),
                    absent: unwanted,
                    ..HttpDistance::default()
                };
                for rule in &entry.absent {
                    distance.absent += weight_if(!head.lacks(rule), HTTP_WEIGHTS.unwanted_header);
                }
                // What costs more is compared only where the rest leaves a chance.
                if best.is_some_and(|best| best.total < distance.total() + missing + generic) {
                    continue;
                }
                head.compare(entry.rules.start as usize..entry.rules.end as usize, &mut distance);
                if farther(distance.total() + generic) {
                    continue;
                }
                distance.software = weight_if(!head.is_of(searched.software), HTTP_WEIGHTS.software);
                let total = distance.total() + generic;
                if !farther(total) {
                    *best = Some(Nearest { signature: SignatureId(entry.id), distance, total });
                }
            }
        }
        let labels = search.labels.iter().zip(nearest);
        labels.filter_map(|(label, nearest)| Some((*label, nearest?))).collect()
    }
}

/// A head with all looked up that signatures ask for.
struct Head<'a> {
    seen: &'a HttpObservation<'a>,
    index: &'a HttpIndex,
    search: &'a Search,
    set: NameSet,
    /// The name of each header that some signature mentions.
    names: SmallVec<[Option<NameId>; MAX_HTTP_HEADERS]>,
    /// The first and the last header of each name, by its number.
    places: Vec<Option<(u32, u32)>>,
    /// For each text that is looked for in values: the last header it was looked for in, and
    /// whether it is there.
    values: Vec<Option<(usize, bool)>>,
    /// For each software: whether it is this.
    software: Vec<Option<bool>>,
}

impl<'a> Head<'a> {
    fn of(seen: &'a HttpObservation<'_>, index: &'a HttpIndex, search: &'a Search) -> Head<'a> {
        let mut head = Head {
            seen,
            index,
            search,
            set: NameSet::default(),
            names: SmallVec::new(),
            places: vec![None; index.names.len() + 1],
            values: vec![None; search.distinct_values],
            software: vec![None; search.software.len()],
        };
        for (span, place) in seen.spans.iter().zip(0..) {
            let name = index.names.of(span, &seen.bytes);
            head.names.push(name);
            let Some(name) = name else { continue };
            head.set.insert(name);
            if let Some(places) = head.places.get_mut(name.number()) {
                let (first, _) = places.unwrap_or((place, place));
                *places = Some((first, place));
            }
        }
        head
    }

    /// The first header of this name from the place `from` on.
    fn position(&self, name: NameId, from: usize) -> Option<usize> {
        let (first, last) = self.places.get(name.number()).copied()??;
        let (first, last) = (first as usize, last as usize);
        if from <= first {
            return Some(first);
        }
        let between = self.names.get(from..=last)?;
        between.iter().position(|other| *other == Some(name)).map(|place| from + place)
    }

    /// The header at `place` has the value that the rule asks for, or the rule asks for none.
    fn has_value(&mut self, place: usize, rule: &Rule, number: u32) -> bool {
        let Some(wanted) = &rule.value else { return true };
        let Some(known) = self.values.get_mut(number as usize) else { return true };
        match known {
            Some((looked_at, has)) if *looked_at == place => *has,
            _ => {
                let span = self.seen.spans.get(place);
                let has = span.is_none_or(|span| wanted.is_in(span.value(&self.seen.bytes)));
                *known = Some((place, has));
                has
            }
        }
    }

    /// Adds what the headers and their values differ.
    fn compare(&mut self, rules: core::ops::Range<usize>, distance: &mut HttpDistance) {
        let Head { index, search, .. } = *self;
        let mut next = 0;
        let values = search.values.get(rules.clone()).unwrap_or(&[]);
        for (rule, value) in index.rules.get(rules).unwrap_or(&[]).iter().zip(values) {
            match self.position(rule.name, next) {
                Some(place) => {
                    let has_value = self.has_value(place, rule, *value);
                    distance.values += weight_if(!has_value, HTTP_WEIGHTS.header_value);
                    next = place + 1;
                }
                None => {
                    let elsewhere = || self.position(rule.name, 0).is_some();
                    distance.order += weight_if(!rule.optional || elsewhere(), HTTP_WEIGHTS.header);
                }
            }
        }
    }

    /// It is of this software, as it says itself; any is, where none is expected.
    fn is_of(&mut self, number: u32) -> bool {
        let Head { index, search, .. } = *self;
        let (Some(known), Some(software)) =
            (self.software.get_mut(number as usize), search.software.get(number as usize))
        else {
            return true;
        };
        *known.get_or_insert_with(|| {
            let case = index.names.case();
            let says = |value: &[u8]| value_contains(value, software);
            software.is_empty()
                || self
                    .seen
                    .spans
                    .iter()
                    .any(|span| is_software(span, case) && says(span.value(&self.seen.bytes)))
        })
    }

    fn lacks(&self, rule: &AbsentRule) -> bool {
        match rule {
            AbsentRule::Name(name) => self.position(*name, 0).is_none(),
            AbsentRule::Spelling(name) => self.seen.raw_headers().all(|(spelt, _)| spelt != name.as_bytes()),
        }
    }
}
