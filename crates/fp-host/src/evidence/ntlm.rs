//! The system of a host by the build of Windows in its messages of NTLM.

use fp_engine::{Event, EventKind, NtlmVersion, Subject};
use fp_fuse::{Grade, Product, Says, Version, Versions};
use fp_match::{Matcher, windows};

use super::{Glimpse, Kind, Seen};

pub(super) const CLIENT: Kind =
    Kind { name: "ntlm-client", group: "ntlm", see: see_client, says: says_client };
pub(super) const SERVER: Kind =
    Kind { name: "ntlm-server", group: "ntlm", see: see_server, says: says_server };

/// The version of Windows 7 without a service pack is what other systems say that they are, clients
/// and servers: macOS does, and libraries that copied it from somewhere.
const BORROWED: NtlmVersion = NtlmVersion { major: 6, minor: 1, build: 7600 };

fn see_client<'e>(event: &'e Event<'e>) -> Option<Glimpse<'e>> {
    see(event, Subject::Client)
}

fn see_server<'e>(event: &'e Event<'e>) -> Option<Glimpse<'e>> {
    see(event, Subject::Server)
}

/// The version that the subject says it is, if it is one of a release of Windows: of others, as
/// Samba's 6.1.0, nothing is known.
fn see<'e>(event: &'e Event<'e>, subject: Subject) -> Option<Glimpse<'e>> {
    let EventKind::Ntlm(ntlm) = &event.kind else { return None };
    let version = ntlm.version.filter(|version| event.subject == subject && *version != BORROWED)?;
    windows::build(version).map(|_| Glimpse::Build(version))
}

fn says_client(seen: &Seen, _: &Matcher<'_>) -> Option<(Grade, Says)> {
    Some((Grade::NtlmClient, says(seen)?))
}

fn says_server(seen: &Seen, _: &Matcher<'_>) -> Option<(Grade, Says)> {
    Some((Grade::NtlmServer, says(seen)?))
}

/// The releases of the build, of clients, of servers, or of both.
fn says(seen: &Seen) -> Option<Says> {
    let Seen::Build(version) = seen else { return None };
    let found = windows::build(*version)?;
    let of = |build: u16| Version([version.major.into(), version.minor.into(), build.into()]);
    let versions = Versions::of([(of(found.build), of(found.last))]);
    let mut says = Says::family("Windows");
    for (product, named) in [("Windows", found.client), ("Windows Server", found.server)] {
        if named.is_some() {
            says.products.push(Product::of(product, versions.clone()));
        }
    }
    says.release = Some(versions);
    Some(says)
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use fp_db::Database;
    use fp_engine::{Endpoint, Ntlm, NtlmCarrier, NtlmMessage, Timestamp};

    use super::*;

    /// What a message of this version says of its sender: family, products, first and last build.
    fn said(subject: Subject, version: Option<(u8, u8, u16)>) -> Option<String> {
        let mut ntlm = Ntlm::new(NtlmMessage::Challenge, NtlmCarrier::Smb);
        ntlm.version = version.map(|(major, minor, build)| NtlmVersion { major, minor, build });
        let end = Endpoint { address: [192, 0, 2, 1].into(), port: 445 };
        let kind = EventKind::Ntlm(Cow::Owned(Box::new(ntlm)));
        let event = Event::new(Timestamp::default(), end, end, subject, kind);
        let (database, kinds) = (Database::default(), [CLIENT, SERVER]);
        let mut all = kinds.iter().filter_map(|kind| {
            let (grade, says) = (kind.says)(&(kind.see)(&event)?.keep(), &Matcher::new(&database))?;
            let products: Vec<_> = says.products.iter().map(|product| product.name.as_str()).collect();
            let release = says.release?;
            Some(format!(
                "{} {} {} {}-{}",
                grade.name(),
                says.families[0].0,
                products.join("+"),
                release.first()?.0[2],
                release.last()?.0[2]
            ))
        });
        let first = all.next();
        assert_eq!(all.next(), None, "of one kind alone");
        first
    }

    #[test]
    fn systems_of_builds() {
        use Subject::{Client, Server};
        for (subject, version, expected) in [
            (Server, (10, 0, 17_763), Some("ntlm_server Windows Windows+Windows Server 17763-17763")),
            (Client, (10, 0, 19_041), Some("ntlm_client Windows Windows+Windows Server 19041-19045")),
            (Server, (10, 0, 20_348), Some("ntlm_server Windows Windows Server 20348-20348")),
            (Client, (10, 0, 22_621), Some("ntlm_client Windows Windows 22621-22631")),
            (Server, (6, 1, 7601), Some("ntlm_server Windows Windows+Windows Server 7601-7601")),
            // What macOS says of itself, as a client and as a server.
            (Client, (6, 1, 7600), None),
            (Server, (6, 1, 7600), None),
            // Samba, and a kernel of Linux.
            (Server, (6, 1, 0), None),
            (Client, (6, 8, 51), None),
        ] {
            assert_eq!(said(subject, Some(version)).as_deref(), expected, "{version:?}");
        }
        assert_eq!(said(Server, None), None);
    }
}
