//! TCP signatures by all that must be equal for one to cover another, so that few are looked at.

use crate::keyed::Keyed;
use fp_db::{TcpSignature, Ttl, WindowRule};
use fp_obs::{IpVersion, OptionLayout, TcpObservation};
use hashbrown::HashMap;
use smallvec::{SmallVec, smallvec};

use super::{Exhausted, Steps};
use crate::tcp::{Fields, Fit, WindowKind, quirks_for, ttl_fit, window_value};

/// The specific signatures so far.
#[derive(Default)]
pub(super) struct Earlier {
    /// Of an option layout and number of bytes of IP options, in the order of their earliest
    /// signature.
    shapes: HashMap<(OptionLayout, u8), Vec<Shape>, Keyed>,
    numbers: HashMap<(OptionLayout, u8, Fields), u32, Keyed>,
    buckets: HashMap<Key, Bucket, Keyed>,
}

/// Which fields signatures give a value for, and of which kind their window is.
struct Shape {
    number: u32,
    fields: Fields,
    first: u32,
}

/// Signatures that differ in nothing but the TTL, and of each TTL only the first.
type Bucket = SmallVec<[(u32, Ttl); 2]>;

/// All but the TTL. A field that the shape leaves open is 0.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    shape: u32,
    mss: u16,
    window: u16,
    scale: u8,
    payload: bool,
    versions: Versions,
    quirks: u32,
}

/// For later signatures of which version the quirks in a key are.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Versions {
    All,
    One(IpVersion),
}

/// How many TTLs are compared in about the time that a look into the table takes.
const TTLS_A_STEP: usize = 8;

impl Earlier {
    pub(super) fn add(&mut self, id: u32, signature: &TcpSignature) {
        let layout = (signature.layout, signature.ip_options_len);
        let fields = Fields::of(signature);
        let next = self.numbers.len() as u32;
        let shape = *self.numbers.entry((layout.0, layout.1, fields)).or_insert_with(|| {
            self.shapes.entry(layout).or_default().push(Shape { number: next, fields, first: id });
            next
        });
        let [v4, v6] = [IpVersion::V4, IpVersion::V6].map(|version| quirks_for(signature, version));
        let keys: SmallVec<[_; 2]> = if v4 == v6 {
            smallvec![(Versions::All, v4)]
        } else {
            smallvec![(Versions::One(IpVersion::V4), v4), (Versions::One(IpVersion::V6), v6)]
        };
        for (versions, quirks) in keys {
            let key = Key {
                shape,
                mss: signature.mss.unwrap_or(0),
                window: window_value(signature.window),
                scale: signature.scale.unwrap_or(0),
                payload: signature.payload.unwrap_or(false),
                versions,
                quirks: quirks.bits(),
            };
            let bucket = self.buckets.entry(key).or_default();
            if bucket.iter().all(|(_, ttl)| *ttl != signature.ttl) {
                bucket.push((id, signature.ttl));
            }
        }
    }

    /// The first that covers `later`.
    pub(super) fn covers(&self, later: &TcpSignature, steps: &mut Steps) -> Result<Option<u32>, Exhausted> {
        let Some(shapes) = self.shapes.get(&(later.layout, later.ip_options_len)) else { return Ok(None) };
        let packet = match later.window {
            WindowRule::Literal(window) => Some(as_packet(later, window)),
            _ => None,
        };
        // To p0f a signature for both versions stands for a packet that is not IPv4.
        let version = later.version.unwrap_or(IpVersion::V6);
        let mut first = None;
        for shape in shapes {
            steps.take(1)?;
            if first.is_some_and(|first| first < shape.first) {
                break;
            }
            let Some(mut key) = shape.key(later, packet.as_ref()) else { continue };
            for versions in [Versions::All, Versions::One(version)] {
                key.versions = versions;
                let bucket = self.buckets.get(&key).map_or(&[][..], |bucket| bucket.as_slice());
                steps.take(1 + bucket.len() / TTLS_A_STEP)?;
                let fits = |ttl| ttl_fit(ttl, later.ttl.value()) == Some(Fit::Exact);
                let found = bucket.iter().find(|(_, ttl)| fits(*ttl)).map(|(id, _)| *id);
                first = first.into_iter().chain(found).min();
            }
        }
        Ok(first)
    }
}

impl Shape {
    /// The key of signatures of this shape that may cover `later`, if any can.
    fn key(&self, later: &TcpSignature, packet: Option<&TcpObservation>) -> Option<Key> {
        let Fields { mss, scale, payload, window } = self.fields;
        let window = match packet {
            Some(packet) => window.value(packet)?,
            None => (window == WindowKind::of(later.window)).then(|| window_value(later.window))?,
        };
        Some(Key {
            shape: self.number,
            mss: if mss { later.mss? } else { 0 },
            window,
            scale: if scale { later.scale? } else { 0 },
            payload: if payload { later.payload? } else { false },
            versions: Versions::All,
            quirks: later.quirks.bits(),
        })
    }
}

/// A signature of a literal window, which p0f looks at as at that of a packet, also for what it is
/// a multiple of.
pub(super) fn as_packet(later: &TcpSignature, window: u16) -> TcpObservation {
    // Here, unlike in the quirks, one for both versions is not IPv6 either.
    let mut packet = TcpObservation::new(later.version.unwrap_or(IpVersion::V4));
    packet.ttl = later.ttl.value();
    packet.ip_options_len = later.ip_options_len;
    packet.mss = later.mss.unwrap_or(0);
    packet.window = window;
    packet.scale = later.scale.unwrap_or(0);
    packet.layout = later.layout;
    packet.quirks = later.quirks;
    packet.has_payload = later.payload.unwrap_or(false);
    packet.window_multiple = packet.detect_window_multiple(0);
    packet
}
