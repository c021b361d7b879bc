use crate::error::{SkipReason, Skipped};
use crate::next::Next;
use crate::reader::Reader;

/// Token Ring: access and frame control, two addresses, and a route where the source address says
/// so.
pub(super) fn frame<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const FRAME_TYPE: u8 = 0xc0;
    const LLC: u8 = 0x40;
    const SOURCE_ROUTED: u8 = 0x80;
    const ROUTE_LEN: u8 = 0x1f;
    let [_, control, _, _, _, _, _, _, source, _, _, _, _, _] = *r.array()?;
    if control & FRAME_TYPE != LLC {
        return Err(r.stop(SkipReason::NotIp));
    }
    if source & SOURCE_ROUTED != 0 {
        // The length counts the two bytes of routing control, the first of which it stands in.
        let len = r.first().map_or(2, |byte| usize::from(byte & ROUTE_LEN)).max(2);
        r.skip(len)?;
    }
    Ok(Next::Llc(r))
}
