//! The headers in which captures keep what the radio said of an 802.11 frame.

use super::ieee80211;
use super::types::LinkType;
use crate::error::{Layer, Skipped};
use crate::next::Next;
use crate::reader::Reader;

/// Radiotap: version, padding, length, then words that tell which fields are there (little endian).
pub(super) fn radiotap<'a>(r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    let mut r = r.enter(Layer::Radio);
    let [_, _, len0, len1] = *r.array()?;
    let len = usize::from(u16::from_le_bytes([len0, len1]));
    let Some(fields_len) = len.checked_sub(4) else { return Err(r.contradiction(4, len)) };
    let padded = is_padded(r.take(fields_len)?);
    ieee80211::frame(r, padded)
}

/// The "data pad" flag of a radiotap header from its first word of presence bits on: the frame's
/// header is padded.
fn is_padded(mut fields: &[u8]) -> bool {
    const HAS_TIMER: u32 = 1 << 0;
    const HAS_FLAGS: u32 = 1 << 1;
    const MORE_WORDS: u32 = 1 << 31;
    const DATA_PAD: u8 = 0x20;

    let Some((present, rest)) = fields.split_first_chunk() else { return false };
    let present = u32::from_le_bytes(*present);
    let mut at = 8;
    let mut word = present;
    fields = rest;
    while word & MORE_WORDS != 0 {
        let Some((more, rest)) = fields.split_first_chunk() else { return false };
        word = u32::from_le_bytes(*more);
        at += 4;
        fields = rest;
    }
    if present & HAS_FLAGS == 0 {
        return false;
    }
    // The timer is the only field before the flags; it is aligned to its size, counted from the
    // header's start.
    let timer_len = if present & HAS_TIMER == 0 { 0 } else { usize::next_multiple_of(at, 8) - at + 8 };
    fields.get(timer_len).is_some_and(|flags| flags & DATA_PAD != 0)
}

/// Per-packet information: version, flags, length, link type (little endian).
pub(super) fn ppi<'a>(r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const MIN_LEN: usize = 8;
    let mut r = r.enter(Layer::Radio);
    let [_, _, len0, len1, l0, l1, l2, l3] = *r.array()?;
    let len = usize::from(u16::from_le_bytes([len0, len1]));
    let Some(fields_len) = len.checked_sub(MIN_LEN) else { return Err(r.contradiction(MIN_LEN, len)) };
    r.skip(fields_len)?;
    Ok(Next::Frame(LinkType(u32::from_le_bytes([l0, l1, l2, l3])), r))
}

/// Prism: 144 bytes of which the second word is the length, in the byte order of the machine that
/// captured; or an AVS header, which has a cookie in its first word.
pub(super) fn prism<'a>(r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const PRISM_LEN: usize = 144;
    const AVS_COOKIE: [u8; 3] = [0x80, 0x21, 0x10];
    if r.rest().starts_with(&AVS_COOKIE) {
        return avs(r);
    }
    let mut r = r.enter(Layer::Radio);
    r.skip(PRISM_LEN)?;
    ieee80211::frame(r, false)
}

/// AVS: version, length (big endian).
pub(super) fn avs<'a>(r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const MIN_LEN: u32 = 8;
    let mut r = r.enter(Layer::Radio);
    let [_, _, _, _, l0, l1, l2, l3] = *r.array()?;
    let len = u32::from_be_bytes([l0, l1, l2, l3]);
    let Some(fields_len) = len.checked_sub(MIN_LEN) else {
        return Err(r.contradiction(MIN_LEN as usize, len as usize));
    };
    r.skip(fields_len as usize)?;
    ieee80211::frame(r, false)
}
