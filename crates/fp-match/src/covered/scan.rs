//! Whether one signature covers another, pair by pair: the shortest statement of it, which the
//! searches must agree with.

use fp_db::{Database, HeaderRule, HttpSignature, TcpSignature, WindowRule};
use fp_obs::{Direction, IpVersion};

use super::tcp::as_packet;
use super::{Coverage, Section};
use crate::tcp::{Fit, quirks_fit, quirks_for, ttl_fit, window_fits};

/// What [`all_covered`](super::all_covered) finds, by looking at every pair.
pub(crate) fn all_covered(database: &Database) -> Coverage {
    let mut out = Coverage::default();
    let specific = |label| !database.label(label).generic;
    for direction in Direction::ALL {
        let all = database.tcp(direction);
        for (later, id) in all.iter().zip(0..) {
            let covers = |earlier: &&TcpSignature| specific(earlier.label) && tcp_covers(earlier, later);
            let earlier = all.iter().zip(0..id).find(|(earlier, _)| covers(earlier));
            out.note(Section::Tcp(direction), id, Ok(earlier.map(|(_, id)| id)));
        }
    }
    for direction in Direction::ALL {
        let all = database.http(direction);
        for (later, id) in all.iter().zip(0..) {
            let covers = |earlier: &&HttpSignature| specific(earlier.label) && http_covers(earlier, later);
            let earlier = all.iter().zip(0..id).find(|(earlier, _)| covers(earlier));
            out.note(Section::Http(direction), id, Ok(earlier.map(|(_, id)| id)));
        }
    }
    out
}

fn tcp_covers(earlier: &TcpSignature, later: &TcpSignature) -> bool {
    fn open_or_equal<T: PartialEq>(earlier: Option<T>, later: Option<T>) -> bool {
        earlier.is_none() || earlier == later
    }
    // To p0f a signature for both versions stands for a packet that is not IPv4.
    let version = later.version.unwrap_or(IpVersion::V6);
    earlier.layout == later.layout
        && earlier.ip_options_len == later.ip_options_len
        && open_or_equal(earlier.mss, later.mss)
        && open_or_equal(earlier.scale, later.scale)
        && open_or_equal(earlier.payload, later.payload)
        && window_covers(earlier.window, later)
        && quirks_fit(quirks_for(earlier, version), later.quirks) == Some(Fit::Exact)
        && ttl_fit(earlier.ttl, later.ttl.value()) == Some(Fit::Exact)
}

/// A literal window is looked at as that of a packet, also for what it is a multiple of; any other
/// only for equality.
fn window_covers(earlier: WindowRule, later: &TcpSignature) -> bool {
    let WindowRule::Literal(window) = later.window else { return earlier == later.window };
    window_fits(earlier, &as_packet(later, window))
}

/// Names are compared as they are spelt: a signature that only deviation D4 makes equal to another
/// still loads in p0f.
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
