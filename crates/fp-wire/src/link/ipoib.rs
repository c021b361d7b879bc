use crate::error::Skipped;
use crate::next::Next;
use crate::reader::Reader;

/// IP over InfiniBand (RFC 4391, section 6) behind a 40-byte global routing header: an Ethernet
/// type, two bytes unused.
pub(super) fn frame<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    r.skip(40)?;
    let [t0, t1, _, _] = *r.array()?;
    Ok(Next::EtherType(u16::from_be_bytes([t0, t1]), r))
}
