//! IP over ATM, RFC 2684.

use crate::error::{SkipReason, Skipped};
use crate::next::Next;
use crate::reader::Reader;

/// Classical IP over ATM as Linux captures it: IP, with an LLC header or without.
pub(super) fn classical_ip<'a>(r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const SNAP: u8 = 0xaa;
    match r.first() {
        Some(SNAP) => Ok(Next::Llc(r)),
        _ => Ok(Next::Ip(r)),
    }
}

/// SunATM: flags, path, two bytes of channel; the low bits of the flags tell the kind of traffic.
pub(super) fn sun<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const KIND: u8 = 0x0f;
    const LLC: u8 = 2;
    let [flags, _, _, _] = *r.array()?;
    if flags & KIND == LLC { Ok(Next::Llc(r)) } else { Err(r.stop(SkipReason::NotIp)) }
}
