//! Keys of Initial packets (RFC 9001, 5), which are made of a connection identifier that everybody
//! sees.

use core::ops::Range;

use aes::Aes128;
use aes::cipher::{BlockCipherEncrypt, KeyInit};
use aes_gcm::Aes128Gcm;
use aes_gcm::aead::AeadInOut;
use hkdf::Hkdf;
use sha2::Sha256;

use super::header::{LongPacket, PacketKind, Version};

/// What an end protects its Initial packets with.
pub(super) struct Keys {
    packet: Aes128Gcm,
    iv: [u8; 12],
    header: Aes128,
}

/// Bytes of the tag at the end of a packet.
const TAG: usize = 16;
/// The packet number takes so many bytes at most; what is sampled stands behind as many.
const MAX_NUMBER: usize = 4;

impl core::fmt::Debug for Keys {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Keys").finish_non_exhaustive()
    }
}

impl Keys {
    /// Of the client or the server, by the destination of the client's first packet.
    pub(super) fn new(version: Version, destination: &[u8], of_client: bool) -> Option<Keys> {
        let (salt, labels) = of_version(version);
        let initial = Hkdf::<Sha256>::new(Some(&salt), destination);
        let secret: [u8; 32] = expand(&initial, if of_client { b"client in" } else { b"server in" })?;
        let secret = Hkdf::<Sha256>::from_prk(&secret).ok()?;
        let [key, iv, header] = labels;
        let key: [u8; 16] = expand(&secret, key)?;
        let header: [u8; 16] = expand(&secret, header)?;
        Some(Keys {
            packet: Aes128Gcm::new_from_slice(&key).ok()?,
            iv: expand(&secret, iv)?,
            header: Aes128::new_from_slice(&header).ok()?,
        })
    }

    /// Decrypts a packet into `plain`: where its frames stand there. `None` if it is none of this
    /// end.
    pub(super) fn open(&self, packet: &LongPacket<'_>, plain: &mut Vec<u8>) -> Option<Range<usize>> {
        plain.clear();
        plain.extend_from_slice(packet.bytes);
        let at = packet.number_at;
        let sample: [u8; 16] = *plain.get(at + MAX_NUMBER..)?.first_chunk()?;
        let mut mask = sample.into();
        self.header.encrypt_block(&mut mask);
        let [first_mask, masks @ ..] = <[u8; 16]>::from(mask);
        let first = plain.first_mut()?;
        *first ^= first_mask & 0x0f;
        let len = usize::from(*first & 3) + 1;
        let mut number = 0_u64;
        for (byte, mask) in plain.get_mut(at..at + len)?.iter_mut().zip(masks) {
            *byte ^= mask;
            number = number << 8 | u64::from(*byte);
        }
        let mut nonce = self.iv;
        // The first packets have small numbers: what is cut off of them is nothing.
        for (byte, number) in nonce.iter_mut().rev().zip(number.to_le_bytes()) {
            *byte ^= number;
        }
        let (header, body) = plain.split_at_mut_checked(at + len)?;
        let (body, tag) = body.split_at_mut_checked(body.len().checked_sub(TAG)?)?;
        let tag: [u8; TAG] = (&*tag).try_into().ok()?;
        self.packet.decrypt_inout_detached(&nonce.into(), header, body.into(), &tag.into()).ok()?;
        Some(at + len..plain.len() - TAG)
    }
}

impl LongPacket<'_> {
    /// The integrity tag of a Retry is the one that a server makes of it for a client whose first
    /// Initial packet had this destination (RFC 9001, 5.8; RFC 9369, 3.3.3). Who did not see that
    /// packet cannot make it. `None` of other packets, and of versions whose key is not known:
    /// drafts before 25 have no tag, and what mvfst does is nowhere written.
    pub fn is_retry_for(&self, destination: &[u8]) -> Option<bool> {
        let (key, nonce) = of_retry(self.version).filter(|_| self.kind == PacketKind::Retry)?;
        let (retry, tag) = self.bytes.split_last_chunk::<TAG>()?;
        let pseudo = [&[u8::try_from(destination.len()).ok()?], destination, retry].concat();
        let keys = Aes128Gcm::new_from_slice(&key).ok()?;
        let mut nothing: [u8; 0] = [];
        let opened = keys.decrypt_inout_detached(
            &nonce.into(),
            &pseudo,
            nothing.as_mut_slice().into(),
            &(*tag).into(),
        );
        Some(opened.is_ok())
    }
}

/// The key and the nonce of Retry packets of a version, by its number (RFC 9001, 5.8; RFC 9369,
/// 3.3.3; drafts 25 and 29 of RFC 9001, 5.8).
fn of_retry(version: u32) -> Option<([u8; 16], [u8; 12])> {
    let (key, nonce): (u128, u128) = match version {
        0xff00_0019..=0xff00_001c => {
            (0x4d32_ecdb_2a21_33c8_41e4_043d_f27d_4430, 0x4d16_11d0_5513_a552_c587_d575)
        }
        0xff00_001d..=0xff00_0020 => {
            (0xccce_187e_d09a_09d0_5728_155a_6cb9_6be1, 0xe549_30f9_7f21_36f0_530a_8c1c)
        }
        1 | 0xff00_0021 | 0xff00_0022 => {
            (0xbe0c_690b_9f66_575a_1d76_6b54_e368_c84e, 0x4615_99d3_5d63_2bf2_2398_25bb)
        }
        0x6b33_43cf => (0x8fb4_b01b_56ac_48e2_60fb_cbce_ad7c_cc92, 0xd869_69bc_2d7c_6d99_90ef_b04a),
        _ => return None,
    };
    let [_, _, _, _, nonce @ ..] = nonce.to_be_bytes();
    Some((key.to_be_bytes(), nonce))
}

