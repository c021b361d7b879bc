//! The stable form of a client hello. It is ours and has no other name: `docs/tls.md` has its definition and vectors.

use core::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::{ClientHello, HelloTransport, hex, is_grease, join};

/// Extensions that come and go between connections of the same program: the server's name (none for an address),
/// padding, session ticket, pre-shared key, early data, cookie.
const VARIABLE: [u16; 6] = [0x0000, 0x0015, 0x0023, 0x0029, 0x002a, 0x002c];

/// How many hexadecimal digits of SHA-256 a hash of ours has.
const DIGITS: usize = 16;

impl ClientHello {
    /// The stable form: the same for a program's first and resumed connections, before and after a HelloRetryRequest,
    /// and whatever the order of its extensions.
    ///
    /// `transport:version:ciphers:extensions:groups:point formats:signature algorithms:versions:alpn`: numbers in
    /// hexadecimal digits without leading zeros, in the order in which they were sent but for extensions, which are
    /// sorted. GREASE is `g`, in the extensions once and first. A byte of ALPN that is not printable, or is one of
    /// `,:%`, is `%` and two digits.
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
        let mut text = format!(
            "{transport}:{:x}:{}:{}:{}:{}:{}:{}:",
            self.version,
            list(&self.ciphers),
            list(&extensions),
            list(&self.groups),
            list(&formats),
            list(&self.signature_algorithms),
            list(&self.versions),
        );
        for (at, protocol) in self.alpn.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            push_escaped(&mut text, protocol);
        }
        text
    }

    /// The first 16 hexadecimal digits of the SHA-256 of [`ClientHello::stable`].
    pub fn stable_hash(&self) -> String {
        digest(&self.stable())
    }

    /// The order of the extensions that the stable form sorts, as the first 16 hexadecimal digits of the SHA-256 of
    /// that list unsorted. Two hellos with the same [`ClientHello::stable_hash`] and different orders come from a
    /// program that permutes its extensions, as Chrome does since version 110.
    pub fn order_hash(&self) -> String {
        digest(&list(&self.lasting_extensions()))
    }

    fn lasting_extensions(&self) -> Vec<u16> {
        self.extensions.iter().copied().filter(|number| !VARIABLE.contains(number)).collect()
    }
}

fn list(numbers: &[u16]) -> String {
    join(numbers.iter().copied(), ',', |text, number| {
        if is_grease(number) {
            text.push('g');
        } else {
            // Writing to a string never fails.
            let _ = write!(text, "{number:x}");
        }
    })
}

fn push_escaped(text: &mut String, bytes: &[u8]) {
    for byte in bytes {
        if byte.is_ascii_graphic() && !b",:%".contains(byte) {
            text.push(char::from(*byte));
        } else {
            // Writing to a string never fails.
            let _ = write!(text, "%{byte:02x}");
        }
    }
}

fn digest(text: &str) -> String {
    let mut digits = hex(&Sha256::digest(text));
    digits.truncate(DIGITS);
    digits
}
