//! Signatures by what must be equal, so that a match costs a few hash lookups however many there
//! are.
//!
//! The option layout and the bytes of IP options find the *shapes* that occur with them: a shape
//! says which of MSS, scale, payload class and window a signature gives a value for, and of which
//! kind the window is. For each shape the values seen make one key, and the key a *bucket* of
//! signatures that differ in nothing but TTL and the few quirks that a path may change. Shapes come
//! in the order of their earliest signature and buckets in file order, so that the search ends as
//! soon as no earlier signature is left.

use core::ops::Range;

use crate::keyed::Keyed;
use fp_db::{Database, TcpSignature, Ttl, WindowRule};
use fp_obs::{Direction, IpVersion, OptionLayout, Quirks, TcpObservation, WindowMultiple};
use hashbrown::HashMap;

use super::native::{of_most_segments, of_segments};
use super::rules::{Fit, HigherTtl, PATH_QUIRKS, quirks_fit, quirks_for, ttl_fit_by};
use crate::family;
use crate::hop_limit::Doubted;
use crate::linear::Found;

/// The TCP signatures of one direction.
pub(crate) struct TcpIndex {
    layouts: HashMap<LayoutKey, Range<u32>, Keyed>,
    shapes: Vec<Shape>,
    buckets: HashMap<BucketKey, Range<u32>, Keyed>,
    entries: Vec<Entry>,
}

impl TcpIndex {
    pub(crate) fn new(database: &Database, direction: Direction) -> TcpIndex {
        let signatures = database.tcp(direction);
        let (layouts, shapes) = shapes_by_layout(signatures);
        let mut numbers: HashMap<(LayoutKey, Fields), u32, Keyed> = HashMap::default();
        for (layout, range) in &layouts {
            let of_layout = slice(&shapes, range).iter().zip(range.start..);
            numbers.extend(of_layout.map(|(shape, number)| ((*layout, shape.fields), number)));
        }

        let mut filed = Vec::with_capacity(signatures.len() * 2);
        for (id, signature) in signatures.iter().enumerate() {
            let shape = (LayoutKey::of_signature(signature), Fields::of(signature));
            let shape = numbers.get(&shape).copied().unwrap_or_default();
            for version in [IpVersion::V4, IpVersion::V6] {
                let quirks = quirks_for(signature, version);
                let key = BucketKey::new(
                    shape,
                    signature.mss,
                    window_value(signature.window),
                    signature.scale,
                    signature.payload,
                    version,
                    quirks,
                );
                let entry = Entry {
                    id: id as u32,
                    quirks,
                    ttl: signature.ttl,
                    generic: database.label(signature.label).generic,
                };
                filed.push((key, entry));
            }
        }
        // Of signatures that differ in nothing that is looked at only the first can ever win, and
        // over IPv6 only another family can speak against it.
        let alike = |(key, entry): &(BucketKey, Entry)| {
            let kind = match entry.ttl {
                Ttl::Initial(_) => 0,
                Ttl::AtMost(_) => 1,
                Ttl::Only(_) => 2,
            };
            (*key, entry.quirks, kind, entry.ttl.value(), entry.generic)
        };
        let family_of = |entry: &Entry| {
            let signature = signatures.get(entry.id as usize)?;
            Some(family(&database.label(signature.label).name))
        };
        filed.sort_unstable_by_key(|item| (alike(item), item.1.id));
        let mut kept = Vec::with_capacity(filed.len());
        for same in filed.chunk_by(|a, b| alike(a) == alike(b)) {
            let Some((first, others)) = same.split_first() else { continue };
            kept.push(*first);
            kept.extend(others.iter().find(|other| family_of(&other.1) != family_of(&first.1)));
        }
        let mut filed = kept;
        filed.sort_unstable_by_key(|(key, entry)| (*key, entry.id));

        let mut buckets = HashMap::with_hasher(Keyed::default());
        let mut entries: Vec<Entry> = Vec::with_capacity(filed.len());
        for alike in filed.chunk_by(|a, b| a.0 == b.0) {
            let start = entries.len() as u32;
            entries.extend(alike.iter().map(|(_, entry)| *entry));
            if let Some((key, _)) = alike.first() {
                buckets.insert(*key, start..entries.len() as u32);
            }
        }
        TcpIndex { layouts, shapes, buckets, entries }
    }

