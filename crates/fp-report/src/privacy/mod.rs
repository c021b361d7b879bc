//! What is personal, replaced by keyed hashes: the same person gets the same word, and who has not
//! the key cannot tell whose it is. docs/privacy.md says of each field what becomes of it.

mod address;
mod banner;
mod events;
mod hosts;
mod software;

use core::fmt;
use core::net::IpAddr;
use std::sync::Arc;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use super::text::hex_digit;

/// Bytes of a key.
pub const PRIVACY_KEY_LEN: usize = 32;

/// The longest text that is hashed whole, in bytes: as much as is kept of a User-Agent for hosts,
/// so that it has one hash in events and in what is known of hosts.
const MOST_TEXT: usize = 256;
/// Bytes of a hash that are told of a text, as hexadecimal digits, and of a client identifier.
const TOLD: usize = 8;

/// Replaces what is personal: addresses, what clients call themselves, names of hosts, and values
/// of headers that are not known to be harmless.
///
/// Each is replaced by HMAC-SHA-256 (RFC 2104) of what kind of thing it is (a byte) and its bytes,
/// cut to what its place has room for. A text becomes `~` and 16 hexadecimal digits.
#[derive(Clone)]
pub struct Pseudonyms {
    /// It has taken the key.
    mac: Hmac<Sha256>,
    /// Whether an address is personal also where it is a server's.
    is_own: Arc<dyn Fn(IpAddr) -> bool + Send + Sync>,
}

/// What a hash is of: the same bytes as another kind of thing have another hash.
#[derive(Clone, Copy)]
enum What {
    Address = 1,
    Name = 2,
    Hardware = 3,
    Header = 4,
    Software = 5,
    Comment = 6,
    Store = 7,
}

impl Pseudonyms {
    /// By a secret key. Of servers the addresses of private networks are personal, and none else.
    pub fn new(key: &[u8; PRIVACY_KEY_LEN]) -> Pseudonyms {
        // A key is padded with zeros to the block of the hash (RFC 2104, 2).
        let mut block = [0; 64];
        block.iter_mut().zip(key).for_each(|(to, from)| *to = *from);
        Pseudonyms { mac: Hmac::new(&block.into()), is_own: Arc::new(|_| false) }
    }

    /// With further addresses that are personal also where they are those of servers.
    #[must_use]
    pub fn with_own(self, is_own: impl Fn(IpAddr) -> bool + Send + Sync + 'static) -> Pseudonyms {
        Pseudonyms { is_own: Arc::new(is_own), ..self }
    }

    /// A number of the key, from 1 on, by which it is known again: what was told under one key is
    /// not to be mixed with what is told under another.
    pub fn key_number(&self) -> i32 {
        let [a, b, c, d, ..] = self.hash(What::Store, b"");
        i32::from_be_bytes([a & 0x7f, b, c, d]).max(1)
    }

    fn hash(&self, what: What, bytes: &[u8]) -> [u8; 32] {
        let mut mac = self.mac.clone();
        mac.update(&[what as u8]);
        mac.update(bytes);
        mac.finalize().into_bytes().into()
    }

    /// What stands for a text.
    fn text(&self, what: What, text: &[u8]) -> Vec<u8> {
        if text.is_empty() {
            return Vec::new();
        }
        let hash = self.hash(what, text.get(..MOST_TEXT).unwrap_or(text));
        let digits = hash.iter().take(TOLD).flat_map(|byte| [byte >> 4, byte & 15]);
        core::iter::once(b'~').chain(digits.map(hex_digit)).collect()
    }

    /// What stands for a name of a host, whatever its case.
    fn name(&self, name: &[u8]) -> Vec<u8> {
        self.text(What::Name, &name.to_ascii_lowercase())
    }
}

/// Puts what stands for a text in its place.
fn replace(text: &mut Box<str>, by: impl FnOnce(&[u8]) -> Vec<u8>) {
    *text = String::from_utf8_lossy(&by(text.as_bytes())).into();
}

impl fmt::Debug for Pseudonyms {
    /// Nothing of the key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pseudonyms")
    }
}

#[cfg(test)]
mod tests;
