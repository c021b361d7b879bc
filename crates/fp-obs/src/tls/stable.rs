//! The stable form of a client hello. It is ours and has no other name: `docs/tls.md` has its
//! definition and vectors.

use sha2::{Digest as _, Sha256};

use super::{ClientHello, HelloTransport, ServerHello, hex, is_grease, join, push_hex};
use crate::hello::push_word;

/// Extensions that come and go between connections of the same program: the server's name (none for
/// an address), padding, session ticket, pre-shared key, early data, cookie.
const VARIABLE: [u16; 6] = [0x0000, 0x0015, 0x0023, 0x0029, 0x002a, 0x002c];

/// How many hexadecimal digits of SHA-256 a hash of ours has.
const DIGITS: usize = 16;

impl ClientHello {
    /// The stable form: the same for a program's first and resumed connections, before and after a
    /// HelloRetryRequest, and whatever the order of its extensions.
    ///
    /// `transport:version:ciphers:extensions:groups:point formats:signature
    /// algorithms:versions:alpn`: numbers in hexadecimal digits without leading zeros, in the order
    /// in which they were sent but for extensions, which are sorted. GREASE is `g`, in the
    /// extensions once and first. A byte of ALPN that is not printable, or is one of `,:%*?|`, is
    /// `%` and two digits.
    pub fn stable(&self) -> String {
        let transport = match (self.transport, self.sslv2_form) {
            (HelloTransport::Tls, false) => 't',
            (HelloTransport::Tls, true) => 's',
            (HelloTransport::Dtls, _) => 'd',
            (HelloTransport::Quic, _) => 'q',
        };
        let mut extensions = self.lasting_extensions();
        extensions.sort_unstable_by_key(|number| (!is_grease(*number), *number));
        extensions.dedup_by(|one, other| is_grease(*one) && is_grease(*other));
        let formats: Vec<u16> = self.point_formats.iter().copied().map(u16::from).collect();
        let mut text = String::from(transport);
        text.push(':');
        push_hex(&mut text, self.version, 1);
        text.push(':');
        let lists =
            [&self.ciphers, &extensions, &self.groups, &formats, &self.signature_algorithms, &self.versions];
        for list in lists {
            push_list(&mut text, list);
            text.push(':');
        }
        for (at, protocol) in self.alpn.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            push_word(&mut text, protocol);
        }
        text
    }

    /// The first 16 hexadecimal digits of the SHA-256 of [`ClientHello::stable`].
    pub fn stable_hash(&self) -> String {
        ClientHello::hash_of_stable(&self.stable())
    }

    /// [`ClientHello::stable_hash`] of a stable form.
    pub fn hash_of_stable(stable: &str) -> String {
        digest(stable)
    }

    /// The order of the extensions that the stable form sorts, as the first 16 hexadecimal digits
    /// of the SHA-256 of that list unsorted. Two hellos with the same [`ClientHello::stable_hash`]
    /// and different orders come from a program that permutes its extensions, as Chrome does since
    /// version 110.
    pub fn order_hash(&self) -> String {
        let mut text = String::new();
        push_list(&mut text, &self.lasting_extensions());
        digest(&text)
    }

    fn lasting_extensions(&self) -> Vec<u16> {
        self.extensions.iter().copied().filter(|number| !VARIABLE.contains(number)).collect()
    }
}

impl ServerHello {
    /// What tells servers apart, `transport:version:cipher:extensions:selected version`: numbers in
    /// hexadecimal digits without leading zeros, extensions in the order in which they were sent.
    pub fn raw_sig(&self) -> String {
        let transport = match self.transport {
            HelloTransport::Tls => 't',
            HelloTransport::Dtls => 'd',
            HelloTransport::Quic => 'q',
        };
        let mut text = format!("{transport}:{:x}:{:x}:", self.version, self.cipher);
        push_list(&mut text, &self.extensions);
        text.push(':');
        push_list(&mut text, self.selected_version.as_slice());
        text
    }
}

fn push_list(text: &mut String, numbers: &[u16]) {
    join(text, numbers, ',', |text, number| {
        if is_grease(*number) {
            text.push('g');
        } else {
            push_hex(text, *number, 1);
        }
    });
}

fn digest(text: &str) -> String {
    let mut digits = hex(&Sha256::digest(text));
    digits.truncate(DIGITS);
    digits
}
