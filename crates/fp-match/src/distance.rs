//! How far an observation is from a signature, field by field.
//!
//! Differences are counted ([`TcpCounts`]) and each count is weighed. The weights of TCP come from
//! data ([`Calibration`]); those of HTTP ([`HTTP_WEIGHTS`]) are judged by how often a part differs
//! inside one program: the labels of the captures come from User-Agent and Server, which would only
//! be found again.

use fp_db::{HttpSignature, TcpSignature, Ttl, WindowRule};
use fp_obs::{
    Direction, HttpObservation, IpVersion, MAX_HOPS, NameCase, OptionKind, TcpObservation, WindowMultiple,
};

use crate::calibration::Calibration;
use crate::tcp::{PATH_QUIRKS, quirks_for, window_fits};
use crate::terms::MOST_EDITS;

mod differences;

pub use crate::terms::{TcpCounts, TcpWeights};
pub use differences::HttpDifference;
use differences::differences;

impl TcpCounts {
    /// The differences of `seen` from `signature`.
    pub fn between(seen: &TcpObservation, signature: &TcpSignature) -> TcpCounts {
        TcpCounts { option: TcpCounts::options(seen, signature), ..TcpCounts::but_options(seen, signature) }
    }

    /// [`TcpCounts::option`] alone.
    pub(crate) fn options(seen: &TcpObservation, signature: &TcpSignature) -> u8 {
        few_edits(seen.layout.kinds(), signature.layout.kinds())
    }

    /// All but the options, whose order is the dear part. Inlined, since a caller may want one of
    /// them.
    #[inline(always)]
    pub(crate) fn but_options(seen: &TcpObservation, signature: &TcpSignature) -> TcpCounts {
        let wanted = quirks_for(signature, seen.version);
        let quirks = wanted.without(seen.quirks) | seen.quirks.without(wanted);
        let (ttl_above, ttl_far) = match signature.ttl {
            Ttl::AtMost(ttl) => (seen.ttl > ttl, false),
            Ttl::Initial(ttl) | Ttl::Only(ttl) => (seen.ttl > ttl, ttl.saturating_sub(seen.ttl) > MAX_HOPS),
        };
        let v6 = seen.version == IpVersion::V6;
        let (window_number, window_kind) = window_differs(seen, signature.window);
        TcpCounts {
            option: 0,
            eol_padding: (seen.layout.eol_padding() != signature.layout.eol_padding()).into(),
            window_number: window_number.into(),
            window_kind: window_kind.into(),
            scale_step: signature.scale.map_or(0, |scale| scale.abs_diff(seen.scale).min(4)),
            mss: signature.mss.is_some_and(|mss| mss != seen.mss).into(),
            ttl_above: (ttl_above && !v6).into(),
            ttl_far: (ttl_far && !v6).into(),
            hop_limit: (v6 && (ttl_above || ttl_far)).into(),
            path_quirk: (quirks.bits() & PATH_QUIRKS.bits()).count_ones() as u8,
            quirk: quirks.without(PATH_QUIRKS).bits().count_ones() as u8,
            ip_options: (signature.ip_options_len != seen.ip_options_len).into(),
            payload: signature.payload.is_some_and(|payload| payload != seen.has_payload).into(),
            generic: 0,
        }
    }

    /// A packet with these differences may be of the system of the signature: over IPv4, where
    /// routers only lower the TTL (RFC 1812, 5.3.1), no sender begins with less than arrives.
    #[inline(always)]
    pub const fn may_be(&self) -> bool {
        self.ttl_above == 0
    }

    /// The distance that these differences make.
    #[inline(always)]
    pub fn weigh(&self, w: &TcpWeights) -> TcpDistance {
        let times = |count: u8, weight: f32| f32::from(count) * weight;
        TcpDistance {
            options: times(self.option, w.option) + times(self.eol_padding, w.eol_padding),
            window: times(self.window_number, w.window_number) + times(self.window_kind, w.window_kind),
            scale: times(self.scale_step, w.scale_step),
            mss: times(self.mss, w.mss),
            ttl: times(self.ttl_above, w.ttl_above)
                + times(self.ttl_far, w.ttl_far)
                + times(self.hop_limit, w.hop_limit),
            quirks: times(self.path_quirk, w.path_quirk) + times(self.quirk, w.quirk),
            ip_options: times(self.ip_options, w.ip_options),
            payload: times(self.payload, w.payload),
        }
    }
}

/// What each difference of a head adds to a distance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HttpWeights {
    /// Another version of HTTP.
    pub version: f32,
    /// A required header that is missing or out of order.
    pub header: f32,
    /// A header that should be absent.
    pub unwanted_header: f32,
    /// A header without the text that its value should contain.
    pub header_value: f32,
    /// User-Agent or Server is not the expected software.
    pub software: f32,
    /// The signature is a last-resort one.
    pub generic: f32,
    /// The distance at which the software is as likely to be one that the database does not know.
    pub unknown: f32,
}

