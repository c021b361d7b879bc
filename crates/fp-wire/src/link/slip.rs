use crate::error::Skipped;
use crate::next::Next;
use crate::reader::Reader;

/// SLIP (RFC 1055): one byte of direction and 15 of the header as it was compressed (RFC 1144),
/// then IP in full.
pub(super) fn frame<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    r.skip(16)?;
    Ok(Next::Ip(r))
}
