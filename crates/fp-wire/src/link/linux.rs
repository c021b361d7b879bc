//! Linux cooked captures: what is left of a link header where the "any" device was captured.

use crate::error::Skipped;
use crate::next::Next;
use crate::reader::Reader;

/// Packet type, device type, address length, address, and last the Ethernet type.
pub(super) fn sll<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    let [.., t0, t1] = *r.array::<16>()?;
    Ok(Next::EtherType(u16::from_be_bytes([t0, t1]), r))
}

/// The Ethernet type first, then interface, device type, packet type, address length and address.
pub(super) fn sll2<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    let [t0, t1, ..] = *r.array::<20>()?;
    Ok(Next::EtherType(u16::from_be_bytes([t0, t1]), r))
}
