//! How far an observation is from a signature, field by field.
//!
//! A first version: the weights of [`WEIGHTS`] are judged by how often a field differs inside one stack, and are not
//! yet fitted to data. Distances mean something only beside each other.

use fp_db::{HttpSignature, TcpSignature, Ttl, WindowRule};
use fp_obs::{HttpObservation, MAX_HOPS, NameCase, OptionLayout, Quirks, TcpObservation, WindowMultiple};

use crate::http::{absent_case, value_contains};
use crate::tcp::{PATH_QUIRKS, quirks_for};

/// What each difference adds to a distance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// An option inserted, deleted, replaced or swapped with its neighbour.
    pub option: f32,
    /// Padding after the end of options that differs in length.
    pub eol_padding: f32,
    /// The window is of the kind that the signature asks for, with another number.
    pub window_number: f32,
    /// The window is of another kind.
    pub window_kind: f32,
    /// Another window scale, per step; at most four steps count.
    pub scale_step: f32,
    /// Another MSS where the signature gives one.
    pub mss: f32,
    /// A TTL above the initial one, or too far below it to have come down by hops.
    pub ttl: f32,
    /// A quirk that the path takes or adds: `df`, `id+`, `id-`, `ecn`.
    pub path_quirk: f32,
    /// Any other quirk.
    pub quirk: f32,
    /// IP options of another length.
    pub ip_options: f32,
    /// Payload where there should be none, or none where there should be.
    pub payload: f32,
    /// Another version of HTTP.
    pub http_version: f32,
    /// A required header that is missing or out of order.
    pub header: f32,
    /// A header that should be absent.
    pub unwanted_header: f32,
    /// A header without the text that its value should contain.
    pub header_value: f32,
    /// User-Agent or Server is not the expected software.
    pub software: f32,
    /// The signature is a last-resort one, which describes many stacks.
    pub generic: f32,
}

/// The weights in use.
pub const WEIGHTS: Weights = Weights {
    option: 1.0,
    eol_padding: 0.5,
    window_number: 0.4,
    window_kind: 0.8,
    scale_step: 0.2,
    mss: 0.3,
    ttl: 0.6,
    path_quirk: 0.15,
    quirk: 0.8,
    ip_options: 1.0,
    payload: 0.5,
    http_version: 0.5,
    header: 0.6,
    unwanted_header: 0.6,
    header_value: 0.4,
    software: 0.6,
    generic: 0.5,
};

/// The distance of a SYN or SYN+ACK from a signature, a share for each field; all 0 where it matches without being
/// fuzzy.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TcpDistance {
    /// Kinds and order of the TCP options, by edit distance.
    pub options: f32,
    /// Window.
    pub window: f32,
    /// Window scale.
    pub scale: f32,
    /// MSS.
    pub mss: f32,
    /// TTL.
    pub ttl: f32,
    /// Quirks.
    pub quirks: f32,
    /// Bytes of IP options.
    pub ip_options: f32,
    /// Payload.
    pub payload: f32,
}

impl TcpDistance {
    /// The distance of `seen` from `signature`.
    pub fn between(seen: &TcpObservation, signature: &TcpSignature) -> TcpDistance {
        let w = &WEIGHTS;
        TcpDistance {
            options: options_distance(&seen.layout, &signature.layout, w),
            window: window_distance(seen, signature.window, w),
            scale: signature
                .scale
                .map_or(0.0, |scale| w.scale_step * f32::from(scale.abs_diff(seen.scale).min(4))),
            mss: weight_if(signature.mss.is_some_and(|mss| mss != seen.mss), w.mss),
            ttl: weight_if(!ttl_plausible(signature.ttl, seen.ttl), w.ttl),
            quirks: quirks_distance(quirks_for(signature, seen.version), seen.quirks, w),
            ip_options: weight_if(signature.ip_options_len != seen.ip_options_len, w.ip_options),
            payload: weight_if(
                signature.payload.is_some_and(|payload| payload != seen.has_payload),
                w.payload,
            ),
        }
    }

    /// All fields together.
    pub fn total(&self) -> f32 {
        self.options
            + self.window
            + self.scale
            + self.mss
            + self.ttl
            + self.quirks
            + self.ip_options
            + self.payload
    }
}

/// The distance of a request or response head from a signature, a share for each field; all 0 where it matches and
/// names the expected software.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct HttpDistance {
    /// Version.
    pub version: f32,
    /// Required headers missing or out of order.
    pub order: f32,
    /// Headers that should be absent.
    pub absent: f32,
    /// Values without the expected text.
    pub values: f32,
    /// User-Agent or Server.
    pub software: f32,
}

