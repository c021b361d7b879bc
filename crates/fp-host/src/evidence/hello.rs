//! Programs that run on systems of one family, by what they say first in TLS and QUIC.

use fp_engine::{Event, EventKind, MatchKind};
use fp_fuse::{Grade, Says};
use fp_match::Matcher;

use super::program::program;
use super::{Glimpse, Kind, Seen};

pub(super) const CLIENT: Kind = Kind { name: "tls-client", group: "tls", see: see_client, says: says_client };
pub(super) const SERVER: Kind = Kind { name: "tls-server", group: "tls", see: see_server, says: says_server };

fn see_client<'e>(event: &'e Event<'e>) -> Option<Glimpse<'e>> {
    matches!(event.kind, EventKind::TlsClient(_) | EventKind::QuicClient(_)).then(|| exact(event)).flatten()
}

fn see_server<'e>(event: &'e Event<'e>) -> Option<Glimpse<'e>> {
    matches!(event.kind, EventKind::TlsServer(_) | EventKind::QuicServer(_)).then(|| exact(event)).flatten()
}

/// A hello that is only near to a signature may be of a program that borrowed much of it.
pub(super) fn exact<'e>(event: &'e Event<'e>) -> Option<Glimpse<'e>> {
    let verdict = event.hello?.verdict;
    (verdict.kind == MatchKind::Exact).then_some(Glimpse::Label(verdict))
}

fn says_client(seen: &Seen, matcher: &Matcher<'_>) -> Option<(Grade, Says)> {
    Some((Grade::ClientHello, program(seen, matcher)?))
}

fn says_server(seen: &Seen, matcher: &Matcher<'_>) -> Option<(Grade, Says)> {
    Some((Grade::ServerHello, program(seen, matcher)?))
}