    /// The earliest signature of each kind of fit.
    pub(crate) fn find(&self, seen: &TcpObservation, higher: HigherTtl) -> Found {
        let mut found = Found::default();
        let higher = higher.over(seen.version);
        let Some(range) = self.layouts.get(&LayoutKey::of(&seen.layout, seen.ip_options_len)) else {
            return found;
        };
        for (shape, place) in slice(&self.shapes, range).iter().zip(range.start..) {
            if found.exact.is_some_and(|exact| exact < shape.first) {
                break;
            }
            if let Some(key) = shape.fields.key(place, seen)
                && let Some(bucket) = self.buckets.get(&key)
            {
                try_bucket(slice(&self.entries, bucket), seen, higher, &mut found);
            }
        }
        found
    }
}

impl TcpIndex {
    /// The signature of another family matches as well but for the hop limit.
    pub(crate) fn doubts(
        &self,
        doubted: &Doubted<'_>,
        seen: &TcpObservation,
        signatures: &[TcpSignature],
    ) -> bool {
        let Some(range) = self.layouts.get(&LayoutKey::of(&seen.layout, seen.ip_options_len)) else {
            return false;
        };
        let keys = slice(&self.shapes, range).iter().zip(range.start..);
        let keys = keys.filter_map(|(shape, place)| shape.fields.key(place, seen));
        let buckets = keys.filter_map(|key| self.buckets.get(&key));
        let mut entries = buckets.flat_map(|bucket| slice(&self.entries, bucket));
        entries.any(|entry| {
            let signature = signatures.get(entry.id as usize);
            signature.is_some_and(|signature| doubted.is_by(signature, entry.quirks))
        })
    }
}

/// Tries the signatures of a bucket, which differ from `seen` at most by TTL and [`PATH_QUIRKS`].
fn try_bucket(bucket: &[Entry], seen: &TcpObservation, higher: HigherTtl, found: &mut Found) {
    for entry in bucket {
        if found.exact.is_some_and(|exact| exact < entry.id) {
            return;
        }
        let Some(fit) = ttl_fit_by(entry.ttl, seen.ttl, higher)
            .and_then(|ttl| quirks_fit(entry.quirks, seen.quirks).map(|quirks| ttl.max(quirks)))
        else {
            continue;
        };
        let slot = match (fit, entry.generic) {
            (Fit::Exact, false) => &mut found.exact,
            (Fit::Exact, true) => &mut found.generic,
            (Fit::Fuzzy, _) => &mut found.fuzzy,
        };
        if slot.is_none_or(|earlier| entry.id < earlier) {
            *slot = Some(entry.id);
        }
    }
}

/// A signature inside its bucket.
#[derive(Clone, Copy)]
struct Entry {
    id: u32,
    quirks: Quirks,
    ttl: Ttl,
    generic: bool,
}

/// What no signature leaves open: option kinds, padding and bytes of IP options.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct LayoutKey {
    kinds: [u64; 3],
    counts: u64,
}

impl LayoutKey {
    fn of(layout: &OptionLayout, ip_options_len: u8) -> LayoutKey {
        let mut kinds = [0u64; 3];
        for (word, eight) in kinds.iter_mut().zip(layout.kinds().chunks(8)) {
            for kind in eight {
                *word = *word << 8 | u64::from(kind.0);
            }
        }
        let counts =
            (layout.len() as u64) << 16 | u64::from(layout.eol_padding()) << 8 | u64::from(ip_options_len);
        LayoutKey { kinds, counts }
    }

    fn of_signature(signature: &TcpSignature) -> LayoutKey {
        LayoutKey::of(&signature.layout, signature.ip_options_len)
    }
}

/// Which fields a signature gives a value for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Fields {
    pub(crate) mss: bool,
    pub(crate) scale: bool,
    pub(crate) payload: bool,
    pub(crate) window: WindowKind,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum WindowKind {
    Any,
    Literal,
    Mss,
    Mtu,
    /// The divisor is part of the shape: no value seen tells it.
    MultipleOf(u16),
    /// The number is part of the shape, for the same reason.
    Native(u16),
    NativeMax,
}

impl WindowKind {
    pub(crate) fn of(window: WindowRule) -> WindowKind {
        match window {
            WindowRule::Any => WindowKind::Any,
            WindowRule::Literal(_) => WindowKind::Literal,
            WindowRule::Mss(_) => WindowKind::Mss,
            WindowRule::Mtu(_) => WindowKind::Mtu,
            WindowRule::MultipleOf(n) => WindowKind::MultipleOf(n),
            WindowRule::Native(n) => WindowKind::Native(n),
            WindowRule::NativeMax => WindowKind::NativeMax,
        }
    }

