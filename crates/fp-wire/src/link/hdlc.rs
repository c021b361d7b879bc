//! Cisco HDLC: an address, a zero byte, an Ethernet type.

use crate::error::Skipped;
use crate::next::Next;
use crate::reader::Reader;

pub(crate) const UNICAST: u8 = 0x0f;
pub(crate) const MULTICAST: u8 = 0x8f;

pub(crate) fn cisco<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    r.skip(2)?;
    let ether_type = r.u16()?;
    Ok(Next::EtherType(ether_type, r))
}

pub(crate) fn cisco_with_direction<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    r.skip(1)?;
    cisco(r)
}
