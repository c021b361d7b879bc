//! JA4 of TLS clients (FoxIO, BSD-3; its siblings JA4S, JA4H and the others have another licence
//! and are not here).

use sha2::{Digest as _, Sha256};

use super::{ClientHello, HelloTransport, hex, is_grease, join, push_hex};

/// What stands for the hash of an empty list.
const EMPTY: &str = "000000000000";
const SERVER_NAME: u16 = 0;
const ALPN: u16 = 16;

impl ClientHello {
    /// JA4: ciphers and extensions sorted and hashed, for example
    /// `t13d1516h2_8daaf6152771_e5627efa2ab1`.
    pub fn ja4(&self) -> String {
        let (ciphers, extensions) = self.ja4_lists(true);
        format!("{}_{}_{}", self.ja4_a(), digest(&ciphers), digest(&extensions))
    }

    /// `ja4_r`: as [`ClientHello::ja4`], but the lists themselves in place of their hashes.
    pub fn ja4_r(&self) -> String {
        let (ciphers, extensions) = self.ja4_lists(true);
        format!("{}_{ciphers}_{extensions}", self.ja4_a())
    }

    /// `ja4_o`: as [`ClientHello::ja4`], but in the order in which they were sent, server name and
    /// ALPN included.
    pub fn ja4_o(&self) -> String {
        let (ciphers, extensions) = self.ja4_lists(false);
        format!("{}_{}_{}", self.ja4_a(), digest(&ciphers), digest(&extensions))
    }

    /// `ja4_ro`: the lists that `ja4_o` hashes.
    pub fn ja4_ro(&self) -> String {
        let (ciphers, extensions) = self.ja4_lists(false);
        format!("{}_{ciphers}_{extensions}", self.ja4_a())
    }

    /// The first part: transport, version, server name or none, how many ciphers and extensions,
    /// first ALPN.
    fn ja4_a(&self) -> String {
        let transport = match self.transport {
            HelloTransport::Tls => 't',
            HelloTransport::Dtls => 'd',
            HelloTransport::Quic => 'q',
        };
        let name = if self.has_extension(SERVER_NAME) { 'd' } else { 'i' };
        let [first, last] = alpn_ends(self.alpn.first().map_or(&[], |alpn| alpn));
        format!(
            "{transport}{}{name}{:02}{:02}{first}{last}",
            version(self.highest_version()),
            count(&self.ciphers),
            count(&self.extensions),
        )
    }

    /// The highest version of `supported_versions`, or that of the hello. DTLS counts its versions
    /// downwards.
    pub fn highest_version(&self) -> u16 {
        let offered = self.versions.iter().copied().filter(|number| !is_grease(*number));
        let highest = match self.transport {
            HelloTransport::Dtls => offered.min(),
            HelloTransport::Tls | HelloTransport::Quic => offered.max(),
        };
        highest.unwrap_or(self.version)
    }

    /// The ciphers; the extensions, and after an underscore the signature algorithms if there are
    /// any.
    fn ja4_lists(&self, sorted: bool) -> (String, String) {
        let mut ciphers = without_grease(&self.ciphers);
        let mut extensions = without_grease(&self.extensions);
        if sorted {
            ciphers.sort_unstable();
            extensions.retain(|number| *number != SERVER_NAME && *number != ALPN);
            extensions.sort_unstable();
        }
        let mut texts = (String::new(), String::new());
        push_list(&mut texts.0, ciphers);
        push_list(&mut texts.1, extensions);
        let algorithms = without_grease(&self.signature_algorithms);
        if !algorithms.is_empty() {
            texts.1.push('_');
            push_list(&mut texts.1, algorithms);
        }
        texts
    }
}

fn without_grease(numbers: &[u16]) -> Vec<u16> {
    numbers.iter().copied().filter(|number| !is_grease(*number)).collect()
}

fn count(numbers: &[u16]) -> usize {
    numbers.iter().filter(|number| !is_grease(**number)).count().min(99)
}

fn push_list(text: &mut String, numbers: Vec<u16>) {
    join(text, numbers, ',', |text, number| push_hex(text, number, 4));
}

/// The first twelve digits of SHA-256.
fn digest(list: &str) -> String {
    if list.is_empty() {
        return EMPTY.to_owned();
    }
    let mut digits = hex(&Sha256::digest(list));
    digits.truncate(EMPTY.len());
    digits
}

fn version(number: u16) -> &'static str {
    match number {
        0x0002 => "s2",
        0x0300 => "s3",
        0x0301 => "10",
        0x0302 => "11",
        0x0303 => "12",
        0x0304 => "13",
        0xfeff => "d1",
        0xfefd => "d2",
        0xfefc => "d3",
        _ => "00",
    }
}

/// The first and the last character, or of their hexadecimal digits where one of them is no letter
/// or digit.
fn alpn_ends(alpn: &[u8]) -> [char; 2] {
    let (Some(first), Some(last)) = (alpn.first(), alpn.last()) else { return ['0', '0'] };
    if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() {
        return [char::from(*first), char::from(*last)];
    }
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
    [digit(first >> 4), digit(last & 0x0f)]
}
