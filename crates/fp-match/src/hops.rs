use fp_db::Database;
use fp_obs::{TcpObservation, guess_hops};

use crate::TcpMatch;
use crate::tcp::{Fit, ttl_fit};

/// The hops that a packet took, given what it matched: the signature's TTL less the packet's; the
/// guess from the TTL alone ([`guess_hops`]) where nothing matched or the TTL is what made the
/// match fuzzy; 0, as p0f prints, where a fuzzy match of an application was refused. `database`
/// must be the one that was matched against.
pub fn hops(seen: &TcpObservation, found: &TcpMatch, database: &Database) -> i16 {
    if found.refused_userland {
        return 0;
    }
    match found.signature(database).map(|signature| signature.ttl) {
        Some(ttl) if ttl_fit(ttl, seen.ttl) == Some(Fit::Exact) => {
            i16::from(ttl.value()) - i16::from(seen.ttl)
        }
        _ => i16::from(guess_hops(seen.ttl)),
    }
}
