//! A client hello in the form of SSL 2.0, as clients sent it that could speak both (RFC 5246, E.2).

use fp_obs::tls::ClientHello;

use super::CLIENT_HELLO;
use crate::bytes::Bytes;

/// How many bytes the record has behind its two bytes of length, if it may be such a hello: its
/// first three bytes say it. What is announced is at most 32,767.
pub(super) fn announced(first: [u8; 3]) -> Option<usize> {
    let [high, low, kind] = first;
    let len = usize::from(u16::from_be_bytes([high & 0x7f, low]));
    // Type, version, three lengths, a cipher and the shortest challenge.
    (high & 0x80 != 0 && kind == CLIENT_HELLO && len >= 9 + 3 + 16).then_some(len)
}

/// Reads the record behind its length.
pub(super) fn client_hello(record: &[u8]) -> Option<ClientHello> {
    let mut bytes = Bytes::new(record);
    let (_kind, version) = (bytes.u8()?, bytes.u16()?);
    let (ciphers, session_id, challenge) = (bytes.u16()?, bytes.u16()?, bytes.u16()?);
    let (specs, rest) = bytes.take(ciphers.into())?.as_chunks::<3>();
    bytes.take(session_id.into())?;
    bytes.take(challenge.into())?;
    // SSL 2.0 itself or one of its successors: anything else only looks like a hello.
    let known = version == 2 || version >> 8 == 3;
    if !rest.is_empty() || !known || !bytes.is_empty() || session_id > 32 {
        return None;
    }
    let cipher = |[kind, high, low]: &[u8; 3]| (*kind == 0).then(|| u16::from_be_bytes([*high, *low]));
    let mut hello = ClientHello::default();
    hello.sslv2_form = true;
    hello.record_version = version;
    hello.version = version;
    hello.session_id_len = u8::try_from(session_id).ok()?;
    hello.ciphers = specs.iter().filter_map(cipher).collect();
    Some(hello)
}
