//! Which program a hello is of, what a greeting names, and what a certificate says.

use core::hash::BuildHasher;

use fp_db::Fingerprint;
use fp_match::keyed::Keyed;
use fp_match::{HelloSeen, HelloVerdict, Matcher};
#[cfg(feature = "banners")]
use fp_obs::banner::{Banner, BannerNames};
#[cfg(feature = "certificates")]
use fp_obs::tls::Certificate;
use fp_obs::tls::ClientHello;
#[cfg(feature = "certificates")]
use fp_wire::tls::Leaf;

use crate::EventKind;
use crate::recent::Recent;

/// How many answers are remembered, as a power of two.
const BITS: u32 = 9;
/// Hellos that say more than this, in bytes, are asked about again.
const MOST: usize = 2048;

/// The same of greetings.
#[cfg(feature = "banners")]
const GREETING_BITS: u32 = 6;
/// So many greetings that are like none before are looked at in a second where work is bounded: a
/// tenth of a processor if somebody makes them so that they take long.
#[cfg(feature = "banners")]
const NEW_GREETINGS: u32 = 400;

/// The same of certificates, of 16 KiB each at most.
#[cfg(feature = "certificates")]
const CERTIFICATE_BITS: u32 = 6;

/// What hellos matched, with the last answers: most are those of a few programs.
pub(crate) struct Hellos {
    hasher: Keyed,
    recent: Recent<Vec<u8>, Option<HelloVerdict>>,
    /// What the hello at hand says, in the memory of those before.
    said: Vec<u8>,
    #[cfg(feature = "banners")]
    greetings: Recent<Vec<u8>, BannerNames>,
    /// Where work is bounded: the second at hand, and how many greetings may still be looked at in
    /// it.
    #[cfg(feature = "banners")]
    room: Option<(i64, u32)>,
    #[cfg(feature = "certificates")]
    certificates: Recent<Vec<u8>, Box<Certificate>>,
}

impl Default for Hellos {
    fn default() -> Self {
        Hellos {
            hasher: Keyed::default(),
            recent: Recent::new(BITS),
            said: Vec::new(),
            #[cfg(feature = "banners")]
            greetings: Recent::new(GREETING_BITS),
            #[cfg(feature = "banners")]
            room: None,
            #[cfg(feature = "certificates")]
            certificates: Recent::new(CERTIFICATE_BITS),
        }
    }
}

impl Hellos {
    /// What a certificate says.
    #[cfg(feature = "certificates")]
    pub(crate) fn certificate(&mut self, leaf: &Leaf) -> Box<Certificate> {
        let read = || Box::new(fp_wire::x509::certificate(&leaf.der));
        let mut told = self.certificates.of(self.hasher.hash_one(&leaf.der), &leaf.der, read).clone();
        told.others = leaf.others;
        told
    }

    /// From now on what greetings may take of a second of packet time is bounded.
    #[cfg(feature = "banners")]
    pub(crate) fn bound(&mut self) {
        self.room.get_or_insert((0, NEW_GREETINGS));
    }

    /// A greeting of this second with what it names.
    #[cfg(feature = "banners")]
    pub(crate) fn named(&mut self, mut banner: Box<Banner>, second: i64) -> Box<Banner> {
        self.said.clear();
        self.said.push(banner.protocol as u8);
        self.said.extend_from_slice(&banner.text);
        let digest = self.hasher.hash_one(&self.said);
        if let Some((at, room)) = &mut self.room
            && !self.greetings.knows(digest, &self.said)
        {
            if *at != second {
                (*at, *room) = (second, NEW_GREETINGS);
            }
            banner.left_out = *room == 0;
            if banner.left_out {
                return banner;
            }
            *room -= 1;
        }
        let find = || fp_match::banners::names(&banner);
        let names = self.greetings.of(digest, &self.said, find).clone();
        banner.names = names;
        banner
    }

    /// What an event of this kind matched, if it is a hello and matched something.
    pub(crate) fn of(&mut self, matcher: &Matcher<'_>, event: &EventKind<'_>) -> Option<HelloVerdict> {
        let kind = event.hello_kind()?;
        if matcher.database().hello(kind).is_empty() {
            return None;
        }
        let fingerprint = |of: Fingerprint| fingerprint(event, of);
        let find = || matcher.hello(HelloSeen { raw: &event.raw_hello()?, fingerprint: &fingerprint });
        self.said.clear();
        self.said.push(kind as u8);
        if let Some(hello) = client_hello(event) {
            // Raw signature and fingerprints are made of that.
            hello.push_shape(&mut self.said);
        } else if matcher.fingerprints(kind).is_empty() {
            self.said.extend_from_slice(event.raw_hello()?.as_str().as_bytes());
        } else {
            // Fingerprints tell more than raw signatures do.
            return find();
        }
        if self.said.len() > MOST {
            return find();
        }
        *self.recent.of(self.hasher.hash_one(&self.said), &self.said, find)
    }
}

fn client_hello<'e>(event: &'e EventKind<'_>) -> Option<&'e ClientHello> {
    match event {
        EventKind::TlsClient(hello) => Some(hello),
        EventKind::QuicClient(client) => Some(&client.hello),
        _ => None,
    }
}

/// The fingerprint of a hello.
fn fingerprint(event: &EventKind<'_>, of: Fingerprint) -> Option<String> {
    let client = client_hello(event);
    match (of, event) {
        (Fingerprint::Ja3, _) => Some(client?.ja3()),
        (Fingerprint::Ja4, _) => Some(client?.ja4()),
        (Fingerprint::Ja3s, EventKind::TlsServer(hello)) => Some(hello.ja3s()),
        (Fingerprint::Ja3s, EventKind::QuicServer(server)) => Some(server.hello.ja3s()),
        (Fingerprint::Hassh, EventKind::SshKex(kex)) => Some(kex.hassh()),
        (Fingerprint::Akamai, EventKind::Http2Client(opening)) => Some(opening.akamai_hash()),
        (Fingerprint::Ja3s | Fingerprint::Hassh | Fingerprint::Akamai, _) => None,
    }
}
