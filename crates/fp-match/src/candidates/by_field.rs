//! The search for the nearest labels of a SYN, field by field: signatures are many, but what one of
//! their fields says is one of few things, so that each such thing is compared with what was seen
//! once, and a signature costs eight look-ups.

use core::hash::Hash;

use crate::keyed::Keyed;
use fp_db::{Database, LabelId, TcpSignature};
use fp_obs::{Direction, TcpObservation};
use hashbrown::HashMap;

use super::{Beside, Candidates, Families, Nearest, ranked};
use crate::SignatureId;
use crate::calibration::Calibration;
use crate::distance::{TcpCounts, TcpDistance, TcpWeights};

/// The TCP signatures of one direction.
pub(crate) struct ByField {
    ttl: Values,
    ip_options: Values,
    mss: Values,
    window: Values,
    scale: Values,
    options: Values,
    quirks: Values,
    payload: Values,
    /// By label, and those of one label in file order.
    entries: Vec<Entry>,
    /// How many labels there are.
    labels: usize,
}

/// What a field says in all signatures.
#[derive(Default)]
struct Values {
    /// A signature that says it, for each thing that is said.
    said_by: Vec<TcpSignature>,
}

/// A signature: what its fields say, each as the place among all that is said.
struct Entry {
    ttl: u32,
    ip_options: u32,
    mss: u32,
    window: u32,
    scale: u32,
    options: u32,
    quirks: u32,
    payload: u32,
    label: LabelId,
    generic: bool,
    id: u32,
}

impl ByField {
    pub(crate) fn new(database: &Database, direction: Direction) -> ByField {
        let signatures = database.tcp(direction);
        let (ttl, ttls) = Values::of(signatures, |signature| signature.ttl);
        let (ip_options, lengths) = Values::of(signatures, |signature| signature.ip_options_len);
        let (mss, segments) = Values::of(signatures, |signature| signature.mss);
        let (window, windows) = Values::of(signatures, |signature| signature.window);
        let (scale, scales) = Values::of(signatures, |signature| signature.scale);
        let (options, layouts) = Values::of(signatures, |signature| signature.layout);
        let (quirks, sets) = Values::of(signatures, |signature| (signature.version, signature.quirks.bits()));
        let (payload, payloads) = Values::of(signatures, |signature| signature.payload);
        let at = |places: &[u32], n: usize| places.get(n).copied().unwrap_or_default();
        let entry = |(n, signature): (usize, &TcpSignature)| Entry {
            ttl: at(&ttls, n),
            ip_options: at(&lengths, n),
            mss: at(&segments, n),
            window: at(&windows, n),
            scale: at(&scales, n),
            options: at(&layouts, n),
            quirks: at(&sets, n),
            payload: at(&payloads, n),
            label: signature.label,
            generic: database.label(signature.label).generic,
            id: n as u32,
        };
        let mut entries: Vec<Entry> = signatures.iter().enumerate().map(entry).collect();
        entries.sort_by_key(|entry| entry.label.0);
        let labels = entries.chunk_by(|one, other| one.label == other.label).count();
        ByField { ttl, ip_options, mss, window, scale, options, quirks, payload, entries, labels }
    }

    /// How many comparisons a search is: as many for a label as for a few signatures, and for an
    /// order of options more.
    pub(crate) fn work(&self) -> usize {
        let few =
            [&self.ttl, &self.ip_options, &self.mss, &self.window, &self.scale, &self.quirks, &self.payload];
        let said: usize = few.iter().map(|values| values.said_by.len()).sum();
        self.entries.len() + said + 8 * (self.labels + self.options.said_by.len())
    }

    /// What the scan of [`tcp`](super::tcp) finds.
    pub(crate) fn candidates(
        &self,
        database: &Database,
        families: &Families,
        seen: &TcpObservation,
        direction: Direction,
        beside: Option<Beside>,
        limit: usize,
    ) -> Candidates<TcpDistance> {
        let calibration = Calibration::of(direction);
        let nearest = self.nearest(seen, &calibration.weights);
        ranked(database, families, &nearest, calibration.unknown_distance(seen), beside, limit)
    }

    /// The nearest signature of each label, in the order of labels.
    fn nearest(&self, seen: &TcpObservation, w: &TcpWeights) -> Vec<(LabelId, Nearest<TcpDistance>)> {
        let but_options = |signature: &TcpSignature| TcpCounts::but_options(seen, signature);
        let ttl = self.ttl.shares(|signature| {
            let counts = but_options(signature);
            if counts.may_be() { counts.weigh(w).ttl } else { f32::INFINITY }
        });
        let ip_options = self.ip_options.shares(|signature| but_options(signature).weigh(w).ip_options);
        let mss = self.mss.shares(|signature| but_options(signature).weigh(w).mss);
        let window = self.window.shares(|signature| but_options(signature).weigh(w).window);
        let scale = self.scale.shares(|signature| but_options(signature).weigh(w).scale);
        let options = self.options.shares(|signature| TcpCounts::between(seen, signature).weigh(w).options);
        let quirks = self.quirks.shares(|signature| but_options(signature).weigh(w).quirks);
        let payload = self.payload.shares(|signature| but_options(signature).weigh(w).payload);
        let at = |shares: &[f32], place: u32| shares.get(place as usize).copied().unwrap_or_default();

        let mut nearest: Vec<(LabelId, Nearest<TcpDistance>)> = Vec::with_capacity(self.labels);
        for of_label in self.entries.chunk_by(|one, other| one.label == other.label) {
            let mut best: Option<Nearest<TcpDistance>> = None;
            for entry in of_label {
                let distance = TcpDistance {
                    ttl: at(&ttl, entry.ttl),
                    ip_options: at(&ip_options, entry.ip_options),
                    mss: at(&mss, entry.mss),
                    window: at(&window, entry.window),
                    scale: at(&scale, entry.scale),
                    options: at(&options, entry.options),
                    quirks: at(&quirks, entry.quirks),
                    payload: at(&payload, entry.payload),
                };
                let total = distance.total() + if entry.generic { w.generic } else { 0.0 };
                if total.is_finite() && best.is_none_or(|best| total < best.total) {
                    best = Some(Nearest { signature: SignatureId(entry.id), distance, total });
                }
            }
            nearest.extend(of_label.first().zip(best).map(|(first, best)| (first.label, best)));
        }
        nearest
    }
}

impl Values {
    /// All that is said, and for each signature the place of what it says.
    fn of<T: Eq + Hash>(
        signatures: &[TcpSignature],
        field: impl Fn(&TcpSignature) -> T,
    ) -> (Values, Vec<u32>) {
        let mut values = Values::default();
        let mut known: HashMap<T, u32, Keyed> = HashMap::default();
        let places = signatures.iter().map(|signature| {
            *known.entry(field(signature)).or_insert_with(|| {
                values.said_by.push(signature.clone());
                values.said_by.len() as u32 - 1
            })
        });
        let places = places.collect();
        (values, places)
    }

    /// What each adds to a distance.
    #[inline(always)]
    fn shares(&self, share: impl Fn(&TcpSignature) -> f32) -> Vec<f32> {
        self.said_by.iter().map(share).collect()
    }
}
