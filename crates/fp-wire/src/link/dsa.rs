//! The tags of switch chips whose ports a host manages (Linux's Distributed Switch Architecture).

use super::types::LinkType;
use crate::error::Skipped;
use crate::next::Next;
use crate::reader::Reader;

/// Addresses, four bytes of Marvell's or Broadcom's tag, an Ethernet type.
pub(super) fn between_addresses_and_type<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    r.skip(12 + 4)?;
    let ether_type = r.u16()?;
    Ok(Next::EtherType(ether_type, r))
}

/// Four bytes of Broadcom's tag, then the frame.
pub(super) fn before_frame<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    r.skip(4)?;
    Ok(Next::Frame(LinkType::ETHERNET, r))
}
