//! Signatures that an earlier one leaves nothing to match: p0f refuses to load them.

use ahash::RandomState;
use fp_db::{Database, HeaderRule, HttpSignature, SourceId, TcpSignature, WindowRule};
use fp_obs::{Direction, IpVersion, OptionLayout, TcpObservation};
use hashbrown::HashMap;

use crate::SignatureId;
use crate::tcp::{Fit, quirks_fit, quirks_for, ttl_fit, window_fits};

/// A section of a database with signatures that can cover each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// `[tcp:request]` or `[tcp:response]`.
    Tcp(Direction),
    /// `[http:request]` or `[http:response]`.
    Http(Direction),
}

/// A signature by its place in a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SignatureRef {
    /// The section.
    pub section: Section,
    /// The place in the section's list.
    pub id: SignatureId,
}

impl SignatureRef {
    /// The source and line in which the signature stands.
    pub fn place(&self, database: &Database) -> Option<(SourceId, u32)> {
        match self.section {
            Section::Tcp(direction) => self.id.tcp(database, direction).map(|s| (s.source, s.line)),
            Section::Http(direction) => self.id.http(database, direction).map(|s| (s.source, s.line)),
        }
    }
}

/// A signature that can never win, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Covered {
    /// The first signature that takes all its matches.
    pub earlier: SignatureRef,
    /// The signature that is left with none.
    pub later: SignatureRef,
}

/// The signatures that p0f refuses to load as already covered, section by section, in file order: each fits an earlier
/// specific one exactly when the test of a match is made with the later signature in the packet's place.
///
/// A value that the later signature leaves open (`*`) fits only where the earlier one leaves it open too, so this is
/// not every signature that can never win, only those that one earlier signature makes so.
///
/// A line of the extended grammar that stands for several signatures is covered if all of them are: a range may well
/// hold a value that an earlier line names.
pub fn covered(database: &Database) -> Vec<Covered> {
    let mut out = all_covered(database);
    let at = |signature: SignatureRef| Some((signature.section, signature.place(database)?));
    let mut alive = HashMap::<_, usize, RandomState>::default();
    for direction in Direction::ALL {
        for signature in database.tcp(direction).iter().filter(|signature| signature.line != 0) {
            let line = (Section::Tcp(direction), (signature.source, signature.line));
            *alive.entry(line).or_default() += 1;
        }
    }
    for pair in &out {
        if let Some(count) = at(pair.later).and_then(|line| alive.get_mut(&line)) {
            *count -= 1;
        }
    }
    out.retain(|pair| at(pair.later).and_then(|line| alive.get(&line)).is_none_or(|count| *count == 0));
    out
}

/// [`covered`], but each signature for itself, also those that share a line.
pub fn all_covered(database: &Database) -> Vec<Covered> {
    let mut out = Vec::new();
    for direction in Direction::ALL {
        tcp_covered(database, direction, &mut out);
    }
    for direction in Direction::ALL {
        http_covered(database, direction, &mut out);
    }
    out
}

fn tcp_covered(database: &Database, direction: Direction, out: &mut Vec<Covered>) {
    let section = Section::Tcp(direction);
    type Earlier<'db> = Vec<(SignatureId, &'db TcpSignature)>;
    let mut by_layout: HashMap<(OptionLayout, u8), Earlier<'_>, RandomState> = HashMap::default();
    for (later, id) in database.tcp(direction).iter().zip((0..).map(SignatureId)) {
        let alike = by_layout.entry((later.layout, later.ip_options_len)).or_default();
        if let Some((earlier, _)) = alike.iter().find(|(_, earlier)| tcp_covers(earlier, later)) {
            out.push(Covered {
                earlier: SignatureRef { section, id: *earlier },
                later: SignatureRef { section, id },
            });
        }
        if !database.label(later.label).generic {
            alike.push((id, later));
        }
    }
}

fn http_covered(database: &Database, direction: Direction, out: &mut Vec<Covered>) {
    let section = Section::Http(direction);
    let mut specific: Vec<(SignatureId, &HttpSignature)> = Vec::new();
    for (later, id) in database.http(direction).iter().zip((0..).map(SignatureId)) {
        if let Some((earlier, _)) = specific.iter().find(|(_, earlier)| http_covers(earlier, later)) {
            out.push(Covered {
                earlier: SignatureRef { section, id: *earlier },
                later: SignatureRef { section, id },
            });
        }
        if !database.label(later.label).generic {
            specific.push((id, later));
        }
    }
}

/// Both are of one option layout.
fn tcp_covers(earlier: &TcpSignature, later: &TcpSignature) -> bool {
    fn open_or_equal<T: PartialEq>(earlier: Option<T>, later: Option<T>) -> bool {
        earlier.is_none() || earlier == later
    }
    // To p0f a signature for both versions stands for a packet that is not IPv4.
    let version = later.version.unwrap_or(IpVersion::V6);
    open_or_equal(earlier.mss, later.mss)
        && open_or_equal(earlier.scale, later.scale)
        && open_or_equal(earlier.payload, later.payload)
        && window_covers(earlier.window, later)
        && quirks_fit(quirks_for(earlier, version), later.quirks) == Some(Fit::Exact)
        && ttl_fit(earlier.ttl, later.ttl.value()) == Some(Fit::Exact)
}

/// A literal window is looked at as that of a packet, also for what it is a multiple of; any other only for equality.
fn window_covers(earlier: WindowRule, later: &TcpSignature) -> bool {
    let WindowRule::Literal(window) = later.window else { return earlier == later.window };
    let mut packet = TcpObservation {
        // Here, unlike in the quirks, one for both versions is not IPv6 either.
        version: later.version.unwrap_or(IpVersion::V4),
        ttl: later.ttl.value(),
        ip_options_len: later.ip_options_len,
        mss: later.mss.unwrap_or(0),
        window,
        window_multiple: None,
        scale: later.scale.unwrap_or(0),
        layout: later.layout,
        quirks: later.quirks,
        has_payload: later.payload.unwrap_or(false),
        tos: 0,
        timestamp: 0,
        header_len: 0,
    };
    packet.window_multiple = packet.detect_window_multiple(0);
    window_fits(earlier, &packet)
}

/// Names are compared as they are spelt: a signature that only deviation D4 makes equal to another still loads in p0f.
fn http_covers(earlier: &HttpSignature, later: &HttpSignature) -> bool {
    let requires = |name: &str| later.headers.iter().any(|header| !header.optional && header.name == name);
    (earlier.version.is_none() || earlier.version == later.version)
        // p0f counts a name as often as it stands there.
        && earlier.absent.len() <= later.absent.len()
        && earlier.absent.iter().all(|name| later.absent.contains(name) && !requires(name))
        && earlier.headers.iter().all(|rule| rule.optional || requires(&rule.name))
        && in_order(&earlier.headers, &later.headers)
}

/// The headers of the later signature taken for those of a head, the optional ones too.
fn in_order(rules: &[HeaderRule], headers: &[HeaderRule]) -> bool {
    let mut rest = headers;
    for rule in rules {
        let is_it = |header: &HeaderRule| header.name == rule.name;
        match rest.iter().position(is_it).and_then(|at| rest.get(at..)?.split_first()) {
            Some((header, after)) => {
                let value = header.value.as_deref().unwrap_or("");
                if rule.value.as_deref().is_some_and(|wanted| !value.contains(wanted)) {
                    return false;
                }
                rest = after;
            }
            None if rule.optional && !headers.iter().any(is_it) => {}
            None => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests;
