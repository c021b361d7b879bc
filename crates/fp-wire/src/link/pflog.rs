use crate::error::{SkipReason, Skipped};
use crate::next::Next;
use crate::reader::Reader;

/// A packet filter log: the length of its header comes first, without the padding to a multiple of 4.
pub(super) fn frame<'a>(r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    let Some(len) = r.first() else { return Err(r.stop(SkipReason::Truncated)) };
    let mut r = r;
    r.skip(usize::from(len).next_multiple_of(4))?;
    Ok(Next::Ip(r))
}
