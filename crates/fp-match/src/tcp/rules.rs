use super::native::{of_most_segments, of_segments};
use fp_db::{TcpSignature, Ttl, WindowRule};
use fp_obs::{IpVersion, MAX_HOPS, Quirks, TcpObservation, WindowMultiple};

/// How well a field fits that may differ a little.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    /// As the signature says.
    Exact,
    /// A difference that the path explains.
    Fuzzy,
}

/// What an IPv4 TTL above the initial one of a signature means. Routers only lower it (RFC 1812,
/// 5.3.1), so the sender cannot be a system that begins with less. A hop limit of IPv6 is what the
/// router of the link advertised (RFC 4861, 4.2): one above the signature's is a fuzzy match.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HigherTtl {
    /// The signature does not match. The default.
    #[default]
    Refused,
    /// The match is fuzzy, as in p0f.
    Fuzzy,
}

impl HigherTtl {
    /// What is to be done with a packet of this version of IP.
    pub(crate) fn over(self, version: IpVersion) -> HigherTtl {
        if version == IpVersion::V6 { HigherTtl::Fuzzy } else { self }
    }
}

/// What routers and firewalls take away.
const LOST_ON_THE_WAY: Quirks = Quirks::DF.union(Quirks::NONZERO_ID);
/// What they add.
const ADDED_ON_THE_WAY: Quirks = Quirks::ZERO_ID.union(Quirks::ECN);

/// The quirks in which packets of one stack may differ by their path.
pub(crate) const PATH_QUIRKS: Quirks = LOST_ON_THE_WAY.union(ADDED_ON_THE_WAY);

/// The quirks that `signature` asks of a packet of this version: one for both versions drops what
/// the version cannot have. One for the other version is not refused (p0f).
pub(crate) fn quirks_for(signature: &TcpSignature, version: IpVersion) -> Quirks {
    match (signature.version, version) {
        (Some(_), _) => signature.quirks,
        (None, IpVersion::V4) => signature.quirks.without(Quirks::FLOW),
        (None, IpVersion::V6) => signature.quirks.without(Quirks::IPV4_ONLY),
    }
}

/// Quirks `wanted` by a signature against those `seen`.
pub(crate) fn quirks_fit(wanted: Quirks, seen: Quirks) -> Option<Fit> {
    if wanted == seen {
        Some(Fit::Exact)
    } else if LOST_ON_THE_WAY.contains(wanted.without(seen))
        && ADDED_ON_THE_WAY.contains(seen.without(wanted))
    {
        Some(Fit::Fuzzy)
    } else {
        None
    }
}

/// The TTL of a signature against that of a packet.
pub(crate) fn ttl_fit(wanted: Ttl, seen: u8) -> Option<Fit> {
    match wanted {
        Ttl::AtMost(ttl) => (seen <= ttl).then_some(Fit::Exact),
        Ttl::Initial(ttl) if is_hops_from(ttl, seen) => Some(Fit::Exact),
        Ttl::Initial(_) => Some(Fit::Fuzzy),
        Ttl::Only(ttl) => is_hops_from(ttl, seen).then_some(Fit::Exact),
    }
}

/// As [`ttl_fit`], but a TTL above the initial one of the signature does not fit if it is refused.
#[inline]
pub(crate) fn ttl_fit_by(wanted: Ttl, seen: u8, higher: HigherTtl) -> Option<Fit> {
    match wanted {
        Ttl::Initial(initial) if seen > initial && higher == HigherTtl::Refused => None,
        _ => ttl_fit(wanted, seen),
    }
}

/// Started at `initial`, a packet may arrive with `seen`.
fn is_hops_from(initial: u8, seen: u8) -> bool {
    initial.checked_sub(seen).is_some_and(|hops| hops <= MAX_HOPS)
}

/// The window of a signature against that of a packet. A literal asks for the raw window, also of
/// one that is a multiple of something; a multiple only for the one that was detected.
pub(crate) fn window_fits(wanted: WindowRule, seen: &TcpObservation) -> bool {
    match wanted {
        WindowRule::Any => true,
        WindowRule::Literal(window) => seen.known_window() == Some(window),
        WindowRule::Mss(n) => seen.window_multiple == Some(WindowMultiple::Mss(n)),
        WindowRule::Mtu(n) => seen.window_multiple == Some(WindowMultiple::Mtu(n)),
        WindowRule::MultipleOf(n) => {
            n != 0 && seen.known_window().is_some_and(|window| window.is_multiple_of(n))
        }
        WindowRule::Native(n) => {
            seen.known_window().is_some_and(|window| of_segments(window, n, seen).is_some())
        }
        WindowRule::NativeMax => {
            seen.known_window().is_some_and(|window| of_most_segments(window, seen).is_some())
        }
    }
}
