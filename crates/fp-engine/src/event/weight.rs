//! How much memory an event takes that is kept.

use fp_obs::tls::ClientHello;

use super::{Event, EventKind};

/// An event without what it holds elsewhere, and a place in a queue.
const EACH: usize = 1024;
/// A name in a list of them: of one of a byte the book-keeping is the most.
const NAME: usize = 48;

impl Event<'_> {
    /// About how many bytes a copy of it takes ([`Event::to_owned`]), and never much less: some
    /// kilobytes, and a megabyte where somebody made a hello for that. For who keeps many, or has
    /// many wait.
    pub fn weight(&self) -> usize {
        EACH + match &self.kind {
            EventKind::HttpRequest(head) | EventKind::HttpResponse(head) => {
                let seen = &head.observation;
                seen.bytes.len() + size_of_val(&*seen.spans) + NAME * seen.headers().len()
            }
            EventKind::TlsClient(hello) => hello_bytes(hello),
            EventKind::QuicClient(client) => hello_bytes(&client.hello),
            EventKind::TlsServer(hello) => 4 * hello.extensions.len(),
            EventKind::QuicServer(server) => 4 * server.hello.extensions.len(),
            EventKind::TlsCertificate(certificate) => {
                let names = certificate.names.iter().map(|name| NAME + name.len());
                certificate.subject.len() + certificate.issuer.len() + names.sum::<usize>()
            }
            EventKind::Http2Client(opening) | EventKind::Http2Server(opening) => {
                16 * (opening.settings.len() + opening.priorities.len()) + NAME * opening.pseudo_headers.len()
            }
            _ => 0,
        }
    }
}

fn hello_bytes(hello: &ClientHello) -> usize {
    let numbers = [
        hello.ciphers.len(),
        hello.extensions.len(),
        hello.groups.len(),
        hello.signature_algorithms.len(),
        hello.versions.len(),
        hello.certificate_compressions.len(),
    ];
    let bytes = [hello.compressions.len(), hello.point_formats.len(), hello.psk_modes.len()];
    let names = hello.alpn.iter().chain(&hello.server_name).map(|name| NAME + name.len());
    // Lists grow by doubling.
    2 * (2 * numbers.iter().sum::<usize>() + bytes.iter().sum::<usize>())
        + names.sum::<usize>()
        + 16 * (hello.key_shares.len() + hello.transport_parameters.len())
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use crate::{Endpoint, Subject};

    use super::*;

    /// A hello of 64 KiB whose protocols have a byte each takes a megabyte.
    #[test]
    fn what_is_large_weighs_so_much() {
        let end = Endpoint { address: [192, 0, 2, 1].into(), port: 1 };
        let event = |kind| Event::new(Default::default(), end, end, Subject::Client, kind);
        let small = event(EventKind::TlsClient(Cow::Owned(Box::default()))).weight();
        let mut hello = ClientHello::default();
        hello.alpn = vec![Box::from(&b"h"[..]); 32_000];
        let large = event(EventKind::TlsClient(Cow::Owned(Box::new(hello)))).weight();
        assert!(small < 2048 && large > 32_000 * 32, "{small} {large}");
    }
}
