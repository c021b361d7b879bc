use super::types::LinkType;
use crate::error::{SkipReason, Skipped};
use crate::next::Next;
use crate::reader::Reader;

/// What Juniper's routers put in front of the frames of an interface: a magic number, flags,
/// perhaps fields behind their length; then the frame, or an address family and a packet where the
/// flags say that there is no link header.
pub(super) fn frame<'a>(link: LinkType, mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const MAGIC: [u8; 3] = [0x4d, 0x47, 0x43];
    const NO_LINK_HEADER: u8 = 0x02;
    const EXTENDED: u8 = 0x80;
    let [m0, m1, m2, flags] = *r.array()?;
    if [m0, m1, m2] != MAGIC {
        return Err(r.stop(SkipReason::Malformed));
    }
    if flags & EXTENDED != 0 {
        let len = r.u16()?;
        r.skip(usize::from(len))?;
    }
    if flags & NO_LINK_HEADER != 0 {
        r.skip(4)?;
        return Ok(Next::Ip(r));
    }
    Ok(Next::Frame(link, r))
}
