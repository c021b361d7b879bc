//! The first messages of TLS, DTLS and QUIC, as they were seen, and the fingerprints that are made
//! of them.

mod certificate;
mod client;
mod ja3;
mod ja4;
mod server;
mod shape;
mod stable;
#[cfg(test)]
mod tests;

use crate::hex::{hex, push_decimal, push_hex};
pub use certificate::{Certificate, MAX_CERTIFICATE_NAME, MAX_CERTIFICATE_NAMES};
pub use client::{ClientHello, EncryptedHello, HelloTransport, KeyShare};
pub use server::ServerHello;

/// Whether this number is one of the sixteen that RFC 8701 sets aside so that servers learn to pass
/// over what they do not know: `0x0a0a`, `0x1a1a` to `0xfafa`.
pub fn is_grease(number: u16) -> bool {
    let [high, low] = number.to_be_bytes();
    high == low && low & 0x0f == 0x0a
}

/// Appends numbers with a separator between them, each written by `one`.
fn join<T>(
    text: &mut String,
    numbers: impl IntoIterator<Item = T>,
    separator: char,
    one: impl Fn(&mut String, T),
) {
    for (at, number) in numbers.into_iter().enumerate() {
        if at > 0 {
            text.push(separator);
        }
        one(text, number);
    }
}
