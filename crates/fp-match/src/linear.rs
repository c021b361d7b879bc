//! The plain scan in file order: what the index must agree with, and the shortest statement of what
//! a match is.

use fp_db::{Database, HeaderRule, HttpSignature, TcpSignature};
use fp_obs::{Direction, HttpObservation, NameCase, TcpObservation};

use crate::hop_limit::Doubted;
use crate::http::{absent_case, value_contains};
use crate::tcp::{Fit, quirks_fit, quirks_for, ttl_fit_by, window_fits};
use crate::{HelloSeen, HelloVerdict, HigherTtl, MatchKind, SignatureId, TcpMatch, Verdict};

/// Matches a SYN or SYN+ACK: the first exact specific signature, else the first exact generic one,
/// else the first fuzzy one, unless that is an application's; none over IPv6 where the hop limit
/// alone speaks for it.
pub fn tcp(database: &Database, seen: &TcpObservation, direction: Direction) -> TcpMatch {
    let found = tcp_by(database, seen, direction, HigherTtl::default());
    let is_doubtful = Doubted::new(database, seen, &found).is_some_and(|doubted| {
        let alike =
            database.tcp(direction).iter().filter(|signature| all_but_ttl_and_quirks(signature, seen));
        alike.into_iter().any(|signature| doubted.is_by(signature, quirks_for(signature, seen.version)))
    });
    if is_doubtful { TcpMatch { verdict: None, ..found } } else { found }
}

/// As p0f, hop limit and all, with a choice of what an IPv4 TTL above a signature's initial one
/// means.
pub fn tcp_by(
    database: &Database,
    seen: &TcpObservation,
    direction: Direction,
    higher: HigherTtl,
) -> TcpMatch {
    let mut found = Found::default();
    let higher = higher.over(seen.version);
    for (signature, id) in database.tcp(direction).iter().zip(0..) {
        let slot = match (tcp_fit(signature, seen, higher), database.label(signature.label).generic) {
            (None, _) => continue,
            (Some(Fit::Exact), false) => &mut found.exact,
            (Some(Fit::Exact), true) => &mut found.generic,
            (Some(Fit::Fuzzy), _) => &mut found.fuzzy,
        };
        slot.get_or_insert(id);
    }
    found.tcp_match(database, direction)
}

/// Matches a request or response head: the first specific signature that fits, else the first
/// generic one.
pub fn http(
    database: &Database,
    seen: &HttpObservation<'_>,
    direction: Direction,
    case: NameCase,
) -> Option<Verdict> {
    let mut found = Found::default();
    for (signature, id) in database.http(direction).iter().zip(0..) {
        if http_fits(signature, seen, case) {
            let generic = database.label(signature.label).generic;
            let slot = if generic { &mut found.generic } else { &mut found.exact };
            slot.get_or_insert(id);
        }
    }
    found.http_verdict(database, direction)
}

/// Matches a hello: the first specific signature that fits, else the first of last resort. It makes
/// no fuzzy match.
pub fn hello(database: &Database, seen: HelloSeen<'_>) -> Option<HelloVerdict> {
    let kind = seen.raw.kind();
    let fitting = |generic: bool| {
        let mut all = database.hello(kind).iter().zip(0..);
        let found = all.find(|(signature, _)| {
            database.label(signature.label).generic == generic && crate::hello::fits(signature, seen)
        });
        found.map(|(_, id)| id)
    };
    HelloVerdict::exact(database, kind, fitting(false).or_else(|| fitting(true))?)
}

/// The first signature of each kind of fit, as places in the list of its direction.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Found {
    pub(crate) exact: Option<u32>,
    pub(crate) generic: Option<u32>,
    pub(crate) fuzzy: Option<u32>,
}

impl Found {
    pub(crate) fn tcp_match(self, database: &Database, direction: Direction) -> TcpMatch {
        let nothing = TcpMatch { verdict: None, refused_userland: false, direction };
        let Some((kind, id)) = self.best() else { return nothing };
        let Some(signature) = SignatureId(id).tcp(database, direction) else { return nothing };
        let label = database.label(signature.label);
        if kind == MatchKind::Fuzzy && label.is_application() {
            return TcpMatch { refused_userland: true, ..nothing };
        }
        let verdict =
            Verdict { kind, generic: label.generic, signature: SignatureId(id), label: signature.label };
        TcpMatch { verdict: Some(verdict), ..nothing }
    }

    pub(crate) fn http_verdict(self, database: &Database, direction: Direction) -> Option<Verdict> {
        let (kind, id) = self.best()?;
        let label = SignatureId(id).http(database, direction)?.label;
        Some(Verdict { kind, generic: database.label(label).generic, signature: SignatureId(id), label })
    }

    fn best(self) -> Option<(MatchKind, u32)> {
        let of = |kind| move |id| (kind, id);
        self.exact
            .map(of(MatchKind::Exact))
            .or_else(|| self.generic.map(of(MatchKind::Generic)))
            .or_else(|| self.fuzzy.map(of(MatchKind::Fuzzy)))
    }
}

fn tcp_fit(signature: &TcpSignature, seen: &TcpObservation, higher: HigherTtl) -> Option<Fit> {
    if !all_but_ttl_and_quirks(signature, seen) {
        return None;
    }
    let quirks = quirks_fit(quirks_for(signature, seen.version), seen.quirks)?;
    let ttl = ttl_fit_by(signature.ttl, seen.ttl, higher)?;
    Some(quirks.max(ttl))
}

fn all_but_ttl_and_quirks(signature: &TcpSignature, seen: &TcpObservation) -> bool {
    signature.layout == seen.layout
        && signature.ip_options_len == seen.ip_options_len
        && signature.mss.is_none_or(|mss| mss == seen.mss)
        && signature.scale.is_none_or(|scale| scale == seen.scale)
        && signature.payload.is_none_or(|payload| payload == seen.has_payload)
        && window_fits(signature.window, seen)
}

fn http_fits(signature: &HttpSignature, seen: &HttpObservation<'_>, case: NameCase) -> bool {
    if signature.version.is_some_and(|version| version != seen.version) {
        return false;
    }
    let absent = signature.absent.iter().all(|name| {
        let case = absent_case(signature, name, case);
        seen.headers().all(|header| !case.same(header.name, name))
    });
    absent && headers_in_order(&signature.headers, seen, case)
}

fn headers_in_order(rules: &[HeaderRule], seen: &HttpObservation<'_>, case: NameCase) -> bool {
    let mut rest = seen.headers();
    for rule in rules {
        let mut from_here = rest.clone();
        match from_here.find(|header| case.same(header.name, &rule.name)) {
            Some(header) => {
                if rule.value.as_ref().is_some_and(|wanted| !value_contains(header.value, wanted)) {
                    return false;
                }
                rest = from_here;
            }
            None if rule.optional => {
                if seen.headers().any(|header| case.same(header.name, &rule.name)) {
                    return false;
                }
            }
            None => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests;
