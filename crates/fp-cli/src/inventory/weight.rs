//! How much memory events take that wait for the thread of hosts.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use fp_engine::{Event, EventKind};
use fp_obs::tls::ClientHello;

/// An event without what it holds elsewhere, and its place in the queue.
const EACH: usize = 1024;
/// A list within a hello: of a name of one byte the book-keeping is the most.
const NAME: usize = 48;

/// How many events wait, and the bytes that they take together.
#[derive(Clone, Default)]
pub(super) struct Waiting(Arc<Counts>);

#[derive(Default)]
struct Counts {
    events: AtomicUsize,
    bytes: AtomicUsize,
}

/// One event that waits: it is no longer counted once this is dropped.
pub(super) struct Weight {
    all: Waiting,
    bytes: usize,
}

impl Waiting {
    /// A place for an event of so many bytes, unless more bytes or events wait then than this.
    pub(super) fn admit(&self, bytes: usize, most_bytes: usize, most_events: usize) -> Option<Weight> {
        let before = self.0.bytes.fetch_add(bytes, Ordering::Relaxed);
        let events = self.0.events.fetch_add(1, Ordering::Relaxed);
        // What is not admitted is taken back at once.
        let weight = Weight { all: self.clone(), bytes };
        (before.saturating_add(bytes) <= most_bytes && events < most_events).then_some(weight)
    }
}

impl Drop for Weight {
    fn drop(&mut self) {
        self.all.0.bytes.fetch_sub(self.bytes, Ordering::Relaxed);
        self.all.0.events.fetch_sub(1, Ordering::Relaxed);
    }
}

/// About how many bytes a copy of an event takes: never much less.
pub(super) fn of(event: &Event<'_>) -> usize {
    EACH + match &event.kind {
        EventKind::HttpRequest(head) | EventKind::HttpResponse(head) => {
            head.observation.bytes.len() + size_of_val(&*head.observation.spans)
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

    use fp_engine::{Endpoint, Subject};

    use super::*;

    const END: Endpoint =
        Endpoint { address: std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), port: 1 };

    #[test]
    fn what_waits_gives_its_bytes_back() {
        let waiting = Waiting::default();
        let first = waiting.admit(60, 100, 9);
        assert!(first.is_some() && waiting.admit(41, 100, 9).is_none(), "too many bytes");
        let second = waiting.admit(40, 100, 9);
        assert!(second.is_some() && waiting.admit(0, 100, 2).is_none(), "too many events");
        drop(first);
        assert!(waiting.admit(60, 100, 2).is_some());
        drop(second);
        assert_eq!(waiting.0.bytes.load(Ordering::Relaxed), 0);
        assert_eq!(waiting.0.events.load(Ordering::Relaxed), 0);
    }

    /// A hello of 64 KiB whose protocols have a byte each takes a megabyte.
    #[test]
    fn what_is_large_weighs_so_much() {
        let event = |kind| Event::new(Default::default(), END, END, Subject::Client, kind);
        let small = of(&event(EventKind::TlsClient(Cow::Owned(Box::default()))));
        let mut hello = ClientHello::default();
        hello.alpn = vec![Box::from(&b"h"[..]); 32_000];
        let large = of(&event(EventKind::TlsClient(Cow::Owned(Box::new(hello)))));
        assert!(small < 2048 && large > 32_000 * 32, "{small} {large}");
    }
}
