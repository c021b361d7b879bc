//! The first messages of TLS: from bytes to [`ClientHello`] and [`ServerHello`].
//!
//! [`HelloReader`] takes the bytes of one direction of a connection in order, in whatever pieces
//! they come, and gives its hellos. [`client_hello`] and [`server_hello`] read the body of a
//! handshake message that is there whole, as from QUIC or DTLS.
//!
//! ```
//! use fp_wire::tls::{HelloReader, Status};
//!
//! // A record with a client hello of one cipher suite and no extensions, in two pieces.
//! let mut sent = vec![22, 3, 1, 0, 45, 1, 0, 0, 41, 3, 3];
//! sent.extend([0; 32]);
//! sent.extend([0, 0, 2, 0x13, 0x01, 1, 0]);
//! let (mut first, mut second) = sent.split_at(20);
//!
//! let mut reader = HelloReader::new();
//! assert_eq!(reader.read(&mut first), Status::NeedMore);
//! let Status::Client(hello) = reader.read(&mut second) else { panic!("a client hello") };
//! assert_eq!(hello.ciphers, [0x1301]);
//! assert_eq!(hello.ja4(), "t12i010000_0f2cb44170f4_000000000000");
//! ```
//!
//! [`ClientHello`]: fp_obs::tls::ClientHello
//! [`ServerHello`]: fp_obs::tls::ServerHello

mod certificate;
mod client;
mod extensions;
pub(crate) mod fuzzing;
mod reader;
mod server;
mod sslv2;
#[cfg(test)]
mod tests;

pub use certificate::{Leaf, MAX_CERTIFICATE};
pub use client::client_hello;
pub use reader::{HelloReader, MAX_HELLO, Status, begins_hello, behind_empty_records};
pub use server::server_hello;

/// The number of a client hello among handshake messages.
pub(crate) const CLIENT_HELLO: u8 = 1;
/// The number of a server hello among handshake messages.
pub(crate) const SERVER_HELLO: u8 = 2;

/// The number of a message with certificates.
const CERTIFICATE: u8 = 11;
/// Messages of a server before which it would have sent its certificate: its part of the key
/// exchange, the request for the client's certificate, and that it has said all.
const BEHIND_CERTIFICATE: [u8; 3] = [12, 13, 14];

/// Numbers of two bytes each, to the last whole one; and whether that was the end.
fn numbers(bytes: &[u8]) -> (impl Iterator<Item = u16> + '_, bool) {
    let (pairs, rest) = bytes.as_chunks::<2>();
    (pairs.iter().map(|pair| u16::from_be_bytes(*pair)), rest.is_empty())
}
