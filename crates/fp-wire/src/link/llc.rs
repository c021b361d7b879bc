//! Logical link control, IEEE 802.2, with and without the subnetwork access protocol.

use crate::error::{Layer, SkipReason, Skipped};
use crate::next::Next;
use crate::reader::Reader;

const UNNUMBERED_INFORMATION: u8 = 0x03;
const SNAP: u8 = 0xaa;
const IP: u8 = 0x06;
/// OSI network layer protocols; RFC 2684, section 5.2, uses it for IP by its NLPID.
const OSI: u8 = 0xfe;
const NLPID_IPV4: u8 = 0xcc;
const NLPID_IPV6: u8 = 0x8e;

pub(crate) fn header<'a>(r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    let mut r = r.enter(Layer::Llc);
    match *r.array()? {
        [SNAP, SNAP, UNNUMBERED_INFORMATION] => snap(r),
        [IP, IP, UNNUMBERED_INFORMATION] => Ok(Next::Ip(r)),
        [OSI, OSI, UNNUMBERED_INFORMATION] => match r.u8()? {
            NLPID_IPV4 | NLPID_IPV6 => Ok(Next::Ip(r)),
            _ => Err(r.stop(SkipReason::NotIp)),
        },
        _ => Err(r.stop(SkipReason::NotIp)),
    }
}

/// The organization and its protocol number. Zero is the organization of Ethernet types (RFC 1042);
/// 0000f8 is the one of bridges that translate to Ethernet (IEEE 802.1H).
pub(crate) fn snap<'a>(r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    let mut r = r.enter(Layer::Llc);
    match *r.array()? {
        [0, 0, 0 | 0xf8, t0, t1] => Ok(Next::EtherType(u16::from_be_bytes([t0, t1]), r)),
        _ => Err(r.stop(SkipReason::NotIp)),
    }
}
