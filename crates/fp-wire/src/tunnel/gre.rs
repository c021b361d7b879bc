//! Generic routing encapsulation: RFC 2784, RFC 2890, and version 1 of RFC 2637 (PPTP).

use crate::decode::Next;
use crate::error::{SkipReason, Skipped};
use crate::link::LinkType;
use crate::reader::Reader;

const CHECKSUM: u16 = 0x8000;
const ROUTING: u16 = 0x4000;
const KEY: u16 = 0x2000;
const SEQUENCE: u16 = 0x1000;
const ACKNOWLEDGMENT: u16 = 0x0080;
const VERSION: u16 = 0x0007;
const TRANSPARENT_ETHERNET: u16 = 0x6558;
const PPP: u16 = 0x880b;

pub(super) fn header<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    let flags = r.u16()?;
    let ether_type = r.u16()?;
    if flags & ROUTING != 0 || flags & VERSION > 1 {
        return Err(r.stop(SkipReason::NotTcp));
    }
    // Each optional field is four bytes long.
    let fields = (flags & (CHECKSUM | KEY | SEQUENCE)).count_ones();
    let acknowledgment = flags & VERSION == 1 && flags & ACKNOWLEDGMENT != 0;
    r.skip(4 * (fields as usize + usize::from(acknowledgment)))?;
    match ether_type {
        TRANSPARENT_ETHERNET => Ok(Next::Frame(LinkType::ETHERNET, r)),
        PPP => Ok(Next::Frame(LinkType::PPP, r)),
        _ => Ok(Next::EtherType(ether_type, r)),
    }
}
