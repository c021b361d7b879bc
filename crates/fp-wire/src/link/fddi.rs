use crate::error::{SkipReason, Skipped};
use crate::next::Next;
use crate::reader::Reader;

/// FDDI: frame control and two addresses.
pub(super) fn frame<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    /// Length bit aside, the class, format and control bits of LLC.
    const FORMAT: u8 = 0x70;
    const LLC: u8 = 0x50;
    let [control, ..] = *r.array::<13>()?;
    if control & FORMAT != LLC {
        return Err(r.stop(SkipReason::NotIp));
    }
    Ok(Next::Llc(r))
}
