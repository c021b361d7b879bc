//! What IP can carry besides TCP that has TCP inside.

pub(crate) mod esp;
mod gre;
mod l2tp;
mod udp;

use crate::depth::DecodeOptions;
use crate::error::{Layer, SkipReason, Skipped};
use crate::ip::UDP;
use crate::link::LinkType;
use crate::next::Next;
use crate::reader::Reader;

// IP protocol numbers.
const IPV4: u8 = 4;
const IPV6: u8 = 41;
const GRE: u8 = 47;
pub(crate) const ESP: u8 = 50;
const ETHER_IP: u8 = 97;
pub(crate) const L2TP: u8 = 115;

/// Reads the header of a tunnel of this IP protocol.
pub(crate) fn header<'a>(protocol: u8, r: Reader<'a>, options: &DecodeOptions) -> Result<Next<'a>, Skipped> {
    let outside = r;
    let r = r.enter(Layer::Tunnel);
    match protocol {
        // RFC 2003, RFC 2473, RFC 4213.
        IPV4 | IPV6 => Ok(Next::Ip(r)),
        GRE => gre::header(r),
        UDP => udp::header(r, options),
        ETHER_IP => ether_ip(r),
        L2TP => l2tp::over_ip(r),
        _ => Err(outside.stop(SkipReason::NotTcp)),
    }
}

/// RFC 3378, section 3: four bits of version, the rest reserved.
fn ether_ip<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const VERSION_3: u8 = 0x30;
    match r.u16()?.to_be_bytes() {
        [VERSION_3, 0] => Ok(Next::Frame(LinkType::ETHERNET, r)),
        _ => Err(r.stop(SkipReason::NotTcp)),
    }
}

#[cfg(test)]
mod tests;
