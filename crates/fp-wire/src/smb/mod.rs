//! The messages with which a connection of SMB begins: 1 (MS-CIFS, MS-SMB), 2 and 3 (MS-SMB2),
//! behind the length that NetBIOS (RFC 1002, 4.3) or TCP (MS-SMB2, 2.1) puts before each.

#[cfg(test)]
mod tests;
mod v1;
mod v2;

use fp_obs::smb::Smb;

use crate::stream::MAX_STREAM;

/// What the beginning of an end's bytes is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packet<'a> {
    /// More bytes are needed.
    NeedMore,
    /// A message of SMB, without its length.
    Message(&'a [u8]),
    /// A packet by which NetBIOS opens a session or keeps it.
    PassedOver,
    /// Something else, or a message of more than [`MAX_MESSAGE`] bytes.
    Other,
}

/// The longest message that is read. Those with which a session begins have some hundred bytes,
/// with a ticket of Kerberos some thousand.
pub const MAX_MESSAGE: usize = MAX_STREAM - 4;

/// What messages of SMB 1 begin with, and those of SMB 2 and 3 that are not encrypted.
const V1: [u8; 4] = *b"\xffSMB";
const V2: [u8; 4] = *b"\xfeSMB";

/// Whether these may be the first bytes of a client or server: `None` if more will tell.
pub fn begins(bytes: &[u8]) -> Option<bool> {
    let is = |pattern: &[&[u8]]| {
        let all = bytes.iter().zip(pattern).all(|(byte, any)| any.is_empty() || any.contains(byte));
        (!all || bytes.len() >= pattern.len()).then_some(all)
    };
    match bytes.first()? {
        0 => is(&[&[0], &[0, 1], &[], &[], &[0xff, 0xfe], b"S", b"M", b"B"]),
        // A client asks for a session between two names of 32 bytes (RFC 1002, 4.3.2); the server
        // agrees (4.3.3).
        0x81 => is(&[&[0x81], &[0], &[0], &[68], &[32]]),
        0x82 => is(&[&[0x82], &[0], &[0], &[0]]),
        _ => Some(false),
    }
}

/// Reads the packet at the front of `bytes`, and takes it if it is whole.
pub fn packet<'a>(bytes: &mut &'a [u8]) -> Packet<'a> {
    let [kind, high, middle, low, rest @ ..] = *bytes else { return Packet::NeedMore };
    let len = u32::from_be_bytes([0, *high, *middle, *low]) as usize;
    if len > MAX_MESSAGE || !matches!(kind, 0 | 0x81..=0x85) {
        return Packet::Other;
    }
    let Some((message, rest)) = rest.split_at_checked(len) else { return Packet::NeedMore };
    *bytes = rest;
    if *kind == 0 { Packet::Message(message) } else { Packet::PassedOver }
}

/// What a message says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Said<'a> {
    /// Of its sender.
    pub smb: Option<Smb>,
    /// The token by which the ends authenticate each other, which may hold a message of NTLM:
    /// empty where there is none.
    pub token: &'a [u8],
}

/// Reads a message to negotiate or to begin a session, a request or, of the `server`, a response.
/// `None` if it is another one. `offered` are the dialects that the client offered, from which a
/// server of SMB 1 chooses one by its number.
pub fn message<'a>(server: bool, message: &'a [u8], offered: &[Box<str>]) -> Option<Said<'a>> {
    match *message.first_chunk()? {
        V1 => v1::message(server, message, offered),
        V2 => v2::message(server, message),
        _ => None,
    }
}

/// The message is one of those that [`message`] reads, by its first bytes, and whether it is a
/// server's.
pub fn sender(message: &[u8]) -> Option<bool> {
    match *message.first_chunk()? {
        V1 => v1::sender(message),
        V2 => v2::sender(message),
        _ => None,
    }
}

/// The body of the fuzz target `smb`: packets one behind another, as what a client and a server
/// says.
#[doc(hidden)]
pub fn fuzz(bytes: &[u8]) {
    use fp_obs::smb::{MAX_DIALECTS, MAX_TEXT};
    for server in [false, true] {
        let (mut rest, mut offered) = (bytes, Vec::new());
        loop {
            let before = rest.len();
            let found = match packet(&mut rest) {
                Packet::NeedMore | Packet::Other => break assert_eq!(rest.len(), before),
                Packet::PassedOver => continue,
                Packet::Message(found) => found,
            };
            assert_eq!(rest.len() + found.len() + 4, before);
            let Some(said) = message(server, found, &offered) else { continue };
            assert_eq!(sender(found), Some(server));
            assert!(said.token.len() <= found.len());
            let Some(smb) = said.smb else { continue };
            assert!(smb.dialects.len() <= MAX_DIALECTS);
            let texts = [&smb.native_os, &smb.native_lm, &smb.domain, &smb.host];
            for text in texts.into_iter().flatten().chain(&smb.dialects) {
                assert!(text.chars().count() <= MAX_TEXT);
            }
            offered = smb.dialects;
        }
    }
}
