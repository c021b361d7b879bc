use super::types::LinkType;
use crate::error::Skipped;
use crate::next::Next;
use crate::reader::Reader;

/// Apple's packet tap: its own length, a record type, the link type of the frame behind it (little
/// endian).
pub(super) fn frame<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const MIN_LEN: usize = 12;
    let [l0, l1, l2, l3, _, _, _, _, t0, t1, t2, t3] = *r.array()?;
    let len = u32::from_le_bytes([l0, l1, l2, l3]) as usize;
    let Some(rest_len) = len.checked_sub(MIN_LEN) else { return Err(r.contradiction(MIN_LEN, len)) };
    r.skip(rest_len)?;
    Ok(Next::Frame(LinkType(u32::from_le_bytes([t0, t1, t2, t3])), r))
}
