use crate::decode::Next;
use crate::error::{SkipReason, Skipped};
use crate::reader::Reader;

/// Linux netfilter log: family, version, two bytes of resource, then attributes, of which one is the packet.
/// An attribute is its length, header included, and its type, both in the byte order of the machine that captured,
/// and is padded to a multiple of 4 bytes.
pub(super) fn frame<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const FAMILIES: [u8; 2] = [2, 10];
    const HEADER_LEN: usize = 4;
    const PAYLOAD: u16 = 9;
    let [family, _, _, _] = *r.array()?;
    if !FAMILIES.contains(&family) {
        return Err(r.stop(SkipReason::NotIp));
    }
    while !r.rest().is_empty() {
        let [l0, l1, t0, t1] = *r.array()?;
        // Types are below 256, so the zero byte of one tells the order.
        let (len, kind) = if t1 == 0 {
            (u16::from_le_bytes([l0, l1]), u16::from(t0))
        } else {
            (u16::from_be_bytes([l0, l1]), u16::from_be_bytes([t0, t1]))
        };
        let Some(len) = usize::from(len).checked_sub(HEADER_LEN) else {
            return Err(r.contradiction(HEADER_LEN, usize::from(len)));
        };
        if kind == PAYLOAD {
            r.limit(len)?;
            return Ok(Next::Ip(r));
        }
        r.skip(len.next_multiple_of(4).min(r.rest().len()).max(len))?;
    }
    Err(r.stop(SkipReason::NotIp))
}
