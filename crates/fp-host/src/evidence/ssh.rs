//! The system that the identification line of an SSH client or server names.

use fp_engine::{Event, EventKind};
use fp_fuse::{Grade, Says};
use fp_match::Matcher;

use super::{Glimpse, Kind, Seen};
use crate::banner;

pub(super) const CLIENT: Kind = Kind { name: "ssh-client", group: "ssh", see: see_client, says: says_client };
pub(super) const SERVER: Kind = Kind { name: "ssh-server", group: "ssh", see: see_server, says: says_server };

fn see_client<'e>(event: &'e Event<'e>) -> Option<Glimpse<'e>> {
    match &event.kind {
        EventKind::SshClient(line) => Some(Glimpse::Text(line.line())),
        _ => None,
    }
}

fn see_server<'e>(event: &'e Event<'e>) -> Option<Glimpse<'e>> {
    match &event.kind {
        EventKind::SshServer(line) => Some(Glimpse::Text(line.line())),
        _ => None,
    }
}

fn says_client(seen: &Seen, _: &Matcher<'_>) -> Option<(Grade, Says)> {
    says(seen).map(|says| (Grade::SshClient, says))
}

fn says_server(seen: &Seen, _: &Matcher<'_>) -> Option<(Grade, Says)> {
    says(seen).map(|says| (Grade::SshServer, says))
}

fn says(seen: &Seen) -> Option<Says> {
    let Seen::Text(line) = seen else { return None };
    banner::ssh(&String::from_utf8_lossy(line))
}
