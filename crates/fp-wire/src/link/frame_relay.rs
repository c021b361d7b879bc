//! Frame relay: RFC 2427, and Cisco's own encapsulation by Ethernet type.

use super::llc;
use super::types::LinkType;
use crate::error::{SkipReason, Skipped};
use crate::next::Next;
use crate::reader::Reader;

const UNNUMBERED_INFORMATION: u8 = 0x03;
/// The last byte of a Q.922 address.
const ADDRESS_END: u8 = 0x01;
const MAX_ADDRESS_LEN: usize = 4;

// Network layer protocol identifiers.
const PADDING: u8 = 0x00;
const SNAP: u8 = 0x80;
const IPV6: u8 = 0x8e;
const IPV4: u8 = 0xcc;
const PPP: u8 = 0xcf;

pub(super) fn frame<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    let mut address_len = 1;
    while r.u8()? & ADDRESS_END == 0 {
        address_len += 1;
        if address_len > MAX_ADDRESS_LEN {
            return Err(r.stop(SkipReason::Malformed));
        }
    }
    let control = r.u8()?;
    if control != UNNUMBERED_INFORMATION {
        let ether_type = u16::from_be_bytes([control, r.u8()?]);
        return Ok(Next::EtherType(ether_type, r));
    }
    let mut nlpid = r.u8()?;
    if nlpid == PADDING {
        nlpid = r.u8()?;
    }
    match nlpid {
        IPV4 | IPV6 => Ok(Next::Ip(r)),
        SNAP => bridged(r).map_or_else(|| llc::snap(r), Ok),
        PPP => Ok(Next::Frame(LinkType::PPP, r)),
        _ => Err(r.stop(SkipReason::NotIp)),
    }
}

pub(super) fn frame_with_direction<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    r.skip(1)?;
    frame(r)
}

/// An Ethernet frame with or without its checksum: RFC 2427, section 4.2, organization 0080c2.
fn bridged(mut r: Reader<'_>) -> Option<Next<'_>> {
    match r.array() {
        Ok([0x00, 0x80, 0xc2, 0x00, 0x01 | 0x07]) => Some(Next::Frame(LinkType::ETHERNET, r)),
        _ => None,
    }
}