/// The weights of HTTP.
pub const HTTP_WEIGHTS: HttpWeights = HttpWeights {
    version: 1.0,
    header: 1.0,
    unwanted_header: 1.0,
    header_value: 0.7,
    software: 2.0,
    generic: 1.0,
    unknown: 2.0,
};

/// The distance of a SYN or SYN+ACK from a signature, a share for each field; all 0 where it
/// matches without being fuzzy. A distance of 1 makes an answer less likely by a factor of e.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
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
    pub fn between(seen: &TcpObservation, signature: &TcpSignature, direction: Direction) -> TcpDistance {
        TcpCounts::between(seen, signature).weigh(&Calibration::of(direction).weights)
    }

    /// Each field with its share, in the order of a signature text.
    pub fn fields(&self) -> [(&'static str, f32); 8] {
        [
            ("ttl", self.ttl),
            ("ip_options", self.ip_options),
            ("mss", self.mss),
            ("window", self.window),
            ("scale", self.scale),
            ("options", self.options),
            ("quirks", self.quirks),
            ("payload", self.payload),
        ]
    }

    /// All fields together.
    pub fn total(&self) -> f32 {
        self.fields().iter().map(|(_, share)| share).sum()
    }
}

/// The distance of a request or response head from a signature, a share for each field; all 0 where
/// it matches and names the expected software.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
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
        let mut distance = HttpDistance::default();
        differences(seen, signature, case, |difference| {
            *match difference {
                HttpDifference::Version { .. } => &mut distance.version,
                HttpDifference::Missing(_) | HttpDifference::TooEarly { .. } => &mut distance.order,
                HttpDifference::Value { .. } => &mut distance.values,
                HttpDifference::Unwanted(_) => &mut distance.absent,
                HttpDifference::Software { .. } => &mut distance.software,
            } += difference.share();
        });
        distance
    }

    /// All that makes up [`between`](HttpDistance::between).
    pub fn differences<'a>(
        seen: &'a HttpObservation<'_>,
        signature: &'a HttpSignature,
        case: NameCase,
    ) -> Vec<HttpDifference<'a>> {
        let mut all = Vec::new();
        differences(seen, signature, case, |difference| all.push(difference));
        all
    }

    /// Each field with its share, in the order of a signature text.
    pub fn fields(&self) -> [(&'static str, f32); 5] {
        [
            ("version", self.version),
            ("headers", self.order),
            ("values", self.values),
            ("absent", self.absent),
            ("software", self.software),
        ]
    }

    /// All fields together.
    pub fn total(&self) -> f32 {
        self.fields().iter().map(|(_, share)| share).sum()
    }
}

pub(crate) fn weight_if(differs: bool, weight: f32) -> f32 {
    if differs { weight } else { 0.0 }
}

/// The number differs, the kind differs.
fn window_differs(seen: &TcpObservation, rule: WindowRule) -> (bool, bool) {
    let number_alone = match (rule, seen.window_multiple) {
        _ if window_fits(rule, seen) => return (false, false),
        (WindowRule::Literal(_), multiple) => multiple.is_none(),
        (WindowRule::Mss(_), multiple) => matches!(multiple, Some(WindowMultiple::Mss(_))),
        (WindowRule::Mtu(_), multiple) => matches!(multiple, Some(WindowMultiple::Mtu(_))),
        _ => false,
    };
    (number_alone, !number_alone)
}

/// [`edits`], but [`MOST_EDITS`] where there are more. Most lists differ by so much that their
/// lengths tell it, or that one has so many options that the other has not.
fn few_edits(a: &[OptionKind], b: &[OptionKind]) -> u8 {
    // What both begin and end with needs no edit.
    let begin = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(begin..).unwrap_or(&[]), b.get(begin..).unwrap_or(&[]));
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(..a.len() - end).unwrap_or(&[]), b.get(..b.len() - end).unwrap_or(&[]));
    let most = usize::from(MOST_EDITS);
    // An edit makes at most one place longer, and puts in at most one kind that was not there.
    let missing = |a: &[OptionKind], b: &[OptionKind]| a.iter().filter(|kind| !b.contains(kind)).count();
    if a.len().abs_diff(b.len()) >= most || missing(a, b) >= most || missing(b, a) >= most {
        return MOST_EDITS;
    }
    edits(a, b).min(MOST_EDITS)
}

/// The fewest insertions, deletions, replacements and swaps of neighbours that make one of the
/// other (optimal string alignment), by rows.
fn edits<T: PartialEq>(a: &[T], b: &[T]) -> u8 {
    if a == b {
        return 0;
    }
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