    /// The value under which the window of `seen` is filed, if it is of this kind at all.
    #[inline(always)]
    pub(crate) fn value(self, seen: &TcpObservation) -> Option<u16> {
        Some(match (self, seen.window_multiple) {
            (WindowKind::Any, _) => 0,
            (WindowKind::Literal, _) => seen.known_window()?,
            (WindowKind::Mss, Some(WindowMultiple::Mss(n))) => n,
            (WindowKind::Mtu, Some(WindowMultiple::Mtu(n))) => n,
            (WindowKind::MultipleOf(n), _) if n != 0 && seen.known_window()?.is_multiple_of(n) => 0,
            (WindowKind::Native(n), _) if of_segments(seen.known_window()?, n, seen).is_some() => 0,
            (WindowKind::NativeMax, _) if of_most_segments(seen.known_window()?, seen).is_some() => 0,
            _ => return None,
        })
    }
}

impl Fields {
    pub(crate) fn of(signature: &TcpSignature) -> Fields {
        Fields {
            mss: signature.mss.is_some(),
            scale: signature.scale.is_some(),
            payload: signature.payload.is_some(),
            window: WindowKind::of(signature.window),
        }
    }

    /// The key of the bucket that `seen` belongs to, if its window is of this kind at all.
    fn key(&self, shape: u32, seen: &TcpObservation) -> Option<BucketKey> {
        let window = self.window.value(seen)?;
        Some(BucketKey::new(
            shape,
            self.mss.then_some(seen.mss),
            window,
            self.scale.then_some(seen.scale),
            self.payload.then_some(seen.has_payload),
            seen.version,
            seen.quirks,
        ))
    }
}

/// The value under which a signature's window is filed.
pub(crate) fn window_value(window: WindowRule) -> u16 {
    match window {
        WindowRule::Literal(n) | WindowRule::Mss(n) | WindowRule::Mtu(n) => n,
        WindowRule::Any | WindowRule::MultipleOf(_) | WindowRule::Native(_) | WindowRule::NativeMax => 0,
    }
}

struct Shape {
    fields: Fields,
    /// The earliest signature of this shape.
    first: u32,
}

/// A shape and the values of its fields, in two words that hash fast. A field that the shape leaves
/// open is 0.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct BucketKey {
    numbers: u64,
    rest: u64,
}

impl BucketKey {
    fn new(
        shape: u32,
        mss: Option<u16>,
        window: u16,
        scale: Option<u8>,
        payload: Option<bool>,
        version: IpVersion,
        quirks: Quirks,
    ) -> BucketKey {
        BucketKey {
            numbers: u64::from(shape) << 32 | u64::from(mss.unwrap_or(0)) << 16 | u64::from(window),
            rest: u64::from(scale.unwrap_or(0)) << 48
                | u64::from(payload.unwrap_or(false)) << 40
                | u64::from(version == IpVersion::V6) << 32
                | u64::from(quirks.without(PATH_QUIRKS).bits()),
        }
    }
}

/// All shapes, those of one layout side by side in the order of their earliest signature.
fn shapes_by_layout(signatures: &[TcpSignature]) -> (HashMap<LayoutKey, Range<u32>, Keyed>, Vec<Shape>) {
    let mut all: Vec<_> = signatures
        .iter()
        .zip(0u32..)
        .map(|(signature, id)| (LayoutKey::of_signature(signature), Fields::of(signature), id))
        .collect();
    all.sort_unstable();
    all.dedup_by_key(|(layout, fields, _)| (*layout, *fields));
    all.sort_unstable_by_key(|(layout, _, first)| (*layout, *first));

    let mut layouts = HashMap::with_hasher(Keyed::default());
    let mut shapes: Vec<Shape> = Vec::with_capacity(all.len());
    for alike in all.chunk_by(|a, b| a.0 == b.0) {
        let start = shapes.len() as u32;
        shapes.extend(alike.iter().map(|(_, fields, first)| Shape { fields: *fields, first: *first }));
        if let Some((layout, ..)) = alike.first() {
            layouts.insert(*layout, start..shapes.len() as u32);
        }
    }
    (layouts, shapes)
}

fn slice<'a, T>(all: &'a [T], range: &Range<u32>) -> &'a [T] {
    all.get(range.start as usize..range.end as usize).unwrap_or(&[])
}
