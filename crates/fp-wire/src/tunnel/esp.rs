//! The encapsulating security payload (RFC 4303) where it only protects from changes (RFC 2410).

use crate::checksum;
use crate::error::{Layer, SkipReason, Skipped};
use crate::ip::{Header, TCP};
use crate::reader::Reader;

const IPV4: u8 = 4;
const IPV6: u8 = 41;

/// Bytes of initialisation vector and of integrity check value: HMAC with MD5 or SHA-1 (RFC 2403,
/// RFC 2404), with SHA-256, SHA-384 and SHA-512 (RFC 4868), GMAC (RFC 4543), none.
const SIZES: [(usize, usize); 6] = [(0, 12), (0, 16), (0, 24), (0, 32), (8, 16), (0, 0)];

/// The payload and its protocol: TCP, IPv4 or IPv6.
///
/// No packet tells whether it is encrypted. It is taken to be in the clear where its padding is as
/// it has to be, and what is carried is an IP packet of just this length or a segment with the
/// right checksum.
pub(crate) fn payload<'a>(outside: &Header<'_>, r: Reader<'a>) -> Result<(u8, Reader<'a>), Skipped> {
    let mut r = r.enter(Layer::Tunnel);
    // Security parameters index and sequence number.
    r.skip(8)?;
    for (vector_len, check_len) in SIZES {
        if let Some((protocol, len)) = clear(outside, r.rest(), vector_len, check_len) {
            r.skip(vector_len)?;
            r.limit(len)?;
            return Ok((protocol, r));
        }
    }
    Err(r.stop(SkipReason::Encrypted))
}

/// The protocol and the length of what is carried, if it is in the clear.
fn clear(outside: &Header<'_>, bytes: &[u8], vector_len: usize, check_len: usize) -> Option<(u8, usize)> {
    let bytes = bytes.get(vector_len..bytes.len().checked_sub(check_len)?)?;
    let [payload @ .., padding_len, protocol] = bytes else { return None };
    let (payload, padding) = payload.split_at(payload.len().checked_sub(usize::from(*padding_len))?);
    // RFC 4303, section 2.4.
    if bytes.len() % 4 != 0 || !padding.iter().copied().eq(1..=*padding_len) {
        return None;
    }
    let length = |at: usize| {
        payload.get(at..at + 2).map(|bytes| bytes.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte)))
    };
    let is_whole = match (*protocol, payload.first()? >> 4) {
        (TCP, _) => payload.len() >= 20 && checksum::of_tcp(outside.addresses(), payload).is_ok(),
        (IPV4, 4) => length(2)? == payload.len(),
        (IPV6, 6) => length(4)? + 40 == payload.len(),
        _ => false,
    };
    is_whole.then_some((*protocol, payload.len()))
}
