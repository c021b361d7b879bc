use crate::error::{SkipReason, Skipped};
use crate::next::Next;
use crate::reader::Reader;

// Address families of Linux.
const INET: u8 = 2;
const BRIDGE: u8 = 7;
const INET6: u8 = 10;

// Attribute types.
const PACKET_HEADER: u16 = 1;
const PAYLOAD: u16 = 9;

/// Linux netfilter log: family, version, two bytes of resource, then attributes, of which one is
/// the packet from its network header on, and an earlier one begins with its Ethernet type.
///
/// An attribute is its length, header included, and its type, both in the byte order of the machine
/// that captured, and is padded to a multiple of 4 bytes.
pub(super) fn frame<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const HEADER_LEN: usize = 4;
    let [family, _, _, _] = *r.array()?;
    let mut ether_type = None;
    while !r.rest().is_empty() {
        let [l0, l1, t0, t1] = *r.array()?;
        // Types are below 256, so the zero byte of one tells the order.
        let (len, kind) = if t1 == 0 {
            (u16::from_le_bytes([l0, l1]), u16::from(t0))
        } else {
            (u16::from_be_bytes([l0, l1]), u16::from_be_bytes([t0, t1]))
        };
        let Some(len) = usize::from(len).checked_sub(HEADER_LEN) else {
            return Err(r.contradiction(HEADER_LEN, usize::from(len)));
        };
        match (kind, family) {
            (PAYLOAD, INET | INET6) => {
                r.limit(len)?;
                return Ok(Next::Ip(r));
            }
            (PAYLOAD, BRIDGE) => {
                r.limit(len)?;
                return match ether_type {
                    Some(ether_type) => Ok(Next::EtherType(ether_type, r)),
                    None => Err(r.stop(SkipReason::NotIp)),
                };
            }
            (PACKET_HEADER, _) => ether_type = r.rest().first_chunk().map(|t| u16::from_be_bytes(*t)),
            _ => {}
        }
        // The last attribute of a packet may lack its padding.
        r.skip(len)?;
        r.skip((len.next_multiple_of(4) - len).min(r.rest().len()))?;
    }
    Err(r.stop(SkipReason::NotIp))
}
