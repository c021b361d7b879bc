//! ARCNET, RFC 1201 and RFC 1051.

use crate::error::{SkipReason, Skipped};
use crate::next::Next;
use crate::reader::Reader;

// System codes.
const IPV4_RFC1051: u8 = 240;
const IPV4: u8 = 212;
const IPV6: u8 = 196;

/// Source, destination, system code.
pub(super) fn bsd<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    r.skip(2)?;
    system(r)
}

/// Source, destination, two bytes of offset, system code.
pub(super) fn linux<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    r.skip(4)?;
    system(r)
}

fn system<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    match r.u8()? {
        IPV4_RFC1051 => Ok(Next::Ip(r)),
        IPV4 | IPV6 => {
            let [split, _, _] = *r.array()?;
            // Anything but 0 numbers a fragment.
            if split == 0 { Ok(Next::Ip(r)) } else { Err(r.stop(SkipReason::Fragment)) }
        }
        _ => Err(r.stop(SkipReason::NotIp)),
    }
}
