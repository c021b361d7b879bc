//! Over IPv6 the hop limit tells no systems apart: it is what the router of the link advertised
//! (RFC 4861, 4.2), 64 or 255 on many links, whatever the system would begin with.

use fp_db::{Database, TcpSignature};
use fp_obs::{IpVersion, Quirks, TcpObservation};

use crate::tcp::{Fit, quirks_fit, quirks_for, ttl_fit};
use crate::{MatchKind, TcpMatch, family};

/// A verdict over IPv6 that may rest on the hop limit alone: another family would have as good a
/// match, but for that.
pub(crate) struct Doubted<'a> {
    database: &'a Database,
    seen: &'a TcpObservation,
    /// The family of the verdict.
    family: &'a str,
    /// How the signature fits without its hop limit.
    kind: MatchKind,
}

impl<'a> Doubted<'a> {
    /// `None` if there is nothing to doubt.
    #[inline]
    pub(crate) fn new(database: &'a Database, seen: &'a TcpObservation, found: &TcpMatch) -> Option<Self> {
        if seen.version != IpVersion::V6 {
            return None;
        }
        let signature = found.signature(database)?;
        let label = database.label(signature.label);
        let kind = kind(quirks_for(signature, seen.version), seen, label.generic)?;
        Some(Doubted { database, seen, family: family(&label.name), kind })
    }

    /// A signature, all but its TTL and quirks being as seen, is the other family's.
    pub(crate) fn is_by(&self, signature: &TcpSignature, quirks: Quirks) -> bool {
        let label = self.database.label(signature.label);
        // A last resort is one of those that may be meant: only what fits loosely is worse than
        // what fits.
        let is_loose = |kind| kind == MatchKind::Fuzzy;
        ttl_fit(signature.ttl, self.seen.ttl) != Some(Fit::Exact)
            && kind(quirks, self.seen, label.generic)
                .is_some_and(|kind| !is_loose(kind) || is_loose(self.kind))
            && family(&label.name) != self.family
    }
}

/// How a signature with such quirks matches, its TTL aside.
fn kind(quirks: Quirks, seen: &TcpObservation, generic: bool) -> Option<MatchKind> {
    Some(match (quirks_fit(quirks, seen.quirks)?, generic) {
        (Fit::Exact, false) => MatchKind::Exact,
        (Fit::Exact, true) => MatchKind::Generic,
        (Fit::Fuzzy, _) => MatchKind::Fuzzy,
    })
}
