//! DHCP messages of clients: from the payload of a UDP datagram to a [`DhcpClient`].
//!
//! ```
//! use fp_wire::dhcp;
//!
//! // A DISCOVER: fixed fields, magic cookie, message type 1, vendor class `udhcp`, end.
//! let mut sent = vec![0; 236];
//! (sent[0], sent[1], sent[2]) = (1, 1, 6);
//! sent[28..34].copy_from_slice(&[2, 0, 0, 0, 0, 1]);
//! sent.extend([99, 130, 83, 99, 53, 1, 1, 60, 5]);
//! sent.extend(b"udhcp\xff");
//! let seen = dhcp::request_v4(&sent).expect("a request");
//! assert_eq!(seen.raw_sig().to_string(), "4:discover:53,60::udhcp");
//! assert_eq!(seen.mac, [2, 0, 0, 0, 0, 1]);
//! ```
//!
//! [`DhcpClient`]: fp_obs::dhcp::DhcpClient

pub(crate) mod fuzzing;
#[cfg(test)]
mod tests;
mod v4;
mod v6;

pub use v4::{is_request_v4, request_v4};
pub use v6::{is_request_v6, request_v6};

/// The most codes of options that are kept of a list. Clients send some twenty, and ask for some
/// forty.
pub const MAX_CODES: usize = 256;
/// The most bytes that are kept of a text or an identifier.
pub const MAX_TEXT: usize = 512;

/// Appends a code, if there is room for it.
fn keep_code(codes: &mut Vec<u16>, code: u16) {
    if codes.len() < MAX_CODES {
        codes.push(code);
    }
}

/// Appends what is kept of a text.
fn keep_text(text: &mut Vec<u8>, more: &[u8]) {
    let room = MAX_TEXT.saturating_sub(text.len());
    text.extend_from_slice(more.get(..room).unwrap_or(more));
}

/// A name as DNS sends it (RFC 1035, 3.1), its labels separated by dots, up to where it is none. It
/// may end without the root label, where it is not fully qualified (RFC 4702, 3.3; RFC 4704, 4.2).
fn dns_name(mut bytes: &[u8]) -> Vec<u8> {
    let mut name = Vec::new();
    while let [len, rest @ ..] = bytes
        && *len > 0
        && let Some((label, rest)) = rest.split_at_checked(usize::from(*len))
    {
        if !name.is_empty() {
            keep_text(&mut name, b".");
        }
        keep_text(&mut name, label);
        bytes = rest;
    }
    name
}
