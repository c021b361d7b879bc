//! Hellos by what stands in their fields, so that a signature is looked at only where a field of it
//! is what was seen.

use core::hash::BuildHasher;

use fp_db::{Database, Fingerprint, HelloRule};
use fp_obs::hello::{HelloKind, RawHello};
use hashbrown::HashMap;
use smallvec::SmallVec;

use super::{HelloSeen, HelloVerdict, fits};
use crate::SignatureId;
use crate::keyed::Keyed;

/// The signatures of one kind of hello.
pub(crate) struct HelloIndex {
    keyed: Keyed,
    /// By the field that the fewest others have too.
    by_rarest: HashMap<u64, SmallVec<[u32; 2]>, Keyed>,
    /// By each field of some words: those that are worth a closer look where nothing fits.
    by_field: HashMap<u64, SmallVec<[u32; 2]>, Keyed>,
    /// Those that leave all fields open.
    open: Vec<u32>,
    /// By a fingerprint of it, the first specific signature and the first of last resort.
    by_fingerprint: HashMap<(Fingerprint, Box<str>), [Option<u32>; 2], Keyed>,
    fingerprints: SmallVec<[Fingerprint; 2]>,
}

/// So many words make a field worth a look by itself.
const TELLING: usize = 4;

/// So many signatures are looked at closely where nothing fits.
const MOST_NEAR: usize = 64;

impl HelloIndex {
    pub(crate) fn new(database: &Database, kind: HelloKind) -> HelloIndex {
        let signatures = database.hello(kind);
        let mut index = HelloIndex {
            keyed: Keyed::default(),
            by_rarest: HashMap::default(),
            by_field: HashMap::default(),
            open: Vec::new(),
            by_fingerprint: HashMap::default(),
            fingerprints: SmallVec::new(),
        };
        let mut counts: HashMap<u64, u32, Keyed> = HashMap::default();
        let keys: Vec<SmallVec<[(u64, bool); 9]>> = signatures
            .iter()
            .map(|signature| {
                let HelloRule::Sig(pattern) = &signature.rule else { return SmallVec::new() };
                let parts = pattern.parts(kind).zip(0..).filter(|(part, _)| !part.is_open);
                let keys: SmallVec<[(u64, bool); 9]> = parts
                    .map(|(part, place)| {
                        (index.key(place, part.text), part.field.words.of(part.text).count() >= TELLING)
                    })
                    .collect();
                keys.iter().for_each(|(key, _)| *counts.entry(*key).or_default() += 1);
                keys
            })
            .collect();
        for ((signature, keys), id) in signatures.iter().zip(keys).zip(0..) {
            if let HelloRule::Fingerprint(fingerprint, digits) = &signature.rule {
                let generic = usize::from(database.label(signature.label).generic);
                let first = index.by_fingerprint.entry((*fingerprint, digits.clone())).or_default();
                if let Some(first) = first.get_mut(generic) {
                    first.get_or_insert(id);
                }
                if !index.fingerprints.contains(fingerprint) {
                    index.fingerprints.push(*fingerprint);
                }
                continue;
            }
            let rarest = keys.iter().min_by_key(|(key, _)| counts.get(key).copied().unwrap_or(0));
            match rarest {
                Some((key, _)) => index.by_rarest.entry(*key).or_default().push(id),
                None => index.open.push(id),
            }
            for (key, _) in keys.iter().filter(|(_, is_telling)| *is_telling) {
                index.by_field.entry(*key).or_default().push(id);
            }
        }
        index
    }

    fn key(&self, place: usize, text: &str) -> u64 {
        self.keyed.hash_one((place, text))
    }

    /// The fingerprints that some signature names.
    pub(crate) fn fingerprints(&self) -> &[Fingerprint] {
        &self.fingerprints
    }

    /// The first specific signature that fits, else the first of last resort.
    pub(crate) fn find(&self, database: &Database, seen: HelloSeen<'_>) -> Option<HelloVerdict> {
        let kind = seen.raw.kind();
        let signatures = database.hello(kind);
        let mut found: [Option<u32>; 2] = [None; 2];
        let mut note = |id: u32, generic: usize| {
            if let Some(first) = found.get_mut(generic) {
                *first = Some(first.map_or(id, |first| first.min(id)));
            }
        };
        let keyed =
            seen.raw.fields().zip(0..).filter_map(|(value, place)| {
                self.by_rarest.get(&self.key(place, value)).map(SmallVec::as_slice)
            });
        for id in keyed.chain([self.open.as_slice()]).flatten().copied() {
            if let Some(signature) = signatures.get(id as usize)
                && fits(signature, seen)
            {
                note(id, usize::from(database.label(signature.label).generic));
            }
        }
        for fingerprint in self.fingerprints.iter().copied() {
            let Some(digits) = (seen.fingerprint)(fingerprint) else { continue };
            let Some(first) = self.by_fingerprint.get(&(fingerprint, digits.into())) else { continue };
            for (id, generic) in first.iter().zip(0..).filter_map(|(id, generic)| Some(((*id)?, generic))) {
                note(id, generic);
            }
        }
        let [specific, generic] = found;
        HelloVerdict::exact(database, kind, specific.or(generic)?)
    }

    /// Signatures that share with a hello a field of some words, in file order: the first 64 of
    /// those fields that the fewest signatures have.
    pub(crate) fn near(&self, raw: &RawHello) -> impl Iterator<Item = SignatureId> {
        let mut lists: SmallVec<[&[u32]; 9]> = raw
            .fields()
            .zip(0..)
            .filter_map(|(value, place)| self.by_field.get(&self.key(place, value)).map(SmallVec::as_slice))
            .collect();
        lists.sort_by_key(|list| list.len());
        let mut near: SmallVec<[u32; MOST_NEAR]> = SmallVec::new();
        for id in lists.into_iter().flatten() {
            if near.len() == MOST_NEAR {
                break;
            }
            if !near.contains(id) {
                near.push(*id);
            }
        }
        near.sort_unstable();
        near.into_iter().map(SignatureId)
    }
}
