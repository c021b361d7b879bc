use fp_obs::tls::{EncryptedHello, KeyShare};

use crate::bytes::Bytes;

/// The body of an extension or of a list.
pub(super) type Body<'a> = &'a [u8];

/// Gives every extension that is whole to `take`, which says `None` of a body that contradicts
/// itself. Whether there was no contradiction; no extensions at all are none.
pub(super) fn walk(mut bytes: Bytes<'_>, mut take: impl FnMut(u16, Body<'_>) -> Option<()>) -> bool {
    if bytes.is_empty() {
        return true;
    }
    let Some(announced) = bytes.u16() else { return false };
    let announced = usize::from(announced);
    let mut sound = bytes.rest().len() >= announced;
    let mut list = Bytes::new(bytes.rest().get(..announced).unwrap_or(bytes.rest()));
    while !list.is_empty() {
        let Some(number) = list.u16() else { return false };
        let Some(body) = list.vec16() else { return false };
        sound &= take(number, body).is_some();
    }
    sound
}

/// A group and a key; the key itself is random.
pub(super) fn key_share(shares: &mut Bytes<'_>) -> Option<KeyShare> {
    let group = shares.u16()?;
    let len = u16::try_from(shares.vec16()?.len()).ok()?;
    Some(KeyShare { group, len })
}

/// The client's form of the extension `encrypted_client_hello` (RFC 9849, 5).
pub(super) fn encrypted_hello(mut bytes: Bytes<'_>) -> Option<EncryptedHello> {
    match bytes.u8()? {
        0 => {
            let (kdf, aead, _config) = (bytes.u16()?, bytes.u16()?, bytes.u8()?);
            let key_len = u16::try_from(bytes.vec16()?.len()).ok()?;
            let payload_len = u16::try_from(bytes.vec16()?.len()).ok()?;
            Some(EncryptedHello::Outer { kdf, aead, key_len, payload_len })
        }
        1 => Some(EncryptedHello::Inner),
        _ => None,
    }
}
