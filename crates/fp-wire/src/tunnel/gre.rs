//! Generic routing encapsulation: RFC 2784, RFC 2890, and version 1 of RFC 2637 (PPTP).

use crate::error::{SkipReason, Skipped};
use crate::link::LinkType;
use crate::next::Next;
use crate::reader::Reader;

const CHECKSUM: u16 = 0x8000;
const ROUTING: u16 = 0x4000;
const KEY: u16 = 0x2000;
const SEQUENCE: u16 = 0x1000;
const ACKNOWLEDGMENT: u16 = 0x0080;
const VERSION: u16 = 0x0007;
const TRANSPARENT_ETHERNET: u16 = 0x6558;
const PPP: u16 = 0x880b;
/// Packets redirected to a web cache.
const WCCP: u16 = 0x883e;
// Mirrored frames of Cisco switches (ERSPAN), second and third version of the header.
const MIRROR_2: u16 = 0x88be;
const MIRROR_3: u16 = 0x22eb;

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
        MIRROR_2 => {
            // The first version has no header, which the lack of a sequence number tells.
            r.skip(if flags & SEQUENCE == 0 { 0 } else { 8 })?;
            Ok(Next::Frame(LinkType::ETHERNET, r))
        }
        MIRROR_3 => {
            const PLATFORM_HEADER: u8 = 0x01;
            let [.., last] = *r.array::<12>()?;
            r.skip(if last & PLATFORM_HEADER == 0 { 0 } else { 8 })?;
            Ok(Next::Frame(LinkType::ETHERNET, r))
        }
        WCCP => {
            // The second version has four bytes of its own in front of the packet, which nothing
            // tells.
            const VERSION_4: u8 = 4;
            r.skip(if r.first().is_some_and(|byte| byte >> 4 == VERSION_4) { 0 } else { 4 })?;
            Ok(Next::Ip(r))
        }
        _ => Ok(Next::EtherType(ether_type, r)),
    }
}