/// Protects a packet with a number of four bytes at the end of its header.
#[cfg(test)]
pub(super) fn seal(keys: &Keys, header: &[u8], number: u32, frames: &[u8]) -> Vec<u8> {
    let mut nonce = keys.iv;
    for (byte, number) in nonce.iter_mut().rev().zip(number.to_le_bytes()) {
        *byte ^= number;
    }
    let mut body = frames.to_vec();
    let tag = keys.packet.encrypt_inout_detached(&nonce.into(), header, body.as_mut_slice().into()).unwrap();
    let mut packet = [header, &body, &tag[..]].concat();
    let sample: [u8; 16] = packet[header.len()..][..16].try_into().unwrap();
    let mut mask = sample.into();
    keys.header.encrypt_block(&mut mask);
    let mask = <[u8; 16]>::from(mask);
    packet[0] ^= mask[0] & 0x0f;
    for (at, mask) in (header.len() - 4..).zip(&mask[1..5]) {
        packet[at] ^= mask;
    }
    packet
}

/// The salt of a version (RFC 9001, 5.2; RFC 9369, 3.3.1; the same section of the drafts), and the
/// labels of key, nonce and header protection.
fn of_version(version: Version) -> ([u8; 20], [&'static [u8]; 3]) {
    const LABELS: [&[u8]; 3] = [b"quic key", b"quic iv", b"quic hp"];
    match version {
        Version::Draft23 => (
            [
                0xc3, 0xee, 0xf7, 0x12, 0xc7, 0x2e, 0xbb, 0x5a, 0x11, 0xa7, 0xd2, 0x43, 0x2b, 0xb4, 0x63,
                0x65, 0xbe, 0xf9, 0xf5, 0x02,
            ],
            LABELS,
        ),
        Version::Draft29 => (
            [
                0xaf, 0xbf, 0xec, 0x28, 0x99, 0x93, 0xd2, 0x4c, 0x9e, 0x97, 0x86, 0xf1, 0x9c, 0x61, 0x11,
                0xe0, 0x43, 0x90, 0xa8, 0x99,
            ],
            LABELS,
        ),
        Version::V1 => (
            [
                0x38, 0x76, 0x2c, 0xf7, 0xf5, 0x59, 0x34, 0xb3, 0x4d, 0x17, 0x9a, 0xe6, 0xa4, 0xc8, 0x0c,
                0xad, 0xcc, 0xbb, 0x7f, 0x0a,
            ],
            LABELS,
        ),
        Version::V2 => (
            [
                0x0d, 0xed, 0xe3, 0xde, 0xf7, 0x00, 0xa6, 0xdb, 0x81, 0x93, 0x81, 0xbe, 0x6e, 0x26, 0x9d,
                0xcb, 0xf9, 0xbd, 0x2e, 0xd9,
            ],
            [b"quicv2 key", b"quicv2 iv", b"quicv2 hp"],
        ),
    }
}

/// HKDF-Expand-Label of TLS 1.3 without context (RFC 8446, 7.1).
fn expand<const N: usize>(secret: &Hkdf<Sha256>, label: &[u8]) -> Option<[u8; N]> {
    let mut out = [0; N];
    let [high, low] = (N as u16).to_be_bytes();
    let len = [6 + label.len() as u8];
    secret.expand_multi_info(&[&[high, low], &len, b"tls13 ", label, &[0]], &mut out).ok()?;
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 9001, A.1 and RFC 9369, A.1.
    #[test]
    fn keys_of_the_standards() {
        let destination = [0x83, 0x94, 0xc8, 0xf0, 0x3e, 0x51, 0x57, 0x08];
        for (version, iv_client, iv_server) in [
            (
                Version::V1,
                [0xfa, 0x04, 0x4b, 0x2f, 0x42, 0xa3, 0xfd, 0x3b, 0x46, 0xfb, 0x25, 0x5c],
                [0x0a, 0xc1, 0x49, 0x3c, 0xa1, 0x90, 0x58, 0x53, 0xb0, 0xbb, 0xa0, 0x3e],
            ),
            (
                Version::V2,
                [0x91, 0xf7, 0x3e, 0x23, 0x51, 0xd8, 0xfa, 0x91, 0x66, 0x0e, 0x90, 0x9f],
                [0xdd, 0x13, 0xc2, 0x76, 0x49, 0x9c, 0x02, 0x49, 0xd3, 0x31, 0x06, 0x52],
            ),
        ] {
            assert_eq!(Keys::new(version, &destination, true).unwrap().iv, iv_client);
            assert_eq!(Keys::new(version, &destination, false).unwrap().iv, iv_server);
        }
    }
}