impl HttpDistance {
    /// The distance of `seen` from `signature`.
    pub fn between(seen: &HttpObservation<'_>, signature: &HttpSignature, case: NameCase) -> HttpDistance {
        let w = &WEIGHTS;
        let mut distance = HttpDistance {
            version: weight_if(signature.version.is_some_and(|v| v != seen.version), w.http_version),
            ..HttpDistance::default()
        };
        for name in &signature.absent {
            let case = absent_case(signature, name, case);
            let present = seen.headers().any(|header| case.same(header.name, name));
            distance.absent += weight_if(present, w.unwanted_header);
        }
        let mut rest = seen.headers();
        for rule in &signature.headers {
            let mut from_here = rest.clone();
            match from_here.find(|header| case.same(header.name, &rule.name)) {
                Some(header) => {
                    let differs = rule.value.as_ref().is_some_and(|v| !value_contains(header.value, v));
                    distance.values += weight_if(differs, w.header_value);
                    rest = from_here;
                }
                None => {
                    let elsewhere = seen.headers().any(|header| case.same(header.name, &rule.name));
                    distance.order += weight_if(!rule.optional || elsewhere, w.header);
                }
            }
        }
        let expected = &signature.software;
        let honest = expected.is_empty()
            || seen.headers().any(|header| {
                let names_software = ["User-Agent", "Server"].iter().any(|name| case.same(header.name, name));
                names_software && value_contains(header.value, expected)
            });
        distance.software = weight_if(!honest, w.software);
        distance
    }

    /// All fields together.
    pub fn total(&self) -> f32 {
        self.version + self.order + self.absent + self.values + self.software
    }
}

fn weight_if(differs: bool, weight: f32) -> f32 {
    if differs { weight } else { 0.0 }
}

fn ttl_plausible(signature: Ttl, seen: u8) -> bool {
    match signature {
        Ttl::AtMost(ttl) => seen <= ttl,
        Ttl::Initial(ttl) => ttl.checked_sub(seen).is_some_and(|hops| hops <= MAX_HOPS),
    }
}

fn quirks_distance(wanted: Quirks, seen: Quirks, w: &Weights) -> f32 {
    let differing = wanted.without(seen) | seen.without(wanted);
    let on_path = PATH_QUIRKS.bits() & differing.bits();
    let others = differing.without(PATH_QUIRKS).bits();
    w.path_quirk * on_path.count_ones() as f32 + w.quirk * others.count_ones() as f32
}

fn window_distance(seen: &TcpObservation, rule: WindowRule, w: &Weights) -> f32 {
    match (rule, seen.window_multiple) {
        (WindowRule::Any, _) => 0.0,
        (WindowRule::Literal(window), _) if window == seen.window => 0.0,
        (WindowRule::Literal(_), None) => w.window_number,
        (WindowRule::Mss(n), Some(WindowMultiple::Mss(m))) => weight_if(n != m, w.window_number),
        (WindowRule::Mtu(n), Some(WindowMultiple::Mtu(m))) => weight_if(n != m, w.window_number),
        (WindowRule::MultipleOf(n), _) if n != 0 && seen.window.is_multiple_of(n) => 0.0,
        _ => w.window_kind,
    }
}

/// The fewest insertions, deletions, replacements and swaps of neighbours that make one layout of the other, and the
/// padding.
fn options_distance(seen: &OptionLayout, wanted: &OptionLayout, w: &Weights) -> f32 {
    let padding = weight_if(seen.eol_padding() != wanted.eol_padding(), w.eol_padding);
    if seen.kinds() == wanted.kinds() {
        return padding;
    }
    padding + w.option * edits(seen.kinds(), wanted.kinds()) as f32
}

/// Optimal string alignment distance, by rows.
fn edits<T: PartialEq>(a: &[T], b: &[T]) -> u8 {
    const WIDTH: usize = fp_obs::MAX_TCP_OPTIONS + 1;
    let at = |row: &[u8; WIDTH], i: usize| row.get(i).copied().unwrap_or(u8::MAX);
    let mut before = [0u8; WIDTH];
    let mut above: [u8; WIDTH] = core::array::from_fn(|i| i as u8);
    for (i, x) in a.iter().enumerate() {
        let mut row = [0u8; WIDTH];
        if let Some(first) = row.first_mut() {
            *first = i as u8 + 1;
        }
        for (j, y) in b.iter().enumerate() {
            let mut best = at(&above, j).saturating_add(u8::from(x != y));
            best = best.min(at(&above, j + 1).saturating_add(1)).min(at(&row, j).saturating_add(1));
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                best = best.min(at(&before, j - 1).saturating_add(1));
            }
            if let Some(cell) = row.get_mut(j + 1) {
                *cell = best;
            }
        }
        before = above;
        above = row;
    }
    at(&above, b.len())
}

#[cfg(test)]
mod tests;
